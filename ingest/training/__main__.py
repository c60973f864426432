"""`python -m recoupe.ingest.training DATA_DIR --lang fr --out DIR`: one language, from data to weights.

DATA_DIR holds the folders `articles`, `ner` and `ud` (see corpora.py). About an hour and a half on
two cores. Intermediate results are kept in `--work`, and a run that was broken off goes on there.
"""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

from . import pack, score
from .corpora import CORPORA
from .train import train_all


def main() -> None:
    """Trains, assembles, measures and writes the pipeline; prints its scores and its zipped size."""
    parser = argparse.ArgumentParser(prog="python -m recoupe.ingest.training", description=__doc__)
    parser.add_argument("data", type=Path, metavar="DATA_DIR")
    parser.add_argument("--lang", required=True, choices=sorted(CORPORA))
    parser.add_argument("--out", required=True, type=Path, help="the pipeline's folder, replaced")
    parser.add_argument("--work", type=Path, help="for what is made on the way [OUT.work]")
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    work = options.work or options.out.with_name(options.out.name + ".work")
    nlp = pack.assemble(*train_all(options.data, options.lang, work))
    pack.round_weights(nlp)
    scores = score.tests(nlp, options.data)
    pack.describe(nlp, scores)
    size = pack.ship(nlp, options.out)
    for name, value in scores.items():
        print(f"{name}\t{value}")
    print(f"zipped\t{size / 1e6:.1f} MB")
    print(f"words/s\t{score.words_per_second(nlp, options.data)}")


if __name__ == "__main__":
    main()
