"""Pages that lead to articles and are none: the front page of a site, the page of a section."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from lxml.etree import _Element

from .byline import blocks, key

FEED_TYPES = {"application/rss+xml", "application/atom+xml", "application/feed+json"}

HEADINGS = ("h2", "h3", "h4")

# A teaser's text stands so many blocks below its heading at most: a day, a section may come between.
NEAR = 3

# From so many teasers on, and if they are this share of the text, a page is nothing else. In an article that lists
# products or other articles they are half of it.
FEWEST, MOST_OF_IT = 5, 0.8

# A line of so many characters is a sentence.
SENTENCE = 40


def is_front_page(address: str) -> bool:
    """Whether an address is that of a whole site: no path and no query."""
    return urlsplit(address)[2:4] in (("", ""), ("/", ""))


def is_list_of_articles(tree: _Element, text: str) -> bool:
    """Whether (nearly) all of the `text` taken from a page stands under headings that lead to other pages."""
    shown = list(blocks(tree))
    away = {key("".join(e.itertext())) for e in tree.iter(*HEADINGS) if leads_away(e)}
    leads = [b.tag in HEADINGS and key(b.text) in away for b in shown]
    places = {key(b.text): n for n, b in reversed([*enumerate(shown)])}
    lines = {key(line) for line in text.splitlines() if len(line) > SENTENCE}
    teasers = sum(
        (n := places.get(line)) is not None and any(leads[max(0, n - NEAR) : n]) for line in lines
    )
    return teasers >= FEWEST and teasers >= MOST_OF_IT * len(lines)


def leads_away(heading: _Element) -> bool:
    """Whether a heading is, or is in, a link to another page; in a live report it may be one to its own place."""
    links = [*heading.iter("a"), *heading.iterancestors("a")]
    return any(href and not href.startswith("#") for a in links if (href := a.get("href")))


def where_to_look(tree: _Element, address: str | None) -> str:
    """What to read instead: the feed, if the page tells where it is."""
    feeds = (
        urljoin(address or "", e.get("href") or "")
        for e in tree.iter("link")
        if (e.get("type") or "").lower() in FEED_TYPES
    )
    feed = next(feeds, None)
    return f"read its feed {feed}" if feed else "read a feed, a sitemap or an article of it"
