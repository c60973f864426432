"""How two claims about the same thing relate: agree, update, refine or conflict, asked in this order.

An update is not a contradiction: a toll rises, a date is put off, a forecast becomes a result. So the order of
the two articles, what is measured, and words like *précédent bilan* decide before the values are said to
exclude each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from recoupe.ingest.lang import words as language_words

from ..values import Fit, Value, days_between, fit, inside, iso, last_place
from .statement import TOLLS, Statement, toll_of
from .words import folded

Relation = Literal["agree", "refine", "update", "conflict"]

# What does not change from one week to the next: two values of it exclude each other.
FIXED_QUANTITIES = frozenset(
    {"length", "mass", "volume", "age", "duration", "energy", "power", "meter", "year"}
)
FIXED_CONCEPTS = frozenset(
    {"age", "population", "length", "height", "distance", "weight", "magnitude", "depth"}
)
EXPECTED = ("planned", "estimated", "conditional")
SAME_MIND = 2  # days
FORMER_REACH = {"FORMER": 9, "AGAINST": 4}  # words between *précédent* or *contre* and the value
ADDED_BEFORE = 20  # characters before a count that say that it is what a day added
BESIDE = 40  # characters around a value that say what is counted
CROWDS = frozenset({"protesters", "participants", "spectators", "visitors"})
FINER = 0.03  # a change of less than this is no news …
EXACT = 4  # … unless numbers have so many digits


@dataclass(frozen=True, slots=True)
class Verdict:
    """A relation with its reason in words. `strength` (0–1) is how far apart the values lie; `turned` says that the
    second of the two statements is the earlier one."""

    relation: Relation
    reason: str
    rule: str
    strength: float = 0.0
    turned: bool = False


def relate(a: Statement, b: Statement) -> Verdict | None:
    """The relation of two statements about the same thing; None where their values cannot be compared."""
    how = fit(a.value, b.value)
    return None if how == "other unit" else related(a, b, how)


def related(a: Statement, b: Statement, how: Fit) -> Verdict:
    """The relation of two values of one unit."""
    if a.negated != b.negated and a.value.is_date is False and how in ("same", "hedged"):
        return Verdict(
            "conflict", f"one says {a.text}, the other denies it", "relation.denied", 1.0
        )
    if how in ("same", "hedged"):
        return agreeing(a, b, how)
    older, newer, known = in_order(a, b)
    turned = older is b
    if a.value.is_date:
        return dates(older, newer, known, how, turned)
    return figures(older, newer, known, how, turned)


def agreeing(a: Statement, b: Statement, how: Fit) -> Verdict:
    if how == "hedged":
        return Verdict(
            "agree", f"the same number, said as {said(a)} and {said(b)}", "relation.agree.hedge"
        )
    if a.text.startswith(b.text) or b.text.startswith(a.text):
        return Verdict("agree", f"both say {min(a.text, b.text, key=len)}", "relation.agree.same")
    return Verdict("agree", f"{a.text} and {b.text} are the same value", "relation.agree.unit")


def in_order(a: Statement, b: Statement) -> tuple[Statement, Statement, bool]:
    """The older and the newer of two statements, and whether that order is known."""
    a_old, b_old = former(a), former(b)
    if a_old != b_old:
        older, newer = (a, b) if a_old else (b, a)
        overtaken = toll(a, b) and (older.value.middle or 0) > (newer.value.middle or 0)
        if not overtaken or (days_between(older.day, newer.day) or 0) >= 0:
            return older, newer, True
    days = days_between(a.day, b.day)
    if days:
        return (a, b, True) if days > 0 else (b, a, True)
    expected = [s.status in EXPECTED for s in (a, b)]
    if days == 0 and expected[0] != expected[1]:
        return (a, b, True) if expected[0] else (b, a, True)
    first, second = sorted((a, b), key=lambda s: (s.story.published or "", s.story.id, s.start))
    return first, second, False


@cache
def cue(language: str, which: str) -> re.Pattern[str]:
    """A word that begins like one of a list in the language's `changes`."""
    listed: str = getattr(language_words(language, "changes"), which)
    parts = listed.split(";") if ";" in listed else listed.split()
    return re.compile(rf"\b(?:{'|'.join(' '.join(p.split()) for p in parts)})")


@lru_cache(maxsize=8192)
def former(s: Statement) -> bool:
    """Whether the words before this value say that it is an old one (*le précédent bilan était de 13*), and of no value between
    (*initialement prévu le 2 mai, reporté au 5 juin*)."""
    alike = (o for o in s.story.statements if o.value.is_date == s.value.is_date)
    first = max(
        (o.end for o in alike if s.sentence.start <= o.start < s.start), default=s.sentence.start
    )
    before = folded(s.story.text[first : s.start])
    return any(
        len(before[m.end() :].split()) <= reach
        for which, reach in FORMER_REACH.items()
        for m in cue(s.story.language, which).finditer(before)
    )


def outdated(s: Statement) -> bool:
    """Whether the article tells the value as one that held before: *la veille, ils étaient 3,6 millions*."""
    end = s.holds[1] if s.holds else None
    return former(s) or bool(end and s.day and end < s.day)


def toll(a: Statement, b: Statement) -> bool:
    """Whether the two count something that is still being counted."""
    if a.quantity in ("money", "percent", "part"):
        return False
    if {a.counts, b.counts} & TOLLS:
        return True
    return all(
        (s.predicate and toll_of(s.predicate, s.story.language))
        or cue(s.story.language, "TOLL").search(
            folded(s.story.text[max(s.start - BESIDE, s.sentence.start) : s.end + BESIDE])
        )
        for s in (a, b)
    )


def said_already(older: Statement, newer: Iterable[Statement]) -> bool:
    """Whether somebody gave the newer value, which `newer` say, when the older came: then it is no later news, unless a count
    goes on or the older is told as the former one."""
    return any(
        s.day and older.day and s.day <= older.day and not toll(older, s) for s in newer
    ) and not former(older)


def fixed(a: Statement, b: Statement) -> bool:
    """Whether the thing has one value for good: a length, an age, or what both say of a time that is over."""
    if a.quantity in FIXED_QUANTITIES or {a.concept, b.concept} & FIXED_CONCEPTS:
        return True
    if has_cue(a, "SINCE") or has_cue(b, "SINCE"):
        return False  # counted from a day on, and to this day
    if a.counts == b.counts and a.counts in CROWDS:
        return of_one_mind(a, b)  # who came to one march
    if a.holds and a.holds == b.holds and a.holds[1]:
        over = [days_between(a.holds[1], s.day) for s in (a, b)]
        return all(days is not None and days > 30 for days in over)
    return bool(a.years and a.years == b.years and a.day and max(a.years) < a.day[:4])


def figures(older: Statement, newer: Statement, known: bool, how: Fit, turned: bool) -> Verdict:
    """Two different numbers, the older first."""
    moving, counted = not fixed(older, newer), toll(older, newer)
    step = change(older.value, newer.value)
    if how in ("inside", "rounded"):
        if moving and counted and not known and older.day:
            older, newer, turned = rising(older, newer, turned)
        if moving and counted and older.day and beyond_digits(older.value, newer.value):
            return later(older, newer, turned, "relation.update.toll")
        return finer(older, newer, how, turned)
    if moving and counted and not known and older.day:
        return later(*rising(older, newer, turned), "relation.update.toll")
    if known and moving and not one_moment(older, newer):
        return later(older, newer, turned, "relation.update.later")
    come_true = older.status in EXPECTED and newer.status not in EXPECTED
    if known and come_true and not one_moment(older, newer):
        return later(older, newer, turned, "relation.update.expected")
    reason = f"{said(older)} and {said(newer)} exclude each other"
    if older.day and newer.day:
        reason += ", on the same day" if older.day == newer.day else f" ({older.day}, {newer.day})"
    return Verdict("conflict", reason, "relation.conflict.figure", min(step, 1.0), turned)


def one_moment(a: Statement, b: Statement) -> bool:
    """Whether both speak of one and the same time that the sentence names, within the days in which nobody changes his mind:
    *une inflation de 2,1 % en 2025*."""
    if not of_one_mind(a, b) or toll(a, b) or former(a) or former(b):
        return False
    if has_cue(a, "SINCE") or has_cue(b, "SINCE"):
        return False  # up to the day of the article
    return bool(a.holds and a.holds == b.holds)


def of_one_mind(a: Statement, b: Statement) -> bool:
    """Whether the articles came within the days in which nobody changes his mind."""
    days = days_between(a.day, b.day)
    return days is not None and abs(days) <= SAME_MIND


def rising(older: Statement, newer: Statement, turned: bool) -> tuple[Statement, Statement, bool]:
    """Of two counts of one day, the higher as the newer one."""
    if (older.value.middle or 0) > (newer.value.middle or 0):
        return newer, older, not turned
    return older, newer, turned


def beyond_digits(old: Value, new: Value) -> bool:
    """Whether a hedged count was left behind: *au moins 95* by 106, but not *plus de 160* by 162."""
    if old.point is None or new.point is None:
        return False
    # a number to the last digit is no rounding of a later one
    counted = old.digits >= EXACT and new.digits >= EXACT
    return (
        new.point > old.point
        and new.point - old.point >= last_place(old.point)
        and (counted or change(old, new) > FINER)
    )


def change(old: Value, new: Value) -> float:
    """How far apart two values lie, as a share of the larger."""
    x, y = old.middle, new.middle
    if x is None or y is None or not (x or y):
        return 0.0
    return abs(x - y) / max(abs(x), abs(y))


def later(older: Statement, newer: Statement, turned: bool, rule: str) -> Verdict:
    when = (
        f" ({older.day} → {newer.day})"
        if older.day and newer.day and older.day < newer.day
        else ""  # the later article may tell the former value
    )
    reason = f"{said(older)} became {said(newer)}{when}"
    return Verdict("update", reason, rule, min(change(older.value, newer.value), 1.0), turned)


def finer(older: Statement, newer: Statement, how: Fit, turned: bool) -> Verdict:
    if how == "inside":
        inner, outer = (newer, older) if inside(newer.value, older.value) else (older, newer)
        reason = f"{said(inner)} lies within {said(outer)}"
    elif older.value.hedge == newer.value.hedge == "about":
        reason = f"{said(older)} and {said(newer)} may be one number"
    else:
        coarse, fine = sorted((older, newer), key=lambda s: s.value.digits)
        reason = f"{said(coarse)} is a rounding of {said(fine)}"
    return Verdict(
        "refine", reason, f"relation.refine.{how}", change(older.value, newer.value), turned
    )


def dates(older: Statement, newer: Statement, known: bool, how: Fit, turned: bool) -> Verdict:
    """Two different dates of one thing, the older statement first."""
    if how != "apart":
        inner, outer = (newer, older) if inside(newer.value, older.value) else (older, newer)
        reason = f"{shown(inner)} lies within {shown(outer)}"
        return Verdict("refine", reason, "relation.refine.date", 0.1, turned)
    x, y = older.value.middle, newer.value.middle
    strength = min(abs((x or 0) - (y or 0)) / 365, 1.0)
    ahead = (older.day and iso(older.value.high or older.value.low)) or ""
    expected = ahead >= (older.day or "9") or expects(older) or expects(newer)
    if known and expected and (moved(older) or moved(newer) or not of_one_mind(older, newer)):
        reason = f"first {shown(older)}, then {shown(newer)}"
        return Verdict("update", reason, "relation.update.date", strength, turned)
    reason = f"{shown(older)} and {shown(newer)} exclude each other"
    return Verdict("conflict", reason, "relation.conflict.date", strength, turned)


def expects(s: Statement) -> bool:
    """Whether the sentence speaks of something planned or put off."""
    return s.status in EXPECTED or moved(s) or has_cue(s, "DUE")


def moved(s: Statement) -> bool:
    """Whether the sentence speaks of something put off or brought forward."""
    return has_cue(s, "MOVED")


@lru_cache(maxsize=8192)
def added(s: Statement) -> bool:
    """Whether a count is what a day added (*2.472 nouveaux cas en 24 heures*)."""
    around = s.story.text[max(s.start - ADDED_BEFORE, s.sentence.start) : s.end + BESIDE]
    return bool(cue(s.story.language, "ADDED").search(folded(around)))


@lru_cache(maxsize=8192)
def has_cue(s: Statement, which: str) -> bool:
    sentence = folded(s.story.text[s.sentence.start : s.sentence.end])
    return bool(cue(s.story.language, which).search(sentence))


def said(s: Statement) -> str:
    """The value as its article has it, with the hedge in words."""
    hedge = s.value.hedge
    return s.text if hedge in ("exact", "between") else f"{hedge} {s.text}"


def shown(s: Statement) -> str:
    """A date as it is written, with the days it stands for."""
    low, high = iso(s.value.low), iso(s.value.high)
    days = (low or "…") if low == high else f"{low or '…'} to {high or '…'}"
    return f"{s.text} ({days})"
