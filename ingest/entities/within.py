"""Which names of one article are one entity: the surname after the full name, the acronym after the long form.

An entity goes by its fullest name. A surname that could be two people's is the first one's until the other is named, and
from then on nobody's (`entity` None); each mention says in `link` what joined it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from ..facts import Mention
from ..lang import words
from .acronyms import Definition, spells
from .name import Name
from .normal import GENERATIONS, first_names, key, plain, plainly, surname, unparticled
from .roles import role

KIND = {"PER": "PER", "LOC": "LOC"}


@dataclass(slots=True)
class Entity:
    """The names that are one thing, with what joined each; `written` are its spellings in the order of the text."""

    label: str
    identifier: str | None
    written: list[str] = field(default_factory=list)
    first: int = 0
    merged: Entity | None = None
    link: str = "name"

    def top(self) -> Entity:
        """What it was joined to in the end, else itself."""
        return self.merged.top() if self.merged else self


def link(
    text: str, levelled: str, names: list[Name], definitions: list[Definition], language: str
) -> list[Mention]:
    """The mentions of an article, in the order of its text."""
    entities: dict[tuple[str, str, str | None], Entity] = {}
    own: list[Entity] = []
    parts_of = {n.identifier for n in names if n.rule == "entity.place.state"}
    for n in names:
        written = levelled[n.start : n.end]
        kind = KIND.get(n.label, "THING")
        part = n.identifier if n.identifier in parts_of else None  # and no country of its name
        entity = entities.setdefault(
            (kind, key(written, n.label), part), Entity(n.label, n.identifier, first=n.start)
        )
        entity.written.append(written)
        entity.identifier = entity.identifier or n.identifier
        own.append(entity)
    every = list(entities.values())
    by_identifier(every)
    by_definition(levelled, names, own, definitions)
    acronyms(every, language)
    doubtful = people(every)
    parts(every)
    return [
        mention(text, levelled, n, e, doubtful, language) for n, e in zip(names, own, strict=True)
    ]


def join(entity: Entity, other: Entity, reason: str) -> None:
    """`entity` is another name of `other`."""
    one, two = entity.top(), other.top()
    if one is two or (one.identifier and two.identifier and one.identifier != two.identifier):
        return
    two.identifier = two.identifier or one.identifier
    two.first = min(one.first, two.first)
    one.merged, one.link = two, reason


def by_identifier(entities: list[Entity]) -> None:
    first: dict[str, Entity] = {}
    for e in entities:
        if e.identifier:
            join(e, first.setdefault(e.identifier, e), "identifier")


def by_definition(
    text: str, names: list[Name], own: list[Entity], definitions: list[Definition]
) -> None:
    """What the article itself says: `Commission de régulation de l'énergie (CRE)`."""
    at = {n.start: e for n, e in zip(names, own, strict=True)}
    for d in definitions:
        short, long = at.get(d.start), at.get(d.long_start)
        if short and long and d.name:
            if len(text[d.start : d.end]) == len(short.written[0]) and d.start < d.long_start:
                join(long, short, "definition")
            else:
                join(short, long, "acronym")


def acronyms(entities: list[Entity], language: str) -> None:
    """An acronym that is not explained, of the one long name of the article with its letters.

    That goes before what else is known by it: `ESA` beside an `Endangered Species Act` is no space agency.
    """
    longs = [e for e in entities if e.label in ("ORG", "WORK") and len(e.written[0].split()) > 2]
    for e in entities:
        short = e.written[0]
        if e.merged or e.label not in ("ORG", "LOC") or not 3 <= len(short) <= 7 or " " in short:
            continue
        if sum(c.isupper() for c in short) < len(short) - 1:
            continue
        fitting = [o for o in longs if o is not e and spells(short, o.written[0], language)]
        if len(fitting) != 1:
            continue
        if e.label == "ORG" and short.isalpha() and not fitting[0].top().identifier:
            e.identifier = None
        join(e, fitting[0], "acronym")


def people(entities: list[Entity]) -> dict[int, list[Entity]]:
    """Join names of one person; of those that could be two people's, by the entity's id, whose, in the text's order."""
    persons = [e for e in entities if e.label == "PER"]
    longer_names(persons)
    full: dict[str, list[Entity]] = defaultdict(list)
    given: dict[str, list[Entity]] = defaultdict(list)
    for e in persons:
        words = e.written[0].split()
        if len(words) > 1:
            full[surname(e.written[0])].append(e)
            full[plain(words[-1])] += [e] if plain(words[-1]) != surname(e.written[0]) else []
            given[plain(words[0])].append(e)
    doubtful: dict[int, list[Entity]] = {}
    for e in persons:
        said = unparticled(e.written[0])
        bearers = distinct(o for o in full.get(said, ()) if o is not e)
        if not bearers and " " not in said:
            bearers = distinct(o for o in given.get(said, ()) if o is not e)
            if len(bearers) == 1:
                join(e, bearers[0], "first name")
            continue
        if len(bearers) == 1:
            join(e, bearers[0], "surname")
        elif bearers:
            doubtful[id(e)] = sorted(bearers, key=lambda o: o.first)
    return doubtful


def longer_names(persons: list[Entity]) -> None:
    """`Luc Vidal` is `Luc Vidal Ortega`, `Ann Marlow` is `Ann Mary Marlow`, `Vidal d'Ortega` is `Luc Vidal d'Ortega`, where one
    longer name has its words."""
    parts = {id(e): [plain(w) for w in e.written[0].split()] for e in persons}
    for e in persons:
        first, *rest = parts[id(e)]
        if not rest or first in plainly("names", "NOBILIARY"):
            continue
        longer = [o for o in persons if parts[id(o)][0] == first and one_bearer(o.written[0])]
        longer = distinct(o for o in longer if contains(parts[id(o)][1:], rest, "ORG"))
        if len(longer) == 1:
            join(e, longer[0], "longer name")
            continue
        tailed = [o for o in persons if o.first < e.first and len(parts[id(o)]) > len(rest) + 1]
        tailed = distinct(o for o in tailed if contains(parts[id(o)], [first, *rest], "PER"))
        if len(tailed) == 1 and first not in first_names():
            join(e, tailed[0], "surname")


def one_bearer(written: str) -> bool:
    """Whether a longer name is no other's: not `Luc Vidal de Jérusalem`, which may be two names, nor the son's, `Luc Vidal Jr.`"""
    parts = written.split()
    return all(p[0].isupper() for p in parts) and parts[-1].rstrip(".") not in GENERATIONS


def distinct(entities: Iterable[Entity]) -> list[Entity]:
    """What the entities were joined to, each once."""
    return list({id(e.top()): e.top() for e in entities}.values())


def parts(entities: list[Entity]) -> None:
    """`Disney` after `Walt Disney Company`, `MI450` after `AMD Instinct MI450`: a part, where one longer name has it.

    A company that the tables know is not a part of its own branches' names.
    """
    longer = [e for e in entities if e.label != "PER" and e.label != "LOC" and not e.merged]
    for e in longer:
        words = plain(e.written[0]).split()
        if e.identifier or len(words) > 2 or e.merged:
            continue
        whole = distinct(
            o
            for o in longer
            if o is not e
            and o.first < e.first
            and (o.label == e.label)
            and contains(plain(o.written[0]).split(), words, e.label)
        )
        if len(whole) == 1:
            join(e, whole[0], "part")


def contains(long: list[str], short: list[str], label: str) -> bool:
    """Whether the words `short` stand in `long`: anywhere for organisations and events, at the end for products."""
    if len(short) >= len(long):
        return False
    if label in ("ORG", "EVENT"):
        return any(long[i : i + len(short)] == short for i in range(len(long)))
    return long[-len(short) :] == short


def mention(
    text: str,
    levelled: str,
    n: Name,
    entity: Entity,
    doubtful: dict[int, list[Entity]],
    language: str,
) -> Mention:
    top: Entity | None = entity.top()
    reason = entity.link if entity.merged else "name"
    if bearers := doubtful.get(id(entity)):
        clear = n.start < bearers[1].first and not several(language).search(
            levelled, max(0, n.start - 20), n.start
        )
        top, reason = (bearers[0], "surname") if clear else (None, "ambiguous")
    return Mention(
        start=n.start,
        end=n.end,
        text=text[n.start : n.end],
        label=(top or entity).label,  # type: ignore[arg-type]
        entity=fullest(top) if top else None,
        rule=n.rule,
        link=reason,
        identifier=(top or entity).identifier,
        role=role(levelled, n.start, n.end, language) if n.label == "PER" else None,
        confidence=round(n.confidence, 2),
    )


@cache
def several(language: str) -> re.Pattern[str]:
    """What stands before a surname that is more than one person's: `les époux Vasseur`."""
    return re.compile(words(language, "names").SEVERAL)


def fullest(entity: Entity) -> str:
    """The first spelling of the entity that others joined."""
    return entity.written[0]
