"""Did one value become the other? What speaks for and against it, weighed.

A topic holds, now and then, two things that are counted in like words: *cinq morts* of two accidents, the dead of a region and
those of its country. `signs` lists what tells a count that ran on from two counts, each readable on its own; their weights in
`changed.json` are learnt from pairs of values in real articles that were judged one by one (see bench/changed.py).
"""

from __future__ import annotations

import math

from ..values import days_between
from .alike import concepts, related, weights
from .given import gives
from .relation import added, change, former, has_cue, toll
from .scope import (
    COLLECTIVE,
    LIKE_STORIES,
    elsewhere,
    measured_alike,
    other_times,
    settings,
)
from .statement import TOLLS, Statement
from .story import PLACES
from .words import cosine

# kinds of value that many things have: two of another kind, like watts, are of one thing more often
COMMON = frozenset({"count", "money", "percent", "part", "duration"})
SAME_CONCEPT = ("concept same", "concept wider")
# tolls that fall as a rule
FALLING = frozenset({"hospitalised", "missing", "displaced", "affected"})
TELLING = 3  # digits of a number that does not stand in an article by chance
CORRECTED = 0.1  # of a toll that sinks a little
LARGE = 1000  # a count below may be many times higher the next day
AT_ONCE = 1.3  # how many times higher a large count may be on the same day …
A_DAY = 0.15  # … and more each day after
FAR = 4.0  # of two numbers, as a logarithm: further apart says no more
LEAD = 500  # characters at the beginning of an article in which its news stands


def became(older: Statement, newer: Statement) -> bool:
    """Whether a number is likely to have become the other, of two articles about things that are called the same."""
    if apart(older, newer):
        return False
    if older.story.language != newer.story.language:
        return of_one_concept(older, newer)
    return log_odds(older, newer) >= 0


def of_one_concept(a: Statement, b: Statement) -> bool:
    """Whether two numbers of different languages, whose words do not meet, are of one concept or unit, with a name in common or in
    like stories."""
    one_unit = a.quantity not in COMMON
    one_concept = a.counts and b.counts and concepts(a.counts, b.counts) in SAME_CONCEPT
    return bool(one_unit or one_concept) and bool(
        a.named & b.named or related(a.story, b.story) >= LIKE_STORIES
    )


def log_odds(older: Statement, newer: Statement) -> float:
    """What speaks for one number having become the other, above 0 more than against it."""
    learnt = weights("changed")
    return sum(learnt[name] * value for name, value in signs(older, newer).items())


def apart(older: Statement, newer: Statement) -> bool:
    """Whether the two are surely not one thing at two times: of other places, people or years, of two days that added each its
    own, a toll that collapsed, those who were asked, or members, sites and incidents that are called otherwise."""
    two_days = added(older) and added(newer)
    asked = "sample" in (older.role, newer.role)
    others = older.counts in COLLECTIVE and not measured_alike(older, newer)
    return (
        two_days
        or asked
        or others
        or elsewhere(older, newer)
        or other_times(older, newer)
        or fallen(older, newer)
    )


def signs(older: Statement, newer: Statement) -> dict[str, float]:
    """The evidence that one count or amount, told twice, became another."""
    found = {"bias": 1.0} | said(older, newer) | measured(older, newer) | whose(older, newer)
    return {name: float(value) for name, value in found.items()}


def said(older: Statement, newer: Statement) -> dict[str, float]:
    """In what words and stories the two stand, and where."""
    in_lead = [s.start < LEAD for s in (older, newer)]
    return {
        "like words": cosine(older.context, newer.context),
        "words after": cosine(older.after, newer.after),
        "headings": cosine(older.story.heading, newer.story.heading),
        "one story": related(older.story, newer.story),
        "both in the lead": all(in_lead),
        "one in the lead": any(in_lead) and not all(in_lead),
        "days between": math.log1p(abs(days_between(older.day, newer.day) or 0)),
        "newer tells the older": gives(newer.story, older),
        "foretold": newer.value.digits >= TELLING
        and gives(older.story, newer)
        and not former(older),
        "alternatives": math.log1p(older.alternatives + newer.alternatives),
    }


def measured(older: Statement, newer: Statement) -> dict[str, float]:
    """What is measured, and how: a state, a change, what a day added, a part."""
    lower, higher = sorted(abs(s.value.middle or 0) for s in (older, newer))
    settled = settings(older), settings(newer)
    return {
        "ratio": min(math.log(higher / lower), FAR) if lower else FAR,
        "digits": math.log10(1 + lower),
        "tolls": toll(older, newer),
        "toll falls": lowered(older, newer),
        "overgrown": overgrown(older, newer),
        "unit": older.quantity != "count",
        "duration": older.quantity == "duration",
        "part": older.quantity == "part",
        "vague": older.numberless or newer.numberless,
        "a change": "change" in (older.role, newer.role),
        "other concept": bool(older.counts and newer.counts and older.counts != newer.counts),
        "other head": bool(older.head and newer.head and older.head != newer.head),
        "other status": older.status != newer.status,
        "other settings": settled[0] != settled[1],
        "settings shared": bool(settled[0] & settled[1]),
    }


def whose(older: Statement, newer: Statement) -> dict[str, float]:
    """Of whom and where: by the names of the sentences, of the leads, of the articles."""
    places = [{name for name in s.named if name.startswith(PLACES)} for s in (older, newer)]
    last = [last_place(s) for s in (older, newer)]
    return {
        "places shared": bool(places[0] & places[1]),
        "same place before": bool(last[0] and last[0] == last[1]),
        "names shared": math.log1p(len(older.named & newer.named)),
        "of whom the other does not name": sum(
            len(a.of_whom - b.story.entities.keys()) for a, b in ((older, newer), (newer, older))
        ),
    }


def last_place(s: Statement) -> str | None:
    """The place that the article named last before the value."""
    before = [n.key for n in s.story.names if n.start < s.start and n.key.startswith(PLACES)]
    return before[-1] if before else None


def fallen(older: Statement, newer: Statement) -> bool:
    """Whether a toll would be much lower in the later article: then it is another toll."""
    return lowered(older, newer) and change(older.value, newer.value) >= CORRECTED


def lowered(older: Statement, newer: Statement) -> bool:
    """Whether a toll would be lower in the later article, which says nothing of a correction."""
    if older.counts not in TOLLS - FALLING or former(older) or has_cue(newer, "REVISED"):
        return False
    return (newer.value.middle or 0) < (older.value.middle or 0)


def overgrown(a: Statement, b: Statement) -> bool:
    """Whether a large count would have grown faster in the days between the articles than counts do."""
    x, y = a.value.middle, b.value.middle
    days = days_between(a.day, b.day)
    if not x or not y or days is None or a.quantity != "count" or min(abs(x), abs(y)) < LARGE:
        return False
    return max(x / y, y / x) > AT_ONCE + A_DAY * abs(days)
