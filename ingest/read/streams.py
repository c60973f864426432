"""From a stream of bytes to documents: find the reader of its kind, run it, and turn what goes wrong into reasons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from io import BufferedReader, RawIOBase
from typing import BinaryIO, cast
from urllib.parse import urlsplit

from ..facts import Document, Unreadable
from .inputs import CannotRead, Item, Items, Link, Origin, all_bytes, overridden
from .kinds import kind_of
from .options import ReadOptions

HEAD = 8_192

# No browser and no server takes a longer address.
LONGEST_ADDRESS = 8_000

BROKEN_OFF = "it breaks off, like a download that was not finished"

# Kinds that are read by libraries which hostile input can make hang, crash or fill the memory:
# a process of their own reads them (`apart`).
APART = frozenset(("feed", "json", "mail", "markdown", "page", "pdf", "sitemap", "word"))


def read_stream(
    stream: BinaryIO, origin: Origin, options: ReadOptions, kind: str | None = None
) -> Iterator[Document | Unreadable]:
    """The documents in `stream`, those that it links to included; never raises for what is in it."""
    nothing = True
    for item in found_in(stream, origin, options, kind):
        for one in documents_of(item, origin, options):
            nothing = False
            yield one
    if nothing:
        yield Unreadable(origin.name, "there is no article in it", origin.retry)


def documents_of(
    item: Item, origin: Origin, options: ReadOptions
) -> Iterator[Document | Unreadable]:
    """What a reader found, with what the user said put over it; of a link, what it leads to."""
    if isinstance(item, Link):
        from . import web

        yield from web.follow(item, origin, options)
    else:
        yield overridden(item, origin, options) if isinstance(item, Document) else item


def found_in(
    stream: BinaryIO, origin: Origin, options: ReadOptions, kind: str | None = None
) -> Items:
    """What the reader of its kind (None: it is found out) finds in `stream`; links are not followed."""
    from . import apart

    try:
        peeks = hasattr(stream, "peek")
        buffered = (
            cast(BufferedReader, stream) if peeks else BufferedReader(cast(RawIOBase, stream))
        )
        head = buffered.peek(HEAD)[:HEAD]
        if not head:
            raise CannotRead("it is empty")
        name = urlsplit(origin.url).path if origin.url else origin.name
        kind = kind or kind_of(name, head, origin.content_type)
        if kind in APART and not apart.INSIDE:
            yield from apart.read(kind, all_bytes(buffered, options), origin, options)
            return
    except Exception as error:  # of what unpacks or sends the bytes: any class
        yield failure(error, origin)
        return
    yield from run(kind, buffered, origin, options)


def run(kind: str, stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """What the reader of this kind finds; an exception ends it as an Unreadable with the reason."""
    try:
        reader = import_module(f".{kind}", __package__)
        for item in reader.read(stream, origin, options):
            if isinstance(item, Link) and len(item.to) > LONGEST_ADDRESS:
                yield Unreadable(f"{item.to[:80]}…", "the address is too long", origin.retry)
            elif isinstance(item, Document) and item.input is None:
                yield replace(item, input=origin.name)
            else:
                yield item
    except Exception as error:  # a library's own errors for what is in a file: any class, any time
        yield failure(error, origin)


def failure(error: Exception, origin: Origin) -> Item:
    """Why `origin` could not be read, in words a person understands."""
    if isinstance(error, CannotRead):
        reason = str(error)
    elif isinstance(error, RecursionError):
        reason = "it is nested too deeply"
    elif isinstance(error, MemoryError):
        reason = "reading it takes too much memory"
    elif isinstance(error, EOFError):
        reason = BROKEN_OFF
    elif isinstance(error, OSError) and error.strerror:
        reason = f"it broke off: {error.strerror}"
    else:
        said = (f"{type(error).__name__}: {error}".splitlines() or [""])[0]
        reason = f"it is damaged ({said[:200]})"
    return Unreadable(origin.name, reason, origin.retry)
