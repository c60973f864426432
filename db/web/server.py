"""`recoupe serve`: Datasette on one database, with a one-time link that signs its user in."""

from __future__ import annotations

import secrets
import sys
import webbrowser
from pathlib import Path


def run(database: Path, host: str, port: int, open_browser: bool) -> None:
    """Serve `database` until interrupted; where the pages are and how to sign in is said on stderr."""
    import uvicorn
    from datasette.app import Datasette

    served = Datasette(
        [str(database)],
        settings={"default_page_size": 50, "sql_time_limit_ms": 3000, "num_sql_threads": 4},
        secret=secrets.token_hex(32),
    )
    served._root_token = secrets.token_hex(32)
    address = f"http://{host}:{port}/"
    print(f"recoupe: the pages are at {address}", file=sys.stderr)
    print(
        f"recoupe: to review, sign in once with {address}-/auth-token?token={served._root_token}",
        file=sys.stderr,
        flush=True,
    )
    if open_browser:
        webbrowser.open(address)
    uvicorn.run(served.app(), host=host, port=port, log_level="warning")
