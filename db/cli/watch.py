"""`recoupe watch`: articles come in by themselves."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Any

import click

from .ingest import DELAY, LANGUAGE, PRIVATE, SOURCE, make_options, options, tell
from .opening import AS_JSON, DATABASE, fail, one_line, opened

ADDRESS = ("http://", "https://")


@click.command()
@DATABASE
@click.argument("feeds", metavar="FEEDS")
@options(SOURCE, LANGUAGE, DELAY, PRIVATE)
@click.option(
    "--every", type=click.FloatRange(0, 1440), default=15, show_default=True, metavar="MINUTES",
    help="How often each feed is asked.",
)  # fmt: skip
@click.option("--once", is_flag=True, help="Ask the feeds whose time has come, and end.")
@AS_JSON
def watch(
    database: Path, feeds: str, every: float, once: bool, as_json: bool, **reading: Any
) -> None:
    """Follow FEEDS and read what is new in them: the address of a feed or sitemap, or a file with one on each line.

    Servers are asked politely: one request at a time, with a delay between two to one host, only for what has changed, as
    their robots.txt allows, and less often when they fail. A page that cannot be read is tried a few times more, also when
    its feed lists it no longer. Ends at Ctrl-C; run it again at any time.

    \b
    recoupe watch news.db https://example.org/feed.xml
    recoupe watch news.db feeds.txt --every 30
    recoupe watch news.db feeds.txt --once        from a crontab
    """
    from datetime import timedelta

    from ..ingesting import Summary
    from ..watching import watch as watch_all

    def addresses() -> list[str]:
        if feeds.startswith(ADDRESS):
            return [feeds]
        lines = Path(feeds).read_text(encoding="utf-8", errors="replace").splitlines()
        return list(dict.fromkeys(w[0] for w in map(str.split, lines) if w and w[0][0] != "#"))

    if not feeds.startswith(ADDRESS) and not Path(feeds).is_file():
        fail(
            f"{feeds or 'FEEDS'} is no file: write the addresses of feeds into one, each on a line",
            2,
        )
    for url in (urls := addresses()):
        if not url.startswith(ADDRESS):
            fail(f"{feeds}: {url} is no address of a feed", 2)
    if not urls:
        fail(f"{feeds} is empty: write the addresses of feeds into it, each on a line", 2)

    def report(url: str, summary: Summary) -> None:
        if as_json:
            from dataclasses import asdict

            click.echo(one_line({"feed": url, **asdict(summary)}))
        elif summary.read:
            click.echo(f"{url}: {summary}")
        tell(summary, database)

    if not once:
        count = "1 feed" if len(urls) == 1 else f"{len(urls)} feeds"
        click.echo(f"recoupe: following {count}, every {every:g} minutes; Ctrl-C ends it", err=True)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    db = opened(database, create=True)
    try:
        watch_all(
            db, database, addresses, make_options(**reading), timedelta(minutes=every), once, report
        )
    except KeyboardInterrupt:
        click.echo("recoupe: stopped; run the same command again to go on", err=True)
    finally:
        db.close()
