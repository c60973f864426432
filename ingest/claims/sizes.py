"""What has the size that a figure gives: *un mur en verre de deux mètres de hauteur*, *des fosses d'un diamètre de dix mètres*."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from ..concepts import concept_of, fits
from ..facts import Figure
from .counting import counted_noun, led_by
from .grammar import Grammar


def names_size(noun: Token, figure: Figure, language: str) -> bool:
    """Whether a noun only says what of a thing is measured: *diamètre*, *depth*."""
    named = concept_of(noun.lemma_, noun.lemma_, None, None, language)
    return named is not None and fits(named, figure.dimension)


def bearer_of(doc: Doc, figure: Figure, grammar: Grammar) -> Token | None:
    """The thing of which a size is told, whatever is done with it; None where its size is not said beside it."""
    size = counted_noun(doc, figure)
    span = doc.char_span(figure.start, figure.end, alignment_mode="expand")
    if span is None or size is None or not names_size(size, figure, grammar.language):
        return None
    at = min(size.left_edge.i, span.start) if size.idx < figure.start else span.start
    while at > 1 and _between(doc[at - 1], grammar):
        at -= 1
        joins = doc[at].lower_ in grammar.of and doc[at - 1].lower_ not in grammar.nearly
        if joins and doc[at - 1].pos_ in ("NOUN", "ADJ"):
            noun = _top(doc[at - 1], grammar)
            return noun if noun.pos_ == "NOUN" else None
    return None


def _between(token: Token, grammar: Grammar) -> bool:
    """Whether a word may stand between a thing and its size: *d'un*, *de plus de*."""
    return token.pos_ == "DET" or token.lower_ in grammar.nearly | grammar.of


def _top(noun: Token, grammar: Grammar) -> Token:
    """The noun that an adjective or a complement behind it belongs to; *un tas de pierres* are stones."""
    while noun.dep_ in ("amod", "nmod") and noun.head.i < noun.i and not led_by(noun) & grammar.of:
        noun = noun.head
    return noun
