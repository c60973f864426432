"""Who has written an article, as its byline says: `Par Jo Dubois et Anne Petit, le 5 mai`.

A name is of two words or more: one alone may be an agency, an account or what the sentence goes on with.
"""

from __future__ import annotations

import re
from functools import cache

from ..lang import languages, words
from .days import folded, months

# What may stand before the word that introduces the author: nothing, a sign, a date, a time.
BEFORE = re.compile(r"(?:^|[^\w\s]|\dh?)\s*$")

CAPITAL = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][\w’'.-]*|[dlDL]['’][A-ZÀ-ÖØ-Þ][\w’'-]*)$")
ABBREVIATION = re.compile(r"[A-Z]{2,5}")

# Small words inside names.
PARTICLES = "de du des la le van von der den di da del della dos bin ben al el y e"
JOINTS = frozenset(PARTICLES.split())


def authors_in(line: str) -> str | None:
    """The names that a byline gives, with commas; None for a line that is none, or names nobody.

    >>> authors_in("Par Jo Dubois et Anne de La Tour, le 5 mai 2020"), authors_in("By Troy L. Smith, CNN Business")
    ('Jo Dubois, Anne de La Tour', 'Troy L. Smith')
    >>> authors_in("Par Jo Dubois Publié le 20/11/2026 à 18h32 - Mis à jour hier")
    'Jo Dubois'
    >>> authors_in("Publié le 06/10/2025 à 18h par Jo Dubois"), authors_in("Mis à jour par Jo Dubois")
    ('Jo Dubois', None)
    >>> authors_in("Par la rédaction"), authors_in("By Staff Reports"), authors_in("By Regan September 15, 2014")
    (None, None, None)
    """
    cues = introduction().finditer(line)
    cue = next((m for m in cues if BEFORE.search(line, 0, m.start())), None)
    if cue is None:
        return None
    names: list[str] = []
    for part in between().split(behind().split(line[cue.end() :])[0]):
        name = person(part)
        if not name or (names and ABBREVIATION.search(name) and not names[0].isupper()):
            break
        names.append(name)
    return ", ".join(names) or None


def without_introduction(name: str) -> str:
    """A name that a page gives behind its `by`, and perhaps behind a word for what was done (*Analysis by*).

    >>> without_introduction("By Jo Dubois"), without_introduction("Analysis by Jo Dubois"), without_introduction("Colby Petit")
    ('Jo Dubois', 'Jo Dubois', 'Colby Petit')
    """
    cue = introduction().search(name)
    one_word = cue is not None and name[: cue.start()].count(" ") <= 1
    return name[cue.end() :] if cue and one_word else name


def person(said: str) -> str | None:
    """The name of a person that `said` begins with, up to what tells the date or a small word; None where there is none."""
    found: list[str] = []
    for word in said.split():
        goes_on = CAPITAL.match(word) or (found and word in JOINTS)
        dates = folded(word) in months() or folded(word) in before_dates()
        if not goes_on or dates or len(found) == 6:
            break
        found.append(word)
    while found and found[-1] in JOINTS:
        found.pop()
    if len(found) < 2 or any(folded(word) in no_names() for word in found):
        return None
    return " ".join(found)


@cache
def introduction() -> re.Pattern[str]:
    """The words that introduce an author, of all languages."""
    every = [w for code in languages() for w in words(code, "bylines").BY]
    longest_first = sorted(map(re.escape, every), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?:\s*:\s*|\s+)", re.IGNORECASE)


@cache
def between() -> re.Pattern[str]:
    """What may stand between two names."""
    return re.compile(rf"\s*(?:,|;|/|&|\b(?:{of_all('AND')})\b)\s*")


@cache
def behind() -> re.Pattern[str]:
    """What ends a row of names."""
    return re.compile(rf"\s[|–—-]+\s|[|•·(@\d]|\b(?:{of_all('ON')})\b", re.IGNORECASE)


def of_all(name: str) -> str:
    """What a table of bylines says in any of our languages, as alternatives."""
    return "|".join(getattr(words(code, "bylines"), name) for code in languages())


@cache
def before_dates() -> frozenset[str]:
    """The words that begin what introduces a date, of all languages, folded."""
    tables = (words(code, "bylines") for code in languages())
    return frozenset(folded(w.split()[0]) for t in tables for w in (*t.PUBLISHED, *t.UPDATED))


@cache
def no_names() -> frozenset[str]:
    """Words with a capital in bylines that are no person's: roles and media, of all languages, folded."""
    every = " ".join(words(code, "bylines").NO_NAMES for code in languages())
    return frozenset(map(folded, every.split()))
