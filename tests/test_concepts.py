"""What news measures: words of both languages meet in one key, unlike things do not."""

from __future__ import annotations

import pytest

from recoupe.ingest.concepts import (
    CONCEPTS,
    concept_of,
    event_of,
    excludes,
    fits,
    vocabulary,
    widths,
)
from recoupe.ingest.lang import languages


@pytest.mark.parametrize("language", languages())
def test_every_concept_has_words_in_every_language(language: str) -> None:
    """No key without words, no words without a key."""
    table = vocabulary(language)
    assert list(table) == list(CONCEPTS)
    assert all(cells["words"] for cells in table.values())


@pytest.mark.parametrize("language", languages())
def test_no_phrase_stands_in_a_row_twice(language: str) -> None:
    """Each cell is a list without repetition."""
    for cells in vocabulary(language).values():
        for phrases in cells.values():
            assert len(phrases) == len(set(phrases))


def test_keys_named_in_the_table_exist() -> None:
    """Wider concepts and those kept apart are concepts themselves."""
    for concept in CONCEPTS.values():
        assert concept.apart <= set(CONCEPTS)
        assert concept.under is None or concept.under in CONCEPTS
        assert concept.key in widths(concept.key)


@pytest.mark.parametrize(
    ("fr", "en", "key"),
    [
        (("salariés", "salarié"), ("employees", "employee"), "employees"),
        (("personnels", "personnel"), ("members of staff", "member"), "employees"),
        (("morts", "mort"), ("dead", "dead"), "deaths"),
        (("actions Thales", "action"), ("Thales shares", "share"), "shares"),
        (("suppressions d'emplois", "suppression"), ("job cuts", "cut"), "job_cuts"),
        (("nouveaux cas de rougeole", "cas"), ("new cases", "case"), "cases"),
        (("voix", "voix"), ("votes", "vote"), "votes"),
        (("hôpitaux", "hôpital"), ("hospitals", "hospital"), "hospitals"),
    ],
)
def test_words_of_both_languages_meet(fr: tuple[str, str], en: tuple[str, str], key: str) -> None:
    """The same thing has the same key, whatever the number of the noun."""
    assert concept_of(*fr, "count", None, "fr") == key
    assert concept_of(*en, "count", None, "en") == key


def test_the_verb_decides_for_people() -> None:
    """*personnes* says nothing; who killed, employs or injures them does."""
    assert concept_of("personnes", "personne", "count", "blesser", "fr") == "injured"
    assert concept_of("people", "people", "count", "employ", "en") == "employees"
    assert concept_of("people", "people", "count", "wait", "en") == "people"


def test_a_dimension_that_does_not_fit_is_no_concept() -> None:
    """A price is money; a length never measures it."""
    assert fits("price", "money")
    assert concept_of("prix", "prix", "length", None, "fr") != "price"


def test_what_takes_place_is_measured_by_no_number() -> None:
    """A launch has a day; a percentage of it, or a number of nothing said, is of something else."""
    assert event_of("premier tour des législatives", "tour", None, "fr") == "first_round"
    assert event_of("runoff", "runoff", None, "en") == "second_round"
    assert excludes("first_round", "second_round")
    assert fits("launch", "date")
    assert not fits("launch", "percent")
    assert not fits("launch", None)


def test_dead_and_injured_are_never_the_same() -> None:
    """Kept apart although both are victims."""
    assert excludes("deaths", "injured")
    assert not excludes("deaths", "victims")


def test_unknown_words_have_no_key() -> None:
    """Nothing is guessed."""
    assert concept_of("zorglons", "zorglon", "count", None, "fr") is None
