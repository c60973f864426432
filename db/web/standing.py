"""How the values that are said about one thing stand to each other: heaps of the same value, and pairs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .queries import Row

Key = tuple[float | str | None, ...]


def key(claim: Row) -> Key:
    """What two claims share that say the same value, in whatever unit and words."""
    if claim["date"]:
        return (claim["start_date"], claim["end_date"])
    low, high = (
        claim[f"base_{side}"] if claim[f"base_{side}"] is not None else claim[f"value_{side}"]
        for side in ("low", "high")
    )
    return tuple(None if n is None else float(f"{n:.9g}") for n in (low, high))


def by_value(said: Sequence[Row]) -> list[Row]:
    """The distinct values, those most origins stand behind first; each with its claims in the order of time."""
    heaps: dict[Key, list[Row]] = {}
    for claim in said:
        heaps.setdefault(key(claim), []).append(claim)
    values = [
        {
            "claim": heap[0],
            "claims": [c["claim"] for c in heap],
            "origins": len({c["origin"] or c["article"] for c in heap}),
            "sources": list(
                {
                    c["source"]: {"source": c["source"], "name": c["source_name"]} for c in heap
                }.values()
            ),
        }
        for heap in heaps.values()
    ]
    return sorted(values, key=lambda v: -int(v["origins"]))


def relation(own: Row, other: Row, related: Iterable[Row]) -> str | None:
    """How two claims of one topic relate: `agree` for the same value, else as the comparison of their values has it.

    `related` are comparisons whose `a` and `b` are rows of claims.
    """
    pair = {key(own), key(other)}
    if len(pair) == 1:
        return "agree"
    for comparison in related:
        if {key(comparison["a"]), key(comparison["b"])} == pair:
            decided: str = comparison["judged"] or comparison["relation"]
            return decided
    return None
