"""Tables (CSV, TSV): one article in a row, its parts in columns that the user maps to ours, or that are called as usual."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import replace
from io import BufferedReader, TextIOWrapper
from typing import BinaryIO, cast

from ..facts import Unreadable
from . import jsonl
from .encoding import BOMS, guessed, is_utf8
from .fields import theirs
from .inputs import CannotRead, Items, Origin
from .options import ReadOptions

SEPARATORS = ",;\t|^"

# What spreadsheets write above the header.
TOLD = re.compile(r"(?i)sep=(.)\s*$")

# A column's name is no sentence.
LONGEST_NAME = 100

# What is looked at to know the encoding and the separator.
SAMPLE = 65_536


def read(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """One document or one reason for each row. Raises CannotRead where no column holds the text."""
    csv.field_size_limit(jsonl.LONGEST_LINE)
    sample = cast(BufferedReader, stream).peek(SAMPLE)[:SAMPLE]
    encoding = encoding_of(sample)
    header = sample.decode(encoding, "replace").lstrip("\ufeff").partition("\n")[0]
    separator = max(SEPARATORS, key=header.count)
    lines = TextIOWrapper(stream, encoding, errors="replace", newline="")
    try:
        if told := TOLD.match(header):
            lines.readline()
            separator = told[1]
        rows = csv.DictReader(lines, delimiter=separator, restkey="")
        columns = columns_of([name or "" for name in rows.fieldnames or []], options.columns)
        for number, row in enumerate(rows, 2):
            name = f"{origin.name}, row {number}"
            record = {ours: row.get(column) or "" for ours, column in columns.items()}
            try:
                yield replace(jsonl.document(record), input=name)
            except CannotRead as problem:
                yield Unreadable(name, str(problem), origin.retry)
    finally:
        lines.detach()  # the stream is whoever's it was


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
