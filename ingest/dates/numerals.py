"""Number words of a run brought together, as figures read them, and the years and days they make."""

from __future__ import annotations

from itertools import pairwise

from ..numbers import find
from .notation import Node

JOINTS = ("and", "-")
NUMBERS = ("COUNT", "ONE")


def joined(run: list[Node], text: str, language: str) -> list[Node]:
    """`vingt et un`, `twenty-first`, `nineteen ninety six` as one node each; the rest of `run` as it is."""
    starts = (
        a.role == "COUNT" and b.role in (*NUMBERS, *JOINTS, "ORDINAL") for a, b in pairwise(run)
    )
    if not any(starts):
        return run
    out: list[Node] = []
    i = 0
    while i < len(run):
        end = _stretch(run, i)
        words = run[i : max(end, i + 1)]
        spelled = len(words) > 1 and not any(n.word[:1].isdigit() for n in words)
        out.extend(_read(words, text, language) if spelled else words)
        i += len(words)
    return _ordinals(out, text)


def _stretch(run: list[Node], start: int) -> int:
    """Where the number words from `start` on end, what joins them included."""
    end = i = start
    while i < len(run) and (run[i].role in NUMBERS or (i > start and run[i].role in JOINTS)):
        i += 1
        if run[i - 1].role in NUMBERS:
            end = i
    return end


def _read(words: list[Node], text: str, language: str) -> list[Node]:
    """The numbers and years that `words` make; what is in none of them stays."""
    start, end = words[0].start, words[-1].end
    numbers = []
    for n in find(text[start:end], language):
        if n.low is not None and n.low == n.high and n.form != "article":
            value = int(n.low) if n.low.denominator == 1 else float(n.low)
            numbers.append(_node("COUNT", start + n.start, start + n.end, value, text))
    rest = [w for w in words if not any(n.start < w.end and w.start < n.end for n in numbers)]
    out: list[Node] = []
    for node in sorted([*numbers, *rest], key=lambda n: n.start):
        year = _year(out[-1], node) if out else None
        if year:
            out[-1] = _node("YEAR", out[-1].start, node.end, year, text)
        else:
            out.append(node)
    for node in out:
        whole = node.role == "COUNT" and isinstance(node.value, int)
        if whole and 1500 <= node.value < 2100 and node.value != 2000:
            node.role = "YEAR"
    return out


def _year(head: Node, tail: Node) -> int | None:
    """`nineteen` and `ninety six`, `nineteen zero` and `one`."""
    if not isinstance(tail.value, int) or not isinstance(head.value, int) or tail.role != "COUNT":
        return None
    if head.role == "COUNT" and 10 < head.value < 21 and tail.value in (0, *range(10, 100)):
        return head.value * 100 + tail.value
    if head.role == "YEAR" and head.value % 100 == 0 and tail.value < 10:
        return head.value + tail.value
    return None


def _ordinals(run: list[Node], text: str) -> list[Node]:
    """`twenty second`, `vingt-troisième`: tens and an ordinal."""
    out: list[Node] = []
    for node in run:
        tens = out[-2] if len(out) > 1 and out[-1].role == "-" else out[-1] if out else None
        if node.role == "ORDINAL" and 0 < node.value < 10 and tens and _tens(tens):
            del out[out.index(tens) :]
            node = _node("ORDINAL", tens.start, node.end, tens.value + node.value, text)
        out.append(node)
    return out


def _tens(node: Node) -> bool:
    return node.role == "COUNT" and node.value in range(20, 100, 10)


def _node(role: str, start: int, end: int, value: float, text: str) -> Node:
    return Node(role, start, end, value, text[start:end].lower())
