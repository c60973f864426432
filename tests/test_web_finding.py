"""Search by value: what a question asks for, and which claims answer it."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from datasette.app import Datasette

from recoupe.db.web.finding import ValueQuestion, value_question

NUMBER = (None, None)  # no dimension, no currency


@pytest.mark.parametrize(
    ("question", "what", "low", "high", "kind", "about", "year"),
    [
        ("power over 1 GW about OpenAI", "power", 1e9, None, ("power", None), "OpenAI", None),
        ("puissance supérieure à 1 000 MW", "puissance", 1e9, None, ("power", None), None, None),
        ("plus de 1 GW", "", 1e9, None, ("power", None), None, None),
        ("deaths between 10 and 20 in 2020", "deaths", 10, 20, NUMBER, None, "2020"),
        ("morts entre 10 et 20 en 2020", "morts", 10, 20, NUMBER, None, "2020"),
        ("entre 10 et 20 morts", "morts", 10, 20, NUMBER, None, None),
        ("more than 10 deaths", "deaths", 10, None, NUMBER, None, None),
        ("au plus 3 morts", "morts", None, 3, NUMBER, None, None),
        ("less than 5 million shares about AMD", "shares", None, 5e6, NUMBER, "AMD", None),
        ("money between 1 and 3 billion euros", "money", 1e9, 3e9, ("money", "EUR"), None, None),
        ("montants plus de 2 milliards d'euros", "montants", 2e9, None, ("money", "EUR"), None, None),
        ("figures under 5%", "figures", None, 5, ("percent", None), None, None),
    ],
)  # fmt: skip
def test_what_is_asked_for(
    question: str,
    what: str,
    low: float | None,
    high: float | None,
    kind: tuple[str | None, str | None],
    about: str | None,
    year: str | None,
) -> None:
    """Bounds are in the base unit; both languages."""
    assert value_question(question) == ValueQuestion(what, low, high, *kind, about, year)


@pytest.mark.parametrize(
    "question",
    ["AMD", "OpenAI et AMD", "entre ciel et terre", "more than words", "plus de", "over the moon", "deaths between 20 and 10", ""],
)  # fmt: skip
def test_words_are_no_value(question: str) -> None:
    """What gives no figure is a question for words."""
    assert value_question(question) is None


@pytest.mark.parametrize(
    ("question", "sentences"),
    [
        ("power over 1 GW about OpenAI", {"OpenAI will deploy 6 GW of AMD processors.", "OpenAI déploiera six gigawatts de processeurs AMD."}),
        ("plus de 7 GW", set()),
        ("deaths between 15 and 16 in 2025", {"L’accident du funiculaire de Lisbonne a fait 16 morts."}),
        ("décès entre 15 et 16 en 2025", {"L’accident du funiculaire de Lisbonne a fait 16 morts."}),
        ("morts entre 10 et 20 en 2024", set()),
        ("shares over 100 million about AMD", {"L’accord porte sur 160 millions d’actions AMD.", "The deal gives OpenAI up to 160 million AMD shares."}),
        ("plus de 600 000 manifestants", {"Le défilé du 18 septembre a réuni 1 million de manifestants en France selon la CGT."}),
    ],
)  # fmt: skip
async def test_which_claims_answer(newsroom: Path, question: str, sentences: set[str]) -> None:
    """A word of one language finds what the other says through the table of what news measures."""
    client = Datasette([str(newsroom)]).client
    body = (await client.get("/-/search.json", params={"q": question})).json()
    assert {f["sentence"] for f in body["figures"]} == sentences


async def test_what_was_understood_is_shown(newsroom: Path) -> None:
    """The parts of the question; and what is found can be followed as a feed."""
    client = Datasette([str(newsroom)]).client
    question = {"q": "décès entre 15 et 16 en 2025"}
    html = (await client.get("/-/search", params=question)).text
    assert re.findall(r'<span class="chip">(.*?)</span>', html) == [
        "décès",
        "entre 15 et 16",
        "2025",
    ]
    feed = re.search(r'href="(/-/feed.atom[^"]+)"', html.split("<h1>")[1])
    assert feed
    assert "16 — Ouest Matin" in (await client.get(feed[1])).text


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_the_examples_are_questions_by_value(newsroom: Path, language: str) -> None:
    """An empty search offers examples, each of which is understood."""
    client = Datasette([str(newsroom)]).client
    html = (await client.get("/-/search", headers={"Accept-Language": language})).text
    examples = re.findall(r'<li><a href="\?q=[^"]*">(.*?)</a>', html)
    assert len(examples) == 3
    assert all(value_question(unescape(e)) for e in examples)
