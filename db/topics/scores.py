"""How likely two values are to be of one thing, for all values of two articles that met: a row for two articles.

A place is one number: the article, then where its value stands, and whether that is a date.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from struct import calcsize, pack, unpack
from zlib import compress, decompress

from sqlite_utils import Database

from ..compare.statement import Statement
from ..ids import NUMBER, NUMBERED

SPOT = 32  # bits of a place for where it is in its article
THOUSAND = 1000  # scores are kept in thousandths
MOST = 0x7FFF
SHORT, LONG, SCORE = (
    "HIh"  # two or four bytes for a place in a text, which a row begins with; two for a score
)
BARE = -15  # compressed without a header

MET = f"SELECT {NUMBERED.format('a')}, {NUMBERED.format('b')}, scores FROM links"

Scored = tuple[
    int, int, float
]  # a place of the one article, one of the other, the score of their values


def place(s: Statement) -> int:
    """Where a statement's value stands."""
    return place_of(s.story.id, s.start, s.value.is_date)


def place_of(article: int, start: int, dated: bool) -> int:
    """
    >>> article_of(place_of(7, 120, True)), place_of(7, 120, True) == place_of(7, 120, False)
    (7, False)
    """
    return article << SPOT | start << 1 | dated


def article_of(place: int) -> int:
    return place >> SPOT


def packed(scores: Iterable[Scored]) -> bytes:
    """Scores as bytes, whatever the order in which they are given; the places of one article stand first in all of them.

    >>> unpacked(1, 2, packed([(place_of(1, 30, False), place_of(2, 9, False), 1.25)])) == [
    ...     (place_of(1, 30, False), place_of(2, 9, False), 1.25)]
    True
    """
    spots = (1 << SPOT) - 1
    entries = sorted(
        (a & spots, b & spots, max(-MOST, min(MOST, round(score * THOUSAND))))
        for a, b, score in scores
    )
    kind = SHORT if all(max(a, b) < 1 << 16 for a, b, _ in entries) else LONG
    # what is alike stands together: all places of the one text, all of the other, all scores
    columns = zip((kind, kind, SCORE), zip(*entries, strict=True), strict=False)
    body = b"".join(pack(f"<{len(entries)}{form}", *column) for form, column in columns)
    return kind.encode() + compress(body, 9, BARE)


def unpacked(a: int, b: int, scores: bytes) -> list[Scored]:
    """The scores of two articles, from what `packed` made of them."""
    kind, body = scores[:1].decode(), decompress(scores[1:], BARE)
    n = len(body) // calcsize(f"<2{kind}{SCORE}")
    fields = unpack(f"<{2 * n}{kind}{n}{SCORE}", body)
    return [
        (a << SPOT | x, b << SPOT | y, score / THOUSAND)
        for x, y, score in zip(fields[:n], fields[n : 2 * n], fields[2 * n :], strict=True)
    ]


class Scores:
    """The scores that are known, each row read once."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self._read: set[int] = set()  # articles
        self._known: dict[int, dict[int, float]] = defaultdict(dict)

    def of(self, place: int) -> dict[int, float]:
        """The places whose values were weighed against this one's, with the score."""
        article = article_of(place)
        if article not in self._read:
            self.read(article)
        return self._known[place]

    def read(self, article: int) -> None:
        rows = self.db.execute(
            f"{MET} WHERE a = {NUMBER.format(':x')} UNION ALL {MET} WHERE b = {NUMBER.format(':x')} AND a != b",
            {"x": article},
        )
        for a, b, scores in rows.fetchall():
            if a not in self._read and b not in self._read:
                for x, y, score in unpacked(a, b, scores):
                    self._known[x][y] = self._known[y][x] = score
        self._read.add(article)

    def together(self, start: int) -> set[int]:
        """All places that hang together with one by scores above zero, directly or not."""
        group, todo = {start}, [start]
        while todo:
            for other, score in self.of(todo.pop()).items():
                if score > 0 and other not in group:
                    group.add(other)
                    todo.append(other)
        return group

    def within(self, group: set[int]) -> Iterator[tuple[tuple[int, int], float]]:
        """Every score that is known between members of a group."""
        for one in group:
            for other, score in self.of(one).items():
                if one < other and other in group:
                    yield (one, other), score
