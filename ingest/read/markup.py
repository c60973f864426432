"""A piece of HTML, as feeds and messages hold it, as plain text."""

from __future__ import annotations

import re

from lxml import html as lxml_html
from lxml.etree import LxmlError

from .byline import blocks


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
