"""The record types: what a document is, and what is read from it.

Everything that leaves `ingest` is one of these frozen dataclasses. Offsets are code points into the
article's text, half-open, and `text[start:end]` is what a record shows. Days are ISO strings
(`2025-10-08`), so that an open side is None and a year before 1000 is no trouble.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

FigureKind = Literal["quantity", "money", "percent", "count", "ratio", "change"]
Hedge = Literal["exact", "about", "more than", "at least", "less than", "at most", "between"]
TimexKind = Literal["date", "time", "range", "duration", "recurring"]
Modifier = Literal["start", "mid", "end", "before", "after", "about"]
Label = Literal["PER", "ORG", "LOC", "PRODUCT", "EVENT", "WORK"]
Status = Literal["asserted", "planned", "estimated", "conditional", "denied"]
Role = Literal["level", "change", "target", "sample"]


@dataclass(frozen=True, slots=True)
class Document:
    """An article as a reader found it, before anything is read from its text.

    `published` is an ISO day or instant, `published_from` says where it came from (`json-ld`, `meta`,
    `byline`, `url`, `given`, …) and `published_certainty` (0–1) how sure that is. `ref` is the id the
    input gave it (for a file, its name). `modified` is when the page says it was last changed. `place` is a path or
    an address where it can be read again, and `input` what messages call it (`a.csv, row 3`); both are no part of
    the article.
    """

    text: str
    title: str | None = None
    url: str | None = None
    ref: str | None = None
    published: str | None = None
    published_from: str | None = None
    published_certainty: float | None = None
    modified: str | None = None
    author: str | None = None
    language: str | None = None
    source: str | None = None
    domain: str | None = None
    notes: tuple[str, ...] = ()
    place: str | None = None
    input: str | None = None


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An input that gave no article, and why, in words a person understands.

    `retry` is what `recoupe failures --retry` would read again: a path or an address (None: nothing to retry).
    """

    input: str
    reason: str
    retry: str | None = None


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch of text that is no part of the article: a share bar, a caption repeated, related links."""

    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Sentence:
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity named at a place. `entity` is the name it goes by in this article (the fullest one said).

    `link` says why this mention stands for that entity (`name`, `surname`, `acronym`, `elision`, …);
    `identifier` is `iso:FR`, `wikidata:Q142`, `currency:EUR` … for closed classes; `role` the title or
    function beside the name (`directeur général d'OpenAI`). `entity` None: an ambiguous short form.
    """

    start: int
    end: int
    text: str
    label: Label
    entity: str | None
    rule: str
    link: str = "name"
    identifier: str | None = None
    role: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression, as TIMEX3 `value` and as inclusive days; None is an open side.

    `resolved` is False where no interval could be given; `anchor` is the day a relative expression was
    counted from. Durations and recurring times have no days.
    """

    start: int
    end: int
    text: str
    kind: TimexKind
    value: str
    start_date: str | None
    end_date: str | None
    modifier: Modifier | None
    resolved: bool
    anchor: str | None
    rule: str
    pieces: dict[str, Any] = field(default_factory=dict)
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit as it is written, and what it measures.

    `value_low`/`value_high` are in `unit` (equal for one number; None is an open side); `base_low`/
    `base_high` are the same in `base_unit`, the base of `dimension`, for comparison. `per` is the unit of
    a rate (`month`, `person`), `measure` the counted or measured thing as a phrase and `measure_lemma` its
    head. `role` says what the verb makes of it. `linked` is the `start` of the other end of a from–to.
    """

    start: int
    end: int
    text: str
    kind: FigureKind
    value_low: float | None
    value_high: float | None
    unit: str | None
    dimension: str | None
    hedge: Hedge
    rule: str
    per: str | None = None
    base_low: float | None = None
    base_high: float | None = None
    base_unit: str | None = None
    measure: str | None = None
    measure_start: int | None = None
    measure_end: int | None = None
    measure_lemma: str | None = None
    role: Role | None = None
    linked: int | None = None
    pieces: dict[str, Any] = field(default_factory=dict)
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words. `start`,`end` hold the words without the marks; `speaker` is an entity's name, or
    the words of the text where it is none, with their place."""

    start: int
    end: int
    text: str
    direct: bool
    rule: str
    speaker: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    cue: str | None = None
    cue_start: int | None = None
    cue_end: int | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Claim:
    """One normalised statement at one place (`start`,`end`: its clause).

    `figure` and `date` are the records it rests on (either may be None). `subject`, `speaker` and `object` are an
    entity's name, else the words of the text, else None; `subject_entity` is True where it is an entity. `concept` is the key in the
    table of what news measures (`employees`, `deaths`), `holds_start`/`holds_end` the days for which the
    statement holds, with `holds_from` (`clause`, `article`) saying where they come from. `statement` is equal for two places of
    one article that say the same.
    """

    start: int
    end: int
    text: str
    subject: str | None
    predicate: str | None
    statement: str
    rule: str
    subject_start: int | None = None
    subject_end: int | None = None
    subject_entity: bool = False
    negated: bool = False
    object: str | None = None
    measure: str | None = None
    concept: str | None = None
    figure: Figure | None = None
    date: Timex | None = None
    holds_start: str | None = None
    holds_end: str | None = None
    holds_from: str | None = None
    speaker: str | None = None
    status: Status = "asserted"
    pieces: dict[str, Any] = field(default_factory=dict)
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Facts:
    """All that was read from one text, each kind in the order of the text."""

    language: str
    sentences: tuple[Sentence, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    mentions: tuple[Mention, ...] = ()
    dates: tuple[Timex, ...] = ()
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    claims: tuple[Claim, ...] = ()
    notes: tuple[str, ...] = ()
