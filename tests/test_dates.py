"""Expressions of time: the cases of `cases/dates.*.txt`, and what holds for any text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.ingest.dates import read, span
from recoupe.ingest.dates.lexicon import lexicon
from recoupe.ingest.dates.notation import CODE
from recoupe.ingest.dates.reading import LEVELS
from recoupe.ingest.facts import Timex
from recoupe.ingest.lang import words

CASES = Path(__file__).parent / "cases"
MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


def shown(t: Timex) -> str:
    if not t.resolved:
        return "?"
    if t.kind in ("duration", "recurring"):
        return t.value
    if t.start_date == t.end_date:
        return str(t.start_date)
    return f"{t.start_date or ''}..{t.end_date or ''}"


@pytest.mark.cases("dates")
def test_case(language: str, line: str) -> None:
    """Every marked expression is read with its interval, and nothing else is."""
    published, sentence = line.split("\t")
    expected, text, end = [], "", 0
    for m in MARK.finditer(sentence):
        text += sentence[end : m.start()]
        expected.append((len(text), m[1], m[2]))
        text += m[1]
        end = m.end()
    text += sentence[end:]
    found = read(text, language, None if published == "-" else published)
    assert [(t.start, t.text, shown(t)) for t in found] == expected


def test_every_rule_has_a_case() -> None:
    """A rule that no case of either language shows is one nobody would miss."""
    shown_rules = set()
    for path in CASES.glob("dates.*.txt"):
        for line in path.read_text("utf-8").splitlines():
            published, tab, sentence = line.partition("\t")
            if tab:
                text = MARK.sub(r"\1", sentence)
                day = None if published == "-" else published
                shown_rules |= {t.rule for t in read(text, path.suffixes[0][1:], day)}
    assert {rule.id for level in LEVELS for rule in level.rules} - shown_rules == set()


def test_languages_say_the_same_things() -> None:
    """Each calendar has the names of the other, and words for the same roles."""
    french, english = words("fr", "calendar"), words("en", "calendar")
    names = [{n for n in vars(calendar) if n.isupper()} for calendar in (french, english)]
    assert names[0] == names[1]
    assert set(french.ROLES) <= set(CODE) | {"now"}
    assert set(english.ROLES) <= set(CODE) | {"now"}


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("22 h 34 UTC−5 lundi", "fr", "2025-10-13T22:34-05:00"),
        ("à 15:11 GMT", "fr", "2025-10-08T15:11Z"),
        ("5:30 pm on Friday", "en", "2025-10-10T17:30"),
        ("mardi soir", "fr", "2025-10-14TEV"),
    ],
)
def test_time_of_day(text: str, language: str, value: str) -> None:
    """The hour, its zone or the part of the day stand in the value; the days are those of the day."""
    (found,) = read(text, language, "2025-10-08")
    assert (found.kind, found.value) == ("time", value)


def test_bracket() -> None:
    """What an editor put in brackets is part of the words; a footnote is not."""
    (found,) = read("[Ten] years ago, the lake froze.", "en", "2025-10-08")
    assert (found.text, found.value) == ("[Ten] years ago", "2015")
    (found,) = read("He spoke on Friday [12] of it.", "en", "2025-10-08")
    assert found.text == "Friday"


def test_never_seen_from_today() -> None:
    """Without a publication date what is relative has a value and no days."""
    (found,) = read("Il viendra demain.", "fr")
    assert (found.resolved, found.start_date, found.end_date, found.anchor) == (
        False,
        None,
        None,
        None,
    )
    assert found.value == "FUTURE_REF"
    (found,) = read("Voting runs from October 26 to November 20.", "en")
    assert (found.value, found.start_date) == ("XXXX-10-26/XXXX-11-20", None)


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("10 September 2012 4:15 PM\nA judge ruled on Monday.", "en", "2012-09-10"),
        ("Publié le 4 mars 2018\nElle est arrivée hier.", "fr", "2018-03-03"),
        ("The attack of September 11, 2001, remembered\nHe came yesterday.", "en", None),
    ],
)
def test_dateline(text: str, language: str, day: str | None) -> None:
    """A text without a publication date is seen from the day in a line of its own at its head."""
    assert read(text, language)[-1].start_date == day


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sales rose in Q3 this year.", "en"),
        ("Sales rose in the first quarter of last year.", "en"),
        ("It opened in the first week of this year.", "en"),
        ("Il est mort le 3 mai de la même année.", "fr"),
        ("Le site ferme d'ici deux semaines.", "fr"),
        ("Il reviendra entre mars et la semaine prochaine.", "fr"),
    ],
)
def test_relative_parts_stay_unresolved(text: str, language: str) -> None:
    """No part of an expression lends it a day that the text and its date do not give."""
    found = read(text, language)
    assert found
    assert [(t.start_date, t.end_date, t.resolved) for t in found] == [(None, None, False)] * len(
        found
    )


def test_fiscal_year_is_unresolved() -> None:
    """Nobody knows from `FY26` alone when that year starts."""
    (found,) = read("Revenue grew in Q2 FY26.", "en", "2025-10-08")
    assert (found.resolved, found.start_date) == (False, None)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("fin 2026", ("2026-09-01", "2026-12-31")),
        ("depuis 2022", ("2022-01-01", None)),
        ("hier", ("2025-10-07", "2025-10-07")),
        ("trois ans", None),
        ("bonjour", None),
    ],
)
def test_span(text: str, days: tuple[str, str] | None) -> None:
    """One expression to its first and last day."""
    assert span(text, "fr", "2025-10-08") == days


def test_component_works_alone() -> None:
    """In a blank pipeline, without the rest of recoupe's."""
    nlp = spacy.blank("fr")
    nlp.add_pipe("recoupe_dates")
    doc = nlp("Signé le 8 octobre 2025.")
    assert [t.value for t in doc._.dates] == ["2025-10-08"]
    assert [s.text for s in doc.spans["dates"]] == ["8 octobre 2025"]


DIGITS = (
    "0 1 3 15 31 99 0000 2024 1er 3rd 21st 12:30 18h30 25h 5pm 08/10/2025 31/02/2024 1/2 25/12 5/1-7/1 2024-2026 "
    "1990s '60s XIXe T3 H2 FY26 3Q24 Oct-2 2,5 1 000 15SEPT , - . ( ) \n"
)
FORMS = [
    " ".join((first, *rest))
    for language in ("fr", "en")
    for first, forms in lexicon(language).phrases.items()
    for rest, _ in forms
]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from([*DIGITS.split(" "), *FORMS]), max_size=9),
    st.sampled_from(["fr", "en"]),
)
def test_any_text(words: list[str], language: str) -> None:
    """Offsets show the text, intervals are not turned around, expressions do not overlap."""
    text = " ".join(words)
    end = 0
    for t in read(text, language, "2024-02-29"):
        assert t.text == text[t.start : t.end]
        assert t.start >= end
        assert t.start < t.end
        end = t.end
        if t.start_date and t.end_date:
            assert t.start_date <= t.end_date
