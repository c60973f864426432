"""Reading: whatever a newsroom has, as one Document after another.

`documents(source, options)` is the way in. Each kind of input has its own module with
`read(stream, origin, options) -> Iterator[Document | Unreadable | Link]`, imported when first needed.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..facts import Document, Unreadable
from .options import ReadOptions

__all__ = ["ReadOptions", "documents"]

DEFAULTS = ReadOptions()


def documents(
    source: str, options: ReadOptions = DEFAULTS, asked: bool = True
) -> Iterator[Document | Unreadable]:
    """The articles of `source`, one at a time; for what cannot be read, why. Never raises for bad content.

    `source` is a path (file, folder, archive), an address (page, feed, sitemap), `@list.txt` (a file of
    sources, one on a line), `-` (standard input) or `@-`. Folders are read in the order of their names. Where no person
    has `asked` for just this, a site's robots.txt is obeyed.
    """
    if source.startswith(("http://", "https://")):
        from .web import read_address

        yield from read_address(source, options, asked)
    elif source.startswith("@"):
        from .files import read_list

        yield from read_list(source[1:], options)
    elif source == "-":
        from .files import read_stdin

        yield from read_stdin(options)
    else:
        from .files import read_path

        yield from read_path(source, options)
