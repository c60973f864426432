"""What an article costs when the database is large: `python bench/growth.py ARTICLES.jsonl[.gz] [--until 8000] [--block 400]`.

Articles are read, stored and brought together in small batches in the order of their days, as from feeds. For each block of
them a line says what one article took of the processor: reading its text (which knows nothing of the others), storing it,
bringing it together with the others; then all of that as a multiple of what it took in the block that ends with article 800.
Articles that the database at `--keep` has already are passed over, so that a block far on can be measured by itself.
"""

from __future__ import annotations

import argparse
import gzip
import json
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from recoupe.db.database import open_database
from recoupe.db.derive import derive
from recoupe.db.ids import article_id
from recoupe.db.store import store
from recoupe.ingest.facts import Document, Facts
from recoupe.ingest.run import read_document

BATCH = 20  # articles that arrive together
MEASURE = 800  # articles, which others are compared with


def documents(path: Path) -> Iterator[Document]:
    """The articles of a file of JSON lines, by day."""
    opening = gzip.open if path.suffix == ".gz" else open
    with opening(path, "rt", encoding="utf-8") as lines:
        for a in sorted(map(json.loads, lines), key=lambda a: (a.get("date") or "", str(a["id"]))):
            yield Document(a["text"], a.get("title"), a.get("url"), ref=str(a["id"]), published=a.get("date"), language=a.get("lang"), source=a.get("source"))  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--until", type=int, default=8000)
    parser.add_argument("--block", type=int, default=400)
    parser.add_argument("--keep", type=Path, help="where the database stays")
    given = parser.parse_args()
    path = given.keep or Path(tempfile.mkdtemp()) / "growth.db"
    db = open_database(path, create=True)
    there = {article for (article,) in db.execute("SELECT id FROM articles").fetchall()}
    every = islice(documents(given.articles), given.until)
    arriving = (document for document in every if article_id(document) not in there)
    print("articles  reading  storing  bringing together      all   (ms an article)")
    measure = None
    for end in range(len(there) + given.block, given.until + given.block, given.block):
        spent, seen = [0.0, 0.0, 0.0], 0
        block = islice(arriving, given.block)
        while batch := list(islice(block, BATCH)):
            start = time.process_time()
            read = [read_document(d) for d in batch]
            spent[0] += time.process_time() - start
            start = time.process_time()
            for document, facts in read:
                if isinstance(facts, Facts):
                    store(db, document, facts)
            spent[1] += time.process_time() - start
            start = time.process_time()
            derive(db)
            spent[2] += time.process_time() - start
            seen += len(batch)
        if not seen:
            break
        each = [1000 * s / seen for s in spent]
        if end <= MEASURE:
            measure = sum(each)
        ratio = "" if end < MEASURE or not measure else f"  {sum(each) / measure:.2f} times"
        row = f"{end:>8}  {each[0]:>7.1f}  {each[1]:>7.1f}  {each[2]:>17.1f}  {sum(each):>7.1f}"
        print(row + ratio, flush=True)


if __name__ == "__main__":
    main()
