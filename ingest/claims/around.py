"""What stands over, under and beside a predicate in the parse, for how sure it is."""

from __future__ import annotations

from spacy.tokens import Token

from .predicates import is_predicate


def helpers_of(head: Token) -> list[Token]:
    """The auxiliaries and copulas of `head`; not the *faire* of *pour les faire baisser*."""
    return [
        c
        for c in head.children
        if c.dep_.startswith(("aux", "cop")) and "Inf" not in c.morph.get("VerbForm", [])
    ]


def is_infinitive(verb: Token) -> bool:
    """Whether a verb is an infinitive, by itself or by its auxiliary: *être installé*, *to have fled*."""
    forms = (verb, *(c for c in verb.children if c.dep_.startswith("aux")))
    return any("Inf" in t.morph.get("VerbForm", []) for t in forms)


def is_past(verb: Token) -> bool:
    """Whether a verb or its auxiliary is in a past tense."""
    return any("Past" in t.morph.get("Tense", []) for t in (verb, *helpers_of(verb)))


def is_perfect(verb: Token) -> bool:
    """Whether a verb is in a compound past; what had to be done then was done: *ont dû évacuer 300 personnes*."""
    tenses = (c for c in verb.children if c.dep_ == "aux:tense")
    return any("Ind" in c.morph.get("Mood", []) for c in tenses)


def path_between(inner: Token, head: Token) -> list[Token]:
    """The words from `inner` up to `head`, without `head`."""
    path, at = [], inner
    while at.i != head.i and at.head.i != at.i:
        path.append(at)
        at = at.head
    return path


def governors_of(head: Token, bounds: frozenset[str]) -> list[Token]:
    """`head` and the predicates that govern it, as far as one statement goes."""
    chain, at = [head], head
    while len(chain) < 4 and at.head.i != at.i:
        if at.dep_ in ("acl:relcl", "parataxis") or (at.dep_ == "conj" and helpers_of(at)):
            break
        if at.dep_ == "advcl" and not is_infinitive(at):
            break
        if at.dep_ == "acl" and at.head.lemma_.lower() in bounds:
            break  # *l'interdiction de se réunir à plus de huit* is in force
        at = at.head
        if is_predicate(at):
            chain.append(at)
    return chain


def qualifiers_of(token: Token) -> list[Token]:
    """Words that qualify `token`; a participle with a figure of its own says something else, as does a noun that
    nothing ties to the verb."""
    return [
        c
        for c in token.children
        if c.dep_
        in ("amod", "advmod", "nmod", "obj", "obl", "obl:arg", "obl:mod", "xcomp", "compound")
        or (c.dep_ == "acl" and not _counts(c))
        if not (c.dep_.startswith("obl") and c.pos_ == "NOUN" and not _led(c))
    ]


def _counts(inner: Token) -> bool:
    """Whether a number stands under a word."""
    return any(t.like_num or t.pos_ == "NUM" for t in inner.subtree)


def _led(noun: Token) -> bool:
    """Whether a preposition ties a noun to its verb: *selon une estimation*, not *…, soit deux fois l'estimation*."""
    return any(c.dep_ == "case" for c in noun.children)


def is_known(noun: Token) -> bool:
    """Whether a subject is there before anything is said of it: *Cette commission, composée de 3 membres, aura …*."""
    definite = (
        c.morph.get("Definite", []) == ["Def"] or "Dem" in c.morph.get("PronType", [])
        for c in noun.children
        if c.dep_ == "det"
    )
    return noun.dep_.startswith("nsubj") and any(definite)
