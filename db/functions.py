"""SQL functions for people who write SQL, in Datasette and in sqlite-utils alike."""

from __future__ import annotations

import sqlite3

import sqlite_utils


def register(connection: sqlite3.Connection) -> None:
    """Add recoupe's functions to a connection."""


@sqlite_utils.hookimpl
def prepare_connection(conn: sqlite3.Connection) -> None:
    register(conn)
