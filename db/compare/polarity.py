"""Who says no, and who calls it false: the small words that turn a statement round."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Token

from recoupe.ingest.lang import words as language_words

from .aligning import Match, part
from .words import folded

FARTHEST = 6  # words up the tree that what governs a predicate may stand
PREDICATES = ("VERB", "AUX", "NOUN", "ADJ")
GOVERNED = ("xcomp", "ccomp", "advcl", "acl", "obj")  # what stands so is what its head is about
APART = ("conj", "parataxis", "acl:relcl", "nsubj")  # what stands so is not governed by its head


@cache
def listed(language: str, which: str) -> frozenset[str]:
    """The folded words of one of the lists of `opposites`."""
    return frozenset(
        folded(w) for w in getattr(language_words(language, "opposites"), which).split()
    )


def marked(doc: Doc, language: str, which: str) -> list[Token]:
    """The words of a text that stand in one of the lists."""
    there = listed(language, which)
    return [t for t in doc if folded(t.lower_) in there]


def denied(token: Token, language: str) -> bool:
    """Whether a negation hangs on a word or on the predicate it belongs to."""
    there = listed(language, "NEGATIONS")
    heads = [token]
    if token.head.i != token.i and token.pos_ not in ("VERB", "AUX"):
        heads.append(token.head)
    return any(folded(c.lower_) in there for h in heads for c in h.children)


def one_denied(match: Match, language: str) -> bool:
    """Whether a word that both texts have is denied in one of them."""
    if match.other is None or match.how == "opposite":
        return False
    return denied(match.token, language) != denied(match.other, language)


def under(token: Token, language: str, which: str) -> bool:
    """Whether a word of a list hangs on a predicate, or on one that governs it: *peut*, *accusé d'avoir*, *n'a pas réussi à*."""
    there = listed(language, which)
    for _ in range(FARTHEST):
        beside = (c for c in token.children if c.pos_ not in ("NOUN", "PROPN"))
        if any(spoken(c, there) for c in beside):
            return True
        head = token.head
        if head.i == token.i or token.dep_ in APART:
            return False
        if spoken(head, there):
            return True
        if head.pos_ not in PREDICATES:
            return False
        token = head
    return False


def undone(token: Token, language: str) -> bool:
    """Whether a predicate is only planned, asked for, tried, denied or reported with reserve: *veut fermer*, *aurait fermé*,
    *allegedly closed*."""
    there = listed(language, "UNDONE")
    helped = [token, *(c for c in token.children if c.dep_.startswith(("aux", "mark", "advmod")))]
    if any(
        "Cnd" in t.morph.get("Mood", []) or (t is not token and spoken(t, there)) for t in helped
    ):
        return True
    what, head = part(token), token.head
    if what not in GOVERNED or (what == "advcl" and "Fin" in token.morph.get("VerbForm", [])):
        return False
    if spoken(head, there) or "Cnd" in head.morph.get("Mood", []):
        return True
    followed = what in ("xcomp", "ccomp") or "Inf" in token.morph.get("VerbForm", [])
    return followed and undone(head, language)


def expected(token: Token, language: str) -> bool:
    """Whether a predicate is itself a plan, or is told as to come: *prévoit*, *fermera*, *will close*."""
    told = [token, *(c for c in token.children if c.dep_.startswith("aux"))]
    there = listed(language, "UNDONE") | listed(language, "FUTURE")
    return any("Fut" in t.morph.get("Tense", []) or spoken(t, there) for t in told)


def spoken(token: Token, there: frozenset[str]) -> bool:
    """Whether a word or its lemma is listed."""
    return not there.isdisjoint((folded(token.lower_), folded(token.lemma_)))
