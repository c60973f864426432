"""The notation of rules: patterns over the roles that words play in an expression of time.

    (WEEKDAY ,?)? the? (INT|ORDINAL) of? MONTH (,? YEAR)?

Names in capitals are words of content, names in lower case function words (listed by role in each
language's `calendar`); `,` and `-` stand for themselves and everything else is as in `re`. `<AMOUNT>` is
one of the ways to say a number of units. A pattern is compiled to a regular expression over one code
letter for each word, the same for every language.

| role | a word like |
|---|---|
| MONTH WEEKDAY SEASON HOLIDAY PART | `mai`, `lundi`, `été`, `Noël`, `matin` |
| INT YEAR ORDINAL COUNT ONE DOZEN VAGUE | `3`, `2024`, `3e`, `trois` or `2,5`, `une`, `dizaine`, `plusieurs` |
| UNIT DEICTIC NOW | `semaine`, `hier`, `maintenant` |
| FUZZY ANCHOR SAMEDAY | `début`, `veille`, `ce jour-là` |
| CLOCK DATE DATES SLASH WRITTEN | `18h30`, `08/10/2025`, `1/5-7/5`, `7/5` or `3/4`, `Oct-2` |
| YEARS DECADE ROMAN QUARTER FISCAL ENDS | `2024-2026`, `1990s`, `XIXe`, `T3`, `FY26`, `EOY` |
| TIME | an expression that a rule has read |
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .points import Point, View

CONTENT_ROLES = (
    "MONTH WEEKDAY SEASON HOLIDAY PART YEAR UNIT DEICTIC NOW ANCHOR SAMEDAY CLOCK DATE DATES SLASH WRITTEN "
    "YEARS DECADE ROMAN QUARTER FISCAL ENDS TIME todate"
)
OTHER_ROLES = (
    "INT ORDINAL COUNT ONE DOZEN VAGUE FUZZY of the on in within to until and or between this next last same whole each "
    "since by before after from ago back earlier later half quarter about less more for rest my there extra "
    "orlater orearlier fiscal calendar period ended"
)
CONTENT = frozenset(CONTENT_ROLES.split())  # a run without one of these is left alone
NAMES = [*CONTENT_ROLES.split(), *OTHER_ROLES.split()]
CODE = {name: chr(0x100 + i) for i, name in enumerate(NAMES)} | {",": ",", "-": "-"}

REACH = 16  # words that a rule sees at most
# shorthands of patterns
SHORT = {
    "<DAY>": "(INT|ORDINAL|COUNT)",
    "<NUMBER>": "(INT|COUNT)",
    "<OF_YEAR>": "(,? of? YEAR)?",
}
NUMBER = "(INT|COUNT|ONE)"
AMOUNTS = [
    f"{NUMBER} extra? -? UNIT",
    "VAGUE of? UNIT",
    f"{NUMBER} UNIT ((,|and|, and)? {NUMBER} UNIT)+",
    f"{NUMBER} UNIT and? {NUMBER}? half",
    f"{NUMBER} -? and -? {NUMBER}? -? half -? of? UNIT",
    f"{NUMBER}? half -? (of? {NUMBER})? UNIT",
    f"{NUMBER}? DOZEN of? UNIT",
    "ONE UNIT of UNIT",
    "SLASH of? ONE? UNIT",
    "SLASH(?!UNIT)",
    f"{NUMBER} UNIT and? {NUMBER}",
    f"{NUMBER} and {NUMBER}? (quarter|UNIT) of? UNIT",
    f"{NUMBER} UNIT and {NUMBER}? (quarter|UNIT)",
    f"({NUMBER} -?)? (quarter|UNIT) (of|-) {NUMBER}? UNIT",
    f"{NUMBER} UNIT extra",
    f"{NUMBER} UNIT {NUMBER} quarter",
    "ONE? -? (quarter|UNIT) -? UNIT",
]


@dataclass(slots=True, eq=False)
class Node:
    """A word or, with the role TIME, an expression that `rule` has read from `parts`.

    `word` is the surface in lower case, `plural` the number of a unit (None: its form does not say),
    `short` whether a month or weekday is abbreviated.
    """

    role: str
    start: int
    end: int
    value: Any
    word: str = ""
    plural: bool | None = None
    short: bool = False
    rule: str = ""
    parts: tuple[Node, ...] = ()

    @property
    def point(self) -> Point:
        """What a TIME means."""
        return self.value  # type: ignore[no-any-return]


Reader = Callable[["View", list[Node]], "Point | None"]


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """`read` makes a Point of the nodes that `pattern` matches; None: it is no expression of time after all.

    `edge` rules leave out function words at their edge that carry no meaning (`le 3 mars`).
    """

    id: str
    pattern: re.Pattern[str]
    read: Reader
    edge: bool


def expanded(pattern: str) -> list[str]:
    """`pattern` without its shorthands; once for each way to say an amount, where it holds `<AMOUNT>`."""
    for name, meaning in SHORT.items():
        pattern = pattern.replace(name, meaning)
    return (
        [pattern.replace("<AMOUNT>", way) for way in AMOUNTS]
        if "<AMOUNT>" in pattern
        else [pattern]
    )


def compiled(pattern: str) -> re.Pattern[str]:
    """One alternative as a regular expression over codes; KeyError for a role there is not."""
    coded = re.sub(r"[A-Za-z]+", lambda m: CODE[m.group()], pattern)
    return re.compile(re.sub(r"\s+", "", re.sub(r"\((?!\?)", "(?:", coded)))


class Rules:
    """The rules of one level, in the order of `others` and of their registration."""

    def __init__(self, *others: Rules) -> None:
        self.rules: list[Rule] = [rule for other in others for rule in other.rules]
        self._matches = lru_cache(maxsize=1 << 16)(self._find)

    def rule(self, name: str, *patterns: str, edge: bool = False) -> Callable[[Reader], Reader]:
        """Register a reader for what any of `patterns` matches, under the id `name`."""

        def add(read: Reader) -> Reader:
            for pattern in patterns:
                for way in expanded(pattern):
                    self.rules.append(Rule(name, compiled(way), read, edge))
            return read

        return add

    def matches(self, codes: str, at: int) -> tuple[tuple[int, Rule], ...]:
        """The rules that match at `at`, with where they end: longest first, then in their order."""
        return self._matches(codes[max(0, at - 1) : at], codes[at : at + REACH])

    def _find(self, before: str, codes: str) -> tuple[tuple[int, Rule], ...]:
        at = len(before)
        found = [
            (m.end() - at, rule)
            for rule in self.rules
            if (m := rule.pattern.match(before + codes, at)) and m.end() > at
        ]
        return tuple(sorted(found, key=lambda f: -f[0]))


def has(nodes: list[Node] | tuple[Node, ...], *roles: str) -> Node | None:
    """The first of `nodes` in one of `roles`."""
    return next((n for n in nodes if n.role in roles), None)


def every(nodes: list[Node] | tuple[Node, ...], *roles: str) -> list[Node]:
    """All of `nodes` in one of `roles`."""
    return [n for n in nodes if n.role in roles]
