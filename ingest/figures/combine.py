"""Amounts brought together: ranges, from–to, sums of coins and feet, one in five, three times more."""

from __future__ import annotations

import re
from fractions import Fraction

from .amounts import Amount, kind_of, shares_scale
from .lexicon import Lexicon, search

NEAR = 60
DASH = re.compile(r"[\s\u00a0]?(?:-|–|‑|—|/|~)[\s\u00a0]?~?")
_SPANS = ("figure.range.between", "figure.range.to", "figure.range.dash")
LIST = re.compile(r",\s")


def combine(text: str, amounts: list[Amount], lex: Lexicon) -> list[Amount]:
    """`amounts` in order, with those that make one figure made one and from–to pairs linked."""
    out: list[Amount] = []
    for made in amounts:
        if out and _join(text, out, made, lex):
            continue
        out.append(made)
    for i, made in enumerate(out):
        _times(text, made, lex)
        if made.unit is None and made.kind in ("count", "ratio"):
            _points(text, made, lex)
        if i + 1 < len(out):
            _share_unit(text, made, out[i + 1], lex)
            _link(text, made, out[i + 1], lex)
    return out


def _join(text: str, out: list[Amount], b: Amount, lex: Lexicon) -> bool:
    """Whether `b` was taken into the amount before it."""
    a = out[-1]
    gap = text[a.end : b.start]
    if len(gap) > 40 or "\n" in gap:
        return False
    return (
        _sum(text, a, b, gap)
        or _part_of_many(a, b, gap, lex)
        or _vaguer(a, b, gap, lex)
        or _range(text, out, b, gap, lex)
    )


def _sum(text: str, a: Amount, b: Amount, gap: str) -> bool:
    """`1 USD et 23 centimes`, `5 feet 2 inches`, `12 euros 50`, `1 m 80`."""
    if a.unit is None or a.low is None or b.low is None or a.low != a.high or b.low != b.high:
        return False
    close = gap.strip(" \u00a0,") in ("", "et", "and")
    if not close or a.hedge != "exact" or b.low < 0:
        return False
    if b.unit is not None and b.unit.dimension == a.unit.dimension:
        if a.unit.is_money:
            if "coin" not in b.pieces or "coin" in a.pieces or b.low >= 1:
                return False
            more = b.low
        else:
            if b.unit.factor >= a.unit.factor or a.unit.offset or "," in gap:
                return False
            more = b.low * b.unit.factor / a.unit.factor
            if more >= 1 or a.unit.dimension in ("percent", "points", "temperature"):
                return False
        rest = b.pieces.get("unit")
    elif b.bare and gap.strip() == "" and b.number.form in ("digits", "words") and b.low < 100:
        cents = a.unit.is_money and b.low == int(b.low) and len(text[b.start : b.end]) == 2
        metres = a.unit.name == "meter" and len(text[b.start : b.end]) == 2 and len(gap) < 2
        said = len(a.pieces.get("unit", "")) > 1 and not re.search(
            r"\bbetween\b[^.]*\Z", text[max(0, a.start - 20) : a.start]
        )
        if gap.strip() and not (cents and said and re.match(r"\.?\s*$|[.,;]\s", text[b.end :])):
            return False
        if not (cents or metres) or a.number.scale:
            return False
        more, rest = b.low / 100, None
    else:
        return False
    a.low = a.high = a.low + more
    a.end, a.rule = b.end, "figure.sum"
    a.pieces["number"] = f"{a.pieces.get('number', '')} + {b.pieces.get('number', '')}"
    if rest:
        a.pieces["unit"] = f"{a.pieces['unit']} + {rest}"
    return True


def _part_of_many(a: Amount, b: Amount, gap: str, lex: Lexicon) -> bool:
    """`deux Français sur trois`, `one in five`, `9 out of 10`."""
    if not b.bare or a.unit is not None:
        return False
    if not (lex.out_of if a.low != 1 else lex.one_of).fullmatch(gap):
        return False
    if a.low is None or b.low is None or a.low != a.high or b.low != b.high:
        return False
    between = re.search(r"[^\W\d_]\s+[^\W\d_]", gap) is not None and not gap.lstrip().startswith(
        "out"
    )
    if between and lex.language == "en" and a.low != 1:
        return False  # 43 runs in 54 games
    if not 0 < a.low < b.low <= 10**6 or a.low.denominator != 1 or b.low.denominator != 1:
        return False
    if b.low > 100 and b.low not in (1000, 10000, 100000, 10**6):
        return False
    a.low = a.high = a.low / b.low
    a.end, a.kind, a.rule, a.number = b.end, "ratio", "figure.ratio.of", b.number
    return True


def _vaguer(a: Amount, b: Amount, gap: str, lex: Lexicon) -> bool:
    """`des milliers, voire des millions`: from the one to the other."""
    if not lex.even.fullmatch(gap) or a.low is None or b.low is None or b.low <= a.low:
        return False
    if a.unit is not None and b.unit is not None and a.unit.name != b.unit.name:
        return False
    if a.number.form != "vague" or b.number.form != "vague":
        return False
    a.high, a.end, a.rule = b.high, b.end, "figure.range.even"
    _adopt(a, b)
    return True


def _adopt(a: Amount, b: Amount) -> None:
    """The unit of the second side is that of the whole."""
    if a.unit is None and b.unit is not None:
        a.unit, a.kind = b.unit, kind_of(b.unit)[0]
        a.pieces["unit"] = b.pieces.get("unit")
        a.sure *= b.unit.sure
    a.number = b.number


def _range(text: str, out: list[Amount], b: Amount, gap: str, lex: Lexicon) -> bool:
    a = out[-1]
    if a.low is None or b.low is None or a.low != a.high or b.low != b.high:
        return False
    if a.kind == "ratio" and a.number.form != "fraction":
        return False
    if a.unit is not None and b.unit is not None and a.unit.dimension != b.unit.dimension:
        return False
    before = text[max(0, a.start - NEAR) : a.start]
    between = lex.between.search(before[-24:]) or lex.between.search(
        re.sub(r"\S+\s\Z", "", before[-24:])
    )
    opened = lex.opened.search(before[-30:])
    if lex.and_.fullmatch(gap) and between:
        rule = "figure.range.between"
    elif lex.to.fullmatch(gap):
        rule = "figure.range.to"
    elif DASH.fullmatch(gap) and "/" not in gap:
        rule = "figure.range.dash"
    elif (
        opened
        and lex.and_.fullmatch(gap)
        and lex.language == "en"
        and before.lower().endswith("from ")
    ):
        rule = "figure.range.to"
    elif lex.or_.fullmatch(gap) and a.bare and (b.bare or b.unit is not None):
        rule = "figure.range.or"
    else:
        return False
    low, high = a.low, b.low
    if shares_scale(a, b) and (rule != "figure.range.or" or a.low < (b.low / b.number.factor)):
        mantissa = high / b.number.factor
        if low < mantissa or rule == "figure.range.to":
            low *= b.number.factor
    thousands = b.number.form == "digits" and high >= 5000 and high % 1000 == 0
    if thousands and low < high / 1000 and low < 1000 and rule in _SPANS:
        low *= 1000  # entre 15 et 20.000 euros
    if a.unit is not None and b.unit is not None and a.unit.name != b.unit.name:
        if a.unit.offset or b.unit.offset or b.unit.base is None or a.unit.is_money:
            return False
        low = low * a.unit.factor / b.unit.factor
    change = rule == "figure.range.to" and (low > high or _moves(before, lex))
    if change and opened:
        _two_ends(a, b, low)
        return False
    if low >= high:
        if rule == "figure.range.dash" and a.bare and b.bare:
            a.rule = b.rule = "drop.score"
        elif rule == "figure.range.to" and a.bare and b.bare and low < 40:
            a.rule = b.rule = "drop.score"
        return False
    short = (
        rule == "figure.range.dash"
        and a.bare
        and b.bare
        and (low < 100 or low == int(low) and 1400 < low < 2100 and high < 2100)
    )
    if short and not _counted_after(text, b.end):
        a.rule = b.rule = "drop.score"
        return False
    if rule == "figure.range.or" and not (high <= low * 3 and (a.number.form == b.number.form)):
        return False
    if rule == "figure.range.or" and a.low < 1:
        return False
    if a.unit is not None and b.unit is None:
        if (
            rule in ("figure.range.or",)
            or re.match(r"\s[^\W\d_]+s\b", text[b.end :])
            and rule == "figure.range.to"
        ):
            return False
        a.pieces["unit"] = a.pieces.get("unit")
    else:
        a.unit = b.unit or a.unit
    if b.unit is not None:
        a.kind = b.kind
        a.pieces["unit"] = b.pieces.get("unit")
    if b.kind == "ratio" and a.kind != "ratio":
        return False
    a.low, a.high, a.end = low, high, b.end
    a.hedge, a.rule, a.number = "between", rule, b.number
    a.pieces["number"] = f"{a.pieces.get('number', '')}–{b.pieces.get('number', '')}"
    if b.number.scale:
        a.pieces["scale"] = b.number.scale
    return True


def _moves(before: str, lex: Lexicon) -> bool:
    """Whether the words before *de 3 à 5 millions* say that the one became the other."""
    return re.search(lex.words.FROM_TO, before, re.IGNORECASE) is not None


def _two_ends(a: Amount, b: Amount, low: Fraction) -> None:
    """A change from one value to another: two figures, each knowing the other."""
    a.low = a.high = low
    if a.unit is None and b.unit is not None and a.kind == "count":
        a.unit, a.kind = b.unit, b.kind
        a.elided = True
    elif b.unit is None and a.unit is not None and b.kind == "count":
        b.unit, b.kind = a.unit, a.kind
        b.elided = True
    a.rule = b.rule = "figure.linked"
    a.linked, b.linked = b.start, a.start


def _counted_after(text: str, end: int) -> bool:
    return re.match(r"[\s\u00a0-][^\W\d_A-Z]{3,}", text[end : end + 12]) is not None


def _share_unit(text: str, a: Amount, b: Amount, lex: Lexicon) -> None:
    """`10, 20 et 30 euros`, `2 ou 3 %`: the unit said once, behind the last."""
    if not a.bare or b.unit is None or a.linked is not None or a.number.scale:
        return
    gap = text[a.end : b.start]
    if not (LIST.fullmatch(gap) or lex.and_.fullmatch(gap) or lex.or_.fullmatch(gap)):
        return
    if (
        b.unit.dimension == "duration"
        or a.number.form in ("article", "vague")
        or b.pieces.get("unit") in ("$", "£", "€")
        and text[b.start] in "$£€"
    ):
        return
    a.unit, a.kind = b.unit, b.kind
    a.rule = kind_of(b.unit)[1]
    a.elided = True
    if b.number.scale and a.low is not None and b.low is not None and a.low < 1000:
        a.low = a.high = a.low * b.number.factor


def _link(text: str, a: Amount, b: Amount, lex: Lexicon) -> None:
    """`est passé de 56,5 % du PIB à 53,5 %`: the two ends of a change, words between them or not."""
    gap = text[a.end : b.start]
    if (
        a.linked is not None
        or b.linked is not None
        or len(gap) > NEAR
        or re.search(r"[.;\n]\s", gap)
    ):
        return
    if not lex.to.search(gap) or not lex.to.search(gap).end() == len(gap):  # type: ignore[union-attr]
        return
    before = text[max(0, a.start - NEAR) : a.start]
    if not lex.opened.search(before[-30:]) or not lex.change.search(before):
        return
    if a.kind != b.kind and not (a.bare or b.bare):
        return
    if a.unit is not None and b.unit is not None and a.unit.dimension != b.unit.dimension:
        return
    a.linked, b.linked = b.start, a.start
    a.rule = b.rule = "figure.linked"
    if (
        b.unit is None
        and a.unit is not None
        and re.match(r"[\s.,;)]|$", text[b.end : b.end + 1])
        and b.bare
    ):
        b.unit, b.kind, b.elided = a.unit, a.kind, True


def _times(text: str, made: Amount, lex: Lexicon) -> None:
    """`trois fois plus`, `multiplié par deux`, `divided by three`."""
    if made.unit is not None or made.low is None or made.kind != "count":
        return
    before = text[max(0, made.start - 40) : made.start]
    for pattern, divides in ((lex.words.MULTIPLIED, False), (lex.words.DIVIDED, True)):
        m = re.search(pattern, before, re.IGNORECASE)
        if m:
            made.kind, made.rule = "ratio", "figure.ratio.by"
            if divides and made.low and made.high:
                made.low, made.high = 1 / made.high, 1 / made.low
            return
    fold = re.compile(r"-?fold\b").match(text, made.end)
    if fold:
        made.kind, made.rule, made.end = "ratio", "figure.ratio.times", fold.end()
        return
    m = lex.times.match(text, made.end)
    if m and re.match(lex.words.TIMES_AFTER, text[m.end() :], re.IGNORECASE):
        made.kind, made.rule = "ratio", "figure.ratio.times"
        made.end = m.end()
        made.pieces["times"] = m[0].strip()


def _points(text: str, made: Amount, lex: Lexicon) -> None:
    """`en hausse de 5 points`: of percent, or of an index; points that a team scores are counted."""
    m = re.compile(rf"(?:\sof)?[\s\u00a0](?:{lex.words.POINTS})(?!\w)").match(text, made.end)
    if not m or made.number.form == "article":
        return
    around = text[max(0, made.start - 90) : m.end() + 60]
    if search(lex.words.INDEX_CUES, around) and not search(r"pourcent|percent", around):
        from ..units import Unit

        made.unit = Unit("point", "index-points", "point")
    elif search(lex.words.POINT_CUES, text[max(0, made.start - 60) : m.end() + 30]) and not search(
        lex.words.SPORT_CUES, around
    ):
        from ..units import unit

        made.unit = unit("percentage-point")
    else:
        return
    made.kind, made.rule, made.end = "change", "figure.change.points", m.end()
    made.pieces["unit"] = m[0].strip()


def bounds(text: str, a: Amount, b: Amount, lex: Lexicon) -> bool:
    """`plus de 10 et moins de 20`: two open figures that are the sides of one, taken into the first."""
    gap = text[a.end : b.start]
    words = b.pieces.get("hedge")
    if not words or len(gap) > 50 or not re.match(lex.words.BOTH, gap, re.IGNORECASE):
        return False
    if len(gap.replace(words, "").split()) > 1:
        return False
    upper = {"less than", "at most"}
    lower = {"more than", "at least"}
    if a.hedge in lower and b.hedge in upper and a.low is not None and b.high is not None:
        low, high = a.low, b.high
    elif a.hedge in upper and b.hedge in lower and a.high is not None and b.low is not None:
        low, high = b.low, a.high
    else:
        return False
    if low >= high or (a.unit is not None and a.unit != b.unit):
        return False
    a.low, a.high, a.end, a.hedge, a.rule = low, high, b.end, "between", "figure.range.bounds"
    a.unit, a.kind, a.number = b.unit, b.kind, b.number
    return True
