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
LENT = """
L' le DET det 2
État état NOUN nsubj 3
va aller VERB root 0
prêter prêter VERB xcomp 3
7 7 NUM nummod 6
milliards milliard NOUN obj 4
d' de ADP case 8
euros euro NOUN nmod 6
à à ADP case 10
Renault Renault PROPN obl:arg 4
. . PUNCT punct 3
"""
FOR_GARDENS = """
La le DET det 2
mairie mairie NOUN nsubj 3
débloque débloquer VERB root 0
10 10 NUM nummod 5
millions million NOUN obj 3
d' de ADP case 7
euros euro NOUN nmod 5
pour pour ADP mark 9
financer financer VERB advcl 3
des de DET det 11
jardins jardin NOUN obj 9
. . PUNCT punct 3
"""
IN_AID = """
Ghana Ghana PROPN nsubj 2
received receive VERB root 0
$ $ SYM obj 2
5 5 NUM compound 5
billion billion NUM nummod 3
in in ADP case 7
aid aid NOUN nmod 3
. . PUNCT punct 2
"""
WORTH = """
It it PRON nsubj 2
signed sign VERB root 0
a a DET det 4
deal deal NOUN obj 2
worth worth ADJ amod 4
$ $ SYM obj 5
184 184 NUM compound 8
million million NUM nummod 6
. . PUNCT punct 2
"""
FAR = """
La le DET det 2
ferme ferme NOUN nsubj 3
brûle brûler VERB root 0
à à ADP case 6
22 22 NUM nummod 6
km km NOUN obl:mod 3
au à ADP case 8
nord nord NOUN nmod 6
de de ADP case 10
Tarbes Tarbes PROPN nmod 8
. . PUNCT punct 3
"""
AMONG = """
Sur sur ADP case 3
les le DET det 3
malades malade NOUN obl:mod 7
, , PUNCT punct 3
34 34 NUM nummod 6
% % NOUN nsubj 7
sortent sortir VERB root 0
. . PUNCT punct 7
"""
COLON = """
Un un DET det 2
retard retard NOUN nsubj 4
est être AUX cop 4
prévisible prévisible ADJ root 0
: : PUNCT punct 7
8 8 NUM nummod 7
% % NOUN parataxis 4
. . PUNCT punct 4
"""
GAINS = """
Le le DET det 2
solde solde NOUN nsubj 3
gagne gagner VERB root 0
9 9 NUM nummod 5
points point NOUN obj 3
. . PUNCT punct 3
"""
COUNTED = """
Nous nous PRON nsubj 2
comptons compter VERB root 0
neuf neuf NUM nummod 4
décès décès NOUN obj 2
. . PUNCT punct 2
"""
HURT = """
About about ADV advmod 2
50 50 NUM nsubj 3
injured injure VERB root 0
when when ADV advmod 6
it it PRON nsubj 6
fell fall VERB advcl 3
. . PUNCT punct 3
"""
FIREFIGHTERS = """
Il il PRON expl 3
y y PRON iobj 3
a avoir VERB root 0
82 82 NUM nummod 5
sapeurs sapeur NOUN obj 3
- - PUNCT punct 7
pompiers pompier NOUN appos 5
. . PUNCT punct 3
"""
RUN = """
Une un DET det 2
assemblée assemblée NOUN root 0
composée composer VERB acl 2
de de ADP case 6
140 140 NUM nummod 6
personnes personne NOUN obl:arg 3
. . PUNCT punct 2
"""
FINE = """
Il il PRON nsubj 2
paie payer VERB root 0
une un DET det 4
amende amende NOUN obj 2
d' de ADP case 7
environ environ ADV advmod 7
300 300 NUM nummod 8
euros euro NOUN obl:arg 2
. . PUNCT punct 2
"""
SALARY = """
She she PRON nsubj 2
accepted accept VERB root 0
a a DET det 4
$ $ SYM obj 2
3 3 NUM compound 6
million million NUM nummod 4
salary salary NOUN obj 2
. . PUNCT punct 2
"""
CROWD = """
Police police NOUN nsubj 2
put put VERB root 0
the the DET det 4
crowd crowd NOUN obj 2
at at ADP case 6
300 300 NUM obl 2
. . PUNCT punct 2
"""
AIMED_AT = """
La le DET det 2
police police NOUN nsubj:pass 4
est être AUX aux:pass 4
visée viser VERB root 0
par par ADP case 7
trois trois NUM nummod 7
enquêtes enquête NOUN obl:agent 4
. . PUNCT punct 4
"""
PART = """
Un un DET det 2
élu élu NOUN nsubj 5
sur sur ADP case 4
deux deux NUM nmod 2
vote voter VERB root 0
. . PUNCT punct 5
"""
TOP = """
Il il PRON nsubj 2
file filer VERB root 0
à à ADP case 5
270 270 NUM nummod 5
km/h km/h NOUN obl:mod 2
. . PUNCT punct 2
"""
CONVERTED = """
Le le DET det 2
prix prix NOUN nsubj 3
est être AUX root 0
de de ADP case 6
20 20 NUM nummod 6
euros euro NOUN xcomp 3
( ( PUNCT punct 9
23 23 NUM nummod 9
dollars dollar NOUN appos 6
) ) PUNCT punct 9
. . PUNCT punct 3
"""
ALONE = """
Cela cela PRON nsubj 2
représente représenter VERB root 0
une un DET det 4
hausse hausse NOUN obj 2
de de ADP case 7
5 5 NUM nummod 7
% % NOUN nmod 4
. . PUNCT punct 2
"""
ADVERB = """
Dont dont PRON root 0
trois trois NUM nsubj 4
grièvement grièvement NOUN advmod 4
blessés blesser VERB acl 1
hier hier ADV advmod 4
. . PUNCT punct 1
"""


def parsed(rows: str, language: str) -> Doc:
    """A doc with this parse; a space follows each word but before a mark and after an apostrophe."""
    cells = [line.split(" ") for line in rows.strip().splitlines()]
    words = [c[0] for c in cells]
    spaces = [
        not (word.endswith(("'", "-", "$")) or after in (".", ",", "-"))
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
        (LENT, "fr", [("7 milliards d'euros", "prêt", "prêt", "level")]),
        (FOR_GARDENS, "fr", [("10 millions d'euros", "jardins", "jardin", "level")]),
        (IN_AID, "en", [("$5 billion", "aid", "aid", "level")]),
        (WORTH, "en", [("$184 million", "deal", "deal", "level")]),
        (FAR, "fr", [("22 km", "distance", "distance", "level")]),
        (AMONG, "fr", [("34 %", "malades", "malade", "level")]),
        (COLON, "fr", [("8 %", "retard", "retard", "level")]),
        (GAINS, "fr", [("9 points", "solde", "solde", "change")]),
        (COUNTED, "fr", [("neuf", "décès", "décès", "level")]),
        (HURT, "en", [("50", "injured", "injured", "level")]),
        (RUN, "fr", [("140", "personnes", "personne", "level")]),
        (FINE, "fr", [("300 euros", "amende", "amende", "level")]),
        (SALARY, "en", [("$3 million", "salary", "salary", "level")]),
        (CROWD, "en", [("300", "crowd", "crowd", "level")]),
        (AIMED_AT, "fr", [("trois", "enquêtes", "enquête", "level")]),
        (PART, "fr", [("Un élu sur deux", "élu", "élu", "level")]),
        (TOP, "fr", [("270 km/h", "vitesse", "vitesse", "level")]),
        (
            CONVERTED,
            "fr",
            [("20 euros", "prix", "prix", "level"), ("23 dollars", "prix", "prix", "level")],
        ),
        (ALONE, "fr", [("5 %", "hausse", "hausse", "change")]),
        (ADVERB, "fr", [("trois", "blessés", "blessés", "level")]),
        (FIREFIGHTERS, "fr", [("82", "sapeurs-pompiers", "sapeur", "level")]),
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
