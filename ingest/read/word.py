"""Word files (docx): paragraphs and tables in the order of the page, as a reader sees them who accepts all changes.

The library gives only what stands in a paragraph at once, not what was put in later, nor what forms and old versions of Word
wrap in elements of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO
from zipfile import ZipFile

import docx
from docx.oxml.ns import qn
from lxml.etree import _Element

from ..facts import Document
from .encoding import storable
from .inputs import CannotRead, Items, Origin, all_bytes, published
from .options import ReadOptions
from .plain import BYLINE, day_of_head, title_of
from .properties import stated_author, stated_title
from .unpacked import check_growth

PARAGRAPH, TABLE, ROW, CELL, TEXT = map(qn, ("w:p", "w:tbl", "w:tr", "w:tc", "w:t"))

# What is no text, but shows.
SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}

# What was taken out or has gone elsewhere, settings (which also speak of tabs), and boxes beside the text.
UNSEEN = set(map(qn, ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:drawing", "w:pict", "w:object")))


def read(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """One document. Raises CannotRead where there is no text, or a bomb."""
    data = all_bytes(stream, options)
    with ZipFile(BytesIO(data)) as parts:
        check_growth(len(data), sum(part.file_size for part in parts.infolist()))
    found = docx.Document(BytesIO(data))
    lines = (line.strip() for line in lines_of(found.element.body))
    text, notes = storable("\n".join(line for line in lines if line.strip(" |")))
    if not text:
        raise CannotRead("it has no text")
    said = found.core_properties
    document = Document(
        text,
        title=stated_title(said.title) or title_of(text),
        ref=origin.name,
        author=stated_author(said.author),
        notes=notes,
    )
    yield published(document, day_of_head(text), "byline", BYLINE)


def lines_of(element: _Element) -> Iterator[str]:
    """The paragraphs in `element`, and the rows of its tables, a line each."""
    for child in element:
        if child.tag == PARAGRAPH:
            yield words_of(child)
        elif child.tag == TABLE:
            for row in topmost(child, ROW):
                yield " | ".join("\n".join(lines_of(cell)).strip() for cell in topmost(row, CELL))
        elif child.tag not in UNSEEN:
            yield from lines_of(child)


def topmost(element: _Element, tag: str) -> Iterator[_Element]:
    """The elements of this name in `element`, but none inside another: tables stand in cells of tables."""
    for child in element:
        if child.tag == tag:
            yield child
        else:
            yield from topmost(child, tag)


def words_of(element: _Element) -> str:
    """The text in `element`, however it is wrapped."""
    if element.tag == TEXT:
        return element.text or ""
    if element.tag in UNSEEN:
        return ""
    return SIGNS.get(element.tag) or "".join(map(words_of, element))
