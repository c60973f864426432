"""Who speaks: the words beside a cue that are its subject, by its clitic, the parse and the order of words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from ..facts import Mention
from ..lang import words
from ..spans import found
from .beside import past_adverbs, possessed
from .clauses import has_verb
from .cues import Cue, bag, ends
from .memory import Speaker
from .reading import Unit, is_finite, is_infinitive
from .referents import Referents
from .sources import NAME_ENDS, Source
from .subjects import SUBJECTS, is_passive, noun_phrase, subject_of

_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
# what ends a phrase before a verb
_SIGNS = frozenset(',";:()')


class _Patterns(NamedTuple):
    """What ends a phrase behind a verb, places, where a noun begins, before whom *on* speaks for, to whom."""

    endings: re.Pattern[str]
    places: re.Pattern[str]
    nouns: re.Pattern[str]
    passed_on: re.Pattern[str]
    told: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    speech = words(language, "speech")
    endings, passed_on = (re.sub(r"\n", "", x) for x in (speech.ENDINGS, speech.PASSED_ON))
    return _Patterns(
        re.compile(rf"(?<!\s)\s++(?:{endings})\b.*$", re.IGNORECASE | re.DOTALL),
        re.compile(rf"(?:{'|'.join(speech.PLACES.split())})\b\s", re.IGNORECASE),
        re.compile(rf"\s(?={speech.NOUNS})"),
        re.compile(passed_on),
        re.compile(speech.TOLD),
    )


@dataclass
class Speakers(Referents):
    """Finds the speakers of cues; `unit_cues` are those of the unit being read."""

    unit_cues: list[Cue] = field(default_factory=list)

    def of_cue(self, unit: Unit, cue: Cue, turned: bool = True) -> Speaker | None:
        """The subject of a verb of saying: by the clitic, the parse, then the words around it; `turned` is False
        where no subject stands behind the verb."""
        if cue.inverted and cue.inverted not in bag(self.reading, "OURS"):
            word = unit.words[cue.first if "-" in unit.words[cue.first].low else cue.main]
            return self.pronoun(cue.inverted, word.end - len(cue.inverted), word.end)
        if cue.inverted or ends(self.reading, "READ", cue.lemma):
            return self._passed_on(unit, cue)
        if cue.taken_up:
            return self._behind(unit, cue) or self._parsed(unit, cue)
        own = self._adjacent(unit, cue) or self._quoted(unit, cue) or self._beside(unit, cue)
        if own is not None:
            return own
        if cue.gerund and not self._own_subject(cue):
            earlier = [
                c for c in self.unit_cues if c.start < cue.start and not (c.gerund or c.taken_up)
            ]
            if earlier:
                return self.of_cue(unit, earlier[-1])
            own = self._parsed(unit, cue)
            who = self._somebody(own) or self._main(unit, cue)
            return who or own or self._before(unit, cue)
        before = [c for c in self.unit_cues if c.last < cue.first and not c.gerund]
        if before and cue.first and unit.words[cue.first - 1].low in bag(self.reading, "AND"):
            return self.of_cue(unit, before[-1])  # «X said … and said …»
        if turned and self._turned(unit, cue):
            return self._behind(unit, cue) or self._somebody(self._parsed(unit, cue))
        if cue.first and unit.words[cue.first - 1].low == ",":
            return self._before(unit, cue) or self._parsed(unit, cue)
        who = self._parsed(unit, cue) or self._before(unit, cue)
        if who is None and turned and self.reading.speech.TURNED_PERFECT:
            who = self._somebody(self._behind(unit, cue))
        if who is None and before:
            who = self.of_cue(unit, before[-1])  # *X said … and, in the end, said …*
        return who

    def of_source(self, source: Source) -> Speaker | None:
        """Who stands behind *according to*, *selon*."""
        return self.phrase(source.name_start, source.end, None)

    def _passed_on(self, unit: Unit, cue: Cue) -> Speaker | None:
        """Whose words *on* passes on: *a-t-on appris de source policière*, *dit-on à la mairie*; of who spoke last
        behind *de même source*, or where it is read (*peut-on lire*)."""
        text, start = self.reading.text, past_adverbs(self.reading, cue.end, unit.end)
        patterns = _patterns(self.reading.language)
        led = patterns.passed_on.match(text, start, unit.end)
        read = ends(self.reading, "READ", cue.lemma)
        if led is None or text.startswith(self.reading.speech.SAME, led.end()):
            return self.last(cue.start) if read or led else None
        stop = NAME_ENDS.search(text, led.end(), unit.end)
        end = stop.start() if stop else unit.end
        end -= len(text[led.end() : end]) - len(patterns.endings.sub("", text[led.end() : end]))
        return self.phrase(led.end(), end, None) or (self.last(cue.start) if read else None)

    def _adjacent(self, unit: Unit, cue: Cue) -> Speaker | None:
        """The name right before the verb: *That is what Kim Ode said*; not one that only belongs to another
        noun (*the mayor of Oslo said*)."""
        text, before = self.reading.text, self.reading.mentions_in(unit.start, cue.start)
        if cue.gerund or not before:
            return None
        name, lead = before[-1], text[unit.start : before[-1].start].split()
        between = text[name.end : cue.start].strip().lower()
        belongs = name.label == "ORG" and {*lead[-4:]} & bag(self.reading, "BELONGING")
        if name.label not in ("PER", "ORG") and not self._state(name):
            return None
        if belongs:
            return None  # *a spokeswoman for the local group Aqua said*
        if between.strip(" ,") in bag(self.reading, "RELATIVES"):
            return self.entity(name)
        if between or possessed(text, name.start, unit.start):
            return None
        return self.entity(name) if not lead or lead[-1][:1].islower() else None

    def _state(self, name: Mention) -> bool:
        """Whether a place can speak: *and South Korea says*, not *a man in the north of Oslo says*."""
        token = self.reading.token(name.start)
        while token is not None and token.i and token.nbor(-1).pos_ == "DET":
            token = token.nbor(-1)
        led = token is None or (token.i and token.nbor(-1).pos_ == "ADP")
        return name.label == "LOC" and self.reading.parsed and not led

    def _quoted(self, unit: Unit, cue: Cue) -> Speaker | None:
        """*The paper quoted the mayor as saying …*: the mayor."""
        ws, as_ = unit.words, cue.first - 1
        if not cue.gerund or as_ < 2 or ws[as_].low not in bag(self.reading, "AS"):
            return None
        quoting = bag(self.reading, "QUOTING")
        for i in range(as_ - 1, max(-1, as_ - 12), -1):
            if ws[i].low in quoting and i + 1 < as_:
                return self.phrase(ws[i + 1].start, ws[as_ - 1].end, None)
        return None

    def _main(self, unit: Unit, cue: Cue) -> Speaker | None:
        """The subject of the sentence that a participle belongs to."""
        token = self.reading.token(cue.start)
        if token is None or not self.reading.parsed:
            return None
        subject = subject_of(token.sent.root)
        if subject is None or not unit.start <= subject.idx < cue.start:
            return None
        return self.phrase(*noun_phrase(subject), None, subject)

    def _beside(self, unit: Unit, cue: Cue) -> Speaker | None:
        """The subject of a participle: *with a spokesman stating*."""
        if not cue.gerund:
            return None
        for i in range(cue.first - 2, max(-1, cue.first - 6), -1):
            word = unit.words[i].low
            if word in bag(self.reading, "WITH"):
                return self.phrase(unit.words[i + 1].start, cue.start, None)
            if not word[0].isalnum():
                return None
        return None

    def floating(self, unit: Unit, before: Unit | None) -> Speaker | None:
        """Whose words a quote in `unit` is that nothing introduces: of the person that the sentence before it is
        about, else of who spoke last."""
        last = self.last(unit.start, 900)
        if before is None or unit.start - before.end > 3:
            return last
        spoken = max((at for at, _ in self.said if at < unit.start), default=-1)
        people = [m for m in self.reading.mentions_in(before.start, before.end) if m.label == "PER"]
        if people and spoken < before.start and self._leads(people[0]):
            token = self.reading.token(people[0].start) if self.reading.parsed else None
            if last is None or token is None or not is_passive(token.sent.root):
                return self.entity(people[0])
        return last

    def within(self, unit: Unit, floating: Speaker | None) -> Speaker | None:
        """Whose words a part of a sentence quotes that has no verb of saying: of the person or organisation that
        the sentence is about; of whoever spoke before where it is about nobody."""
        first = next((w for w in unit.words if w.low[0].isalnum()), None)
        token = self.reading.token(first.start) if first and self.reading.parsed else None
        if token is not None and is_passive(token.sent.root):
            return None  # *il a été condamné pour «…»*
        subject = subject_of(token.sent.root) if token is not None else None
        if subject is None or not unit.start <= subject.idx < unit.end:
            return floating
        if subject.pos_ == "PRON":
            kind = self.reading.cues.PRONOUNS.get(subject.lower_, "")
            place = (subject.idx, subject.idx + len(subject.text))
            who = self.pronoun(subject.lower_, *place) if kind in ("m", "f") else None
            return who if who is not None and who.label == "PER" else floating
        return self._somebody(self.phrase(*noun_phrase(subject), None, subject))

    def _somebody(self, who: Speaker | None) -> Speaker | None:
        """`who`, where that is a name or words of somebody who can speak."""
        return who if who and (who.label in ("PER", "ORG") or self._able(who)) else None

    def _able(self, speaker: Speaker) -> bool:
        """Whether words are of somebody who can speak: *a judge in Oslo*, not *a new line*."""
        said = re.findall(r"[\w-]+", (speaker.name or "").lower())
        if self.reading.speech.HEAD_FIRST:
            said = [w.removesuffix("s") for w in said[:1]]  # *la recommandation de l'agence*
        cues = self.reading.cues
        return bool({*said} & {*cues.PERSONS.split(), *cues.GROUPS.split()})

    def of_inserted(self, unit: Unit, cue: Cue) -> Speaker | None:
        """The subject of a verb that is set behind a clause: *…, police sources and witnesses said*."""
        ws, k = unit.words, cue.first
        while k > 0 and ws[k - 1].low != ",":
            k -= 1
        if self.reading.speech.TURNED_PERFECT or k in (0, cue.first):
            return self.of_cue(unit, cue)
        return self.phrase(ws[k].start, cue.start, None) or self.of_cue(unit, cue)

    def _own_subject(self, cue: Cue) -> bool:
        """Whether a participle has a subject of its own: *with Boswell stating*."""
        token = self.reading.token(cue.start)
        if token is None or not self.reading.parsed:
            return False
        return any(c.dep_ in SUBJECTS and c.i < token.i for c in token.children)

    def _turned(self, unit: Unit, cue: Cue) -> bool:
        """Whether the subject follows the verb: the verb comes right behind a comma or a quote."""
        k = cue.first - 1
        while k >= 0 and unit.words[k].low in bag(self.reading, "BETWEEN"):
            k -= 1
        if k < 0:
            return False
        if unit.words[k].low not in (",", '"', "-", "–", "—"):
            return False
        following = unit.words[cue.last + 1].low if cue.last + 1 < len(unit.words) else "."
        if following in bag(self.reading, "THAT") or following in (":", '"', ","):
            return False
        if self.reading.speech.TURNED_PERFECT:
            if self._told_when(unit, cue):
                return False
            behind = self.reading.token(cue.end + 1) if self.reading.parsed else None
            return behind is None or not is_infinitive(behind)  # *X, le maire, dit vouloir …*
        telling = cue.lemma in bag(self.reading, "TELLING")
        if cue.first != cue.main or telling or not following[0].isalnum():
            return False  # English turns no verb with an auxiliary or a person told
        if following in bag(self.reading, "NO_TURN"):
            return False
        named = not self.reading.parsed
        for word in unit.words[cue.last + 1 :]:
            if word.low in _SIGNS or word.low in bag(self.reading, "BREAKS"):
                break
            token = self.reading.token(word.start)
            if token is not None and is_finite(token):
                return False  # the words behind are a clause: what is said, not who says it
            when = word.low in bag(self.reading, "BETWEEN")
            named = named or (token is not None and token.pos_ in _NOMINAL and not when)
        return named  # *said afterwards*, *said Monday* name nobody

    def _told_when(self, unit: Unit, cue: Cue) -> bool:
        """Whether no more than a day stands between a verb and its clause: *X, le maire, a rappelé en 2016 que*."""
        when = next((d for d in found(self.reading.doc, "dates") if d.start >= cue.end), None)
        if when is None:
            return False
        led = [w.low for w in unit.words if cue.end <= w.start < when.start]
        behind = next((w.low for w in unit.words if w.start >= when.end), ".")
        return len(led) <= 1 and behind in bag(self.reading, "THAT")

    def _behind(self, unit: Unit, cue: Cue) -> Speaker | None:
        """The phrase after the verb, without days and the like."""
        text, start = self.reading.text, past_adverbs(self.reading, cue.end, unit.end)
        patterns = _patterns(self.reading.language)
        stop = NAME_ENDS.search(text, start, unit.end)
        end = stop.start() if stop else unit.end
        while stop and stop.group() == "." and end + 1 < unit.end - 1:
            stop = NAME_ENDS.search(text, end + 1, unit.end)
            end = stop.start() if stop else unit.end
        if patterns.places.match(text, start, end):  # «a déclaré sur France Inter la ministre …»
            people = [m for m in self.reading.mentions_in(start, end) if m.label == "PER"]
            if people:
                return self.entity(people[-1])
            noun = patterns.nouns.search(text, start + 8, end)
            if noun is None:  # «racontait-il en 2016 sur France Inter, Paul Martin»
                named = self.apposition(end, unit.end)
                return self.entity(named) if named is not None else None
            start = noun.end()
        behind = start + len(patterns.endings.sub("", text[start:end]))
        behind = self._before_told(start, behind)
        said = self.reading.doc.char_span(start, behind, alignment_mode="contract")
        if not text[start:behind].strip() or (said is not None and is_infinitive(said.root)):
            return None  # *affirme aussi ne pas renoncer*
        # *comme le dit X, Y est parti*
        appositive = None if cue.taken_up else self.apposition(behind, unit.end)
        return self.phrase(start, behind, appositive)

    def _before_told(self, start: int, end: int) -> int:
        """Where a phrase ends that names, behind a complement, whom something is told: *une employée du magasin au
        Progrès*, *un proche aux enquêteurs*; not *une chercheuse au CNRS*."""
        text, told = self.reading.text, _patterns(self.reading.language).told
        if m := told.search(text, start, end):
            return m.start()
        name = next((m for m in self.reading.mentions_in(start, end) if m.end == end), None)
        led = told.search(text, start, name.start) if name is not None else None
        if name is None or led is None or name.label not in ("ORG", "PRODUCT"):
            return end
        beside = " " not in text[start : led.start()].strip() and name.text.isupper()
        return end if beside else led.start()

    def _before(self, unit: Unit, cue: Cue) -> Speaker | None:
        """The last phrase before the verb: the words back to a comma, a quote or a conjunction."""
        text, ws = self.reading.text, unit.words
        i = cue.first - 1
        if i < 0:
            return None
        end = ws[i].end
        if ws[i].low == ",":  # X, the firm's head, said
            opening = max((q.outer_end for q in unit.quotes if q.outer_end <= cue.start), default=0)
            people = [
                m
                for m in self.reading.mentions_in(max(unit.start, opening), ws[i].start)
                if m.label == "PER" and not possessed(text, m.start, max(unit.start, m.start - 30))
            ]
            if people and cue.start - people[-1].end < 160:
                subject = ws[self._before_apposition(unit, i)].end
                beside = [m for m in people if m.end == subject]
                return self.entity(beside[0] if beside else people[-1])
            i = self._before_apposition(unit, i)
            end = ws[i].end
        k = i
        joining = bag(self.reading, "AND") | bag(self.reading, "ADVERSATIVE")
        while k >= 0 and ws[k].low not in _SIGNS and ws[k].low not in joining:
            k -= 1
        start = ws[k + 1].start if k + 1 <= i else end
        if start >= end:
            return None
        speaker = self.phrase(start, end, None)
        whole = speaker is not None and speaker.label is None and k + 4 <= i
        return None if whole and has_verb(self.reading, start, end) else speaker

    def _before_apposition(self, unit: Unit, comma: int) -> int:
        """The last word before what stands between two commas: *Kim Ode, a judge in Oslo, said*; the word
        before `comma` where that closes no apposition."""
        ws = unit.words
        first = next((i for i in range(comma - 1, 0, -1) if not ws[i].low[0].isalnum()), 0)
        begins = self.reading.text[ws[first + 1].start]
        if first and ws[first].low == "," and begins.islower() and comma - first <= 16:
            return first - 1
        return comma - 1

    def _parsed(self, unit: Unit, cue: Cue) -> Speaker | None:
        """The subject that the parse gives the verb."""
        if not self.reading.parsed:
            return None
        token = self.reading.token(unit.words[cue.main].start)
        if token is None:
            return None
        subject = subject_of(token)
        if subject is None:
            return None
        if subject.idx < unit.start or subject.idx >= unit.end:
            return None
        if any(q.outer_start <= subject.idx < q.outer_end for q in unit.quotes):
            return None
        if subject.i > token.i and not self._turned(unit, cue):
            return None  # the subject of the reported clause, hung on the wrong verb
        start, end = noun_phrase(subject)
        end = min(end, unit.end)
        start = max(start, unit.start)
        comma = self.reading.text.rfind(",", start, subject.idx)
        start = comma + 1 if comma >= 0 else start
        between = self.reading.text[end : cue.start] if subject.idx < cue.start else "."
        if not self._parted(between):
            end = cue.start  # «HMC chief Mike Buchanan said», whatever the parse took for its head
        for q in unit.quotes:
            if q.outer_end <= subject.idx:
                start = max(start, q.outer_end)
        return self.phrase(start, end, self.apposition(end, unit.end), subject)

    def _parted(self, between: str) -> bool:
        """Whether a sign or a small word stands in the words between a subject and its verb."""
        small = ("RELATIVES", "THAT", "AND", "BEFORE_VERB")
        parting = frozenset().union(*(bag(self.reading, name) for name in small))
        signs = re.search(r"[,;:.()«»“”\"]", between)
        return bool(signs) or bool({*re.findall(r"\w+", between.lower())} & parting)
