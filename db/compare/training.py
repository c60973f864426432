"""Learn what each sign weighs: `python -m recoupe.db.compare.training DATA_DIR [--strength 0.2] [--folds 5]`.

DATA_DIR holds `*.jsonl` files of pairs: `lang`, `evidence`, `claim`, `label`, perhaps `evidence_date`, `claim_date` and
`url`. The weights go to `judging.json` beside this module, the accuracy on each file to the screen, measured on pairs whose
evidence was in none of the training pairs.

The model is two logistic regressions with a penalty on large weights, one for each question, and in each a table for all
languages beside a smaller one for what a language does otherwise. It is small on purpose: a few hundred pairs from each
source teach little more. A file is asked only the questions that its labels answer.
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .judging import BORNE_OUT, CONTRADICTED, WEIGHTS, Weights, weighed
from .rules import judge_by_rule
from .signs import signs
from .texts import Pair, read_all

Numbers = NDArray[np.float64]

# what a file's labels are called here
LABELS = {"agree": "supports", "differ": "refutes", "unrelated": "neutral"}
# the label that answers a question with yes, and the files whose other labels mean no
QUESTIONS = {
    CONTRADICTED: ("refutes", {"daccord_fr", "redditnli_en", "rte3_fr"}),
    BORNE_OUT: ("supports", {"newsnli_en", "redditnli_en", "rte3_fr", "rtequant_en"}),
}
OWN = 1.2  # how readily a language departs from the common table
ROUNDS = 12  # of Newton's method; it is there after eight


@dataclass(frozen=True, slots=True)
class Example:
    """A pair's signs and the rule's verdict, if one has any; `group` holds those that share their evidence."""

    source: str
    language: str
    group: str
    label: str
    found: dict[str, float]
    ruled: str | None


def examples(folder: Path) -> Iterator[Example]:
    """The pairs of every file of a folder, read as `compare` reads them."""
    for path in sorted(folder.glob("*.jsonl")):
        source = path.name.split(".")[0]
        records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        texts = iter(
            read_all(
                [
                    (record[side], record["lang"], record.get(f"{side}_date"))
                    for record in records
                    for side in ("evidence", "claim")
                ]
            )
        )
        for record in records:
            yield example(Pair(next(texts), next(texts)), record, source)


def example(pair: Pair, record: dict[str, str], source: str) -> Example:
    """What is learnt from one pair of a file; its evidence tells which pairs are held out together."""
    ruled = judge_by_rule(pair)
    return Example(
        source,
        pair.language,
        source + record.get("url", record["evidence"]),
        LABELS.get(record["label"], record["label"]),
        signs(pair),
        ruled.verdict if ruled else None,
    )


def learn(rows: Sequence[Example], strength: float) -> Weights:
    """The weights for both questions."""
    return {
        question: fit([r for r in rows if r.source in sources], yes, strength)
        for question, (yes, sources) in QUESTIONS.items()
    }


def fit(rows: Sequence[Example], yes: str, strength: float) -> dict[str, dict[str, float]]:
    """The weights of one question by language and sign. Every file counts as the square root of its size."""
    names, languages = sorted(rows[0].found), sorted({r.language for r in rows})
    plain = np.array([[r.found[n] for n in names] for r in rows])
    mean, scale = plain.mean(0), plain.std(0)
    scale[scale < 1e-9] = np.inf
    even = (plain - mean) / scale
    spoken = [np.array([[float(r.language == code)] for r in rows]) for code in languages]
    columns = [even, *(even * s * OWN for s in spoken), *spoken, np.ones((len(rows), 1))]
    sizes = Counter(r.source for r in rows)
    worth = np.array([sizes[r.source] ** -0.5 for r in rows])
    answers = np.array([float(r.label == yes) for r in rows])
    solved = newton(np.hstack(columns), answers, worth / worth.sum(), strength)
    own, constants = solved[: -len(languages) - 1], solved[-len(languages) - 1 :]
    tables = own.reshape(len(languages) + 1, len(names)) / scale
    tables[1:] *= OWN
    return {
        code: {"constant": round(float(constant - mean @ table), 4)}
        | {n: round(float(w), 4) for n, w in zip(names, table, strict=True)}
        for code, table, constant in zip(
            ["", *languages], tables, [constants[-1], *constants[:-1]], strict=True
        )
    }


def newton(x: Numbers, answers: Numbers, worth: Numbers, strength: float) -> Numbers:
    """The weights of a logistic regression; the last column is the constant and free of the penalty."""
    weights, penalty = np.zeros(x.shape[1]), np.full(x.shape[1], strength)
    penalty[-1] = 1e-9
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (worth * (chance - answers)) + penalty * weights
        curve = x.T @ (x * (worth * chance * (1 - chance))[:, None]) + np.diag(penalty)
        weights = weights - np.linalg.solve(curve, slope)
    return weights


def answer(row: Example, weights: Weights) -> str:
    """The verdict on an example."""
    return row.ruled or weighed(row.found, row.language, weights)


def cross_validated(
    rows: Sequence[Example], strength: float, folds: int, seed: int = 0
) -> list[str]:
    """The verdict on each example by weights learnt without its group."""
    fold = [zlib.crc32(f"{seed}{row.group}".encode()) % folds for row in rows]
    learnt = [
        learn([r for r, f in zip(rows, fold, strict=True) if f != n], strength)
        for n in range(folds)
    ]
    return [answer(row, learnt[f]) for row, f in zip(rows, fold, strict=True)]


def accuracies(rows: Sequence[Example], answers: Sequence[str]) -> dict[str, float]:
    """The share of right answers in each file; one that the file has no label for counts as *neutral*."""
    labels: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        labels[row.source].add(row.label)
    marks: dict[str, list[bool]] = defaultdict(list)
    for row, given in zip(rows, answers, strict=True):
        spare = "refutes" if given == "update" else "neutral"
        marks[row.source].append((given if given in labels[row.source] else spare) == row.label)
    return {source: sum(m) / len(m) for source, m in marks.items()}


def main() -> None:
    """Read, measure, learn, write."""
    parser = argparse.ArgumentParser(description="Learn what each sign weighs.")
    parser.add_argument("data", type=Path)
    parser.add_argument("--strength", type=float, default=0.2, help="penalty on large weights")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--shuffles", type=int, default=3, help="ways to make the folds")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    given = parser.parse_args()
    rows = list(examples(given.data))
    found = [
        accuracies(rows, cross_validated(rows, given.strength, given.folds, seed))
        for seed in range(given.shuffles)
    ]
    for source, number in Counter(r.source for r in rows).items():
        share = sum(f[source] for f in found) / given.shuffles
        print(f"{source:20} {number:5} {100 * share:6.1f}")
    weights = learn(rows, given.strength)
    given.out.write_text(json.dumps(weights, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
