"""Nouns between a figure and its verb that the figure belongs to more than to the verb."""

from __future__ import annotations

from spacy.tokens import Token

from .grammar import Grammar


def doer(token: Token, head: Token, grammar: Grammar) -> Token | None:
    """Who does what a noun over `token` names: *le déploiement de 6 gigawatts par OpenAI*."""
    at = token
    while at.i != head.i:
        for child in at.children:
            if child.dep_ == "obl:agent" or (
                child.dep_ in ("nmod", "obl")
                and child.i > token.i
                and child.pos_ in ("PROPN", "NOUN")
                and any(c.dep_ == "case" and c.lower_ in grammar.by for c in child.children)
                and child.ent_type_ in ("PER", "ORG", "LOC")
            ):
                return child
        at = at.head
    return None


def aside(token: Token, head: Token, grammar: Grammar) -> Token | None:
    """The noun that a figure belongs to when it stands beside what the verb says: *avec un premier palier
    d'un gigawatt*, *se portera sur la fin des travaux de 2 millions*."""
    nouns, at = [], token
    while at.i != head.i:
        if at.i != token.i and at.dep_ not in ("nummod", "fixed", "flat"):
            nouns.append(at)
        at = at.head
    if not nouns or not nouns[-1].dep_.startswith("obl") or token.dep_ != "nmod":
        return None
    if any(n.pos_ not in ("NOUN", "PROPN") for n in nouns):
        return None
    beside = any(c.dep_ == "case" and c.lower_ in grammar.with_ for c in nouns[-1].children)
    return nouns[0] if beside or len(nouns) > 1 else None
