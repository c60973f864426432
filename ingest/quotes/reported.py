"""Reported speech without quotation marks: *X a indiqué que …*, *…, said X*, *selon X, …*, *X dit vouloir …*."""

from __future__ import annotations

from ..facts import Quote
from .attribution import cue_behind, place
from .bare import bare
from .clauses import SHORTEST, announced, infinitive, that_of
from .cues import Cue, bag, documented
from .ends import until
from .inserted import around, of_source
from .memory import Speaker
from .reading import Reading, Unit, is_finite
from .sources import Source
from .speakers import Speakers

# … outside the words that are quoted in it
WORDS = 4


def reported(
    reading: Reading, unit: Unit, cues: list[Cue], sources: list[Source], speakers: Speakers
) -> list[Quote]:
    """The reported clauses of `unit`."""
    made: list[Quote] = []
    answered = _answered(reading, unit, cues)
    for cue in cues:
        clause = _clause(reading, unit, cue, cues, sources)
        if clause is None or not _long_enough(reading, unit, *clause[1:]):
            continue
        if answered < cue.start and clause[1] == unit.start:
            continue
        inserted = clause[0] == "quote.reported.inserted"
        speaker = (speakers.of_inserted if inserted else speakers.of_cue)(unit, cue)
        if not _can_speak(reading, speaker):
            continue
        if not any(q.start <= cue.start < q.end for q in made):  # *X said the study shows*: X spoke
            speakers.remember(clause[1], speaker, clause[2])
        made.append(_quote(reading, *clause, cue.start, cue.end, speaker))
    for source in sources:
        if source.bracketed:
            continue
        span = of_source(reading, unit, source)
        if span is None or not _long_enough(reading, unit, *span):
            continue
        if answered < source.start and span[0] == unit.start:
            continue
        speaker = speakers.of_source(source)
        speakers.remember(span[0], speaker)
        made.append(
            _quote(reading, "quote.reported.source", *span, source.start, source.cue_end, speaker)
        )
    return made


def _answered(reading: Reading, unit: Unit, cues: list[Cue]) -> int:
    """Where it is told who says the quote that a unit begins with: *"…," X said, according to Y*, so that Y is
    no second speaker of all before it. The unit's end where it begins with none."""
    first = next((q for q in unit.quotes if q.outer_start <= unit.words[0].start), None)
    cue = cue_behind(reading, unit, place(unit, first), cues) if first is not None else None
    return cue.start if cue is not None else unit.end


def _quote(
    reading: Reading,
    rule: str,
    start: int,
    end: int,
    cue_start: int,
    cue_end: int,
    speaker: Speaker | None,
) -> Quote:
    text = reading.text
    return Quote(
        start,
        end,
        text[start:end],
        False,
        rule,
        speaker.name if speaker else None,
        speaker.start if speaker else None,
        speaker.end if speaker else None,
        text[cue_start:cue_end],
        cue_start,
        cue_end,
        0.8,
    )


def _long_enough(reading: Reading, unit: Unit, start: int, end: int) -> bool:
    """Whether a span holds a clause, and more than the words that are quoted in it anyway; few words do that stand
    on both sides of them (*a "wider debate" is needed*) or are their subject (*the plan "is dead"*)."""
    if end - start < SHORTEST or len(reading.text[start:end].split()) < 3:
        return False
    quotes = [q for q in unit.quotes if q.outer_start < end and start < q.outer_end]
    outside = [w for w in unit.words if start <= w.start and w.end <= end and w.low[0].isalnum()]
    if not quotes or len(outside) >= WORDS:
        return True
    if not outside or outside[0].start > quotes[0].start:
        return False
    verb = reading.token(quotes[0].start) if reading.parsed else None
    if verb is not None and is_finite(verb):
        return True
    return quotes[-1].end < outside[-1].start and len(outside) >= WORDS - 1


def _can_speak(reading: Reading, speaker: Speaker | None) -> bool:
    """Whether a reported clause stands: somebody says it, no *on*, *je* or thing without a voice."""
    if speaker is None or speaker.name is None:
        return False
    low = speaker.name.lower().replace("’", "'")
    return low not in bag(reading, "VOICELESS")


def _clause(
    reading: Reading, unit: Unit, cue: Cue, cues: list[Cue], sources: list[Source]
) -> tuple[str, int, int] | None:
    """What a verb of saying reports, by the first shape that fits: the rule and the clause's place."""
    if not cue.kinds & {"say", "show"}:
        return None
    if "say" not in cue.kinds and not documented(reading, unit, cue):
        return None
    that = None if cue.taken_up else that_of(reading, unit, cue)
    if that is not None:
        start = unit.words[that].end
        while start < unit.end and reading.text[start].isspace():
            start += 1
        return "quote.reported.that", *until(reading, unit, cue, start, cues, sources)
    if (led := announced(reading, unit, cue)) is not None:
        return "quote.reported.as", *led
    for rule, begins in (("bare", bare), ("infinitive", infinitive)):
        at = begins(reading, unit, cue)
        if at is not None:
            return f"quote.reported.{rule}", *until(reading, unit, cue, at, cues, sources)
    if (span := around(reading, unit, cue, cues)) is not None:
        return "quote.reported.inserted", *span
    return None
