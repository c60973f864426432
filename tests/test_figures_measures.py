"""What a figure measures and what the verb makes of it, on parses written out by hand.

One token a line: `word lemma POS dependency head`, the head by its number from 1, 0 the root.
"""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from recoupe.ingest.facts import Figure
from recoupe.ingest.figures import read
from recoupe.ingest.figures.measure import measured

SHARES = """
OpenAI OpenAI PROPN nsubj 2
obtient obtenir VERB root 0
160 160 NUM nummod 4
millions million NOUN obj 2
d' de ADP case 6
actions action NOUN nmod 4
AMD AMD PROPN nmod 6
. . PUNCT punct 2
"""
RISE = """
Le le DET det 2
bénéfice bénéfice NOUN nsubj 6
net net ADJ amod 2
est être AUX cop 6
en en ADP case 6
hausse hausse NOUN root 0
de de ADP case 9
8,9 8,9 NUM nummod 9
% % NOUN nmod 6
, , PUNCT punct 13
à à ADP case 13
32 32 NUM nummod 13
millions million NOUN obl 6
d' de ADP case 15
euros euro NOUN nmod 13
. . PUNCT punct 6
"""
RISE_OF = """
Il il PRON nsubj 2
prévoit prévoir VERB root 0
une un DET det 4
baisse baisse NOUN obj 2
de de ADP case 7
50 50 NUM nummod 7
% % NOUN nmod 4
des de ADP case 9
recettes recette NOUN nmod 4
publicitaires publicitaire ADJ amod 9
. . PUNCT punct 2
"""
STEP = """
avec avec ADP case 4
un un DET det 4
premier premier ADJ amod 4
palier palier NOUN root 0
d' de ADP case 7
un un DET det 7
gigawatt gigawatt NOUN nmod 4
. . PUNCT punct 4
"""
PEOPLE = """
At at ADV advmod 3
least least ADJ fixed 1
seven seven NUM nummod 4
people people NOUN nsubj:pass 6
were be AUX aux:pass 6
killed kill VERB root 0
. . PUNCT punct 6
"""
TARGET = """
Le le DET det 2
groupe groupe NOUN nsubj 3
vise viser VERB root 0
10 10 NUM nummod 5
milliards milliard NOUN obj 3
d' de ADP case 7
euros euro NOUN nmod 5
de de ADP case 9
ventes vente NOUN nmod 5
. . PUNCT punct 3
"""
SPEED = """
La le DET det 2
vitesse vitesse NOUN nsubj:pass 4
est être AUX aux:pass 4
abaissée abaisser VERB root 0
à à ADP case 7
110 110 NUM nummod 7
km/h km/h NOUN obl 4
. . PUNCT punct 4
"""
OLD = """
Un un DET det 2
homme homme NOUN root 0
de de ADP case 5
35 35 NUM nummod 5
ans an NOUN nmod 2
. . PUNCT punct 2
"""
DOUBLED = """
Le le DET det 2
site site NOUN nsubj 4
a avoir AUX aux 4
doublé doubler VERB root 0
son son DET det 6
trafic trafic NOUN obj 4
. . PUNCT punct 4
"""


def parsed(rows: str, language: str) -> Doc:
    """A doc with this parse; a space follows each word but before a mark and after an apostrophe."""
    cells = [line.split(" ") for line in rows.strip().splitlines()]
    words = [c[0] for c in cells]
    spaces = [
        not (word.endswith("'") or after in (".", ","))
        for word, after in zip(words, [*words[1:], "."], strict=True)
    ]
    return Doc(
        spacy.blank(language).vocab,
        words=words,
        spaces=spaces,
        lemmas=[c[1] for c in cells],
        pos=[c[2] for c in cells],
        deps=[c[3] for c in cells],
        heads=[int(c[4]) - 1 if c[4] != "0" else i for i, c in enumerate(cells)],
    )


def figures(rows: str, language: str) -> list[Figure]:
    doc = parsed(rows, language)
    return measured(doc, read(doc.text, language, dates=[]), language)


@pytest.mark.parametrize(
    ("rows", "language", "measures"),
    [
        (SHARES, "fr", [("160 millions", "actions AMD", "action", "level")]),
        (
            RISE,
            "fr",
            [
                ("8,9 %", "bénéfice net", "bénéfice", "change"),
                ("32 millions d'euros", "bénéfice net", "bénéfice", "level"),
            ],
        ),
        (RISE_OF, "fr", [("50 %", "recettes publicitaires", "recette", "change")]),
        (STEP, "fr", [("un gigawatt", "premier palier", "palier", "level")]),
        (PEOPLE, "en", [("seven", "people", "people", "level")]),
        (TARGET, "fr", [("10 milliards d'euros", "ventes", "vente", "target")]),
        (SPEED, "fr", [("110 km/h", "vitesse", "vitesse", "level")]),
        (OLD, "fr", [("35 ans", "âge", "âge", "level")]),
        (DOUBLED, "fr", [("doublé", "trafic", "trafic", "change")]),
    ],
)
def test_measure(rows: str, language: str, measures: list[tuple[str, str, str, str]]) -> None:
    """The thing measured as a phrase and as a head lemma, and the role of the figure."""
    found = figures(rows, language)
    assert [(f.text, f.measure, f.measure_lemma, f.role) for f in found] == measures


def test_measure_has_its_place() -> None:
    """`measure_start`,`measure_end` show the phrase, and the pieces say by which rule it was found."""
    (found,) = figures(SHARES, "fr")
    text = parsed(SHARES, "fr").text
    assert text[found.measure_start : found.measure_end] == "actions AMD"
    assert found.pieces["measure"] == "actions AMD"
    assert found.pieces["measure_rule"] == "measure.of"


def test_no_parse_no_measure() -> None:
    """Without a dependency parse nothing is said of what is measured."""
    doc = spacy.blank("fr")("OpenAI obtient 160 millions d'actions AMD.")
    (found,) = measured(doc, read(doc.text, "fr"), "fr")
    assert (found.measure, found.measure_lemma, found.role) == (None, None, None)
