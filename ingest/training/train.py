"""The trainings, one after the other: vectors, trees, names, names again with what the first found.
Each leaves a folder in `work`.

A step whose folder is there already is not done again, so that a broken run goes on where it was.
"""

from __future__ import annotations

import logging
import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import spacy
from spacy.cli.train import train as run
from spacy.language import Language
from spacy.tokens import Doc

from . import augment, names, silver, trees, vectors
from .corpora import CORPORA
from .tokens import blank

CONFIGS = Path(__file__).parent
TREE_STEPS = {"fr": 3000, "en": 3000}
FIRST_STEPS = 1500  # enough for a model that is only asked what it finds
SECOND_STEPS = {"fr": 4500, "en": 3000}
SILVER_WORDS = {"fr": 2_500_000, "en": 2_000_000}  # of raw articles, to count names in
SILVER_SHARE = 0.2  # of them is trained on: with more, the labelled articles drown
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
    settings = paths(lang, out, base) | {"training.max_steps": TREE_STEPS[lang]}
    run(CONFIGS / "trees.cfg", out, overrides=settings)
    return out / "model-best"


def first_names(data: Path, out: Path, base: Path) -> Path:
    """Names from the labelled texts alone, on the vectors in `base`; returns the best's folder."""
    if not (out / "model-best" / "meta.json").exists():
        nlp = spacy.load(base)
        write_names(data, nlp, out)
        settings = paths(str(nlp.lang), out, base) | {"training.max_steps": FIRST_STEPS}
        run(CONFIGS / "names.cfg", out, overrides=settings)
    return out / "model-best"


def second_names(data: Path, out: Path, base: Path, parser: Path, first: Path) -> Path:
    """Names with what the model in `first` finds, from the weights of the one in `parser`.

    Returns `out`, where the best and the last checkpoint lie.
    """
    if not (out / "model-best" / "meta.json").exists():
        nlp, reader = spacy.load(base), spacy.load(first)
        found = silver_names(data, reader)
        write_names(data, nlp, out, reader, found[: round(SILVER_SHARE * len(found))])
        start = out / "start.bin"
        model: Any = spacy.load(parser).get_pipe("tok2vec")
        start.write_bytes(model.model.to_bytes())
        settings = paths(str(nlp.lang), out, base) | {
            "paths.start": str(start),
            "training.max_steps": SECOND_STEPS[str(nlp.lang)],
        }
        run(CONFIGS / "names.cfg", out, overrides=settings)
    return out


def silver_names(data: Path, reader: Language) -> list[Doc]:
    """Raw articles with the names that the model `reader` finds there, put right."""
    lang = str(reader.lang)
    labelled = [
        *names.article_passages(data, lang, held_out=False),
        *names.sentence_passages(data, lang),
    ]
    if lang == "en":
        labelled += names.article_passages(data, "fr", held_out=False)
    texts = silver.paragraphs(data, lang, SILVER_WORDS[lang])
    return silver.make(reader, texts, labelled, silver.read_known())


def write_names(
    data: Path,
    nlp: Language,
    out: Path,
    first: Language | None = None,
    silver_docs: Iterable[Doc] = (),
    seed: int = 0,
) -> None:
    """`train.spacy` and `dev.spacy` for the names, in `out`.

    Without a `first` model this is the first round, from the labelled texts alone. In the second
    `first` completes the sentences that know three types, and the names that stand in for others
    come from both languages and from the well-known ones.
    """
    lang = str(nlp.lang)
    passages = [
        *names.article_passages(data, lang, held_out=False),
        *names.sentence_passages(data, lang),
    ]
    sources, known = list(passages), {}
    if first is not None:
        passages = list(names.completed(first, passages))
        sources += names.article_passages(data, "fr" if lang == "en" else "en", held_out=False)
        known = silver.read_known()
    pool = augment.Names.of(lang, sources, known)
    marked = (names.marked(nlp, p) for p in augment.augmented(passages, pool, seed))
    kept = [doc for doc in marked if doc is not None]
    kept += silver_docs
    random.Random(seed).shuffle(kept)
    names.write(kept, out / "train.spacy")
    dev = names.article_passages(data, lang, held_out=True)
    whole = [names.marked(nlp, p) for p in dev if p.complete]
    names.write([doc for doc in whole if doc is not None], out / "dev.spacy")
    log.info("names: %d passages labelled, %d in all", len(passages), len(kept))


def paths(lang: str, out: Path, base: Path) -> dict[str, str]:
    """The settings that differ from run to run."""
    return {
        "nlp.lang": lang,
        "paths.train": str(out / "train.spacy"),
        "paths.dev": str(out / "dev.spacy"),
        "paths.vectors": str(base),
    }


def train_all(data: Path, lang: str, work: Path) -> tuple[Path, Path]:
    """The folder of the trained trees of `lang`, and that of the checkpoints of the names."""
    base = vectors.train(data, lang, work / "vectors")
    parser = train_trees(data, lang, work / "trees", base)
    first = first_names(data, work / "names1", base)
    return parser, second_names(data, work / "names2", base, parser, first)
