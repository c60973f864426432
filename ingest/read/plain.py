"""Plain text: the first line is the title, and stays in the text."""

from __future__ import annotations

import re
from typing import BinaryIO

from ..facts import Document
from .encoding import decode
from .inputs import CannotRead, Items, Origin, all_bytes
from .kinds import refused
from .options import LONGEST_TEXT, MEGABYTE, ReadOptions, too_long

# A title is a line, not a paragraph: a longer first line is the text's beginning.
LONGEST_TITLE = 300

# So many characters that no text has make the bytes something else than text.
BINARY = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")

# Nothing but addresses: a list to be followed, not a text.
ADDRESSES = re.compile(r"\s*+(?:https?://\S++\s*+)+")


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
    if ADDRESSES.fullmatch(text):
        raise CannotRead("it is a list of addresses: write @ before its name to read them")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    yield Document(text, title=title_of(text), ref=origin.name, url=origin.url, notes=notes)


def is_binary(text: str) -> bool:
    """Whether `text` came of bytes that are none.

    >>> is_binary("PK\\x03\\x04\\x14\\x00\\x06\\x00"), is_binary("a table\\twith tabs\\n")
    (True, False)
    """
    head = text[:20_000]
    return len(BINARY.findall(head)) > len(head) / 50


def title_of(text: str) -> str | None:
    """The first line with words in it, if it can be a title."""
    for line in text.splitlines()[:20] if len(text) < 100_000 else text[:5_000].splitlines():
        if line.strip():
            return line.strip() if len(line.strip()) <= LONGEST_TITLE else None
    return None
