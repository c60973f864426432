"""What makes two spellings of a name one: the forms that names are looked up and brought together by.

`plain` keeps the words of a name and forgets how they are written; `key` also forgets what a name may
have or lack (`The`, `Inc.`, a middle initial). Neither is ever shown.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files

from .. import lang
from ..lang import languages, words

APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "`": "'"})
LETTERS = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i"}
APART = re.compile(r"[^\w'+&]+|_+")
ELIDED = re.compile(r"^(?:[dlmnst]|qu)'(?=\w)")
# The state before one of its agencies, which has a name of its own.
STATES = re.compile(r"^(?:u s|us) (?=\w+ \w+ \w+)")
INITIAL = re.compile(r"(?<= )[a-z](?= )")


@lru_cache(maxsize=50_000)
def plain(name: str) -> str:
    """The words of a name in small letters, without diacritics, dots and hyphens.

    >>> plain("États-Unis"), plain("Ile-de-France"), plain("U.S.A.")
    ('etats unis', 'ile de france', 'usa')
    """
    small = name.translate(APOSTROPHES).casefold()
    bare = small if small.isascii() else folded(small)
    if "." in bare and re.fullmatch(r"(?:\w\.)+\w?\.?", bare):
        bare = bare.replace(".", "")
    return APART.sub(" ", bare).strip()


def folded(small: str) -> str:
    """Small letters without diacritics."""
    letters = "".join(LETTERS.get(c, c) for c in unicodedata.normalize("NFD", small))
    return "".join(c for c in letters if not unicodedata.combining(c))


@lru_cache(maxsize=50_000)
def key(name: str, label: str) -> str:
    """What a name is known by across articles.

    >>> key("The New York Times", "ORG") == key("New York Times", "ORG")
    True
    >>> key("BFM TV", "ORG") == key("BFMTV", "ORG"), key("Apple Inc.", "ORG"), key("L'Oréal", "ORG")
    (True, 'apple', 'oreal')
    >>> key("U.S. Mint of Coins", "ORG") == key("Mint of Coins", "ORG"), key("US Navy", "ORG")
    (True, 'usnavy')
    >>> key("Donald J. Trump", "PER"), key("Jean-Luc Martin", "PER")
    ('donald trump', 'jean luc martin')
    """
    said = plain(name)
    if label == "PER":
        return INITIAL.sub("", said).replace("  ", " ")
    said = ELIDED.sub("", said)
    first, _, rest = said.partition(" ")
    if rest and first in plainly("names", "ARTICLES"):
        said = rest
    if label == "ORG":
        said = STATES.sub("", said)
        before, _, last = said.rpartition(" ")
        if before and last in plainly("names", "LEGAL_FORMS"):
            said = before
    squashed = said.replace(" ", "").replace("'", "")
    return squashed if len(squashed) > 2 else said


def surname(name: str) -> str:
    """The part of a person's name that stands for it alone, in plain letters.

    Particles belong to it where they are written with a capital in French (`Le Maire`, `Du Pont`).

    >>> surname("Bruno Le Maire"), surname("Ursula von der Leyen"), surname("Sammy Davis Jr."), surname("Pelé")
    ('le maire', 'leyen', 'davis', 'pele')
    """
    parts = name.split()
    if len(parts) > 2 and parts[-1].rstrip(".") in GENERATIONS:
        parts.pop()
    start = len(parts) - 1
    if start > 1 and parts[start - 1] in everywhere("names", "SURNAME_ARTICLES"):
        start -= 1
    return plain(" ".join(parts[start:]))


# Which of a family's bearers of one name, written behind it.
GENERATIONS = frozenset(("Jr", "Sr", "II", "III", "IV"))


def unparticled(name: str) -> str:
    """A surname that stands with its particle, as the surname is known; other names as they are, in plain letters.

    >>> unparticled("de Gaulle"), unparticled("Van Damme"), unparticled("Sam Altman"), unparticled("Le Pen")
    ('gaulle', 'damme', 'sam altman', 'le pen')
    """
    m = particle().match(name)
    rest = name[m.end() :] if m else name
    return plain(rest if " " not in rest else name)


@cache
def particle() -> re.Pattern[str]:
    """What may stand before a surname: `de`, `van`."""
    return re.compile(rf"(?:{alternatives(everywhere('names', 'NOBILIARY'))})[ -](?=\w)", re.I)


@cache
def listed(language: str, phenomenon: str, table: str) -> frozenset[str]:
    """The words of one table of a language, with blanks where the table has `_`."""
    written: str = getattr(words(language, phenomenon), table)
    return frozenset(w.replace("_", " ") for w in written.split())


@cache
def everywhere(phenomenon: str, table: str) -> frozenset[str]:
    """The words of one table of all languages: news in one has names from the others."""
    return frozenset().union(*(listed(code, phenomenon, table) for code in languages()))


@cache
def plainly(phenomenon: str, table: str) -> frozenset[str]:
    """The words of one table of all languages in plain letters."""
    return frozenset(plain(w) for w in everywhere(phenomenon, table))


def alternatives(said: Iterable[str]) -> str:
    """Words as one pattern, the longest first; none for none."""
    return "|".join(sorted(map(re.escape, said), key=lambda w: (-len(w), w))) or "$^"


@cache
def first_names() -> frozenset[str]:
    """Frequent first names of all languages, plain."""
    return plainly("first_names", "FIRST_NAMES")


@cache
def common(language: str) -> frozenset[str]:
    """Words that the language writes in small letters: a capital on one only begins a sentence or a headline."""
    table = files(f"{lang.__name__}.{language}").joinpath("common.txt").read_text("utf-8")
    return frozenset(w for w in table.splitlines() if not w.startswith("#")) - first_names()
