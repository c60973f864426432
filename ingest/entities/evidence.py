"""What a name's own words and the words around it say that it is.

`Fox Sports Networks` and `Fédération de tennis` name their kind; `la filiale Untel` says it of the word after; a team is a
city and a plural; what is listed together is of one kind. The model, which knows a form or does not, comes last.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cache

from ..facts import Label
from ..lang import languages, words
from .beside import SURE, WORTH, no_person, said_beside
from .known import lookup
from .name import Name
from .normal import alternatives, everywhere, first_names, listed, plain
from .places import identifier, places

SITE = re.compile(r"[\w-]+\.(?:com|org|net|fr|info|tv)")

# So many names make a list, and so large a part of them must be of one kind.
LIST, MOSTLY = 3, 0.6


def by_evidence(text: str, names: list[Name], language: str) -> list[Name]:
    """The names of a levelled `text` whose identifier is not known, typed by what the text says."""
    names = [
        namesake(text, n, language) if n.identifier else said(text, n, language) for n in names
    ]
    return by_list(text, names)


def namesake(text: str, name: Name, language: str) -> Name:
    """A known name, or the person of that first name where the word before it says so: `their son Oscar`."""
    if plain(text[name.start : name.end]) not in first_names():
        return name
    beside = said_beside(text, name, language)
    sure = beside.label == "PER" and WORTH[beside.rule] == SURE
    return replace(beside, identifier=None) if sure else name


def said(text: str, name: Name, language: str) -> Name:
    """A name as a noun beside it types it, else its own words, else what governs it or is told of it."""
    written = text[name.start : name.end]
    beside = said_beside(text, name, language)
    if WORTH.get(beside.rule) == SURE:
        return beside
    if label := by_own_words(written, name.label, language):
        rule = name.rule if label == name.label else f"entity.head.{label.lower()}"
        return replace(name, label=label, rule=rule)
    if beside is not name:
        return beside
    if name.label in ("PER", "ORG") and somewhere(text, name, language):
        return replace(name, label="LOC", rule="entity.place.named", confidence=0.86)
    parts = written.split()
    if by_first_name(parts) and name.label in ("LOC", "ORG"):
        return replace(name, label="PER", rule="entity.first-name", confidence=0.86)
    if (
        len(parts) == 1
        and name.label in ("LOC", "ORG")
        and (
            written in listed(language, "names", "FAMOUS")
            or tells(text, name, "LIVING", language)
            or (name.label == "LOC" and tells(text, name, "SAYING", language))
        )
    ):
        return replace(name, label="PER", rule="entity.person", confidence=0.86)
    if name.label == "PER" and no_person(text, name, language):
        return replace(name, label="ORG", rule="entity.article", confidence=0.86)
    return name


def somewhere(text: str, name: Name, language: str) -> bool:
    """Whether a name is a city's and stands where a place does: `in Ardley`."""
    before = text[max(0, name.start - 12) : name.start]
    where = alternatives(listed(language, "kinds", "WHERE"))
    if not before.endswith(" ") or not re.search(rf"(?<![\w'-])(?:{where}) $", before):
        return False
    return bool(identifier(text[name.start : name.end], language))


def by_own_words(written: str, label: Label, language: str) -> Label | None:
    """What a name says itself: `example.com`, `Fédération de tennis`, `Boston Red Sox`; None where it does not."""
    parts = written.split()
    if label in ("LOC", "PER") and of_the_web(written):
        return "ORG"
    if len(parts) == 1 or label == "WORK":
        return None
    joined = any(p[0].islower() for p in parts[1:-1])  # `Comité de la Baie` is no bay
    first = heads("HEADS_FIRST").get(parts[0])
    if not first and parts[1] == "of":
        first = heads("HEADS_LAST").get(parts[0])
    last = heads("HEADS_LAST").get(" ".join(parts[-2:])) or heads("HEADS_LAST").get(parts[-1])
    head = (None if joined else last) or first
    surname = label == "PER" and not first and parts[-1] in everywhere("names", "SURNAMES_TOO")
    if head and not (surname and head == "LOC"):
        return head
    return "ORG" if label in ("LOC", "PER") and team(written, language) else None


def of_the_web(written: str) -> bool:
    """`example.com`: who runs a site goes by its address."""
    return bool(SITE.fullmatch(written))


def by_first_name(parts: list[str]) -> bool:
    """Two or three words, the first a first name, none of them small: a person."""
    if not 1 <= len(parts) <= 3 or plain(parts[0]) not in first_names():
        return False
    return parts[0] not in everywhere("first_names", "PLACES_TOO") and all(
        p[0].isupper() and p.isalpha() for p in parts[1:]
    )


def tells(text: str, name: Name, table: str, language: str) -> bool:
    """Whether a verb of the table stands beside the name: `a indiqué Saqib`, `Saqib said`.

    A place does not speak; an organisation does, but it neither marries nor dies.
    """
    written = text[name.start : name.end]
    if written.isupper() or lookup(written, "ORG"):
        return False
    verbs = listed(language, "names", table)
    before = text[max(0, name.start - 20) : name.start].split(" ")
    after = text[name.end : name.end + 20].split(" ", 3)
    if len(before) > 1 and not before[-1] and before[-2] in verbs:
        return True
    # Not `"… à Épinay", lance Elise` nor `les autorités de Ryad ont affirmé`.
    governed = governing().search(text, max(0, name.start - 14), name.start)
    return not after[0] and not governed and bool(verbs & set(after[1:3]))


@cache
def heads(table: str) -> dict[str, Label]:
    """Words that say what a name is of, that it begins or ends with, of all languages: French news has English names."""
    return {
        word.replace("_", " "): label
        for code in languages()
        for label, written in getattr(words(code, "names"), table).items()
        for word in written.split()
    }


def team(written: str, language: str) -> bool:
    """`Boston Red Sox`, `Los Angeles Angels of Anaheim`: a place, then a plural, and no place as a whole."""
    table = places(language)
    if written in table:
        return False
    parts = written.split()
    for count in (3, 2, 1):
        city, rest = " ".join(parts[:count]), " ".join(parts[count:])
        if rest and (city in table or f"{city} City" in table):
            return bool(club().fullmatch(rest))
    return False


@cache
def club() -> re.Pattern[str]:
    """What follows a club's town: a plural, or one of few other words."""
    ending = alternatives(["s", *everywhere("names", "CLUBS")])
    return re.compile(
        rf"(?:[A-Z][\w'-]+ ){{0,2}}(?=[A-Z])[\w'-]*(?:{ending})(?: (?:of|de) [A-Z][\w-]+)?"
    )


@cache
def governing() -> re.Pattern[str]:
    """A preposition before a name."""
    return re.compile(rf"(?<!\w)(?:{alternatives(everywhere('names', 'GOVERNING'))})(?: |(?<='))$")


@cache
def between(tables: str) -> re.Pattern[str]:
    """What stands between two names of a list; with `AND` alone, of a pair."""
    joints = alternatives(w for t in tables.split() for w in everywhere("names", t))
    article = rf"(?:(?:{alternatives(everywhere('names', 'BEFORE_LISTED'))})(?: |(?<=')))?"
    comma = rf"|, {article}" if "OR" in tables else ""
    return re.compile(rf",? (?:{joints}) {article}{comma}")


def by_list(text: str, names: list[Name]) -> list[Name]:
    """In a list of names those of unknown things are what most of the others are."""
    out = list(names)
    start = 0
    while start < len(out):
        stop = start + 1
        while stop < len(out) and between("AND OR").fullmatch(
            text, out[stop - 1].end, out[stop].start
        ):
            stop += 1
        pair = stop - start == 2 and between("AND").fullmatch(
            text, out[start].end, out[start + 1].start
        )
        if stop - start >= LIST or (
            pair and "PER" not in {n.label for n in out[start:stop] if n.rule == "entity.model"}
        ):
            votes: Counter[Label] = Counter()
            for n in out[start:stop]:
                votes[n.label] += 2 if n.identifier or n.rule != "entity.model" else 1
            label, count = max(votes.items(), key=lambda v: (v[1], v[0]))
            certain = stop - start >= LIST or label != "LOC"  # `en Allemagne et Kervel`
            if certain and count >= MOSTLY * sum(votes.values()):
                out[start:stop] = [
                    n
                    if n.identifier or n.rule != "entity.model" or n.label in ("WORK", "EVENT")
                    else replace(n, label=label, rule="entity.list" if n.label != label else n.rule)
                    for n in out[start:stop]
                ]
        start = stop
    return out
