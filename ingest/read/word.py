"""Word files (docx): paragraphs and tables in the order of the page."""

from __future__ import annotations

from io import BytesIO
from typing import BinaryIO
from zipfile import ZipFile

import docx
from docx.table import Table

from ..facts import Document
from .encoding import storable
from .inputs import CannotRead, Items, Origin, all_bytes, published
from .options import ReadOptions
from .plain import BYLINE, day_of_head, title_of
from .properties import stated_author, stated_title
from .unpacked import check_growth


def read(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """One document. Raises CannotRead where there is no text, or a bomb."""
    data = all_bytes(stream, options)
    with ZipFile(BytesIO(data)) as parts:
        check_growth(len(data), sum(part.file_size for part in parts.infolist()))
    found = docx.Document(BytesIO(data))
    lines: list[str] = []
    for block in found.iter_inner_content():
        if isinstance(block, Table):
            lines += [
                " | ".join(dict.fromkeys(c.text.strip() for c in r.cells)) for r in block.rows
            ]
        else:
            lines.append(block.text.strip())
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
