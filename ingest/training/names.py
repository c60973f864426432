"""Training material for the names, from articles and sentences in which names are marked.

What a source does not know is *missing*, not absent: sets with only PER, ORG and LOC say nothing
about a capitalised word that they leave without a label, for it may be a product, an event or a
work. spaCy learns nothing from a missing token.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span
from spacy.vocab import Vocab

from .corpora import CORPORA, TYPES, labelled

UNCLEAR = "?"
THREE_TYPES = ("PER", "ORG", "LOC")
Ents = tuple[tuple[int, int, str], ...]


@dataclass(frozen=True)
class Passage:
    """A stretch of text with its names; `complete` when it knows all six types.

    `ents` are (start, end, type) in code points, sorted, without overlaps. A type UNCLEAR says that
    there may be a name, of a type that the source does not know.
    """

    text: str
    ents: Ents
    complete: bool = True
    source: str = ""


def story(article: dict[str, Any]) -> str:
    """What must stay on one side of a split: ECB+ has several articles per event."""
    identity = str(article["id"])
    return identity.split("_")[0] if identity.startswith("ecb-") else identity


def is_held_out(article: dict[str, Any], every: int = 12) -> bool:
    """Whether an article is kept out of training for choosing the weights: one story in `every`."""
    return zlib.crc32(story(article).encode()) % every == 11


def passages(article: dict[str, Any]) -> Iterator[Passage]:
    """The paragraphs of a labelled article, and its title with the names that the text knows."""
    text, ents = article["text"], sorted(tuple(e) for e in article["ents"])
    for match in re.finditer(r"[^\n]+", text):
        start, end = match.span()
        inside = tuple((a - start, b - start, t) for a, b, t in ents if start <= a and b <= end)
        if match.group().strip():
            yield Passage(match.group(), inside, source=article["id"])
    title = (article.get("title") or "").strip()
    if title and title not in text:
        known = {text[a:b]: t for a, b, t in ents if b - a > 2}
        yield Passage(title, tuple(occurrences(title, known)), complete=False, source=article["id"])


def occurrences(text: str, known: dict[str, str]) -> Iterator[tuple[int, int, str]]:
    """Where the names of `known` stand in `text`, longest first, without overlaps.

    >>> list(occurrences("Orange à Nice", {"Nice": "LOC", "Orange": "ORG"}))
    [(0, 6, 'ORG'), (9, 13, 'LOC')]
    """
    if not known:
        return
    names = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    for match in re.finditer(rf"(?<!\w)(?:{names})(?!\w)", text):
        yield *match.span(), known[match.group()]


def article_passages(data: Path, lang: str, held_out: bool) -> list[Passage]:
    """The labelled articles, paragraph by paragraph: those for training, or those held out."""
    return [
        passage
        for article in labelled(data, lang)
        if is_held_out(article) == held_out
        for passage in passages(article)
    ]


def sentence_passages(data: Path, lang: str) -> Iterator[Passage]:
    """The sentences that know only PER, ORG and LOC; whatever else they mark becomes missing."""
    for name in CORPORA[lang].silver:
        for doc in DocBin().from_disk(data / name).get_docs(Vocab()):
            ents = tuple(
                (e.start_char, e.end_char, e.label_) for e in doc.ents if e.label_ in TYPES
            )
            yield Passage(doc.text, ents, complete=False, source=name)


def marked(nlp: Language, passage: Passage) -> Doc | None:
    """`passage` as a gold Doc; None when it holds nothing to learn from.

    A name that does not end where a token ends ("BFMTVVia") makes the tokens it touches missing.
    """
    doc = nlp.make_doc(passage.text)
    spans: list[Span] = []
    unclear: set[int] = set()
    for start, end, label in passage.ents:
        span = doc.char_span(start, end, label=label) if label != UNCLEAR else None
        if span is not None:
            spans.append(span)
        elif (loose := doc.char_span(start, end, alignment_mode="expand")) is not None:
            unclear.update(token.i for token in loose)
    if not passage.complete:
        unclear.update(token.i for token in doc if may_be_name(doc, token.i))
    unclear -= {token.i for span in spans for token in span}
    missing = [doc[i : i + 1] for i in sorted(unclear)]
    doc.set_ents(spans, missing=missing, default="outside")
    return doc if len(missing) < len(doc) else None


def completed(nlp: Language, passages: Iterable[Passage]) -> Iterator[Passage]:
    """`passages`; one that knows three types is completed by what the model `nlp` finds in it.

    Where the model sees a product, an event or a work and the source nothing, the name is UNCLEAR.
    All other words are then no names. (Without a model every capitalised word is unclear, and a
    training learns too little about capitalised words that are none: "Canadian", "General
    Secretary".)
    """
    for passage in passages:
        if passage.complete:
            yield passage
            continue
        taken = passage.ents
        seen = tuple(
            (ent.start_char, ent.end_char, UNCLEAR)
            for ent in nlp(passage.text).ents
            if ent.label_ not in THREE_TYPES
            and all(ent.end_char <= start or end <= ent.start_char for start, end, _ in taken)
        )
        yield replace(passage, ents=tuple(sorted(taken + seen)), complete=True)


def may_be_name(doc: Doc, i: int) -> bool:
    """Whether token `i`, in a passage that knows three types, may be a name of another type."""
    word = doc[i].text
    if not any(c.isupper() for c in word) and not word[0].isdigit():
        return word in {"«", "»", '"', "“", "”"}
    first = i == 0 or doc[i - 1].text in {".", "!", "?", ":", "«", '"', "“", "-", "–", "—"}
    return not first


def write(docs: Iterable[Doc], path: Path) -> int:
    """Keeps `docs` at `path` for spaCy's corpus reader; returns how many there are."""
    box = DocBin(attrs=["ENT_IOB", "ENT_TYPE", "SPACY"], docs=docs)
    path.parent.mkdir(parents=True, exist_ok=True)
    box.to_disk(path)
    return len(box)
