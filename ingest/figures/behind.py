"""The unit right behind a number: the longest form of one that stands there, and whether it is one there."""

from __future__ import annotations

import re

from ..numbers import Number
from ..units import Unit, per, unit
from ..written import PIECE
from .lexicon import Lexicon

BLANK = " \u00a0\u202f\u2009"
HYPHEN = re.compile(rf"[{BLANK}]?-[{BLANK}]?")
GAP = re.compile(rf"[{BLANK}]?(?:-[{BLANK}]?)?")
GOES_ON = re.compile(r"[.’'&-]\w|\.\s[A-Z]\w+\s[A-Z]")  # *5 C. Elm Street*
MILLION = 10**6
HOUR = 3600  # the longest time that makes a unit with another: *per day* is said beside it
LONGEST = 40  # characters of a unit's form
MOST_PIECES = 12
SINGLE = frozenset("mgtlshVWKL")
DEGREES = frozenset("CFcf")
RATE = re.compile(r"[.,]\d{4}\Z")  # of exchange: *1.8470 marks*
HEAT_REACH = 80
NEAR = 40
HOTTEST = 60  # degrees that `30 C` may be
INCHES_IN_FOOT, CENTIMETRES = 12, 100
FRAGMENT = 25  # a text this short is the figure and little else


def unit_after(text: str, number: Number, lex: Lexicon) -> tuple[Unit, int] | None:
    """The longest form of a unit right behind a number, and where it ends."""
    at = number.end
    large = number.low is not None and number.low >= MILLION
    if large or number.scale or number.form in ("vague", "dozen", "fraction", "pair"):
        of = lex.after("of", text, at)
        found = _form(text, of.end(), number, lex) if of else None
        if found is not None:
            return found
    gap = GAP.match(text, at)
    if number.form == "article" and gap and "-" in gap[0]:
        return None  # $5-a-day
    return _form(text, gap.end() if gap else at, number, lex)


def _form(text: str, at: int, number: Number, lex: Lexicon) -> tuple[Unit, int] | None:
    first = PIECE.match(text, at)
    if first is None or first[0].lower().replace("’", "'") not in lex.units.first:
        return None
    ends: list[int] = []
    pos = at
    while pos - at < LONGEST and len(ends) < MOST_PIECES:
        m = PIECE.match(text, pos)
        if not m:
            break
        pos = m.end()
        if not m[0].isspace():
            ends.append(pos)
    for end in reversed(ends):
        nxt = text[end : end + 2]
        if text[end - 1].isalnum() and (nxt[:1].isalnum() or nxt[:1] in ("_", "²", "³")):
            continue
        if nxt[:1] in ("'", "’") and nxt[1:].isalpha() and end - at < 3:
            continue
        made = _named(text, at, end, number, lex)
        if made is not None:
            return _compound(text, made, end, lex)
    return None


def _named(text: str, at: int, end: int, number: Number, lex: Lexicon) -> Unit | None:
    """The unit that the words `at`..`end` name behind `number`."""
    form = re.sub(rf"[\s{BLANK}]+", " ", text[at:end]).replace("’", "'")
    form = form.replace("^2", "²").replace("^3", "³")
    low, letter = form.lower(), len(form) == 1 and form.isascii() and form.isalpha()
    made = lex.units.exact.get(form)
    if made is not None and letter and not _letter_unit(text, at, end, number, lex):
        made = None
    if made is None and not letter:
        made = lex.units.loose.get(low) or lex.units.loose.get(HYPHEN.sub(" ", low))
    if made is None and low in lex.scaled_money and _is_sum(text, end, number, lex):
        made = unit(lex.scaled_money[low])
    if made is None or _other_thing(text, form, at, end, number, lex):
        return None
    if form[0] in "\"'”" and (at > number.end or _quoted(text, at)):
        return made if lex.after("sized_after", text, end) else None
    if low in lex.sets["POUNDS"] and _weighed(text, at, end, number, lex):
        return unit("pound")
    return made


def _is_sum(text: str, end: int, number: Number, lex: Lexicon) -> bool:
    """Whether a word that is rarely money is: *1.2 billion marks*, *trois livres et vingt pence*."""
    large = number.factor >= 1000 or RATE.search(number.number) is not None
    return large or len(text) < FRAGMENT or lex.after("coins_after", text, end) is not None


def _other_thing(text: str, form: str, at: int, end: int, number: Number, lex: Lexicon) -> bool:
    """Whether the form of a unit is no unit here: *a minute*, *Adopt a Pixel*, *the two turns of the road*."""
    if lex.after("no_time_after", text, end):
        return True
    low, fragment = form.lower(), len(text) <= FRAGMENT
    cue = lex.cued.get(low)
    if cue is not None and not fragment and not cue.search(text, max(0, at - NEAR), at):
        return True
    if number.form != "article":
        return False
    if not lex.words.PLURALS_SHOW and low.endswith("s") and low[:-1] in lex.units.loose:
        return True  # *a decades-old practice*
    if not form[-1].isalpha() or "$" in form or (form.isupper() and not fragment):
        return True  # *a TV show*
    titled = form[0].isupper() and form[1:].islower() and len(form) > 3
    common = low in lex.not_with_article and not (
        lex.after("half_after", text, end) or lex.before("aged_before", text, number.start)
    )
    return not fragment and (titled or common)


def _quoted(text: str, at: int) -> bool:
    """Whether a quotation is open before `at`, so that a mark there closes it."""
    curly = text.count("“", 0, at) > text.count("”", 0, at)
    return curly or text.count('"', 0, at) % 2 == 1


def _weighed(text: str, at: int, end: int, number: Number, lex: Lexicon) -> bool:
    """Pounds that are no money: *a 200-pound man*, *six pounds of meat*."""
    if number.scale:
        return False
    hyphen = text[at - 1] == "-" and number.form != "article"
    alone = number.form == "article" and len(text) < FRAGMENT
    one_of_weight = lex.after("weight_after", text, end) and not lex.after("sum_after", text, end)
    said = lex.near("weighed_cues", text, at - 40, at) or lex.after("weighed_after", text, end)
    return bool(hyphen or alone or said or one_of_weight)


def _letter_unit(text: str, at: int, end: int, number: Number, lex: Lexicon) -> bool:
    """A single letter is a unit behind digits, where no word or name goes on with it."""
    if number.form not in ("digits", "fraction", "mixed") or number.scale:
        return False
    letter = text[at:end]
    if letter == "h" and number.low is not None and number.low <= 24:
        return False  # a time of day
    if letter == "C" and number.low is not None and abs(number.low) <= HOTTEST:
        return True
    if letter in DEGREES:
        near = lex.near("heat_cues", text, at - HEAT_REACH, at + HEAT_REACH) and at == number.end
        return number.signed or (letter.isupper() and (near or len(text) < FRAGMENT))
    if letter in lex.short and at == number.end and lex.plural_follows(text, end):
        return False  # 5m people
    return letter in SINGLE and not GOES_ON.match(text, end)


def _compound(text: str, made: Unit, end: int, lex: Lexicon) -> tuple[Unit, int]:
    """`km/h`, `µg/m³`, `litres par minute`: a unit for each of another, where both are measures."""
    m = None if made.is_money else lex.after("per_hour", text, end)
    if m:
        form = m["unit"]
        form = form.replace("^2", "²").replace("^3", "³")
        bottom = lex.units.exact.get(form) or lex.units.loose.get(form.lower())
        bottom = bottom or unit({"h": "hour", "s": "second"}.get(form, ""))
        long = bottom is not None and bottom.dimension == "duration" and bottom.factor > HOUR
        both = None if long else per(made, bottom)
        if both is not None:
            return both, m.end()
    return made, end
