"""Whether a clause speaks of what has been or of what is to come, by its words alone."""

from __future__ import annotations

import re
from functools import cache

from ..lang import words

CLAUSE = re.compile(r"(?<!\b\w)\.(?=\s|$)|[;!?](?=\s|$)|\n")  # no full stop ends `p.m.`
REACH = 120


@cache
def _cues(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    c = words(language, "calendar")
    return re.compile(c.FUTURE, re.IGNORECASE), re.compile(c.PAST, re.IGNORECASE)


def future(text: str, start: int, end: int, language: str) -> bool | None:
    """True where the cue nearest to `text[start:end]` is of the future, False for the past, None without one."""
    low = max(0, start - REACH)
    before, after = text[low:start], text[end : end + REACH]
    for stop in CLAUSE.finditer(before):
        low = max(0, start - REACH) + stop.end()
    before = text[low:start]
    stop_after = CLAUSE.search(after)
    after = after[: stop_after.start()] if stop_after else after
    best: tuple[int, bool] | None = None
    for ahead, pattern in zip((True, False), _cues(language), strict=True):
        distances = [len(before) - m.end() for m in pattern.finditer(before)]
        distances += [m.start() + 20 for m in pattern.finditer(after)]
        if distances and (best is None or min(distances) < best[0]):
            best = (min(distances), ahead)
    return best[1] if best else None
