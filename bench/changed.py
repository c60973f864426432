"""Learn how much each sign says of one value having become another: `python bench/changed.py DATABASE [--write]`.

DATABASE holds the articles whose values readers laid side by side (see bench/pairs.py). What is a series (the same of two months) or
may be a conflict teaches nothing and is passed over. Prints the weights and, with weights that were learnt without it, how much
is told of an archive and of stories and how much of this is right; with `--write` the weights replace
`db/compare/changed.json`.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
from pairs import ARCHIVE_LOTS, judged_pairs
from sqlite_utils import Database

from recoupe.db.compare import changed

RIDGE = 5.0  # how strongly weights are held near nothing
A_STORY = 25  # pairs that a story counts as, at most: one toll is told many times
# how many pairs of an archive stand behind one that was judged: of those that the program told once, and of those that it did not
ARCHIVE = {"update": 2.0, "untold": 5.0}
FOLDS = 8


@dataclass(frozen=True)
class Pair:
    """Two values that were judged: their lot, the signs, whether one became the other."""

    lot: str
    signs: dict[str, float]
    right: bool


def examples(db: Database) -> Iterator[Pair]:
    """The pairs of numbers that are surely one thing at two times, or surely not."""
    for pair in judged_pairs(db):
        older, newer = pair.statements
        counts = pair.lot in ARCHIVE or pair.lot not in ARCHIVE_LOTS
        if not counts or older.value.is_date or pair.label not in ("later", "other"):
            continue
        if not changed.apart(older, newer):
            yield Pair(pair.lot, changed.signs(older, newer), pair.label == "later")


def learn(x: np.ndarray, right: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Weights of a logistic regression by Newton's method; the first column is the bias."""
    scale = np.maximum(x.std(axis=0), 1e-3)
    scale[0] = 1.0
    z, weights = x / scale, np.zeros(x.shape[1])
    held = np.full(x.shape[1], RIDGE)
    held[0] = 1e-3
    for _ in range(40):
        p = 1 / (1 + np.exp(-z @ weights))
        step = np.linalg.solve(
            (z * (counts * p * (1 - p))[:, None]).T @ z + np.diag(held),
            z.T @ (counts * (p - right)) + held * weights,
        )
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return weights / scale


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("database", type=Path)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    pairs = list(examples(Database(str(given.database))))
    names = list(pairs[0].signs)
    x = np.array([[pair.signs[name] for name in names] for pair in pairs])
    right = np.array([float(pair.right) for pair in pairs])
    lots = np.array([pair.lot for pair in pairs])
    sizes = Counter(lots.tolist())
    counts = np.array([1.0 if lot in ARCHIVE else min(1.0, A_STORY / sizes[lot]) for lot in lots])  # fmt: skip
    # a story is held out whole
    fold = np.array([n % FOLDS if lot in ARCHIVE else crc32(lot.encode()) % FOLDS for n, lot in enumerate(lots)])  # fmt: skip
    likely = np.zeros(len(pairs))
    for held in range(FOLDS):
        weights = learn(x[fold != held], right[fold != held], counts[fold != held])
        likely[fold == held] = 1 / (1 + np.exp(-x[fold == held] @ weights))
    stand = np.array([ARCHIVE.get(lot, 0.0) for lot in lots])
    story = stand == 0
    for sure in (0.45, 0.5, 0.55, 0.6, 0.65):
        told = likely >= sure
        print(
            f"told from {sure}: in an archive right {(stand * right)[told].sum() / stand[told].sum():.3f}"
            f" of {(stand * right)[told].sum() / (stand * right).sum():.2f};"
            f" in stories {right[told & story].mean():.3f} of {right[told & story].sum() / right[story].sum():.2f}"
        )
    learnt = dict(zip(names, learn(x, right, counts).round(4).tolist(), strict=True))
    print(json.dumps(learnt, indent=1))
    if given.write:
        path = Path(changed.__file__).with_name("changed.json")
        path.write_text(json.dumps(learnt, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
