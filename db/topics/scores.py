"""How likely two values are to be of one thing, for all values of two articles that met: a row for two articles.

A place is one number: the article, then where its value stands, and whether that is a date.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from struct import calcsize, pack, unpack
from zlib import compress, decompress

from sqlite_utils import Database

from ..compare.statement import Statement
from ..ids import NUMBER, NUMBERED

SPOT = 32  # bits of a place for where it is in its article
SPOTS = (1 << SPOT) - 1
TWENTY = 20  # scores are kept in twentieths
HIGHEST = 0x7F  # … of which a score has at most so many
MOST = 0.6  # of the places that are near either of two
# what `struct` calls a place in a text of two bytes or four, with which a row begins, and a score
SHORT, LONG, SCORE = "HIb"
BARE = -15  # compressed without a header

MET = f"SELECT {NUMBERED.format('a')}, {NUMBERED.format('b')}, scores FROM links"

# a place of the one article, one of the other, the score of their values
Scored = tuple[int, int, float]
Fields = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]


def place(s: Statement) -> int:
    """Where a statement's value stands."""
    return place_of(s.story.id, s.start, s.value.is_date)


def place_of(article: int, start: int, dated: bool) -> int:
    """The place in an article where a figure begins, or a date."""
    return article << SPOT | start << 1 | dated


def where(place: int) -> tuple[int, int, int]:
    """
    >>> where(place_of(7, 120, True))
    (7, 120, 1)
    """
    return article_of(place), (place & SPOTS) >> 1, place & 1


def article_of(place: int) -> int:
    return place >> SPOT


def packed(scores: Iterable[Scored]) -> bytes:
    """Scores as bytes, whatever the order in which they are given; the places of one article stand first in all of them.

    >>> unpacked(1, 2, packed([(place_of(1, 30, False), place_of(2, 9, False), 1.25)])) == [
    ...     (place_of(1, 30, False), place_of(2, 9, False), 1.25)]
    True
    """
    found = sorted(
        (a & SPOTS, b & SPOTS, max(-HIGHEST, min(HIGHEST, round(score * TWENTY))))
        for a, b, score in scores
    )
    kind = SHORT if all(max(a, b) < 1 << 16 for a, b, _ in found) else LONG
    # what is alike stands together: all places of the one text, all of the other, all scores
    columns = zip((kind, kind, SCORE), zip(*found, strict=True), strict=False)
    body = b"".join(pack(f"<{len(found)}{form}", *column) for form, column in columns)
    return kind.encode() + compress(body, 9, BARE)


def unpacked(a: int, b: int, scores: bytes) -> list[Scored]:
    """The scores of two articles, from what `packed` made of them."""
    return [
        (a << SPOT | x, b << SPOT | y, n / TWENTY) for x, y, n in zip(*fields(scores), strict=True)
    ]


def fields(scores: bytes) -> Fields:
    """Where in the one article, where in the other, and the scores in twentieths."""
    kind, body = scores[:1].decode(), decompress(scores[1:], BARE)
    n = len(body) // calcsize(f"<2{kind}{SCORE}")
    found = unpack(f"<{2 * n}{kind}{n}{SCORE}", body)
    return found[:n], found[n : 2 * n], found[2 * n :]


def beside(scores: Iterable[Scored]) -> dict[int, set[int]]:
    """By place, those with which it has a score above zero."""
    near: dict[int, set[int]] = defaultdict(set)
    for a, b, score in scores:
        if score > 0:
            near[a].add(b)
            near[b].add(a)
    return near


def tied(near: Callable[[int], set[int]], a: int, b: int) -> bool:
    """Whether one of two places is `near` the other, as are most of those that are near either.

    In a large archive everything hangs together by some chain of scores; what is of one thing has the same neighbours.

    >>> near = {1: {2, 3}, 2: {1, 3}, 3: {1, 2, 4}, 4: {3, 5, 6}, 5: {4, 6}, 6: {4, 5}}
    >>> [b for b in near if tied(near.__getitem__, 3, b)]
    [1, 2]
    """
    if b not in near(a):
        return False
    ones, others = near(a) | {a}, near(b) | {b}
    return len(ones & others) > MOST * min(len(ones), len(others))


class Scores:
    """The scores that are known, each row read once."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self._rows: dict[int, list[tuple[int, int, Fields]]] = {}  # by the article read first
        self._near: dict[int, set[int]] = defaultdict(set)  # places with a score above zero

    def near(self, place: int) -> set[int]:
        """The places whose values speak for being of one thing with this one's."""
        article = article_of(place)
        if article not in self._rows:
            self.read(article)
        return self._near[place]

    def read(self, article: int) -> None:
        """Read the rows of an article that were not read with another one's."""
        rows = self.db.execute(
            f"{MET} WHERE a = {NUMBER.format(':x')} UNION ALL {MET} WHERE b = {NUMBER.format(':x')} AND a != b",
            {"x": article},
        )
        new = [
            (a, b, fields(scores))
            for a, b, scores in rows.fetchall()
            if a not in self._rows and b not in self._rows
        ]
        self._rows[article] = new
        for a, b, found in new:
            for x, y, score in zip(*found, strict=True):
                if score > 0:
                    one, other = a << SPOT | x, b << SPOT | y
                    self._near[one].add(other)
                    self._near[other].add(one)

    def together(self, start: int) -> set[int]:
        """All places that are tied to one, directly or not."""
        group, todo = {start}, [start]
        while todo:
            place = todo.pop()
            new = {other for other in self.near(place) - group if tied(self.near, place, other)}
            group |= new
            todo += new
        return group

    def untied(self, came: Iterable[Scored], went: Iterable[Scored]) -> set[int]:
        """The places that are no longer tied to one they were tied to before these scores came and went."""
        new, old = beside(came), beside(went)

        def before(place: int) -> set[int]:
            return self.near(place) - new.get(place, set()) | old.get(place, set())

        return {
            other
            for place in new.keys() | old.keys()
            for other in before(place)
            if tied(before, place, other) and not tied(self.near, place, other)
        }

    def within(self, group: set[int]) -> Iterator[tuple[tuple[int, int], float]]:
        """Every score that is known between members of a group, whose articles have been read."""
        spots: dict[int, set[int]] = defaultdict(set)
        for place in group:
            spots[article_of(place)].add(place & SPOTS)
        for article in spots:
            for a, b, found in self._rows[article]:
                if a in spots and b in spots:
                    here, there = spots[a], spots[b]
                    for x, y, score in zip(*found, strict=True):
                        if x in here and y in there:
                            one, other = a << SPOT | x, b << SPOT | y
                            pair = (one, other) if one < other else (other, one)
                            yield pair, score / TWENTY
