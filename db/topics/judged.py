"""What people decided about comparisons, found again in the claims of today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from sqlite_utils import Database

from ..compare.statement import Statement
from ..reviews import claim_at, in_force
from .scores import place


@dataclass(frozen=True, slots=True)
class Judged:
    """Relations by pair of claims, the later decision standing."""

    relations: dict[frozenset[int], str] = field(default_factory=dict)

    def of(self, a: Statement, b: Statement) -> str | None:
        """What was decided about the claims of two statements."""
        return self.relations.get(frozenset((a.claim, b.claim)))

    def apart(self, statements: Iterable[Statement]) -> Iterator[tuple[int, int]]:
        """The pairs of places whose statements somebody called unrelated, the lower first."""
        unrelated = {c for pair, r in self.relations.items() if r == "unrelated" for c in pair}
        for a, b in combinations((s for s in statements if s.claim in unrelated), 2):
            if self.of(a, b) == "unrelated":
                yield min(place(a), place(b)), max(place(a), place(b))


def judged(db: Database) -> Judged:
    """The decisions in force about comparisons."""
    relations: dict[frozenset[int], str] = {}
    for decision in in_force(db, "comparison"):
        claims = [claim_at(db, side) for side in decision["before"]]
        if all(claims):
            relations[frozenset(c for c in claims if c)] = decision["value"]
    return Judged(relations)
