"""Two texts laid side by side: read with the pipeline of any article, their words aligned, their figures and dates met.

A `Pair` holds all that is looked at; `signs` weighs it and `judging` says it in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Doc, Token

from recoupe.ingest.facts import Facts, Timex
from recoupe.ingest.numbers import find
from recoupe.ingest.pipeline import facts_of, pipeline, prepare

from .aligning import Alignment, align, content
from .amounts import Faring, Fate, faring
from .days import dates_faring
from .words import Word, words

BATCH = 32  # texts that the pipeline reads at a time


@dataclass(eq=False)
class Text:
    """A text as it was read: its tree and its facts. `published` is the day it is seen from, where one is given."""

    doc: Doc
    facts: Facts
    published: str | None = None
    text: str = field(init=False)
    language: str = field(init=False)

    def __post_init__(self) -> None:
        self.text, self.language = self.doc.text, self.facts.language

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return words(self.text, self.language)

    @cached_property
    def other_numbers(self) -> frozenset[float]:
        """The numbers that are neither figures nor parts of dates: *Dow Hits 20000*."""
        known = [(f.start, f.end) for f in self.facts.figures]
        known += [(d.start, d.end) for d in self.facts.dates]
        return frozenset(
            float(n.low)
            for n in find(self.text, self.language)
            if n.low is not None and n.low == n.high and n.form != "article"
            if not any(a < n.end and n.start < b for a, b in known)
        )

    @cached_property
    def every(self) -> list[Token]:
        """The words that say what it is about, units too."""
        return content(self.doc, self.language)

    @cached_property
    def content(self) -> list[Token]:
        """The words that another text should have; a unit belongs to its figure."""
        spans = [(f.start, f.end) for f in self.facts.figures]
        return [t for t in self.every if not any(a <= t.idx < b for a, b in spans)]


@dataclass(eq=False)
class Pair:
    """Evidence and claim of one language."""

    evidence: Text
    claim: Text

    @property
    def language(self) -> str:
        return self.claim.language

    @cached_property
    def alignment(self) -> Alignment:
        """The words of the claim in the evidence."""
        return align(self.claim.content, self.evidence.every, self.language)

    @cached_property
    def reverse(self) -> Alignment:
        """The words of the evidence in the claim."""
        return align(self.evidence.content, self.claim.every, self.language)

    @cached_property
    def figures(self) -> list[Faring]:
        """What becomes of each figure of the claim."""
        claim, evidence = self.claim, self.evidence
        return faring(
            claim.facts, evidence.facts, claim.words, evidence.words, evidence.other_numbers
        )

    @cached_property
    def dates(self) -> list[tuple[Timex, Timex | None, Fate]]:
        """What becomes of each date of the claim."""
        return dates_faring(self.claim.facts, self.evidence.facts)

    @property
    def dated(self) -> bool:
        """Whether it is known from which day each text speaks."""
        return bool(self.evidence.published and self.claim.published)


def read(text: str, language: str, published: str | None = None) -> Text:
    """A text with its tree and facts."""
    return read_all([(text, language, published)])[0]


def read_all(asked: Sequence[tuple[str, str, str | None]]) -> list[Text]:
    """The same for many texts, each with its language and day: a batch is read in a fraction of the time."""
    found: dict[int, Text] = {}
    for code in {language for _, language, _ in asked}:
        nlp = pipeline(code)
        places = [n for n, (_, language, _) in enumerate(asked) if language == code]
        plain = (prepare(nlp, asked[n][0], asked[n][2]) for n in places)
        for n, doc in zip(places, nlp.pipe(plain, batch_size=BATCH), strict=True):
            found[n] = Text(doc, facts_of(doc, code), asked[n][2])
    return [found[n] for n in range(len(asked))]
