"""Web archives (WARC): each page that was answered with 200 is read as if fetched from its address that day."""

from __future__ import annotations

import logging
from io import BytesIO
from typing import Any, BinaryIO

from warcio.archiveiterator import ArchiveIterator

from .inputs import CannotRead, Items, Origin
from .options import MEGABYTE, ReadOptions
from .streams import found_in

# It would tell the terminal what is odd in an archive.
logging.getLogger("warcio").addHandler(logging.NullHandler())

READ = ("text/html", "application/xhtml+xml")

# Headers are held in memory, and put together piece by piece.
LONGEST_HEADER = MEGABYTE


class Rationed:
    """A stream of which no more than `left` may be read; None: as much as there is."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream = stream
        self.left: int | None = None

    def read(self, size: int = -1) -> bytes:
        data = self.stream.read(size)
        if self.left is not None:
            self.left -= len(data)
            if self.left < 0:
                raise CannotRead("a header in it never ends")
        return data


def read(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """What is in each page, in the order of the archive; pictures, scripts and redirects are passed over."""
    inner = origin.deeper()
    rationed = Rationed(stream)
    archive = ArchiveIterator(rationed)
    archive.INC_RECORD = ""  # what it prints where a record is damaged; it goes on behind it
    records = iter(archive)
    while True:
        rationed.left = LONGEST_HEADER
        if (record := next(records, None)) is None:
            return
        rationed.left = None
        if is_page(record):
            yield from page(record, inner, options)
        while record.raw_stream.read(65_536):
            pass


def page(record: Any, inner: Origin, options: ReadOptions) -> Items:
    """What is in the page of one record."""
    url = record.rec_headers.get_header("WARC-Target-URI")
    headers = record.http_headers or record.rec_headers
    kind = headers.get_header("Content-Type")
    day = (record.rec_headers.get_header("WARC-Date") or "")[:10] or None
    there = Origin(url, inner.retry, url, kind, day, inner.depth)
    some = record.content_stream().read(options.max_bytes + 1)  # one more, and it is refused
    yield from found_in(BytesIO(some), there, options)


def is_page(record: Any) -> bool:
    """Whether a record is a page's answer."""
    headers = record.http_headers
    if record.rec_type == "response":
        if headers is None or headers.get_statuscode() != "200":
            return False
    elif record.rec_type != "resource":
        return False
    kind = (headers or record.rec_headers).get_header("Content-Type") or ""
    named = bool(record.rec_headers.get_header("WARC-Target-URI"))
    return named and kind.partition(";")[0].strip().lower() in READ
