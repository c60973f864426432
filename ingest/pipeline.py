"""One pipeline per language, and the way from a text to its facts."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from . import furniture
from .facts import Facts, Sentence
from .lang import languages
from .products import multiply_by_numpy
from .spans import found, keep

# No word is so long, and spaCy's tokenizer takes minutes for one: data in a page, a line drawn with signs. Blanks stand
# for it, so that all offsets stay.
NO_WORD = re.compile(r"\S{400,}")
# agencies set headings between dashes in the midst of a line: `… l'OMS.- Plus de 320.000 morts -La pandémie …`
HEADING = re.compile(r"(?<=[.!?…»\"”)])( ?)-( [^\n]{2,120}? )-(?=[«\"“]?[A-ZÀ-Þ])")
# blanks that hold a line together (*12 %*, *« oui »*): the trained pipelines take them for words
BLANKS = str.maketrans(dict.fromkeys("\u00a0\u202f\u2009", " "))

MODELS = Path(__file__).parent / "models"
COMPONENTS = (
    "recoupe_dates",
    "recoupe_figures",
    "recoupe_entities",
    "recoupe_quotes",
    "recoupe_claims",
)


def model_path(language: str) -> Path:
    """Where the trained pipeline of `language` that ships with recoupe lies."""
    return MODELS / language


@cache
def pipeline(language: str, model: str | None = None) -> Language:
    """The pipeline of `language`: a trained one (`model`, or ours), then recoupe's components.

    Raises ValueError for a language that recoupe does not read or a model that is not installed.
    """
    if language not in languages():
        raise ValueError(f"no language {language!r}: recoupe reads {', '.join(languages())}")
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings(
                "ignore", message=r"\[W095\]"
            )  # trained with another patch release of spaCy
            nlp = spacy.load(model or model_path(language))
    except OSError as error:
        raise ValueError(f"no pipeline {model or language!r} is installed: {error}") from error
    if nlp.lang != language:
        raise ValueError(f"the pipeline {model!r} reads {nlp.lang!r}, not {language!r}")
    multiply_by_numpy(nlp)
    nlp.add_pipe("recoupe_paragraphs", first=True)
    for component in COMPONENTS:
        nlp.add_pipe(component)
    return nlp


def prepare(nlp: Language, text: str, published: str | None) -> Doc:
    """`text` tokenised, with what the components need to know about the article."""
    level = NO_WORD.sub(lambda m: " " * len(m[0]), text.translate(BLANKS))
    level = HEADING.sub(r"\1\n\2\n", level)
    doc = nlp.make_doc(level)
    doc._.written = text if text != level else None
    doc._.published = published[:10] if published else None
    return keep(doc, "furniture", furniture.find(text))


def facts_of(doc: Doc, language: str) -> Facts:
    """What the components left on `doc`, without what lies in page furniture."""
    zones, written = found(doc, "furniture"), doc._.written

    def outside(kind: str) -> tuple:  # type: ignore[type-arg]
        return tuple(
            r if written is None else as_written(r, written)
            for r in found(doc, kind)
            if not any(z.start < r.end and r.start < z.end for z in zones)
        )

    return Facts(
        language=language,
        sentences=tuple(Sentence(s.start_char, s.end_char) for s in doc.sents if s.text.strip()),
        furniture=tuple(zones),
        mentions=outside("mentions"),
        dates=outside("dates"),
        figures=outside("figures"),
        quotes=outside("quotes"),
        claims=outside("claims"),
    )


def as_written(record: Any, text: str) -> Any:
    """`record` with the words that stand at its places in `text`."""
    words = {"text": text[record.start : record.end]}
    if getattr(record, "measure_start", None) is not None:
        words["measure"] = text[record.measure_start : record.measure_end]
    parts = {
        name: as_written(part, text)
        for name in ("figure", "date")
        if (part := getattr(record, name, None)) is not None
    }
    return replace(record, **words, **parts)


def extract(
    text: str, language: str, published: str | None = None, model: str | None = None
) -> Facts:
    """Everything recoupe reads from `text`, seen from the day it was `published` (ISO, None: unknown)."""
    nlp = pipeline(language, model)
    return facts_of(nlp(prepare(nlp, text, published)), language)


def extract_many(
    texts: Iterable[tuple[str, str | None]], language: str, model: str | None = None
) -> Iterator[Facts]:
    """`extract` for many (text, published) of one language, in order; faster for short texts."""
    nlp = pipeline(language, model)
    docs = (prepare(nlp, text, published) for text, published in texts)
    for doc in nlp.pipe(docs, batch_size=32):
        yield facts_of(doc, language)
