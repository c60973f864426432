"""Which relations are worth telling where two statements are only likely to be about the same thing.

A topic is brought together by weights, and now and then holds two things. That both give one value does no harm then; that they
exclude each other, or that one became the other, is told only where measure, subject, place and time are sure.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..values import days_between, iso
from .alike import more_places, related
from .relation import (
    CROWDS,
    Verdict,
    added,
    change,
    cue,
    expects,
    former,
    has_cue,
    moved,
    of_one_mind,
    relate,
    toll,
)
from .statement import GENERAL, PEOPLE, PERSONAL, TOLLS, Statement, two_voices
from .story import PLACES, Story
from .words import cosine, covered, folded

# concepts that hold many different things: the same are those of the same words to which the same happens, or large numbers in one story
COLLECTIVE = frozenset(
    {"incidents", "sites", "places", "members", "participants", "organisations", "regions", "towns", "countries", "parts", "works",
     "documents", "animals", "species", "vehicles", "equipment", "products", "medicines", "studies", "messages", "accounts",
     "companies", "buildings", "crimes", "attacks", "soldiers", "police", "children", "women", "men", "experts", "time"}
)  # fmt: skip
# tolls that fall as a rule
FALLING = frozenset({"hospitalised", "missing", "displaced", "affected"})
LOOSE = 0.15  # how far apart two numbers must be where one is said with *environ*
FEW = 3
LARGE = 1000  # a count below may be many times higher the next day
AT_ONCE = 1.3  # how many times higher a large count may be on the same day …
A_DAY = 0.15  # … and more each day after
ALL_WORDS = 0.9  # of a subject, but for an odd one
HALF_THE_WORDS = 0.5
LIKE_WORDS = 0.3  # how far two sentences of one event have the same words
LIKE_STORIES = 0.3  # … and how far two articles tell like stories
ONE_STORY = 0.4  # … or one
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
SMALL = 10  # a smaller number stands in every article
STEM = 5  # letters by which the counted thing is found again
TELLING = 3  # digits of a number that does not stand in an article by chance
PART_BEFORE = 16  # characters before a number that say that it is of a part
CORRECTED = 0.1  # of a toll that sinks a little in one story
OVER = 60  # days after which a time that a sentence names is over
STRETCH = 7  # days: what is said of a longer time than this is said of that time alone
NUMBER = re.compile(r"\d{1,3}(?:[.,\s]\d{3})+(?!\d)|\d+(?:[.,]\d+)?")


def worth_telling(a: Statement, b: Statement) -> Verdict | None:
    """Their relation where they are only likely to be about the same thing: what excludes each other must be so for certain,
    what changed must not be two things, and what two days added is not one number."""
    verdict = relate(a, b)
    if verdict is None or verdict.relation == "agree":
        return verdict
    if verdict.relation == "refine":
        return None if added(a) and added(b) and a.day != b.day else verdict
    sure = one_thing_changed(a, b) if verdict.relation == "update" else certain(a, b)
    return verdict if sure else None


def one_thing_changed(a: Statement, b: Statement) -> bool:
    """Whether two values may be of one thing at two times: not of two places, two days' additions or two people."""
    if a.story is b.story:
        return False
    if a.value.is_date:
        return put_off(a, b)
    if (
        elsewhere(a, b)
        or overgrown(a, b)
        or any(s.value.hedge == "about" and unclear(s, a.day == b.day) for s in (a, b))
    ):
        return False
    if added(a) or added(b) or other_times(a, b) or fallen(a, b) or foretold(a, b):
        return False
    if toll(a, b):
        fits = a.counts == b.counts or not {None, *PEOPLE}.isdisjoint({a.counts, b.counts})
        return fits and (a.counts in TOLLS or b.counts in TOLLS or measured_alike(a, b))
    if a.quantity == "part" and a.predicate != b.predicate:
        return False
    if a.quantity in ("count", "money", "part") and not measured_alike(a, b):
        return False
    same_voice = bool(a.voice and a.voice == b.voice)
    return same_subject(a, b) or same_voice or related(a.story, b.story) >= ONE_STORY


def unclear(s: Statement, on_one_day: bool) -> bool:
    """Whether *plusieurs dizaines*, or what *une vingtaine* says on one day, is too loose to have changed."""
    return s.value.point is None or (on_one_day and s.value.digits == 1)


def put_off(a: Statement, b: Statement) -> bool:
    """Whether both dates are those of one thing that was moved: in one story what takes place by one name, else what is said in
    the same words of the same."""
    if not ((moved(a) or moved(b)) and expects(a) and expects(b)):
        return False
    alike = max(covered(a.actor, b.actor), covered(b.actor, a.actor))
    # *décollage* is that of *tir de la fusée Vega*; *élections sénatoriales* are not the *consulaires*
    bare = min(len(a.actor), len(b.actor)) <= 1 and a.counts not in OFTEN
    one_event = bool(a.counts and a.counts == b.counts) and (bare or alike >= HALF_THE_WORDS)
    if one_event and related(a.story, b.story) >= ONE_STORY:
        return True
    said_alike = bool(a.predicate and a.predicate == b.predicate) and alike >= ALL_WORDS
    apart = elsewhere(a, b) or other_subject(a, b) or folded(a.text) == folded(b.text)
    return (one_event or said_alike) and not apart


def foretold(a: Statement, b: Statement) -> bool:
    """Whether the older article already has the number of the newer: then the two stand side by side, unless it tells its own as
    the former one."""
    days = days_between(a.day, b.day)
    pairs = [(a, b)] if days and days > 0 else [(b, a)] if days else [(a, b), (b, a)]
    return any(
        newer.value.digits >= TELLING and gives(older.story, newer) and not former(older)
        for older, newer in pairs
    )


def elsewhere(a: Statement, b: Statement) -> bool:
    """Whether the two are of different places, people or parts: other names beside the values, or right before them."""
    if more_places(a, b):
        return True
    if a.of_whom & b.of_whom:
        return any(named_first(x, y) for x, y in ((a, b), (b, a)))
    if partial(a) != partial(b) or (a.leading and b.leading and a.leading != b.leading):
        return True
    sorts = [({n for n in s.of_whom if n.startswith(PLACES)}, s.of_whom) for s in (a, b)]
    (a_places, a_all), (b_places, b_all) = sorts
    return bool((a_places and b_places) or (a_all - a_places and b_all - b_places))


def named_first(a: Statement, b: Statement) -> bool:
    """Whether a place stands right before one value, and others beside the other: *le Royaume-Uni (43.230)*."""
    there = {name for name in b.beside if name.startswith(PLACES)}
    return bool(a.leading and a.leading.startswith(PLACES) and there and a.leading not in there)


def partial(s: Statement) -> bool:
    """Whether a number is of a part of what was counted before: *100.225 personnes hospitalisées, dont 17.701 en réanimation*."""
    before = folded(s.story.text[max(s.start - PART_BEFORE, s.sentence.start) : s.start])
    counted = s.after.keys() & s.counted.keys()
    return not counted and bool(cue(s.story.language, "PART").search(before))


def other_times(a: Statement, b: Statement) -> bool:
    """Whether the two are of different times: other years, other months, or one of a time that is long over."""
    if (a.years and b.years and not a.years & b.years) or is_over(a) != is_over(b):
        return True
    if not (a.holds and b.holds and lasting(a) and lasting(b)):
        return False
    (a_start, a_end), (b_start, b_end) = a.holds, b.holds
    return bool(a_end and b_start and a_end < b_start) or bool(
        b_end and a_start and b_end < a_start
    )


def is_over(s: Statement) -> bool:
    """Whether the sentence speaks of a time that was over long before its article."""
    if has_cue(s, "SINCE") or not s.day:
        return False
    if s.years and max(s.years) < s.day[:4]:
        return True
    days = days_between(s.holds[1], s.day) if s.holds else None
    return days is not None and days > OVER


def lasting(s: Statement) -> bool:
    """Whether the time that the clause names is longer than a few days, and is not one that something runs since."""
    days = days_between(*s.holds) if s.holds else None
    return days is not None and days > STRETCH and not has_cue(s, "SINCE")


def fallen(a: Statement, b: Statement) -> bool:
    """Whether a toll would be lower in the later article, which says nothing of a correction: then it is another toll."""
    days, x, y = days_between(a.day, b.day), a.value.point, b.value.point
    if not days or x is None or y is None or a.counts not in TOLLS - FALLING:
        return False
    older, newer = (a, b) if days > 0 else (b, a)
    if (newer.value.point or 0) >= (older.value.point or 0) or former(a) or former(b):
        return False
    corrected = has_cue(newer, "REVISED") or (
        change(a.value, b.value) < CORRECTED and related(a.story, b.story) >= ONE_STORY
    )
    return not corrected


def overgrown(a: Statement, b: Statement) -> bool:
    """Whether a large count would have grown faster in the days between the articles than counts do."""
    x, y = a.value.middle, b.value.middle
    days = days_between(a.day, b.day)
    if not x or not y or days is None or a.quantity != "count" or min(abs(x), abs(y)) < LARGE:
        return False
    return max(x / y, y / x) > AT_ONCE + A_DAY * abs(days)


def certain(a: Statement, b: Statement) -> bool:
    """Whether it is sure enough that two values that exclude each other are of one thing: a false alarm costs more than a
    contradiction that is not told."""
    twice = counted_twice(a, b)
    if not twice and (a.story is b.story or gives(a.story, b) or gives(b.story, a)):
        return False
    if elsewhere(a, b):
        return False
    if a.value.is_date:
        return both_ahead(a, b) and same_event(a, b)
    if vague(a, b) or added(a) or added(b) or other_times(a, b):
        return False
    if a.holds and b.holds and a.holds != b.holds:
        return False
    if has_cue(a, "PROVISIONAL") != has_cue(b, "PROVISIONAL"):
        return False  # polled or counted in part, and counted
    if {a.counts, b.counts} & PERSONAL:
        return one_person(a, b)
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
    known = bool(a.subject and a.subject == b.subject and related(a.story, b.story) >= ONE_STORY)
    if not known or not (of_one_mind(a, b) or (a.subject_entity and b.subject_entity)):
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


def gives(story: Story, s: Statement) -> bool:
    """Whether an article has the number or the date of a statement of another: then it tells both values, of two things."""
    number = NUMBER.search(s.text)
    if number and len(number[0]) > 1 and not s.value.is_date:
        return ungrouped(number[0]) in story_numbers(story)
    said = re.escape(s.text)
    if s.unit is None and not s.value.is_date and s.head and (s.value.middle or 0) < SMALL:
        # a small number stands in every article: of the same thing it must be
        said += rf"\s+(?:\w+\s+){{0,2}}{re.escape(s.head[:STEM])}"
    return bool(re.search(rf"(?<![\w.,]){said}", story.text, re.IGNORECASE))


@lru_cache(maxsize=512)
def story_numbers(story: Story) -> frozenset[str]:
    return frozenset(ungrouped(number) for number in NUMBER.findall(story.text))


def ungrouped(number: str) -> str:
    """The digits of a number without what groups them.

    >>> ungrouped("1.870"), ungrouped("1 870"), ungrouped("2,7")
    ('1870', '1870', '2.7')
    """
    return re.sub(r"[.,\s](?=\d{3}(?!\d))", "", number).replace(",", ".")


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


def measured_alike(a: Statement, b: Statement) -> bool:
    """Whether the same is measured: a concept that says more than the unit, else the same words."""
    if a.quantity == "money" and {a.counts, b.counts} & GENERAL:
        return (
            bool(a.named & b.named)
            and cosine(a.context, b.context) >= LIKE_WORDS
            and related(a.story, b.story) >= LIKE_STORIES
        )
    if a.counts and b.counts and a.counts != b.counts:
        return False
    if a.counts and a.counts == b.counts and a.counts not in GENERAL | COLLECTIVE:
        return True
    if a.counts in COLLECTIVE and a.predicate != b.predicate and not large_in_one_story(a, b):
        return False
    return bool(a.head and a.head == b.head and a.counted.keys() == b.counted.keys())


def large_in_one_story(a: Statement, b: Statement) -> bool:
    """Whether two articles of one story count by thousands: there are not many such numbers of things that are called the same."""
    large = all((s.value.middle or 0) >= LARGE for s in (a, b))
    return large and related(a.story, b.story) >= ONE_STORY


def same_subject(a: Statement, b: Statement) -> bool:
    """Whether both are said of the same: one entity, else sentences that name the same. A name right before a value says of
    whom it is, whatever the subject."""
    if any(s.leading and s.subject_entity and s.leading != s.subject for s in (a, b)):
        return False
    if a.subject_entity and b.subject_entity:
        return a.subject == b.subject
    return not other_subject(a, b) and bool(a.named & b.named)


def other_subject(a: Statement, b: Statement) -> bool:
    """Whether one is said of somebody whom the article of the other does not name."""
    return any(
        x.subject_entity and x.subject and x.subject not in y.story.entities
        for x, y in ((a, b), (b, a))
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
