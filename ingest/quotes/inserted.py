"""Clauses with a verb of saying or a source set into them: *…, a indiqué X*; *…, officials said*; *selon X, …*."""

from __future__ import annotations

import re

from .attribution import cue_behind, place
from .clauses import has_verb, that_of, trim
from .cues import Cue, Source, bag
from .reading import Reading, Unit


def around(reading: Reading, unit: Unit, cue: Cue, cues: list[Cue]) -> tuple[int, int] | None:
    """The clause in which a verb of saying is inserted: *…, a indiqué X*; *…, officials said on Monday*."""
    ws = unit.words
    if cue.gerund or cue.reflexive:
        return None
    k = cue.first - 1
    turned = reading.speech.TURNED_PERFECT
    follow = ws[cue.last + 1].low if cue.last + 1 < len(ws) else "."
    if follow in bag(reading, "THAT") or follow in (":", '"'):
        return None
    if turned:
        while k >= 0 and ws[k].low in bag(reading, "BETWEEN") | bag(reading, "REFLEXIVE"):
            k -= 1
        if k < 0:
            return None
        if ws[k].low != ",":
            return _unmarked(reading, unit, cue)
        if not cue.inverted and not follow[0].isalnum():
            return None
        if follow in bag(reading, "NO_SUBJECT") and not cue.inverted:
            return None
        comma = k
    else:
        # X said: the comma before X
        commas = [i for i in range(cue.first) if ws[i].low == ","]
        if not commas:
            return None
        comma = commas[-1]
        gap = [w.low for w in ws[comma + 1 : cue.first]]
        if len(gap) > 12 or any(w in ('"', ";", ":") for w in gap):
            return None
        if gap and gap[0] in bag(reading, "SUBORDINATING"):
            return None
        if not gap and not follow[0].isalnum():
            return None
        rest = [w.low for w in ws[cue.last + 1 :]]
        if (
            gap
            and rest
            and rest[0] not in bag(reading, "NOT_CLAUSE")
            and rest[0] not in (".", ",", ";")
        ):
            return None
        if rest and rest[0] in bag(reading, "NO_SUBJECT"):
            return None
    if any(w.low == '"' for w in ws[max(0, comma - 1) : comma]) and comma <= 2:
        return None
    for quote in unit.quotes:
        at = place(unit, quote)
        if (
            at <= 2
            and cue_behind(reading, unit, at, cues) is cue
            and not any(w.low == '"' for w in ws[at + 1 : cue.first])
            and not has_verb(reading, quote.outer_end, cue.start)
        ):
            return None  # the quoted words are all it says
    start = unit.start
    end = ws[comma].start
    closing = next((i for i in range(cue.last + 1, len(ws)) if ws[i].low == ","), None)
    if (
        closing is not None
        and not turned
        and closing <= cue.last + 2 + (0 if comma < cue.first - 1 else 6)
    ):
        rest = [w.low for w in ws[closing + 1 :] if w.low[0].isalnum()]
        begins = rest[0] if rest else ""
        if (
            len(rest) >= 4
            and begins not in bag(reading, "ASIDE")
            and not begins.endswith("ing")
            and has_verb(reading, ws[closing].end, unit.end)
        ):
            return trim(reading, start, unit.end)
    left = [w for w in ws[:comma] if w.low[0].isalnum() or w.low == '"']
    if len(left) < 4 or not has_verb(reading, start, end):
        # inserted near the beginning: the clause goes on behind it
        rest_comma = next((i for i in range(cue.last + 1, len(ws)) if ws[i].low == ","), None)
        if rest_comma is None or not (turned or comma == cue.first - 1):
            return None
        if sum(w.low[0].isalnum() for w in ws[rest_comma + 1 :]) < 4:
            return None
        if not has_verb(reading, ws[rest_comma].end, unit.end):
            return None
        lead = re.match(reading.cues.CONJUNCTIONS, reading.text[start:end], re.IGNORECASE)
        alone = not left or (lead is not None and start + lead.end() >= end - 1)
        return trim(reading, ws[rest_comma].end if alone else start, unit.end)
    # a semicolon, or an earlier clause of another speaker, begins the clause anew
    for i in range(comma - 1, -1, -1):
        if ws[i].low == ";":
            start = ws[i].end
            break
    for other in cues:
        if (
            other.last < comma
            and other is not cue
            and other.start >= start
            and _reports(reading, unit, other)
        ):
            return None
    return trim(reading, start, end)


def _unmarked(reading: Reading, unit: Unit, cue: Cue) -> tuple[int, int] | None:
    """The clause before an inverted verb without its comma: *… 7 milliards a annoncé mardi le ministre Jean Dupont*."""
    text = reading.text
    if cue.first < 5 or text[cue.start : cue.end].split()[0].lower() not in bag(
        reading, "AUXILIARIES"
    ):
        return None
    behind = text[cue.end : unit.end].strip(" .\n")
    names = [m for m in reading.mentions_in(cue.end, unit.end) if m.label in ("PER", "ORG")]
    if (
        not names
        or len(behind.split()) > 14
        or re.search(r"\b(?:que|qu['’]|un|une|des|sa|son|ses)\b", behind)
    ):
        return None
    if not re.match(r"(?:[\w ]{0,20}?)\b(?:le|la|l['’]|M\.|Mme|[A-ZÀ-Ý])", behind) or not has_verb(
        reading, unit.start, cue.start
    ):
        return None
    return trim(reading, unit.start, cue.start)


def _reports(reading: Reading, unit: Unit, cue: Cue) -> bool:
    return that_of(reading, unit, cue) is not None


def of_source(reading: Reading, unit: Unit, source: Source) -> tuple[int, int] | None:
    """The clause that *selon X* says: behind it when it leads, before it when it follows."""
    text = reading.text
    before = text[unit.start : source.start]
    after = text[source.end : unit.end]
    if re.match(r"\s*,\s*[«“\"‘`]", after):
        return None  # the source of quoted words
    words_before, words_after = len(before.split()), len(after.split())
    if (
        words_after >= 4
        and text[source.end : source.end + 1] == ","
        and (words_before <= 4 or (words_before < words_after and before.rstrip().endswith(",")))
        and not (words_before > 6 and has_verb(reading, unit.start, source.start))
    ):
        return trim(reading, source.end, unit.end)
    relative = re.search(r"(\w+['’]?),?\s*$", before)
    if (
        relative
        and relative[1].lower().replace("’", "'")
        in bag(reading, "RELATIVES") | bag(reading, "THAT")
        and words_after >= 4
    ):
        return trim(reading, source.end, unit.end)
    if words_before <= 3 and words_after >= 4:
        if text[
            source.end : source.end + 1
        ].isspace():  # no comma: the name ends where its mention does
            return trim(reading, source.end, unit.end)
        return None
    if words_before >= 4 and has_verb(reading, unit.start, source.start):
        start = unit.start
        semicolon = before.rfind(";")
        if semicolon >= 0:
            start += semicolon + 1
        return trim(reading, start, source.start)
    return None
