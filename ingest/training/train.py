"""The trainings, one after the other: vectors, trees, names, names again with what the first found.
Each leaves a folder in `work`.

A step whose folder is there already is not done again, so that a broken run goes on where it was.
"""

from __future__ import annotations

import logging
import random
from pathlib import Path

import spacy
from spacy.cli.train import train as run
from spacy.language import Language
from spacy.tokens import Doc

from . import augment, names, silver, trees, vectors
from .corpora import CORPORA
from .tokens import blank

CONFIGS = Path(__file__).parent
COPIES = {"fr": 2, "en": 3}  # of each labelled passage, with other names, in the second round
STEPS = {"fr": (2000, 6000), "en": (2500, 6000)}  # of the first and the second round
SILVER_WORDS = {"fr": 2_500_000, "en": 2_000_000}
log = logging.getLogger(__name__)


def train_trees(data: Path, lang: str, out: Path, base: Path) -> Path:
    """Tags, trees and lemmas, on the vectors in `base`; returns the best pipeline's folder."""
    if (out / "model-best" / "meta.json").exists():
        return out / "model-best"
    vocab = blank(lang).vocab
    corpora = CORPORA[lang]
    sentences = [s for name in corpora.trees_train for s in trees.read(data / name, lang)]
    dev = [s for name in corpora.trees_dev for s in trees.read(data / name, lang)]
    docs = [*trees.documents(sentences, vocab), *trees.rough_documents(sentences, vocab)]
    trees.write(docs, out / "train.spacy")
    trees.write(trees.documents(dev, vocab), out / "dev.spacy")
    log.info("trees: %d sentences", len(sentences))
    run(CONFIGS / "trees.cfg", out, overrides=paths(lang, out, base))
    return out / "model-best"


def train_names(
    data: Path, out: Path, base: Path, steps: int, silver_docs: list[Doc] | None = None
) -> Path:
    """Names, on the vectors in `base`; returns the best pipeline's folder."""
    if (out / "model-best" / "meta.json").exists():
        return out / "model-best"
    nlp = spacy.load(base)
    write_names(data, nlp, out, silver_docs)
    settings = paths(str(nlp.lang), out, base) | {"training.max_steps": steps}
    run(CONFIGS / "names.cfg", out, overrides=settings)
    return out / "model-best"


def silver_names(data: Path, lang: str, first: Path) -> list[Doc]:
    """Raw articles with the names that the model in `first` finds there, put right."""
    labelled = [
        *names.article_passages(data, lang, held_out=False),
        *names.sentence_passages(data, lang),
    ]
    if lang == "en":
        labelled += names.article_passages(data, "fr", held_out=False)
    texts = silver.paragraphs(data, lang, SILVER_WORDS[lang])
    return silver.make(spacy.load(first), texts, labelled, silver.read_known())


def write_names(
    data: Path, nlp: Language, out: Path, silver_docs: list[Doc] | None = None, seed: int = 0
) -> None:
    """`train.spacy` and `dev.spacy` for the names, in `out`.

    Without `silver_docs` this is the first round, from the labelled texts alone. In the second the
    English model reads the French articles too: most names are the same in both languages, and more
    French articles are labelled.
    """
    lang = str(nlp.lang)
    known = [
        *names.article_passages(data, lang, held_out=False),
        *names.sentence_passages(data, lang),
    ]
    first = silver_docs is None
    pool = augment.Names.of(lang, known, {} if first else silver.read_known())
    passages = list(augment.augmented(known, pool, seed, copies=2 if first else COPIES[lang]))
    if lang == "en" and not first:
        passages += names.article_passages(data, "fr", held_out=False)
    marked = (names.marked(nlp, p) for p in passages)
    kept = [doc for doc in marked if doc is not None] + (silver_docs or [])
    random.Random(seed).shuffle(kept)
    names.write(kept, out / "train.spacy")
    dev = names.article_passages(data, lang, held_out=True)
    whole = [names.marked(nlp, p) for p in dev if p.complete]
    names.write([doc for doc in whole if doc is not None], out / "dev.spacy")
    log.info("names: %d passages labelled, %d in all", len(known), len(kept))


def paths(lang: str, out: Path, base: Path) -> dict[str, str]:
    """The settings that differ from run to run."""
    return {
        "nlp.lang": lang,
        "paths.train": str(out / "train.spacy"),
        "paths.dev": str(out / "dev.spacy"),
        "paths.vectors": str(base),
    }


def train_all(data: Path, lang: str, work: Path) -> tuple[Path, Path]:
    """The folders of the trained trees and names of `lang`."""
    base = vectors.train(data, lang, work / "vectors")
    parser = train_trees(data, lang, work / "trees", base)
    few, many = STEPS[lang]
    first = train_names(data, work / "names1", base, few)
    found = silver_names(data, lang, first)
    return parser, train_names(data, work / "names2", base, many, found)
