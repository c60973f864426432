"""Files and folders."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ..facts import Document, Unreadable
from .inputs import NOT_OURS, Origin
from .options import ReadOptions
from .streams import read_stream

# What browsers call the folder of what belongs to a saved page, by their languages.
OF_A_PAGE = re.compile(r"(.+)_(?:files|fichiers)")


def read_path(
    source: str, options: ReadOptions, above: tuple[str, ...] = ()
) -> Iterator[Document | Unreadable]:
    """The documents of a file, or of all files in a folder and below, in the order of their names.

    A file in a folder is called by its path from there. As for rsync, `/./` in a path says where that begins:
    `articles/./2025/a.txt` is called `2025/a.txt`, as when the whole folder is read. `above` are the lists that
    led here.
    """
    path = Path(source)
    if path.is_dir():
        found = False
        for member in files_below(path):
            found = True
            if isinstance(member, Unreadable):
                yield member
            else:
                name = member.relative_to(path).as_posix()
                yield from read_file(f"{path}/./{name}", options, above)
        if not found:
            yield Unreadable(str(path), "there is no file in the folder", source)
    else:
        yield from read_file(source, options, above)


def files_below(folder: Path) -> Iterator[Path | Unreadable]:
    """The files in `folder`, depth first by name.

    Links to folders are not followed; hidden files, databases and what a browser saves beside a page are not read.
    """
    try:
        members = sorted(folder.iterdir(), key=lambda p: p.name)
    except OSError as error:
        yield Unreadable(folder.name, f"the folder cannot be opened: {error.strerror}", str(folder))
        return
    for member in members:
        if NOT_OURS.fullmatch(member.name):
            continue
        if member.is_dir():
            if not member.is_symlink() and not is_of_a_page(member):
                yield from files_below(member)
        else:
            yield member


def is_of_a_page(folder: Path) -> bool:
    """Whether a browser has put into `folder` what belongs to a page that it saved: pictures, style sheets, programs."""
    saved = OF_A_PAGE.fullmatch(folder.name)
    pages = (
        [folder.with_name(f"{saved[1]}.{suffix}") for suffix in ("html", "htm")] if saved else []
    )
    return any(page.exists() for page in pages)


def read_list(source: str, options: ReadOptions) -> Iterator[Document | Unreadable]:
    """Everything that a file of sources names, whatever the file is called; `-` is standard input."""
    if source == "-":
        yield from read_stdin(options, kind="links")
    else:
        yield from read_file(source, options, kind="links")


def read_file(
    source: str, options: ReadOptions, above: tuple[str, ...] = (), kind: str | None = None
) -> Iterator[Document | Unreadable]:
    """The documents of one file."""
    path = Path(source)
    name = source.rpartition("/./")[2] if "/./" in source else path.name
    try:
        if not path.is_file():
            yield Unreadable(source, no_file(path), source)
            return
        with path.open("rb") as stream:
            yield from read_stream(stream, Origin(name, source, above=above), options, kind)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        yield Unreadable(name, f"the file cannot be opened: {reason}", source)


def no_file(path: Path) -> str:
    """Why there is nothing to be opened at `path`, which may have been meant for an address."""
    if path.exists():
        return "it is not a file: pipe into - what a program writes"
    if ":/" in str(path) or re.match(r"(?:www\.)?[a-z\d-]+\.[a-z]{2,}/", str(path)):
        return "there is no such file; an address begins with https:// or http://"
    return "there is no such file"


def read_stdin(options: ReadOptions, kind: str | None = None) -> Iterator[Document | Unreadable]:
    """Whatever is piped in: JSON lines, a page, text, or any other kind of file.

    What has no name of its own is known by its text: two articles piped in one after the other are two.
    """
    piped = Origin("stdin")
    for item in read_stream(sys.stdin.buffer, piped, options, kind):
        if isinstance(item, Document) and item.ref == piped.name:
            item = replace(item, ref=None)
        yield item
