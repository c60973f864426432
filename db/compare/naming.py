"""One thing under two names: a country and what is of it (*Chine*, *chinois*), initials and the words they stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from spacy.tokens import Doc, Token

from recoupe.ingest.entities.places import countries
from recoupe.ingest.lang import words as language_words

from .words import folded, stem

LONGEST_ACRONYM = 5
A_COUNTRY = re.compile("iso:[A-Z]{2}")


def lands(doc: Doc, language: str) -> dict[int, str]:
    """Place of a word → the country it names or is of, as `iso:CN`."""
    of_it = demonyms(language)
    found = {t.i: of_it[s] for t in doc if (s := stem(t.lower_, language)) in of_it}
    for m in country_names(language).finditer(doc.text.replace("’", "'")):
        span = doc.char_span(*m.span(), alignment_mode="expand")
        found |= {t.i: countries(language)[m[0]] for t in span or ()}
    return found


@cache
def country_names(language: str) -> re.Pattern[str]:
    """The names of countries, the longest first, without those that are as often other words."""
    doubted = language_words(language, "places").DOUBTED.split()
    found = countries(language).items()
    known = (n for n, c in found if A_COUNTRY.fullmatch(c) and n not in doubted)
    listed = "|".join(map(re.escape, sorted(known, key=lambda n: (-len(n), n))))
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)")


@cache
def demonyms(language: str) -> dict[str, str]:
    """Stem of an adjective → the country."""
    table = language_words(language, "places").DEMONYMS
    return {
        stem(word, language): f"iso:{code}"
        for code, row in table.items()
        for word in row.split("|")
    }


def acronyms(tokens: Sequence[Token]) -> dict[str, list[Token]]:
    """The initials of words that follow each other, with the words; of two words the first has a capital.

    *Food and Drug Administration* gives FDA, *U.S. Geological Survey* USGS, *Union européenne* UE, *produit intérieur brut* PIB.
    """
    found: dict[str, list[Token]] = {}
    spelt = [t for t in tokens if "." in t.text or not t.text.isupper()]
    for n, first in enumerate(spelt):
        letters, run = "", list[Token]()
        for token in spelt[n : n + LONGEST_ACRONYM]:
            if token.i - first.i > 2 * len(run) + 1:
                break
            run.append(token)
            letters += initials(token.text)
            if len(run) > 2 or (len(run) == 2 and first.text[0].isupper()):
                found.setdefault(letters, run[:])
    return found


def initials(word: str) -> str:
    """What a word gives to an acronym: its first letter, all of *U.S.*."""
    return word.replace(".", "") if word.isupper() and "." in word else folded(word[0]).upper()
