"""How the figures and dates of a claim fare in the evidence: borne out, looser, excluded, or not there at all.

A figure of the claim is laid beside every figure of the evidence in the same unit; the one whose surroundings are
most alike stands for what the evidence says of it. A number that the evidence only implies (3 and 2, the claim says 5)
is reckoned from its numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Literal

from recoupe.ingest.concepts import concept_of
from recoupe.ingest.facts import Facts, Figure, Timex

from ..values import Fit, Value, fit, inside, of_figure, of_timex, same
from .words import Word, rarity, words

Fate = Literal["borne", "looser", "excluded", "off", "unmet"]

NEAR = 40  # characters on either side of a figure whose words tell what it is
ALIKE = 0.9  # from this likeness of words and measure on, two figures are taken to measure the same thing
FAVOUR = {"borne": 1.6, "looser": 1.2}  # an equal number is the likelier counterpart
LOOSE = 1.25  # two hedged numbers may differ by so much
MOST = 5  # no more numbers than this are reckoned with
CLOSE = 0.005  # a quotient is told with few digits


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


def measured(a: Figure, b: Figure, language: str) -> float:
    """Whether two figures measure the same thing: by their words, else by the concept these stand for."""
    if a.role and b.role and a.role != b.role:
        return 0.0
    if not a.measure or not b.measure:
        return 0.5
    concepts = {concept_of(f.measure, f.measure_lemma, None, None, language) for f in (a, b)}
    if len(concepts) == 1 and None not in concepts:
        return 1.0
    heads = [{w.stem for w in words(f.measure_lemma or f.measure or "", language)} for f in (a, b)]
    if heads[0] & heads[1]:
        return 1.0
    every = [{w.stem for w in words(f.measure or "", language) if len(w.stem) > 3} for f in (a, b)]
    return 0.7 if every[0] & every[1] else 0.0


def faring(
    claim: Facts, evidence: Facts, mine: Sequence[Word], theirs: Sequence[Word]
) -> list[Faring]:
    """What becomes of each figure of the claim."""
    language = claim.language
    others = [(f, of_figure(f), surroundings(f, theirs, language)) for f in evidence.figures]
    found = []
    for figure in claim.figures:
        value, near = of_figure(figure), surroundings(figure, mine, language)
        best, result = -1.0, Faring(figure, None, "unmet", 0.0, 0.0)
        for other, other_value, other_near in others:
            how = fit(value, other_value)
            if how == "other unit" or (figure.per or "") != (other.per or ""):
                continue
            alike = len(near & other_near) / max(1, min(len(near), len(other_near)))
            same_thing = measured(figure, other, language)
            fate = fate_of(value, other_value, how, same_thing and alike + same_thing)
            worth = alike + same_thing + FAVOUR.get(fate, 0.0)
            if worth > best:
                best, result = worth, Faring(figure, other, fate, alike, same_thing)
        found.append(result)
    return found


def fate_of(mine: Value, other: Value, how: Fit, alike: float) -> Fate:
    """What the evidence makes of one figure: `off` where the two may well measure different things."""
    if how == "same":
        return "borne"
    if how == "hedged":
        return "borne" if mine.hedge != "exact" else "looser"
    if how == "inside" and mine.hedge != "exact" and other.hedge != "exact" and far(mine, other):
        how = "apart"  # *more than 160* does not stand for *more than 240*
    if how == "inside":
        return "borne" if inside(other, mine) else "looser"
    if how == "rounded":
        return "looser"
    return "excluded" if alike >= ALIKE else "off"


def far(a: Value, b: Value) -> bool:
    """Whether the numbers said under two hedges are too far apart for one thing."""
    x, y = a.point, b.point
    return x is not None and y is not None and not x / LOOSE <= y <= x * LOOSE


def reckoned(figure: Figure, evidence: Sequence[Figure]) -> str | None:
    """The sum that gives a number of the claim from two or three of the evidence's, written out.

    >>> of = lambda n: Figure(0, 1, f"{n:g}", "count", n, n, None, "count", "exact", "test")
    >>> reckoned(of(5), [of(3), of(2)])
    '3 + 2 = 5'
    """
    wanted = figure.value_low
    numbers = [f.value_low for f in evidence if f.value_low is not None][:MOST]
    if wanted is None or wanted != figure.value_high or len(numbers) < 2:
        return None
    return next((text for text, result in sums(numbers) if near(result, wanted)), None)


def near(result: float, wanted: float) -> bool:
    """The same number, or a quotient told with fewer digits."""
    return same(result, wanted) or (
        result != int(result) and abs(result - wanted) <= CLOSE * abs(result)
    )


def sums(numbers: Sequence[float]) -> Iterator[tuple[str, float]]:
    """What two or three numbers give, the simplest sums first."""
    pairs = [
        (f"{a:g} {sign} {b:g}", r) for a, b in permutations(numbers, 2) for sign, r in steps(a, b)
    ]
    for text, result in pairs:
        yield f"{text} = {result:g}", result
    for a, b, c in permutations(numbers, 3):
        for first, x in steps(a, b):
            for second, r in steps(x, c):
                yield f"({a:g} {first} {b:g}) {second} {c:g} = {r:g}", r
    for a, b, c, d in permutations(numbers[:4], 4):
        yield f"{a:g} × {b:g} + {c:g} × {d:g} = {a * b + c * d:g}", a * b + c * d


def steps(a: float, b: float) -> Iterator[tuple[str, float]]:
    """The four operations, where they give a positive number."""
    yield "+", a + b
    yield "×", a * b
    if a > b:
        yield "−", a - b
    if b:
        yield "÷", a / b


def dates_faring(claim: Facts, evidence: Facts) -> list[tuple[Timex, Timex | None, Fate]]:
    """What becomes of each date and duration of the claim; a date is `excluded` where the evidence has dates and none fits."""
    others = [(d, of_timex(d)) for d in evidence.dates if d.start_date and d.end_date]
    lasting = {d.value: d for d in evidence.dates if d.kind == "duration"}
    found: list[tuple[Timex, Timex | None, Fate]] = []
    for mine in claim.dates:
        if mine.value in lasting:
            found.append((mine, lasting[mine.value], "borne"))
        if not mine.start_date or not mine.end_date:
            continue
        value = of_timex(mine)
        fits = {fit(value, o): d for d, o in others}
        met = fits.get("same") or fits.get("inside")
        if met:
            found.append((mine, met, "borne"))
        elif "apart" in fits:
            found.append((mine, fits["apart"], "excluded"))
        else:
            found.append((mine, None, "unmet"))
    return found
