"""One topic as rows: its title, its span of values and time, and how its distinct values relate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from sqlite_utils import Database

from ..compare.relation import Verdict, said_already
from ..compare.statement import Statement
from ..compare.telling import worth_telling
from ..ids import content_id
from ..values import fit, iso, spread
from .judged import Judged
from .titles import most_common, title

ALL_AGAINST_ALL = 12  # distinct values; of more, each is compared with the next in time
NEAREST = 6  # of those who say a value, the first are looked at


def in_time(statements: Iterable[Statement]) -> list[Statement]:
    """Statements by the day of their article; those without a day last."""
    return sorted(statements, key=lambda s: (s.day or "9999", s.story.id, s.start, s.id))


def write(db: Database, members: list[Statement], decisions: Judged) -> None:
    """Write the topic that these statements make."""
    said = in_time(members)
    first = said[0]
    topic = topic_id(said)
    values = by_value(said)
    low, high = spread([s.value for s in said])
    entity = most_common(s.subject_entity for s in said)
    db.execute(
        """INSERT INTO topics (id, title, subject, subject_name, concept, measure, dimension, unit, value_low,
             value_high, first_seen, last_seen, first_article, first_source, claims, articles, origins, "values",
             places) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        [
            topic,
            title(said),
            entity,
            most_common(s.subject_name for s in said),
            most_common(s.concept for s in said),
            most_common(s.measure for s in said),
            first.quantity,
            first.value.unit if first.value.unit != "one" else None,
            low,
            high,
            min((s.day for s in said if s.day), default=None),
            max((s.day for s in said if s.day), default=None),
            first.story.id,
            first.story.source,
            len({s.claim for s in said}),
            len({s.story.id for s in said}),
            len(origins(said)),
            len(values),
            len(said),
        ],
    )
    db.conn.executemany(
        'INSERT INTO topic_places (id, topic, claim, article, start, "end", dated) VALUES (?, ?, ?, ?, ?, ?, ?)',
        [
            (
                s.id,
                topic,
                s.claim,
                s.story.id,
                s.start,
                s.end,
                s.value.is_date,
            )
            for s in said
        ],
    )
    db.conn.executemany(
        """INSERT OR REPLACE INTO comparisons
           (id, topic, a, b, relation, reason, rule, strength, origins_a, origins_b, judged)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        list(compared(topic, values, decisions)),
    )


def topic_id(said: list[Statement]) -> int:
    """A topic is known by the first value of it that was said."""
    return content_id("topic", said[0].id)


def by_value(said: Iterable[Statement]) -> list[list[Statement]]:
    """Statements heaped by the value they give, heaps in the order in which the values were first said."""
    heaps: list[list[Statement]] = []
    for s in said:
        for heap in heaps:
            if fit(heap[0].value, s.value) in ("same", "hedged"):
                heap.append(s)
                break
        else:
            heaps.append([s])
    return heaps


def origins(said: Iterable[Statement]) -> set[int]:
    """The independent origins of some statements; an article without one stands for itself."""
    return {s.story.origin or s.story.id for s in said}


def compared(
    topic: int, values: list[list[Statement]], decisions: Judged
) -> Iterator[tuple[object, ...]]:
    """The rows of `comparisons`: one for each pair of distinct values."""
    pairs = combinations(values, 2) if len(values) <= ALL_AGAINST_ALL else pairwise(values)
    for first, second in pairs:
        a, b = closest(first, second)
        verdict = told(a, b, first, second)
        if verdict is None or verdict.relation == "agree" or a.claim == b.claim:
            continue
        if verdict.turned:
            a, b, first, second = b, a, second, first
        decided = decisions.of(a, b)
        yield (
            content_id("comparison", *sorted((a.id, b.id))),
            topic,
            a.claim,
            b.claim,
            decided or verdict.relation,
            verdict.reason,
            verdict.rule,
            round(verdict.strength, 4),
            len(origins(first)),
            len(origins(second)),
            decided,
        )


def closest(first: list[Statement], second: list[Statement]) -> tuple[Statement, Statement]:
    """Who says the two values: the first to say each, in different articles where possible, whose words can be compared."""
    pairs = ((a, b) for a in first[:NEAREST] for b in second[:NEAREST] if a.story is not b.story)
    found = list(pairs)
    related = (pair for pair in found if told(*pair, first, second))
    return next(related, found[0] if found else (first[0], second[0]))


def told(
    a: Statement, b: Statement, first: Iterable[Statement], second: Iterable[Statement]
) -> Verdict | None:
    """What is worth telling of two statements, each of all that say its value."""
    verdict = worth_telling(a, b)
    if verdict is None or verdict.relation != "update":
        return verdict
    older, newer = (b, first) if verdict.turned else (a, second)
    return None if said_already(older, newer) else verdict


def relation_of(
    a: Statement,
    b: Statement,
    decisions: Judged,
    first: Iterable[Statement] = (),
    second: Iterable[Statement] = (),
) -> Verdict | None:
    """How two statements relate, each of all that say its value; a person's decision stands above ours."""
    verdict, decided = told(a, b, first, second), decisions.of(a, b)
    if not decided or verdict is None or decided == verdict.relation:
        return verdict
    if decided == "unrelated":
        return None
    return Verdict(decided, verdict.reason, "review", verdict.strength, verdict.turned)  # type: ignore[arg-type]


def shown_value(s: Statement) -> str:
    """A value for people: the words of the text, a date with its day."""
    if not s.value.is_date:
        return s.text if s.value.hedge in ("exact", "between") else f"{s.value.hedge} {s.text}"
    low, high = iso(s.value.low), iso(s.value.high)
    return f"{s.text} ({low})" if low == high else f"{s.text} ({low} – {high})"
