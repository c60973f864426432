"""Words between quotation marks that nobody says: titles, nicknames, so-called things, headlines in a list."""

from __future__ import annotations

import re
from functools import cache

from ..lang import words
from .clauses import has_verb
from .marks import Marked
from .reading import Reading, Unit


@cache
def _naming(language: str) -> re.Pattern[str]:
    data = words(language, "quotes")
    surely, maybe = (
        "|".join(w.replace("_", " ") for w in x.split()) for x in (data.NAMING, data.THINGS)
    )
    return re.compile(
        rf"{data.UNNAMED}\b(?:(?P<surely>{surely})|(?:{maybe}))\s*[,:]?\s*(?:de|du|d['’]|of|the|la|le)?\s*$",
        re.IGNORECASE,
    )


_CLOSED = ('"', "»", "”")


def is_name(reading: Reading, unit: Unit, quote: Marked, inner: str, size: int) -> bool:
    """Whether the marks hold a title, a nickname or a so-called thing."""
    text = reading.text
    # said again and again: what something is called, more words where they are no sentence
    short = size <= 3 or (
        size <= 5 and inner[:1].isupper() and not has_verb(reading, quote.start, quote.end)
    )
    if short and text.lower().count(inner.lower()) > 1:
        return True
    before, behind = text[: quote.outer_start], text[quote.outer_end : quote.outer_end + 1]
    if before.endswith("(") and behind == ")" and before[:-1].rstrip().endswith(_CLOSED):
        return True  # *"Yesterday" ("Hier")*: the same in another language
    leads = not text[unit.start : quote.outer_start].strip()
    if leads and re.match(
        words(reading.language, "quotes").MENTIONED, text[quote.outer_end : unit.end]
    ):
        return True
    if size <= 9:
        if _nicknames(reading, unit, quote):
            return True
        before = text[max(unit.start, quote.outer_start - 30) : quote.outer_start]
        if (named := _naming(reading.language).search(before)) and (
            inner[:1].isupper() or named["surely"]
        ):
            return True
        for m in reading.mentions_in(quote.start - 1, quote.end + 1):
            if m.end - m.start >= 0.8 * (quote.end - quote.start):
                return True
        letters = re.findall(r"[^\W\d_][\w'’-]*", inner)
        capitals = sum(w[0].isupper() for w in letters)
        if (
            size >= 2
            and letters
            and capitals >= max(2, 0.6 * len(letters))
            and inner[-1:] not in "!?,"
        ):
            return True
        if size == 1 and letters and letters[0][0].isupper() and inner[-1:] not in ".!?,":
            return True
        if not letters:
            return True
    return False


def _nicknames(reading: Reading, unit: Unit, quote: Marked) -> bool:
    """*Joseph Morel, "le tueur du canal", est mort*: what is set beside a person and begins with an article."""
    text = reading.text
    comma = text[unit.start : quote.outer_start].rstrip()
    people = reading.mentions_in(unit.start, unit.start + max(0, len(comma) - 1))
    beside = comma.endswith(",") and people and people[-1].label == "PER"
    if not beside or people[-1].end != unit.start + len(comma) - 1:
        return False
    first = re.match(r"\w+['’]?", text[quote.start : quote.end])
    articles = words(reading.language, "speech").APPOSING.split()
    closed = re.match(r",|\s(?:qui|who)\b", text[quote.outer_end : quote.outer_end + 5])
    return bool(closed and first and first.group().lower().replace("’", "'") in articles)
