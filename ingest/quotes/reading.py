"""A text cut up for reading quotes: its marked stretches, its units and their words.

A unit is a sentence as far as quotes are concerned: a full stop inside quotation marks ends none unless the
next words start anew. Units come from the text itself, so that they are there without a parse too.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from types import ModuleType
from typing import NamedTuple

from spacy.tokens import Doc, Token

from ..facts import Label, Mention
from ..lang import words
from ..spans import found, text_of
from .marks import Marked, marked

_WORD = {
    "fr": re.compile(r"(?:\w\.)+\w?|\d+(?:[.,]\d+)+|\w+(?:[-‑.]\w+)*['’]?|[^\w\s]"),
}
_PLAIN = re.compile(r"(?:\w\.)+\w?|\d+(?:[.,]\d+)+|\w+(?:[-‑.'’]\w+)*|[^\w\s]")
_STOP = re.compile(r"[.!?…]+|\n+")
_NEXT = re.compile(r"[\s  ]*(?P<next>\S?)")
ENDERS = ".!?…"
# names of a model that runs without our entities, as far as they can speak
_LABELS: dict[str, Label] = {
    "PER": "PER",
    "PERSON": "PER",
    "ORG": "ORG",
    "LOC": "LOC",
    "GPE": "LOC",
}


def is_finite(token: Token) -> bool:
    """Whether the tagger takes a token for a verb with a person and a tense."""
    return token.pos_ in ("VERB", "AUX") and "VerbForm=Fin" in str(token.morph)


def is_infinitive(token: Token) -> bool:
    """Whether the tagger takes a token for an infinitive."""
    return token.pos_ in ("VERB", "AUX") and "VerbForm=Inf" in str(token.morph)


class Word(NamedTuple):
    """A word, or one sign; `low` in small letters with a straight apostrophe."""

    start: int
    end: int
    low: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch between full stops, its words outside quotation marks and the quotes that begin in it."""

    start: int
    end: int
    words: tuple[Word, ...]
    quotes: tuple[Marked, ...]


@dataclass
class Reading:
    """What the rules of quotes look at."""

    doc: Doc
    language: str
    marks: list[Marked] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.text = text_of(self.doc)
        self.marks = marked(self.text)
        self.cues: ModuleType = words(self.language, "cues")
        self.speech: ModuleType = words(self.language, "speech")
        self.titles = frozenset(words(self.language, "titles").TITLES.split())
        self.parsed: bool = self.doc.has_annotation("DEP")
        self.mentions: list[Mention] = found(self.doc, "mentions") or self._names()
        self._mention_starts = [m.start for m in self.mentions]

    def token(self, at: int) -> Token | None:
        """The token that holds the character `at`."""
        span = self.doc.char_span(at, at + 1, alignment_mode="expand")
        return span[0] if span is not None and len(span) else None

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """The mentions that lie within `start`..`end`, in order."""
        first = bisect_right(self._mention_starts, start - 1)
        last = bisect_right(self._mention_starts, end)
        return [m for m in self.mentions[first:last] if m.end <= end]

    def organisation(self, start: int, end: int) -> bool:
        """Whether `start`..`end` holds an organisation's name, perhaps with its article, and no more."""
        return any(
            m.label == "ORG" and m.end == end and m.start - start <= 4
            for m in self.mentions_in(start, end)
        )

    def _names(self) -> list[Mention]:
        """Without our entities: the names a model gave, else runs of capitalised words inside a sentence."""
        if self.doc.ents:
            return [
                Mention(e.start_char, e.end_char, e.text, _LABELS[e.label_], e.text, "model")
                for e in self.doc.ents
                if e.label_ in _LABELS
            ]
        pattern = re.compile(r"\b[A-ZÀ-Ý][\w’'-]+(?:\s(?:d[eu]\s|von\s|van\s)?[A-ZÀ-Ý][\w’'-]+)+")
        return [
            Mention(m.start(), m.end(), m.group(), "PER", m.group(), "name.capitals")
            for m in pattern.finditer(self.text)
        ]

    @cached_property
    def units(self) -> list[Unit]:
        """The units of the text, in order."""
        pattern = _WORD.get(self.language, _PLAIN)
        outer = [m for m in self.marks if m.depth == 0]
        made: list[Unit] = []
        first = 0
        for start, end in zip(*self._cuts(outer), strict=True):
            inside = []
            while first < len(outer) and outer[first].outer_start < end:
                inside.append(outer[first])
                first += 1
            out: list[Word] = []
            at = start
            for mark in [*inside, None]:
                stop = mark.outer_start if mark else end
                out += [
                    Word(w.start(), w.end(), w.group().lower().replace("’", "'"))
                    for w in pattern.finditer(self.text, at, stop)
                ]
                if mark:
                    out.append(Word(mark.outer_start, mark.outer_end, '"'))
                    at = mark.outer_end
            made.append(Unit(start, end, tuple(out), tuple(inside)))
        return made

    def _cuts(self, outer: list[Marked]) -> tuple[list[int], list[int]]:
        """Where units start and end."""
        text = self.text
        cuts = {0, len(text)}
        begins = [m.outer_start for m in outer]
        for stop in _STOP.finditer(text):
            at, behind = stop.span()
            i = bisect_right(begins, at) - 1
            if i >= 0 and at < outer[i].outer_end:
                continue
            if "\n" in stop.group():
                if text[:at].rstrip()[-1:] in (",", ":") and text[behind:].lstrip()[:1] in '«“"':
                    continue
                cuts.add(behind)
                continue
            following = _NEXT.match(text, behind)
            sign = following["next"] if following else ""
            if sign.islower() or sign in ",;:)":
                continue
            token = self.token(at)
            if stop.group() == "." and token is not None and len(token.text) > 1:
                short = len(token.text) <= 5 and not any(c.isdigit() for c in token.text)
                if short and token.text.endswith(".") and token.text != "etc.":
                    continue
                if behind < token.idx + len(token.text) and not sign.isupper():
                    continue
            if stop.group() == "." and behind < len(text) and text[behind].isdigit():
                continue
            if (
                stop.group() == "."
                and text[max(0, behind - 12) : behind].split()[-1] in self.titles
            ):
                continue
            cuts.add(behind)
        for mark in outer:
            inner = text[mark.end - 1]
            following = _NEXT.match(text, mark.outer_end)
            sign = following["next"] if following else ""
            if inner in ENDERS and (sign.isupper() or sign in '«“"‘`') and not self._followed(mark):
                cuts.add(mark.outer_end)
        ordered = sorted(cuts)
        return ordered[:-1], ordered[1:]

    def _followed(self, mark: Marked) -> bool:
        """Whether a verb of saying follows a quote that ends with its own full stop."""
        for n, w in enumerate(_PLAIN.finditer(self.text, mark.outer_end, mark.outer_end + 120)):
            low = w.group().lower()
            if n > 9 or (not w.group()[0].isalnum() and low not in ("'", "-")):
                return False
            if low in self.cues.SAY_FORMS:
                return n <= 2 or not self.speech.TURNED_PERFECT
        return False
