"""Which values of two articles belong together: each pair weighed by itself, then against its rivals.

*Six au Bangladesh, trois au Bengale* in one article and *23 au Bangladesh, 72 au Bengale* in another: what a value goes
with is clearer when every pair is seen beside the others that could have been.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from ..values import Value, fit
from .alike import comparable, dispute, other_thing, related, score, signs
from .chance import no_chance
from .changed import log_odds
from .relation import expects, in_order, outdated
from .scope import ONE_STORY
from .statement import Statement, two_voices
from .telling import worth_telling

WEAKEST = -4.0  # pairs below are not worth remembering
CLIP = 3.0  # how much a rival can weigh
NO_RIVAL = 1.5
TOGETHER = 5.0  # … that one lays both values side by side
SIDE_BY_SIDE = 400  # characters
EXCLUDED = 4.0  # what it weighs that an article would contradict itself
# what two days weigh of which nothing is told, unless both are of one story's plans
OTHER_DAY = -1.0

Pair = tuple[Statement, Statement]


def weighed(
    first: Sequence[Statement], second: Sequence[Statement]
) -> Iterator[tuple[Statement, Statement, dict[str, float]]]:
    """The comparable pairs of two articles' statements (or of one with itself) and what speaks for each."""
    beside = disputed(tuple(first)) | disputed(tuple(second))
    rivals: dict[tuple[str, str | None], list[tuple[int, Statement]]] = {}
    for n, b in enumerate(second):
        rivals.setdefault((b.quantity, b.value.unit), []).append((n, b))
    for n, a in enumerate(first):
        for m, b in rivals.get((a.quantity, a.value.unit), ()):
            if first is second and m <= n:
                continue
            if a.negated or b.negated:
                continue  # a value that somebody denies has no source more
            if comparable(a, b) and worth_weighing(a, b):
                found = signs(a, b)
                if told_together(a, b, beside) or told_together(b, a, beside):
                    found["told together"] = 1.0
                yield a, b, found


@lru_cache(maxsize=64)
def disputed(statements: tuple[Statement, ...]) -> dict[Statement, Value]:
    """What each statement's article lays beside it as another value of the same, on the word of somebody else:
    *500 000 manifestants selon le ministère, un million selon la CGT*."""
    found: dict[Statement, Value] = {}
    for a, b in combinations(statements, 2):
        if abs(a.start - b.start) < SIDE_BY_SIDE and dispute(a, b) and comparable(a, b):
            found |= {a: b.value, b: a.value}
    return found


def told_together(a: Statement, b: Statement, beside: Mapping[Statement, Value]) -> bool:
    """Whether the article of `a` lays the value of `b` beside its own."""
    other = beside.get(a)
    return other is not None and fit(other, b.value) in ("same", "hedged")


def worth_weighing(a: Statement, b: Statement) -> bool:
    """A quick look first: some word in common near the values, or one concept, or the same telling number."""
    if a.counts and a.counts == b.counts:
        return True
    if a.story.language != b.story.language:
        return fit(a.value, b.value) != "apart"
    if not a.near.keys().isdisjoint(b.near.keys()) or not a.counted.keys().isdisjoint(b.counted):
        return True
    return min(a.value.digits, b.value.digits) >= 2 and fit(a.value, b.value) in ("same", "hedged")


def with_rivals(
    pairs: list[tuple[Statement, Statement, dict[str, float]]],
    learnt: dict[str, float] | None = None,
) -> list[tuple[Statement, Statement, dict[str, float]]]:
    """The same pairs, each with how far it is ahead of the best rival on either side.

    A rival of (a, b) is (a, c) where c says another value than b in the same article, or counts another thing.
    """
    alone = [score(found, learnt) for _, _, found in pairs]
    sides: dict[int, list[tuple[float, Statement]]] = {}
    for (a, b, _), worth in zip(pairs, alone, strict=True):
        sides.setdefault(id(a), []).append((worth, b))
        sides.setdefault(id(b), []).append((worth, a))
    for rivals in sides.values():
        rivals.sort(key=lambda r: -r[0])
    result = []
    for (a, b, found), worth in zip(pairs, alone, strict=True):
        leads = [lead(worth, b, sides[id(a)]), lead(worth, a, sides[id(b)])]
        extra = {"alone": worth, "ahead": max(leads), "behind": min(leads)}
        result.append((a, b, found | extra))
    return result


def lead(worth: float, own: Statement, rivals: list[tuple[float, Statement]]) -> float:
    """By how much a pair beats the best other value its side could go with."""
    for other_worth, rival in rivals:
        if rival is own or two_voices(rival, own) or (outdated(rival) and not outdated(own)):
            continue
        if fit(rival.value, own.value) not in ("same", "hedged") or other_thing(rival, own):
            return max(-CLIP, min(CLIP, worth - other_worth))
    return NO_RIVAL


def second_signs(found: dict[str, float]) -> dict[str, float]:
    """What is weighed in the second round: the score of the first, and how the rivals fared."""
    return {
        "second bias": 1.0,
        "alone": found["alone"],
        "ahead": found["ahead"],
        "behind": found["behind"],
        "second same": found.get("same bias", 0.0),
        "second date": found.get("date bias", 0.0),
    }


def final(found: dict[str, float], learnt: dict[str, float]) -> float:
    """The score of a pair after its rivals were seen."""
    weighed = second_signs(found).items()
    score = sum(learnt.get(f"rival {name}", 0.0) * value for name, value in weighed)
    score += TOGETHER * found.get("told together", 0.0)
    return score - EXCLUDED * found.get("excluded", 0.0)


def links(
    first: Sequence[Statement], second: Sequence[Statement], learnt: dict[str, float]
) -> list[tuple[Statement, Statement, float]]:
    """The pairs of two articles' statements with their score, those far below zero left out."""
    pairs = with_rivals(list(weighed(first, second)), learnt)
    scored = ((a, b, looked_at(a, b, found, final(found, learnt))) for a, b, found in pairs)
    return [(a, b, s) for a, b, s in scored if s > WEAKEST]


def looked_at(a: Statement, b: Statement, found: Mapping[str, float], score: float) -> float:
    """The score of two that seem to belong together, after a closer look at what they say: equal values may meet by chance, others be
    of two things; what is worth telling is of one."""
    told = a.story is b.story or "told together" in found
    if score <= 0 or told or a.story.language != b.story.language:
        return score
    if fit(a.value, b.value) in ("same", "hedged"):
        return min(score, no_chance(a, b, found["alone"]))
    if worth_telling(a, b):
        return score
    if a.value.is_date:
        one_story = related(a.story, b.story) >= ONE_STORY
        return score if one_story and expects(a) and expects(b) else OTHER_DAY
    older, newer, _ = in_order(a, b)
    return min(score, log_odds(older, newer))
