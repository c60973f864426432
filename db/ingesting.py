"""One run: sources in, rows out, counted."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, fields, replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from recoupe.ingest import EXTRACTOR
from recoupe.ingest.facts import Document, Unreadable
from recoupe.ingest.read.encoding import storable
from recoupe.ingest.read.inputs import ADDRESS
from recoupe.ingest.run import read_all

from .derive import derive, tidy
from .ids import article_id, content_id, text_hash
from .store import known, store

Progress = Callable[[str], None]
Reader = Callable[[str], Iterable[Document | Unreadable]]

# So many articles are brought together at once where other processes read on meanwhile.
BLOCK = 800

# What failed at a place or below it, by how a folder's files are called (see read_path).
FAILED_IN = """
    SELECT id FROM (SELECT id, replace(retry, '/./', '/') AS place FROM failures)
    WHERE place = :place OR substr(place, 1, length(:below)) = :below
"""

# So many failures are told one by one; where more went wrong, the table says it better.
TOLD = 5


@dataclass(frozen=True, slots=True)
class Summary:
    """How a run went: `read` inputs, of which `new`, `changed`, `unchanged` articles and `failed` ones.

    `reasons` are those of the first few that failed, each with the input's name before it.
    """

    read: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    failed: int = 0
    reasons: tuple[str, ...] = ()

    def __str__(self) -> str:
        return (
            f"{self.read} read: {self.new} new, {self.changed} changed, "
            f"{self.unchanged} unchanged, {self.failed} failed"
        )


def now() -> str:
    """This moment in UTC, to the second, as the database writes it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def start_run(db: Database, command: str) -> int:
    """Write down that a run begins; returns its id."""
    versions = {"recoupe": version("recoupe"), "extractor": EXTRACTOR, "spacy": version("spacy")}
    row = {"command": command, "started_at": now(), "versions": json.dumps(versions)}
    run = db.table("runs").insert(row).last_pk
    assert isinstance(run, int)
    return run


def finish_run(db: Database, run: int, summary: Summary) -> None:
    """Write down how a run went."""
    counts = {name: count for name, count in asdict(summary).items() if name != "reasons"}
    db.table("runs").update(run, {"finished_at": now(), **counts})


def ingest(
    db: Database,
    inputs: Iterable[Document | Unreadable],
    command: str = "ingest",
    jobs: int = 1,
    model: str | None = None,
    progress: Progress = lambda outcome: None,
) -> Summary:
    """Read, store and cross-check `inputs`; what cannot be read becomes a row in `failures`.

    Each article is one transaction: killed at any moment, the next run finishes the work.
    """
    run, summary, came = start_run(db, command), Summary(), 0
    files: dict[int, tuple[str, str]] = {}

    def count(outcome: str) -> None:
        nonlocal summary
        summary = replace(
            summary, read=summary.read + 1, **{outcome: getattr(summary, outcome) + 1}
        )
        progress(outcome)

    def compared(left: int) -> None:
        progress(f"{left} to compare")

    def fails(item: Unreadable) -> None:
        nonlocal summary
        fail(db, item)
        reasons = (*summary.reasons, f"{item.input}: {item.reason}")
        summary = replace(summary, reasons=reasons[:TOLD])
        count("failed")

    def is_read(document: Document, outcome: str) -> None:
        settle(db, document.place, document.input, document.place)
        count(outcome)

    def unknown() -> Iterator[Document]:
        """The documents whose text is not there yet."""
        for item in map(whole, inputs):
            if isinstance(item, Unreadable):
                fails(item)
            elif other := namesake(files, item):
                fails(other)
            elif known(db, item):
                is_read(item, "unchanged")
            else:
                yield item

    try:
        for document, facts in read_all(unknown(), jobs, model):
            if isinstance(facts, Unreadable):
                fails(facts)
            elif known(db, document):  # the same text twice in one run
                is_read(document, "unchanged")
            else:
                is_read(document, store(db, document, facts))
                if jobs > 1 and (summary.new + summary.changed) % BLOCK == 0:
                    came += derive(db, compared)
        tidy(db, came + derive(db, compared))
    finally:
        finish_run(db, run, summary)
    return summary


def whole(item: Document | Unreadable) -> Document | Unreadable:
    """`item` without halves of characters, which the name of a file may have and no database can hold.

    >>> whole(Unreadable("caf\\udce9.txt", "it is empty")).input
    'caf�.txt'
    """
    said = {f.name: getattr(item, f.name) for f in fields(item)}
    clean = {name: storable(value)[0] for name, value in said.items() if isinstance(value, str)}
    broken: dict[str, Any] = {name: value for name, value in clean.items() if value != said[name]}
    return replace(item, **broken) if broken else item


def namesake(files: dict[int, tuple[str, str]], document: Document) -> Unreadable | None:
    """Why a file is not kept: another one of this run goes by its name, and would become an earlier text of it.

    `files` holds place and hash of the text of those that were met, by their articles' ids; `document` is put there.
    """
    place, name = document.place or "", document.ref or ""
    if document.url or not name or not place.endswith(name):
        return None
    digest = text_hash(document.text)
    there, met = files.setdefault(article_id(document), (place, digest))
    if place == there or digest == met:
        return None
    here, there = (path.replace("/./", "/") for path in (place, there))
    advice = "read the folder above both, or each alone with its --source"
    return Unreadable(here, f"another file goes by its name, {there}: {advice}", place)


def fail(db: Database, item: Unreadable) -> None:
    """Keep the reason why an input gave no article."""
    with db.atomic():
        db.execute(
            """INSERT INTO failures VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
               reason = excluded.reason, retry = excluded.retry, tried_at = excluded.tried_at""",
            [failure_id(item.input, item.retry), item.input, item.reason, item.retry, now()],
        )


def failure_id(name: str, place: str | None) -> int:
    """What could not be read is known by its name and its place: in two folders there may be files of one name."""
    return content_id("failure", name, (place or "").replace("/./", "/"))


def settle(db: Database, place: str | None, *names: str | None) -> None:
    """What failed before under these names and is read now at its place is no failure any more."""
    forget(db, (failure_id(name, place) for name in names if name))


def forget(db: Database, failures: Iterable[int]) -> None:
    """Take these out of the failures."""
    with db.atomic():
        db.conn.executemany("DELETE FROM failures WHERE id = ?", ([key] for key in failures))


def all_inputs(
    db: Database, sources: Iterable[str], read: Reader
) -> Iterator[Document | Unreadable]:
    """What `read` finds in each of the sources; what failed in them before and does not fail again is settled."""
    for source in sources:
        yield from again(db, read(source), failed_in(db, source))


def failed_inputs(db: Database, read: Reader) -> Iterator[Document | Unreadable]:
    """What `read` finds now where reading failed; what does not fail again is settled."""
    found = db.execute("SELECT retry, id FROM failures WHERE retry IS NOT NULL ORDER BY input")
    places: dict[str, set[int]] = {}
    for place, key in found.fetchall():
        places.setdefault(place, set()).add(key)
    for place, failed in places.items():
        yield from again(db, read(place), failed)


def again(
    db: Database, items: Iterable[Document | Unreadable], failed: set[int]
) -> Iterator[Document | Unreadable]:
    """`items`; what `failed` where they are read, and is none of them any more, is settled when all are read."""
    for item in items:
        place = item.place if isinstance(item, Document) else item.retry
        failed.discard(failure_id(item.input or "", place))
        yield item
    forget(db, failed)


def failed_in(db: Database, source: str) -> set[int]:
    """The failures of a source: of a file or an address, what is in it; of a folder, all below it."""
    is_path = not source.startswith(ADDRESS)
    place = str(Path(source.removeprefix("@"))) if is_path else source
    found = db.execute(FAILED_IN, {"place": place, "below": f"{place}/" if is_path else None})
    return {key for (key,) in found}
