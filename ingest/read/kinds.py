"""What kind of input some bytes are: by what they begin with, then by what they are called."""

from __future__ import annotations

import re

BY_SUFFIX = {
    "txt": "plain",
    "text": "plain",
    "md": "markdown",
    "markdown": "markdown",
    "html": "page",
    "htm": "page",
    "xhtml": "page",
    "shtml": "page",
    "php": "page",
    "aspx": "page",
    "jsonl": "jsonl",
    "ndjson": "jsonl",
    "json": "json",
    "csv": "table",
    "tsv": "table",
    "zip": "archive",
    "tar": "archive",
    "tgz": "archive",
    "warc": "warc",
    "eml": "mail",
    "pdf": "pdf",
    "docx": "word",
    "rss": "feed",
    "atom": "feed",
    "xml": "xml",
    "urls": "links",
}

HTML = re.compile(rb"(?i)<(?:!doctype\s+html|html|head|body|article|meta|title|h1|div|p)\b")
XML = re.compile(
    rb"(?i)^(?:<\?xml[^>]*>)?(?:\s|<!--.*?-->|<\?.*?\?>|<!doctype[^>\[]*(?:\[.*?\])?[^>]*>)*<(?:[\w.-]+:)?(rss|rdf|feed|urlset|sitemapindex)\b",
    re.DOTALL,
)
NAMES = {
    b"rss": "feed",
    b"rdf": "feed",
    b"feed": "feed",
    b"urlset": "sitemap",
    b"sitemapindex": "sitemap",
}


def kind_of(name: str, head: bytes, content_type: str | None = None) -> str:
    """The reader for an input called `name` that begins with `head`: the name of a module of this package.

    >>> kind_of("a.txt", b"Titre"), kind_of("page", b"<!doctype html><p>"), kind_of("x", b"%PDF-1.7")
    ('plain', 'page', 'pdf')
    """
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n\x00")
    suffix = name.rsplit("/", 1)[-1].rpartition(".")[2].lower()
    said = BY_SUFFIX.get(suffix)
    if magic := by_magic(start, head, suffix):
        return magic
    if found := XML.match(start[:4_096]):
        return NAMES[found[1].lower()]
    if said in ("plain", "markdown", "jsonl", "table", "page", "mail", "links"):
        return said
    if start.startswith(b"{") or start.startswith(b"["):
        return (
            "json"
            if b'"https://jsonfeed.org' in head or said == "json" or start[:1] == b"["
            else "jsonl"
        )
    kind = (content_type or "").partition(";")[0].strip().lower()
    if HTML.search(start[:4_096]) or kind in ("text/html", "application/xhtml+xml"):
        return "page"
    return "plain"


def by_magic(start: bytes, head: bytes, suffix: str) -> str | None:
    """Kinds that their first bytes tell."""
    if start.startswith(b"%PDF-"):
        return "pdf"
    if start.startswith(b"WARC/"):
        return "warc"
    if head.startswith(b"\x1f\x8b"):
        return "gzip"
    if head.startswith(b"PK\x03\x04"):
        return "word" if suffix == "docx" or b"word/document.xml" in head else "archive"
    if head[257:262] == b"ustar":
        return "archive"
    return None
