"""Who is *he* and who is *she*: by the titles and functions beside a name, else by the first name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ..facts import Mention
from ..lang import languages, words


def genders(text: str, mentions: Iterable[Mention], language: str) -> dict[str, str]:
    """`f` or `m` for the people of an article of whom it can be told.

    >>> who = Mention(5, 17, "Jane Porter", "PER", "Jane Porter", "ner")
    >>> genders("Here Jane Porter won.", [who], "en")
    {'Jane Porter': 'f'}
    """
    cues = words(language, "cues")
    feminine, masculine = set(cues.FEMININE.split()), set(cues.MASCULINE.split())
    known: dict[str, str] = {}
    for m in mentions:
        if m.label != "PER":
            continue
        name = m.entity or m.text
        beside = f"{text[max(0, m.start - 40) : m.start]} {m.role or ''}".lower()
        told = re.findall(r"[\w-]+\.?", beside[-60:])
        sign = next((w for w in reversed(told) if w in feminine | masculine), None)
        if sign is not None:
            known[name] = "f" if sign in feminine else "m"
        elif (gender := gender_of(name, language)) is not None:
            known.setdefault(name, gender)
    return known


@cache
def _first_names(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Women's first names, and men's."""
    data = words(language, "genders")
    women, either = data.WOMEN.split(), data.EITHER.split()
    men = {*words(language, "first_names").FIRST_NAMES.split()} - {*women} - {*either}
    return frozenset(women), frozenset(men)


def gender_of(name: str, language: str) -> str | None:
    """`f` or `m` by the first name before a surname; the article's own language knows it best.

    >>> gender_of("Prime Minister John Key", "en"), gender_of("Angela Merkel", "fr"), gender_of("Martin", "fr")
    ('m', 'f', None)
    """
    for code in (language, *languages()):
        women, men = _first_names(code)
        for word in name.split()[:-1]:
            first = word.split("-")[0]
            if first in women | men:
                return "f" if first in women else "m"
    return None
