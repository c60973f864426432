"""A number that the evidence does not say but that its numbers give: *3 and 2*, the claim says *5*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from recoupe.ingest.facts import Figure

from ..values import same

MOST = 5  # no more numbers than this are reckoned with
CLOSE = 0.005  # a quotient is told with few digits


def reckoned(figure: Figure, evidence: Sequence[Figure]) -> str | None:
    """The sum that gives a number of the claim (*more than 18,000* is 18,000 here) from some of the evidence's, written out.

    >>> of = lambda n: Figure(0, 1, f"{n:g}", "count", n, n, None, "count", "exact", "test")
    >>> reckoned(of(5), [of(3), of(2)])
    '3 + 2 = 5'
    """
    wanted = figure.value_high if figure.value_low is None else figure.value_low
    numbers = [f.value_low for f in evidence if f.value_low is not None][:MOST]
    if wanted is None or figure.hedge == "between" or len(numbers) < 2:
        return None
    return next((text for text, result in sums(numbers) if near(result, wanted)), None)


def near(result: float, wanted: float) -> bool:
    """The same number, or a quotient told with fewer digits."""
    return same(result, wanted) or (
        result != int(result) and abs(result - wanted) <= CLOSE * abs(result)
    )


def sums(numbers: Sequence[float]) -> Iterator[tuple[str, float]]:
    """What two, three or four numbers give, the simplest sums first."""
    for a, b in permutations(numbers, 2):
        for sign, r in steps(a, b):
            yield f"{told(a)} {sign} {told(b)} = {told(r)}", r
    for a, b, c in permutations(numbers, 3):
        for first, x in steps(a, b):
            for second, r in steps(x, c):
                yield f"({told(a)} {first} {told(b)}) {second} {told(c)} = {told(r)}", r
    for a, b, c, d in permutations(numbers[:4], 4):
        r = a * b + c * d
        yield f"{told(a)} × {told(b)} + {told(c)} × {told(d)} = {told(r)}", r


def told(number: float) -> str:
    """A number in digits, without an exponent.

    >>> told(2_000_000.0), told(7.5)
    ('2000000', '7.5')
    """
    return f"{number:.10g}"


def steps(a: float, b: float) -> Iterator[tuple[str, float]]:
    """The four operations, where they give a positive number."""
    yield "+", a + b
    yield "×", a * b
    if a > b:
        yield "−", a - b
    if b:
        yield "÷", a / b
