"""The words and marks of numbers of a language, ready for lookup: from `lang/<code>/numbers.py`."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from types import ModuleType

from ..lang import words

SPACES = " \u00a0\u202f\u2009"


@dataclass(frozen=True)
class Lexicon:
    """`token` cuts a text into words and digits, `entries` has for a word its code (see `atoms.Atom`), its value
    and whether it is a plural; `short` are scales in letters, `alone` those of a text that is the number only.
    `fourscore`: tens are counted as in French."""

    token: re.Pattern[str]
    entries: dict[str, tuple[str, Fraction, bool]]
    short: dict[str, int]
    alone: dict[str, int]
    decimal: str
    joint: frozenset[str]
    and_tens: frozenset[int]
    known: frozenset[str]
    of: re.Pattern[str]
    part_of: re.Pattern[str]
    place_ahead: re.Pattern[str]
    rough: re.Pattern[str]
    exact_pairs: frozenset[str]
    before: re.Pattern[str]
    minus: re.Pattern[str]
    not_minus: re.Pattern[str]
    point: re.Pattern[str]
    led_by_point: re.Pattern[str]
    one_scale: re.Pattern[str]
    one_dozen: re.Pattern[str]
    many_scales: re.Pattern[str]
    fourscore: bool
    most_hundreds: int


def plain(word: str) -> str:
    """Without accents.

    >>> plain("zéro")
    'zero'
    """
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _token(w: ModuleType) -> re.Pattern[str]:
    """One word, number in digits or fraction; what only looks like a number is `bad`."""
    decimal = w.DECIMAL
    other = "." if decimal == "," else ","
    marks = re.escape(other)
    led = "|".join(rf"(?<=\b{word}\s)" for word in w.APART_BEHIND.split()) or r"(?!)"
    return re.compile(
        rf"""(?P<bad>(?<!\w)(?:\+?\d{{2,3}}[ .]?\(0\)[ .]?|\+\d\d[ .]|0)\d(?:[{SPACES}.-]\d\d){{4}}(?!\d)  # telephone
             | (?<!\w)(?:0|\+\d\d[ ])\d{{2,4}}[ -]\d{{3,4}}[ -]?\d{{3,4}}(?!\w) | (?<![\w-])1-8\d\d(?=-[A-Z])|(?<![\w-])(?:1-)?(?:\(\d{{3}}\)\s|\d{{3}}-)\d{{3}}-\d{{4}}(?![\w-])
             | (?<!\w)0\d\s(?:\d\d\s+){{3}}\d\d(?!\d)
             | (?<!\w)\d+(?:\s?[.:/]\s?\d+){{3,}}(?!\w)                                               # addresses, versions
             | (?<![\w.,])\d{{1,3}}\s\.\d{{3}}(?!\d)
             | (?<![\w.,])\d{{1,3}}{marks}0{{4,}}(?![\d.,])
             | (?<![\w.])(?!\d{{1,3}}(?:\.\d{{3}})+(?!\d))\d+\.\d+\.\d+(?!\w))
        | (?P<num>(?:(?:(?<![\w.,€$£)%])|(?<=[\s(][€$£])|(?<=\A[€$£]))[-−–]\s?|(?<![\w])\+)?
          (?<![\d])(?<!\d[.,])(?:
            (?P<grouped>\d{{1,3}}(?P<sep>[{SPACES}{marks}’'])\d{{3}}(?:(?P=sep)\d{{3}})*(?!\d)(?:{re.escape(decimal)}\d+|{marks}\d\d(?!\d))?
              | \d{{1,3}}(?:,\s0\d\d)+(?!\d)
              | \d{{1,3}}(?:,\s\d{{3}})+(?=\s-\s[a-z])
              | (?:(?i:{led}))\d{{1,3}}(?:,\s\d{{3}})+(?=,?\s[a-z])
              | \d{{1,2}}(?:,\d\d)+,\d{{3}}(?!\d)(?:\.\d+)?
              | \d{{1,3}}(?:{re.escape(decimal)}\d{{3}}){{2,}}(?!\d)(?:{marks}\d+)?
              | \d{{1,3}}(?:{re.escape(decimal)}\d{{3}})+{marks}\d+)
          | (?P<power>\d+(?:[.,]\d+)?\s?[×x]\s?(?:10(?:\^[-−]?|[-−])|\d{{1,2}}\^)\d{{1,2}})
          | (?P<exponent>\d+(?:[.,]\d+)?\^[-−+]?\d{{1,3}}(?!\w)|(?:\d+[.,]\d+[eE]|\d+e)[-−+]?\d{{1,2}}(?!\w))
          | (?P<mixed>\d+\s{{1,2}}\d/\d{{1,2}}(?![\d/]))
          | (?P<part>\d+/\d+(?![\d/]))
          | (?P<dec>\d+[.,]\d+|{w.DECIMALS_APART})
          | (?P<lead>(?<![\w)»"”%])\.\d+|{w.AVERAGES})
          | (?P<int>\d+))(?:[{SPACES}]?(?P<vulgar>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]))?)
        | (?P<frac>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])
        | (?P<word>[^\W\d_]+)""",
        re.VERBOSE,
    )


@cache
def lexicon(language: str) -> Lexicon:
    """The words of numbers of `language`, with and without their accents."""
    w = words(language, "numbers")
    entries: dict[str, tuple[str, Fraction, bool]] = {}

    def add(word: str, code: str, value: Fraction | int, plural: bool = False) -> None:
        for form in {word, plain(word)}:
            entries.setdefault(form, (code, Fraction(value), plural))

    for word in w.ARTICLES.split():
        add(word, "a", 1)
    for word, value in w.WORDS.items():
        add(word, "n", value)
    for word in w.HUNDREDS.split():
        add(word, "h", 100)
    for word, value in w.SCALES.items():
        add(word, "s", value)
    for word, value in w.DOZENS.items():
        add(word, "z", value)
        add(word + w.PLURAL, "z", value, True)
    for word, (top, bottom) in w.FRACTIONS.items():
        add(word, "f", Fraction(top, bottom), word.endswith(w.PLURAL) and word not in w.ALIKE)
    for word, value in w.PARTS.items():
        add(word, "o", Fraction(1, value))
        add(word + w.PLURAL, "o", Fraction(1, value), True)
    for word in w.NOUGHT.split():
        add(word, "w", 0)
    for word in w.PAIRS.split():
        add(word, "p", 2)
    for word in w.VAGUE:
        if " " not in word:
            add(word, "v", w.VAGUE[word])
    of = "|".join(re.escape(o).replace("'", "['’]") for o in w.OF.split())
    lead = "|".join(sorted(map(re.escape, w.VAGUE), key=len, reverse=True))
    return Lexicon(
        token=_token(w),
        entries=entries,
        short=w.SHORT_SCALES,
        alone=w.ALONE_SCALES,
        decimal=w.DECIMAL,
        joint=frozenset(f" {a} " for a in w.AND.split()) | {f"-{w.AND}-"},
        and_tens=frozenset(w.WORDS[x] for x in w.AND_BEFORE_TENS.split() if x in w.WORDS),
        known=frozenset(w.KNOWN.split()),
        of=re.compile(rf"\s(?:{of})\s?"),
        part_of=re.compile(rf"\s{w.PART_OF}"),
        place_ahead=re.compile(w.PLACE_AHEAD),
        exact_pairs=frozenset(w.EXACT_PAIRS.split()),
        rough=re.compile(rf"\s(?:{'|'.join(w.ROUGH.split())})\s"),
        before=re.compile(rf"\b({lead})\s\Z", re.IGNORECASE),
        minus=re.compile(rf"\b(?:{'|'.join(w.MINUS.split())})\s\Z", re.IGNORECASE),
        not_minus=re.compile(w.NOT_MINUS, re.IGNORECASE),
        point=re.compile(rf"\s(?:{'|'.join(w.POINT.split())})\s\Z", re.IGNORECASE),
        led_by_point=re.compile(rf"(?:\A|\b(?:{'|'.join(w.MINUS.split())})\s)(?P<point>{'|'.join(w.POINT.split())})\s\Z", re.IGNORECASE),
        one_scale=re.compile(w.ONE_SCALE, re.IGNORECASE),
        one_dozen=re.compile(w.ONE_DOZEN, re.IGNORECASE),
        many_scales=re.compile(w.MANY_SCALES, re.IGNORECASE),
        fourscore=bool(w.FOURSCORE),
        most_hundreds=w.MOST_HUNDREDS,
    )  # fmt: skip
