"""Training material for tags, trees and lemmas, from Universal Dependencies.

spaCy's converter merges French *au, du, des*, which the treebanks split; English *wasn't* stays
two tokens. Treebanks are clean; the
texts that recoupe reads have curly apostrophes, headings in capitals or without a full stop, and
line breaks. Each of these is put into a copy of some sentences.
"""

from __future__ import annotations

import gzip
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from spacy.tokens import Doc, DocBin
from spacy.training.converters.conllu_to_docs import conllu_to_docs
from spacy.vocab import Vocab

SENTENCES = 8  # to a training document: the parser learns where one ends from what comes after


@dataclass(frozen=True)
class Sentence:
    """The columns of a parsed sentence; heads count from its own first token."""

    words: list[str]
    spaces: list[bool]
    lemmas: list[str]
    pos: list[str]
    morphs: list[str]
    heads: list[int]
    deps: list[str]


def read(path: Path, lang: str) -> Iterator[Sentence]:
    """The sentences of a gzipped CoNLL-U file, as spaCy would write their tokens."""
    text = gzip.decompress(path.read_bytes()).decode("utf-8")
    merged = lang == "fr"
    docs = conllu_to_docs(text, n_sents=1, merge_subtokens=merged, no_print=True)  # type: ignore[no-untyped-call]
    for doc in docs:
        yield Sentence(
            [t.text for t in doc],
            [bool(t.whitespace_) for t in doc],
            [t.lemma_ for t in doc],
            [t.pos_ for t in doc],
            [str(t.morph) for t in doc],
            [t.head.i for t in doc],
            [t.dep_ for t in doc],
        )


def joined(sentences: list[Sentence], breaks: list[str], vocab: Vocab) -> Doc:
    """One Doc of `sentences`; `breaks[i]` ("", "\\n", "\\n\\n") stands after the i-th.

    A line break hangs on the last word before it as `dep`, as in spaCy's own pipelines.
    """
    columns = Sentence([], [], [], [], [], [], [])
    starts: list[bool | int | None] = []
    for sentence, line_break in zip(sentences, breaks, strict=True):
        at = len(columns.words)
        columns.words.extend(sentence.words)
        columns.spaces.extend(sentence.spaces[:-1])
        columns.spaces.append(not line_break)
        columns.lemmas.extend(sentence.lemmas)
        columns.pos.extend(sentence.pos)
        columns.morphs.extend(sentence.morphs)
        columns.heads.extend(at + head for head in sentence.heads)
        columns.deps.extend(sentence.deps)
        starts.extend(i == 0 for i in range(len(sentence.words)))
        if line_break:
            columns.heads.append(len(columns.words) - 1)
            columns.words.append(line_break)
            columns.spaces.append(False)
            columns.lemmas.append(line_break)
            columns.pos.append("SPACE")
            columns.morphs.append("")
            columns.deps.append("dep")
            starts.append(False)
    return Doc(
        vocab,
        words=columns.words,
        spaces=columns.spaces,
        lemmas=columns.lemmas,
        pos=columns.pos,
        morphs=columns.morphs,
        heads=columns.heads,
        deps=columns.deps,
        sent_starts=starts,
    )


def curly(sentence: Sentence) -> Sentence:
    """With typographic apostrophes and quotation marks."""
    words = [w.replace("'", "’") if len(w) > 1 else w for w in sentence.words]
    opening = True
    for i, word in enumerate(words):
        if word == '"':
            words[i] = "“" if opening else "”"
            opening = not opening
    return replace(sentence, words=words)


def capitals(sentence: Sentence) -> Sentence:
    """All in capitals, as some headings are."""
    return replace(sentence, words=[w.upper() for w in sentence.words])


def without_stop(sentence: Sentence) -> Sentence:
    """Without its final full stop, as headings and captions are."""
    last = len(sentence.words) - 1
    if last < 3 or sentence.words[last] != "." or last in sentence.heads:
        return sentence
    return Sentence(
        sentence.words[:-1],
        sentence.spaces[:-1],
        sentence.lemmas[:-1],
        sentence.pos[:-1],
        sentence.morphs[:-1],
        sentence.heads[:-1],
        sentence.deps[:-1],
    )


def documents(sentences: Iterable[Sentence], vocab: Vocab) -> Iterator[Doc]:
    """Clean documents of SENTENCES sentences each, as they stand in the treebank."""
    some: list[Sentence] = []
    for sentence in sentences:
        some.append(sentence)
        if len(some) == SENTENCES:
            yield joined(some, [""] * len(some), vocab)
            some = []
    if some:
        yield joined(some, [""] * len(some), vocab)


def rough_documents(sentences: list[Sentence], vocab: Vocab, seed: int = 0) -> Iterator[Doc]:
    """The same sentences in another order, as pages hold them: lines, headings, curly marks."""
    chance = random.Random(seed)
    shuffled = chance.sample(sentences, len(sentences))
    for at in range(0, len(shuffled), SENTENCES):
        some, breaks = [], []
        typographic = chance.random() < 0.7
        for sentence in shuffled[at : at + SENTENCES]:
            line_break = chance.choice(("", "", "\n", "\n\n"))
            if line_break and chance.random() < 0.5:
                sentence = without_stop(sentence)
            if line_break and chance.random() < 0.08:
                sentence = capitals(sentence)
            some.append(curly(sentence) if typographic else sentence)
            breaks.append(line_break)
        yield joined(some, breaks, vocab)


def write(docs: Iterable[Doc], path: Path) -> int:
    """Keeps `docs` at `path` for spaCy's corpus reader; returns how many there are."""
    attributes = ["ORTH", "SPACY", "LEMMA", "POS", "MORPH", "HEAD", "DEP", "SENT_START"]
    box = DocBin(attrs=attributes, docs=docs)
    path.parent.mkdir(parents=True, exist_ok=True)
    box.to_disk(path)
    return len(box)
