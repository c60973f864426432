"""`recoupe check`, `explain`, `topics`, `origins` and `export`: questions to a database."""

from __future__ import annotations

from pathlib import Path
from typing import IO

import click

from . import complain, say
from .opening import AS_JSON, DATABASE, date_option, fail, language_option, one_line, opened, show


@click.command()
@DATABASE
@click.argument("claim", required=False)
@click.option(
    "--file",
    "claims",
    type=click.File(encoding="utf-8-sig"),
    help="A file with a claim on each line.",
)
@language_option("The claim's language, where it is not clear.")
@date_option("The day the claim was made.")
@AS_JSON
def check(
    database: Path,
    claim: str | None,
    claims: IO[str] | None,
    lang: str | None,
    date: str | None,
    as_json: bool,
) -> None:
    """Check CLAIM, a sentence in French or English: supported, contradicted, outdated, mixed or nothing found,
    with the evidence.

    \b
    recoupe check news.db "OpenAI déploiera 6 gigawatts de GPU AMD"
    recoupe check news.db --file claims.txt --json
    """
    from ..answer import readable, to_json
    from ..check import check as check_claim

    if (claim is None) == (claims is None):
        fail("give either a claim or --file", 2)
    try:
        given = [claim] if claim is not None else list(claims or ())
    except UnicodeDecodeError:
        fail("the file with the claims is not in UTF-8: save it as UTF-8", 1)
    sentences = [sentence for line in given if (sentence := line.strip())]
    if not sentences:
        fail("there is no claim: write a sentence to be checked", 2)
    db = opened(database)
    wrong = 0
    for sentence in sentences:
        try:
            result = check_claim(db, sentence, lang, date)
        except ValueError as error:
            wrong += complain(f"{error}: {sentence}", 1)
            continue
        say(one_line(to_json(result)) if as_json else readable(result))
    if wrong == len(sentences):
        raise SystemExit(1)


@click.command()
@DATABASE
@click.argument("row", type=int, metavar="ID")
@AS_JSON
def explain(database: Path, row: int, as_json: bool) -> None:
    """Say which words and which rule made the row with this ID (any table's).

    \b
    recoupe explain news.db 4811021033284210
    """
    from ..explain import explain as explain_row
    from ..explain import readable
    from ..reviews import NoSuchRow

    try:
        explanation = explain_row(opened(database), row)
    except NoSuchRow as error:
        fail(str(error))
    say(one_line(explanation) if as_json else readable(explanation))


@click.command()
@DATABASE
@AS_JSON
def topics(database: Path, as_json: bool) -> None:
    """List what the claims are about, the values by source, and how they relate; strongest disagreements first.

    \b
    recoupe topics news.db
    recoupe topics news.db --json > topics.jsonl
    """
    from ..topics import readable, report

    db = opened(database)
    show(
        map(one_line, report(db)) if as_json else readable(db),
        "no two articles speak of one thing yet",
    )


@click.command()
@DATABASE
@AS_JSON
def origins(database: Path, as_json: bool) -> None:
    """List which articles are copies of one dispatch.

    \b
    recoupe origins news.db
    """
    from ..origins import readable, report

    db = opened(database)
    show(map(one_line, report(db)) if as_json else readable(db), "no article is a copy of another")


@click.command()
@DATABASE
@click.argument("topic", type=int, required=False)
@click.option("--claim", metavar="TEXT", help="A claim to be judged instead of a topic.")
@click.option("--url", metavar="URL", help="Where the review is published.")
@click.option("--author", metavar="NAME", help="Who publishes the review.")
def export(
    database: Path, topic: int | None, claim: str | None, url: str | None, author: str | None
) -> None:
    """Write a TOPIC (its id) or a judged claim as ClaimReview JSON-LD.

    \b
    recoupe export news.db 7311021033284210 > review.json
    recoupe export news.db --claim "OpenAI déploiera 6 gigawatts de GPU AMD"
    """
    import json

    from ..export import claim_review
    from ..reviews import NoSuchRow

    if (topic is None) == (claim is None):
        fail("give either the id of a topic or --claim", 2)
    try:
        review = claim_review(opened(database), topic=topic, claim=claim, url=url, author=author)
    except (NoSuchRow, ValueError) as error:
        fail(str(error))
    click.echo(json.dumps(review, ensure_ascii=False, indent=2))
