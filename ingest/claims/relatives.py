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
    if (many := _many(head, noun, relative)) is not None:
        return many
    killer = noun.is_ancestor(near) and near.lemma_.lower() in grammar.plagues
    return near if killer and grammar.lemma(head) in grammar.striking else noun


def _many(head: Token, noun: Token, relative: Token) -> Token | None:
    """The first noun within the phrase of another that can be many as their verb says: *une hausse des profits, qui
    s'élèvent à …*; None where that other can."""
    if "Plur" not in head.morph.get("Number", []) or noun.morph.get("Number", []) != ["Sing"]:
        return None
    if noun.pos_ != "NOUN" or any(c.dep_ == "conj" for c in noun.children):
        return None
    within = (
        t for t in noun.doc[noun.i + 1 : relative.i] if t.pos_ == "NOUN" and noun.is_ancestor(t)
    )
    return next((t for t in within if t.morph.get("Number", []) == ["Plur"]), None)


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
    while noun.head.i != noun.i and (
        noun.dep_.startswith("flat") or (noun.dep_ == "appos" and noun.head.i == noun.i - 1)
    ):
        noun = noun.head  # *son compte Facebook, qui …*
    return noun if at >= relative.sent.start and noun.pos_ in NAMING else None
