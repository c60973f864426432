"""Markdown, messages, Word and PDF: one document in a file, made by the library that people make it with."""

from __future__ import annotations

import io
from email.message import EmailMessage
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from readers import SENTENCE, one, page, pdf, read, reasons

from recoupe.ingest.facts import Document, Unreadable


@pytest.mark.parametrize("opened", ["![", "[a](", "[", "<!--", "# " + " " * 20 + "x", "** a"])
def test_markup_that_never_ends(put: Any, opened: str) -> None:
    """What is opened again and again and never closed takes no time."""
    assert one(put("a.md", f"Un titre\n\n{opened * 20_000}")).title == "Un titre"


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


def test_front_matter_in_toml(put: Any) -> None:
    """Some write it so."""
    source = f'+++\ntitle = "Un budget"\ndate = 2025-10-06\n+++\n\n{SENTENCE}'
    found = one(put("a.md", source))
    assert (found.title, found.published, found.text) == ("Un budget", "2025-10-06", SENTENCE.strip())  # fmt: skip


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


def test_a_message_in_a_message(put: Any) -> None:
    """Passed on as a whole: read as a message of its own."""
    inner, outer = EmailMessage(), EmailMessage()
    inner["Subject"], inner["From"] = "Un budget", "Mairie <presse@mairie.example>"
    inner.set_content(SENTENCE)
    outer["Subject"] = "Pour information"
    outer.set_content("Un communiqué qui peut vous intéresser, du maire de la commune.")
    outer.add_attachment(inner)
    _, passed_on = read(put("a.eml", bytes(outer)))
    assert isinstance(passed_on, Document)
    assert (passed_on.ref, passed_on.title, passed_on.author) == ("a.eml/attachment.eml", "Un budget", "Mairie")  # fmt: skip
    assert passed_on.text.strip() == SENTENCE.strip()


def test_mailbox(put: Any) -> None:
    """Its messages, one by one; what is no message is told and the next one read."""
    box = b"From a@b.example Mon Oct  6 09:00:00 2025\n"
    for subject, body in (
        ("Un budget", SENTENCE),
        ("Rien", ""),
        ("Une école", f">From 2026 on.\n{SENTENCE}"),
    ):
        message = EmailMessage()
        message["Subject"], message["From"] = subject, "Mairie <presse@mairie.example>"
        message.set_content(body)
        box += bytes(message) + b"\nFrom a@b.example Mon Oct  6 10:00:00 2025\n"
    first, empty, last = read(put("a.mbox", box))
    assert isinstance(first, Document)
    assert (first.ref, first.title, first.text.strip()) == ("a.mbox/1.eml", "Un budget", SENTENCE.strip())  # fmt: skip
    assert empty == Unreadable("a.mbox/2.eml", "the message has no text", str(put("a.mbox", box)))
    assert isinstance(last, Document)
    assert last.text.strip() == f"From 2026 on.\n{SENTENCE.strip()}"


def test_page_saved_by_a_browser(put: Any) -> None:
    """In one file, which has the form of a message: read as if fetched from its address that day."""
    message = EmailMessage()
    message["Snapshot-Content-Location"] = "https://gazette.example/2025/10/ecole?utm_source=x"
    message["Date"] = "Mon, 06 Oct 2025 09:00:00 +0200"
    message.set_content(page(lead="<p>Par Jo Dubois, publié hier</p>").decode(), subtype="html")
    message.add_related(b"\x89PNG", maintype="image", subtype="png")
    found = one(put("a.mhtml", bytes(message)))
    assert (found.title, found.url) == (
        "Un budget pour l’école", "https://gazette.example/2025/10/ecole",
    )  # fmt: skip
    assert found.published == "2025-10-05"


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
    assert (found.title, found.author) == ("Un budget", None)  # not what the library has put there


def test_word_wrapped(put: Any) -> None:
    """What a second hand put in, forms, names that old versions marked, a table in a table; not what was struck out."""
    run = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>".format
    wrapped = (
        f"<w:p>{run('Le conseil de ')}<w:smartTag w:uri='a' w:element='b'>{run('Kervel')}</w:smartTag>"
        f"{run(' a voté ')}<w:del w:id='1'><w:r><w:delText>10</w:delText></w:r></w:del>"
        f"<w:ins w:id='2'>{run('12')}</w:ins>{run(' millions.')}</w:p>"
        f"<w:sdt><w:sdtContent><w:p>{run('Les travaux durent un an.')}</w:p></w:sdtContent></w:sdt>"
        f"<w:tbl><w:tr><w:tc><w:p>{run('Budget')}</w:p><w:tbl><w:tr><w:tc><w:p>{run('école')}</w:p></w:tc>"
        f"<w:tc><w:p>{run('12')}</w:p></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>"
    )
    made = docx.Document()
    namespace = made.element.nsmap["w"]
    for element in parse_xml(f"<w:body xmlns:w='{namespace}'>{wrapped}</w:body>"):
        made.element.body.append(element)
    stream = io.BytesIO()
    made.save(stream)
    assert one(put("a.docx", stream.getvalue())).text == (
        "Le conseil de Kervel a voté 12 millions.\nLes travaux durent un an.\nBudget\nécole | 12"
    )


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Un port\nKervel, le 6 octobre 2025", "2025-10-06"),
        ("Un port\nPar Jo Dubois, publié le 6 octobre 2025, mis à jour le 7 octobre 2025", "2025-10-06"),
        ("Un port\nKERVEL (France), 6 oct 2025 (AFP) - La ville paiera.", "2025-10-06"),
        ("Un port\nLe 6 octobre 2025\nLe 8 octobre 2025", None),
        ("Un port\nKervel, le 6 octobre 2999", None),
        ("Kervel, le 6 octobre 2025", None),
        ("Un port\nLe conseil du 6 octobre 2025 a voté.", None),
    ],
)  # fmt: skip
def test_day_at_the_head_of_a_text(put: Any, head: str, day: str | None) -> None:
    """A line of names and a day, or a dateline; a title, a sentence, a day to come or two days tell nothing."""
    found = one(put("a.txt", f"{head}\n\n{SENTENCE}"))
    assert (found.published, found.published_from) == (day, "byline" if day else None)


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


def test_pdf_from_a_browser(put: Any) -> None:
    """What a browser prints at the edges of a page is none of the article's."""
    printed = ["27/11/2026 10:19 La Gazette", "https://gazette.example/ecole 1/1"]
    found = one(put("a.pdf", pdf(["La ville paiera 12 millions d'euros.", *printed])))
    assert found.text == "La ville paiera 12 millions d'euros."


def test_pdf_written_across_its_columns(put: Any) -> None:
    """Where a program has written line by line across the page, one column is read after the other."""
    left = ["Le conseil de Kervel a voté mardi", "un budget de 12 millions d'euros", "pour les écoles de la commune, a", "dit la maire. Les travaux doivent", "durer deux ans. L'opposition a", "voté contre ce projet trop cher et"]  # fmt: skip
    right = ["demande un vote des habitants de", "la ville avant la fin de l'année.", "Le port, lui, attend son tour, dit", "la présidente des pêcheurs, qui", "rappelle que le quai a été fermé", "deux fois depuis le printemps."]  # fmt: skip
    at = "Tj ET BT /F1 12 Tf {} {} Td ("
    across = [
        f"{one}) {at.format(312, y)}{two}) {at.format(72, y)}"
        for y, one, two in zip(range(720, 0, -14), left, right, strict=False)
    ]
    assert " ".join(one(put("a.pdf", pdf(across))).text.split()) == " ".join([*left, *right])


def test_pdf_without_text(put: Any) -> None:
    """A scan is told apart from a damaged file."""
    assert reasons(put("a.pdf", pdf([]))) == [
        ("a.pdf", "it has no text: pages that were scanned must be recognised (OCR) first")
    ]


# warcio's writer leaves its temporary files to the garbage collector
