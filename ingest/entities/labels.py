"""What a name is, from all that the article says of it: the model sees one sentence at a time.

Tables go first (a country is a place), then titles before a name and surnames of people named in full, then what most
places of the same name are.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from functools import cache

from ..facts import Label
from ..lang import words
from .beside import SURE, WORTH
from .evidence import by_evidence
from .known import lookup
from .name import Name
from .normal import first_names, listed, plain, surname
from .offices import organ
from .places import by_plain_name, countries, identifier

LEAD = 30  # characters before a place that say which one it is


def settle(text: str, names: list[Name], language: str) -> list[Name]:
    """The names of a levelled `text` with their labels and identifiers settled."""
    titled = {
        text[n.start : n.end]
        for n in names
        if n.label != "PER" and title(language).search(text, max(0, n.start - 14), n.start)
    }
    names = [settled(text, n, text[n.start : n.end] in titled, language) for n in names]
    names = by_evidence(text, names, language)
    names = same_everywhere(text, names)
    return firms_by_first_word(text, people_by_surname(text, names))


def settled(text: str, name: Name, titled: bool, language: str) -> Name:
    written = text[name.start : name.end]
    if part := part_of_country(text, name, language):
        return replace(name, label="LOC", identifier=part, rule="entity.place.state")
    if name.identifier:
        return name
    if written in countries(language) and written not in listed(language, "places", "COMMON"):
        return replace(name, label="LOC", identifier=identifier(written, language), confidence=0.95)
    if " " in written and (place := by_plain_name(language).get(plain(written))):
        return replace(name, label="LOC", identifier=place, confidence=0.95)
    if name.label == "LOC":
        place = identifier(written, language)
        if place:
            return replace(name, identifier=place)
    if name.label in ("PER", "LOC") and organ(written, language):
        return replace(name, label="ORG", rule="entity.organ")
    if name.label == "ORG" and written in listed(language, "names", "DIRECTIONS"):
        return replace(name, label="LOC", rule="entity.place.direction")
    if titled:
        return replace(name, label="PER", rule="entity.title")
    known = lookup(written, name.label if name.label not in ("PER", "LOC") else "ORG")
    if known and (
        name.label not in ("PER", "LOC")
        or written in known.found_by
        or (name.label == "LOC" and " " in written)
    ):
        return replace(name, label=known.label, identifier=known.identifier)  # type: ignore[arg-type]
    return name


def part_of_country(text: str, name: Name, language: str) -> str | None:
    """Which state or province a place is that has the name of another: by the word before it, else by what
    the article speaks of (`Géorgie` beside `Atlanta`, and not beside `Tbilissi`)."""
    table, written = words(language, "places"), text[name.start : name.end]
    lead, part = table.PARTS.get(written, ("", ""))
    if part and re.search(f"{lead}$", text[max(0, name.start - LEAD) : name.start]):
        return str(part)
    if name.label not in ("LOC", "ORG") or written not in table.TWINS:
        return None
    told = [
        twin
        for twin, cues in table.TWINS[written].items()
        if re.search(rf"\b(?:{cues})(?!\w)", text)
    ]
    return told[0] if len(told) == 1 else None


@cache
def title(language: str) -> re.Pattern[str]:
    words = sorted(listed(language, "titles", "HONORIFICS"), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})\s$")


def same_everywhere(text: str, names: list[Name]) -> list[Name]:
    """A name that is the same word everywhere is the same thing everywhere: what most is said for.

    Where the words beside it say surely that it is one thing and elsewhere that it is another (a general, the ship named after
    him), each of these mentions stays what is said of it. A work may be called after anything: `the album Vera Lynn`.
    """
    votes: dict[str, Counter[Label]] = defaultdict(Counter)
    known: dict[str, Name] = {}
    for n in names:
        written = same(text, n)
        worth = n.confidence if n.label == "WORK" else WORTH.get(n.rule, n.confidence)
        votes[written][n.label] += worth  # type: ignore[assignment]
        if n.identifier:
            known.setdefault(written, n)
    out = []
    for n in names:
        written = same(text, n)
        label = max(votes[written], key=lambda x: (votes[written][x], x))
        own = n.rule in WORTH and (n.label == "WORK" or max(votes[written].values()) >= SURE)
        if label != n.label and not own:
            twin = known.get(written)
            n = replace(
                n,
                label=label,
                identifier=twin.identifier if twin and twin.label == label else None,
            )
        out.append(n)
    return out


def same(text: str, name: Name) -> str:
    """What a name is the same word by; hyphens count, which the French write in what is named after a person."""
    written = text[name.start : name.end]
    return f"{plain(written)} {written.count('-')}"


def people_by_surname(text: str, names: list[Name]) -> list[Name]:
    """A word that is the surname or the first name of somebody named in full is that person: `Pichai` after `Sundar Pichai`."""
    full = [w for n in names if n.label == "PER" and " " in (w := text[n.start : n.end].strip())]
    theirs = {surname(w) for w in full} | {plain(w.split()[0]) for w in full}
    return [
        replace(n, label="PER", rule="entity.surname", identifier=None)
        if n.label != "PER"
        and WORTH.get(n.rule) != SURE
        and not (n.identifier or "").startswith(("iso", "m49", "wikidata", "known"))
        and len(plain(text[n.start : n.end])) > 2
        and plain(text[n.start : n.end]) in theirs
        else n
        for n in names
    ]


def firms_by_first_word(text: str, names: list[Name]) -> list[Name]:
    """A word that an organisation named before begins with is that organisation: `Helix` after `Helix Foods`; not
    where somebody named in full bears it."""
    firms = {
        plain(w.split()[0]): n.start
        for n in reversed(names)
        if n.label == "ORG" and " " in (w := text[n.start : n.end])
    }
    borne = {
        p
        for n in names
        if n.label == "PER" and " " in (w := text[n.start : n.end])
        for p in plain(w).split()
    }
    out = []
    for n in names:
        word = plain(text[n.start : n.end])
        after = (
            firms.get(word, n.start) < n.start and word not in borne and word not in first_names()
        )
        if (
            n.label in ("PER", "WORK", "PRODUCT")
            and not n.identifier
            and after
            and WORTH.get(n.rule) != SURE
        ):
            n = replace(n, label="ORG", rule="entity.part", confidence=0.86)
        out.append(n)
    return out
