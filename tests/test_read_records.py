"""JSON lines, JSON and tables: an article in each record."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from typing import Any

import pytest
from readers import SENTENCE, one, read, reasons

from recoupe.ingest.facts import Document, Unreadable


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
        language="fr", place=str(path), input="a.jsonl, line 1",
    )  # fmt: skip
    assert isinstance(broken, Unreadable)
    assert broken.input == "a.jsonl, line 2"
    assert broken.reason.startswith("the line is not JSON: Expecting property name")
    assert broken.reason.endswith("at character 2")
    assert textless == Unreadable("a.jsonl, line 4", 'it has no "text", only id', str(path))
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


def test_table_of_a_spreadsheet(put: Any) -> None:
    """Its first line says what separates the columns; behind it is the header."""
    table = 'sep=;\r\nid;text\r\n1;"Un texte, deux lignes."\r\n'
    assert one(put("a.csv", table.encode("utf-8-sig"))).text == "Un texte, deux lignes."


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_table(put: Any, separator: str) -> None:
    """A row is an article; columns go by our names, or by the user's map."""
    rows = [
        ["id", "Titre", "corps", "date"],
        ["1", "T", '"Un; texte,\nlong."', "06/10/2025"],
        ["2", "", "", ""],
    ]
    path = put("a.csv", "\n".join(separator.join(row) for row in rows))
    first, second = read(path, columns={"text": "corps"})
    assert isinstance(first, Document)
    assert (first.ref, first.title, first.text) == ("1", "T", "Un; texte,\nlong.")
    assert second == Unreadable("a.csv, row 3", "its text is empty", str(path))


def test_table_without_text(put: Any) -> None:
    """The reason says which columns there are, and what to do."""
    path = put("a.csv", "nr,prose\n1,Un texte.\n")
    assert reasons(path) == [
        ("a.csv", "no column is named text: say which it is, of nr, prose, with --columns text=…")
    ]
    assert reasons(path, columns={"text": "body"}) == [
        ("a.csv", "it has no column 'body' for text; its columns are nr, prose")
    ]


def test_table_without_header(put: Any) -> None:
    """What is a sentence is no name of a column."""
    reason = "its first row is no header: write one above it, with text, title, date …"
    assert reasons(put("a.csv", f"1,{SENTENCE.strip()} {SENTENCE.strip()}\n")) == [
        ("a.csv", reason)
    ]


@pytest.mark.parametrize(
    "record",
    [
        {"_id": "a", "headline": "T", "body": "Un texte.", "published_at": "2025-10-06", "publisher": "G"},
        {"uuid": "a", "Titre": "T", "Contenu": "Un texte.", "Date de publication": "06/10/2025", "média": "G", "langue": "fr"},
        {"ref": "a", "title": {"rendered": "T"}, "content": {"rendered": "<p>Un texte.</p>"}, "date": "2025-10-06", "source": {"id": None, "name": "G"}},
    ],
    ids=["english", "french", "objects"],
)  # fmt: skip
@pytest.mark.parametrize("wrapped", [False, True])
def test_json_of_other_programs(put: Any, record: dict[str, Any], wrapped: bool) -> None:
    """What they call the parts of an article, and what they put around a list of them."""
    content = {"status": "ok", "articles": [record]} if wrapped else record
    found = one(put("a.json" if wrapped else "a.jsonl", json.dumps(content)))
    assert (found.ref, found.title, found.text, found.published, found.source) == (
        "a", "T", "Un texte.", "2025-10-06", "G",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "day"), [(SENTENCE, "2025-10-06"), ("The town council voted on the budget.", None)]
)
def test_date_in_numbers(put: Any, text: str, day: str | None) -> None:
    """Which is the month, the language of the text says; English does not, and then there is no date."""
    found = one(put("a.csv", f"text,date\n{text.strip()},06/10/2025\n"))
    assert found.published == day
    assert found.notes == (() if day else ("date not understood: 06/10/2025",))


@pytest.mark.parametrize(
    ("said", "day"),
    [("1789-07-15", "1789-07-15"), ("6 octobre 1975", "1975-10-06"), ("1304-10-06", None), ("9025-10-06", None), ("1970-01-01T00:00:00Z", None)],
)  # fmt: skip
def test_years_of_newspapers(put: Any, said: str, day: str | None) -> None:
    """An archive is older than the web; what no newspaper can be of is a slip, and the first of 1970 a clock never set."""
    found = one(put("a.jsonl", json.dumps({"text": SENTENCE, "date": said})))
    assert found.published == day


@pytest.mark.parametrize(
    ("said", "url"),
    [("https://a.example/1?utm_source=x", "https://a.example/1"), ("www.a.example/1", "https://www.a.example/1"), ("/1", None)],
)  # fmt: skip
def test_address_of_a_record(put: Any, said: str, url: str | None) -> None:
    """Part of an address is none: articles of two sites would be one."""
    found = one(put("a.jsonl", json.dumps({"id": "a", "text": "Un.", "url": said})))
    assert (found.ref, found.url) == ("a", url)
    assert found.notes == (() if url else ("address not understood: /1",))


def test_markup_in_a_record(put: Any) -> None:
    """A text of another name is read as its reader sees it, in tables too; one called text stays as it is."""
    html = "<p>Un budget.</p><p>Une école.</p>"
    assert one(put("a.jsonl", json.dumps({"body": html}))).text == "Un budget.\nUne école."
    assert one(put("a.csv", f"id,body\n1,{html}\n")).text == "Un budget.\nUne école."
    assert one(put("b.csv", f"id,text\n1,{html}\n")).text == html


def test_markup_that_breaks_its_reader(put: Any) -> None:
    """It costs its own record: it is read apart, as pages are."""
    attributes = " ".join(f"a{n}=1" for n in range(100_000))
    lines = [{"id": "1", "body": f"<p {attributes}>Un.</p>"}, {"id": "2", "body": "<p>Deux.</p>"}]
    first, second = read(put("a.jsonl", "\n".join(map(json.dumps, lines))), seconds=0.2)
    assert isinstance(first, Unreadable)
    assert first.reason == "reading it takes longer than 0.2 seconds"
    assert isinstance(second, Document)
    assert second.text == "Deux."


def test_a_table_of_two_encodings(put: Any) -> None:
    """Two exports were put together: each letter is read by the encoding that has it."""
    rows = "id,text\n1,Un été.\n".encode() + "2,Un hôtel.\n".encode("cp1252")
    assert [d.text for d in read(put("a.csv", rows)) if isinstance(d, Document)] == [
        "Un été.",
        "Un hôtel.",
    ]


def test_a_row_of_too_many_cells(put: Any) -> None:
    """A text with commas and without quotation marks would lose its end; cells that are empty are nothing."""
    cut, whole = read(put("a.csv", "id,text\n1,Un budget, une école.\n2,Un budget.,,\n"))
    assert isinstance(cut, Unreadable)
    assert cut.reason == "it has 3 cells for 2 columns: is a text in it without quotation marks?"
    assert isinstance(whole, Document)


@pytest.fixture
def short_rows(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Rows of 100 characters at most; the library keeps the limit for all that it reads."""
    limit = csv.field_size_limit()
    monkeypatch.setattr("recoupe.ingest.read.table.LONGEST_ROW", 100)
    yield
    csv.field_size_limit(limit)


@pytest.mark.usefixtures("short_rows")
def test_a_row_that_is_too_long(put: Any) -> None:
    """It is told, and the next is read; where a quotation mark is not closed, nobody can say which is the next."""
    long = put("a.csv", f"id,text\n1,Un.\n2,{'x' * 300}\n3,Trois.\n")
    one, two, three = read(long)
    assert two == Unreadable("a.csv, row 3", "the row is longer than the limit of 0.0001 MB", str(long))  # fmt: skip
    assert [d.text for d in (one, three) if isinstance(d, Document)] == ["Un.", "Trois."]
    _, rest = read(put("b.csv", 'id,text\n1,Un.\n2,"' + "Deux.\n" * 50))
    assert isinstance(rest, Unreadable)
    assert rest.reason == "a quotation mark below line 2 is not closed, or it is no table"
