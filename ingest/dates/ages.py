"""Ages, rates and counted time: numbers of years that are no length of time."""

from __future__ import annotations

import re
from functools import cache

from ..lang import words
from .notation import Node, has
from .points import View

OLDEST = 115
CHILD = 13  # up to this number, `de 6 ans` is more often a length than an age


def age(view: View, nodes: list[Node]) -> bool:
    """`un homme de 35 ans`, `Paul, 12 ans,`, `35-year-old`, `les moins de 25 ans`."""
    unit = has(nodes, "UNIT")
    if unit is None or unit.value not in "YMWD":
        return False
    if view.followed_by(nodes, "AGE_AFTER") or view.led_by(nodes, "AGED_BEFORE"):
        return True
    if unit.value != "Y":
        return False
    if _length_of(view.language).match(view.after(nodes)) or view.followed_by(
        nodes, "LENGTH_AFTER"
    ):
        return False  # `jusqu'à deux ans de prison`
    if view.led_by(nodes, "LENGTH_BEFORE"):
        return False
    if view.led_by(nodes, "AGE_BEFORE") or re.search(r"\d[-–]\Z", view.before(nodes)):
        return True
    node = has(nodes, "INT", "COUNT", "DOZEN")
    number = node.value if node and isinstance(node.value, int) else OLDEST + 1
    if view.led_by(nodes, "AGE_HAD"):  # *la saga a dix ans*, but not *il a deux ans pour partir*
        return CHILD < number <= OLDEST or view.followed_by(nodes, "AGE_BARE_AFTER")
    return view.calendar.BARE_AGES and number <= OLDEST and _of_person(view, nodes, number)


def _of_person(view: View, nodes: list[Node], number: int) -> bool:
    """Whether so many years are those of whoever was named or told of right before."""
    grown, figures = number > CHILD, nodes[0].role == "INT"
    if grown and view.led_by(nodes, "AGE_LISTED"):
        return True
    if view.led_by(nodes, "AGE_NAMED") and (figures or view.followed_by(nodes, "AGE_BARE_AFTER")):
        return not view.followed_by(nodes, "DISTANCE_AFTER")
    apart = view.led_by(nodes, "AGE_BARE") and view.followed_by(nodes, "AGE_BARE_AFTER")
    if apart and (grown or figures):
        return True
    before = view.before(nodes)
    head = _head_of(view.language).search(before)
    if not head or _length(view.language).search(before):
        return False
    return grown or re.search(view.calendar.PERSON, head[1]) is not None


@cache
def _head_of(language: str) -> re.Pattern[str]:
    """The noun that is so many years old or long: `un maçon de`, `une peine ferme d'une`."""
    c = words(language, "calendar")
    return re.compile(rf"([^\W\d_]+)(?:\s[^\W\d_]+)?\s(?:{c.OF})\s?(?:(?:{c.ONE})\s)?\Z")


@cache
def _length(language: str) -> re.Pattern[str]:
    """Nouns that have a length (`peine de vingt ans`), before `de`."""
    c = words(language, "calendar")
    led = rf"\b(?:{c.LENGTHS})(?:\s[^\W\d_]+)?\s(?:{c.OF})\s?(?:(?:{c.ONE})\s)?\Z"
    return re.compile(led, re.IGNORECASE)


@cache
def _length_of(language: str) -> re.Pattern[str]:
    """The same nouns behind a length: `deux ans de prison`."""
    c = words(language, "calendar")
    return re.compile(rf"\s(?:{c.OF})\s?(?:{c.LENGTHS})\b", re.IGNORECASE)


def _of_all(view: View, nodes: list[Node], unit: Node) -> bool:
    """`three-quarters`, `three quarters of Americans`: parts of something, no quarters of a year."""
    hyphen = view.text[unit.start - 1 : unit.start] in ("-", "‑") and unit.plural is not False
    return view.followed_by(nodes, "PART_OF_ALL") or hyphen


def age_range(view: View, nodes: list[Node]) -> bool:
    """`les 18-49 ans`, `entre 20 et 39 ans`: numbers of years that a person may have, not led as a length."""
    low, *_, high = (n for n in nodes if n.role in ("INT", "COUNT"))
    if not low.role == high.role == "INT" or not CHILD < high.value <= OLDEST:
        return False
    if _length(view.language).search(view.before(nodes)):
        return False
    return has(nodes, "to", "-") is not None or not view.led_by(nodes, "ONE_BEFORE", 14)


def counted(view: View, nodes: list[Node]) -> bool:
    """Time that is itself what is counted, `a year` of a rate, and `a day` that is only some day."""
    if view.followed_by(nodes, "RATE_AFTER") or view.led_by(nodes, "COUNTED_BEFORE", 18):
        return True
    number, unit = has(nodes, "COUNT", "ONE", "VAGUE", "INT"), has(nodes, "UNIT")
    if has(nodes, "VAGUE") and view.led_by(nodes, "HOW_BEFORE", 6):
        return True  # `how many minutes`
    if unit is None or (unit.value == "h" and view.led_by(nodes, "THE_HOUR", 12)):
        return unit is not None
    if unit.value in "hm" and has(nodes, "INT") and view.text[unit.start].isupper():
        return True  # a newspaper called `20 Minutes`, a programme `20 Heures`
    lone = len([n for n in nodes if n.role == "UNIT"]) == 1
    if lone and unit.value == "Q" and _of_all(view, nodes, unit):
        return True
    if number is None or view.alone or len([n for n in nodes if n.role == "UNIT"]) > 1:
        return False
    if view.says(unit, "COUNTING") and re.match(rf"\s(?:{view.calendar.OF})", view.after(nodes)):
        return True
    if has(nodes, "about", "less", "more", "since", "half", "quarter"):
        return False
    if number.role == "ONE" or (unit.value == "Q" and number.value == 1):  # one quarter of them
        return view.says(unit, "ONE_DOUBTED") and not view.led_by(nodes, "ONE_BEFORE", 18)
    return bool(view.calendar.ONE_OF_MANY.get(number.word) == unit.value)
