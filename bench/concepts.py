"""What share of the measures in real articles has a concept: `python bench/concepts.py FILE… [--articles 500] [--missing 40]`.

FILE holds one JSON object per line with `text` and `lang` (or `--lang`), plain or gzipped; articles are taken evenly
from the whole file. Counted are the figures of which something is said to be measured, unless that is a name
(*Macron 27 %*). `--missing` lists the measures without a concept, by the number of figures.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from pathlib import Path
from typing import Any

from recoupe.ingest.pipeline import extract_many


def articles(path: Path, wanted: int) -> list[dict[str, Any]]:
    """`wanted` articles of a file, evenly from its beginning to its end."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as file:
        lines = file.readlines()
    step = max(1, len(lines) // wanted)
    return [json.loads(line) for line in lines[::step][:wanted]]


def main() -> None:
    """Read the files, print a line per language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--articles", type=int, default=500, help="so many from each file")
    parser.add_argument("--lang", default=None, help="the language, where a line does not say it")
    parser.add_argument("--missing", type=int, default=0, help="list so many without a concept")
    options = parser.parse_args()
    measured: Counter[str] = Counter()
    named: Counter[str] = Counter()
    missing: Counter[tuple[str, str]] = Counter()
    read: Counter[str] = Counter()
    for path in options.files:
        texts: dict[str, list[tuple[str, str | None]]] = {}
        for article in articles(path, options.articles):
            texts.setdefault(options.lang or article["lang"], []).append((article["text"], None))
        for language, some in texts.items():
            read[language] += len(some)
            for facts in extract_many(some, language):
                names = {(m.start, m.end) for m in facts.mentions}
                for claim in facts.claims:
                    if claim.figure is None or claim.measure is None:
                        continue
                    if (claim.figure.measure_start, claim.figure.measure_end) in names:
                        continue
                    measured[language] += 1
                    named[language] += claim.concept is not None
                    if claim.concept is None:
                        kind = claim.figure.dimension or claim.figure.kind
                        missing[claim.figure.measure_lemma or claim.measure, kind] += 1
    for language, count in sorted(measured.items()):
        share = 100 * named[language] / max(1, count)
        print(
            f"{language}  {read[language]} articles  {count} measures  {share:.1f} % have a concept"
        )
    for (measure, kind), count in missing.most_common(options.missing):
        print(f"{count:5}  {measure}  ({kind})")


if __name__ == "__main__":
    main()
