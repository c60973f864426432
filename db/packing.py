"""Articles in an order in which they fill the pages of the file.

SQLite begins a new page where the next row does not fit, and articles are long: in the order of arrival an eighth of the room
stays empty. Their row numbers, which only the search index knows, are given out anew such that next to a long one come those
that fill its page.
"""

from __future__ import annotations

from bisect import bisect_right

from sqlite_utils import Database

HEAD = 8  # bytes at the start of a page
ROW = 60  # … of an article beside its texts, at most


def pack(db: Database) -> None:
    """Give the articles row numbers in an order that fills the pages; the caller builds the search index anew."""
    (page,) = db.execute("PRAGMA page_size").fetchone()
    (last,) = db.execute("SELECT coalesce(max(rowid), 0) FROM articles").fetchone()
    texts = [name for name, type_ in db["articles"].columns_dict.items() if type_ is str]
    length = " + ".join(f"coalesce(length(CAST({name} AS BLOB)), 0)" for name in texts)
    sizes = db.execute(f"SELECT rowid, {length} + {ROW} FROM articles").fetchall()
    filled = order(dict(sizes), page - HEAD)
    db.conn.executemany(
        "UPDATE articles SET rowid = ? WHERE rowid = ?",
        [(last + place, row) for place, row in enumerate(filled, 1)],
    )


def order(sizes: dict[int, int], room: int) -> list[int]:
    """The rows such that each page has as little room left as those that remain allow; what is larger than a page comes last.

    >>> order({1: 50, 2: 70, 3: 30, 4: 40, 5: 120}, 100)
    [2, 3, 1, 4, 5]
    """
    left = sorted(sizes, key=lambda row: (sizes[row], row))
    fitting = bisect_right(left, room, key=sizes.__getitem__)
    left, large = left[:fitting], left[fitting:]
    ordered, free = list[int](), room
    while left:
        if fitting := bisect_right(left, free, key=sizes.__getitem__):
            ordered.append(left.pop(fitting - 1))
            free -= sizes[ordered[-1]]
        else:
            free = room
    return ordered + large
