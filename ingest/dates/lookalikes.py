"""What looks like a time and may be none: numbers like years, `march`, `fall`, `été`, a person called Noël."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lang import words
from .ages import patterns
from .notation import Node

if TYPE_CHECKING:
    from .points import View

FIRST, LAST = 1000, 2100  # what four digits may be a year at all
USUAL = range(1800, 2061)  # what may be one without a word that makes it one
UNIT_BEHIND = re.compile(r"\s?(?:[%€$£°]|[-/]\w|\.\d)")
APPOSED = re.compile(r"\d\w{0,2}\s[^\W\d]+,\s\Z")  # `le 4 juillet, fête nationale`: said already
WORD_BEHIND = re.compile(r"[\s\u00a0\u202f]*([^\W\d_]+)")


@cache
def _led(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    c = words(language, "calendar")
    firm = rf"(?:\A|\W)(?:{c.YEAR_FIRM})[\s\u00a0]+(?:(?:{c.YEAR_FIRM_TAIL})\s+)?\Z|\b(?:mi|mid|fin)-\Z"
    loose = rf"(?:\A|\W)(?:{c.YEAR_FIRM}|{c.YEAR_LOOSE})[\s\u00a0]+\Z|\bd['’]\Z"
    return (
        re.compile(firm, re.I),
        re.compile(loose, re.I),
        re.compile(rf"(?:{c.COUNTED_AFTER})\Z", re.I),
    )


def bare_year(view: View, node: Node) -> bool:
    """Four digits are a year where the words around say so."""
    firm, loose, counted = _led(view.language)
    before, after = view.before([node], 30), view.after([node], 25)
    if not FIRST <= node.value <= LAST or (UNIT_BEHIND.match(after) and not after.startswith("-")):
        return False
    if view.alone:
        return True
    if before.endswith(("-", "–", "#", "n°", ":")) and not firm.search(before):
        return False
    behind = WORD_BEHIND.match(after)
    if behind and counted.match(behind[1]):
        return False
    if firm.search(before):
        return True
    if node.value not in USUAL:
        return before.rstrip().endswith("(") and after.startswith(")")
    plural = (
        behind
        and behind[1].islower()
        and view.calendar.PLURAL_AFTER
        and re.match(view.calendar.PLURAL_AFTER, behind[1])
    )
    if plural:
        return False
    if loose.search(before) or (re.search(r"[(;]\s*\Z", before) and re.match(r"\s*[);,:]", after)):
        return True
    led = re.search(r"([^\W\d_]{3,})\s\Z", before)  # `Jeux olympiques 2024`
    return led is not None and node.value >= 1900 and node.value != 2000 and not led[1].isupper()


def bare_month(view: View, nodes: list[Node], node: Node) -> bool:
    """`mars`, `may`, `march` are months only with the words or the case of one."""
    c = view.calendar
    if view.alone or len(nodes) > 1:
        return True
    surface = view.text[node.start : node.end].rstrip(".")
    led = patterns(view.language, "MONTH_BEFORE").search(view.before([node], 14)) is not None
    if surface.islower():
        dotted = node.end - node.start > len(surface)
        if node.word.rstrip(".") in c.NEVER_LOWER.split("|"):  # `may`, `march`
            return re.search(c.LOWER_MONTH_BEFORE, view.before([node], 8)) is not None
        return not node.short or led or dotted
    if node.word in c.AMBIGUOUS_MONTHS.split("|"):
        return led or (node.start == 0 and c.DAY_FIRST)
    return led or not node.short


def bare_season(view: View, nodes: list[Node], node: Node) -> bool:
    """`été` is a season after an article or beside a year, never after `a` or `ont`; so with `fall`."""
    if view.alone:
        return True
    if patterns(view.language, "SEASON_AFTER").match(
        view.after([node])
    ) and not view.calendar.SEASON_AFTER.startswith("(?i"):
        return False
    surface, start = view.text[node.start : node.end], view.text[: node.start].rstrip(" l'’«\"")
    if view.calendar.DAY_FIRST and surface[0].isupper() and start and start[-1] not in ".!?\n":
        return False  # `le Printemps de Bourges`
    doubtful = node.word in view.calendar.AMBIGUOUS_SEASONS.split("|")
    led = "AMBIGUOUS_SEASON_BEFORE" if doubtful else "SEASON_BEFORE"
    return patterns(view.language, led).search(view.before([node], 14)) is not None


def bare_holiday(view: View, nodes: list[Node], node: Node) -> bool:
    """Not a surname (`Johnnie Christmas`), and with a capital unless nothing else is said."""
    c, after = view.calendar, view.after([node])
    if re.match(c.HOLIDAY_AFTER, after) or re.match(r"[-‐]\w", after):
        return False
    if view.alone or any(n.role in ("YEAR", "last", "next", "this", "UNIT") for n in nodes):
        return True
    if APPOSED.search(view.before(nodes, 24)) or re.search(c.HOLIDAY_BEFORE, view.before(nodes)):
        return False
    if view.text[node.start].islower() and " " not in node.word:
        return False
    return not re.search(r"\w\s[A-Z][a-z]+\s\Z", view.before([node], 24))
