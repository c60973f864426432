"""What a reader sees in the byline of a page, between the title and the text: the date, and who has written it.

Pages are full of dates: of other articles, of events, of today. Only a line that stands by the title or the
text, outside lists of other articles, and that is either introduced (`publié le`) or nothing but names and a
date, tells when the article came out. Two such lines that disagree tell nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lxml.etree import _Element, iterwalk

from ..lang import languages, words
from .authors import authors_in
from .days import Found, days_in

BLOCK_TAGS = """
address article aside blockquote body br center dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5
h6 header hr html li main nav ol p pre section summary table tbody td th tr ul
"""
SILENT_TAGS = "script style noscript template iframe svg select button option textarea head"
BLOCKS, SILENT = frozenset(BLOCK_TAGS.split()), frozenset(SILENT_TAGS.split())

# Parts of a page that speak of other articles.
ELSEWHERE = re.compile(
    r"(?:^|[^a-z])(?:a-?lire|lire-?aussi|related|relatif|similar|connexe|recommend|recirc|sidebar|side-bar|latest|derni[eè]re|most-?(?:read|popular)|"
    r"plus-?lus|popular|trending|tendance|comment|commentaire|newsletter|carousel|slider|teaser|promo|ticker|breaking|flux|"
    r"en-?direct|en-?continu|footer|nav|menu|widget|outbrain|taboola|upsell|agenda|push|timeline|tags?|card)s?(?:$|[^a-z])",
    re.IGNORECASE,
)

# A byline is short, and near.
LONGEST = 220
NEAR = 25

TIME = re.compile(
    r"\b\d{1,2} ?(?:[h:]|heures?) ?\d{0,2}(?: ?min)?(?: ?[ap]\.?m\.?)?\b(?: ?\(?[A-Z]{2,4}\)?(?=\W|$))?",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]+")
SITE = re.compile(r"\b[\w-]+\.[a-z]{2,4}\b")


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text that a page shows in one piece; `linked` characters of it are a link's."""

    text: str
    tag: str
    linked: int
    elsewhere: bool


@dataclass(frozen=True, slots=True)
class Byline:
    """What was read: the days, ISO (`introduced` where a word says that the first is the day it came out), and names."""

    published: str | None = None
    modified: str | None = None
    introduced: bool = False
    author: str | None = None


def read_byline(
    tree: _Element, title: str | None, text: str, language: str | None, fetched: str | None
) -> Byline:
    """The dates and names that stand by the title or by the beginning of `text` in the page."""
    shown = list(blocks(tree))
    top, bottom = place_of_title(shown, title), place_of_text(shown, text)
    days: dict[str, set[str]] = {"published": set(), "updated": set(), "alone": set()}
    author: str | None = None
    for block in around(shown, top, bottom):
        if block.elsewhere or len(block.text) > LONGEST:
            continue
        if author is None and only_names(block.text, days_in(block.text, language, fetched)):
            author = authors_in(block.text)
        if block.linked <= 0.6 * len(block.text):
            for kind, day in dates_of(block.text, language, fetched):
                days[kind].add(day)
    told = days["published"] or days["alone"]
    return Byline(
        published=min(told) if len(told) == 1 else None,
        modified=max(days["updated"], default=None),
        introduced=len(days["published"]) == 1,
        author=author,
    )


def around(shown: list[Block], top: int | None, bottom: int | None) -> list[Block]:
    """The blocks in which a byline can be, from the places of the title and of the text, where known."""
    if top is None:
        return shown[max(0, bottom - NEAR) : bottom + 2] if bottom is not None else []
    if bottom is None or bottom < top:
        return shown[max(0, top - 5) : top + NEAR // 2]
    if bottom - top <= 2 * NEAR:
        return shown[max(0, top - 5) : bottom + 2]
    return shown[max(0, top - 5) : top + NEAR] + shown[bottom - NEAR : bottom + 2]


def dates_of(line: str, language: str | None, fetched: str | None) -> Iterator[tuple[str, str]]:
    """What the dates of a line are: `published`, `updated`, or `alone` where no word says which.

    >>> list(dates_of("Publié le 4 mai 2020, mis à jour le 5 mai 2020", "fr", None))
    [('published', '2020-05-04'), ('updated', '2020-05-05')]
    >>> list(dates_of("Le procès s'ouvrira le 4 mai 2020", "fr", None))
    []
    """
    found = days_in(line, language, fetched)
    if not found or not only_names(line, found):
        return
    signs = [(m.start(), "published") for m in cues("PUBLISHED").finditer(line)]
    signs += [(m.start(), "updated") for m in cues("UPDATED").finditer(line)]
    for one in found:
        before = [sign for sign in sorted(signs) if sign[0] < one.start]
        if before and one.start - before[-1][0] <= 60:
            yield before[-1][1], one.day
        elif not before:
            yield "alone", one.day


@cache
def cues(table: str) -> re.Pattern[str]:
    """The words that introduce a date, of all languages."""
    every = sorted(
        (w for code in languages() for w in getattr(words(code, "bylines"), table)),
        key=len,
        reverse=True,
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, every))})(?!\w)", re.IGNORECASE)


@cache
def particles() -> frozenset[str]:
    """Words in small letters that stand between names, dates and times."""
    from babel import Locale

    days = {
        name.lower()
        for code in languages()
        for form in ("wide", "abbreviated")
        for name in Locale(code).days["format"][form].values()
    }
    pieces = {p for day in days for p in WORD.findall(day)}
    return frozenset(
        pieces.union(*(words(code, "bylines").PARTICLES.split() for code in languages()))
    )


def only_names(line: str, found: list[Found]) -> bool:
    """Whether the line, its dates and what introduces them aside, has nothing but names and the words between them."""
    rest = line
    for one in reversed(found):
        rest = rest[: one.start] + " " + rest[one.end :]
    rest = cues("UPDATED").sub(" ", cues("PUBLISHED").sub(" ", SITE.sub(" ", TIME.sub(" ", rest))))
    left = WORD.findall(rest)
    return len(left) <= 14 and all(w[0].isupper() or w.lower() in particles() for w in left)


def blocks(tree: _Element) -> Iterator[Block]:
    """What the page shows, piece by piece, in order."""
    buffer: list[str] = []
    linked = links = silent = elsewhere = 0
    marks: list[bool] = []
    for event, element in iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else "script"
        if tag in BLOCKS and (said := " ".join("".join(buffer).split())):
            yield Block(said, tag, linked, elsewhere > 0)
        if tag in BLOCKS:
            buffer, linked = [], 0
        if event == "start":
            silent += tag in SILENT
            links += tag == "a"
            mark = speaks_of_others(element, tag)
            marks.append(mark)
            elsewhere += mark
            piece = element.text
        else:
            silent -= tag in SILENT
            links -= tag == "a"
            elsewhere -= marks.pop()
            piece = element.tail
        if piece and not silent:
            buffer.append(piece)
            linked += len(piece.strip()) if links else 0
    if said := " ".join("".join(buffer).split()):
        yield Block(said, "body", linked, False)


def speaks_of_others(element: _Element, tag: str) -> bool:
    """Whether this part of the page is by its name not the article."""
    if tag in ("html", "body", "main", "article", "h1"):
        return False
    if tag in ("nav", "footer", "aside"):
        return True
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return len(named) > 1 and bool(ELSEWHERE.search(named)) and element.find(".//h1") is None


def place_of_title(shown: list[Block], title: str | None) -> int | None:
    """The title among the blocks: a heading that is like it, else the only first heading."""
    wanted = key(title or "")
    headings = [n for n, b in enumerate(shown) if b.tag == "h1"]
    for n, block in enumerate(shown):
        if (
            wanted
            and block.tag in ("h1", "h2", "div", "p", "header")
            and key(block.text) == wanted
            and not block.elsewhere
        ):
            return n
    return headings[0] if len(headings) == 1 else None


def place_of_text(shown: list[Block], text: str) -> int | None:
    """The block in which the text begins; a first line that also stands as a caption begins at its last place."""
    wanted = [key(line)[:60] for line in text.splitlines()[:12] if len(line) > 60]
    for beginning in wanted[:4]:
        places = [
            n for n, b in enumerate(shown) if key(b.text).startswith(beginning) and not b.elsewhere
        ]
        if places and beginning:
            return max(n for n in places if n - places[0] <= NEAR)
    return None


def key(said: str) -> str:
    """Letters and digits only: what two renderings of one line share."""
    return re.sub(r"\W+", "", said[:400].lower())
