"""A text as runs of words of time.

Each word that can take part in an expression of time becomes a `Node` with a one-letter code for its
role; neighbours form a run, any other word ends it. Rules are then regular expressions over the codes
of a run, the same for every language.

Content: M month, W weekday, n digits, Y four digits that may be a year, O ordinal, # number word, U unit,
T hier/tomorrow, P part of the day, S season, H holiday, K clock time, X date in digits, x day/month in
digits, G years `2024-2026`, E `1990s`, R roman century, Q `T3`, w several, r start/mid/end, V la veille,
I that day. The function words are listed under `ROLES` of each language's `calendar`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Any

from ..lang import words

CONTENT = frozenset("MWYUTPSHKXxGERQVIp")


@dataclass(slots=True)
class Node:
    """A word or, once a rule has read it, a whole expression; `value` depends on `code`."""

    code: str
    start: int
    end: int
    value: Any
    rule: str = ""
    short: bool = False


@dataclass(frozen=True)
class Lexicon:
    calendar: ModuleType
    token: re.Pattern[str]
    phrases: dict[str, list[tuple[tuple[str, ...], str, Any]]]
    short: frozenset[str]
    numbers: dict[str, int]


def _token(calendar: ModuleType) -> re.Pattern[str]:
    endings = "|".join(calendar.ORDINAL_ENDINGS.split())
    q, h = calendar.QUARTER_LETTERS + "Qq", calendar.HALF_LETTERS + "H"
    word = r"[^\W\d_]+['’](?=\w)|[^\W\d_]+" if calendar.DAY_FIRST else r"[^\W\d_]+"
    stop = r"(?![\w])(?![.,/:–-]\d)"
    return re.compile(
        rf"""(?P<num>(?<![\w.,/:$€£+])(?:
        (?P<X>\d{{4}}-\d\d?-\d\d?(?:T[\d:.+Z-]+)?|\d{{4}}/\d\d?/\d\d?|\d\d?/\d\d?/(?:\d{{4}}|\d\d)|\d\d?\.\d\d?\.(?:\d{{4}}|\d\d)|\d\d?-\d\d?-(?:\d{{4}}|\d\d)){stop}
       |(?P<G>(?:1[5-9]|20)\d\d\s?[-–/]\s?(?:(?:1[5-9]|20)\d\d|\d\d?)){stop}
       |(?P<Q>\d{{4}}\s?-?\s?[{q}{h}][1-4]){stop}
       |(?P<K>\d\d?:[0-5]\d(?::[0-5]\d)?(?:\s?[aApP]\.?[mM]\b\.?)?|\d\d?\s?[aApP]\.?[mM](?!\w)\.?|\d\d?\s?[hH](?:eures?\s|\s)?[0-5]\d(?!\d)|\d\d?\s?[hH]){stop}
       |(?P<big>\d{{1,3}}(?:[ \u00a0\u202f.,]\d{{3}})+(?!\d))
       |(?P<E>(?:\d{{3}}|(?<!\d)[2-9])0['’]?s){stop}
       |(?P<O>\d\d?(?:{endings})){stop}
       |(?P<dec>\d+[.,]\d+)(?!\w)
       |(?P<x>\d\d?/\d\d?|\d\d?\s?[/-]\s?(?:19|20)\d\d){stop}
       |(?P<n>\d+)(?!\w)
       )) | (?P<R>[IVX]+\s?(?:e|è|ème|ième)(?!\w)) | (?P<q>[{q}{h}][1-4](?!\w)) | (?P<fy>FY\s?'?(?:\d{{4}}|\d\d)(?!\w))
       | (?P<word>{word}) | (?P<bad>\w+) | (?P<mark>[^\w\s])""",
        re.VERBOSE,
    )


def normal(word: str) -> str:
    return word.lower().replace("’", "'")


@cache
def lexicon(language: str) -> Lexicon:
    """The words of time of `language`, indexed by the first token of each phrase."""
    c = words(language, "calendar")
    token = _token(c)
    entries: dict[tuple[str, ...], tuple[str, Any]] = {}

    def add(phrase: str, code: str, value: Any) -> None:
        key = (
            tuple(phrase.split())  # an elided word is a token with its apostrophe
            if phrase.endswith("'")
            else tuple(normal(m.group()) for m in token.finditer(phrase))
        )
        entries.setdefault(key, (code, value))

    short = set()
    for number, names in enumerate(c.MONTHS, 1):
        for i, name in enumerate(names.split()):
            if name != "sept" or c.DAY_FIRST is False:
                add(name, "M", number)
            if i:
                short.add(name)
    for number, name in enumerate(c.WEEKDAYS):
        for form in name.split():
            add(form, "W", number)
            if not form.endswith(("day", "days")) and c.DAY_FIRST is False:
                short.add(form)
    for unit, names in c.UNITS.items():
        for name in names.split():
            add(name, "U", unit)
    for name, names in c.SEASONS.items():
        for form in names.split():
            add(form, "S", name)
    for table, code in ((c.DAYS, "T"), (c.PARTS, "P"), (c.HOLIDAYS, "H"), (c.ANCHORED, "V")):
        for word, value in table.items():
            add(word, code, value)
    for which, forms in c.FUZZY.items():
        for form in forms.split("|"):
            add(form, "r", which)
    for form in c.SAME_DAY.split("|"):
        add(form, "I", 0)
    vague = c.VAGUE.split("|") if "|" in c.VAGUE else c.VAGUE.split()
    for form in vague:
        if form != "des":
            add(form, "w", form)
    for word, value in c.ORDINALS.items():
        add(word, "O", value)
    for word, value in c.NUMBERS.items():
        add(word, "#", value)
    for code, forms in c.ROLES.items():
        for form in forms.split("|"):
            add(form, code, form)
    phrases: dict[str, list[tuple[tuple[str, ...], str, Any]]] = {}
    for key, (code, value) in entries.items():
        phrases.setdefault(key[0], []).append((key[1:], code, value))
    for forms in phrases.values():
        forms.sort(key=lambda f: -len(f[0]))
    return Lexicon(c, token, phrases, frozenset(short), c.NUMBERS)


def _number(kind: str, text: str) -> tuple[str, Any] | None:
    """Code and value of a token of digits; None where it can be no part of a time."""
    match kind:
        case "n":
            if len(text) == 4 and 1000 <= int(text) <= 2200:
                return "Y", int(text)
            return ("n", int(text)) if len(text) <= 3 else None
        case "O":
            return "O", int(re.match(r"\d+", text)[0])  # type: ignore[index]
        case "dec":
            return "#", float(text.replace(",", "."))
        case "E":
            return "E", int(text[:4]) if text[2].isdigit() else 1900 + int(text[:2])
        case "R":
            return "R", text
        case "q" | "Q":
            return "Q", text
        case "fy":
            return "f", text
        case "X" | "G" | "K" | "x":
            return kind, text
    return None


def runs(text: str, language: str) -> list[list[Node]]:
    """The runs of words of time in `text` that hold at least one word of content."""
    lex = lexicon(language)
    tokens = list(lex.token.finditer(text))
    phrases = lex.phrases
    found: list[list[Node]] = []
    run: list[Node] = []
    i, count, end = 0, len(tokens), -1

    def close() -> None:
        if any(n.code in CONTENT for n in run):
            found.append(_join_numbers(run, lex))
        elif sum(n.code == "#" for n in run) > 1:  # perhaps a year in words
            joined = _join_numbers(run, lex)
            if any(n.code in CONTENT for n in joined):
                found.append(joined)

    while i < count:
        m = tokens[i]
        kind = m.lastgroup
        node = None
        start = m.start()
        step = 1
        if kind == "word":
            raw = m.group()
            word = raw.lower().replace("’", "'")
            for rest, code, value in phrases.get(word, ()):
                n = len(rest)
                if n == 0 or (
                    i + n < count
                    and all(normal(tokens[i + 1 + j].group()) == rest[j] for j in range(n))
                    and "\n" not in text[start : tokens[i + n].end()]
                ):
                    node = Node(code, start, tokens[i + n].end(), value)
                    step = n + 1
                    break
            nxt = text[m.end() : m.end() + 1]
            if (
                word == "sept"
                and lex.calendar.DAY_FIRST
                and (nxt == "." or (run and run[-1].code in "nO"))
            ):
                node = Node("M", start, m.end(), 9)
                step = 1
            if node and word in lex.short and nxt == "." and step == 1:
                node.end += 1
                node.short = True
                step = 2
        elif kind == "mark":
            mark = m.group()
            if mark == ",":
                node = Node(",", start, m.end(), mark)
            elif mark in "-–":
                node = Node("-", start, m.end(), mark)
        elif kind in ("num", "R", "q", "fy"):
            which = (
                next(
                    (
                        g
                        for g in ("X", "G", "Q", "K", "big", "E", "O", "dec", "x", "n")
                        if m.group(g)
                    ),
                    "",
                )
                if kind == "num"
                else kind
            )
            read = _number(which, m.group())
            if which == "n" and start > 1 and text[start - 1] in "-–" and text[start - 2].isupper():
                read = None  # STS-133
            if read:
                node = Node(read[0], start, m.end(), read[1])
        if node is None:
            if run:
                close()
                run = []
            i += 1
            continue
        if run and (start - end > 2 or "\n" in text[end:start]):
            close()
            run = []
        run.append(node)
        end = node.end
        i += step
    if run:
        close()
    return found


def _join_numbers(run: list[Node], lex: Lexicon) -> list[Node]:
    """Number words that make one number brought together: `vingt et un`, `twenty-one`."""
    out: list[Node] = []
    i = 0
    while i < len(run):
        node = run[i]
        if (
            node.code == "#"
            and isinstance(node.value, int)
            and node.value in (20, 30, 40, 50, 60, 70, 80, 90)
        ):
            j = i + 1
            if j < len(run) and run[j].code in "-e":
                j += 1
            limit = 20 if lex.calendar.DAY_FIRST else 10
            if (
                j < len(run)
                and run[j].code in "#O"
                and isinstance(run[j].value, int)
                and run[j].value < limit
                and (j > i + 1 or run[j].value > 0)
            ):
                out.append(Node(run[j].code, node.start, run[j].end, node.value + run[j].value))
                i = j + 1
                continue
        year = _spelled_year(run, i)
        if year:
            out.append(Node("Y", node.start, run[year[1] - 1].end, year[0]))
            i = year[1]
            continue
        out.append(node)
        i += 1
    return out


def _spelled_year(run: list[Node], i: int) -> tuple[int, int] | None:
    """`nineteen ninety six`, `two thousand and twenty`: the year, and where its words end."""
    parts: list[int] = []
    j = i
    while j < len(run) and (run[j].code == "#" or (parts and run[j].code in "e-")):
        if run[j].code == "#":
            if not isinstance(run[j].value, int):
                return None
            parts.append(run[j].value)
        j += 1
    if run[j - 1].code != "#" or (j < len(run) and run[j].code in "UO-"):
        return None
    match parts:
        case [2, 1000, *rest] if sum(rest) < 100:
            return 2000 + sum(rest), j
        case [head, 100, *rest] if 12 < head < 20 and sum(rest) < 100:
            return head * 100 + sum(rest), j
        case [head, tens, *rest] if 12 < head < 21 and 10 <= tens + sum(rest) < 100 and tens > 9:
            return head * 100 + tens + sum(rest), j
    return None
