"""A reported clause without its *that* (English): where it begins behind its verb.

*The mayor told Reuters on Monday the bridge would close*: between the verb and the clause stand whom it was told,
when and on what occasion; the clause is a subject and its finite verb.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..spans import found
from .cues import Cue, bag, documented
from .reading import Reading, Unit, is_finite

# signs that a subject and its verb do not stand across
_SIGNS = frozenset(",;:(—–")
# how many words may stand before the verb of a clause
_REACH = 25
_BEFORE_NOUN = ("det", "amod", "compound", "nummod", "nmod:poss")


def bare(reading: Reading, unit: Unit, cue: Cue) -> int | None:
    """The character at which a clause without *that* begins: right behind the verb, or where the parse says."""
    ws = unit.words
    if not reading.speech.BARE_CLAUSES:
        return None
    if ws[0].low in bag(reading, "AS") and not any(w.low == "," for w in ws[: cue.first]):
        return None  # *As X told Y, …*
    if cue.last + 1 >= len(ws) or not ws[cue.last + 1].low[0].isalnum():
        return None
    if (
        cue.gerund
        and cue.lemma not in bag(reading, "ADDING")
        and not _has_subject(reading, unit, cue)
    ):
        return None
    before = ws[cue.first - 1].low if cue.first else ","
    if before == '"' or (before == "," and not _apposed(unit, cue)):
        return None  # inverted: «…, said X»
    if cue.lemma in bag(reading, "FINDING") and not documented(reading, unit, cue):
        return None
    if (at := _behind_term(reading, unit, cue.last + 1)) and begins_clause(reading, unit, at, cue):
        return ws[cue.last + 1].start
    for at in _behind_verb(reading, unit, cue):
        low = ws[at].low
        questions = cue.lemma in bag(reading, "QUESTIONING")
        if low in bag(reading, "WHETHER") or (questions and low in bag(reading, "RELATIVES")):
            return ws[at].start if cue.lemma in bag(reading, "ASKING") else None
        if questions:
            return None
        clause = low[0].isalnum() and low not in bag(reading, "NOT_CLAUSE")
        if clause and begins_clause(reading, unit, at, cue):
            return ws[at].start
    return _parsed(reading, unit, cue)


def _has_subject(reading: Reading, unit: Unit, cue: Cue) -> bool:
    """Whether a participle has a subject of its own: *with the paper reporting …*."""
    near = [w.low for w in unit.words[max(0, cue.first - 5) : cue.first]]
    led = [i for i, low in enumerate(near) if low in bag(reading, "BELONGING")]
    return bool(led) and near[led[-1]] in bag(reading, "WITH") and len(near) - led[-1] - 1 > 0


def _apposed(unit: Unit, cue: Cue) -> bool:
    """Whether the comma before a verb closes an apposition to its subject: *X, a judge, said*."""
    return any(w.low == "," for w in unit.words[: max(0, cue.first - 1)])


def _behind_verb(reading: Reading, unit: Unit, cue: Cue) -> Iterator[int]:
    """The words that a clause may begin with: behind whom it was told, behind the day and the occasion first."""
    at = cue.last + 1
    if cue.lemma in bag(reading, "TO_SOMEBODY"):
        at = _behind_told(reading, unit, at)
    if at >= len(unit.words):
        return
    later = _behind_occasion(reading, unit, at)
    if at < later < len(unit.words):
        yield later
    yield at


def _behind_told(reading: Reading, unit: Unit, at: int) -> int:
    """The word behind the person told: *told Leeds News the …*, *told a tall man the …*."""
    ws = unit.words
    if ws[at].low in bag(reading, "RELATIVES"):
        return at
    told = reading.mentions_in(ws[at].start, min(unit.end, ws[at].start + 50))
    if told and told[0].start - ws[at].start <= 4:
        at = _word_from(unit, at, told[0].end)
    elif reading.parsed and (head := reading.token(ws[at].start)) is not None:
        while head.dep_ in _BEFORE_NOUN and head.head.i > head.i:
            head = head.head
        at = _word_from(unit, at, head.idx + len(head.text))
    else:
        at += 2 if ws[at].low in bag(reading, "DETERMINERS") else 1
    # the rest of a name that was known by its beginning
    if at + 1 < len(ws) and reading.text[ws[at].start].isupper():
        at += ws[at + 1].low in bag(reading, "DETERMINERS")
    return at


def _behind_term(reading: Reading, unit: Unit, at: int) -> int | None:
    """The word behind *by 2050,*: with its clause, not with the verb before it, as a day is."""
    ws = unit.words
    if at + 1 >= len(ws) or ws[at].low not in bag(reading, "TERMS"):
        return None
    date = next(
        (d for d in found(reading.doc, "dates") if ws[at].start <= d.start <= ws[at + 1].start),
        None,
    )
    behind = _word_from(unit, at + 1, date.end) if date is not None else len(ws)
    behind += behind < len(ws) and ws[behind].low == ","
    return behind if behind < len(ws) else None


def _behind_occasion(reading: Reading, unit: Unit, at: int) -> int:
    """The word behind a day or an occasion: *said on Monday the …*, *said in a statement the …*."""
    ws = unit.words
    for date in found(reading.doc, "dates"):
        leads = at + 1 < len(ws) and ws[at].low in bag(reading, "BETWEEN")
        if date.start == ws[at].start or (leads and date.start == ws[at + 1].start):
            behind = _word_from(unit, at, date.end)
            return behind if reading.text[date.end : date.end + 1] not in ("'", "’") else at
    token = reading.token(ws[at].start) if reading.parsed else None
    if token is None or token.dep_ != "case" or token.head.lemma_ not in bag(reading, "OCCASIONS"):
        return at
    return _word_from(unit, at, token.head.right_edge.idx + 1)


def _word_from(unit: Unit, at: int, end: int) -> int:
    """The first word from `at` that begins at or behind the character `end`."""
    return next(
        (i for i in range(at, len(unit.words)) if unit.words[i].start >= end), len(unit.words)
    )


def begins_clause(reading: Reading, unit: Unit, at: int, cue: Cue) -> bool:
    """Whether a subject and its finite verb stand at word `at`, before anything that breaks off; what is set
    beside the subject between commas (*Jane Porter, the mayor, left*) does not, nor do quoted words."""
    if not reading.parsed:
        return unit.words[at].low in bag(reading, "SUBJECT_PRONOUNS")
    ws, resume = unit.words, at
    quoted = {q.outer_start: q.start for q in unit.quotes}
    for i in range(at, min(len(ws), at + _REACH)):
        low = ws[i].low
        if i < resume:
            continue
        if i > at and low == "(":
            resume = next((n + 1 for n in range(i, len(ws)) if ws[n].low == ")"), i)
            if resume > i:
                continue
        if i > at and (low in bag(reading, "BREAKS") or low in _SIGNS):
            behind = _behind_apposition(reading, unit, i)
            if behind is None:
                return False
            resume = behind
            continue
        token = reading.token(quoted.get(ws[i].start, ws[i].start))
        if i > at and token is not None and is_finite(token):
            return not _joined(reading, unit, at, i, cue)
    return False


def _joined(reading: Reading, unit: Unit, at: int, verb: int, cue: Cue) -> bool:
    """Whether the verb goes on with what the cue's subject did: *conceded a goal and lost*; or begins a clause
    of its own behind the cue's object: *conceded a goal and Leeds won*."""
    between = unit.words[at:verb]
    ands = [w for w in between if w.low in bag(reading, "AND") | bag(reading, "ADVERSATIVE")]
    if not ands:
        return False
    if between[-1] in ands:
        return True
    if cue.lemma in bag(reading, "ADDING"):
        return False  # what is said is a clause, no thing
    span = reading.doc.char_span(between[0].start, ands[-1].start, alignment_mode="expand")
    said = reading.token(unit.words[cue.main].start)
    return said is not None and any(t.dep_ == "obj" and t.head.i == said.i for t in span or ())


def _behind_apposition(reading: Reading, unit: Unit, comma: int) -> int | None:
    """The word behind the second comma of *, the mayor,*; None where no apposition begins at `comma`."""
    ws = unit.words
    if ws[comma].low != "," or ws[min(comma + 1, len(ws) - 1)].low not in bag(reading, "APPOSING"):
        return None
    behind = next((i for i in range(comma + 2, min(len(ws), comma + 10)) if ws[i].low == ","), None)
    return behind + 1 if behind is not None else None


def _parsed(reading: Reading, unit: Unit, cue: Cue) -> int | None:
    """Where the parse begins the clause that it hangs on the verb."""
    token = reading.token(unit.words[cue.main].start) if reading.parsed else None
    if token is None:
        return None
    for child in token.rights:
        if child.dep_ != "ccomp" or child.idx >= unit.end:
            continue
        first = child.left_edge
        between = reading.text[cue.end : first.idx + 1]
        if first.lower_ in bag(reading, "NOT_CLAUSE") or first.idx < cue.end or "," in between:
            return None
        if any(c.dep_.startswith("nsubj") or c.dep_ in ("expl", "csubj") for c in child.children):
            return first.idx
    return None
