"""The way from a text to its facts: offsets and words are those of the text as it was written."""

from __future__ import annotations

import pytest

from recoupe.ingest.pipeline import extract

NARROW, WIDE = "\u202f", "\u00a0"


@pytest.mark.parametrize("blank", [NARROW, WIDE])
def test_blanks_of_typography(blank: str) -> None:
    """To the trained pipeline they are blanks, and records keep them."""
    text = f"Un équipage de 1{blank}120{blank}marins attend depuis hier, dit Jean{blank}Martin."
    facts = extract(text, "fr", "2026-05-20")
    (figure,) = facts.figures
    assert (figure.text, figure.value_low, figure.measure) == (f"1{blank}120", 1120.0, "marins")
    records = (*facts.mentions, *facts.dates, *facts.figures, *facts.claims)
    assert [r.text for r in records] == [text[r.start : r.end] for r in records]
    assert {m.text for m in facts.mentions} == {f"Jean{blank}Martin"}
    assert all(c.figure is None or c.figure == figure for c in facts.claims)


def test_plain_blanks_change_nothing() -> None:
    """The same sentence with plain blanks gives the same values at the same places."""
    text = "Le budget passe de 3{b}% à 4{b}% du PIB, soit 12{b}millions d'euros."
    with_blanks, plain = (extract(text.format(b=b), "fr") for b in (WIDE, " "))
    assert [(f.start, f.value_low, f.measure) for f in with_blanks.figures] == [
        (f.start, f.value_low, f.measure) for f in plain.figures
    ]


def test_headings_between_dashes() -> None:
    """An agency's heading in the midst of a line is a line of its own; the words and offsets stay those of the text."""
    text = (
        "Les ministres se sont vus à Genève.- Plus de 320.000 morts -La pandémie a fait au moins 320.000 "
        "morts.- Cas en Iran -L'Iran compte 12.000 cas, dit-il - enfin presque - à Téhéran."
    )
    facts = extract(text, "fr", "2026-05-20")
    assert [m.text for m in facts.mentions] == ["Genève", "Iran", "Iran", "Téhéran"]
    assert [text[s.start : s.end].strip(" -") for s in facts.sentences] == [
        "Les ministres se sont vus à Genève.",
        "Plus de 320.000 morts",
        "La pandémie a fait au moins 320.000 morts.",
        "Cas en Iran",
        "L'Iran compte 12.000 cas, dit-il - enfin presque - à Téhéran.",
    ]
