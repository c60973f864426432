"""A page of HTML: the article in it, and what the page says about the article."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import replace
from datetime import datetime
from typing import BinaryIO

import trafilatura
from lxml.etree import _Element

from .. import furniture
from ..facts import Document
from ..language import identify
from .addresses import absolute, domain_of
from .byline import dates_of, key, read_byline
from .claimed import Claimed, claimed, tidy
from .days import day_of, online
from .encoding import decode
from .inputs import CannotRead, Items, Origin, all_bytes, published
from .layout import put_in_order
from .options import ReadOptions
from .overview import is_front_page, is_list_of_articles, where_to_look

DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)

# References to what are no characters: browsers read them as Windows-1252, because pages mean it.
# https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state
NUMBERED = re.compile(r"&#0*(12[89]|1[345]\d);")

# A year, a month and a day in an address, as news sites put them there.
DAY_IN_ADDRESS = re.compile(r"[/_-]((?:19|20)\d\d)[/_-]?([01]\d)[/_-]?([0-3]\d)(?=[/_.-]|$)")

# The line that trafilatura draws below the heads of a table.
RULED = re.compile(r"\|(?:-+\|)+")

# A precise extraction that keeps less than this of the usual one has lost the article.
LEAST_KEPT = 0.4

# Headline, standfirst and byline are among so many lines of an article's text.
HEAD = 4

# So little text on a page that leads on to another one (*you will be redirected*) is no article.
STUB = 200
REFRESH = re.compile(r"\s*\d+\s*[;,]\s*url\s*=\s*['\"]?(?P<to>[^'\"]+)", re.IGNORECASE)

CERTAINTY = {"json-ld": 0.99, "meta": 0.97, "microdata": 0.95}


def read(stream: BinaryIO, origin: Origin, options: ReadOptions) -> Items:
    """One document. Raises CannotRead where there is no article."""
    yield document(all_bytes(stream, options), origin)


def document(data: bytes, origin: Origin) -> Document:
    """The article in a page. Raises CannotRead if there is none."""
    declared = DECLARED.search(data[:4_096])
    content_type = re.search(r"charset=([\w.:-]+)", origin.content_type or "", re.IGNORECASE)
    charset = content_type[1] if content_type else declared[1].decode() if declared else None
    html, notes = decode(data, charset)
    html = NUMBERED.sub(lambda m: bytes([int(m[1])]).decode("cp1252", "replace"), html)
    tree = trafilatura.load_html(html)
    if tree is None and "</p>" in html:  # what a system exports: the text without its frame
        tree = trafilatura.load_html(f"<html><body>{html}</body></html>")
    if tree is None:
        raise CannotRead("it is not a page of HTML")
    if origin.url and is_front_page(origin.url):
        raise CannotRead(f"it is the front page of a site: {where_to_look(tree, origin.url)}")
    said = claimed(tree, origin.url)
    title = title_of(tree, said)
    text = article_text(tree)
    if len(text) < STUB and (elsewhere := leads_on(tree, origin.url)):
        raise CannotRead(f"it only leads on to {elsewhere}")
    if not text:
        raise CannotRead("no article was found in the page")
    if is_list_of_articles(tree, text):
        raise CannotRead(f"it is a list of articles: {where_to_look(tree, origin.url)}")
    language = said.language if said.language and len(said.language) > 3 else identify(text)
    text = without_head(text, tree, language)
    found = dated(tree, said, title, text, language, origin)
    author = said.author or found.author
    return replace(
        found,
        text=without_signature(text, author),
        title=title,
        url=said.url,
        ref=said.url if origin.url else origin.name,
        author=author,
        source=said.site,
        domain=domain_of(said.url),
        notes=notes,
    )


def leads_on(tree: _Element, address: str | None) -> str | None:
    """Where a page sends its reader by itself."""
    told = (e.get("content") or "" for e in tree.iter("meta") if is_refresh(e))
    found = next(filter(None, map(REFRESH.match, told)), None)
    return absolute(address or "", found["to"].strip()) if found else None


def is_refresh(meta: _Element) -> bool:
    """Whether a meta element sends the reader on, or has the page loaded again."""
    return (meta.get("http-equiv") or "").lower() == "refresh"


def article_text(tree: _Element) -> str:
    """The article's text, a paragraph on a line, without the page furniture that came along.

    trafilatura's precise reading is better on news than its usual one (`bench/pages.py`), but now and then loses an
    article that the usual one finds.
    """
    tree = deepcopy(tree)
    put_in_order(tree)
    precise = extracted(tree, favor_precision=True)
    if len(precise) < 1_500:
        usual = extracted(tree, favor_precision=False)
        if len(precise) < LEAST_KEPT * len(usual):
            precise = usual
    return without_furniture(precise)


def extracted(tree: _Element, favor_precision: bool) -> str:
    """What trafilatura takes for the text, a paragraph on a line; a bullet or a number is on the line of its item."""
    found = trafilatura.bare_extraction(
        deepcopy(tree),
        include_comments=False,
        favor_precision=favor_precision,
        with_metadata=False,
    )
    text = (getattr(found, "text", None) or "") if found else ""
    lines = [line.strip() for line in text.splitlines()]
    tidied = "\n".join(line for line in lines if line and not RULED.fullmatch(line))
    return re.sub(r"(?m)^([-*•]|\d{1,2}\.)\n", r"\1 ", tidied)


def without_furniture(text: str) -> str:
    """`text` without the stretches that would give no facts."""
    pieces, last = [], 0
    for zone in furniture.find(text):
        pieces.append(text[last : zone.start])
        last = zone.end
    return re.sub(r"\n{2,}", "\n", "".join([*pieces, text[last:]])).strip()


def without_head(text: str, tree: _Element, language: str | None) -> str:
    """`text` without the headline and the byline above it: they are kept beside the text."""
    headlines = {key("".join(e.itertext())) for e in tree.iter("h1")}
    lines = text.splitlines()
    kept = [
        line
        for line in lines[:HEAD]
        if key(line) not in headlines and not any(dates_of(line, language, None))
    ]
    return "\n".join([*kept, *lines[HEAD:]]) or text


def without_signature(text: str, author: str | None) -> str:
    """`text` without lines that are nothing but the author's name: who signs is no one that the article speaks of.

    >>> without_signature("Un texte.\\nJo Dubois", "Jo Dubois")
    'Un texte.'
    """
    names = {key(author), *map(key, author.split(","))} if author else set()
    lines = text.splitlines()
    return "\n".join(line for line in lines if key(line) not in names or not key(line)) or text


def title_of(tree: _Element, said: Claimed) -> str | None:
    """The headline: what the page shows and is named by; else what machines are told, unless the page shows a longer form
    of it; else what it shows."""
    shown = [t for e in tree.iter("h1") if (t := tidy("".join(e.itertext())))]
    named = next((t for e in tree.iter("title") if (t := tidy("".join(e.itertext())))), "")
    if both := [t for t in shown if t in named and len(t) > len(named) / 2 and t != said.site]:
        return max(both, key=len)
    if said.title:
        told = without_site(said.title, said)
        cut = told.rstrip(" .…")
        return next((t for t in shown if t != told and t.startswith(cut) and len(t) < 300), told)
    if len(shown) == 1 or not named:
        return next(iter(shown), None)
    return without_site(named, said)


def without_site(title: str, said: Claimed) -> str:
    """`title` without the name of the site after it.

    >>> without_site("Un accord est signé | Le Matin", Claimed(site="Le Matin"))
    'Un accord est signé'
    """
    names = {n.lower() for n in (said.site, domain_of(said.url)) if n}
    m = re.match(r"(.{10,}?)\s+[|–—·•»-]+\s+([^|–—·•»]{2,60})$", title)
    if m and (m[2].lower() in names or any(m[2].lower() in n or n in m[2].lower() for n in names)):
        return m[1]
    return title


def dated(
    tree: _Element,
    said: Claimed,
    title: str | None,
    text: str,
    language: str | None,
    origin: Origin,
) -> Document:
    """A document with `text`, its dates (what machines are told, what readers see, what the address says) and its byline."""

    def possible(day: str | None) -> str | None:
        """`day` unless it is after the page was read, or before there were pages."""
        return day if day and online(day, origin.fetched) else None

    told, modified = (possible(day_of(d or "", language)) for d in (said.published, said.modified))
    seen = read_byline(tree, title, text, language, origin.fetched)
    shown, address = possible(seen.published), possible(day_in_address(said.url))
    found = Document(text, author=seen.author, modified=modified or possible(seen.modified))
    where = said.published_from or "meta"
    return published(found, *surest(told, where, shown, seen.introduced, address))


def surest(
    told: str | None, where: str, shown: str | None, introduced: bool, address: str | None
) -> tuple[str | None, str, float]:
    """The day of publication, where it stands and how sure it is, of what machines are `told` and readers are `shown`.

    Where these are days apart, the reader's day is taken if it is `introduced` as such, and neither is sure; where they are
    one day apart, the reader's is that of the newsroom and the other one that of Greenwich. No date is better than one that
    is merely somewhere on the page.

    >>> surest("2020-05-04T22:30:00+00:00", "meta", "2020-05-05", False, None)
    ('2020-05-05', 'byline', 0.97)
    """
    if not told:
        return (shown, "byline", 0.95 if introduced else 0.85) if shown else (address, "url", 0.9)
    sure = CERTAINTY[where]
    if shown and days_apart(told, shown) > 1:
        return (shown, "byline", 0.6) if introduced else (told, where, 0.6)
    if shown and told[:10] != shown:
        return shown, "byline", sure
    if address and not shown and told.endswith("+00:00") and days_apart(told, address) == 1:
        return address, "url", sure
    return told, where, sure


def days_apart(one: str, other: str) -> int:
    """The days between two ISO days or instants."""
    return abs((datetime.fromisoformat(one[:10]) - datetime.fromisoformat(other[:10])).days)


def day_in_address(url: str | None) -> str | None:
    """The day in an address.

    >>> day_in_address("https://example.org/2019/11/19/politics/a.html")
    '2019-11-19'
    """
    if not url:
        return None
    days = {day_of("-".join(m.groups())) for m in DAY_IN_ADDRESS.finditer(url)}
    return days.pop() if len(days) == 1 else None
