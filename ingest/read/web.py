"""Addresses: a page, a feed, a sitemap or a file on the web, and what lists link to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

from ..facts import Document, Unreadable
from ..language import identify
from . import robots
from .days import folded
from .fetch import Fetched, fetcher
from .inputs import ADDRESS, DEEPEST, ENTRY, CannotRead, Link, Origin, overridden
from .options import ReadOptions
from .streams import read_stream

# What the words that tell what an article is of begin with, and of how many of them one is surely in it.
BEGINNING, FEWEST = re.compile(r"(?<![^\W\d_])[^\W\d_]{5}"), 3

# The note on a document that a feed gave in place of its page.
UNREAD = "the feed's text: the page could not be read"


def read_address(
    url: str, options: ReadOptions, asked: bool = False, above: tuple[str, ...] = ()
) -> Iterator[Document | Unreadable]:
    """The documents at `url`: an article, or those that a feed or sitemap there links to.

    Unless a person has `asked` for just this address, the site must let programs read it.
    """
    try:
        got = fetcher(options).get(url) if asked else robots.fetched(url, options)
    except CannotRead as problem:
        yield Unreadable(url, str(problem), url)
        return
    yield from read_stream(BytesIO(got.data or b""), origin_of(url, got, above), options)


def origin_of(url: str, got: Fetched, above: tuple[str, ...] = ()) -> Origin:
    """Where an answer came from: the address that was asked, and the one that it was found at."""
    today = datetime.now(UTC).date().isoformat()
    return Origin(url, url, got.url, got.content_type, today, above)


def follow(link: Link, origin: Origin, options: ReadOptions) -> Iterator[Document | Unreadable]:
    """What a list links to.

    Of an entry of a feed, the page; the feed's own text, if it has any, where the page cannot be read, and where the
    feed is a file: a reader who has it as a file may be without the web.
    """
    known = replace(link.known, input=link.to) if link.known else None
    if known is not None and known.text and origin.url is None:
        yield overridden(known, origin, options)
    elif origin.leads_back(link.to):
        return
    elif len(origin.above) >= DEEPEST:
        yield Unreadable(link.to, "lists of lists of lists lead nowhere", link.to)
    elif known is None and not link.to.startswith(ADDRESS):
        from .files import read_path

        yield from read_path(link.to, options, origin.deeper().above)
    elif known is None:
        yield from read_address(link.to, options, above=origin.deeper().above)
    else:
        known = overridden(known, Origin(link.to, link.to), options)
        for item in read_address(link.to, options, above=ENTRY):
            if isinstance(item, Document) and shows_other(item, known.title):
                item = Unreadable(link.to, f"it shows something else: {item.title}", link.to)
            if reason := poorer(item, known):
                yield replace(known, notes=(*known.notes, reason))
            else:
                yield completed(item, known) if isinstance(item, Document) else item


def poorer(item: Document | Unreadable, known: Document) -> str | None:
    """Why what a feed says of an article is better than what came from its page, if it is."""
    if isinstance(item, Unreadable):
        is_text = known.text and (known.language or identify(known.text))
        return f"{UNREAD}, {item.reason}" if is_text else None
    shorter = len(item.text) < len(known.text) / 2  # a wall in front of it: consent, subscription
    return "the feed's text: the page shows less of it" if shorter else None


def shows_other(page: Document, title: str | None) -> bool:
    """Whether a page has no word of the `title` that a feed gives it, accents and endings aside: a wall, an error's page.

    >>> wall = Document("Nos partenaires utilisent des cookies.", "Votre vie privée")
    >>> shows_other(wall, "Le budget de Kervel augmente encore"), shows_other(wall, "Votre vie privée")
    (True, False)
    """
    told = set(BEGINNING.findall(folded(title or "")))
    shown = BEGINNING.findall(folded(f"{page.title} {page.text}"))
    return len(told) >= FEWEST and told.isdisjoint(shown)


def stands_in(document: Document) -> bool:
    """Whether a document is what a feed says of a page that could not be read."""
    return any(note.startswith(UNREAD) for note in document.notes)


def completed(page: Document, known: Document) -> Document:
    """A page, with what only the feed knows of it."""
    dated = page if page.published else known
    return replace(
        page,
        title=page.title or known.title,
        published=dated.published,
        published_from=dated.published_from,
        published_certainty=dated.published_certainty,
        author=page.author or known.author,
        source=page.source or known.source,
    )
