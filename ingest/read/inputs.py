"""What all readers share: how an input is named, bounded, refused and given the user's overrides."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import BinaryIO

from ..facts import Document
from .options import ReadOptions


class CannotRead(Exception):
    """An input gives no article; the message says why, in words a person understands."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where bytes came from.

    `name` is how the input is called in messages and, for a file, its `ref`; `retry` a path or an address
    that can be read again; `url` the page's address and `fetched` the ISO day it was got, where known.
    """

    name: str
    retry: str | None = None
    url: str | None = None
    content_type: str | None = None
    fetched: str | None = None

    def inside(self, member: str) -> Origin:
        """A member of this archive, message or folder."""
        return replace(self, name=f"{self.name}/{member}", url=None, content_type=None)


def all_bytes(stream: BinaryIO, options: ReadOptions) -> bytes:
    """The rest of `stream`. Raises CannotRead if it is longer than the options allow, or empty."""
    data = stream.read(options.max_bytes + 1)
    if len(data) > options.max_bytes:
        limit = options.max_bytes / 1_000_000
        raise CannotRead(f"it is larger than the limit of {limit:g} MB")
    if not data.strip():
        raise CannotRead("it is empty")
    return data


def overridden(document: Document, options: ReadOptions) -> Document:
    """`document` with what the user said put over what the input says."""
    if options.source:
        document = replace(document, source=options.source)
    if options.language:
        document = replace(document, language=options.language)
    if options.date:
        document = replace(
            document,
            published=options.date,
            published_from="given",
            published_certainty=1.0,
        )
    return document
