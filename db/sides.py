"""The sides that evidence takes on a checked claim, and the order in which people see them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal, TypeVar

T = TypeVar("T")
Side = Literal["for", "against", "later", "earlier"]
SIDES: tuple[Side, ...] = ("for", "against", "later", "earlier")
# which side of the evidence makes the verdict, where it is not what speaks for the claim
DECIDES: dict[str, Side] = {"contradicted": "against", "outdated": "later"}


def deciding_first(verdict: str) -> list[Side]:
    """The sides, first the one that made the verdict.

    >>> deciding_first("outdated"), deciding_first("mixed")[0]
    (['later', 'for', 'against', 'earlier'], 'for')
    """
    return sorted(SIDES, key=lambda side: side != DECIDES.get(verdict, "for"))


def by_origin(evidence: Iterable[T], place: Callable[[T], tuple[int | None, int]]) -> list[list[T]]:
    """Evidence by origin, one piece for each article: the first to say it, then its copies.

    `place` gives a piece's origin (None for an article that is its own) and article.
    """
    found: dict[int, dict[int, T]] = {}
    for e in evidence:
        origin, article = place(e)
        found.setdefault(origin or article, {}).setdefault(article, e)
    return [list(of_articles.values()) for of_articles in found.values()]
