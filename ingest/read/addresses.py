"""Web addresses: one article, one address."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit, urlunsplit

# Parameters that say where a reader came from, not what is read.
TRACKING = re.compile(
    r"""(?x)^(?: utm_\w+ | at_\w+ | xtor | xtref | xt_\w+ | fbclid | gclid | dclid | gbraid | wbraid | msclkid
      | yclid | twclid | ttclid | igshid? | mc_[ce]id | mkt_tok | _ga | _gl | _hs\w+ | hs\w*tracking | ref_?src | ref_?url
      | referrer | s?cmp(?:id)? | cmpid | ocid | ncid | cid | smid | smtyp | partner | sr_share | spm | wt_?mc\w* | cxt
      | share | shared | feature | CMP | ns_\w+ | pk_\w+ | piwik_\w+ | matomo_\w+ | guccounter | guce_\w+ | trk\w*
      | echobox | ito | taid | asgtbndr | amp | outputType | output | source | from | ref | rss | intcmp | icid | xtmc | xtcr | xtnp
      | origin | soc_\w+ | mod | reflink | st )$""",
    re.IGNORECASE,
)

# Of those, the ones that are now and then part of an address: dropped only with a value that tells a way.
DOUBTFUL = {
    "source",
    "from",
    "ref",
    "cid",
    "output",
    "mod",
    "share",
    "feature",
    "st",
    "origin",
    "partner",
    "rss",
}
WAYS = re.compile(
    r"(?i)^(?:1|true|yes|rss|feed|twitter|x|facebook|fb|linkedin|whatsapp|e?mail|newsletter|home\w*|social\w*|share\w*|"
    r"amp|google\w*|app|ios|android|mobile|push|flipboard|reddit|telegram|messenger|copy-?link|search|nl|tw)?$"
)

DEFAULT_PORTS = {"http": 80, "https": 443}


def canonical(url: str) -> str:
    """`url` as the one address of its page.

    Lower-case host, no default port, no fragment, no tracking parameters, no AMP variant. What remains is
    kept as it is: many sites serve different pages for a slash more or less.

    >>> canonical("HTTPS://www.Example.org:443/a/b?utm_source=x&id=3#top")
    'https://www.example.org/a/b?id=3'
    >>> canonical("https://example.org/2025/story/amp/")
    'https://example.org/2025/story/'
    >>> canonical("https://www-example-org.cdn.ampproject.org/c/s/www.example.org/amp/story")
    'https://www.example.org/story'
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        return url.strip()
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return url.strip()
    host, path = parts.hostname.lower().rstrip("."), parts.path or "/"
    by_cache = host.endswith(".cdn.ampproject.org")
    by_google = re.fullmatch(r"www\.google\.[a-z.]+", host) and path.startswith("/amp/")
    inner = re.match(r"^/\w+/(s/)?([^/]+\.[^/]+)(/.*)?$", path)
    if inner and (by_cache or by_google):
        return canonical(f"{'https' if inner[1] else 'http'}://{inner[2]}{inner[3] or '/'}")
    host = re.sub(r"^amp\.(?=[^.]+\.[^.]+)", "www.", host)
    path = re.sub(r"(?i)(?:/amp(?=/?$)|^/amp(?=/.)|(?<=[^/])\.amp(?=$|\.html$))", "", path) or "/"
    if port and port != DEFAULT_PORTS[parts.scheme]:
        host = f"{host}:{port}"
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(k, v) for k, v in pairs if not tracks(k, v)]
    query = parts.query if len(kept) == len(pairs) else urlencode(kept)
    return urlunsplit((parts.scheme, host, escaped(path), query, ""))


def of_the_web(said: str) -> str | None:
    """The canonical address that a record gives, perhaps without its `https://`; None for what is no address of a site.

    >>> of_the_web("www.example.org/a"), of_the_web("/a"), of_the_web("urn:x")
    ('https://www.example.org/a', None, None)
    """
    if re.match(r"(?:[\w-]+\.)+[a-z]{2,}/", said):
        said = f"https://{said}"
    address = canonical(said)
    return address if re.match(r"https?://[^/]+\.", address) else None


def tracks(name: str, value: str) -> bool:
    """Whether a parameter says how a reader came rather than what is read."""
    if not TRACKING.match(name):
        return False
    return name.lower() not in DOUBTFUL or bool(WAYS.match(value))


def escaped(path: str) -> str:
    """`path` with the same characters written out in the same way, however the link was written.

    >>> escaped("/été") == escaped("/%C3%A9t%c3%a9")
    True
    """
    return (
        quote(
            unquote(path, errors="surrogateescape"),
            safe="/:@!$&'()*+,;=~-._%",
            errors="surrogateescape",
        )
        if "%25" not in path and "%2F" not in path.upper()
        else path
    )


def absolute(base: str, address: str) -> str:
    """`address` as seen from `base`; what is none stays as it is."""
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def domain_of(url: str | None) -> str | None:
    """The host of `url` without `www.` and the like: what a source is known by.

    >>> domain_of("https://www.lemonde.fr/a"), domain_of("https://m.example.co.uk/")
    ('lemonde.fr', 'example.co.uk')
    """
    if not url:
        return None
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return re.sub(r"^(?:www\d?|m|mobile|amp)\.(?=.+\.)", "", host.lower()) if host else None
