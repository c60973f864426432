"""Reviews made in the browser: a form posted by a signed-in editor becomes a row in `reviews`."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from datasette.utils.asgi import Response
from sqlite_utils import Database

from ..database import only_writer, open_database
from ..derive import derive
from ..reviews import NoSuchRow, find_entity, judge, review_entity, review_row, undo
from .access import ensure_may_view, may_review
from .respond import HEADERS, NotFound, language_of, our_database
from .words import words

LONGEST = 500  # characters of a name or a reason


async def act(datasette: Any, request: Any) -> Any:
    """Carry out one review. Datasette has refused forms from elsewhere (CSRF); only an editor may write."""
    w = words(language_of(request))
    if request.method != "POST":
        return Response.text("POST only", status=405, headers={**HEADERS, "Allow": "POST"})
    try:
        db = await our_database(datasette)
    except NotFound:
        return Response.text(w["not_found"], status=404, headers=dict(HEADERS))
    await ensure_may_view(datasette, request.actor, db.name)
    if not await may_review(datasette, request.actor, db.name):
        return Response.text(w["only_editors"], status=403, headers=dict(HEADERS))
    author = request.actor.get("name") or request.actor.get("id")
    try:
        form = await request.post_vars()
        address = await asyncio.to_thread(write, db.database.path, form, str(author))
    except NoSuchRow as error:
        return Response.text(str(error), status=404, headers=dict(HEADERS))
    except (ValueError, KeyError, OverflowError) as error:
        return Response.text(f"{w['cannot']}: {error}", status=400, headers=dict(HEADERS))
    except BlockingIOError:
        return Response.text(w["busy"], status=409, headers=dict(HEADERS))
    return Response.redirect(datasette.urls.path(address))


def write(path: str, form: dict[str, str], author: str) -> str:
    """Write the decision and what follows from it, as `recoupe review` does; returns where to go then.

    Raises BlockingIOError while an ingest runs, and what `decide` raises.
    """
    with only_writer(path, wait=False):
        db = open_database(Path(path))
        try:
            fields = {k: v.strip()[:LONGEST] for k, v in form.items()}
            entity = decide(db, fields, author)
            derive(db)
            return f"/-/entity/{find_entity(db, entity)['id']}" if entity else landing(db, fields)
        finally:
            db.close()


def landing(db: Database, form: dict[str, str]) -> str:
    """Back to where the form was, or to the reviews where that is gone by the decision."""
    back = local(form.get("back", "/"))
    page = re.fullmatch(r"/-/(topic|entity)/(\d{1,18})", back)
    if page is None:
        return back
    table = {"topic": "topics", "entity": "entities"}[page[1]]
    there = db.execute(f"SELECT 1 FROM {table} WHERE id = ?", [int(page[2])]).fetchone()
    return back if there else "/-/reviews"


def decide(db: Database, form: dict[str, str], author: str | None) -> str | None:
    """Take the decision that the form states; the name of the entity that came of it, if one did. Raises NoSuchRow, ValueError, KeyError for what is no decision."""
    action, reason = form["action"], form.get("reason") or None
    if action in ("reject", "confirm"):
        review_row(db, action, int(form["row"]), reason, author)
    elif action == "judge":
        judge(db, int(form["row"]), form["value"], reason, author)
    elif action == "undo":
        undo(db, int(form["row"]), author)
    elif action in ("merge", "rename", "reject-entity"):
        kind: Any = action.removesuffix("-entity")
        other = None if kind == "reject" else form["value"]
        review_entity(db, kind, form["row"], other, reason, author)
        return other
    else:
        raise ValueError(f"no action {action!r}")
    return None


def local(address: str) -> str:
    """An address on this site: whatever points elsewhere becomes the front page.

    >>> local("https://evil.example/"), local("//evil.example"), local("/-/topic/1")
    ('/', '/', '/-/topic/1')
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return "/"
    safe = address.startswith("/") and not address.startswith("//")
    plain = address.isascii() and address.isprintable() and "\\" not in address
    return address if safe and plain and not parts.scheme and not parts.netloc else "/"
