"""What stands right beside a name: a form of address, a preposition that makes it part of another noun."""

from __future__ import annotations

import re
from functools import cache

from ..lang import languages, words

# a name with *'s*, also where the text has blanks around the apostrophe
_OWNING = re.compile(r"[\w.'-]+(?:\s[A-Z][\w.'-]+)*\s?['’]\s?s\b")


@cache
def _possessing() -> re.Pattern[str]:
    """A preposition before a name, and how people are addressed, in all languages: names go round in all."""
    data = [words(code, "speech") for code in languages()]
    prepositions = "|".join(w for d in data for w in d.POSSESSING.split())
    before = "|".join(re.escape(w) for d in data for w in (*d.ADDRESSES.split(), *d.THE.split()))
    return re.compile(rf"\b(?:{prepositions})\s+(?:(?:{before})\s+)?$|\bd['’]$", re.IGNORECASE)


@cache
def addressed() -> re.Pattern[str]:
    """A comma and a form of address, before a name: *, Mme Petit*."""
    data = [words(code, "speech") for code in languages()]
    titles = "|".join(re.escape(w) for d in data for w in d.ADDRESSES.split())
    return re.compile(rf"\s?,\s+(?:{titles})?\s*")


def possessed(text: str, at: int, start: int) -> bool:
    """Whether the name at `at` only belongs to the phrase's head: *le porte-parole de X*, *X's lawyer*.

    >>> possessed("the mayor of Leeds", 13, 0), possessed("Paul Marsh said", 0, 0)
    (True, False)
    """
    return bool(_possessing().search(text[start:at]) or _OWNING.match(text[at : at + 60]))
