"""Lengths of time: how many of which units, and the durations and recurring times made of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Any

from . import interval as iv
from .ages import age, age_range, counted
from .lexicon import plain
from .notation import Node, Rules, every, has
from .points import Point, View, duration, unresolved

RULES = Rules()
rule = RULES.rule
LEFT = Rules()
ORDER = "CEYQSMFWKDhms"
IN_YEARS = {"C": 100, "E": 10}
WHOLE = {
    "Y": "P1Y", "M": "P1M", "W": "P1W", "D": "P1D", "Q": "P3M", "S": "P6M", "E": "P1DE", "K": "P1WE",
    "h": "PT1H", "m": "PT1M", "s": "PT1S", "F": "P14D",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amount:
    """So many of each unit (`((2, "Y"), (1.5, "M"))`); a count of None is not known (`plusieurs`)."""

    parts: tuple[tuple[float | None, str], ...]
    hedge: str | None = None

    @property
    def vague(self) -> bool:
        """Whether nobody says how many."""
        return any(count is None for count, _ in self.parts)

    @property
    def value(self) -> str:
        """The TIMEX3 value: `P1Y6M`, `PT48H`, `PXY`."""
        return value_of(self.parts)

    @property
    def unit(self) -> str:
        """The unit that says how precise it is."""
        return max((unit for _, unit in self.parts), key=ORDER.index)

    def in_days(self) -> Amount:
        """The same, in days where its hours make whole ones: `48 heures`."""
        count, unit = self.parts[0]
        whole = len(self.parts) == 1 and unit == "h" and count and count % 24 == 0
        return replace(self, parts=((count / 24, "D"),)) if whole and count else self

    def from_day(self, day: date, sign: int) -> date:
        """The day so far from `day`, before it where `sign` is negative."""
        for count, unit in self.parts:
            day = iv.shift(day, sign * (count or 0), unit)
        return day


def value_of(parts: tuple[tuple[float | None, str], ...]) -> str:
    """
    >>> value_of(((1, "M"), (2, "Y"), (3, "h"))), value_of(((None, "Y"),)), value_of(((0.25, "C"),))
    ('P2Y1MT3H', 'PXY', 'P25Y')
    """
    written = {
        "E": (1, "DE"),
        "C": (1, "CE"),
        "Q": (3, "M"),
        "S": (6, "M"),
        "F": (14, "D"),
        "K": (1, "WE"),
    }
    days = times = ""
    for count, unit in sorted(parts, key=lambda p: ORDER.index(p[1])):
        times_of, letter = written.get(unit, (1, unit.upper()))
        if unit in IN_YEARS and count is not None and count % 1:  # `un quart de siècle`
            times_of, letter = IN_YEARS[unit], "Y"
        said = "X" if count is None else f"{count * times_of:g}"
        if unit in "hms":
            times += said + letter
        else:
            days += said + letter
    return f"P{days}" + (f"T{times}" if times else "")


def _items(nodes: list[Node]) -> list[tuple[str, Any]] | None:
    """Numbers, parts of a unit and units in their order; an article before a half is no number."""
    items: list[tuple[str, Any]] = []
    nodes = [n for n in nodes if n.role != "-"]
    for i, node in enumerate(nodes):
        others = [n.value for n in (*nodes[:i], *nodes[i + 1 :]) if n.role == "UNIT"]
        if node.role == "quarter" or (node.role == "UNIT" and node.value == "Q" and others):
            numbered = i > 0 and nodes[i - 1].role in ("INT", "COUNT", "ONE") and items
            fourths = items.pop()[1] if numbered else 1
            items.append(("part", fourths / 4))
        elif node.role == "DOZEN":  # `une dizaine de jours`, `two dozen years`
            times = items[-1][1] if items and nodes[i - 1].role != "ONE" else 1
            items = [("number", node.value * times)]
        elif node.role == "UNIT" and node.value == "F" and others:  # `une quinzaine de jours`
            items = [("number", 15)]
        elif node.role == "UNIT" and has(nodes[i + 1 : i + 2], "of"):
            return None  # `une semaine de quatre jours`
        elif node.role == "UNIT":
            items.append(("unit", node.value))
        elif node.role == "half":
            before = nodes[i - 1].role if i else ""
            if before in ("INT", "COUNT"):  # `trois demi-journées`
                items[-1] = ("number", items[-1][1] / 2)
                continue
            if before == "ONE":  # `une demi-heure`
                items.pop()
            items.append(("part", 0.5))
        elif node.role == "SLASH":
            a, b = (int(n) for n in re.findall(r"\d+", node.word))
            if not 0 < a < b <= 12:
                return None
            items.append(("part", a / b))
            if node.word[-1] in "hH":
                items.append(("unit", "h"))
        elif node.role in ("INT", "COUNT", "ONE", "VAGUE") and not (
            items and items[-1][0] == "part"
        ):
            items.append(("number", node.value))
    return items


def amount(nodes: list[Node]) -> Amount | None:
    """The amount that `nodes` say, in one of the ways of `<AMOUNT>`; None where they add up to none."""
    parts: list[tuple[float | None, str]] = []
    said: list[float | None] = []
    rate = any(
        a.role == "UNIT" and b.role == "ONE" for a, b in pairwise(nodes)
    )  # `eight hours a day`
    if rate or nodes[-1].role == "ONE":
        return None  # `two hours, a man said`
    if any(a.role == "ONE" and b.role == "UNIT" and b.plural for a, b in pairwise(nodes)):
        return None  # `a decades-old practice`
    for kind, value in _items(nodes) or []:
        if kind == "unit":
            if not said:
                return None  # `jour du mois`
            parts.append((None if None in said else sum(filter(None, said)), value))
            said = []
        elif (
            kind == "part" and parts and not said and parts[-1][0] is not None
        ):  # `deux ans et demi`
            parts[-1] = (parts[-1][0] + value, parts[-1][1])
        else:
            said.append(value)
    if said and parts:  # `1 hour thirty`
        smaller = {"h": "m", "m": "s"}.get(parts[-1][1])
        if smaller is None or said[0] is None or said[0] > 59:
            return None
        parts.append((said[0], smaller))
    if len({unit for _, unit in parts}) < len(parts):
        return None  # `5.9 secondes et 5.6 secondes` are two lengths
    hedge = next((n.role for n in nodes if n.role in ("about", "less", "more")), None)
    return Amount(tuple(parts), hedge) if parts else None


@rule("date.duration", "since? (about|less|more)* (?<!between) <AMOUNT>(?!(YEAR|MONTH|ago|-UNIT))")
def length(view: View, nodes: list[Node]) -> Point | None:
    """`trois ans`, `48 heures`, `plusieurs années`, `eight-year`; not ages, not what is counted."""
    unit, since = has(nodes, "UNIT", "SLASH"), has(nodes, "since")
    assert unit is not None
    if since and not view.says(since, "SINCE_LENGTH"):
        return None
    century = unit.value == "C" and not has(nodes, "half", "quarter", "INT", "COUNT")
    if century or age(view, nodes) or counted(view, nodes):
        return None
    if (
        has(nodes, "SLASH")
        and not view.alone
        and has(nodes, "UNIT") is None
        and unit.word[-1] not in "hH"
    ):
        return None
    found = amount(nodes)
    capitals = view.text[unit.start : unit.end].isupper()  # `many HR people`
    if found is None or (has(nodes, "VAGUE") and (found.unit == "s" or capitals)):
        return None
    if has(nodes, "VAGUE") and not has(nodes, "INT", "COUNT", "ONE"):  # *a few days* have no number
        return duration(value_of(tuple((None, u) for _, u in found.parts)))
    return duration(found.value)


@rule(
    "date.duration.range",
    "(about|less|more)* between <NUMBER> and <NUMBER> -? UNIT",
    "(about|less|more)* <NUMBER> -? (to|or|-|until) -? <NUMBER> -? UNIT(?!(ago|later|earlier))",
)
def range_of_lengths(view: View, nodes: list[Node]) -> Point | None:
    """`deux à trois semaines`, `10-15 minutes`, `between three and five days`."""
    low, high = (n.value for n in every(nodes, "INT", "COUNT"))
    unit = nodes[-1].value
    if low >= high or unit == "C" or age(view, nodes) or counted(view, nodes):
        return None
    if unit == "Y" and age_range(view, nodes):
        return None
    return duration(f"{value_of(((low, unit),))}/{value_of(((high, unit),))}")


@rule(
    "date.duration.range",
    "<NUMBER> UNIT (to|or) (INT|COUNT|ONE) UNIT(?!(ago|later|earlier|of))",
    "between <NUMBER> UNIT and (INT|COUNT|ONE) UNIT",
)
def range_of_units(view: View, nodes: list[Node]) -> Point | None:
    """`six mois à un an`, `two days to a week`, `entre 4 jours et 9 jours`."""
    (low, high), (small, large) = every(nodes, "INT", "COUNT", "ONE"), every(nodes, "UNIT")
    ascends = ORDER.index(small.value) - ORDER.index(large.value) or high.value - low.value
    if ascends <= 0 or age(view, nodes):
        return None
    return duration(
        f"{value_of(((low.value, small.value),))}/{value_of(((high.value, large.value),))}"
    )


@rule("date.duration", "(since|for) of? UNIT")
def many_units(view: View, nodes: list[Node]) -> Point | None:
    """`depuis des semaines`, `for decades`: nobody says how many."""
    unit = nodes[-1]
    led = " ".join(n.word for n in nodes[:-1])
    if unit.plural is False or led not in view.calendar.MANY_UNITS.split("|"):
        return None
    return duration(value_of(((None, unit.value),)))


@rule("date.duration.whole", "<NUMBER>? whole -? the? UNIT", "the UNIT whole")
def whole_unit(view: View, nodes: list[Node]) -> Point | None:
    """`toute la semaine`, `all year`, `full-month`."""
    unit = has(nodes, "UNIT")
    assert unit is not None
    fits = plain(unit.word) in plain(view.calendar.WHOLE_ONLY).split("|")
    apart = has(nodes[:1], "INT", "COUNT") and has(nodes, "the")  # `7 jours sur 7 toute l'année`
    if not fits or apart or unit.plural or view.led_by(nodes, "IN_FULL", 4):
        return None
    return duration(WHOLE[unit.value])


@LEFT.rule("date.duration.alone", "ONE? UNIT")
def bare_unit(view: View, nodes: list[Node]) -> Point | None:
    """`semestre`, `a month`, where somebody asks for nothing else; `a year-long study`."""
    unit = nodes[-1]
    if unit.plural or unit.value not in WHOLE:
        return None
    asked = view.alone and not view.before(nodes).strip()
    return duration(WHOLE[unit.value]) if asked or view.followed_by(nodes, "LONG_AFTER") else None


@rule(
    "date.recurring",
    "each ((extra|ORDINAL)? WEEKDAY ((,|and)+ WEEKDAY)* PART?|(INT|COUNT|ORDINAL|extra)? UNIT|PART|MONTH|SEASON)",
    "each (half|quarter) -? of? ONE? UNIT",
    "the WEEKDAY(?!(next|last|,|the|INT|MONTH|SLASH|DATE))",
    "(?<!ORDINAL) WEEKDAY PART?",
)
def recurring(view: View, nodes: list[Node]) -> Point | None:
    """`chaque lundi`, `tous les deux ans`, `every year`, `les lundis`, `Mondays`."""
    last, number = nodes[-1], has(nodes, "INT", "COUNT", "ONE", "ORDINAL")
    if nodes[0].role != "each" and not (has(nodes, "WEEKDAY") and nodes[-1].plural):
        return None
    weekday = has(nodes, "WEEKDAY")
    match last.role:
        case _ if weekday:
            days = (f"XXXX-WXX-{n.value + 1}" for n in every(nodes, "WEEKDAY"))
            value = ",".join(days) + (f"T{last.value}" if last.role == "PART" else "")
        case _ if has(nodes, "half", "quarter"):
            far = amount(nodes[1:])
            value = far.value if far else ""
        case "PART":
            value = f"XXXX-XX-XXT{last.value}"
        case "MONTH":
            value = f"XXXX-{last.value:02}"
        case "SEASON":
            value = f"XXXX-{last.value}"
        case _ if has(nodes, "extra"):  # every other week
            value = value_of(((2, last.value),)) if view.calendar.OTHER_IS_SECOND else ""
        case _:
            value = value_of(((number.value, last.value),)) if number else WHOLE.get(last.value, "")
    return Point(None, None, value, "P", "recurring") if value else None


@rule("date.recurring", "ONE (UNIT|WEEKDAY) for <NUMBER>")
def one_in(view: View, nodes: list[Node]) -> Point | None:
    """`un jour sur deux`, `une semaine sur trois`, `un jeudi sur deux`."""
    unit, led, number = nodes[1:]
    if unit.plural or not view.says(led, "ONE_IN") or number.value not in range(2, 11):
        return None
    if unit.role == "WEEKDAY":
        return Point(None, None, f"XXXX-WXX-{unit.value + 1}", "P", "recurring")
    return Point(None, None, value_of(((number.value, unit.value),)), "P", "recurring")


def several(view: View, nodes: list[Node], unit: Node, side: Node) -> bool:
    """Whether more than one unit is said, by its form or by what stands beside it."""
    if unit.plural is not None:
        return unit.plural
    return side.word.endswith("s") or view.says(nodes[0], "MANY_LED")


@rule(
    "date.relative.vague",
    "(this|the|of)? (last|next) VAGUE? UNIT",
    "(this|the|of)? VAGUE (last|next) UNIT",
    "this VAGUE? UNIT (last|next)",
    "the VAGUE? UNIT (last|next)",
)
def recent(view: View, nodes: list[Node]) -> Point | None:
    """`ces dernières semaines`, `the past few days`: nobody knows how many."""
    unit, side = has(nodes, "UNIT"), has(nodes, "last", "next")
    assert unit is not None
    assert side is not None
    if re.match("[A-Z][a-z]", view.text[unit.start :][:2]):
        return None  # a book called *Derniers Jours*
    misplaced = view.says(side, "BEHIND_ONLY") and nodes.index(side) < nodes.index(unit)
    if misplaced or not several(view, nodes, unit, side):
        return None  # `il a passé quelques heures`
    return unresolved(
        value_of(((None, unit.value),)),
        kind="range",
        symbol="FUTURE_REF" if side.role == "next" else "PAST_REF",
    )
