"""`recoupe serve`: Datasette on one database, with a one-time link that signs its user in."""

from __future__ import annotations

import gc
import secrets
import socket
import sys
import threading
import webbrowser
from contextlib import suppress
from pathlib import Path
from typing import Any

SELDOM = (50_000, 20, 100)  # objects, and rounds, between two looks for garbage
SETTINGS = {"default_page_size": 50, "sql_time_limit_ms": 3000, "num_sql_threads": 4}


def served_by(database: Path) -> Any:
    """Datasette on `database`; whoever holds its one-time token becomes root, who may review."""
    from datasette.app import Datasette

    datasette: Any = Datasette([str(database)], settings=SETTINGS, secret=secrets.token_hex(32))
    datasette._root_token = secrets.token_hex(32)
    datasette.root_enabled = True  # 1.0 asks for this beside the token
    return datasette


def run(database: Path, host: str, port: int, open_browser: bool) -> None:
    """Serve `database` until interrupted; where the pages are and how to sign in is said on stderr.

    Raises OSError where the port is taken or the host is none of this machine's.
    """
    import uvicorn

    datasette = served_by(database)
    with listen(host, port) as listening:
        address = f"http://{host}:{listening.getsockname()[1]}/"
        print(f"recoupe: the pages are at {address}", file=sys.stderr)
        sign_in = f"{address}-/auth-token?token={datasette._root_token}"
        print(f"recoupe: to review, sign in once with {sign_in}", file=sys.stderr, flush=True)
        threading.Thread(target=warm_up, daemon=True).start()
        if open_browser:
            webbrowser.open(address)
        server = uvicorn.Server(uvicorn.Config(datasette.app(), log_level="warning"))
        with suppress(KeyboardInterrupt):
            server.run(sockets=[listening])


def listen(host: str, port: int) -> socket.socket:
    """A socket on `host` and `port` (0: any free one).

    It says that its protocol is TCP: only then asyncio sends a page without waiting 40 ms for the next piece of it.
    """
    family, kind, protocol, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP
    )[0]
    listening = socket.socket(family, kind, protocol)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(address)
    except OSError:
        listening.close()
        raise
    listening.listen(128)
    return listening


def warm_up() -> None:
    """Load the pipelines, so that the first claim is not checked slower than the others.

    They stay: without them, what Python looks through for garbage is small again, and no page waits a fifth of a second for it;
    what a page leaves is freed by itself, so that it needs to look seldom.
    """
    from recoupe.ingest.lang import languages
    from recoupe.ingest.pipeline import pipeline

    for language in languages():
        try:
            pipeline(language)
        except ValueError as error:  # none installed: the page that checks says so too
            print(f"recoupe: {error}", file=sys.stderr)
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SELDOM)
