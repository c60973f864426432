"""How often the verdict on a claim is right: `python bench/compare.py FILE… [--errors 20]`.

FILE holds one JSON object per line: `id`, `lang`, `evidence`, `claim`, `label`, perhaps `evidence_date`, `claim_date`. The
labels `agree`, `differ` and `unrelated` are read as *supports*, *refutes* and *neutral*; a verdict that a file has no
label for counts as *neutral*. Beside the accuracy stand the share of the most frequent label and that of a rule that many
start from: it supports a claim whose numbers all stand in the evidence.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from recoupe.db.compare import verdicts
from recoupe.db.compare.training import LABELS

NUMBER = re.compile(r"\d[\d.,]*\d|\d")


def by_numbers(case: dict[str, Any]) -> str:
    """The verdict of the rule that looks at written numbers only."""
    here, there = (set(NUMBER.findall(case[side])) for side in ("claim", "evidence"))
    return "supports" if here <= there else "neutral"


def right(answers: Sequence[str], labels: Sequence[str]) -> list[bool]:
    """Which answers are right; one that the file has no label for counts as *neutral*."""
    known = set(labels)
    spare = {
        a: a if a in known else "refutes" if a == "update" else "neutral" for a in set(answers)
    }
    return [spare[a] == label for a, label in zip(answers, labels, strict=True)]


def percent(marks: Sequence[bool]) -> float:
    return 100 * sum(marks) / max(1, len(marks))


def main() -> None:
    parser = argparse.ArgumentParser(description="How often the verdict on a claim is right.")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--errors", type=int, default=0, help="print so many wrong verdicts a file")
    given = parser.parse_args()
    print(f"{'file':28} {'pairs':>6} {'right':>6} {'numbers':>8} {'majority':>9} {'pairs/s':>8}")
    for path in given.files:
        cases = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        labels = [LABELS.get(c["label"], c["label"]) for c in cases]
        began = time.perf_counter()
        answers = list(verdicts(cases))
        seconds = time.perf_counter() - began
        marks = right([verdict for verdict, _ in answers], labels)
        most = Counter(labels).most_common(1)[0][1]
        print(
            f"{path.name:28} {len(cases):6} {percent(marks):6.1f}"
            f" {percent(right([by_numbers(c) for c in cases], labels)):8.1f}"
            f" {100 * most / len(cases):9.1f} {len(cases) / seconds:8.0f}"
        )
        wrong = [
            row
            for row, mark in zip(zip(cases, labels, answers, strict=True), marks, strict=True)
            if not mark
        ]
        for case, label, (verdict, reason) in wrong[: given.errors]:
            print(f"  {case['id']}: {label}, said {verdict}: {reason}")
            print(f"    E: {case['evidence'][:200]}\n    C: {case['claim'][:200]}")


if __name__ == "__main__":
    main()
