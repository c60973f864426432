"""`recoupe merge`, `rename`, `reject`, `undo` and `reviews`: what people decide."""

from __future__ import annotations

import getpass
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from ..database import only_writer
from .opening import AS_JSON, DATABASE, fail, one_line, opened, show

REASON = click.option("--reason", metavar="TEXT", help="Why; kept with the review.")


def decide(database: Path, decision: Any) -> None:
    """Make a decision on an open database, bring together again what it touches, print its id."""
    from ..derive import derive
    from ..reviews import NoSuchRow

    db = opened(database)
    with only_writer(database):
        try:
            click.echo(decision(db))
        except NoSuchRow as error:
            fail(str(error))
        except ValueError as error:
            fail(str(error), 2)
        derive(db)


def author() -> str:
    """Who makes the decision: the name of the account."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


@click.command()
@DATABASE
@click.argument("entity")
@click.argument("into")
@REASON
def merge(database: Path, entity: str, into: str, reason: str | None) -> None:
    """Say that ENTITY and INTO (names or ids) are one, known by INTO's name.

    \b
    recoupe merge news.db "Advanced Micro Devices" AMD --reason "the same company"
    """
    from ..reviews import review_entity

    decide(database, lambda db: review_entity(db, "merge", entity, into, reason, author()))


@click.command()
@DATABASE
@click.argument("entity")
@click.argument("name")
@REASON
def rename(database: Path, entity: str, name: str, reason: str | None) -> None:
    """Give ENTITY (a name or an id) the name NAME.

    \b
    recoupe rename news.db "Open AI" OpenAI
    """
    from ..reviews import review_entity

    decide(database, lambda db: review_entity(db, "rename", entity, name, reason, author()))


@click.command()
@DATABASE
@click.argument("row")
@REASON
def reject(database: Path, row: str, reason: str | None) -> None:
    """Say that ROW is wrong: the id of a figure, date, quote, claim or mention, or an entity's name.

    \b
    recoupe reject news.db 4811021033284210 --reason "a page number"
    recoupe reject news.db "Lire aussi"
    """
    from ..reviews import NoSuchRow, review_entity, review_row

    def decision(db: Any) -> int:
        if row.isdecimal():
            with suppress(NoSuchRow):
                return review_row(db, "reject", int(row), reason, author())
        return review_entity(db, "reject", row, None, reason, author())

    decide(database, decision)


@click.command()
@DATABASE
@click.argument("review_id", type=int, metavar="REVIEW")
def undo(database: Path, review_id: int) -> None:
    """Take a review back; `recoupe reviews` lists their ids.

    \b
    recoupe undo news.db 7311021033284210
    """
    from ..reviews import undo as take_back

    def decision(db: Any) -> str:
        take_back(db, review_id, author())
        return f"{review_id} taken back"

    decide(database, decision)


@click.command()
@DATABASE
@click.option("--lost", is_flag=True, help="Only those that no longer find their place.")
@AS_JSON
def reviews(database: Path, lost: bool, as_json: bool) -> None:
    """List the reviews, those taken back and those that no longer find their place included.

    \b
    recoupe reviews news.db
    recoupe reviews news.db --lost
    """
    db = opened(database)
    rows = db["reviews"].rows_where("lost = 1" if lost else None, order_by="made_at, id")
    show(
        (one_line(row) if as_json else readable(row) for row in rows),
        "nothing was reviewed" if not lost else "every review finds its place",
    )


def readable(row: dict[str, Any]) -> str:
    """A review on a line: its id, what it decides, why, and whether that holds."""
    state = "taken back" if row["undone_at"] else "lost its place" if row["lost"] else "in force"
    what = " ".join(str(row[k]) for k in ("before", "words", "value") if row[k])
    why = f" ({row['reason']})" if row["reason"] else ""
    return f"{row['id']}  {row['action']} {row['kind']}: {what}{why} — {state}"
