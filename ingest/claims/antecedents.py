"""Whom a pronoun or a description may stand for: subjects said before it, the likeliest first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from ..facts import Quote

# how far back a pronoun may look, in sentences
_BACK = 2
_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")


class Antecedents:
    """The subjects of an article's sentences, and who speaks in it."""

    def __init__(self, doc: Doc, quotes: Sequence[Quote]) -> None:
        self.quotes = quotes
        spoken = (q.speaker_start for q in quotes if q.direct and q.cue_start is not None)
        spans = (doc.char_span(s, s + 1, alignment_mode="expand") for s in spoken if s is not None)
        self._sayers = frozenset(span[0].i for span in spans if span is not None)
        self._sentences = list(doc.sents)
        self._firsts = [s.start for s in self._sentences]

    def before(self, token: Token) -> list[Token]:
        """Subjects said before a pronoun, the likeliest first: of the main verb of its own sentence, the
        others of it, then those of the sentences before."""
        here = bisect_right(self._firsts, token.i) - 1
        quoted = any(q.direct and q.start <= token.idx < q.end for q in self.quotes)
        sayers = frozenset() if quoted else self._sayers
        likely: list[Token] = []
        for n in range(here, max(-1, here - _BACK - 1), -1):
            line = [
                t
                for t in self._sentences[n]
                if (t.dep_ in _SUBJECTS or t.i in sayers)
                and t.i < token.i
                and t.head.i != token.head.i
                and not self._apart(t, token)
            ]
            if n < here:
                line = [t for t in line if t.head.dep_ == "ROOT" or t.i in sayers]
            line.sort(key=lambda t: (t.i not in sayers and t.head.dep_ != "ROOT", -t.i))
            likely += line
        return likely

    def _apart(self, candidate: Token, pronoun: Token) -> bool:
        """Whether somebody's quoted words stand around a noun, and not around the pronoun behind it."""
        return any(
            q.direct and q.start <= candidate.idx < q.end <= pronoun.idx for q in self.quotes
        )
