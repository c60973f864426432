"""A list of sources: an address or a path on each line; `#` begins a remark. Or a shortcut, as browsers leave them in folders."""

from __future__ import annotations

import plistlib
import re
from pathlib import Path
from typing import BinaryIO

from ..facts import Unreadable
from .encoding import decode
from .inputs import ADDRESS, Items, Link, Origin, all_bytes
from .options import ReadOptions


def read(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """One link for each line that names something. Paths are meant from where the list lies.

    A list that was sent (fetched, or packed in an archive) may not name files of this machine.
    """
    sent = origin.url is not None or origin.packed
    data = all_bytes(stream, options)
    names = [address] if (address := shortcut(data)) else names_in(decode(data)[0])
    for name in names:
        if name.startswith(ADDRESS):
            yield Link(name)
        elif re.match(r"[A-Za-z][\w+.-]+:", name):
            yield Unreadable(name, "an address begins with https:// or http://", origin.retry)
        elif sent:
            yield Unreadable(name, "a list that was sent may name addresses only")
        else:
            yield Link(str(Path(origin.retry or "").parent / name))


def shortcut(data: bytes) -> str | None:
    """Where a shortcut of Windows (`.url`) or of the Mac (`.webloc`) leads; None for what is none.

    >>> shortcut(b"[InternetShortcut]\\r\\nURL=https://a.example/un\\r\\n")
    'https://a.example/un'
    """
    if data.startswith(b"[InternetShortcut]"):
        found = re.search(rb"(?m)^URL=(\S+)", data)
        return found[1].decode("utf-8", "replace") if found else None
    if data.startswith((b"bplist00", b"<?xml")):
        said = plistlib.loads(data)
        return str(said["URL"]) if isinstance(said, dict) and "URL" in said else None
    return None


def names_in(text: str) -> list[str]:
    """What the lines of a list name.

    >>> names_in("# my pages\\nhttps://a.example/#top  # the first\\n\\na.txt")
    ['https://a.example/#top', 'a.txt']
    """
    lines = (re.sub(r"(?:^|\s)#.*", "", line).strip() for line in text.splitlines())
    return [line for line in lines if line]


def is_list(text: str) -> bool:
    """Whether a text is a list of sources: a word on each line, addresses among them.

    >>> is_list("# my pages\\nhttps://a.example/\\na.txt"), is_list("https://a.example/ says so.")
    (True, False)
    """
    names = names_in(text)
    return all(len(name.split()) == 1 for name in names) and any(
        name.startswith(ADDRESS) for name in names
    )
