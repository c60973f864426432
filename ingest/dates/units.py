"""Rules for one expression at a time: days, months, years, what is relative to a day, durations.

A rule is an id, a pattern over the codes of a run, and a function from the matched nodes to a Point (None:
it is no expression of time after all).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from . import interval as iv
from .guards import age, bare_month, bare_season, bare_year, counted
from .holidays import holiday
from .lexing import Node, lexicon
from .points import Point, View, absolute, duration
from .tense import future

Reader = Callable[[View, list[Node]], Point | None]
GRAIN = {
    "Y": "Y",
    "M": "M",
    "W": "W",
    "D": "D",
    "Q": "Q",
    "S": "S",
    "E": "E",
    "C": "C",
    "K": "K",
    "F": "F",
}


@dataclass(frozen=True, slots=True)
class Rule:
    id: str
    pattern: re.Pattern[str]
    read: Reader


RULES: list[Rule] = []


def alternatives(pattern: str) -> list[str]:
    """The outer alternatives of `pattern`: `re` takes the first that fits, a run needs the longest.

    >>> alternatives("a(?:b|c)|[d|]")
    ['a(?:b|c)', '[d|]']
    """
    parts, depth = [""], 0
    for sign in pattern:
        if sign == "|" and depth == 0:
            parts.append("")
            continue
        depth += (sign in "([") - (sign in ")]")
        parts[-1] += sign
    return parts


def rule(name: str, pattern: str) -> Callable[[Reader], Reader]:
    def add(read: Reader) -> Reader:
        RULES.extend(Rule(name, re.compile(part), read) for part in alternatives(pattern))
        return read

    return add


def has(nodes: list[Node], codes: str) -> Node | None:
    return next((n for n in nodes if n.code in codes), None)


def safe(y: int, m: int, d: int) -> date | None:
    try:
        return date(y, m, d)
    except ValueError:
        return None


def short_year(text: str) -> int:
    n = int(text)
    return n if len(text) > 2 else n + (2000 if n < 50 else 1900)


def made_day(m: int, d: int) -> Callable[[int], Point | None]:
    def make(y: int) -> Point | None:
        there = safe(y, m, d)
        return absolute(iv.day(there)) if there else None

    return make


@rule("date.absolute.day", r"(?:z?W,?)?[tz]?(?P<n>[nO#])d?M(?:,?d?Y)?")
@rule("date.absolute.day", r"n-M-Y|Y-M-n")
@rule("date.absolute.month-day", r"(?:z?W,?)?t?Mt?[nO](?![nK,]?U)(?:,?d?Y)?")
def named_day(view: View, nodes: list[Node]) -> Point | None:
    month, number, year = has(nodes, "M"), has(nodes, "nO#"), has(nodes, "Y")
    assert month is not None
    assert number is not None
    if number is None or not isinstance(number.value, int) or not 1 <= number.value <= 31:
        return None
    if view.text[number.start : number.end].lower() in ("a", "an", "un", "une"):
        return None
    make = made_day(month.value, number.value)
    if year:
        return make(year.value)
    return view.choose(make, nodes, f"XXXX-{month.value:02}-{number.value:02}")


@rule("date.absolute.days", r"(?:d|t|j|F|s)?t?W?[nO]-?[v\-eu]t?W?[nO]d?M(?:,?d?Y)?")
@rule("date.absolute.days", r"Mt?[nO][v\-eu]t?[nO](?:,?Y)?")
def several_days(view: View, nodes: list[Node]) -> Point | None:
    """`du 3 au 5 mai 2024`, `10 et 11 décembre`, `July 13-15`."""
    month, year = has(nodes, "M"), has(nodes, "Y")
    numbers = [n.value for n in nodes if n.code in "nO"]
    assert month is not None
    if not numbers[0] < numbers[1] <= 31:
        return None

    def make(y: int) -> Point | None:
        a, b = safe(y, month.value, numbers[0]), safe(y, month.value, numbers[1])
        return Point(a, b, f"{a}/{b}", "D", "range") if a and b else None

    return (
        make(year.value)
        if year
        else view.choose(
            make,
            nodes,
            f"XXXX-{month.value:02}-{numbers[0]:02}/XXXX-{month.value:02}-{numbers[1]:02}",
        )
    )


@rule("date.absolute.digits", r"(?:W,?)?t?X")
def digits(view: View, nodes: list[Node]) -> Point | None:
    node = nodes[-1]
    text = node.value.split("T")[0]
    a, b, c = re.findall(r"\d+", text)
    if len(a) == 4:
        there = safe(int(a), int(b), int(c))
    else:
        y = short_year(c)
        first = lexicon(view.language).calendar.DAY_FIRST or int(a) > 12 or "." in text
        there = safe(y, int(b), int(a)) if first else safe(y, int(a), int(b))
        there = there or safe(y, int(a), int(b)) or safe(y, int(b), int(a))
    return absolute(iv.day(there)) if there else None


@rule("date.absolute.day-month", r"(?:[Ts]|W,?)?(?:t|i)?x")
def day_month(view: View, nodes: list[Node]) -> Point | None:
    """`le 2/3`, `on 4/25`; a fraction without an article or weekday."""
    a, b = (int(n) for n in re.findall(r"\d+", nodes[-1].value))
    if b > 1000:
        return absolute(iv.month(b, a)) if 1 <= a <= 12 and 1900 < b < 2101 else None
    led = len(nodes) > 1 or view.text.strip() == nodes[-1].value
    if not led or (not lexicon(view.language).calendar.DAY_FIRST and nodes[0].code == "t"):
        return None
    d, m = (a, b) if lexicon(view.language).calendar.DAY_FIRST else (b, a)
    if m > 12:
        d, m = m, d
    return view.choose(made_day(m, d), nodes, f"XXXX-{m:02}-{d:02}") if m <= 12 else None


@rule("date.absolute.day-months", r"[dFj]t?x[ve\-]t?x(?:,?Y)?|x-x")
def day_months(view: View, nodes: list[Node]) -> Point | None:
    """`du 01/05 au 07/05`, `from 10/1 to 11/7`."""
    year = has(nodes, "Y")
    sides = []
    for node in (n for n in nodes if n.code == "x"):
        a, b = (int(n) for n in re.findall(r"\d+", node.value))
        d, m = (a, b) if lexicon(view.language).calendar.DAY_FIRST else (b, a)
        d, m = (m, d) if m > 12 else (d, m)
        if not (1 <= m <= 12 and 1 <= d <= 31):
            return None
        sides.append((m, d))

    def make(y: int) -> Point | None:
        low, high = safe(y, *sides[0]), safe(y, *sides[1])
        if low is None or high is None or low > high:
            return None
        return Point(low, high, f"{low}/{high}", "D", "range")

    return make(year.value) if year else view.choose(make, nodes, "XXXX")


@rule("date.absolute.month", r"(?:t?U[d,])?M(?:,?d?Y)?|Y,?M(?![nO])")
def named_month(view: View, nodes: list[Node]) -> Point | None:
    month, year, unit = has(nodes, "M"), has(nodes, "Y"), has(nodes, "U")
    assert month is not None
    if unit and unit.value != "M":
        return None
    if year:
        return absolute(iv.month(year.value, month.value))
    if not unit and not bare_month(view, month):
        return None
    return view.choose(
        lambda y: absolute(iv.month(y, month.value)), nodes, f"XXXX-{month.value:02}"
    )


@rule("date.relative.month", r"[LNz]M(?!t?[nO])|M(?:L|N)|Md?(?:t?U[LN]|[LNz]U)")
def month_relative(view: View, nodes: list[Node]) -> Point | None:
    month, unit = has(nodes, "M"), has(nodes, "U")
    assert month is not None
    if unit and unit.value != "Y":
        return None
    today = view.today
    side = has(nodes, "LNz")
    assert side is not None
    if unit:
        y = today.year + {"L": -1, "N": 1, "z": 0}[side.code]
    elif side.code == "L":
        y = today.year - (month.value >= today.month)
    elif side.code == "N":
        y = today.year + (month.value <= today.month)
    else:
        y = today.year
    return view.relative(iv.month(y, month.value), f"XXXX-{month.value:02}")


@rule("date.absolute.year", r"(?:t?Ud?t?)?Y")
def year(view: View, nodes: list[Node]) -> Point | None:
    unit, node = has(nodes, "U"), nodes[-1]
    if re.search(
        r"\b(?:fiscal|fiscale|budgetary|exercice)\s\Z",
        view.text[max(0, nodes[0].start - 14) : nodes[0].start].lower(),
    ):
        return Point(None, None, f"FY{node.value}", "Y", resolved=False)
    if unit:
        word = view.text[unit.start : unit.end].lower()
        if unit.value != "Y" or word in ("an", "ans", "yr", "yrs", "years"):
            return None
        if word == "années":
            return absolute(iv.decade(node.value)) if node.value % 10 == 0 else None
        return absolute(iv.year(node.value))
    return absolute(iv.year(node.value)) if bare_year(view, node) else None


@rule("date.absolute.decade", r"t?E|t?Un")
def decade(view: View, nodes: list[Node]) -> Point | None:
    """`the 1990s`, `les années 80`."""
    node = nodes[-1]
    if node.code == "E":
        said = view.text[node.start : node.end]
        if len(said) < 5 and nodes[0].code != "t":
            return None
        return absolute(iv.decade(node.value)) if node.value % 10 == 0 else None
    word = view.text[nodes[-2].start : nodes[-2].end].lower()
    if word != "années" or node.value % 10 or not 10 <= node.value < 100:
        return None
    return absolute(iv.decade(1900 + node.value))


ROMAN = {"I": 1, "V": 5, "X": 10}


@rule("date.absolute.century", r"t?[RO#]U")
def century(view: View, nodes: list[Node]) -> Point | None:
    number, unit = nodes[-2], nodes[-1]
    if unit.value != "C":
        return None
    if number.code == "R":
        digits = [ROMAN[c] for c in number.value if c in ROMAN]
        value = sum(
            -d if i + 1 < len(digits) and d < digits[i + 1] else d for i, d in enumerate(digits)
        )
    elif number.code == "O":
        value = number.value
    else:
        return None
    return absolute(iv.century(value)) if 1 <= value <= 22 else None


@rule("date.absolute.years", r"[dFs]?G")
def years(view: View, nodes: list[Node]) -> Point | None:
    a, b = re.findall(r"\d+", nodes[-1].value)
    low = int(a)
    high = int(b) if len(b) == 4 else low // 100 * 100 + int(b) if len(b) == 2 else low
    if len(b) < 3 and high <= low and 1 <= int(b) <= 12:
        return absolute(iv.month(low, int(b)))
    if not (low < high <= low + 120 and low >= 1500 and high < 2101):
        return None
    if len(b) == 2 and high - low > 15:
        return None
    if re.search(
        r"\b(?:fiscal|fiscale|exercice|fiscal year)\s\Z",
        view.text[max(0, nodes[0].start - 14) : nodes[0].start].lower(),
    ):
        return Point(None, None, f"FY{low}/{high}", "Y", "range", resolved=False)
    return Point(date(low, 1, 1), date(high, 12, 31), f"{low}/{high}", "Y", "range")


@rule(
    "date.quarter",
    r"t?OU(?:L|N)?(?:,?d?t?(?:Ud?)?Y)?|Q[d\-]?Y?|Y-?Q(?!Y)|Qd?t?[zLN]U|t?[LN]?OUd?(?:t?U[LN]|z?[LNz]U)",
)
@rule("date.quarter", r"Yt?OU")
def quarter(view: View, nodes: list[Node]) -> Point | None:
    """`le premier trimestre 2025`, `T3 2025`, `the second half of last year`, `first week of 2016`."""
    code, number, unit = has(nodes, "Q"), has(nodes, "O"), has(nodes, "U")
    year = has(nodes, "Y")
    y: int | None
    counted_from_today = has(nodes, "LNz") is not None and year is None
    if code:
        text = code.value
        found = re.search(r"([A-Z])([1-4])$", text, re.IGNORECASE)
        assert found
        halfish = found[1].upper() in (lexicon(view.language).calendar.HALF_LETTERS + "H")
        which, kind = int(found[2]), "S" if halfish else "Q"
        side = has(nodes, "LNz")
        if side:
            if nodes[-1].value != "Y":
                return None
            y = view.today.year + SIDES[side.code]
        elif not year:
            y = int(text[:4]) if text[:4].isdigit() else None
            if y is None and found[1].upper() not in "TQ":
                return None
        else:
            y = year.value
    else:
        assert unit is not None
        assert number is not None
        which, kind = number.value, unit.value
        y = year.value if year else None
        later = [n for n in nodes if n.code == "U"][1:]
        side = has(nodes[nodes.index(unit) + 1 :], "LNz")
        if later and side and later[0].value == "Y":
            y = view.today.year + {"L": -1, "N": 1, "z": 0}[side.code]
        elif later and not year:
            return None
        if kind == "W" and y:
            if counted_from_today and view.published is None:
                return Point(None, None, f"XXXX-W{which:02}", "W", resolved=False)
            first = date(y, 1, 4)
            return (
                absolute(iv.week(date.fromordinal(first.toordinal() + 7 * (which - 1))))
                if which < 54
                else None
            )
        if kind == "F" and y is None:
            return None
    if kind not in "QS" or which > (4 if kind == "Q" else 2) or which < 1:
        return None
    build = iv.quarter if kind == "Q" else iv.half
    if y:
        if counted_from_today:
            return view.relative(build(y, which), f"XXXX-{'H' if kind == 'S' else kind}{which}")
        return absolute(build(y, which))
    return view.choose(
        lambda n: absolute(build(n, which)), nodes, f"XXXX-{kind if kind == 'Q' else 'H'}{which}"
    )


@rule("date.fiscal", r"(?:Q)?f(?![a-zA-Z])")
def fiscal(view: View, nodes: list[Node]) -> Point | None:
    """`FY26`, `Q2 FY2026`: a year whose start the text does not say."""
    node = nodes[-1]
    if not isinstance(node.value, str) or not node.value.upper().startswith("FY"):
        return None
    y = short_year(re.sub(r"\D", "", node.value))
    prefix = nodes[0].value if nodes[0].code == "Q" else ""
    return Point(None, None, f"FY{y}" + (f"-{prefix}" if prefix else ""), "Y", resolved=False)


@rule("date.relative.weekday", r"W")
def weekday(view: View, nodes: list[Node]) -> Point | None:
    """The last one up to the publication day for what has been, the next one for what is to come."""
    node = nodes[0]
    surface = view.text[node.start : node.end]
    if (
        surface.islower()
        and not lexicon(view.language).calendar.DAY_FIRST
        and node.short is False
        and len(surface) < 5
        and view.text.strip() != surface
    ):
        return None
    if re.match(r"\s(?:Times|Night|Mirror|Telegraph|Post)\b", view.text[node.end : node.end + 12]):
        return None
    today = view.today
    behind = (today.weekday() - node.value) % 7
    until = re.search(
        r"(?:\bd['’]ici|\bjusqu['’]à|\buntil|\bby|\bavant)\s\Z",
        view.text[max(0, node.start - 10) : node.start],
    )
    if behind and (until or future(view.text, node.start, node.end, view.language)):
        there = today + (7 - behind) * iv.DAY
    else:
        there = today - behind * iv.DAY
    return view.relative(iv.day(there), f"XXXX-WXX-{node.value + 1}")


@rule("date.relative.weekday-number", r"Wt?[nO](?![UnO%-])")
def weekday_number(view: View, nodes: list[Node]) -> Point | None:
    """`lundi 15`, `Friday the 13th`: the nearest month in which it is so."""
    number = nodes[-1].value
    today = view.today
    best: date | None = None
    for offset in range(-6, 7):
        there = iv.add_months(today.replace(day=1), offset)
        d = safe(there.year, there.month, number)
        if (
            d
            and d.weekday() == nodes[0].value
            and (best is None or abs((d - today).days) < abs((best - today).days))
        ):
            best = d
    return view.relative(iv.day(best), f"XXXX-XX-{number:02}") if best else None


@rule("date.relative.weekday-in", r"Wi[n#]")
def weekday_in(view: View, nodes: list[Node]) -> Point | None:
    """`lundi en huit`, `mardi en quinze`: a week or two after the coming one."""
    ahead = {8: 0, 15: 7}.get(nodes[-1].value)
    if ahead is None:
        return None
    there = view.today + ((nodes[0].value - view.today.weekday() - 1) % 7 + 1 + ahead) * iv.DAY
    return view.relative(iv.day(there), f"XXXX-WXX-{nodes[0].value + 1}")


@rule("date.relative.day-number", r"tn(?=[vqi]*K)|tn\Z")
def day_number(view: View, nodes: list[Node]) -> Point | None:
    """`le 16 à 18 h`: that day of a month near by."""
    if (nodes[-1].end == len(view.text.rstrip()) and len(view.text) > 25) or not 1 <= nodes[
        -1
    ].value <= 31:
        return None
    return _near_day(view, nodes)


@rule("date.relative.ordinal-day", r"[ti]O(?!U)")
def ordinal_day(view: View, nodes: list[Node]) -> Point | None:
    """`on the 21st.`: that day of a month near by; not the 21st of something else."""
    number = nodes[-1]
    before = view.text[max(0, nodes[0].start - 7) : nodes[0].start].lower()
    led = (
        nodes[0].code == "i"
        or re.search(r"\b(?:on|by|until|from|since|for)\s\Z", before)
        or not before
    )
    if (
        not led
        or not view.text[number.start].isdigit()
        or number.value > 31
        or view.language != "en"
    ):
        return None
    if not re.match(r"\s?(?:[.,;:!?)-]|\Z)", view.text[number.end :]):
        return None
    return _near_day(view, nodes)


def _near_day(view: View, nodes: list[Node]) -> Point | None:
    months = [iv.add_months(view.today.replace(day=1), k) for k in (-1, 0, 1)]
    days = [d for m in months if (d := safe(m.year, m.month, nodes[-1].value))]
    ahead = future(view.text, nodes[0].start, nodes[-1].end, view.language)
    fitting = [d for d in days if ahead is None or (d >= view.today) == ahead] or days
    there = min(fitting, key=lambda d: abs((d - view.today).days))
    return view.relative(iv.day(there), f"XXXX-XX-{nodes[-1].value:02}")


@rule("date.relative.weekend", r"tU")
def weekend(view: View, nodes: list[Node]) -> Point | None:
    """`over the weekend`: the last one for what has been, the coming one for what is to come."""
    if (
        nodes[-1].value != "K"
        or view.language != "en"
        or view.text[nodes[-1].start : nodes[-1].end].endswith("s")
    ):
        return None
    ahead = future(view.text, nodes[0].start, nodes[-1].end, view.language)
    here = iv.weekend(view.today)
    past = ahead is False and here.low is not None and here.low > view.today
    return view.relative(iv.unit_at(view.today, "K", -1 if past else 0), "XXXX-WXX-WE")


@rule("date.absolute.week", r"t?Un(?:,?d?Y)?")
def numbered_week(view: View, nodes: list[Node]) -> Point | None:
    """`semaine 31`, `week 3 of 2027`: by ISO."""
    unit, number, year = has(nodes, "U"), has(nodes, "n"), has(nodes, "Y")
    assert unit is not None
    assert number is not None
    word = view.text[unit.start : unit.end].lower()
    if unit.value != "W" or not 1 <= number.value <= 52 or word.endswith("s"):
        return None

    def make(y: int) -> Point | None:
        return absolute(iv.week(date.fromisocalendar(y, number.value, 1)))

    if year:
        return make(year.value)
    if view.text[number.end : number.end + 1] not in ("", ".", ",", " "):
        return None
    return view.choose(make, nodes, f"XXXX-W{number.value:02}")


@rule("date.anchored.unit", r"t?CU")
def same_unit(view: View, nodes: list[Node]) -> Point | None:
    """`la même année`, `the same month`: of the day said last, else of publication."""
    word = view.text[nodes[-1].start : nodes[-1].end].lower()
    if nodes[-1].value not in "YMWQD" or (word.endswith("s") and word != "mois"):
        return None
    return view.relative(iv.unit_at(view.back(), nodes[-1].value), "PRESENT_REF")


@rule("date.relative.weekday-side", r"W[LN]|[LN]W|zW|W[di]?t?U[LN]|W[di]?t?[LNz]U|t?[LNz]UW")
def weekday_side(view: View, nodes: list[Node]) -> Point | None:
    """`lundi dernier`, `next Tuesday`, `mardi de la semaine prochaine`."""
    w, side, unit = has(nodes, "W"), has(nodes, "LNz"), has(nodes, "U")
    assert w is not None
    assert side is not None
    today = view.today
    if unit:
        if unit.value != "W":
            return None
        monday = iv.week(today).low
        assert monday
        there = monday + (w.value + 7 * {"L": -1, "N": 1, "z": 0}[side.code]) * iv.DAY
    elif side.code == "L":
        there = today - ((today.weekday() - w.value - 1) % 7 + 1) * iv.DAY
    elif side.code == "N":
        there = today + ((w.value - today.weekday() - 1) % 7 + 1) * iv.DAY
    else:
        return weekday(view, [w])
    return view.relative(iv.day(there), f"XXXX-WXX-{w.value + 1}")


@rule("date.relative.day", r"T")
def deictic(view: View, nodes: list[Node]) -> Point | None:
    symbol = (
        "PRESENT_REF" if nodes[0].value == 0 else "PAST_REF" if nodes[0].value < 0 else "FUTURE_REF"
    )
    return view.relative(iv.unit_at(view.today, "D", nodes[0].value), symbol)


SIDES = {"L": -1, "N": 1, "z": 0}


@rule("date.relative.unit", r"t?U[LN]|[tz]?[LN]U|zU[LN]?")
def unit_side(view: View, nodes: list[Node]) -> Point | None:
    """`la semaine dernière`, `next year`, `ce week-end`, `this month`."""
    unit = has(nodes, "U")
    side = has(nodes, "LN") or has(nodes, "z")
    assert unit is not None
    assert side is not None
    word = view.text[unit.start : unit.end].lower()
    plural = word.endswith("s") and (
        word != "mois" or view.text[side.start : side.end].lower().endswith("s")
    )
    fr = lexicon(view.language).calendar.DAY_FIRST
    side_word = view.text[side.start : side.end].lower()
    if unit.value in "hmsF" or plural or side_word in ("ces", "these"):
        several = has(nodes, "LN") is not None or side_word == "ces"
        if not several or (unit.value in "hms" and not has(nodes, "LN")):
            return None
        if side_word in ("ces", "these") or unit.value in "hms":
            return None
        ahead = side.code == "N"
        return Point(
            None,
            None,
            f"P{'T' if unit.value in 'hms' else ''}X{unit.value.upper()}",
            "P",
            "range",
            resolved=False,
            symbol="FUTURE_REF" if ahead else "PAST_REF",
        )
    if side.code == "z" and unit.value == "D":
        return view.relative(iv.day(view.today), "PRESENT_REF")
    if unit.value == "D":
        if fr or side.code == "z" or side_word not in ("next", "following", "previous"):
            return None
        origin = view.back() if view.last else view.today
        return view.relative(
            iv.day(origin + SIDES[side.code] * iv.DAY),
            "FUTURE_REF" if side.code == "N" else "PAST_REF",
        )
    if (
        side_word in ("suivant", "suivante", "following", "précédent", "précédente", "previous")
        and view.last
    ):
        origin = view.back()
    else:
        origin = view.today
    where = iv.unit_at(origin, unit.value, SIDES[side.code])
    return view.relative(where, {"L": "PAST_REF", "N": "FUTURE_REF", "z": "PRESENT_REF"}[side.code])


@rule("date.relative.several", r"[tz]?[LN][n#w]U|[tz]?[n#w][LN]U|zUL|tUL")
def last_several(view: View, nodes: list[Node]) -> Point | None:
    """`les trois derniers mois`, `the past 30 days`; up to the day before, whole units where it is weeks or months."""
    unit, side, number = has(nodes, "U"), has(nodes, "LN"), has(nodes, "n#w")
    assert unit is not None
    assert side is not None
    if number is None or number.code == "w":
        word = view.text[unit.start : unit.end].lower()
        if number is None and not (
            (word.endswith("s") and word != "mois")
            or view.text[nodes[0].start : nodes[0].end].lower() in ("ces", "les")
        ):
            return None
        return Point(None, None, period("X", unit.value), "P", "range", resolved=False)
    count = number.value
    today = view.today
    if unit.value in "hms":
        low, high = (
            (iv.shift(today, -count, unit.value), today)
            if side.code == "L"
            else (today, iv.shift(today, count, unit.value))
        )
    elif side.code == "L":
        low, high = iv.shift(today, -count, unit.value), today - iv.DAY
        if unit.value in "MQ":
            low, high = low.replace(day=1), today.replace(day=1) - iv.DAY
        if unit.value == "W":
            low, high = low - low.weekday() * iv.DAY, today - (today.weekday() + 1) * iv.DAY
    elif unit.value in "MQ":
        low = iv.add_months(today.replace(day=1), 1)
        high = iv.shift(low, count, unit.value) - iv.DAY
    elif unit.value == "W":
        low = today + (7 - today.weekday()) * iv.DAY
        high = low + (7 * int(count) - 1) * iv.DAY
    else:
        low, high = today + iv.DAY, iv.shift(today, count, unit.value)
    return Point(
        low,
        high,
        f"{low}/{high}",
        unit.value,
        "range",
        relative=True,
        symbol=period(count, unit.value),
        anchor=today,
    )


def at_distance(view: View, origin: date, count: float, unit: str, about: bool) -> Point | None:
    """The unit that lies `count` units from `origin`: years as years, months as months, else the day."""
    if unit in ("h", "m", "s"):
        there = iv.shift(origin, count, unit)
        return view.relative(iv.day(there), "PAST_REF" if count < 0 else "FUTURE_REF")
    try:
        there = iv.shift(origin, count, unit)
    except (ValueError, OverflowError):
        return None
    grain = {"Y": "Y", "E": "Y", "C": "Y", "M": "M", "Q": "M", "S": "M"}.get(unit, "D")
    if unit == "Y" and count != int(count):
        grain = "M"
    return view.relative(
        iv.unit_at(there, grain),
        "PAST_REF" if count < 0 else "FUTURE_REF",
        modifier="about" if about else None,
    )


@rule("date.relative.ago", r"a[q<>]*[n#w]?(?:d)?U|q?[n#w]?d?Ug|[AiD]q?[n#]d?U|A[w]U")
def ago(view: View, nodes: list[Node]) -> Point | None:
    """`il y a deux ans`, `ten years ago`, `dans trois mois`, `in two weeks`."""
    unit, number = has(nodes, "U"), has(nodes, "n#w")
    assert unit is not None
    back = has(nodes, "ag") is not None
    lead = nodes[0]
    if not back:
        fr = lexicon(view.language).calendar.DAY_FIRST
        if lead.code in "iD" and (fr or view.text[lead.start : lead.end].lower() != "in"):
            return None
        if view.text[lead.start : lead.end].lower() == "within":
            if number is None or number.code == "w" or unit.value in "hms":
                return None
            high = iv.shift(view.today, number.value, unit.value)
            value = f"{view.today}/{high}"
            symbol = period(number.value, unit.value)
            return Point(view.today, high, value, "R", "range", None, True, symbol, view.today)
        if (
            not fr
            and not future(view.text, nodes[0].start, nodes[-1].end, view.language)
            and len(view.text) > 40
        ):
            return duration(period(number.value if number else 1, unit.value))
    if number is None:
        return None
    if number.code == "w":
        word = str(number.value)
        if "couple" not in word and "few" not in word and word not in ("quelques",):
            return Point(None, None, "PAST_REF" if back else "FUTURE_REF", "P", resolved=False)
        count = 2.0 if "couple" in word else 3.0
    else:
        count = number.value
    about = has(nodes, "q") is not None or number.code == "w"
    return at_distance(view, view.today, -count if back else count, unit.value, about)


@rule("date.anchored.offset", r"[q<>]?[n#]d?U(?:[Bl]|[bf](?![tpdzTWnMYXOj#]))")
def counted_back(view: View, nodes: list[Node]) -> Point | None:
    """`un an plus tôt`, `two days later`: from what was said last, in its own precision."""
    unit, number = has(nodes, "U"), has(nodes, "n#")
    assert unit is not None
    assert number is not None
    if nodes[-1].code in "bf" and not re.match(r"\s*(?:[,.;:)]|\Z)", view.text[nodes[-1].end :]):
        return None
    if unit.value in "hms":
        return None
    sign = -1 if nodes[-1].code in "Bb" else 1
    now = view.text[nodes[-1].start : nodes[-1].end].lower() in ("from now", "hence")
    last = None if now else view.last
    if (
        last
        and last.low
        and last.high
        and unit.value in "YMEQS"
        and (last.high - last.low).days < 100
    ):
        low, high = (
            iv.shift(last.low, sign * number.value, unit.value),
            iv.shift(last.high, sign * number.value, unit.value),
        )
        if last.high == iv.month_end(last.high.year, last.high.month):
            high = iv.month_end(high.year, high.month)
        return Point(
            low,
            high,
            low.isoformat()[:7]
            if last.grain == "M"
            else f"{low}"
            if low == high
            else f"{low}/{high}",
            last.grain,
            relative=last.relative,
            symbol="PAST_REF" if sign < 0 else "FUTURE_REF",
            anchor=last.low,
        )
    return at_distance(
        view, view.today if now else view.back(), sign * number.value, unit.value, False
    )


@rule("date.anchored.day", r"tV(?!d)|V\Z")
def anchored(view: View, nodes: list[Node]) -> Point | None:
    """`la veille`, `le lendemain` of the day said before."""
    if nodes[0].code == "V" and len(view.text) > 40:
        return None
    if view.last is None and view.published is None:
        return view.relative(
            iv.day(view.today), "PAST_REF" if nodes[-1].value < 0 else "FUTURE_REF"
        )
    made = view.relative(
        iv.day(view.back() + nodes[-1].value * iv.DAY),
        "PAST_REF" if nodes[-1].value < 0 else "FUTURE_REF",
    )
    return made and replace(made, anchor=view.back())


@rule("date.anchored.same", r"I")
def same_day(view: View, nodes: list[Node]) -> Point | None:
    if view.last is None or view.last.grain != "D":
        return None
    return replace(view.last, again=None)


@rule("date.season", r"[tz]?S[LN]|[tz]?[LNz]S|[ti]?Sd?Y?|dSd?Y?")
def season(view: View, nodes: list[Node]) -> Point | None:
    node, year, side = has(nodes, "S"), has(nodes, "Y"), has(nodes, "LN")
    assert node is not None
    if not bare_season(view, nodes, node):
        return None
    name = node.value
    if year:
        return absolute(iv.season(year.value, name))
    today = view.today
    spans = [iv.season(y, name) for y in range(today.year - 2, today.year + 3)]
    if side and side.code == "L":
        chosen = [s for s in spans if s.high and s.high < today][-1]
    elif side:
        chosen = next(s for s in spans if s.low and s.low > today)
    else:
        return view.choose(lambda y: absolute(iv.season(y, name)), nodes, f"XXXX-{name}")
    return view.relative(chosen, f"XXXX-{name}")


@rule("date.holiday", r"[LNz]?H(?:d?Y)?|H[LN]")
def named_holiday(view: View, nodes: list[Node]) -> Point | None:
    node, year, side = has(nodes, "H"), has(nodes, "Y"), has(nodes, "LN")
    assert node is not None
    if view.text[node.start].islower() and len(view.text) > 40:
        return None
    if re.search(r"\w\s[A-Z][a-z]+\s\Z", view.text[max(0, nodes[0].start - 24) : nodes[0].start]):
        return None  # Johnnie Christmas

    def make(y: int) -> Point | None:
        there = holiday(node.value, y)
        return absolute(iv.day(there)) if there else None

    if year:
        return make(year.value)
    if side:
        every = [
            p for y in range(view.today.year - 1, view.today.year + 2) if (p := make(y)) and p.low
        ]
        if side.code == "L":
            chosen = [p for p in every if p.low and p.low < view.today][-1:]
        else:
            chosen = [p for p in every if p.low and p.low > view.today][:1]
        return view.relative(chosen[0].interval, "XXXX") if chosen else None
    ahead = [
        p for y in (0, 1) if (p := make(view.today.year + y)) and p.low and p.low >= view.today
    ]
    nearest = view.choose(make, nodes, "XXXX")
    long_ago = nearest and nearest.low and (view.today - nearest.low).days > 45
    if long_ago and ahead and future(view.text, node.start, node.end, view.language) is not False:
        return replace(ahead[0], relative=True, symbol="XXXX", anchor=view.today, again=make)
    return nearest


def period(count: float | str, unit: str) -> str:
    """The TIMEX3 value of `count` units: `P3D`, `PT48H`, `PXY`."""
    text = f"{count:g}" if isinstance(count, int | float) else count
    if unit == "F":
        return f"P{count * 14:g}D" if isinstance(count, int | float) else "PXW"
    if unit in "hms":
        return f"PT{text}{unit.upper()}"
    if unit == "Q" and isinstance(count, int | float):
        return f"P{count * 3:g}M"
    if unit == "S" and isinstance(count, int | float):
        return f"P{count / 2:g}Y"
    return "P" + text + {"E": "DE", "C": "CE", "K": "WE"}.get(unit, unit)


@rule("date.duration", r"s[<>q]?[n#w]d?U(?!Y)|[<>q]*[n#w]-?d?U(?!Y)(?:(?:,|e|,e)?[n#]U(?![gBl]))?")
def counted_time(view: View, nodes: list[Node]) -> Point | None:
    """`trois ans`, `48 heures`, `plusieurs années`, `eight-year`; not ages, not what is counted."""
    unit, number = has(nodes, "U"), has(nodes, "n#w")
    assert unit is not None
    assert number is not None
    if unit.value == "C" or age(view, nodes) or counted(view, nodes, number, unit):
        return None
    if number.code == "w":
        return duration(period(2 if "couple" in str(number.value) else "X", unit.value))
    value = period(number.value, unit.value)
    units = [n for n in nodes if n.code == "U"]
    if len(units) == 2:
        second = [n for n in nodes if n.code in "n#"][-1]
        more = period(second.value, units[1].value)[1:]
        value += more if "T" not in value else more.removeprefix("T")
    return duration(value)


@rule("date.duration.half", r"[<>q]*[n#]d?Ue#?h|[<>q]*#?h-?d?#?U|[<>q]*[n#]e#?h-?d?U")
def half_more(view: View, nodes: list[Node]) -> Point | None:
    """`deux heures et demie`, `half an hour`, `one and a half years`."""
    unit, number, joint = has(nodes, "U"), has(nodes, "n#"), has(nodes, "e")
    assert unit is not None
    half = has(nodes, "h")
    assert half is not None
    if view.text[half.start : half.end].lower() == "moitié" or unit.value in "QSC":
        return None
    return duration(period((number.value if number and joint else 0) + 0.5, unit.value))


@rule("date.duration.whole", r"#?ot?U|tUo")
def whole_unit(view: View, nodes: list[Node]) -> Point | None:
    """`toute la semaine`, `all year`."""
    unit = has(nodes, "U")
    assert unit is not None
    word = view.text[unit.start : unit.end].lower()
    if unit.value in "hms" or (word.endswith("s") and word != "mois"):
        return None
    return duration(WHOLE[unit.value]) if unit.value in "YMWD" else None


WHOLE = {
    "Y": "P1Y",
    "M": "P1M",
    "W": "P1W",
    "D": "P1D",
    "Q": "P3M",
    "h": "PT1H",
    "S": "P6M",
    "E": "P1DE",
    "K": "P1W",
    "m": "PT1M",
}


@rule("date.recurring", r"k(?:W|[n#]?U|P)")
def recurring(view: View, nodes: list[Node]) -> Point | None:
    """`chaque lundi`, `tous les deux ans`, `every year`."""
    last, number = nodes[-1], has(nodes, "n#")
    if last.code == "W":
        value = f"XXXX-WXX-{last.value + 1}"
    elif last.code == "P":
        value = f"XXXX-XX-XXT{last.value}"
    elif number:
        value = period(number.value, last.value)
    else:
        value = WHOLE.get(last.value, "")
    return Point(None, None, value, "P", "recurring") if value else None
