"""A plain string to its figures."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from ..dates import read as read_dates
from ..facts import Figure
from ..numbers import Number, find
from ..units import unit
from .amounts import Amount, amount
from .combine import bounds, combine
from .days import listed_days
from .guards import no_amount, no_name, no_number
from .hedges import hedge
from .lexicon import ENDS, REACH, Lexicon, lexicon
from .rates import of_many, rate
from .ratios import ratios

Span = tuple[int, int]
MONEY_REACH = 400  # how far back a sum said without its money finds it
LARGE = 10**6  # such sums
DOLLARS = frozenset(("USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD"))
OLDEST = 120
AROUND = 360  # *une vision à 360 degrés* is no heat
BEYOND = 10**30  # nothing that is counted is more
WORD = re.compile(r"\w+")
SENTENCE = re.compile(r"\n|[.!?]\s")


def read(text: str, language: str, dates: Sequence[Span] | None = None) -> list[Figure]:
    """The figures of `text` in order, none overlapping each other or an expression of time.

    `dates` are the places of the expressions of time where they are known; None reads them here. Raises
    ValueError for a language that recoupe does not read.

    >>> [(f.text, f.value_low, f.unit) for f in read("Une amende de 1,2 milliard d'euros.", "fr")]
    [("1,2 milliard d'euros", 1200000000.0, 'EUR')]
    """
    lex = lexicon(language)
    if dates is None:
        dates = [(t.start, t.end) for t in read_dates(text, language)]
    kept: list[Amount] = []
    rated = -1  # where the last rate ended
    named = -1  # where the last number ended that is a name
    for made in combine(text, _amounts(text, lex, dates), lex):
        if made.start < rated:
            continue  # 12 euros | a year
        if made.bare:
            _unit_around(text, made, lex)
        if made.bare and made.number.signed and kept:
            _points_again(text, kept[-1], made)
        if made.bare and made.number.form != "article" and kept and kept[-1].rule == "figure.age":
            _age_again(text, kept[-1], made, lex)
        hedge(text, made, lex)
        if made.low is None and made.high is None:
            continue
        goes_on = (
            made.bare and named >= 0 and lex.patterns["listed"].fullmatch(text, named, made.start)
        )
        if (goes_on and no_name(text, made, lex)) or no_amount(text, made, lex):
            named = made.end if made.number.form == "digits" else -1
            continue
        if kept:
            _unit_again(text, kept[-1], made, lex)
        _elided_money(text, made, kept, lex)
        rated = rate(text, made, lex)
        if kept and (bounds(text, kept[-1], made, lex) or of_many(text, kept[-1], made, lex)):
            continue
        kept.append(made)
    _whose_dollars(kept)
    starts = {made.start for made in kept}
    return [_figure(text, made, lex, starts) for made in kept if _is_quantity(made)]


def figure(text: str, language: str = "fr") -> Figure | None:
    """The one figure that the string `text` is; None where it holds none or several.

    >>> figure("6 GW").base_low, figure("$3.4bn", "en").unit
    (6000000000.0, 'USD')
    """
    found = read(text.strip(), language)
    return found[0] if len(found) == 1 else None


def _amounts(text: str, lex: Lexicon, dates: Sequence[Span]) -> list[Amount]:
    """Numbers with their units and words that multiply, apart from each other and from `dates`."""
    found: list[Amount] = []
    numbers = [_before_date(text, n, dates, lex) for n in find(text, lex.language)]
    starts = [number.start for number in numbers]
    before = (numbers[bisect(starts, start) - 1] if numbers else None for start, _ in dates)
    dates = [d for d, n in zip(dates, before, strict=True) if not _no_time(text, d, n, lex)]
    dates += listed_days(text, numbers, dates, lex)
    taken = {at for start, end in dates for at in range(start, end)}
    for number in numbers:
        inside = found and number.start < found[-1].end
        dated = not taken.isdisjoint(range(number.start, number.end))
        if inside or dated or no_number(text, number, lex):
            continue
        last = found[-1] if found else None
        alone = last is None or (last.bare and last.number.form == "article")  # A$10
        made = amount(text, number, lex, 0 if last is None or alone else last.end)
        if made is not None and taken.isdisjoint(range(made.start, made.end)):
            if last is not None and made.start < last.end:
                found.pop()
            found.append(made)
    words = [r for r in ratios(text, lex) if taken.isdisjoint(range(r.start, r.end))]
    apart: list[Amount] = []
    for made in sorted(found + words, key=lambda a: (a.start, -a.end)) if words else found:
        if not apart or made.start >= apart[-1].end:
            apart.append(made)
    return apart


def _before_date(text: str, number: Number, dates: Sequence[Span], lex: Lexicon) -> Number:
    """*un milliard [dix ans plus tôt]*: a number without what an expression of time begins with."""
    if number.scale is None:
        return number
    starts = [start for start, _ in dates if number.start < start < number.end]
    for shorter in find(text[number.start : starts[0]], lex.language) if starts else ():
        return replace(shorter, start=number.start, end=number.start + shorter.end)
    return number


def _no_time(text: str, date: Span, number: Number | None, lex: Lexicon) -> bool:
    """What reads as a time and is a number: *nineteen hundred* and no word more, *three quarters of a million*.

    `number` is the last that begins where `date` does or before it, if any.
    """
    within = number is not None and number.start <= date[0] and date[1] <= number.end
    if number is None or not within or number.form == "digits":
        return lex.after("no_time_after", text, date[1]) is not None
    if number.start < date[0]:
        return True  # two and | three quarter miles
    of = lex.after("of", text, number.end) if number.form == "fraction" else None
    whole = WORD.match(text, of.end()) if of else None
    said = whole[0].lower() if whole else None
    part = said in lex.sets["DETERMINERS"] or said == lex.words.LONE_ONE
    return (part and number.end == date[1]) or text.strip(ENDS) == text[number.start : number.end]


def _unit_around(text: str, made: Amount, lex: Lexicon) -> None:
    """Ages, magnitudes and percentages, whose unit is in the words around."""
    if made.number.form == "article":
        return
    if lex.before("magnitude_before", text, made.start) or lex.after(
        "magnitude_after", text, made.end
    ):
        made.kind, made.rule = "quantity", "figure.magnitude"
        return
    if lex.before("percent_before", text, made.start) and not lex.noun_follows(text, made.end):
        made.unit, made.kind, made.rule = unit("percent"), "percent", "figure.percent"
        return
    value = made.low
    if value is None or value > OLDEST or value.denominator != 1 or made.number.scale:
        return
    aged = lex.before("aged_before", text, made.start) or lex.after("aged_after", text, made.end)
    if aged or _grown(text, made, lex):
        made.unit, made.kind, made.rule = unit("year"), "quantity", "figure.age"


def _grown(text: str, made: Amount, lex: Lexicon) -> bool:
    """*Teixeira, 28, was acquired*, *she was 85*, *the boy was 13 when*: ages said without a unit."""
    if made.number.form != "digits" or lex.noun_follows(text, made.end):
        return False
    if lex.before("he_was_before", text, made.start) and lex.after("he_was_after", text, made.end):
        return True
    if lex.before("grown_before", text, made.start):
        return lex.after("grown_after", text, made.end) is not None
    if made.low is None:
        return False
    if lex.before("at_age_before", text, made.start):  # *at 34, her days*
        return made.low > 9 and lex.after("at_age_after", text, made.end) is not None
    named = lex.before("named_before", text, made.start) if made.low > 9 else None
    named = named or lex.before("kin_before", text, made.start)
    return bool(named and lex.after("named_after", text, made.end))


def _age_again(text: str, before: Amount, made: Amount, lex: Lexicon) -> None:
    """*aged 33, 34 and 39*: an age behind an age."""
    gap = text[before.end : made.start]
    if gap == ", " or lex.fits("and", gap):
        made.unit, made.kind, made.rule = before.unit, before.kind, before.rule


def _points_again(text: str, before: Amount, made: Amount) -> None:
    """*29 %, +7*, *29 % le pensent (-2)*: by how many points a share changed."""
    gap = text[before.end : made.start]
    bracket = gap.endswith("(") and text[made.end : made.end + 1] == ")"
    near = bracket and len(gap) < REACH and not SENTENCE.search(gap)
    if before.kind == "percent" and (near or gap in (", ", " (")):
        made.unit, made.kind, made.rule = unit("percentage-point"), "change", "figure.change.points"


def _unit_again(text: str, before: Amount, made: Amount, lex: Lexicon) -> None:
    """*12 kg de farine, 3 de sucre*: of each thing in a list so much, in the unit said first; so with *200 euros au
    lieu de 150*."""
    if not made.bare or before.unit is None or made.number.form == "article":
        return
    gap = text[before.end : made.start]
    if lex.patterns["compared"].fullmatch(gap) and not lex.plural_follows(text, made.end):
        made.unit, made.kind, made.rule, made.elided = before.unit, before.kind, before.rule, True
        return
    of, again = (lex.after("of_after", text, end) for end in (before.end, made.end))
    joined = gap.endswith(", ") or gap.split()[-1:] == [lex.words.AND]
    if not (of and again and joined) or len(gap) > REACH or SENTENCE.search(gap):
        return
    thing = WORD.match(text, again.end())
    if thing is None or thing[0].lower() in lex.sets["FUNCTION_WORDS"]:
        return  # *12 km de bouchons et trois de ces camions*
    made.unit, made.kind, made.rule, made.elided = before.unit, before.kind, before.rule, True


def _elided_money(text: str, made: Amount, before: list[Amount], lex: Lexicon) -> None:
    """`un prêt de 5 milliards` after *7 milliards d'euros*: the money is that of the sum before."""
    if not made.bare or made.number.factor < LARGE or made.number.form == "vague":
        return
    sums = (b for b in reversed(before) if b.number.factor >= LARGE)
    last = next((b for b in sums if text[b.start - 1 : b.start] != "("), None)
    if last is None or last.unit is None or not last.unit.is_money:
        return
    if not lex.after("sum_after", text, made.end):
        if made.start - last.end > MONEY_REACH:
            return
        if lex.after("of_after", text, made.end):
            return  # so many of something else
        given = lex.after("given_after", text, made.end)
        led = lex.before("sum_before", text, made.start)
        near = not SENTENCE.search(text, last.end, made.start) and not lex.noun_follows(
            text, made.end
        )
        if not (given or led or near):
            return
    made.unit, made.kind, made.rule = last.unit, "money", "figure.money.elided"
    made.sure, made.elided = 0.6, True


def _whose_dollars(kept: list[Amount]) -> None:
    """`$` and *dollars* are Canadian in a text that names Canadian dollars and no American ones."""
    named = {a.unit.name for a in kept if a.unit is not None and a.unit.sure == 1} & DOLLARS
    if len(named) != 1 or "USD" in named:
        return
    for made in kept:
        if made.unit is not None and made.unit.name == "USD" and made.unit.sure < 1:
            made.unit = unit(next(iter(named)))


def _is_quantity(made: Amount) -> bool:
    """Whether something can be so many."""
    return all(-BEYOND < side < BEYOND for side in (made.low, made.high) if side is not None)


def _float(value: Fraction | None) -> float | None:
    return None if value is None else float(value)


def _figure(text: str, made: Amount, lex: Lexicon, starts: set[int]) -> Figure:
    base = made.unit
    if base is not None and base.name == "degree" and made.point != AROUND:
        base = lex.degree
    sure = made.sure
    if made.kind == "count":
        sure = 0.7 if made.number.form == "words" and made.number.factor == 1 else 0.85
    elif made.elided:
        sure = min(sure, 0.8)
    return Figure(
        start=made.start,
        end=made.end,
        text=text[made.start : made.end],
        kind=made.kind,
        value_low=_float(made.low),
        value_high=_float(made.high),
        unit=made.unit.name if made.unit else None,
        dimension=base.dimension if base else None,
        hedge=made.hedge,
        rule=made.rule,
        per=made.per,
        base_low=_float(base.to_base(made.low)) if base else None,
        base_high=_float(base.to_base(made.high)) if base else None,
        base_unit=base.base if base else None,
        linked=made.linked if made.linked in starts else None,
        pieces=made.pieces,
        confidence=round(sure, 2),
    )
