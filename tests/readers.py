"""What the tests of the readers share: inputs made by hand, and the ways to read them."""

from __future__ import annotations

import io
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest

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
