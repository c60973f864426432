"""Copies of one dispatch are one origin; what merely tells the same story is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlite_utils import Database

from recoupe.db.origins import agency, report, similarity
from recoupe.ingest.facts import Document, Facts

Make = Callable[..., Database]

DISPATCH = (
    "Le tribunal a condamné jeudi l'ancien maire à deux ans de prison avec sursis pour détournement de fonds. "
    "Il devra aussi rembourser 120 000 euros à la commune. Son avocat a annoncé qu'il ferait appel de la décision. "
    "Les faits remontent aux années 2015 à 2018, quand la commune avait acheté trois terrains bien au-dessus de leur prix."
)
ELSEWHERE = (
    "Deux ans de prison avec sursis : l'ancien maire a été reconnu coupable par le tribunal. Trois terrains achetés trop cher "
    "avaient éveillé les soupçons de la chambre des comptes, qui avait saisi la justice il y a quatre ans déjà, sans suite alors."
)

CASES = [
    (DISPATCH, DISPATCH, True),
    (DISPATCH, f"Justice. {DISPATCH} (AFP)", True),
    (DISPATCH, DISPATCH.replace("jeudi", "ce jeudi").replace("aussi ", ""), True),
    (DISPATCH, DISPATCH[: len(DISPATCH) * 2 // 3], True),
    (DISPATCH, DISPATCH.upper(), True),
    (DISPATCH, ELSEWHERE, False),
    (DISPATCH, ELSEWHERE + DISPATCH[:120], False),
    ("Il pleut.", "Il pleut !", True),
    ("Il pleut.", "Il neige.", False),
]


@pytest.mark.parametrize(("one", "other", "copy"), CASES)
def test_what_is_a_copy(one: str, other: str, copy: bool) -> None:
    """A headline before it, a word changed, the end cut off; but not another's words on the same matter."""
    assert bool(similarity(one, other)) is copy
    assert similarity(one, other) == similarity(other, one)


def printed(*texts: str) -> list[tuple[Document, Facts]]:
    return [
        (
            Document(
                t, f"Titre {n}", ref=f"r{n}", source=f"Journal {n}", published=f"2025-01-0{9 - n}"
            ),
            Facts("fr"),
        )
        for n, t in enumerate(texts)
    ]


def refs(db: Database) -> list[list[str]]:
    return sorted(sorted(origin["refs"]) for origin in report(db))


def test_copies_of_copies(make: Make) -> None:
    """A chain of copies is one origin even where its ends have little in common; it parts when the middle goes."""
    words = DISPATCH.split()
    start, end = " ".join(words[:40]), " ".join(words[20:])
    db = make(printed(start, DISPATCH, end, ELSEWHERE))
    assert refs(db) == [["r0", "r1", "r2"], ["r3"]]
    first = next(o for o in report(db) if len(o["refs"]) == 3)
    assert first["first"] == "r2"
    assert first["similarity"] == 1.0


@pytest.mark.parametrize("more", [6, 40, 120])
def test_the_order_of_arrival_makes_no_difference(make: Make, more: int) -> None:
    """Of a short text all runs are kept, of a long one few: they meet whichever comes first."""
    short = " ".join(f"mot{n}" for n in range(150))
    long = short + "".join(f" fin{n}" for n in range(more))
    for texts in ((short, long), (long, short)):
        assert refs(make(printed(*texts))) == [["r0", "r1"]]


def test_agency_is_what_all_name() -> None:
    """The author line goes before the text."""
    assert agency("AFP", "selon Reuters") == "AFP"
    assert agency(None, "a indiqué une source à l'AFP") == "AFP"
    assert agency("Claire Vasseur", "Rien de tel") is None
