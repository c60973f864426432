"""How well quotes and their speakers are found: `python bench/quotes.py FILE… [--errors 20]`.

FILE holds one JSON object per line: `id`, `lang`, `text` and `quotes`, each with `content_start`, `content_end`,
`speaker`, perhaps `speaker_resolved` and `optional`. A quote is found where the overlap (shared over joined
characters) is at least 0.8; a speaker is right where one name holds the other. A quote inside one that was found
is neither right nor wrong.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from pathlib import Path
from typing import Any

from recoupe.ingest.facts import Quote
from recoupe.ingest.pipeline import pipeline, prepare
from recoupe.ingest.quotes.component import read

FOUND = 0.8
LOOSELY = 0.3


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Shared over joined length of two spans."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return max(0, shared) / max(1, max(a[1], b[1]) - min(a[0], b[0]))


def judge(
    case: dict[str, Any], quotes: list[Quote], tally: Counter[str], errors: list[str]
) -> None:
    """Add what is right and wrong in one text to `tally`."""
    spans = [(q.start, q.end) for q in quotes]
    used: set[int] = set()
    excused: set[int] = set()
    for gold in sorted(
        case["quotes"], key=lambda g: bool(g.get("optional") or g.get("first_person"))
    ):
        span = (gold["content_start"], gold["content_end"])
        if gold.get("optional") or gold.get("first_person"):
            excused |= {i for i, s in enumerate(spans) if i not in used and overlap(span, s) > 0}
            continue
        tally["gold"] += 1
        share, i = max(
            ((overlap(span, s), i) for i, s in enumerate(spans) if i not in used), default=(0.0, -1)
        )
        if share >= FOUND:
            tally["found"] += 1
        else:
            errors.append(f"missed  {case['id']}: {case['text'][slice(*span)][:160]!r}")
        if share < LOOSELY:
            continue
        used.add(i)
        names = {str(n).lower() for n in (gold.get("speaker"), gold.get("speaker_resolved")) if n}
        if any(
            str(n)[:1].isupper() for n in (gold.get("speaker"), gold.get("speaker_resolved")) if n
        ):
            said = (quotes[i].speaker or "").lower()
            right = bool(said) and any(said in n or n in said for n in names)
            tally["named"] += 1
            tally["speaker"] += right
            if not right:
                errors.append(f"speaker {case['id']}: {quotes[i].speaker!r} for {sorted(names)}")
    for i, s in enumerate(spans):
        inside = any(spans[j][0] <= s[0] and s[1] <= spans[j][1] for j in used if j != i)
        if i in used or not (inside or i in excused):
            tally["given"] += 1
            if i not in used:
                errors.append(f"wrong   {case['id']}: {quotes[i].text[:160]!r} ({quotes[i].rule})")


def main() -> None:
    """Read the files, print a line per language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--errors", type=int, default=0, help="print so many of the errors")
    options = parser.parse_args()
    tallies: dict[str, Counter[str]] = {}
    errors: list[str] = []
    for path in options.files:
        for line in path.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            language = case["lang"]
            doc = pipeline(language)(prepare(pipeline(language), case["text"], None))
            tally = tallies.setdefault(language, Counter())
            started = time.perf_counter()
            quotes = read(doc, language)
            tally["microseconds"] += int(1e6 * (time.perf_counter() - started))
            tally["words"] += len(case["text"].split())
            judge(case, quotes, tally, errors)
    for language, n in sorted(tallies.items()):
        precision, recall = n["found"] / max(1, n["given"]), n["found"] / max(1, n["gold"])
        f1 = 2 * precision * recall / ((precision + recall) or 1)
        print(
            f"{language}  quotes {n['gold']:5}  P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {100 * f1:5.1f}"
            f"  speaker {100 * n['speaker'] / max(1, n['named']):5.1f} of {n['named']}"
            f"  {1e6 * n['words'] / max(1, n['microseconds']):,.0f} words/s"
        )
    print("\n".join(errors[: options.errors]))


if __name__ == "__main__":
    main()
