"""Atom feeds of disagreements, topics and searches; a topic as ClaimReview."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape, quoteattr

from datasette import Response

from . import finding
from .queries import claims_of_topic, comparisons
from .respond import HEADERS, NotFound, our_database
from .values import value_text

LIMIT = 40


async def feed(datasette: Any, request: Any) -> Any:
    """New disagreements; with `topic` what is said about it, with `q` what a search finds."""
    try:
        db = await our_database(datasette)
    except NotFound:
        return Response.text("not found", status=404)
    await datasette.ensure_permissions(request.actor, [("view-database", db.name), "view-instance"])
    topic, question = request.args.get("topic"), request.args.get("q")
    base = f"{request.scheme}://{request.host}"
    if topic and topic.isdigit():
        title, rows = "recoupe: " + topic, await claims_of_topic(db, int(topic))
        entries = [
            (
                c["id"],
                value_text(c, "en"),
                c["sentence"],
                c["published"],
                f"/-/article/{c['article']}#claim-{c['id']}",
            )
            for c in reversed(rows)
        ]
    elif question:
        title, found = f"recoupe: {question}", await finding.find(db, question[:500])
        entries = [
            (
                a["id"],
                a["title"] or "",
                plain(a["snippet"]),
                a["published"],
                f"/-/article/{a['id']}",
            )
            for a in found["articles"]
        ]
    else:
        title, rows = "recoupe: disagreements", await comparisons(db, "conflict", LIMIT)
        entries = [
            (
                r["id"],
                f"{r['topic_title']}: {value_text(r['a'], 'en')} / {value_text(r['b'], 'en')}",
                r["reason"],
                r["b"]["published"],
                f"/-/topic/{r['topic']}",
            )
            for r in rows
        ]
    return Response(
        atom(
            title,
            base,
            request.full_path if hasattr(request, "full_path") else request.path,
            entries[:LIMIT],
        ),
        content_type="application/atom+xml; charset=utf-8",
        headers=HEADERS,
    )


def plain(snippet: str) -> str:
    """A snippet without the marks around what was found."""
    return snippet.replace("\x02", "").replace("\x03", "")


def clean(text: str) -> str:
    """Text as XML can hold it: escaped, without control characters."""
    return escape("".join(c for c in text if c >= " " or c in "\n\t"))


def atom(
    title: str, base: str, path: str, entries: list[tuple[int, str, str, str | None, str]]
) -> str:
    """An Atom feed (RFC 4287) of (id, title, text, published, address) entries."""

    def instant(day: str | None) -> str:
        if not day:
            return "1970-01-01T00:00:00Z"
        return day if "T" in day else f"{day[:10]}T00:00:00Z"

    body = "".join(
        f"<entry><id>urn:recoupe:{ident}</id><title>{clean(name)}</title><updated>{instant(day)}</updated>"
        f"<link href={quoteattr(base + address)}/><summary>{clean(text)}</summary></entry>"
        for ident, name, text, day, address in entries
    )
    newest = max((instant(e[3]) for e in entries), default="1970-01-01T00:00:00Z")
    return (
        '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">'
        f"<id>{clean(base + path)}</id><title>{clean(title)}</title><updated>{newest}</updated>"
        f'<author><name>recoupe</name></author><link rel="self" href={quoteattr(base + path)}/>{body}</feed>'
    )


async def claim_review(datasette: Any, request: Any) -> Any:
    """A topic as ClaimReview JSON-LD."""
    from sqlite_utils import Database

    from ..export import claim_review as review
    from ..reviews import NoSuchRow

    try:
        db = await our_database(datasette)
        await datasette.ensure_permissions(
            request.actor, [("view-database", db.name), "view-instance"]
        )
        topic = int(request.url_vars["id"])
        found = await db.database.execute_fn(
            lambda connection: review(Database(connection, execute_plugins=False), topic=topic)
        )
    except (NotFound, NoSuchRow):
        return Response.json({"ok": False, "error": "not found"}, status=404)
    return Response.json(found, headers=HEADERS)
