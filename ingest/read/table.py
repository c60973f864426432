"""Tables (CSV, TSV): one article in a row, its parts in columns that the user maps to ours, or that are called as usual."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BufferedReader, TextIOWrapper
from typing import BinaryIO, cast

from ..facts import Unreadable
from . import jsonl
from .encoding import BOMS, MIXED, guessed, is_utf8
from .fields import as_shown, theirs
from .inputs import CannotRead, Items, Origin
from .options import MEGABYTE, ReadOptions

SEPARATORS = ",;\t|^"

# What spreadsheets write above the header.
TOLD = re.compile(r"(?i)sep=(.)\s*$")

# A column's name is no sentence.
LONGEST_NAME = 100

# A row on one line, or the text in one cell.
LONGEST_ROW = jsonl.LONGEST_LINE

# An accented letter or an apostrophe as only UTF-8 has it, also where rows of another encoding stand beside it.
LETTER = re.compile(rb"\xc3[\x80-\xbf]|\xe2\x80[\x90-\xbf]")

# What is looked at to know the encoding and the separator.
SAMPLE = 65_536


def read(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """One document or one reason for each row. Raises CannotRead where no column holds the text."""
    csv.field_size_limit(LONGEST_ROW)
    sample = cast(BufferedReader, stream).peek(SAMPLE)[:SAMPLE]
    encoding = encoding_of(sample)
    header = sample.decode(encoding, "replace").lstrip("\ufeff").partition("\n")[0]
    separator = max(SEPARATORS, key=header.count)
    lines = TextIOWrapper(stream, encoding, errors=MIXED, newline="")
    try:
        if told := TOLD.match(header):
            lines.readline()
            separator = told[1]
        rows = each(Lines(lines), separator)
        named: list[str] | CannotRead = next(rows, [])
        if isinstance(named, CannotRead):
            raise named
        columns = columns_of(named, options.columns)
        places = {ours: named.index(column) for ours, column in columns.items()}
        for number, row in enumerate(rows, 2):
            name = f"{origin.name}, row {number}"
            try:
                record = record_of(row, places, len(named))
                if columns["text"] != "text":
                    record["text"] = as_shown(record["text"], options)
                yield replace(jsonl.document(record, options), input=name)
            except CannotRead as problem:
                yield Unreadable(name, str(problem), origin.retry)
    finally:
        lines.detach()  # the stream is whoever's it was


class Lines:
    """The lines of a table; one that is too long to be held is passed over with a CannotRead."""

    def __init__(self, text: TextIOWrapper) -> None:
        self.text = text

    def __iter__(self) -> Lines:
        return self

    def __next__(self) -> str:
        if not (line := self.text.readline(LONGEST_ROW + 1)):
            raise StopIteration
        if len(line) > LONGEST_ROW:
            while (rest := self.text.readline(LONGEST_ROW)) and rest[-1] not in "\r\n":
                pass
            raise CannotRead(f"the row is longer than the limit of {LONGEST_ROW / MEGABYTE:g} MB")
        return line


def each(lines: Lines, separator: str) -> Iterator[list[str] | CannotRead]:
    """The rows that are not blank, and why one is none. Raises CannotRead where nobody can say where the next begins."""
    rows = csv.reader(lines, delimiter=separator)
    above = 0
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except CannotRead as problem:
            yield problem
        except csv.Error as error:
            said = f"a quotation mark below line {above} is not closed, or it is no table"
            raise CannotRead(said) from error
        else:
            above = rows.line_num
            if row:
                yield row


def record_of(row: list[str] | CannotRead, places: Mapping[str, int], width: int) -> dict[str, str]:
    """What a row of a table of this `width` holds, by our names and their `places`. Raises CannotRead where it is no row, or
    has more cells than there are columns."""
    if isinstance(row, CannotRead):
        raise row
    if any(cell.strip() for cell in row[width:]):
        said = (
            f"it has {len(row)} cells for {width} columns: is a text in it without quotation marks?"
        )
        raise CannotRead(said)
    return {ours: row[at] if at < len(row) else "" for ours, at in places.items()}


def columns_of(header: list[str], asked: Mapping[str, str]) -> dict[str, str]:
    """Our names and the columns that hold them. Raises CannotRead, saying what columns there are.

    >>> columns_of(["Titre", "text"], {"title": "Titre"})
    {'title': 'Titre', 'text': 'text'}
    """
    there = ", ".join(header[:20])
    for ours, named in asked.items():
        if named not in header:
            raise CannotRead(f"it has no column {named!r} for {ours}; its columns are {there}")
    columns = {**theirs(header), **asked}
    if not columns.get("text") and max(map(len, header), default=0) > LONGEST_NAME:
        raise CannotRead("its first row is no header: write one above it, with text, title, date …")
    if not columns.get("text"):
        raise CannotRead(
            f"no column is named text: say which it is, of {there}, with --columns text=…"
        )
    return columns


def encoding_of(sample: bytes) -> str:
    """What the table is written in, by its beginning."""
    for bom, encoding in BOMS:
        if sample.startswith(bom):
            return encoding
    whole = sample[: sample.rfind(b"\n") + 1] or sample[:-4] or sample
    return "utf-8" if is_utf8(whole) or LETTER.search(whole) else guessed(sample)
