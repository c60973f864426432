"""The database is a function of the set of articles: whatever the order, however often, however often broken off."""

from __future__ import annotations

import pickle
import random
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from recoupe.db import ingesting
from recoupe.db.combining import combine
from recoupe.db.database import open_database
from recoupe.db.derive import derive
from recoupe.db.store import known, store
from recoupe.ingest.facts import Document, Facts, Unreadable

Articles = list[tuple[Document, Facts]]
Make = Callable[..., Database]
Dumped = Callable[[Database], dict[str, list[str]]]


def person(writer: Any, name: str, day: str, short: str | None = None) -> tuple[Document, Facts]:
    """An article that names somebody, fully or by surname."""
    said = short or name
    text = f"Une usine de plus\n{said} a ouvert une usine de 300 salariés."
    w = writer(text, "fr")
    w.name(said, "PER")
    w.claim(
        text.split("\n")[1],
        said,
        "ouvrir",
        measure="salariés",
        concept="employees",
        figure=w.figure("300 salariés", 300, None, "salariés"),
    )
    ref = f"{said}-{day}".replace(" ", "-")
    return Document(text, "Une usine de plus", f"https://plein.example/{ref}", ref, day), w.facts()


@pytest.fixture
def many(articles: Articles, writer: Any) -> Articles:
    """The newsroom, and people: a surname that one person has until a second one comes."""
    return [
        *articles,
        person(writer, "Ana Pons", "2025-03-01"),
        person(writer, "Ana Pons", "2025-03-02", "Pons"),
        person(writer, "Luc Pons", "2025-03-03"),
        person(writer, "Jeanne Le Goff", "2025-03-04"),
        person(writer, "Jeanne Le Goff", "2025-03-05", "Le Goff"),
    ]


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("batch", [1, 4, 1000])
def test_any_order(seed: int, batch: int, many: Articles, make: Make, dumped: Dumped) -> None:
    """Shuffled, one by one, by fours or all at once: the same rows."""
    shuffled = list(many)
    random.Random(seed).shuffle(shuffled)
    assert dumped(make(shuffled, batch)) == dumped(make(many))


def test_any_number_in_a_transaction(
    many: Articles, make: Make, dumped: Dumped, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A long derivation is many transactions; where they end makes no difference."""
    expected = dumped(make(many))
    left: list[int] = []
    monkeypatch.setattr("recoupe.db.derive.BATCH", 5)
    db = make(many)
    assert dumped(db) == expected
    db.execute("INSERT OR IGNORE INTO pending SELECT id FROM articles")
    db.conn.commit()
    derive(db, left.append)
    assert (left, dumped(db)) == ([12, 7, 2], expected)


def test_the_same_twice(many: Articles, make: Make, dumped: Dumped) -> None:
    """What was stored is known, and storing it again changes no row."""
    db = make(many)
    before = dumped(db)
    assert all(known(db, document) for document, _ in many)
    shown = [(d, f) for d, f in many if d.published != "2025-09-04" or d.modified]
    for document, facts in shown:
        store(db, document, facts)
    derive(db)
    assert dumped(db) == before


@pytest.mark.parametrize("cut", [1, 3, 9])
def test_combined(cut: int, many: Articles, make: Make, dumped: Dumped, tmp_path: Path) -> None:
    """Two databases joined, either into the other or both into a third, are one ingest of everything."""
    one, two, whole = make(many[:cut]), make(many[cut - 1 :]), make(many)
    third = open_database(tmp_path / "third.db", create=True)
    assert combine(third, [tmp_path / "made1.db", tmp_path / "made0.db"]) >= len(many) - 1
    combine(one, [tmp_path / "made1.db"])
    combine(two, [tmp_path / "made0.db"])
    assert dumped(one) == dumped(two) == dumped(third) == dumped(whole)
    third.close()


def stub(facts: dict[Document, Facts]) -> Callable[..., Any]:
    """Reading that knows the answers."""
    return lambda documents, jobs, model: ((d, facts[d]) for d in documents)


def test_ingested_twice(
    many: Articles, make: Make, dumped: Dumped, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second run reads nothing anew, and says so."""
    monkeypatch.setattr(ingesting, "read_all", stub(dict(many)))
    inputs = [*(d for d, _ in many), Unreadable("broken.pdf", "it is no PDF", "/news/broken.pdf")]
    db = make([])
    assert str(ingesting.ingest(db, inputs)) == "14 read: 12 new, 1 changed, 0 unchanged, 1 failed"
    before = dumped(db)
    assert str(ingesting.ingest(db, inputs)) == "14 read: 0 new, 0 changed, 13 unchanged, 1 failed"
    assert dumped(db) == before
    assert db.execute("SELECT count(*) FROM runs WHERE finished_at IS NOT NULL").fetchone() == (2,)


def test_brought_together_in_blocks(
    many: Articles, make: Make, dumped: Dumped, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where several processes read, what they have read so far is compared meanwhile: the same rows."""
    monkeypatch.setattr(ingesting, "read_all", stub(dict(many)))
    monkeypatch.setattr(ingesting, "BLOCK", 5)
    pending: list[int] = []

    def counted(db: Database, told: Callable[[int], None]) -> int:
        pending.extend(db.execute("SELECT count(*) FROM pending").fetchone())
        return derive(db, told)

    monkeypatch.setattr(ingesting, "derive", counted)
    db = make([])
    ingesting.ingest(db, [d for d, _ in many], jobs=2)
    assert pending == [4, 5, 3]  # one of the first five is a new text of another
    assert dumped(db) == dumped(make(many))


KILLED = """
import os, pickle, signal, sys
from recoupe.db import ingesting
from recoupe.db.database import open_database
path, answers, last = sys.argv[1], pickle.load(open(sys.argv[2], "rb")), int(sys.argv[3])
facts = dict(answers)
ingesting.read_all = lambda documents, jobs, model: ((d, facts[d]) for d in documents)
db = open_database(path, create=True)
count = 0
def statement(sql):
    global count
    count += 1
    if count == last:
        os.kill(os.getpid(), signal.SIGKILL)
db.conn.set_trace_callback(statement)
ingesting.ingest(db, [d for d, _ in answers])
print(count)
"""


def run_until(path: Path, answers: Path, last: int) -> subprocess.CompletedProcess[str]:
    """Ingest in a process that is killed at its `last` statement."""
    command = [sys.executable, "-c", KILLED, str(path), str(answers), str(last)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_killed_at_any_moment(
    many: Articles, make: Make, dumped: Dumped, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that was killed, wherever it was, leaves nothing that the next one does not finish."""
    answers = tmp_path / "answers"
    answers.write_bytes(pickle.dumps(many))
    whole = int(run_until(tmp_path / "whole.db", answers, 0).stdout)
    monkeypatch.setattr(ingesting, "read_all", stub(dict(many)))
    expected = dumped(make(many))
    for part in (0.02, 0.2, 0.4, 0.6, 0.8, 0.98):
        path = tmp_path / f"killed{part}.db"
        assert run_until(path, answers, int(part * whole)).returncode == -9
        db = open_database(path, create=True)
        ingesting.ingest(db, [d for d, _ in many])
        assert dumped(db) == expected
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        db.close()


def test_earlier_sight_of_a_text(many: Articles, make: Make, dumped: Dumped) -> None:
    """The same text under an older date changes nothing; under a newer one the article takes its title and day."""
    document, facts = many[-1]
    db = make(many)
    before = dumped(db)
    old = replace(document, published="2024-01-01", title="Ancien titre")
    assert known(db, old)
    store(db, old, facts)
    derive(db)
    assert dumped(db) == before
    new = replace(document, modified="2025-03-09", title="Nouveau titre")
    assert not known(db, new)
    assert store(db, new, facts) == "changed"
    shown = db.execute("SELECT title FROM articles WHERE ref = ?", [document.ref]).fetchall()
    assert shown == [("Nouveau titre",)]
    assert db.execute("SELECT count(*) FROM revisions").fetchone() == (len(many),)
