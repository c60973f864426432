"""Atom feeds of disagreements, topics and searches; a topic as ClaimReview."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from datasette.utils.asgi import Response

from . import finding
from .access import ensure_may_view
from .differing import difference
from .queries import LATEST, Row, Source, comparisons, said_about
from .respond import HEADERS, NotFound, known_id, language_of, our_database
from .values import value_text
from .words import words

LIMIT = 40


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed: `ident` never changes, `day` is an ISO day or instant, `address` is on this site."""

    ident: str
    title: str
    text: str
    day: str | None
    address: str


async def feed(datasette: Any, request: Any) -> Any:
    """New disagreements; with `topic` what is said about it, with `q` what a search finds."""
    language = language_of(request)
    try:
        db = await our_database(datasette)
        await ensure_may_view(datasette, request.actor, db.name)
        topic, question = request.args.get("topic"), request.args.get("q")
        if topic:
            title, entries = await of_topic(db, known_id(topic), language)
        elif question:
            title, entries = await of_search(db, question.replace("\x00", "")[:500], language)
        else:
            title, entries = await of_disagreements(db, language)
    except NotFound:
        return Response.text(words(language)["not_found"], status=404, headers=dict(HEADERS))
    base = f"{request.scheme}://{request.host}"
    here = request.path + (f"?{request.query_string}" if request.query_string else "")
    entries = [
        Entry(e.ident, e.title, e.text, e.day, base + datasette.urls.path(e.address))
        for e in entries[:LIMIT]
    ]
    return Response(
        atom(f"recoupe: {title}", base + here, entries).encode("utf-8", "replace"),
        content_type="application/atom+xml; charset=utf-8",
        headers=dict(HEADERS),
    )


async def of_topic(db: Source, topic: int, language: str) -> tuple[str, list[Entry]]:
    """What is said about a topic, the latest first."""
    row = await db.one("SELECT title FROM topics WHERE id = :id", id=topic)
    if row is None:
        raise NotFound
    said = await said_about(db, topic)
    return row["title"], [claim_entry(c, language) for c in reversed(said)]


async def of_search(db: Source, question: str, language: str) -> tuple[str, list[Entry]]:
    """What a search finds, the latest first."""
    found = await finding.find(db, question)
    entries = [claim_entry(c, language) for c in found["figures"]] + [
        Entry(
            f"article:{a['id']}",
            a["title"] or "",
            plain(a["snippet"]),
            a["published"],
            f"/-/article/{a['id']}",
        )
        for a in found["articles"]
    ]
    return question, sorted(entries, key=lambda e: e.day or "", reverse=True)


async def of_disagreements(db: Source, language: str) -> tuple[str, list[Entry]]:
    """The disagreements, the latest first."""
    rows = await comparisons(db, LATEST, relation="conflict", limit=LIMIT)
    entries = [
        Entry(
            f"comparison:{r['id']}",
            f"{r['topic_title']}: {value_text(r['a'], language)} ≠ {value_text(r['b'], language)}",
            f"{r['a']['source_name']}: {r['a']['sentence']}\n{r['b']['source_name']}: {r['b']['sentence']}\n"
            f"{difference(r, language)}",
            max(r["a"]["published"] or "", r["b"]["published"] or "") or None,
            f"/-/topic/{r['topic']}#comparison-{r['id']}",
        )
        for r in rows
    ]
    return words(language)["conflicts"], entries


def claim_entry(claim: Row, language: str) -> Entry:
    """A claim as an entry: its value, who says it, the sentence."""
    title = f"{value_text(claim, language)} — {claim['source_name']}"
    return Entry(
        f"claim:{claim['claim']}", title, claim["sentence"], claim["published"], claim["address"]
    )


def plain(snippet: str) -> str:
    """A snippet without the marks around what was found."""
    return snippet.replace("\x02", "").replace("\x03", "")


def clean(text: str) -> str:
    """Text as XML 1.0 can hold it: without the characters it has no way to write."""
    return "".join(
        c
        for c in text
        if c in "\t\n\r" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff"
    )


def instant(day: str | None) -> str:
    """An ISO day or instant as Atom wants it.

    >>> instant("2025-10-06"), instant("2025-10-06T07:30:00+02:00"), instant("yesterday")
    ('2025-10-06T00:00:00Z', '2025-10-06T07:30:00+02:00', '1970-01-01T00:00:00Z')
    """
    from datetime import UTC, datetime

    try:
        moment = datetime.fromisoformat(day or "1970-01-01")
    except ValueError:
        moment = datetime(1970, 1, 1)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def atom(title: str, address: str, entries: list[Entry]) -> str:
    """An Atom feed (RFC 4287)."""
    body = "".join(
        f"<entry><id>urn:recoupe:{e.ident}</id><title>{escape(clean(e.title))}</title>"
        f"<updated>{instant(e.day)}</updated><link href={quoteattr(clean(e.address))}/>"
        f"<summary>{escape(clean(e.text))}</summary></entry>\n"
        for e in entries
    )
    newest = max((instant(e.day) for e in entries), default=instant(None))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<id>{escape(clean(address))}</id><title>{escape(clean(title))}</title><updated>{newest}</updated>\n"
        f'<author><name>recoupe</name></author><link rel="self" href={quoteattr(clean(address))}/>\n{body}</feed>\n'
    )


async def claim_review(datasette: Any, request: Any) -> Any:
    """A topic as ClaimReview JSON-LD."""
    from sqlite_utils import Database

    from ..export import claim_review as review
    from ..reviews import NoSuchRow

    try:
        db = await our_database(datasette)
        await ensure_may_view(datasette, request.actor, db.name)
        topic = known_id(request.url_vars["id"])
        made = await db.database.execute_fn(
            lambda connection: review(Database(connection, execute_plugins=False), topic=topic)
        )
    except (NotFound, NoSuchRow):
        return Response.json({"ok": False, "error": "not found"}, status=404, headers=dict(HEADERS))
    return Response.json(made, headers=dict(HEADERS))
