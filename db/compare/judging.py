"""The verdict on a claim: rules where figures, dates and equal words decide, else the weighed signs; always with a reason.

Two questions are put to the signs, one after the other: is the claim contradicted? is it borne out? What each sign weighs
for either is in `judging.json`, learnt by `training`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

from recoupe.ingest.lang import languages
from recoupe.ingest.language import code_of, identify
from recoupe.ingest.read.options import LONGEST_TEXT

from ..values import day_number
from .judgement import Judgement, Verdict
from .reasons import reason
from .rules import judge_by_rule
from .signs import VETOES, signs
from .texts import Pair, read_all

WEIGHTS = Path(__file__).with_name("judging.json")
CONTRADICTED, BORNE_OUT = "contradicted", "borne out"

BATCH = 64  # pairs read together

# question → language ("" for all) → sign → weight; the weight of "constant" is added as it is
Weights = dict[str, dict[str, dict[str, float]]]
Asked = tuple[str, str, str | None]  # a text, its language, its day


@cache
def learnt() -> Weights:
    found: Weights = json.loads(WEIGHTS.read_text("utf-8"))
    return found


def score(found: Mapping[str, float], question: str, language: str, weights: Weights) -> float:
    """The answer to a question as the logarithm of the odds: above 0 is more likely yes."""
    tables = (weights[question].get(code, {}) for code in ("", language))
    return sum(w * found.get(name, 1.0) for t in tables for name, w in t.items())


def judge(pair: Pair) -> Judgement:
    """The verdict on the claim of a pair."""
    ruled = judge_by_rule(pair)
    if ruled is not None:
        return ruled
    verdict = weighed(signs(pair), pair.language, learnt())
    if pair.dated and verdict == "refutes":
        verdict = "neutral"  # what two articles tell is contradicted by its figures, or by nobody
    return Judgement(verdict, reason(pair, verdict), "signs.weighed")


def weighed(found: Mapping[str, float], language: str, weights: Weights) -> Verdict:
    """The verdict of the signs; nothing is borne out against one of `VETOES`."""
    against, for_it = (score(found, q, language, weights) for q in (CONTRADICTED, BORNE_OUT))
    if against > max(0.0, for_it):
        return "refutes"
    return "supports" if for_it > 0 and not any(found.get(v) for v in VETOES) else "neutral"


def verdicts(records: Iterable[Mapping[str, Any]]) -> Iterator[tuple[Verdict, str]]:
    """The verdict and reason for each record with `evidence` and `claim`, perhaps `lang`, `evidence_date`, `claim_date`.

    A pair that cannot be read is *neutral*, with the reason.
    """
    rest = iter(records)
    while batch := list(islice(rest, BATCH)):
        try:
            found = judge_records(batch)
        except Exception:  # whatever is wrong with one pair must not stop the others
            found = [judge_alone(record) for record in batch]
        yield from ((judgement.verdict, judgement.reason) for judgement in found)


def judge_records(records: Sequence[Mapping[str, Any]]) -> list[Judgement]:
    """The verdict on the pair of each record; their texts are read together."""
    asked = [asked_by(record) for record in records]
    texts = iter(
        read_all([text for pair in asked if not isinstance(pair, Judgement) for text in pair])
    )
    return [
        pair if isinstance(pair, Judgement) else judge(Pair(next(texts), next(texts)))
        for pair in asked
    ]


def judge_alone(record: Mapping[str, Any]) -> Judgement:
    """The verdict on one pair, or why it has none."""
    try:
        return judge_records([record])[0]
    except Exception as error:
        return Judgement("neutral", f"reading it failed: {type(error).__name__}: {error}", "unread")


def asked_by(record: Mapping[str, Any]) -> tuple[Asked, Asked] | Judgement:
    """Evidence and claim of a record, or why they are not read."""
    evidence, claim = str(record["evidence"]), str(record["claim"])
    longest = max(len(evidence), len(claim))
    if longest > LONGEST_TEXT or not evidence.strip() or not claim.strip():
        return Judgement("neutral", "one of the texts is empty or too long to be read", "unread")
    language = code_of(str(record.get("lang") or identify(f"{evidence}\n{claim}") or ""))
    if language not in languages():
        said = f"the language ({language or 'not recognised'}) is not one that recoupe reads"
        return Judgement("neutral", f"{said}: {', '.join(languages())}", "unread")
    then, now = (
        str(day)[:10] if day_number(day) else None
        for day in (record.get("evidence_date"), record.get("claim_date"))
    )
    return (evidence, language, then), (claim, language, now)
