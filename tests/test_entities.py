"""Names of one text, from cases that a linguist can read: which words, what kind, whose."""

from __future__ import annotations

import re

import pytest
import spacy

from recoupe.ingest.entities.component import read
from recoupe.ingest.entities.name import Name
from recoupe.ingest.facts import Furniture, Mention
from recoupe.ingest.spans import found, keep

MARK = re.compile(r"[\[{]|[\]}]\((PER|ORG|LOC|PRODUCT|EVENT|WORK)(?: ([^()]+))?\)")

Expected = tuple[int, int, str, str | None]


def unmarked(line: str) -> tuple[str, list[Expected], list[Name]]:
    """The text of a case, the names it expects and those a model gave."""
    text, at, opened = "", 0, []
    expected: list[Expected] = []
    given: list[Name] = []
    for m in MARK.finditer(line):
        text += line[at : m.start()].replace("\\n", "\n")
        at = m.end()
        if m[0] in "[{":
            opened.append(len(text))
            continue
        start = opened.pop()
        if m[0].startswith("}"):
            given.append(Name(start, len(text), m[1], "entity.model", 0.85))  # type: ignore[arg-type]
        else:
            whose = None if m[2] == "?" else m[2] or text[start:]
            expected.append((start, len(text), m[1], whose))
    return text + line[at:].replace("\\n", "\n"), sorted(expected), given


@pytest.mark.cases("entities")
def test_names(language: str, line: str) -> None:
    """The names of a case are found where they are, typed and brought together."""
    text, expected, given = unmarked(line)
    mentions = read(text, language, given)
    assert [(m.start, m.end, m.label, m.entity) for m in mentions] == expected
    assert all(text[m.start : m.end] == m.text for m in mentions)


def mention(text: str, words: str, language: str = "fr", given: str = "") -> Mention:
    names = [
        Name(m.start(), m.end(), "PER", "entity.model", 0.85)
        for m in re.finditer(given or "$^", text)
    ]
    return next(m for m in read(text, language, names) if m.text == words)


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        (
            "Ana Pons, directrice générale de Kervel, a démenti.",
            "Ana Pons",
            "directrice générale de Kervel",
        ),
        ("Le ministre de la Mer Luc Brunet a cédé.", "Luc Brunet", "ministre de la Mer"),
        ("Ana Pons est venue avec le président.", "Ana Pons", None),
    ],
)
def test_role_beside_a_name_is_kept(text: str, person: str, role: str | None) -> None:
    """What a person is stands with the mention."""
    assert mention(text, person, given=person).role == role


def test_reason_and_identifier_are_kept() -> None:
    """A mention says why it is its entity, and which thing of the world that is."""
    text = "L'Union européenne (UE) et l'Allemagne"
    assert mention(text, "UE").identifier == "wikidata:Q458"
    assert mention(text, "UE").link == "identifier"
    assert mention(text, "Allemagne").identifier == "iso:DE"


def test_an_acronym_is_what_its_article_says() -> None:
    """An article that explains `ESA` otherwise does not speak of the agency that is known by it."""
    assert mention("ESA flies.", "ESA", "en").identifier == "wikidata:Q42262"
    text = "The Emerald Sedge Act (ESA) protects; the ESA works."
    assert {m.identifier for m in read(text, "en")} == {None}


def test_nothing_in_furniture() -> None:
    """What a page shows around an article gives no names."""
    doc = keep(
        spacy.blank("fr")("La France gagne.\n\nLa Suisse aussi"),
        "furniture",
        [Furniture(18, 33, "x")],
    )
    nlp = spacy.blank("fr")
    nlp.add_pipe("recoupe_entities")
    assert [m.text for m in found(nlp(doc), "mentions")] == ["France"]


def test_final_names_are_the_ents() -> None:
    """`doc.ents` holds the final names, without overlaps, whatever was there before."""
    nlp = spacy.blank("fr")
    nlp.add_pipe("recoupe_entities")
    doc = nlp("L'iPhone 17 d'Apple arrive en Chine.")
    assert [(e.text, e.label_) for e in doc.ents] == [
        ("iPhone 17", "PRODUCT"),
        ("Apple", "ORG"),
        ("Chine", "LOC"),
    ]


@pytest.mark.parametrize(
    ("text", "language", "places"),
    [
        ("La province de Luxembourg, en Belgique, borde le Luxembourg.", "fr", ["iso:BE-WLX", "iso:BE", "iso:LU"]),
        ("Trump a perdu en Géorgie.", "fr", ["iso:US-GA"]),
        ("Tbilissi et toute la Géorgie attendent.", "fr", ["geonames:611717", "iso:GE"]),
        ("Atlanta is in Georgia.", "en", ["geonames:4180439", "iso:US-GA"]),
        ("They live in Georgia.", "en", [None]),
    ],
)  # fmt: skip
def test_two_places_of_one_name(text: str, language: str, places: list[str | None]) -> None:
    """A province is not the country of its name, and what an article speaks of tells two countries apart."""
    given = [
        Name(m.start(), m.end(), "LOC", "entity.model", 0.85)
        for m in re.finditer("Géorgie|Georgia", text)
    ]
    assert [m.identifier for m in read(text, language, given) if m.label == "LOC"] == places
