"""A verdict on a claim, with the reason in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["supports", "refutes", "neutral", "update"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict, its reason in a sentence that names what was compared, and the id of the rule that gave it."""

    verdict: Verdict
    reason: str
    rule: str
