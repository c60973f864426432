"""Static word vectors: what the raw articles say about words that the labelled ones lack.

floret (fastText with its subwords hashed into one small table) gives every word a vector, unseen
ones too, in a table of a few megabytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import floret
from spacy.language import Language
from spacy.training.initialize import convert_vectors

from .corpora import articles, silver_text, tree_text
from .tokens import blank

TABLE = {"fr": 32_000, "en": 32_000}  # rows of the table: 12 MB, about 6 zipped
SETTINGS = {
    "model": "skipgram",
    "mode": "floret",
    "hashCount": 2,
    "dim": 96,
    "minn": 3,
    "maxn": 5,
    "verbose": 0,
}
EPOCHS = {"fr": (5, 5), "en": (15, 3)}  # passes over the text, and the rarest word that has a row


def text_lines(data: Path, nlp: Language) -> Iterator[str]:
    """Every paragraph there is, as tokens between spaces, tokenised as the pipeline does."""
    paragraphs = (
        part
        for article in articles(data, str(nlp.lang))
        for part in (article["title"] or "", *article["text"].split("\n"))
    )
    for source in (paragraphs, tree_text(data, str(nlp.lang)), silver_text(data, str(nlp.lang))):
        for doc in nlp.pipe(text for text in source if text.strip()):
            yield " ".join(token.text for token in doc if not token.is_space)


def train(data: Path, lang: str, out: Path, threads: int = 2) -> Path:
    """Vectors of `lang`, as a spaCy pipeline that has our tokenizer and nothing else.

    Returns its folder, `out/base`; one that is there is taken as it is.
    """
    base = out / "base"
    if (base / "meta.json").exists():
        return base
    out.mkdir(parents=True, exist_ok=True)
    corpus, table = out / "tokens.txt", out / "table"
    nlp = blank(lang)
    with corpus.open("w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in text_lines(data, nlp))
    epochs, least = EPOCHS[lang]
    model = floret.train_unsupervised(
        str(corpus),
        bucket=TABLE[lang],
        epoch=epochs,
        minCount=least,
        thread=threads,
        **SETTINGS,
    )
    model.save_floret_vectors(str(table))
    convert_vectors(nlp, table, truncate=-1, prune=-1, mode="floret")
    nlp.to_disk(base)
    return base
