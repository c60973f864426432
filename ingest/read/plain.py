"""Plain text: the first line is the title, and stays in the text; a line below it may tell the day."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import BinaryIO

from ..facts import Document
from ..language import identify
from .byline import dates_of
from .encoding import decode
from .inputs import CannotRead, Items, Origin, all_bytes, published
from .kinds import refused
from .links import is_list
from .options import LONGEST_TEXT, MEGABYTE, ReadOptions, too_long

# A title is a line, not a paragraph: a longer first line is the text's beginning.
LONGEST_TITLE = 300

# So many characters that no text has make the bytes something else than text.
BINARY = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")

# Among so many lines a byline stands, and it is so sure.
HEAD = 6
BYLINE = 0.85

# Place, day and agency before the first sentence.
DATELINE = re.compile(r"(.{8,80}?) (?:[-–—]|--) ")


def read(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """One document. Raises CannotRead for what is no text, or too long for one article."""
    data = all_bytes(stream, options)
    if what := refused(origin.name, data):
        raise CannotRead(f"it is {what}")
    if len(data) > 4 * LONGEST_TEXT:
        raise CannotRead(too_long(f"{len(data) / MEGABYTE:.1f} MB"))
    text, notes = decode(data)
    if is_binary(text):
        raise CannotRead("it is not text, nor any kind of file that recoupe reads")
    if is_list(text):
        raise CannotRead("it is a list of addresses: write @ before its name to read them")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    found = Document(text, title=title_of(text), ref=origin.name, url=origin.url, notes=notes)
    yield published(found, day_of_head(text), "byline", BYLINE)


def is_binary(text: str) -> bool:
    """Whether `text` came of bytes that are none.

    >>> is_binary("PK\\x03\\x04\\x14\\x00\\x06\\x00"), is_binary("a table\\twith tabs\\n")
    (True, False)
    """
    head = text[:20_000]
    return len(BINARY.findall(head)) > len(head) / 50


def day_of_head(text: str) -> str | None:
    """The day of publication, where a line at the head of a text is nothing but names and a day, or a dateline is.

    A title may name the day of something else, a day to come is none of publication, and two days are none.

    >>> day_of_head("Un pont\\nPar Jo Dubois, le 6 octobre 2025\\n\\nLe pont est fermé."), day_of_head("Le 6 octobre 2025")
    ('2025-10-06', None)
    >>> day_of_head("KERVEL (France), 6 oct 2025 (AFP) - Le pont est fermé.")
    '2025-10-06'
    """
    language = identify(text)
    lines = [line.strip() for line in text[:5_000].splitlines() if line.strip()][:HEAD]
    today = datetime.now(UTC).date().isoformat()
    days = set()
    for n, line in enumerate(lines):
        dateline = DATELINE.match(line)
        if dateline or (n and len(line) <= LONGEST_TITLE):
            said = dateline[1] if dateline else line
            days |= {day for kind, day in dates_of(said, language, None) if kind != "updated"}
    return days.pop() if len(days) == 1 and max(days) <= today else None


def title_of(text: str) -> str | None:
    """The first line with words in it, if it can be a title."""
    for line in text.splitlines()[:20] if len(text) < 100_000 else text[:5_000].splitlines():
        if line.strip():
            return line.strip() if len(line.strip()) <= LONGEST_TITLE else None
    return None
