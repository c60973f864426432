"""How the figures of a claim fare in the evidence: borne out, looser, excluded, or not there at all.

A figure of the claim is laid beside every figure of the evidence in the same unit; the one whose surroundings are
most alike stands for what the evidence says of it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from recoupe.ingest.concepts import FATES, concept_of, excludes, widths
from recoupe.ingest.facts import Facts, Figure

from ..values import Fit, Value, fit, inside, of_figure
from .words import Word, rarity, words

Fate = Literal["borne", "looser", "excluded", "off", "unmet"]

NEAR = 40  # characters on either side of a figure whose words tell what it is
ALIKE = 0.9  # from this likeness of words and measure on, two figures are taken to measure the same thing
FAVOUR = {"borne": 1.6, "looser": 1.2}  # an equal number is the likelier counterpart
WIDER = 0.7  # a wider concept, or a word in common
LOOSE = 1.25  # two hedged numbers may differ by so much
FEW = 12  # numbers up to it are said of many things
SCALE = 10  # *dozens* are fewer than ten dozen


@dataclass(frozen=True, slots=True)
class Faring:
    """A figure of the claim, its counterpart in the evidence, and what became of it.

    `alike` is how far the two stand among the same words, `measured` how far they measure the same: 1 for one word or
    concept, 0 for two, a half where that is not known.
    """

    mine: Figure
    other: Figure | None
    fate: Fate
    alike: float
    measured: float


def surroundings(figure: Figure, text: Sequence[Word], language: str) -> frozenset[str]:
    """The stems close by a figure."""
    return frozenset(
        w.stem
        for w in text
        if figure.start - NEAR < w.start < figure.end + NEAR
        and not w.stem[0].isdigit()
        and not figure.start <= w.start < figure.end
        and (rarity(w.stem, language) or len(w.stem) > 4)
    )


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure with its value, the stems around it, the concept that its clause gives it and that of its own words."""

    figure: Figure
    value: Value
    near: frozenset[str]
    concept: str | None
    own: str | None

    @property
    def befell(self) -> str | None:
        """What became of the people it counts: dead, injured, arrested."""
        return next((c for c in (self.own, self.concept) if c in FATES), None)


def amounts(facts: Facts, text: Sequence[Word]) -> list[Amount]:
    """The figures of a text; what a figure measures is the clause's to say (*a tué 20 personnes*: deaths), else its own."""
    said = {c.figure.start: c.concept for c in facts.claims if c.figure}
    found = []
    for f in facts.figures:
        own = concept_of(f.measure, f.measure_lemma, None, None, facts.language)
        near = surroundings(f, text, facts.language)
        found.append(Amount(f, value_of(f), near, said.get(f.start) or own, own))
    return found


def value_of(figure: Figure) -> Value:
    """The value of a figure; *dozens* end where the next word for so many begins."""
    value = of_figure(figure)
    if figure.rule == "figure.vague" and value.low and value.high is None:
        return replace(value, high=SCALE * value.low)
    return value


def measured(a: Amount, b: Amount, language: str) -> float:
    """Whether two figures measure the same thing: by the concept, else by the words; a half where that is not known."""
    if (a.figure.role == "change") != (b.figure.role == "change"):
        return 0.0
    if a.concept and b.concept:
        if a.concept == b.concept:
            return 1.0
        if a.concept in widths(b.concept) or b.concept in widths(a.concept):
            return WIDER
        if a.own == b.own not in (None, "people"):
            return WIDER  # *113 mineurs extraits*, *160 mineurs tués*
        return 0.0
    if not a.figure.measure or not b.figure.measure:
        return 0.5
    heads, every = (
        [{w.stem for w in words(part, language) if len(w.stem) > 2} for part in parts]
        for parts in (
            [f.figure.measure_lemma or f.figure.measure or "" for f in (a, b)],
            [f.figure.measure or "" for f in (a, b)],
        )
    )
    return 1.0 if heads[0] & heads[1] else WIDER if every[0] & every[1] else 0.0


def faring(
    claim: Facts,
    evidence: Facts,
    mine: Sequence[Word],
    theirs: Sequence[Word],
    written: Collection[float] = (),
) -> list[Faring]:
    """What becomes of each figure of the claim; `written` are the numbers of the evidence that are no figures of it."""
    others = amounts(evidence, theirs)
    return [fared(amount, others, written, claim.language) for amount in amounts(claim, mine)]


def fared(
    amount: Amount, others: Sequence[Amount], written: Collection[float], language: str
) -> Faring:
    """What becomes of one figure: the likeliest of the evidence's tells."""
    pairs = (beside(amount, other, language) for other in others)
    best = max((f for f in pairs if f), key=likeness, default=None)
    if best and best.fate in FAVOUR:
        return best
    if counted_among(amount.figure, written):
        return Faring(amount.figure, None, "borne", 0.0, 0.5)
    return best or Faring(amount.figure, None, "unmet", 0.0, 0.0)


def beside(amount: Amount, other: Amount, language: str) -> Faring | None:
    """How one figure fares beside another; None where the two cannot be compared."""
    how = fit(amount.value, other.value)
    if how == "other unit" or other_rate(amount.figure, other.figure, how):
        return None
    alike = len(amount.near & other.near) / max(1, min(len(amount.near), len(other.near)))
    same_thing = measured(amount, other, language)
    fate = fate_of(amount.value, other.value, how, same_thing and alike + same_thing)
    if amount.befell and other.befell and excludes(amount.befell, other.befell):
        fate = "off"
    return Faring(amount.figure, other.figure, fate, alike, same_thing)


def likeness(f: Faring) -> float:
    """How likely two figures are counterparts."""
    return f.alike + f.measured + FAVOUR.get(f.fate, 0.0)


def other_rate(a: Figure, b: Figure, how: Fit) -> bool:
    """Whether two figures are per different things; one may leave out per what: *$15*, *$15 an hour*."""
    return a.per != b.per and not ((a.per is None or b.per is None) and how in ("same", "hedged"))


def counted_among(figure: Figure, written: Collection[float]) -> bool:
    """Whether a count is one of the numbers; a small one may well be another's."""
    said = figure.value_low if figure.kind == "count" else None
    return said is not None and said > FEW and said == figure.value_high and said in written


def fate_of(mine: Value, other: Value, how: Fit, alike: float) -> Fate:
    """What the evidence makes of one figure: `off` where the two may well measure different things."""
    if how == "same":
        return "borne"
    if how == "hedged":
        return "borne" if mine.hedge != "exact" else "looser"
    if how == "inside" and mine.hedge != "exact" and other.hedge != "exact" and far(mine, other):
        # *more than 160* leaves *more than 240* open, but nobody would say so of it
        if inside(other, mine):
            return "off"
        how = "apart"
    if how == "inside":
        return "borne" if inside(other, mine) else "looser"
    if how == "rounded":
        return "looser"
    return "excluded" if alike >= ALIKE else "off"


def far(a: Value, b: Value) -> bool:
    """Whether the numbers said under two hedges are too far apart for one thing."""
    x, y = a.point, b.point
    return x is not None and y is not None and not x / LOOSE <= y <= x * LOOSE
