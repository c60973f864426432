"""`recoupe ingest`: what comes in, and what an interruption leaves."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from sqlite_utils import Database

from recoupe.db import ingesting
from recoupe.db.cli import cli
from recoupe.db.database import only_writer, open_database
from recoupe.ingest import run
from recoupe.ingest.facts import Document, Facts, Unreadable

Dump = Callable[[Database], dict[str, list[str]]]


def recoupe(*arguments: Any) -> Result:
    return CliRunner().invoke(cli, [str(a) for a in arguments])


def begun(*arguments: Any) -> subprocess.Popen[str]:
    """The command in a process of its own."""
    command = [
        sys.executable,
        "-c",
        "from recoupe.db.cli import main; main()",
        *map(str, arguments),
    ]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True)


def lines(count: int) -> str:
    """Short articles as JSON lines; every fifth repeats a figure of another story with another value."""
    records = (
        {
            "id": f"a{n}",
            "title": f"La commune de Ville-{n % 7} emprunte",
            "text": f"La commune de Ville-{n % 7} emprunte\nLa commune emprunte {10 + n % 5} millions d’euros pour 2026, "
            f"a déclaré lundi Anne Petit, la maire. Elle compte {4000 + n} habitants.",
            "date": "2025-10-06",
            "lang": "fr",
            "source": f"Journal {n % 3}",
        }
        for n in range(count)
    )
    return "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records)


@pytest.fixture
def articles_file(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    path.write_text(lines(12), encoding="utf-8")
    return path


def dump_of(path: Path, dumped: Dump) -> dict[str, list[str]]:
    db = open_database(path)
    try:
        return dumped(db)
    finally:
        db.close()


def test_twice_the_same(tmp_path: Path, articles_file: Path, dumped: Dump) -> None:
    """The second time nothing is new and no row changes."""
    database = tmp_path / "news.db"
    first = recoupe("ingest", database, articles_file)
    assert (first.exit_code, first.stdout) == (
        0,
        "12 read: 12 new, 0 changed, 0 unchanged, 0 failed\n",
    )
    before = dump_of(database, dumped)
    second = recoupe("ingest", database, articles_file, "--json")
    assert json.loads(second.stdout) == {
        "read": 12,
        "new": 0,
        "changed": 0,
        "unchanged": 12,
        "failed": 0,
        "reasons": [],
    }
    assert dump_of(database, dumped) == before


def test_a_changed_text(tmp_path: Path, articles_file: Path) -> None:
    """The same ref with another text is the same article, changed."""
    recoupe("ingest", tmp_path / "news.db", articles_file)
    articles_file.write_text(
        lines(12).replace("4003 habitants", "4103 habitants"), encoding="utf-8"
    )
    assert recoupe("ingest", tmp_path / "news.db", articles_file).stdout == (
        "12 read: 0 new, 1 changed, 11 unchanged, 0 failed\n"
    )


def test_processes_give_the_same(tmp_path: Path, articles_file: Path, dumped: Dump) -> None:
    """With two processes every row is as with one."""
    recoupe("ingest", tmp_path / "one.db", articles_file)
    recoupe("ingest", tmp_path / "two.db", articles_file, "--jobs", 2)
    assert dump_of(tmp_path / "one.db", dumped) == dump_of(tmp_path / "two.db", dumped)


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    """A file of an old disk, its name in Latin-1: read, with a sign for what is unknown."""
    folder = tmp_path / "in"
    folder.mkdir()
    name = os.fsdecode(b"\xe9cole.txt")
    (folder / name).write_text(
        "La mairie vend l’école pour 2 millions d’euros, a dit lundi le maire."
    )
    done = recoupe("ingest", tmp_path / "news.db", folder)
    assert done.stdout == "1 read: 1 new, 0 changed, 0 unchanged, 0 failed\n"
    db = open_database(tmp_path / "news.db")
    assert [row["ref"] for row in db["articles"].rows] == ["\ufffdcole.txt"]
    db.close()


def test_two_files_of_one_name(tmp_path: Path) -> None:
    """In two folders: the second would pass for a new text of the first, and is told instead; a copy is the same."""
    for folder, town in (("a", "Lens"), ("b", "Arras"), ("c", "Lens")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "une.txt").write_text(
            f"La mairie de {town} vend l’école, a dit lundi le maire."
        )
    folders = [tmp_path / folder for folder in "abc"]
    done = recoupe("ingest", tmp_path / "news.db", *folders)
    assert done.stdout == "3 read: 1 new, 0 changed, 1 unchanged, 1 failed\n"
    assert done.stderr == (
        f"recoupe: {tmp_path}/b/une.txt: another file goes by its name, {tmp_path}/a/une.txt: "
        "read the folder above both, or each alone with its --source\n"
    )
    whole = recoupe("ingest", tmp_path / "whole.db", tmp_path)
    assert whole.stdout.startswith("3 read: 3 new")


def test_wrong_columns(tmp_path: Path, articles_file: Path) -> None:
    """One line, exit code 2, and no database is made."""
    done = recoupe("ingest", tmp_path / "news.db", articles_file, "--columns", "body=corps")
    said = "--columns body=corps: write text=COLUMN, each once; the names are id, title, text, date, source, url, lang, author"
    assert (done.exit_code, done.stderr) == (2, f"recoupe: {said}\n")
    assert not (tmp_path / "news.db").exists()


def test_an_empty_source(tmp_path: Path) -> None:
    """A variable of the shell that is not set must not mean the folder where one stands."""
    done = recoupe("ingest", tmp_path / "news.db", "")
    said = "a SOURCE is empty: give a file, a folder, an address, or - for standard input"
    assert (done.exit_code, done.stderr) == (2, f"recoupe: {said}\n")


def test_piped_in_one_after_the_other(tmp_path: Path) -> None:
    """Texts without a name are known by what they say."""
    command = ["ingest", str(tmp_path / "news.db"), "-"]
    for text, outcome in (
        ("Un titre.", "1 new"),
        ("Un autre.", "1 new"),
        ("Un titre.", "1 unchanged"),
    ):
        done = CliRunner().invoke(cli, [*command, "--lang", "fr"], input=text)
        assert outcome in done.stdout


def test_a_list_piped_in(tmp_path: Path, articles_file: Path) -> None:
    """As a list in a file is: `@` before its name."""
    command = ["ingest", str(tmp_path / "news.db"), "@-"]
    done = CliRunner().invoke(cli, command, input=f"# the first\n{articles_file}\n")
    assert done.stdout == "12 read: 12 new, 0 changed, 0 unchanged, 0 failed\n"


@pytest.mark.parametrize("made", [True, False])
def test_a_second_writer(made: bool, tmp_path: Path, articles_file: Path) -> None:
    """It says so instead of waiting, when asked to, also where the first has not yet made the database."""
    database = tmp_path / "news.db"
    if made:
        open_database(database, create=True).close()
    with only_writer(database):
        done = recoupe("ingest", database, articles_file, "--no-wait")
    assert done.exit_code == 1
    assert done.stderr == (
        f"recoupe: another run is writing to {database}: wait for it, or leave --no-wait out\n"
    )


def test_a_second_writer_that_waits(tmp_path: Path, articles_file: Path) -> None:
    """It says what for."""
    database = tmp_path / "news.db"
    open_database(database, create=True).close()
    with only_writer(database):
        second = begun("ingest", database, articles_file)
        assert second.stderr is not None
        said = second.stderr.readline()
        assert said == f"recoupe: waiting for another run that writes to {database}\n"
    assert second.communicate() == ("12 read: 12 new, 0 changed, 0 unchanged, 0 failed\n", "")


def test_killed_and_resumed(tmp_path: Path, dumped: Dump) -> None:
    """Killed while it writes and run again: every row as if nothing had happened."""
    source = tmp_path / "articles.jsonl"
    source.write_text(lines(24), encoding="utf-8")
    recoupe("ingest", tmp_path / "whole.db", source)
    killed = tmp_path / "killed.db"
    child = begun("ingest", killed, source)
    while child.poll() is None and stored(killed) < 8:
        time.sleep(0.01)
    child.kill()
    child.communicate()
    assert 8 <= stored(killed) <= 24
    assert recoupe("ingest", killed, source).exit_code == 0
    assert dump_of(killed, dumped) == dump_of(tmp_path / "whole.db", dumped)


def stored(path: Path) -> int:
    """How many articles another process has stored."""
    if not path.exists():
        return 0
    db = Database(str(path))
    try:
        return db["articles"].count if db["articles"].exists() else 0
    finally:
        db.close()


def test_interrupted(tmp_path: Path, articles_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C: one line, exit code 130, and what was stored stays."""

    def interrupted(*args: Any) -> Any:
        yield next(read_all(*args))
        raise KeyboardInterrupt

    read_all = ingesting.read_all
    monkeypatch.setattr(ingesting, "read_all", interrupted)
    done = recoupe("ingest", tmp_path / "news.db", articles_file)
    assert (done.exit_code, done.stderr) == (
        130,
        "recoupe: interrupted: run the same command again to go on\n",
    )
    assert stored(tmp_path / "news.db") == 1


def dies(document: Document, model: str | None = None) -> run.Result:
    """Reads nothing, and kills its process at one text."""
    if document.text == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    return document, Facts("fr")


def test_a_process_that_dies(monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes one text with it; all others are read, in order."""
    monkeypatch.setattr(run, "read_document", dies)
    texts = [*(f"a{n}" for n in range(20)), "kill", *(f"b{n}" for n in range(20))]
    found = list(run.read_all((Document(text, ref=text) for text in texts), jobs=2))
    assert [document.text for document, _ in found] == texts
    assert [facts for _, facts in found if isinstance(facts, Unreadable)] == [
        Unreadable("kill", "reading it ended the process that read it")
    ]
