"""Sums: coins with their money, inches with their feet, parts of a unit: `12 euros 50`, `5 feet 2 inches`."""

from __future__ import annotations

import re
from fractions import Fraction

from ..units import Unit, unit
from .amounts import Amount
from .behind import CENTIMETRES, INCHES_IN_FOOT
from .lexicon import Lexicon

END = re.compile(r"\.?\s*\Z|[.,;]\s")
NOUN = re.compile(r"[\s\u00a0-][^\W\d_A-Z]{3,}")


def added(text: str, a: Amount, b: Amount, gap: str, lex: Lexicon) -> bool:
    """`1 USD et 23 centimes`, `5 feet 2 inches`, `12 euros 50`, `1 m 80`."""
    if a.point is None or b.point is None or b.point < 0:
        return False
    if a.unit is None:
        return _hundred_unsaid(a, b, gap)
    if (gap.strip(" \u00a0,") and not lex.fits("and", gap)) or a.hedge != "exact":
        return False
    inches = lex.after("inches", text, b.end) if a.unit.name == "foot" and b.bare else None
    if inches:  # *5 ft 10 in*: the word alone is no unit
        b.unit, b.kind, b.end, b.pieces["unit"] = unit("inch"), "quantity", inches.end(), "in"
    more = _smaller(a.unit, b, gap) if b.unit is not None else _bare_coins(text, a, b, gap, lex)
    if more is None:
        return False
    a.low = a.high = a.point + more
    a.end, a.rule = b.end, "figure.sum"
    a.pieces["number"] = f"{a.pieces.get('number', '')} + {b.pieces.get('number', '')}"
    if b.unit is not None:
        a.pieces["unit"] = f"{a.pieces['unit']} + {b.pieces['unit']}"
    return True


def _hundred_unsaid(a: Amount, b: Amount, gap: str) -> bool:
    """`two fifty dollars`: two hundred and fifty."""
    assert a.point is not None
    assert b.point is not None
    spoken = a.number.form == b.number.form == "words" and gap == " " and b.kind == "money"
    if not (spoken and 1 <= a.point <= 9 < b.point < 100 and b.pieces["unit"].endswith("s")):
        return False
    a.low = a.high = a.point * 100 + b.point
    a.unit, a.kind, a.rule, a.end, a.pieces["unit"] = (
        b.unit,
        b.kind,
        b.rule,
        b.end,
        b.pieces["unit"],
    )
    return True


def _smaller(of: Unit, b: Amount, gap: str) -> Fraction | None:
    """`b` in the unit `of`, where it is a smaller unit of the same dimension and makes less than one."""
    assert b.unit is not None
    assert b.point is not None
    if b.unit.dimension != of.dimension:
        return None
    if of.is_money:
        return b.point if "coin" in b.pieces and b.point < 1 else None
    if (
        of.offset
        or b.unit.factor >= of.factor
        or "," in gap
        or of.dimension in ("percent", "points")
    ):
        return None
    more = b.point * b.unit.factor / of.factor
    return more if more < 1 else None


def _bare_coins(text: str, a: Amount, b: Amount, gap: str, lex: Lexicon) -> Fraction | None:
    """`12 euros 50`, `1 m 80`, `5 foot 2`, `15 dollars and 15.`: the rest said without its unit."""
    assert a.unit is not None
    assert b.point is not None
    if not b.bare or a.number.scale or b.point >= CENTIMETRES or b.point.denominator != 1:
        return None
    said = b.number.form == "words" and b.point > 9
    two = said or (b.number.form == "digits" and b.end - b.start == 2)
    if len(gap) < 2 and a.pieces["unit"] in lex.sets["FEET"] and b.point < INCHES_IN_FOOT:
        return None if NOUN.match(text, b.end) else b.point / INCHES_IN_FOOT
    cents = a.unit.is_money and (two or b.number.form == "words")
    metres = a.unit.name == "meter" and two and len(gap) < 2
    counted = lex.plural_follows(text, b.end) if two and len(gap) < 2 else NOUN.match(text, b.end)
    if not (cents or metres) or counted:
        return None
    if gap.strip():  # *between 10 dollars and 15* is a range, *$10 and 15* are two
        word = len(a.pieces["unit"]) > 1
        between = lex.before("between_before", text, a.start)
        if not (cents and word and END.match(text, b.end)) or between:
            return None
    return b.point / CENTIMETRES


def part_of_unit(a: Amount, b: Amount, gap: str, lex: Lexicon) -> bool:
    """`half of one percent`, `two-tenths of a point`: so much of a unit."""
    small = a.point is not None and 0 < a.point < 1 and a.unit is None
    if not small or b.unit is None or b.point != 1 or not lex.fits("of", gap):
        return False
    a.unit, a.kind, a.rule, a.end = b.unit, b.kind, b.rule, b.end
    a.pieces["unit"] = b.pieces["unit"]
    return True
