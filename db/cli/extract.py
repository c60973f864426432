"""`recoupe extract`, `compare` and `models`: no database needed."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import islice
from typing import Any

import click

from .opening import date_option, fail, language_option, model_option, one_line

BATCH = 64


@click.command()
@click.argument("files", nargs=-1, metavar="FILE…")
@click.option("--jsonl", is_flag=True, help='Read {"id","text","lang"?,"date"?} lines from stdin.')
@language_option("The language, where the input does not say.")
@date_option("The day of publication, where the input does not say.")
@model_option("Another installed spaCy pipeline.")
def extract(
    files: tuple[str, ...], jsonl: bool, lang: str | None, date: str | None, model: str | None
) -> None:
    """Read texts and print their entities, dates, figures, quotes and claims: one JSON object a line.

    \b
    recoupe extract article.txt --lang fr --date 2025-10-06
    recoupe extract --jsonl < texts.jsonl
    """
    if jsonl == bool(files):
        fail("give either files or --jsonl with lines on standard input", 2)
    given = {"lang": lang, "date": date, "model": model}
    done = failed = 0
    for answer in extract_lines(given) if jsonl else extract_files(files, given):
        done, failed = done + 1, failed + ("error" in answer)
        click.echo(one_line(answer))
    if done and done == failed:
        raise SystemExit(1)


def extract_files(files: tuple[str, ...], given: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The answer for each file; its id is its path as given."""
    from recoupe.ingest.facts import Unreadable
    from recoupe.ingest.read import ReadOptions, documents

    options = ReadOptions(language=given["lang"], date=given["date"])
    for file in files:
        for item in documents(file, options):
            if isinstance(item, Unreadable):
                click.echo(f"recoupe: {file}: {item.reason}", err=True)
                yield {"id": file, "error": item.reason}
            else:
                answer = answer_for(file, item.text, item.language, item.published, given["model"])
                yield {**answer, **({} if "error" in answer else {"text": item.text})}


def extract_lines(given: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The answer for each JSON line of stdin, in order."""
    for number, line in enumerate(lines_in(), 1):
        record = parsed(line)
        if not isinstance(record, dict) or not isinstance(record.get("text"), str):
            name = record.get("id") if isinstance(record, dict) else None
            yield {"id": name, "error": f'line {number}: not a JSON object with "text"'}
            continue
        yield answer_for(
            record.get("id"),
            record["text"],
            record.get("lang") or given["lang"],
            record.get("date") or given["date"],
            given["model"],
        )


def answer_for(
    name: Any, text: str, language: str | None, published: str | None, model: str | None
) -> dict[str, Any]:
    """One line of the contract, or {"id","error"}."""
    from recoupe.ingest.facts import Document, Unreadable
    from recoupe.ingest.run import read_document

    from ..contract import as_json

    _, facts = read_document(Document(text, language=language, published=published), model)
    if isinstance(facts, Unreadable):
        return {"id": name, "error": facts.reason}
    return {"id": name, **as_json(facts)}


def lines_in() -> Iterator[bytes]:
    """The lines of stdin that are not empty."""
    return (line for line in sys.stdin.buffer if line.strip())


def parsed(line: bytes) -> Any:
    """A JSON line, or None for what is none."""
    try:
        return json.loads(line.decode("utf-8", "replace"))
    except ValueError:
        return None


@click.command()
@click.option(
    "--jsonl", is_flag=True, required=True, help="Lines on standard input, the only way there is."
)
def compare(jsonl: bool) -> None:
    """Say for each line how evidence and claim relate: supports, refutes, neutral or update, and why.

    Lines hold {"id","lang","evidence","claim","evidence_date"?,"claim_date"?}.

    \b
    recoupe compare --jsonl < pairs.jsonl
    """
    from ..compare import verdicts

    lines = enumerate(lines_in(), 1)
    while batch := list(islice(lines, BATCH)):
        records = [(number, parsed(line)) for number, line in batch]
        good = [r for _, r in records if comparable(r)]
        answers = iter(verdicts(good))
        for number, record in records:
            name = record.get("id") if isinstance(record, dict) else None
            if not comparable(record):
                reason = f'line {number}: not a JSON object with "evidence" and "claim"'
                click.echo(one_line({"id": name, "error": reason}))
            else:
                verdict, reason = next(answers)
                click.echo(one_line({"id": name, "verdict": verdict, "reason": reason}))


def comparable(record: Any) -> bool:
    """Whether a line has the two texts."""
    return isinstance(record, dict) and all(
        isinstance(record.get(k), str) for k in ("evidence", "claim")
    )


@click.command()
@model_option("Another installed spaCy pipeline.")
def models(model: str | None) -> None:
    """Print the trained pipelines in use, with their paths.

    \b
    recoupe models
    """
    from recoupe.ingest.lang import languages
    from recoupe.ingest.pipeline import model_path, pipeline

    for language in languages():
        nlp = pipeline(language)
        where = model or str(model_path(language))
        click.echo(f"{language}\t{nlp.meta['name']} {nlp.meta['version']}\t{where}")
