"""The names that articles call entities by, and which of them may influence each other.

Every article comes with the names its entities go by in it (`NameEvidence`). Names that cannot influence each other share no
`connections`; whoever stores names needs to look only at those that are connected with an arriving one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, Literal, TypeVar

from recoupe.ingest.entities.normal import key, surname

T = TypeVar("T", bound=Hashable)

Name = tuple[str, str, str | None]
"""How an article calls an entity: name, label, identifier."""


@dataclass(frozen=True, slots=True)
class Alias:
    """Another form of a name in the articles that say both, with the reason that linked them there."""

    name: str
    link: str
    articles: int = 1


@dataclass(frozen=True, slots=True)
class NameEvidence:
    """A name that entities go by in articles: one for each distinct name, label, identifier and language.

    `name` is `Mention.entity`; `aliases` are the other surface forms of those mentions; `articles` counts the articles.
    """

    name: str
    label: str
    identifier: str | None = None
    language: str = ""
    articles: int = 1
    aliases: tuple[Alias, ...] = ()

    @property
    def called(self) -> Name:
        return self.name, self.label, self.identifier


@dataclass(frozen=True, slots=True)
class GroupName:
    """One name of an entity as articles have it (what `NameEvidence.called` is), and why it is this entity's."""

    name: str
    label: str
    identifier: str | None
    reason: str
    articles: int

    @property
    def called(self) -> Name:
        return self.name, self.label, self.identifier


@dataclass(frozen=True, slots=True)
class EntityGroup:
    """One entity: what its id is made from (`key`), what it is called, and all its names, the most used first.

    A name of the evidence that is in no group is ambiguous or rejected: its mentions have no entity.
    """

    key: str
    name: str
    label: str
    identifier: str | None
    articles: int
    names: tuple[GroupName, ...]

    @property
    def wikidata(self) -> str | None:
        scheme, _, value = (self.identifier or "").partition(":")
        return value if scheme == "wikidata" else None


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided of the entity called `name`: join it with `other`, call it `other`, drop it, or take
    its name `other` out of it."""

    action: Literal["merge", "rename", "reject", "split"]
    name: str
    label: str
    other: str | None = None
    other_label: str | None = None


def connections(
    name: str,
    label: str,
    identifier: str | None = None,
    aliases: Iterable[Alias] = (),
    decisions: Iterable[Decision] = (),
) -> frozenset[str]:
    """What names that may influence each other have in common; names that share none never do.

    >>> sorted(connections("Sam Altman", "PER"))
    ['name altman', 'name samaltman']
    """
    found = {squashed(name, label), *(squashed(a.name, label) for a in aliases)}
    if label == "PER":
        found.add(squashed(surname(name), label))
    for decision in decisions:
        sides = {squashed(n, decision.label) for n in (decision.name, decision.other) if n}
        if decision.action == "merge" and found & sides:
            found |= sides
    return frozenset({f"name {f}" for f in found} | ({f"id {identifier}"} if identifier else set()))


def components(
    names: Iterable[NameEvidence], decisions: Sequence[Decision] = ()
) -> Iterator[list[NameEvidence]]:
    """The names in parts that have no connection with one another."""
    every = list(names)
    joins: Joins[Hashable] = Joins()
    for number, e in enumerate(every):
        for connection in connections(e.name, e.label, e.identifier, e.aliases, decisions):
            joins.join(number, connection)
    parts: dict[Hashable, list[NameEvidence]] = defaultdict(list)
    for number, e in enumerate(every):
        parts[joins.root(number)].append(e)
    yield from parts.values()


@lru_cache(maxsize=100_000)
def squashed(name: str, label: str) -> str:
    """A name's key without its blanks: equal for names that differ only in how they are written."""
    return key(name, label).replace(" ", "").replace("'", "")


class Joins(Generic[T]):
    """Disjoint sets of things; the least of a set (as a string) stands for it, so that no order matters."""

    def __init__(self) -> None:
        self.above: dict[T, T] = {}

    def root(self, thing: T) -> T:
        above = self.above.setdefault(thing, thing)
        while above != (higher := self.above[above]):
            self.above[thing] = above = higher
        return above

    def join(self, a: T, b: T) -> None:
        low, high = sorted((self.root(a), self.root(b)), key=repr)
        self.above[high] = low
