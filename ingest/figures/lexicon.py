"""The words around figures of one language, compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from types import ModuleType

from ..facts import Hedge
from ..lang import words
from ..units import Forms, forms

# the names of hedges as they can stand in a pattern
HEDGES: dict[Hedge, str] = {
    "more than": "more_than", "at least": "at_least", "less than": "less_than", "at most": "at_most", "about": "about",
}  # fmt: skip
SPACE = r"[\s\u00a0\u202f]"


@dataclass(frozen=True)
class Lexicon:
    """`words` is the language's module; the patterns are built from it."""

    language: str
    words: ModuleType
    units: Forms
    short: dict[str, int]
    of: re.Pattern[str]
    scaled_money: dict[str, str]
    not_with_article: frozenset[str]
    hedges: re.Pattern[str]
    after: re.Pattern[str]
    ratios: re.Pattern[str]
    ratio_of: dict[str, Fraction]
    times: re.Pattern[str]
    between: re.Pattern[str]
    opened: re.Pattern[str]
    and_: re.Pattern[str]
    to: re.Pattern[str]
    or_: re.Pattern[str]
    even: re.Pattern[str]
    change: re.Pattern[str]
    listed: re.Pattern[str]
    out_of: re.Pattern[str]
    one_of: re.Pattern[str]
    per: re.Pattern[str]
    per_units: frozenset[str]
    per_not: frozenset[str]


def _any(phrases: str) -> str:
    """An alternation of phrases, the longest first, with either apostrophe and any space."""
    listed = sorted(phrases.split("|"), key=len, reverse=True)
    return "|".join(p.replace("'", "['’]").replace(" ", SPACE + "+") for p in listed)


def normal(word: str) -> str:
    return re.sub(SPACE + "+", " ", word.lower().replace("’", "'")).strip()


def search(pattern: str, text: str) -> bool:
    """Whether a pattern of a language's module is in `text`, whatever the case."""
    return re.search(pattern, text, re.IGNORECASE) is not None


@cache
def lexicon(language: str) -> Lexicon:
    """Raises ValueError for a language that recoupe does not read."""
    w, u, n = (words(language, phenomenon) for phenomenon in ("figures", "units", "numbers"))
    flags = re.IGNORECASE

    def hedged(table: dict[Hedge, str]) -> str:
        return "|".join(
            f"(?P<{HEDGES[h]}>{_any(phrases)})" for h, phrases in table.items() if h in HEDGES
        )

    ratio_of = {
        form: Fraction(*value)
        for table in (w.RATIOS, w.RATIO_NOUNS)
        for listed, value in table.items()
        for form in listed.split("|")
    }
    phrases = "|".join(w.HEDGES.values())
    return Lexicon(
        language=language,
        words=w,
        units=forms(language),
        short=n.SHORT_SCALES,
        of=re.compile(rf"{SPACE}(?:{'|'.join(o if o.endswith(chr(39)) else o + SPACE for o in n.OF.split())})".replace("'", "['’]"), flags),
        scaled_money=u.SCALED_ONLY,
        not_with_article=u.NOT_WITH_ARTICLE,
        hedges=re.compile(
            rf"(?:(?<=\W)|^)(?P<words>{hedged(w.HEDGES)}){SPACE}*(?:(?:{_any(w.ARTICLES)}){SPACE}*)?\Z",
            flags,
        ),
        after=re.compile(rf"{SPACE}(?P<words>{hedged(w.AFTER)})(?!\w)", flags),
        ratios=re.compile(rf"(?<![\w-])(?:{_any('|'.join(ratio_of))})(?![\w-])", flags),
        ratio_of=ratio_of,
        times=re.compile(rf"{SPACE}{w.TIMES}(?!\w)", flags),
        between=re.compile(rf"\b{w.BETWEEN}{SPACE}+\Z", flags),
        opened=re.compile(rf"(?:(?<=\W)|^)(?:{_any(w.FROM)}){SPACE}*(?:(?:{_any('|'.join(w.HEDGES.values()))}){SPACE}*)?\Z", flags),
        and_=re.compile(rf"{SPACE}{w.AND}{SPACE}(?:(?:{_any(phrases)}){SPACE})?", flags),
        to=re.compile(rf"{SPACE}{w.TO}{SPACE}", flags),
        or_=re.compile(rf",?{SPACE}(?:{_any(w.OR)}){SPACE}", flags),
        even=re.compile(rf",?{SPACE}(?:{_any(w.EVEN)}){SPACE}", flags),
        change=re.compile(w.CHANGE, flags),
        listed=re.compile(rf",?{SPACE}?(?:{w.AND}|{_any(w.OR)}|{w.TO})?{SPACE}?", flags),
        out_of=re.compile(w.OUT_OF, flags),
        one_of=re.compile(w.ONE_OF, flags),
        per=re.compile(w.PER_PATTERN, flags),
        per_units=frozenset(w.PER_ARTICLE_UNITS),
        per_not=frozenset(w.PER_NOT),
    )  # fmt: skip
