"""Which relations are worth telling where two statements are only likely to be about the same thing.

A topic is brought together by weights, and now and then holds two things. That both give one value does no harm then; that they
exclude each other, or that one became the other, is told only where measure, subject, place and time are sure.
"""

from __future__ import annotations

import re

from ..values import days_between, iso
from .relation import CROWDS, Verdict, added, change, expects, moved, relate, toll
from .statement import GENERAL, TOLLS, Statement, Story, two_voices
from .words import folded

PERSONAL = frozenset({"age", "height", "weight"})  # what everybody has: it must be the same one
LOOSE = 0.15  # how far apart two numbers must be where one is said with *environ*
FEW = 3
LARGE = 1000  # a count below may be many times higher the next day
AT_ONCE = 1.3  # how many times higher a large count may be on the same day …
A_DAY = 0.15  # … and more each day after
DIGITS = re.compile(r"\d(?:[\d.,\s]*\d)?")
TWO_DIGITS = 2  # a number of one digit stands in every article


def worth_telling(a: Statement, b: Statement) -> Verdict | None:
    """Their relation where they are only likely to be about the same thing: what excludes each other must be so for certain, and
    what changed must not be two things."""
    verdict = relate(a, b)
    if verdict is None or verdict.relation in ("agree", "refine"):
        return verdict
    sure = one_thing_changed(a, b) if verdict.relation == "update" else certain(a, b)
    return verdict if sure else None


def one_thing_changed(a: Statement, b: Statement) -> bool:
    """Whether two values may be of one thing at two times: not of two places, two days' additions or two people."""
    if a.story is b.story or (a.beside and b.beside and not a.beside & b.beside):
        return False
    if a.value.is_date:
        return (
            (moved(a) or moved(b))
            and expects(a)
            and expects(b)
            and folded(a.text) != folded(b.text)
        )
    if overgrown(a, b) or any(s.value.point is None and s.value.hedge == "about" for s in (a, b)):
        return False
    if added(a) or added(b) or (a.leading and b.leading and a.leading != b.leading):
        return False
    return toll(a, b) or measured_alike(a, b) or a.quantity not in ("count", "part", "money")


def overgrown(a: Statement, b: Statement) -> bool:
    """Whether a large count would have grown faster in the days between the articles than counts do."""
    x, y = a.value.middle, b.value.middle
    days = days_between(a.day, b.day)
    if not x or not y or days is None or a.quantity != "count" or min(abs(x), abs(y)) < LARGE:
        return False
    return max(x / y, y / x) > AT_ONCE + A_DAY * abs(days)


def certain(a: Statement, b: Statement) -> bool:
    """Whether it is sure enough that two values that exclude each other are of one thing: a false alarm costs more than a
    contradiction that is not told."""
    # … by the police and by the union
    counted_twice = a.counts == b.counts and a.counts in CROWDS | TOLLS and two_voices(a, b)
    if not counted_twice and (a.story is b.story or gives(a.story, b) or gives(b.story, a)):
        return False
    if a.beside and b.beside and not a.beside & b.beside:
        return False
    if a.value.is_date:
        return both_ahead(a, b) and same_subject(a, b)
    if vague(a, b) or added(a) != added(b) or (a.years and b.years and not a.years & b.years):
        return False
    if a.leading and b.leading and a.leading != b.leading:
        return False
    if {a.counts, b.counts} & PERSONAL:
        return bool(a.subject and a.subject == b.subject)
    if not measured_alike(a, b):
        return False
    return same_subject(a, b) or counted_twice or bool(a.holds and a.holds == b.holds)


def vague(a: Statement, b: Statement) -> bool:
    """Whether two numbers are too small, or said too loosely, for their difference to say anything."""
    if any(s.value.hedge == "about" for s in (a, b)):
        loose = any(s.value.point is None for s in (a, b))
        return loose or change(a.value, b.value) < LOOSE
    return a.quantity == "count" and all((s.value.middle or 0) <= FEW for s in (a, b))


def gives(story: Story, s: Statement) -> bool:
    """Whether an article has the digits or the date of a statement of another: then it tells both values, of two things."""
    said = s.text if s.value.is_date else (DIGITS.search(s.text) or [""])[0]
    if len(said) < TWO_DIGITS:
        return False
    return bool(re.search(rf"(?<![\d.,]){re.escape(said)}(?!\d)", story.text))


def both_ahead(a: Statement, b: Statement) -> bool:
    """Whether both dates are of what is to come, and not one date read in two ways."""
    ahead = all(s.day is None or (iso(s.value.high) or "9") >= s.day for s in (a, b))
    words = folded(a.text), folded(b.text)
    return (
        ahead
        and expects(a)
        and expects(b)
        and words[0] not in words[1]
        and words[1] not in words[0]
    )


def measured_alike(a: Statement, b: Statement) -> bool:
    """Whether the same is measured: a concept that says more than the unit, else the same words."""
    if a.counts and b.counts and a.counts != b.counts:
        return False
    if a.counts and a.counts == b.counts and a.counts not in GENERAL:
        return True
    return bool(a.head and a.head == b.head and a.counted.keys() == b.counted.keys())


def same_subject(a: Statement, b: Statement) -> bool:
    """Whether both are said of the same: one entity, else sentences that name the same. A name right before a value says of
    whom it is, whatever the subject."""
    if any(s.leading and s.subject_entity and s.leading != s.subject for s in (a, b)):
        return False
    if a.subject_entity and b.subject_entity:
        return a.subject == b.subject
    return bool(a.named & b.named)
