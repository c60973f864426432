"""What the commands share: the database argument, and errors as one line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NoReturn

import click
from sqlite_utils import Database

from ..database import NotADatabase, open_database
from . import complain, say

BUSY = "another run is writing to {}: wait for it, or leave --no-wait out"

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

DATABASE = click.argument("database", type=click.Path(dir_okay=False, path_type=Path))
AS_JSON = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")


def language_option(says: str) -> Decorator:
    """`--lang`, one of the languages that recoupe reads."""
    return click.option("--lang", metavar="fr|en", callback=checked_language, help=says)


def checked_language(ctx: click.Context, option: click.Parameter, given: str | None) -> str | None:
    """`given`, if recoupe reads it."""
    from recoupe.ingest.lang import languages

    if given is not None and given not in languages():
        raise click.BadParameter(f"{given!r}: recoupe reads {', '.join(languages())}")
    return given


def date_option(says: str) -> Decorator:
    """`--date`, a day."""
    return click.option("--date", metavar="YYYY-MM-DD", callback=checked_day, help=says)


def checked_day(ctx: click.Context, option: click.Parameter, given: str | None) -> str | None:
    """`given`, if it is a day that an article can be of."""
    from recoupe.ingest.read.days import FIRST, last_year, plausible

    if given is None:
        return None
    try:
        day = date.fromisoformat(given)
    except ValueError as error:
        raise click.BadParameter(f"{given!r}: give a day as YYYY-MM-DD") from error
    if not plausible(day.year):
        raise click.BadParameter(f"{given!r}: give a day of the years {FIRST} to {last_year()}")
    return day.isoformat()


def model_option(says: str) -> Decorator:
    """`--model`, an installed spaCy pipeline or the path of one."""
    return click.option("--model", metavar="NAME", callback=checked_model, help=says)


def checked_model(ctx: click.Context, option: click.Parameter, given: str | None) -> str | None:
    """`given`, if it is there to be loaded."""
    if given is not None and not (
        find_spec(given) if given.isidentifier() else Path(given).exists()
    ):
        raise click.BadParameter(
            f"{given!r} is not installed: `python -m spacy download {given}` fetches one of spaCy's"
        )
    return given


def show(lines: Iterable[str], otherwise: str) -> None:
    """Print `lines`; where there are none, say so on stderr."""
    silent = True
    for line in lines:
        say(line)
        silent = False
    if silent:
        click.echo(f"recoupe: {otherwise}", err=True)


def opened(path: Path, create: bool = False, wait: bool = True) -> Database:
    """The database at `path`; what is wrong with it ends the command with one line and exit code 1."""
    try:
        return open_database(path, create, wait)
    except NotADatabase as error:
        fail(str(error))
    except BlockingIOError:
        fail(BUSY.format(path))


def fail(message: str, code: int = 1) -> NoReturn:
    """End the command: one line on stderr that says what is wrong and what to do."""
    raise SystemExit(complain(message, code))


def one_line(value: Any) -> str:
    """JSON on one line, as `--json` prints it."""
    import json

    return json.dumps(value, ensure_ascii=False)
