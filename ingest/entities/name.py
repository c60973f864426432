"""A name at a place while it is being worked on, and the text it is looked for in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..facts import Label

# Same length, so that offsets hold: apostrophes and blanks of French typography, hyphens that do not break.
LEVEL = str.maketrans(
    {"’": "'", "ʼ": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "‑": "-", "‐": "-"}
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name as one rule or the model found it; `confidence` decides between overlapping ones."""

    start: int
    end: int
    label: Label
    rule: str
    confidence: float = 0.8
    identifier: str | None = None

    def overlaps(self, other: Name) -> bool:
        return self.start < other.end and other.start < self.end


class Ground:
    """Names by the characters that they stand on, so that those under another are found at once."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._at: dict[int, list[Name]] = {}
        for name in names:
            for at in range(name.start, name.end):
                self._at.setdefault(at, []).append(name)

    def under(self, name: Name) -> list[Name]:
        """The names that overlap `name`, in the order of the text."""
        found = (n for at in range(name.start, name.end) for n in self._at.get(at, ()))
        return list(dict.fromkeys(found))

    def cover(self, name: Name) -> None:
        """Put `name` in the place of those that lie within it."""
        self._at.update({at: [name] for at in range(name.start, name.end)})

    def names(self) -> list[Name]:
        """All names that are there."""
        return list(dict.fromkeys(n for names in self._at.values() for n in names))


def level(text: str) -> str:
    """`text` with one kind of apostrophe, blank and hyphen; offsets stay."""
    return text.translate(LEVEL)


def apart(names: Iterable[Name]) -> list[Name]:
    """The names that remain when of two overlapping ones the better stays: surer, then longer, then earlier."""
    kept: list[Name] = []
    ends: dict[int, Name] = {}
    for name in sorted(names, key=lambda n: (-n.confidence, n.start - n.end, n.start, n.label)):
        if not any(p in ends for p in range(name.start, name.end)):
            kept.append(name)
            ends.update(dict.fromkeys(range(name.start, name.end), name))
    return sorted(kept, key=lambda n: n.start)
