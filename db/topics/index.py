"""How an article finds those that tell the same story: by rare words and names in common, and by telling numbers.

The keys of an article depend on nothing but itself. A key holds half a month, so that an archive of ten years
costs no more than one of a month.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from sqlite_utils import Database

from ..compare.alike import FAR
from ..compare.sketch import Sketch
from ..compare.statement import Statement
from ..compare.story import PLACES, Story
from ..ids import NUMBER, content_id
from ..values import day_number
from .load import Shelf

STRONGEST = 16  # words of an article that are keys; two in common are enough
NAMED = 6  # … and names, by which articles in two languages meet
FORTNIGHT = 15  # days
TELLING = 3  # digits of a number that is a key of its own
LASTING = 5  # words of an article that make keys for its follow-ups, three by three
SEASON, YEAR = 91, 364  # days
LASTING_STORY = 0.4  # how related a follow-up must be
STORY = 0.15  # how related two articles must be for their claims to be compared
UNDATED = -1
SPREAD = 0x9E3779B1  # an odd number that scatters neighbouring stretches

# points that articles must have in common to be laid side by side: two words, a name with another or with a place, or
# one thing that tells enough by itself
ENOUGH = {"told": 2, "named": 11}
WORD, ALONE, NAME, PLACE = ("told", 1), ("told", 2), ("named", 10), ("named", 1)

Keys = dict[int, tuple[str, int]]  # with what each is worth


def keys(story: Story, statements: Iterable[Statement]) -> Keys:
    """What stories of the day meet by: an article's strongest words, its names, its telling numbers."""
    found = {content_id("story", word): WORD for word in list(story.terms)[:STRONGEST]}
    for name in sorted(story.who, key=lambda n: (-story.who[n], n))[:NAMED]:
        found[content_id("named", name)] = PLACE if name.startswith(PLACES) else NAME
    for s in statements:
        if s.value.digits >= TELLING and not s.value.is_date:
            found[content_id("value", s.value.unit, f"{s.value.middle:.6g}")] = ALONE
    return found


def long_keys(story: Story) -> Keys:
    """What is told again after months meets by three words each."""
    strongest = sorted(list(story.terms)[:LASTING])
    return {content_id("long", *three): ALONE for three in combinations(strongest, 3)}


def every_key(story: Story, statements: Iterable[Statement], apart: bool = False) -> Keys:
    """The keys of an article in its time; with those of the times around it, as far `apart` as stories are told."""
    around = int(apart and bool(story.published))
    return {
        timed(key, time_of(story, days) + shift): worth
        for found, days, reach in (
            (keys(story, statements), FORTNIGHT, FAR // FORTNIGHT),
            (long_keys(story), SEASON, YEAR // SEASON),
        )
        for shift in range(-reach * around, reach * around + 1)
        for key, worth in found.items()
    }


def time_of(story: Story, days: int) -> int:
    """The number of the stretch of so many days that an article falls in."""
    day = day_number(story.published)
    return UNDATED if day is None else day // days


def timed(key: int, stretch: int) -> int:
    """A key of one stretch of time, of 31 bits: four bytes. Two that meet by chance cost a look at two articles that are not related."""
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
    added = f"INSERT OR IGNORE INTO story_keys (key, number) VALUES (?, {NUMBER.format('?')})"
    db.conn.executemany(added, [(key, article) for key in every_key(story, said)])


def neighbours(db: Database, shelf: Shelf, article: int) -> list[Near]:
    """The articles that tell the same story as this one."""
    story, said = shelf.story(article), shelf.statements(article)
    if not story or not said:
        return []
    wanted = every_key(story, said, apart=True)
    shared: Counter[tuple[int, str]] = Counter()
    holding = """SELECT key, article FROM story_keys JOIN numbers USING (number)
                 WHERE key IN (SELECT value FROM json_each(?))"""
    for key, other in db.execute(holding, [str(sorted(wanted))]).fetchall():
        kind, points = wanted[key]
        shared[other, kind] += points
    found = {other for (other, kind), points in shared.items() if points >= ENOUGH[kind]}
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
