"""One entity, one row: names of all articles brought together, as a function of the set of names.

Names join for a reason that is kept: the same identifier (a country in two languages), the same spelling but for capitals
and hyphens, an acronym that an article explains, a surname that only one person has here. Two people never join because they
share a surname, and a surname that several people have joins none of them. What people decided goes before all rules.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from recoupe.ingest.entities.normal import (
    first_names,
    plain,
    plainly,
    surname,
    unparticled,
)
from recoupe.ingest.entities.offices import ambiguous

from .names import (
    Decision,
    EntityGroup,
    GroupName,
    Joins,
    Name,
    NameEvidence,
    components,
    squashed,
)

# A surname or an acronym alone means the one that nearly all articles mean by it.
DOMINANT = 0.9

# A name that articles call now an organisation, now a place is one thing when so few call it otherwise.
NOISE = 0.25

# An acronym means what the articles that explain it say when they are so large a part of those that use it.
EXPLAINED = 0.25

# So many articles must have used a part of an organisation's name for it before it stands for it elsewhere.
ENOUGH = 3

# Things that articles do not keep apart: a company, its product, its site.
KINDS = {"PER": "person", "LOC": "place"}

T = TypeVar("T", bound=Hashable)


def link(names: Iterable[NameEvidence], decisions: Sequence[Decision] = ()) -> list[EntityGroup]:
    """All entities that the names stand for, ordered by key; the order of the names does not matter.

    >>> said = [NameEvidence("Sam Altman", "PER"), NameEvidence("Altman", "PER")]
    >>> [(n.name, n.reason) for n in link(said)[0].names]
    [('Altman', 'surname'), ('Sam Altman', 'name')]
    """
    groups = [g for part in components(names, decisions) for g in linked(part, decisions)]
    return sorted(groups, key=lambda g: g.key)


@dataclass(slots=True)
class Pool:
    """The names of one component while they are brought together."""

    articles: dict[Name, int] = field(default_factory=dict)
    aliases: dict[Name, dict[tuple[str, str], int]] = field(default_factory=dict)
    joins: Joins[Name] = field(default_factory=Joins)
    together: dict[Name, list[Name]] = field(default_factory=dict)
    reasons: dict[Name, str] = field(default_factory=dict)
    apart: set[Name] = field(default_factory=set)
    dropped: set[Name] = field(default_factory=set)

    def add(self, e: NameEvidence) -> None:
        self.together.setdefault(e.called, [e.called])
        self.articles[e.called] = self.articles.get(e.called, 0) + e.articles
        said = self.aliases.setdefault(e.called, {})
        for a in e.aliases:
            said[a.name, a.link] = said.get((a.name, a.link), 0) + a.articles

    def join(self, name: Name, other: Name, reason: str) -> None:
        """`name` is another name of `other`, unless the two are known to be different things."""
        known = self.identifiers(name) | self.identifiers(other)
        if len(known) > 1 or self.joins.root(name) == self.joins.root(other):
            return
        self.unite(name, other, reason)

    def unite(self, name: Name, other: Name, reason: str) -> None:
        """Put two names in one group, whatever they are known to be."""
        self.reasons.setdefault(name, reason)
        one, two = self.joins.root(name), self.joins.root(other)
        self.joins.join(one, two)
        self.together[self.joins.root(one)] = self.together[one] + self.together[two]

    def members(self, name: Name) -> list[Name]:
        return self.together[self.joins.root(name)]

    def identifiers(self, name: Name) -> set[str]:
        return {i for _, _, i in self.members(name) if i}

    def label(self, name: Name) -> str:
        """What most articles take the name's group for."""
        counts: Counter[str] = Counter()
        for n in self.members(name):
            counts[n[1]] += self.articles[n]
        return max(counts, key=lambda x: (counts[x], x))

    def weight(self, name: Name) -> int:
        return sum(self.articles[n] for n in self.members(name))


def linked(names: Iterable[NameEvidence], decisions: Sequence[Decision] = ()) -> list[EntityGroup]:
    """The entities of one component."""
    pool = Pool()
    for e in names:
        pool.add(e)
    split(pool, decisions)
    pool.dropped |= {n for n in pool.articles if anybodys(n)}
    for step in (same_identifier, same_spelling, short_forms, initials):
        step(pool)
    merge(pool, decisions)
    return described(pool, decisions)


def anybodys(name: Name) -> bool:
    """Whether a name means something only in its article: `Julie`, `Sénat` where no state is named, `Saint-Denis`."""
    written, label, identifier = name
    if identifier:
        return False
    if label == "PER":
        return plain(written) in first_names()
    return ambiguous(written) or (
        label == "LOC" and plain(written) in plainly("places", "AMBIGUOUS")
    )


def same_identifier(pool: Pool) -> None:
    first: dict[str, Name] = {}
    for name in sorted(pool.articles, key=repr):
        if name[2] and name not in pool.apart:
            pool.join(name, first.setdefault(name[2], name), "identifier")


def same_spelling(pool: Pool) -> None:
    """`Youtube` and `YouTube`; `Twitter` the company and the site; a place that few articles took for a person."""
    spelled: dict[str, list[Name]] = defaultdict(list)
    for name in sorted(pool.articles, key=repr):
        if name not in pool.apart and name not in pool.dropped:
            spelled[squashed(name[0], name[1])].append(name)
    for same in spelled.values():
        total = sum(pool.articles[n] for n in same)
        kinds: dict[str, list[Name]] = defaultdict(list)
        for name in same:
            kind = KINDS.get(name[1], "thing")
            kinds[f"{kind} after" if kind != "person" and "-" in name[0] else kind].append(name)
        main = max(kinds, key=lambda k: (sum(pool.articles[n] for n in kinds[k]), k))
        if main != "person":  # nothing is named after a person here: hyphens are spelling
            for after in [k for k in kinds if k.endswith(" after")]:
                kinds[after.removesuffix(" after")] += kinds.pop(after)
            main = max(kinds, key=lambda k: (sum(pool.articles[n] for n in kinds[k]), k))
        for kind, members in kinds.items():
            few = sum(pool.articles[n] for n in members) <= NOISE * total
            slip = few and not kind.endswith(" after") and not any(n[2] for n in members)
            slip = (
                slip and kind != main and any(n[1] != "WORK" for n in members)
            )  # titles are any words
            together(pool, [*members, *(kinds[main] if slip else [])])


def together(pool: Pool, same: list[Name]) -> None:
    """Join names written alike; where several of them are known for different things, to the one most mean."""
    known: Counter[str] = Counter()
    for name in same:
        if name[2]:
            known[name[2]] += pool.articles[name]
    identifier = dominant(known)
    if known and identifier is None:
        same = [n for n in same if not n[2]]
    else:
        same = [n for n in same if n[2] in (None, identifier)]
    if not same:
        return
    anchor = next((n for n in same if n[2]), same[0])
    for name in same:
        pool.join(name, anchor, "spelling")


def dominant(counts: Counter[T], enough: int = 1) -> T | None:
    """The one that nearly all are, if there is one and it is often `enough`."""
    if not counts:
        return None
    most = max(counts, key=lambda c: (counts[c], repr(c)))
    if counts[most] < enough or counts[most] < DOMINANT * sum(counts.values()):
        return None
    return most


def short_forms(pool: Pool) -> None:
    """A surname, an acronym or a part of a name in an article that does not say the whole name.

    It stands for the one that the other articles use it for. A surname of several people stands for none of them.
    """
    meant: dict[str, dict[str, Counter[Name]]] = defaultdict(lambda: defaultdict(Counter))
    for name in sorted(pool.articles, key=repr):
        for (alias, why), articles in pool.aliases[name].items():
            if squashed(alias, name[1]) != squashed(name[0], name[1]):
                meant[squashed(alias, name[1])][why][pool.joins.root(name)] += articles
    people: dict[str, Counter[Name]] = defaultdict(Counter)
    for name in sorted(pool.articles, key=repr):
        if name[1] == "PER" and " " in plain(name[0]) and name not in pool.apart:
            people[squashed(surname(name[0]), "PER")][pool.joins.root(name)] += pool.articles[name]
    for name in sorted(pool.articles, key=repr):
        if name in pool.apart or name in pool.dropped:
            continue
        short, root = squashed(name[0], name[1]), pool.joins.root(name)
        if name[1] == "PER" and pool.label(name) != "PER":
            continue
        if name[1] == "PER" or pool.label(name) == "PER":
            bearers = Counter({n: c for n, c in people[short].items() if n != root})
            alone = unparticled(name[0])  # `de Gaulle` is `Gaulle` of `Charles de Gaulle`
            if not bearers and " " not in alone:
                bearers = Counter({n: c for n, c in meant[short]["surname"].items() if n != root})
            particled = alone != plain(name[0])
            if not bearers and particled:
                other = people[squashed(alone, "PER")]
                bearers = Counter({n: c for n, c in other.items() if n != root})
            if not bearers or name[1] != "PER":
                continue
            if whole := dominant(bearers):
                if particled or pool.weight(whole) >= pool.weight(name):
                    pool.join(name, whole, "surname")
            elif not particled:
                pool.dropped.add(name)
        else:
            if not name[2] and plain(name[0]) in plainly("names", "BARE"):
                pool.dropped.add(name)
                continue
            for why, enough in (("acronym", 1), ("part", ENOUGH)):
                others = Counter({n: c for n, c in meant[short][why].items() if n != root})
                if why == "acronym" and sum(others.values()) < EXPLAINED * pool.weight(name):
                    continue
                if whole := dominant(others, enough):
                    pool.join(name, whole, why)
                    break


def initials(pool: Pool) -> None:
    """`S. Altman` is the one person here with that surname and a first name in S."""
    people = [n for n in sorted(pool.articles, key=repr) if n[1] == "PER" and n not in pool.apart]
    for name in people:
        first, _, last = plain(name[0]).partition(" ")
        if len(first) != 1 or not last:
            continue
        roots = {
            pool.joins.root(n)
            for n in people
            if n != name
            and len(plain(n[0]).split()[0]) > 1
            and plain(n[0]).startswith(first)
            and surname(n[0]) == last
            and " " in plain(n[0])
        }
        if len(roots) == 1:
            pool.join(name, roots.pop(), "initial")


def split(pool: Pool, decisions: Sequence[Decision]) -> None:
    """Names that people took out of an entity stay alone."""
    for d in decisions:
        if d.action == "split" and d.other:
            pool.apart |= {n for n in pool.articles if n[0] == d.other}


def merge(pool: Pool, decisions: Sequence[Decision]) -> None:
    """Join what people said is one, whatever the rules say."""
    for d in decisions:
        if d.action != "merge" or not d.other:
            continue
        one, other = called(pool, d.name, d.label), called(pool, d.other, d.other_label or d.label)
        if one and other and pool.joins.root(one) != pool.joins.root(other):
            pool.dropped -= {one, other}
            pool.reasons[one] = "merged"
            pool.unite(one, other, "merged")


def called(pool: Pool, name: str, label: str) -> Name | None:
    """The name here that a person meant: of the same label where there is one, else the most used."""
    same = [n for n in pool.articles if n[0] == name]
    return max(same, key=lambda n: (n[1] == label, pool.articles[n], repr(n)), default=None)


def described(pool: Pool, decisions: Sequence[Decision]) -> list[EntityGroup]:
    """The groups as they are shown; those that people rejected are left out."""
    parts: dict[Name, list[Name]] = defaultdict(list)
    for name in pool.articles:
        if name not in pool.dropped:
            parts[pool.joins.root(name)].append(name)
    groups = []
    for members in parts.values():
        members.sort(key=lambda n: (-pool.articles[n], repr(n)))
        group = one_group(pool, members, decisions)
        if group:
            groups.append(group)
    shared = Counter(g.key for g in groups)
    return [g if shared[g.key] == 1 else replace(g, key=f"{g.key} ({g.name})") for g in groups]


def one_group(pool: Pool, members: list[Name], decisions: Sequence[Decision]) -> EntityGroup | None:
    labels: Counter[str] = Counter()
    written: Counter[str] = Counter()
    for n in members:
        labels[n[1]] += pool.articles[n]
        if pool.reasons.get(n) not in ("surname", "part", "initial"):
            written[n[0]] += pool.articles[n]
    whole_places(written)
    label = max(labels, key=lambda x: (labels[x], x))
    name = max(written or {members[0][0]: 1}, key=lambda x: (written[x], x))
    identifier = min((n[2] for n in members if n[2]), default=None)
    stable = identifier or f"{label} {squashed(name, label)}"
    if any(n in pool.apart for n in members):
        stable += " apart"
    here = {n[0] for n in members}
    renamed: dict[str, str] = {}
    for d in decisions:
        if d.name not in here and d.name != name:
            continue
        if d.action == "reject" and d.name in (name, members[0][0]):
            return None
        if d.action == "rename" and d.other:
            name = renamed[d.name] = d.other
        if d.action == "merge" and d.other in here:
            name = renamed.get(d.other or name, d.other or name)
    names = tuple(
        GroupName(n[0], n[1], n[2], reason(pool, n, name, identifier), pool.articles[n])
        for n in members
    )
    return EntityGroup(
        stable, name, label, identifier, sum(pool.articles[n] for n in members), names
    )


def whole_places(written: Counter[str]) -> None:
    """`Le Havre` counts for `Havre` too: French takes the article of a place apart (`du Havre`)."""
    for name in list(written):
        article, _, bare = name.partition(" ")
        if article in ("Le", "La", "Les") and bare in written:
            written[name] += written[bare]


def reason(pool: Pool, member: Name, name: str, identifier: str | None) -> str:
    """Why a name is in its group."""
    if pool.reasons.get(member) == "merged":
        return "merged"
    if member[0] == name:
        return "name"
    if identifier and member[2] == identifier:
        return "identifier"
    if squashed(member[0], member[1]) == squashed(name, member[1]):
        return "spelling"
    reasons = {pool.reasons.get(n, "spelling") for n in pool.members(member)} - {
        "identifier",
        "merged",
    }
    own = pool.reasons.get(member, "spelling")
    return own if own != "spelling" else min(reasons - {"spelling"}, default="spelling")
