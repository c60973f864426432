"""A value at a place in an article, with what surrounds it: what two claims are compared by.

A statement is made from the rows of a claim (or from the records of a text somebody typed); everything else
about it comes from its own article, so that a comparison depends on the two articles alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from recoupe.ingest.concepts import concept_of, vocabulary
from recoupe.ingest.lang import words as language_words

from ..values import Value, days_between
from .story import PLACES, Span, Story
from .words import Word, bag, folded, rarity, stem, words

NEAR = 7  # words on either side of a figure
AFTER = 4  # words after it: what is counted
PERSONAL = frozenset({"age", "height", "weight"})  # what everybody has
# concepts that say hardly more than the unit does
GENERAL = frozenset(
    {"people", "money", "times", "time", "distance", "power", "weight", "speed", "data", "share"}
)
NUMBERED = re.compile(r"(?<!-)\b\d")
YEAR_BEHIND = re.compile(r"[^\d.;:()]{0,40}\b((?:19|20)\d\d)\b")
LEADS = 25  # characters between a name and the value that follows it
WHERE = 50  # … between a value and where it was counted
ROW = 18  # … between two names of a row
THINGS = frozenset({"homes_damaged", "area_burnt"})  # tolls that count no people
SHORTEST = 4  # letters of a stem that says what happened
PEOPLE = frozenset({"people", "victims", "men", "women", "children"})
# what is counted while it goes on: the higher number is the later one
TOLLS = frozenset(
    {"deaths", "hospital_deaths", "care_home_deaths", "injured", "missing", "cases", "infections", "evacuated",
     "hospitalised", "arrests", "rescued", "displaced", "survivors", "victims", "affected", "homes_damaged", "area_burnt"}
)  # fmt: skip


@dataclass(eq=False)
class Statement:
    """One claim's value at one place.

    `id` is its own (a claim's figure and date are two), `low`..`high` the value in its own `unit`, `concept` its key
    in the table of what news measures, `measure` the phrase, `head` its head word, `holds` the days the clause itself
    names. `quantity` is the dimension, the currency, or `date`.
    """

    id: int
    story: Story
    start: int
    end: int
    text: str
    value: Value
    kind: str
    quantity: str
    unit: str | None = None
    per: str | None = None
    concept: str | None = None
    measure: str | None = None
    head: str | None = None
    role: str | None = None
    subject: str | None = None
    predicate: str | None = None
    status: str = "asserted"
    negated: bool = False
    holds: tuple[str | None, str | None] | None = None
    speaker: str | None = None
    linked: bool = False
    claim: int = 0
    subject_name: str | None = None
    subject_entity: int | None = None
    low: float | None = None
    high: float | None = None

    @cached_property
    def sentence(self) -> Span:
        return self.story.sentence_at(self.start)

    @cached_property
    def around(self) -> tuple[Word, ...]:
        """The words of the sentence, without those of the value itself."""
        s = self.sentence
        return tuple(
            w
            for w in self.story.words_in(s.start, s.end)
            if not (w.start < self.end and self.start < w.end)
        )

    @cached_property
    def context(self) -> dict[str, float]:
        """The words of the sentence with their weight."""
        return bag(self.around, self.story.language)

    @cached_property
    def near(self) -> dict[str, float]:
        """The words closest to the value, the closest weighing most; `personnes` counts here."""
        before = [w for w in self.around if w.end <= self.start][-NEAR:]
        after = [w for w in self.around if w.start >= self.end][:NEAR]
        weights: dict[str, float] = {}
        for row in (before[::-1], after):
            for distance, word in enumerate(row):
                if word.stem[0].isdigit():
                    continue
                worth = max(rarity(word.stem, self.story.language), 2) / (2 + distance)
                weights[word.stem] = max(weights.get(word.stem, 0.0), worth)
        return weights

    @cached_property
    def after(self) -> dict[str, float]:
        """The words right after the value, usually what is counted, until the next number."""
        found: dict[str, float] = {}
        for word in (w for w in self.around if w.start >= self.end):
            if len(found) == AFTER or word.stem[0].isdigit():
                break
            if worth := rarity(word.stem, self.story.language) or (4 if len(word.stem) > 4 else 0):
                found.setdefault(word.stem, float(worth))
        return found

    @cached_property
    def counted(self) -> dict[str, float]:
        """The measured thing as words."""
        return weighed(self.measure, self.story.language)

    @cached_property
    def actor(self) -> dict[str, float]:
        """The subject as words."""
        return weighed(self.subject_name, self.story.language)

    @cached_property
    def counts(self) -> str | None:
        """What is counted: `concept`; where that is as wide as *personnes*, a toll that a word close by names
        (*la mort d'au moins neuf personnes*)."""
        if self.value.is_date or self.concept not in (None, *PEOPLE):
            return self.concept
        before = [w for w in self.around if w.end <= self.start][: -NEAR - 1 : -1]
        after = [w for w in self.around if w.start >= self.end][:AFTER]
        for row in (after, before):
            for word in row:
                if word.stem[0].isdigit():
                    break
                told = toll_of(self.story.text[word.start : word.end], self.story.language)
                if told:
                    return told
        return self.concept

    @cached_property
    def alternatives(self) -> int:
        """How many other values its article gives of what is called the same: the more, the less is sure which one another
        article speaks of."""
        return sum(
            other.quantity == self.quantity
            and other.counts == self.counts
            and bool(other.counts or other.head == self.head)
            and other.value.middle != self.value.middle
            for other in self.story.statements
            if not other.value.is_date
        )

    @property
    def numberless(self) -> bool:
        """Whether it is said in words that give no number: *des centaines de manifestants*."""
        return self.value.point is None and not any(c.isdigit() for c in self.text)

    @cached_property
    def voice(self) -> str | None:
        """Who says so: the speaker, the subject of a verb of counting (*la CGT a compté un million*), or who stands behind
        *selon*."""
        cues = language_words(self.story.language, "changes")
        if self.speaker:
            return name_key(self.speaker)
        if self.predicate in cues.COUNTING.split():
            return self.subject
        sentence = folded(self.story.text[self.sentence.start : self.sentence.end])
        said = re.search(rf"\b(?:{'|'.join(cues.ACCORDING)})\s+([^,.;:()]+)", sentence)
        return said[1].strip() if said else None

    @cached_property
    def named(self) -> frozenset[str]:
        """The entities named in the sentence."""
        s = self.sentence
        return frozenset(n.key for n in self.story.names if s.start <= n.start < s.end)

    @cached_property
    def between(self) -> tuple[int, int]:
        """Where the numbers before and after the value in its sentence end and begin; *Covid-19* is none."""
        others = [
            w
            for w in self.around
            if w.stem[0].isdigit() and self.story.text[w.start - 1 : w.start] != "-"
        ]
        first = max((w.end for w in others if w.end <= self.start), default=self.sentence.start)
        return first, min(
            (w.start for w in others if w.start >= self.end), default=self.sentence.end
        )

    @cached_property
    def beside(self) -> frozenset[str]:
        """The entities named on the value's side of the next numbers, but for the one who says so: *72 morts en Inde et 23 au
        Bangladesh*."""
        first, last = self.between
        said_by = self.voice or ""
        close = [n for n in self.story.names if first <= n.start < last]
        others = [n for n in close if folded(self.story.text[n.start : n.end]) not in said_by]
        # behind who says so stands where and when: *, a annoncé la ministre sur Franceinfo*
        told = min(
            (n.start for n in close if n.start >= self.end and n not in others), default=last
        )
        return frozenset(n.key for n in others if n.start < told)

    @cached_property
    def of_whom(self) -> frozenset[str]:
        """The names beside the value, else those before the numbers that it stands in a row with: *le Koweït, avec 22.000 cas et
        165 décès*."""
        if self.beside:
            return self.beside
        first = self.between[0]
        before = [n for n in self.story.names if self.sentence.start <= n.start < first]
        if not before:
            return frozenset()
        text = self.story.text
        nearest = before[-1]
        row = [n for n in before if not NUMBERED.search(text[n.end : nearest.start])]
        return frozenset(n.key for n in row)

    @cached_property
    def leading(self) -> str | None:
        """The name right before the value: *Martine Vassal (29,8 %)*."""
        close = [n for n in self.story.names if self.start - LEADS <= n.end <= self.start]
        return close[-1].key if close else None

    @cached_property
    def followed_by(self) -> frozenset[str]:
        """The names in a row after the value, but for who says so: *157 matches with the Angels and the Braves*."""
        row, at, reach = [], self.end, WHERE
        behind = (n for n in self.story.names if self.end <= n.start < self.between[1])
        for name in (n for n in behind if n.key in self.beside):
            if name.start - at > reach:
                break
            row.append(name.key)
            at, reach = name.end, ROW
        return frozenset(row)

    @cached_property
    def spread(self) -> int:
        """Over how many places it was counted: those named in a row after it, *dans ce pays* being one, else in a row before it, else
        the subject; 0 where none is."""
        there = [n for n in self.story.names if n.key.startswith(PLACES)]
        here = place_words(self.story.language).match(
            folded(self.story.text[self.end : self.end + 2 * WHERE])
        )
        count, at = (1, self.end + here.end()) if here else (0, self.end)
        for name in (n for n in there if self.end <= n.start < self.between[1]):
            if name.start - at > (ROW if count else WHERE):
                break
            count, at = count + 1, name.end
        if count:
            return count
        at, reach = self.start, LEADS
        for name in reversed([n for n in there if self.between[0] <= n.start < self.start]):
            if at - name.end > reach:
                break
            count, at, reach = count + 1, name.start, ROW
        return count or int(bool(self.subject and self.subject.startswith(PLACES)))

    @cached_property
    def past_year(self) -> str | None:
        """The year behind the value, where it was over when the article came: *contre 62,1 % en 2014*."""
        said = YEAR_BEHIND.match(self.story.text, self.end, self.sentence.end)
        since = language_words(self.story.language, "changes").SINCE
        if not said or since in folded(said[0]) or not self.day:
            return None
        return said[1] if said[1] < self.day[:4] else None

    @cached_property
    def years(self) -> frozenset[str]:
        """The years written in the sentence, except where the year is itself the value."""
        return frozenset(
            w.stem
            for w in self.around
            if len(w.stem) == 4 and w.stem.isdigit() and w.stem[:2] in ("19", "20")
        )

    @property
    def day(self) -> str | None:
        """The day its article came out."""
        return self.story.published[:10] if self.story.published else None


def weighed(phrase: str | None, language: str) -> dict[str, float]:
    """The words of a phrase with their weight; none weighs nothing."""
    found = words(phrase or "", language)
    return {w.stem: float(max(rarity(w.stem, language), 3)) for w in found if len(w.stem) > 2}


@cache
def toll_of(word: str, language: str) -> str | None:
    """The toll that a noun or a form of a verb names.

    >>> toll_of("mort", "fr"), toll_of("péri", "fr"), toll_of("killed", "en"), toll_of("maison", "fr")
    ('deaths', 'deaths', 'deaths', None)
    """
    told = concept_of(word, word, "count", None, language)
    if told in TOLLS - THINGS:
        return told
    plain = stem(word, language)
    if len(plain) < SHORTEST:
        return None
    return next((t for verb, t in toll_verbs(language) if verb in (plain, plain + "r")), None)


@cache
def place_words(language: str) -> re.Pattern[str]:
    """What stands after a value for a place named before: *personnes dans ce dernier pays*."""
    listed = language_words(language, "changes").HERE
    return re.compile(rf"[^.;:()\d]{{0,{WHERE}}}?\b(?:{'|'.join(listed)})\b")


@cache
def toll_verbs(language: str) -> tuple[tuple[str, str], ...]:
    """The stems of the verbs that say what happened to those who are counted, with the toll."""
    known = vocabulary(language)
    listed = (
        (verb, toll)
        for toll in sorted((TOLLS - THINGS) & known.keys())
        for verb in known[toll]["verbs"]
    )
    return tuple((stem(verb, language), toll) for verb, toll in listed if " " not in verb)


def two_voices(a: Statement, b: Statement) -> bool:
    """Whether two different people or bodies say what they count: not *la direction* and *direction*, *l'ADL* and the
    Anti-Defamation League."""
    if not a.voice or not b.voice:
        return False
    return not any(
        name.endswith(other) or other.endswith(initials(name))
        for name, other in ((a.voice, b.voice), (b.voice, a.voice))
    )


def initials(name: str) -> str:
    """
    >>> initials("anti-defamation league"), initials("police")
    ('adl', 'police')
    """
    first = [word[0] for word in re.findall(r"\w+", name)]
    return "".join(first) if len(first) > 1 else name


def days_apart(a: Statement, b: Statement) -> int | None:
    """How many days lie between the two articles."""
    days = days_between(a.day, b.day)
    return None if days is None else abs(days)


@lru_cache(maxsize=16_384)  # an article names the same few again and again
def name_key(name: str) -> str:
    """A name as a key where there is no entity id.

    >>> name_key("Élysée")
    'elysee'
    """
    return folded(name).strip()
