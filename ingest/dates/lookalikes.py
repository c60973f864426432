"""What looks like a time and may be none: numbers like years, `march`, `fall`, `été`, a person called Noël."""

from __future__ import annotations

import re
from functools import cache

from ..lang import words
from .notation import Node, has
from .points import View

FIRST, LAST = 1000, 2100  # what four digits may be a year at all
USUAL = range(1800, 2061)  # what may be one without a word that makes it one
NEAR_PAST = 1900  # from when on four digits that do something are a year
UNIT_BEHIND = re.compile(r"\s?(?:[%€$£°]|[-/]\w|\.\d)")
WORD_BEHIND = re.compile(r"[\s\u00a0\u202f]*([^\W\d_]+)")
AFTER_PLACE = re.compile(r"[^\W\d_]\s?,\s\Z")  # `Seuil, Paris, 1952.`
MONTHS_LISTED = re.compile(r",\s(?:\w{2,3}\s)?")
ITEM = re.compile(r"(?:\A|\n)[\s•*–-]*\Z")  # `1789 : la Révolution`
APPOSED = re.compile(r"\d\w{0,2}\s[^\W\d]+,\s\Z")  # `le 4 juillet, fête nationale`: said already


@cache
def _led(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before a year for certain, and what stands before many things."""
    c = words(language, "calendar")
    firm = rf"(?:\A|\W)(?:{c.YEAR_FIRM})[\s\u00a0]+(?:(?:{c.YEAR_FIRM_TAIL})\s+)?\Z|\b(?:mi|mid|fin)-\Z"
    loose = rf"(?:\A|\W)(?:{c.YEAR_FIRM}|{c.YEAR_LOOSE})[\s\u00a0]+\Z|\bd['’]\Z"
    return re.compile(firm, re.IGNORECASE), re.compile(loose, re.IGNORECASE)


@cache
def _joined(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What joins a number to a year before it, and to one behind it (`1000 à 1200 mètres`)."""
    roles = words(language, "calendar").ROLES
    joints = "|".join(roles[role] for role in ("and", "or"))
    before = rf"\b(\d{{4}})(?:,|,?\s(?:{joints}))\s\Z"
    return re.compile(before), re.compile(rf"\A\s(?:{joints}|{roles['to']})\s\d{{4}}(?=\s\D)")


def bare_year(view: View, node: Node) -> bool:
    """Four digits are a year where the words around say so."""
    firm, loose = _led(view.language)
    before, after = view.before([node], 30), _joined(view.language)[1].sub("", view.after([node]))
    if not FIRST <= node.value <= LAST or (UNIT_BEHIND.match(after) and after[0] != "-"):
        return False
    if view.followed_by([node], "BEFORE_CHRIST"):
        return False
    if view.alone:
        return True
    sure = firm.search(before) is not None
    if before.endswith(("-", "–", "#", "n°", ":")) and not sure:
        return False
    behind = WORD_BEHIND.match(after)
    if behind and re.fullmatch(view.calendar.COUNTED_AFTER, behind[1], re.IGNORECASE):
        return False
    if sure:
        return True
    if node.value not in USUAL:
        return listed(view, node, "Y") or (before.rstrip().endswith("(") and after.startswith(")"))
    if behind and thing_counted(view, behind[1]):
        return False
    if view.followed_by([node], "YEAR_VERB") and re.search(r"(?:\A|[.!?:;,(«\"“])\s*\Z", before):
        return bool(node.value >= NEAR_PAST)  # `2018 a été l'année la plus chaude`
    if (
        listed(view, node, "Y")
        or loose.search(before)
        or (
            re.search(r"[(;]\s*\Z", before)
            and re.match(rf"\s*[);,:]|\s(?:{view.calendar.YEARS_JOINED})\s\d{{4}}\b", after)
        )
        or (AFTER_PLACE.search(before) and re.match(r"\s?(?:[);.]|\Z)", after))
        or (ITEM.search(before) and re.match(r"\s?:\s", after))
    ):
        return True
    led = re.search(r"([^\W\d_]{3,})\s\Z", before)  # `Jeux olympiques 2024`
    if led is None or led[1].isupper() or re.fullmatch(view.calendar.NUMBERED, led[1].lower()):
        return False
    return bool(node.value >= 1900 and node.value != 2000)


def listed(view: View, node: Node, grain: str) -> bool:
    """Whether a number stands in a list behind a year or decade (`en 2008, 2012 et 2014`)."""
    said, last = _joined(view.language)[0].search(view.before([node])), view.last
    return bool(
        said and last and last.low and last.grain == grain and last.low.year == int(said[1])
    )


def measured(view: View, nodes: list[Node]) -> bool:
    """Whether a unit or a scale stands right behind `nodes`."""
    behind = WORD_BEHIND.match(view.after(nodes))
    known = behind and re.fullmatch(view.calendar.COUNTED_AFTER, behind[1], re.IGNORECASE)
    return known is not None


def thing_counted(view: View, word: str) -> bool:
    """Whether a word behind a number is what it counts: a unit, a scale or, where that shows, a plural."""
    if re.fullmatch(view.calendar.COUNTED_AFTER, word, re.IGNORECASE):
        return True
    return word.islower() and re.match(view.calendar.PLURAL_AFTER, word) is not None


def bare_month(view: View, nodes: list[Node], node: Node) -> bool:
    """`mars`, `may`, `march` are months only with the words or the case of one."""
    if view.alone or len(nodes) > 1:
        return True
    surface = view.text[node.start : node.end].rstrip(".")
    led = view.led_by([node], "MONTH_BEFORE", 14) or _month_beside(view, node)
    if surface.islower():
        if view.says(node, "NEVER_LOWER"):  # `may`, `march`
            return view.led_by([node], "LOWER_MONTH_BEFORE", 8)
        return not node.short or led or node.end - node.start > len(surface)
    if view.says(node, "AMBIGUOUS_MONTHS"):
        if view.calendar.CAPITALS:
            return led
        return node.start == 0 or view.led_by([node], "CAPITAL_MONTH_BEFORE", 14)
    return led or not node.short


def _month_beside(view: View, node: Node) -> bool:
    """Whether a month was said right before (`March, April and even May`)."""
    last = view.last
    if last is None or last.grain != "M":
        return False
    return MONTHS_LISTED.fullmatch(view.text, view.last_at, node.start) is not None


def bare_season(view: View, nodes: list[Node], node: Node) -> bool:
    """`été` is a season after an article or beside a year, never after `a` or `ont`; so with `fall`."""
    doubtful = view.says(node, "AMBIGUOUS_SEASONS")
    sided = has(nodes, "last", "next") and (not doubtful or has(nodes, "the", "this"))
    if view.alone or sided:
        return True
    if view.followed_by([node], "SEASON_AFTER"):
        return False
    capital = view.text[node.start].isupper()
    if doubtful and capital and view.led_by([node], "HEADLINE_BEFORE", 30):
        return False  # *Climber Killed In Fall*
    start = view.text[: node.start].rstrip(" l'’«\"")
    if capital and not view.calendar.CAPITALS and start[-1:] not in ".!?\n":
        return False  # `le Printemps de Bourges`
    return view.led_by([node], "AMBIGUOUS_SEASON_BEFORE" if doubtful else "SEASON_BEFORE", 14)


def bare_holiday(view: View, nodes: list[Node], node: Node) -> bool:
    """Not a thing of that day (`marché de Noël`), not a name (`Johnnie Christmas`, `Jean-Noël`), not without its capital where others have theirs."""
    if view.followed_by([node], "HOLIDAY_AFTER") or re.match(r"[-‐]\w", view.after([node])):
        return False
    if view.alone or any(n.role in ("YEAR", "last", "next", "this", "UNIT") for n in nodes):
        return True
    if APPOSED.search(view.before(nodes, 24)) or view.led_by(nodes, "HOLIDAY_BEFORE"):
        return False
    if view.text[node.start].islower() and " " not in node.word and not view.text[1:].islower():
        return False
    return not re.search(r"\w\s[A-Z][\w-]+\s\Z|\b[A-Z]\w+[-‐]\Z", view.before([node], 24))
