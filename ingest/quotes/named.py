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
        rf"\b(?:(?P<surely>{surely})|(?:{maybe}))\s*[,:]?\s*(?:de|du|d['’]|of|the|la|le)?\s*$",
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
    if size <= 9:
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
