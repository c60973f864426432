"""Are two claims about the same thing? What speaks for and against it, weighed.

`signs` lists the evidence as named numbers, each readable on its own; their weights are in `alike.json`,
learnt from stories whose statements were brought together by hand (see bench/learn.py). Two statements that cannot
be about the same thing at all (other dimension, other currency, other *per*) are never weighed.
"""

from __future__ import annotations

import json
import math
from functools import cache, lru_cache
from pathlib import Path

from recoupe.ingest.concepts import concept_of, excludes, widths
from recoupe.ingest.lang import words as language_words

from ..values import Fit, Value, day_number, days_between, fit, same
from .relation import FIXED_CONCEPTS, added, expects, former, moved
from .statement import GENERAL, PERSONAL, TOLLS, Statement, days_apart, two_voices
from .story import Story
from .words import cosine, covered

FAR = 45  # days between two articles of one story
DATES_FAR = 400  # days between two dates of one thing
DISPUTE = 4.0  # times: two who count the same are not further apart
NEWS = 3  # days before an article
FALLEN = 0.8  # of a toll
DOZEN = 12  # up to here every article has every number
TOLD_TWICE = 0.5  # how far two articles tell one story where one person may be called by two nouns
SMALL = 100  # a number below, or of one digit and zeros, says little by being the same


def comparable(a: Statement, b: Statement) -> bool:
    """Whether the two could be about the same thing, as far as their kinds of value go."""
    if a.quantity != b.quantity or a.value.unit != b.value.unit:
        return False
    if a.per and b.per and not same_rate(a, b):
        return False
    if a.linked and b.linked and a.story is b.story:
        return False
    near = near_in_time if a.value.is_date else near_in_size
    if not near(a.value, b.value):
        return False
    if not a.counts or not b.counts or not {a.counts, b.counts} & TOLLS:
        return True
    return not excludes(a.counts, b.counts)


def same_rate(a: Statement, b: Statement) -> bool:
    """Whether two rates are per the same, in whatever language: *par action* is *a share*."""
    if a.per == b.per:
        return True
    kinds = [concept_of(s.per, s.per, "count", None, s.story.language) for s in (a, b) if s.per]
    return a.story.language != b.story.language and kinds[0] == kinds[1] not in (None, "time")


def near_in_time(a: Value, b: Value) -> bool:
    x, y = a.middle, b.middle
    return x is not None and y is not None and abs(x - y) <= DATES_FAR


def near_in_size(a: Value, b: Value) -> bool:
    x, y = a.middle, b.middle
    if x is None or y is None:
        return False
    return same(x, y) or (x * y > 0 and max(x / y, y / x) <= 1000)


@cache
def weights(question: str = "alike") -> dict[str, float]:
    """What each of the signs of a question weighs, the bias too, as learnt: `alike.json`, `changed.json`, `chance.json`."""
    path = Path(__file__).with_name(f"{question}.json")
    loaded: dict[str, float] = json.loads(path.read_text("utf-8"))
    return loaded


@lru_cache(maxsize=512)
def related(a: Story, b: Story) -> float:
    """How far two articles tell one story, 0 to 1."""
    return a.sketch.likeness(b.sketch)


def names(a: Statement, b: Statement) -> tuple[float, float]:
    """Weight of the names both sentences hold, and of those only one holds that the other's article knows too.

    A place that is only in one sentence although both articles speak of it (*au Bangladesh* beside *en Inde*) is a sign
    that the two count different things.
    """
    shared = a.named & b.named
    alone = {n for n in a.named - b.named if n in b.story.entities}
    alone |= {n for n in b.named - a.named if n in a.story.entities}
    return math.log1p(len(shared)), math.log1p(len(alone))


def signs(a: Statement, b: Statement) -> dict[str, float]:
    """The evidence that `a` and `b` are about the same thing.

    A name begins with the kind of pair: two dates, the `same` number, or an `other` number. A number that both articles
    have says much by itself; where the numbers differ, what is counted and where must say it.
    """
    if a.story.language != b.story.language:
        return signs_across(a, b)
    how = fit(a.value, b.value)
    alike = how in ("same", "hedged")
    if a.value.is_date:
        kind, found = "date", date_signs(a, b, alike)
    elif alike:
        kind, found = "same", same_signs(a, b)
    else:
        kind, found = "other", other_signs(a, b, how)
    found |= common_signs(a, b)
    named = {f"{kind} {name}": value for name, value in found.items()}
    if a.story is b.story and excluded(a, b, how):
        named["excluded"] = 1.0
    return named


def common_signs(a: Statement, b: Statement) -> dict[str, float]:
    """What speaks for and against any pair: words, names, what is counted, of whom, when."""
    shared, alone = names(a, b)
    found = {
        "bias": 1.0,
        "story": related(a.story, b.story),
        "near": cosine(a.near, b.near),
        "after": cosine(a.after, b.after),
        "held": max(covered(a.context, b.context), covered(b.context, a.context)),
        "names shared": shared,
        "names alone": alone,
        "days between": math.log1p(days_apart(a, b) or 0),
        "same status": float(a.status == b.status),
        "one article": float(a.story is b.story),
        "role differs": float(bool(a.role and b.role) and a.role != b.role),
        "per differs": float((a.per or "") != (b.per or "")),
    }
    if a.counted and b.counted:
        found["measure"] = measured(a, b)
        found["head differs"] = float(bool(a.head and b.head) and a.head != b.head)
    if a.beside and b.beside:
        found["beside shared" if a.beside & b.beside else "beside differs"] = 1.0
        found["other party"] = float(other_party(a, b))
    if a.leading and b.leading:
        found["led by another"] = float(led_by_another(a, b))
    if a.counts and b.counts:
        found[concepts(a.counts, b.counts)] = 1.0
    if a.predicate and b.predicate:
        found["predicate same"] = float(same_verb(a, b))
    if a.subject and b.subject:
        found["subject same" if a.subject == b.subject else "subject differs"] = 1.0
        found["subject held"] = max(covered(a.actor, b.actor), covered(b.actor, a.actor))
    if a.years and b.years:
        found["years shared" if a.years & b.years else "years differ"] = 1.0
    elif a.years or b.years:
        found["years alone"] = 1.0
    return found


def same_verb(a: Statement, b: Statement) -> bool:
    """Whether both have one verb, and one that says what happens."""
    return bool(a.predicate) and a.predicate == b.predicate not in light(a.story.language)


@cache
def light(language: str) -> frozenset[str]:
    """The verbs that say nothing of what happens: *avoir*, *be*."""
    return frozenset(language_words(language, "changes").LIGHT.split())


def other_party(a: Statement, b: Statement) -> bool:
    """Whether the values stand beside different names although each article knows those beside the other: *les Angels offrent 160
    millions*, *les Nationals (160 millions)*."""
    return not a.beside & b.beside and bool(
        a.beside & b.story.entities.keys() and b.beside & a.story.entities.keys()
    )


def led_by_another(a: Statement, b: Statement) -> bool:
    """Whether another name stands right before each value, although each article knows both: *Lyon (300), Lille (120)*."""
    return bool(
        a.leading
        and b.leading
        and a.leading != b.leading
        and a.leading in b.story.entities
        and b.leading in a.story.entities
    )


def measured(a: Statement, b: Statement) -> float:
    """How far the shorter of two measures is in the other."""
    return max(covered(a.counted, b.counted), covered(b.counted, a.counted))


def same_signs(a: Statement, b: Statement) -> dict[str, float]:
    """What a number that both have says: the more digits, the more; a small one hardly anything."""
    size = abs(a.value.point or a.value.middle or 0)
    small = size < SMALL or a.value.digits == 1
    words = max(cosine(a.near, b.near), cosine(a.after, b.after), measured(a, b))
    return {
        "digits": math.log2(min(a.value.digits, b.value.digits)),
        "one to three": float(size <= 3),
        "small, other words": 1.0 - words if small else 0.0,
        "few, other thing": float(size <= DOZEN and other_thing(a, b)),
        "of another": float(a.counts in PERSONAL and of_another(a, b)),
    }


def other_thing(a: Statement, b: Statement) -> bool:
    """Whether the two count what has neither a word nor a concept in common: *trois adultes*, *trois enfants*."""
    if not a.counted or not b.counted or measured(a, b):
        return False
    if not a.counts or not b.counts:
        return True
    return concepts(a.counts, b.counts) in ("concept differs", "concept apart")


def of_another(a: Statement, b: Statement) -> bool:
    """Whether the two are said of different people: called otherwise, in articles that do not tell one story."""
    called = bool(a.actor and b.actor) and not a.actor.keys() & b.actor.keys()
    return called and related(a.story, b.story) < TOLD_TWICE


def other_signs(a: Statement, b: Statement, how: Fit) -> dict[str, float]:
    """What two different numbers say: how far apart they are, less so for a toll; who counts."""
    found = {"close": float(how in ("inside", "rounded"))}
    if a.value.middle and b.value.middle:
        ratio = min(abs(math.log(a.value.middle / b.value.middle)), 4.0)
        toll = a.counts in TOLLS and a.counts == b.counts
        found |= {"ratio of tolls": ratio, "toll same": 1.0} if toll else {"ratio": ratio}
    found["two voices"] = float(dispute(a, b))
    found["added differs"] = float(added(a) != added(b))
    found["added on two days"] = float(added(a) and added(b) and a.day != b.day)
    found["toll falls"] = float(falls(a, b))
    found["more places"] = float(more_places(a, b))
    found["another year"] = float(a.past_year != b.past_year)
    found["of another subject"] = float(other_entity(a, b))
    return found


def other_entity(a: Statement, b: Statement) -> bool:
    """Whether the two are said of two entities."""
    return bool(a.subject_entity and b.subject_entity) and a.subject != b.subject


def more_places(a: Statement, b: Statement) -> bool:
    """Whether one was counted in one place, and the other in several: *neuf morts au Salvador*, *26 morts au Salvador, au Guatemala
    et au Honduras*."""
    return bool(a.spread and b.spread) and (a.spread == 1) != (b.spread == 1)


def falls(a: Statement, b: Statement) -> bool:
    """Whether a toll would be much lower in the later article: a count may be corrected, it does not collapse."""
    x, y = a.value.middle, b.value.middle
    days = days_between(a.day, b.day)
    if not (days and x and y and a.counts in TOLLS and a.counts == b.counts):
        return False
    older, newer = (x, y) if days > 0 else (y, x)
    return newer < FALLEN * older and not (former(a) or former(b))


def date_signs(a: Statement, b: Statement, alike: bool) -> dict[str, float]:
    """What two dates say: the same days, or both of something expected."""
    return {
        "value same": float(alike),
        "of the day": float(all(of_the_day(s) for s in (a, b))),
        "sentence": cosine(a.context, b.context),
        "both expected": float(expects(a) and expects(b)),
        "one moved": float(not alike and (moved(a) or moved(b)) and expects(a) and expects(b)),
    }


def of_the_day(s: Statement) -> bool:
    """Whether a date is that of the news itself (*a annoncé mardi*): many things happen on it."""
    day, middle = day_number(s.day), s.value.middle
    return day is not None and middle is not None and abs(middle - day) <= NEWS


def excluded(a: Statement, b: Statement, how: Fit) -> bool:
    """Whether one article would contradict itself if both were of one thing; it may tell an old value beside the new one,
    but not that of another year, or what two people count."""
    if how != "apart" or former(a) or former(b):
        return how == "apart" and a.past_year != b.past_year
    return not dispute(a, b)


def dispute(a: Statement, b: Statement) -> bool:
    """Whether two voices give different numbers of what is likely one thing: *500 000 manifestants selon le ministère, un
    million selon la CGT*."""
    x, y = a.value.middle, b.value.middle
    return bool(
        a.counts
        and a.counts == b.counts
        and a.counts not in GENERAL | FIXED_CONCEPTS
        and two_voices(a, b)
        and x
        and y
        and 1 / DISPUTE <= x / y <= DISPUTE
        and not (a.beside and b.beside and not a.beside & b.beside)
    )


def concepts(a: str, b: str) -> str:
    """The sign that two concepts are."""
    if a in GENERAL or b in GENERAL:
        return "concept general"
    if a == b:
        return "concept same"
    if excludes(a, b):
        return "concept apart"
    return "concept wider" if a in widths(b) or b in widths(a) else "concept differs"


def signs_across(a: Statement, b: Statement) -> dict[str, float]:
    """The evidence where the two languages differ: their words do not meet, their names, values and concepts do.

    The weights of these signs are set by hand: the stories that the others are learnt from are in one language each.
    """
    how = fit(a.value, b.value)
    alike = how in ("same", "hedged")
    shared, alone = names(a, b)
    found = {
        "across": 1.0,
        "across story": related(a.story, b.story),
        "across names shared": shared,
        "across names alone": alone,
        "across value same": float(alike),
        "across value close": float(how in ("inside", "rounded")),
        "across digits": float(min(a.value.digits, b.value.digits, 4) - 1) if alike else 0.0,
        "across status differs": float(a.status != b.status),
    }
    if a.counts and b.counts:
        found[f"across {concepts(a.counts, b.counts)}"] = 1.0
    if a.subject and a.subject == b.subject:
        found["across subject same"] = 1.0
    elif a.subject_entity and b.subject_entity:
        found["across subject differs"] = 1.0
    if a.value.is_date:
        found["across date"] = 1.0
    if a.years and b.years and not a.years & b.years:
        found["across years differ"] = 1.0
    return found


def score(found: dict[str, float], learnt: dict[str, float] | None = None) -> float:
    """The weighed sum of the signs: above 0, more likely than not the same thing."""
    table = weights() if learnt is None else learnt
    return sum(table.get(name, 0.0) * value for name, value in found.items())
