"""What looks like a time and is none: ages, counted things, numbers like years, `march`, `fall`, `été`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lang import words
from .lexing import Node

if TYPE_CHECKING:
    from .points import View

NOT_PLURAL = frozenset(
    [
        "après",
        "dans",
        "mais",
        "puis",
        "sans",
        "plus",
        "sous",
        "alors",
        "depuis",
        "dès",
        "vers",
        "tandis",
        "lors",
        "les",
        "ses",
        "des",
        "aux",
        "ces",
        "très",
    ]
)
MONEY = re.compile(r"\s?(?:[%€$£°]|[-/]\w|\.\d)")
FOLLOWING = re.compile(r"[\s\u00a0\u202f]*([^\W\d_]+)")


@cache
def _patterns(language: str) -> dict[str, re.Pattern[str]]:
    c = words(language, "calendar")
    return {
        "firm": re.compile(
            rf"(?:^|[^\w]|\b)(?:{c.YEAR_FIRM})[\s\u00a0]+(?:(?:l['’]an|l['’]année|l['’]exercice|the year)\s+)?\Z|\b(?:mi|mid|fin)-\Z",
            re.IGNORECASE,
        ),
        "loose": re.compile(rf"(?:^|\W)(?:{c.YEAR_BEFORE})[\s\u00a0]+\Z|\bd['’]\Z", re.IGNORECASE),
        "counted": re.compile(rf"(?:{c.COUNTED_AFTER})\Z", re.IGNORECASE),
        "person": re.compile(
            rf"\b(?:{c.PERSONS})(?:\s+(?:de|d['’]|\w+\s+de|about|around|plus de|moins de|environ|à|of))*\s*\Z",
            re.IGNORECASE,
        ),
        "lead": re.compile(
            rf"(?:^|\W)(?:{c.AGE_LEAD})(?:\s+(?:plus|moins|de|d['’]))*\s*\Z", re.IGNORECASE
        ),
    }


def bare_year(view: View, node: Node) -> bool:
    """Four digits are a year where the words around say so."""
    if view.text[node.start].isalpha():
        return True  # said in words
    text, p = view.text, _patterns(view.language)
    before, after = text[max(0, node.start - 30) : node.start], text[node.end : node.end + 25]
    if (MONEY.match(after) and not after.startswith("-")) or not 1000 <= node.value <= 2100:
        return False
    if before.endswith(("-", "–", "#", "n°", ":")) and not p["firm"].search(before):
        return False
    following = FOLLOWING.match(after)
    if following and p["counted"].match(following[1]):
        return False
    if p["firm"].search(before):
        return True
    if not 1800 <= node.value <= 2060:
        return before.rstrip().endswith("(") and after.startswith(")")
    if p["loose"].search(before) or text.strip() == text[node.start : node.end]:
        plural = (
            following
            and following[1].islower()
            and following[1].endswith(("s", "x"))
            and len(following[1]) > 3
        )
        return not plural or view.language == "en"
    if re.search(r"[(;]\s*\Z", before) and re.match(r"\s*[);,:]", after):
        return True
    led = re.search(r"([^\W\d_]{3,})\s\Z", before)
    if not led or node.value < 1900 or node.value == 2000:
        return False
    if (
        following
        and following[1].islower()
        and following[1].endswith("s")
        and view.language == "fr"
    ):
        return False
    return bool(not led[1].isupper())


def bare_month(view: View, node: Node) -> bool:
    """`mars`, `may`, `march` are months only with the words or the case of one."""
    surface = view.text[node.start : node.end]
    before = view.text[max(0, node.start - 14) : node.start].lower()
    if view.language == "en":
        if not surface[0].isupper():
            return (
                surface.lower() not in ("may", "march", "mar")
                and (len(surface) > 4 or surface in ("june", "july"))
            ) or len(view.text) < 15
        if surface in (
            "May",
            "March",
            "Mar",
            "April",
            "June",
            "August",
            "Jan",
            "Jun",
            "Dec",
            "Sep",
            "Feb",
            "Apr",
            "Aug",
            "Jul",
            "Nov",
            "Oct",
        ):
            return (
                bool(
                    re.search(
                        r"\b(?:in|since|until|by|of|from|to|and|between|before|after|early|late|mid|this|last|next|for|through|during|on|the|a|or|until)[\s-]\Z|[(]\Z",
                        before,
                    )
                )
                or len(view.text) < 15
            )
        return True
    if surface[0].isupper() and surface.lower() in ("mars", "avril", "mai", "juin", "jan", "août"):
        return node.start == 0 or len(view.text) < 15
    if node.value in (1, 6, 9, 10) and len(surface) < 5 and surface not in ("juin",):
        return node.short or len(view.text) < 12
    return True


def bare_season(view: View, nodes: list[Node], node: Node) -> bool:
    """`été` is a season after an article or beside a year, never after `a` or `ont`; so with `fall`."""
    codes = {n.code for n in nodes}
    if codes & set("YLNz"):
        return True
    before = view.text[max(0, node.start - 12) : node.start].lower()
    if view.language == "fr":
        return (
            bool(re.search(r"(?:\bl['’]|\bcet |\ben |\bau |\bd['’]|\ble |\bcet )\Z", before))
            and not (node.value == "SU" and re.search(r"\b(?:a|ont|en a|avait) \Z", before))
            and not before.endswith("d'")
        )
    surface = view.text[node.start : node.end]
    if node.value in ("FA", "SP") and surface.lower() in ("fall", "spring"):
        return bool(re.search(r"\b(?:in|this|last|next) (?:the )?\Z", before))
    return bool(re.search(r"\b(?:in|this|the|during|since|by|of) (?:the )?\Z", before))


def age(view: View, nodes: list[Node]) -> bool:
    """`un homme de 35 ans`, `Paul, 12 ans,`, `35-year-old`, `les moins de 25 ans`."""
    unit = next(n for n in nodes if n.code == "U")
    if unit.value not in ("Y", "M", "W", "D"):
        return False
    text, p = view.text, _patterns(view.language)
    before, after = (
        text[max(0, nodes[0].start - 40) : nodes[0].start],
        text[unit.end : unit.end + 12].lower(),
    )
    if re.match(r"\s?[-\s]\s?(?:old|olds|of age)\b", after):
        return True
    if unit.value != "Y":
        return bool(re.search(r"(?i)[âa]gée?s? (?:de |d['’])|\baged ", before[-16:]))
    if (
        p["person"].search(before)
        or p["lead"].search(before)
        or re.search(r"(?i)[âa]gée?s? de\s\Z", before)
    ):
        return True
    if re.search(r"\d[-–]\Z", before):
        return True
    if view.language != "fr":
        return False
    number = next((n.value for n in nodes if n.code in "n#"), None)
    said = nodes[0].code == "n" or (number or 0) > 13
    if re.search(r"[,(]\s?\Z", before) and re.match(r"\s*(?:[,).]|et\b)", after) and said:
        return True
    head = re.search(r"([^\W\d_]+)(?:\s[^\W\d_]+)?\s(?:de|d['’])\s?\Z", before)
    if not head or not isinstance(number, int) or number > 115:
        return False
    if words_of_length(view.language).search(before):
        return False
    return number > 13 or PERSON_ENDING.search(head[1]) is not None


PERSON_ENDING = re.compile(
    r"(?:iste|eur|euse|[A-ZÀ-Ý]\w+(?:ien|ienne|ais|aise|ois|oise|ain|aine))\Z"
)


@cache
def words_of_length(language: str) -> re.Pattern[str]:
    """Nouns that have a length (`peine de vingt ans`), before `de`."""
    c = words(language, "calendar")
    return re.compile(rf"\b(?:{c.LENGTHS})(?:\s[^\W\d_]+)?\s(?:de|d['’])\s?\Z", re.IGNORECASE)


def counted(view: View, nodes: list[Node], number: Node, unit: Node) -> bool:
    """Time that is itself what is counted, and `a year` of a rate."""
    before = view.text[max(0, nodes[0].start - 18) : nodes[0].start].lower()
    word = view.text[number.start : number.end].lower()
    if re.match(
        r"\s(?:sur|a day|par jour|a week|par semaine|per|par)\b",
        view.text[unit.end : unit.end + 12],
    ):
        return True
    if re.search(r"\b(?:millions?|milliers?|milliards?|thousands?)\s(?:de\s|d['’])?\Z", before):
        return True
    if word in ("a", "an"):
        return not re.search(
            r"\b(?:for|in|within|over|than|nearly|about|after|of|around|almost)\s\Z", before
        ) and not any(n.code in "<>qs" for n in nodes)
    if word in ("some", "many", "one") and unit.value == "D":
        return True
    if word in ("un", "une"):
        if unit.value in "Dms" and len(view.text) > 25:
            return True
        if unit.value in "hYKC" and view.text[unit.start : unit.end].lower() in (
            "heure",
            "année",
            "week-end",
            "décennie",
        ):
            return (
                not re.search(
                    r"\b(?:pendant|en|sur|d['’]|depuis|dans|pour|durant|après)\s?\Z", before
                )
                and len(view.text) > 25
            )
    return False
