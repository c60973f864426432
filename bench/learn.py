"""Learn how much each sign says of two statements being about the same thing: `python bench/learn.py DATABASES STORIES… [--write]`.

STORIES are files of stories whose statements were brought together by hand, one JSON object per line: `id`, `articles`,
`topics` (each with `statements`: article, start, end and a value) and `decoys`. DATABASES is a folder with
`<file>/<story>/news.db` for each, the story's articles ingested. Prints the weights, and how well a story's pairs are
brought together with weights that were learnt without it; with `--write` they replace `db/compare/alike.json`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from sqlite_utils import Database

from recoupe.db.compare import alike
from recoupe.db.compare.pairing import final, second_signs, weighed, with_rivals
from recoupe.db.compare.statement import Statement
from recoupe.db.topics.gather import cluster
from recoupe.db.topics.load import Shelf
from recoupe.db.values import iso

RIDGE = 4.0  # how strongly weights are held near what is expected of them
# set by hand for what the stories hardly show: the learner holds these signs as they are
HELD = {
    **{f"{kind} led by another": -1.5 for kind in ("same", "other", "date")},
    "date concept same": 1.2,
    "same few, other thing": -1.0,
    "same of another": -2.0,
    "other another year": -2.0,
    "other more places": -2.5,
    "other of another subject": -1.5,
}
# what a sign is expected to weigh, where few pairs of the stories have it; the others nothing. One that comes out on the
# other side of zero was learnt from the odd story, and weighs what is expected
EXPECTED = {
    "story": 1.0, "near": 1.0, "after": 1.0, "held": 1.0, "names shared": 0.3, "names alone": -0.2, "days between": -0.1,
    "per differs": -1.0, "role differs": -0.3, "measure": 0.5, "head differs": -0.3, "subject same": 0.3, "subject held": 0.5, "date subject held": 1.5, "subject differs": -0.2,
    "beside shared": 0.3, "beside differs": -0.3, "other party": -1.5, "predicate same": 0.3, "date predicate same": 1.0, "same status": 0.1, "years shared": 0.3, "years differ": -1.0, "years alone": -0.2,
    "concept same": 0.5, "concept wider": 0.1, "concept general": -0.1, "concept differs": -0.3, "concept apart": -0.3,
    "same digits": 0.7, "same one to three": -0.7, "same small, other words": -0.5,
    "other concept same": 1.0, "other concept differs": -2.0, "other concept apart": -2.0, "other years differ": -2.0,
    "other beside shared": 0.7, "other beside differs": -1.5,
    "other added differs": -1.5, "other added on two days": -1.5, "other toll falls": -2.0, "other close": 1.0, "other ratio": -1.2, "other ratio of tolls": -0.5,
    "other toll same": 1.0, "other two voices": 2.0, "date value same": 1.0, "date sentence": 1.0, "date both expected": 0.5,
    "date one moved": 1.5,
    "excluded": -1.0, **HELD,
}  # fmt: skip
ELSEWHERE = 0.5  # weight of a pair of which one side is in no topic: seldom, a topic was overlooked

# added to what the stories teach: in thousands of articles of a day there are more weekdays and small numbers that meet by
# chance than in a few that tell one story
BY_HAND = {
    "date of the day": -1.0, "same one to three": -1.3, "same small, other words": -1.2, "same concept differs": -0.9, "rival second same": -0.4,
    "other beside differs": -0.35,
}  # fmt: skip

Signs = dict[str, float]
Pair = tuple[Statement, Statement, Signs]


@dataclass
class Example:
    """One story: its statements by article, and the gold topic of each that has one."""

    name: str
    articles: list[list[Statement]]
    topic: dict[int, str] = field(default_factory=dict)
    mentions: dict[int, int] = field(
        default_factory=dict
    )  # statement → the gold place it stands for
    gold: list[tuple[str, str]] = field(
        default_factory=list
    )  # (article, topic) of every gold place
    decoys: set[frozenset[int]] = field(default_factory=set)


def values_agree(s: Statement, gold: dict[str, Any]) -> bool:
    """Whether a statement gives the bounds that the gold gives."""
    if "start_date" in gold:
        return (iso(s.value.low), iso(s.value.high)) == (gold["start_date"], gold["end_date"])
    if s.value.is_date:
        return False
    sides = ((s.low, gold.get("value_low")), (s.high, gold.get("value_high")))
    return all(g is None or (v is not None and abs(v - g) <= 1e-6 * abs(g)) for v, g in sides)


def example(story: dict[str, Any], db: Database) -> Example:
    """A story with its gold laid over the statements that were found in it."""
    shelf = Shelf(db)
    ids = dict(db.execute("SELECT ref, id FROM articles").fetchall())
    by_ref = {ref: shelf.statements(number) for ref, number in ids.items()}
    made = Example(story["id"], list(by_ref.values()))
    places: dict[tuple[str, int], int] = {}

    def place(item: dict[str, Any], topic: str | None) -> int | None:
        found = [
            s
            for s in by_ref.get(item["article"], [])
            if s.start < item["end"] and item["start"] < s.end and values_agree(s, item)
        ]
        if not found:
            return None
        best = max(found, key=lambda s: min(s.end, item["end"]) - max(s.start, item["start"]))
        if topic:
            made.topic[best.id] = topic
        return best.id

    for topic in story["topics"]:
        for item in topic["statements"]:
            made.gold.append((item["article"], topic["id"]))
            number = place(item, topic["id"])
            if number is not None:
                made.mentions[number] = len(made.gold) - 1
                places[item["article"], item["start"]] = number
    for decoy in story["decoys"]:
        sides = [places.get((d["article"], d["start"])) or place(d, None) for d in (decoy["a"], decoy["b"])]  # fmt: skip
        if None not in sides:
            made.decoys.add(frozenset(s for s in sides if s is not None))
    return made


def pairs_of(made: Example) -> list[list[Pair]]:
    """The weighed pairs, one list for each two articles (and each with itself)."""
    both = [*combinations(made.articles, 2), *((a, a) for a in made.articles)]
    return [list(weighed(a, b)) for a, b in both]


def judged(made: Example, a: Statement, b: Statement) -> tuple[float, float]:
    """1 for the same thing else 0, and how much the pair counts."""
    x, y = made.topic.get(a.id), made.topic.get(b.id)
    if x and x == y:
        return 1.0, 1.0
    sure = (x and y) or frozenset((a.id, b.id)) in made.decoys
    return 0.0, 1.0 if sure else ELSEWHERE


def expectation(name: str) -> float:
    """What a sign is expected to weigh, by its name or, for any kind of pair, by its name without the kind."""
    return EXPECTED.get(name, EXPECTED.get(name.partition(" ")[2], 0.0))


def fit(rows: list[Signs], right: list[float], counts: list[float]) -> Signs:
    """Weights of a logistic regression whose signs are as expected, those in `HELD` as they are there."""
    names = sorted({name for row in rows for name in row} - {"told together"})
    fixed = set(HELD)
    while True:
        weights = newton(names, rows, right, counts, fixed)
        turned = {n for n in names if weights[n] * expectation(n) < 0} - fixed
        if not turned:
            return weights
        fixed |= turned


def newton(
    names: list[str], rows: list[Signs], right: list[float], counts: list[float], fixed: set[str]
) -> Signs:
    """Weights of a logistic regression over the signs `names`, by Newton's method; those in `fixed` are as expected."""
    x = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    y, c = np.array(right), np.array(counts)
    scale = np.maximum(x.std(axis=0), 1e-3)
    scale[x.std(axis=0) == 0] = 1.0
    x = x / scale
    expected = np.array([expectation(name) for name in names]) * scale
    w = np.zeros(len(names))
    held = np.array([1e6 if name in fixed else RIDGE for name in names])
    held[[n for n, name in enumerate(names) if name.endswith("bias")]] = 1e-3
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (c * (p - y)) + held * (w - expected)
        hessian = (x * (c * p * (1 - p))[:, None]).T @ x + np.diag(held)
        step = np.linalg.solve(hessian, gradient)
        w -= np.clip(step, -1, 1)
        if np.abs(step).max() < 1e-5:
            break
    return dict(zip(names, (w / scale).round(4).tolist(), strict=True))


def balanced(examples: list[Example], known: list[list[list[Pair]]]) -> Iterator[tuple[list[Pair], Example, float]]:  # fmt: skip
    """The pairs of each two articles with how much the story counts: a large story does not rule."""
    for made, lists in zip(examples, known, strict=True):
        total = sum(len(pairs) for pairs in lists)
        for pairs in lists:
            yield pairs, made, min(1.0, (2000 / max(total, 1)) ** 0.5)


def learn(examples: list[Example], known: list[list[list[Pair]]]) -> Signs:
    """The weights of both rounds: each pair alone, then beside its rivals."""
    rows, right, counts = [], [], []
    for pairs, made, share in balanced(examples, known):
        for a, b, signs in pairs:
            label, sure = judged(made, a, b)
            rows.append(signs), right.append(label), counts.append(sure * share)
    first = fit(rows, right, counts)
    rows, right, counts = [], [], []
    for pairs, made, share in balanced(examples, known):
        for a, b, signs in with_rivals(pairs, first):
            label, sure = judged(made, a, b)
            rows.append(second_signs(signs)), right.append(label), counts.append(sure * share)
    return first | {f"rival {name}": weight for name, weight in fit(rows, right, counts).items()}


def grouped(lists: list[list[Pair]], learnt: Signs, shift: float) -> list[list[int]]:
    """The topics that the weights make of a story."""
    scores = {}
    for pairs in lists:
        for a, b, signs in with_rivals(pairs, learnt):
            scores[min(a.id, b.id), max(a.id, b.id)] = final(signs, learnt) + shift
    return cluster({s for pair in scores for s in pair}, scores)


def counted(made: Example, groups: Iterable[list[int]]) -> np.ndarray:
    """(pairs joined rightly, pairs joined, pairs of the gold, decoys joined, decoys) of one story."""
    right = joined = fooled = 0
    article = {s.id: n for n, said in enumerate(made.articles) for s in said}
    for group in groups:
        for a, b in combinations(group, 2):
            decoy = frozenset((a, b)) in made.decoys
            fooled += decoy
            x, y = made.topic.get(a), made.topic.get(b)
            if decoy or (x and y and article[a] != article[b]):
                joined += 1
                right += bool(x and x == y)
    gold = sum(a[1] == b[1] and a[0] != b[0] for a, b in combinations(made.gold, 2))
    return np.array([right, joined, gold, fooled, len(made.decoys)])


def shown(counts: np.ndarray) -> str:
    right, joined, gold, fooled, decoys = (int(c) for c in counts)
    return (
        f"P {100 * right / max(joined, 1):5.1f} ({joined})  R {100 * right / max(gold, 1):5.1f} ({gold})"
        f"  decoys apart {100 * (1 - fooled / max(decoys, 1)):5.1f} ({decoys})"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("databases", type=Path)
    parser.add_argument("stories", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--shift", type=float, default=1.5, help="what is added to every score")
    given = parser.parse_args()
    examples = []
    kept = {name: weight for name, weight in alike.weights().items() if name.startswith("across")}
    for path in given.stories:
        for line in path.read_text("utf-8").splitlines():
            story = json.loads(line)
            db = Database(str(given.databases / path.stem / story["id"] / "news.db"))
            examples.append(example(story, db))
    known = [pairs_of(made) for made in examples]
    total: dict[float, list[np.ndarray]] = {}
    for n, made in enumerate(examples):
        others = learn(examples[:n] + examples[n + 1 :], known[:n] + known[n + 1 :])
        for shift in sorted({0.5, given.shift, 1.5, 2.0}):
            total.setdefault(shift, []).append(counted(made, grouped(known[n], others, shift)))
        print(f"{made.name:<28} {shown(total[given.shift][-1])}")
    for shift, rows in total.items():
        print(f"all, scores moved by {shift:+.1f}    {shown(sum(rows, np.zeros(5)))}")
    learnt = kept | learn(examples, known) | HELD
    for name, weight in {"rival second bias": given.shift, **BY_HAND}.items():
        learnt[name] = round(learnt.get(name, 0.0) + weight, 4)
    print(json.dumps(learnt, indent=1, sort_keys=True))
    if given.write:
        path = Path(alike.__file__).with_name("alike.json")
        path.write_text(json.dumps(learnt, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
