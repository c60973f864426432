"""What looks like a fraction and is none: *seconde moitié*, *quart de finale*, *a third man*, *24/7*."""

from __future__ import annotations

import re

from ..numbers import Number
from .behind import FRAGMENT, unit_after
from .changes import of_percent
from .lexicon import Lexicon

SMALLEST = 100  # parts of a whole that are written with a slash
THOUSANDS = re.compile(r"[ \u00a0\u202f]\d{3}(?!\d)")  # *échelle 1/25 000*


def no_fraction(text: str, number: Number, lex: Lexicon) -> bool:
    """Whether a fraction is no part of anything."""
    start, end = number.start, number.end
    said = text[start:end].lower()
    if "/" in said:
        return _slash(text, number, lex)
    if lex.after("part_compound_after", text, end):
        return True
    points = lex.after("points", text, end)
    if points and of_percent(text, start, points.end(), lex):
        return False  # *by half a point*
    if unit_after(text, number, lex):
        return False
    of = lex.after("of", text, end)
    if lex.before("no_half_before", text, start) and not of:
        return True
    if lex.before("ordinal_half_before", text, start):
        return True
    words = said.split()
    if words[1:] and words[-1] in lex.sets["PART_ARTICLES"]:
        return True
    part = words[-1] in lex.sets["PLACES"]  # *killing two and hurting a third*
    if part and not lex.before("part_led_before", text, start) and not of:
        return len(text) > FRAGMENT
    if words[1:] or "-" in said:  # with its number or article
        return words[0] in lex.sets["PART_ARTICLES"] and lex.noun_follows(text, end) is not None
    if said in lex.sets["HALVES"] or not said.isascii() or said[0].isnumeric():
        return text[end : end + 1] == "-" or lex.after("half_of_time_after", text, end) is not None
    if said in lex.sets["LONE_PARTS"] and lex.before("part_before", text, start):
        return lex.after("part_after", text, end) is None
    return len(text) > FRAGMENT / 2


def _slash(text: str, number: Number, lex: Lexicon) -> bool:
    """*niveau 3/4*, *Dupont (3/8)*, *24/48 heures*: a level, a score, from the one to the other."""
    start = number.start
    top, bottom = (int(n) for n in re.findall(r"\d+", text[start : number.end])[-2:])
    time = unit_after(text, number, lex)
    if lex.before("label_before", text, start) or THOUSANDS.match(text, number.end):
        return True
    if top > 1 and time is not None and time[0].dimension == "duration":
        return True
    scored = text[start - 1 : start] == "("
    return (scored or not top < bottom <= SMALLEST) and len(text) > FRAGMENT
