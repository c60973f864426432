"""Word by word: what of one text stands in another, in the same words or in others.

Every content word of the claim looks for its like in the evidence: the same word in another form, one of the same
concept (*morts* and *victimes*) or country (*Chine* and *chinois*), a phrase that implies it (*a plaidé coupable*,
*condamné*), one that the pipeline's vectors place close by, or one that says the opposite. Where a word stands in
several places, the one counts that hangs together with what its neighbours in the claim have met.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple

import numpy as np
from spacy.tokens import Doc, Token

from recoupe.ingest.concepts import concept_of, excludes
from recoupe.ingest.lang import words as language_words

from .naming import LONGEST_ACRONYM, acronyms, lands
from .paraphrases import bearing
from .words import rarity, stem

How = Literal["same", "concept", "implied", "akin", "near", "opposite", "missing"]

WORTH: dict[How, float] = {
    "same": 1.0,
    "concept": 0.8,
    "implied": 0.7,
    "akin": 0.6,
    "opposite": 0.0,
    "missing": 0.0,
}
MET = 0.5  # worth of a match from which its word is taken for the same
PREFIX = 5  # letters in common make two unlike stems akin
NEAR = 0.55  # cosine from which two words are taken to speak of the same
SURE = 0.7  # what such a cosine is worth beside the same word
SMALL = ("ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "PUNCT", "SCONJ")
ROUNDS = 3  # in which neighbours agree on their places


class Match(NamedTuple):
    """A content word, the word it meets in the other text, and how; `worth` is 1 for the same word, 0 for none, and `places`
    are all the places where the other text has that word."""

    token: Token
    other: Token | None
    how: How
    worth: float
    places: tuple[Token, ...] = ()


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

    def but(self, left_out: Callable[[Match], bool]) -> Alignment:
        """The same without some of the matches."""
        kept = [n for n, m in enumerate(self.matches) if not left_out(m)]
        return Alignment(tuple(self.matches[n] for n in kept), tuple(self.weights[n] for n in kept))

    def of(self, *how: How) -> list[Match]:
        """The matches of these kinds."""
        return [m for m in self.matches if m.how in how]

    @property
    def root(self) -> Match | None:
        """The match of the main predicate; None where that is no content word."""
        return next((m for m in self.matches if m.token.dep_ == "ROOT"), None)


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
    """The words that say what a text is about: no numbers, no small words, none that stand in every sentence."""
    return [
        t
        for t in doc
        if t.pos_ not in SMALL
        and any(c.isalpha() for c in t.text[:2])
        and not t.like_num
        and weight(t, language) > 0
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
    vector = np.asarray(token.vector, dtype=np.float32)
    size = float(np.linalg.norm(vector))
    return vector / size if size else None


def align(mine: Sequence[Token], theirs: Sequence[Token], language: str) -> Alignment:
    """Each word of `mine` with its like among `theirs`."""
    if not mine or not theirs:
        return Alignment(
            tuple(Match(t, None, "missing", 0.0) for t in mine), weights(mine, language)
        )
    index = Index(theirs, language)
    of_land = lands(mine[0].doc, language)
    meant, barred = bearing(mine[0].doc, theirs[0].doc, language)
    short = {
        t.i: index.by_form[letters][0]
        for letters, run in acronyms(mine).items()
        if letters in index.by_form
        for t in run
    }
    found = [
        paraphrased(index.match(t, of_land.get(t.i), short.get(t.i)), meant, barred) for t in mine
    ]
    return Alignment(tuple(settled(found, index)), weights(mine, language))


def weights(tokens: Sequence[Token], language: str) -> tuple[float, ...]:
    return tuple(weight(t, language) for t in tokens)


def paraphrased(match: Match, meant: Mapping[int, Token], barred: Mapping[int, Token]) -> Match:
    """The match of a word that the other text does not have as it is, where the lexicon knows what it has instead."""
    word = match.token
    if match.how in ("same", "concept", "opposite"):
        return match
    if word.i in meant:
        return Match(word, meant[word.i], "implied", max(match.worth, WORTH["implied"]))
    if word.i in barred:
        return Match(word, barred[word.i], "opposite", WORTH["opposite"])
    return match


def settled(matches: Sequence[Match], index: Index) -> list[Match]:
    """The matches, each at the place of its word that hangs together with the places of its neighbours."""
    places = {m.token.i: index.places(m) for m in matches}
    chosen = {i: found[0] for i, found in places.items() if found}
    beside = defaultdict(list)
    for m in matches:
        head = above(m.token, places.keys())
        if head is not None:
            beside[m.token.i].append(head.i)
            beside[head.i].append(m.token.i)
    for _ in range(ROUNDS):
        for i, found in places.items():
            near = [chosen[n] for n in beside[i] if n in chosen]
            if len(found) > 1 and near:
                chosen[i] = max(found, key=lambda place: sum(tied(place, n) for n in near))
    return [
        m._replace(other=chosen.get(m.token.i), places=tuple(places[m.token.i])) for m in matches
    ]


def above(token: Token, content: Set[int]) -> Token | None:
    """The nearest word above a word in the tree whose place is in `content`."""
    head = token.head
    while head.i not in content and head.head.i != head.i:
        head = head.head
    return head if head.i in content and head.i != token.i else None


def part(token: Token) -> str:
    """What a word is to its head, without the finer distinctions of a treebank."""
    return token.dep_.partition(":")[0]


def tied(a: Token, b: Token) -> float:
    """How closely two words hang together: 1 for word and head, less through a third or in one sentence."""
    if a.i == b.i or a.head.i == b.i or b.head.i == a.i:
        return 1.0
    if a.head.head.i == b.i or b.head.head.i == a.i or a.head.i == b.head.i:
        return 0.7
    return 0.3 if a.sent.start == b.sent.start else 0.0


class Index:
    """The content words of a text, to be found by form, opposite, concept, beginning or vector, in this order."""

    def __init__(self, tokens: Sequence[Token], language: str) -> None:
        self.language = language
        self.by_form: dict[str, list[Token]] = {}
        self.by_concept: dict[str, Token] = {}
        of_land = lands(tokens[0].doc, language)
        for token in tokens:
            for form in forms(token, language):
                self.by_form.setdefault(form, []).append(token)
            for meant in (of_land.get(token.i), concept(token, language)):
                if meant:
                    self.by_concept.setdefault(meant, token)
        self.acronyms = acronyms(tokens)
        vectors = [(token, vector) for token in tokens if (vector := unit(token)) is not None]
        self.placed = [token for token, _ in vectors]
        self.matrix = np.array([vector for _, vector in vectors])

    def match(self, token: Token, land: str | None, short: Token | None) -> Match:
        """The best match of a word of the other text, given its country and the initials of its name there."""
        keys = forms(token, self.language)
        known = next((self.by_form[k][0] for k in sorted(keys) if k in self.by_form), None)
        spelt = self.acronyms.get(key(token.text, self.language))
        known = known or short or (spelt[0] if spelt else None)
        if known is not None:
            return Match(token, known, "same", WORTH["same"])
        if (against := opposed(keys, self.by_form, self.language)) is not None:
            return Match(token, against, "opposite", WORTH["opposite"])
        meant = (land, concept(token, self.language))
        other = next((self.by_concept[c] for c in meant if c in self.by_concept), None)
        if other is not None:
            return Match(token, other, "concept", WORTH["concept"])
        akin = (o[0] for form, o in self.by_form.items() if any(alike(form, k) for k in keys))
        if (other := next(akin, None)) is not None:
            return Match(token, other, "akin", WORTH["akin"])
        return self.nearest(token) or Match(token, None, "missing", WORTH["missing"])

    def places(self, match: Match) -> list[Token]:
        """Where the word stands that a match has found, in the order of the text."""
        if match.other is None or match.how != "same":
            return [match.other] if match.other else []
        keys = forms(match.token, self.language)
        found = {t.i: t for k in keys for t in self.by_form.get(k, ())}
        return [found[i] for i in sorted(found)] or [match.other]

    def nearest(self, token: Token) -> Match | None:
        """The word whose vector lies closest; a name is never another name."""
        vector = unit(token)
        if vector is None or not self.placed or token.pos_ == "PROPN":
            return None
        close = self.matrix @ vector
        best = int(close.argmax())
        if close[best] < NEAR or self.placed[best].pos_ == "PROPN":
            return None
        return Match(token, self.placed[best], "near", float(close[best]) * SURE)


def alike(a: str, b: str) -> bool:
    """Whether two stems begin alike: *président* and *présidence*."""
    return len(a) >= PREFIX and a[:PREFIX] == b[:PREFIX]


def opposed(keys: set[str], there: dict[str, list[Token]], language: str) -> Token | None:
    """The word of the other text that says the opposite."""
    against = opposites(language)
    said = (o for k in keys for o in sorted(against.get(k, ())) if o in there)
    return next((there[o][0] for o in said), None)


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
