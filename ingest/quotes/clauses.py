"""Where a reported clause begins behind its verb, and where it ends."""

from __future__ import annotations

import re

from spacy.tokens import Token

from .cues import Cue, Source, bag, documented
from .reading import Reading, Unit, is_finite, is_infinitive

# a reported clause has at least so many characters
SHORTEST = 12
_END = " \t\n,;.:!?…-–—"
# signs that a subject and its verb do not stand across
_SIGNS = frozenset(',;:"(—–')


def that_of(reading: Reading, unit: Unit, cue: Cue) -> int | None:
    """The word that opens the clause (*que*, *that*) behind a verb of saying."""
    ws, that = unit.words, bag(reading, "THAT")
    for i in range(cue.last + 1, min(len(ws), cue.last + 18)):
        low = ws[i].low
        if low in (":", ";", '"') or low in bag(reading, "RELATIVES"):
            return None
        if low in that:
            gap = i - cue.last - 1
            token = reading.token(ws[i].start)
            plain = all(w.low in bag(reading, "BETWEEN") for w in ws[cue.last + 1 : i])
            joins = token is not None and token.pos_ == "SCONJ"
            told = cue.lemma in bag(reading, "TELLING") and (
                joins or _begins_clause(reading, unit, i + 1)
            )
            if told:
                return i
            if gap > 0 and not plain and reading.parsed and token is not None:
                if (
                    token.dep_ in ("obj", "nsubj", "nsubj:pass", "obl:arg")
                    or token.pos_ == "PRON"
                    or token.pos_ == "DET"
                ):
                    return None
                if token.dep_ not in ("mark", "fixed", "case", "advmod", "det"):
                    return None
            elif gap > 3 and not plain:
                return None
            if (
                reading.speech.BARE_CLAUSES
                and i + 1 < len(ws)
                and ws[i + 1].low in (",", ".")
                and gap == 0
            ):
                # "said that, over the last months, …"
                return i if ws[i + 1].low == "," else None
            if (
                reading.speech.TURNED_PERFECT
                and gap == 0
                and i + 1 < len(ws)
                and ws[i + 1].low in bag(reading, "OF")
            ):
                return None
            return i
    return None


def announced(reading: Reading, unit: Unit, cue: Cue) -> tuple[int, int] | None:
    """The clause behind *As X told Y, …*; *Comme l'a dit X, …*."""
    ws = unit.words
    if ws[0].low not in bag(reading, "AS") or cue.first > 12:
        return None
    comma = next((i for i in range(cue.last + 1, len(ws)) if ws[i].low == ","), None)
    if comma is None or comma + 4 >= len(ws) or ws[comma + 1].low == '"':
        return None
    return trim(reading, ws[comma].end, unit.end)


def bare(reading: Reading, unit: Unit, cue: Cue) -> int | None:
    """Where a clause without *that* begins (English): right behind the verb, or where the parse says."""
    if not reading.speech.BARE_CLAUSES or unit.words[0].low in bag(reading, "AS"):
        return None
    ws, follow = unit.words, cue.last + 1
    if follow >= len(ws) or (cue.gerund and cue.lemma not in bag(reading, "ADDING")):
        return None
    if not ws[follow].low[0].isalnum():
        return None
    before = ws[cue.first - 1].low if cue.first else ","
    if before == '"' or (before == "," and not _apposed(unit, cue)):
        return None  # inverted: «…, said X»
    if cue.lemma in bag(reading, "TO_SOMEBODY"):
        told = reading.mentions_in(ws[follow].start, min(unit.end, ws[follow].start + 50))
        if told and told[0].start - ws[follow].start <= 4:
            follow = next(
                (i for i in range(follow, len(ws)) if ws[i].start >= told[0].end), len(ws)
            )
        else:
            follow += 2 if ws[follow].low in bag(reading, "DETERMINERS") else 1
        # the rest of a name that was known by its beginning: *told Leeds News the …*
        if follow + 1 < len(ws) and reading.text[ws[follow].start].isupper():
            follow += ws[follow + 1].low in bag(reading, "DETERMINERS")
        if follow >= len(ws):
            return None
    following = ws[follow].low
    if following in bag(reading, "WHETHER"):
        return ws[follow].start if cue.lemma in bag(reading, "ASKING") else None
    shows = cue.lemma in bag(reading, "FINDING")
    if shows and not documented(reading, unit, cue):
        return None
    if (
        following[0].isalnum()
        and following not in bag(reading, "NOT_CLAUSE")
        and _begins_clause(reading, unit, follow)
    ):
        return ws[follow].start
    token = reading.token(ws[cue.main].start)
    if reading.parsed and token is not None:
        for child in token.rights:
            if child.dep_ != "ccomp" or child.idx >= unit.end:
                continue
            first = child.left_edge
            if first.lower_ in bag(reading, "NOT_CLAUSE") or first.idx < ws[follow].start:
                return None
            if any(
                c.dep_.startswith("nsubj") or c.dep_ in ("expl", "csubj") for c in child.children
            ):
                return first.idx
    return None


def _apposed(unit: Unit, cue: Cue) -> bool:
    """Whether the comma before a verb closes an apposition to its subject: *X, a judge, said*."""
    return any(w.low == "," for w in unit.words[: max(0, cue.first - 1)])


def _begins_clause(reading: Reading, unit: Unit, at: int) -> bool:
    """Whether a subject and its finite verb stand at word `at`, before anything that breaks off; what is set
    beside the subject between commas (*Jane Porter, the mayor, left*) does not."""
    if not reading.parsed:
        return unit.words[at].low in bag(reading, "SUBJECT_PRONOUNS")
    breaks, resume = bag(reading, "BREAKS") | _SIGNS, at
    for i in range(at, min(len(unit.words), at + 25)):
        word = unit.words[i]
        if i < resume:
            continue
        if word.low in breaks and i > at:
            behind = _behind_apposition(reading, unit, i)
            if behind is None:
                return False
            resume = behind
            continue
        token = reading.token(word.start)
        if token is not None and i > at and is_finite(token):
            return True
    return False


def _behind_apposition(reading: Reading, unit: Unit, comma: int) -> int | None:
    """The word behind the second comma of *, the mayor,*; None where no apposition begins at `comma`."""
    ws = unit.words
    if ws[comma].low != "," or ws[min(comma + 1, len(ws) - 1)].low not in bag(reading, "APPOSING"):
        return None
    behind = next((i for i in range(comma + 2, min(len(ws), comma + 10)) if ws[i].low == ","), None)
    return behind + 1 if behind is not None else None


def infinitive(reading: Reading, unit: Unit, cue: Cue) -> int | None:
    """Where a reported infinitive begins: *affirme avoir …*, *dit vouloir …*."""
    if cue.lemma not in bag(reading, "STATED_BY_INFINITIVE") or cue.reflexive:
        return None
    ws = unit.words
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
            and low.endswith(("er", "ir", "re"))
            and _is_infinitive(reading, ws[i].start)
        ):
            return ws[i].start
        if low in bag(reading, "BEFORE_INFINITIVE"):
            continue
        if low in (",", ":", '"', "(") or low in bag(reading, "THAT") | bag(reading, "RELATIVES"):
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


def until(
    reading: Reading, unit: Unit, cue: Cue, start: int, cues: list[Cue], sources: list[Source]
) -> tuple[int, int]:
    """The end of a clause that begins at `start`: by the parse, before a second cue, with its sentence."""
    end = unit.end
    later = [
        c
        for c in cues
        if c.start > start
        and _follows_comma(unit, c)
        and (c.inverted or (reading.speech.TURNED_PERFECT and not c.gerund))
    ]
    if later:
        end = min(end, _comma_before(unit, later[0]))
    trailing = [
        s
        for s in sources
        if s.start > start + 30 and reading.text[: s.start].rstrip().endswith(",")
    ]
    if trailing:
        end = min(end, trailing[0].start)
    # what the speaker does besides
    besides = re.compile(rf",?\s(?:{reading.speech.BESIDES})\s").search(
        reading.text, start + SHORTEST, end
    )
    if besides:
        end = besides.start()
    if reading.parsed:
        token = reading.token(unit.words[cue.main].start)
        first = reading.token(start)
        if token is not None and first is not None:
            head: Token = first
            while (
                head.head.i != head.i
                and head.head.i != token.i
                and head.head.idx >= start
                and head.head.idx < unit.end
            ):
                head = head.head
            edge = head.right_edge
            stop = edge.idx + len(edge.text)
            if head.head.i == token.i or head.head.i == head.i:
                # what is joined to the cue's own verb: «…, mais …», «… et va …»
                for child in token.rights:
                    if child.i <= head.i or child.dep_ not in ("conj", "parataxis"):
                        continue
                    left = child.left_edge
                    comma = reading.text[: left.idx].rstrip().endswith(",")
                    joins = (left.lower_ in bag(reading, "ADVERSATIVE") and comma) or (
                        left.lower_ in bag(reading, "AND")
                        and not any(c.dep_.startswith(("nsubj", "expl")) for c in child.children)
                        and any(is_finite(t) for t in (child, *child.lefts))
                    )
                    if joins and start + SHORTEST < left.idx < end and left.idx >= stop - 1:
                        end = left.idx
                        break
    return trim(reading, start, end)


def _follows_comma(unit: Unit, cue: Cue) -> bool:
    return cue.first > 0 and unit.words[cue.first - 1].low == ","


def _comma_before(unit: Unit, cue: Cue) -> int:
    return unit.words[cue.first - 1].start


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
