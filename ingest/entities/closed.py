"""Names that kept tables know, found as they are written: countries, big cities, well-known organisations.

A known word inside a longer capitalised name is part of that name (`Air France`, `Paris Hilton`): it is left to others.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from ..facts import Label
from ..lang import words
from .known import found_alone
from .name import Name
from .normal import folded, listed
from .places import places, towns

WORD = re.compile(r"(?<![\w@#])[\w]+")
BEFORE = re.compile(r"([\w'&.]+)([ -])$")
AFTER = re.compile(r"([ -])([A-ZÀ-ÖØ-Þ][\w']*|\d+\b)")
ACCENTED = str.maketrans("ÀÂÇÉÈÊËÎÏÔÖÙÛÜ", "AACEEEEIIOOUUU")

Entry = tuple[str, Label, str | None, str]


def find(text: str, language: str) -> list[Name]:
    """The closed classes in a levelled `text`, longest first, not overlapping.

    >>> [(n.start, n.label, n.identifier) for n in find("La France et l'ONU", "fr")]
    [(3, 'LOC', 'iso:FR'), (15, 'ORG', 'wikidata:Q1065')]
    >>> find("Air France", "fr")[0].label, find("Paris Hilton", "fr")
    ('ORG', [])
    >>> [n.start for n in find("l'accord AMD-OpenAI", "fr")]
    [9, 13]
    """
    names: list[Name] = []
    table, end = by_first_word(language), 0
    for word in WORD.finditer(text):
        if word.start() < end:
            continue
        for written, label, identifier, rule in table.get(word[0], ()):
            stop = word.start() + len(written)
            if text.startswith(written, word.start()) and not text[stop : stop + 1].isalnum():
                whole = rule == "entity.known" and " " in written
                if whole or alone(text, word.start(), stop, language):
                    names.append(Name(word.start(), stop, label, rule, 0.9, identifier))
                    end = stop
                break
    return names


@cache
def by_first_word(language: str) -> dict[str, tuple[Entry, ...]]:
    """The tables' names by their first word, longest first, also without accents on capitals."""
    table: dict[str, set[Entry]] = defaultdict(set)
    small = towns(language)
    for name, identifier in places(language).items():
        kind = "country" if identifier and not identifier.startswith("geonames") else "city"
        kind = "town" if name in small else kind
        add(table, name, "LOC", identifier, f"entity.place.{kind}")
    for name in words(language, "places").NATURE.replace("\n", "").split("|"):
        add(table, name, "LOC", None, "entity.place.nature")
    no_names = listed(language, "names", "ACRONYMS")
    for name, known in found_alone().items():
        if name in no_names:
            continue
        add(table, name, known.label, known.identifier, "entity.known")
    return {word: tuple(sorted(entries, key=preference)) for word, entries in table.items()}


def preference(entry: Entry) -> tuple[int, str, bool, str]:
    """The longest first, then what has an identifier; the rest is only for the order to be the same everywhere."""
    written, label, identifier, rule = entry
    return -len(written), label, identifier is None, f"{identifier} {rule}"


def add(
    table: dict[str, set[Entry]], name: str, label: str, identifier: str | None, rule: str
) -> None:
    written_so = {name, name.translate(ACCENTED), name[0].translate(ACCENTED) + name[1:]}
    if rule == "entity.known" and "-" in name:
        written_so |= {folded(name), name.replace("-", " ")}  # *Meteo-France*, *Ouest France*
    for written in written_so:
        first = WORD.match(written)
        if first:
            table[first[0]].add((written, label, identifier, rule))  # type: ignore[arg-type]


def alone(text: str, start: int, end: int, language: str) -> bool:
    """Whether no other capitalised word is joined to the one at `start`..`end`."""
    before = BEFORE.search(text, max(0, start - 30), start)
    if before and before[1][0].isupper() and not before[1].endswith("."):
        if before[2] == "-" and in_table(text, before.start(), start - 1, language):
            return True
        opening = before[1] in listed(language, "names", "OPENING") or before[1][-1] == "'"
        if not opening and not before[1].isupper():
            return False
    after = AFTER.match(text, end)
    if not after:
        return True
    if after[1] == "-" and in_table(text, end + 1, None, language):
        return True
    if after[2].isdigit():
        return after[1] == " " and len(after[2]) in (2, 4)
    return after[2] in listed(language, "names", "OPENING") or (
        after[1] == " " and after[2].isupper()
    )


def in_table(text: str, start: int, end: int | None, language: str) -> bool:
    """Whether a name of the tables stands at `start`, up to `end` or to the end of a word."""
    first = WORD.match(text, start)
    for entry in by_first_word(language).get(first[0], ()) if first else ():
        stop = start + len(entry[0])
        if text.startswith(entry[0], start) and (
            stop == end or not text[stop : stop + 1].isalnum()
        ):
            return end in (None, stop)
    return False
