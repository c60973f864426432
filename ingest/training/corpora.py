"""Where each training file lies in the data folder, and plain readers for the three kinds of it.

    articles/*.jsonl.gz      raw articles: {"id", "lang", "title", "text", …}
    ner/labelled/*.jsonl     articles with names: … "ents": [[start, end, type], …]
    ner/*.spacy              sentences with names, as spaCy's DocBin
    ud/*.conllu.gz           trees

No test set (`*_test.*`, `gold/`) is named here: score.py alone reads those of the treebanks.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.tokens import DocBin
from spacy.vocab import Vocab

# Copies of articles that the scoring sets hold, found among the labelled ones.
ALSO_SCORED = frozenset(
    f"ecb-{identity}"
    for identity in (
        *("20_2ecb", "20_3ecb", "20_4ecb", "20_2ecbplus", "20_5ecbplus", "20_7ecbplus"),
        *("20_10ecbplus", "10_2ecb", "10_3ecbplus", "10_13ecbplus"),
    )
)
TYPES = ("PER", "ORG", "LOC", "PRODUCT", "EVENT", "WORK")


@dataclass(frozen=True)
class Corpora:
    """The files of one language, relative to the data folder."""

    trees_train: tuple[str, ...]
    trees_dev: tuple[str, ...]
    labelled: tuple[str, ...]
    silver: tuple[str, ...]  # sentences that know PER, LOC and ORG only
    articles: tuple[str, ...]


CORPORA = {
    "fr": Corpora(
        trees_train=(
            "ud/fr_sequoia-train.conllu.gz",
            "ud/fr_gsd-dev.conllu.gz",
            "ud/fr_fqb.conllu.gz",
        ),
        trees_dev=("ud/fr_sequoia-dev.conllu.gz",),
        labelled=(
            "fr_orange_1",
            "fr_orange_2",
            "fr_tech_1",
            "fr_tech_2",
            "fr_tech_3",
            "fr_tech_4",
            "fr_wikinews_1",
            "fr_wikinews_2",
        ),
        silver=("ner/fr_udsilver_train.spacy", "ner/fr_udsilver_dev.spacy"),
        articles=(
            "articles/orange_fr.jsonl.gz",
            "articles/orange_fr_archive.jsonl.gz",
            "articles/wikinews_fr.jsonl.gz",
            "articles/ntrex_en_fr.jsonl.gz",
        ),
    ),
    "en": Corpora(
        trees_train=("ud/en_ewt-train.conllu.gz",),
        trees_dev=("ud/en_ewt-dev.conllu.gz",),
        labelled=("en_ecb_1", "en_mixed_2"),
        silver=(
            "ner/en_gum_ccby_train.spacy",
            "ner/en_ewt_uner_a.spacy",
            "ner/en_ewt_uner_b.spacy",
        ),
        articles=(
            "articles/ecbplus_en.jsonl.gz",
            "articles/gum_news_en.jsonl.gz",
            "articles/ntrex_en_fr.jsonl.gz",
            "articles/usgov_en.jsonl.gz",
        ),
    ),
}


def articles(data: Path, lang: str) -> Iterator[dict[str, Any]]:
    """The raw articles of a language, a text only once."""
    seen = set()
    for name in CORPORA[lang].articles:
        with gzip.open(data / name, "rt", encoding="utf-8") as lines:
            for line in lines:
                article = json.loads(line)
                if article["lang"] == lang and article["text"] not in seen:
                    seen.add(article["text"])
                    yield article


def labelled(data: Path, lang: str) -> Iterator[dict[str, Any]]:
    """The articles labelled with names, a text only once (two of them stand in two files)."""
    seen = set()
    for name in CORPORA[lang].labelled:
        path = data / "ner" / "labelled" / f"{name}.jsonl"
        for line in path.read_text(encoding="utf-8").splitlines():
            article = json.loads(line)
            if article["text"] not in seen and article["id"] not in ALSO_SCORED:
                seen.add(article["text"])
                yield article


def tree_text(data: Path, lang: str) -> Iterator[str]:
    """The sentences of the training trees, as text."""
    for name in CORPORA[lang].trees_train:
        with gzip.open(data / name, "rt", encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("# text = "):
                    yield line[9:].strip()


def silver_text(data: Path, lang: str) -> Iterator[str]:
    """The sentences of the sets that know three types only, as text."""
    for name in CORPORA[lang].silver:
        for doc in DocBin().from_disk(data / name).get_docs(Vocab()):
            yield doc.text
