"""Two statements, or two texts, laid side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any


def verdicts(records: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """How evidence and claim of each record relate, and why: see `judging.verdicts`.

    The pipelines are loaded when the first is asked for.
    """
    from .judging import verdicts as judged

    return judged(records)
