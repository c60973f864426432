"""People and works that only the word before them shows: `Swedish captain Arne Lindvik`, `the novel "The Salt Road"`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..facts import Label
from .beside import nouns as kinds
from .boundaries import no_part
from .evidence import heads
from .name import Name
from .normal import alternatives, first_names, plain
from .wholes import CAPITAL

# A title in marks, of few words and one sentence.
TITLE = re.compile(
    r"[«\"“] ?(?P<title>[A-ZÀ-Þ\d][^«»\"“”.!?;\n]{1,58}[^«»\"“”.!?;,\n ])[!?]?,? ?[»\"”]"
)

PARTS = re.compile(
    rf"(?P<first>{CAPITAL})(?: (?P<rest>{CAPITAL}(?: {CAPITAL})?))?(?![\w-])(?! [A-ZÀ-Þ])"
)


def introduced(text: str, names: list[Name], language: str) -> Iterator[Name]:
    """Names in a levelled `text` that stand right behind what they are, and overlap none of `names`.

    >>> t = "Swedish captain Arne Lindvik read the novel “The Salt Road” to his daughter Ava; the captain Moreover."
    >>> [t[n.start : n.end] for n in introduced(t, [], "en")]
    ['Arne Lindvik', 'Ava', 'The Salt Road']
    """
    people = (PARTS.match(text, noun.end()) for noun in nouns("PER", language).finditer(text))
    works = (TITLE.match(text, noun.end()) for noun in nouns("WORK", language).finditer(text))
    found = [
        Name(m.start(), m.end(), "PER", "entity.introduced", 0.84)
        for m in people
        if m and somebody(m["first"], m["rest"], language)
    ]
    found += [Name(*m.span("title"), "WORK", "entity.introduced", 0.84) for m in works if m]
    return (n for n in found if not any(n.overlaps(o) for o in names))


def somebody(first: str, rest: str | None, language: str) -> bool:
    """Whether words with a capital can be a person's name: two or three, none of them another word, or a first name."""
    parts = [first, *(rest or "").split()]
    if any(p in heads("HEADS_LAST") or no_part(p, language) for p in parts):
        return False
    return bool(rest) or plain(first) in first_names()


@cache
def nouns(label: Label, language: str) -> re.Pattern[str]:
    """What only things of a kind are called, in small letters, with the blank behind it."""
    said = (w for w, kind in kinds("KINDS", language).items() if kind == label and w[0].islower())
    return re.compile(rf"(?<![\w-])(?:{alternatives(said)}),? ")
