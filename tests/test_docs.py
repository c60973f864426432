"""What the documents say is there is there, and the other way round."""

from __future__ import annotations

import doctest
import re
from importlib import import_module
from pathlib import Path

import pytest
from sqlite_utils import Database

from recoupe.db import kept
from recoupe.db.cli import COMMANDS
from recoupe.db.functions import FUNCTIONS
from recoupe.db.migrations import TABLES
from recoupe.db.views import views

README = (Path(__file__).parent.parent / "README.md").read_text("utf-8")

# what the program looks things up in, no concern of people's
INTERNAL = {
    "traits", "numbers",
    "article_names", "name_connections", "pending", "shingles", "copies", "story_keys", "stories", "links",
    "feeds", "seen",
}  # fmt: skip


def first_column(heading: str) -> set[str]:
    """The code in the first column of the README's table with this heading."""
    rows = README[README.index(f"| {heading} |") :].split("\n\n")[0].splitlines()[2:]
    return {code for row in rows for code in re.findall(r"`([^`]+)`", row.split("|")[1])}


def test_commands() -> None:
    """The README lists the commands, and no others."""
    assert first_column("command") == {f"recoupe {name}" for name in COMMANDS}


def test_tables() -> None:
    """… the tables …"""
    lean = {name for name in TABLES if name.startswith(kept.KEPT)}
    assert first_column("table") == TABLES.keys() - lean - INTERNAL | kept.views().keys()


def test_views() -> None:
    """… the views …"""
    assert first_column("view") == set(views())


def test_functions() -> None:
    """… and the SQL functions."""
    assert {code.split("(")[0] for code in first_column("function")} == set(FUNCTIONS)


def test_functions_give_what_is_said() -> None:
    """The examples in that table."""
    db = Database(memory=True)
    rows = re.findall(r"^\| `(\w+\([^…`_]+\))` \| (\d+)\b", README, re.MULTILINE)
    assert len(rows) == 2
    for call, result in rows:
        assert db.execute(f"SELECT {call}").fetchone()[0] == float(result)


@pytest.mark.parametrize(
    "sql", [s for block in re.findall(r"```sql\n(.*?)```", README, re.DOTALL) for s in block.split(";") if s.strip()]
)  # fmt: skip
def test_queries(sql: str, rows: Database) -> None:
    """The README's queries find something in the newsroom."""
    assert rows.execute(sql).fetchall()


def test_options() -> None:
    """An option that the README speaks of is one of its command's."""
    from click import Context

    from recoupe.db.cli import cli

    for name, rest in re.findall(r"`?recoupe (\w+) ([^`\n]*)", README):
        command = cli.get_command(Context(cli), name)
        assert command is not None, name
        known = {option for parameter in command.params for option in parameter.opts}
        assert set(re.findall(r"--[\w-]+", rest)) <= known | {"--help"}, name


def modules_with_examples() -> list[str]:
    """The modules whose docstrings hold examples, by the names they are imported by."""
    root = Path(__file__).parent.parent
    files = [f for part in ("ingest", "db") for f in sorted((root / part).rglob("*.py"))]
    named = {".".join(("recoupe", *f.relative_to(root).with_suffix("").parts)): f for f in files}
    return [n.removesuffix(".__init__") for n, f in named.items() if ">>> " in f.read_text("utf-8")]


@pytest.mark.parametrize("name", modules_with_examples())
def test_examples_in_docstrings(name: str) -> None:
    """They give what they say."""
    assert doctest.testmod(import_module(name)).failed == 0
