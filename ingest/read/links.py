"""A list of sources: an address or a path on each line; `#` begins a remark."""

from __future__ import annotations

import re
from pathlib import Path
from typing import BinaryIO

from ..facts import Unreadable
from .encoding import decode
from .inputs import Items, Link, Origin, all_bytes
from .options import ReadOptions


def read(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """One link for each line that names something. Paths are meant from where the list lies.

    A list that was sent (fetched, or packed in an archive) may not name files of this machine.
    """
    sent = origin.url is not None or origin.retry is None or origin.packed
    text, _ = decode(all_bytes(stream, options))
    for line in text.splitlines():
        name = re.sub(r"(?:^|\s)#.*", "", line).strip()
        if name.startswith(("http://", "https://")):
            yield Link(name)
        elif name and sent:
            yield Unreadable(name, "a list that was sent may name addresses only")
        elif name:
            yield Link(str(Path(origin.retry or "").parent / name))
