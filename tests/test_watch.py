"""Following feeds, against a real server on this machine. Texts too short for facts keep it quick."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from sqlite_utils import Database
from websites import SENTENCE

from recoupe.db import watching
from recoupe.db.cli import cli
from recoupe.db.database import open_database
from recoupe.db.ingesting import Summary
from recoupe.ingest.read import ReadOptions

OPTIONS = ReadOptions(allow_private=True, delay=0.0, timeout=2.0)
QUARTER = timedelta(minutes=15)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    opened = open_database(tmp_path / "news.db", create=True)
    yield opened
    opened.close()


def feed(*items: tuple[str, str]) -> str:
    entries = "".join(
        f"<item><title>{title}</title><link>ROOT{path}</link></item>" for path, title in items
    )
    return f"<rss version='2.0'><channel><title>La Gazette</title>{entries}</channel></rss>"


def poll(db: Database, tmp_path: Path, url: str, every: timedelta = QUARTER) -> Summary:
    return watching.poll(db, tmp_path / "news.db", url, OPTIONS, every)


def minutes_until_next(db: Database, url: str) -> int:
    pause = datetime.fromisoformat(watching.feed(db, url).next_at) - datetime.now(UTC)
    return round(pause.total_seconds() / 60)


def test_only_what_is_new(db: Database, tmp_path: Path, site: Any) -> None:
    """An entry is read once, and again when the feed gives it another title."""
    site.article("/un", "Un"), site.article("/deux", "Deux")
    url = site.put("/feed", feed(("/un", "Un"), ("/deux", "Deux")), "text/xml")
    assert poll(db, tmp_path, url) == Summary(read=2, new=2)
    assert poll(db, tmp_path, url) == Summary()
    site.put("/feed", feed(("/un", "Un, corrigé"), ("/deux", "Deux")), "text/xml")
    site.article("/un", "Un, corrigé")
    assert poll(db, tmp_path, url) == Summary(read=1, changed=1)
    assert site.paths.count("/deux") == 1


def test_an_entry_without_an_address(db: Database, tmp_path: Path, site: Any) -> None:
    """Its text is the article, and is read once."""
    entry = f"<item><title>Un</title><guid isPermaLink='false'>7</guid><description>{SENTENCE}</description></item>"
    url = site.put("/feed", f"<rss version='2.0'><channel>{entry}</channel></rss>", "text/xml")
    assert poll(db, tmp_path, url) == Summary(read=1, new=1)
    assert poll(db, tmp_path, url) == Summary()


def test_a_list_that_names_itself(db: Database, tmp_path: Path, site: Any) -> None:
    """It is read once."""
    site.article("/un", "Un")
    site.put("/b.xml", "<urlset><url><loc>ROOT/un</loc></url></urlset>", "text/xml")
    lists = "<sitemap><loc>ROOT/a.xml</loc></sitemap><sitemap><loc>ROOT/b.xml</loc></sitemap>"
    url = site.put("/a.xml", f"<sitemapindex>{lists}</sitemapindex>", "text/xml")
    assert poll(db, tmp_path, url) == Summary(read=1, new=1)
    assert site.paths.count("/a.xml") == 1


def test_a_feed_that_lists_everything(
    db: Database, tmp_path: Path, site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It does not keep the others waiting: the rest is read when they have had their turn."""
    monkeypatch.setattr(watching, "MOST_AT_ONCE", 2)
    names = ("un", "deux", "trois")
    for name in names:
        site.article(f"/{name}", name)
    url = site.put("/feed", feed(*((f"/{name}", name) for name in names)), "text/xml", ETag='"1"')
    assert poll(db, tmp_path, url).read == 2
    assert watching.feed(db, url).next_at <= watching.now()
    assert poll(db, tmp_path, url).read == 1
    assert watching.feed(db, url).etag == '"1"'


def test_a_run_is_written_down_only_when_something_came(
    db: Database, tmp_path: Path, site: Any
) -> None:
    """Asking in vain leaves no trace in `runs`."""
    site.article("/un")
    url = site.put("/feed", feed(("/un", "Un")), "text/xml")
    poll(db, tmp_path, url), poll(db, tmp_path, url)
    assert [run["command"] for run in db["runs"].rows] == [f"watch {url}"]


def test_unchanged_feed(db: Database, tmp_path: Path, site: Any) -> None:
    """The server's marks are sent back to it, and its 304 ends the matter."""
    site.article("/un")
    url = site.put(
        "/feed",
        feed(("/un", "Un")),
        "text/xml",
        ETag='"1"',
        Last_Modified="Mon, 06 Oct 2025 10:00:00 GMT",
    )
    poll(db, tmp_path, url)
    assert poll(db, tmp_path, url) == Summary()
    path, headers = site.asked[-1]
    assert (path, headers["If-None-Match"], headers["If-Modified-Since"]) == (
        "/feed", '"1"', "Mon, 06 Oct 2025 10:00:00 GMT",
    )  # fmt: skip
    assert watching.feed(db, url).etag == '"1"'


def test_an_interruption_loses_nothing(
    db: Database, tmp_path: Path, site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped between two entries, the next poll reads the second, although the feed has not changed."""
    site.article("/un"), site.article("/deux")
    url = site.put("/feed", feed(("/un", "Un"), ("/deux", "Deux")), "text/xml", ETag='"1"')
    follow = watching.web.follow

    def interrupted(link: Any, *rest: Any) -> Any:
        if link.to.endswith("/deux"):
            raise KeyboardInterrupt
        return follow(link, *rest)

    monkeypatch.setattr(watching.web, "follow", interrupted)
    with pytest.raises(KeyboardInterrupt):
        poll(db, tmp_path, url)
    monkeypatch.setattr(watching.web, "follow", follow)
    assert poll(db, tmp_path, url) == Summary(read=1, new=1)
    assert sorted(row["url"] for row in db["articles"].rows) == [
        f"{site.root}/deux",
        f"{site.root}/un",
    ]


def test_back_off(db: Database, tmp_path: Path, site: Any) -> None:
    """A feed that fails is left alone for twice as long each time, is told, and is forgiven."""
    url = site.put("/feed", "", status=500)
    pauses = []
    reason = "the server answered 500 Internal Server Error"
    for _ in range(3):
        assert poll(db, tmp_path, url) == Summary(read=1, failed=1, reasons=(f"{url}: {reason}",))
        pauses.append(minutes_until_next(db, url))
    assert pauses == [30, 60, 120]
    assert [(row["input"], row["reason"]) for row in db["failures"].rows] == [(url, reason)]
    site.put("/feed", feed(), "text/xml")
    poll(db, tmp_path, url)
    assert minutes_until_next(db, url) == 15
    assert db["failures"].count == 0


def test_a_page_that_fails_is_tried_again(db: Database, tmp_path: Path, site: Any) -> None:
    """When its time has come, although the feed has not changed; read at last, it is no failure any more."""
    page = site.put("/un", "", status=503)
    url = site.put("/feed", feed(("/un", "Un")), "text/xml", ETag='"1"')
    reason = f"{page}: the server answered 503 Service Unavailable"
    assert poll(db, tmp_path, url) == Summary(read=1, failed=1, reasons=(reason,))
    assert poll(db, tmp_path, url) == Summary()
    assert site.paths.count("/un") == 1
    site.article("/un", "Un")
    assert poll(db, tmp_path, url, every=timedelta(0)) == Summary(read=1, new=1)
    assert db["failures"].count == 0
    assert watching.feed(db, url).etag == '"1"'


def test_a_page_for_which_the_feed_stands_in(db: Database, tmp_path: Path, site: Any) -> None:
    """The feed's text is read for the time being; the page takes its place when it can be read."""
    said = "Le conseil a voté un budget de 12 millions d’euros."
    site.put("/un", "", status=503)
    entry = f"<item><title>Un</title><link>ROOT/un</link><description>{said}</description></item>"
    url = site.put("/feed", f"<rss version='2.0'><channel>{entry}</channel></rss>", "text/xml")
    assert poll(db, tmp_path, url) == Summary(read=1, new=1)
    assert poll(db, tmp_path, url) == Summary()
    site.article("/un", "Un")
    assert poll(db, tmp_path, url, every=timedelta(0)) == Summary(read=1, changed=1)
    assert [row["text"] == said for row in db["articles"].rows] == [False]


def test_a_page_that_fails_for_good(db: Database, tmp_path: Path, site: Any) -> None:
    """After some tries it is left, with the reason; when the feed says something new of it, it is tried again."""
    page = site.root + "/un"
    url = site.put("/feed", feed(("/un", "Un")), "text/xml", ETag='"1"')
    polls = [poll(db, tmp_path, url, every=timedelta(0)) for _ in range(watching.MOST_TRIES + 2)]
    assert [summary.failed for summary in polls] == [1, 1, 1, 1, 1, 0, 0]
    assert [(row["input"], row["reason"]) for row in db["failures"].rows] == [
        (page, "the server answered 404 Not Found (tried 5 times)")
    ]
    assert watching.feed(db, url).etag == '"1"'
    site.put("/feed", feed(("/un", "Un, corrigé")), "text/xml")
    assert poll(db, tmp_path, url).failed == 1


def test_a_page_that_failed_and_is_listed_no_more(db: Database, tmp_path: Path, site: Any) -> None:
    """Is tried again all the same, and given up after as many tries."""
    gone, back = site.put("/un", "", status=503), site.put("/deux", "", status=503)
    url = site.put("/feed", feed(("/un", "Un"), ("/deux", "Deux")), "text/xml")
    assert poll(db, tmp_path, url).failed == 2
    site.put("/feed", feed(), "text/xml")
    site.article("/deux", "Deux")

    def retry(every: timedelta = timedelta(0)) -> Summary:
        poll(db, tmp_path, url, every)
        return watching.retry(db, tmp_path / "news.db", OPTIONS, every)

    assert retry(QUARTER) == Summary()  # its time has not come
    reason = f"{gone}: the server answered 503 Service Unavailable"
    assert retry() == Summary(read=2, new=1, failed=1, reasons=(reason,))
    assert [row["url"] for row in db["articles"].rows] == [back]
    assert [retry().failed for _ in range(watching.MOST_TRIES)] == [1, 1, 1, 0, 0]
    assert [row["reason"] for row in db["failures"].rows] == [
        "the server answered 503 Service Unavailable (tried 5 times)"
    ]


def test_how_long_a_page_waits() -> None:
    """Twice as long each time."""
    seen_at = (datetime.now(UTC) - timedelta(minutes=40)).isoformat()
    pages = [watching.Page("a", "", seen_at, failures) for failures in (1, 2, 3)]
    assert [page.waits(QUARTER) for page in pages] == [False, False, True]


def test_retry_after(db: Database, tmp_path: Path, site: Any) -> None:
    """A server that says when to come back is left alone until then."""
    url = site.put("/feed", "", status=429, Retry_After="7200")
    poll(db, tmp_path, url)
    assert minutes_until_next(db, url) == 120


def test_robots(db: Database, tmp_path: Path, site: Any) -> None:
    """A feed that robots.txt keeps from programs is not asked."""
    site.put("/robots.txt", "User-agent: *\nDisallow: /feed\n", "text/plain")
    url = site.put("/feed", feed(), "text/xml")
    reason = "the site's robots.txt does not let programs read it"
    assert poll(db, tmp_path, url) == Summary(read=1, failed=1, reasons=(f"{url}: {reason}",))
    assert site.paths == ["/robots.txt"]


def test_once(tmp_path: Path, site: Any) -> None:
    """From a crontab: those whose time has come, a line for each that had something."""
    site.article("/un", "Un")
    url = site.put("/feed", feed(("/un", "Un")), "text/xml")
    feeds = tmp_path / "feeds.txt"
    feeds.write_text(f"# mine\n\n{url}  every day\n")
    command = [
        "watch",
        str(tmp_path / "w.db"),
        str(feeds),
        "--once",
        "--allow-private",
        "--delay",
        "0",
    ]
    first = CliRunner().invoke(cli, command)
    assert (first.exit_code, first.stdout) == (
        0,
        f"{url}: 1 read: 1 new, 0 changed, 0 unchanged, 0 failed\n",
    )
    asked = len(site.asked)
    assert CliRunner().invoke(cli, command).stdout == ""
    assert len(site.asked) == asked


def test_one_feed(tmp_path: Path, site: Any) -> None:
    """Its address will do; a file of one line is not asked for."""
    site.article("/un", "Un")
    url = site.put("/feed", feed(("/un", "Un")), "text/xml")
    command = ["watch", str(tmp_path / "w.db"), url, "--once", "--allow-private", "--delay", "0"]
    said = f"{url}: 1 read: 1 new, 0 changed, 0 unchanged, 0 failed\n"
    assert CliRunner().invoke(cli, command).stdout == said


def test_stops_cleanly(tmp_path: Path, site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while it waits: a line, no traceback, exit code 0."""
    url = site.put("/feed", feed(), "text/xml")
    feeds = tmp_path / "feeds.txt"
    feeds.write_text(url)

    def interrupt(seconds: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(watching.time, "sleep", interrupt)
    done = CliRunner().invoke(cli, ["watch", str(tmp_path / "w.db"), str(feeds), "--allow-private"])
    assert (done.exit_code, done.stderr) == (
        0,
        "recoupe: following 1 feed, every 15 minutes; Ctrl-C ends it\n"
        "recoupe: stopped; run the same command again to go on\n",
    )


def test_a_list_of_no_addresses(tmp_path: Path) -> None:
    """Wrong usage is said in one line."""
    feeds = tmp_path / "feeds.txt"
    feeds.write_text("lemonde\n")
    done = CliRunner().invoke(cli, ["watch", str(tmp_path / "w.db"), str(feeds)])
    assert (done.exit_code, done.stderr) == (
        2,
        f"recoupe: {feeds}: lemonde is no address of a feed\n",
    )
