"""Web archives (WARC): each page that was answered with 200 is read as if fetched from its address that day."""

from __future__ import annotations

import logging
from io import BufferedReader, BytesIO
from typing import Any, BinaryIO, cast

from warcio.archiveiterator import ArchiveIterator

from .inputs import CannotRead, Items, Origin
from .options import MEGABYTE, ReadOptions
from .streams import BROKEN_OFF, found_in

# It would tell the terminal what is odd in an archive.
logging.getLogger("warcio").addHandler(logging.NullHandler())

READ = ("text/html", "application/xhtml+xml")

# Headers are held in memory, and put together piece by piece.
LONGEST_HEADER = MEGABYTE


class Rationed:
    """A stream of which no more than `left` may be read; None: as much as there is."""

    def __init__(self, stream: BufferedReader) -> None:
        self.stream = stream
        self.left: int | None = None

    def read(self, size: int = -1) -> bytes:
        try:
            data = self.stream.read1(size)  # what there is before it breaks off
        except EOFError as error:  # for warcio this is an end like any other
            raise CannotRead(BROKEN_OFF) from error
        if self.left is not None:
            self.left -= len(data)
            if self.left < 0:
                raise CannotRead("a header in it never ends")
        return data


def read(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """What is in each page, in the order of the archive; pictures, scripts and redirects are passed over."""
    inner = origin.deeper()
    rationed = Rationed(cast(BufferedReader, stream))
    archive = ArchiveIterator(rationed)
    archive.INC_RECORD = ""  # what it prints where a record is damaged; it goes on behind it
    records = iter(archive)
    while True:
        rationed.left = LONGEST_HEADER
        if (record := next(records, None)) is None:
            return
        rationed.left = None
        body = body_of(record, options)
        if is_page(record):
            yield from found_in(BytesIO(body), origin_of(record, inner), options)


def body_of(record: Any, options: ReadOptions) -> bytes:
    """What is in a record, which is read to its end; nothing for what is no page. Raises CannotRead where it breaks off."""
    some = options.max_bytes + 1  # one more than is allowed, and it is refused
    body: bytes = record.content_stream().read(some) if is_page(record) else b""
    while record.raw_stream.read(65_536):
        pass
    if record.raw_stream.limit > 0:
        raise CannotRead(BROKEN_OFF)
    return body


def origin_of(record: Any, inner: Origin) -> Origin:
    """Where the page of a record came from."""
    url = record.rec_headers.get_header("WARC-Target-URI")
    headers = record.http_headers or record.rec_headers
    kind = headers.get_header("Content-Type")
    day = (record.rec_headers.get_header("WARC-Date") or "")[:10] or None
    return Origin(url, inner.retry, url, kind, day, inner.above)


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
