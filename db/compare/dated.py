"""Two texts with their days, and one figure in both: the same value, a later one, one that excludes the other, or
figures of different things.

What is counted while it goes on may change from one day to the next; a share or a price that two texts of the same days
give for the same thing may not. Before that comes the doubt whether the two speak of the same thing: texts that name
different people and places mostly do not.
"""

from __future__ import annotations

import re

from spacy.tokens import Token

from recoupe.ingest.facts import Figure

from ..values import days_between, of_figure, significant
from .amounts import Faring
from .judgement import Judgement
from .relation import FINER, cue
from .texts import Pair, Text
from .words import folded

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
NEAR = 60  # characters on either side of a figure where a word of counting makes it a running count
ALONE = 2  # names on both sides that only one text has: the two speak of different things
HELD = 0.4  # share of the claim's words in the evidence from which the two are about one thing
SAME_THING = 0.5  # words in common from which two figures of unclear measure are taken for one
TELLING = 3  # digits of a number that is not said twice by chance
SAME_NUMBER = 0.25  # … and two equal ones


def judge_dated(pair: Pair) -> Judgement | None:
    """What the dates and figures say; None where the claim has none to go by."""
    met = [f for f in pair.figures if f.other and f.fate in ("borne", "looser")]
    met = [f for f in met if f.measured or f.alike >= SAME_NUMBER]
    grown = next((f for f in met if outgrown(pair, f)), None)
    if grown:
        return differing(pair, grown)
    apart = [f for f in pair.figures if f.other and f.fate == "excluded"]
    best, worst = max(met, key=strength, default=None), max(apart, key=strength, default=None)
    if best and (worst is None or strength(best) >= strength(worst)):
        others = [f for f in pair.figures if f.other and f.fate in ("off", "excluded")]
        others = [f for f in others if f.measured]
        return (of_other_things(pair, others[0]) if others else None) or agreeing(best)
    if worst is not None:
        return of_other_things(pair, worst) or differing(pair, worst)
    if pair.figures:
        reason = (
            f"the evidence has no figure for what the claim counts as {pair.figures[0].mine.text}"
        )
        return Judgement("neutral", reason, "dated.other")
    same = [mine.text for mine, _, fate in pair.dates if fate == "borne"]
    if same and pair.alignment.held() >= HELD:
        return Judgement("supports", f"both speak of {same[0]}", "dated.date")
    return None


def strength(f: Faring) -> float:
    """How surely two figures are the same one: the words around them, what they measure, and a telling number said twice."""
    assert f.other is not None
    same = f.mine.value_low == f.other.value_low and significant(f.mine.value_low or 0) >= TELLING
    return f.alike + f.measured + same


def agreeing(f: Faring) -> Judgement:
    assert f.other is not None
    if f.mine.text.casefold() == f.other.text.casefold():
        return Judgement("supports", f"both say {named(f)}", "dated.same")
    here, there = (
        x.text if x.hedge == "exact" else f"{x.hedge} {x.text}" for x in (f.mine, f.other)
    )
    return Judgement("supports", f"{here} and {there} go together", "dated.fits")


def outgrown(pair: Pair, f: Faring) -> bool:
    """Whether a running count has left behind what was said with a hedge: *at least 241 dead*, two days later 281."""
    assert f.other is not None
    days = days_between(pair.evidence.published, pair.claim.published)
    if not days or not counted(f) or not running(f, pair):
        return False
    old, new = (of_figure(x).point for x in ((f.other, f.mine) if days > 0 else (f.mine, f.other)))
    return old is not None and new is not None and new > old * (1 + FINER)


def counted(f: Faring) -> bool:
    return f.mine.kind == "count" and f.measured > SAME_THING


def of_other_things(pair: Pair, f: Faring) -> Judgement | None:
    """Two figures of different years, or in texts that each name what the other does not."""
    assert f.other is not None
    here, there = years(pair.claim, f.mine), years(pair.evidence, f.other)
    if here ^ there and not here & there:
        when = ", ".join(sorted(here ^ there))
        reason = f"{f.other.text} and {f.mine.text} are of different years: {when}"
        return Judgement("neutral", reason, "dated.years")
    mine, theirs = lone_names(pair.claim, pair), lone_names(pair.evidence, pair)
    if min(len(mine), len(theirs)) < ALONE:
        return None
    names = f"{', '.join(theirs[:ALONE])} / {', '.join(mine[:ALONE])}"
    reason = f"{f.other.text} and {f.mine.text} are of different things: {names}"
    return Judgement("neutral", reason, "dated.names")


def differing(pair: Pair, f: Faring) -> Judgement:
    """Two figures that measure the same and have not the same value."""
    assert f.other is not None
    old, new = f.other.text, f.mine.text
    days = days_between(pair.evidence.published, pair.claim.published) or 0
    if counted(f) and (days or running(f, pair)):
        when = f" ({pair.evidence.published} → {pair.claim.published})" if days else ""
        first, then = (old, new) if days >= 0 else (new, old)
        return Judgement("update", f"{first} became {then}{when}", "dated.later")
    if f.alike >= SAME_THING and pair.alignment.held() >= HELD:
        return Judgement("refutes", f"{old} and {new} exclude each other", "dated.apart")
    return Judgement(
        "neutral", f"{old} and {new} need not be figures of the same thing", "dated.unclear"
    )


def running(f: Faring, pair: Pair) -> bool:
    """Whether a word near either figure says that the thing is still being counted."""
    assert f.other is not None
    sides = ((f.mine, pair.claim), (f.other, pair.evidence))
    return any(
        cue(pair.language, "TOLL").search(folded(t.text[max(0, x.start - NEAR) : x.end + NEAR]))
        for x, t in sides
    )


def years(text: Text, figure: Figure) -> set[str]:
    """The years gone by that are named near a figure."""
    near = (d.text for d in text.facts.dates if abs(d.start - figure.start) < NEAR)
    now = (text.published or "")[:4]
    return {year for words in near for year in YEAR.findall(words) if year < now}


def lone_names(text: Text, pair: Pair) -> list[str]:
    """The names that only this one of the two texts has."""
    aligned = pair.alignment if text is pair.claim else pair.reverse
    return [m.token.text for m in aligned.of("missing") if is_name(m.token)]


def is_name(token: Token) -> bool:
    return token.pos_ == "PROPN" or (token.text[0].isupper() and not token.is_sent_start)


def named(f: Faring) -> str:
    """A figure with what it measures."""
    measure = f.mine.measure
    if not measure or measure in f.mine.text:
        return f.mine.text
    return f"{f.mine.text} {measure}" if f.mine.kind == "count" else f"{f.mine.text} ({measure})"
