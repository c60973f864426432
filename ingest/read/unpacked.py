"""Bytes as they are unpacked, with an eye on bombs."""

from __future__ import annotations

from io import RawIOBase
from typing import BinaryIO

from .inputs import CannotRead
from .options import MEGABYTE

# Text shrinks to a tenth, tables of it to a fiftieth. What grows more than this is made to fill a disk.
MOST_GROWTH = 200
ALWAYS_ALLOWED = 10 * MEGABYTE


class Counted(RawIOBase):
    """A stream that knows how many bytes have gone through it, and gives what there is before it breaks off."""

    def __init__(self, stream: BinaryIO) -> None:
        self.take, self.count = getattr(stream, "read1", stream.read), 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self.take(len(buffer))
        self.count += len(data)
        buffer[: len(data)] = data
        return len(data)


class Unpacked(Counted):
    """What comes out of `stream`, whose packed bytes `packed` has counted (or are so many).

    Reading raises CannotRead when it has grown more than text ever does.
    """

    def __init__(self, stream: BinaryIO, packed: Counted | int) -> None:
        super().__init__(stream)
        self.packed = packed

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        size = super().readinto(buffer)
        check_growth(self.packed if isinstance(self.packed, int) else self.packed.count, self.count)
        return size


def check_growth(packed: int, unpacked: int) -> None:
    """Raise CannotRead where `unpacked` bytes out of `packed` are a bomb."""
    if unpacked > max(ALWAYS_ALLOWED, MOST_GROWTH * packed):
        raise CannotRead(
            f"it is a decompression bomb: it grows to more than {MOST_GROWTH} times its size"
        )
