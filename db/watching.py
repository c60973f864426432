"""Following feeds: each is asked when its time has come, and what is new in it is read.

A feed's marks (ETag, Last-Modified) are kept only when all that was new in it has been read or given up, so that an
interruption loses nothing. A feed that fails is left alone for twice as long each time, and so is a page that it leads to,
a few times, whether or not the feed still lists it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from itertools import chain
from pathlib import Path

from sqlite_utils import Database

from recoupe.ingest.facts import Document, Unreadable
from recoupe.ingest.read import ReadOptions, robots, web
from recoupe.ingest.read.fetch import Fetched, Refused
from recoupe.ingest.read.inputs import DEEPEST, ENTRY, CannotRead, Link, Origin, overridden
from recoupe.ingest.read.streams import found_in

from .database import only_writer
from .ids import text_hash
from .ingesting import Summary, fail, ingest, now, settle
from .store import known

LONGEST_PAUSE = timedelta(days=1)

# So often a page is tried; then its failure stands, and `recoupe failures --retry` tries it again.
MOST_TRIES = 5

# So many pages are read of one feed before the others have their turn: a sitemap may list all that a site ever had.
MOST_AT_ONCE = 300

# How often a changed list of feeds is looked at, at most, in seconds.
LOOK = 60.0


@dataclass(frozen=True, slots=True)
class Feed:
    """What is remembered of a feed; `next_at` is the ISO instant from which on it may be asked again."""

    url: str
    etag: str | None = None
    last_modified: str | None = None
    next_at: str = ""
    failures: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """What is remembered of what an entry leads to: what the feed said of it, and how often it could not be read."""

    url: str
    stamp: str | None = None
    seen_at: str = ""
    failures: int = 0

    def waits(self, every: timedelta, late: timedelta = timedelta(0)) -> bool:
        """Whether its time to be tried again, or that much `late`, has not come."""
        pause: timedelta = min(every * 2 ** (self.failures - 1), LONGEST_PAUSE)
        return datetime.now(UTC) < datetime.fromisoformat(self.seen_at) + pause + late


def feed(db: Database, url: str) -> Feed:
    """What is remembered of a feed."""
    row = db.execute(
        "SELECT etag, last_modified, next_at, failures FROM feeds WHERE url = ?", [url]
    ).fetchone()
    return Feed(url, *row) if row else Feed(url)


def watch(
    db: Database,
    path: Path,
    feeds: Callable[[], list[str]],
    options: ReadOptions,
    every: timedelta,
    once: bool = False,
    report: Callable[[str, Summary], None] = lambda url, summary: None,
) -> None:
    """Ask the `feeds` in turn, `every` so often, until interrupted (`once`: those whose time has come, and end)."""
    while True:
        for url in feeds():
            if feed(db, url).next_at <= now():
                report(url, poll(db, path, url, options, every))
        report("pages that failed", retry(db, path, options, every))
        if once:
            return
        soonest = min((feed(db, url).next_at for url in feeds()), default="")
        pause = datetime.fromisoformat(soonest or now()) - datetime.now(UTC)
        time.sleep(min(LOOK, max(1.0, pause.total_seconds())))


def poll(db: Database, path: Path, url: str, options: ReadOptions, every: timedelta) -> Summary:
    """Ask one feed and read what is new in it."""
    last = feed(db, url)
    try:
        got = robots.fetched(url, options, last.etag, last.last_modified)
    except CannotRead as problem:
        pause = every * 2 ** min(last.failures + 1, 10)
        if isinstance(problem, Refused) and problem.retry_after:
            pause = max(pause, timedelta(seconds=min(problem.retry_after, 1e6)))
        fail(db, Unreadable(url, str(problem), url))
        remember(db, Feed(url, last.etag, last.last_modified, later(pause), last.failures + 1))
        return Summary(read=1, failed=1, reasons=(f"{url}: {problem}",))
    settle(db, url, url)
    summary = Summary()
    if got.data is not None:
        visit = Visit(db, options, every)
        new = visit.items(url, got)
        if first := next(new, None):
            with only_writer(path):
                summary = ingest(db, chain([first], new), f"watch {url}")
        last = Feed(url) if visit.unread else Feed(url, got.etag, got.last_modified)
        every = every if visit.left else timedelta(0)
    remember(db, Feed(url, last.etag, last.last_modified, later(every)))
    return summary


def retry(db: Database, path: Path, options: ReadOptions, every: timedelta) -> Summary:
    """Try the pages again that could not be read and that no feed lists any more.

    Those that a feed lists are tried when it is asked, with what it says of them: a page whose time came a whole round ago
    is on none.
    """
    rows = db.execute(
        "SELECT url, stamp, seen_at, failures FROM seen WHERE failures BETWEEN 1 AND ? ORDER BY url",
        [MOST_TRIES - 1],
    ).fetchall()
    due = [page for page in (Page(*row) for row in rows) if not page.waits(every, late=every)]
    if not due:
        return Summary()
    visit = Visit(db, options, every)
    found = (visit.tried(p, web.read_address(p.url, options, above=ENTRY)) for p in due)
    with only_writer(path):
        return ingest(db, chain.from_iterable(found), "watch: pages that failed")


@dataclass
class Visit:
    """Reading what is new in one feed, `left` pages more at most; `unread` is whether something in it must be tried again."""

    db: Database
    options: ReadOptions
    every: timedelta
    unread: bool = False
    left: int = field(default_factory=lambda: MOST_AT_ONCE)

    def items(
        self, url: str, got: Fetched, above: tuple[str, ...] = ()
    ) -> Iterator[Document | Unreadable]:
        """What the entries lead to that were not there the last time, or not with this title and time, or not readable."""
        origin = web.origin_of(url, got, above)
        for item in found_in(BytesIO(got.data or b""), origin, self.options):
            if not self.left:
                self.unread = True
                return
            if isinstance(item, Unreadable):
                yield item
            elif isinstance(item, Document):
                document = overridden(item, origin, self.options)
                if not known(self.db, document):
                    yield document
            elif origin.leads_back(item.to):
                continue
            elif item.known is None and len(above) < DEEPEST:
                yield from self.listed(item.to, origin.deeper().above)
            else:
                yield from self.entry(item, origin)

    def listed(self, url: str, above: tuple[str, ...]) -> Iterator[Document | Unreadable]:
        """What is new in a list that a list names: the sitemaps of a sitemap."""
        try:
            got = robots.fetched(url, self.options)
        except CannotRead as problem:
            self.unread = True
            yield Unreadable(url, str(problem), url)
            return
        yield from self.items(url, got, above)

    def entry(self, link: Link, origin: Origin) -> Iterator[Document | Unreadable]:
        """What an entry leads to, if it is new or to be tried again."""
        stamp, page = stamp_of(link), seen(self.db, link.to)
        if page.stamp != stamp:
            page = Page(link.to, stamp)
        elif page.failures in (0, MOST_TRIES):
            return
        elif page.waits(self.every):
            self.unread = True
            return
        self.left -= 1
        yield from self.tried(page, web.follow(link, origin, self.options))

    def tried(
        self, page: Page, found: Iterable[Document | Unreadable]
    ) -> Iterator[Document | Unreadable]:
        """What is `found` at a page; that it was tried, and whether in vain, is kept.

        A page for which the feed's text stands in is tried again as well.
        """
        failed = False
        for item in found:
            failed |= isinstance(item, Unreadable) or web.stands_in(item)
            if isinstance(item, Unreadable) and page.failures + 1 == MOST_TRIES:
                item = replace(item, reason=f"{item.reason} (tried {MOST_TRIES} times)")
            yield item
        page = replace(page, seen_at=now(), failures=page.failures + 1 if failed else 0)
        self.unread |= 0 < page.failures < MOST_TRIES
        with self.db.atomic():
            self.db.execute(
                "INSERT OR REPLACE INTO seen VALUES (?, ?, ?, ?)",
                [page.url, page.stamp, page.seen_at, page.failures],
            )


def stamp_of(link: Link) -> str:
    """What tells a changed entry from the one seen before."""
    known = link.known
    return text_hash(f"{known.title}|{known.modified or known.published}" if known else "")


def seen(db: Database, url: str) -> Page:
    """What is remembered of a page."""
    row = db.execute("SELECT stamp, seen_at, failures FROM seen WHERE url = ?", [url]).fetchone()
    return Page(url, *row) if row else Page(url)


def remember(db: Database, feed: Feed) -> None:
    """Keep a feed's state, asked now."""
    values = [feed.url, feed.etag, feed.last_modified, now(), feed.next_at, feed.failures]
    with db.atomic():
        db.execute("INSERT OR REPLACE INTO feeds VALUES (?, ?, ?, ?, ?, ?)", values)


def later(pause: timedelta) -> str:
    """The instant after a pause, which is a day at most."""
    return (datetime.now(UTC) + min(pause, LONGEST_PAUSE)).isoformat(timespec="seconds")
