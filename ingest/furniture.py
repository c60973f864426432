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

LINE = re.compile(r"[^\n\r\u2028\u2029]*[^\s][^\n\r\u2028\u2029]*")

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

# A word that may begin in the middle of another: a capital after a small letter, small letters after capitals.
GLUED = re.compile(r"[a-zà-öø-ÿ][A-ZÀ-ÖØ-Þ]|[A-ZÀ-ÖØ-Þ]{2}[a-zà-öø-ÿ]{2}")

# What the article itself marks as one of several things, or as a row of a table.
ITEM = re.compile(r"[*•+|]|[-–—] |\(?\d{1,2}[.)] ")

# An address, a hashtag or a user's name has capitals in odd places.
ONLINE = re.compile(r"https?:|www\.|@|#|\.(?:com|org|fr|net|gov)\b")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the white space around it.

    `continues` is True where a text broken into lines of equal length goes on from the line above.
    """

    start: int
    end: int
    text: str
    continues: bool = False

    @property
    def ended(self) -> bool:
        """Whether it closes as a sentence does."""
        return bool(ENDED.search(self.text[-8:]))


def find(text: str) -> list[Furniture]:
    """The stretches of `text` that give no facts, in order, not overlapping.

    >>> [f.rule for f in find("Un titre\\n\\nDu texte ici.\\n\\nLaisser un commentaire")]
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
    """The lines of `text` that are not blank, in order; a line that a small letter begins may go on the one before."""
    found: list[Line] = []
    for m in LINE.finditer(text):
        stripped = m[0].strip()
        start = m.start() + m[0].index(stripped[0])
        goes_on = bool(found) and stripped[0].islower() and not found[-1].ended
        adjacent = goes_on and text.count("\n", found[-1].end, start) == 1
        found.append(Line(start, start + len(stripped), stripped, adjacent))
    return found


def said(line: Line) -> str | None:
    """The rule that knows the line for what it says."""
    if len(line.text) > SHORT or line.continues:
        return None
    m = whole_lines().fullmatch(line.text) or openings().match(line.text)
    if not m or not m.lastgroup:
        return None
    return f"furniture.{m.lastgroup.rpartition('_')[0].replace('_', '-')}"


@cache
def whole_lines() -> re.Pattern[str]:
    """All prompts that are a line of their own, in all languages: pages mix them."""
    return union("WHOLE", r"[\s|>»→•▶►–—\[-]*(?:{})[\s|:>»→•!.…\]]*")


@cache
def openings() -> re.Pattern[str]:
    """All beginnings of lines that are furniture to their end."""
    return union("OPENING", r"(?:{})")


@cache
def heads() -> re.Pattern[str]:
    """Lines that head a list of links."""
    every = [p for code in languages() for p in words(code, "furniture").HEADS]
    return re.compile(rf"[\s|>»→•▶►–—-]*(?:{'|'.join(every)})[\s|:>»→•!.…]*", re.IGNORECASE)


@cache
def small_words() -> frozenset[str]:
    """The words that a headline does not write with a capital, in all languages."""
    return frozenset().union(*(words(code, "furniture").SMALL.split() for code in languages()))


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
    title = lines[0].text if lines and len(lines[0].text) <= 300 and not lines[0].ended else None
    for number, line in enumerate(lines[1:], 1):
        if not 12 <= len(line.text) <= PHRASE or line.ended or ITEM.match(line.text):
            continue
        if len(WORD.findall(line.text)) < 2 or line.continues:
            continue
        if line.text == lines[number - 1].text:
            found[number] = "furniture.repeated"
            if number > 1:
                found[number - 1] = "furniture.repeated"
        elif title and title.startswith(line.text.rstrip(" …")):
            found[number] = "furniture.repeated"
    return found


def lists_of_links(lines: list[Line], text: str) -> dict[int, str]:
    """`À lire aussi` alone on a line, and the short lines after it up to the next line of prose."""
    found: dict[int, str] = {}
    inside = False
    for number, line in enumerate(lines):
        if len(line.text) <= 60 and not line.continues and heads().fullmatch(line.text):
            inside = True
        elif inside:
            goes_on = number + 1 < len(lines) and lines[number + 1].continues
            inside = (
                len(line.text) <= PHRASE and not line.ended and not line.continues and not goes_on
            )
        if inside:
            found[number] = "furniture.related"
    return found


def glued_tags(lines: list[Line], text: str) -> dict[int, str]:
    """Tags run together near the end: words that come apart into words of the text above them.

    A name written so (`OpenAI`, `iPhone`) stands in the text as it is; its parts do not.
    """
    found: dict[int, str] = {}
    for number in range(max(1, len(lines) - 8), len(lines)):
        line = lines[number]
        if len(line.text) > SHORT or line.ended or not GLUED.search(line.text):
            continue
        if ITEM.match(line.text) or ONLINE.search(line.text):
            continue
        above = {w.lower() for w in WORD.findall(text[: line.start])}
        above |= {re.split("['’]", w)[-1] for w in above}  # `école` of `l’école`
        known = above | {f"{w}s" for w in above}
        odd = [w for w in WORD.findall(line.text) if GLUED.search(w) and w.lower() not in known]
        counts = [n for w in odd if (n := parts(w, known)) > 1]
        if len(counts) >= 2 or any(n > 2 for n in counts):
            found[number] = "furniture.tags"
    return found


def parts(word: str, known: set[str]) -> int:
    """How many of the `known` words `word` is made of, cut where its capitals allow; 0 if it is not.

    >>> parts("partenariatGPU", {"partenariat", "gpu"}), parts("YouTube", {"you", "video"})
    (2, 0)
    """
    if word.lower() in known:
        return 1
    for cut in range(len(word) - 2, 1, -1):
        left, right = word[:cut], word[cut:]
        joint = (left[-1].islower() and right[0].isupper()) or (
            left[-1].isupper() and left[-2].isupper()
        )
        if joint and left.lower() in known and (rest := parts(right, known)):
            return 1 + rest
    return 0


def links(lines: list[Line], text: str) -> dict[int, str]:
    """A headline of another article between two paragraphs.

    A machine has set it with a Capital On Every Word, small words too (or, more than eight words of
    anything-but-names long, as English headlines are), it has no full stop, and it speaks of nothing that the rest
    of the text speaks of.
    """
    found: dict[int, str] = {}
    candidates = [n for n in range(1, len(lines)) if is_headline(lines[n])]
    if not candidates:
        return found
    everywhere = Counter(w.lower() for w in WORD.findall(text))
    for number in candidates:
        here = [w.lower() for w in WORD.findall(lines[number].text)]
        content = {w for w in here if len(w) > 3} - small_words()
        shared = sum(everywhere[w] > here.count(w) for w in content)
        if machine_set(lines[number].text):
            foreign = shared <= len(content) / 3
        else:
            lone = len(candidates) == 1 and "," not in lines[number].text
            foreign = shared == 0 and len(here) > 8 and lone
        if content and foreign:
            found[number] = "furniture.link"
    return found


def is_headline(line: Line) -> bool:
    """Six words or more, (nearly) all with a capital, some of them more than names, and no full stop."""
    if not 30 <= len(line.text) <= SHORT or line.ended or ITEM.match(line.text):
        return False
    found: list[str] = WORD.findall(line.text)
    if len(found) < 6 or line.text.isupper():
        return False
    ordinary = [w for w in found if w.lower() not in small_words()]
    if len(ordinary) == len(found):
        return False
    return sum(w[0].isupper() for w in ordinary) >= 0.9 * len(ordinary)


def machine_set(title: str) -> bool:
    """Whether small words inside `title` bear capitals.

    >>> machine_set("Un Accord Dans Le Nord"), machine_set("A Deal in the North")
    (True, False)
    """
    inside: list[str] = [w for w in WORD.findall(title)[1:] if w.lower() in small_words()]
    capitals = sum(w[0].isupper() and not w.isupper() for w in inside)
    return capitals >= 2 and capitals > len(inside) / 2
