"""A page's tree, put so that nothing of the article is lost, nor taken along, when its text is taken.

The extractor goes by elements and their names. Layout that says nothing of the text (empty elements, spans, one
body in several containers) makes it lose words in the middle of sentences; lists of links look like prose to it.
"""

from __future__ import annotations

import re
from collections import defaultdict

from lxml.etree import _Element

INLINE = ("a", "abbr", "b", "em", "font", "i", "mark", "small", "span", "strong", "u")

# A container that by its name holds the article's text.
BODY = re.compile(
    r"(?:article|story|post|entry|news|content)[-_]*(?:body|content|text)|\bbody\b", re.IGNORECASE
)

# So much of an item's text is a link's where the item is nothing but a link.
ALL_LINK = 0.9


def put_in_order(tree: _Element) -> None:
    """Change `tree` in place: text that would be lost is kept, lists of links are dropped."""
    unwrap(tree)
    join_bodies(tree)
    drop_lists_of_links(tree)


def unwrap(tree: _Element) -> None:
    """Give the text of spans, and what follows an empty element, to the paragraph around them.

    In `<p>killed <b></b>in Cannes` the extractor loses what follows `<b></b>`; a span whose class it takes for that
    of a menu it loses with its text.
    """
    for element in list(tree.iter(*INLINE)):
        empty = len(element) == 0 and not (element.text or "").strip()
        wraps = element.tag in ("span", "font") and is_prose(element)
        if element.getparent() is not None and (empty or wraps):
            element.drop_tag()


def is_prose(element: _Element) -> bool:
    """Whether an inline element stands in the middle of a paragraph's text."""
    around = element.getparent()
    while around is not None and around.tag in INLINE:
        around = around.getparent()
    return around is not None and around.tag == "p"


def join_bodies(tree: _Element) -> None:
    """Bring the text of one article that is laid out in several containers of one class into the first of them."""
    pieces: dict[tuple[object, ...], list[_Element]] = defaultdict(list)
    for element in tree.iter("div", "section"):
        named = element.get("class") or ""
        if BODY.search(named) and element.find("p") is not None:
            article = next(element.iterancestors("article", "main", "body"), None)
            pieces[article, element.tag, named].append(element)
    for first, *others in pieces.values():
        if any(first in other.iterancestors() for other in others):
            continue
        for other in others:
            first.extend(list(other))


def drop_lists_of_links(tree: _Element) -> None:
    """Take out lists of which each item is a link and nothing else: other articles."""
    for element in list(tree.iter("ul", "ol")):
        items = element.findall("li")
        if len(items) >= 2 and all(is_link(item) for item in items):
            parent = element.getparent()
            if parent is not None:
                element.drop_tree()


def is_link(item: _Element) -> bool:
    """Whether (nearly) all text of `item` is a link's."""
    said = len(" ".join("".join(item.itertext()).split()))
    linked = sum(len(" ".join("".join(a.itertext()).split())) for a in item.iter("a"))
    return said > 0 and linked >= ALL_LINK * said
