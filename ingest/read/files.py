"""Files and folders."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from ..facts import Document, Unreadable
from .inputs import NOT_OURS, Origin
from .options import ReadOptions
from .streams import read_stream


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


def read_list(path: Path, options: ReadOptions) -> Iterator[Document | Unreadable]:
    """Everything that a file of sources names, whatever the file is called."""
    yield from read_file(path, path.name, options, "links")


def read_file(
    path: Path, name: str, options: ReadOptions, kind: str | None = None
) -> Iterator[Document | Unreadable]:
    """The documents of one file."""
    retry = str(path)
    try:
        if not path.is_file():
            reason = "there is no such file" if not path.exists() else "it is not a file"
            yield Unreadable(name, reason, retry)
            return
        with path.open("rb") as stream:
            yield from read_stream(stream, Origin(name, retry), options, kind)
    except OSError as error:
        yield Unreadable(name, f"the file cannot be opened: {error.strerror or error}", retry)


def read_stdin(options: ReadOptions) -> Iterator[Document | Unreadable]:
    """Whatever is piped in: JSON lines, a page, text, or any other kind of file."""
    yield from read_stream(sys.stdin.buffer, Origin("stdin"), options)
