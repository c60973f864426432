"""From trained parts to the folder that ships: one pipeline, small, and told where it comes from."""

from __future__ import annotations

import datetime
import io
import shutil
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy.language import Language

# Of a float's 23 bits of mantissa: the rest is noise to the model, and does not compress.
WEIGHT_BITS = 10
VECTOR_BITS = 7

LICENCES = {
    "fr": "LGPL-LR (Sequoia, FQB), CC BY-SA 4.0 (GSD, OrangeSum, NTREX), CC BY 2.5 (Wikinews)",
    "en": "CC BY-SA 4.0 (EWT, UNER, NTREX), CC BY 4.0 (GUM), CC BY 3.0 (ECB+), public domain",
}


def rounded(values: Any, bits: int = WEIGHT_BITS) -> Any:
    """float32 values with `bits` of mantissa, rounded to the nearest.

    >>> float(rounded(np.array([1.0001], dtype="float32"))[0])
    1.0
    """
    drop = 23 - bits
    raw = np.ascontiguousarray(values, dtype="float32").view("uint32").astype("uint64")
    raw = ((raw + (1 << (drop - 1))) >> drop) << drop
    return raw.astype("uint32").view("float32").reshape(values.shape)


def assemble(parser: Path, names: Path) -> Language:
    """The pipeline of `parser`, and behind it the `ner` trained in `names`; on the same vectors.

    The weights of `ner` are the mean of its best and its last checkpoint: each of the two has found
    a way through the data of its own, and what is chance in them evens out.
    """
    nlp = spacy.load(parser)
    best, last = (
        spacy.load(names / f"model-{which}", vocab=nlp.vocab) for which in ("best", "last")
    )
    for pipe in ("tok2vec", "ner"):
        average(best.get_pipe(pipe), last.get_pipe(pipe))
    best.replace_listeners("tok2vec", "ner", ["model.tok2vec"])
    nlp.add_pipe("ner", source=best)
    return nlp


def average(pipe: Any, other: Any) -> None:
    """Sets each weight of `pipe` to the mean of its own and that of `other`, of the same shape."""
    for node, twin in zip(pipe.model.walk(), other.model.walk(), strict=True):
        for name in node.param_names:
            if node.has_param(name):
                node.set_param(name, (node.get_param(name) + twin.get_param(name)) / 2)


def round_weights(nlp: Language) -> None:
    """Rounds every weight and vector of `nlp` in place."""
    pipes: list[tuple[str, Any]] = nlp.pipeline
    for _, pipe in pipes:
        for node in pipe.model.walk():
            for name in node.param_names:
                if node.has_param(name):
                    node.set_param(name, rounded(node.get_param(name)))
    nlp.vocab.vectors.data = rounded(nlp.vocab.vectors.data, VECTOR_BITS)


def describe(nlp: Language, scores: dict[str, Any]) -> None:
    """Fills `nlp.meta`, and drops from the config what only a training needs."""
    nlp.meta.update(
        name="recoupe",
        version=f"{datetime.date.today():%Y.%m.%d}".replace(".0", "."),
        description=f"News pipeline of recoupe ({nlp.lang}): tags, trees, lemmas and names",
        license=LICENCES[str(nlp.lang)],
        performance=scores,
    )
    config = nlp.config
    for section in ("paths", "corpora", "pretraining", "training"):
        config[section] = {}
    config["initialize"] = {"vectors": None, "init_tok2vec": None, "before_init": None}
    config["nlp"]["after_pipeline_creation"] = {"@callbacks": "recoupe.numpy_products.v1"}
    nlp.config = config


def ship(nlp: Language, out: Path) -> int:
    """Writes `nlp` to the folder `out`, which it replaces whole; returns its zipped size in bytes."""
    out.parent.mkdir(parents=True, exist_ok=True)
    fresh = out.with_name(out.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    nlp.to_disk(fresh)
    shutil.rmtree(out, ignore_errors=True)
    fresh.rename(out)
    return zipped_size(path for path in out.rglob("*") if path.is_file())


def zipped_size(files: Iterable[Path]) -> int:
    """How many bytes `files` take in a zip archive, as in a wheel."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in files:
            archive.write(path)
    return buffer.tell()
