"""robots.txt: what a site lets programs fetch, and how fast. https://www.rfc-editor.org/rfc/rfc9309"""

from __future__ import annotations

import time
from dataclasses import dataclass
from urllib.robotparser import RobotFileParser

from .encoding import decode
from .fetch import AGENT, Fetcher, Refused, site_of
from .inputs import CannotRead

# The RFC's: crawlers need not read more, and should not keep it for longer than a day.
LONGEST = 500_000
KEPT = 86_400.0

# A site that cannot say what it allows is asked again after an hour.
KEPT_SILENCE = 3_600.0

# A site that asks for a longer delay than this means "go away".
LONGEST_DELAY = 60.0


@dataclass(frozen=True, slots=True)
class Rules:
    """What one site says: `reader` None is "nothing may be fetched"."""

    reader: RobotFileParser | None
    read_at: float

    @property
    def kept(self) -> float:
        """For how many seconds they are believed."""
        return KEPT if self.reader else KEPT_SILENCE


_sites: dict[str, Rules] = {}


def delay_for(url: str, fetcher: Fetcher) -> float:
    """The seconds that the site wants between two requests.

    Raises CannotRead where it lets no program fetch `url`, or cannot be reached.
    """
    site, _ = site_of(url)
    rules = _sites.get(site)
    if rules is None or time.monotonic() - rules.read_at > rules.kept:
        rules = _sites[site] = Rules(read_rules(site, fetcher), time.monotonic())
    if rules.reader is None or not rules.reader.can_fetch(AGENT, url):
        raise CannotRead("the site's robots.txt does not let programs read it")
    asked = rules.reader.crawl_delay(AGENT)
    return min(float(asked or 0), LONGEST_DELAY)


def read_rules(site: str, fetcher: Fetcher) -> RobotFileParser | None:
    """The rules of a site: all is allowed where it has none, nothing where it cannot say."""
    reader = RobotFileParser()
    try:
        text, _ = decode((fetcher.get(f"{site}/robots.txt").data or b"")[:LONGEST])
    except Refused as refused:
        if refused.status >= 500 or refused.status in (401, 403, 429):
            return None
        text = ""
    reader.parse(text.splitlines())
    return reader


def forget() -> None:
    """Ask every site anew."""
    _sites.clear()
