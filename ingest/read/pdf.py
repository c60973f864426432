"""PDF: the text of its pages, lines joined to paragraphs again."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from io import BytesIO
from statistics import quantiles
from typing import BinaryIO

from pypdf import PdfReader

from ..facts import Document
from .columns import lines_of
from .encoding import storable
from .inputs import CannotRead, Items, Origin, all_bytes, published
from .options import LONGEST_TEXT, ReadOptions, too_long
from .plain import BYLINE, day_of_head, title_of
from .properties import stated_author, stated_title

# A line that fills this share of the column goes on in the next.
FULL = 0.8

# So many lines from the top and the bottom of a page can be running heads.
EDGE = 2

# What a browser prints above and below a page, each number as `#`: day, time and title; address and page of pages.
PRINTED = re.compile(r"#[/.]#[/.]#,? #:#|(?:https?|file)://\S+ #/#$")

# Signs for two or three letters, which fonts have and words have not: *ﬁn 2026* is *fin 2026*.
LIGATURES = {ord(c): unicodedata.normalize("NFKC", c) for c in "ﬀﬁﬂﬃﬄﬅﬆ"}

ENDED = re.compile(r"[.!?…:»”\"]$")
ITEM = re.compile(r"[•▪‣*–—-] |\(?\d{1,2}[.)] ")


def read(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """One document. Raises CannotRead for what is locked, or has no text (a scan)."""
    found = PdfReader(BytesIO(all_bytes(stream, options)))
    if found.is_encrypted and not found.decrypt(""):
        raise CannotRead("it is locked with a password")
    pages: list[list[str]] = []
    size = 0
    for page in found.pages:
        pages.append([line.translate(LIGATURES).strip() for line in lines_of(page)])
        size += sum(map(len, pages[-1]))
        if size > LONGEST_TEXT:
            raise CannotRead(too_long(f"{size:,} characters by page {len(pages)}"))
    text, notes = storable(paragraphs(without_running_heads(pages)))
    if not text.strip():
        raise CannotRead("it has no text: pages that were scanned must be recognised (OCR) first")
    said = found.metadata
    title, author = (said.title, said.author) if said else (None, None)
    document = Document(
        text,
        title=stated_title(title) or title_of(text),
        ref=origin.name,
        author=stated_author(author),
        notes=notes,
    )
    yield published(document, day_of_head(text), "byline", BYLINE)


def without_running_heads(pages: list[list[str]]) -> list[str]:
    """All lines, less what stands at the top or bottom of most pages, its numbers aside, and what browsers print there.

    >>> without_running_heads([["Un accord", "27/11/2026 10:19 La Gazette", "https://gazette.example/a 1/1"]])
    ['Un accord']
    """

    edges = [edge(page) for page in pages]
    counts = Counter(
        k for page, at in zip(pages, edges, strict=True) for k in {numberless(page[n]) for n in at}
    )
    running = {k for k, n in counts.items() if n > max(1, len(pages) / 2) or PRINTED.match(k)}
    return [
        line
        for page, at in zip(pages, edges, strict=True)
        for n, line in enumerate(page)
        if n not in at or numberless(line) not in running
    ]


def edge(page: list[str]) -> set[int]:
    """The numbers of the first and the last lines of a page that are not blank."""
    there = [n for n, line in enumerate(page) if line]
    return {*there[:EDGE], *there[-EDGE:]}


def numberless(line: str) -> str:
    """`line` with `#` for each number."""
    return re.sub(r"\d+", "#", line)


def paragraphs(lines: list[str]) -> str:
    """Lines of a column as paragraphs, one on a line; words cut at a line's end are whole again.

    >>> print(paragraphs(["Un accord", "", "Le fabricant livrera six giga-", "watts de processeurs au",
    ...                   "groupe américain.", "Les livraisons commencent", "en 2026."]))
    Un accord
    Le fabricant livrera six gigawatts de processeurs au groupe américain.
    Les livraisons commencent en 2026.
    """
    lengths = [len(line) for line in lines if line]
    full = FULL * quantiles(lengths, n=10)[-1] if len(lengths) > 2 else 0
    whole = " ".join(lines)
    made: list[str] = []
    above = ""
    for line in lines:
        if not line or not above or ITEM.match(line) or not goes_on(above, line, full):
            made += [line] if line else []
        elif re.search(r"[^\W\d_]-$", above) and line[0].islower():
            cut = made[-1].rpartition(" ")[2] + re.split(r"[\s,.;:]", line)[0]
            made[-1] = (made[-1] if cut in whole else made[-1][:-1]) + line
        else:
            made[-1] += f" {line}"
        above = line
    return "\n".join(made)


def goes_on(above: str, line: str, full: float) -> bool:
    """Whether a paragraph goes on from one line to the next."""
    return not ENDED.search(above) and (len(above) >= full or line[0].islower())
