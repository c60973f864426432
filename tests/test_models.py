"""The pipelines that ship: they load, read a sentence, stay small, and say where they come from."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from thinc.api import NumpyOps

from recoupe.ingest import models
from recoupe.ingest.products import multiply_by_numpy

FOLDER = Path(models.__file__).parent
LANGUAGES = ["fr", "en"]
PIPES = ["tok2vec", "morphologizer", "parser", "trainable_lemmatizer", "ner"]
TYPES = {"PER", "ORG", "LOC", "PRODUCT", "EVENT", "WORK"}
LICENCES = ["LGPL-LR", "CC BY-SA 4.0", "CC BY-SA 3.0", "CC BY 4.0", "CC BY 3.0", "CC BY 2.5"]


@cache
def load(lang: str) -> Language:
    return spacy.load(FOLDER / lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_has_all_pipes_and_types(lang: str) -> None:
    """Users may rely on the names of the pipes and on the six types of names."""
    nlp = load(lang)
    assert nlp.pipe_names == PIPES
    assert set(nlp.get_pipe("ner").labels) == TYPES
    assert (nlp.lang, nlp.meta["name"]) == (lang, "recoupe")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_numpy_multiplies(lang: str) -> None:
    """Loaded by spaCy alone, too: every layer leaves its products to numpy's BLAS."""
    layers = [layer for _, pipe in load(lang).pipeline for layer in pipe.model.walk()]  # type: ignore[attr-defined]
    assert {layer.ops.use_blis for layer in layers} == {False}


def test_layers_on_other_hardware_stay() -> None:
    """A pipeline on a GPU, or on a library of its own, keeps what it multiplies by."""

    class Elsewhere(NumpyOps):
        pass

    nlp = spacy.blank("fr")
    pipe = nlp.add_pipe("tagger")
    for layer in pipe.model.walk():  # type: ignore[attr-defined]
        layer.ops = Elsewhere()
    assert multiply_by_numpy(nlp) is nlp
    assert {type(layer.ops) for layer in pipe.model.walk()} == {Elsewhere}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("lang", "text", "names", "root", "subject"),
    [
        (
            "fr",
            "Le président Emmanuel Macron a rencontré la chancelière Angela Merkel à Berlin.",
            [("Emmanuel Macron", "PER"), ("Angela Merkel", "PER"), ("Berlin", "LOC")],
            "rencontrer",
            "président",
        ),
        (
            "en",
            "Microsoft opened a new office in London, the company said on Friday.",
            [("Microsoft", "ORG"), ("London", "LOC")],
            "open",
            "Microsoft",
        ),
    ],
)
def test_reads_a_sentence(
    lang: str, text: str, names: list[tuple[str, str]], root: str, subject: str
) -> None:
    """Names, the main verb's lemma and its subject, in a sentence of our own."""
    doc = load(lang)(text)
    assert [(ent.text, ent.label_) for ent in doc.ents] == names
    verb = next(token for token in doc if token.lemma_ == root)
    assert verb.pos_ == "VERB"
    assert subject in [child.text for child in verb.children if child.dep_ == "nsubj"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_splits_glued_sentences(lang: str) -> None:
    """News sites lose the space between paragraphs; initials keep their stops."""
    words = [token.text for token in load(lang).make_doc('AFP.Demain "oui".Et U.S. 5%.Le')]
    assert words[:3] == ["AFP", ".", "Demain"]
    assert "U.S." in words
    assert words[-3:] == ["%", ".", "Le"]


def test_curly_and_straight_apostrophes_split_alike() -> None:
    """*l’Élysée* is two tokens, as *l'Élysée* is."""
    curly, straight = (load("fr").make_doc(f"jusqu{a}à l{a}Élysée") for a in "’'")
    assert [t.text.replace("’", "'") for t in curly] == [t.text for t in straight]
    assert [t.text for t in curly] == ["jusqu’", "à", "l’", "Élysée"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_zipped_size(lang: str) -> None:
    """At most 16 MB per language in a wheel."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in (FOLDER / lang).rglob("*"):
            archive.write(path)
    assert buffer.tell() <= 16_000_000


@pytest.mark.parametrize("licence", LICENCES)
def test_card_names_each_licence(licence: str) -> None:
    """The card tells under what terms each text was used."""
    assert licence in (FOLDER / "README.md").read_text(encoding="utf-8")
