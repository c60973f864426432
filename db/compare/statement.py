"""A value at a place in an article, with what surrounds it: what two claims are compared by.

A statement is made from the rows of a claim (or from the records of a text somebody typed); everything else
about it comes from its own article, so that a comparison depends on the two articles alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from ..values import Value, days_between
from .words import Word, bag, folded, rarity, words

NEAR = 7  # words on either side of a figure
AFTER = 4  # words after it: what is counted
LEAD = 60  # words of the beginning of an article that say what it is about
STORY_TERMS = 30  # the strongest words of an article


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
    name that its article calls it by; `identifiers` has the former by the latter.
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

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return words(self.text, self.language)

    @cached_property
    def terms(self) -> dict[str, float]:
        """The words that say what the article is about, with their weight; those of title and lead count more."""
        weights: dict[str, float] = {}
        title = words(self.title or "", self.language)
        for n, word in enumerate((*title, *self.words)):
            worth = rarity(word.stem, self.language)
            if worth <= 5 or word.stem[0].isdigit() or len(word.stem) < 3:
                continue
            times = 3.0 if n < len(title) else 2.0 if n < len(title) + LEAD else 1.0
            weights[word.stem] = weights.get(word.stem, 0.0) + times * (1.5 if word.name else 1.0)
        ranked = sorted(
            ((min(n, 6.0) ** 0.5 * rarity(s, self.language), s) for s, n in weights.items()),
            reverse=True,
        )
        return {s: w for w, s in ranked[:STORY_TERMS]}

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(w.stem for w in self.words)

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

    def sentence_at(self, start: int) -> Span:
        """The sentence that `start` lies in; the whole line where sentences are not known."""
        for sentence in self.sentences:
            if sentence.start <= start < sentence.end:
                return sentence
        begin = self.text.rfind("\n", 0, start) + 1
        end = self.text.find("\n", start)
        return Span(begin, len(self.text) if end < 0 else end)


@dataclass(eq=False)
class Statement:
    """One claim's value at one place.

    `id` is its own (a claim's figure and date are two), `low`..`high` the value in its own `unit`, `concept` its key in the table of what news measures, `measure` the phrase, `head` its
    head word, `holds` the days the clause itself names. `quantity` is the dimension, the currency, or `date`.
    """

    id: int
    story: Story
    start: int
    end: int
    text: str
    value: Value
    kind: str
    quantity: str
    unit: str | None = None
    per: str | None = None
    concept: str | None = None
    measure: str | None = None
    head: str | None = None
    role: str | None = None
    subject: str | None = None
    predicate: str | None = None
    status: str = "asserted"
    negated: bool = False
    holds: tuple[str | None, str | None] | None = None
    speaker: str | None = None
    linked: bool = False
    claim: int = 0
    subject_name: str | None = None
    subject_entity: int | None = None
    low: float | None = None
    high: float | None = None

    @cached_property
    def sentence(self) -> Span:
        return self.story.sentence_at(self.start)

    @cached_property
    def around(self) -> tuple[Word, ...]:
        """The words of the sentence, without those of the value itself."""
        s = self.sentence
        return tuple(
            w
            for w in self.story.words
            if s.start <= w.start < s.end and not (w.start < self.end and self.start < w.end)
        )

    @cached_property
    def context(self) -> dict[str, float]:
        """The words of the sentence with their weight."""
        return bag(self.around, self.story.language)

    @cached_property
    def near(self) -> dict[str, float]:
        """The words closest to the value, the closest weighing most; `personnes` counts here."""
        before = [w for w in self.around if w.end <= self.start][-NEAR:]
        after = [w for w in self.around if w.start >= self.end][:NEAR]
        weights: dict[str, float] = {}
        for row in (before[::-1], after):
            for distance, word in enumerate(row):
                if word.stem[0].isdigit():
                    continue
                worth = max(rarity(word.stem, self.story.language), 2) / (2 + distance)
                weights[word.stem] = max(weights.get(word.stem, 0.0), worth)
        return weights

    @cached_property
    def after(self) -> dict[str, float]:
        """The words right after the value, usually what is counted, until the next number."""
        found: dict[str, float] = {}
        for word in (w for w in self.around if w.start >= self.end):
            if len(found) == AFTER or word.stem[0].isdigit():
                break
            if worth := rarity(word.stem, self.story.language) or (4 if len(word.stem) > 4 else 0):
                found.setdefault(word.stem, float(worth))
        return found

    @cached_property
    def counted(self) -> dict[str, float]:
        """The measured thing as words."""
        if not self.measure:
            return {}
        found = words(self.measure, self.story.language)
        return {
            w.stem: float(max(rarity(w.stem, self.story.language), 3))
            for w in found
            if len(w.stem) > 2
        }

    @cached_property
    def named(self) -> frozenset[str]:
        """The entities named in the sentence."""
        s = self.sentence
        return frozenset(n.key for n in self.story.names if s.start <= n.start < s.end)

    @cached_property
    def years(self) -> frozenset[str]:
        """The years written in the sentence, except where the year is itself the value."""
        return frozenset(
            w.stem
            for w in self.around
            if len(w.stem) == 4 and w.stem.isdigit() and w.stem[:2] in ("19", "20")
        )

    @property
    def day(self) -> str | None:
        """The day its article came out."""
        return self.story.published[:10] if self.story.published else None


def days_apart(a: Statement, b: Statement) -> int | None:
    """How many days lie between the two articles."""
    days = days_between(a.day, b.day)
    return None if days is None else abs(days)


def name_key(name: str) -> str:
    """A name as a key where there is no entity id.

    >>> name_key("Élysée")
    'elysee'
    """
    return folded(name).strip()
