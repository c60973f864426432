"""What a value is of: what is measured, in which places, of whom, of which part, at which time.

Two values of one measure exclude each other, or one became the other, only where all of these may be the same.
"""

from __future__ import annotations

import re
from functools import cache

from recoupe.ingest.lang import words as language_words

from ..values import days_between
from .alike import more_places, related
from .relation import cue, has_cue
from .statement import GENERAL, Statement
from .story import PLACES
from .words import cosine, folded

# concepts that hold many different things: the same are those of the same words to which the same happens, or large numbers in one story
COLLECTIVE = frozenset(
    {"incidents", "sites", "places", "members", "participants", "organisations", "regions", "towns", "countries", "parts", "works",
     "documents", "animals", "species", "vehicles", "equipment", "products", "medicines", "studies", "messages", "accounts",
     "companies", "buildings", "crimes", "attacks", "soldiers", "police", "children", "women", "men", "experts", "time"}
)  # fmt: skip
PART_BEFORE = 16  # characters before a number that say that it is of a part
OVER = 60  # days after which a time that a sentence names is over
LARGE = 1000  # a count below may be of many things
LIKE_WORDS = 0.3  # how far two sentences of one thing have the same words
LIKE_STORIES = 0.3  # … and how far two articles tell like stories
ONE_STORY = 0.4  # … or one
STRETCH = 7  # days: what is said of a longer time than this is said of that time alone
BREAK = re.compile(r"[;:]|\d+")  # beyond these, words are said of another value


def elsewhere(a: Statement, b: Statement) -> bool:
    """Whether the two are of different places, people or parts: other names beside the values, or right before them."""
    if more_places(a, b):
        return True
    if a.of_whom & b.of_whom:
        return any(named_first(x, y) for x, y in ((a, b), (b, a)))
    if partial(a) != partial(b) or (a.leading and b.leading and a.leading != b.leading):
        return True
    a_places, b_places = ({n for n in s.of_whom if n.startswith(PLACES)} for s in (a, b))
    return bool((a_places and b_places) or (a.of_whom - a_places and b.of_whom - b_places))


def named_first(a: Statement, b: Statement) -> bool:
    """Whether a place stands right before one value, and others beside the other: *le Royaume-Uni (43.230)*."""
    there = {name for name in b.beside if name.startswith(PLACES)}
    return bool(a.leading and a.leading.startswith(PLACES) and there and a.leading not in there)


def partial(s: Statement) -> bool:
    """Whether a number is of a part of what was counted before: *100.225 personnes hospitalisées, dont 17.701 en réanimation*."""
    before = folded(s.story.text[max(s.start - PART_BEFORE, s.sentence.start) : s.start])
    counted = s.after.keys() & s.counted.keys()
    return not counted and bool(cue(s.story.language, "PART").search(before))


def settings(s: Statement) -> frozenset[int]:
    """Which of the language's settings the words about a value name: *dans les hôpitaux*, *en Ehpad*, *en réanimation*."""
    sentence = s.sentence
    before = folded(s.story.text[sentence.start : s.start])
    after = folded(s.story.text[s.end : sentence.end])
    about = BREAK.split(before)[-1] + " " + BREAK.split(after)[0]
    return frozenset(
        n for n, said in enumerate(named_settings(s.story.language)) if said.search(about)
    )


@cache
def named_settings(language: str) -> tuple[re.Pattern[str], ...]:
    """The expressions for a language's settings; the same place in two languages is the same setting."""
    return tuple(re.compile(said) for said in language_words(language, "changes").SETTINGS)


def other_times(a: Statement, b: Statement) -> bool:
    """Whether the two are of different times: other years, other months, or one of a time that is long over."""
    if (a.years and b.years and not a.years & b.years) or is_over(a) != is_over(b):
        return True
    if not (a.holds and b.holds and lasting(a) and lasting(b)):
        return False
    (a_start, a_end), (b_start, b_end) = a.holds, b.holds
    return bool(a_end and b_start and a_end < b_start) or bool(
        b_end and a_start and b_end < a_start
    )


def is_over(s: Statement) -> bool:
    """Whether the sentence speaks of a time that was over long before its article."""
    if has_cue(s, "SINCE") or not s.day:
        return False
    if s.years and max(s.years) < s.day[:4]:
        return True
    days = days_between(s.holds[1], s.day) if s.holds else None
    return days is not None and days > OVER


def lasting(s: Statement) -> bool:
    """Whether the time that the clause names is longer than a few days, and is not one that something runs since."""
    days = days_between(*s.holds) if s.holds else None
    return days is not None and days > STRETCH and not has_cue(s, "SINCE")


def same_subject(a: Statement, b: Statement) -> bool:
    """Whether both are said of the same: one entity, else sentences that name the same. A name right before a value says of
    whom it is, whatever the subject."""
    if any(s.leading and s.subject_entity and s.leading != s.subject for s in (a, b)):
        return False
    if a.subject_entity and b.subject_entity:
        return a.subject == b.subject
    return not other_subject(a, b) and bool(a.named & b.named)


def other_subject(a: Statement, b: Statement) -> bool:
    """Whether one is said of somebody whom the article of the other does not name."""
    return any(
        x.subject_entity and x.subject and x.subject not in y.story.entities
        for x, y in ((a, b), (b, a))
    )


def measured_alike(a: Statement, b: Statement) -> bool:
    """Whether the same is measured: a concept that says more than the unit, else the same words."""
    if a.quantity == "money" and {a.counts, b.counts} & GENERAL:
        return (
            bool(a.named & b.named)
            and cosine(a.context, b.context) >= LIKE_WORDS
            and related(a.story, b.story) >= LIKE_STORIES
        )
    if a.counts and b.counts and a.counts != b.counts:
        return False
    if a.counts and a.counts == b.counts and a.counts not in GENERAL | COLLECTIVE:
        return True
    if a.counts in COLLECTIVE and a.predicate != b.predicate and not large_in_one_story(a, b):
        return False
    return bool(a.head and a.head == b.head and a.counted.keys() == b.counted.keys())


def large_in_one_story(a: Statement, b: Statement) -> bool:
    """Whether two articles of one story count by thousands: there are not many such numbers of things that are called the same."""
    large = all((s.value.middle or 0) >= LARGE for s in (a, b))
    return large and related(a.story, b.story) >= ONE_STORY
