"""Amounts brought together: ranges, from–to, sums of coins and feet, one in five, three times more."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from .amounts import Amount, kind_of
from .changes import points, times
from .lexicon import ENDS, REACH, Lexicon
from .sums import added, part_of_unit

DASH = re.compile(r"[\s\u00a0]?[-–‑—~][\s\u00a0]?~?")
LIST = re.compile(r",\s")
STOP = re.compile(r"[.;\n]\s")
NAME_BEFORE, NAME_AFTER = re.compile(r"\b[A-ZÀ-Ý][\w-]+\s\Z"), re.compile(r"\s[A-ZÀ-Ý]")
SPANS = frozenset(("figure.range.between", "figure.range.to", "figure.range.dash"))
LONGEST_GAP = 40
# no count of people or things is a score or a pair of years from here on
SCORES = 100
RECORDS = 1000  # games won and lost
HOLES = 10
FAR = 5  # times: no range goes so far behind *rose by*
GROUPS = frozenset(".,\u00a0\u202f ")  # before the last three digits
YEARS = (1400, 2100)
# of so many: *two in three*, *one in 100*, *7 on 1,000*
ROUND = frozenset((1000, 10_000, 100_000, 10**6))


def combine(text: str, amounts: list[Amount], lex: Lexicon) -> list[Amount]:
    """`amounts` in order, with those that make one figure made one and from–to pairs linked."""
    out: list[Amount] = []
    for made in amounts:
        if not (out and _join(text, out[-1], made, lex)):
            out.append(made)
    for made in out:
        if made.bare:
            times(text, made, lex)
        if made.bare or made.rule == "figure.ratio.fraction":
            points(text, made, lex)
    for made, following in reversed(list(pairwise(out))):
        _share_unit(text, made, following, lex)
    for made, following in pairwise(out):
        _link(text, made, following, lex)
    return out


def _join(text: str, a: Amount, b: Amount, lex: Lexicon) -> bool:
    """Whether `b` was taken into the amount before it."""
    gap = text[a.end : b.start]
    if len(gap) > LONGEST_GAP or "\n" in gap:
        return False
    return (
        added(text, a, b, gap, lex)
        or _part_of_many(text, a, b, gap, lex)
        or part_of_unit(a, b, gap, lex)
        or _match_play(text, a, b, gap, lex)
        or _vaguer(a, b, gap, lex)
        or _range(text, a, b, gap, lex)
    )


# -- shares ----------------------------------------------------------------------------------------


def _part_of_many(text: str, a: Amount, b: Amount, gap: str, lex: Lexicon) -> bool:
    """`deux Français sur trois`, `one in five`, `9 out of 10`."""
    part, whole = a.point, b.point
    if not b.bare or a.unit is not None or part is None or whole is None:
        return False
    alone = lex.fits("over", gap) and text.strip(ENDS) == text[a.start : b.end]  # *2000 over 3*
    if alone and whole:
        return _ratio_of(a, b, part / whole)
    if not 0 < abs(part) < whole or part.denominator != 1 or whole.denominator != 1:
        return False
    one_in = len(gap.split()) < 3 and a.number.form != "article"  # *1 in every 500 people*
    if whole > 100 and whole not in ROUND:  # un tir sur 337; *12 élus sur 337* are two counts
        year = YEARS[0] < whole < YEARS[1]
        if part > 1 or year or (not one_in and lex.plural_follows(text, b.end)):
            return False
    if not lex.fits("one_of" if abs(part) == 1 else "out_of", gap):
        return False
    if lex.before("label_before", text, a.start):  # au stade 2 sur 3
        a.named = b.named = True
        return False
    if part == 1 and not one_in and len(gap.split()) > 1 and lex.plural_follows(text, b.end):
        return False  # une étude portant sur 80 patients
    return _ratio_of(a, b, part / whole)


def _ratio_of(a: Amount, b: Amount, value: Fraction) -> bool:
    a.low = a.high = value
    a.end, a.kind, a.rule, a.number = b.end, "ratio", "figure.ratio.of", b.number
    return True


def _match_play(text: str, a: Amount, b: Amount, gap: str, lex: Lexicon) -> bool:
    """Mark *won 5 and 4*, where nothing is counted, as no amounts; they stay apart."""
    holes = a.bare and b.bare and a.number.form == b.number.form == "digits"
    if holes and lex.fits("and", gap) and lex.before("match_before", text, a.start):
        low, high = b.low or 0, a.low or 0
        if low < high <= HOLES and not lex.noun_follows(text, b.end):
            a.named = b.named = True
    return False


# -- ranges ------------------------------------------------------------------------------------------


def _vaguer(a: Amount, b: Amount, gap: str, lex: Lexicon) -> bool:
    """`des milliers, voire des millions`: from the one to the other."""
    if a.number.form != "vague" or b.number.form != "vague" or not lex.fits("even", gap):
        return False
    if a.low is None or b.low is None or b.low <= a.low or (a.unit and b.unit and a.unit != b.unit):
        return False
    a.high, a.end, a.number = b.high, b.end, b.number
    if b.unit is not None:
        a.unit, a.kind = b.unit, b.kind
        a.pieces["unit"] = b.pieces["unit"]
    a.rule = "figure.range.even"
    return True


def _range(text: str, a: Amount, b: Amount, gap: str, lex: Lexicon) -> bool:
    """Whether two numbers are the ends of one range; a change and a score are marked as what they are."""
    if a.point is None or b.point is None or (a.kind == "ratio" and a.number.form != "fraction"):
        return False
    if b.kind == "ratio" and a.kind != "ratio":
        return False
    if b.bare and b.number.form == "article":
        return False  # *250 dollars à un ami*
    rule = _how(text, a, gap, lex)
    if rule is not None:
        _scaled(a, b, lex)
    sides = _sides(a, b, rule) if rule is not None else None
    if rule is None or sides is None:
        return False
    low, high = sides
    opened = rule == "figure.range.to" and lex.before("from_before", text, a.start)
    spread = opened and lex.before("spread_before", text, a.start)
    ranged = spread or lex.before("range_before", text, a.start) if low < high else None
    counted = opened and low > high and lex.plural_follows(text, b.end)  # *from 10 to 6 topics*
    if not ranged and not counted and _score(text, a, b, low, high, rule, lex):
        a.named = b.named = True
        return False
    by_and_to = rule == "figure.range.to" and not opened and (a.kind == "money" or high > FAR * low)
    if by_and_to and lex.before("moved_before", text, a.start):
        return False  # *rose 25 cents to $14.75*, *rose by 56 to 1,204*
    if spread and low > high:
        low, high = high, low
    elif opened and (low > high or lex.before("moves_before", text, a.start)):
        _two_ends(a, b, low)
        return False
    if low >= high or (rule == "figure.range.or" and _apart(a, b, low, high)):
        return False
    if a.unit is not None and b.unit is None:
        counted = rule == "figure.range.to" and lex.plural_follows(text, b.end)
        if rule == "figure.range.or" or counted:
            return False
    if b.unit is not None:
        a.unit, a.kind, a.pieces["unit"] = b.unit, b.kind, b.pieces["unit"]
    a.low, a.high, a.end = low, high, b.end
    a.hedge, a.rule, a.number = "between", rule, b.number
    a.pieces["number"] = f"{a.pieces.get('number', '')}–{b.pieces.get('number', '')}"
    if b.number.scale:
        a.pieces["scale"] = b.number.scale
    return True


def _scaled(a: Amount, b: Amount, lex: Lexicon) -> None:
    """*$2-3m*: behind a sum these letters are a scale, no unit."""
    letters = b.pieces.get("unit", "")
    if a.kind == "money" and letters in lex.short and b.point is not None and not b.number.scale:
        assert b.low is not None
        b.low = b.high = b.low * lex.short[letters]
        b.number = replace(b.number, scale=letters, factor=lex.short[letters])
        b.unit, b.kind, b.rule = None, "count", "figure.count"


def _how(text: str, a: Amount, gap: str, lex: Lexicon) -> str | None:
    """The rule by which what stands between two numbers makes a range of them."""
    if lex.fits("and", gap):
        if lex.before("between_before", text, a.start):
            return "figure.range.between"
        return "figure.range.to" if lex.before("from_and_before", text, a.start) else None
    if lex.fits("to", gap):
        return "figure.range.to"
    if DASH.fullmatch(gap):
        return "figure.range.dash"
    if a.bare and lex.fits("or", gap):
        return "figure.range.or"
    return None


def _sides(a: Amount, b: Amount, rule: str) -> tuple[Fraction, Fraction] | None:
    """The two numbers in the unit and scale of the second; None where the units do not go together."""
    assert a.point is not None
    assert b.point is not None
    low, high, factor = a.point, b.point, b.number.factor
    if a.unit is not None and b.unit is not None and a.unit.name != b.unit.name:
        if a.unit.dimension != b.unit.dimension or a.unit.is_money:
            return None
        if a.unit.offset or b.unit.offset or b.unit.base is None:
            return None
        low = low * a.unit.factor / b.unit.factor
    led = a.start < a.number.start and low < high / factor  # $2 to $3 million
    sign = a.kind == "money" and (b.unit is None or led)  # $140-150 million
    hundreds = a.number.form == b.number.form == "words" and not a.number.scale and low < 10
    if hundreds and high / factor % 100 == 0 and low < high / factor / 100 < 10:
        low *= 100  # five to six hundred
    shared = b.number.scale and not a.number.scale and low < 1000 and (a.unit is None or sign)
    if shared and (low < high / factor or rule == "figure.range.to"):
        low *= factor
    grouped = b.number.form == "digits" and b.number.number[-4:-3] in GROUPS
    if grouped and low < high / 1000 < 1000 and high % 1000 == 0 and rule in SPANS:
        low *= 1000  # entre 15 et 20.000 euros
    return low, high


def _score(
    text: str, a: Amount, b: Amount, low: Fraction, high: Fraction, rule: str, lex: Lexicon
) -> bool:
    """`2-1`, `6 à 4`, `1914-1918`: two numbers with nothing counted behind them."""
    if not (a.bare and b.bare):
        return False
    if any(lex.before(led, text, a.start) for led in ("moves_before", "aged_before")):
        return False
    if NAME_BEFORE.search(text, max(0, a.start - 20), a.start) and NAME_AFTER.match(text, b.end):
        return rule == "figure.range.dash"  # Bristol 1 – 2 Leeds
    sport = lex.before("score_before", text, a.start) or lex.after("score_after", text, b.end)
    if low < SCORES and (low >= high or sport) and rule in ("figure.range.to", "figure.range.dash"):
        return True
    if rule != "figure.range.dash" or "~" in text[a.end : b.start]:
        return False
    counted = lex.noun_follows(text, b.end)
    if high < RECORDS and not counted and lex.near("sport_cues", text, a.start - 90, b.end + REACH):
        return True  # *he is 122-147 as head coach*
    years = low.denominator == 1 and YEARS[0] < low < YEARS[1] and high < YEARS[1]
    return low >= high or ((low < SCORES or years) and not counted)


def _apart(a: Amount, b: Amount, low: Fraction, high: Fraction) -> bool:
    """Whether *A or B* are two and no range: too far from each other, or said in different ways."""
    alike = {"mixed": "digits", "article": "words"}  # *une ou deux*
    forms = {alike.get(n.form, n.form) for n in (a.number, b.number)}
    return low < 1 or high > 3 * low or len(forms) > 1


def _two_ends(a: Amount, b: Amount, low: Fraction) -> None:
    """A change from one value to another: two figures, each knowing the other."""
    a.low = a.high = low
    for one, other in ((a, b), (b, a)):
        if one.bare and other.unit is not None:
            one.unit, one.kind, one.elided = other.unit, other.kind, True
    a.rule = b.rule = "figure.linked"
    a.linked, b.linked = b.start, a.start


def bounds(text: str, a: Amount, b: Amount, lex: Lexicon) -> bool:
    """`plus de 10 et moins de 20`: two open figures that are the sides of one, taken into the first."""
    gap = text[a.end : b.start]
    words = b.pieces.get("hedge")
    if (
        not words
        or len(gap) > LONGEST_GAP
        or len(gap.replace(words, "").replace(",", "").split()) > 1
    ):
        return False
    if not lex.after("both_after", text, a.end):
        return False
    low, high = (a.low, b.high) if a.high is None else (b.low, a.high)
    opens = (a.high is None and b.low is None) or (a.low is None and b.high is None)
    if not opens or low is None or high is None or low >= high:
        return False
    if a.unit is not None and a.unit != b.unit:
        return False
    a.low, a.high, a.end, a.hedge, a.rule = low, high, b.end, "between", "figure.range.bounds"
    a.unit, a.kind, a.number = b.unit, b.kind, b.number
    return True


# -- what stands around ------------------------------------------------------------------------------


def _share_unit(text: str, a: Amount, b: Amount, lex: Lexicon) -> None:
    """`10, 20 et 30 euros`, `2 ou 3 %`: the unit said once, behind the last."""
    if not a.bare or b.unit is None or a.linked is not None or a.number.scale:
        return
    gap = text[a.end : b.start]
    joined = lex.fits("and", gap) or lex.fits("or", gap)
    spread = a.point is None and lex.fits("to", gap)  # *70 voire 80 jusqu'à 100 km/h*
    if not (joined or spread or LIST.fullmatch(gap)):
        return
    if (
        (b.unit.dimension == "duration" and b.unit.name != "year")  # ages: *de 3 et 5 ans*
        or a.number.form in ("article", "vague")
        or b.start < b.number.start
        or lex.before("aged_before", text, a.start)
    ):
        return
    a.unit, a.elided = b.unit, True
    a.kind, a.rule = kind_of(b.unit)
    if b.number.scale and a.point is not None and a.point < 1000:
        a.low = a.high = a.point * b.number.factor
    if "coin" in b.pieces and a.point is not None:  # *21 ou 40 centimes*
        a.low = a.high = a.point * lex.units.minor[b.pieces["coin"].lower()][1]


def _link(text: str, a: Amount, b: Amount, lex: Lexicon) -> None:
    """`est passé de 56,5 % du PIB à 53,5 %`: the two ends of a change, words between them or not."""
    gap = text[a.end : b.start]
    if a.linked is not None or b.linked is not None or len(gap) > REACH or STOP.search(gap):
        return
    if not lex.before("to_before", text, b.start) or not lex.before("from_before", text, a.start):
        return
    if not lex.near("change", text, a.start - REACH, a.start):
        return
    if a.unit is not None and b.unit is not None and a.unit.dimension != b.unit.dimension:
        return
    if a.kind != b.kind and (a.kind == "change" or not (a.bare or b.bare)):
        return  # *en baisse de deux points à 94*: by so much, to so much
    a.linked, b.linked = b.start, a.start
    a.rule = b.rule = "figure.linked"
    if b.bare and a.unit is not None and not lex.noun_follows(text, b.end):
        b.unit, b.kind, b.elided = a.unit, a.kind, True
