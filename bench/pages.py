"""How well articles come out of real pages: text, title and date, beside trafilatura alone.

    python bench/pages.py DATA_DIR [--show]

DATA_DIR holds folders of gzipped pages with a `ground-truth.json`. Text: 4-word shingles as multisets, averaged
over the pages (the measure of scrapinghub/article-extraction-benchmark). Title and date: exact, once with the
pages as they are and once with all that machines read (meta, JSON-LD, microdata, `time`) taken out.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import trafilatura
from lxml import html as lxml_html

from recoupe.ingest.facts import Document
from recoupe.ingest.read import ReadOptions
from recoupe.ingest.read.inputs import Origin
from recoupe.ingest.read.page import read

Shingles = Counter[tuple[str, ...]]


def shingles(text: str, size: int = 4) -> Shingles:
    tokens = re.findall(r"\w+", text)
    count = max(1, len(tokens) - size + 1)
    return Counter(tuple(tokens[i : i + size]) for i in range(count) if tokens)


def overlap(gold: str, found: str) -> tuple[float, float, float]:
    """Shares of true positives, false positives and false negatives, as the benchmark counts them."""
    one, other = shingles(gold), shingles(found)
    right = sum(min(one[k], other[k]) for k in one)
    extra, lost = sum(other.values()) - right, sum(one.values()) - right
    total = right + extra + lost or 1
    return right / total, extra / total, lost / total


def f1(rows: list[tuple[float, float, float]]) -> float:
    """The harmonic mean of precision and recall, each averaged over the pages."""
    precision = [a / (a + b) for a, b, _ in rows if a + b > 0]
    recall = [a / (a + c) for a, _, c in rows if a + c > 0]
    p, r = sum(precision) / max(1, len(precision)), sum(recall) / max(1, len(recall))
    return 2 * p * r / (p + r) if p + r else 0.0


def stripped(page: bytes) -> bytes:
    """The page as a person sees it: nothing left that is meant for machines."""
    tree = lxml_html.fromstring(
        page.decode("utf-8", "replace").encode(), parser=lxml_html.HTMLParser(encoding="utf-8")
    )
    for element in list(tree.iter("meta", "script", "link")):
        element.drop_tree()
    for element in list(tree.iter("time")):
        element.drop_tag()
    for element in tree.iter():
        for name in list(element.attrib):
            if name.startswith(("item", "data-", "datetime", "property", "typeof", "content")):
                del element.attrib[name]
    return lxml_html.tostring(tree, encoding="utf-8")


def pages(folder: Path) -> Iterator[tuple[str, dict[str, str], bytes]]:
    for name, gold in json.loads((folder / "ground-truth.json").read_text()).items():
        yield name, gold, gzip.decompress((folder / f"{name}.html.gz").read_bytes())


def ours(page: bytes, url: str | None) -> Document | None:
    try:
        (item,) = read(BytesIO(page), Origin("page", url=url), ReadOptions())
    except Exception as error:
        print("   not read:", error)
        return None
    return item if isinstance(item, Document) else None


def day(found: Document | None) -> str:
    return ((found and found.published) or "")[:10]


def score(folder: Path, show: bool) -> None:
    texts, theirs = [], []
    right: Counter[str] = Counter()
    seconds = alone = 0.0
    every = list(pages(folder))
    for name, gold, page in every:
        begun = time.perf_counter()
        found = ours(page, gold.get("url"))
        seconds += time.perf_counter() - begun
        begun = time.perf_counter()
        baseline = trafilatura.extract(page, include_comments=False) or ""
        alone += time.perf_counter() - begun
        texts.append(overlap(gold["articleBody"], found.text if found else ""))
        theirs.append(overlap(gold["articleBody"], baseline))
        if show and f1(texts[-1:]) < 0.9:
            print("  text", name, f"{f1(texts[-1:]):.3f}", f"trafilatura {f1(theirs[-1:]):.3f}")
        if "date" in gold:
            bare = day(ours(stripped(page), None))
            right["none"] += not bare
            for what, wanted, got in (
                ("title", gold["title"].strip(), found and found.title),
                ("date", gold["date"], day(found)),
                ("bare date", gold["date"], bare),
            ):
                right[what] += wanted == got
                if show and wanted != got:
                    print(f"  {what} {name} {wanted!r} {got!r}")
    count = len(every)
    print(
        f"{folder.name}: {count} pages, {1000 * seconds / count:.0f} ms each (trafilatura {1000 * alone / count:.0f})"
    )
    print(f"  text       {f1(texts):.4f}   trafilatura alone {f1(theirs):.4f}")
    if right:
        wrong = count - right["bare date"] - right["none"]
        print(f"  title      {right['title'] / count:.4f}")
        print(f"  date       {right['date'] / count:.4f}")
        print(
            f"  date, nothing for machines: right {right['bare date'] / count:.4f}, wrong {wrong / count:.4f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--show", action="store_true", help="print each page that is not right")
    arguments = parser.parse_args()
    for folder in sorted(arguments.data.iterdir()):
        if (folder / "ground-truth.json").exists():
            score(folder, arguments.show)


if __name__ == "__main__":
    main()
