"""Texts and questions that mean harm: nothing of them becomes markup, and nothing is an error of ours."""

from __future__ import annotations

import re
import warnings
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from datasette.app import Datasette

from recoupe.db.database import open_database
from recoupe.db.derive import derive
from recoupe.db.store import store
from recoupe.ingest.facts import Claim, Document, Facts, Figure, Mention, Quote, Sentence, Timex

MARKUP = [
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>",
    "<svg><animate onbegin=alert(1) attributeName=x>", "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
    "<iframe srcdoc='<script>alert(1)</script>'>", "<body onload=alert(1)>", "<a href=javascript:alert(1)>x</a>",
    "<details open ontoggle=alert(1)>", "<input autofocus onfocus=alert(1)>", "<video><source onerror=alert(1)>",
    "<style>*{background:url(//evil.example)}</style>", "<link rel=stylesheet href=//evil.example>", "<base href=//evil.example>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>", "<form action=//evil.example><button>x", "<object data=//evil.example>",
    "<embed src=//evil.example>", "<template><script>alert(1)</script></template>", "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "--><script>alert(1)</script><!--", "<!--[if IE]><script>alert(1)</script><![endif]-->", "<![CDATA[<script>alert(1)</script>]]>",
    "\"><script>alert(1)</script>", "'><script>alert(1)</script>", "\" onmouseover=alert(1) x=\"", "' autofocus onfocus=alert(1) '",
    "` onclick=alert(1) `", "</mark></p></article><script>alert(1)</script>", "</title><script>alert(1)</script>", "</textarea><script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;", "&quot; onload=alert(1)", "%3Cscript%3Ealert(1)%3C/script%3E",
    "\u003cscript\u003ealert(1)", "＜script＞alert(1)＜/script＞", "<scr\x00ipt>alert(1)</scr\x00ipt>", "<\x0bscript>alert(1)</script>", "<ScRiPt >alert(1)</sCrIpT>",
    "<p class='furniture' id='content'>", "<mark class=figure id=figure-1>", "]]><script>alert(1)</script>", "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
]  # fmt: skip
CODE = [
    "{{ 7 * 7 }}", "{% include '/etc/passwd' %}", "{{ config }}", "{{ ''.__class__.__mro__ }}", "${7*7}", "#{7*7}", "{0.__class__}", "{}", "{", "}", "%s%s%n", "%(x)s",
    "'; DROP TABLE articles; --", "' OR 1=1 --", "1 UNION SELECT sql FROM sqlite_master", "\" OR \"\"=\"", ":id", "?1", "@x", "$x",
    "\"", "''", "a\"b", "AND", "OR NOT", "NEAR(a b)", "a NEAR b", "title:a", "a*", "*", "^a", "(", ")", "a AND (b", "+", "-", "\"a b", "{a}:b",
    "../../etc/passwd", "/etc/passwd", "C:\\windows", "file:///etc/passwd", "//evil.example", "javascript:alert(1)", "data:text/html,<script>alert(1)</script>",
    "%", "%%", "_", "\\", "\\\\", "%00", "%0d%0aSet-Cookie: a=b", "a\r\nSet-Cookie: a=b", "+ADw-script+AD4-",
]  # fmt: skip
CHARACTERS = [
    "\x00", "a\x00b", "\x02forged\x03", "\x03\x02", "\x1b[31m", "\x7f", "\u0085", "\u2028alert(1)", "\ufeff", "\ufffe", "\uffff", "\U0010ffff", "\u202etxt.exe", "\u200b", "\u00ad",
    "e\u0301" * 50, "\u0338" * 40, "🏳️‍🌈", "👩‍👩‍👧‍👦" * 20, "Ω≈ç√", "田中さん", "مرحبا", "שלום", "ﷺ" * 20, "𝕳𝖊", "ı", "ß", "ŉ", "ǅ", " \t ", "a" * 3000, "1" * 400, "9" * 25, "-1", "0", "1e999", "NaN", "Infinity", "−5 %", "٣ قتلى",
    "plus de plus de plus de", "entre et", "between 1 and", "more than", "over over 9000", "power over 1e400 GW", "deaths between 20 and 10", "plus de 99999999999999999999999999999999999999 GW", "entre 1 et 2 et 3",
    ".", "…", "«»", "«" * 200, "(" * 500, "\n" * 50, "a " * 800, "null", "undefined", "true", "[object Object]", "<", ">", "&", "&amp", "&;", "'", "\"'`",
]  # fmt: skip
HOSTILE = MARKUP + CODE + CHARACTERS
OURS = {
    "html", "head", "meta", "title", "link", "script", "body", "a", "header", "nav", "form", "input", "button", "main", "h1", "h2", "h3", "p", "section", "ul", "ol",
    "li", "b", "i", "br", "span", "small", "time", "mark", "label", "fieldset", "legend", "article", "aside", "div", "blockquote", "q", "del", "ins", "footer",
    "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "kbd", "figure", "figcaption", "svg", "path", "line", "text", "rect", "dl", "dt", "dd", "code",
}  # fmt: skip


class Reader(HTMLParser):
    """Fails on any element or attribute that our templates do not have."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in OURS, f"<{tag}>"
        for name, value in attrs:
            assert not name.startswith("on"), f"{name}={value}"
            assert name not in ("style", "srcdoc", "http-equiv", "formaction", "xlink:href"), name
            if name in ("href", "src", "action"):
                assert (value or "").startswith(("/", "#", "?", "http://", "https://")), value
                assert not (value or "").startswith("//"), value
            if tag == "script":
                assert (name, value) in (
                    ("src", "/-/static-plugins/recoupe/recoupe.js"),
                    ("defer", None),
                )

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(html: str) -> str:
    """The text of a page; an AssertionError where it holds markup that is not ours."""
    reader = Reader()
    reader.feed(html)
    return "".join(reader.words)


def read_classes(html: str) -> set[str]:
    """The classes of a page that was read."""
    read(html)
    return set(re.findall(r'class="([\w-]+)', html))


def article(n: int, words: str) -> tuple[Document, Facts]:
    """An article in which everything that a source can choose is `words`."""
    words = words.replace("\x00", "\ufffd")  # SQLite ends a text at a NUL; readers replace it
    text = f"{words}\n{words} said 5 {words} on {words}."
    first = len(words) + 1
    at = (first, first + len(words))
    figure = Figure(
        at[1] + 6, at[1] + 7, "5", "quantity", 5.0, 5.0, words or "x", words or "x", "exact", words, per=words, base_low=5.0,
        base_high=5.0, base_unit=words, measure=words, measure_lemma=words,
    )  # fmt: skip
    date = Timex(
        len(text) - 1 - len(words), len(text) - 1, words, "date", words, "2025-01-01", "2025-01-02", None, True, None, words
    )  # fmt: skip
    mention = Mention(*at, words, "ORG", words, words, role=words)
    claim = Claim(
        first, len(text), text[first:], words, words, words, words, figure=figure, measure=words, concept="deaths", speaker=words,
        subject_entity=True, object=words,
    )  # fmt: skip
    facts = Facts(
        "en", (Sentence(0, len(words)), Sentence(first, len(text))), (), (mention,), (date,), (figure,),
        (Quote(*at, words, True, words, words, cue=words),), (claim,),
    )  # fmt: skip
    return Document(
        text, words, f"javascript:alert({n})" if n % 2 else f"https://evil.example/{n}?{words}", f"{n}{words}", "2025-01-03",
        author=words, source=words or "x", language="en",
    ), facts  # fmt: skip


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of articles that mean harm."""
    path = tmp_path_factory.mktemp("hostile") / "hostile.db"
    db = open_database(path, create=True)
    for n, words in enumerate(HOSTILE):
        store(db, *article(n, words))
    derive(db)
    db.close()
    return path


def test_there_are_many() -> None:
    assert 2 * len(set(HOSTILE)) > 300  # each as an article and as a question


async def test_no_article_becomes_markup(hostile: Path) -> None:
    """Article, entity, source, origin and topic pages of texts that mean harm hold their words as words."""
    datasette = Datasette([str(hostile)])
    database = datasette.get_database("hostile")
    seen = 0
    for table, address in (
        ("articles", "/-/article/{}"),
        ("entities", "/-/entity/{}"),
        ("sources", "/-/source/{}"),
        ("origins", "/-/origin/{}"),
        ("topics", "/-/topic/{}"),
        ("figures", "/-/explain/{}"),
    ):
        for row in (await database.execute(f"SELECT id FROM {table}")).rows:
            response = await datasette.client.get(address.format(row["id"]))
            assert response.status_code == 200, response.text
            words = read(response.text)
            seen += "alert(1)" in words
    assert seen > 100
    for address in ("/", "/-/disagreements", "/-/reviews"):
        read((await datasette.client.get(address)).text)
    feed = await datasette.client.get("/-/feed.atom?q=alert")
    assert len(ET.fromstring(feed.text)) > 20


ADDRESSES = [
    "/-/search?q={}", "/-/search.json?q={}", "/-/search?q=a&source={}", "/-/search?q=a&language={}&year={}", "/-/feed.atom?q={}",
    "/-/feed.atom?topic={}", "/?lang={}", "/-/topic/{}", "/-/article/{}.json", "/-/home.json?_shape={}", "/-/check?chip-{}=x",
]  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
async def test_no_question_is_an_error_of_ours(newsroom: Path, address: str) -> None:
    """Whatever is typed or put into an address: a page, no markup of its own, never a 500."""
    datasette = Datasette([str(newsroom)])
    await datasette.invoke_startup()
    for words in HOSTILE:
        response = await datasette.client.get(address.replace("{}", quote(words, safe="")))
        assert response.status_code in (200, 302, 400, 404), (words, response.text)
        kind = response.headers.get("content-type", "")
        if kind.startswith("text/html") and response.status_code == 200:
            read(response.text)
        elif kind.startswith("application/json"):
            response.json()
        elif kind.startswith("application/atom"):
            ET.fromstring(response.text)


async def test_no_claim_is_an_error_of_ours(newsroom: Path) -> None:
    """What is typed to be checked goes through the whole extraction."""
    datasette = Datasette([str(newsroom)])
    await datasette.invoke_startup()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        for words in HOSTILE:
            claim = quote(f"{words} 5 deaths", safe="")
            response: Any = await datasette.client.get(f"/-/check?q={claim}")
            assert response.status_code == 200, (words, response.text)
            assert "verdict" in read_classes(response.text), words
