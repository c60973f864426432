"""Which articles are copies of one dispatch: an origin of reporting is counted once, however often it is printed.

A text is cut into runs of six words. One run in thirty-two, chosen by its hash, is kept and indexed (of a short text
every run), so that an article meets its copies without being laid beside all others; pairs that share enough of what
is kept are then compared run by run. Copies of copies are one origin.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from sqlite_utils import Database

from .ids import NUMBER, content_id

RUN = 6  # words
KEPT = 32  # one run in so many is kept …
SHORT = 160  # … of a text that has more runs than this
SHARED = 0.2  # of the shorter sketch: below, two texts are not even looked at
SHORTER, LONGER = 0.5, 1 / 3  # of the runs of either text, in a copy or light rewrite
FEWEST = 8  # runs in a text: below, only an equal text is a copy
WORD = re.compile(r"\w+")
AGENCIES = re.compile(
    r"\b(AFP|Reuters|Associated Press|AP|ANSA|DPA|EFE|Xinhua|Belga|ATS|Bloomberg|PA Media|TASS|Kyodo)\b"
)


@lru_cache(maxsize=4096)
def runs(text: str) -> frozenset[int]:
    """The hashes of all runs of six words of a text; of the whole text where it is shorter.

    >>> len(runs("One two three four five six seven.")), runs("A B") == runs("a, b!")
    (2, True)
    """
    words = WORD.findall(text.casefold())
    last = max(len(words) - RUN, 0)
    return frozenset(hashed(" ".join(words[i : i + RUN])) for i in range(last + 1))


def hashed(run: str) -> int:
    """31 bits, for which SQLite needs four bytes."""
    return int.from_bytes(blake2b(run.encode("utf-8", "replace"), digest_size=4).digest()) >> 1


def sketch(text: str) -> set[int]:
    """The runs that stand for a text in the index; a short text keeps all of them."""
    every = runs(text)
    return set(every) if len(every) < SHORT else {run for run in every if run % KEPT == 0}


def similarity(a: str, b: str) -> float:
    """How much of the shorter text stands in the other, 0 where that does not make it a copy.

    >>> dispatch = " ".join(f"word{i}" for i in range(40))
    >>> similarity(dispatch, "New headline. " + dispatch), similarity(dispatch, "something else")
    (1.0, 0.0)
    """
    shorter, longer = sorted((runs(a), runs(b)), key=len)
    if len(shorter) < FEWEST:
        return float(shorter == longer)
    common = len(shorter & longer)
    if common < SHORTER * len(shorter) or common < LONGER * len(longer):
        return 0.0
    return round(common / len(shorter), 3)


def refresh(db: Database, articles: set[int], again: set[int]) -> set[int]:
    """Bring origins up to date after `articles` came, changed or went; returns all whose origin is another now.

    `again` are those of them that were here before.
    """
    before = {article: origin for article, origin in origins_of(db, articles) if origin}
    touched = set(articles) | members(db, set(before.values()))
    if again:
        gone = f"SELECT {NUMBER.format('value')} FROM json_each(?)"
        db.execute(f"DELETE FROM shingles WHERE number IN ({gone})", [str(sorted(again))])
    for article in again:
        db.execute("DELETE FROM copies WHERE a = ? OR b = ?", [article, article])
    texts = {a: text for a in articles for (text,) in rows(db, TEXT, [a])}
    if len(texts) < len(articles):
        touched |= left_behind(db)
        empty = "NOT EXISTS (SELECT 1 FROM articles WHERE origin = origins.id)"
        db.execute(f"DELETE FROM origins WHERE {empty}")
    sketches = {article: sketch(text) for article, text in sorted(texts.items())}
    for article, kept in sketches.items():
        added = f"INSERT INTO shingles (hash, number) VALUES (?, {NUMBER.format('?')})"
        db.conn.executemany(added, [(run, article) for run in kept])
    for article, text in sorted(texts.items()):
        for other in candidates(db, article, sketches[article]):
            if (other in articles and other < article) or other == article:
                continue
            ((other_text,),) = rows(db, TEXT, [other])
            if alike := similarity(text, other_text):
                pair = (min(article, other), max(article, other), alike)
                db.execute(
                    "INSERT OR REPLACE INTO copies (a, b, similarity) VALUES (?, ?, ?)", pair
                )
                touched.add(other)
    return regroup(db, touched)


TEXT = "SELECT text FROM articles WHERE id = ?"


def rows(db: Database, sql: str, arguments: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
    return list(db.execute(sql, list(arguments)).fetchall())


HAVING = "SELECT article FROM shingles JOIN numbers USING (number) WHERE hash = ?"


def candidates(db: Database, article: int, kept: set[int]) -> list[int]:
    """Articles that share enough to be worth a closer look: of all runs that are kept of this one, or of those that a long text
    keeps too."""
    found = {
        run: [other for (other,) in rows(db, HAVING, [run]) if other != article] for run in kept
    }
    near: set[int] = set()
    for looked_at in (kept, {run for run in kept if run % KEPT == 0}):
        shared = Counter(other for run in looked_at for other in found[run])
        near |= {other for other, n in shared.items() if n >= SHARED * min(len(looked_at), 12)}
    return sorted(near)


def origins_of(db: Database, articles: Iterable[int]) -> Iterator[tuple[int, int | None]]:
    """Articles with their origins; None where one stands alone."""
    for article in articles:
        for (origin,) in rows(db, "SELECT origin FROM articles WHERE id = ?", [article]):
            yield article, origin


def members(db: Database, origins: Iterable[int]) -> set[int]:
    """The articles of some origins."""
    return {
        article
        for origin in origins
        for (article,) in rows(db, "SELECT id FROM articles WHERE origin = ?", [origin])
    }


def left_behind(db: Database) -> set[int]:
    """The articles of origins that another article has gone from."""
    gone = """SELECT o.id FROM origins o LEFT JOIN articles a ON a.origin = o.id
              GROUP BY o.id HAVING count(a.id) != o.articles"""
    return members(db, (origin for (origin,) in rows(db, gone)))


def component(db: Database, article: int) -> tuple[set[int], float | None]:
    """The articles that are copies of this one, directly or not, and the weakest of the likenesses."""
    group, todo, weakest = {article}, [article], None
    while todo:
        one = todo.pop()
        near = "SELECT b, similarity FROM copies WHERE a = ? UNION ALL SELECT a, similarity FROM copies WHERE b = ?"
        for other, alike in rows(db, near, [one, one]):
            weakest = alike if weakest is None else min(weakest, alike)
            if other not in group:
                group.add(other)
                todo.append(other)
    return group, weakest


def regroup(db: Database, touched: set[int]) -> set[int]:
    """Write the origins of the touched articles anew; returns the articles whose origin changed."""
    changed: set[int] = set()
    done: set[int] = set()
    old = {origin for _, origin in origins_of(db, touched) if origin}
    for article in sorted(touched):
        if article in done or not rows(db, TEXT, [article]):
            continue
        group, weakest = component(db, article)
        done |= group
        old |= {origin for _, origin in origins_of(db, group) if origin}
        origin = content_id("origin", min(group))
        changed |= {a for a, was in origins_of(db, group) if was != origin}
        first, sources, common = describe(db, sorted(group))
        db.execute("DELETE FROM origins WHERE id = ?", [origin])
        db.execute(
            "INSERT INTO origins (id, first_article, articles, sources, similarity, agency) VALUES (?, ?, ?, ?, ?, ?)",
            [origin, first, len(group), sources, weakest, common],
        )
        marks = ", ".join("?" * len(group))
        db.execute(f"UPDATE articles SET origin = ? WHERE id IN ({marks})", [origin, *group])
    for origin in old:
        if not rows(db, "SELECT 1 FROM articles WHERE origin = ? LIMIT 1", [origin]):
            db.execute("DELETE FROM origins WHERE id = ?", [origin])
    return changed


def describe(db: Database, group: list[int]) -> tuple[int, int, str | None]:
    """Who printed it first, how many sources did, and the agency that all of them name."""
    marks = ", ".join("?" * len(group))
    found = rows(
        db,
        f"SELECT id, published, source, author, text FROM articles WHERE id IN ({marks})",
        group,
    )
    first = min(found, key=lambda r: (r[1] or "9999", r[0]))[0]
    named = [agency(author, text) for _, _, _, author, text in found]
    common = named[0] if named[0] and set(named) == {named[0]} else None
    return first, len({r[2] for r in found}), common


def agency(author: str | None, text: str) -> str | None:
    """The agency an article credits: in its author line, else the one its text names most.

    >>> agency(None, "Bilan : 12 morts, a dit le maire à l'AFP."), agency("Reuters", "…")
    ('AFP', 'Reuters')
    """
    if author and (credited := AGENCIES.search(author)):
        return credited[0]
    named = Counter(AGENCIES.findall(text))
    return min(named, key=lambda name: (-named[name], name)) if named else None


def report(db: Database) -> Iterator[dict[str, Any]]:
    """One line per origin: its id and the refs of its articles; the most printed first."""
    for origin, first, alike, named in rows(
        db, "SELECT id, first_article, similarity, agency FROM origins ORDER BY articles DESC, id"
    ):
        found = rows(
            db,
            "SELECT a.id, coalesce(a.ref, a.url), a.url, a.title, a.published, s.name FROM articles a"
            " LEFT JOIN sources s ON s.id = a.source WHERE a.origin = ? ORDER BY a.published IS NULL, a.published, a.id",
            [origin],
        )
        yield {
            "origin": str(origin),
            "refs": [r[1] for r in found],
            "first": next((r[1] for r in found if r[0] == first), None),
            "similarity": alike,
            "agency": named,
            "articles": [
                {"ref": r[1], "url": r[2], "title": r[3], "published": r[4], "source": r[5]}
                for r in found
            ],
        }


def readable(db: Database) -> Iterator[str]:
    """The origins that were printed more than once, for people to read."""
    for origin in report(db):
        if len(origin["refs"]) > 1:
            alike = (
                f"{origin['similarity']:.0%} of the shorter text" if origin["similarity"] else ""
            )
            yield f"{len(origin['refs'])} articles, one origin  {alike}  {origin['agency'] or ''}".rstrip()
            for article in origin["articles"]:
                where = article["source"] or article["ref"] or article["url"]
                yield f"    {article['published'] or '          '}  {where}: {article['title'] or ''}"
