"""A text as runs of words of time.

Each word that can take part in an expression of time becomes a `Node`; neighbours form a run, any other
word ends it. What rules do with a run is told in `notation`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..numbers import find
from .lexicon import Entry, Lexicon, lexicon, normal
from .notation import CONTENT, Node, has

GAP = 4  # spaces between two words of one run at most
HYPHENED = re.compile(r"-[^\W\d_]")  # *d'après-midi* is no *d'après*
NUMBERED = re.compile(r",?\s*(?:\w{2,3}\s)?\d")
GLUED = re.compile(r"(\d+(?:[.,]\d+)?)([^\W\d_]+)|([^\W\d_]+)(\d{1,4})")
DIGIT_KINDS = (
    "DATE",
    "DATES",
    "YEARS",
    "Q",
    "CLOCK",
    "big",
    "DECADE",
    "ORDINAL",
    "glued",
    "dec",
    "SLASH",
    "INT",
)


def runs(text: str, language: str) -> list[list[Node]]:
    """The runs of words of time in `text` that can hold an expression of time."""
    found: list[list[Node]] = []
    run: list[Node] = []
    for node in _nodes(text, lexicon(language)):
        if run:
            gap = node.start - run[-1].end
            if gap and (
                gap > GAP
                or not text[run[-1].end : node.start].isspace()
                or "\n" in text[run[-1].end : node.start]
            ):
                _close(found, run, text, language)
                run = []
        run.append(node)
    if run:
        _close(found, run, text, language)
    return found


def _close(found: list[list[Node]], run: list[Node], text: str, language: str) -> None:
    if any(
        a.role == "COUNT" and b.role in ("COUNT", "ONE", "ORDINAL", "-", "and")
        for a, b in pairwise(run)
    ):
        run = _numbers(run, text, language)
    if any(n.role in CONTENT for n in run) or _day_alone(run):
        found.append(run)


def _day_alone(run: list[Node]) -> bool:
    """A day given by its number (`le 23`, `the 21st`, `on 4-22`)."""
    return run[-1].role in ("INT", "ORDINAL", "COUNT") and has(run, "the", "on") is not None


def _nodes(text: str, lex: Lexicon) -> Iterator[Node]:
    """The words of time in `text`; what lies between them is not given."""
    phrases = lex.phrases
    tokens = list(lex.token.finditer(text))
    count = len(tokens)
    i = 0
    while i < count:
        m = tokens[i]
        kind = m.lastgroup
        i += 1
        if kind == "word":
            word = normal(m.group())
            forms = phrases.get(word)
            if not forms:
                continue
            for rest, entry in forms:
                n = len(rest)
                if n and not (
                    i + n <= count
                    and all(normal(tokens[i + j].group()) == rest[j] for j in range(n))
                    and "\n" not in text[m.start() : tokens[i + n - 1].end()]
                    and not HYPHENED.match(text, tokens[i + n - 1].end())
                ):
                    continue
                end = tokens[i + n - 1].end()
                i += n
                node = _worded(text, m.start(), end, entry, lex)
                if node.short and text[end : end + 1] == "." and i < count:
                    node.end += 1
                    i += 1
                if node.short and node.role == "WEEKDAY" and not _weekday(text, node, lex):
                    break
                yield node
                break
        elif kind == "mark":
            mark = m.group()
            if mark == ",":
                yield Node(",", m.start(), m.end(), mark)
            elif mark in "-–~":
                yield Node("-", m.start(), m.end(), mark)
        elif kind == "bad":
            yield from _glued(m.start(), m.group(), lex)
        elif kind is not None:
            yield from _digits(kind, m, text, lex)


def _worded(text: str, start: int, end: int, entry: Entry, lex: Lexicon) -> Node:
    surface = normal(text[start:end])
    role, value, short = entry.role, entry.value, entry.short
    for number, names in enumerate(lex.calendar.MONTHS, 1):
        # a month that is a number word too: *11 sept*, *sept. 2001*
        if role == "COUNT" and surface in names.split("|"):
            beside = re.search(r"\d(?:er|e)?\s\Z", text[max(0, start - 4) : start])
            if beside or re.match(r"\.\s?\d|\s(?:19|20)\d\d", text[end : end + 6]):
                role, value, short = "MONTH", number, True
    return Node(role, start, end, value, surface, entry.plural, short)


def _weekday(text: str, node: Node, lex: Lexicon) -> bool:
    """Whether a short weekday is one: not `Sam Altman`, `la mer`, `the sun.`"""
    surface = text[node.start : node.end]
    if NUMBERED.match(text, node.end) or text.strip(" .") == surface.strip("."):
        return True
    return surface[0].isupper() and (surface.endswith(".") or not lex.calendar.DAY_FIRST)


def _glued(start: int, token: str, lex: Lexicon) -> Iterator[Node]:
    """`3day`, `15SEPT`, `Feb13`, `trimestre3`: a month or a unit and a number without a space."""
    m = GLUED.fullmatch(token)
    if not m:
        return
    digits, word = m[1] or m[4], m[2] or m[3]
    entry = next((e for rest, e in lex.phrases.get(normal(word), ()) if not rest), None)
    if (
        entry is None
        or entry.role not in ("MONTH", "UNIT")
        or len(word) < 3 - (entry.plural or False)
    ):
        return
    at = start if m[1] else start + len(word)
    number = Node("INT", at, at + len(digits), int(digits)) if digits.isdigit() else None
    number = number or Node("COUNT", at, at + len(digits), float(digits.replace(",", ".")))
    if number.value and len(digits) == 4 and digits.isdigit():
        number.role = "YEAR"
    at = start + len(digits) if m[1] else start
    named = Node(
        entry.role, at, at + len(word), entry.value, normal(word), entry.plural, entry.short
    )
    yield from (number, named) if m[1] else (named, number)


def _digits(kind: str, m: re.Match[str], text: str, lex: Lexicon) -> Iterator[Node]:
    """The node of a token with digits; none where it can be no part of a time."""
    token, start, end = m.group(), m.start(), m.end()
    if kind == "num":
        kind = next(k for k in DIGIT_KINDS if m.group(k))
    match kind:
        case "INT":
            dashed = start > 1 and text[start - 1] in "-–" and text[start - 2].isupper()  # STS-133
            if len(token) == 4 and 1000 <= int(token) <= 2200:
                yield Node("YEAR", start, end, int(token), token)
            elif len(token) <= 4 and not dashed:
                yield Node("INT", start, end, int(token), token)
        case "ORDINAL":
            yield Node("ORDINAL", start, end, int("".join(filter(str.isdigit, token))), token)
        case "dec":
            yield Node("COUNT", start, end, float(token.replace(",", ".")), token)
        case "big":
            for number in find(token, lex.language):
                if number.low is not None and number.low.denominator == 1:
                    yield Node("COUNT", start, end, int(number.low), token)
        case "glued":
            yield from _glued(start, token, lex)
        case "DECADE":
            first = int(token[:4]) if token[2].isdigit() else 1900 + int(token[:2])
            yield Node("DECADE", start, end, first, token)
        case "short":  # '98, the '60s
            digits = token.strip("'’")
            year = int(digits[:2]) + (2000 if int(digits[:2]) < 50 else 1900)
            yield Node("DECADE" if digits.endswith("s") else "YEAR", start, end, year, token)
        case "q" | "Q":
            turned = re.fullmatch(r"(\d)([^\W\d])\s?(\d+)", token)  # 3Q24
            said = f"{turned[3]}{turned[2]}{turned[1]}" if turned else token
            yield Node("QUARTER", start, end, said.upper(), token)
        case "fy":
            yield Node("FISCAL", start, end, token.upper(), token)
        case _:
            yield Node(kind, start, end, token, token)


def _numbers(run: list[Node], text: str, language: str) -> list[Node]:
    """Number words that make one number brought together: `vingt et un`, `twenty-first`, `nineteen ninety six`."""
    out: list[Node] = []
    i = 0
    while i < len(run):
        j = i
        while j < len(run) and (
            run[j].role in ("COUNT", "ONE") or (j > i and run[j].role in ("and", "-"))
        ):
            j += 1
        while j > i and run[j - 1].role not in ("COUNT", "ONE"):
            j -= 1
        if j - i < 2 or any(c.isdigit() for c in text[run[i].start : run[j - 1].end]):
            j = max(j, i + 1)
            out.extend(run[i:j])
        else:
            out.extend(_read_numbers(run[i:j], text, language))
        if (
            j < len(run)
            and run[j].role == "ORDINAL"
            and out
            and _tens(out[-1])
            and 0 < run[j].value < 10
        ):
            tens = out.pop()
            out.append(
                Node(
                    "ORDINAL",
                    tens.start,
                    run[j].end,
                    tens.value + run[j].value,
                    text[tens.start : run[j].end].lower(),
                )
            )
            j += 1
        elif (
            j + 1 < len(run)
            and run[j].role == "-"
            and run[j + 1].role == "ORDINAL"
            and out
            and _tens(out[-1])
        ):
            tens = out.pop()
            last = run[j + 1]
            out.append(
                Node(
                    "ORDINAL",
                    tens.start,
                    last.end,
                    tens.value + last.value,
                    text[tens.start : last.end].lower(),
                )
            )
            j += 2
        i = j
    return out


def _tens(node: Node) -> bool:
    return node.role == "COUNT" and node.value in range(20, 100, 10)


def _read_numbers(stretch: list[Node], text: str, language: str) -> list[Node]:
    """The numbers and years that the number words of `stretch` make; what is in none of them stays."""
    start, end = stretch[0].start, stretch[-1].end
    nodes = []
    for n in find(text[start:end], language):
        if n.low is not None and n.low == n.high and n.form != "article":
            value = int(n.low) if n.low.denominator == 1 else float(n.low)
            a, b = start + n.start, start + n.end
            nodes.append(Node("COUNT", a, b, value, text[a:b].lower()))
    rest = [n for n in stretch if not any(m.start < n.end and n.start < m.end for m in nodes)]
    out: list[Node] = []
    for node in sorted([*nodes, *rest], key=lambda n: n.start):
        head = out[-1] if out else None
        year = _year(head, node) if head else None
        if head and year:
            out[-1] = Node("YEAR", head.start, node.end, year, text[head.start : node.end].lower())
        else:
            out.append(node)
    for node in out:
        if (
            node.role == "COUNT"
            and isinstance(node.value, int)
            and 1100 < node.value < 2100
            and node.value != 2000
        ):
            node.role = "YEAR"
    return out


def _year(head: Node, tail: Node) -> int | None:
    """`nineteen` and `ninety six`, `nineteen zero` and `one`."""
    if not isinstance(tail.value, int) or not isinstance(head.value, int) or tail.role != "COUNT":
        return None
    if (
        head.role == "COUNT"
        and 10 < head.value < 21
        and (tail.value == 0 or 10 <= tail.value < 100)
    ):
        return head.value * 100 + tail.value
    if head.role == "YEAR" and head.value % 100 == 0 and tail.value < 10:
        return head.value + tail.value
    return None
