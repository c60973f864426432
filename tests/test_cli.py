"""The command line: data on stdout and nothing else, what is wrong in one line on stderr, exit codes, help."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from sqlite_utils import Database

from recoupe.db import database
from recoupe.db.cli import COMMANDS, cli
from recoupe.db.web import server
from recoupe.ingest.read.days import last_year

Run = Callable[..., Result]


@pytest.fixture
def run(newsroom: Path) -> Run:
    """Runs a command; `news.db` stands for the newsroom's database."""

    def command(*arguments: str, input: str | None = None) -> Result:
        given = [str(newsroom) if a == "news.db" else a for a in arguments]
        return CliRunner().invoke(cli, given, input=input, prog_name="recoupe")

    return command


def lines(result: Result) -> list[str]:
    """What a command printed, after it ended well."""
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout.splitlines()


# --- what people ask


def test_topics(run: Run) -> None:
    """For people: the values by source, and how they relate."""
    printed = lines(run("topics", "news.db"))
    assert any(line.startswith("OpenAI: processeurs AMD  [") for line in printed)
    assert "    conflict: " in "\n".join(printed)


def test_topics_json(run: Run) -> None:
    """For programs: every topic on a line, with claims that its comparisons name."""
    topics = [json.loads(line) for line in lines(run("topics", "news.db", "--json"))]
    assert {frozenset(t) for t in topics} == {
        frozenset(("topic", "title", "claims", "comparisons"))
    }
    (power,) = [t for t in topics if t["title"] == "OpenAI: processeurs AMD"]
    shown = [(c["ref"], c["text"], c["value_low"], c["unit"]) for c in power["claims"]]
    assert shown == [
        ("amd-fr", "six gigawatts", 6.0, "gigawatt"),
        ("amd-en", "6 GW", 6.0, "gigawatt"),
    ]
    (comparison,) = power["comparisons"]
    assert {comparison["a"], comparison["b"]} == {c["claim"] for c in power["claims"]}
    assert comparison["relation"] == "agree"


def test_origins(run: Run) -> None:
    """Copies of one dispatch; as JSON every origin."""
    assert lines(run("origins", "news.db"))[0] == "2 articles, one origin  100% of the shorter text"
    origins = [json.loads(line) for line in lines(run("origins", "news.db", "--json"))]
    assert sorted(len(o["refs"]) for o in origins) == [1, 1, 1, 1, 1, 2]


def test_explain(run: Run, rows: Database) -> None:
    """Which words and which rule made a row."""
    (figure,) = rows.query("SELECT id FROM figures WHERE text = '6 GW'")
    printed = lines(run("explain", "news.db", str(figure["id"])))
    assert {"row: figure", "kind: quantity", "text: 6 GW", "rule: test.figure"} <= set(printed)
    (line,) = lines(run("explain", "news.db", str(figure["id"]), "--json"))
    assert json.loads(line)["base_low"] == 6e9


def test_export(run: Run, rows: Database) -> None:
    """A topic as ClaimReview."""
    (topic,) = rows.query("SELECT id FROM topics WHERE title LIKE 'OpenAI%'")
    assert (
        json.loads("".join(lines(run("export", "news.db", str(topic["id"])))))["@type"]
        == "ClaimReview"
    )


def test_failures(run: Run, rows: Database) -> None:
    """What could not be read, with its reason."""
    rows["failures"].insert({"id": 1, "input": "a.pdf", "reason": "it is no PDF", "retry": "/a.pdf", "tried_at": "2025-01-01"})  # fmt: skip
    rows.conn.commit()
    assert lines(run("failures", "news.db")) == ["a.pdf: it is no PDF"]
    (line,) = lines(run("failures", "news.db", "--json"))
    assert json.loads(line)["retry"] == "/a.pdf"


# --- what people decide


def test_a_decision_and_back(run: Run, rows: Database) -> None:
    """A merge prints its id, is listed with its reason, and is taken back by that id."""
    (number,) = lines(run("merge", "news.db", "OpenAI", "AMD", "--reason", "one group"))
    names = "SELECT name FROM entities WHERE name IN ('AMD', 'OpenAI')"
    assert rows.execute(names).fetchall() == [("AMD",)]
    (listed,) = lines(run("reviews", "news.db"))
    assert re.fullmatch(
        rf"{number}  merge entity: .*OpenAI.*AMD.* \(one group\) — in force", listed
    )
    assert lines(run("undo", "news.db", number)) == [f"{number} taken back"]
    assert sorted(rows.execute(names).fetchall()) == [("AMD",), ("OpenAI",)]
    (line,) = lines(run("reviews", "news.db", "--json"))
    assert json.loads(line)["undone_at"]


def test_rename(run: Run, rows: Database) -> None:
    """An entity gets another name."""
    lines(run("rename", "news.db", "AMD", "Advanced Micro Devices"))
    assert rows.execute(
        "SELECT count(*) FROM entities WHERE name = 'Advanced Micro Devices'"
    ).fetchone() == (1,)


def test_reject(run: Run, rows: Database) -> None:
    """A row by its id, an entity by its name; what lost its place is listed apart."""
    (figure,) = rows.query("SELECT id FROM figures WHERE text = '6 GW'")
    lines(run("reject", "news.db", str(figure["id"])))
    lines(run("reject", "news.db", "Lisbonne"))
    assert rows.execute("SELECT text FROM figures WHERE review = 'rejected'").fetchall() == [
        ("6 GW",)
    ]
    assert rows.execute("SELECT count(*) FROM entities WHERE name = 'Lisbonne'").fetchone() == (0,)
    lost = run("reviews", "news.db", "--lost")
    assert (lost.stdout, lost.stderr) == ("", "recoupe: every review finds its place\n")


# --- looking after the file


def test_withdraw(run: Run, rows: Database, newsroom: Path) -> None:
    """Asks first; without an answer nothing is done."""
    asked = run("withdraw", "news.db", "amd-fr", input="n\n")
    assert (asked.exit_code, asked.stdout) == (1, "")
    assert asked.stderr.endswith("recoupe: nothing was withdrawn\n")
    assert rows["articles"].count == 7
    assert lines(run("withdraw", "news.db", "amd-fr", "amd-en", "--yes")) == ["2 withdrawn"]
    assert rows["articles"].count == 5
    copy = newsroom.with_name("news.db.before-m002")
    copy.touch()
    done = run("withdraw", "news.db", "https://pleinsud.example/defile", "--yes")
    assert done.stderr == f"recoupe: {copy}, from before an upgrade, still has it: remove it\n"


def test_combine(run: Run, newsroom: Path, tmp_path: Path) -> None:
    """Databases made apart become one, made where it is not there."""
    into = str(tmp_path / "all.db")
    assert lines(run("combine", into, "news.db")) == ["7 came in"]
    assert lines(run("combine", into, "news.db")) == ["0 came in"]
    db = Database(into)
    db.execute("UPDATE articles SET extractor = '0' WHERE ref = 'amd-fr'")
    db.conn.commit()
    again = run("combine", into, "news.db")
    assert again.stderr == f"recoupe: 1 read by another version: `recoupe refresh {into}`\n"


def test_refresh(run: Run) -> None:
    """What this version read is not read again."""
    assert lines(run("refresh", "news.db")) == ["0 read again, 0 failed"]


def test_serve(run: Run, newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages are served where the options say."""
    served: list[object] = []
    monkeypatch.setattr(server, "run", lambda *arguments: served.append(arguments))
    lines(run("serve", "news.db", "--port", "8080"))
    assert served == [(newsroom, "127.0.0.1", 8080, False)]


# --- without a database


def test_models(run: Run) -> None:
    """The pipeline of each language, with its path."""
    printed = [line.split("\t") for line in lines(run("models"))]
    assert [language for language, _, _ in printed] == ["en", "fr"]
    assert all(Path(path).is_dir() for _, _, path in printed)


def test_compare(run: Run) -> None:
    """A verdict and a reason for each line; a bad line gets its error in its place."""
    pairs = [
        {
            "id": 1,
            "lang": "en",
            "evidence": "OpenAI will deploy 6 gigawatts.",
            "claim": "OpenAI will deploy 6,000 MW.",
        },
        {"id": 2, "claim": "nothing to hold it against"},
    ]
    printed = [
        json.loads(line)
        for line in lines(run("compare", "--jsonl", input="\n".join(map(json.dumps, pairs))))
    ]
    assert (printed[0]["id"], printed[0]["verdict"], bool(printed[0]["reason"])) == (
        1,
        "supports",
        True,
    )
    assert printed[1] == {"id": 2, "error": 'line 2: not a JSON object with "evidence" and "claim"'}


# --- what goes wrong

WRONG = [
    (["nonsense"], 2, "No such command 'nonsense' (see `recoupe --help`)"),
    (["topics"], 2, "Missing argument 'DATABASE' (see `recoupe topics --help`)"),
    (["topics", "news.db", "--csv"], 2, "No such option '--csv' (see `recoupe topics --help`)"),
    (["topics", "nowhere.db"], 1, "nowhere.db does not exist: make it with `recoupe ingest nowhere.db SOURCE…`"),
    (["ingest", "nowhere/news.db", "x.txt"], 1, "the folder nowhere does not exist"),
    (["ingest", "news.db", "x.txt", "--lang", "xx"], 2, "Invalid value for '--lang': 'xx': recoupe reads en, fr (see `recoupe ingest --help`)"),
    (["ingest", "news.db", "x.txt", "--date", "yesterday"], 2, "Invalid value for '--date': 'yesterday': give a day as YYYY-MM-DD (see `recoupe ingest --help`)"),
    (["ingest", "news.db", "x.txt", "--date", "1304-01-01"], 2, f"Invalid value for '--date': '1304-01-01': give a day of the years 1605 to {last_year()} (see `recoupe ingest --help`)"),
    (["ingest", "news.db", "x.txt", "--columns", "text=a,text=b"], 2, "--columns text=a,text=b: write text=COLUMN, each once; the names are id, title, text, date, source, url, lang, author"),
    (["ingest", "news.db", "x.txt", "--jobs", "0"], 2, "Invalid value for '--jobs': 0 is not in the range x>=1 (see `recoupe ingest --help`)"),
    (["ingest", "news.db", "x.txt", "--model", "nope"], 2, "Invalid value for '--model': 'nope' is not installed: `python -m spacy download nope` fetches one of spaCy's (see `recoupe ingest --help`)"),
    (["ingest", "news.db", "x.txt", "--source", " "], 2, "--source is empty: give the publisher's name, or leave it out"),
    (["watch", "news.db", "feeds.txt"], 2, "feeds.txt is no file: write the addresses of feeds into one, each on a line"),
    (["ingest", "news.db"], 2, "Missing argument 'SOURCE…' (see `recoupe ingest --help`)"),
    (["explain", "news.db", "12"], 1, "no row has the id 12: ids stand in the tables and in --json"),
    (["explain", "news.db", "twelve"], 2, "Invalid value for 'ID': 'twelve' is not a valid integer (see `recoupe explain --help`)"),
    (["check", "news.db"], 2, "give either a claim or --file"),
    (["check", "news.db", " "], 2, "there is no claim: write a sentence to be checked"),
    (["check", "news.db", "Le pont a fermé le 31 février."], 1, "there is no 31 février: give a day of the calendar: Le pont a fermé le 31 février."),
    (["check", "news.db", "x", "--lang", "xx"], 2, "Invalid value for '--lang': 'xx': recoupe reads en, fr (see `recoupe check --help`)"),
    (["check", "news.db", "--file", "nowhere.txt"], 2, "Invalid value for '--file': 'nowhere.txt': No such file or directory (see `recoupe check --help`)"),
    (["extract"], 2, "give either files or --jsonl with lines on standard input"),
    (["extract", "x.txt", "--date", "2025-13-01"], 2, "Invalid value for '--date': '2025-13-01': give a day as YYYY-MM-DD (see `recoupe extract --help`)"),
    (["export", "news.db"], 2, "give either the id of a topic or --claim"),
    (["export", "news.db", "12"], 1, "no topic has the id 12: `recoupe topics` lists them"),
    (["merge", "news.db", "OpenAI", "Nobody"], 1, "no entity is called 'Nobody'"),
    (["merge", "news.db", "OpenAI", "OpenAI"], 2, "'OpenAI' and 'OpenAI' are one entity already"),
    (["rename", "news.db", "OpenAI", " "], 2, "an entity needs a name"),
    (["reject", "news.db", "12"], 1, "no entity is called '12'"),
    (["undo", "news.db", "12"], 1, "there is no review 12 in force: `recoupe reviews` lists them"),
    (["withdraw", "news.db", "nothing"], 1, "no article has the id, address or ref 'nothing': nothing was withdrawn"),
    (["combine", "news.db", "news.db"], 2, "DATABASE cannot be joined into itself: give other databases"),
    (["combine", "news.db", "nowhere.db"], 2, "Invalid value for 'OTHER…': File 'nowhere.db' does not exist (see `recoupe combine --help`)"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "code", "said"), WRONG, ids=[" ".join(w[0]) for w in WRONG])
def test_one_line_says_what_is_wrong(
    arguments: list[str],
    code: int,
    said: str,
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No traceback, nothing on stdout; 2 for wrong usage, 1 for what could not be done."""
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (code, "", f"recoupe: {said}\n")


def test_claims_in_another_encoding(run: Run, tmp_path: Path) -> None:
    """A file of claims that is not in UTF-8 is a line, not a traceback."""
    claims = tmp_path / "claims.txt"
    claims.write_bytes("Le pont a coûté 3 millions d'euros.".encode("latin-1"))
    result = run("check", "news.db", "--file", str(claims))
    said = "recoupe: the file with the claims is not in UTF-8: save it as UTF-8\n"
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", said)


@pytest.mark.parametrize(
    "command",
    [
        c
        for c in COMMANDS
        if c not in ("extract", "compare", "models", "ingest", "combine", "watch")
    ],
)
def test_a_file_that_is_no_database(command: str, run: Run, tmp_path: Path) -> None:
    """Each command says so in a line."""
    other = tmp_path / "notes.db"
    other.write_text("a page of notes " * 100)
    more = {
        "explain": ["1"],
        "check": ["x"],
        "export": ["1"],
        "merge": ["a", "b"],
        "rename": ["a", "b"],
    }
    more |= {"reject": ["a"], "undo": ["1"], "withdraw": ["a"]}
    result = run(command, str(other), *more.get(command, []))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"recoupe: {other} is no SQLite database: name the database first\n"


def test_a_folder_that_may_not_be_written_to(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the lock beside the database needs."""

    def refused(*arguments: object) -> None:
        raise PermissionError

    monkeypatch.setattr(database, "held", refused)
    result = run("rename", "news.db", "OpenAI", "Open AI")
    assert (result.exit_code, result.stdout) == (1, "")
    assert re.fullmatch(r"recoupe: the folder \S+ may not be written to\n", result.stderr)


# --- help


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help_with_an_example(name: str, run: Run) -> None:
    """What it does, an example that begins with its name, and a word on every option."""
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    assert re.search(rf"^ *(cat \S+ \| )?recoupe {name}\b", command.help or "", re.MULTILINE)
    silent = [
        o.name
        for o in command.params
        if isinstance(o, click.Option) and not o.help and o.name not in ("host", "port")
    ]
    assert silent == []
    printed = "\n".join(lines(run(name, "--help")))
    assert printed.startswith(f"Usage: recoupe {name} ")


def test_help_lists_the_commands(run: Run) -> None:
    """Without a command the same is shown, as wrong usage."""
    printed = lines(run("--help"))
    assert [line.split()[0] for line in printed[printed.index("Commands:") + 1 :]] == list(COMMANDS)
    assert run().exit_code == 2


def test_help_waits_for_nothing() -> None:
    """spaCy, Datasette and the readers are imported by the commands that need them, not to show help."""
    asked = "import sys; from recoupe.db.cli import cli; cli.main(sys.argv[1:])"
    heavy = {"spacy", "datasette", "trafilatura", "babel", "numpy", "sqlite_utils", "httpx"}
    shown = f"import atexit, sys; atexit.register(lambda: print(sorted({heavy} & sys.modules.keys()), file=sys.stderr)); {asked}"
    done = subprocess.run(
        [sys.executable, "-c", shown, "--help"], capture_output=True, text=True, check=True
    )
    assert done.stderr == "[]\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_a_test(name: str) -> None:
    """Somewhere among the tests of the command line."""
    tests = "".join(p.read_text("utf-8") for p in Path(__file__).parent.glob("test_*.py"))
    assert re.search(rf"""(run\(|\[)"{name}"[,)]|recoupe", "{name}",""", tests)
