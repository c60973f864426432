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
    "tab": "table",
    "eml": "mail",
    "mht": "mail",
    "mhtml": "mail",
    "mbox": "mailbox",
    "rss": "feed",
    "atom": "feed",
    "urls": "links",
    "url": "links",
    "webloc": "links",
}

HTML = re.compile(rb"(?i)<(?:!doctype\s+html|html|head|body|article|meta|title|h1|div|p)\b")

# The first element of an XML file, behind declaration, comments and document type. What was one of these is not tried as the
# beginning of a longer one: there are endless ways to cut a hundred comments.
ROOT = re.compile(
    rb"(?is)^(?><\?[^>]*\?>|\s|<!--.{0,2000}?-->|<!doctype[^>\[]{0,200}(?:\[.{0,2000}?\])?[^>]{0,200}>)*+<(?:[\w.-]+:)?([\w.-]+)"
)
BY_ROOT = {
    b"rss": "feed",
    b"rdf": "feed",
    b"feed": "feed",
    b"urlset": "sitemap",
    b"sitemapindex": "sitemap",
    b"html": "page",
}

# The line before each message of a mailbox, and its first header.
MAILBOX = re.compile(rb"From \S+ .*\d\d:\d\d:\d\d.*\n[\w-]+:")

# The first bytes of gzip, bzip2 and xz; *BZh* alone could begin a text.
COMPRESSED = re.compile(rb"\x1f\x8b|BZh[1-9](?:1AY&SY|\x17rE8P\x90)|\xfd7zXZ\0")

# What an Office file is packed in that is old, or locked; and what else is, by the end of its name.
OLE = b"\xd0\xcf\x11\xe0"
LOCKED = "locked with a password: save it without"
IN_OLE = {
    "docx": LOCKED,
    "xlsx": LOCKED,
    "pptx": LOCKED,
    "msg": "a message of Outlook: save it as eml",
}

# What is no article, or one in a form that recoupe does not read, by its first bytes.
REFUSED = {
    b"{\\rtf": "an RTF file: save it as docx or txt",
    OLE: "an old Office file: save it as docx or txt",
    b"Rar!": "a RAR archive: pack it as zip",
    b"7z\xbc\xaf": "a 7z archive: pack it as zip",
    b"\x28\xb5\x2f\xfd": "a zstandard file: unpack it",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"SQLite format 3": "a database",
    b"bplist00": "a property list, or a web archive of Safari: save the page as HTML",
    b"\x7fELF": "a program",
}

# Text, but nobody's article: what a browser saves beside a page, what programmers write, texts in pieces.
REFUSED_SUFFIX = {
    "svg": "a picture",
    "css": "a style sheet",
    "js": "a program",
    "mjs": "a program",
    "map": "a program's map",
    "py": "a program",
    "srt": "subtitles: save their words as txt",
    "vtt": "subtitles: save their words as txt",
}


def kind_of(name: str, head: bytes, content_type: str | None = None) -> str:
    """The reader for an input called `name` that begins with `head`: the name of a module of this package.

    >>> kind_of("a.txt", b"Titre"), kind_of("page", b"<!doctype html><p>"), kind_of("x", b"%PDF-1.7")
    ('plain', 'page', 'pdf')
    >>> kind_of("", b'[{"id": 1}]'), kind_of("", b'{"id": 1}'), kind_of("", b"[Updated] A text")
    ('json', 'jsonl', 'plain')
    """
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n\x00")
    suffix = name.rsplit("/", 1)[-1].rpartition(".")[2].lower()
    if kind := by_magic(start, head, suffix):
        return kind
    root = ROOT.match(start[:8_192])
    if root and root[1].lower() in BY_ROOT:
        return BY_ROOT[root[1].lower()]
    sent_as = (content_type or "").partition(";")[0].strip().lower()
    if sent_as in ("text/html", "application/xhtml+xml") and start.startswith(b"<"):
        return "page"
    if start.startswith(b"<?xml") and suffix != "webloc":
        return "xml"
    if suffix in BY_SUFFIX:
        return BY_SUFFIX[suffix]
    if suffix in REFUSED_SUFFIX:
        return "plain"  # which refuses it
    if re.match(rb"---[ \t]*\r?\n\w+[ \t]*:", start):  # front matter
        return "markdown"
    if re.match(rb"\[\s*[\[{\]]", start) or (start[:1] == b"{" and b"//jsonfeed.org/" in head):
        return "json"
    if re.match(rb'\{\s*["}]', start):
        return "jsonl"
    return "page" if HTML.search(start[:4_096]) else "plain"


def by_magic(start: bytes, head: bytes, suffix: str) -> str | None:
    """Kinds that their first bytes tell."""
    if start.startswith(b"%PDF-"):
        return "pdf"
    if start.startswith(b"WARC/"):
        return "warc"
    if COMPRESSED.match(head):
        return "compressed"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "word" if suffix == "docx" or b"word/document.xml" in head else "archive"
    if head[257:262] == b"ustar":
        return "archive"
    if MAILBOX.match(head):
        return "mailbox"
    return None


def refused(name: str, head: bytes) -> str | None:
    """What a file is, where its first bytes or the end of its name say that it is nothing for recoupe.

    >>> refused("a.txt", b"{\\\\rtf1 ..."), refused("a.txt", b"Un titre"), refused("a_files/a.css", b"p {}")
    ('an RTF file: save it as docx or txt', None, 'a style sheet')
    >>> refused("a.docx", OLE), refused("a.doc", OLE)
    ('locked with a password: save it without', 'an old Office file: save it as docx or txt')
    """
    suffix = name.rpartition(".")[2].lower()
    if head.startswith(OLE) and suffix in IN_OLE:
        return IN_OLE[suffix]
    told = (what for magic, what in REFUSED.items() if head.startswith(magic))
    return next(told, REFUSED_SUFFIX.get(suffix))
