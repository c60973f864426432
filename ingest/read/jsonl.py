"""JSON lines: `{"id", "title"?, "text", "date"?, "source"?, "url"?, "lang"?, "author"?}`, one article on a line.

What a record does not call so is found by what other programs call it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, BinaryIO

from ..facts import Document, Unreadable
from ..language import identify
from .addresses import domain_of, of_the_web
from .days import day_of
from .encoding import decode, is_utf8, storable
from .fields import ours
from .inputs import CannotRead, Items, Origin, published
from .options import MEGABYTE, ReadOptions

FIELDS = ("id", "title", "text", "date", "source", "url", "lang", "author")

# Three times the longest text that is read, each character written as an escape.
LONGEST_LINE = 10 * MEGABYTE


def read(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """One document or one reason for each line that is not blank."""
    for number, line in enumerate(lines(stream, LONGEST_LINE), 1):
        name = f"{origin.name}, line {number}"
        if line is None:
            reason = f"the line is longer than the limit of {LONGEST_LINE / MEGABYTE:g} MB"
            yield Unreadable(name, reason, origin.retry)
        elif line.strip():
            try:
                yield replace(document(parsed(line), options), input=name)
            except CannotRead as problem:
                yield Unreadable(name, str(problem), origin.retry)


def lines(stream: BinaryIO, longest: int) -> Iterator[bytes | None]:
    """The lines of `stream`; None for one that is too long to be held."""
    while line := stream.readline(longest + 1):
        if len(line) <= longest or line.endswith(b"\n"):
            yield line
            continue
        while (rest := stream.readline(longest)) and not rest.endswith(b"\n"):
            pass
        yield None


def parsed(line: bytes) -> dict[str, Any]:
    """The object on a line. Raises CannotRead."""
    text, _ = decode(line) if not is_utf8(line) else (line.decode("utf-8-sig"), ())
    try:
        found = json.loads(text.strip())
    except json.JSONDecodeError as error:
        what = error.msg.removesuffix(" at")
        raise CannotRead(f"the line is not JSON: {what} at character {error.colno}") from error
    except (ValueError, RecursionError) as error:
        raise CannotRead(f"the line is not JSON: {error}") from error
    if not isinstance(found, dict):
        raise CannotRead("the line is JSON, but not an object with a text")
    return found


def document(item: Mapping[str, Any], options: ReadOptions) -> Document:
    """The document that `item` describes. Raises CannotRead if it has no text."""
    keys = ", ".join(map(str, [*item][:10]))
    item = ours(item, options)
    text = item.get("text")
    if not isinstance(text, str):
        raise CannotRead(f'it has no "text", only {keys}' if keys else 'it has no "text"')
    if not text.strip():
        raise CannotRead("its text is empty")
    text, notes = storable(text)
    told = words(item, "url")
    url = of_the_web(told) if told else None
    if told and not url:
        notes = (*notes, f"address not understood: {told[:60]}")
    date = words(item, "date")
    language = words(item, "lang")
    day = (day_of(date, language) or day_of(date, language or identify(text))) if date else None
    if date and not day:
        notes = (*notes, f"date not understood: {date[:60]}")
    found = Document(
        text,
        title=words(item, "title"),
        url=url,
        ref=words(item, "id"),
        author=words(item, "author"),
        language=language,
        source=words(item, "source"),
        domain=domain_of(url),
        notes=notes,
    )
    return published(found, day, "given", 1.0)


def words(item: Mapping[str, Any], key: str) -> str | None:
    """A short field as a string; numbers are ids too, a list of authors is one string, the rest is nothing."""
    value = item.get(key)
    if isinstance(value, list):
        value = ", ".join(str(v) for v in value if isinstance(v, str | int))
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return storable(str(value).strip())[0] or None
