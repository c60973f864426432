"""Whether a clause speaks of what has been or of what is to come, by its words alone."""

from __future__ import annotations

import re
from functools import cache

from ..lang import words

CLAUSE = re.compile(r"(?<!\b\w)\.(?=\s|$)|[;:!?](?=\s|$)|\n")  # no full stop ends `p.m.`
REACH = 120
# what a cue behind the date, and one that a comma parts from it, is farther away than it looks
BEHIND, COMMA = 20, 40


@cache
def _cues(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    c = words(language, "calendar")
    return re.compile(c.FUTURE, re.IGNORECASE), re.compile(c.PAST, re.IGNORECASE)


def future(text: str, start: int, end: int, language: str) -> bool | None:
    """True where the cue nearest to `text[start:end]` is of the future, False for the past, None without one."""
    before = CLAUSE.split(text[max(0, start - REACH) : start])[-1]
    after = CLAUSE.split(text[end : end + REACH])[0]
    comma = after.find(",")
    best, answer = REACH * 2, None
    for ahead, pattern in zip((True, False), _cues(language), strict=True):
        near = [len(before) - m.end() for m in pattern.finditer(before)]
        near += [
            m.start() + BEHIND + COMMA * (-1 < comma < m.start()) for m in pattern.finditer(after)
        ]
        if near and min(near) < best:
            best, answer = min(near), ahead
    return answer
