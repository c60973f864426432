"""robots.txt: what a site lets programs fetch, and how fast. https://www.rfc-editor.org/rfc/rfc9309

The standard library's reader takes the first line that fits instead of the longest, and knows no `*`.
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from .encoding import decode
from .fetch import NAME, Fetched, Fetcher, Refused, fetcher, site_of
from .inputs import CannotRead
from .options import ReadOptions

# The RFC's: crawlers need not read more, and should not keep it for longer than a day.
LONGEST = 500_000
KEPT = 86_400.0

# A site that cannot say what it allows is asked again after an hour.
KEPT_SILENCE = 3_600.0

# A site that asks for a longer delay than this means "go away".
LONGEST_DELAY = 60.0

NUMBER = re.compile(r"\d{1,6}(?:\.\d{1,6})?")
SETS = ("allow", "disallow", "crawl-delay")


@dataclass(frozen=True, slots=True)
class Rules:
    """What one site says to us: the paths it names, each with whether they may be fetched, and the delay it asks for."""

    paths: tuple[tuple[str, bool], ...] = ()
    delay: float = 0.0

    def allow(self, url: str) -> bool:
        """Whether `url` may be fetched: the longest of the paths that fit says so, of two the one that allows.

        >>> rules = Rules((("/", False), ("/2026/*.html$", True)))
        >>> rules.allow("https://a.example/2026/un.html"), rules.allow("https://a.example/2026/un.html?print")
        (True, False)
        """
        parts = urlsplit(url)
        asked = unquote(f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}")
        fitting = [(len(path), may) for path, may in self.paths if fits(path, asked)]
        return max(fitting, default=(0, True))[1]


SILENT = Rules((("/", False),))

_sites: dict[str, tuple[Rules, float]] = {}


def fetched(
    url: str, options: ReadOptions, etag: str | None = None, last_modified: str | None = None
) -> Fetched:
    """What lies at `url`, asked for as slowly as its site wants. Raises CannotRead where that lets no program read it."""
    one = fetcher(options)
    return one.get(url, etag, last_modified, delay_for(url, one))


def delay_for(url: str, fetcher: Fetcher) -> float:
    """The seconds that the site wants between two requests.

    Raises CannotRead where it lets no program fetch `url`, or cannot be reached.
    """
    site, _ = site_of(url)
    rules, until = _sites.get(site, (SILENT, 0.0))
    if time.monotonic() >= until:
        rules = read_rules(site, fetcher)
        _sites[site] = rules, time.monotonic() + (KEPT_SILENCE if rules is SILENT else KEPT)
    if not rules.allow(url):
        raise CannotRead("the site's robots.txt does not let programs read it")
    return min(rules.delay, LONGEST_DELAY)


def read_rules(site: str, fetcher: Fetcher) -> Rules:
    """The rules of a site: all is allowed where it has none, nothing where it cannot say."""
    try:
        text, _ = decode((fetcher.get(f"{site}/robots.txt").data or b"")[:LONGEST])
    except Refused as refused:
        silent = refused.status >= 500 or refused.status in (401, 403, 429)
        return SILENT if silent else Rules()
    return rules_in(text)


def rules_in(text: str) -> Rules:
    """What a robots.txt says to recoupe, else to all.

    >>> rules_in("User-agent: a\\nUser-agent: *\\nDisallow: /b # not this\\nDisallow:\\nCrawl-delay: 2")
    Rules(paths=(('/b', False),), delay=2.0)
    """
    groups: dict[str, list[tuple[str, str]]] = {}
    agents: set[str] = set()
    complete = True
    for line in text.splitlines():
        name, value = (part.strip() for part in line.partition("#")[0].partition(":")[::2])
        if (name := name.lower()) == "user-agent":
            agents = set() if complete else agents
            complete = False
            if (agent := value.partition("/")[0].lower()) in (NAME, "*"):
                agents.add(agent)
                groups.setdefault(agent, [])
        elif name in SETS:
            complete = True
            for agent in agents:
                groups[agent].append((name, value))
    said = groups.get(NAME, groups.get("*", []))
    paths = tuple((unquote(v), name == "allow") for name, v in said if v and name != "crawl-delay")
    delays = (v for name, v in said if name == "crawl-delay")
    return Rules(paths, next((float(v) for v in delays if NUMBER.fullmatch(v)), 0.0))


def fits(path: str, asked: str) -> bool:
    """Whether a path of a robots.txt is that of `asked`, or its beginning: `*` is anything, `$` the end.

    >>> fits("/a*b", "/a/1/b/2"), fits("/a*b$", "/a/1/b/2"), fits("/a", "/b/a")
    (True, False, False)
    """
    first, *others = path.removesuffix("$").split("*")
    ends = path.endswith("$")
    if not others:
        return asked == first if ends else asked.startswith(first)
    if not asked.startswith(first):
        return False
    rest = asked[len(first) :]
    for piece in filter(None, others[:-1]):
        _, found, rest = rest.partition(piece)
        if not found:
            return False
    return rest.endswith(others[-1]) if ends else others[-1] in rest


def forget() -> None:
    """Ask every site anew."""
    _sites.clear()
