"""Words between quotation marks: whose they are, or that they are nobody's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..facts import Quote
from ..lang import words
from .cues import Cue, Source, bag, documented
from .marks import Marked
from .reading import Reading, Unit
from .referents import Speaker
from .speakers import Speakers

# words in a quote with no cue that make it a statement of somebody's
STATEMENT = 5
# how far before a quote a cue may stand, in words
BEFORE = 16


@dataclass(frozen=True, slots=True)
class Attribution:
    """Why a quote is somebody's: the rule, the cue's words, the speaker."""

    rule: str
    cue_start: int | None = None
    cue_end: int | None = None
    speaker: Speaker | None = None
    confidence: float = 0.9


@cache
def _naming(language: str) -> re.Pattern[str]:
    data = words(language, "quotes")
    surely, maybe = (
        "|".join(w.replace("_", " ") for w in x.split()) for x in (data.NAMING, data.THINGS)
    )
    return re.compile(
        rf"\b(?:(?P<surely>{surely})|(?:{maybe}))\s*[,:]?\s*(?:de|du|d['’]|of|the|la|le)?\s*$",
        re.IGNORECASE,
    )


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
    for quote in unit.quotes:
        why = _attribution(reading, unit, quote, cues, sources, speakers, floating, said, made)
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


def place(unit: Unit, quote: Marked) -> int:
    """The number of the word of `unit` that stands for `quote`."""
    return next(i for i, w in enumerate(unit.words) if w.start == quote.outer_start)


def _attribution(
    reading: Reading,
    unit: Unit,
    quote: Marked,
    cues: list[Cue],
    sources: list[Source],
    speakers: Speakers,
    floating: Speaker | None,
    said: list[Quote],
    made: list[Quote],
) -> Attribution | None:
    text, ws = reading.text, unit.words
    at = place(unit, quote)
    cues = [c for c in cues if c.kinds & {"say", "quote"} or documented(reading, unit, c)]
    inner = text[quote.start : quote.end]
    size = len(re.findall(r"\w+", inner))
    if size == 0 or _reference(reading, quote):
        return None
    behind = cue_behind(reading, unit, at, cues)
    answer = behind is not None and at <= 1 and ws[at + 1].low == ","
    if not answer and _named(reading, unit, quote, inner, size):
        return None
    leads = not any(w.low[0].isalnum() for w in ws[:at])

    # behind the quote: «…», a dit X / "…," X said / «…», selon X
    clipped = size <= 3 and inner[:1].islower() and inner[-1:] not in ",.!?"
    if (
        behind is not None
        and clipped
        and not reading.speech.TURNED_PERFECT
        and ws[at + 1].low != ","
    ):
        behind = None
    if behind is not None:
        return Attribution(
            "quote.direct.after", behind.start, behind.end, speakers.of_cue(unit, behind)
        )
    if (
        behind is None
        and reading.speech.TURNED_PERFECT
        and (who := _any_verb(reading, unit, at, speakers))
    ):
        return Attribution("quote.direct.trailing", None, None, who, 0.7)
    source = _source_behind(unit, at, sources)
    if source is not None:
        return Attribution(
            "quote.direct.source",
            source.start,
            source.name_start,
            _of_source(speakers, unit, source),
        )

    # before it: X a dit : «…» / X said "…" / X a dit que … «…»
    before = [
        c
        for c in cues
        if c.last < at and at - c.last <= BEFORE and not _blocked(reading, unit, c, at)
    ]
    colon = at > 0 and ws[at - 1].low == ":"
    partial = not leads and not colon and (inner[:1].islower() or size <= 3)
    within = next((q for q in said if q.start <= quote.start and quote.end <= q.end), None)
    if before:
        cue = before[-1]
        gap = at - cue.last - 1
        loose = cue.lemma in bag(reading, "LOOSE") and gap > 1 and not colon
        if not loose and (
            not partial
            or gap <= 3
            or (within is not None and within.cue_start == cue.start)
            or (size >= STATEMENT and "say" in cue.kinds)
            or (cue.lemma in bag(reading, "LABELLING") and gap <= 10)
        ):
            return Attribution(
                "quote.direct.before", cue.start, cue.end, speakers.of_cue(unit, cue)
            )
    if within is not None and within.speaker:
        who = Speaker(
            within.speaker,
            within.speaker_start or 0,
            within.speaker_end or 0,
            _label(speakers, within.speaker),
        )
        return Attribution("quote.direct.within", within.cue_start, within.cue_end, who)
    if colon and size >= 3:
        who = _colon(reading, unit, at)
        if who is not None:
            return Attribution("quote.direct.colon", None, None, who, 0.8)
    lead = [s for s in sources if s.end <= quote.start]
    if lead and not any(w.low == ";" for w in ws[:at]):
        return Attribution(
            "quote.direct.source",
            lead[-1].start,
            lead[-1].name_start,
            _of_source(speakers, unit, lead[-1]),
        )
    trailing = [s for s in sources if s.start >= quote.end]
    if trailing:
        return Attribution(
            "quote.direct.source",
            trailing[0].start,
            trailing[0].name_start,
            _of_source(speakers, unit, trailing[0]),
        )
    closing = [c for c in cues if c.first > at and _inserted(reading, unit, c)]
    if closing:
        return Attribution(
            "quote.direct.within",
            closing[-1].start,
            closing[-1].end,
            speakers.of_cue(unit, closing[-1]),
        )
    for earlier in reversed(made):
        if earlier.start >= unit.start and earlier.speaker and size >= 3:
            return Attribution(
                "quote.direct.same", None, None,
                Speaker(earlier.speaker, earlier.speaker_start or 0, earlier.speaker_end or 0, _label(speakers, earlier.speaker)), 0.7,
            )  # fmt: skip

    # without a cue: a whole sentence that follows somebody's
    if leads and size >= STATEMENT - 1 and inner[:1].isupper():
        return Attribution("quote.direct.floating", None, None, floating, 0.75 if floating else 0.5)
    if size >= STATEMENT and (who := speakers.within(unit, floating)) is not None:
        return Attribution("quote.direct.partial", None, None, who, 0.5)
    return None


def _label(speakers: Speakers, name: str) -> str | None:
    return next((s.label for _, s in reversed(speakers.said) if s.name == name), None)


def _of_source(speakers: Speakers, unit: Unit, source: Source) -> Speaker | None:
    return speakers.phrase(source.name_start, source.end, speakers.apposition(source.end, unit.end))


def cue_behind(reading: Reading, unit: Unit, at: int, cues: list[Cue]) -> Cue | None:
    """The cue right behind the quote at word `at`."""
    ws = unit.words
    j = at + 1
    while j < len(ws) and ws[j].low in (",", ".", "!", "?", "…", "-", "–", "—"):
        j += 1
    for cue in cues:
        if cue.first < j:
            continue
        if (
            reading.speech.TURNED_PERFECT
            and cue.last + 1 < len(ws)
            and ws[cue.last + 1].low in bag(reading, "THAT")
        ):
            return None
        if cue.first == j:
            return cue
        gap = ws[j : cue.first]
        if any(w.low in (":", ";", '"') for w in gap):
            return None
        if reading.speech.TURNED_PERFECT:
            # only adverbs, clitics and the reflexive may stand before the verb
            small = bag(reading, "BETWEEN") | bag(reading, "REFLEXIVE") | bag(reading, "OBJECTS")
            return cue if all(w.low in small for w in gap) else None
        if len(gap) > 24 or cue.gerund:
            return None
        after = ws[cue.last + 1].low if cue.last + 1 < len(ws) else "."
        blocked = any(w.low in bag(reading, "SUBORDINATING") for w in gap[:1])
        return cue if not blocked and after not in bag(reading, "THAT") else None
    return None


def _any_verb(reading: Reading, unit: Unit, at: int, speakers: Speakers) -> Speaker | None:
    """The person behind any verb that follows a quote and its comma: *«…», sourit Jeanne Petit*."""
    ws = unit.words
    j = at + 1
    if j + 1 >= len(ws) or ws[j].low != "," or not reading.parsed:
        return None
    first = reading.token(ws[j + 1].start)
    if first is None or first.pos_ not in ("VERB", "AUX", "PRON") or not first.text[0].islower():
        return None
    if first.lower_ in bag(reading, "NO_VERBS"):
        return None
    stop = next((w.start for w in ws[j + 2 :] if w.low in (",", ";", ":", '"', ".")), unit.end)
    people = [m for m in reading.mentions_in(ws[j + 1].end, stop) if m.label == "PER"]
    if not people or stop - ws[j + 1].end > 120:
        return None
    return speakers.entity(people[-1])


def _source_behind(unit: Unit, at: int, sources: list[Source]) -> Source | None:
    ws = unit.words
    j = at + 1
    while j < len(ws) and not ws[j].low[0].isalnum():
        if ws[j].low == '"':
            return None
        j += 1
    if j >= len(ws):
        return None
    return next((s for s in sources if s.start == ws[j].start), None)


def _blocked(reading: Reading, unit: Unit, cue: Cue, at: int) -> bool:
    """Whether the words between a cue and the quote at word `at` end the cue's clause."""
    between = unit.words[cue.last + 1 : at]
    if any(w.low == ";" for w in between):
        return True
    if not _inserted(reading, unit, cue):
        return False
    if all(w.low in (",", ":") for w in between):
        return False
    return any(w.low in (",", ".") for w in between)


def _inserted(reading: Reading, unit: Unit, cue: Cue) -> bool:
    """Whether the cue stands behind a comma with its subject after it: *…, a indiqué X*."""
    k = cue.first - 1
    if k < 0 or unit.words[k].low not in (",", '"'):
        return False
    following = unit.words[cue.last + 1].low if cue.last + 1 < len(unit.words) else "."
    if following == "," and cue.inverted is None:
        return False  # *X, la ministre, a salué, dans un communiqué, «…»*
    return not (following in bag(reading, "THAT") or following == ":" or cue.gerund)


def _colon(reading: Reading, unit: Unit, at: int) -> Speaker | None:
    """*Jean Dupont : «…»*: the name before the colon, where nothing else is said."""
    start, end = unit.start, unit.words[at - 1].start
    people = [m for m in reading.mentions_in(start, end) if m.label in ("PER", "ORG")]
    if not people:
        return None
    best = people[0]
    return Speaker(best.entity or best.text, best.start, best.end, best.label)


_DASHED = re.compile(r"\s*[—–-]\s[^\n]*\b(?:19|20)\d\d\b")


def _reference(reading: Reading, quote: Marked) -> bool:
    """Whether the marks hold a headline in a list of sources: *"…" — Toronto Star, August 15, 2008*."""
    return bool(_DASHED.match(reading.text, quote.outer_end))


def _named(reading: Reading, unit: Unit, quote: Marked, inner: str, size: int) -> bool:
    """Whether the marks hold a title, a nickname or a so-called thing."""
    text = reading.text
    if size <= 3 and text.lower().count(inner.lower()) > 1:
        return True  # said again and again: what something is called
    if size <= 9:
        before = text[max(unit.start, quote.outer_start - 30) : quote.outer_start]
        if (named := _naming(reading.language).search(before)) and (
            inner[:1].isupper() or named["surely"]
        ):
            return True
        for m in reading.mentions_in(quote.start - 1, quote.end + 1):
            if m.end - m.start >= 0.8 * (quote.end - quote.start):
                return True
        letters = re.findall(r"[^\W\d_][\w'’-]*", inner)
        capitals = sum(w[0].isupper() for w in letters)
        if (
            size >= 2
            and letters
            and capitals >= max(2, 0.6 * len(letters))
            and inner[-1:] not in "!?,"
        ):
            return True
        if size == 1 and letters and letters[0][0].isupper() and inner[-1:] not in ".!?,":
            return True
        if not letters:
            return True
    return False
