"""Learn how much each sign says of two equal values being of one thing: `python bench/chance.py DATABASE [--write]`.

DATABASE holds the articles whose values readers laid side by side (see bench/pairs.py). Prints the weights and, with weights that
were learnt without it, how much of what an archive brings together is kept and how much of this is right; with `--write` the
weights replace `db/compare/chance.json`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from changed import learn
from pairs import judged_pairs
from sqlite_utils import Database

from recoupe.db.compare import chance
from recoupe.db.compare.pairing import weighed, with_rivals

FOLDS = 10


def examples(db: Database, kind: str) -> Iterator[tuple[dict[str, float], bool]]:
    """The signs of each pair of equal values, and whether readers said that it is of one thing."""
    for pair in judged_pairs(db):
        a, b = pair.statements
        if pair.lot != "agree" or a.value.is_date != (kind == "date"):
            continue
        for x, y, found in with_rivals(list(weighed(*pair.articles))):
            if x is a and y is b:
                yield chance.signs(a, b, found["alone"]), pair.label == "same"


def learnt(db: Database, kind: str) -> dict[str, float]:
    """The weights of the signs of one kind of value."""
    pairs = list(examples(db, kind))
    names = list(pairs[0][0])
    x = np.array([[signs[name] for name in names] for signs, _ in pairs])
    right = np.array([float(label) for _, label in pairs])
    counts = np.ones(len(right))
    fold = np.random.default_rng(7).permutation(len(right)) % FOLDS
    likely = np.zeros(len(right))
    for held in range(FOLDS):
        weights = learn(x[fold != held], right[fold != held], counts[fold != held])
        likely[fold == held] = 1 / (1 + np.exp(-x[fold == held] @ weights))
    print(f"{kind}: {len(right)} pairs, {right.mean():.3f} of one thing")
    for sure in (0.4, 0.5, 0.6, 0.7, 0.8):
        kept = likely >= sure
        print(
            f"  kept from {sure}: right {right[kept].mean():.3f} of {right[kept].sum() / right.sum():.3f}"
        )
    return dict(zip(names, learn(x, right, counts).round(4).tolist(), strict=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("database", type=Path)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    db = Database(str(given.database))
    found = learnt(db, "number") | learnt(db, "date")
    print(json.dumps(found, indent=1))
    if given.write:
        path = Path(chance.__file__).with_name("chance.json")
        path.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
