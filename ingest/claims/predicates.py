"""Predicates: what says something of a subject, what governs it and what it is called."""

from __future__ import annotations

from spacy.tokens import Token

from .grammar import Grammar

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "nsubj:caus", "csubj", "csubj:pass"})
_PREDICATES = frozenset({"VERB", "AUX"})
_NO_HEAD = frozenset({"aux", "aux:tense", "aux:pass", "aux:caus", "cop", "fixed", "mark", "case"})


def is_predicate(token: Token) -> bool:
    """Whether a token says something of a subject: a verb that is no auxiliary, or a word with a copula."""
    if token.dep_ in _NO_HEAD:
        return False
    if token.pos_ in _PREDICATES:
        return token.dep_ != "amod" or any(c.dep_.startswith("obl") for c in token.children)
    # a noun with an object is a verb: *The law protects 1,400 species*
    return any(c.dep_ in ("cop", "obj") or c.dep_ in SUBJECTS for c in token.children)


def is_finite(token: Token) -> bool:
    """Whether a token is a predicate with a person and a tense, its own or its auxiliary's."""
    helpers = (c for c in token.children if c.dep_.startswith(("aux", "cop")))
    return is_predicate(token) and any(map(is_inflected, (token, *helpers)))


def is_inflected(word: Token) -> bool:
    """Whether a word is itself a verb's form with a person and a tense, be it an auxiliary's."""
    return "Fin" in word.morph.get("VerbForm", [])


def governor(token: Token) -> Token:
    """The predicate above `token`; the top noun where there is none, or where a clause without a verb ends
    (*they found that 9 % of the men*)."""
    at = token
    while not is_predicate(at):
        if at.dep_ == "ccomp":
            return at
        if at.head.i == at.i or at.head.pos_ == "PUNCT" or at.head.sent.start != at.sent.start:
            return at
        at = at.head
    return at


def main_verb(head: Token, grammar: Grammar) -> Token:
    """The verb that says what happens, behind one that only says when, whether or on whose word: *vont être supprimés*,
    *are said to have fled*."""
    lemma = grammar.lemma(head)
    passive = any(c.dep_ == "aux:pass" for c in head.children)
    if lemma in grammar.helping or (passive and lemma in grammar.saying):
        return next((c for c in head.children if c.dep_ == "xcomp"), head)
    return head


def lemma_of(head: Token, grammar: Grammar) -> str:
    """The predicate's name: *déployer*, *se décomposer*, *être opérationnel*."""
    head = main_verb(head, grammar)
    lemma = grammar.lemma(head)
    if any(f"{lemma} {t.lower_}" == grammar.happening for t in head.doc[head.i + 1 : head.i + 3]):
        return grammar.happening
    for child in head.children:
        if child.dep_ == "cop" and head.pos_ != "VERB":
            verb = child.lemma_.lower()
            said = head.pos_ not in ("NUM", "SYM", "PROPN") and any(c.isalpha() for c in lemma)
            return f"{verb} {lemma}" if said else verb
        itself = "Yes" in child.morph.get("Reflex", [])  # *en a douze* is no *s'avoir*
        if child.dep_ == "expl:pv" or (child.dep_ == "expl:comp" and itself and child.i < head.i):
            return grammar.reflexive(lemma)
        if child.dep_ == "compound:prt" and child.is_alpha:
            return f"{lemma} {child.lower_}"
    return lemma
