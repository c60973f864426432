"""How the values that are said about one thing stand to each other: heaps of the same value, and pairs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..values import Value, fit, of_days, of_numbers
from .queries import Row


def value_of(claim: Row) -> Value:
    """The value of a claim's row, as the cross-check has it."""
    if claim["date"]:
        return of_days(claim["start_date"], claim["end_date"], "")
    return of_numbers(
        claim["value_low"],
        claim["value_high"],
        claim["unit"],
        "",
        claim["hedge"] or "exact",
        kind=claim["kind"] or "count",
        base_low=claim["base_low"],
        base_high=claim["base_high"],
        base_unit=claim["base_unit"],
    )


def same(a: Row, b: Row) -> bool:
    """Whether two claims give the same value, in whatever unit and words."""
    return fit(value_of(a), value_of(b)) in ("same", "hedged")


def once(rows: Iterable[Row], *columns: str) -> list[Row]:
    """The first row of each that are the same in some columns: what copies of one dispatch say is shown once.

    >>> once([{"a": 1, "b": 1}, {"a": 1, "b": 2}, {"a": 2, "b": 3}], "a")
    [{'a': 1, 'b': 1}, {'a': 2, 'b': 3}]
    """
    found: dict[tuple[object, ...], Row] = {}
    for row in rows:
        found.setdefault(tuple(row[c] for c in columns), row)
    return list(found.values())


def by_value(said: Sequence[Row]) -> list[Row]:
    """The distinct values, those most origins stand behind first; each with its claims in the order of time."""
    heaps: list[list[Row]] = []
    for claim in said:
        heap = next((h for h in heaps if same(h[0], claim)), None)
        if heap is None:
            heaps.append([claim])
        else:
            heap.append(claim)
    values = [
        {
            "claim": heap[0],
            "claims": [c["claim"] for c in heap],
            "origins": len({c["origin"] or c["article"] for c in heap}),
            "sources": [
                {"source": source, "name": name}
                for source, name in {c["source"]: c["source_name"] for c in heap}.items()
            ],
        }
        for heap in heaps
    ]
    return sorted(values, key=lambda v: -v["origins"])


def relation(own: Row, other: Row, related: Iterable[Row]) -> str | None:
    """How two claims of one topic relate: `agree` for the same value, else as the comparison of their values has it.

    `related` are comparisons whose `a` and `b` are rows of claims.
    """
    if same(own, other):
        return "agree"
    for c in related:
        straight = same(own, c["a"]) and same(other, c["b"])
        if straight or (same(own, c["b"]) and same(other, c["a"])):
            decided: str = c["judged"] or c["relation"]
            return decided
    return None
