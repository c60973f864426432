"""Compressed files (gzip, bzip2, xz): what is in them is read as if it were not packed."""

from __future__ import annotations

import re
from bz2 import BZ2Decompressor
from collections.abc import Callable
from dataclasses import replace
from gzip import GzipFile
from io import BufferedReader, RawIOBase
from lzma import LZMADecompressor
from typing import BinaryIO, cast

from .inputs import Items, Origin
from .options import MEGABYTE, ReadOptions
from .streams import found_in
from .unpacked import Counted, Unpacked

SUFFIX = re.compile(r"\.(?:gz|bz2|xz)$", re.IGNORECASE)

PIECE = 65_536

# `xz -9` asks for 65 MB; a file may ask for gigabytes.
MEMORY = 100 * MEGABYTE


def read(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """What is in the packed stream, of whatever kind; several packed streams in a row are one."""
    packed = Counted(stream)
    inner = replace(origin.deeper(), name=SUFFIX.sub("", origin.name))
    if origin.url:
        inner = replace(inner, content_type=None)
    with decompressed(BufferedReader(packed, PIECE)) as unpacked:
        counted = Unpacked(cast(BinaryIO, unpacked), packed)
        yield from found_in(cast(BinaryIO, BufferedReader(counted)), inner, options)


def decompressed(packed: BufferedReader) -> GzipFile | Decompressed:
    """What comes out of a packed stream, by what it begins with."""
    head = packed.peek(2)[:2]
    if head == b"\x1f\x8b":
        return GzipFile(fileobj=packed)
    if head == b"BZ":
        return Decompressed(packed, BZ2Decompressor)
    return Decompressed(packed, lambda: LZMADecompressor(memlimit=MEMORY))


class Decompressed(RawIOBase):
    """What comes out of `packed`, one stream after the other, each by a decompressor of its own.

    The library's own files let a stream ask for as much memory as it likes.
    """

    def __init__(
        self, packed: BufferedReader, start: Callable[[], BZ2Decompressor | LZMADecompressor]
    ) -> None:
        self.packed, self.start = packed, start
        self.decompressor = start()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = b""
        while not data:
            taken = b""
            if self.decompressor.eof:
                taken = self.decompressor.unused_data or self.packed.read1(PIECE)
                if not taken.strip(b"\0"):  # what fills a tape up
                    return 0
                self.decompressor = self.start()
            elif self.decompressor.needs_input and not (taken := self.packed.read1(PIECE)):
                raise EOFError
            data = self.decompressor.decompress(taken, len(buffer))
        buffer[: len(data)] = data
        return len(data)
