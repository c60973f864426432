"""Facts as the JSON that `recoupe extract` prints: what other programs read."""

from __future__ import annotations

from typing import Any

from recoupe.ingest.facts import Claim, Facts

SHAPES = {
    "entities": "start end text label entity",
    "dates": "start end text kind timex start_date end_date modifier resolved anchor",
    "figures": "start end text kind value_low value_high unit per dimension hedge measure",
    "quotes": "start end text speaker cue direct",
}
# where the contract's word is not the record's
RECORDS = {"entities": "mentions"}
FIELDS = {"timex": "value"}


def as_json(facts: Facts) -> dict[str, Any]:
    """The keys and order of the contract; every place of a claim is a claim here."""
    answer: dict[str, Any] = {"language": facts.language}
    for kind, shape in SHAPES.items():
        records = getattr(facts, RECORDS.get(kind, kind))
        answer[kind] = [
            {key: getattr(r, FIELDS.get(key, key)) for key in shape.split()} for r in records
        ]
    for mention in answer["entities"]:
        mention["entity"] = mention["entity"] or mention["text"]
    answer["claims"] = [claim_json(c) for c in facts.claims]
    return answer


def claim_json(claim: Claim) -> dict[str, Any]:
    """A claim with its figure's value and its days in place of the records."""
    figure, date = claim.figure, claim.date
    dated = date if date and (date.start_date or date.end_date) else None
    return {
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "subject": claim.subject,
        "predicate": claim.predicate,
        "measure": claim.measure,
        "figure": figure
        and {"value_low": figure.value_low, "value_high": figure.value_high, "unit": figure.unit},
        "date": dated and {"start_date": dated.start_date, "end_date": dated.end_date},
        "speaker": claim.speaker,
        "status": claim.status,
    }
