"""Days of the week, and the days that are named from today."""

from __future__ import annotations

import re
from datetime import date

from . import interval as iv
from .holidays import nth_weekday
from .notation import Node, Rules, has
from .points import Point, View, absolute, pattern, unresolved

RULES = Rules()
rule = RULES.rule
WEEKS = {"last": -1, "this": 0, "next": 1}
# days to a bare weekday, and to `ce jeudi` or one of what was planned, that is to come though no tense says so
NEAR, THIS_NEAR = 2, 3
SATURDAY = 5


def coming(today: date, weekday: int) -> date:
    """The next `weekday` after `today`."""
    return today + ((weekday - today.weekday() - 1) % 7 + 1) * iv.DAY


def going(today: date, weekday: int) -> date:
    """The last `weekday` before `today`."""
    return today - ((today.weekday() - weekday - 1) % 7 + 1) * iv.DAY


@rule("date.relative.weekday", "(?<!ORDINAL) ((the|this) WEEKDAY|WEEKDAY)", edge=True)
def weekday(view: View, nodes: list[Node]) -> Point | None:
    """The last one up to the publication day for what has been, the next one for what is to come."""
    node = nodes[-1]
    after = view.after(nodes, 12)
    if (
        node.short
        and not view.alone
        and (not view.calendar.CAPITALS or not re.match(r"\s?(?:[,.;)]|\d)", after))
    ):
        return None
    if node.plural:
        return None  # `on Mondays` is no day
    if view.followed_by(nodes, "WEEKDAY_AFTER") or indefinite(view, nodes):
        return None
    if len(nodes) > 1 and view.says(nodes[0], "HABITUAL") and not _told(view, nodes):
        return Point(None, None, f"XXXX-WXX-{node.value + 1}", "P", "recurring")
    today, told = view.today, view.told and view.told.low
    if view.far_off(nodes):  # `ce lundi-là`
        there = told if told and told.weekday() == node.value else None
        return absolute(iv.day(there)) if there else unresolved(f"XXXX-WXX-{node.value + 1}")
    if today.weekday() == node.value:
        there = today
    elif _ahead(view, nodes, (coming(today, node.value) - today).days):
        there = coming(today, node.value)
    else:
        there = going(today, node.value)
    return view.relative(iv.day(there), f"XXXX-WXX-{node.value + 1}")


def indefinite(view: View, nodes: list[Node]) -> bool:
    """Whether a weekday is any (`un lundi`) or part of a name (`le Journal du dimanche`)."""
    to = (n.role == "to" for n in view.rest[:1])
    return view.led_by(nodes, "SOME_WEEKDAY", 24) and not any(to)


def _told(view: View, nodes: list[Node]) -> bool:
    """Whether a weekday with its article is one of a story (*Le mercredi, il est parti*), not any (*fermé le mercredi*)."""
    opens = view.text[nodes[0].start].isupper()
    return opens or view.ahead(nodes) is True or view.led_by(nodes, "TOLD_BEFORE", 70)


def _ahead(view: View, nodes: list[Node], days: int) -> bool:
    """Whether the weekday meant is the coming one, `days` away: by the day beside it, by tense; without one, or
    where it was planned first, the nearer of the two.

    Nobody calls yesterday's namesake of next week by its bare name, unless the verb right before is of the future;
    what is printed on a Saturday was mostly written the day before.
    """
    if beside := _day_beside(view, nodes):
        return beside >= view.today
    ahead = view.led_by(nodes, "COMING_BEFORE", 90) or view.ahead(nodes)
    if ahead is None or view.led_by(nodes, "PLANNED_BEFORE"):
        due = view.led_by(nodes, "WAS_TO_BEFORE", 60) or view.put_off(nodes)
        nearer = due or has(nodes, "this")
        near = days <= (THIS_NEAR if nearer else NEAR)
        return near or (ahead is None and view.led_by(nodes, "FROM_BEFORE", 14))
    late = view.today.weekday() != SATURDAY and view.led_by(nodes, "SIX_DAYS_BEFORE", 60)
    return ahead and (view.alone or days < 6 or late)


def _day_beside(view: View, nodes: list[Node]) -> date | None:
    """The day said right before, in the same breath: `vendredi 26 juin et orange samedi`."""
    last = view.last
    if last is None or last.grain != "D" or last.symbol.startswith("T"):
        return None
    between = view.text[view.last_at : nodes[0].start]
    return last.low if pattern(view.language, "BESIDE").fullmatch(between) else None


@rule(
    "date.relative.weekday-in",
    "the? WEEKDAY in <NUMBER>",
    "the? WEEKDAY after next",
    "the? WEEKDAY UNIT",
    edge=True,
)
def weekday_in(view: View, nodes: list[Node]) -> Point | None:
    """`lundi en huit`, `mardi en quinze`, `Friday after next`, `Saturday week`: a week or two after the coming one."""
    node, last = has(nodes, "WEEKDAY"), nodes[-1]
    assert node is not None
    if last.role == "UNIT" and not (view.says(last, "WEEK_ON") and view.closes(nodes)):
        return None
    weeks = {8: 1, 15: 2}.get(last.value) if last.role in ("INT", "COUNT") else 1
    if weeks is None:
        return None
    there = coming(view.today - iv.DAY, node.value) + 7 * weeks * iv.DAY
    return view.relative(iv.day(there), f"XXXX-WXX-{node.value + 1}")


@rule(
    "date.relative.weekday-side",
    "(the|this)? WEEKDAY PART? (last|next)",
    "(the|this)? (last|next) WEEKDAY",
    edge=True,
)
def weekday_side(view: View, nodes: list[Node]) -> Point | None:
    """`lundi dernier`, `next Tuesday`: the one of that week, or the nearest, as the language means it."""
    node, side = has(nodes, "WEEKDAY"), has(nodes, "last", "next")
    assert node is not None
    assert side is not None
    if nodes[-1] is node and (view.says(side, "BEHIND_ONLY") or view.says(side, "MANY_ONLY")):
        return None  # `a passé mardi le cap`, `became final Tuesday`
    if view.says(side, "MUST_CLOSE") and not view.closes(nodes):
        return None
    today, weekwise = view.today, view.says(side, "WEEKWISE")
    from_said = view.says(side, "FROM_SAID") and view.last is not None
    origin = view.back() if from_said else today
    if side.role == "next":
        there = coming(origin, node.value)
        if weekwise and not from_said and iv.week(there) == iv.week(today):
            there += 7 * iv.DAY
    else:
        there = going(origin, node.value)
        if view.says(side, "RECENTLY") and there == origin - iv.DAY:
            there -= 7 * iv.DAY
    return view.relative(iv.day(there), f"XXXX-WXX-{node.value + 1}")


@rule(
    "date.relative.weekday-side",
    "the? WEEKDAY (of|in|from)? (the? UNIT (last|next)|the? (last|next|this) UNIT|the UNIT)",
    "(the|of)? (last|next|this) UNIT (on|the)? WEEKDAY",
    "the UNIT (last|next) the? WEEKDAY",
    edge=True,
)
def weekday_of_week(view: View, nodes: list[Node]) -> Point | None:
    """`mardi de la semaine prochaine`, `next week Sunday`."""
    node, side, unit = has(nodes, "WEEKDAY"), has(nodes, "last", "next", "this"), has(nodes, "UNIT")
    assert node is not None
    if unit is None or unit.value != "W":
        return None
    week = iv.unit_at(view.today, "W", WEEKS[side.role] if side else 0)
    assert week
    assert week.low
    return view.relative(iv.day(week.low + node.value * iv.DAY), f"XXXX-WXX-{node.value + 1}")


@rule(
    "date.relative.weekdays",
    "<NUMBER> WEEKDAY (ago|later)",
    "back <NUMBER> WEEKDAY",
    "within <NUMBER> WEEKDAY",
)
def weekdays_away(view: View, nodes: list[Node]) -> Point | None:
    """`2 Thursdays ago`, `four Tuesdays from now`."""
    number, node = has(nodes, "INT", "COUNT"), has(nodes, "WEEKDAY")
    assert number is not None
    assert node is not None
    if not isinstance(number.value, int):
        return None
    back = has(nodes, "ago", "back") is not None
    first = going(view.today, node.value) if back else coming(view.today, node.value)
    there = first + (-7 if back else 7) * (number.value - 1) * iv.DAY
    return view.relative(iv.day(there), "PAST_REF" if back else "FUTURE_REF")


@rule("date.relative.weekday-nth", "(?<!each) the? ORDINAL WEEKDAY(?!(of|in))", edge=True)
def weekday_nth(view: View, nodes: list[Node]) -> Point | None:
    """`the third Tuesday`, of this month or the last, where nothing else follows."""
    number, node = has(nodes, "ORDINAL"), nodes[-1]
    assert number is not None
    if not 1 <= number.value <= 5 or node.plural or not view.closes(nodes):
        return None
    first = view.today.replace(day=1)
    there = nth_weekday(first.year, first.month, node.value, number.value)
    if there > view.today and view.ahead(nodes) is False:
        first = iv.add_months(first, -1)
        there = nth_weekday(first.year, first.month, node.value, number.value)
    if there.month != first.month:
        return None
    return view.relative(iv.day(there), f"XXXX-XX-{node.value + 1}")


@rule("date.relative.day", "DEICTIC")
def deictic(view: View, nodes: list[Node]) -> Point | None:
    """`hier`, `tomorrow`; not `USA Today`."""
    if view.text[nodes[0].start].isupper() and re.search(r"\b[A-Z]\w+ \Z", view.before(nodes)):
        return None
    if view.says(nodes[0], "TIMELESS") and view.led_by(nodes, "TIMELESS_BEFORE"):
        return None
    offset = nodes[0].value
    symbol = "PRESENT_REF" if offset == 0 else "PAST_REF" if offset < 0 else "FUTURE_REF"
    return view.relative(iv.unit_at(view.today, "D", offset), symbol)


@rule("date.relative.day", "DEICTIC ,? (the|on)? WEEKDAY", edge=True)
def deictic_weekday(view: View, nodes: list[Node]) -> Point | None:
    """`demain vendredi`, `yesterday, Monday`: the day said twice."""
    there = deictic(view, nodes[:1])
    same = there and there.low and there.low.weekday() == nodes[-1].value
    return there if same else None


@rule("date.relative.now", "NOW")
def now(view: View, nodes: list[Node]) -> Point | None:
    """The day itself where somebody asks; in a text `now` is no date, but may end a range."""
    return view.relative(iv.day(view.today), "PRESENT_REF") if view.alone else None
