"""An article as the cross-check sees it: its words, its names, what it is about."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from .sketch import Sketch, packed
from .words import Word, bag, folded, rarity, stems, tally, words

if TYPE_CHECKING:
    from .statement import Statement

LEAD = 60  # words of the beginning of an article that say what it is about
STORY_TERMS = 30  # the strongest words of an article
HEADING = 120  # characters of a text that stand for a title
PLACES = ("iso:", "m49:")  # identifiers that many articles share


@dataclass(frozen=True, slots=True)
class Span:
    """A sentence or a name in an article."""

    start: int
    end: int
    key: str = ""


@dataclass(eq=False)
class Story:
    """An article as the cross-check sees it: when, in which language, about what.

    `sentences` and `names` are spans in the order of the text, the key of a name being its identifier (`iso:FR`) or the
    name that its article calls it by; `identifiers` has the former by the latter. `statements` are the values it gives.
    """

    id: int
    text: str
    language: str
    published: str | None = None
    title: str | None = None
    origin: int | None = None
    source: str | None = None
    sentences: list[Span] = field(default_factory=list)
    names: list[Span] = field(default_factory=list)
    identifiers: dict[str, str] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    _words_in: dict[tuple[int, int], tuple[Word, ...]] = field(default_factory=dict)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return words(self.text, self.language)

    @cached_property
    def terms(self) -> dict[str, float]:
        """The words that say what the article is about, with their weight; those of title and lead count more."""
        weights = tally(self.text, self.language, LEAD)
        for said, times in tally(self.title or "", self.language).items():
            weights[said] = weights.get(said, 0.0) + 3 * times
        ranked = sorted(
            (
                (min(n, 6.0) ** 0.5 * worth, s)
                for s, n in weights.items()
                if len(s) > 2 and not s[0].isdigit() and (worth := rarity(s, self.language)) > 5
            ),
            reverse=True,
        )
        return {s: w for w, s in ranked[:STORY_TERMS]}

    @cached_property
    def stems(self) -> frozenset[str]:
        return stems(self.text, self.language)

    @cached_property
    def folded(self) -> str:
        """Title and text in lower case without accents."""
        return folded(f"{self.title or ''}\n{self.text}")

    @cached_property
    def entities(self) -> dict[str, int]:
        """How often each entity is named."""
        counted: dict[str, int] = {}
        for name in self.names:
            counted[name.key] = counted.get(name.key, 0) + 1
        return counted

    @cached_property
    def heading(self) -> dict[str, float]:
        """The words of the title, else of the first line, with their weight."""
        first = self.title or self.text[:HEADING].partition("\n")[0]
        return bag(words(first, self.language), self.language)

    @cached_property
    def who(self) -> dict[str, float]:
        """The names with their weight: how often they stand, countries and regions little."""
        return {
            key: min(times, 6) ** 0.5 * (1.0 if key.startswith(PLACES) else 2.0)
            for key, times in self.entities.items()
        }

    @cached_property
    def sketch(self) -> Sketch:
        """What the article is about, in brief."""
        return Sketch(self.language, packed(self.terms), packed(self.who))

    def words_in(self, start: int, end: int) -> tuple[Word, ...]:
        """The words of a stretch of the text; a whole text is read for little else than its sentences with values."""
        if (start, end) not in self._words_in:
            found = words(self.text[start:end], self.language)
            self._words_in[start, end] = tuple(
                Word(start + w.start, start + w.end, w.stem, w.name) for w in found
            )
        return self._words_in[start, end]

    def sentence_at(self, start: int) -> Span:
        """The sentence that `start` lies in; the whole line where sentences are not known."""
        for sentence in self.sentences:
            if sentence.start <= start < sentence.end:
                return sentence
        begin = self.text.rfind("\n", 0, start) + 1
        end = self.text.find("\n", start)
        return Span(begin, len(self.text) if end < 0 else end)
