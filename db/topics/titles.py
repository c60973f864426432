"""What a topic is called, in the language of its articles: what the story is or who it is of, what is measured, and where.

*Renault: postes supprimés*, *Violences à Dijon: interpellations*, *Coronavirus: cas (Maroc)*.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from types import ModuleType
from typing import TypeVar

from recoupe.ingest.lang import words as language_words

from ..compare.statement import Statement, name_key
from ..compare.story import PLACES, Story
from ..compare.words import Word, folded, rarity, stem
from ..origins import AGENCIES

T = TypeVar("T")

TITLE = 80  # characters
HEADING = re.compile(r"\s*([^\W\d][^:?!\"«»\d]{2,38}?)\s*:\s")
TELLING = 7  # bits of a word that says what a story is about
SHARED = 4  # letters by which a verb is found again in its sentence
OBJECT = 5  # words after the verb that say what is done
STOP = re.compile(r"[.,;:()«»\"\d]")
OPEN = re.compile(r"\s*\([^)]*$")  # a bracket that the words of a subject leave open


def most_common(found: Iterable[T | None]) -> T | None:
    """What is said most often, of equals the first said; None where nothing is."""
    counted = Counter(f for f in found if f is not None)
    return counted.most_common(1)[0][0] if counted else None


def title(said: list[Statement]) -> str:
    """The name of what these statements are about, the first said first."""
    language = said[0].story.language
    own = [s for s in said if s.story.language == language]
    lexicon = language_words(language, "topics")
    verbal = own[0].value.is_date and not own[0].measure
    what = happening(own[0], lexicon) if verbal else measured(own, lexicon)
    who = subject(own, what, lexicon)
    told = who if who and any(s.subject_entity and s.subject_name == who for s in own) else None
    head = ", ".join(distinct([told or heading(own), who and OPEN.sub("", who)])) or main_name(
        own[0].story
    )
    called = capital(f"{head}: {what}" if head else what)
    place = where(own)
    aside = [place] if place and folded(place) not in folded(called) else []
    if verbal:
        aside.append(lexicon.DATE)
    room = f" ({', '.join(aside)})" if aside else ""
    return cut(called, TITLE - len(room)) + room


def measured(said: list[Statement], lexicon: ModuleType) -> str:
    """What is counted or measured: by its concept where that is a toll, else as most articles say."""
    counts = most_common(s.counts for s in said)
    if counts in lexicon.LABELS:
        return str(lexicon.LABELS[counts])
    measure = most_common(in_a_sentence(s) for s in said if not is_name(s))
    if not measure:
        return str(lexicon.VALUES.get(said[0].quantity, lexicon.VALUES["count"]))
    state = most_common(participle(s, lexicon) for s in said if in_a_sentence(s) == measure)
    return f"{measure} {state}" if state and state not in measure else measure


def in_a_sentence(s: Statement) -> str | None:
    """The measure as it is written within a sentence: *Damage could reach …* is of *damage*."""
    first = bool(s.measure) and s.story.text.startswith(s.measure or "", s.sentence.start)
    if not s.measure or not first or s.measure[1:2].isupper():
        return s.measure
    return s.measure[0].lower() + s.measure[1:]


def is_name(s: Statement) -> bool:
    """Whether the measure is only somebody's name."""
    return name_key(s.measure or "") in {
        folded(s.story.text[n.start : n.end]) for n in s.story.names
    }


def participle(s: Statement, lexicon: ModuleType) -> str | None:
    """What happened to the counted things, where the text says so of them: *six personnes ont été interpellées*."""
    verb = verb_of(s)
    if verb is None or name_key(s.subject_name or "") != name_key(s.measure or ""):
        return None
    before = re.findall(r"\w+", s.story.text[s.sentence.start : verb.start])
    passive = bool(before) and folded(before[-1]) in folded(lexicon.PASSIVE).split()
    return s.story.text[verb.start : verb.end] if passive else None


def happening(s: Statement, lexicon: ModuleType) -> str:
    """What happens on a day: the verb with the words after it."""
    verb, text = verb_of(s), s.story.text
    if s.predicate == language_words(s.story.language, "claims").HAPPENING and s.subject_name:
        return s.subject_name
    if verb is None:
        return str(s.predicate or s.measure or lexicon.VALUES["count"])
    end = min(s.sentence.end, s.start) if s.start > verb.end else s.sentence.end
    rest = STOP.split(text[verb.end : end])[0].split()[:OBJECT]
    while rest and not rarity(stem(rest[-1], s.story.language), s.story.language):
        rest.pop()
    return " ".join([s.predicate or "", *rest])


def verb_of(s: Statement) -> Word | None:
    """The word of the sentence that is the predicate's verb."""
    last = re.split(r"[ '’]", s.predicate or "")[-1]
    wanted = stem(last, s.story.language)[:SHARED] if last else ""
    if len(wanted) < SHARED:
        return None
    return next((w for w in s.around if w.stem.startswith(wanted) and not w.name), None)


def subject(said: list[Statement], what: str, lexicon: ModuleType) -> str | None:
    """Of whom or what it is said: an entity, else words that say more than the measure does; nobody who only says so."""
    counted = {stem(w, said[0].story.language) for w in what.split()}
    called = [s for s in said if s.subject_name and not AGENCIES.fullmatch(s.subject_name)]
    names = [s for s in called if name_key(s.subject_name or "") != s.voice]
    entity = most_common(s.subject_name for s in names if s.subject_entity)
    if entity:
        return entity
    told = (s for s in names if telling(s, counted, lexicon))
    return most_common(s.subject_name for s in told)


def telling(s: Statement, counted: set[str], lexicon: ModuleType) -> bool:
    """Whether a subject that is no name says what the story is about."""
    language, phrase = s.story.language, s.subject_name or ""
    if re.search(r"\d", phrase) or len(phrase) > TITLE // 2:
        return False
    stems = {stem(w, language) for w in phrase.split()}
    bare = {stem(w, language) for w in lexicon.BARE.split()}
    return any(
        rarity(w, language) >= TELLING and w in s.story.terms for w in stems - bare - counted
    )


def heading(said: list[Statement]) -> str | None:
    """What most headlines call the story: *Violences à Dijon: neuf interpellations*."""
    stories = {s.story.id: s.story for s in said}.values()
    found = (HEADING.match(story.title or "") for story in stories)
    return most_common(m[1].strip() for m in found if m)


def main_name(story: Story) -> str | None:
    """The name that an article says most but for that of an agency, before others one of the headline."""
    said = {n.key: " ".join(story.text[n.start : n.end].split()) for n in reversed(story.names)}
    headline = folded(story.title or "")
    best = max(
        (k for k in story.who if not AGENCIES.fullmatch(said[k])),
        key=lambda k: (folded(said[k]) in headline, story.who[k], k),
        default=None,
    )
    return said[best] if best else None


def where(said: list[Statement]) -> str | None:
    """The place that stands beside most of the values."""
    places = Counter(n for s in said for n in s.of_whom if n.startswith(PLACES))
    best, times = max(places.items(), key=lambda p: (p[1], p[0]), default=("", 0))
    if 2 * times <= len(said):
        return None
    names = ((s.story, n) for s in said for n in s.story.names if n.key == best)
    return next((" ".join(story.text[n.start : n.end].split()) for story, n in names), None)


def distinct(parts: Iterable[str | None]) -> list[str]:
    """The parts that say something new.

    >>> distinct(["Violences à Dijon", "Dijon", None])
    ['Violences à Dijon']
    """
    kept: list[str] = []
    for part in parts:
        if part and not any(folded(part) in folded(k) or folded(k) in folded(part) for k in kept):
            kept.append(part)
    return kept


def capital(words: str) -> str:
    """Words as a title begins; what has capitals of its own stays.

    >>> capital("navires de croisière: passagers"), capital("iPhone: prix")
    ('Navires de croisière: passagers', 'iPhone: prix')
    """
    return words[:1].upper() + words[1:] if words.split(" ")[0].islower() else words


def cut(words: str, most: int) -> str:
    """Words, of too many characters those that fit."""
    return words if len(words) <= most else words[: most - 1].rsplit(" ", 1)[0] + "…"
