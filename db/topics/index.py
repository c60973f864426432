"""How an article finds those that tell the same story: by pairs of rare words, of names, and by telling numbers.

The keys of an article depend on nothing but itself. A key holds half a month, so that an archive of ten years
costs no more than one of a month.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from sqlite_utils import Database

from ..compare.alike import FAR
from ..compare.sketch import Sketch
from ..compare.statement import PLACES, Statement, Story
from ..ids import content_id
from ..values import day_number
from .load import Shelf

STRONGEST = 12  # words of an article that make keys, two by two
NAMED = 6  # … and names, by which articles in two languages meet
FORTNIGHT = 15  # days
TELLING = 3  # digits of a number that is a key of its own
LASTING = 6  # words of an article that make keys for its follow-ups, three by three
SEASON, YEAR = 91, 364  # days
LASTING_STORY = 0.4  # how related a follow-up must be
STORY = 0.1  # how related two articles must be for their claims to be compared
UNDATED = -1
SPREAD = 0x9E3779B1  # an odd number that scatters neighbouring stretches


def keys(story: Story, statements: Iterable[Statement]) -> set[int]:
    """What stories of the day meet by: pairs of an article's strongest words and of its names, and its telling numbers."""
    strongest = sorted(list(story.terms)[:STRONGEST])
    found = {content_id("story", a, b) for a, b in combinations(strongest, 2)}
    named = sorted(sorted(story.who, key=lambda n: (-story.who[n], n))[:NAMED])
    found |= {
        content_id("named", a, b)
        for a, b in combinations(named, 2)
        if not (a.startswith(PLACES) and b.startswith(PLACES))
    }
    for s in statements:
        if s.value.digits >= TELLING and not s.value.is_date:
            found.add(content_id("value", s.value.unit, f"{s.value.middle:.6g}"))
    return found


def long_keys(story: Story) -> set[int]:
    """What is told again after months meets by three words each."""
    strongest = sorted(list(story.terms)[:LASTING])
    return {content_id("long", *three) for three in combinations(strongest, 3)}


def every_key(story: Story, statements: Iterable[Statement], apart: bool = False) -> set[int]:
    """The keys of an article in its time; with those of the times around it, as far `apart` as stories are told."""
    around = int(apart and bool(story.published))
    return {
        in_time(key, time_of(story, days) + shift)
        for found, days, reach in (
            (keys(story, statements), FORTNIGHT, FAR // FORTNIGHT),
            (long_keys(story), SEASON, YEAR // SEASON),
        )
        for shift in range(-reach * around, reach * around + 1)
        for key in found
    }


def time_of(story: Story, days: int) -> int:
    """The number of the stretch of so many days that an article falls in."""
    day = day_number(story.published)
    return UNDATED if day is None else day // days


def in_time(key: int, stretch: int) -> int:
    """A key of 31 bits: four bytes. Two that meet by chance cost a look at two articles that are not related."""
    return (key ^ stretch * SPREAD) & 0x7FFFFFFF


@dataclass(frozen=True, slots=True)
class Near:
    """An article that tells the same story as another: how far it does, in thousandths, and its origin."""

    likeness: int
    article: int
    origin: int


def index(db: Database, shelf: Shelf, article: int) -> None:
    """Put an article into the index, from which what it had there is gone; one that states no value is not looked for."""
    story, said = shelf.story(article), shelf.statements(article)
    if not story or not said:
        return
    db.execute(
        "INSERT OR REPLACE INTO stories (article, day, terms, names) VALUES (?, ?, ?, ?)",
        [article, day_number(story.published), story.sketch.terms, story.sketch.names],
    )
    rows = [(key, article) for key in every_key(story, said)]
    db.conn.executemany("INSERT OR IGNORE INTO story_keys (key, article) VALUES (?, ?)", rows)


def neighbours(db: Database, shelf: Shelf, article: int) -> list[Near]:
    """The articles that tell the same story as this one."""
    story, said = shelf.story(article), shelf.statements(article)
    if not story or not said:
        return []
    wanted = every_key(story, said, apart=True)
    found: set[int] = set()
    for some in batches(sorted(wanted), 500):
        marks = ", ".join("?" * len(some))
        rows = db.execute(f"SELECT DISTINCT article FROM story_keys WHERE key IN ({marks})", some)
        found.update(other for (other,) in rows.fetchall())
    day = day_number(story.published)
    rows = db.execute(
        """SELECT article, day, coalesce(origin, id), language, terms, names FROM stories JOIN articles ON id = article
           WHERE article IN (SELECT value FROM json_each(?))""",
        [str(sorted(found - {article}))],
    )
    near = []
    for other, its_day, origin, *about in rows.fetchall():
        likeness = story.sketch.likeness(Sketch(*about))
        if likeness >= enough(day, its_day):
            near.append(Near(round(1000 * likeness), other, origin))
    return near


def enough(a: int | None, b: int | None) -> float:
    """How alike two articles of these days must be: more where months lie between them."""
    return STORY if a is None or b is None or abs(a - b) <= FAR else LASTING_STORY


def batches(items: list[int], size: int) -> Iterator[list[int]]:
    for begin in range(0, len(items), size):
        yield items[begin : begin + size]
