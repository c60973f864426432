"""Quotes in running text: the cases of `cases/quotes.*.txt`, where the answer is marked inline."""

from __future__ import annotations

import re

import pytest
import spacy

from recoupe.ingest.facts import Quote
from recoupe.ingest.pipeline import extract
from recoupe.ingest.quotes.component import read

_MARK = re.compile(r"[⟦⦅]|[⟧⦆]\{(?P<speaker>[^}]*)\}")

Answer = tuple[str, str, bool]


def marked_up(line: str) -> tuple[str, set[Answer]]:
    """A line of the cases as plain text, and its quotes as (words, speaker, direct)."""
    text, answers, opened, at = "", set(), [], 0
    for m in _MARK.finditer(line):
        text += line[at : m.start()]
        at = m.end()
        if m["speaker"] is None:
            opened.append((len(text), m.group() == "⟦"))
        else:
            start, direct = opened.pop()
            answers.add((text[start:], m["speaker"], direct))
    return text + line[at:], answers


def plain(quotes: tuple[Quote, ...] | list[Quote]) -> set[Answer]:
    """Quotes as the cases write them."""
    return {(q.text, q.speaker or "", q.direct) for q in quotes}


@pytest.mark.cases("quotes")
def test_case(language: str, line: str) -> None:
    """Exactly the quotes that are marked in the line, with their speakers."""
    text, answers = marked_up(line)
    quotes = extract(text, language).quotes
    assert plain(quotes) == answers
    for q in quotes:
        assert text[q.start : q.end] == q.text
        if q.cue_start is not None:
            assert text[q.cue_start : q.cue_end] == q.cue


@pytest.mark.parametrize(
    ("language", "text", "answer"),
    [
        ("fr", "« Nous partons », a dit Jeanne Petit.", ("Nous partons", "Jeanne Petit", True)),
        ("en", '"We are leaving," said Jane Porter.', ("We are leaving", "Jane Porter", True)),
        (
            "fr",
            "Jeanne Petit a dit que le pont fermerait.",
            ("le pont fermerait", "Jeanne Petit", False),
        ),
    ],
)
def test_without_a_trained_pipeline(language: str, text: str, answer: Answer) -> None:
    """The words alone give the plain cases, names by their capitals."""
    assert plain(read(spacy.blank(language)(text), language)) == {answer}


def test_one_odd_mark_spoils_its_paragraph_only() -> None:
    """A mark that is never closed leaves the quotes of other paragraphs as they are."""
    first = 'Un "mot sans fin. Une phrase de plus.\n'
    second = '"Nous partons demain", a dit Jeanne Petit.'
    quotes = extract(first + second, "fr").quotes
    assert ("Nous partons demain", "Jeanne Petit", True) in plain(quotes)
    assert all(q.end <= len(first) or q.start > len(first) for q in quotes)


@pytest.mark.parametrize(
    ("heading", "answers"),
    [
        (
            "Sheriff: Leeds office shooting kills one, injures two",
            {("Leeds office shooting kills one, injures two", "Sheriff", False)},
        ),
        (
            "Quake hits island off Norway, five hurt: media",
            {("Quake hits island off Norway, five hurt", "media", False)},
        ),
        ("Warehouse fire: Man denies arson in court", set()),
    ],
)
def test_heading_that_names_its_source(heading: str, answers: set[Answer]) -> None:
    """A source before or behind the colon of a heading says it; what a heading is about does not."""
    assert plain(extract(f"{heading}\nThe town woke early on Monday.", "en").quotes) == answers
