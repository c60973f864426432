"""Whose a value is: whether a statement is said of those that a claim names, or of somebody or somewhere else.

A value is of whom stands right before it (*Rachida Dati (22,7 %)*), else of the names on its side of the numbers, of its
subject, of its sentence, at last of the title of its article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from itertools import chain

from recoupe.ingest.lang import words as language_words

from .compare.kin import of_kin
from .compare.statement import PERSONAL, Statement, name_key
from .compare.story import Story
from .compare.words import folded, stem
from .values import fit

# a name of the claim counts as much as this where it stands in the sentence, the title or the article
IN_SENTENCE, IN_TITLE, IN_ARTICLE = 1.0, 0.8, 0.4
COUNTRY, ENDING = 7, 2  # letters of a country's name, and how many its adjective does not share
BETWEEN = re.compile(r"[ (,:]{1,3}")  # a name and what is right behind it
AHEAD = re.compile(r"(?: [^\W\d]+){0,3} ")  # … an age and the name behind what somebody is
SAME = ("same", "hedged")  # fits of two values that say the same number


@dataclass(eq=False)
class Asked:
    """A claim, with the names that it was looked up by, each with all it is called; `held` keeps the share of its words that
    was found near each place (see `words_held` of the evidence)."""

    claim: Statement
    names: tuple[frozenset[str], ...]
    held: dict[tuple[int, int, float], float] = field(default_factory=dict)

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
        """Its words with their weight, without names and *va*, *doit*."""
        language = self.claim.story.language
        named = (part for name in self.called for part in name.split())
        modals = language_words(language, "changes").MODALS.split()
        skip = {stem(word, language) for word in (*named, *modals)}
        return {w: weight for w, weight in self.claim.context.items() if w not in skip}


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
        return of_another_person(subject, s)
    if not in_sentence(subject or called, s) and s.subject not in (subject or called):
        return of_another_story(asked, s)
    if claim.value.is_date:
        return False
    if whose := holders(s):
        return whose.isdisjoint(asked.beside)
    if s.quantity == "part" and subject:  # of voters, say, everybody has some
        own = names_ahead(s, s.between[0]) | ({s.subject} if s.subject_entity else set())
        return subject.isdisjoint(own or names_ahead(s, s.sentence.start))
    named = named_in(called, folded(s.subject_name or ""))
    if subject and s.subject_entity and not named and not gives(claim, s):
        return s.subject not in called
    if asked.beside & s.beside:
        return False
    if s.beside and not gives(claim, s):
        return True
    leading = s.leading or (s.subject if s.subject_entity else None)
    return bool(subject and leading and leading not in called | {s.voice} and not named)


def of_another_person(subject: frozenset[str], s: Statement) -> bool:
    """Whether an age, or what else people have of their own, is somebody else's than the person's who is called `subject`."""
    if behind := told_behind(s):
        return behind not in subject and not named_in(subject, behind)
    if described(subject, s):
        return False
    if s.leading in s.named:  # not that of the sentence before
        return s.leading not in subject or of_kin(s)
    return not named_in(subject, folded(s.subject_name or ""))


def described(called: frozenset[str], s: Statement) -> bool:
    """Whether the article puts what a statement is said of right beside one of the names: *Liliane Marchais, veuve de Georges
    Marchais*."""
    said = folded(s.subject_name or "").partition(",")[0]
    if " " not in said:
        return False
    pairs = ((name, said) for name in called)
    return any(f"{a}, {b}" in s.story.folded or f"{b}, {a}" in s.story.folded for a, b in pairs)


def of_another_story(asked: Asked, s: Statement) -> bool:
    """The same of a statement whose sentence does not name whom the claim is about: then nobody else may stand there, nor in the
    title, where that does not name them either."""
    title, others = title_of(s.story), subject_names(s)
    named = named_in(asked.subject or asked.called, title)
    if not named:
        others |= {n.key for n in s.story.names if folded(s.story.text[n.start : n.end]) in title}
    if not named or not gives(asked.claim, s):
        others |= s.of_whom
    return bool(others - asked.called - saying(s))


def saying(s: Statement) -> frozenset[str]:
    """The names of who says so, and those behind *selon*: nothing is said of them, *selon le porte-parole du ministère de la Santé,
    Kianouche Jahanpour*."""
    rest = folded(s.story.text[s.end : s.sentence.end])
    cue = according(s.story.language).search(rest)
    first = s.end + cue.start() if cue else s.sentence.end
    behind = {n.key for n in s.story.names if first <= n.start < s.sentence.end}
    return frozenset(behind | ({name_key(s.speaker)} if s.speaker else set()))


@cache
def according(language: str) -> re.Pattern[str]:
    """The words before whoever says so: *selon*."""
    return re.compile(rf"\b(?:{'|'.join(language_words(language, 'changes').ACCORDING)})")


def told_behind(s: Statement) -> str | None:
    """Whom an age stands before: *29-year-old defendant Quinton Tellis*."""
    if "-" not in s.text:
        return None
    behind = (n for n in s.story.names if s.end <= n.start < s.sentence.end)
    return next((n.key for n in behind if AHEAD.fullmatch(s.story.text[s.end : n.start])), None)


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


def names_held(asked: Asked, s: Statement, some: bool = False) -> float | None:
    """How near the names of a claim stand to a statement, on average; None where one is not in the article at all, unless `some`
    are enough."""
    held = [name_held(called, s) for called in asked.told_of]
    if not (some or all(held)):
        return None
    return sum(held) / len(held) if held else 1.0


def name_held(called: frozenset[str], s: Statement) -> float:
    """How near a name stands to a statement, 0 to 1, whatever of all it is called stands there."""
    if in_sentence(called, s) or s.subject in called:
        return IN_SENTENCE
    if any(name in title_of(s.story) for name in called):
        return IN_TITLE
    if called & s.story.entities.keys() or any(n in s.story.folded for n in called):
        return IN_ARTICLE
    return 0.0


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
