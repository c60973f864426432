"""Markdown: front matter and the first heading say what it is; the text is what a reader would see."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import BinaryIO

from ..facts import Document
from . import plain
from .addresses import canonical, domain_of
from .days import day_of
from .inputs import CannotRead, Items, Origin, published
from .options import ReadOptions

# YAML between dashes, or TOML between plus signs.
FRONT_MATTER = re.compile(
    r"\A\s*(---|\+\+\+)[ \t]*\n(?P<fields>.{0,20000}?)\n(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL
)
FIELD = re.compile(r"(?m)^(\w+)[ \t]*[:=](.+)$")

# Where a link or a picture leads; an address may have brackets in it.
TARGET = r"\((?:[^()\n]|\([^()\n]*\))*\)"


def heading(line: re.Match[str]) -> str:
    """The words of a heading, without the signs that may close it: `# About C# #` is *About C#*."""
    words = line[1].strip()
    cut = words.rstrip("#")
    return words if cut[-1:].strip() else cut.strip()


# Markup and what is left of it, in this order. None looks past the next sign of its own kind: what is opened a hundred
# thousand times and never closed takes no time.
MARKUP: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL), ""),
    (re.compile(r"(?m)^[ \t]*(?:```|~~~).*$"), ""),
    (re.compile(rf"!\[([^\[\]\n]*)\]{TARGET}"), r"\1"),
    (re.compile(rf"\[([^\[\]\n]+)\](?:{TARGET}|\[[^\[\]\n]*\])"), r"\1"),
    (re.compile(r"(?m)^[ \t]{0,3}#{1,6}[ \t](.*)$"), heading),
    (re.compile(r"(?m)^[ \t]{0,3}(?:=+|-{3,}|\*{3,}|_{3,})[ \t]*$"), ""),
    (re.compile(r"(?m)^[ \t]{0,3}>[ \t]?"), ""),
    (re.compile(r"(\*\*|__|\*|_|`)(?=\S)([^\n]{1,2000}?)(?<=\S)(?<!\\)\1(?!\w)"), r"\2"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>-])"), r"\1"),
)


def read(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """One document. Raises CannotRead for what is no text."""
    for item in plain.read(stream, origin, options):
        yield described(item) if isinstance(item, Document) else item


def described(document: Document) -> Document:
    """A document of Markdown source as its reader sees it, with what the front matter says."""
    text, said = document.text, {}
    if matter := FRONT_MATTER.match(text):
        said = {k.lower(): v.strip("\"'[] \t") for k, v in FIELD.findall(matter["fields"])}
        text = text[matter.end() :]
    text = without_markup(text).strip()
    if not text:
        raise CannotRead("it has no text below its front matter")
    url = canonical(said["url"]) if said.get("url", "").startswith("http") else document.url
    found = replace(
        document,
        text=text,
        title=said.get("title") or plain.title_of(text),
        url=url,
        author=said.get("author") or None,
        language=said.get("lang") or said.get("language") or None,
        source=said.get("source") or None,
        domain=domain_of(url),
    )
    return published(found, day_of(said.get("date", "")), "given", 1.0)


def without_markup(text: str) -> str:
    """The words of a Markdown source.

    >>> without_markup("# Un *accord*\\n\\n[AMD](https://amd.example) livre **6 GW**, [dit-il](x).")
    'Un accord\\n\\nAMD livre 6 GW, dit-il.'
    >>> without_markup("5 * 3 * 2, a_b_c")
    '5 * 3 * 2, a_b_c'
    """
    for pattern, left in MARKUP:
        text = pattern.sub(left, text)
    return re.sub(r"\n{3,}", "\n\n", text)
