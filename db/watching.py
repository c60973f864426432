"""Following feeds: each is asked when its time has come, and what is new in it is read.

A feed's marks (ETag, Last-Modified) are kept only when all that was new in it has been read, so that an interruption
loses nothing; a feed that fails is left alone for twice as long each time.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from io import BytesIO
from itertools import chain
from pathlib import Path

from sqlite_utils import Database

from recoupe.ingest.facts import Document, Unreadable
from recoupe.ingest.read import ReadOptions, robots, web
from recoupe.ingest.read.fetch import Fetched, Refused, fetcher
from recoupe.ingest.read.inputs import DEEPEST, CannotRead, Link
from recoupe.ingest.read.streams import found_in

from .database import only_writer
from .ids import text_hash
from .ingesting import Summary, fail, ingest, now, settle

LONGEST_PAUSE = timedelta(days=1)

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


def feed(db: Database, url: str) -> Feed:
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
        if once:
            return
        soonest = min((feed(db, url).next_at for url in feeds()), default="")
        pause = datetime.fromisoformat(soonest or now()) - datetime.now(UTC)
        time.sleep(min(LOOK, max(1.0, pause.total_seconds())))


def poll(db: Database, path: Path, url: str, options: ReadOptions, every: timedelta) -> Summary:
    """Ask one feed and read what is new in it."""
    last = feed(db, url)
    try:
        delay = robots.delay_for(url, fetcher(options))
        got = fetcher(options).get(url, last.etag, last.last_modified, delay)
    except CannotRead as problem:
        pause = every * 2 ** min(last.failures + 1, 10)
        if isinstance(problem, Refused) and problem.retry_after:
            pause = max(pause, timedelta(seconds=min(problem.retry_after, 1e6)))
        fail(db, Unreadable(url, str(problem), url))
        remember(db, Feed(url, last.etag, last.last_modified, later(pause), last.failures + 1))
        return Summary(read=1, failed=1, reasons=(f"{url}: {problem}",))
    settle(db, url)
    summary = Summary()
    if got.data is not None:
        new = new_items(db, url, got, options)
        if first := next(new, None):
            with only_writer(path):
                summary = ingest(db, chain([first], new), f"watch {url}")
        last = Feed(url, got.etag, got.last_modified)
    remember(db, Feed(url, last.etag, last.last_modified, later(every)))
    return summary


def new_items(
    db: Database, url: str, got: Fetched, options: ReadOptions, depth: int = 0
) -> Iterator[Document | Unreadable]:
    """What the entries lead to that were not there the last time, or not with this title and time."""
    origin = web.origin_of(url, got, depth)
    for item in found_in(BytesIO(got.data or b""), origin, options):
        if not isinstance(item, Link):
            yield item
        elif item.known is None and depth < DEEPEST:
            yield from listed(db, item.to, options, depth + 1)
        else:
            stamp = stamp_of(item)
            if stamp != seen(db, item.to):
                yield from web.follow(item, origin, options)
                with db.atomic():
                    db.execute(
                        "INSERT OR REPLACE INTO seen VALUES (?, ?, ?)", [item.to, stamp, now()]
                    )


def listed(
    db: Database, url: str, options: ReadOptions, depth: int
) -> Iterator[Document | Unreadable]:
    """What is new in a list that a list names: the sitemaps of a sitemap."""
    try:
        delay = robots.delay_for(url, fetcher(options))
        got = fetcher(options).get(url, delay=delay)
    except CannotRead as problem:
        yield Unreadable(url, str(problem), url)
        return
    yield from new_items(db, url, got, options, depth)


def stamp_of(link: Link) -> str:
    """What tells a changed entry from the one seen before."""
    known = link.known
    return text_hash(f"{known.title}|{known.modified or known.published}" if known else "")


def seen(db: Database, url: str) -> str | None:
    row = db.execute("SELECT stamp FROM seen WHERE url = ?", [url]).fetchone()
    return row[0] if row else None


def remember(db: Database, feed: Feed) -> None:
    values = [feed.url, feed.etag, feed.last_modified, now(), feed.next_at, feed.failures]
    with db.atomic():
        db.execute("INSERT OR REPLACE INTO feeds VALUES (?, ?, ?, ?, ?, ?)", values)


def later(pause: timedelta) -> str:
    return (datetime.now(UTC) + min(pause, LONGEST_PAUSE)).isoformat(timespec="seconds")
