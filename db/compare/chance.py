"""Do two articles give one value because they tell one thing, or by chance? What speaks for and against it, weighed.

In an archive of thousands the same small number, the same share of a poll, the same Tuesday stand in many articles. `signs` lists
what tells one thing said twice from two things that have a value in common, each readable on its own; their weights in
`chance.json` are learnt from pairs of equal values in real articles that were judged one by one (see bench/chance.py).
"""

from __future__ import annotations

import math
import re
from functools import lru_cache

from recoupe.ingest.lang import words as language_words

from .alike import SMALL, names, other_entity, same_verb, weights
from .changed import last_place
from .given import gives, numbers_in
from .scope import settings
from .statement import Statement, days_apart
from .story import PLACES, Story
from .words import cosine, covered, folded

# what it must be, from 0 to 1, that two equal values are of one thing
LIKELY = {"number": 0.78, "date": 0.8}
DIGITS = 4  # more say no more
RARE = 8  # bits of a word that few articles have
HOUR = 25  # characters after a date in which its hour stands


def no_chance(a: Statement, b: Statement, alone: float) -> float:
    """The log odds that two equal values are of one thing, above those that are asked for; `alone` is what speaks for the pair
    itself (see `alike`)."""
    found = signs(a, b, alone)
    learnt = weights("chance")
    weighed = sum(learnt[name] * value for name, value in found.items())
    asked = LIKELY["date" if a.value.is_date else "number"]
    return weighed - math.log(asked / (1 - asked))


def signs(a: Statement, b: Statement, alone: float) -> dict[str, float]:
    """The evidence that two equal values are of one thing; a name begins with the kind of value."""
    kind, own = ("date", of_dates) if a.value.is_date else ("number", of_numbers)
    found = {"bias": 1.0, "alone": alone, "names alone": names(a, b)[1]}
    return {f"{kind} {name}": float(value) for name, value in (found | own(a, b)).items()}


def when(s: Statement) -> tuple[str, int]:
    """The order of articles in time."""
    return s.story.published or "", s.story.id


def of_numbers(a: Statement, b: Statement) -> dict[str, float]:
    """What the words, names and numbers around two equal numbers say."""
    small = abs(a.value.middle or 0) < SMALL or a.value.digits == 1
    places, last = ([f(s) for s in (a, b)] for f in (last_place, last_name))
    older, newer = sorted((a, b), key=when)
    return {
        "written alike": gives(newer.story, older),
        "like words": cosine(a.context, b.context),
        "headings held": (held(a.story, b.story) + held(b.story, a.story)) / 2,
        "small": small,
        "digits": min(a.value.digits, b.value.digits, DIGITS),
        "money": a.quantity == "money",
        "alternatives": math.log1p(a.alternatives + b.alternatives),
        "days between": math.log1p(days_apart(a, b) or 0),
        "names that the other does not name": math.log1p(
            len(a.named - b.story.entities.keys()) + len(b.named - a.story.entities.keys())
        ),
        "numbers beside shared": math.log1p(len(numbers_beside(a) & numbers_beside(b))),
        "years shared": bool(a.years & b.years),
        "same place before": bool(places[0] and places[0] == places[1]),
        "same name before": bool(last[0] and last[0] == last[1]),
        "places shared": any(name.startswith(PLACES) for name in a.named & b.named),
        "of another subject": other_entity(a, b),
        "vague": a.numberless or b.numberless,
        "polls": of_poll(a.story) and of_poll(b.story),
    }


def of_dates(a: Statement, b: Statement) -> dict[str, float]:
    """What the words around two equal dates say of what happened on them."""
    done, shared = same_verb(a, b), a.context.keys() & b.context.keys()
    places, hours = ([f(s) for s in (a, b)] for f in (last_place, time_of_day))
    numbers = [numbers_beside(s) for s in (a, b)]
    return {
        "near": cosine(a.near, b.near),
        "held": max(covered(a.context, b.context), covered(b.context, a.context)),
        "rare words shared": sum(a.context[word] >= RARE for word in shared),
        "same done by the same": done and max(covered(a.actor, b.actor), covered(b.actor, a.actor)),
        "same phrase": math.log1p(phrase(a, b)),
        "other place before": all(places) and places[0] != places[1],
        "other time of day": all(hours) and hours[0] != hours[1],
        "other numbers beside": all(numbers) and not numbers[0] & numbers[1],
        "told again": math.log1p(told_again(a) + told_again(b)),
        "settings shared": bool(settings(a) & settings(b)),
        "no concept": not (a.counts and b.counts),
    }


def held(a: Story, b: Story) -> float:
    """How much of the heading of one article stands anywhere in another."""
    total = sum(a.heading.values())
    return sum(w for word, w in a.heading.items() if word in b.stems) / total if total else 1.0


def last_name(s: Statement) -> str | None:
    """Whom or what the article named last before the value."""
    return next((n.key for n in reversed(s.story.names) if n.start < s.start), None)


@lru_cache(maxsize=512)
def of_poll(story: Story) -> bool:
    """Whether an article tells of a poll."""
    return bool(re.search(language_words(story.language, "changes").POLL, story.folded))


def time_of_day(s: Statement) -> str | None:
    """The hour or the part of the day that a date gives or that follows it."""
    said = folded(s.story.text[s.start : min(s.end + HOUR, s.sentence.end)])
    found = re.search(language_words(s.story.language, "changes").TIME_OF_DAY, said)
    return found[0] if found else None


def told_again(s: Statement) -> int:
    """How many other things the article tells of the same days."""
    days = (s.value.low, s.value.high)
    dates = (other for other in s.story.statements if other.value.is_date and other is not s)
    return sum((other.value.low, other.value.high) == days for other in dates)


def numbers_beside(s: Statement) -> frozenset[str]:
    """The other numbers of its sentence."""
    text = s.story.text
    before, after = text[s.sentence.start : s.start], text[s.end : s.sentence.end]
    return numbers_in(before) | numbers_in(after)


def phrase(a: Statement, b: Statement) -> int:
    """How many words right before and after two values are the same: *ont travaillé* sept jours *sur sept*."""
    before = [[w.stem for w in s.around if w.end <= s.start][::-1] for s in (a, b)]
    after = [[w.stem for w in s.around if w.start >= s.end] for s in (a, b)]
    return run(*before) + run(*after)


def run(a: list[str], b: list[str]) -> int:
    """How many words two rows begin with in common.

    >>> run(["mille", "euros", "par"], ["mille", "euros", "de"])
    2
    """
    return next(
        (n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b))
    )
