"""Fetching: bounded in time and size, never from this machine or its network unless allowed, and polite.

Addresses are checked where the connection is made, after the name was resolved, so that a redirect or a name
that is resolved anew to another address leads nowhere else. One connection for each request, and between two
requests to a host the delay that it is asked for.
"""

from __future__ import annotations

import re
import socket
import ssl
import time
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Any
from urllib.parse import urlsplit

import httpcore
import httpx

from .addresses import absolute
from .inputs import CannotRead
from .options import MEGABYTE, ReadOptions

NAME = "recoupe"
AGENT = f"{NAME}/{version(NAME)} (reads news; obeys robots.txt)"
HEADERS = {"User-Agent": AGENT, "Accept-Encoding": "gzip", "Accept": "text/html, application/xml;q=0.9, */*;q=0.8"}  # fmt: skip
MOST_REDIRECTS = 10

# IPv4 addresses in the clothes of IPv6 ones.
TRANSLATED = ip_network("64:ff9b::/96")


class Refused(CannotRead):
    """The server answered, but not with what was asked for. `retry_after`: seconds it wants to be left alone."""

    def __init__(self, status: int, reason: str, retry_after: float | None = None) -> None:
        super().__init__(f"the server answered {status} {reason}".strip())
        self.status, self.retry_after = status, retry_after


class NoHost(CannotRead):
    """The name in an address leads nowhere: nobody was asked."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came back: `url` is where it was found after redirects, `data` None where it has not changed."""

    url: str
    data: bytes | None
    content_type: str | None = None
    etag: str | None = None
    last_modified: str | None = None


class Network(httpcore.SyncBackend):
    """Connections to public addresses only, whose every read and write ends with the request's time."""

    def __init__(self, allow_private: bool) -> None:
        self.allow_private, self.deadline = allow_private, 0.0

    def connect_tcp(self, host: str, port: int, *args: Any, **kwargs: Any) -> Timed:
        kwargs["timeout"] = self.left()
        problem: Exception | None = None
        for address in self.addresses(host, port):
            try:
                return Timed(super().connect_tcp(address, port, *args, **kwargs), self)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                problem = error
        raise problem or httpcore.ConnectError(f"{host} has no address")

    def addresses(self, host: str, port: int) -> list[str]:
        """Where `host` can be reached. Raises CannotRead where that is no public place."""
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise NoHost(f"there is no host {host}") from error
        every = dict.fromkeys(str(entry[4][0]) for entry in found)
        if not self.allow_private and not all(map(is_public, every)):
            raise CannotRead(f"{host} is an address of a local network (--allow-private reads it)")
        return list(every)

    def left(self) -> float:
        """Seconds until the request's time is over. Raises ReadTimeout when it is."""
        seconds = self.deadline - time.monotonic()
        if seconds <= 0:
            raise httpcore.ReadTimeout("the time for the request is over")
        return seconds


class Timed(httpcore.NetworkStream):
    """A connection that counts all its reads and writes against one deadline."""

    def __init__(self, stream: httpcore.NetworkStream, network: Network) -> None:
        self.stream, self.network = stream, network

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self.stream.read(max_bytes, self.network.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.stream.write(buffer, self.network.left())

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> Timed:
        secure = self.stream.start_tls(ssl_context, server_hostname, self.network.left())
        return Timed(secure, self.network)

    def get_extra_info(self, info: str) -> Any:
        return self.stream.get_extra_info(info)

    def close(self) -> None:
        self.stream.close()


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open internet.

    >>> is_public("8.8.8.8"), is_public("10.0.0.1"), is_public("::ffff:127.0.0.1"), is_public("169.254.169.254")
    (True, False, False, False)
    """
    ip = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address):
        if inner := ip.ipv4_mapped or ip.sixtofour:
            return inner.is_global
        if ip in TRANSLATED:
            return ip_address(int(ip) & 0xFFFFFFFF).is_global
    return ip.is_global and not ip.is_multicast


class Fetcher:
    """Fetches addresses one after the other, as `options` bound it."""

    def __init__(self, allow_private: bool, timeout: float, max_bytes: int, delay: float) -> None:
        self.timeout, self.max_bytes, self.delay = timeout, max_bytes, delay
        self.network = Network(allow_private)
        self.last_asked: dict[str, float] = {}
        transport = httpx.HTTPTransport(limits=httpx.Limits(max_keepalive_connections=0))
        transport._pool._network_backend = self.network  # httpx has no public way to set it
        self.client = httpx.Client(
            transport=transport, headers=HEADERS, trust_env=False, timeout=timeout
        )

    def get(
        self,
        url: str,
        etag: str | None = None,
        last_modified: str | None = None,
        delay: float = 0.0,
    ) -> Fetched:
        """What lies at `url`, redirects followed; the bytes are None if it is as `etag` or `last_modified` say.

        `delay` is what the site asks for, where that is more than ours. Raises CannotRead (Refused for an error of the server).
        """
        conditions = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        headers = {name: value for name, value in conditions.items() if value}
        for _ in range(MOST_REDIRECTS + 1):
            self.wait(url, max(delay, self.delay))
            try:
                answer = self.ask(url, headers)
            except NoHost:
                del self.last_asked[site_of(url)[1]]
                raise
            except CannotRead:
                raise
            except (httpcore.TimeoutException, httpx.TimeoutException) as error:
                raise CannotRead(f"no whole answer came within {self.timeout:g} seconds") from error
            except Exception as error:  # whatever a server answers, and a library makes of it
                said = re.sub(r"\[Errno -?\d+\] ", "", str(error)) or type(error).__name__
                raise CannotRead(f"it cannot be fetched: {said}") from error
            if isinstance(answer, Fetched):
                return answer
            url = answer
        raise CannotRead(f"it redirects more than {MOST_REDIRECTS} times")

    def wait(self, url: str, delay: float) -> None:
        """Let `delay` seconds pass since the host was last asked."""
        _, host = site_of(url)
        if (last := self.last_asked.get(host)) is not None:
            time.sleep(max(0.0, last + delay - time.monotonic()))
        self.last_asked[host] = time.monotonic()

    def ask(self, url: str, headers: dict[str, str]) -> Fetched | str:
        """One request: what came back, or where it says to look."""
        self.network.deadline = time.monotonic() + self.timeout
        with self.client.stream("GET", url, headers=headers) as answer:
            if answer.status_code == 304:
                return Fetched(url, None)
            if answer.has_redirect_location:
                return absolute(url, answer.headers["location"])
            if answer.status_code != 200:
                after = seconds(answer.headers.get("retry-after"))
                raise Refused(answer.status_code, answer.reason_phrase, after)
            kind = answer.headers.get("content-type")
            if (kind or "").startswith(("image/", "video/", "audio/", "font/")):
                raise CannotRead(f"it is no article ({kind})")
            if answer.headers.get("content-encoding", "identity") not in ("identity", "gzip"):
                raise CannotRead("it is packed in a way that was not asked for")
            data = self.bounded(answer.iter_bytes())
            return Fetched(
                url, data, kind, answer.headers.get("etag"), answer.headers.get("last-modified")
            )

    def bounded(self, pieces: Iterable[bytes]) -> bytes:
        """All `pieces` in one. Raises CannotRead as soon as they are larger than is allowed."""
        data = bytearray()
        for piece in pieces:
            data += piece
            if len(data) > self.max_bytes:
                raise CannotRead(f"it is larger than the limit of {self.max_bytes / MEGABYTE:g} MB")
        return bytes(data)


def site_of(url: str) -> tuple[str, str]:
    """The site of an address (`https://example.org:8080`) and its host. Raises CannotRead for what is no address.

    >>> site_of("https://example.org:8080/a")
    ('https://example.org:8080', 'example.org')
    """
    try:
        parts = urlsplit(url)
        if parts.scheme in ("http", "https") and parts.hostname and parts.port != 0:
            return f"{parts.scheme}://{parts.netloc}", parts.hostname
    except ValueError:
        pass
    raise CannotRead(f"{url[:100]} is no address of the web")


def seconds(retry_after: str | None) -> float | None:
    """`Retry-After` as seconds, whether it is written so or as a date."""
    if not retry_after:
        return None
    if retry_after.strip().isdigit():
        return float(retry_after)
    from email.utils import parsedate_to_datetime

    try:
        return max(0.0, parsedate_to_datetime(retry_after).timestamp() - time.time())
    except (TypeError, ValueError):
        return None


def fetcher(options: ReadOptions) -> Fetcher:
    """The fetcher for these options: one for all that ask alike, so that it remembers whom it asked when."""
    return _fetcher(options.allow_private, options.timeout, options.max_bytes, options.delay)


_fetcher = cache(Fetcher)
