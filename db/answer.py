"""The answer to a checked claim, for people and for programs."""

from __future__ import annotations

from typing import Any

from .check import Part, Result
from .compare.statement import Statement
from .topics.write import origins
from .values import iso
from .weighing import SIDES, Evidence, Side


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
    """The result for people: the verdict, then for each value what was understood and the evidence."""
    lines = [f"{result.verdict.upper()}: {result.claim}", f"  {result.reason}"]
    for part in result.parts:
        read = {k: v for k, v in understood(part.statement).items() if v not in (None, False)}
        about = ", ".join(
            f"{key} {read[key]}"
            for key in ("subject", "predicate", "measure", "time")
            if key in read
        )
        lines += [
            "",
            f"  {part.statement.text} ({about or 'nothing else understood'}): {part.verdict}",
        ]
        lines.append(f"    searched {part.searched}")
        for side in SIDES:
            for e in part.on(side):
                lines += evidence_lines(side, e, result.articles[e.statement.story.id])
    return "\n".join(lines)


def evidence_lines(side: Side, e: Evidence, article: dict[str, Any]) -> list[str]:
    """One piece of evidence for people: why, in whose words, and where."""
    day = (article["published"] or "no date")[:10]
    where = article["url"] or article["ref"] or article["article"]
    return [
        f"    {side}: {e.reason}",
        f"      {article['source']}, {day}: {sentence_of(e.statement)}",
        f"      {where}",
    ]
