"""What the words around a figure make of it: by how much something changed, or how many were asked."""

from __future__ import annotations

import pytest

from recoupe.ingest.figures.grammar import grammar

# the figure in brackets
CASES = [
    ("fr", "L'archipel a recensé [56] nouveaux cas.", "change"),
    ("fr", "On compte [56] décès supplémentaires en une journée.", "change"),
    ("fr", "Le service accueille 310 malades, soit [26] de moins que la veille.", "change"),
    ("fr", "Le service accueille 310 malades ([26] de moins en un jour).", "change"),
    ("fr", "Le bilan est de 1 204 morts ([+56]).", "change"),
    ("fr", "Les ventes ont suivi (+ [15 %], à 9 000 unités).", "change"),
    ("fr", "Un sondage mené auprès de [1 004] habitants de l'île.", "sample"),
    ("fr", "Enquête en ligne, échantillon représentatif de [1.004] personnes.", "sample"),
    ("fr", "L'institut a interrogé environ [2 300] lecteurs.", "sample"),
    ("fr", "Une étude conduite sur [480] patients.", "sample"),
    ("fr", "Le village compte [56] habitants de plus de 60 ans.", None),
    ("fr", "Les [12] nouveaux bâtiments ouvriront lundi.", None),
    ("fr", "La police a interrogé [12] témoins.", None),
    ("fr", "La température est tombée à [-12 °C].", None),
    ("en", "The island reported [56] more deaths.", "change"),
    ("en", "The island reported [56] new cases.", "change"),
    ("en", "The ward has 310 patients, [26] fewer than on Monday.", "change"),
    ("en", "The ward has 310 patients, down [26] from Monday.", "change"),
    ("en", "Sales were up by nearly [15 percent].", "change"),
    ("en", "Another [56] people died.", "change"),
    ("en", "Another [56] people live on the ship.", None),
    ("en", "A poll of [1,004] islanders.", "sample"),
    ("en", "The firm surveyed [2,300] readers.", "sample"),
    ("en", "The figures come from a sample of about [480] patients.", "sample"),
    ("en", "They are [15 percent] more likely to vote.", None),
    ("en", "The club set up [12] centres.", None),
    ("en", "The police interviewed [12] witnesses.", None),
]


@pytest.mark.parametrize(("language", "marked", "role"), CASES, ids=[c[1] for c in CASES])
def test_role(language: str, marked: str, role: str | None) -> None:
    """A level needs no words."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    assert grammar(language).role(text, start, end) == role
