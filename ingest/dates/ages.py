"""Ages, rates and counted time: numbers of years that are no length of time."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lang import words
from .notation import Node, has

if TYPE_CHECKING:
    from .points import View

OLDEST = 115
CHILD = 13  # up to this number, `de 6 ans` is more often a length than an age


@cache
def patterns(language: str, name: str) -> re.Pattern[str]:
    """The regular expression `name` of a language's calendar."""
    return re.compile(getattr(words(language, "calendar"), name), re.IGNORECASE)


@cache
def _length(language: str) -> re.Pattern[str]:
    """Nouns that have a length (`peine de vingt ans`), before `de`."""
    nouns = words(language, "calendar").LENGTHS
    return re.compile(rf"\b(?:{nouns})(?:\s[^\W\d_]+)?\s(?:de|d['’])\s?\Z", re.IGNORECASE)


def age(view: View, nodes: list[Node]) -> bool:
    """`un homme de 35 ans`, `Paul, 12 ans,`, `35-year-old`, `les moins de 25 ans`."""
    unit, language = has(nodes, "UNIT"), view.language
    if unit is None or unit.value not in "YMWD":
        return False
    before, after = view.before(nodes), view.after(nodes, 14)
    if patterns(language, "AGE_AFTER").match(after):
        return True
    if patterns(language, "AGE_BEFORE_ANY").search(before):
        return True
    if unit.value != "Y":
        return False
    if patterns(language, "AGE_BEFORE").search(before) or re.search(r"\d[-–]\Z", before):
        return True
    c = view.calendar
    if not c.PERSON:
        return False
    node = has(nodes, "INT", "COUNT")
    number = node.value if node and isinstance(node.value, int) else None
    if number is None or number > OLDEST:
        return False
    digits = has(nodes, "INT") is not None and nodes[0].role == "INT"
    apart = re.search(c.AGE_BARE, before) and re.match(r"\s*(?:[,).]|et\b)", after)
    if apart and (digits or number > CHILD):
        return True
    head = re.search(r"([^\W\d_]+)(?:\s[^\W\d_]+)?\s(?:de|d['’])\s?\Z", before)
    if not head or _length(language).search(before):
        return False
    return number > CHILD or re.search(c.PERSON, head[1]) is not None


def age_range(view: View, nodes: list[Node]) -> bool:
    """`les 18-49 ans`, `entre 20 et 39 ans`: numbers of years that a person may have, not led as a length."""
    low, *_, high = (n for n in nodes if n.role in ("INT", "COUNT"))
    digits = low.role == high.role == "INT"
    if (
        not digits
        or not CHILD < high.value <= OLDEST
        or _length(view.language).search(view.before(nodes))
    ):
        return False
    return (
        patterns(view.language, "ONE_BEFORE").search(view.before(nodes, 14)) is None
        or has(nodes, "to", "-") is not None
    )


def counted(view: View, nodes: list[Node]) -> bool:
    """Time that is itself what is counted, `a year` of a rate, and `a day` that is only some day."""
    language, c = view.language, view.calendar
    before = view.before(nodes, 18)
    if patterns(language, "RATE_AFTER").match(view.after(nodes, 12)):
        return True
    if patterns(language, "COUNTED_BEFORE").search(before):
        return True
    if patterns(language, "THE_HOUR").search(before) and nodes[-1].value == "h":
        return True
    number, unit = has(nodes, "COUNT", "ONE", "VAGUE", "INT"), has(nodes, "UNIT")
    if unit and unit.value == "m" and has(nodes, "INT") and view.text[unit.start].isupper():
        return True  # a newspaper called `20 Minutes`
    if (
        number is None
        or unit is None
        or view.alone
        or has(nodes, "about", "less", "more", "since", "half", "quarter")
    ):
        return False
    if len([n for n in nodes if n.role == "UNIT"]) > 1:
        return False
    if unit.word in c.COUNTING.split("|") and re.match(r"\s(?:de\s|d['’])", view.after(nodes)):
        return True
    if number.role == "ONE":
        return unit.word in c.ONE_DOUBTED.split("|") and not patterns(
            language, "ONE_BEFORE"
        ).search(before)
    return bool(c.ONE_OF_MANY.get(number.word) == unit.value)
