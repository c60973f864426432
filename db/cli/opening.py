"""What the commands share: the database argument, and errors as one line."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NoReturn

import click
from sqlite_utils import Database

from ..database import NotADatabase, open_database

DATABASE = click.argument("database", type=click.Path(dir_okay=False, path_type=Path))
AS_JSON = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")


def opened(path: Path, create: bool = False) -> Database:
    """The database at `path`; what is wrong with it ends the command with one line and exit code 1."""
    try:
        return open_database(path, create)
    except NotADatabase as error:
        fail(str(error))


def fail(message: str, code: int = 1) -> NoReturn:
    """End the command: one line on stderr that says what is wrong and what to do."""
    click.echo(f"recoupe: {message}", err=True)
    raise SystemExit(code)


def one_line(value: Any) -> str:
    """JSON on one line, as `--json` prints it."""
    import json

    return json.dumps(value, ensure_ascii=False)
