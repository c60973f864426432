"""What stands in the place of what the evidence lacks, and who does it to whom there."""

from __future__ import annotations

import pytest

from recoupe.db.compare.slots import of_slots
from recoupe.db.compare.texts import Pair, read

# language | evidence | claim | what becomes of the words that the evidence lacks
LACKING = [
    ("en", "The storm damaged the harbour of Porto.", "The storm damaged the harbour of Porto.", ""),
    ("en", "The storm damaged the harbour of Porto.", "The storm damaged the pandas of Porto.", "replaced"),
    ("en", "The storm damaged the harbour.", "The storm damaged the harbour near Braga.", "added"),
    ("fr", "Le musée de Dijon ferme.", "Le musée de Dijon ferme en septembre après une inondation.", "added"),
    ("en", "The storm damaged the harbour.", "Pandas sleep.", "apart"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "evidence", "claim", "becomes"), LACKING)
def test_what_stands_in_its_place(language: str, evidence: str, claim: str, becomes: str) -> None:
    """Another word, nothing, or not even the words beside it."""
    found = of_slots(Pair(read(evidence, language), read(claim, language)))
    kinds = ("replaced", "added", "apart")
    assert " ".join(kind for kind in kinds if found[f"words {kind}"]) == becomes


# evidence | claim | the sign | its value
SIGNS = [
    ("Marlow a racheté Kestrel.", "Marlow a racheté Kestrel.", "agent same", 1.0),
    ("Kestrel a racheté Marlow.", "Marlow a racheté Kestrel.", "agent same", 0.0),
    ("Kestrel a racheté Marlow.", "Marlow a racheté Kestrel.", "patient another", 1.0),
    ("Kestrel a été racheté par Marlow.", "Marlow a racheté Kestrel.", "patient another", 0.0),
    ("Le maire a quitté Dijon.", "Le préfet a quitté Dijon.", "subject missing", 1.0),
    ("Le maire a quitté Dijon.", "Le maire a quitté Dijon mardi.", "subject missing", 0.0),
    ("Le maire a quitté Dijon.", "Le préfet a quitté Dijon.", "core held", 0.5),
    ("Le maire a quitté Dijon.", "Le maire a quitté Dijon malgré la neige.", "adjuncts missing", 1 / 3),
    ("Le musée a fermé mardi.", "Le musée municipal a fermé mardi.", "modifiers held", 0.0),
]  # fmt: skip


@pytest.mark.parametrize(("evidence", "claim", "sign", "value"), SIGNS)
def test_parts_and_roles(evidence: str, claim: str, sign: str, value: float) -> None:
    """Each sign can be read from the sentence."""
    found = of_slots(Pair(read(evidence, "fr"), read(claim, "fr")))
    assert found[sign] == pytest.approx(value, abs=0.1)
