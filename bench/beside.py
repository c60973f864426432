"""What the benches of figures and of dates share: their cases, the tools beside ours, whose answer is meant."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, TypeVar

Reader = TypeVar("Reader")
Span = TypeVar("Span", bound=tuple[Any, ...])


def cases(folder: Path) -> Iterator[dict[str, Any]]:
    """The lines of all `*.jsonl` in `folder`."""
    for path in sorted(folder.glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            yield from (json.loads(line) for line in lines)


def installed(
    tools: Mapping[str, tuple[str, Callable[[], Reader]]],
) -> Iterator[tuple[str, Reader]]:
    """Name with version, and reader, of each of `tools` (its package, what makes the reader) that is here;
    prints the name of one that is not."""
    for name, (package, make) in tools.items():
        try:
            yield f"{name} {version(package)}", make()
        except (ImportError, PackageNotFoundError):
            print(f"{name:28} not installed")


def touching(gold: Mapping[str, Any], found: list[Span]) -> Span | None:
    """The one of `found` (start, end, …) that covers the most of an expected place; None where none does."""
    over = [f for f in found if f[0] < gold["end"] and gold["start"] < f[1]]
    return max(over, key=lambda f: min(f[1], gold["end"]) - max(f[0], gold["start"]), default=None)
