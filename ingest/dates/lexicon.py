"""The words of time of a language, ready for lookup: from `lang/<code>/calendar.py` and `numbers.py`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from types import ModuleType
from typing import Any

from ..lang import words
from .tokens import token_pattern


@dataclass(frozen=True, slots=True)
class Entry:
    """What one form means: its role, value, number (None: it does not say), whether it is abbreviated."""

    role: str
    value: Any
    plural: bool | None = None
    short: bool = False


@dataclass(frozen=True)
class Lexicon:
    """`phrases` maps the first token of a form to (the rest of its tokens, entry), longest form first.

    `numeral_months` are the short months that are number words too (`sept`).
    """

    language: str
    calendar: ModuleType
    token: re.Pattern[str]
    numeral_months: dict[str, int]
    phrases: dict[str, list[tuple[tuple[str, ...], Entry]]] = field(default_factory=dict)


def normal(word: str) -> str:
    """
    >>> normal("L’")
    "l'"
    """
    return word.lower().replace("’", "'")


def plain(word: str) -> str:
    """Without accents, as many people type."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _forms(language: str) -> Iterable[tuple[str, Entry]]:
    """Every form of the language with its entry; of two entries for one form the first counts."""
    calendar, numbers = words(language, "calendar"), _numbers(language)
    for number, names in enumerate(calendar.MONTHS, 1):
        for i, form in enumerate(names.split("|")):
            if form not in numbers:  # *sept* is a month only beside a day, see `lexing`
                yield form, Entry("MONTH", number, short=i > 0)
    for number, names in enumerate(calendar.WEEKDAYS):
        for i, form in enumerate(names.split("|")):
            yield form, Entry("WEEKDAY", number, plural=i == 1, short=i > 1)
    tables: list[tuple[str, dict[str, Any]]] = [
        ("DEICTIC", calendar.DEICTICS),
        ("HOLIDAY", calendar.HOLIDAYS),
        ("ANCHOR", calendar.ANCHORED),
        ("DECADE", calendar.DECADE_WORDS),
        ("ENDS", calendar.ENDS),
        ("ORDINAL", calendar.ORDINALS),
        ("ONE", dict.fromkeys(calendar.ONE.split("|"), 1)),
        ("COUNT", numbers),
    ]
    for role, table in tables:
        for names, value in table.items():
            for form in names.split("|"):
                yield form, Entry(role, value)
    for role, inverse in (
        ("SEASON", calendar.SEASONS),
        ("PART", calendar.PARTS),
        ("FUZZY", calendar.FUZZY),
    ):
        for value, names in inverse.items():
            for form in names.split("|"):
                yield form, Entry(role, value)
    for role, names, value in (
        ("SAMEDAY", calendar.SAME_DAY, 0),
        ("VAGUE", calendar.VAGUE, None),
        ("VAGUE", calendar.FEW, 3),
        ("COUNT", calendar.PAIRS, 2),
        ("COUNT", calendar.ANOTHER, 1),
        ("ORDINAL", calendar.PENULTIMATE, -2),
    ):
        for form in names.split("|"):
            yield form, Entry(role, value)
    for unit, (singular, plural) in calendar.UNITS.items():
        both = {*singular.split("|")} & {*plural.split("|")}
        for many, names in enumerate((singular, plural)):
            for form in names.split("|"):
                yield form, Entry("UNIT", unit, plural=None if form in both else bool(many))
    for form, value in words(language, "numbers").DOZENS.items():
        if form not in numbers and value <= 100:
            yield form, Entry("DOZEN", value)
    for role, names in calendar.ROLES.items():
        for form in names.split("|"):
            yield form, Entry("NOW" if role == "now" else role, form)


def _numbers(language: str) -> dict[str, int]:
    """The words that can be a part of a small number or of a year, from those that figures are read by."""
    n = words(language, "numbers")
    thousands = {word: value for word, value in n.SCALES.items() if value == 1000}
    return {**n.WORDS, **dict.fromkeys(n.HUNDREDS.split(), 100), **thousands}


@cache
def lexicon(language: str) -> Lexicon:
    """The words of time of `language`."""
    calendar = words(language, "calendar")
    numbers = _numbers(language)
    months = enumerate(calendar.MONTHS, 1)
    numerals = {form: n for n, names in months for form in names.split("|") if form in numbers}
    names = "|".join(plain(m) + "|" + m for forms in calendar.MONTHS for m in forms.split("|"))
    lex = Lexicon(language, calendar, token_pattern(calendar, names), numerals)
    entries: dict[tuple[str, ...], Entry] = {}
    forms = [(f, e) for f, e in _forms(language) if f]
    for form, entry in forms:
        elided = form.endswith("'")  # an elided word is a token with its apostrophe
        tokens = form.split() if elided else [m.group() for m in lex.token.finditer(form)]
        entries.setdefault(tuple(normal(t) for t in tokens), entry)
    for key, entry in list(entries.items()):
        if entry.role in ("MONTH", "UNIT", "SEASON", "HOLIDAY", "next", "last", "ORDINAL"):
            bare = tuple(plain(t) for t in key)
            if (
                len("".join(bare)) > (4 if entry.role in ("UNIT", "HOLIDAY") else 5)
                or bare == ("noel",)
                or entry.role == "MONTH"
            ):
                entries.setdefault(bare, entry)
    for key, entry in entries.items():
        lex.phrases.setdefault(key[0], []).append((key[1:], entry))
    for found in lex.phrases.values():
        found.sort(key=lambda f: -len(f[0]))
    return lex
