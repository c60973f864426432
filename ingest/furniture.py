"""Page furniture in plain text: stretches that are no part of the article."""

from __future__ import annotations

from .facts import Furniture


def find(text: str) -> list[Furniture]:
    """The stretches of `text` that give no facts, in order, not overlapping."""
    return []
