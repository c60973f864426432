"""A plain string to its figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from ..dates import read as read_dates
from ..facts import Figure
from ..numbers import find
from ..units import Unit, unit
from .amounts import Amount, amount, rate
from .combine import bounds, combine
from .guards import no_amount, no_name, no_number
from .hedges import hedge
from .lexicon import Lexicon, lexicon, search
from .ratios import ratios

Span = tuple[int, int]
MONEY_REACH = 400  # how far back a sum said without its money finds it


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
    found: list[Amount] = []
    for number in find(text, language):
        if _taken(number.start, number.end, dates) or no_number(text, number, lex):
            continue
        made = amount(text, number, lex, found[-1].end if found else 0)
        if made is not None and not _taken(made.start, made.end, dates):
            found.append(made)
    found += [r for r in ratios(text, lex) if not _taken(r.start, r.end, dates)]
    found.sort(key=lambda a: (a.start, -a.end))
    apart: list[Amount] = []
    for made in found:
        if not apart or made.start >= apart[-1].end:
            apart.append(made)
    kept: list[Amount] = []
    named = -1  # where the last number ended that is a name
    for made in combine(text, apart, lex):
        _spoken(text, made, lex)
        hedge(text, made, lex)
        if made.low is None and made.high is None:
            continue
        listed = made.bare and 0 <= named and lex.listed.fullmatch(text, named, made.start)
        if listed and no_name(text, made, lex) or no_amount(text, made, lex):
            named = made.end if made.number.form == "digits" else -1
            continue
        _elided_money(text, made, kept, lex)
        rate(text, made, lex)
        if kept and bounds(text, kept[-1], made, lex):
            continue
        kept.append(made)
    starts = {made.start for made in kept}
    return [_figure(text, made, lex, starts) for made in kept]


def figure(text: str, language: str = "fr") -> Figure | None:
    """The one figure that the string `text` is; None where it holds none or several.

    >>> figure("6 GW").base_low, figure("$3.4bn", "en").unit
    (6000000000.0, 'USD')
    """
    found = read(text.strip(), language)
    return found[0] if len(found) == 1 else None


def _taken(start: int, end: int, spans: Sequence[Span]) -> bool:
    return any(a < end and start < b for a, b in spans)


def _spoken(text: str, made: Amount, lex: Lexicon) -> None:
    """Amounts whose unit is in the words around: ages, magnitudes, negative degrees."""
    before = text[max(0, made.start - 28) : made.start]
    if not made.bare or made.number.form == "article":
        return
    if (
        search(lex.words.MAGNITUDE, before)
        or re.match(r"\s(?:de |on the |sur l['’]|magnitude)", text[made.end :])
        and re.match(
            r"\s(?:magnitude|(?:sur l['’]échelle|on the (?:Richter|scale)))", text[made.end :]
        )
    ):
        made.kind, made.rule = "quantity", "figure.magnitude"
        return
    value = made.low
    if value is None or value > 120 or value.denominator != 1 or made.number.scale:
        return
    aged = search(lex.words.AGED, before)
    apart = (
        lex.language == "en"
        and re.search(r"(?:[A-Z][\w'’-]+|\b(?:the|an?)\s\w+), \Z", before)
        and re.match(r",(?!\s\d)|\.\n|\sand\s[A-Z]", text[made.end :])
        and 9 < value < 111
        and made.number.form == "digits"
    )
    if aged or apart:
        made.unit, made.kind, made.rule = unit("year"), "quantity", "figure.age"


def _elided_money(text: str, made: Amount, before: list[Amount], lex: Lexicon) -> None:
    """`un prêt de 5 milliards` after *7 milliards d'euros*: the money is that of the sum before."""
    if not made.bare or made.number.factor < 10**6 or made.number.form == "vague":
        return
    last = next((b for b in reversed(before) if b.number.factor >= 10**6), None)
    if (
        last is None
        or last.unit is None
        or not last.unit.is_money
        or made.start - last.end > MONEY_REACH
    ):
        return
    after = text[made.end : made.end + 40]
    counted = re.match(r"\s(?:d[eu]s?\s|d['’]|of\s)", after) is not None
    noun = search(
        rf"\A\s(?:de\s|d['’]|du\s|des\s|of\s)?(?:[^\W\d_]+\s)?{lex.words.MONEY_NOUNS}\b", after
    )
    led = search(lex.words.ELIDED_BEFORE, text[max(0, made.start - 60) : made.start])
    between = text[last.end : made.start]
    near = "\n" not in between and not re.search(r"[.!?]\s", between)
    follows = re.match(r"\s([^\W\d_]+)", after)
    other = (
        follows is not None
        and follows[1].lower() not in lex.words.FUNCTION_WORDS
        and not re.match(
            r"(?:déjà|promis|proposés?|versés?|annoncés?|supplémentaires?|prévus?|investis)",
            follows[1],
        )
    )
    if (
        noun
        or (led and not counted)
        or (near and not counted and not other)
        or (
            not counted
            and follows
            and not other
            and re.match(r"(?:déjà|promis|proposé|versé|annoncé)", follows[1])
        )
    ):
        made.unit, made.kind, made.rule = last.unit, "money", "figure.money.elided"
        made.sure, made.elided = 0.6, True


def _float(value: Fraction | None) -> float | None:
    return None if value is None else float(value)


def _figure(text: str, made: Amount, lex: Lexicon, starts: set[int]) -> Figure:
    measured: Unit | None = made.unit
    dimension, base_unit, low, high = None, None, None, None
    if measured is not None:
        dimension, base_unit = measured.dimension, measured.base
        if measured.name == "degree" and lex.language == "fr":
            dimension = "temperature"
            measured = unit("celsius")
            assert measured is not None
            base_unit = measured.base
        low, high = measured.to_base(made.low), measured.to_base(made.high)
    if made.elided and made.rule == "figure.quantity":
        made.sure = min(made.sure, 0.8)
    sure = made.sure
    if made.kind == "count":
        sure = 0.7 if made.number.form == "words" and made.number.factor == 1 else 0.85
    return Figure(
        start=made.start, end=made.end, text=text[made.start : made.end], kind=made.kind,
        value_low=_float(made.low), value_high=_float(made.high), unit=made.unit.name if made.unit else None,
        dimension=dimension, hedge=made.hedge, rule=made.rule, per=made.per, base_low=_float(low),
        base_high=_float(high), base_unit=base_unit if made.unit else None,
        linked=made.linked if made.linked in starts else None, pieces=made.pieces, confidence=round(sure, 2),
    )  # fmt: skip
