"""JSON that is one object or list: a JSON feed, one article, or a list of articles."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, BinaryIO

from ..facts import Document, Unreadable
from . import jsonl
from .addresses import absolute, canonical, domain_of
from .days import day_of
from .encoding import decode
from .fields import theirs
from .inputs import ADDRESS, CannotRead, Items, Link, Origin, all_bytes, published, text_alone
from .markup import plain_text
from .options import ReadOptions


def read(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """The articles, each as `jsonl` reads it; those of a feed with their addresses, where they have one. Raises CannotRead."""
    text, _ = decode(all_bytes(stream, options))
    try:
        found = json.loads(text)
    except ValueError as error:
        if "Extra data" in str(error):  # JSON lines under the name of JSON
            stream.seek(0)
            yield from jsonl.read(stream, origin, options)
            return
        raise CannotRead(f"it is not JSON: {error}") from error
    if isinstance(found, dict) and "jsonfeed.org" in str(found.get("version")):
        yield from feed(found, origin)
        return
    if isinstance(found, dict) and "text" not in theirs(found):
        found = next((v for v in found.values() if is_records(v)), found)
    for number, item in enumerate(found if isinstance(found, list) else [found], 1):
        name = f"{origin.name}, item {number}" if isinstance(found, list) else origin.name
        try:
            if not isinstance(item, dict):
                raise CannotRead("it is not an object with a text")
            yield replace(jsonl.document(item, options), input=name)
        except CannotRead as problem:
            yield Unreadable(name, str(problem), origin.retry)


def is_records(value: Any) -> bool:
    """Whether a value is a list of objects, as what answers a query holds them."""
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def feed(found: dict[str, Any], origin: Origin) -> Items:
    """The entries of a JSON feed. https://www.jsonfeed.org/version/1.1/"""
    base = origin.url or jsonl.words(found, "home_page_url") or ""
    for number, item in enumerate(found.get("items") or [], 1):
        if not isinstance(item, dict):
            continue
        link = jsonl.words(item, "url")
        url = absolute(base, link) if link else ""
        address = canonical(url) if url.startswith(ADDRESS) else None
        known = replace(document(item, address, found), domain=domain_of(address or base))
        yield Link(url, known) if address else text_alone(known, number, origin)


def document(item: dict[str, Any], address: str | None, feed: dict[str, Any]) -> Document:
    """What a JSON feed itself says of an entry, which may be at no address."""
    html = jsonl.words(item, "content_html")
    authors = [a for a in item.get("authors") or [item.get("author")] if isinstance(a, dict)]
    known = Document(
        jsonl.words(item, "content_text") or (plain_text(html) if html else ""),
        title=jsonl.words(item, "title"),
        url=address,
        ref=address or jsonl.words(item, "id"),
        modified=day_of(jsonl.words(item, "date_modified") or ""),
        author=", ".join(n for a in authors if (n := jsonl.words(a, "name"))) or None,
        language=jsonl.words(item, "language") or jsonl.words(feed, "language"),
        source=jsonl.words(feed, "title"),
    )
    return published(known, day_of(jsonl.words(item, "date_published") or ""), "feed", 0.9)
