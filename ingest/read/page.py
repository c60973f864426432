"""A page of HTML: the article in it, and what the page says about the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from ..facts import Document, Unreadable
from .addresses import canonical, domain_of
from .encoding import decode
from .inputs import CannotRead, Origin, all_bytes
from .options import ReadOptions

DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)


def read(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Iterator[Document | Unreadable]:
    """One document. Raises CannotRead where there is no article."""
    yield document(all_bytes(stream, options), origin)


def document(data: bytes, origin: Origin) -> Document:
    """The article in a page. Raises CannotRead if there is none."""
    import trafilatura

    declared = DECLARED.search(data[:4_096])
    content_type = re.search(r"charset=([\w.:-]+)", origin.content_type or "", re.IGNORECASE)
    charset = content_type[1] if content_type else declared[1].decode() if declared else None
    html, notes = decode(data, charset)
    tree = trafilatura.load_html(html)
    if tree is None:
        raise CannotRead("it is not a page of HTML")
    found = trafilatura.bare_extraction(
        tree, url=origin.url, include_comments=False, with_metadata=True
    )
    text = found.text.strip() if found and found.text else ""
    if not text:
        raise CannotRead("no article was found in the page")
    url = canonical(origin.url or found.url) if origin.url or found.url else None
    return Document(
        text,
        title=found.title,
        url=url,
        ref=origin.name,
        published=found.date,
        published_from="htmldate" if found.date else None,
        published_certainty=0.5 if found.date else None,
        author=found.author,
        source=found.sitename,
        domain=domain_of(url),
        notes=notes,
    )
