"""Whose an age is that stands behind a name: that person's, or a relative's."""

from __future__ import annotations

import re
from functools import cache

from recoupe.ingest.lang import words as language_words

from .statement import Statement
from .words import folded


def of_kin(s: Statement) -> bool:
    """Whether a value is of a relative of the person before it: *la fille de George Floyd, âgée de six ans*."""
    person = next(n for n in reversed(s.story.names) if n.key == s.leading and n.end <= s.start)
    before = folded(s.story.text[s.sentence.start : person.start])
    return has_kin(before, folded(s.story.text[person.end : s.start]), s.story.language)


def has_kin(before: str, behind: str, language: str) -> bool:
    """Whether the words beside a name make it that of whom a relative is told of."""
    return bool(kin(language).search(f"{before}|{behind}"))


@cache
def kin(language: str) -> re.Pattern[str]:
    """A word for a relative before or behind the bar that stands for a name."""
    lexicon = language_words(language, "opposites")
    return re.compile(lexicon.OF_KIN.format(kin="|".join(map(folded, lexicon.RELATED.split()))))
