"""What stands right beside a name: a form of address, a preposition that makes it part of another noun."""

from __future__ import annotations

import re
from functools import cache

from ..lang import languages, words
from ..spans import found
from .reading import Reading

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


@cache
def _adverbs(language: str) -> re.Pattern[str]:
    adverbs = re.sub(r"\s*\n\s*", "", words(language, "speech").ADVERBS)
    return re.compile(rf"\s*(?:,\s)?{adverbs}\b[\s,]*|\s+")


def past_adverbs(reading: Reading, start: int, end: int) -> int:
    """Where the words begin that are no adverb, day or paper told, between a verb and its subject:
    *a indiqué mardi à l'AFP le préfet*, *confie au Figaro Jeanne Petit*."""
    text = reading.text
    while m := _adverbs(reading.language).match(text, start, end):
        start = m.end()
    day = next((d for d in found(reading.doc, "dates") if d.start == start and d.end < end), None)
    if day is not None and text[day.end].isspace():
        return past_adverbs(reading, day.end, end)  # *avait expliqué début juin le préfet*
    led = re.compile(rf"(?:{reading.speech.TELLS_TO})\s").match(text, start, end)
    told = next(iter(reading.mentions_in(led.end(), end)), None) if led else None
    if led and told and told.start == led.end() and text[told.end : told.end + 2].strip().isalpha():
        return past_adverbs(reading, told.end, end)
    return start


def told_to(reading: Reading, start: int, at: int) -> bool:
    """Whether the name at `at` is of whom something is told: *reprocher à X sa défense*."""
    led = re.compile(rf"\b(?:{reading.speech.TELLS_TO})\s+$")
    return led.search(reading.text[start:at]) is not None


def possessed(text: str, at: int, start: int) -> bool:
    """Whether the name at `at` only belongs to the phrase's head: *le porte-parole de X*, *X's lawyer*.

    >>> possessed("the mayor of Leeds", 13, 0), possessed("Paul Marsh said", 0, 0)
    (True, False)
    """
    return bool(_possessing().search(text[start:at]) or _OWNING.match(text[at : at + 60]))
