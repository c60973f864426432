"""Gzip: what is in it is read as if it were not packed."""

from __future__ import annotations

import re
from dataclasses import replace
from gzip import GzipFile
from io import BufferedReader
from typing import BinaryIO, cast

from .inputs import Items, Origin
from .options import ReadOptions
from .streams import found_in
from .unpacked import Counted, Unpacked


def read(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """What is in the packed stream, of whatever kind; several packed streams in a row are one."""
    packed = Counted(stream)
    inner = replace(origin.deeper(), name=re.sub(r"(?i)\.gz$", "", origin.name))
    if origin.url:
        inner = replace(inner, content_type=None)
    with GzipFile(fileobj=cast(BinaryIO, BufferedReader(packed, 65_536))) as unpacked:
        yield from found_in(
            cast(BinaryIO, BufferedReader(Unpacked(cast(BinaryIO, unpacked), packed))),
            inner,
            options,
        )
