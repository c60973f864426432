"""Figures in brackets: *la majorité absolue (289 sièges)*."""

from __future__ import annotations

from spacy.tokens import Span, Token

from .grammar import Grammar
from .predicates import is_finite

# what begins words that say more than the figure: *(pour une capacité de 300 lits)*
_LEADING = ("ADP", "SCONJ")


def bracket(span: Span, grammar: Grammar) -> Token | None:
    """The bracket that opens right before the words of `span`, with neither a verb nor a preposition of its own."""
    sent = span[0].sent
    signs = [t for t in span.doc[sent.start : span.start] if t.text in "()"]
    if not signs or signs[-1].text != "(" or signs[-1].i == sent.start:
        return None
    opening = signs[-1]
    first = opening.nbor()
    if first.text[0] in "+-−" or (first.pos_ in _LEADING and first.lower_ not in grammar.nearly):
        return None
    behind = span.doc[first.i : sent.end]
    closing = next((t.i for t in behind if t.text == ")"), opening.i)
    apart = closing > opening.i and not any(is_finite(t) for t in span.doc[opening.i : closing])
    return opening if apart else None


def top_before(opening: Token, inner: Token) -> Token:
    """The noun that a bracket belongs to: the top of those before it."""
    beside = inner.dep_ in ("appos", "nmod") and inner.head.i < opening.i
    noun = inner.head if beside else opening.nbor(-1)
    while noun.dep_ in ("amod", "flat", "nmod") and noun.head.i < noun.i:
        noun = noun.head
    return noun
