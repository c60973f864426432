"""What all readers share: how an input is named, bounded, refused and given the user's overrides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from ..facts import Document, Unreadable
from ..language import identify
from .days import online
from .options import MEGABYTE, ReadOptions

# What an address of the web begins with.
ADDRESS = ("http://", "https://")

# An archive in a message in an archive is a real thing; one level more is an attack.
DEEPEST = 3

# What is above an entry of a feed: so much that it can be neither a list nor an archive.
ENTRY = ("",) * DEEPEST

# What lies beside people's files, in folders and archives, and is none of theirs: what a system puts there, and
# databases, ours perhaps, with what SQLite and we keep by them.
NOT_OURS = re.compile(
    r"\..*|__MACOSX|desktop\.ini|.*\.(?:db|sqlite3?)(?:-(?:wal|shm|journal)|\.before-.*)?",
    re.IGNORECASE,
)


class CannotRead(Exception):
    """An input gives no article; the message says why, in words a person understands."""


@dataclass(frozen=True, slots=True)
class Link:
    """An article that lies somewhere else: at an address or a path. `known` is what the feed or list says of it.

    A link without anything known may lead to a list again.
    """

    to: str
    known: Document | None = None


Item = Document | Unreadable | Link
Items = Iterator[Item]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where bytes came from.

    `name` is how the input is called in messages and, for a file, its `ref`; `retry` a path or an address
    that can be read again; `url` the page's address and `fetched` the ISO day it was got, where known.
    `above` are the archives, messages and lists that led to it, the outermost first; `packed` is True in an archive
    or message.
    """

    name: str
    retry: str | None = None
    url: str | None = None
    content_type: str | None = None
    fetched: str | None = None
    above: tuple[str, ...] = ()
    packed: bool = False

    def inside(self, member: str) -> Origin:
        """A member of this archive or message. Raises CannotRead where that goes too deep."""
        name = f"{self.name}/{member}"
        return Origin(name, self.retry, above=self.deeper().above, packed=True)

    def deeper(self) -> Origin:
        """The same, one level down. Raises CannotRead where that goes too deep."""
        if len(self.above) >= DEEPEST:
            raise CannotRead("it is nested too deeply: archives in archives, lists of lists")
        return replace(self, above=(*self.above, self.retry or self.name))

    def leads_back(self, to: str) -> bool:
        """Whether `to` is this list itself, or one that led to it: sitemaps name each other."""
        return to in (self.url, self.retry, *self.above)


def all_bytes(stream: BinaryIO, options: ReadOptions) -> bytes:
    """The rest of `stream`. Raises CannotRead if it is longer than the options allow, or empty."""
    data = stream.read(options.max_bytes + 1)
    if len(data) > options.max_bytes:
        raise CannotRead(f"it is larger than the limit of {options.max_bytes / MEGABYTE:g} MB")
    if not data.strip():
        raise CannotRead("it is empty")
    return data


def published(document: Document, day: str | None, where: str, certainty: float) -> Document:
    """`document` with its day of publication, where that was said and how sure it is (0–1); as it is without a day.

    A day that is not `given` by a person is none where it is to come, or before there were pages: machines' clocks go wrong.
    """
    if not day or not (where == "given" or online(day)):
        return document
    return replace(document, published=day, published_from=where, published_certainty=certainty)


def text_alone(known: Document, number: int, origin: Origin) -> Document | Unreadable:
    """What is `known` of a feed's entry that has no address, if that is an article."""
    name = f"{origin.name}, entry {number}"
    if not known.text.strip():
        return Unreadable(name, "the entry has neither an address nor a text", origin.retry)
    return replace(known, input=name)


def overridden(document: Document, origin: Origin, options: ReadOptions) -> Document:
    """`document` as read from `origin`, with what the user said put over what the input says."""
    document = replace(document, place=origin.retry)
    if options.source:
        document = replace(document, source=options.source)
    if options.language:
        notes = document.notes
        if (seems := identify(document.text)) not in (None, options.language):
            notes = (*notes, f"read as {options.language}, as told; it looks like {seems}")
        document = replace(document, language=options.language, notes=notes)
    return published(document, options.date, "given", 1.0)
