"""`recoupe ingest` and `failures`: articles come in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from sqlite_utils import Database

from recoupe.ingest.facts import Document, Unreadable

from ..database import only_writer
from . import say
from .opening import (
    AS_JSON,
    BUSY,
    DATABASE,
    Decorator,
    date_option,
    fail,
    language_option,
    model_option,
    one_line,
    opened,
    show,
)

if TYPE_CHECKING:
    from ..ingesting import Summary

SOURCE = click.option("--source", metavar="NAME", help="The publisher, for all inputs.")
LANGUAGE = language_option("The language, for all inputs.")
DATE = date_option("The day of publication, for all inputs.")
COLUMNS = click.option(
    "--columns", metavar="NAME=COLUMN,…",
    help="For CSV: which column holds the text, date, title, source, url, id, lang, author.",
)  # fmt: skip
DELAY = click.option(
    "--delay", type=click.FloatRange(0, 3600), default=1, show_default=True, metavar="SECONDS",
    help="Time between two requests to one host.",
)  # fmt: skip
PRIVATE = click.option(
    "--allow-private", is_flag=True, help="Fetch from private and local addresses too."
)


def options(*these: Decorator) -> Decorator:
    """Several options as one, in the order in which help shows them."""

    def decorated(command: Callable[..., Any]) -> Callable[..., Any]:
        for option in reversed(these):
            command = option(command)
        return command

    return decorated


# The options that say how inputs are read.
read_options = options(SOURCE, DATE, LANGUAGE, COLUMNS, DELAY, PRIVATE)


@click.command()
@DATABASE
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE…")
@read_options
@click.option(
    "--jobs", type=click.IntRange(1), default=1, show_default=True, metavar="NUMBER",
    help="Processes that read.",
)  # fmt: skip
@model_option("Another installed spaCy pipeline, e.g. fr_core_news_lg.")
@click.option(
    "--no-wait", is_flag=True, help="Do not wait for another run that writes; say so instead."
)
@AS_JSON
def ingest(
    database: Path,
    sources: tuple[str, ...],
    jobs: int,
    model: str | None,
    no_wait: bool,
    as_json: bool,
    **reading: Any,
) -> None:
    """Read articles into DATABASE, which is made if it is not there.

    SOURCE is a file (txt, md, html, mhtml, pdf, docx, eml, mbox, jsonl, csv, zip, tar, warc; also within gz, bz2 or xz), a
    folder, a page, feed or sitemap (its address, or saved as a file), a list of addresses (@urls.txt), or - for standard
    input. Interrupt at any time and run again: what is there is not read twice.

    \b
    recoupe ingest news.db articles/ https://example.org/feed.xml
    recoupe ingest news.db page.html --source "Le Monde" --date 2025-10-06
    recoupe ingest news.db table.csv --columns text=body,date=published_at
    cat articles.jsonl | recoupe ingest news.db -
    """
    from recoupe.ingest.read import documents

    from ..ingesting import all_inputs

    if not all(sources):
        fail("a SOURCE is empty: give a file, a folder, an address, or - for standard input", 2)
    how = make_options(**reading)

    def inputs(db: Database) -> Iterator[Document | Unreadable]:
        return all_inputs(db, sources, lambda source: documents(source, how))

    run(database, inputs, "ingest", jobs=jobs, model=model, wait=not no_wait, as_json=as_json)


def make_options(
    source: str | None,
    lang: str | None,
    delay: float,
    allow_private: bool,
    date: str | None = None,
    columns: str | None = None,
) -> Any:
    """ReadOptions from the command line; wrong ones end the command with exit code 2."""
    from recoupe.ingest.read import ReadOptions
    from recoupe.ingest.read.jsonl import FIELDS

    if source is not None and not source.strip():
        fail("--source is empty: give the publisher's name, or leave it out", 2)
    parts = columns.split(",") if columns is not None else []
    pairs = [part.strip().partition("=")[::2] for part in parts]
    named = dict(pairs)
    for ours, theirs in pairs:
        if ours not in FIELDS or not theirs or named[ours] != theirs:
            names = ", ".join(FIELDS)
            fail(f"--columns {columns}: write text=COLUMN, each once; the names are {names}", 2)
    return ReadOptions(source, date, lang, delay=delay, columns=named, allow_private=allow_private)


def run(
    database: Path,
    inputs: Callable[[Database], Iterable[Document | Unreadable]],
    command: str,
    jobs: int = 1,
    model: str | None = None,
    wait: bool = True,
    as_json: bool = False,
) -> None:
    """Ingest with a progress bar, print the summary, end with 1 when nothing could be read."""
    from dataclasses import asdict

    from tqdm import tqdm

    from ..ingesting import ingest as ingest_all

    db = opened(database, create=True, wait=wait)
    try:
        with its_turn(database, wait), tqdm(unit=" articles", disable=None, leave=False) as bar:

            def show(outcome: str) -> None:
                """Count what is read; then say how much is left to compare."""
                if "compare" in outcome:
                    bar.set_postfix_str(outcome)
                else:
                    bar.update()

            summary = ingest_all(db, inputs(db), command, jobs, model, progress=show)
    except KeyboardInterrupt:
        fail("interrupted: run the same command again to go on", 130)
    finally:
        db.close()
    click.echo(one_line(asdict(summary)) if as_json else str(summary))
    tell(summary, database)
    if summary.failed and summary.failed == summary.read:
        raise SystemExit(1)


@contextmanager
def its_turn(database: Path, wait: bool) -> Iterator[None]:
    """Hold the right to write, and say so where that must be waited for; without `wait` that ends the command."""
    with ExitStack() as held:
        try:
            held.enter_context(only_writer(database, wait=False))
        except BlockingIOError:
            if not wait:
                fail(BUSY.format(database))
            click.echo(f"recoupe: waiting for another run that writes to {database}", err=True)
            held.enter_context(only_writer(database))
        yield


def tell(summary: Summary, database: Path) -> None:
    """Say on stderr what could not be read, and why."""
    for reason in summary.reasons:
        say(f"recoupe: {reason}", err=True)
    if (more := summary.failed - len(summary.reasons)) > 0:
        click.echo(f"recoupe: and {more} more, see `recoupe failures {database}`", err=True)


# Each failure on a line; where several inputs go by one name, with their places.
TOLD = """
    SELECT replace(input, char(10), ' ') || iif(count(*) OVER (PARTITION BY input) > 1, coalesce(' (' || retry || ')', ''), '')
        || ': ' || reason
    FROM failures ORDER BY input, retry
"""


@click.command()
@DATABASE
@click.option("--retry", is_flag=True, help="Try to read them again.")
@read_options
@AS_JSON
def failures(database: Path, retry: bool, as_json: bool, **reading: Any) -> None:
    """List the inputs that could not be read, each with its reason.

    \b
    recoupe failures news.db
    recoupe failures news.db --retry
    """
    db = opened(database)
    if not retry:
        rows = db.query("SELECT input, reason, retry, tried_at FROM failures ORDER BY input, retry")
        told = (line for (line,) in db.execute(TOLD))
        show(map(one_line, rows) if as_json else told, "everything could be read")
        return
    from recoupe.ingest.read import documents

    from ..ingesting import failed_inputs

    how = make_options(**reading)

    def inputs(db: Database) -> Iterator[Document | Unreadable]:
        return failed_inputs(db, lambda place: documents(place, how, asked=False))

    run(database, inputs, "failures --retry", as_json=as_json)
