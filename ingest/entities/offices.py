"""Organs that every state has one of: `Sénat`, `Supreme Court`, `ministère de la Santé`.

The words do not say whose; the article does. The state is the one that its places speak of, the home of the language
where it names none. Where it speaks of several, the name stays without an identifier and stands for nothing outside the article.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from ..lang import words
from .name import Name
from .normal import alternatives, everywhere, plain
from .places import countries, geonames

# So large a part of an article's places must be in one state.
MOSTLY = 0.6


def placed(text: str, names: list[Name], language: str) -> list[Name]:
    """The names of a levelled `text`, organs of states with the identifier of the state's own.

    >>> t = "Au Brésil, la Cour suprême"
    >>> names = [Name(3, 9, "LOC", "model", identifier="iso:BR"), Name(14, 26, "ORG", "model")]
    >>> placed(t, names, "fr")[1].identifier
    'state:BR supreme court'
    """
    organs = {
        n: o
        for n in names
        if n.label == "ORG" and not n.identifier and (o := organ(text[n.start : n.end], language))
    }
    if not organs:
        return names
    state = about(names, language)
    out = []
    for n in names:
        whose = owner(text[n.start : n.end], language) or state if n in organs else None
        out.append(replace(n, identifier=f"state:{whose} {organs[n]}") if whose else n)
    return out


def organ(name: str, language: str) -> str | None:
    """What a state's organ is called in all languages; None for other names."""
    table: dict[str, str] = words(language, "names").OFFICES
    found = table.get(plain(name))
    if not found and owner(name, language):
        found = table.get(plain(owned().split(name, maxsplit=1)[0]))
    return found


def owner(name: str, language: str) -> str | None:
    """The code of the state that a name says it is of: `Cour suprême des États-Unis`."""
    _, *rest = owned().split(name, maxsplit=1)
    scheme, _, code = (
        (countries(language).get(rest[0]) or "").partition(":") if rest else ("", "", "")
    )
    return code if scheme == "iso" and len(code) == 2 else None


@cache
def owned() -> re.Pattern[str]:
    """What stands between an organ and its state: `Cour suprême | des | États-Unis`."""
    return re.compile(rf" (?:{alternatives(everywhere('names', 'OWNED'))}) ?(?=[A-ZÀ-Þ])")


def ambiguous(name: str) -> bool:
    """Whether a name without an identifier could be any state's organ."""
    from ..lang import languages

    return any(organ(name, language) for language in languages())


def about(names: Iterable[Name], language: str) -> str | None:
    """The code of the state that most places of an article are in."""
    states: Counter[str] = Counter()
    for n in names:
        scheme, _, code = (n.identifier or "").partition(":")
        if scheme == "iso":
            states[code[:2]] += 1
        elif scheme == "geonames" and (state := state_of().get(code)):
            states[state] += 1
    if not states:
        return words(language, "names").HOME or None
    state, count = max(states.items(), key=lambda s: (s[1], s[0]))
    return state if count >= MOSTLY * sum(states.values()) else None


@cache
def state_of() -> dict[str, str]:
    return {str(c["geonameid"]): c["countrycode"] for c in geonames().get_cities().values()}
