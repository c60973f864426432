"""Figures: the cases of `cases/figures.*.txt`, and what holds for any text."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.ingest import dates
from recoupe.ingest.facts import Figure
from recoupe.ingest.figures import figure, read

MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")
HEDGED = {"about"}


def shown(f: Figure) -> tuple[int, str, str, str | None, bool]:
    """Where, what, the value as `low..high`, the unit, and whether it is said to be about that much."""
    low, high = (
        "" if v is None else repr(v).removesuffix(".0") for v in (f.value_low, f.value_high)
    )
    value = low if f.value_low == f.value_high else f"{low}..{high}"
    return f.start, f.text, value, f.unit, f.hedge == "about"


@pytest.mark.cases("figures")
def test_case(language: str, line: str) -> None:
    """Every marked figure is read with its value, unit and hedge, and nothing else is."""
    expected, text, end = [], "", 0
    for m in MARK.finditer(line):
        text += line[end : m.start()]
        value, *more = m[2].split("|")
        unit = next((x for x in more if x not in HEDGED), None)
        expected.append((len(text), m[1], value, unit, "about" in more))
        text += m[1]
        end = m.end()
    text += line[end:]
    assert [shown(f) for f in read(text, language)] == expected


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("6 GW", "fr", "quantity"),
        ("12 €", "fr", "money"),
        ("12 %", "fr", "percent"),
        ("12 chats", "fr", "count"),
        ("deux tiers", "fr", "ratio"),
        ("25 points de base", "fr", "change"),
    ],
)
def test_kind(text: str, language: str, kind: str) -> None:
    found = figure(text, language)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    ("text", "language", "hedge"),
    [
        ("plus de 10 t", "fr", "more than"),
        ("au moins 10 t", "fr", "at least"),
        ("10 t ou plus", "fr", "at least"),
        ("moins de 10 t", "fr", "less than"),
        ("jusqu'à 10 t", "fr", "at most"),
        ("près de 10 t", "fr", "about"),
        ("10 à 12 t", "fr", "between"),
        ("10 t", "fr", "exact"),
        ("nearly 10 km", "en", "about"),
        ("no more than 10 km", "en", "at most"),
    ],
)
def test_hedge(text: str, language: str, hedge: str) -> None:
    (found,) = read(text, language)
    assert found.hedge == hedge


@pytest.mark.parametrize(
    ("text", "language", "base"),
    [
        ("6 GW", "fr", (6e9, "watt", "power")),
        ("6 000 MW", "fr", (6e9, "watt", "power")),
        ("3 TWh", "fr", (1.08e16, "joule", "energy")),
        ("20 °C", "fr", (293.15, "kelvin", "temperature")),
        ("20 degrés", "fr", (293.15, "kelvin", "temperature")),
        ("80 degrees", "en", (None, None, "temperature")),
        ("72 km/h", "fr", (20.0, "meter-per-second", "speed")),
        ("1 mile", "en", (1609.344, "meter", "length")),
        ("35 ans", "fr", (35 * 31556952.0, "second", "duration")),
        ("5 $", "fr", (5.0, "USD", "money")),
    ],
)
def test_base_unit(text: str, language: str, base: tuple[float | None, str | None, str]) -> None:
    """The same amount in any unit has the same value in the base of its dimension."""
    found = read(text, language, dates=[])[0]
    assert (found.base_low, found.base_unit, found.dimension) == base


def test_rate_keeps_the_number() -> None:
    """Per what is said beside the value, not in it."""
    (found,) = read("Il paie 12 euros par mois.", "fr")
    assert (found.text, found.value_low, found.unit, found.per) == (
        "12 euros",
        12.0,
        "EUR",
        "month",
    )
    (found,) = read("Le courant vaut 85 €/MWh.", "fr")
    assert (found.unit, found.per) == ("EUR", "megawatt-hour")


def test_change_links_its_ends() -> None:
    """From–to is two figures, each with the place of the other."""
    first, second = read("Le prix passe de 3 à 5 millions d'euros.", "fr")
    assert (first.value_low, second.value_low) == (3e6, 5e6)
    assert (first.linked, second.linked) == (second.start, first.start)
    (found,) = read("Le prix va de 3 à 5 millions d'euros.", "fr")
    assert (found.value_low, found.value_high, found.linked) == (3e6, 5e6, None)


def test_explains_itself() -> None:
    """The rule and the words that a figure was made from."""
    (found,) = read("Il y a environ 1,2 milliard d'euros en jeu.", "fr")
    assert found.rule == "figure.money"
    assert found.pieces == {
        "number": "1,2",
        "scale": "milliard",
        "unit": "euros",
        "hedge": "environ",
    }


def test_bare_dollar_is_less_sure() -> None:
    """`$` alone may be the dollar of another country."""
    bare, named = figure("5 $"), figure("5 $ US")
    assert bare is not None
    assert named is not None
    assert (bare.unit, named.unit) == ("USD", "USD")
    assert bare.confidence < named.confidence


def test_dollars_of_the_country_that_the_text_names() -> None:
    """A text that speaks of Canadian dollars means them by `$` too, with the lower certainty of a guess."""
    named, bare = read("Un lot de 5 $ canadiens, puis de 8 $.", "fr")
    assert (named.unit, bare.unit) == ("CAD", "CAD")
    assert bare.confidence < named.confidence
    first, second = read("It cost 5 US dollars, then $8.", "en")
    assert (first.unit, second.unit) == ("USD", "USD")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Il y a dix ans, 12 personnes vivaient ici en 2015.", "fr"),
        ("Ten years ago, 12 people lived here in 2015.", "en"),
        ("Un homme de 35 ans a attendu deux heures, le 3 mai, à 20h30.", "fr"),
    ],
)
def test_never_the_words_of_dates(text: str, language: str) -> None:
    """A year is no figure and a figure is no year."""
    taken = [(t.start, t.end) for t in dates.read(text, language)]
    found = read(text, language)
    assert taken
    assert found
    assert not [f.text for f in found for a, b in taken if f.start < b and a < f.end]


@pytest.mark.parametrize("text", ["", "rien", "5 km et 6 km", "en 2024"])
def test_no_single_figure(text: str) -> None:
    assert figure(text) is None


def test_unknown_language() -> None:
    with pytest.raises(ValueError, match="no language 'xx'"):
        read("6 GW", "xx")


def test_component_works_alone() -> None:
    """In a blank pipeline, without the rest of recoupe's; without a parse nothing is measured."""
    nlp = spacy.blank("fr")
    nlp.add_pipe("recoupe_figures")
    doc = nlp("Le parc produit 6 GW depuis le 8 octobre 2025.")
    (found,) = doc._.figures
    assert (found.text, found.measure, found.role) == ("6 GW", None, None)
    assert [s.text for s in doc.spans["figures"]] == ["6 GW"]


def test_plain_strings_need_no_spacy() -> None:
    """`figure` is for people who have a string and no pipeline."""
    code = "import sys; from recoupe.ingest.figures import figure; print(figure('6 GW').base_low, 'spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["6000000000.0", "False"]


WORDS = [
    "12", "1 200", "3,5", "-4", "0", "2025", "millions", "milliards", "mille", "cent", "un", "une", "des",
    "plusieurs", "centaines", "de", "d'euros", "€", "$", "%", "km", "km/h", "à", "et", "entre", "-", "/", ",",
    "plus", "moins", "environ", "two", "hundred", "thousands", "of", "half", "a", "point", "third", "sur", "in",
    "doublé", "fois", "points", "(", ")", "\n", "½", "1/0", "MI450", "\u202f", "’", "\u0661", "²", "1,51,512", "1/10½", "9" * 400, "2,5×10^9", "9^99", "0^-1", "2.5e6",
]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=12), st.sampled_from(["fr", "en"]))
def test_any_text(parts: list[str], language: str) -> None:
    """Offsets show the text, intervals are not turned around, figures do not overlap."""
    text = " ".join(parts)
    end = 0
    for f in read(text, language):
        assert f.text == text[f.start : f.end]
        assert end <= f.start < f.end
        assert f.value_low is not None or f.value_high is not None
        if f.value_low is not None and f.value_high is not None:
            assert f.value_low <= f.value_high
        assert 0 < f.confidence <= 1
        end = f.end


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40), st.sampled_from(["fr", "en"]))
def test_dirty_text(text: str, language: str) -> None:
    """Nothing that can be written makes it stumble."""
    for f in read(text, language):
        assert f.text == text[f.start : f.end]


def test_more_than_anything_that_is_counted() -> None:
    """No float holds it, and nobody means it."""
    assert read("Il y a des " + "millions de " * 400 + "gens.", "fr") == []
