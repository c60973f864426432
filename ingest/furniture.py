"""Page furniture in plain text: stretches that are no part of the article.

Share bars, comment prompts, bylines, captions that come twice, links to other articles, tags run together:
what a page shows around an article and a reader has copied along. It stays in the text and gives no facts.
All rules look at lines, because that is what is left of a page's layout. A line of prose is never
furniture for what it says, only for how it begins or for being nothing but a known prompt.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from .facts import Furniture
from .lang import languages, words

# Prompts and labels are short; a longer line is prose that happens to begin alike.
SHORT = 220

# A caption or a link is a phrase of this many characters at most.
PHRASE = 160

# The end of a sentence, with what may close after it.
ENDED = re.compile(r"[.!?…:;][\"'”’»)\]\s\u00a0\u202f]*$")

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

# A word that begins in the middle of another: what is left of two tags with nothing between them.
GLUED = re.compile(r"[^\W\d_]*?[a-zà-öø-ÿ]([A-ZÀ-ÖØ-Þ])|[A-ZÀ-ÖØ-Þ]{2,}[a-zà-öø-ÿ]{2,}")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the white space around it."""

    start: int
    end: int
    text: str

    @property
    def ended(self) -> bool:
        """Whether it closes as a sentence does."""
        return bool(ENDED.search(self.text[-8:]))


def find(text: str) -> list[Furniture]:
    """The stretches of `text` that give no facts, in order, not overlapping.

    >>> [text for f in find("Un titre\\n\\nDu texte ici.\\n\\nLaisser un commentaire") for text in [f.rule]]
    ['furniture.comments']
    """
    lines = lines_of(text)
    rules: dict[int, str] = {}
    for number, line in enumerate(lines):
        if rule := said(line):
            rules[number] = rule
    for finder in (repeated, lists_of_links, glued_tags, links):
        for number, rule in finder(lines, text).items():
            rules.setdefault(number, rule)
    return [Furniture(lines[n].start, lines[n].end, rules[n]) for n in sorted(rules)]


def lines_of(text: str) -> list[Line]:
    found = []
    for m in re.finditer(r"[^\n\r\u2028\u2029]+", text):
        stripped = m[0].strip()
        if stripped:
            start = m.start() + m[0].index(stripped[0])
            found.append(Line(start, start + len(stripped), stripped))
    return found


def said(line: Line) -> str | None:
    """The rule that knows the line for what it says."""
    if len(line.text) > SHORT:
        return None
    m = whole_lines().fullmatch(line.text) or openings().match(line.text)
    return (
        f"furniture.{m.lastgroup.rpartition('_')[0].replace('_', '-')}"
        if m and m.lastgroup
        else None
    )


@cache
def whole_lines() -> re.Pattern[str]:
    """All prompts that are a line of their own, in all languages: pages mix them."""
    return union("WHOLE", r"[\W_]*(?:{})[\W_]*")


@cache
def openings() -> re.Pattern[str]:
    """All beginnings of lines that are furniture to their end."""
    return union("OPENING", r"(?:{})")


@cache
def heads() -> re.Pattern[str]:
    """Lines that head a list of links."""
    every = [p for code in languages() for p in words(code, "furniture").HEADS]
    return re.compile(rf"[\W_]*(?:{'|'.join(every)})[\W_]*", re.IGNORECASE)


def union(table: str, frame: str) -> re.Pattern[str]:
    """One pattern of all in a `table` of words; the group that matched bears the rule's name."""
    parts = []
    for code in languages():
        for rule, patterns in getattr(words(code, "furniture"), table).items():
            group = f"{rule.replace('-', '_')}_{code}"
            parts.append(f"(?P<{group}>{frame.format('|'.join(patterns))})")
    return re.compile("|".join(parts), re.IGNORECASE)


def repeated(lines: list[Line], text: str) -> dict[int, str]:
    """A phrase that stands twice in a row, or that is the title again or its beginning cut short: a caption."""
    found: dict[int, str] = {}
    title = lines[0].text if lines and len(lines[0].text) <= 300 else None
    for number, line in enumerate(lines[1:], 1):
        if len(line.text) > PHRASE or line.ended or len(WORD.findall(line.text)) < 2:
            continue
        if line.text == lines[number - 1].text:
            found[number] = "furniture.repeated"
            if number > 1:
                found[number - 1] = "furniture.repeated"
        elif title and title.startswith(line.text.rstrip(" …")) and len(line.text) >= 12:
            found[number] = "furniture.repeated"
    return found


def lists_of_links(lines: list[Line], text: str) -> dict[int, str]:
    """`À lire aussi` alone on a line, and the short lines after it up to the next line of prose."""
    found: dict[int, str] = {}
    inside = False
    for number, line in enumerate(lines):
        if len(line.text) <= 60 and heads().fullmatch(line.text):
            inside = True
        elif inside:
            inside = len(line.text) <= PHRASE and not line.ended
        if inside:
            found[number] = "furniture.related"
    return found


def glued_tags(lines: list[Line], text: str) -> dict[int, str]:
    """Tags run together at the end of a text: words that begin inside words, twice or more in a line.

    A name written so (`OpenAI`, `iPhone`) also stands elsewhere in the text; what was run together does not.
    """
    found: dict[int, str] = {}
    for number in range(max(1, len(lines) - 8), len(lines)):
        line = lines[number]
        if len(line.text) > SHORT or line.ended or not GLUED.search(line.text):
            continue
        before = text[: line.start]
        glued = [
            w
            for w in re.findall(r"[^\W_]+", line.text)
            if GLUED.search(w) and not re.search(rf"\b{re.escape(w)}\b", before)
        ]
        joints = sum(
            len(re.findall(r"[a-zà-ÿ](?=[A-ZÀ-ÖØ-Þ])|[A-ZÀ-ÖØ-Þ]{2}(?=[a-zà-ÿ]{3})", w))
            for w in glued
        )
        if len(glued) >= 2 or joints >= 3:
            found[number] = "furniture.tags"
    return found


def links(lines: list[Line], text: str) -> dict[int, str]:
    """A headline of another article between two paragraphs.

    It has Capitals On Every Word, no full stop, and speaks of nothing that the rest of the text speaks of.
    """
    found: dict[int, str] = {}
    candidates = [n for n in range(1, len(lines)) if is_headline(lines[n])]
    if not candidates:
        return found
    everywhere = Counter(w.lower() for w in WORD.findall(text))
    for number in candidates:
        content = {w.lower() for w in WORD.findall(lines[number].text) if len(w) > 3}
        here = Counter(w.lower() for w in WORD.findall(lines[number].text))
        shared = sum(everywhere[w] > here[w] for w in content)
        if content and shared <= len(content) / 3:
            found[number] = "furniture.link"
    return found


def is_headline(line: Line) -> bool:
    """Six words or more, (nearly) all with a capital, and no full stop."""
    if not 30 <= len(line.text) <= PHRASE + 60 or line.ended:
        return False
    found = WORD.findall(line.text)
    if len(found) < 6 or line.text.isupper():
        return False
    capitals = sum(w[0].isupper() for w in found)
    small = sum(w[0].islower() and len(w) > 3 for w in found)
    return capitals >= 0.75 * len(found) and small <= 1
