"""Web archives (WARC): each page that was answered with 200 is read as if fetched from its address that day."""

from __future__ import annotations

from io import BytesIO
from typing import Any, BinaryIO

from warcio.archiveiterator import ArchiveIterator

from ..facts import Unreadable
from .inputs import Items, Origin
from .options import MEGABYTE, ReadOptions
from .streams import found_in

READ = ("text/html", "application/xhtml+xml")


def read(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """What is in each page, in the order of the archive; pictures, scripts and redirects are passed over."""
    inner = origin.deeper()
    for record in ArchiveIterator(stream, no_record_parse=False):
        url = record.rec_headers.get_header("WARC-Target-URI")
        if not url or not is_page(record):
            continue
        there = Origin(
            url,
            origin.retry,
            url,
            record.http_headers.get_header("Content-Type") if record.http_headers else None,
            (record.rec_headers.get_header("WARC-Date") or "")[:10] or None,
            inner.depth,
        )
        data = record.content_stream().read(options.max_bytes + 1)
        if len(data) > options.max_bytes:
            reason = f"it is larger than the limit of {options.max_bytes / MEGABYTE:g} MB"
            yield Unreadable(url, reason, origin.retry)
        else:
            yield from found_in(BytesIO(data), there, options)


def is_page(record: Any) -> bool:
    """Whether a record is a page's answer."""
    if record.rec_type not in ("response", "resource"):
        return False
    headers = record.http_headers
    if record.rec_type == "response" and (headers is None or headers.get_statuscode() != "200"):
        return False
    kind = (headers or record.rec_headers).get_header("Content-Type") or ""
    return kind.partition(";")[0].strip().lower() in READ
