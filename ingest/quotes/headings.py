"""Headings that name their source: *Police: two men held*, *Quake hits island, five hurt: media*."""

from __future__ import annotations

import re

from ..facts import Quote
from .clauses import trim
from .cues import bag
from .reading import ENDERS, Reading, Unit
from .speakers import Speakers

# how many words a source may have, and what is said has at least
_SOURCE, _SAID = 4, 4


def headed(reading: Reading, unit: Unit, speakers: Speakers) -> Quote | None:
    """What the heading `unit` says on the word of a source that a colon parts from it."""
    text = reading.text[unit.start : unit.end].strip()
    colons = [i for i, w in enumerate(unit.words) if w.low == ":"]
    if not colons or unit.quotes or text[-1:] in ENDERS or "\n" not in reading.text[: unit.end]:
        return None
    first, last = unit.words[colons[0]], unit.words[colons[-1]]
    end = unit.words[-1].end
    before = ((unit.start, first.start), (first.end, end))
    behind = ((last.end, end), (unit.start, last.start))
    for source, said in (before, behind):
        # *EU: new rules* are about the EU
        body = source == behind[0] and _is_body(reading, *source)
        if not (body or _is_source(reading, *source)) or len(_words(reading, *said)) < _SAID:
            continue
        speaker = speakers.phrase(*source, None)
        if speaker is None or speaker.name is None:
            continue
        begins, ends = trim(reading, *said)
        speakers.remember(begins, speaker)
        words = reading.text[begins:ends]
        who = (speaker.name, speaker.start, speaker.end)
        return Quote(
            begins, ends, words, False, "quote.reported.heading", *who, None, None, None, 0.8
        )
    return None


def _words(reading: Reading, start: int, end: int) -> list[str]:
    return re.findall(r"[^\W\d][\w'’.-]*", reading.text[start:end])


def _is_source(reading: Reading, start: int, end: int) -> bool:
    """Whether words are what a source is called."""
    said = _words(reading, start, end)
    return 0 < len(said) <= _SOURCE and said[-1].lower() in bag(reading, "HEADING_SOURCES")


def _is_body(reading: Reading, start: int, end: int) -> bool:
    """Whether words are an organisation's letters alone: *NYPD*."""
    said = _words(reading, start, end)
    named = any(m.label == "ORG" for m in reading.mentions_in(start, end))
    return len(said) == 1 and len(said[0]) > 1 and said[0].isupper() and named
