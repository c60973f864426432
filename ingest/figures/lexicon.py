"""The words around figures of one language, compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from types import ModuleType

from ..facts import Hedge
from ..lang import words
from ..units import Unit, unit
from ..written import Forms, forms

SETS = (
    "ADJECTIVES", "ZEROS", "HALVES", "LONE_PARTS", "PART_ARTICLES", "NO_DOZENS", "PER_UNITS", "NOT_PER", "FUNCTION_WORDS", "STARTERS", "HEDGES_OF_NOUN",
    "UNDER", "FEET", "DETERMINERS", "PLACES", "SINCE", "EXTREMES", "PLURALS", "POUNDS",
)  # fmt: skip
SPACE = r"[\s\u00a0\u202f]"
ENDS = " .!?\n"  # around a figure that is the whole text
REACH = 60  # characters before a figure in which words about it are looked for
# the names of hedges as they can stand in a pattern
HEDGES: dict[Hedge, str] = {
    "more than": "more_than", "at least": "at_least", "less than": "less_than", "at most": "at_most", "about": "about",
}  # fmt: skip
# the last word or sign before a figure
LAST = re.compile(r"([^\W\d_]+['’]?|[~≈<>≤≥]=?)\.?[\s\u00a0\u202f]*\Z")


@dataclass(frozen=True)
class Lexicon:
    """`words` is the language's module, `patterns` its patterns by name and those built from its phrases.

    `cued` are the forms of units that need a word before them (*rotate three turns*), `degree` is what a bare *degree* is
    of, `sets` are its lists of words by name, `ends` the last words of hedges: most figures have another word before them.
    """

    language: str
    words: ModuleType
    units: Forms
    short: dict[str, int]
    scales: dict[str, int]
    scaled_money: dict[str, str]
    not_with_article: frozenset[str]
    per_names: dict[str, str]
    per_forms: dict[str, str]
    degree: Unit
    patterns: dict[str, re.Pattern[str]]
    sets: dict[str, frozenset[str]]
    ends: frozenset[str]
    cued: dict[str, re.Pattern[str]]
    ratios: re.Pattern[str]
    ratio_values: tuple[tuple[Fraction, bool], ...]

    def before(self, name: str, text: str, start: int) -> re.Match[str] | None:
        """The match of a `…_before` pattern that ends at `start`."""
        return self.patterns[name].search(text, max(0, start - REACH), start)

    def after(self, name: str, text: str, end: int) -> re.Match[str] | None:
        """The match of an `…_after` pattern that starts at `end`."""
        return self.patterns[name].match(text, end)

    def fits(self, name: str, gap: str) -> bool:
        """Whether a whole gap between two figures is what the pattern says."""
        return self.patterns[name].fullmatch(gap) is not None

    def near(self, name: str, text: str, start: int, end: int) -> bool:
        """Whether a pattern is in a stretch of `text`."""
        return self.patterns[name].search(text, max(0, start), end) is not None

    def noun_follows(self, text: str, end: int) -> str | None:
        """The word behind a figure, unless it only joins words."""
        m = WORD_AFTER.match(text, end)
        return m[1] if m and m[1].lower() not in self.sets["FUNCTION_WORDS"] else None

    def counted_follows(self, text: str, end: int) -> bool:
        """Whether what stands behind a figure may be what it counts; in French that shows in the plural."""
        if self.words.PLURALS_SHOW:
            return self.plural_follows(text, end)
        return self.noun_follows(text, end) is not None

    def plural_follows(self, text: str, end: int) -> bool:
        """Whether a noun in the plural stands behind a figure: then it counts."""
        noun = self.noun_follows(text, end)
        if noun is None:
            return False
        ends = ("s", "x") if len(noun) > 3 else ()
        return noun.endswith((*ends, *self.sets["PLURALS"]))  # schoolchildren


WORD_AFTER = re.compile(r"[ \u00a0\u202f-]([^\W\d_]+)")


def phrases(listed: str) -> str:
    """An alternation of phrases, the longest first, with either apostrophe and any space.

    >>> phrases("plus|plus d'")
    "plus[\\\\s\\\\u00a0\\\\u202f]+d['’]|plus"
    """
    ordered = sorted(
        listed.split("|") if "(" not in listed else _outer(listed), key=len, reverse=True
    )
    return "|".join(p.replace("'", "['’]").replace(" ", SPACE + "+") for p in ordered)


def _outer(listed: str) -> list[str]:
    """The alternatives of `listed` that stand in no parenthesis."""
    parts, depth = [""], 0
    for sign in listed:
        if sign == "|" and depth == 0:
            parts.append("")
            continue
        depth += (sign == "(") - (sign == ")")
        parts[-1] += sign
    return parts


def _last_word(phrase: str) -> set[str]:
    """The words that a phrase may end in: *dépass(?:e|er) les* in `les`, *surpass(?:es)?* in two."""
    ends = {phrase.rsplit(" ", 1)[-1].replace("\\", "")}
    while any("(?:" in e for e in ends):
        spread = set()
        for end in ends:
            head, _, rest = end.partition("(?:")
            inner, _, tail = rest.partition(")")
            parts = inner.split("|") if rest else [""]
            perhaps = [""] if tail.startswith("?") else []
            spread |= {head + part + tail.removeprefix("?") for part in (*parts, *perhaps)}
        ends = spread
    for _ in range(3):  # letters that may be missing: *supérieure?s?*
        ends = {
            e for end in ends for e in (end.replace("?", "", 1), re.sub(r".\?", "", end, count=1))
        }
    return ends


@cache
def lexicon(language: str) -> Lexicon:
    """Raises ValueError for a language that recoupe does not read."""
    w, u, n = (words(language, phenomenon) for phenomenon in ("figures", "units", "numbers"))
    flags = re.IGNORECASE

    def hedged(table: dict[Hedge, str]) -> str:
        return "|".join(f"(?P<{HEDGES[h]}>{phrases(listed)})" for h, listed in table.items())

    all_hedges = "|".join(w.HEDGES.values())
    perhaps = rf"(?:(?:{phrases(all_hedges)}){SPACE}*)?"
    patterns = {
        name: re.compile(rf"(?:{p})\Z" if name.endswith("_before") else p, flags)
        for name, p in w.PATTERNS.items()
    }
    built = {
        "hedge_before": rf"(?:(?<=[^\w-])|(?<=[\s-]-)|^|(?=[<>≤≥≈]))(?P<words>{hedged(w.HEDGES)}){SPACE}*(?:(?:{phrases(w.ARTICLES)}){SPACE}*)?\Z",
        "hedge_after": rf"(?:{SPACE}|(?=[-+]))(?P<words>{hedged(w.AFTER)})(?!\w)",
        "times": rf"{SPACE}{w.TIMES}(?!\w)",
        "points": rf"(?:(?:{SPACE}(?:{'|'.join(n.OF.split())}))?{SPACE}|-)(?:{w.POINTS})(?!\w)",
        "between_before": rf"\b{w.BETWEEN}{SPACE}+(?:\S+{SPACE})?\Z",
        "from_before": rf"(?:(?<=\W)|^)(?:{phrases(w.FROM)}){SPACE}*{perhaps}\Z",
        "and": rf"{SPACE}{w.AND}{SPACE}{perhaps}",
        "to": rf"-?{SPACE}{w.TO}{SPACE}",
        "to_before": rf"{SPACE}{w.TO}{SPACE}\Z",
        "or": rf",?{SPACE}(?:{phrases(w.OR)}){SPACE}",
        "even": rf",?{SPACE}(?:{phrases(w.EVEN)}){SPACE}",
        "listed": rf",?{SPACE}?(?:{w.AND}|{phrases(w.OR)}|{w.TO})?{SPACE}?",
        "coin": rf"[ \u00a0\u202f\u2009-]?({phrases('|'.join(u.MINOR))})(?!\w)",
        "of": rf"[\"»”]?{SPACE}(?:{'|'.join(o if o.endswith(chr(39)) else o + SPACE for o in n.OF.split())})".replace("'", "['’]"),
    }  # fmt: skip
    patterns |= {name: re.compile(p, flags) for name, p in built.items()}
    ratios = [(f, Fraction(*v), noun) for t, noun in ((w.RATIOS, False), (w.RATIO_NOUNS, True)) for f, v in t.items()]  # fmt: skip
    ends = {e.lower() for listed in (*w.HEDGES.values(), w.ARTICLES) for p in _outer(listed) for e in _last_word(p)}  # fmt: skip
    return Lexicon(
        language=language,
        words=w,
        units=forms(language),
        short=n.SHORT_SCALES,
        scales=n.SCALES,
        scaled_money=u.SCALED_ONLY,
        per_names=u.PER_NAMES,
        per_forms=u.PER_FORMS,
        not_with_article=frozenset(u.NOT_WITH_ARTICLE.split()),
        degree=unit(u.DEGREES) or Unit("degree", "temperature", None),
        patterns=patterns,
        sets={name: frozenset(getattr(w, name).split()) for name in SETS},
        ends=frozenset(e.rstrip(".") for e in ends),
        cued={form: re.compile(cue, flags) for form, cue in u.CUED.items()},
        ratios=re.compile(rf"(?<![\w-])(?:{'|'.join(f'({f})' for f, _, _ in ratios)})(?![\w-])", flags),
        ratio_values=tuple((value, noun) for _, value, noun in ratios),
    )  # fmt: skip
