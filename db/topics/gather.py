"""From scored pairs to topics: values that belong together, without one weak link joining two heaps."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping

UNKNOWN = 0.3  # what a pair that was never weighed counts against joining two groups


def cluster(
    members: Iterable[int], scores: Mapping[tuple[int, int], float], unknown: float = UNKNOWN
) -> list[list[int]]:
    """Groups of members, each sorted, such that no two groups speak for being one.

    The two groups whose pairs sum to most are joined, again and again, while the sum is above zero; a pair without a
    score counts a little against. The same members and scores give the same groups in whatever order they come.

    >>> cluster([1, 2, 3, 4], {(1, 2): 2.0, (2, 3): 1.0, (1, 3): -3.0, (3, 4): 1.5})
    [[1, 2], [3, 4]]
    """
    groups = {m: [m] for m in members}
    between: dict[int, dict[int, tuple[float, int]]] = {m: {} for m in groups}
    for (a, b), value in scores.items():
        if a in groups and b in groups and a != b:
            between[a][b] = between[b][a] = (value, 1)
    queue = [
        (-worth, a, b)
        for a in groups
        for b in between[a]
        if a < b and (worth := between[a][b][0]) > 0
    ]
    heapq.heapify(queue)
    while queue:
        negative, a, b = heapq.heappop(queue)
        if a not in groups or b not in groups or b not in between[a]:
            continue
        if joining(groups, between, a, b, unknown) != -negative:
            continue
        groups[a] = sorted(groups[a] + groups.pop(b))
        for c, (value, n) in between.pop(b).items():
            del between[c][b]
            if c != a:
                value_a, n_a = between[a].get(c, (0.0, 0))
                between[a][c] = between[c][a] = (value_a + value, n_a + n)
        for c in between[a]:
            if (worth := joining(groups, between, a, c, unknown)) > 0:
                heapq.heappush(queue, (-worth, min(a, c), max(a, c)))
    return sorted(groups.values())


def joining(
    groups: Mapping[int, list[int]],
    between: Mapping[int, Mapping[int, tuple[float, int]]],
    a: int,
    b: int,
    unknown: float,
) -> float:
    """How much speaks for joining two groups, per pair of their members."""
    value, known = between[a][b]
    pairs = len(groups[a]) * len(groups[b])
    return (value - unknown * (pairs - known)) / pairs
