"""Clauses with a verb of saying or a source set into them: *…, a indiqué X*; *…, officials said*; *selon X, …*."""

from __future__ import annotations

import re

from spacy.tokens import Token

from .attribution import cue_behind, place
from .beside import past_adverbs
from .clauses import has_verb, that_of, trim
from .cues import Cue, bag, ends
from .reading import Reading, Unit, is_finite
from .sources import Source, bracketed


def around(reading: Reading, unit: Unit, cue: Cue, cues: list[Cue]) -> tuple[int, int] | None:
    """The clause in which a verb of saying is inserted: *…, a indiqué X*; *…, officials said on Monday*."""
    asked = cue.lemma in bag(reading, "QUESTIONING")
    if asked or cue.gerund or cue.reflexive or _goes_on(reading, unit, cue):
        return None
    if bracketed(reading.text[unit.start : cue.start]):
        return None  # *(« … », a-t-il dit)* says nothing of what is outside
    turned = reading.speech.TURNED_PERFECT
    if turned and not _behind_comma(reading, unit, cue):
        return _unmarked(reading, unit, cue)
    comma = _turned_from(reading, unit, cue) if turned else spoken_from(reading, unit, cue)
    if comma is None or _of_quoted(reading, unit, cue, comma, cues):
        return None
    if not turned and _only_named(reading, unit, comma):
        return None
    if not turned and (span := _between(reading, unit, cue, comma)) is not None:
        return span
    ahead = [w for w in unit.words[:comma] if w.low[0].isalnum() or w.low == '"']
    if len(ahead) < 4 or not has_verb(reading, unit.start, unit.words[comma].start):
        return _behind(reading, unit, cue, comma)
    return _ahead(reading, unit, comma, cues)


def _next(unit: Unit, cue: Cue) -> str:
    return unit.words[cue.last + 1].low if cue.last + 1 < len(unit.words) else "."


def _follow(reading: Reading, unit: Unit, cue: Cue) -> str:
    """The word behind a verb and its adverbs: *ont annoncé à l'AFP des élus*."""
    at = past_adverbs(reading, cue.end, unit.end)
    return next((w.low for w in unit.words[cue.last + 1 :] if w.start >= at), ".")


def _goes_on(reading: Reading, unit: Unit, cue: Cue) -> bool:
    """Whether what is said comes behind the verb: *said that*, *said:*, *told Reuters:*."""
    behind = [w.low for w in unit.words[cue.last + 1 :]]
    colon = ":" in behind and "," not in behind[: behind.index(":")]
    return colon or _next(unit, cue) in bag(reading, "THAT") | {'"'}


def _behind_comma(reading: Reading, unit: Unit, cue: Cue) -> int | None:
    """The comma right before a verb and its small words."""
    small, k = bag(reading, "BETWEEN") | bag(reading, "REFLEXIVE"), cue.first - 1
    while k >= 0 and unit.words[k].low in small:
        k -= 1
    return k if k >= 0 and unit.words[k].low == "," else None


def _turned_from(reading: Reading, unit: Unit, cue: Cue) -> int | None:
    """The comma that an insertion begins with whose subject is behind the verb (French): *…, a indiqué X*."""
    follow = _follow(reading, unit, cue)
    subject = follow[0].isalnum() and follow not in bag(reading, "NO_SUBJECT")
    if not cue.inverted and (not subject or _has_subject(reading, unit, cue)):
        return None
    return _behind_comma(reading, unit, cue)


def _has_subject(reading: Reading, unit: Unit, cue: Cue) -> bool:
    """Whether a verb's own subject stands before it, with no more than relative clauses: *L'autorité, qui réunit
    les partis, a annoncé …*."""
    verb = reading.token(unit.words[cue.main].start) if reading.parsed else None
    if verb is None or not any(c.dep_ == "nsubj" and c.i < verb.i for c in verb.children):
        return False
    before = reading.doc.char_span(unit.start, cue.start, alignment_mode="contract") or ()
    finite = (t.head if t.dep_.startswith(("aux", "cop")) else t for t in before if is_finite(t))
    return all(t.dep_ == "acl:relcl" for t in finite)


def spoken_from(reading: Reading, unit: Unit, cue: Cue) -> int | None:
    """The comma that an insertion begins with, its subject on either side (English): *…, X said*; *…, said X*."""
    ws, follow = unit.words, _next(unit, cue)
    comma = next((i for i in range(cue.first - 1, -1, -1) if ws[i].low == ","), None)
    if comma is None or follow in bag(reading, "NO_SUBJECT"):
        return None
    subject = [w.low for w in ws[comma + 1 : cue.first]]
    helper = reading.token(ws[cue.first - 1].start) if reading.parsed else None
    if subject and cue.first == cue.main and helper is not None and helper.pos_ == "AUX":
        return None  # *…, and would respond, within two days, if …*
    if not subject:
        told = cue.lemma in bag(reading, "TELLING")
        turned = cue.first == cue.main and "say" in cue.kinds and not told
        if turned and follow[0].isalnum():
            return comma
        return _before_apposition(reading, unit, comma, cue)
    if (
        len(subject) > 12
        or subject[0] in bag(reading, "SUBORDINATING")
        or {*subject} & {'"', ";", ":"}
    ):
        return None
    told = cue.lemma in bag(reading, "TO_SOMEBODY") and not has_verb(reading, cue.end, unit.end)
    ends = follow in bag(reading, "NOT_CLAUSE") | {".", ","}
    return comma if told or ends else None


def _before_apposition(reading: Reading, unit: Unit, closing: int, cue: Cue) -> int | None:
    """The comma before a subject with something set beside it: *…, Kim Ode, a judge in Oslo, said*."""
    ws = unit.words
    commas = [i for i in range(max(0, closing - 24), closing) if ws[i].low == ","]
    if len(commas) < 2 or commas[-1] - commas[-2] > 10:
        return None
    first = ws[commas[-2] + 1].low
    apart = first in bag(reading, "SUBORDINATING") or has_verb(
        reading, ws[commas[-2]].end, cue.start
    )
    return None if apart else commas[-2]


def _of_quoted(reading: Reading, unit: Unit, cue: Cue, comma: int, cues: list[Cue]) -> bool:
    """Whether a verb goes with words in quotation marks, which are all it says."""
    ws = unit.words
    if comma <= 2 and any(w.low == '"' for w in ws[max(0, comma - 1) : comma]):
        return True
    for quote in unit.quotes[:3]:
        at = place(unit, quote)
        # *Fin d'une époque "Nous partons", dit X*: no more than a heading before a sentence
        whole = reading.text[quote.start].isupper()
        alone = whole and not has_verb(reading, unit.start, quote.outer_start)
        if (
            (at <= 2 or alone)
            and cue_behind(reading, unit, at, cues) is cue
            and not any(w.low == '"' for w in ws[at + 1 : cue.first])
            and not has_verb(reading, quote.outer_end, cue.start)
        ):
            return True
    return False


def _only_named(reading: Reading, unit: Unit, comma: int) -> bool:
    """Whether no clause stands before an insertion but a name and what is said beside it: *The union, which was
    founded in 1900, said Kim Ode, 40, will …*; or words whose opening mark is missing."""
    ws = unit.words
    if reading.text[unit.start : ws[comma].start].count('"') % 2:
        return True
    commas = [i for i in range(comma + 1) if ws[i].low == ","]
    opening = next((i for i in commas if ws[i + 1].low in bag(reading, "RELATIVES")), None)
    if opening is None or opening == comma:
        return False
    behind = next(i for i in commas if i > opening)
    return not (
        has_verb(reading, unit.start, ws[opening].start)
        or has_verb(reading, ws[behind].end, ws[comma].start)
    )


def _between(reading: Reading, unit: Unit, cue: Cue, comma: int) -> tuple[int, int] | None:
    """The whole sentence where the clause goes on behind the insertion: *The cuts, she said, will hurt*."""
    ws = unit.words
    closing = next((i for i in range(cue.last + 1, len(ws)) if ws[i].low == ","), None)
    reach = 2 if comma < cue.first - 1 else 8
    if closing is None or closing > cue.last + reach:
        return None
    rest = [w.low for w in ws[closing + 1 :] if w.low[0].isalnum()]
    if (
        len(rest) < 4
        or rest[0] in bag(reading, "ASIDE")
        or ends(reading, "PARTICIPLE_ENDINGS", rest[0])
    ):
        return None
    return (
        trim(reading, unit.start, unit.end)
        if has_verb(reading, ws[closing].end, unit.end)
        else None
    )


def _behind(reading: Reading, unit: Unit, cue: Cue, comma: int) -> tuple[int, int] | None:
    """The clause behind an insertion near its beginning: *Hier, a-t-il dit, le pont a fermé*."""
    ws = unit.words
    closing = next((i for i in range(cue.last + 1, len(ws)) if ws[i].low == ","), None)
    if closing is None or not (reading.speech.TURNED_PERFECT or comma == cue.first - 1):
        return None
    if sum(w.low[0].isalnum() for w in ws[closing + 1 :]) < 4:
        return None
    if not has_verb(reading, ws[closing].end, unit.end):
        return None
    ahead = reading.text[unit.start : ws[comma].start]
    lead = re.match(reading.cues.CONJUNCTIONS, ahead, re.IGNORECASE)
    empty = not re.search(r"\w", ahead) or (lead is not None and lead.end() >= len(ahead) - 1)
    return trim(reading, ws[closing].end if empty else unit.start, unit.end)


def _ahead(reading: Reading, unit: Unit, comma: int, cues: list[Cue]) -> tuple[int, int] | None:
    """The clause before an insertion, back to a semicolon; None where another verb has reported it."""
    ws = unit.words
    start = next((ws[i].end for i in range(comma - 1, -1, -1) if ws[i].low == ";"), unit.start)
    for other in cues:
        if (
            other.last < comma
            and other.start >= start
            and that_of(reading, unit, other) is not None
        ):
            return None
    return trim(reading, start, ws[comma].start)


def _unmarked(reading: Reading, unit: Unit, cue: Cue) -> tuple[int, int] | None:
    """The clause before an inverted verb without its comma: *… 7 milliards a annoncé mardi le ministre Jean Dupont*."""
    ws = unit.words
    if cue.first < 5 or ws[cue.first].low not in bag(reading, "AUXILIARIES"):
        return None
    behind = {w.low for w in ws[cue.last + 1 :]}
    if len(ws) - cue.last > 16 or behind & bag(reading, "UNSPOKEN"):
        return None
    named = any(m.label in ("PER", "ORG") for m in reading.mentions_in(cue.end, unit.end))
    if not named or not has_verb(reading, unit.start, cue.start):
        return None
    return trim(reading, unit.start, ws[cue.first - 2 if cue.taken_up else cue.first].start)


def of_source(reading: Reading, unit: Unit, source: Source) -> tuple[int, int] | None:
    """The clause that *selon X* says: behind it when it leads, before it when it follows, both where it stands
    between a subject and its verb."""
    text = reading.text
    before, after = text[unit.start : source.start], text[source.end : unit.end]
    if any(_introduces(reading, source, q.outer_start) for q in unit.quotes):
        return None  # the source of quoted words
    many, follow = len(before.split()), len(after.split()) >= 4
    told, comma = has_verb(reading, unit.start, source.start), after.startswith(",")
    apart = before.rstrip().endswith(",")
    if (
        comma
        and apart
        and follow
        and reading.parsed
        and not told
        and _verb_at(reading, source.end + 1)
    ):
        return trim(reading, unit.start, unit.end)
    leads = many <= 4 or (apart and many < len(after.split()))
    if comma and follow and leads and not (told and many > 6):
        return trim(reading, _behind_aside(reading, unit, source.end), unit.end)
    last = re.search(r"([\w'’]+),?\s*$", before)
    names = ("RELATIVES", "THAT", "AND", "ADVERSATIVE")
    opened = frozenset().union(*(bag(reading, name) for name in names))
    if follow and last and last[1].lower().replace("’", "'") in opened:
        return trim(reading, source.end, unit.end)
    if many <= 3:  # no comma: the name ends where its mention does
        return trim(reading, source.end, unit.end) if follow and after[0].isspace() else None
    return trim(reading, unit.start + before.rfind(";") + 1, source.start) if told else None


def _behind_aside(reading: Reading, unit: Unit, at: int) -> int:
    """The end of what is set beside a source's name, from the comma at `at`: *selon X, maire de Leeds, …*;
    *according to X, quoting Y, …*; `at` where nothing is."""
    comma = reading.text.find(",", at + 1, unit.end)
    first = reading.doc.char_span(at + 1, comma, alignment_mode="contract") if comma > 0 else None
    words = [t for t in first or () if not t.is_space]
    if not words or not words[0].text[0].islower():
        return at
    if words[0].lower_ in bag(reading, "RELATIVES") and has_verb(reading, comma, unit.end):
        return comma
    if any(is_finite(t) for t in words):
        return at
    led = words[0].pos_ == "DET" and len(words) > 1
    role = led and (words[1].lower_ in bag(reading, "PERSONS") or _of_person(reading, words[1], at))
    # *…, fuel, food and water were …*
    listed = "conj" in (words[0].dep_, *(c.dep_ for c in words[0].children))
    participle = "Part" in words[0].morph.get("VerbForm", [])
    bare = not listed and (words[0].pos_ == "NOUN" or participle)
    return comma if (role or bare) and has_verb(reading, comma, unit.end) else at


def _of_person(reading: Reading, noun: Token, at: int) -> bool:
    """Whether a noun says who the person is whose name ends at `at`: *according to Kim Ode, an instructor, …*."""
    named = any(m.label == "PER" and m.end == at for m in reading.mentions_in(max(0, at - 60), at))
    return named and noun.dep_ == "appos" and noun.head.idx < at


def _introduces(reading: Reading, source: Source, at: int) -> bool:
    """Whether the quote at `at` follows a source, with what is set beside its name between commas or nothing."""
    if at < source.end:
        return False
    between = reading.text[source.end : at].strip()
    beside = between.startswith(",") and between.endswith(",") and len(between) < 60
    return not between or (beside and not has_verb(reading, source.end, at))


def _verb_at(reading: Reading, at: int) -> bool:
    """Whether the first word from `at` is a verb with a person and a tense."""
    word = re.compile(r"\s*\w").match(reading.text, at)
    token = reading.token(word.end() - 1) if word else None
    return token is not None and is_finite(token)
