"""Words that have a capital because a sentence or a headline begins with them, and are no names.

A model sees the capital; the article and the language know the word in small letters.
"""

from __future__ import annotations

import re

from .boundaries import STARTS
from .name import Name
from .normal import common


def without_beginnings(text: str, names: list[Name], language: str) -> list[Name]:
    """The names of a levelled `text` but for single words that only begin a sentence and the text or the language knows small.

    >>> t = "Hammers fell. The hammers were heavy."
    >>> without_beginnings(t, [Name(0, 7, "PER", "entity.model")], "en")
    []
    """
    inside = {text[n.start : n.end] for n in names if not begins(text, n.start)}
    inside |= {text[n.start : n.end].split()[-1] for n in names if " " in text[n.start : n.end]}
    return [n for n in names if not only_begins(text, n, inside, language)]


def begins(text: str, start: int) -> bool:
    """Whether a sentence begins at `start`."""
    return bool(STARTS.search(text, max(0, start - 3), start))


def only_begins(text: str, name: Name, inside: set[str], language: str) -> bool:
    """Whether a name is a single common word that begins a sentence, neither a name inside one nor somebody's surname."""
    word = text[name.start : name.end]
    if name.rule != "entity.model" or name.identifier or not word[1:].islower() or word in inside:
        return False
    if name.label in ("WORK", "EVENT") or not begins(text, name.start):
        return False
    small = word.lower()
    return small in common(language) or bool(re.search(rf"(?<!\w){re.escape(small)}(?!\w)", text))
