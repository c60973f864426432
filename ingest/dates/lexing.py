"""A text as runs of words of time.

Each word that can take part in an expression of time becomes a `Node`; neighbours form a run, any other
word ends it. What rules do with a run is told in `notation`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..numbers import find
from .interval import full_year
from .lexicon import Entry, Lexicon, lexicon, normal
from .notation import CONTENT, Node, has
from .numerals import joined

# *last year's first quarter*: what may join two words, and what may then follow
POSSESSIVES = ("'s ", "’s ")
PARTS_OF_YEAR = ("ORDINAL", "QUARTER", "MONTH", "WEEKDAY", "SEASON", "HOLIDAY")
GAP = 4  # spaces between two words of one run at most
HYPHENED = re.compile(r"-[^\W\d_]")  # *d'après-midi* is no *d'après*
NAMED = re.compile(r"[^\W\d_]-[A-Z]")  # *Nice-Matin* is no morning
# *Octobre. 2* at the end of what is said
MONTH_DOTTED = re.compile(r"\.\s?(?:\d\d?(?:st|nd|rd|th|er)?|(?:19|20)\d\d)\s*(?:\Z|[,;!?)\n])")
NUMBERED = re.compile(r",?\s*(?:\w{2,3}\s)?\d")
GLUED = re.compile(r"(\d+(?:[.,]\d+)?)([^\W\d_]+)|([^\W\d_]+)(\d{1,4})")
NUMERIC = [  # the kinds of tokens with digits, see `tokens`
    "DATE", "DATES", "YEARS", "Q", "CLOCK", "big", "DECADE", "ORDINAL", "glued", "dec", "SLASH", "INT",
]  # fmt: skip
FIRST_YEAR, LAST_YEAR = 1000, 2200  # four digits in between may be a year


def runs(text: str, language: str) -> list[list[Node]]:
    """The runs of words of time in `text` that can hold an expression of time."""
    found: list[list[Node]] = []
    run: list[Node] = []

    def close() -> None:
        whole = joined(run, text, language)
        if any(n.role in CONTENT for n in whole) or _day_alone(whole):
            found.append(whole)

    for node in _nodes(text, lexicon(language)):
        if run:
            between = text[run[-1].end : node.start]
            if between not in ("", " ") and not _beside(between, run[-1], node):
                close()
                run = []
        run.append(node)
    if run:
        close()
    return found


def _beside(between: str, a: Node, b: Node) -> bool:
    """Whether only space lies between two words, or a bracket (`[Ten] years`) that is no footnote's (`mars [3]`), or `'s`."""
    if between in POSSESSIVES:
        return a.role in ("UNIT", "YEAR") and b.role in PARTS_OF_YEAR
    if len(between) > GAP or "\n" in between or between.strip().strip("[]"):
        return False
    return not ("[" in between and b.word.isdigit()) and not ("]" in between and a.word.isdigit())


def _day_alone(run: list[Node]) -> bool:
    """A day given by its number (`le 23`, `the 21st`, `on 4-22`)."""
    return run[-1].role in ("INT", "ORDINAL", "COUNT") and has(run, "the", "on") is not None


def _nodes(text: str, lex: Lexicon) -> Iterator[Node]:
    """The words of time in `text`; what lies between them is not given."""
    tokens = list(lex.token.finditer(text))
    i = 0
    while i < len(tokens):
        m = tokens[i]
        kind = m.lastgroup
        i += 1
        if kind == "word":
            forms = lex.phrases.get(normal(m.group()))
            found = forms and _phrase(text, tokens, i, forms)
            if not found:
                continue
            more, entry = found
            i += more
            node = _worded(text, m.start(), tokens[i - 1].end(), entry, lex)
            dotted = node.role == "MONTH" and MONTH_DOTTED.match(text, node.end)
            if (node.short or dotted) and text[node.end : node.end + 1] == ".":
                node.end += 1
                i += 1
            if node.role == "PART" and NAMED.search(text, max(0, node.start - 2), node.start + 1):
                continue
            if not (node.short and node.role == "WEEKDAY") or _weekday(text, node, lex):
                yield node
        elif kind == "mark":
            mark = m.group()
            if mark in ",-–~":
                yield Node("," if mark == "," else "-", m.start(), m.end(), mark)
        elif kind == "bad":
            yield from _glued(m.start(), m.group(), lex)
        elif kind is not None:
            yield from _digits(kind, m, text, lex)


def _phrase(
    text: str, tokens: list[re.Match[str]], at: int, forms: list[tuple[tuple[str, ...], Entry]]
) -> tuple[int, Entry] | None:
    """How many tokens from `at` on belong to the longest of `forms` that is there, and what it means."""
    for rest, entry in forms:
        n = len(rest)
        if n == 0:
            return 0, entry
        if at + n > len(tokens) or any(normal(tokens[at + j].group()) != rest[j] for j in range(n)):
            continue
        end = tokens[at + n - 1].end()
        if "\n" not in text[tokens[at - 1].start() : end] and not HYPHENED.match(text, end):
            return n, entry
    return None


def _worded(text: str, start: int, end: int, entry: Entry, lex: Lexicon) -> Node:
    surface = normal(text[start:end])
    if entry.role == "COUNT" and surface in lex.numeral_months:  # *11 sept*, *sept. 2001*
        beside = re.search(r"\d(?:er|e)?\s\Z", text[max(0, start - 4) : start])
        if beside or re.match(r"\.\s?\d|\s(?:19|20)\d\d", text[end : end + 6]):
            return Node("MONTH", start, end, lex.numeral_months[surface], surface, short=True)
    return Node(entry.role, start, end, entry.value, surface, entry.plural, entry.short)


def _weekday(text: str, node: Node, lex: Lexicon) -> bool:
    """Whether a short weekday is one: not `Sam Altman`, `la mer`, `the sun.`"""
    surface = text[node.start : node.end]
    if NUMBERED.match(text, node.end) or text.strip(" .") == surface.strip("."):
        return True
    return surface[0].isupper() and (surface.endswith(".") or lex.calendar.CAPITALS)


def _glued(start: int, token: str, lex: Lexicon) -> Iterator[Node]:
    """`3day`, `15SEPT`, `Feb13`, `trimestre3`: a month or a unit and a number without a space."""
    m = GLUED.fullmatch(token)
    if not m:
        return
    digits, word = m[1] or m[4], m[2] or m[3]
    entry = next((e for rest, e in lex.phrases.get(normal(word), ()) if not rest), None)
    if normal(word) in lex.numeral_months:
        entry = Entry("MONTH", lex.numeral_months[normal(word)], short=True)
    if entry is None or entry.role not in ("MONTH", "UNIT") or len(word) < 2:
        return
    parts = []
    for part in (digits, word) if m[1] else (word, digits):
        end = start + len(part)
        if part is word:
            parts.append(
                Node(entry.role, start, end, entry.value, normal(word), entry.plural, entry.short)
            )
        elif digits.isdigit():
            parts.append(
                Node("YEAR" if len(digits) == 4 else "INT", start, end, int(digits), digits)
            )
        else:
            parts.append(Node("COUNT", start, end, float(digits.replace(",", ".")), digits))
        start = end
    yield from parts


def _digits(kind: str, m: re.Match[str], text: str, lex: Lexicon) -> Iterator[Node]:
    """The node of a token with digits; none where it can be no part of a time."""
    token, start, end = m.group(), m.start(), m.end()
    if kind == "num":
        kind = next(k for k in NUMERIC if m.group(k))
    role, value = kind, token
    match kind:
        case "INT":
            if start > 1 and text[start - 1] in "-–" and text[start - 2].isupper():
                return  # STS-133
            if len(token) == 4 and FIRST_YEAR <= int(token) <= LAST_YEAR:
                role = "YEAR"
            elif len(token) > 4:
                return
            yield Node(role, start, end, int(token), token)
            return
        case "ORDINAL":
            yield Node("ORDINAL", start, end, int("".join(filter(str.isdigit, token))), token)
            return
        case "dec":
            yield Node("COUNT", start, end, float(token.replace(",", ".")), token)
            return
        case "big":
            for number in find(token, lex.language):
                if number.low is not None and number.low.denominator == 1:
                    yield Node("COUNT", start, end, int(number.low), token)
            return
        case "glued":
            yield from _glued(start, token, lex)
            return
        case "DECADE":
            first = int(token[:4]) if token[2].isdigit() else 1900 + int(token[:2])
            yield Node("DECADE", start, end, first, token)
            return
        case "short":  # '98, the '60s
            year = full_year(token.strip("'’‘s"))
            yield Node("DECADE" if token.endswith("s") else "YEAR", start, end, year, token)
            return
        case "q" | "Q":
            turned = re.fullmatch(r"(\d)([^\W\d])\s?(\d+)", token)  # 3Q24
            role, value = "QUARTER", f"{turned[3]}{turned[2]}{turned[1]}" if turned else token
        case "fy":
            role = "FISCAL"
    yield Node(role, start, end, value.upper() if role in ("QUARTER", "FISCAL") else value, token)
