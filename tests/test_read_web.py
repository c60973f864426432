"""Addresses, against a real server on this machine: pages, feeds, redirects, slow and broken answers."""

from __future__ import annotations

import gzip
import plistlib
from typing import Any

import pytest
from readers import SENTENCE

from recoupe.ingest.facts import Document, Unreadable
from recoupe.ingest.read import ReadOptions, documents, fetch, robots


def read(url: str, **options: Any) -> list[Document | Unreadable]:
    given = {"allow_private": True, "delay": 0.0, **options}
    return list(documents(url, ReadOptions(**given)))


def reason(url: str, **options: Any) -> str:
    (item,) = read(url, **options)
    assert isinstance(item, Unreadable), item
    assert item.retry == url
    return item.reason


def test_page(site: Any) -> None:
    """A page is known by its own address, without what says how a reader came."""
    (found,) = read(site.article("/a?utm_source=x&id=3"))
    assert isinstance(found, Document)
    assert (found.title, found.url, found.ref) == (
        "Un budget",
        f"{site.root}/a?id=3",
        f"{site.root}/a?id=3",
    )
    assert found.place == f"{site.root}/a?utm_source=x&id=3"
    assert site.asked[0][1]["User-Agent"].startswith("recoupe/")


def test_redirect(site: Any) -> None:
    """The address is the one where the page was found."""
    site.article("/there")
    (found,) = read(site.put("/here", "", status=301, Location="/there"))
    assert isinstance(found, Document)
    assert found.url == f"{site.root}/there"


RSS = """<rss version="2.0"><channel><title>La Gazette</title>
<item><title>Un</title><link>ROOT/un</link><pubDate>Mon, 06 Oct 2025 10:00:00 +0200</pubDate></item>
<item><title>Deux</title><link>ROOT/deux</link><description>&lt;p&gt;Ce que le flux en dit.&lt;/p&gt;</description></item>
<item><title>Trois</title><link>ROOT/prive/trois</link><description>Le flux seulement.</description></item>
<item><title>Quatre</title><link>ROOT/quatre</link><description>Pont 4</description></item></channel></rss>"""


def test_feed(site: Any) -> None:
    """Each entry's page; the feed's text where there is none or robots.txt keeps it, if that is a text; else the reason."""
    site.article("/un"), site.article("/prive/trois")
    site.put("/robots.txt", "User-agent: *\nDisallow: /prive/\n", "text/plain")
    first, second, third, fourth = read(site.put("/feed", RSS, "application/rss+xml"))
    assert isinstance(first, Document)
    assert (first.published, first.published_from, first.source) == (
        "2025-10-06T10:00:00+02:00", "feed", "La Gazette",
    )  # fmt: skip
    assert isinstance(second, Document)
    assert (second.text, second.url) == ("Ce que le flux en dit.", f"{site.root}/deux")
    assert second.notes == (
        "the feed's text: the page could not be read, the server answered 404 Not Found",
    )
    assert isinstance(third, Document)
    assert third.notes == (
        "the feed's text: the page could not be read, the site's robots.txt does not let programs read it",
    )
    assert fourth == Unreadable(
        f"{site.root}/quatre", "the server answered 404 Not Found", f"{site.root}/quatre"
    )
    assert "/prive/trois" not in site.paths


def test_a_wall_before_the_page(site: Any) -> None:
    """A page that shows less than the feed is not the article."""
    whole = "Le conseil a voté un budget de 12 millions d’euros. " * 20
    site.put("/mur", f"<html lang=fr><article><h1>Un</h1><p>{whole[:300]}</p></article>")
    item = f"<item><title>Un</title><link>ROOT/mur</link><description>{whole}</description></item>"
    (found,) = read(
        site.put("/feed", f"<rss version='2.0'><channel>{item}</channel></rss>", "text/xml")
    )
    assert isinstance(found, Document)
    assert (found.text, found.notes) == (
        whole.strip(), ("the feed's text: the page shows less of it",),
    )  # fmt: skip


def test_a_wall_of_another_title(site: Any) -> None:
    """A page with no word of the title that the feed gives it is another: the feed's text, if it has one, is the article."""
    wall = "<html lang=fr><title>Vos choix</title><article><h1>Vos choix</h1><p>Nos partenaires utilisent des cookies.</p>"
    site.put("/un", wall), site.put("/deux", wall)
    title = "<title>Le conseil adopte son budget annuel</title>"
    items = (
        f"<item>{title}<link>ROOT/un</link><description>{SENTENCE}</description></item>"
        f"<item>{title}<link>ROOT/deux</link></item>"
    )
    url = site.put("/feed", f"<rss version='2.0'><channel>{items}</channel></rss>", "text/xml")
    first, second = read(url)
    assert isinstance(first, Document)
    assert (first.title, first.text) == ("Le conseil adopte son budget annuel", SENTENCE.strip())
    assert second == Unreadable(
        f"{site.root}/deux", "it shows something else: Vos choix", f"{site.root}/deux"
    )


def test_sitemap(site: Any) -> None:
    """A list of sitemaps, of which one is for news: title and date stand there."""
    site.put(
        "/news.xml",
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">'
        "<url><loc>ROOT/a</loc><n:news><n:publication><n:name>La Gazette</n:name></n:publication>"
        "<n:publication_date>2025-10-06</n:publication_date><n:title>Un budget</n:title></n:news></url></urlset>",
        "application/xml",
    )  # fmt: skip
    site.article("/a")
    index = site.put(
        "/index.xml",
        "<sitemapindex><sitemap><loc>ROOT/news.xml</loc></sitemap></sitemapindex>",
        "text/xml",
    )
    (found,) = read(index)
    assert isinstance(found, Document)
    assert (found.published, found.published_from, found.source) == (
        "2025-10-06",
        "sitemap",
        "La Gazette",
    )


def test_lists_that_name_themselves(site: Any) -> None:
    """A list of itself ends, and so do two that name each other: each is asked once, whichever comes first."""
    listed = "<sitemapindex><sitemap><loc>ROOT{}</loc></sitemap><url><loc>ROOT/un</loc></url></sitemapindex>"
    site.article("/un")
    url = site.put("/a.xml", listed.format("/a.xml"), "text/xml")
    assert len(read(url)) == 1
    assert site.paths.count("/a.xml") == 1
    site.put("/a.xml", listed.format("/b.xml"), "text/xml")
    other = site.put("/b.xml", listed.format("/a.xml"), "text/xml")
    for start in (url, other):
        site.asked.clear()
        assert [d.url for d in read(start) if isinstance(d, Document)] == [f"{site.root}/un"] * 2
        assert (site.paths.count("/a.xml"), site.paths.count("/b.xml")) == (1, 1)


@pytest.mark.parametrize("kind", ["url", "binary", "xml"])
def test_a_shortcut(site: Any, put: Any, kind: str) -> None:
    """What a browser's address leaves in a folder where it is dragged."""
    url = site.article("/un")
    if kind == "url":
        path = put("a.url", f"[InternetShortcut]\r\nURL={url}\r\nIconIndex=0\r\n")
    else:
        form = plistlib.FMT_BINARY if kind == "binary" else plistlib.FMT_XML
        path = put("a.webloc", plistlib.dumps({"URL": url}, fmt=form))
    (found,) = read(str(path))
    assert isinstance(found, Document)
    assert found.url == url


def test_lists_of_lists_without_end(site: Any) -> None:
    """Four deep is told."""
    for n in range(5):
        index = f"<sitemapindex><sitemap><loc>ROOT/{n + 1}.xml</loc></sitemap></sitemapindex>"
        site.put(f"/{n}.xml", index, "text/xml")
    (found,) = read(f"{site.root}/0.xml")
    assert found == Unreadable(
        f"{site.root}/4.xml", "lists of lists of lists lead nowhere", f"{site.root}/4.xml"
    )


def test_an_entry_leads_to_no_list(site: Any) -> None:
    """A feed whose entries are feeds does not multiply."""
    feed = "<rss version='2.0'><channel>{}</channel></rss>"
    site.put("/other", feed.format("<item><link>ROOT/a</link></item>" * 3), "text/xml")
    url = site.put("/feed", feed.format("<item><link>ROOT/other</link></item>" * 3), "text/xml")
    assert len(read(url)) == 9  # each of three entries is asked once, and what it lists is not
    assert site.paths == ["/feed", "/robots.txt", "/other", "/other", "/other"]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ({"body": "", "status": 404}, "the server answered 404 Not Found"),
        ({"body": "", "status": 503}, "the server answered 503 Service Unavailable"),
        ({"body": "", "status": 302}, "the server answered 302 Found"),
        ({"body": "", "status": 302, "Location": "/x"}, "it redirects more than 10 times"),
        ({"body": "", "status": 302, "Location": "file:///etc/passwd"}, "file:///etc/passwd is no address of the web"),
        ({"body": "", "status": 302, "Location": "http://[::1"}, "it cannot be fetched: Invalid URL in location header: Invalid port: ':1'."),
        ({"body": "x" * 2_000_000}, "it is larger than the limit of 1 MB"),
        ({"body": gzip.compress(b"x" * 2_000_000), "Content_Encoding": "gzip"}, "it is larger than the limit of 1 MB"),
        ({"body": b"x", "Content_Encoding": "br"}, "it is packed in a way that was not asked for"),
        ({"body": b"\x89PNG", "kind": "image/png"}, "it is no article (image/png)"),
        ({"body": "x" * 90_000, "X_Slow": "1"}, "no whole answer came within 1 seconds"),
        ({"body": "", "Content_Length": "5"}, "it cannot be fetched: peer closed connection without sending complete message body (received 0 bytes, expected 5)"),
        ({"body": "<html></html>"}, "no article was found in the page"),
        ({"body": ""}, "it is empty"),
    ],
)  # fmt: skip
def test_bad_answers(site: Any, answer: dict[str, Any], expected: str) -> None:
    """Each is told as what it is, in bounded time and memory."""
    assert reason(site.put("/x", **answer), timeout=1.0, max_bytes=1_000_000) == expected


@pytest.mark.parametrize("url", ["http://", "http://[::1", "https://a:b/", "http://a:0/"])
def test_no_addresses(url: str) -> None:
    """What only looks like an address is told."""
    assert reason(url) == f"{url} is no address of the web"


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "0", "2130706433", "127.1", "[::ffff:127.0.0.1]", "169.254.169.254"]
)  # fmt: skip
def test_local_network(site: Any, host: str) -> None:
    """Nothing of this machine or its network is fetched, however its address is written."""
    port = site.root.rpartition(":")[2]
    said = reason(f"http://{host}:{port}/a", allow_private=False)
    assert said.endswith("is an address of a local network (--allow-private reads it)")
    assert site.asked == []


def test_redirect_to_the_local_network(site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that is resolved anew to another address leads nowhere: what is connected to is what was checked."""
    site.article("/a")
    answers = iter(
        [["203.0.113.7"], ["127.0.0.1"]]
    )  # an address for documentation, then this machine

    def resolve(host: str, port: int, **kwargs: Any) -> list[Any]:
        return [(0, 0, 0, "", (address, port)) for address in next(answers)]

    monkeypatch.setattr(fetch.socket, "getaddrinfo", resolve)
    monkeypatch.setattr(fetch, "is_public", lambda address: address != "127.0.0.1")
    connected = []

    def connect(self: Any, host: str, port: int, **kwargs: Any) -> Any:
        connected.append(host)
        raise fetch.httpcore.ConnectError("nobody there")

    monkeypatch.setattr(fetch.httpcore.SyncBackend, "connect_tcp", connect)
    fetcher = fetch.Fetcher(False, 1.0, 1000, 0.0)
    for expected in ("it cannot be fetched: nobody there", "is an address of a local network"):
        with pytest.raises(fetch.CannotRead, match=expected):
            fetcher.get("http://rebinding.example/a")
    assert connected == ["203.0.113.7"]


def test_delay(site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between two requests to one host lies the delay that we or the site ask for."""
    waited: list[float] = []
    monkeypatch.setattr(fetch.time, "sleep", waited.append)
    site.put("/robots.txt", "User-agent: *\nCrawl-delay: 5\n", "text/plain")
    fetcher = fetch.Fetcher(True, 5.0, 100_000, 2.0)
    url = site.article("/a")
    fetcher.get(url, delay=robots.delay_for(url, fetcher))
    fetcher.get(url)
    assert [round(seconds) for seconds in waited] == [5, 2]


def test_no_delay_for_a_host_that_does_not_exist(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody was asked, so nobody needs to rest."""
    waited: list[float] = []
    monkeypatch.setattr(fetch.time, "sleep", waited.append)
    fetcher = fetch.Fetcher(False, 5.0, 100_000, 2.0)
    for _ in range(2):
        with pytest.raises(fetch.NoHost):
            fetcher.get("https://a.invalid/b")
    assert waited == []


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (401, False), (500, False)])
def test_robots_that_cannot_be_read(site: Any, status: int, allowed: bool) -> None:
    """Where there are no rules everything may be read; where they are hidden, nothing."""
    site.put("/robots.txt", "", status=status)
    fetcher = fetch.Fetcher(True, 5.0, 100_000, 0.0)
    if allowed:
        assert robots.delay_for(f"{site.root}/a", fetcher) == 0
    else:
        with pytest.raises(fetch.CannotRead, match=r"robots\.txt"):
            robots.delay_for(f"{site.root}/a", fetcher)


ROBOTS = """
User-agent: another
User-Agent: Recoupe/2.0
Disallow: /      # all, but:
Allow: /actu/
Disallow: /actu/*.pdf$
Disallow: /*?imprimer
Sitemap: https://a.example/plan.xml

User-agent: *
Disallow:
"""


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/", False),
        ("/actu/un", True),
        ("/actu/un.pdf", False),
        ("/actu/un.pdf?page=2", True),
        ("/actu/un?imprimer=1", False),
        ("/%61ctu/un", True),
    ],
)
def test_robots_of_a_site(site: Any, path: str, allowed: bool) -> None:
    """The longest line that fits decides, in the group that names us."""
    site.put("/robots.txt", ROBOTS, "text/plain")
    fetcher = fetch.Fetcher(True, 5.0, 100_000, 0.0)
    assert robots.read_rules(site.root, fetcher).allow(f"{site.root}{path}") == allowed
