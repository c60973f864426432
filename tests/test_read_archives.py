"""Archives, web archives and feeds in files: many articles in one file."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import zlib
from pathlib import Path
from typing import Any

import pytest
from readers import TEXT, members, one, page, read, reasons
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from recoupe.ingest.facts import Document, Unreadable
from recoupe.ingest.read.streams import BROKEN_OFF


def write_warc(path: Path, *answers: tuple[str, str, str, bytes]) -> None:
    """A web archive of answers: address, status, kind and body."""
    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=path.suffix == ".gz")
        writer.write_record(writer.create_warcinfo_record(path.name, {"software": "test"}))
        for url, status, kind, body in answers:
            headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(
                    url, "response", payload=io.BytesIO(body), http_headers=headers,
                    warc_headers_dict={"WARC-Date": "2025-10-07T08:00:00Z"},
                )
            )  # fmt: skip


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_warc(tmp_path: Path) -> None:
    """Pages that were answered with 200, each of its address and day; the rest is passed over."""
    write_warc(
        path := tmp_path / "a.warc.gz",
        ("https://gazette.example/a?utm_source=x", "200 OK", "text/html; charset=utf-8", page()),
        ("https://gazette.example/b", "404 Not Found", "text/html", page("Rien")),
        ("https://gazette.example/c.png", "200 OK", "image/png", b"\x89PNG"),
        ("https://gazette.example/d", "200 OK", "text/html", b"<html><p>court"),
    )
    article, short = read(path)
    assert isinstance(article, Document)
    assert (article.title, article.url) == ("Un budget pour l’école", "https://gazette.example/a")
    assert isinstance(short, Unreadable) or short.text == "court"


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_a_warc_that_breaks_off(name: str, tmp_path: Path) -> None:
    """What stands before the break is read, and the break is told."""
    answers = [(f"https://gazette.example/{n}", "200 OK", "text/html", page()) for n in "ab"]
    write_warc(path := tmp_path / name, *answers)
    path.write_bytes(path.read_bytes()[:-200])
    first, second = read(path)
    assert isinstance(first, Document)
    assert first.url == "https://gazette.example/a"
    assert second == Unreadable("a.warc", BROKEN_OFF, str(path))


@pytest.mark.parametrize(
    ("first", "what"),
    [
        ("[Content_Types].xml", "a spreadsheet or slides"),
        ("mimetype", "an OpenDocument file or an e-book"),
    ],
)
def test_other_documents(put: Any, first: str, what: str) -> None:
    """A document of many parts is no archive of articles."""
    parts = members([(first, b"x"), ("content.xml", b"<a/>")])["a.zip"]
    assert reasons(put("a.bin", parts)) == [("a.bin", f"it is {what}: save it as csv, docx or pdf")]


@pytest.mark.parametrize("name", ["a.zip", "a.tar.gz"])
def test_archive(put: Any, name: str, tmp_path: Path) -> None:
    """Members are read by their kind and called by their names; nothing is written anywhere."""
    archive = [
        ("../../escape.txt", b"Un titre\n\nUn texte."),
        ("2025/a.html", page()),
        ("2025/lines.jsonl", b'{"id":"x","text":"Une ligne."}\n'),
        ("__MACOSX/._a.html", b"no"),
        ("empty.txt", b""),
    ]
    path = put(name, members(archive)[name])
    before = sorted(tmp_path.rglob("*"))
    found = read(path)
    outer = name.removesuffix(".gz")
    assert [d.ref if isinstance(d, Document) else d for d in found] == [
        f"{outer}/escape.txt", f"{outer}/2025/a.html", "x", Unreadable(f"{outer}/empty.txt", "it is empty", str(path)),
    ]  # fmt: skip
    assert sorted(tmp_path.rglob("*")) == before


def test_archives_in_archives(put: Any) -> None:
    """Three deep is enough for everybody."""
    content = members([("a.txt", TEXT.encode())])["a.zip"]
    for _ in range(2):
        content = members([("in.zip", content)])["a.zip"]
    assert one(put("a.zip", content)).text == TEXT
    content = members([("in.zip", content)])["a.zip"]
    ((_, reason),) = reasons(put("a.zip", content))
    assert reason == "it is nested too deeply: archives in archives, lists of lists"


COMPRESSORS = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress}


@pytest.mark.parametrize("suffix", COMPRESSORS)
def test_compressed(put: Any, suffix: str) -> None:
    """A packed file is what is in it, one packed stream after the other, up to where it breaks off."""
    compress, (half, other) = COMPRESSORS[suffix], (TEXT[:200].encode(), TEXT[200:].encode())
    packed = compress(half) + compress(other) + bytes(512)
    whole = one(put(f"a.txt.{suffix}", packed))
    assert (whole.ref, whole.text) == ("a.txt", TEXT)
    cut = put(f"b.txt.{suffix}", packed[:-530])
    assert reasons(cut) == [("b.txt", BROKEN_OFF)]
    archive = gzip.decompress(members([("a.txt", TEXT.encode())])["a.tar.gz"])
    assert one(put(f"a.tar.{suffix}", compress(archive))).ref == "a.tar/a.txt"


@pytest.mark.parametrize("suffix", COMPRESSORS)
def test_bombs(put: Any, suffix: str) -> None:
    """What grows as no text does is not unpacked."""
    bomb = put(f"a.txt.{suffix}", COMPRESSORS[suffix](bytes(30_000_000)))
    reason = "it is a decompression bomb: it grows to more than 200 times its size"
    assert reasons(bomb) == [("a.txt", reason)]


def test_a_stream_that_asks_for_memory(put: Any) -> None:
    """An xz file may say that 1.5 GB are needed to unpack it; it is not believed."""
    packed = bytearray(lzma.compress(TEXT.encode()))
    packed[16] = 37  # the size of its dictionary
    packed[20:24] = zlib.crc32(packed[12:20]).to_bytes(4, "little")
    ((name, reason),) = reasons(put("a.txt.xz", bytes(packed)))
    assert name == "a.txt"
    assert "Memory usage limit exceeded" in reason


FEED = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>La Gazette</title><language>fr-FR</language>
<item><title>Un budget</title><link>https://gazette.example/budget?utm_source=rss</link>
<pubDate>Tue, 07 Oct 2025 00:30:00 +0200</pubDate><author>Jo Dubois</author>
<description>court</description><content:encoded><![CDATA[<p>Le conseil a voté.</p><p>12&nbsp;millions.</p>]]></content:encoded></item>
<item><title>Sans adresse</title><description>Un texte.</description><guid isPermaLink="false">7</guid></item>
<item><title>Sans rien</title></item></channel></rss>"""


def test_feed_in_a_file(put: Any) -> None:
    """The feed's own text; the day is the one where it was written, not the one in UTC."""
    path = put("a.xml", FEED)
    assert read(path) == [
        Document(
            "Le conseil a voté.\n12 millions.", "Un budget", "https://gazette.example/budget",
            "https://gazette.example/budget", "2025-10-07T00:30:00+02:00", "feed", 0.9, None, "Jo Dubois", "fr",
            "La Gazette", "gazette.example", place=str(path),
            input="https://gazette.example/budget?utm_source=rss",
        ),
        Document("Un texte.", "Sans adresse", ref="7", language="fr", source="La Gazette", place=str(path), input="a.xml, entry 2"),
        Unreadable("a.xml, entry 3", "the entry has neither an address nor a text", str(path)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "said", ["Thu, 01 Oct 1970 00:00:00 +0000", "Tue, 07 Oct 2125 00:30:00 +0200"]
)
def test_a_feed_whose_clock_is_wrong(put: Any, said: str) -> None:
    """No date is better than one that no page can be of."""
    first, *_ = read(put("a.xml", FEED.replace("Tue, 07 Oct 2025 00:30:00 +0200", said)))
    assert isinstance(first, Document)
    assert (first.published, first.published_from) == (None, None)


def test_json_feed_in_a_file(put: Any) -> None:
    """The same from a JSON feed."""
    item = {"url": "https://gazette.example/a", "title": "T", "content_html": "<p>Un texte.</p>",
            "date_published": "2025-10-06T10:00:00+02:00", "authors": [{"name": "Jo"}]}  # fmt: skip
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "La Gazette",
        "home_page_url": "https://gazette.example/",
        "items": [item, 3, {"id": "7", "content_text": "Sans adresse."}, {**item, "url": "/b"}],
    }
    found, alone, relative = (
        d for d in read(put("a.json", json.dumps(feed))) if isinstance(d, Document)
    )
    assert (alone.url, alone.ref, alone.domain) == (None, "7", "gazette.example")
    assert relative.url == "https://gazette.example/b"
    assert (found.text, found.author, found.source, found.published) == (
        "Un texte.", "Jo", "La Gazette", "2025-10-06T10:00:00+02:00",
    )  # fmt: skip
