"""Words between quotation marks as quotes: with their speaker, without the stop at their end."""

from __future__ import annotations

from ..facts import Quote
from .attribution import Around, attribution, place
from .cues import Cue, documented
from .marks import Marked
from .memory import Speaker
from .reading import Reading, Unit
from .sources import Source
from .speakers import Speakers


def direct(
    reading: Reading,
    unit: Unit,
    cues: list[Cue],
    sources: list[Source],
    speakers: Speakers,
    floating: Speaker | None,
    said: list[Quote],
) -> list[Quote]:
    """The direct quotes of `unit`, in order; `floating` is who spoke at the end of the unit before."""
    made: list[Quote] = []
    cues = [c for c in cues if c.kinds & {"say", "quote"} or documented(reading, unit, c)]
    for quote in unit.quotes:
        at = place(unit, quote)
        around = Around(reading, unit, quote, at, cues, sources, speakers, floating, said, made)
        why = attribution(around)
        if why is None:
            continue
        start, end = _without_stop(reading.text, quote)
        speaker = why.speaker
        speakers.remember(quote.start, speaker)
        made.append(
            Quote(
                start,
                end,
                reading.text[start:end],
                True,
                why.rule,
                speaker.name if speaker else None,
                speaker.start if speaker else None,
                speaker.end if speaker else None,
                reading.text[why.cue_start : why.cue_end] if why.cue_start is not None else None,
                why.cue_start,
                why.cue_end,
                round(why.confidence * (1.0 if quote.closed else 0.7), 3),
            )
        )
    return made


def _without_stop(text: str, quote: Marked) -> tuple[int, int]:
    """The quoted words without a comma or full stop at their end."""
    start, end = quote.start, quote.end
    while end > start and text[end - 1] in ",;.:" and text[start:end][-3:] != "...":
        end -= 1
    return start, end
