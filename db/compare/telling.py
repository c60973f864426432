"""Which relations are worth telling where two statements are only likely to be about the same thing.

A topic is brought together by weights, and now and then holds two things. That both give one value does no harm then; that they
exclude each other, or that one became the other, is told only where measure, subject, place and time are sure.
"""

from __future__ import annotations

from recoupe.ingest.concepts import fits

from ..values import fit, iso
from .alike import related
from .changed import became
from .given import gives
from .kin import of_kin
from .relation import (
    CROWDS,
    Verdict,
    added,
    change,
    expects,
    has_cue,
    moved,
    of_one_mind,
    relate,
)
from .scope import (
    COLLECTIVE,
    LIKE_STORIES,
    LIKE_WORDS,
    ONE_STORY,
    elsewhere,
    measured_alike,
    other_subject,
    other_times,
    same_subject,
)
from .statement import GENERAL, PERSONAL, TOLLS, Statement, two_voices
from .words import cosine, covered, folded

LOOSE = 0.15  # how far apart two numbers must be where one is said with *environ*
FEW = 3
SEASON = 93  # days
ALL_WORDS = 0.9  # of a subject, but for an odd one
HALF_THE_WORDS = 0.5
# what takes place more than once in a story
OFTEN = frozenset(
    {
        "meeting",
        "conference",
        "interview",
        "visit",
        "vote",
        "start",
        "end",
        "opening",
        "closing",
        "publication",
    }
)
JOBS = frozenset({"job_cuts", "job_creations"})
YEAR = 366 * 86_400.0  # seconds: the unit of ages


def worth_telling(a: Statement, b: Statement) -> Verdict | None:
    """Their relation where they are only likely to be about the same thing: what excludes each other must be so for certain,
    what changed must not be two things, and what two days added is not one number."""
    verdict = relate(a, b)
    if verdict is None or verdict.relation == "agree":
        return verdict
    if verdict.relation == "conflict":
        return verdict if certain(a, b) else None
    older, newer = (b, a) if verdict.turned else (a, b)
    sure = one_thing_changed if verdict.relation == "update" else one_thing
    return verdict if sure(older, newer) else None


def one_thing(older: Statement, newer: Statement) -> bool:
    """Whether the finer of two values is likely to be of what the wider one is of; one article that has both has them of two
    things. A year holds days of many things: what happens must be said in one word."""
    if not older.value.is_date:
        return older.story is not newer.story and became(older, newer)
    alike = max(covered(older.actor, newer.actor), covered(newer.actor, older.actor))
    done = bool(older.predicate and older.predicate == newer.predicate)
    if any(days > SEASON for days in (length(older), length(newer))):
        return done and alike >= ALL_WORDS
    same = bool(older.subject and older.subject == newer.subject)
    return alike >= ALL_WORDS and (done or same or one_event(older, newer))


def length(s: Statement) -> float:
    """How many days a date spans; an open side spans none."""
    low, high = s.value.low, s.value.high
    return 0.0 if low is None or high is None else high - low


def one_event(a: Statement, b: Statement) -> bool:
    """Whether two days are those of what takes place by one name."""
    return bool(a.counts and a.counts == b.counts and fits(a.counts, "date"))


def one_thing_changed(older: Statement, newer: Statement) -> bool:
    """Whether two values of two articles are of one thing at two times."""
    if older.story is newer.story:
        return False
    return put_off(older, newer) if older.value.is_date else became(older, newer)


def put_off(a: Statement, b: Statement) -> bool:
    """Whether both dates are those of one thing that was moved: what takes place by one name, or what is said in the same words
    of the same; by a bare name there are many, but in one story."""
    if not ((moved(a) or moved(b)) and expects(a) and expects(b)):
        return False
    alike = max(covered(a.actor, b.actor), covered(b.actor, a.actor))
    # *décollage* is that of *tir de la fusée Vega*; *élections sénatoriales* are not the *consulaires*
    bare = min(len(a.actor), len(b.actor)) <= 1
    event = one_event(a, b)
    if event and tells_with(b, a):
        return True
    if event and related(a.story, b.story) >= ONE_STORY:
        return alike >= HALF_THE_WORDS or (bare and a.counts not in OFTEN)
    if elsewhere(a, b) or other_subject(a, b) or folded(a.text) == folded(b.text):
        return False
    said_alike = event or bool(a.predicate and a.predicate == b.predicate)
    return said_alike and not bare and alike >= ALL_WORDS


def tells_with(newer: Statement, older: Statement) -> bool:
    """Whether the sentence of a date gives that of another article too: *la réouverture, prévue le 15 juin, est reportée au 1er
    septembre*."""
    beside = (s for s in newer.story.statements if s.sentence == newer.sentence)
    return any(s.value.is_date and fit(s.value, older.value) == "same" for s in beside)


def certain(a: Statement, b: Statement) -> bool:
    """Whether it is sure enough that two values that exclude each other are of one thing: a false alarm costs more than a
    contradiction that is not told."""
    twice = counted_twice(a, b)
    if not twice and (a.story is b.story or gives(a.story, b) or gives(b.story, a)):
        return False
    if {a.counts, b.counts} & PERSONAL and not a.value.is_date:
        return one_person(a, b) and not vague(a, b)
    if elsewhere(a, b) or (a.followed_by and b.followed_by and a.followed_by != b.followed_by):
        return False
    if a.value.is_date:
        return both_ahead(a, b) and same_event(a, b)
    if vague(a, b) or added(a) or added(b) or other_times(a, b):
        return False
    if a.holds and b.holds and a.holds != b.holds:
        return False
    if has_cue(a, "PROVISIONAL") != has_cue(b, "PROVISIONAL"):
        return False  # polled or counted in part, and counted
    if a.quantity == "length" and a.of_whom != b.of_whom:
        return False  # from here to there, and from there to elsewhere
    same_words = (a.predicate, a.counted.keys()) == (b.predicate, b.counted.keys())
    if a.quantity == "part" and a.counts in TOLLS | COLLECTIVE and not same_words:
        return False  # *la moitié des meurtres* is of others than *un tiers des morts*
    if not measured_alike(a, b) or other_subject(a, b):
        return False
    if not a.counts and bool(a.beside) != bool(b.beside):
        return False  # of one place, or of all
    return twice or same_subject(a, b) or bool(a.holds and a.holds == b.holds)


def counted_twice(a: Statement, b: Statement) -> bool:
    """Whether two voices count the same: the police and the union those who marched, the firm and the union the jobs that it
    will cut."""
    if a.quantity != "count" or not a.counts or a.counts != b.counts or not two_voices(a, b):
        return False
    if a.counts in CROWDS:
        return True
    # who counts what is his own does not count another's
    own = any(s.voice == s.subject for s in (a, b))
    done = a.predicate == b.predicate or a.counts in JOBS
    single = a.counts not in GENERAL | TOLLS
    return single and of_one_mind(a, b) and done and not own and same_subject(a, b)


def one_person(a: Statement, b: Statement) -> bool:
    """Whether an age, a height or a weight is somebody's own, and nobody has had a birthday: whoever has no name is only known
    to be the same in the first days of a story."""
    if any(s.leading and of_kin(s) for s in (a, b)):
        return False
    if not a.subject or a.subject != b.subject:
        return False
    named_before = all(s.leading == s.subject for s in (a, b))
    if not named_before and (related(a.story, b.story) < ONE_STORY or elsewhere(a, b)):
        return False
    if not (of_one_mind(a, b) or (a.subject_entity and b.subject_entity)):
        return False
    ages = [s.value.middle or 0 for s in (a, b)]
    return "age" not in (a.counts, b.counts) or of_one_mind(a, b) or abs(ages[0] - ages[1]) > YEAR


def vague(a: Statement, b: Statement) -> bool:
    """Whether two numbers are too small, or said too loosely, for their difference to say anything."""
    loose = [s.value.hedge == "about" for s in (a, b)]
    if any(loose):
        ranges = any(s.value.point is None for s in (a, b))
        return all(loose) or ranges or change(a.value, b.value) < LOOSE
    few = a.quantity == "count" and all((s.value.middle or 0) <= FEW for s in (a, b))
    return few and not (same_subject(a, b) and related(a.story, b.story) >= LIKE_STORIES)


def both_ahead(a: Statement, b: Statement) -> bool:
    """Whether both dates are of what is to come, and not one date read in two ways."""
    ahead = all(s.day is None or (iso(s.value.high) or "9") >= s.day for s in (a, b))
    words = folded(a.text), folded(b.text)
    return (
        ahead
        and expects(a)
        and expects(b)
        and words[0] not in words[1]
        and words[1] not in words[0]
    )


def same_event(a: Statement, b: Statement) -> bool:
    """Whether two articles say in like words that the same happens to the same: *the first deployment is scheduled for*; words of
    two languages do not meet, there it is one story of one subject."""
    if a.story.language != b.story.language:
        return same_subject(a, b) and related(a.story, b.story) >= ONE_STORY
    return bool(
        a.predicate
        and a.predicate == b.predicate
        and max(covered(a.actor, b.actor), covered(b.actor, a.actor)) >= ALL_WORDS
        and cosine(a.context, b.context) >= LIKE_WORDS
        and (same_subject(a, b) or related(a.story, b.story) >= ONE_STORY)
    )
