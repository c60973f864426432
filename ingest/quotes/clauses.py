"""Where a reported clause begins behind its verb, and where it ends."""

from __future__ import annotations

import re

from spacy.tokens import Token

from .bare import begins_clause
from .cues import Cue, bag, ends
from .reading import Reading, Unit, is_finite, is_infinitive

# how far behind its verb the word that opens a clause may stand
_FAR = 18
# how far before *que* the *ne* stands that makes it *only*
_ONLY = 5
# a reported clause has at least so many characters
SHORTEST = 12
_END = " \t\n,;.:!?…-–—"


def that_of(reading: Reading, unit: Unit, cue: Cue) -> int | None:
    """The word that opens the clause (*que*, *that*) behind a verb of saying."""
    ws = unit.words
    stops = bag(reading, "RELATIVES") | {":", ";", '"'}
    at = next(
        (
            i
            for i in range(cue.last + 1, min(len(ws), cue.last + _FAR))
            if ws[i].low in bag(reading, "THAT") | stops
        ),
        None,
    )
    if at is None or ws[at].low in stops or _begun_anew(reading, unit, cue, at):
        return None
    if any(w.low in bag(reading, "ONLY_WITH_THAT") for w in ws[max(0, at - _ONLY) : at]):
        return None  # *il ne créera que 900 emplois*
    follow = ws[at + 1].low if at + 1 < len(ws) else "."
    token = reading.token(ws[at].start)
    if cue.lemma in bag(reading, "TELLING"):
        joins = token is not None and token.pos_ == "SCONJ"
        # *told them that, in May, …*
        if joins or follow == "," or begins_clause(reading, unit, at + 1, cue):
            return at
    apart = not all(w.low in bag(reading, "BETWEEN") for w in ws[cue.last + 1 : at])
    if apart:
        # the parse says whether it joins a clause to the verb or stands for a noun between them
        parsed = reading.parsed and token is not None
        return at if (_joins(token) if parsed else at - cue.last <= 4) else None
    if cue.last + 1 == at and follow in (
        bag(reading, "OF") if reading.speech.TURNED_PERFECT else (".",)
    ):
        return None
    return at


def _joins(that: Token | None) -> bool:
    """Whether *that* opens a clause."""
    if that is None or that.pos_ in ("PRON", "DET"):
        return False
    return that.dep_ in ("mark", "fixed", "case", "advmod", "det")


def _begun_anew(reading: Reading, unit: Unit, cue: Cue, that: int) -> bool:
    """Whether the *that* at word `that` is no more the cue's: *a dit X, assurant que*, *alors que*; *said the works
    showed that*."""
    between = unit.words[cue.last + 1 : that]
    if between and between[-1].low in bag(reading, "JOINING"):
        return True
    if any(w.low in reading.cues.GERUNDS for w in between):
        return True
    comma = next((k for k in reversed(range(len(between))) if between[k].low == ","), None)
    apart = [reading.token(w.start) for w in between[comma + 1 :]] if comma is not None else []
    kinds = [t.pos_ for t in apart if t is not None]
    if kinds[-1:] == ["NOUN"] and {*kinds} <= {"ADJ", "DET", "NOUN"}:
        return True  # *a dit partir, promesse qu'il a tenue*
    tokens = (reading.token(w.start) for w in between if reading.speech.BARE_CLAUSES)
    return any(t is not None and is_finite(t) for t in tokens)


def announced(reading: Reading, unit: Unit, cue: Cue) -> tuple[int, int] | None:
    """The clause behind *As X told Y, …*; *Pourtant, comme l'a dit X, …*."""
    ws = unit.words
    if cue.first > 12 or not (cue.taken_up or ws[0].low in bag(reading, "AS")):
        return None
    comma = next((i for i in range(cue.last + 1, len(ws)) if ws[i].low == ","), None)
    if comma is None or comma + 4 >= len(ws) or ws[comma + 1].low == '"':
        return None
    return trim(reading, ws[comma].end, unit.end)


def infinitive(reading: Reading, unit: Unit, cue: Cue) -> int | None:
    """Where a reported infinitive begins: *affirme avoir …*, *dit vouloir …*."""
    if cue.lemma not in bag(reading, "STATED_BY_INFINITIVE") or cue.reflexive:
        return None
    ws = unit.words
    ahead = [w.low for w in ws[max(0, cue.first - 2) : cue.first]]
    if '"' in (ahead if ahead[-1:] == [","] else ahead[-1:]):
        return None  # *"…", dit-elle en l'aidant à partir*
    token = reading.token(ws[cue.main].start)
    if reading.parsed and token is not None:
        for child in token.rights:
            if (
                child.dep_ in ("xcomp", "ccomp")
                and is_infinitive(child)
                and child.idx < unit.end
                and child.left_edge.lower_ not in bag(reading, "LED_BY")
            ):
                return max(child.left_edge.idx, ws[cue.last].end)
    for i in range(cue.last + 1, min(len(ws), cue.last + 9)):
        low = ws[i].low
        if low in bag(reading, "INFINITIVES") or (
            reading.parsed
            and low[0].isalpha()
            and ends(reading, "INFINITIVE_ENDINGS", low)
            and _is_infinitive(reading, ws[i].start)
        ):
            return ws[i].start
        if low in bag(reading, "BEFORE_INFINITIVE"):
            continue
        if (
            low in (",", ":", '"', "(")
            or low in reading.cues.GERUNDS
            or low in bag(reading, "THAT") | bag(reading, "RELATIVES")
        ):
            return None
        if (
            i - cue.last > 5
            and low in bag(reading, "DETERMINERS")
            and cue.lemma not in bag(reading, "FAR_INFINITIVE")
        ):
            return None
    return None


def _is_infinitive(reading: Reading, at: int) -> bool:
    token = reading.token(at)
    return token is not None and is_infinitive(token)


def trim(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """A span without blanks, commas and joining words around it."""
    text = reading.text
    while start < end and (text[start].isspace() or text[start] in ",;:–—-"):
        start += 1
    m = re.match(reading.cues.CONJUNCTIONS, text[start:end], re.IGNORECASE)
    if m:
        start += m.end()
    while end > start and text[end - 1] in _END:
        end -= 1
    # a mark that opens inside and closes behind belongs to the span, one that only closes does not
    for open_, close in (("«", "»"), ("“", "”"), ('"', '"')):
        inner = text[start:end]
        if (open_ != close and inner.count(open_) > inner.count(close)) or (
            open_ == close and inner.count(open_) % 2
        ):
            rest = text[end : end + 6]
            if close in rest:
                end += rest.index(close) + 1
    return start, end


def has_verb(reading: Reading, start: int, end: int) -> bool:
    """Whether a stretch holds a finite verb (without a parse: that cannot be told, so yes)."""
    if not reading.parsed:
        return True
    span = reading.doc.char_span(start, end, alignment_mode="contract")
    if span is None:
        return False
    return any(is_finite(t) for t in span)
