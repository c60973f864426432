"""The spaCy component of quotes: unit by unit, what is quoted, what is reported, and by whom."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from ..facts import Quote
from ..paragraphs import LONGEST
from ..spans import keep
from .cues import cues_of
from .direct import direct
from .headings import headed
from .reading import Reading
from .reported import reported
from .sources import sources_of
from .speakers import Speakers


class Quotes:
    """Leaves its records in `doc._.quotes`; goes after the names, with or without a parse."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self.language = str(nlp.lang)

    def __call__(self, doc: Doc) -> Doc:
        return keep(doc, "quotes", read(doc, self.language))


def read(doc: Doc, language: str) -> list[Quote]:
    """The quotes of `doc`, in the order of the text.

    >>> import spacy
    >>> quotes = read(spacy.blank("fr")("« Nous ouvrirons mardi », a déclaré Jeanne Petit."), "fr")
    >>> [(q.text, q.speaker, q.cue) for q in quotes]
    [('Nous ouvrirons mardi', 'Jeanne Petit', 'a déclaré')]
    """
    reading = Reading(doc, language)
    speakers = Speakers(reading)
    found: list[Quote] = []
    for before, unit in zip([None, *reading.units], reading.units, strict=False):
        if len(unit.words) > LONGEST:
            continue  # no sentence
        cues = cues_of(reading, unit)
        sources = sources_of(reading, unit)
        speakers.unit_cues = cues
        if (heading := headed(reading, unit, speakers)) is not None:
            found.append(heading)
            continue
        if not (cues or sources or unit.quotes):
            continue
        floating = speakers.floating(unit, before) if unit.quotes else None
        said = reported(reading, unit, cues, sources, speakers)
        found += direct(reading, unit, cues, sources, speakers, floating, said)
        found += said
    return _apart(found)


def _apart(found: list[Quote]) -> list[Quote]:
    """`found` without a span said twice: of two that are nearly the same, the direct one, then the longer."""
    kept: list[Quote] = []
    for quote in sorted(found, key=lambda q: (not q.direct, q.start - q.end)):
        if not any(_same(quote, other) for other in kept):
            kept.append(quote)
    return sorted(kept, key=lambda q: (q.start, -q.end))


def _same(one: Quote, other: Quote) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    whole = max(one.end, other.end) - min(one.start, other.start)
    if shared <= 0:
        return False
    nested = shared == min(one.end - one.start, other.end - other.start)
    if nested and not one.direct and not other.direct:
        return one.cue_start == other.cue_start  # *X said he believes that …*: two reports
    return shared >= 0.8 * whole or (
        one.direct == other.direct and (not nested or one.cue_start == other.cue_start)
    )
