"""Quality and speed of dates, beside the tools a user would pick otherwise, in one run.

    python bench/dates.py DATA_DIR

DATA_DIR holds `dates/*.jsonl` (one case a line: id, lang, text, reference_date, expected). Right means: the
expected expression is touched, and the best touching one has its interval (any listed alternative, within
`tolerance_days`; for *early* and *late* a part of the whole) or its duration. Speed is over the texts of
`articles/*_LANG.jsonl.gz`, read from the day they were published. Tools that are not installed are named
and left out: dateparser, recognizers-text-date-time (Recognizers-Text), timexy.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from beside import cases, installed, touching

Found = list[tuple[int, int, str | None, str | None, str]]
Reader = Callable[[str, str, str | None], Found]


def ours() -> Reader:
    from recoupe.ingest.dates import read

    def run(text: str, language: str, published: str | None) -> Found:
        found = read(text, language, published)
        return [(t.start, t.end, t.start_date, t.end_date, t.value) for t in found]

    return run


def dateparser() -> Reader:
    from dateparser.search import search_dates

    def run(text: str, language: str, published: str | None) -> Found:
        base = datetime.fromisoformat(published) if published else datetime(2001, 1, 1)
        out, at = [], 0
        for words, when in search_dates(text, [language], settings={"RELATIVE_BASE": base}) or []:
            start = max(text.find(words, at), 0)
            at = start + len(words)
            day = when.date().isoformat()
            out.append((start, at, day, day, day))
        return out

    return run


def recognizers() -> Reader:
    from recognizers_date_time import recognize_datetime
    from recognizers_text import Culture

    cultures = {"fr": Culture.French, "en": Culture.English}

    def run(text: str, language: str, published: str | None) -> Found:
        base = datetime.fromisoformat(published) if published else datetime(2001, 1, 1)
        out = []
        for r in recognize_datetime(text, cultures[language], reference=base):
            value = ((r.resolution or {}).get("values") or [{}])[-1]
            low = (value.get("start") or value.get("value") or "")[:10] or None
            high = (value.get("end") or value.get("value") or "")[:10] or None
            out.append((r.start, r.end + 1, low, high, value.get("timex", "")))
        return out

    return run


def timexy() -> Reader:
    import spacy

    pipes: dict[str, Any] = {}

    def run(text: str, language: str, published: str | None) -> Found:
        if language not in pipes:
            nlp = spacy.blank(language)
            nlp.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy"})
            pipes[language] = nlp
        out = []
        for e in pipes[language](text).ents:
            value = e.kb_id_.split('value="')[-1].split('"')[0]
            out.append((e.start_char, e.end_char, value[:10], value[:10], value))
        return out

    return run


TOOLS: dict[str, tuple[str, Callable[[], Reader]]] = {
    "recoupe": ("recoupe", ours),
    "dateparser": ("dateparser", dateparser),
    "Recognizers-Text": ("recognizers-text-date-time", recognizers),
    "timexy": ("timexy", timexy),
}


def articles(folder: Path, language: str, most: int = 100) -> Iterator[tuple[str, str | None]]:
    """The first `most` texts of each collection in `language`, with their day."""
    for path in sorted(folder.glob(f"*_{language}.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line, _ in zip(lines, range(most), strict=False):
                article = json.loads(line)
                if article.get("text"):
                    yield article["text"], (article.get("date") or "")[:10] or None


def near(a: str | None, b: str | None, days: int) -> bool:
    if not a or not b:
        return not a and not b
    try:
        return abs((date.fromisoformat(a) - date.fromisoformat(b)).days) <= days
    except ValueError:
        return False


def right(gold: dict[str, Any], found: tuple[int, int, str | None, str | None, str]) -> bool:
    _, _, low, high, value = found
    accepted = [gold, *(gold.get("alternatives") or [])]
    if gold["kind"] == "duration":
        return value in {a.get("timex") for a in accepted}
    whole = gold.get("base_start"), gold.get("base_end")
    if gold.get("mod") and low and high and all(whole) and (low, high) != whole:
        return bool(whole[0] <= low and high <= whole[1])
    slack = gold.get("tolerance_days", 0)
    return bool(low or high) and any(
        near(low, a.get("start_date"), slack) and near(high, a.get("end_date"), slack)
        for a in accepted
    )


def speed(read: Reader, texts: list[tuple[str, str | None]], language: str) -> float:
    """Characters a second of one core over `texts`; nan without any."""
    started = time.process_time()
    for text, published in texts:
        read(text, language, published)
    seconds = time.process_time() - started
    return sum(len(text) for text, _ in texts) / seconds if texts else float("nan")


def measure(read: Reader, sets: list[dict[str, Any]]) -> tuple[float, float]:
    """Share of expected values right, share of expected places touched, in percent."""
    good = touched = expected = 0
    answers = []
    for case in sets:
        try:
            answers.append(read(case["text"], case["lang"], case.get("reference_date")))
        except Exception:  # a tool that stumbles over a text finds nothing in it
            answers.append([])
    for case, found in zip(sets, answers, strict=True):
        for gold in case["expected"]:
            if gold.get("ignore") or gold.get("span_only") or gold.get("start") is None:
                continue
            expected += 1
            best = touching(gold, found)
            touched += best is not None
            good += best is not None and right(gold, best)
    return 100 * good / max(1, expected), 100 * touched / max(1, expected)


def main(folder: str) -> None:
    everything = list(cases(Path(folder) / "dates"))
    news = {code: list(articles(Path(folder) / "articles", code)) for code in ("fr", "en")}
    print(f"{'tool':28} {'language':8} {'right %':>8} {'touched %':>10} {'chars/s':>10}")
    for label, read in installed(TOOLS):
        for language in ("fr", "en"):
            read("2025", language, "2025-01-01")  # what is loaded at first use is not speed
            right_, touched = measure(read, [c for c in everything if c["lang"] == language])
            # the others take minutes for what ours reads in seconds
            texts = news[language] if label.startswith("recoupe") else news[language][:20]
            chars = speed(read, texts, language)
            print(f"{label:28} {language:8} {right_:8.1f} {touched:10.1f} {chars:10.0f}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
