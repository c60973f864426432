"""What a page says about its article to machines: JSON-LD first, then meta elements, then microdata."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml.etree import _Element

from .addresses import canonical, domain_of
from .authors import without_introduction
from .properties import stated_author

ARTICLE_TYPES = re.compile(
    r"(?:News|Blog|Report|Opinion|Review|Analysis|Satirical|AdvertiserContent|BackgroundNews|Scholarly|Tech|Live|Social)?\w*(?:Article|Posting|Report)$"
)

# By decreasing trust: what is of the article only, then what some sites set for the page.
PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "article:published",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "publish-date",
    "publish_date",
    "publishdate",
    "published-date",
    "published_date",
    "publication_date",
    "publication-date",
    "pubdate",
    "article.published",
    "article_date_original",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
)
MODIFIED = (
    "article:modified_time",
    "og:updated_time",
    "og:article:modified_time",
    "article:modified",
    "datemodified",
    "dcterms.modified",
    "last-modified",
    "lastmod",
)
AUTHORS = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
)
TITLES = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title")
ADDRESSES = ("og:url", "twitter:url")


@dataclass(frozen=True, slots=True)
class Claimed:
    """What machines are told. Times are as written; `from` fields name the kind of place."""

    title: str | None = None
    author: str | None = None
    site: str | None = None
    url: str | None = None
    published: str | None = None
    published_from: str | None = None
    modified: str | None = None
    language: str | None = None


def claimed(tree: _Element, address: str | None = None) -> Claimed:
    """What the page at `address` (None: unknown) claims."""
    meta = metas(tree)
    articles = [item for item in linked_data(tree) if is_article(item)]
    url = own_address(tree, meta, articles, address)
    article = this_one(articles, url, first(meta, TITLES))
    published, where = publication(tree, meta, article)
    return Claimed(
        title=text_of(article.get("headline")) or first(meta, TITLES),
        author=authors(article, meta),
        site=site(meta, article),
        url=url,
        published=published,
        published_from=where,
        modified=text_of(article.get("dateModified"))
        or first(meta, MODIFIED)
        or item_prop(tree, "dateModified"),
        language=tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
    )


def site(meta: dict[str, list[str]], article: dict[str, Any]) -> str | None:
    """What the site calls itself; its address is no name."""
    named = [v for key in ("og:site_name", "application-name") for v in meta.get(key, [])]
    named.append(name_of(article.get("publisher")) or "")
    return next((name for name in named if name and "://" not in name), None)


def metas(tree: _Element) -> dict[str, list[str]]:
    """The contents of the meta elements by name, lower case."""
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = tidy(element.get("content"))
        name = element.get("property") or element.get("name") or element.get("itemprop")
        if content and name:
            found.setdefault(name.strip().lower(), []).append(content)
    return found


def first(meta: dict[str, list[str]], names: tuple[str, ...]) -> str | None:
    """The first content under the first of `names` that there is."""
    return next((meta[name][0] for name in names if name in meta), None)


def linked_data(tree: _Element) -> Iterator[dict[str, Any]]:
    """All objects in the page's JSON-LD, whatever they are nested in. Broken scripts are passed over."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        source = (script.text or "").strip()
        source = re.sub(
            r"^(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)$", "", source
        ).strip(" \n\t;")
        try:
            waiting = [json.loads(source, strict=False)]
        except (ValueError, RecursionError):
            continue
        for _ in range(2_000):  # enough for any page, and an end for a hostile one
            if not waiting:
                break
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting[:0] = item[:500]
            elif isinstance(item, dict):
                yield item
                waiting += [
                    v
                    for k in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart")
                    if isinstance(v := item.get(k), dict | list)
                ]


def is_article(item: dict[str, Any]) -> bool:
    """Whether a JSON-LD object is of one of schema.org's kinds of article."""
    kinds = item.get("@type")
    return any(
        isinstance(k, str) and ARTICLE_TYPES.match(k)
        for k in (kinds if isinstance(kinds, list) else [kinds])
    )


def this_one(articles: list[dict[str, Any]], url: str | None, title: str | None) -> dict[str, Any]:
    """The page's own article among those described: by address or title; else the only one; else none."""
    for item in articles:
        if url and any(canonical(a) == url for a in addresses_in(item)):
            return item
    for item in articles:
        if title and text_of(item.get("headline")) == title:
            return item
    if len(articles) == 1 or len({str(a.get("datePublished")) for a in articles}) == 1:
        return articles[0]
    return {}


def addresses_in(item: dict[str, Any]) -> list[str]:
    """The addresses that a JSON-LD object gives as its own."""
    found = []
    for key in ("mainEntityOfPage", "url", "@id"):
        value = item.get(key)
        if isinstance(value, dict):
            value = value.get("@id") or value.get("url")
        if isinstance(value, str) and value.startswith("http"):
            found.append(value)
    return found


def own_address(
    tree: _Element, meta: dict[str, list[str]], articles: list[dict[str, Any]], address: str | None
) -> str | None:
    """The one address of the page: what it names as canonical, if that can be, else where it was fetched.

    A page may not speak for another site, nor an article for its site's front page.
    """
    here = canonical(address) if address else None
    links = [
        e.get("href") or ""
        for e in tree.iter("link")
        if "canonical" in (e.get("rel") or "").lower().split()
    ]
    named = [
        *links,
        *(meta.get("og:url") or []),
        *(a for item in articles if len(articles) == 1 for a in addresses_in(item)),
    ]
    for name in named:
        try:
            there = canonical(urljoin(address or "", name.strip()))
            parts = urlsplit(there)
        except ValueError:
            continue
        if parts.scheme not in ("http", "https") or not parts.hostname or "." not in parts.hostname:
            continue
        if parts.path in ("", "/") and not parts.query:
            continue
        if here is None or domain_of(there) == domain_of(here):
            return there
    return here


def publication(
    tree: _Element, meta: dict[str, list[str]], article: dict[str, Any]
) -> tuple[str | None, str | None]:
    """When the article came out as written, and `json-ld`, `meta` or `microdata`."""
    for key in ("datePublished", "dateCreated", "uploadDate"):
        if said := text_of(article.get(key)):
            return said, "json-ld"
    if said := first(meta, PUBLISHED):
        return said, "meta"
    if said := item_prop(tree, "datePublished"):
        return said, "microdata"
    return None, None


def item_prop(tree: _Element, name: str) -> str | None:
    """The one value that microdata gives a property; None if there are several."""
    values = {
        tidy(e.get("content") or e.get("datetime") or "".join(e.itertext()))
        for e in tree.iter()
        if isinstance(e.tag, str) and name in (e.get("itemprop") or "").split()
    }
    values.discard(None)
    return values.pop() if len(values) == 1 else None


def authors(article: dict[str, Any], meta: dict[str, list[str]]) -> str | None:
    """The names of those who wrote it, with commas; addresses and user names are no names."""
    value = article.get("author") or article.get("creator")
    named = [name_of(v) for v in (value if isinstance(value, list) else [value])]
    names = list(filter(None, named)) or [v for key in AUTHORS for v in meta.get(key, [])][:8]
    kept = filter(is_name, map(without_introduction, names))
    return ", ".join(dict.fromkeys(kept)) or None


def is_name(said: str) -> bool:
    """Whether an author's name is one: addresses and accounts are not.

    >>> is_name("Jo Dubois"), is_name("admin"), is_name("https://gazette.example/jo")
    (True, False, False)
    """
    odd = re.search(r"https?:|www\.|@|[{}<>]|\.(?:com|fr|org)$", said)
    return len(said) <= 120 and not odd and stated_author(said) is not None


def name_of(value: Any) -> str | None:
    """The name of a person or an organisation in JSON-LD, which may be a string or an object."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    return text_of(value)


def text_of(value: Any) -> str | None:
    """A string of JSON-LD, or the first of a list, tidied; None for anything else."""
    if isinstance(value, list):
        value = value[0] if value else None
    return tidy(value) if isinstance(value, str) else None


def tidy(said: str | None) -> str | None:
    """Without the entities of twice-escaped pages and with single spaces; None if nothing is left."""
    if not said:
        return None
    from html import unescape

    return " ".join(unescape(said).split()) or None
