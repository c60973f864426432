"""A number with its unit as it stands: `6 GW`, `$3.4bn`, `1,2 milliard d'euros`, `85 €/MWh`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from ..facts import FigureKind, Hedge
from ..numbers import Number, find
from ..units import Unit, unit
from .behind import BLANK, CENTIMETRES, FRAGMENT, INCHES_IN_FOOT, LONGEST, unit_after
from .lexicon import Lexicon

# behind `$5` and `£3.2`: letters that would be units of their own elsewhere
TAIL = re.compile(
    rf"(?:[{BLANK}]?([^\W\d_]{{2,3}})|([^\W\d_])|[{BLANK}]([mMbBkK])(?![’'&-]|\.\w|[{BLANK}][A-Z]))(?!\w)"
)
OF_COUNTRY = re.compile(rf"[{BLANK}]?([^\W\d_]+)(?!\w)")
LEADING_OF = re.compile(r"^[\s-]*(?:de\s|d['’]|of\s)?")
MINUS = re.compile(rf"(?:^|[{BLANK}(])(?<!\d[{BLANK}])[-−]\Z")  # before a sign of money: *-$5*
# the words before a number that may name its money
NAME_BEFORE = re.compile(rf"(?:([^\W\d_]+)[{BLANK}])?\b([^\W\d_]{{3,}})[{BLANK}]\Z")
AVERAGE = re.compile(r"\.\s?\d{3}")  # how often a batter hits
INCHES = re.compile(r"\s?-\s?(\d{1,2}|(?<=-)[a-z]+)(?!\w)")
# a length with the smaller unit that goes without saying
METRES = re.compile(r"m(\d\d)(?!\w)")
TIMES = frozenset("xX×")
SURE = 0.9
MILLION = 10**6
TITLE = re.compile(rf"[{BLANK}][A-Z]")
NAMED = re.compile(rf"\b[A-ZÀ-ÖØ-Þ][^\W\d_]+[{BLANK}]\Z")


@dataclass(slots=True)
class Amount:
    """A figure while it is read. `number` is the last number read into it; `rule` names what made it.

    `named` amounts turned out to be names, scores or places in a list.
    """

    start: int
    end: int
    low: Fraction | None
    high: Fraction | None
    number: Number
    unit: Unit | None = None
    kind: FigureKind = "count"
    hedge: Hedge = "exact"
    rule: str = "figure.count"
    per: str | None = None
    linked: int | None = None
    elided: bool = False
    named: bool = False
    sure: float = SURE
    pieces: dict[str, Any] = field(default_factory=dict)

    @property
    def bare(self) -> bool:
        """Whether nothing says what it is an amount of."""
        return self.unit is None and self.kind == "count"

    @property
    def point(self) -> Fraction | None:
        """The one number said; None for a range or an open side."""
        return self.low if self.low == self.high else None

    def scale(self, factor: int, letters: str) -> None:
        """Take the scale that `letters` right behind say: *3 | bn*."""
        assert self.low is not None
        self.low = self.high = self.low * factor
        self.end += len(letters)
        self.pieces["scale"] = letters.strip()


def kind_of(measured: Unit) -> tuple[FigureKind, str]:
    """Kind and rule of a figure in a unit."""
    match measured.dimension:
        case "money":
            return "money", "figure.money"
        case "percent":
            return "percent", "figure.percent"
        case "points" | "index-points":
            return "change", "figure.change.points"
        case _:
            return "quantity", "figure.quantity"


def amount(text: str, number: Number, lex: Lexicon, after: int = 0) -> Amount | None:
    """`number` with the unit beside it; None where its letters show that it is no number of its own.

    `after` is where the amount before it ends: a sign there is taken.
    """
    made = Amount(number.start, number.end, number.low, number.high, number)
    if number.number:
        made.pieces["number"] = number.number
    if number.scale:
        made.pieces["scale"] = number.scale
    if number.form == "fraction":
        made.kind, made.rule = "ratio", "figure.ratio.fraction"
    elif number.form == "vague":
        made.rule = "figure.vague"
    elif AVERAGE.fullmatch(number.number):
        made.kind, made.rule = "ratio", "figure.ratio.average"
    if number.about:
        made.hedge = "about"
    if _sign_before(text, made, lex, after):
        return made
    if number.stuck:
        return None
    if _two_lengths(text, made, lex):
        return made
    found = unit_after(text, number, lex)
    coin = lex.after("coin", text, number.end) if found else None
    if found is not None and not (coin and coin.end() > found[1]):  # *5 euro cents*
        if found[0].dimension == "duration" and TITLE.match(text, number.end):
            return None  # 60 Minutes, les 24 Heures du Mans
        _measure(made, text, found[0], found[1], lex)
        return made
    if _coin(text, made, lex) or _below_zero(text, made, lex):
        return made
    inch, measured = lex.after("inch_after", text, made.end), unit("inch")
    if inch and measured is not None and number.form != "article":
        _take(made, text, measured, inch.end())
        return made
    return _glued_scale(text, made, lex) if number.glued else made


def _take(made: Amount, text: str, measured: Unit, end: int) -> None:
    made.pieces["unit"] = LEADING_OF.sub("", text[made.end : end])
    made.unit, made.end = measured, end
    made.kind, made.rule = kind_of(measured)
    made.sure *= measured.sure


def _measure(made: Amount, text: str, measured: Unit, end: int, lex: Lexicon) -> None:
    """Take the unit and what goes on with it: `5-foot-8`, `2 litres et demi`, `5 $ canadiens`."""
    _take(made, text, measured, end)
    _inches(text, made, lex)
    _and_half(text, made, lex)
    _below_zero(text, made, lex)
    if text[made.end - 1] == "$":
        _country(text, made, lex)
    _late_scale(text, made, lex)


def _two_lengths(text: str, made: Amount, lex: Lexicon) -> bool:
    """`6'1"`, `1m80`."""
    if made.number.form != "digits" or made.point is None or made.point.denominator != 1:
        return False
    for shape, name, parts in (
        (lex.patterns["feet_after"], "foot", INCHES_IN_FOOT),
        (METRES, "meter", CENTIMETRES),
    ):
        m, measured = shape.match(text, made.end), unit(name)
        if m and measured is not None and int(m[1]) < parts:
            _take(made, text, measured, m.end())
            made.low = made.high = made.point + Fraction(int(m[1]), parts)
            made.rule = "figure.sum"
            return True
    return False


def _inches(text: str, made: Amount, lex: Lexicon) -> None:
    """`5-foot-8`, `six-foot-five`: the inches behind the feet."""
    m = INCHES.match(text, made.end) if made.unit is not None and made.unit.name == "foot" else None
    inches = next((n.low for n in find(m[1], lex.language)), None) if m else None
    if m and inches is not None and made.point is not None and inches < INCHES_IN_FOOT:
        made.low = made.high = made.point + inches / INCHES_IN_FOOT
        made.end, made.rule = m.end(), "figure.sum"


def _and_half(text: str, made: Amount, lex: Lexicon) -> None:
    """`2 litres et demi`, `a mile and a half`."""
    m = lex.after("half_after", text, made.end) if made.number.scale is None else None
    if m and made.point is not None and made.point.denominator == 1 and not made.number.signed:
        made.low = made.high = made.point + Fraction(1, 2)
        made.end, made.rule = m.end(), "figure.sum"


def _below_zero(text: str, made: Amount, lex: Lexicon) -> bool:
    """`5 degrés en dessous de zéro`, `10 below zero`."""
    if made.unit is not None and made.unit.dimension not in ("temperature", "angle"):
        return False
    m = lex.after("zero_after", text, made.end)
    if m is None or made.point is None or made.number.signed:
        return False
    if made.unit is None:
        made.unit, made.kind = unit("degree"), "quantity"
    if m["below"]:
        made.low = made.high = -made.point
    made.end, made.rule = m.end(), "figure.temperature"
    return True


def _sign_before(text: str, made: Amount, lex: Lexicon, after: int) -> bool:
    """`$3.4bn`, `EUR 12`, `US$ 3`."""
    start, number = made.start, made.number
    if number.form not in ("digits", "mixed") or start == 0:
        return False
    last = text[start - 1]
    if number.stuck and last in "eE":
        return _lost_sign(text, made, lex)
    if last in "(\n,;" or (last.islower() and last not in "sbdrł"):
        return False
    m = lex.units.before.search(text, max(after, start - 10), start)
    if not m:
        return _money_before(text, made, lex, after)
    sign = m[0].strip(BLANK)
    if len(sign) == 3 and sign.isupper():  # *EUR 12 $*, *Sián FKP 37*: a name
        if NAMED.search(text, max(0, m.start() - 12), m.start()):
            return False
        behind = unit_after(text, number, lex)
        if behind is not None and behind[0].is_money:
            return False
    made.unit = lex.units.exact[sign]
    made.start = m.start()
    made.kind, made.rule = "money", "figure.money"
    made.sure *= made.unit.sure
    made.pieces["unit"] = sign
    minus = MINUS.search(text, max(0, made.start - 3), made.start)
    if minus and made.low is not None and not number.signed:
        made.low, made.high, made.start = -made.low, -made.low, made.start - 1
    tail = TAIL.match(text, made.end)
    if number.scale is None and tail and tail[tail.lastindex or 1] in lex.short:
        made.scale(lex.short[tail[tail.lastindex or 1]], tail[0])
    _country(text, made, lex)
    return True


def _lost_sign(text: str, made: Amount, lex: Lexicon) -> bool:
    """`e75m`, `E1.2 billion`: euros in a text that lost their sign; *E85* alone is a name."""
    tail = TAIL.match(text, made.end) if made.number.scale is None else None
    letters = tail[tail.lastindex or 1] if tail else ""
    if made.number.factor < MILLION and lex.short.get(letters, 1) < MILLION:
        return False
    if tail:
        made.scale(lex.short[letters], tail[0])
    made.pieces["unit"], made.start = text[made.start - 1], made.start - 1
    made.unit, made.kind, made.rule, made.sure = unit("EUR"), "money", "figure.money", 0.7
    return True


def _money_before(text: str, made: Amount, lex: Lexicon, after: int) -> bool:
    """`ringgit 42`, `rupees 5,000`: the name of a money before digits that have no unit or noun behind."""
    m = NAME_BEFORE.search(text, max(after, made.start - LONGEST), made.start)
    if m is None or lex.noun_follows(text, made.end) or unit_after(text, made.number, lex):
        return False
    first, last = (m[1] or "").lower(), m[2].lower()
    named = m[2][0].isupper() and len(text) > FRAGMENT  # *les normes Euro 6*
    if named or first in lex.sets["DETERMINERS"] or made.low is None:
        return False
    both = lex.units.loose.get(f"{first} {last}")
    money, worth = both or lex.units.loose.get(last), Fraction(1)
    if money is None and last in lex.units.minor and first not in lex.units.loose:
        money, worth = lex.units.minor[last]
    if money is None or not money.is_money:
        return False
    made.low = made.high = made.low * worth
    made.pieces["unit"] = m[0].strip() if both else m[2]
    made.start = m.start() if both else m.start(2)
    made.unit, made.kind, made.rule = money, "money", "figure.money"
    made.sure *= money.sure
    return True


def _late_scale(text: str, made: Amount, lex: Lexicon) -> None:
    """`75 USD million`: the scale behind the money."""
    m = OF_COUNTRY.match(text, made.end) if made.kind == "money" and not made.number.scale else None
    if m and m[1] in lex.scales and made.low is not None:
        made.scale(lex.scales[m[1]], m[0])


def _country(text: str, made: Amount, lex: Lexicon) -> None:
    """`$5 million USD`, `3 $ canadiens`: the country behind a sign."""
    m = OF_COUNTRY.match(text, made.end)
    code = lex.units.countries.get(m[1].lower()) if m else None
    if m and code and (m[1].isupper() or len(m[1]) > 3):
        made.unit, made.end, made.sure = unit(code), m.end(), SURE


def _coin(text: str, made: Amount, lex: Lexicon) -> bool:
    """`50 centimes`, `210 pence`: coins as a part of their money."""
    m = lex.after("coin", text, made.end)
    if not m or made.low is None or (made.number.form == "article" and len(text) > FRAGMENT):
        return False
    coin = lex.units.minor.get(m[1].lower().replace("’", "'"))
    clock = text[max(0, made.start - 2) : made.start].startswith(":")  # *5: 55p*
    glued = m.start(1) == made.end and made.low < 100 and not clock
    if coin is None or m[1] in ("C", "P") or (m[1] in ("c", "p") and not glued):
        return False
    _take(made, text, coin[0], m.end())
    made.low *= coin[1]
    made.high = made.high * coin[1] if made.high is not None else None
    made.rule, made.pieces["coin"], made.sure = "figure.money.coin", m[1], 0.8
    return True


def _multiple(text: str, made: Amount, end: int, lex: Lexicon) -> bool:
    """`3.5x`, `2x faster`; *10x* alone may be a name."""
    if text[end : end + 1].isalnum():
        return False
    said = "." in made.number.number or "," in made.number.number or len(text) < FRAGMENT
    return said or lex.after("times_after", text, end) is not None


def _glued_scale(text: str, made: Amount, lex: Lexicon) -> Amount | None:
    """`100k`, `5m people`, `3.5x`; anything else that is stuck to digits makes them part of a name."""
    letters = made.number.glued
    end = made.end + len(letters)
    if letters in TIMES and made.low is not None and _multiple(text, made, end, lex):
        made.kind, made.rule, made.end = "ratio", "figure.ratio.times", end
        made.pieces["times"] = letters
        return made
    if letters not in lex.short or made.low is None or text[end : end + 1].isalnum():
        return None
    if letters in ("m", "b", "B", "T") and not lex.plural_follows(text, end):
        return None
    made.scale(lex.short[letters], letters)
    return made
