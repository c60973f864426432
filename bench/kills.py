"""Whether kills do harm: articles whose ingest is killed again and again must give the rows of one that was left alone.

    python bench/kills.py ARTICLES.jsonl.gz [--count 1000] [--kills 100] [--jobs 1] [--seed 0]

Each kill (SIGKILL, as a full machine or a cut of power does it) comes at a random moment, such that all of them spread
over the whole work: start, reading, writing, bringing together. Should an ingest end before its share of kills has come,
its rows are compared and another one is begun. Ends with 1 where one row differs.
"""

from __future__ import annotations

import argparse
import gzip
import random
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

from ingest import RECOUPE, rows


def ingest(database: Path, source: Path, jobs: int, kill_after: float | None = None) -> bool:
    """Ingest, killed after so many seconds; whether it came to its end before."""
    command = [*RECOUPE, "ingest", str(database), str(source), "--jobs", str(jobs)]
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        _, said = child.communicate(timeout=kill_after)
    except subprocess.TimeoutExpired:
        child.kill()
        child.communicate()
        return False
    if child.returncode:
        raise SystemExit(f"ingest ended with {child.returncode}: {said.decode()}")
    return True


def longest(start: float, share: float) -> float:
    """Until when a kill may come so that, at a random moment before, `share` seconds of work are done on the average.

    The first `start` seconds of each run do none.

    >>> longest(0.0, 5.0), longest(4.0, 1.0)
    (10.0, 8.0)
    """
    return start + share + (share**2 + 2 * start * share) ** 0.5


def differing(made: dict[str, set[str]], wanted: dict[str, set[str]]) -> list[str]:
    """For each table with other rows, how many are too many and how many are missing, and one of them."""
    return [
        f"{table}: {len(made[table] - wanted[table])} rows too many, {len(wanted[table] - made[table])} missing, "
        f"e.g. {min(made[table] ^ wanted[table])[:300]}"
        for table in wanted
        if made[table] != wanted[table]
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("--count", type=int, default=1_000)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    with tempfile.TemporaryDirectory() as folder, gzip.open(arguments.articles, "rb") as packed:
        source = Path(folder) / "articles.jsonl"
        lines = list(islice(packed, arguments.count))
        source.write_bytes(b"".join(lines))
        first = Path(folder) / "first.jsonl"
        first.write_bytes(lines[0])

        def timed(database: Path, articles: Path) -> float:
            begun = time.perf_counter()
            ingest(database, articles, arguments.jobs)
            return time.perf_counter() - begun

        alone = Path(folder) / "alone.db"
        whole, start = timed(alone, source), timed(Path(folder) / "first.db", first)
        wanted = rows(alone)
        until = longest(start, (whole - start) / arguments.kills)
        print(
            f"left alone {whole:.0f} s, of which {start:.1f} s are the start; kills within {until:.1f} s",
            flush=True,
        )
        struck, rounds, ended = 0, 0, True
        problems: list[str] = []
        while struck < arguments.kills or not ended:
            if ended:
                rounds += 1
            database = Path(folder) / f"killed-{rounds}.db"
            kill_after = chance.uniform(0.0, until) if struck < arguments.kills else None
            ended = ingest(database, source, arguments.jobs, kill_after)
            struck += not ended
            if ended:
                problems += differing(rows(database), wanted)
            elif struck % 10 == 0:
                print(f"  {struck} kills", file=sys.stderr, flush=True)
    print(
        f"{struck} kills in {rounds} ingest{'s' * (rounds > 1)} of {arguments.count} articles: rows",
        end=" ",
    )
    print("differ:" if problems else "equal", *problems, sep="\n  ")
    raise SystemExit(bool(problems))


if __name__ == "__main__":
    main()
