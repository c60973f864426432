"""What a reader may be told, and how much it may take."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

MEGABYTE = 1_000_000

# A longer text, or one of more words and signs, is no article: the pipelines would take more than a gigabyte for it.
LONGEST_TEXT, MOST_WORDS = 150_000, 30_000


def too_long(size: str) -> str:
    """The reason to give for a text of this size."""
    most = f"{LONGEST_TEXT:,} characters or {MOST_WORDS:,} words"
    return f"it is too long for one article ({size}; up to {most}): split it"


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How inputs are read; the first three override what an input says of itself.

    `max_bytes` bounds one file, page or member of an archive (unpacked), not a whole archive or JSONL file,
    which are read piece by piece. `timeout` bounds one request, `seconds` (of the processor's time) the parsing of one page or file;
    `delay` lies between two requests to one host. `columns` maps our names to a table's columns:
    `{"text": "corps", "date": "publie_le"}`. `allow_private` lets addresses of the local network be fetched.
    """

    source: str | None = None
    date: str | None = None
    language: str | None = None
    allow_private: bool = False
    max_bytes: int = 50 * MEGABYTE
    timeout: float = 20.0
    seconds: float = 8.0
    delay: float = 1.0
    columns: Mapping[str, str] = field(default_factory=dict)
