"""The sides that evidence takes on a checked claim, and the order in which people see them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal, TypeVar, get_args

T = TypeVar("T")
# what is *related* takes none: it is of the same subject and measure, and may be of another thing
Side = Literal["for", "against", "later", "earlier", "related"]
SIDES: tuple[Side, ...] = get_args(Side)
# which side of the evidence makes the verdict, or stands for it, where it is not what speaks for the claim
DECIDES: dict[str, Side] = {
    "contradicted": "against",
    "outdated": "later",
    "nothing found": "related",
}


def deciding_first(verdict: str) -> list[Side]:
    """The sides, first the one that made the verdict.

    >>> deciding_first("outdated"), deciding_first("mixed")[0]
    (['later', 'for', 'against', 'earlier', 'related'], 'for')
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
