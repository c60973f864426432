"""How fast articles come in, with one process and with several, and what memory and disk they take.

    python bench/ingest.py ARTICLES.jsonl.gz [--count 1000] [--jobs 1 2]

For each number of processes: a fresh database, timed from outside, with the processor's time of the writer and of its
reading processes, the size of the database beside that of the plain text, and what takes the space. All databases
must be equal, row by row.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

from recoupe.db.ids import NUMBERED

RECOUPE = (sys.executable, "-c", "from recoupe.db.cli import main; main()")

# What two runs over the same articles may differ in …
ASIDE = {"runs": "*", "failures": "tried_at", "numbers": "*", "traits": "*"}
# … and where the file's own numbers of articles stand.
BY_NUMBER = {
    "shingles": ["number"],
    "story_keys": ["number"],
    "article_names": ["number"],
    "links": ["a", "b"],
}


def rows(path: Path) -> dict[str, set[str]]:
    """Every row that must be equal, as people see it: facts by their views, articles by their ids."""
    db = sqlite3.connect(path)
    tables = [
        name.removeprefix("kept_")
        for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        if "_fts" not in name and ASIDE.get(name) != "*" and not name.startswith("_")
    ]
    found = {}
    for table in tables:
        columns = [
            NUMBERED.format(f'"{table}"."{c}"') if c in BY_NUMBER.get(table, ()) else f'"{c}"'
            for _, c, *_ in db.execute(f'PRAGMA table_info("{table}")')
            if c != ASIDE.get(table)
        ]
        shown = f'SELECT {", ".join(columns)} FROM "{table}"'
        found[table] = {repr(row) for row in db.execute(shown)}
    db.close()
    return found


def space(path: Path, most: int = 8) -> list[tuple[str, float]]:
    """What takes the most space in a database, in MB."""
    db = sqlite3.connect(path)
    try:
        found = db.execute(
            "SELECT name, sum(pgsize) / 1e6 FROM dbstat GROUP BY name ORDER BY 2 DESC"
        )
        return [(str(name), float(size)) for name, size in found.fetchmany(most)]
    except sqlite3.OperationalError:  # not compiled in
        return []
    finally:
        db.close()


def timed(database: Path, source: Path, jobs: int) -> tuple[float, float, str]:
    """Seconds on the clock and of the processor, all processes together, and the summary."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    command = [*RECOUPE, "ingest", str(database), str(source), "--jobs", str(jobs)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds = time.perf_counter() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, processor, done.stdout.strip()


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("--count", type=int, default=1_000)
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, gzip.open(arguments.articles, "rb") as packed:
        source = Path(folder) / "articles.jsonl"
        source.write_bytes(b"".join(islice(packed, arguments.count)))
        plain = sum(
            len(json.loads(line)["text"].encode()) for line in source.open(encoding="utf-8")
        )
        reference: dict[str, set[str]] | None = None
        first = 0.0
        for jobs in arguments.jobs:
            database = Path(folder) / f"{jobs}.db"
            seconds, processor, summary = timed(database, source, jobs)
            first = first or seconds
            print(f"{jobs} process{'es' * (jobs > 1)}: {summary}")
            print(
                f"  {seconds:.1f} s ({processor:.1f} s of the processor), {arguments.count / seconds:.1f} articles a second, "
                f"{first / seconds:.2f} times the first"
            )
            made = rows(database)
            if reference is None:
                reference = made
                size = database.stat().st_size
                print(
                    f"  database {size / 1e6:.1f} MB, {size / plain:.2f} times the plain text; of that:"
                )
                print(*(f"    {mb:6.1f} MB  {name}" for name, mb in space(database)), sep="\n")
            else:
                print(f"  rows equal to the first's: {made == reference}")
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1_000
        print(f"the largest process took {peak:.0f} MB")


if __name__ == "__main__":
    main()
