"""Whose age a figure is: *Jeanne Petit, 52 ans*, *l'avocat de 52 ans*, *sa sœur, âgée de 52 ans*, *a 52-year-old lawyer*."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from spacy.tokens import Span, Token

from ..facts import Figure
from .grammar import Grammar
from .relatives import NAMING
from .subjects import Subject, Subjects

# how far before an age *âgé* stands, and before that whom it is said of, in tokens
_NEAR, _BACK = 3, 9


def aged(
    figure: Figure, subjects: Subjects, grammar: Grammar, figures: Container[int]
) -> Subject | None:
    """Whose age `figure` is, beside whatever that person does; None where it is no age or its clause says whose.
    `figures` holds the tokens of all figures: no age has an age (*deux hommes de 26 et 32 ans*)."""
    span = subjects.doc.char_span(figure.start, figure.end, alignment_mode="expand")
    if span is None or figure.unit != "year" or not figure.measure or figure.measure_start:
        return None
    before = subjects.doc[span.start - 1] if span.start else None
    if before is not None and before.text == "," and (person := subjects.person_before(before.i)):
        return person  # *Jane Porter, 52, of Leeds*
    said = subjects.doc[max(span.sent.start, span.start - _NEAR) : span.start]
    word = next((t for t in reversed(said) if t.lower_ in grammar.aged), None)
    if word is not None:
        whose = _described(word, span, subjects)
        return _before(word, subjects.read(whose), subjects.text) if whose is not None else None
    inner = span.root
    beside = inner.dep_ in ("nmod", "appos", "amod", "compound", "nummod")
    if not beside or inner.head.lemma_ == figure.measure:  # *à l'âge de 75 ans*
        return None
    if inner.head.pos_ not in (*NAMING, "ADJ") or inner.head.i in figures:
        return None
    first = next(t.i for t in inner.head.subtree if not t.is_punct)
    led = any(c.dep_ == "case" for c in inner.head.lefts)  # *…, with a 32-year-old man*
    apart = first > 0 and subjects.doc[first - 1].text == "," and not led
    person = subjects.person_before(first - 1) if apart else None
    # *Jane Porter, a 30-year-old lawyer*
    return person or _without(figure, subjects.read(inner.head, inner), subjects.text)


def _without(figure: Figure, subject: Subject, text: str) -> Subject:
    """A subject without the age at its beginning: *a 13-year-old boy* is a boy."""
    if subject.start is None or not figure.start <= subject.start < figure.end:
        return subject
    name = text[figure.end : subject.end].lstrip(" -")
    return replace(subject, name=name, start=(subject.end or 0) - len(name))


def _before(word: Token, subject: Subject, text: str) -> Subject:
    """A subject without *âgé* and what follows it."""
    if subject.start is None or subject.entity or not subject.start < word.idx < (subject.end or 0):
        return subject
    name = text[subject.start : word.idx].rstrip(" ,")
    return replace(subject, name=name, end=subject.start + len(name))


def _described(word: Token, age: Span, subjects: Subjects) -> Token | None:
    """Whom *âgé* before an age is said of: somebody before it, else behind its comma (*Âgé de 93 ans, l'ancien pape …*),
    else what nothing is known of and stands before it."""
    near = word.doc[max(word.sent.start, word.i - _BACK) : word.i]
    before = [t for t in reversed(_clause_end(near)) if t.pos_ in NAMING and _agrees(t, word)]
    behind = [t for t in word.doc[age.end + 1 : word.sent.end] if t.pos_ in NAMING][:1]
    if age.end >= len(word.doc) or word.doc[age.end].text != ",":
        behind = []
    known = [(t, subjects.is_person(t)) for t in (*before, *behind)]
    told = next((t for t, person in known if person), None)
    return told or next((t for t, person in known if person is None), None)


def _clause_end(near: Span) -> list[Token]:
    """The last of `near`, behind any verb or pronoun."""
    ends = [n for n, t in enumerate(near, 1) if t.pos_ in ("VERB", "AUX", "PRON")]
    return list(near)[ends[-1] if ends else 0 :]


def _agrees(noun: Token, word: Token) -> bool:
    """Whether gender and number of a noun are those of the word said of it, as far as they are known."""
    traits = ((noun.morph.get(t, []), word.morph.get(t, [])) for t in ("Gender", "Number"))
    return all(not one or not other or one == other for one, other in traits)
