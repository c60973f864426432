"""Quotation marks: matched by paragraph, nested, unclosed, over paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.ingest.quotes.marks import marked


def words(text: str) -> list[str]:
    return [text[m.start : m.end] for m in marked(text)]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Il a dit « oui » puis « non ».", ["oui", "non"]),
        ("“Yes,” she said, “now.”", ["Yes,", "now."]),
        ('"Oui", "non".', ["Oui", "non"]),
        ("`` It is, '' he said.", ["It is,"]),
        ('« Il m\'a dit "non" hier »', ['Il m\'a dit "non" hier', "non"]),
        ("“He said ‘no’ twice”", ["He said ‘no’ twice", "no"]),
        ('d\'"historique".', ["historique"]),
        ("L’année de l’école", []),
        ('un écran de 5" et demi', []),
        ("", []),
        ("« »", []),
    ],
)
def test_pairs(text: str, answer: list[str]) -> None:
    """What stands between the marks, outer stretches first."""
    assert words(text) == answer


def test_unclosed_ends_with_its_sentence() -> None:
    """A mark without its fellow holds its sentence, and says so."""
    (m,) = marked("Il parle d'un \"record absolu. Puis il part.")
    assert ("Il parle d'un \"record absolu. Puis il part."[m.start : m.end], m.closed) == (
        "record absolu",
        False,
    )


def test_long_quotes_open_each_paragraph() -> None:
    """A quote over paragraphs opens each of them and is closed in the last."""
    text = "“One goes on.\n\n“Two as well.\n\n“Three ends.” Then nothing."
    assert words(text) == ["One goes on.", "Two as well.", "Three ends."]


def test_a_paragraph_apart() -> None:
    """An odd mark in one paragraph changes nothing in the next."""
    assert words('Un "mot\n"Oui", dit-il.')[-1] == "Oui"


def test_sentences_on_lines_of_their_own() -> None:
    """A quote goes on over line breaks where a later line of the paragraph closes it."""
    assert words('"One.\nTwo," he said.\n"Three."') == ["One.\nTwo,", "Three."]
    assert words('A "word. More.\n\nTwo," he said.') == ["word"]


@given(st.text(alphabet="ab .\n\"«»“”‘’'`", max_size=60))
def test_any_text(text: str) -> None:
    """Whatever the marks, the stretches lie inside the text, and inside their marks."""
    for m in marked(text):
        assert 0 <= m.outer_start <= m.start < m.end <= m.outer_end <= len(text)
        assert "\n\n" not in text[m.start : m.end]
