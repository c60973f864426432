"""RSS and Atom: one link for each entry, with what the feed says of it; an entry without an address is its own text."""

from __future__ import annotations

from calendar import timegm
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, BinaryIO

import feedparser

from ..facts import Document
from ..language import code_of
from .addresses import absolute, canonical, domain_of
from .days import day_of
from .inputs import ADDRESS, CannotRead, Items, Link, Origin, all_bytes, published, text_alone
from .markup import plain_text
from .options import ReadOptions


def read(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """The entries in the feed's order. Raises CannotRead where there is no feed."""
    found = feedparser.parse(
        all_bytes(stream, options), sanitize_html=False, resolve_relative_uris=False
    )
    if not found.entries:
        if found.version:
            return
        raise CannotRead(f"it is no feed ({found.get('bozo_exception', 'no entries')})")
    base = origin.url or found.feed.get("link") or ""
    for number, entry in enumerate(found.entries, 1):
        link = entry.get("link")
        url = absolute(base, link) if link else entry.get("id") or ""
        if url.startswith(ADDRESS):
            yield Link(url, document(entry, url, found.feed))
        else:
            known = replace(document(entry, None, found.feed), domain=domain_of(base))
            yield text_alone(known, number, origin)


def document(entry: Any, url: str | None, feed: Any) -> Document:
    """What the feed itself says of an entry, which may be at no address."""
    whole = max((c.get("value") or "" for c in entry.get("content") or []), key=len, default="")
    address = canonical(url) if url else None
    day, changed = moment(entry, "published"), moment(entry, "updated")
    found = Document(
        plain_text(whole or entry.get("summary") or ""),
        title=plain_text(entry.get("title") or "") or None,
        url=address,
        ref=address or entry.get("id"),
        modified=changed,
        author=entry.get("author") or None,
        language=code_of(entry.get("language") or feed.get("language")) or None,
        source=plain_text(feed.get("title") or "") or None,
        domain=domain_of(url),
    )
    return published(found, day or changed, "feed", 0.9 if day else 0.7)


def moment(entry: Any, name: str) -> str | None:
    """A time of an entry: as it is written, which says the day where it was; else as feedparser reads it, in UTC."""
    if said := day_of(
        dict.get(entry, name) or ""
    ):  # its own `get` answers `updated` with `published`
        return said
    parsed = dict.get(entry, f"{name}_parsed")
    return datetime.fromtimestamp(timegm(parsed), UTC).isoformat() if parsed else None
