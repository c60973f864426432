"""The whole way on real input: the sample articles go in, and every table and view has something to say."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlite_utils import Database

from recoupe.db.cli import cli
from recoupe.db.migrations import TABLES
from recoupe.db.views import views

SAMPLES = Path(__file__).parent.parent / "samples" / "articles"

Dumped = Callable[[Database], dict[str, list[str]]]


def recoupe(*arguments: str | Path) -> list[str]:
    """What a command prints."""
    result = CliRunner().invoke(cli, list(map(str, arguments)), prog_name="recoupe")
    assert result.exit_code == 0, result.stderr
    return result.stdout.splitlines()


@pytest.fixture(scope="module")
def ingested(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of the sample articles, made once."""
    path = tmp_path_factory.mktemp("way") / "news.db"
    assert recoupe("ingest", path, SAMPLES) == ["33 read: 32 new, 1 changed, 0 unchanged, 0 failed"]
    return path


@pytest.fixture
def news(ingested: Path, tmp_path: Path) -> Path:
    """A copy that a test may write into."""
    return Path(shutil.copy(ingested, tmp_path / "news.db"))


@pytest.fixture
def db(news: Path) -> Iterator[Database]:
    db = Database(str(news))
    yield db
    db.close()


def test_every_table_and_view_has_rows(db: Database) -> None:
    """Nothing is there for show; what only people, feeds, accidents or repetitions fill is empty."""
    empty = {name for name in (*TABLES, *views()) if db[name].count == 0}
    assert empty == {"reviews", "failures", "pending", "feeds", "seen", "claim_places"}


def test_the_same_twice(news: Path, db: Database, dumped: Dumped) -> None:
    """A second run changes no row."""
    before = dumped(db)
    again = ["33 read: 0 new, 0 changed, 33 unchanged, 0 failed"]
    assert recoupe("ingest", news, SAMPLES) == again
    assert dumped(db) == before


def test_outlets_in_another_order(db: Database, dumped: Dumped, tmp_path: Path) -> None:
    """The folders one by one, from the last to the first, in two databases that are joined: the same rows."""
    folders = sorted(SAMPLES.iterdir(), reverse=True)
    for number, folder in enumerate(folders):
        recoupe("ingest", tmp_path / f"{number % 2}.db", folder)
    recoupe("combine", tmp_path / "0.db", tmp_path / "1.db")
    other = Database(str(tmp_path / "0.db"))
    different = {t for t, rows in dumped(other).items() if rows != dumped(db)[t]}
    assert different <= {
        "articles",
        "revisions",
    }  # a file's ref is its name in the folder that is given
    other.close()


def test_what_was_found(news: Path) -> None:
    """The agreement of October 2025 in four outlets and two languages; the dispatch in three; the page that was corrected."""
    topics = [json.loads(line) for line in recoupe("topics", news, "--json")]
    power = [
        t
        for t in topics
        if {c["value_low"] for c in t["claims"]} & {6.0, 6000.0} and len(t["claims"]) > 2
    ]
    assert {c["unit"] for t in power for c in t["claims"]} >= {"gigawatt", "megawatt"}
    origins = [json.loads(line)["refs"] for line in recoupe("origins", news, "--json")]
    assert max(map(len, origins)) == 3
    (verdict,) = recoupe("check", news, "OpenAI déploiera 6 gigawatts de GPU AMD.", "--json")
    assert json.loads(verdict)["verdict"] == "supported"


def test_a_corrected_page(db: Database) -> None:
    """17 became 16, in the figure and in the quote."""
    changed = "SELECT was, now FROM what_revisions_changed WHERE kind = 'figure'"
    assert {(w[:2], n[:2]) for w, n in db.execute(changed) if w and n} == {("17", "16")}


def test_reading_again(news: Path, db: Database, dumped: Dumped) -> None:
    """The stored texts give the same facts again, and a decision is still in force."""
    recoupe("rename", news, "OpenAI", "OpenAI, Inc.")
    before = dumped(db)
    assert recoupe("refresh", news, "--all") == ["32 read again, 0 failed"]
    assert dumped(db) == before
    assert db.execute("SELECT count(*) FROM entities WHERE name = 'OpenAI, Inc.'").fetchone() == (
        1,
    )


def test_explained(news: Path, db: Database) -> None:
    """Every kind of row can say which words and which rule made it."""
    for table in ("figures", "dates", "quotes", "claims", "mentions"):
        row = next(iter(db[table].rows))
        (line,) = recoupe("explain", news, str(row["id"]), "--json")
        explained = json.loads(line)
        assert explained["rule"] == row["rule"]
        assert explained["text"] in explained["sentence"]
