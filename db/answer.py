"""The answer to a checked claim, for people and for programs."""

from __future__ import annotations

from typing import Any

from .check import Part, Result
from .compare.statement import Statement
from .sides import SIDES, Side, by_origin, deciding_first
from .topics.write import origins
from .values import iso
from .weighing import Evidence

SHOWN = 5  # origins on each side, for people


def to_json(result: Result) -> dict[str, Any]:
    """The result for programs: `parts` has one object for each figure and date of the sentence.

    A part's `start`,`end` are in the sentence; a piece of evidence has its own in the text of its `article`.
    """
    return {
        "claim": result.claim,
        "language": result.language,
        "date": result.date,
        "verdict": result.verdict,
        "reason": result.reason,
        "unsaid": result.unsaid,
        "parts": [part_json(part, result.articles) for part in result.parts],
    }


def part_json(part: Part, articles: dict[int, dict[str, Any]]) -> dict[str, Any]:
    """One value of the sentence with its verdict, as it was understood, and the evidence by side."""
    s = part.statement
    return {
        "start": s.start,
        "end": s.end,
        "text": s.text,
        "verdict": part.verdict,
        "reason": part.reason,
        "understood": understood(s),
        "searched": part.searched,
        "origins": {side: len(origins(e.statement for e in part.on(side))) for side in SIDES},
        **{
            side: [evidence_json(e, articles[e.statement.story.id]) for e in part.on(side)]
            for side in SIDES
        },
    }


def understood(s: Statement) -> dict[str, Any]:
    """How a value of the sentence was read."""
    dated = s.value.is_date
    return {
        "subject": s.subject_name,
        "predicate": s.predicate,
        "measure": s.measure,
        "concept": s.concept,
        "value_low": s.low,
        "value_high": s.high,
        "unit": s.unit,
        "hedge": None if dated else s.value.hedge,
        "start_date": iso(s.value.low) if dated else None,
        "end_date": iso(s.value.high) if dated else None,
        "time": list(s.holds) if s.holds else sorted(s.years) or None,
        "status": s.status,
        "negated": s.negated,
    }


def evidence_json(e: Evidence, article: dict[str, Any]) -> dict[str, Any]:
    """One piece of evidence with its article and its place there."""
    s = e.statement
    return {
        "relation": e.relation,
        "reason": e.reason,
        **article,
        "start": s.start,
        "end": s.end,
        "text": s.text,
        "sentence": sentence_of(s),
        "status": s.status,
    }


def sentence_of(s: Statement) -> str:
    """The sentence of a statement on one line."""
    return " ".join(s.story.text[s.sentence.start : s.sentence.end].split())


def readable(result: Result) -> str:
    """The result for people: the verdict, then for each value what was understood and the evidence, first what decided."""
    lines = [f"{result.verdict.upper()}: {result.claim}", f"  {result.reason}"]
    for part in result.parts:
        read = {k: v for k, v in understood(part.statement).items() if v not in (None, False)}
        about = ", ".join(
            f"{key} {read[key]}"
            for key in ("subject", "predicate", "measure", "time")
            if key in read
        )
        whole = part.statement.text == result.claim
        value = "the sentence" if whole else part.statement.text
        lines += ["", f"  {value} ({about or 'nothing else understood'}): {part.verdict}"]
        lines.append(f"    searched {part.searched}")
        for side in deciding_first(part.verdict):
            groups = by_origin(part.on(side), place_of)
            for group in groups[:SHOWN]:
                lines += evidence_lines(side, group, result.articles)
            if more := len(groups[SHOWN:]):
                lines.append(f"    {side}: {more} more of other origin (--json has all)")
    return "\n".join(lines)


def place_of(e: Evidence) -> tuple[int | None, int]:
    """The origin and the article of a piece of evidence."""
    return e.statement.story.origin, e.statement.story.id


def evidence_lines(
    side: Side, group: list[Evidence], articles: dict[int, dict[str, Any]]
) -> list[str]:
    """The evidence of one origin for people: why, in whose words, and where; its copies are named."""
    first, *copies = group
    article = articles[first.statement.story.id]
    lines = [
        f"    {side}: {first.reason}",
        f"      {article['source']}, {day_of(article)}: {sentence_of(first.statement)}",
        f"      {address_of(article)}",
    ]
    copied_in = [articles[copy.statement.story.id] for copy in copies]
    return lines + [f"      copied in {address_of(a)}" for a in copied_in]


def day_of(article: dict[str, Any]) -> str:
    """The day an article came out."""
    return (article["published"] or "no date")[:10]


def address_of(article: dict[str, Any]) -> str:
    """Where an article is found."""
    return str(article["url"] or article["ref"] or article["article"])
