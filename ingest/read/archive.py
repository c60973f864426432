"""Archives (zip, tar): each member is read as a file of that name. Nothing is unpacked to the disk."""

from __future__ import annotations

import tarfile
import zipfile
from io import BufferedReader, BytesIO
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from ..facts import Unreadable
from .inputs import NOT_OURS, CannotRead, Items, Origin, all_bytes
from .options import MEGABYTE, ReadOptions
from .streams import failure, found_in
from .unpacked import Unpacked, check_growth

# Members by which a zip archive is one document, of a kind that recoupe does not read.
DOCUMENTS = {
    "[Content_Types].xml": "a spreadsheet or slides: save it as csv, docx or pdf",
    "mimetype": "an OpenDocument file or an e-book: save it as csv, docx or pdf",
}

# A zip's list of members is held in memory: this is more than 100,000 of them.
LONGEST_LIST = 10 * MEGABYTE


def read(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """What is in each member, in the order of the archive."""
    if cast(BufferedReader, stream).peek(4)[:2] == b"PK":
        yield from read_zip(stream, origin, options)
    else:
        yield from read_tar(stream, origin, options)


def read_zip(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """The members of a zip archive, in the order of the archive."""
    if not stream.seekable():
        stream = BytesIO(all_bytes(stream, options))
    size = stream.seek(0, 2)
    stream.seek(max(0, size - 66_000))
    tail = stream.read()
    end = tail.rfind(b"PK\x05\x06")
    if end >= 0 and int.from_bytes(tail[end + 12 : end + 16], "little") > LONGEST_LIST:
        raise CannotRead("the archive lists too many members")
    unpacked = 0
    with zipfile.ZipFile(stream) as archive:
        if what := next((DOCUMENTS[n] for n in archive.namelist() if n in DOCUMENTS), None):
            raise CannotRead(f"it is {what}")
        for member in archive.infolist():
            if member.is_dir() or not (name := tidy(member.filename)):
                continue
            inside = origin.inside(name)
            if member.flag_bits & 1:
                yield Unreadable(inside.name, "it is encrypted", origin.retry)
                continue
            try:
                with archive.open(member) as packed:
                    content = Unpacked(cast(BinaryIO, packed), member.compress_size)
                    yield from found_in(cast(BinaryIO, BufferedReader(content)), inside, options)
                    unpacked += content.count
            except Exception as error:  # one damaged member must not take the others with it
                yield failure(error, inside)
            check_growth(size, unpacked)


class Member(tarfile.TarInfo):
    """A tar header whose names and attributes, which are read into memory, may not be longer than names are."""

    def _proc_member(self, tar: tarfile.TarFile) -> tarfile.TarInfo:
        in_memory = (tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE,
                     tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK)  # fmt: skip
        if self.type in in_memory and self.size > MEGABYTE:
            raise tarfile.ReadError("a header that is larger than any file's")
        return super()._proc_member(tar)  # type: ignore[misc,no-any-return]


def read_tar(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """The members of a tar archive, in the order of the archive, packed or not."""
    with tarfile.open(fileobj=stream, mode="r|", tarinfo=Member) as archive:
        for member in archive:
            archive.members = []  # type: ignore[attr-defined]  # it keeps a list that nobody needs
            name = tidy(member.name)
            if not member.isreg() or not name or (content := archive.extractfile(member)) is None:
                continue
            inside = origin.inside(name)
            if member.issparse():  # its holes are zeros without end
                yield Unreadable(inside.name, "it was packed with holes (sparse)", origin.retry)
                continue
            yield from found_in(cast(BinaryIO, content), inside, options)


def tidy(name: str) -> str:
    """A member's name as a path below the archive; empty for what is no one's article.

    >>> tidy("../../etc/passwd"), tidy("__MACOSX/._a.txt"), tidy("2025\\\\a.txt")
    ('etc/passwd', '', '2025/a.txt')
    """
    parts = [p for p in PurePosixPath(name.replace("\\", "/")).parts if p not in ("/", "..")]
    return "" if any(map(NOT_OURS.fullmatch, parts)) else "/".join(parts)
