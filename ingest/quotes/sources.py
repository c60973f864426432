"""Phrases that name a source: *selon X*, *d'après X*, *according to X*; *pour X,* before a person."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from ..lang import words
from ..spans import found
from .beside import addressed
from .cues import bag
from .reading import Reading, Unit, is_finite

NAME_ENDS = re.compile(r"[,;:.!?…()\"«»“”\n]|\s[-–—]+\s|\s--")
# how far the person or the paper behind *according to* may reach, in characters
_REACH = 60
# what says no more than *pour X,* holds a name and little else
_VIEW = 80


@dataclass(frozen=True, slots=True)
class Source:
    """A phrase like *selon X*, *according to X*: `start`..`end`, where its cue ends and the name begins; a `bracketed` one
    says nothing of what is outside (*(20 millions selon X)*)."""

    start: int
    cue_end: int
    name_start: int
    end: int
    bracketed: bool = False


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    cues = words(language, "cues")
    sources = r"\b(?:" + "|".join(cues.SOURCES) + r")\s*"
    views = r"\b(?:" + "|".join(cues.VIEWS or ("(?!)",)) + r")\s+"
    return re.compile(sources, re.IGNORECASE), re.compile(views, re.IGNORECASE)


def sources_of(reading: Reading, unit: Unit) -> list[Source]:
    """The phrases of *selon* in `unit`, in order."""
    sources, views = _patterns(reading.language)
    made: list[Source] = []
    for pattern in (sources, views):
        for m in pattern.finditer(reading.text, unit.start, unit.end):
            if any(q.outer_start <= m.start() < q.outer_end for q in unit.quotes):
                continue
            end = _name_end(reading, m.end(), _sign(reading, m.end(), unit.end), unit.end)
            if not _named(reading, m.end(), end):
                continue
            if pattern is views and not _is_view(reading, unit, m.start(), m.end(), end):
                continue
            cue_end = m.start() + len(m.group().rstrip())
            inside = bracketed(reading.text[unit.start : m.start()])
            made.append(Source(m.start(), cue_end, m.end(), end, inside))
    return sorted(made, key=lambda s: s.start)


def bracketed(before: str) -> bool:
    """Whether a bracket is open behind `before`."""
    return before.rfind("(") > max(before.rfind(")"), before.rfind(";"))


def _sign(reading: Reading, at: int, limit: int) -> int:
    """The sign that ends a name from `at`; a full stop inside it (*M. Dupont*) does not."""
    stop = NAME_ENDS.search(reading.text, at, limit)
    while stop and stop.group() == "." and stop.start() < limit - 2:
        if not reading.text[stop.end() : stop.end() + 2].strip():
            break
        stop = NAME_ENDS.search(reading.text, stop.end(), limit)
    return stop.start() if stop else limit


def _named(reading: Reading, start: int, end: int) -> bool:
    """Whether `start`..`end` can be somebody: *selon que*, *according to size* name nobody."""
    said = re.findall(r"[\w-]+['’]?", reading.text[start:end].lower().replace("’", "'"))
    if said and said[0] in bag(reading, "DETERMINERS"):
        said = said[1:]
    nobody = {*reading.cues.NO_SPEAKERS.split()} | bag(reading, "THAT")
    return bool(said) and said[0].rstrip("'") not in nobody and said[0] not in nobody


def _is_view(reading: Reading, unit: Unit, start: int, name: int, end: int) -> bool:
    """Whether *pour X,* opens its sentence and names a person."""
    named = [m for m in reading.mentions_in(name, end) if m.label in ("PER", "ORG")]
    opens = not reading.text[unit.start : start].strip() and reading.text[end : end + 1] == ","
    return opens and end - name <= _VIEW and bool(named) and named[0].label == "PER"


def _name_end(reading: Reading, start: int, end: int, limit: int) -> int:
    """Where the name behind *selon* ends: at `end`, behind a person set beside it, or before its clause."""
    text = reading.text
    lone = re.match(r"([^\W\d_]+)\s+(\w+['’]?)", text[start:end].lower().replace("’", "'"))
    alone = lone is not None and lone[1] in bag(reading, "LONE")
    if lone and alone and lone[2] in bag(reading, "DETERMINERS"):
        return start + lone.end(1)  # *selon certains la capacité …*
    # *according to the Herald, Jane Porter left*: a paper is not Jane Porter
    if not reading.organisation(start, end) and (m := addressed().match(text, end, limit)):
        beside = next(iter(reading.mentions_in(m.end(), limit)), None)
        if beside is not None and beside.start == m.end() and beside.label == "PER":
            return beside.end if text[beside.end : beside.end + 1] in ",.;" else end
    if reading.speech.BARE_CLAUSES:
        return _before_clause(reading, start, end) if end - start > 30 else end
    return _before_other(reading, start, end)


def _before_other(reading: Reading, start: int, end: int) -> int:
    """*menace selon les élus le principe*, *selon la mairie principalement pour*: the name ends before what is another's."""
    span = reading.doc.char_span(start, end, alignment_mode="contract") if reading.parsed else None
    for before, token in pairwise(span or ()):
        manner = token.pos_ == "ADV" and token.lower_.endswith(reading.speech.MANNER)
        other = manner or (token.pos_ == "DET" and token.is_lower)
        if other and before.pos_ in ("NOUN", "PROPN", "ADJ"):
            return before.idx + len(before.text)
    return end


def _before_clause(reading: Reading, start: int, end: int) -> int:
    """*According to Oslo mayor Kim Ode the works will end*: the name ends before its clause, that has no comma."""
    near = reading.mentions_in(start, min(end, start + _REACH))
    people = [m for m in near if m.label == "PER"]
    if not near or near[0].start - start > 4:
        return end
    name = near[0]
    if people and people[0].end - name.end < 40:
        between = reading.doc.char_span(start, people[0].start, alignment_mode="expand")
        name = name if any(is_finite(t) for t in between or ()) else people[0]
    behind = re.match(r"\s+(\w+)", reading.text[name.end : end])
    if behind is None:
        return end
    first = name.end + behind.start(1)
    begins = bag(reading, "SUBJECT_PRONOUNS") | bag(reading, "APPOSING")
    begins |= {*words(reading.language, "claims").NEARLY.split()}  # *… over 300 people died*
    clause = behind[1].lower() in begins or behind[1][0].isupper()
    counted = any(figure.start == first for figure in found(reading.doc, "figures"))
    return name.end if clause or counted else end
