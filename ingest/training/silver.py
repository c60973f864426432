"""Names found in raw articles by a first model, put right by what all articles say together.

A model reads one sentence at a time and calls *Wagram* now a person, now a firm. Over thousands of
articles most of its calls are right, so each name gets the type it has most often; names that stay
undecided become missing. `known.txt` overrules the count for names that every reader knows.
A second model, trained on this too, knows many more names than the labelled articles hold.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span

from .corpora import articles
from .names import Passage

KNOWN = Path(__file__).parent / "known.txt"
LEAST = 5  # mentions before a count says anything
SURE = 0.75  # of the mentions with one type: the name has that type
LABELLED_WEIGHT = 20  # a mention in a labelled article against one that a model found

Counts = dict[str, Counter[str]]


def paragraphs(data: Path, lang: str, most: int, seed: int = 0) -> list[str]:
    """Paragraphs of raw articles in random order, about `most` words of them."""
    every = [
        part.strip()
        for article in articles(data, lang)
        for part in (article["title"] or "", *article["text"].split("\n"))
        if 30 < len(part.strip()) < 4000
    ]
    random.Random(seed).shuffle(every)
    words = 0
    for i, part in enumerate(every):
        words += len(part.split())
        if words > most:
            return every[:i]
    return every


def read(nlp: Language, texts: Iterable[str]) -> Iterator[Doc]:
    """`texts` with the names of the first model."""
    with nlp.select_pipes(enable=["ner"]):
        yield from nlp.pipe(texts, batch_size=64)


def count(docs: Iterable[Doc], labelled: Iterable[Passage]) -> Counts:
    """How often each name has each type."""
    counts: Counts = defaultdict(Counter)
    for doc in docs:
        for ent in doc.ents:
            counts[ent.text][ent.label_] += 1
    for passage in labelled:
        for start, end, label in passage.ents:
            counts[passage.text[start:end]][label] += LABELLED_WEIGHT
    return counts


def decided(counts: Counts, known: dict[str, str]) -> dict[str, str]:
    """The type of each name that has one; those in `known` have theirs without a count."""
    types: dict[str, str] = {}
    for name, found in counts.items():
        label, most = found.most_common(1)[0]
        total = sum(found.values())
        if total >= LEAST and most / total >= SURE:
            types[name] = label
    return {**types, **known}


def read_known(path: Path = KNOWN) -> dict[str, str]:
    """The type of each name in `known.txt`, a `TYPE: name, name, …` a line; NONE is no name."""
    types: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        label, colon, listed = line.partition(": ")
        if colon and not line.startswith("#"):
            types.update((name.strip(), label) for name in listed.split(","))
    return types


def put_right(doc: Doc, types: dict[str, str], rare: Counts) -> Doc:
    """`doc` with the decided types; undecided names become missing.

    A name that the model met fewer than LEAST times keeps what the model said: there is no better
    guess, and such names are what the student has to learn to type from their context.
    """
    spans: list[Span] = []
    missing: list[Span] = []
    for ent in doc.ents:
        label = types.get(ent.text)
        if label == "NONE":
            continue
        if label is not None:
            spans.append(Span(doc, ent.start, ent.end, label=label))
        elif sum(rare[ent.text].values()) < LEAST:
            spans.append(ent)
        else:
            missing.append(ent)
    doc.set_ents(spans, missing=missing, default="outside")
    return doc


def make(
    nlp: Language, texts: list[str], labelled: list[Passage], known: dict[str, str]
) -> list[Doc]:
    """Documents to train on: the `texts` with names, as the model, the count and `known` have it."""
    docs = list(read(nlp, texts))
    counts = count(docs, labelled)
    types = decided(counts, known)
    return [put_right(doc, types, counts) for doc in docs if doc.ents]
