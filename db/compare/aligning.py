"""Word by word: what of one text stands in another, in the same words or in others.

Every content word of the claim looks for its like in the evidence: the same word in another form, one of the same
concept (*morts* and *victimes*), one that the pipeline's vectors place close by, or one that says the opposite.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple

import numpy as np
from spacy.tokens import Doc, Token

from recoupe.ingest.concepts import concept_of, excludes
from recoupe.ingest.lang import words as language_words

from .words import folded, rarity, stem

How = Literal["same", "concept", "akin", "near", "opposite", "missing"]

WORTH: dict[How, float] = {
    "same": 1.0,
    "concept": 0.8,
    "akin": 0.6,
    "opposite": 0.0,
    "missing": 0.0,
}
PREFIX = 5  # letters in common make two unlike stems akin
NEAR = 0.55  # cosine from which two words are taken to speak of the same
LONGEST_ACRONYM = 5


class Match(NamedTuple):
    """A content word, the word it meets in the other text, and how; `worth` is 1 for the same word, 0 for none."""

    token: Token
    other: Token | None
    how: How
    worth: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """The matches of the content words of a text, in order, and the weight of each."""

    matches: tuple[Match, ...]
    weights: tuple[float, ...]

    def held(
        self,
        only: Callable[[Match], bool] = lambda m: True,
        worth: Callable[[Match], float] = lambda m: m.worth,
    ) -> float:
        """The share of the weight (of the matches in `only`) that the other text has; 1 where there is nothing to hold."""
        pairs = [(w, m) for w, m in zip(self.weights, self.matches, strict=True) if only(m)]
        total = sum(w for w, _ in pairs)
        return sum(w * worth(m) for w, m in pairs) / total if total else 1.0

    def of(self, *how: How) -> list[Match]:
        """The matches of these kinds."""
        return [m for m in self.matches if m.how in how]


@lru_cache(maxsize=50_000)
def key(word: str, language: str) -> str:
    """What a word is compared by: its stem; an acronym in capitals, with or without its points.

    >>> key("G.D.P.", "en"), key("GDP", "en"), key("évacuées", "fr")
    ('GDP', 'GDP', 'evacu')
    """
    letters = word.replace(".", "")
    if letters.isupper() and 2 <= len(letters) <= LONGEST_ACRONYM and letters.isalpha():
        return letters
    return stem(word.casefold(), language)


def content(doc: Doc, language: str) -> list[Token]:
    """The words that say what a text is about: no numbers, none that stand in every sentence."""
    return [
        t
        for t in doc
        if any(c.isalpha() for c in t.text[:2]) and not t.like_num and weight(t, language) > 0
    ]


def weight(token: Token, language: str) -> float:
    """How much a word counts: the bits of its rarity."""
    return float(rarity(stem(token.lower_, language), language))


@cache
def opposites(language: str) -> dict[str, frozenset[str]]:
    """Stem → the stems that say the opposite."""
    table: dict[str, set[str]] = {}
    for one, other in language_words(language, "opposites").OPPOSITES:
        left, right = ({stem(w, language) for w in side.split()} for side in (one, other))
        for a in left:
            table.setdefault(a, set()).update(right)
        for b in right:
            table.setdefault(b, set()).update(left)
    return {a: frozenset(others - {a}) for a, others in table.items()}


def forms(token: Token, language: str) -> set[str]:
    """The keys of a word and of its lemma, so that *mis* meets *mettre*."""
    return {key(token.text, language), key(token.lemma_ or token.text, language)}


def concept(token: Token, language: str) -> str | None:
    """The concept that a word alone stands for."""
    return concept_of(token.lower_, token.lemma_ or token.lower_, None, None, language)


def unit(token: Token) -> np.ndarray | None:
    """The vector of a word at length 1; None where the pipeline has none."""
    if not token.vocab.vectors_length:
        return None
    vector = token.vector
    size = float(np.linalg.norm(vector))
    return vector / size if size else None


def align(mine: Sequence[Token], theirs: Sequence[Token], language: str) -> Alignment:
    """Each word of `mine` with its like among `theirs`."""
    table = [(other, forms(other, language)) for other in theirs]
    by_form: dict[str, Token] = {}
    for other, keys in table:
        for k in keys:
            by_form.setdefault(k, other)
    by_concept = {concept(other, language): other for other in theirs}
    by_concept.pop(None, None)
    vectors = [unit(t) for t in theirs]
    usable = [i for i, v in enumerate(vectors) if v is not None]
    matrix = np.array([vectors[i] for i in usable]) if usable else None
    initials = acronyms(theirs)
    matches = []
    for token in mine:
        keys = forms(token, language)
        k = key(token.text, language)
        found = next((by_form[f] for f in keys if f in by_form), None) or initials.get(k)
        if found is not None:
            matches.append(Match(token, found, "same", WORTH["same"]))
            continue
        other = opposed(keys, by_form, language)
        if other is not None:
            matches.append(Match(token, other, "opposite", 0.0))
            continue
        named = concept(token, language)
        if named and named in by_concept:
            matches.append(Match(token, by_concept[named], "concept", WORTH["concept"]))
            continue
        akin = next((o for o, ks in table if any(alike(a, b) for a in keys for b in ks)), None)
        if akin is not None:
            matches.append(Match(token, akin, "akin", WORTH["akin"]))
            continue
        mine_vector = unit(token)
        if matrix is not None and mine_vector is not None:
            close = matrix @ mine_vector
            best = int(close.argmax())
            if close[best] >= NEAR:
                matches.append(Match(token, theirs[usable[best]], "near", float(close[best]) * 0.7))
                continue
        matches.append(Match(token, None, "missing", 0.0))
    return Alignment(tuple(matches), tuple(weight(t, language) for t in mine))


def alike(a: str, b: str) -> bool:
    """Whether two stems begin alike: *président* and *présidence*."""
    return len(a) >= PREFIX and a[:PREFIX] == b[:PREFIX]


def opposed(keys: set[str], there: dict[str, Token], language: str) -> Token | None:
    """The word of the other text that says the opposite."""
    against = opposites(language)
    return next((there[o] for k in keys for o in sorted(against.get(k, ())) if o in there), None)


def acronyms(tokens: Sequence[Token]) -> dict[str, Token]:
    """The initials of runs of capitalised words, with the word that begins the run.

    *Food and Drug Administration* gives FDA, *American Airlines* AA.
    """
    found: dict[str, Token] = {}
    capital = [t for t in tokens if t.text[0].isupper() and not t.text.isupper()]
    for n, first in enumerate(capital):
        letters = ""
        for token in capital[n : n + LONGEST_ACRONYM]:
            if token.i - first.i > 2 * len(letters) + 1:
                break
            letters += folded(token.text[0]).upper()
            if len(letters) > 1:
                found.setdefault(letters, first)
    return found


def clash(mine: Sequence[Token], theirs: Sequence[Token], language: str) -> tuple[str, str] | None:
    """Two words of concepts that are never the same thing: *morts* here, *blessés* there."""
    there = {c: t for t in theirs if (c := concept(t, language))}
    for token in mine:
        named = concept(token, language)
        if named and named not in there:
            for other, word in there.items():
                if excludes(named, other):
                    return token.text, word.text
    return None
