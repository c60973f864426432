"""Quality and speed of names: a pipeline beside recoupe's whole one, on gold that is given.

    python bench/names.py fr GOLD.spacy …                    recoupe's own pipeline, with and without its rules
    python bench/names.py --model fr_core_news_lg fr GOLD.spacy …

GOLD is a spaCy DocBin with PER, LOC and ORG in `doc.ents`. Right means the same words and the same label, after a leading
article, elision or title is dropped on both sides. Printed are precision/recall/F1 for all and for each label, and words a second.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin

from recoupe.ingest.entities.component import LABELS
from recoupe.ingest.pipeline import model_path, pipeline, prepare

SCORED = ("PER", "LOC", "ORG")
LEADING = re.compile(
    r"(?:(?:[lLdD]['’]|(?:[Ll]es?|[Ll]a|du|[Tt]he|MM?\.|Mme|Mlle|Me|Mrs?\.?|Dr\.?) )(?=.))*"
)

Spans = set[tuple[int, int, str]]


def spans(doc: Doc) -> Spans:
    """The names of a document as (start, end, label), without what may stand before a name."""
    found = set()
    for e in doc.ents:
        lead = LEADING.match(doc.text, e.start_char, e.end_char)
        label = LABELS.get(e.label_)
        if label in SCORED:
            found.add((lead.end() if lead else e.start_char, e.end_char, str(label)))
    return found


def scores(pairs: Iterable[tuple[Spans, Spans]]) -> str:
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    true: Counter[str] = Counter()
    for gold, predicted in pairs:
        for counts, names in ((true, gold), (said, predicted), (right, gold & predicted)):
            counts.update(label for *_, label in names)
            counts["all"] += len(names)
    return "  ".join(
        f"{label} {100 * right[label] / max(1, said[label]):.1f}/{100 * right[label] / max(1, true[label]):.1f}"
        f"/{200 * right[label] / max(1, said[label] + true[label]):.1f}"
        for label in ("all", *SCORED)
    )


def main() -> None:
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--model", help="a trained pipeline in place of recoupe's own")
    arguments.add_argument("language")
    arguments.add_argument("gold", nargs="+", type=Path)
    given = arguments.parse_args()
    whole = pipeline(given.language, given.model)
    alone = spacy.load(given.model or model_path(given.language))
    runs: dict[str, Callable[[str], Doc]] = {
        "model alone": alone,
        "with recoupe's rules": lambda text: whole(prepare(whole, text, None)),
    }
    for path in given.gold:
        gold = list(DocBin().from_disk(path).get_docs(whole.vocab))
        words = sum(len(doc.text.split()) for doc in gold)
        for name, run in runs.items():
            start = time.perf_counter()
            read = [run(doc.text) for doc in gold]
            speed = words / (time.perf_counter() - start)
            pairs = [(spans(g), spans(p)) for g, p in zip(gold, read, strict=True)]
            print(f"{path.stem}  {name:20s}  {scores(pairs)}  {speed:,.0f} words/s")


if __name__ == "__main__":
    main()
