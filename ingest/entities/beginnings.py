"""Words that have a capital because a sentence or a headline begins with them, and are no names.

A model sees the capital; the article and the language know the word in small letters.
"""

from __future__ import annotations

import re
from dataclasses import replace

from .boundaries import STARTS
from .name import Name
from .normal import common, first_names, plain

# So large a part of a headline's words have a capital, and it is so long at most.
HEADLINE = 0.6
LONGEST = 160

NUMBERED = re.compile(r" \d")
WORD = re.compile(r"\w+(?:-\w+)*")


def without_beginnings(text: str, names: list[Name], language: str) -> list[Name]:
    """The names of a levelled `text` but for single words that only begin a sentence and the text or the language knows small.

    >>> t = "Hammers fell. The hammers were heavy."
    >>> without_beginnings(t, [Name(0, 7, "PER", "entity.model")], "en")
    []
    """
    inside = {
        text[n.start : n.end]
        for n in names
        if not (begins(text, n.start) or headline(text, n.start))
    }
    inside |= {text[n.start : n.end].split()[-1] for n in names if " " in text[n.start : n.end]}
    said = set(WORD.findall(text))
    return [n for n in names if not only_begins(text, n, inside, said, language)]


def as_told(text: str, names: list[Name]) -> list[Name]:
    """A headline's name is no longer than where a sentence of the text has it, nor a person's by what stands before it.

    `2010 | Telver Foods | Rampage` where a sentence has `Telver Foods`; `Scholar | Ann Marlow` where one has `Ann Marlow`.
    """
    told = {n.label: set[str]() for n in names}
    for n in names:
        if not headline(text, n.start):
            told[n.label].add(text[n.start : n.end])
    return [shorter(text, n, told[n.label]) for n in names]


def shorter(text: str, name: Name, told: set[str]) -> Name:
    """A name, or the one of several words among those `told` of its kind that it holds."""
    written = text[name.start : name.end]
    inside = [t for t in told if " " in t and t != written and f" {t} " in f" {written} "]
    if not headline(text, name.start):  # then only what stands before somebody's whole name goes
        ends = [t for t in inside if written.endswith(t) and plain(t.split()[0]) in first_names()]
        inside = ends if name.label == "PER" else []
    if name.rule != "entity.model" or len(inside) != 1:
        return name
    start = name.start + written.index(inside[0])
    return replace(name, start=start, end=start + len(inside[0]))


def begins(text: str, start: int) -> bool:
    """Whether a sentence begins at `start`."""
    return bool(STARTS.search(text, max(0, start - 3), start))


def only_begins(text: str, name: Name, inside: set[str], words: set[str], language: str) -> bool:
    """Whether a name is a single common word that begins a sentence, neither a name inside one nor somebody's surname."""
    word = text[name.start : name.end]
    small = word.lower()
    if name.rule != "entity.model" or name.identifier or name.label in ("WORK", "EVENT"):
        return False
    if not word.replace("-", "").isalpha():
        return False
    said = small in words
    if word.isupper():  # `A FIRE has …`
        return said and len(word) > 3
    if NUMBERED.match(text, name.end) and small in common(language):
        return True  # `Step 1`
    if word in inside:
        return False
    if headline(text, name.start):
        return small in common(language)
    return begins(text, name.start) and (said or small in common(language))


def headline(text: str, at: int) -> bool:
    """Whether the line around `at` is written with capitals throughout."""
    start = text.rfind("\n", 0, at) + 1
    stop = text.find("\n", at)
    if (stop if stop > 0 else len(text)) - start > LONGEST:
        return False
    said = [w for w in text[start : stop if stop > 0 else None].split() if w[0].isalpha()]
    return len(said) > 4 and sum(w[0].isupper() for w in said) >= HEADLINE * len(said)
