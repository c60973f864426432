"""What the statements of articles do to a claim: they back it, exclude it, or are later or earlier news.

Two values that exclude each other are no contradiction where the one replaced the other, where they are of two things, or where
a count goes on and nobody said on which day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from recoupe.ingest.concepts import concept_of

from .compare.aligning import opposites
from .compare.changed import FALLING, LARGE
from .compare.given import NUMBER, ungrouped
from .compare.relation import (
    CROWDS,
    EXPECTED,
    change,
    fixed,
    has_cue,
    in_order,
    relate,
    said_already,
    toll,
)
from .compare.relation import Verdict as Relation
from .compare.statement import PEOPLE, TOLLS, Statement
from .compare.telling import one_thing_changed
from .compare.words import covered, folded
from .sides import Side
from .values import days_between, fit
from .whose import SAME

Relating = Callable[[Statement, Statement], Relation | None]
SPREADING = ("cases", "infections")  # nobody knows that the last count was the last
CLOSE = 3  # words on either side of a change that say which way it went
GROWN = 10  # times: no count that goes on is believed to have grown by more
ANYBODY = PEOPLE - {"men", "women", "children"}  # concepts that do not say which of those counted
WIDE = 0.1  # how far from what *plus de* leaves open a number is still meant
SAID = {"planned": "planned", "estimated": "estimated", "conditional": "unconfirmed", "denied": "denied"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Evidence:
    """A statement of an article and what it does to the claim; `relation` is that of the two values."""

    side: Side
    relation: str
    reason: str
    statement: Statement


def weigh(
    claim: Statement, found: Iterable[Statement], relating: Relating = relate
) -> Iterator[Evidence]:
    """What each statement does to the claim.

    A value that a later article replaced does not speak against the one that replaced it: a claim with no day is read with
    all that is known now, one with a day is outdated by what came after.
    """
    found = list(found)
    # what says the very value first: its words are the ones to show
    fits = sorted(((fit(claim.value, s.value), s) for s in found), key=lambda f: f[0] not in SAME)
    backing = [s for how, s in fits if how != "apart"]
    for s in found:
        verdict = relating(claim, s)
        if verdict is None or too_wide(claim, s) or of_other_days(claim, s, verdict):
            continue
        if verdict.relation in ("agree", "refine"):
            yield of_like_value(claim, s, verdict)
        elif verdict.rule == "relation.denied":
            yield Evidence("against", verdict.relation, verdict.reason, s)
        elif not (of_some(claim, s) or of_another_thing(claim, s, backing) or feared(claim, s)):
            peers = [other for other in found if fit(other.value, s.value) in SAME]
            yield of_other_value(claim, s, verdict, backing, peers, relating)


def of_like_value(claim: Statement, s: Statement, verdict: Relation) -> Evidence:
    """What a statement that gives the claim's value does: it backs the claim, unless its words say the opposite of it."""
    if words := turned_round(claim, s):
        reason = "the claim says '{}', the article '{}'".format(*words)
        return Evidence("against", "conflict", reason, s)
    return Evidence("for", verdict.relation, verdict.reason + told(claim, s), s)


def of_other_value(
    claim: Statement,
    s: Statement,
    verdict: Relation,
    backing: list[Statement],
    peers: list[Statement],
    relating: Relating,
) -> Evidence:
    """What a statement that gives another value does: it is earlier or later news, else it excludes the claim. `backing` gives the
    claim's value, `peers` the statement's."""
    if verdict.relation == "update" and in_order(claim, s)[2]:
        return Evidence("earlier" if verdict.turned else "later", "update", verdict.reason, s)
    if aged := birthday(s, backing):
        return Evidence(aged, "update", f"the age on {s.day}", s)
    if passed := replaced(s, backing, peers, relating):
        return Evidence(passed[0], "update", passed[1], s)
    counted = not claim.value.is_date and claim.day is None
    if counted and backing and s.day is None and below_toll(claim, s):
        return Evidence("earlier", "update", f"the count stood at {s.text}", s)
    if counted and not (backing and s.day is None) and went_on(claim, s):
        return Evidence("later", "update", f"the count went on to {s.text}", s)
    return Evidence("against", verdict.relation, verdict.reason, s)


def went_on(claim: Statement, s: Statement) -> bool:
    """Whether an article has a higher number of a count that goes on than a claim that says no day."""
    counted = claim.counts == s.counts or claim.counts not in TOLLS
    goes_on = counted and toll(claim, s) and not fixed(claim, s) and claim.counts not in FALLING
    was, is_now = claim.value.middle or 0, s.value.middle or 0
    return goes_on and was < is_now <= was * GROWN


def below_toll(claim: Statement, s: Statement) -> bool:
    """Whether an article has a lower number of a count that goes on."""
    goes_on = claim.counts == s.counts and toll(claim, s) and not fixed(claim, s)
    return goes_on and (s.value.middle or 0) < (claim.value.middle or 0)


def turned_round(claim: Statement, s: Statement) -> tuple[str, str] | None:
    """The words beside two equal changes that say the opposite of each other: *une hausse de 2 %*, *une baisse de 2 %*."""
    if not claim.role == s.role == "change" or claim.story.language != s.story.language:
        return None
    here, there = (beside(x) for x in (claim, s))
    against = opposites(claim.story.language)
    said = ((mine, o) for mine in here if mine not in there for o in sorted(against.get(mine, ())))
    return next(((here[mine], there[o]) for mine, o in said if o in there and o not in here), None)


def beside(s: Statement) -> dict[str, str]:
    """The stems of the words right before and behind a value, with the words."""
    before = [w for w in s.around if w.end <= s.start][-CLOSE:]
    after = [w for w in s.around if w.start >= s.end][:CLOSE]
    return {w.stem: s.story.text[w.start : w.end] for w in (*before, *after)}


def too_wide(claim: Statement, s: Statement) -> bool:
    """Whether an article leaves a side open far from the claim's number: *plus de 160* neither backs nor excludes 300."""
    open_sided = s.value.low is None or s.value.high is None
    return (
        open_sided and fit(claim.value, s.value) == "inside" and change(claim.value, s.value) > WIDE
    )


def of_other_days(claim: Statement, s: Statement, verdict: Relation) -> bool:
    """Whether both may be so: what one of them denies is of another deed, or it is a count that goes on, on a day that the
    claim does not name."""
    if verdict.rule == "relation.denied":
        return not claim.predicate or claim.predicate != s.predicate
    if verdict.relation != "conflict" or claim.day is not None or claim.value.is_date:
        return False
    said, at_least = claim.value.middle or 0, s.value.middle or 0
    rises = said > at_least
    since = s.quantity == "count" and (has_cue(claim, "SINCE") or has_cue(s, "SINCE"))
    if since and (rises or at_least > said * GROWN or not toll(claim, s)):
        return True
    spreads = claim.counts in SPREADING or (at_least >= LARGE and claim.counts in TOLLS)
    return claim.counts in FALLING or (rises and spreads)


def of_some(claim: Statement, s: Statement) -> bool:
    """Whether the lower of two tolls counts some of those whom the higher does: *two women and a man* of three dead."""
    if (
        not {claim.counts, s.counts} <= TOLLS
        or claim.head == s.head
        or covered(claim.counted, s.counted)
    ):
        return False
    lower = min(claim, s, key=lambda counted: counted.value.middle or 0)
    noun = lower.head or ""
    return concept_of(noun, noun, "count", None, lower.story.language) not in (
        lower.counts,
        *ANYBODY,
    )


def of_another_thing(claim: Statement, s: Statement, backing: list[Statement]) -> bool:
    """Whether another value is of another thing than the claim's, or of another time: one article or sentence gives both (*de
    79 % à 59 %*), those who came did so on another day, or what backs the claim did not become the other. Of a toll one
    sentence tells what it was and what it is."""
    if claim.value.is_date:
        return False
    if not toll(claim, s) and (
        has_number(s, claim.text)
        or any(b.story is s.story or has_number(b, s.text) for b in backing)
    ):
        return True
    if claim.counts in CROWDS and any(told_before(b, s) for b in backing):
        return True
    how = [(relate(b, s), b) for b in backing]
    if any(verdict and verdict.relation == "conflict" for verdict, _ in how):
        return False
    return any(v and v.relation == "update" and not one_thing_changed(b, s) for v, b in how)


def feared(claim: Statement, s: Statement) -> bool:
    """Whether an article tells how many there may come to be of those whom a claim has counted: *pourrait tuer 250.000 personnes*."""
    return s.status in EXPECTED and claim.status not in EXPECTED and toll(claim, s)


def told_before(a: Statement, b: Statement) -> bool:
    """Whether an article gave its value before the day that the clause of another names: who came then were others."""
    return bool(a.day and b.holds and b.holds[0] and a.day < b.holds[0])


def has_number(s: Statement, words: str) -> bool:
    """Whether the sentence of a statement has the number that some words give."""
    sentence = s.story.text[s.sentence.start : s.sentence.end]
    if number := NUMBER.search(words):
        return ungrouped(number[0]) in map(ungrouped, NUMBER.findall(sentence))
    return folded(words) in folded(sentence)


def birthday(s: Statement, backing: Iterable[Statement]) -> Side | None:
    """Whether `s` is an age that somebody had before or after the birthday that lies between it and what gives the claim's."""
    for other in backing:
        days, years = days_between(s.day, other.day), (other.low or 0) - (s.low or 0)
        if s.counts == other.counts == "age" and days and abs(years) == 1 and days * years > 0:
            return "earlier" if days > 0 else "later"
    return None


def replaced(
    s: Statement, backing: list[Statement], peers: list[Statement], relating: Relating
) -> tuple[Side, str] | None:
    """Whether `s`, one of the `peers` that give its value, is earlier or later news than what gives the claim's."""
    sides: dict[Side, str] = {}
    for other in backing:
        verdict = relating(other, s)
        if verdict and verdict.relation == "conflict":
            return (
                None  # two voices at one time: the order in which others repeat them says nothing
            )
        if verdict and verdict.relation == "update":
            if not verdict.turned and said_already(other, peers):
                return None
            sides.setdefault("earlier" if verdict.turned else "later", verdict.reason)
    for side in ("later", "earlier"):
        if side in sides:
            return side, sides[side]
    return None


def told(claim: Statement, s: Statement) -> str:
    """That the article is less sure of it than the sentence."""
    if s.status == claim.status or s.status not in SAID:
        return ""
    return f"; there it is {SAID[s.status]}"
