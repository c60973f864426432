"""Which noun a relative clause speaks of: *l'usine, qui emploie 300 personnes*."""

from __future__ import annotations

from spacy.tokens import Token

from .grammar import Grammar

ANTECEDENTS = ("NOUN", "PROPN", "PRON", "NUM", "SYM")
NAMING = ("NOUN", "PROPN")


def antecedent(head: Token, relative: Token, grammar: Grammar) -> Token | None:
    """The noun that the clause with predicate `head` and pronoun `relative` speaks of; of *la propagation du virus, qui
    a tué …* the virus."""
    near, noun = _before(relative), _above(head)
    if noun is None or near is None:
        return noun or near
    killer = noun.is_ancestor(near) and near.lemma_.lower() in grammar.plagues
    return near if killer and grammar.lemma(head) in grammar.striking else noun


def _above(head: Token) -> Token | None:
    """The noun that the parse hangs a relative clause on."""
    at = head
    while at.dep_ == "conj" and at.head.i != at.i:
        at = at.head
    noun = at.head
    relative = at.dep_.startswith("acl")
    return noun if relative and noun.i != at.i and noun.pos_ in ANTECEDENTS else None


def _before(relative: Token) -> Token | None:
    """The noun right before a relative pronoun that the parse ties to nothing: *…, observe l'Arcep, qui*."""
    at = relative.i - 1
    while at > relative.sent.start and relative.doc[at].is_punct:
        at -= 1
    noun = relative.doc[at]
    while noun.dep_.startswith("flat") and noun.head.i != noun.i:
        noun = noun.head
    return noun if at >= relative.sent.start and noun.pos_ in NAMING else None
