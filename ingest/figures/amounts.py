"""A number with its unit as it stands: `6 GW`, `$3.4bn`, `1,2 milliard d'euros`, `85 €/MWh`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from ..facts import FigureKind, Hedge
from ..numbers import Number
from ..units import Unit, per, unit
from .lexicon import Lexicon, search

GAP = re.compile(r"[ \u00a0\u202f\u2009]?-?")
PIECE = re.compile(r"[^\W\d_]+|\^\d|[°º€$£¥%％‰₹₩₪₽₴₺₫฿₿₦₱¢℃′″\"'’”²³/.-]|\d|[ \u00a0\u202f]")
LONGEST = 40
SINGLE = frozenset("mgtlshVWKL")


@dataclass(slots=True)
class Amount:
    """A figure while it is read. `number` is the last number read into it; `rule` names what made it."""

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
    sure: float = 0.9
    pieces: dict[str, Any] = field(default_factory=dict)

    @property
    def bare(self) -> bool:
        """Whether nothing says what it is an amount of."""
        return self.unit is None and self.kind == "count"


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
    elif re.fullmatch(r"\.\d{3}", number.number):  # how often a batter hits
        made.kind, made.rule = "ratio", "figure.ratio.average"
    if number.about:
        made.hedge = "about"
    if _sign_before(text, made, lex, after):
        return made
    if number.stuck:
        return None
    found = unit_after(text, number, lex)
    if found is not None:
        measured, end = found
        _take(made, text, measured, number.end, end)
        return made
    if _minor(text, made, lex):
        return made
    if number.glued:
        return _glued_scale(text, made, lex)
    return made


def _take(made: Amount, text: str, measured: Unit, start: int, end: int) -> None:
    made.unit, made.end = measured, end
    made.kind, made.rule = kind_of(measured)
    made.sure *= measured.sure
    made.pieces["unit"] = re.sub(r"^[\s-]*(?:de\s|d['’]|of\s)?", "", text[start:end])


def kind_of(measured: Unit) -> tuple[FigureKind, str]:
    match measured.dimension:
        case "money":
            return "money", "figure.money"
        case "percent":
            return "percent", "figure.percent"
        case "points":
            return "change", "figure.change.points"
        case _:
            return "quantity", "figure.quantity"


def _sign_before(text: str, made: Amount, lex: Lexicon, after: int) -> bool:
    """`$3.4bn`, `EUR 12`, `US$ 3`, `ringgit 42`."""
    start = made.start
    number = made.number
    if number.form not in ("digits", "mixed"):
        return False
    last = text[start - 1 : start]
    if not last or last in "(\n,;" or (last.islower() and last not in "sbdrŁłč"):
        return False
    window = text[max(0, start - 10) : start]
    m = lex.units.before.search(window)
    if not m:
        return False
    sign = m[0].strip(" \u00a0\u202f")
    if max(0, start - 10) + m.start() < after:
        return False
    if (
        len(sign) == 3
        and sign.isupper()
        and re.match(r"[ \u00a0\u202f]?(?:€|\$|euros|dollars)", text[made.end :])
    ):
        return False
    made.unit = lex.units.signs[sign]
    made.start = max(0, start - 10) + m.start()
    made.kind, made.rule = "money", "figure.money"
    made.sure *= made.unit.sure
    made.pieces["unit"] = sign
    if number.low is not None and number.low < 0 and start > made.start:
        made.start = min(made.start, start)
    # $5m, £3.2b: a letter that would be a unit of its own elsewhere
    tail = re.compile(r"[ \u00a0]?([^\W\d_]{1,3})(?!\w)").match(text, made.end)
    if (
        number.scale is None
        and tail
        and tail[1] in lex.short
        and (tail.start(1) == made.end or len(tail[1]) > 1)
    ):
        factor = lex.short[tail[1]]
        assert made.low is not None
        made.low = made.high = made.low * factor
        made.end = tail.end(1)
        made.pieces["scale"] = tail[1]
    # $5 million USD, $3 canadiens
    after = re.compile(
        r"[ \u00a0\u202f]?(?:US|USD|CAD|AUD|canadiens?|américains?|australiens?)(?!\w)"
    ).match(text, made.end)
    if after:
        word = after[0].strip()
        made.unit = (
            unit(
                {"US": "USD", "c": "CAD", "a": "AUD"}.get(word if word.isupper() else word[0], word)
            )
            or made.unit
        )
        if word.startswith("amér"):
            made.unit = unit("USD") or made.unit
        made.end = after.end()
    return True


def unit_after(text: str, number: Number, lex: Lexicon) -> tuple[Unit, int] | None:
    """The longest form of a unit right behind a number, and where it ends."""
    at = number.end
    scaled = number.scale is not None
    m = (
        lex.of.match(text, at)
        if scaled or number.form in ("vague", "dozen", "fraction", "pair")
        else None
    )
    if m:
        found = _form(text, m.end(), number, lex)
        if found is not None:
            return found
        m = None
    gap = GAP.match(text, at)
    return _form(text, gap.end() if gap else at, number, lex)


def _form(text: str, at: int, number: Number, lex: Lexicon) -> tuple[Unit, int] | None:
    if at >= len(text):
        return None
    first = text[at]
    if not (
        first.isalpha() or first in "°º€$£¥%％‰₹₩₪₽₴₺₫฿₿₦₱¢℃′″\"'’”" or (first == "." and False)
    ):
        return None
    ends: list[int] = []
    pos = at
    while pos < len(text) and pos - at < LONGEST and len(ends) < 12:
        m = PIECE.match(text, pos)
        if not m:
            break
        pos = m.end()
        if not m[0].isspace():
            ends.append(pos)
    units = lex.units
    for end in reversed(ends):
        if (
            end < len(text)
            and text[end - 1].isalnum()
            and (text[end].isalnum() or text[end] in "_²³")
        ):
            continue
        if end + 1 < len(text) and text[end] in "'’" and text[end + 1].isalpha() and end - at < 3:
            continue
        form = _plain(text[at:end])
        made = units.exact.get(form)
        if (
            made is not None
            and len(form) == 1
            and form.isalpha()
            and not _letter_unit(text, at, end, number)
        ):
            made = None
        made = made or (
            units.loose.get(form.lower())
            if len(form) > 1 or not form.isascii() or not form.isalpha()
            else None
        )
        if made is not None and number.form == "article":
            if not form[-1].isalpha() or "$" in form or _no_amount(text, form, lex):
                return None
        if (
            made is None
            and form.lower() in lex.scaled_money
            and (number.factor >= 1000 or len(text) < 20)
        ):
            made = unit(lex.scaled_money[form.lower()])
        if form[0] in "\"'”" and (at > number.end or text.count('"', 0, at) % 2):
            made = None  # a closing quotation mark
        if made is not None:
            return _compound(text, _pounds(text, made, form, at, end, number), end, lex)
    return None


def _pounds(text: str, made: Unit, form: str, at: int, end: int, number: Number) -> Unit:
    """Pounds that are weighed: *a 200-pound man*, *six pounds of meat*."""
    if form.lower() not in ("pound", "pounds") or number.scale:
        return made
    hyphen = text[at - 1] == "-" and number.form != "article"
    of = re.match(
        r"\s(?:of\s(?!debt|aid|money)|(?:[a-z]+\s)?bag|heavier|lighter|overweight|in weight)",
        text[end : end + 20],
    )
    weighs = re.search(r"\b(?:weigh\w*|lost|heav\w+|weight)\b", text[max(0, at - 40) : at])
    if hyphen or of or weighs or (number.form == "article" and len(text) < 25):
        return unit("pound") or made
    return made


def _no_amount(text: str, form: str, lex: Lexicon) -> bool:
    return form.lower() in lex.not_with_article and len(text) > 25


def _plain(form: str) -> str:
    form = re.sub(r"[\s\u00a0\u202f]+", " ", form).replace("’", "'")
    return form.replace("^2", "²").replace("^3", "³") if "^" in form else form


def _letter_unit(text: str, at: int, end: int, number: Number) -> bool:
    """A single letter is a unit behind digits, where no word or name goes on with it."""
    if number.form not in ("digits", "fraction", "mixed") or number.scale:
        return False
    letter = text[at:end]
    if letter in "CFcf":
        return at == number.end or number.signed
    return letter in SINGLE and not re.match(r"[.’'&-]\w", text[end : end + 2])


def _compound(text: str, made: Unit, end: int, lex: Lexicon) -> tuple[Unit, int]:
    """`km/h`, `µg/m³`, `kWh/m²`: a unit for each of another, where both are measures."""
    m = re.compile(r"\s?/\s?([^\W\d_]{1,12}[²³23]?)(?!\w)").match(text, end)
    if m and not made.is_money:
        bottom = (
            lex.units.exact.get(m[1])
            or lex.units.loose.get(m[1].lower())
            or (unit("hour") if m[1] == "h" else unit("second") if m[1] == "s" else None)
        )
        both = per(made, bottom)
        if both is not None:
            return both, m.end()
    return made, end


def _minor(text: str, made: Amount, lex: Lexicon) -> bool:
    """`50 centimes`, `210 pence`: coins as a part of their money."""
    m = re.compile(r"[ \u00a0\u202f-]?([^\W\d_]+(?:\sd['’]euros?)?|¢)(?!\w)").match(text, made.end)
    coin = lex.units.minor.get(m[1].lower().replace("’", "'")) if m else None
    if (
        not m
        or coin is None
        or made.low is None
        or made.number.form == "article"
        and len(text) > 25
    ):
        return False
    if m[1] == "C" or (m[1] == "c" and m.start(1) != made.end):
        return False
    _take(made, text, coin[0], made.end, m.end())
    made.low = made.low * coin[1]
    made.high = made.high * coin[1] if made.high is not None else None
    made.rule, made.pieces["coin"] = "figure.money.coin", m[1]
    made.sure = 0.8
    return True


def _glued_scale(text: str, made: Amount, lex: Lexicon) -> Amount | None:
    """`100k`, `5m people`; anything else that is stuck to digits makes them part of a name."""
    letters = made.number.glued
    factor = lex.short.get(letters)
    after = text[made.end + len(letters) :]
    if factor is None or made.low is None or (after[:1].isalnum()):
        return None
    if (
        len(letters) == 1
        and letters in "mb"
        and not re.match(r"\s[^\W\d_]{3,}s\b|\s(?:people|jobs)", after)
    ):
        return None if letters == "m" else _scaled(made, letters, factor)
    return _scaled(made, letters, factor)


def _scaled(made: Amount, letters: str, factor: int) -> Amount:
    assert made.low is not None
    made.low = made.high = made.low * factor
    made.end += len(letters)
    made.pieces["scale"] = letters
    return made


def rate(text: str, made: Amount, lex: Lexicon) -> None:
    """Per what: `12 euros par mois`, `85 €/MWh`, `$2 a share`, `60 dollars le baril`."""
    m = lex.per.match(text, made.end)
    if not m:
        return
    word = m["unit"]
    key = word.lower()
    if m["article"]:
        if key not in lex.per_units or (not made.unit and key not in lex.words.PER_ARTICLE_UNITS):
            return
        if made.bare and lex.language == "fr":
            return
    elif key in lex.per_not or (
        m["slash"] and made.unit is None and len(key) < 2 and key not in "hjm"
    ):
        return
    bottom = lex.units.exact.get(word) or lex.units.loose.get(key)
    made.per = bottom.name if bottom is not None else _singular(key)
    made.pieces["per"] = m[0].strip()


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def shares_scale(low: Amount, high: Amount) -> bool:
    """Whether the scale word of `high` is meant for `low` too: *de 3 à 5 millions*."""
    if low.number.scale or not high.number.scale or low.low is None or high.low is None:
        return False
    apart = low.unit is None or (low.unit.is_money and high.unit is None)
    return apart and low.low < 1000 and low.number.form in ("digits", "words", "article")


def at_index(text: str, lex: Lexicon, made: Amount) -> bool:
    return search(lex.words.INDEX_CUES, text[max(0, made.start - 120) : made.end + 40])
