"""Where a reported clause ends: with its sentence, or before what is no part of it."""

from __future__ import annotations

import re
from itertools import pairwise

from spacy.tokens import Token

from ..verbs import mood
from .bare import begins_clause
from .clauses import SHORTEST, has_verb, trim
from .cues import Cue, bag
from .inserted import spoken_from
from .reading import Reading, Unit, is_finite
from .sources import Source


def until(
    reading: Reading, unit: Unit, cue: Cue, start: int, cues: list[Cue], sources: list[Source]
) -> tuple[int, int]:
    """The span of a clause that begins at `start` behind `cue`."""
    ends = (
        _before_insertion(reading, unit, start, cues),
        _before_source(reading, start, sources),
        _before_quote(unit, start),
        _before_main(reading, unit, cue, start),
    )
    end = min([unit.end, *(e for e in ends if e is not None)])
    # what the speaker does besides
    besides = re.compile(rf",?\s(?:{reading.speech.BESIDES})\s")
    if m := besides.search(reading.text, start + SHORTEST, end):
        end = m.start()
    joined = _before_joined(reading, unit, cue, start, end)
    return trim(reading, start, end if joined is None else joined)


def _before_insertion(reading: Reading, unit: Unit, start: int, cues: list[Cue]) -> int | None:
    """*…, a-t-il ajouté*; *…, the paper reported*: another verb of saying set behind the clause."""
    for cue in cues:
        if cue.start <= start or (cue.gerund and not cue.inverted):
            continue
        if cue.inverted or reading.speech.TURNED_PERFECT:
            comma = cue.first - 1 if cue.first and unit.words[cue.first - 1].low == "," else None
        elif has_verb(reading, cue.end, unit.end):
            continue
        else:
            comma = spoken_from(reading, unit, cue)
        if comma is not None and unit.words[comma].start > start + SHORTEST:
            return unit.words[comma].start
    return None


def _before_source(reading: Reading, start: int, sources: list[Source]) -> int | None:
    """*…, selon X*."""
    text = reading.text
    behind = (s.start for s in sources if s.start > start + 30 and not s.bracketed)
    return next((at for at in behind if text[:at].rstrip().endswith(",")), None)


def _before_quote(unit: Unit, start: int) -> int | None:
    """*any plan must wait: "…"*: words that follow a colon are a quote of their own."""
    ws = unit.words
    colons = (w for w, quote in pairwise(ws) if (w.low, quote.low) == (":", '"'))
    return next((w.start for w in colons if w.start > start + SHORTEST), None)


def _before_main(reading: Reading, unit: Unit, cue: Cue, start: int) -> int | None:
    """*When X said the road was open, Y left*: the clause ends before the sentence's own."""
    ws = unit.words
    if ws[0].low not in bag(reading, "FRONTING") or any(w.low == "," for w in ws[: cue.first]):
        return None
    for i, word in enumerate(ws[:-1]):
        if word.low != "," or word.start < start + SHORTEST:
            continue
        if ws[i + 1].low not in bag(reading, "BREAKS") and begins_clause(reading, unit, i + 1, cue):
            return word.start
    return None


def _before_joined(reading: Reading, unit: Unit, cue: Cue, start: int, end: int) -> int | None:
    """What is joined to the cue's own verb: *…, mais …*, *… et va …*."""
    verb, head = reading.token(unit.words[cue.main].start), reading.token(start)
    if not reading.parsed or verb is None or head is None:
        return None
    while head.head.i not in (head.i, verb.i) and start <= head.head.idx < unit.end:
        head = head.head
    if head.head.i not in (head.i, verb.i):
        return None
    stop = head.right_edge.idx + len(head.right_edge.text)
    for child in verb.rights:
        if child.i <= head.i or child.dep_ not in ("conj", "parataxis"):
            continue
        left = child.left_edge
        if _goes_on(reading, left, child) and max(start + SHORTEST, stop - 2) < left.idx < end:
            return left.idx
    return None


def _goes_on(reading: Reading, left: Token, verb: Token) -> bool:
    """Whether `verb`, whose words begin with `left`, says what the speaker did further."""
    if left.lower_ in bag(reading, "ADVERSATIVE"):
        return reading.text[: left.idx].rstrip().endswith(",")
    if left.lower_ not in bag(reading, "AND"):
        return False
    own = any(c.dep_.startswith(("nsubj", "expl")) for c in verb.children)
    finite = [t for t in (verb, *verb.lefts) if is_finite(t)]
    # *said he was ill and would rest*, *a dit que le pont fermerait et rouvrirait*: what was said goes on
    moods = [mood(t, reading.language) for t in (verb, verb.head)]
    said = moods[0] == "conditional" != moods[1]
    said = said or (reading.speech.BARE_CLAUSES and any(t.pos_ == "AUX" for t in finite))
    return bool(finite) and not own and not said
