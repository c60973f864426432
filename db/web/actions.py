"""Reviews made in the browser: a form posted by a signed-in editor becomes a row in `reviews`."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from datasette import Response
from sqlite_utils import Database

from ..derive import derive
from ..reviews import NoSuchRow, find_entity, judge, review, review_row, undo
from .respond import NotFound, our_database


async def act(datasette: Any, request: Any) -> Any:
    """Carry out one review. Datasette has checked the CSRF token; only an editor may write."""
    if request.method != "POST":
        return Response.text("POST only", status=405)
    try:
        db = await our_database(datasette)
    except NotFound:
        return Response.text("not found", status=404)
    if not await may_review(datasette, request.actor, db.name):
        return Response.text("Only a signed-in editor may review.", status=403)
    form = await request.post_vars()
    author = (request.actor or {}).get("name") or (request.actor or {}).get("id")
    try:
        await db.database.execute_write_fn(lambda c: decide(opened(c), form, author))
    except NoSuchRow as error:
        return Response.text(str(error), status=404)
    except (ValueError, KeyError) as error:
        return Response.text(f"This cannot be done: {error}", status=400)
    return Response.redirect(local(form.get("back", "/")))


def opened(connection: Any) -> Database:
    """Datasette's write connection as sqlite-utils has it."""
    connection.execute("PRAGMA foreign_keys=ON")
    return Database(connection, execute_plugins=False)


async def may_review(datasette: Any, actor: Any, database: str) -> bool:
    """Whether `actor` may write into the database: Datasette's own permission for that."""
    if actor is None:
        return False
    allowed: bool = await datasette.permission_allowed(
        actor, "insert-row", resource=database, default=actor.get("id") == "root"
    )
    return allowed


def decide(db: Database, form: dict[str, str], author: str | None) -> None:
    """The decision that the form states. Raises NoSuchRow, ValueError, KeyError for what is no decision."""
    action, reason = form["action"], form.get("reason") or None
    if action in ("reject", "confirm"):
        review_row(db, action, int(form["row"]), reason, author)
    elif action == "judge":
        judge(db, int(form["row"]), form["value"], reason, author)
    elif action == "undo":
        undo(db, int(form["row"]), author)
    elif action in ("merge", "rename", "reject-entity"):
        entity = find_entity(db, form["row"])
        before = {"name": entity["name"], "label": entity["label"]}
        value = None
        if action == "merge":
            other = find_entity(db, form["value"])
            value = {"name": other["name"], "label": other["label"]}
            if value == before:
                raise ValueError("these are one entity already")
        elif action == "rename":
            if not form["value"].strip():
                raise ValueError("a name is needed")
            value = {"name": form["value"].strip(), "label": entity["label"]}
        review(
            db,
            action.removesuffix("-entity"),
            "entity",
            before=before,
            value=value,
            reason=reason,
            author=author,
        )
    else:
        raise ValueError(f"no action {action!r}")
    derive(db)


def local(address: str) -> str:
    """An address on this site: whatever points elsewhere becomes the front page.

    >>> local("https://evil.example/"), local("//evil.example"), local("/-/topic/1")
    ('/', '/', '/-/topic/1')
    """
    parts = urlsplit(address)
    safe = (
        not parts.scheme
        and not parts.netloc
        and address.startswith("/")
        and not address.startswith("//")
    )
    return address if safe and "\\" not in address else "/"
