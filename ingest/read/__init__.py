"""Reading: whatever a newsroom has, as one Document after another.

`documents(source, options)` is the way in. Each kind of input has its own module with
`read(stream, origin, options) -> Iterator[Document | Unreadable]`, imported when first needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..facts import Document, Unreadable
from .options import ReadOptions

__all__ = ["ReadOptions", "documents"]

DEFAULTS = ReadOptions()


def documents(source: str, options: ReadOptions = DEFAULTS) -> Iterator[Document | Unreadable]:
    """The articles of `source`, one at a time; for what cannot be read, why. Never raises for bad content.

    `source` is a path (file, folder, archive), an address (page, feed, sitemap), `@list.txt` (a file of
    sources, one on a line) or `-` (standard input). Folders are read in the order of their names.
    """
    from . import files

    if source == "-":
        yield from files.read_stdin(options)
    elif source.startswith(("http://", "https://")):
        from . import web

        yield from web.read_address(source, options)
    elif source.startswith("@"):
        from . import links

        yield from links.read_list(Path(source[1:]), options)
    else:
        yield from files.read_path(Path(source), options)
