"""How fast the pages are: `python bench/web.py news.db [--times 40] [--visitors 1]`.

Serves the database on loopback, as `recoupe serve` does, and asks each kind of page again and again, every time about other
rows; Datasette's own row page is asked in the same run, in turn with ours, so that both see the same machine. A line for each
kind of page: median and 95th percentile in milliseconds, the latter as a multiple of the row page's, and the 95th percentile of
the processor's time, which is the same on a busy machine. The goal is under 150 ms at the 95th percentile on 8,000 articles.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import statistics
import threading
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from urllib.parse import quote

import httpx
import uvicorn

from recoupe.db.web.server import listen, served_by, warm_up

GOAL = 150  # milliseconds
ROW = "Datasette's row"
# kind of page → its address, and the question for the rows to fill it with: the ones with most to show among them
KINDS = {
    ROW: ("/{db}/articles/{}", "SELECT id FROM articles ORDER BY id"),
    "front": ("/", "SELECT 1"),
    "disagreements": ("/-/disagreements", "SELECT 1"),
    "topic": ("/-/topic/{}", "SELECT id FROM topics ORDER BY articles DESC, id LIMIT 400"),
    "article": ("/-/article/{}", "SELECT id FROM articles ORDER BY words DESC LIMIT 400"),
    "entity": ("/-/entity/{}", "SELECT id FROM entities ORDER BY articles DESC, id LIMIT 400"),
    "source": ("/-/source/{}", "SELECT id FROM sources ORDER BY id LIMIT 400"),
    "origin": ("/-/origin/{}", "SELECT id FROM origins ORDER BY articles DESC, id LIMIT 400"),
    "search: words": (
        "/-/search?q={}",
        "SELECT name FROM entities ORDER BY articles DESC, id LIMIT 200",
    ),
    "search: value": (
        "/-/search?q=plus+de+{}+euros",
        "SELECT CAST(base_low AS INTEGER) FROM figures WHERE unit = 'EUR' ORDER BY id LIMIT 200",
    ),
    "reviews": ("/-/reviews", "SELECT 1"),
    "feed": ("/-/feed.atom", "SELECT 1"),
    "check": (
        "/-/check?q={}",
        """SELECT substr(articles.text, sentences.start + 1, sentences."end" - sentences.start) FROM figures
           JOIN articles ON articles.id = figures.article JOIN sentences ON sentences.article = articles.id
           AND figures.start BETWEEN sentences.start AND sentences."end" ORDER BY figures.id LIMIT 400""",
    ),
}


@contextmanager
def serving(database: Path) -> Iterator[str]:
    """The pages on a free port of this machine."""
    listening = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(served_by(database).app(), log_level="error"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join(10)
    listening.close()


def addresses(database: Path, times: int) -> dict[str, list[str]]:
    """What is asked, for each kind of page."""
    db = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    asked = {}
    for kind, (address, sql) in KINDS.items():
        rows = [row[0] for row in db.execute(sql)]
        random.Random(1).shuffle(rows)
        filled = (
            address.replace("{db}", database.stem).replace("{}", quote(str(row)))
            for row in cycle(rows)
        )
        asked[kind] = list(islice(filled, times)) if rows else []
    db.close()
    return asked


@dataclass(frozen=True, slots=True)
class Took:
    """Milliseconds of one request: on the clock, and of the processor (both sides of it; with one visitor only its own)."""

    clock: float
    processor: float


def measure(site: str, asked: dict[str, list[str]], visitors: int) -> dict[str, list[Took]]:
    """What each request took, all kinds in turn; the first of each kind is not counted."""
    took: dict[str, list[Took]] = {kind: [] for kind in asked}
    turns = [
        (kind, address) for turn in zip(*([(k, a) for a in found] for k, found in asked.items() if found), strict=True)
        for kind, address in turn
    ]  # fmt: skip

    def ask(client: httpx.Client, kind: str, address: str) -> None:
        began, busy = time.perf_counter(), time.process_time()
        response = client.get(site + address)
        clock, processor = time.perf_counter() - began, time.process_time() - busy
        took[kind].append(Took(clock * 1000, processor * 1000))
        if response.status_code != 200:
            print(f"{response.status_code} {address}")

    with httpx.Client(timeout=60) as client:
        for kind, found in asked.items():
            if found:
                ask(client, kind, found[0])
                took[kind].clear()
        with ThreadPoolExecutor(visitors) as pool:
            list(pool.map(lambda turn: ask(client, *turn), turns))
    return took


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("database", type=Path)
    parser.add_argument("--times", type=int, default=40, help="requests for each kind of page")
    parser.add_argument("--visitors", type=int, default=1, help="how many ask at once")
    args = parser.parse_args()
    warm_up()
    with serving(args.database) as site:
        took = measure(site, addresses(args.database, args.times), args.visitors)
    asked_often = {kind: found for kind, found in took.items() if len(found) > 1}
    row = p95(t.clock for t in asked_often[ROW])
    print(f"{'page':<18} {'median':>8} {'95 %':>8} {'× row':>6} {'processor 95 %':>15}")
    for kind, found in asked_often.items():
        median, late = statistics.median(t.clock for t in found), p95(t.clock for t in found)
        busy = p95(t.processor for t in found)
        missed = "" if late < GOAL else f"  over {GOAL} ms"
        print(f"{kind:<18} {median:8.1f} {late:8.1f} {late / row:6.1f} {busy:15.1f}{missed}")


def p95(times: Iterable[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(times, n=20)[-1]


if __name__ == "__main__":
    main()
