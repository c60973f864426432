"""Whoever stands behind a verb that follows quoted words, whatever the verb: *«…», sourit Jeanne Petit*."""

from __future__ import annotations

from ..concepts import is_somebody
from .cues import bag
from .memory import Speaker
from .reading import Reading, Unit
from .speakers import Speakers

# how far behind the verb the person may reach, and a name set beside a function, in characters
_REACH, _BESIDE = 120, 60
_VERBAL = ("VERB", "AUX", "PRON")


def behind_any_verb(reading: Reading, unit: Unit, at: int, speakers: Speakers) -> Speaker | None:
    """The person behind any verb that follows a quote and its comma: *«…», sourit Jeanne Petit*."""
    ws = unit.words
    j = at + 1
    if j + 1 >= len(ws) or ws[j].low != "," or not reading.parsed:
        return None
    first = reading.token(ws[j + 1].start)
    if first is None or not first.text[0].islower() or first.lower_ in bag(reading, "NO_VERBS"):
        return None
    stop = next((w.start for w in ws[j + 2 :] if w.low in (",", ";", ":", '"', ".")), unit.end)
    if stop - ws[j + 1].end > _REACH:
        return None
    people = [m for m in reading.mentions_in(ws[j + 1].end, stop) if m.label == "PER"]
    right_behind = bool(people) and people[0].start == ws[j + 2].start
    if first.pos_ not in _VERBAL and not right_behind:
        return None
    return speakers.entity(people[-1]) if people else _somebody(reading, unit, j, stop, speakers)


def _somebody(
    reading: Reading, unit: Unit, j: int, stop: int, speakers: Speakers
) -> Speaker | None:
    """A person without a name behind a verb: *«…», s'est en tout cas exclamée une mère de famille*."""
    words = (w for w in unit.words[j + 2 :] if w.start < stop)
    start = next((w.start for w in words if w.low in bag(reading, "DETERMINERS")), None)
    if start is None:
        return None
    span = reading.doc.char_span(start, stop, alignment_mode="contract")
    noun = next((t for t in span or () if t.pos_ in ("NOUN", "PROPN")), None)
    if noun is None or not is_somebody(noun, reading.language):
        return None
    named = next(iter(reading.mentions_in(stop, min(unit.end, stop + _BESIDE))), None)
    beside = named if named and named.label == "PER" and named.start - stop <= 2 else None
    return speakers.phrase(start, start + len(reading.text[start:stop].rstrip()), beside)
