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
from .encoding import BOMS, guessed, is_utf8
from .fields import theirs
from .inputs import CannotRead, Items, Origin
from .options import MEGABYTE, ReadOptions

SEPARATORS = ",;\t|^"

# What spreadsheets write above the header.
TOLD = re.compile(r"(?i)sep=(.)\s*$")

# A column's name is no sentence.
LONGEST_NAME = 100

# A row on one line, or the text in one cell.
LONGEST_ROW = jsonl.LONGEST_LINE

# What is looked at to know the encoding and the separator.
SAMPLE = 65_536


def read(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """One document or one reason for each row. Raises CannotRead where no column holds the text."""
    csv.field_size_limit(LONGEST_ROW)
    sample = cast(BufferedReader, stream).peek(SAMPLE)[:SAMPLE]
    encoding = encoding_of(sample)
    header = sample.decode(encoding, "replace").lstrip("\ufeff").partition("\n")[0]
    separator = max(SEPARATORS, key=header.count)
    lines = TextIOWrapper(stream, encoding, errors="replace", newline="")
    try:
        if told := TOLD.match(header):
            lines.readline()
            separator = told[1]
        rows = csv.DictReader(Lines(lines), delimiter=separator, restkey="")
        columns = columns_of([name or "" for name in rows.fieldnames or []], options.columns)
        for number, row in enumerate(each(rows), 2):
            name = f"{origin.name}, row {number}"
            try:
                if isinstance(row, CannotRead):
                    raise row
                record = {ours: row.get(column) or "" for ours, column in columns.items()}
                yield replace(jsonl.document(record), input=name)
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


def each(rows: csv.DictReader[str]) -> Iterator[dict[str, str] | CannotRead]:
    """The rows, and why one is none. Raises CannotRead where nobody can say where the next begins."""
    while True:
        try:
            yield next(rows)
        except StopIteration:
            return
        except CannotRead as problem:
            yield problem
        except csv.Error as error:
            said = f"a quotation mark below line {rows.line_num} is not closed, or it is no table"
            raise CannotRead(said) from error


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
    return "utf-8" if is_utf8(whole) else guessed(sample)
