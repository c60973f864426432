"""Words of a text as the cross-check sees them: cut to a stem, with how rare each stem is in news.

The stems are crude on purpose (accents folded, endings cut, seven letters at most): they only have to meet
the same word in another sentence. Rarity comes from a table that ships with recoupe, in bits: a word in
every second sentence has 1, one in a thousand has 10. It never depends on the articles at hand.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from recoupe.ingest.lang import languages
from recoupe.ingest.lang import words as language_words

RAREST = 18  # bits, of a word the table does not know
SILENT = 4  # bits: a word this frequent (de, la, the) says nothing about what a sentence is about
LONGEST = 7  # letters of a stem

WORD = re.compile(r"\d[\d.,  ]*\d|\d|[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
ACCENTS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")


class Word(NamedTuple):
    """A word at its place; `name` where it is written with a capital inside a sentence."""

    start: int
    end: int
    stem: str
    name: bool


def folded(word: str) -> str:
    """Lower case without accents.

    >>> folded("Décès"), folded("Œuvre")
    ('deces', 'oeuvre')
    """
    word = word.casefold().replace("œ", "oe").replace("æ", "ae").replace("’", "'")
    return word if word.isascii() else ACCENTS.sub("", unicodedata.normalize("NFD", word))


@cache
def endings(language: str) -> re.Pattern[str]:
    """What the words of a language are compared without: the longest of its endings that a word has."""
    listed = sorted(language_words(language, "stems").ENDINGS.split(), key=lambda e: -len(e))
    return re.compile(rf"(?:{'|'.join(listed)})$")


@cache
def elided(language: str) -> re.Pattern[str]:
    """What stands before an apostrophe and is no part of the word."""
    listed = language_words(language, "stems").ELIDED.split()
    return re.compile(rf"\b(?:{'|'.join(listed) or '(?!)'})['’]", re.IGNORECASE)


@lru_cache(maxsize=200_000)
def stem(word: str, language: str) -> str:
    """What two forms of a word have in common.

    >>> stem("évacuées", "fr") == stem("évacuer", "fr"), stem("killed", "en") == stem("killing", "en")
    (True, True)
    """
    plain = folded(word)
    if len(plain) > 4 and plain[0].isalpha():
        cut = endings(language).sub("", plain)
        if len(cut) >= 4:
            plain = cut
        elif len(plain) > 4 and plain[-1] in "sx":
            plain = plain[:-1]
    elif len(plain) == 4 and plain[-1] in "sx":
        plain = plain[:-1]
    return plain[:LONGEST] if plain[0].isalpha() else plain


@lru_cache(maxsize=2_000)
def words(text: str, language: str) -> tuple[Word, ...]:
    """The words of a text in order; an elided article or pronoun is not part of its word.

    >>> [w.stem for w in words("L'incendie a fait 12 morts.", "fr")]
    ['incendi', 'a', 'fait', '12', 'mort']
    """
    plain = elided(language).sub(lambda m: " " * len(m[0]), text)
    found = []
    for m in WORD.finditer(plain):
        (start, end), word = m.span(), m[0]
        name = word[0].isupper() and is_name(text, start)
        found.append(Word(start, end, stem(word, language), name))
    return tuple(found)


@lru_cache(maxsize=2_000)
def stems(text: str, language: str) -> frozenset[str]:
    """The stems of a text: the same as those of `words`, without making them.

    >>> sorted(stems("L'incendie a fait 12 morts, 12 !", "fr"))
    ['12', 'a', 'fait', 'incendi', 'mort']
    """
    plain = elided(language).sub(lambda m: " " * len(m[0]), text)
    return frozenset(stem(word, language) for word in set(WORD.findall(plain)))


def tally(text: str, language: str, lead: int = 0) -> dict[str, float]:
    """How often each stem stands in a text: twice in its first `lead` words, half as much again as a name.

    The same as counting `words`, without making them: most articles are only looked at for what they are about.

    >>> tally("Les morts et le mort de Nice", "fr", lead=2)
    {'les': 2.0, 'mort': 3.0, 'et': 1.0, 'le': 1.0, 'de': 1.0, 'nice': 1.5}
    """
    plain = elided(language).sub(lambda m: " " * len(m[0]), text)
    said = WORD.findall(plain)
    counted = Counter(said)
    counted.update(said[:lead])
    weights: dict[str, float] = {}
    for word, times in counted.items():
        key = stem(word, language)
        weights[key] = weights.get(key, 0.0) + times
    for n, m in enumerate(WORD.finditer(plain)):
        if m[0][0].isupper() and is_name(text, m.start()):
            weights[stem(m[0], language)] += 1.0 if n < lead else 0.5
    return weights


def is_name(text: str, start: int) -> bool:
    """Whether the capital letter at `start` stands inside a sentence."""
    while start and text[start - 1] in ' «"“(':
        start -= 1
    return text[max(0, start - 1) : start] not in (*".!?:\n", "")


@cache
def rarities(language: str) -> dict[str, int]:
    """Bits by stem, as the file `rarity.tsv` of the language has them."""
    folder = files(str(language_words(language, "stems").__package__))
    lines = folder.joinpath("rarity.tsv").read_text("utf-8").splitlines()
    return {stem: int(bits) for stem, bits in (line.split("\t") for line in lines)}


def rarity(stem: str, language: str) -> int:
    """How many bits a stem is worth; 0 for the words that stand in every sentence."""
    bits = rarities(language).get(stem, RAREST)
    return 0 if bits <= SILENT else bits


def likeliest_language(sentence: str) -> str | None:
    """The one of our languages whose news has the words of a sentence, names aside: for one too short for an identifier.

    None where none of them has any.

    >>> likeliest_language("Novo Nordisk supprime 9 000 postes."), likeliest_language("Novo Nordisk cuts jobs.")
    ('fr', 'en')
    """

    def known(language: str) -> int:
        said = (w.stem for w in words(sentence, language) if not w.name and w.stem[0].isalpha())
        elisions = len(elided(language).findall(sentence))
        return RAREST * elisions + sum(RAREST - rarities(language).get(s, RAREST) for s in said)

    best = max(languages(), key=known)
    return best if known(best) else None


def bag(found: tuple[Word, ...], language: str) -> dict[str, float]:
    """The stems of some words with their weight, numbers and silent words left out."""
    weighed = ((w.stem, rarity(w.stem, language)) for w in found if not w.stem[0].isdigit())
    return {stem: float(bits) for stem, bits in weighed if bits}


def cosine(a: dict[str, float], b: dict[str, float]) -> float:
    """How alike two bags are, 0 to 1."""
    if len(a) > len(b):
        a, b = b, a
    common = sum(weight * b[stem] for stem, weight in a.items() if stem in b)
    if not common:
        return 0.0
    size = sum(w * w for w in a.values()) * sum(w * w for w in b.values())
    return float(common / size**0.5)


def covered(a: dict[str, float], b: dict[str, float]) -> float:
    """The share of `a`'s weight that stands in `b` too; 0 for an empty `a`."""
    total = sum(a.values())
    return sum(w for stem, w in a.items() if stem in b) / total if total else 0.0
