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

ZONE = (
    r"\s?(?:UTC|GMT)(?:\s?[+−-]\d\d?)?|\s(?:CES?T|BST|[ECMP][SD]?T)(?!\w)"  # behind a time of day
)


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


def _token(calendar: ModuleType) -> re.Pattern[str]:
    q, h = calendar.QUARTER_LETTERS + "Qq", calendar.HALF_LETTERS + "H"
    q += calendar.QUARTER_LETTERS.lower()
    months = "|".join(plain(m) + "|" + m for names in calendar.MONTHS for m in names.split("|"))
    word = r"[^\W\d_]+['’](?=\w)|[^\W\d_]+(?!\w)" if calendar.ELISION else r"[^\W\d_]+(?!\w)"
    stop = r"(?!\w)(?![.,/:–-]\d)"
    day = r"\d\d?/\d\d?(?:/(?:\d{4}|\d\d))?"
    half_day = r"\s?[apAP](?:\.[mM](?!\w)\.?|[mM](?!\w))"
    twelve = rf"|\d\d?{half_day}|\d\d?\s?o['’]?\s?clock(?!\w)"
    am = twelve if calendar.TWELVE_HOURS else ""
    return re.compile(
        rf"""(?P<WRITTEN>(?<![\w/])(?:\d\d?(?i:{months})\d{{4}}|(?:\d{{1,4}}[/-]){{1,2}}(?:(?i:{months}))(?:\.?[/-]\d{{1,4}})?|(?<!\d\s)(?<!er\s)(?i:{months})\.?(?:[/-]\d{{1,4}}){{1,2}}(?!\s(?i:{months}))){stop})
       |(?P<num>(?:(?<![\w.,/:$€£+])|(?<=[^\W\d_]{{3}}\.))(?:
        (?P<DATE>\d{{4}}\s-\s\d\d\s-\s\d\d|\d{{4}}-\d\d?-\d\d?(?:T[\d:.+Z-]+)?|\d{{4}}/\d\d?/\d\d?|\d{{4}}\.\d\d\.\d\d|\d\d?\s/\s\d\d?\s/\s\d{{4}}|\d\d?/\d\d?(?:/|,)(?:\d{{4}}|\d\d)|\d\d?\.\d\d?\.(?:\d{{4}}|\d\d)|\d\d?-\d\d?-(?:\d{{4}}|\d\d)|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])){stop}
       |(?P<DATES>{day}\s?[–-]\s?{day}){stop}
       |(?P<YEARS>(?:1[5-9]|20)\d\d\s?[-–/~]\s?(?:(?:1[5-9]|20)\d\d|\d\d?(?!:|\s(?i:{months})\b))){stop}
       |(?P<Q>\d{{4}}-?W\d\d|(?:\d{{4}}[-\s]?|\d\d)[{q}{h}][1-4]|[1-4][{q}]\s?(?:\d{{4}}|\d\d)){stop}
       |(?P<CLOCK>\d\d?(?::\s|\.)[0-5]\d{half_day}|\d\d?:[0-5]\d(?::[0-5]\d)?(?:{half_day})?{am}|\d\d?\s?[hH](?:eures?\s|\s)?[0-5]\d(?!\d)(?:\s?min(?:utes?)?(?!\w)(?:,?\s(?:et\s)?\d\d?\s?s(?:ec(?:ondes?)?)?(?!\w))?)?|\d\d?\s?[hH]|\d{{4}}(?=\s?(?:GMT|UTC)))(?:{ZONE})?(?:{stop}|(?=[–-]\d\d?:))
       |(?P<big>\d{{1,3}}(?:[ \u00a0\u202f.,]\d{{3}})+(?!\d))
       |(?P<DECADE>(?:\d{{3}}|(?<!\d)[2-9])0['’]?s){stop}
       |(?P<ORDINAL>\d\d?(?:{calendar.ORDINAL_ENDINGS}))(?!\w)
       |(?P<glued>\d+(?:[.,]\d+)?[^\W\d_]{{2,}})
       |(?P<dec>\d+[.,]\d+)(?!\w)
       |(?P<SLASH>\d\d?/\d\d?(?:\s?[hH])?|\d\d?\s*[/-]\s?(?:19|20)\d\d){stop}
       |(?P<INT>\d+)(?!\w)
       )) | (?P<ROMAN>[IVX]+\s?(?:e|è|ème|ième)(?!\w)) | (?P<q>[{q}{h}][1-4](?!\w))
       | (?P<fy>(?:{calendar.FISCAL_LETTERS}|CY|cy)\s?'?(?:\d{{4}}|\d\d)(?!\w))
       | (?<!\w)['’‘](?P<short>\d\d(?:s)?)(?!\w)
       | (?P<word>{word}) | (?P<bad>\w+) | (?P<mark>[^\w\s])""",
        re.VERBOSE,
    )


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
    lex = Lexicon(language, calendar, _token(calendar), numerals)
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
