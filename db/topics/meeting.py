"""Which articles are laid side by side: each with the few nearest to it, and with those to which it is one of the few.

A story that a hundred articles tell would make the next one cost a hundred comparisons. Whom an article chooses follows
from the set of articles alone: one that arrives may take another's place, and what nobody has chosen any more is forgotten.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from ..compare.pairing import links
from ..ids import NUMBER, NUMBERED
from .index import Near, neighbours
from .load import Shelf
from .scores import Scored, packed, place, unpacked

NEAREST = 10  # articles that one chooses
COPIES = 2  # of them may be of one origin, or the copies of a dispatch would meet nobody else

# `chosen` is 1 where a chose b, 2 where b chose a, 3 where both did
A, B, X = NUMBERED.format("a"), NUMBERED.format("b"), NUMBER.format(":x")
CHOSEN = f"""SELECT likeness, id, coalesce(origin, id) FROM links JOIN articles ON id = {B} WHERE a = {X} AND chosen & 1
    UNION ALL SELECT likeness, id, coalesce(origin, id) FROM links JOIN articles ON id = {A} WHERE b = {X} AND chosen & 2"""
CHOSEN_BY = f"""SELECT {A} FROM links WHERE b = {X} AND chosen & 1
    UNION ALL SELECT {B} FROM links WHERE a = {X} AND chosen & 2"""
PAIR = f"a = {NUMBER.format('?')} AND b = {NUMBER.format('?')}"


def nearest(found: Iterable[Near]) -> list[Near]:
    """Those that an article chooses.

    >>> [n.article for n in nearest([*(Near(990, i, 7) for i in range(9)), Near(400, 9, 9)])]
    [0, 1, 9]
    """
    of_origin: Counter[int] = Counter()
    chosen: list[Near] = []
    for near in sorted(found, key=lambda n: (-n.likeness, n.article)):
        if len(chosen) < NEAREST and of_origin[near.origin] < COPIES:
            of_origin[near.origin] += 1
            chosen.append(near)
    return chosen


def chosen(db: Database, article: int) -> list[Near]:
    """Those that an article chose until now."""
    return [Near(*row) for row in db.execute(CHOSEN, {"x": article}).fetchall()]


def choosers(db: Database, articles: Iterable[int]) -> set[int]:
    """The articles that chose one of `articles`."""
    return {
        chooser
        for article in articles
        for (chooser,) in db.execute(CHOSEN_BY, {"x": article}).fetchall()
    }


def meet(
    db: Database, shelf: Shelf, arrived: list[int], left: set[int], learnt: dict[str, float]
) -> tuple[list[Scored], list[Scored]]:
    """Let articles that arrived, and those `left` by one that they had chosen, choose whom they meet.

    What those who meet now say is weighed. Returns the scores that came and those that went by that.
    """
    came, went = list[Scored](), list[Scored]()
    for article in arrived:
        if shelf.statements(article):
            came += weigh(db, shelf, (article, article), 1000, 0, learnt)
    # in the order of arrival, so that stories told at one time are read once
    for pair, (likeness, now, no_more) in choices(db, shelf, arrived, left).items():
        row = db.execute(f"SELECT chosen FROM links WHERE {PAIR}", pair).fetchone()
        if row is None:
            came += weigh(db, shelf, pair, likeness, now, learnt)
        elif chosen := (row[0] | now) & ~no_more:
            db.execute(f"UPDATE links SET chosen = ? WHERE {PAIR}", [chosen, *pair])
        else:
            went += part(db, PAIR, pair)
    return came, went


def choices(
    db: Database, shelf: Shelf, arrived: list[int], left: set[int]
) -> dict[tuple[int, int], list[int]]:
    """Who is chosen now or no more, by pair of articles: how alike they are, who of them chose, who gave up."""
    anew = set(arrived) | left
    after: dict[int, list[Near]] = {}
    coming: dict[int, list[Near]] = defaultdict(list)
    for article in [*arrived, *sorted(left - set(arrived))]:
        found, story = neighbours(db, shelf, article), shelf.story(article)
        after[article] = nearest(found)
        if story:
            for near in found:
                if near.article not in anew:
                    own = Near(near.likeness, article, story.origin or article)
                    coming[near.article].append(own)
    before = {article: chosen(db, article) for article in after.keys() | coming.keys()}
    for article, news in coming.items():
        old = [n for n in before[article] if n.article not in anew]
        after[article] = nearest([*old, *news])
    changed: dict[tuple[int, int], list[int]] = {}
    for article, found in after.items():
        was, now = ({n.article: n.likeness for n in side} for side in (before[article], found))
        for column, others in ((1, now.keys() - was.keys()), (2, was.keys() - now.keys())):
            for other in others:
                pair = (min(article, other), max(article, other))
                row = changed.setdefault(pair, [now.get(other, 0), 0, 0])
                row[0] = row[0] or now.get(other, 0)
                row[column] |= 1 if article < other else 2
    return changed


def weigh(
    db: Database,
    shelf: Shelf,
    pair: tuple[int, int],
    likeness: int,
    chosen: int,
    learnt: dict[str, float],
) -> list[Scored]:
    """Let two articles meet, or one itself; returns the scores of what they say."""
    first, second = (shelf.statements(article) for article in pair)
    found = [(place(a), place(b), score) for a, b, score in links(first, second, learnt)]
    put(db, pair, likeness, chosen, packed(found))
    return found


def part(db: Database, where: str, articles: Sequence[int]) -> list[Scored]:
    """Forget that some articles met; returns the scores that go."""
    gone = f"DELETE FROM links WHERE {where} RETURNING {A}, {B}, scores"
    return [score for row in db.execute(gone, articles).fetchall() for score in unpacked(*row)]


def put(db: Database, pair: tuple[int, int], likeness: int, chosen: int, scores: bytes) -> None:
    """Write down that two articles met."""
    db.execute(
        f"""INSERT OR REPLACE INTO links (a, b, likeness, chosen, scores)
            VALUES ({NUMBER.format("?")}, {NUMBER.format("?")}, ?, ?, ?)""",
        [*pair, likeness, chosen, scores],
    )
