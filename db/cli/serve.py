"""`recoupe serve`: Datasette with everything set up."""

from __future__ import annotations

from pathlib import Path

import click

from .opening import DATABASE, fail, opened


@click.command()
@DATABASE
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8001,
    show_default=True,
    help="0: any free one.",
)
@click.option("--open", "open_browser", is_flag=True, help="Open the page in the browser.")
def serve(database: Path, host: str, port: int, open_browser: bool) -> None:
    """Open DATABASE in the browser. Prints a one-time link that signs you in to make reviews.

    \b
    recoupe serve news.db
    recoupe serve news.db --port 8080 --open
    """
    from ..web.server import run

    opened(database).close()
    try:
        run(database, host, port, open_browser)
    except OSError as error:
        fail(
            f"{host}:{port} cannot be served: {error.strerror or error}; give another --port or --host"
        )
