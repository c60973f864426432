"""Each kind of input, made by the library that people make it with, and what is read from it."""

from __future__ import annotations

import doctest
import gzip
import io
import json
import pkgutil
import tarfile
import zipfile
from email.message import EmailMessage
from importlib import import_module
from pathlib import Path
from typing import Any

import docx
import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

import recoupe.ingest.read as package
from recoupe.ingest.facts import Document, Unreadable
from recoupe.ingest.read import ReadOptions, documents

SENTENCE = "Le conseil municipal a voté mardi un budget de 12 millions d’euros pour l’école de la rue Haute. "
TEXT = "Un budget pour l’école\n\n" + SENTENCE * 4


def page(title: str = "Un budget pour l’école", head: str = "", lead: str = "") -> bytes:
    """A page with an article of four sentences."""
    body = f"<article><h1>{title}</h1>{lead}<p>{SENTENCE * 2}</p><p>{SENTENCE * 2}</p></article>"
    return (
        f"<!doctype html><html lang=fr><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
    ).encode()


def pdf(lines: list[str]) -> bytes:
    """A PDF of one page, written by hand: nothing that writes PDF is needed to read it."""
    shown = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
    stream = f"BT /F1 12 Tf 72 720 Td {shown}ET".encode("cp1252")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Title(Un communiqu\351)/Author(La mairie)>>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer <</Size 7/Root 1 0 R/Info 6 0 R>>\nstartxref\n{len(data)}\n%%EOF"
    return data + f"xref\n0 7\n0000000000 65535 f \n{table}{trailer}".encode()


def read(path: Path | str, **options: Any) -> list[Document | Unreadable]:
    return list(documents(str(path), ReadOptions(**options)))


def one(path: Path | str, **options: Any) -> Document:
    (item,) = read(path, **options)
    assert isinstance(item, Document), item
    return item


def reasons(path: Path | str, **options: Any) -> list[tuple[str, str]]:
    """The inputs that could not be read, with their reasons; fails if anything was read."""
    found = read(path, **options)
    assert all(isinstance(item, Unreadable) for item in found), found
    return [(item.input, item.reason) for item in found if isinstance(item, Unreadable)]


@pytest.fixture
def put(tmp_path: Path) -> Any:
    """Writes a file and returns its path."""

    def write(name: str, content: bytes | str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.mark.parametrize("module", [m.name for m in pkgutil.iter_modules(package.__path__)])
def test_examples(module: str) -> None:
    """The examples in the docstrings are true."""
    if module != "child":
        tested = import_module(f"{package.__name__}.{module}")
        assert doctest.testmod(tested).failed == 0


def test_text(put: Any) -> None:
    """The first line is the title and stays in the text; the file's name is its ref."""
    found = one(put("a.txt", TEXT))
    assert (found.title, found.text, found.ref) == ("Un budget pour l’école", TEXT, "a.txt")
    assert found.published is None


def test_overrides(put: Any) -> None:
    """What the user says goes before what the input says, of each document."""
    found = one(put("a.txt", TEXT), source="La Gazette", date="2025-10-06", language="fr")
    assert (found.source, found.published, found.published_from, found.language) == (
        "La Gazette", "2025-10-06", "given", "fr",
    )  # fmt: skip


def test_windows_line_ends_and_latin_1(put: Any) -> None:
    """Text of an older machine is read as it was meant, and what was guessed is noted."""
    found = one(put("a.txt", "Été à l’hôtel\r\n\r\nLe président est élu.".encode("cp1252")))
    assert found.text == "Été à l’hôtel\n\nLe président est élu."
    assert found.notes == ("encoding: cp1252",)


def test_markdown(put: Any) -> None:
    """Front matter says what it is, the text is without markup."""
    source = (
        "---\ntitle: Un budget\ndate: 2025-10-06\nauthor: Jo Dubois\nurl: https://gazette.example/budget?utm_source=x\n---\n"
        "# Un budget\n\nLe conseil a voté **12 millions** pour [l’école](https://ecole.example).\n\n> Enfin !\n"
    )
    found = one(put("a.md", source))
    assert found.text == "Un budget\n\nLe conseil a voté 12 millions pour l’école.\n\nEnfin !"
    assert (found.title, found.published, found.author) == ("Un budget", "2025-10-06", "Jo Dubois")
    assert (found.url, found.domain) == ("https://gazette.example/budget", "gazette.example")


def test_json_lines(put: Any) -> None:
    """A line is an article or a reason; a bad one does not take the others with it."""
    lines = [
        json.dumps(
            {"id": 7, "title": "T", "text": "Un texte.", "date": "2025-10-06", "lang": "fr"}
        ),
        "{broken",
        "",
        json.dumps({"id": "x"}),
        json.dumps(
            {"id": "b", "text": "Encore.", "author": ["A. Un", "B. Deux"], "date": "demain"}
        ),
    ]
    path = put("a.jsonl", "\n".join(lines))
    first, broken, textless, last = read(path)
    assert first == Document(
        "Un texte.", "T", ref="7", published="2025-10-06", published_from="given", published_certainty=1.0,
        language="fr", place=str(path),
    )  # fmt: skip
    assert isinstance(broken, Unreadable)
    assert broken.input == "a.jsonl, line 2"
    assert broken.reason.startswith("the line is not JSON")
    assert textless == Unreadable("a.jsonl, line 4", 'it has no "text"', str(path))
    assert isinstance(last, Document)
    assert (last.author, last.notes) == ("A. Un, B. Deux", ("date not understood: demain",))


@pytest.mark.parametrize(
    "content",
    [
        [{"id": "a", "text": "Un."}, {"id": "b", "text": "Deux."}],
        {"id": "a", "text": "Un."},
    ],
    ids=["list", "object"],
)
def test_json(put: Any, content: Any) -> None:
    """A list of articles, or one."""
    found = read(put("a.json", json.dumps(content, indent=1)))
    expected = content if isinstance(content, list) else [content]
    assert [(d.ref, d.text) for d in found if isinstance(d, Document)] == [
        (c["id"], c["text"]) for c in expected
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_table(put: Any, separator: str) -> None:
    """A row is an article; columns go by our names, or by the user's map."""
    rows = [
        ["id", "Titre", "corps", "date"],
        ["1", "T", '"Un; texte,\nlong."', "06/10/2025"],
        ["2", "", "", ""],
    ]
    path = put("a.csv", "\n".join(separator.join(row) for row in rows))
    columns = {"text": "corps", "title": "Titre"}
    first, second = read(path, columns=columns)
    assert isinstance(first, Document)
    assert (first.ref, first.title, first.text) == ("1", "T", "Un; texte,\nlong.")
    assert second == Unreadable("a.csv, row 3", "its text is empty", str(path))


def test_table_without_text(put: Any) -> None:
    """The reason says which columns there are, and what to do."""
    path = put("a.csv", "nr,corps\n1,Un texte.\n")
    assert reasons(path) == [
        ("a.csv", "no column is named text: say which it is, of nr, corps, with --columns text=…")
    ]
    assert reasons(path, columns={"text": "body"}) == [
        ("a.csv", "it has no column 'body' for text; its columns are nr, corps")
    ]


def test_mail(put: Any) -> None:
    """Subject, day and sender; what is attached is read as a file of its own."""
    message = EmailMessage()
    message["Subject"] = "Communiqué : un budget pour l’école"
    message["From"] = "Mairie <presse@mairie.example>"
    message["Date"] = "Mon, 06 Oct 2025 09:00:00 +0200"
    message.set_content(SENTENCE)
    message.add_alternative(f"<p>{SENTENCE}</p>", subtype="html")
    message.add_attachment(
        pdf(["Le budget est de 12 millions."]),
        maintype="application",
        subtype="pdf",
        filename="b.pdf",
    )
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    body, attached = read(put("a.eml", bytes(message)))
    assert isinstance(body, Document)
    assert isinstance(attached, Document)
    assert body.text.strip() == SENTENCE.strip()
    assert (body.title, body.author, body.source) == (
        "Communiqué : un budget pour l’école", "Mairie", "mairie.example",
    )  # fmt: skip
    assert (body.published, body.published_from) == ("2025-10-06T09:00:00+02:00", "mail")
    assert (attached.ref, attached.text) == ("a.eml/b.pdf", "Le budget est de 12 millions.")


def test_mail_of_html_only(put: Any) -> None:
    """A newsletter without plain text is what its reader sees."""
    message = EmailMessage()
    message.set_content(f"<style>p {{}}</style><p>Bonjour</p><p>{SENTENCE}</p>", subtype="html")
    assert one(put("a.eml", bytes(message))).text == f"Bonjour\n{SENTENCE.strip()}"


def test_word(put: Any) -> None:
    """Paragraphs and tables in their order."""
    made = docx.Document()
    made.add_heading("Un budget")
    made.add_paragraph("Le conseil a voté.")
    table = made.add_table(1, 2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "école", "12 M€"
    made.add_paragraph("C’est tout.")
    stream = io.BytesIO()
    made.save(stream)
    found = one(put("a.docx", stream.getvalue()))
    assert found.text == "Un budget\nLe conseil a voté.\nécole | 12 M€\nC’est tout."
    assert found.title == "Un budget" or found.title == "Word Document"


def test_pdf(put: Any) -> None:
    """Lines are paragraphs again; the file says its title; its date is no date of publication."""
    lines = [
        "Un budget",
        "Le conseil municipal a voté un budget de dou-",
        "ze millions d'euros pour l'école de la rue",
        "Haute.",
    ]
    found = one(put("a.pdf", pdf(lines)))
    assert found.text == (
        "Un budget\nLe conseil municipal a voté un budget de douze millions d'euros pour l'école de la rue Haute."
    )
    assert (found.title, found.author, found.published) == ("Un communiqué", "La mairie", None)


def test_pdf_without_text(put: Any) -> None:
    """A scan is told apart from a damaged file."""
    assert reasons(put("a.pdf", pdf([]))) == [
        ("a.pdf", "it has no text: pages that were scanned must be recognised (OCR) first")
    ]


# warcio's writer leaves its temporary files to the garbage collector
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_warc(tmp_path: Path) -> None:
    """Pages that were answered with 200, each of its address and day; the rest is passed over."""
    path = tmp_path / "a.warc.gz"
    answers = [
        ("https://gazette.example/a?utm_source=x", "200 OK", "text/html; charset=utf-8", page()),
        ("https://gazette.example/b", "404 Not Found", "text/html", page("Rien")),
        ("https://gazette.example/c.png", "200 OK", "image/png", b"\x89PNG"),
        ("https://gazette.example/d", "200 OK", "text/html", b"<html><p>court"),
    ]
    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        writer.write_record(writer.create_warcinfo_record("a.warc.gz", {"software": "test"}))
        for url, status, kind, body in answers:
            headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(
                    url, "response", payload=io.BytesIO(body), http_headers=headers,
                    warc_headers_dict={"WARC-Date": "2025-10-07T08:00:00Z"},
                )
            )  # fmt: skip
    article, short = read(path)
    assert isinstance(article, Document)
    assert (article.title, article.url) == ("Un budget pour l’école", "https://gazette.example/a")
    assert isinstance(short, Unreadable) or short.text == "court"


def members(archive: list[tuple[str, bytes]]) -> dict[str, bytes]:
    """The same members as a zip and as a packed tar."""
    zipped, tarred = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in archive:
            packed.writestr(name, content)
    with tarfile.open(fileobj=tarred, mode="w:gz") as packed_tar:
        for name, content in archive:
            header = tarfile.TarInfo(name)
            header.size = len(content)
            packed_tar.addfile(header, io.BytesIO(content))
    return {"a.zip": zipped.getvalue(), "a.tar.gz": tarred.getvalue()}


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


def test_gzip(put: Any) -> None:
    """A packed file is what is in it."""
    assert one(put("a.txt.gz", gzip.compress(TEXT.encode()))).ref == "a.txt"


FEED = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>La Gazette</title><language>fr-FR</language>
<item><title>Un budget</title><link>https://gazette.example/budget?utm_source=rss</link>
<pubDate>Tue, 07 Oct 2025 00:30:00 +0200</pubDate><author>Jo Dubois</author>
<description>court</description><content:encoded><![CDATA[<p>Le conseil a voté.</p><p>12&nbsp;millions.</p>]]></content:encoded></item>
<item><title>Sans adresse</title><description>x</description></item></channel></rss>"""


def test_feed_in_a_file(put: Any) -> None:
    """The feed's own text; the day is the one where it was written, not the one in UTC."""
    path = put("a.xml", FEED)
    assert read(path) == [
        Document(
            "Le conseil a voté.\n12 millions.", "Un budget", "https://gazette.example/budget",
            "https://gazette.example/budget", "2025-10-07T00:30:00+02:00", "feed", 0.9, None, "Jo Dubois", "fr",
            "La Gazette", "gazette.example", place=str(path),
        )
    ]  # fmt: skip


def test_json_feed_in_a_file(put: Any) -> None:
    """The same from a JSON feed."""
    item = {"url": "https://gazette.example/a", "title": "T", "content_html": "<p>Un texte.</p>",
            "date_published": "2025-10-06T10:00:00+02:00", "authors": [{"name": "Jo"}]}  # fmt: skip
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "La Gazette",
        "items": [item, 3, {}],
    }
    found = one(put("a.json", json.dumps(feed)))
    assert (found.text, found.author, found.source, found.published) == (
        "Un texte.", "Jo", "La Gazette", "2025-10-06T10:00:00+02:00",
    )  # fmt: skip


def test_folder(put: Any, tmp_path: Path) -> None:
    """Files in the order of their names, called by their paths from there; hidden ones are not ours."""
    for name in ("b.txt", "a/z.txt", "a/c.md", ".hidden.txt", "a/.DS_Store", "image.png"):
        put(f"f/{name}", b"\x89PNG\r\n" if name.endswith("png") else TEXT.encode())
    folder = tmp_path / "f"
    found = read(folder)
    assert [d.ref if isinstance(d, Document) else (d.input, d.reason) for d in found] == [
        "a/c.md", "a/z.txt", "b.txt", ("image.png", "it is a picture"),
    ]  # fmt: skip


def test_what_failed_keeps_its_name_when_read_again(put: Any, tmp_path: Path) -> None:
    """A file of a folder has the same ref when it alone is read again."""
    put("f/2025/a.txt", "")
    ((_, _),) = reasons(tmp_path / "f")
    (failed,) = read(tmp_path / "f")
    assert isinstance(failed, Unreadable)
    put("f/2025/a.txt", TEXT)
    assert failed.retry is not None
    assert one(failed.retry).ref == "2025/a.txt"


def test_list(put: Any, tmp_path: Path) -> None:
    """Paths are meant from where the list lies; a list that was sent may not name files."""
    put("a.txt", TEXT)
    path = put("list.urls", "# remark\n\na.txt  # another\nnothing.txt\n")
    first, second = read(path)
    assert isinstance(first, Document)
    assert isinstance(second, Unreadable)
    assert second.reason == "there is no such file"
    assert read(f"@{path}") == [first, second]
    ((_, reason),) = reasons(put("itself.urls", "itself.urls"))
    assert reason == "lists of lists of lists lead nowhere"
    sent = members([("x.urls", b"/etc/hostname")])["a.zip"]
    assert reasons(put("sent.zip", sent)) == [
        ("/etc/hostname", "a list that was sent may name addresses only")
    ]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "it is empty"),
        ("a.txt", b" \n\t", "it is empty"),
        ("a.txt", bytes(range(256)) * 50, "it is not text, nor any kind of file that recoupe reads"),
        ("a.txt", b"{\\rtf1 x", "it is an RTF file: save it as docx or txt"),
        ("a.html", b"<!doctype html><html><body><nav>Menu</nav></body></html>", "no article was found in the page"),
        ("a.xml", b"<?xml version='1.0'?><invoice/>", "it is XML <invoice>, but no feed, sitemap or page"),
        ("a.txt", b"Un texte. " * 100_000, "it is too long for one article (1.0 MB; up to 150,000 characters or 30,000 words): split it"),
        ("a.warc", b"WARC/1.0\r\nContent-Length: 9999\r\n\r\n", "there is no article in it"),
        ("a.jsonl", b"\n\n", "there is no article in it"),
    ],
)  # fmt: skip
def test_reasons(put: Any, name: str, content: bytes, reason: str) -> None:
    """What gives no article is told, in words a person understands."""
    assert reasons(put(name, content)) == [(name, reason)]


def test_missing(tmp_path: Path) -> None:
    """What is not there, or is a folder without files."""
    missing = str(tmp_path / "x.txt")
    assert reasons(missing) == [(missing, "there is no such file")]
    assert reasons("a.example/x") == [
        ("a.example/x", "there is no such file; an address begins with https:// or http://")
    ]
    assert reasons(tmp_path) == [(str(tmp_path), "there is no file in the folder")]


def test_no_rights(put: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file and a folder that may not be opened are told; the rest is read."""
    put("f/a.txt", TEXT), put("f/closed.txt", TEXT), put("f/private/b.txt", TEXT)

    def refuse(method: Any, names: tuple[str, ...]) -> Any:
        def checked(self: Path, *args: Any, **kwargs: Any) -> Any:
            if self.name in names:  # root, who may run the tests, may open everything
                raise PermissionError(13, "Permission denied")
            return method(self, *args, **kwargs)

        return checked

    monkeypatch.setattr(Path, "open", refuse(Path.open, ("closed.txt",)))
    monkeypatch.setattr(Path, "iterdir", refuse(Path.iterdir, ("private",)))
    article, closed, private = read(tmp_path / "f")
    assert isinstance(article, Document)
    assert closed == Unreadable(
        "closed.txt", "the file cannot be opened: Permission denied", f"{tmp_path}/f/./closed.txt"
    )
    assert private == Unreadable(
        "private", "the folder cannot be opened: Permission denied", f"{tmp_path}/f/private"
    )
