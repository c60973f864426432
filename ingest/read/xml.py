"""XML that is neither a feed, a sitemap nor a page."""

from __future__ import annotations

from typing import BinaryIO, NoReturn

from .inputs import CannotRead, Origin
from .kinds import ROOT
from .options import ReadOptions


def read(stream: BinaryIO, origin: Origin, options: ReadOptions) -> NoReturn:
    """Raises CannotRead: nobody can say which of its elements are an article's text."""
    root = ROOT.match(stream.read(8_192).lstrip(b"\xef\xbb\xbf \t\r\n"))
    named = f" <{root[1].decode('ascii', 'replace')}>" if root else ""
    raise CannotRead(f"it is XML{named}, but no feed, sitemap or page")
