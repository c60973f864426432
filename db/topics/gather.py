"""From scored pairs to topics: values that belong together, without one weak link joining two heaps."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import inf

from .scores import article_of

UNKNOWN = 0.3  # what a pair that was never weighed counts against joining two groups
MET = 0.3  # of the pairs of two groups that one story tells
ALMOST = -0.1  # what speaks for each value's best partner in another group


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


def united(
    groups: Sequence[list[int]],
    scores: Mapping[tuple[int, int], float],
    article: Callable[[int], int] = article_of,
    apart: Callable[[list[int], list[int]], bool] = lambda a, b: False,
) -> list[list[int]]:
    """Groups that no article tells side by side joined where each value has a partner in the other group, unless they
    are called `apart`.

    A value that changes splits its topic in two, for later articles tell it in other words; but if the two were different
    things, some article of the story would tell both.

    >>> scores = {(1, 3): 0.8, (2, 3): -0.5, (1, 2): 2.0}
    >>> united([[1, 2], [3]], scores, article=lambda member: member)
    [[1, 2, 3]]
    >>> united([[1, 2], [3]], scores, article=lambda member: 0)
    [[1, 2], [3]]
    """
    whole = {n: list(group) for n, group in enumerate(groups)}
    told = {n: {article(member) for member in group} for n, group in whole.items()}
    at = {member: n for n, group in whole.items() for member in group}
    beside: dict[int, set[int]] = {n: set() for n in whole}
    near: dict[int, dict[int, float]] = {member: {} for member in at}
    for (x, y), score in scores.items():
        if at[x] != at[y]:
            if score > 0:
                beside[at[x]].add(at[y])
                beside[at[y]].add(at[x])
            near[x][y] = near[y][x] = score
    queue: list[tuple[float, int, int, int]] = []

    def offer(a: int, others: Iterable[int]) -> None:
        for b in others:
            if not told[a] & told[b] and met(whole[a], whole[b], near):
                worth = partners(whole[min(a, b)], whole[max(a, b)], near)
                members = len(whole[a]) + len(whole[b])
                heapq.heappush(queue, (-worth, min(a, b), max(a, b), members))

    for n in whole:
        offer(n, (other for other in beside[n] if other > n))
    while queue and -queue[0][0] > ALMOST:
        _, a, b, members = heapq.heappop(queue)
        if a not in whole or b not in whole or len(whole[a]) + len(whole[b]) != members:
            continue  # one of them has grown since
        if told[a] & told[b] or apart(whole[a], whole[b]):
            continue
        whole[a] = sorted(whole[a] + whole.pop(b))
        told[a] |= told.pop(b)
        for other in beside.pop(b):
            beside[other].discard(b)
            if other != a:
                beside[other].add(a)
                beside[a].add(other)
        offer(a, beside[a])
    return sorted(whole.values())


def met(a: list[int], b: list[int], near: Mapping[int, Mapping[int, float]]) -> bool:
    """Whether so many members of two groups were weighed against each other that their articles tell one story."""
    return sum(y in near[x] for x in a for y in b) > MET * len(a) * len(b)


def partners(a: list[int], b: list[int], near: Mapping[int, Mapping[int, float]]) -> float:
    """How much speaks for the best partner of each member of two groups, in the mean; `near` has the scores of each.

    >>> partners([1, 2], [3], {1: {3: 1.0}, 2: {3: -0.5}})
    0.625
    """
    ones, others = [], [-inf] * len(b)
    for x in a:
        scores = [near[x].get(y, -UNKNOWN) for y in b]
        ones.append(max(scores))
        others = list(map(max, others, scores))
    return (sum(ones) / len(a) + sum(others) / len(b)) / 2
