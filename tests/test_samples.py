"""The sample articles, read for real: what is written into them is found (see samples/README.md), and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlite_utils import Database

from recoupe.db.answer import readable
from recoupe.db.check import check
from recoupe.db.database import open_database
from recoupe.db.ingesting import ingest
from recoupe.db.origins import report as origins
from recoupe.db.topics import report
from recoupe.ingest.read import ReadOptions, documents

SAMPLES = Path(__file__).parent.parent / "samples" / "articles"

# Values of one thing: outlet and words, in any unit, notation and language
AGREE = {
    "the power": ["courier 6 GW", "dispatch 6 gigawatts", "ledger six gigawatts", "marches 6 000 mégawatts", "pleinsud 6 GW", "quotidien 6 gigawatts"],
    "the shares": ["dispatch 160 million", "ledger 160 million", "marches 160 millions", "quotidien 160 millions"],
    "the rise": ["ledger 23.7%", "marches 23,7 %", "quotidien 23,7 %"],
    "the staff of OpenAI": ["dispatch 3,000", "pleinsud 3 000"],
    "the jobs": ["courier 9,000", "ledger 9,000", "marches 9 000"],
    "the staff of Novo Nordisk": ["ledger 78,400", "marches 78 400"],
    "the jewels' worth": ["harbour 88 million euros", "quotidien 88 millions d’euros"],
    "the deposit rate": ["ledger 2%", "marches 2 %", "pleinsud 2 %"],
    "inflation": ["ledger 2.1%", "marches 2,1 %"],
    "growth": ["ledger 1.2%", "marches 1,2 %", "pleinsud 1,2 %"],
    "the second toll": ["dispatch 2,205", "marches 2 205"],
    "the aid": ["dispatch one million euros", "marches 1 million d’euros"],
    "the turbines": ["dispatch 62", "ouest 62", "quotidien 62"],
    "the second half": ["ledger the second half of 2026", "marches seconde moitié de 2026", "pleinsud second semestre 2026", "quotidien second semestre 2026"],
}  # fmt: skip

# relation, then the earlier and the later value
RELATED = [
    ("conflict", "marches 2,1 %", "pleinsud 2,3 %"),  # inflation
    ("conflict", "ledger 2.1%", "pleinsud 2,3 %"),
    ("conflict", "apn 500.000", "quotidien un million"),  # protesters
    ("conflict", "ledger the second half of 2026", "courier the first half of 2026"),
    ("update", "pleinsud 800", "harbour 1,411"),  # the quake's toll
    ("update", "harbour 1,411", "dispatch 2,205"),
    ("update", "apn 15", "harbour 16"),  # the funicular's toll
    ("update", "ouest mi-2026", "quotidien fin 2026"),  # the wind farm is put off
    ("refine", "ouest 496 mégawatts", "dispatch half a gigawatt"),
]

# built in, and not found
MISSED = [
    (
        "update",
        "ouest 2,7 milliards d’euros",
        "quotidien 2,9 milliards d’euros",
    ),  # what the wind farm costs
]

# the values of all contradictions that are told
CONTRADICTED = {"2,1 %", "2.1%", "2,3 %", "500.000", "500 000", "500,000", "Un million", "un million", "one million", "Half a million", "the first half of 2026", "the second half of 2026", "second semestre 2026", "seconde moitié de 2026"}  # fmt: skip


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Database:
    """The database of `make demo`."""
    db = open_database(tmp_path_factory.mktemp("samples") / "news.db", create=True)
    ingest(db, documents(str(SAMPLES), ReadOptions()))
    return db


@pytest.fixture(scope="module")
def told(samples: Database) -> dict[frozenset[str], set[tuple[str, str, str]]]:
    """For each pair of *outlet words* in one topic how they relate: (relation, earlier, later)."""
    outlets = {r["ref"]: outlet(r["url"]) for r in samples.query("SELECT coalesce(ref, url) AS ref, url FROM articles")}  # fmt: skip
    found: dict[frozenset[str], set[tuple[str, str, str]]] = {}
    for topic in report(samples):
        said = {c["claim"]: f"{outlets[c['ref']]} {c['text']}" for c in topic["claims"]}
        for c in topic["comparisons"]:
            a, b = said[c["a"]], said[c["b"]]
            found.setdefault(frozenset((a, b)), set()).add((c["relation"], a, b))
    return found


OUTLETS = {"techcourier": "courier", "northerndispatch": "dispatch", "morningledger": "ledger", "echo-marches": "marches", "harbourtimes": "harbour", "gazette-ouest": "ouest", "lequotidien": "quotidien", "apn-agence": "apn"}  # fmt: skip


def outlet(url: str) -> str:
    """The folder of the samples that an address belongs to."""
    name = url.split("/")[2].split(".")[0]
    return OUTLETS.get(name, name)


@pytest.mark.parametrize("what", AGREE)
def test_agreements(told: dict[frozenset[str], set[tuple[str, str, str]]], what: str) -> None:
    """Each value agrees with the first of its thing, whatever the language."""
    first, *others = AGREE[what]
    relations = {other: {r for r, _, _ in told.get(frozenset((first, other)), set())} for other in others}  # fmt: skip
    assert relations == {other: {"agree"} for other in others}


@pytest.mark.parametrize(
    ("relation", "a", "b"),
    [*RELATED, *(pytest.param(*missed, marks=pytest.mark.xfail(strict=True)) for missed in MISSED)],
)
def test_relations(
    told: dict[frozenset[str], set[tuple[str, str, str]]], relation: str, a: str, b: str
) -> None:
    """What changed, what is finer, what excludes each other."""
    found = told.get(frozenset((a, b)), set())
    assert {r for r, _, _ in found} == {relation}
    if relation == "update":
        assert found == {(relation, a, b)}


def test_no_other_contradiction(told: dict[frozenset[str], set[tuple[str, str, str]]]) -> None:
    """A false alarm costs more than a miss."""
    values = {v for rows in told.values() for r, a, b in rows if r == "conflict" for v in (a, b)}
    assert {v.partition(" ")[2] for v in values} <= CONTRADICTED


def test_things_that_stay_apart(told: dict[frozenset[str], set[tuple[str, str, str]]]) -> None:
    """Another company's deal, another currency, another count."""
    together = {frozenset(v.partition(" ")[2] for v in pair) for pair in told}
    for pair in (
        {"6 GW", "10 gigawatts"},
        {"88 million euros", "102 million dollars"},
        {"9 000", "5 000"},
        {"2 800", "800"},
    ):
        assert frozenset(pair) not in together


def test_wire_copies(samples: Database) -> None:
    """One dispatch in three outlets is one origin; no other article is a copy."""
    (copies,) = (o for o in origins(samples) if len(o["refs"]) > 1)
    assert sorted(copies["refs"]) == [
        "apn/afghanistan-seisme.html",
        "ouest/afghanistan-800-morts.html",
        "seisme-afghanistan",
    ]


def test_revision(samples: Database) -> None:
    """The page that said 17 says 16."""
    changes = samples.execute(
        "SELECT DISTINCT was, now FROM revision_changes WHERE kind = 'figure' ORDER BY was"
    )
    assert ("17", "16") in changes.fetchall()
    assert samples.execute("SELECT count(DISTINCT article) FROM revision_changes").fetchone() == (1,)  # fmt: skip


def test_furniture_gives_no_facts(samples: Database) -> None:
    """Related links and subscriptions have figures of their own."""
    words = {row[0] for row in samples.execute("SELECT text FROM figures")}
    assert not words & {"43 milliards d’euros", "9,99 €", "38 °C", "4%", "80 mm", "$9.99"}


@pytest.mark.parametrize(
    ("verdict", "claim"),
    [
        ("supported", "OpenAI déploiera 6 gigawatts de processeurs AMD."),
        ("supported", "OpenAI will deploy six gigawatts of AMD processors."),
        ("supported", "Novo Nordisk va supprimer 9 000 postes."),
        ("supported", "The earthquake in Afghanistan killed 2,205 people."),
        ("contradicted", "OpenAI déploiera 9 gigawatts de GPU AMD."),
        ("contradicted", "Novo Nordisk va supprimer 12 000 postes."),
        ("outdated", "Le déraillement du funiculaire de Lisbonne a fait 15 morts."),
        ("outdated", "Le parc éolien de Dieppe entrera en service mi-2026."),
        ("mixed", "La BCE prévoit une inflation de 2,3 % en 2025."),
        ("mixed", "Un million de personnes ont manifesté en France le 18 septembre."),
        ("nothing found", "Nvidia déploiera 6 gigawatts."),
        # … without a figure: by its words
        ("supported", "Novo Nordisk va supprimer des postes."),
        ("supported", "Le funiculaire de Lisbonne a déraillé."),
        ("supported", "The earthquake struck eastern Afghanistan."),
        ("contradicted", "Novo Nordisk ne va pas supprimer de postes."),
        ("nothing found", "La BCE augmente ses taux."),
        ("nothing found", "Nvidia rachète AMD."),
        ("nothing found", "Le funiculaire de Lyon transporte trois millions de passagers."),
    ],
)
def test_check(samples: Database, verdict: str, claim: str) -> None:
    """A typed sentence, read by the same pipeline."""
    result = check(samples, claim)
    assert result.verdict == verdict, readable(result)
