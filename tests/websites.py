"""A web site on this machine, for what reads pages and feeds."""

from __future__ import annotations

import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from recoupe.ingest.read import robots

SENTENCE = "Le conseil municipal a voté mardi un budget de 12 millions d’euros pour l’école de la rue Haute. "

Answer = tuple[int, dict[str, str], bytes]


class Site:
    """What the server answers by path, and what it was asked: (path, headers) in order."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.root = ""

    def put(
        self,
        path: str,
        body: str | bytes,
        kind: str = "text/html; charset=utf-8",
        status: int = 200,
        **headers: str,
    ) -> str:
        """Answer at `path`; returns its address. `ROOT` in the body is the server's."""
        body = body.replace("ROOT", self.root).encode() if isinstance(body, str) else body
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.answers[path] = (status, {"Content-Type": kind, **named}, body)
        return self.root + path

    def article(self, path: str, title: str = "Un budget", head: str = "") -> str:
        text = f"<article><h1>{title}</h1><p>{SENTENCE * 3}</p><p>{SENTENCE * 3}</p></article>"
        return self.put(path, f"<html lang=fr><head>{head}</head><body>{text}</body></html>")

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


@pytest.fixture
def site() -> Iterator[Site]:
    """A server on 127.0.0.1 that ends with the test."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *args: Any) -> None:
            pass

        def do_GET(self) -> None:
            site.asked.append((self.path, dict(self.headers)))
            status, headers, body = site.answers.get(self.path, (404, {}, b""))
            if self.headers.get("If-None-Match") == headers.get("ETag", ""):
                status, body = 304, b""
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            try:
                for start in range(0, len(body), 4096):
                    self.wfile.write(body[start : start + 4096])
                    if headers.get("X-Slow"):
                        time.sleep(0.1)
            except OSError:
                pass  # who asked has gone away

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.root = f"http://127.0.0.1:{server.server_port}"
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    robots.forget()
    yield site
    server.shutdown()
    server.server_close()
