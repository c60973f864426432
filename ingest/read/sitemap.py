"""Sitemaps: the pages of a site, with title and date where it is one for news; or other sitemaps."""

from __future__ import annotations

from typing import BinaryIO
from xml.etree.ElementTree import Element

from defusedxml import ElementTree

from ..facts import Document, Unreadable
from .addresses import absolute, canonical, domain_of
from .days import day_of
from .inputs import ADDRESS, CannotRead, Items, Link, Origin, all_bytes, published
from .options import ReadOptions

# https://www.sitemaps.org/protocol.html
MOST_ADDRESSES = 50_000


def read(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """One link for each address. Raises CannotRead for what is no XML, or XML that defines entities."""
    try:
        root: Element = ElementTree.fromstring(all_bytes(stream, options))
    except ElementTree.ParseError as error:
        raise CannotRead(f"it is no whole XML: {error}") from error
    except ValueError as error:  # defusedxml's refusals
        raise CannotRead("it defines entities, which can be made to fill the memory") from error
    for node in [*root][:MOST_ADDRESSES]:
        said = {local(e): (e.text or "").strip() for e in node.iter()}
        if not (loc := said.get("loc")):
            continue
        url = absolute(origin.url or "", loc)
        if url.startswith(ADDRESS):
            yield Link(url, None if local(node) == "sitemap" else document(url, said))
        else:
            yield Unreadable(url, "it is no address of the web", origin.retry)


def local(element: Element) -> str:
    """The name without its namespace: sites get that wrong."""
    return str(element.tag).rpartition("}")[2]


def document(url: str, said: dict[str, str]) -> Document:
    """What a sitemap for news says of a page."""
    found = Document(
        "",
        title=said.get("title") or None,
        url=canonical(url),
        ref=canonical(url),
        modified=day_of(said.get("lastmod", "")),
        source=said.get("name") or None,
        domain=domain_of(url),
    )
    return published(found, day_of(said.get("publication_date", "")), "sitemap", 0.9)
