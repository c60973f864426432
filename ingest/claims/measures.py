"""What a figure measures, by the words around it: *12 salariés*, *10 % du capital*, *un prêt de 5 milliards*.

A word that only says how a value moves (*une hausse de 3 % des tarifs*) or that there is one (*le nombre de*)
passes on to what it is of.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from ..facts import Figure
from ..spans import found
from .clauses import hung_on
from .grammar import Grammar
from .phrases import phrase

_NOUNS = ("NOUN", "PROPN")
_COMPLEMENTS = ("nmod", "obl:arg", "obl", "obl:mod")
# words between a number and what it counts
_BETWEEN = ("ADP", "ADJ", "DET", "ADV")
_NEAR = 4


@dataclass(frozen=True, slots=True)
class Measure:
    """The phrase of what is measured, its place and the lemma of its head."""

    text: str
    start: int
    end: int
    lemma: str


def measure_of(figure: Figure, inner: Token, grammar: Grammar) -> Measure | None:
    """What `figure`, which hangs on the sentence by `inner`, measures; None where only its clause can say."""
    if figure.measure is not None:
        start, end = figure.measure_start, figure.measure_end
        if start is None or end is None:
            start = end = figure.start
        return Measure(figure.measure, start, end, figure.measure_lemma or figure.measure)
    behind = _behind(figure, inner, grammar)
    noun = behind or _over(figure, inner, grammar)
    if noun is None:
        return None
    noun = through(noun, inner, grammar)
    if noun is None or figure.start <= noun.idx < figure.end:
        return None
    return _measure(noun, inner)


def _measure(noun: Token, inner: Token) -> Measure | None:
    start, end = phrase(noun, inner if inner.i != noun.i else None)
    text = noun.doc.text[start:end]
    return Measure(text, start, end, noun.lemma_) if any(c.isalpha() for c in text) else None


def _behind(figure: Figure, inner: Token, grammar: Grammar) -> Token | None:
    """The noun right behind a number (*21 786 voix*) or behind its unit and *de* (*8 % du capital*)."""
    doc, of = inner.doc, grammar.of
    span = doc.char_span(figure.start, figure.end, alignment_mode="expand")
    if span is None:
        return None
    first = at = span.end
    while at < len(doc) and doc[at].pos_ in _BETWEEN and at < first + _NEAR:
        at += 1
    if at >= len(doc) or doc[at].pos_ not in _NOUNS or doc[at].sent.start != inner.sent.start:
        return None
    between = doc[first:at]
    linked = any(t.lower_ in of for t in between[:2])
    if any(t.pos_ == "ADP" and t.lower_ not in of for t in between):
        return None
    counted = figure.kind == "count" and figure.unit is None
    if linked or (counted and doc[at].pos_ == "NOUN"):
        return doc[at]
    return None


def _over(figure: Figure, inner: Token, grammar: Grammar) -> Token | None:
    """The noun that a figure is said of: *un prêt de 5 milliards*, *une rallonge de 3 %*."""
    if inner.pos_ in _NOUNS and inner.idx >= figure.end:
        return inner
    if (noun := hung_on(inner, grammar)) is not None:
        return noun
    if inner.dep_ == "nummod" and inner.head.pos_ in _NOUNS:
        return inner.head
    if inner.dep_ in ("nmod", "appos") and inner.head.pos_ in _NOUNS and inner.head.i < inner.i:
        return inner.head
    if figure.kind == "quantity" and inner.dep_ in ("nsubj", "nsubj:pass"):
        # *un gigawatt équivaut à la capacité de …*
        return next(
            (c for c in inner.head.children if c.dep_ in ("obj", "obl:arg") and c.pos_ == "NOUN"),
            None,
        )
    return None


def through(noun: Token, inner: Token, grammar: Grammar) -> Token | None:
    """What a word of change or of number is of: *hausse des tarifs*, *le chiffre d'affaires en hausse*; the
    noun itself where it says something; None where only the clause can tell."""
    if noun.lemma_.lower() not in grammar.changes | grammar.empty:
        return noun
    links = grammar.of | grammar.changed_in
    for child in (*noun.children, *inner.children):
        if (
            child.dep_ in _COMPLEMENTS
            and child.i > noun.i
            and child.pos_ in _NOUNS
            and child.i != inner.i
            and not child.is_ancestor(inner)
            and any(c.dep_ == "case" and c.lower_ in links for c in child.children)
            and not _dated(child)
        ):
            return through(child, inner, grammar)
    beside = noun.doc[noun.left_edge.i - 1] if noun.left_edge.i else noun
    if beside.pos_ in _NOUNS and any(c.lower_ in grammar.moving for c in noun.children):
        while beside.dep_ == "nmod" and beside.head.pos_ in _NOUNS and beside.head.i < beside.i:
            beside = beside.head
        return through(beside, inner, grammar)
    over = noun.head
    if noun.dep_ in ("nmod", "acl", "amod") and over.pos_ in _NOUNS and over.i < noun.i:
        return through(over, inner, grammar)
    return noun if noun.lemma_.lower() in grammar.empty else None


def _dated(token: Token) -> bool:
    return any(d.start <= token.idx < d.end for d in found(token.doc, "dates"))
