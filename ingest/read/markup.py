"""A piece of HTML, as feeds, messages and records hold it, as plain text."""

from __future__ import annotations

import re
from typing import BinaryIO

from lxml import html as lxml_html
from lxml.etree import LxmlError

from ..facts import Document, Unreadable
from . import apart
from .byline import blocks
from .inputs import CannotRead, Items, Origin
from .options import ReadOptions


def read(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """The text as a document."""
    yield Document(plain_text(stream.read().decode("utf-8", "surrogatepass")))


def shown(markup: str, options: ReadOptions) -> str:
    """What a reader sees of `markup` that comes from a record, read apart as a page is. Raises CannotRead."""
    if apart.INSIDE:
        return plain_text(markup)
    data = markup.encode("utf-8", "surrogatepass")
    (found,) = apart.read("markup", data, Origin("markup"), options)
    if isinstance(found, Document):
        return found.text
    raise CannotRead(found.reason if isinstance(found, Unreadable) else "it is no text")


def plain_text(markup: str) -> str:
    """What a reader sees of `markup`, a paragraph on a line.

    >>> plain_text("<p>Un <b>accord</b> est signé.</p><p>Il porte sur 6&nbsp;GW.</p><script>x()</script>")
    'Un accord est signé.\\nIl porte sur 6 GW.'
    >>> plain_text("no markup at all")
    'no markup at all'
    """
    if not re.search(r"[<&]", markup):
        return markup.strip()
    try:
        tree = lxml_html.fromstring(f"<div>{markup}</div>")
    except (LxmlError, ValueError):
        return re.sub(r"<[^>]{0,2000}>", " ", markup).strip()
    return "\n".join(block.text for block in blocks(tree))
