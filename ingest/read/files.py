"""Files and folders."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import BinaryIO, cast

from ..facts import Document, Unreadable
from .inputs import CannotRead, Origin, overridden
from .kinds import kind_of
from .options import ReadOptions

# What a system puts beside people's files.
NOT_OURS = {"__MACOSX", "Thumbs.db", "desktop.ini"}

HEAD = 8_192


def read_path(path: Path, options: ReadOptions) -> Iterator[Document | Unreadable]:
    """The documents of a file, or of all files in a folder and below, in the order of their names."""
    if path.is_dir():
        for member in files_below(path):
            if isinstance(member, Unreadable):
                yield member
            else:
                yield from read_file(member, member.relative_to(path).as_posix(), options)
    else:
        yield from read_file(path, path.name, options)


def files_below(folder: Path) -> Iterator[Path | Unreadable]:
    """The files in `folder`, depth first by name; links to folders are not followed, hidden files not read."""
    try:
        members = sorted(folder.iterdir(), key=lambda p: p.name)
    except OSError as error:
        yield Unreadable(folder.name, f"the folder cannot be opened: {error.strerror}", str(folder))
        return
    for member in members:
        if member.name.startswith(".") or member.name in NOT_OURS:
            continue
        if member.is_dir():
            if not member.is_symlink():
                yield from files_below(member)
        else:
            yield member


def read_file(path: Path, name: str, options: ReadOptions) -> Iterator[Document | Unreadable]:
    """The documents of one file."""
    retry = str(path)
    try:
        if not path.is_file():
            reason = "there is no such file" if not path.exists() else "it is not a file"
            yield Unreadable(name, reason, retry)
            return
        with path.open("rb") as stream:
            yield from read_stream(stream, Origin(name, retry), options)
    except OSError as error:
        yield Unreadable(name, f"the file cannot be opened: {error.strerror or error}", retry)


def read_stdin(options: ReadOptions) -> Iterator[Document | Unreadable]:
    """Whatever is piped in: JSON lines, a page, text, or any other kind of file."""
    yield from read_stream(sys.stdin.buffer, Origin("stdin"), options)


def read_stream(
    stream: BinaryIO, origin: Origin, options: ReadOptions, kind: str | None = None
) -> Iterator[Document | Unreadable]:
    """The documents in `stream`; never raises for what is in it."""
    buffered = stream if hasattr(stream, "peek") else BufferedReader(cast(RawIOBase, stream))
    try:
        head = cast(BufferedReader, buffered).peek(HEAD)[:HEAD]
        if not head:
            raise CannotRead("it is empty")
        kind = kind or kind_of(origin.name, head, origin.content_type)
        reader = import_module(f".{kind}", __package__)
        for item in reader.read(buffered, origin, options):
            yield overridden(item, options) if isinstance(item, Document) else item
    except CannotRead as problem:
        yield Unreadable(origin.name, str(problem), origin.retry)
    except RecursionError:
        yield Unreadable(origin.name, "it is nested too deeply", origin.retry)
    except MemoryError:
        yield Unreadable(origin.name, "reading it takes too much memory", origin.retry)
    except OSError as error:
        yield Unreadable(origin.name, f"it broke off: {error.strerror or error}", origin.retry)
    except Exception as error:  # a library's own errors for what is in a file: any class, any time
        said = f"{type(error).__name__}: {error}".splitlines()[0][:200]
        yield Unreadable(origin.name, f"it is damaged ({said})", origin.retry)
