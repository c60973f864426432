"""What an article is about in a few bytes: enough to see whether another tells the same story, without its text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from struct import pack, unpack
from zlib import crc32

WEIGHT = 8  # bits of a word's number for its weight, under 24 of its hash
HEAVIEST = (1 << WEIGHT) - 1


@dataclass(frozen=True, slots=True)
class Sketch:
    """An article's language, its strongest words and its names, each as `packed` has them."""

    language: str
    terms: bytes
    names: bytes

    def likeness(self, other: Sketch) -> float:
        """How far two articles tell one story, 0 to 1: by the words they are about, in two languages by their names."""
        alike = overlap(self.terms, other.terms)
        if self.language == other.language:
            return alike
        return max(alike, overlap(self.names, other.names))


def packed(words: Mapping[str, float]) -> bytes:
    """Words with their weight in four bytes each; the order in which they are given does not matter.

    >>> weights(packed({"nice": 4.0, "loup": 2.0})) == weights(packed({"loup": 20.0, "nice": 40.0}))
    True
    """
    most = max(words.values(), default=1.0)
    hashed = {
        crc32(word.encode()) >> WEIGHT: round(HEAVIEST * w / most) for word, w in words.items()
    }
    return pack(f"<{len(hashed)}I", *sorted(h << WEIGHT | w for h, w in hashed.items()))


def weights(sketched: bytes) -> dict[int, int]:
    """The weights by hash."""
    numbers = unpack(f"<{len(sketched) // 4}I", sketched)
    return {n >> WEIGHT: n & HEAVIEST for n in numbers}


def overlap(a: bytes, b: bytes) -> float:
    """The cosine of two sketched bags, 0 to 1."""
    x, y = weights(a), weights(b)
    common = sum(w * y[word] for word, w in x.items() if word in y)
    if not common:
        return 0.0
    size = sum(w * w for w in x.values()) * sum(w * w for w in y.values())
    return float(common / size**0.5)
