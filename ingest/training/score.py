"""Scores of a trained pipeline: trees on held-out treebanks, and words read in a second."""

from __future__ import annotations

import time
from itertools import islice
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from .corpora import articles
from .trees import documents, read

TESTS = {
    "fr": ("ud/fr_sequoia-test.conllu.gz", "ud/fr_gsd-test.conllu.gz"),
    "en": ("ud/en_ewt-test.conllu.gz",),
}
MEASURES = {"pos_acc": "POS", "dep_uas": "UAS", "dep_las": "LAS", "lemma_acc": "lemma"}


def trees(nlp: Language, path: Path) -> dict[str, float]:
    """Accuracy in percent of tags, heads, labelled heads and lemmas, from raw text."""
    with nlp.select_pipes(disable=[name for name in nlp.pipe_names if name == "ner"]):
        gold = documents(read(path, str(nlp.lang)), nlp.vocab)
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        scores = nlp.evaluate(examples)
    return {name: round(100 * scores[key], 1) for key, name in MEASURES.items()}


def words_per_second(nlp: Language, data: Path, most: int = 300) -> int:
    """How many words of whole articles the trained pipeline reads in a second, one at a time."""
    texts = [article["text"] for article in islice(articles(data, str(nlp.lang)), most)]
    began = time.perf_counter()
    words = sum(count_words(doc) for doc in nlp.pipe(texts, batch_size=32))
    return round(words / (time.perf_counter() - began))


def count_words(doc: Doc) -> int:
    """Tokens that are not white space."""
    return sum(not token.is_space for token in doc)


def tests(nlp: Language, data: Path) -> dict[str, float]:
    """All scores by name, as they go into the pipeline's meta.json."""
    found: dict[str, float] = {}
    for name in TESTS[str(nlp.lang)]:
        treebank = Path(name).name.partition(".")[0]
        for measure, value in trees(nlp, data / name).items():
            found[f"{treebank} {measure}"] = value
    return found
