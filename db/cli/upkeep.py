"""`recoupe refresh`, `withdraw` and `combine`: looking after a database."""

from __future__ import annotations

from pathlib import Path

import click

from ..database import only_writer
from .opening import DATABASE, fail, model_option, opened


@click.command()
@DATABASE
@click.option("--all", "every", is_flag=True, help="Also what this version read.")
@click.option(
    "--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes that read."
)
@model_option("Another installed spaCy pipeline.")
def refresh(database: Path, every: bool, jobs: int, model: str | None) -> None:
    """Read the stored texts again that an older version of recoupe read. Reviews are kept.

    \b
    recoupe refresh news.db
    recoupe refresh news.db --all --model fr_core_news_lg
    """
    from tqdm import tqdm

    from ..upkeep import refresh as refresh_all

    db = opened(database)
    with only_writer(database), tqdm(unit=" articles", disable=None, leave=False) as bar:
        read, failed = refresh_all(db, every, jobs, model, progress=lambda: bar.update() and None)
    click.echo(f"{read} read again, {failed} failed")


@click.command()
@DATABASE
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE…")
@click.option("--yes", is_flag=True, help="Do not ask.")
def withdraw(database: Path, articles: tuple[str, ...], yes: bool) -> None:
    """Take articles and all that was read from them out, for good, the search index included.

    ARTICLE is an id, an address or a ref.

    \b
    recoupe withdraw news.db https://example.org/2025/an-article
    """
    from ..upkeep import find_articles
    from ..upkeep import withdraw as withdraw_all

    db = opened(database)
    ids = []
    for name in articles:
        found = find_articles(db, name)
        if not found:
            fail(f"no article has the id, address or ref {name!r}: nothing was withdrawn")
        ids += found
    if not yes and not click.confirm(f"Take {len(ids)} out of {database} for good?", err=True):
        fail("nothing was withdrawn")
    with only_writer(database):
        click.echo(f"{withdraw_all(db, ids)} withdrawn")
    for copy in sorted(database.parent.glob(f"{database.name}.before-*")):
        click.echo(f"recoupe: {copy}, from before an upgrade, still has it: remove it", err=True)


@click.command()
@DATABASE
@click.argument(
    "others",
    nargs=-1,
    required=True,
    metavar="OTHER…",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
def combine(database: Path, others: tuple[Path, ...]) -> None:
    """Join OTHER databases into DATABASE, as if everything had been ingested there.

    \b
    recoupe combine news.db paris.db london.db
    """
    from tqdm import tqdm

    from recoupe.ingest import EXTRACTOR

    from ..combining import combine as combine_all

    for path in others:
        if database.exists() and path.samefile(database):
            fail("DATABASE cannot be joined into itself: give other databases", 2)
        opened(path).close()
    db = opened(database, create=True)
    with only_writer(database), tqdm(unit=" articles", disable=None, leave=False) as bar:
        came = combine_all(db, others, progress=lambda: bar.update() and None)
    click.echo(f"{came} came in")
    older = db.execute("SELECT count(*) FROM articles WHERE extractor != ?", [EXTRACTOR]).fetchone()
    if older[0]:
        click.echo(
            f"recoupe: {older[0]} read by another version: `recoupe refresh {database}`",
            err=True,
        )
