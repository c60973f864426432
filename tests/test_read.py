"""Texts, folders, lists of sources, and what is told of inputs that cannot be read."""

from __future__ import annotations

import doctest
import os
import pkgutil
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from readers import TEXT, members, one, page, read, reasons

import recoupe.ingest.read as package
from recoupe.ingest.facts import Document, Unreadable


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


def test_another_language_than_was_told(put: Any) -> None:
    """The user is believed, and the doubt is noted."""
    found = one(put("a.txt", TEXT), language="en")
    assert found.language == "en"
    assert found.notes == ("read as en, as told; it looks like fr",)


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850"])
def test_texts_of_older_machines(put: Any, encoding: str) -> None:
    """They are read as they were meant, and what was guessed is noted."""
    text = "Été à l'hôtel\r\n\r\nLe président est élu.".encode(encoding)
    found = one(put("a.txt", text))
    assert found.text == "Été à l'hôtel\n\nLe président est élu."
    assert found.notes == (f"encoding: {encoding}",)


def test_folder(put: Any, tmp_path: Path) -> None:
    """Files in the order of their names, called by their paths from there; hidden ones and databases are not theirs."""
    beside = (".hidden.txt", "a/.DS_Store", "news.db", "news.db-wal", "news.db.before-m0002")
    for name in ("b.txt", "a/z.txt", "a/c.md", "image.png", *beside):
        put(f"f/{name}", b"\x89PNG\r\n" if name.endswith("png") else TEXT.encode())
    folder = tmp_path / "f"
    found = read(folder)
    assert [d.ref if isinstance(d, Document) else (d.input, d.reason) for d in found] == [
        "a/c.md", "a/z.txt", "b.txt", ("image.png", "it is a picture"),
    ]  # fmt: skip


def test_a_page_saved_with_what_belongs_to_it(put: Any, tmp_path: Path) -> None:
    """The pictures and programs that a browser saves in a folder beside the page are nobody's articles."""
    put("in/école.html", page())
    put("in/école_fichiers/a.js", "x()"), put("in/école_fichiers/pub.html", page("Publicité"))
    put("in/other_files/a.txt", TEXT)
    found = read(tmp_path / "in")
    assert [item.ref for item in found if isinstance(item, Document)] == [
        "other_files/a.txt",
        "école.html",
    ]
    assert len(found) == 2


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
    path = put("list.urls", "# remark\n\na.txt  # another\nnothing.txt\nftp://a.example/\n")
    first, second, third = read(path)
    assert isinstance(first, Document)
    assert isinstance(second, Unreadable)
    assert (second.input, second.reason) == (f"{tmp_path}/nothing.txt", "there is no such file")
    assert isinstance(third, Unreadable)
    assert (third.input, third.reason) == (
        "ftp://a.example/",
        "an address begins with https:// or http://",
    )
    assert read(f"@{path}") == [first, second, third]
    ((_, reason),) = reasons(put("itself.urls", "itself.urls"))
    assert reason == "there is no article in it"
    put("one.urls", "other.urls\na.txt")
    assert len(read(put("other.urls", "one.urls\na.txt"))) == 2
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
        ("a.warc", b"WARC/1.0\r\nContent-Length: 9999\r\n\r\n", "it breaks off, like a download that was not finished"),
        ("a.jsonl", b"\n\n", "there is no article in it"),
        ("a.py", b"print('<html><p>Un titre</p>')", "it is a program"),
        ("a.js", b"// the whole article of the day is read by this program", "it is a program"),
        ("a.txt", b"# pages\nhttps://a.example/1\n\nb.txt\n", "it is a list of addresses: write @ before its name to read them"),
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


def test_what_is_no_file(put: Any, tmp_path: Path) -> None:
    """Links that lead nowhere or in circles, and pipes: told, and not waited for."""
    put("f/a.txt", TEXT)
    folder = tmp_path / "f"
    (folder / "circle.txt").symlink_to(folder / "circle.txt")
    (folder / "folder").symlink_to(folder)
    (folder / "gone.txt").symlink_to(folder / "nothing.txt")
    os.mkfifo(folder / "pipe.txt")
    article, *others = read(folder)
    assert isinstance(article, Document)
    assert [(Path(item.input or "").name, getattr(item, "reason", "")) for item in others] == [
        ("circle.txt", "there is no such file"),
        ("gone.txt", "there is no such file"),
        ("pipe.txt", "it is not a file: pipe into - what a program writes"),
    ]


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
