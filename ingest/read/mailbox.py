"""Mailboxes (mbox): each message is read as a file of its own. https://www.rfc-editor.org/rfc/rfc4155"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from .inputs import Items, Origin
from .options import MEGABYTE, ReadOptions
from .streams import found_in

# What stands before each message, and how such a line of a message's own text is told from it.
BEGINS = re.compile(rb"From \S+ .*\d\d:\d\d:\d\d")
ESCAPED = re.compile(rb">+From ")


def read(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """The messages in their order, and what is attached to them."""
    for number, message in enumerate(messages(stream, options.max_bytes), 1):
        yield from found_in(BytesIO(message), origin.inside(f"{number}.eml"), options, "mail")


def messages(stream: BinaryIO, most: int) -> Iterator[bytes]:
    """The bytes of one message after the other; of one with more than `most` only so many that its reader refuses it.

    >>> box = b"From a@b Mon Oct  6 09:00:00 2025\\nSubject: A\\n\\n>From you\\n\\nFrom a@b Mon Oct  6 10:00:00 2025\\nB\\n"
    >>> list(messages(BytesIO(box), 1_000))
    [b'Subject: A\\n\\nFrom you\\n\\n', b'B\\n']
    """
    held = bytearray()
    blank = True
    while line := stream.readline(MEGABYTE):
        if blank and BEGINS.match(line):
            if held:
                yield bytes(held)
            held.clear()
        elif len(held) <= most:
            held += line[1:] if ESCAPED.match(line) else line
        blank = not line.strip()
    if held:
        yield bytes(held)
