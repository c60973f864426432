"""Where articles speak of what a sentence claims: the statements about the same thing.

A typed sentence has no article around it, so this is stricter than what makes topics: every name of the claim must stand
in the article, what is measured must be the same, and the words of the claim must be there. Strictest is what it asks of
another value than the claim's: that nobody says so is a smaller fault than a contradiction that is none.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain

from recoupe.ingest.concepts import excludes, widths

from .compare.alike import comparable
from .compare.relation import added, expects
from .compare.statement import GENERAL, PERSONAL, Statement, name_key
from .compare.story import Story
from .compare.telling import COLLECTIVE, same_event
from .compare.words import cosine, covered, folded, stem, stems
from .lookup import OF_ITSELF, Search
from .periods import LONG, times_exclude, turns
from .topics.load import Shelf
from .values import fit

# a word of the claim counts as much as this where it stands in the sentence, its neighbours, the title or the article
IN_SENTENCE, BESIDE, IN_TITLE, IN_ARTICLE = 1.0, 0.8, 0.8, 0.4
HALF = 0.5  # what is measured is called otherwise
ENOUGH = 0.6  # of what can speak for two statements being about the same thing
NEAR = 0.66  # of the claim's words that stand near another value than its own, for it to be of the same thing …
SAME_VERB = 0.5  # … or as many where the verb, in whatever form, is the same …
SURE = 0.75  # … or of what else can speak for that, where the words are of another language
FAVOUR = 0.15  # of an article's statements the one that gives the claim's value, unless another is likelier by more
BEHIND = (
    0.2  # what is less like the claim than the likest statement by more is about something else
)
COUNTRY, ENDING = 7, 2  # letters of a country's name, and how many its adjective does not share
BETWEEN = re.compile(r"[ (,:]{1,3}")  # a name and what is right behind it
SAME = ("same", "hedged")  # fits of two values that say the same number


@dataclass(eq=False)
class Asked:
    """A claim, with the names that it was looked up by, each with all it is called."""

    claim: Statement
    names: tuple[frozenset[str], ...]

    @cached_property
    def called(self) -> frozenset[str]:
        """All that its names are called."""
        return frozenset(chain(*self.names))

    @cached_property
    def beside(self) -> frozenset[str]:
        """The same of those on its value's side of the numbers, where there are any: *l'Italie (33.415), la France (28.802)*."""
        return frozenset(chain(*(n for n in self.names if n & self.claim.of_whom))) or self.called

    @cached_property
    def subject(self) -> frozenset[str] | None:
        """All that its subject is called, where that is a name."""
        return next((n for n in self.names if self.claim.subject in n), None)

    @cached_property
    def told_of(self) -> tuple[frozenset[str], ...]:
        """The names of those it is about: who says so is none."""
        said_by = name_key(self.claim.speaker) if self.claim.speaker else None
        return tuple(n for n in self.names if said_by not in n)

    @cached_property
    def words(self) -> dict[str, float]:
        """Its words with their weight, names left out."""
        language = self.claim.story.language
        skip = {stem(part, language) for name in self.called for part in name.split()}
        return {w: weight for w, weight in self.claim.context.items() if w not in skip}


def same_thing(shelf: Shelf, claim: Statement, found: Search) -> list[Statement]:
    """The statements that are about what `claim` is about, the surest of each article, oldest first.

    What shares a topic with one of them that gives the claim's value is taken to be about the same, too. Where a claim without
    a name is backed, nothing else is: *limited to 63 cars* is said of many a car.
    """
    asked = Asked(claim, found.names)
    likely = [
        best for article in found.articles if (best := likest(asked, shelf.statements(article)))
    ]
    least = max((worth for worth, _ in likely), default=0.0) - BEHIND
    sure = {s.id: s for worth, s in likely if worth >= least or speaks_for_itself(asked, s)}
    if not found.names and any(gives(claim, s) for s in sure.values()):
        sure = {ident: s for ident, s in sure.items() if gives(claim, s)}
    backing = [s for s in sure.values() if gives(claim, s)]
    for s in topic_mates(shelf, backing):
        if not times_exclude(claim, s) and not of_another(asked, s) and of_one_turn(claim, s):
            sure.setdefault(s.id, s)
    return sorted(sure.values(), key=lambda s: (s.day or "9999", s.story.id, s.start, s.id))


def likest(asked: Asked, of_article: Iterable[Statement]) -> tuple[float, Statement] | None:
    """The statement of an article that is likest about what `claim` is about, where that is sure, and how likely; the one that
    gives its value before another, if that is not much likelier."""
    likely = [(worth, s) for s in of_article if (worth := alike(asked, s)) >= ENOUGH]
    top = max((worth for worth, _ in likely), default=0.0)
    giving = [
        (worth, s)
        for worth, s in likely
        if gives(asked.claim, s) and (worth >= top - FAVOUR or speaks_for_itself(asked, s))
    ]
    topmost = [(worth, s) for worth, s in likely if worth == top]
    return next((w for w in (*giving, *topmost) if is_sure(asked, w[1], w[0])), None)


def is_sure(asked: Asked, s: Statement, worth: float) -> bool:
    """Whether a statement that is like a claim speaks for or against it: another value must stand among the same words, and so
    must a day, on which many things happen."""
    claim, names = asked.claim, asked.names
    if of_another(asked, s) or not of_one_turn(claim, s):
        return False
    if gives(claim, s) and names and not claim.value.is_date:
        return True
    if (names_held(asked, s) or 0.0) < IN_TITLE or added(claim) or added(s):
        return False  # what one day added is not what another did
    if claim.value.is_date and not gives(claim, s):
        far = abs((claim.value.middle or 0) - (s.value.middle or 0)) > LONG
        if (far and not expects(s)) or not same_event(claim, s):
            return False
    if claim.story.language != s.story.language:
        return worth >= SURE
    same_verb = names and claim.predicate and claim.predicate == s.predicate
    return words_held(asked, s, afar=0.0) >= (SAME_VERB if same_verb else NEAR)


def of_one_turn(claim: Statement, s: Statement) -> bool:
    """Whether another value than the claim's is of the same of several turns: *au premier tour*."""
    if gives(claim, s):
        return True
    sentence = s.story.text[s.sentence.start : s.sentence.end]
    return turns(claim.story.text, claim.story.language) == turns(sentence, s.story.language)


def gives(claim: Statement, other: Statement) -> bool:
    """Whether a statement gives the claim's very value."""
    return fit(claim.value, other.value) in SAME


def of_another(asked: Asked, s: Statement) -> bool:
    """Whether a statement is said of somebody else, or of somewhere else, than a claim that has names. Another value than the
    claim's must have one of them on its side of the numbers: *4.000 à Bordeaux et 18.000 à Paris*."""
    claim, called, subject = asked.claim, asked.called, asked.subject
    if not called:
        return False
    if claim.counts in PERSONAL and not claim.per and subject:
        if s.leading:
            return s.leading not in subject
        return not named_in(subject, folded(s.subject_name or ""))
    if not in_sentence(subject or called, s):
        return of_another_story(asked, s)
    if claim.value.is_date:
        return False
    if whose := holders(s):
        return whose.isdisjoint(asked.beside)
    if s.quantity == "part" and subject:  # of voters, say, everybody has some
        own = names_ahead(s, s.between[0]) | ({s.subject} if s.subject_entity else set())
        return subject.isdisjoint(own or names_ahead(s, s.sentence.start))
    if subject and s.subject_entity and s.subject not in called and not gives(claim, s):
        return True
    if asked.beside & s.beside:
        return False
    if s.beside and not gives(claim, s):
        return True
    leading = s.leading or (s.subject if s.subject_entity else None)
    if not subject or not leading or leading in called | {s.voice}:
        return False
    return not named_in(called, folded(s.subject_name or ""))


def of_another_story(asked: Asked, s: Statement) -> bool:
    """The same of a statement whose sentence does not name whom the claim is about: then nobody else may stand there or, where the
    value is the claim's, in the title."""
    called = asked.called
    if not gives(asked.claim, s):
        return bool((s.of_whom | subject_names(s)) - called)
    title = title_of(s.story)
    if named_in(asked.subject or called, title):
        return bool(subject_names(s) - called)
    in_title = {n.key for n in s.story.names if folded(s.story.text[n.start : n.end]) in title}
    return bool((s.of_whom | subject_names(s) | in_title) - called)


def holders(s: Statement) -> frozenset[str]:
    """The names that a value stands right behind, or in brackets behind: *Rachida Dati (LR, 22,7 %)*."""
    text, behind = s.story.text, s.start
    found = set()
    for name in reversed([n for n in s.story.names if s.sentence.start <= n.start < s.start]):
        if not BETWEEN.fullmatch(text[name.end : behind]):
            break
        found.add(name.key)
        behind = name.start
    return frozenset(found)


def names_ahead(s: Statement, first: int) -> frozenset[str]:
    """The names before a value, but for who says so: *Anne Hidalgo, en tête avec 29,3 %, devant Rachida Dati*."""
    return frozenset(n.key for n in s.story.names if first <= n.start < s.start) - {s.voice or ""}


def subject_names(s: Statement) -> frozenset[str]:
    """The names in what a statement is said of: *le constructeur automobile Renault*."""
    subject, story = folded(s.subject_name or ""), s.story
    inside = (n for n in story.names if s.sentence.start <= n.start < s.sentence.end)
    return frozenset(n.key for n in inside if folded(story.text[n.start : n.end]) in subject)


def topic_mates(shelf: Shelf, known: Iterable[Statement]) -> Iterator[Statement]:
    """The statements that are in a topic with one that is known."""
    rows = shelf.db.execute(
        """SELECT DISTINCT mates.article, mates.id FROM json_each(?) AS known
           JOIN topic_places AS it ON it.article = json_extract(known.value, '$[0]')
             AND it.start = json_extract(known.value, '$[1]') AND it.id = json_extract(known.value, '$[2]')
           JOIN topic_places AS mates ON mates.topic = it.topic""",
        [json.dumps([[s.story.id, s.start, s.id] for s in known])],
    ).fetchall()
    wanted = {place for _, place in rows}
    for article in sorted({article for article, _ in rows}):
        yield from (mate for mate in shelf.statements(article) if mate.id in wanted)


def alike(asked: Asked, s: Statement) -> float:
    """How sure it is, 0 to 1, that a statement of an article is about what a claim is about; 0 where that is not ENOUGH anyway."""
    claim = asked.claim
    if not comparable(claim, s):
        return 0.0
    same_number = tells(claim, s)
    measured = measure_held(claim, s)
    if measured is None and same_number:
        measured = HALF  # *payer 31,50 dollars par action* and *une offre de 31,50 dollars*
    if measured is None or (named := names_held(asked, s)) is None or times_exclude(claim, s):
        return 0.0
    if claim.story.language != s.story.language:
        # words of two languages do not meet: only names and what is measured can speak
        told = same_number or (measured == 1.0 and claim.counts not in GENERAL | COLLECTIVE)
        return named if told and asked.names else 0.0
    if claim.value.is_date:
        measured = 1.0  # the words beside a day say little of what happens on it
    sure, open_ = (0.3 * named + 0.3 * measured, 0.4) if asked.names else (0.45 * measured, 0.55)
    if sure + open_ < ENOUGH:  # whatever the words say, and they are slow to ask
        return 0.0
    return sure + open_ * words_held(asked, s)


def speaks_for_itself(asked: Asked, s: Statement) -> bool:
    """Whether a statement gives the telling number of a claim that is of nobody by name: it need not be the likest."""
    return asked.subject is None and tells(asked.claim, s)


def tells(claim: Statement, other: Statement) -> bool:
    """Whether both give one number, of so many digits that it says by itself what it is of."""
    return min(claim.value.digits, other.value.digits) >= OF_ITSELF and gives(claim, other)


def names_held(asked: Asked, s: Statement) -> float | None:
    """How near the names of a claim stand to a statement; None where one is not in the article at all."""
    total = 0.0
    for called in asked.told_of:
        if in_sentence(called, s):
            total += IN_SENTENCE
        elif any(name in title_of(s.story) for name in called):
            total += IN_TITLE
        elif called & s.story.entities.keys() or any(n in s.story.folded for n in called):
            total += IN_ARTICLE
        else:
            return None
    return total / len(asked.told_of) if asked.told_of else 1.0


def in_sentence(called: frozenset[str], s: Statement) -> bool:
    """Whether one of the names stands in the sentence of a statement, known there as a name or not."""
    sentence = s.story.text[s.sentence.start : s.sentence.end]
    return named_in(called, folded_words(sentence)) or bool(called & s.named)


@lru_cache(maxsize=8192)
def named_in(called: frozenset[str], text: str) -> bool:
    """Whether one of the names stands in a folded text, a country's also in what is its own: *le Parlement thaïlandais*."""
    if any(name in text for name in called):
        return True
    return any(n.startswith("iso:") for n in called) and any(
        len(n) >= COUNTRY and re.search(rf"\b{re.escape(n[:-ENDING])}", text) for n in called
    )


@lru_cache(maxsize=2048)
def folded_words(text: str) -> str:
    return folded(text)


@lru_cache(maxsize=512)
def title_of(story: Story) -> str:
    return folded(story.title or "")


def measure_held(claim: Statement, other: Statement) -> float | None:
    """How far both measure the same, 0 to 1; None where they cannot."""
    a, b = claim.counts, other.counts
    if a and b and excludes(a, b):
        return None
    if a and b and a == b and a not in GENERAL:
        return 1.0
    if a and b and a not in widths(b) and b not in widths(a):
        return None
    if claim.story.language != other.story.language:
        return 0.5
    counted = max(covered(claim.counted, other.counted), covered(other.counted, claim.counted))
    return max(counted, min(1.0, 2 * cosine(claim.near, other.near)))


def words_held(asked: Asked, s: Statement, afar: float = IN_ARTICLE) -> float:
    """The share of the claim's words that stand in the statement's sentence or near it; those that stand elsewhere in the
    article count `afar`."""
    total = sum(asked.words.values())
    if not total:
        return 1.0 if asked.names else 0.0
    said, *beside = neighbourhood(s)
    held = 0.0
    for word, weight in asked.words.items():
        if word in said:
            held += weight * IN_SENTENCE
        elif any(word in stems for stems in beside):
            held += weight * BESIDE
        elif afar and word in s.story.stems:
            held += weight * afar
    return held / total


def neighbourhood(s: Statement) -> Iterator[frozenset[str]]:
    """The stems of the sentence of a statement, of those before and after it, and of the title."""
    story, spans = s.story, s.story.sentences
    at = bisect_right(spans, s.sentence.start, key=lambda span: span.start) - 1
    near = [at - 1, at + 1] if at >= 0 and spans[at] == s.sentence else []
    there = [s.sentence, *(spans[n] for n in near if 0 <= n < len(spans))]
    for text in (*(story.text[span.start : span.end] for span in there), story.title or ""):
        yield stems(text, story.language)
