"""Whose words stand between quotation marks: rules from the words around them, the surest first."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from ..facts import Quote
from .beside import told_to
from .clauses import has_verb
from .cues import Cue, bag
from .marks import Marked
from .memory import Speaker
from .named import is_name
from .reading import Reading, Unit
from .sources import Source, bracketed
from .speakers import Speakers
from .trailing import behind_any_verb

# words in a quote with no cue that make it a statement of somebody's
STATEMENT = 5
# how far before a quote a cue may stand, in words
BEFORE = 16
# … and a verb that says what something is called; a verb of saying before part of a sentence
LABEL, NEAR = 10, 3
# how far behind its dash a name may reach, in characters
SIGNED = 60
# a dash between a quote and who signs it, and what may stand behind the name
_DASH = re.compile(r"\s*(?:[—–]|--)\s*|\s-\s")
_CLOSES = re.compile(r"\s*(?:[,.(\n]|$)")
# *…, a-t-il déclaré.*, *…, dit-elle, …* inside a quote
_TURNED = re.compile(r",\s((\w+)-(?:t-)?(?P<who>\w+)(?:\s(?P<participle>\w+))?)\s?[.,]")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Why a quote is somebody's: the rule, the cue's words, the speaker."""

    rule: str
    cue_start: int | None = None
    cue_end: int | None = None
    speaker: Speaker | None = None
    confidence: float = 0.9


@dataclass(frozen=True)
class Around:
    """What stands around the quote at word `at` of `unit`: `said` are the unit's reported clauses, `made` its
    quotes so far, `floating` who spoke at the end of the unit before."""

    reading: Reading
    unit: Unit
    quote: Marked
    at: int
    cues: list[Cue]
    sources: list[Source]
    speakers: Speakers
    floating: Speaker | None
    said: list[Quote]
    made: list[Quote]

    @cached_property
    def inner(self) -> str:
        """The quoted words."""
        return self.reading.text[self.quote.start : self.quote.end]

    @cached_property
    def size(self) -> int:
        """How many words are quoted."""
        return len(re.findall(r"\w+", self.inner))

    @cached_property
    def leads(self) -> bool:
        """Whether no word of the unit stands before the quote."""
        return not any(w.low[0].isalnum() for w in self.unit.words[: self.at])

    @cached_property
    def colon(self) -> bool:
        """Whether a colon stands right before the quote."""
        return self.at > 0 and self.unit.words[self.at - 1].low == ":"

    @cached_property
    def titled(self) -> bool:
        """Whether a bracket of the sentence holds the quote like a title: *(« Les choses de la vie », « César »)*."""
        before = self.reading.text[self.unit.start : self.quote.outer_start]
        return self.inner[:1].isupper() and bracketed(before)

    @cached_property
    def follows_comma(self) -> bool:
        """Whether a comma stands right behind the quote."""
        return self.at + 1 < len(self.unit.words) and self.unit.words[self.at + 1].low == ","

    @cached_property
    def behind(self) -> Cue | None:
        """The cue right behind the quote."""
        return cue_behind(self.reading, self.unit, self.at, self.cues)

    @cached_property
    def clause(self) -> Quote | None:
        """The reported clause that the quote is part of."""
        start, end = self.quote.start, self.quote.end
        return next((q for q in self.said if q.start <= start and end <= q.end), None)

    def by_cue(self, rule: str, cue: Cue, turned: bool = True) -> Attribution:
        """The quote is the subject's of a verb of saying."""
        who = self.speakers.of_cue(self.unit, cue, turned)
        return Attribution(rule, cue.start, cue.end, who)

    def by_source(self, source: Source) -> Attribution:
        """The quote is of whom *selon*, *according to* names."""
        who = self.speakers.of_source(source)
        return Attribution("quote.direct.source", source.start, source.cue_end, who)

    def as_in(self, other: Quote) -> Speaker | None:
        """The speaker of a quote that was attributed before."""
        if not other.speaker:
            return None
        said = reversed(self.speakers.said)
        label = next((s.label for _, s in said if s.name == other.speaker), None)
        return Speaker(other.speaker, other.speaker_start or 0, other.speaker_end or 0, label)


def attribution(around: Around) -> Attribution | None:
    """Whose the quote is and why; None where nobody says it."""
    if around.size == 0:
        return None
    if (signed := _signed(around)) is not None:
        return signed
    answer = around.behind is not None and around.at <= 1 and around.follows_comma
    if not answer and is_name(around.reading, around.unit, around.quote, around.inner, around.size):
        return None
    return next((why for rule in _RULES if (why := rule(around)) is not None), None)


def _signed(around: Around) -> Attribution | None:
    """*"We left." — Jane Porter*; *"Leeds closes its station" — The Guardian, August 15, 2008*."""
    text, end = around.reading.text, around.quote.outer_end
    dash = _DASH.match(text, end)
    if dash is None or around.size < STATEMENT - 1:
        return None
    name = next(iter(around.reading.mentions_in(dash.end(), dash.end() + SIGNED)), None)
    if name is None or name.start - dash.end() > 4 or not _CLOSES.match(text, name.end):
        return None
    return Attribution("quote.direct.signed", None, None, around.speakers.entity(name), 0.8)


def _after(around: Around) -> Attribution | None:
    """*«…», a dit X*; *"…," X said*."""
    cue = around.behind
    if cue is None:
        return None
    clipped = around.size <= 3 and around.inner[:1].islower() and around.inner[-1:] not in ",.!?"
    if clipped and not around.reading.speech.TURNED_PERFECT and not around.follows_comma:
        return None  # *the "fake" account said*
    clause = around.clause
    told = clause is not None and (clause.cue_start or 0) < around.quote.start
    if told and not around.reading.speech.TURNED_PERFECT:
        return None  # *X said he was "glad" and, he added, …*
    if around.colon and (introduced := _before(around)):
        first = next((c for c in around.cues if c.start == introduced.cue_start), None)
        if cue.inverted or (first is not None and around.at - first.last <= NEAR + 2):
            return introduced  # *La direction dément : «…», assure-t-elle*; *X told the army: "…," Y reported*
    return around.by_cue("quote.direct.after", cue)


def _trailing(around: Around) -> Attribution | None:
    """*«…», sourit Jeanne Petit*: any verb, with a person behind it."""
    if not around.reading.speech.TURNED_PERFECT:
        return None
    who = behind_any_verb(around.reading, around.unit, around.at, around.speakers)
    return Attribution("quote.direct.trailing", None, None, who, 0.7) if who else None


def _source_after(around: Around) -> Attribution | None:
    """*«…», selon X*."""
    source = _source_behind(around.unit, around.at, around.sources)
    return around.by_source(source) if source is not None else None


def _before(around: Around) -> Attribution | None:
    """*X a dit : «…»*; *X said "…"*; *X a dit que … «…»*. Before part of a sentence the verb must be near, or
    say what the quoted words are said of."""
    at, size, clause = around.at, around.size, around.clause
    before = [
        c
        for c in around.cues
        if c.last < at
        and at - c.last <= BEFORE
        and not _blocked(around.reading, around.unit, c, at)
    ]
    if not before:
        return None
    cue = before[-1]
    gap = at - cue.last - 1
    if cue.lemma in bag(around.reading, "LOOSE") and gap > 1 and not around.colon:
        return None
    whole = around.leads or around.colon or not (around.inner[:1].islower() or size <= 3)
    if (
        whole
        or gap <= NEAR
        or (clause is not None and clause.cue_start == cue.start)
        or (size >= STATEMENT and "say" in cue.kinds)
        or (cue.lemma in bag(around.reading, "LABELLING") and gap <= LABEL)
    ):
        # *a dit X : «…»*, but *X a dénoncé une «…»*
        return around.by_cue("quote.direct.before", cue, turned=around.colon)
    return None


def _within(around: Around) -> Attribution | None:
    """Part of a clause that somebody is reported to have said."""
    clause = around.clause
    who = around.as_in(clause) if clause is not None else None
    if clause is None or who is None:
        return None
    return Attribution("quote.direct.within", clause.cue_start, clause.cue_end, who)


def _behind_colon(around: Around) -> Attribution | None:
    """*Jean Dupont : «…»*: the name before the colon, where nothing else is said."""
    if not around.colon or around.size < 3:
        return None
    end = around.unit.words[around.at - 1].start
    named = [
        m
        for m in around.reading.mentions_in(around.unit.start, end)
        if m.label in ("PER", "ORG") and not told_to(around.reading, around.unit.start, m.start)
    ]
    if not named or (around.reading.parsed and has_verb(around.reading, around.unit.start, end)):
        return None
    who = around.speakers.entity(named[0])
    return Attribution("quote.direct.colon", None, None, who, 0.8)


def _source_in_unit(around: Around) -> Attribution | None:
    """*Selon X, … «…»*; *… «…» …, selon X*."""
    said = [s for s in around.sources if not s.bracketed]
    lead = [s for s in said if s.end <= around.quote.start]
    if lead and not any(w.low == ";" for w in around.unit.words[: around.at]):
        return around.by_source(lead[-1])
    after = [s for s in said if s.start >= around.quote.end]
    return around.by_source(after[0]) if after else None


def _closing(around: Around) -> Attribution | None:
    """*… «…» …, a indiqué X*: the verb inserted at the end of the sentence."""
    closing = [
        c for c in around.cues if c.first > around.at and _inserted(around.reading, around.unit, c)
    ]
    return around.by_cue("quote.direct.within", closing[-1]) if closing else None


def _inside(around: Around) -> Attribution | None:
    """*« Le temps, dit Luc Morel, est compté. »*: the verb and its subject stand inside the marks."""
    text, forms = around.reading.text, around.reading.cues.SAY_FORMS
    for turned in _TURNED.finditer(text, around.quote.start, around.quote.end):
        said = turned["who"] in bag(around.reading, "INVERTED")
        if said and (turned["participle"] or turned[2]) in forms:
            who = around.speakers.pronoun(turned["who"], *turned.span("who"))
            return Attribution("quote.direct.inside", *turned.span(1), who, 0.7)
    for m in around.reading.mentions_in(around.quote.start, around.quote.end):
        verb = re.search(r",\s([\w'’-]+)\s$", text[around.quote.start : m.start])
        if m.label in ("PER", "ORG") and verb and verb[1].lower() in forms:
            start = around.quote.start + verb.start(1)
            who = around.speakers.entity(m)
            return Attribution("quote.direct.inside", start, start + len(verb[1]), who, 0.7)
    return None


def _same(around: Around) -> Attribution | None:
    """A second quote of one sentence: of the speaker of the first."""
    if around.size < 3 or around.titled:
        return None
    for earlier in reversed(around.made):
        if earlier.start >= around.unit.start and (who := around.as_in(earlier)) is not None:
            return Attribution("quote.direct.same", None, None, who, 0.7)
    return None


def _alone(around: Around) -> Attribution | None:
    """Without a verb of saying: a whole sentence goes on with whoever spoke, part of one is its subject's."""
    whole = around.leads and around.inner[:1].isupper()
    if whole and around.size >= STATEMENT - 1:
        sure = 0.75 if around.floating else 0.5
        return Attribution("quote.direct.floating", None, None, around.floating, sure)
    if around.size < STATEMENT or around.titled:
        return None
    who = around.speakers.within(around.unit, around.floating)
    return Attribution("quote.direct.partial", None, None, who, 0.5) if who else None


_RULES: tuple[Callable[[Around], Attribution | None], ...] = (
    _after, _trailing, _source_after, _before, _within, _behind_colon, _source_in_unit, _closing,
    _inside, _same, _alone,
)  # fmt: skip


def place(unit: Unit, quote: Marked) -> int:
    """The number of the word of `unit` that stands for `quote`."""
    return next(i for i, w in enumerate(unit.words) if w.start == quote.outer_start)


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
        if j == (cue.first - 2 if cue.taken_up else cue.first):
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
