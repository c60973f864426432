"""A parsed text with its figures: what the rules for measures look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from ..facts import Figure
from ..spans import found
from .grammar import Grammar, grammar, hangs_as_noun, is_noun

FARTHEST = 60  # characters between a hedge and its figure
NEAR = 6  # tokens between a figure and what belongs to it


@dataclass(frozen=True, slots=True)
class Found:
    """The head of what is measured, and the rule that found it; `name` where the text has no noun for it."""

    head: Token
    rule: str
    name: str | None = None


@dataclass(frozen=True)
class Parsed:
    """`spans` are the tokens of the figures, None where they have none; `places` says which figure a token
    belongs to, `sentence` in which sentence a figure is, both by numbers from 0; `dates` and `hedges` (the
    words around figures that say how sure they are) hold the offset of each of their characters."""

    doc: Doc
    text: str  # spaCy joins it anew each time
    figures: Sequence[Figure]
    g: Grammar
    dates: frozenset[int]
    hedges: frozenset[int]
    spans: Sequence[Span | None]
    places: dict[int, int]
    sentence: dict[int, int]

    @classmethod
    def of(cls, doc: Doc, figures: Sequence[Figure], language: str) -> Parsed:
        """`doc` must have a dependency parse."""
        spans = [doc.char_span(f.start, f.end, alignment_mode="expand") for f in figures]
        there = [(n, span) for n, span in enumerate(spans) if span is not None]
        sentences = {i: n for n, s in enumerate(doc.sents) for i in range(s.start, s.end)}
        text = doc.text
        return cls(
            doc,
            text,
            figures,
            grammar(language),
            dates=frozenset(at for t in found(doc, "dates") for at in range(t.start, t.end)),
            hedges=frozenset(at for f in figures for at in _hedge(text, f)),
            spans=spans,
            places={i: n for n, span in there for i in range(span.start, span.end)},
            sentence={n: sentences[span.start] for n, span in there},
        )

    def dated(self, token: Token) -> bool:
        """Whether `token` is part of an expression of time."""
        return token.idx in self.dates

    def usable(self, token: Token) -> bool:
        """Whether `token` may head what is measured: a noun, in no figure and no expression of time."""
        apart = token.i in self.places or self.hedged(token) or self.dated(token)
        return (is_noun(token) or hangs_as_noun(token)) and not apart

    def hedged(self, token: Token) -> bool:
        """Whether `token` says how sure a figure is: *de l'ordre de*."""
        return token.idx in self.hedges

    def before(self, span: Span) -> Token | None:
        """The token before a figure and its hedge."""
        for token in reversed(self.doc[max(0, span.start - NEAR) : span.start]):
            if not self.hedged(token):
                return token
        return None


def _hedge(text: str, figure: Figure) -> range:
    """Where the words are that hedge `figure`, before it; nowhere if it has none."""
    words: str = figure.pieces.get("hedge") or ""
    start = text.rfind(words, max(0, figure.start - FARTHEST), figure.start) if words else -1
    return range(start, start + len(words)) if start >= 0 else range(0)
