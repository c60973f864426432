"""Ids made from content: the same input gives the same ids on any machine, in any order.

An id is a positive integer below 2^47: SQLite keeps it in six bytes, as the row's own key without an index beside it,
and JavaScript reads it from JSON without rounding.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import Any

from recoupe.ingest.facts import Document


def content_id(*parts: Any) -> int:
    """The id of what `parts` say; two different part lists share one once in about 10^14 pairs.

    >>> content_id("figure", 1, 2) == content_id("figure", 1, 2)
    True
    >>> content_id("figure", 1, 2) == content_id("figure", 12)
    False
    """
    digest = blake2b("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass"), digest_size=8)
    return int.from_bytes(digest.digest(), "big") >> 17 or 1


# the SQL for the number by which the indexes know the article with this id, and for the id of the article with this number
NUMBER = "(SELECT number FROM numbers WHERE article = {})"
NUMBERED = "(SELECT article FROM numbers WHERE number = {})"


def text_hash(text: str) -> str:
    """32 hexadecimal digits that stand for a text."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def article_id(document: Document) -> int:
    """An article is its address; without one its source and ref; without that its text.

    >>> a = Document("x", url="https://example.org/a"); b = Document("y", url="https://example.org/a")
    >>> article_id(a) == article_id(b)
    True
    """
    if document.url:
        return content_id("article", "url", document.url)
    if document.ref:
        return content_id("article", "ref", document.source or "", document.ref)
    return content_id("article", "text", text_hash(document.text))
