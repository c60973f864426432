"""Quality and speed of figures, beside the tools a user would pick otherwise, in one run.

    python bench/figures.py DATA_DIR

DATA_DIR holds `figures/*.jsonl` (one case a line: id, lang, text, expected). Right means: the expected
figure is touched by one, and the best touching one has its value (any listed alternative, within one part
in ten thousand) and its unit; spans only are counted as touched. False are figures in texts that hold none.
Tools that are not installed are named and left out: quantulum3, recognizers-text-suite (Recognizers-Text).
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from beside import cases, installed, touching

# start, end, lowest and highest value (None: open), unit as the cases name it
Found = list[tuple[int, int, float | None, float | None, str | None]]
Reader = Callable[[str, str], Found]
SPELLINGS = {
    "celsius": "degree_celsius", "fahrenheit": "degree_fahrenheit", "revolution": "turn", "percentage": "percent",
    "%": "percent", "euro": "EUR", "dollar": "USD", "pound sterling": "GBP", "metric ton": "tonne", "year": "year",
}  # fmt: skip


def named(unit: str | None) -> str | None:
    """A unit in the spelling of the cases: `square-kilometer` → `square_kilometre`."""
    if not unit or unit == "dimensionless":
        return None
    unit = SPELLINGS.get(unit, unit).replace("-", "_").replace(" ", "_")
    return re.sub(r"(met|lit)er", r"\1re", unit) if not unit.isupper() else unit


def ours() -> Reader:
    """recoupe."""
    from recoupe.ingest.figures import read

    def run(text: str, language: str) -> Found:
        return [
            (f.start, f.end, f.value_low, f.value_high, named(f.unit)) for f in read(text, language)
        ]

    return run


def quantulum() -> Reader:
    """quantulum3: English only, one value with its uncertainty."""
    from quantulum3 import parser

    def run(text: str, language: str) -> Found:
        if language != "en":
            raise NotImplementedError("quantulum3 reads English")
        out: Found = []
        for q in parser.parse(text):
            slack = q.uncertainty or 0
            out.append((*q.span, q.value - slack, q.value + slack, named(q.unit.name)))
        return out

    return run


def recognizers() -> Reader:
    """Recognizers-Text: one model for each kind, the first that claims a place has it."""
    from recognizers_number import recognize_number, recognize_percentage
    from recognizers_number_with_unit import (
        recognize_age,
        recognize_currency,
        recognize_dimension,
        recognize_temperature,
    )
    from recognizers_text import Culture

    cultures = {"fr": Culture.French, "en": Culture.English}
    models = (
        recognize_currency, recognize_dimension, recognize_temperature, recognize_age, recognize_percentage,
        recognize_number,
    )  # fmt: skip

    def run(text: str, language: str) -> Found:
        out: Found = []
        for model in models:
            for r in model(text, cultures[language]):
                if any(a < r.end + 1 and r.start < b for a, b, *_ in out):
                    continue
                said = r.resolution or {}
                value = re.sub(r"[^\d.eE+-]", "", str(said.get("value") or ""))
                unit = "percent" if model is recognize_percentage else said.get("unit")
                number = float(value) if value else None
                code = said.get("isoCurrency")
                out.append(
                    (r.start, r.end + 1, number, number, code or named((unit or "").lower()))
                )
        return out

    return run


TOOLS: dict[str, tuple[str, Callable[[], Reader]]] = {
    "recoupe": ("recoupe", ours),
    "quantulum3": ("quantulum3", quantulum),
    "Recognizers-Text": ("recognizers-text-suite", recognizers),
}


def same(a: float | None, b: float | None) -> bool:
    """Whether two sides of a value are equal, within one part in ten thousand."""
    if a is None or b is None:
        return a is b
    return abs(a - b) <= max(1e-9, 1e-4 * abs(b))


def right(gold: dict[str, Any], low: float | None, high: float | None, unit: str | None) -> bool:
    """Whether a found figure has the value and unit of an expected one, or of an alternative to it."""
    for answer in [gold, *(gold.get("alternatives") or [])]:
        if answer.get("value") is not None:
            fits = same(low, answer["value"]) and same(high, answer["value"])
        else:
            fits = same(low, answer.get("value_min")) and same(high, answer.get("value_max"))
        if not fits:
            continue
        if answer is not gold or "unit" not in gold:
            return True
        if unit in {gold["unit"], *(gold.get("unit_alternatives") or [])}:
            return True
    return False


def measure(read: Reader, sets: list[dict[str, Any]]) -> tuple[float, float, float, float]:
    """Share of expected figures right, share of expected places touched, false figures in 10,000
    characters of texts without any, characters a second."""
    good = judged = touched = expected = false = empty = chars = 0
    answers: list[Found] = []
    started = time.process_time()
    for case in sets:
        try:
            answers.append(read(case["text"], case["lang"]))
        except (ValueError, IndexError, KeyError, TypeError):  # a tool that stumbles over a text
            answers.append([])
        chars += len(case["text"])
    seconds = time.process_time() - started
    for case, found in zip(sets, answers, strict=True):
        if not case["expected"] and "number" in case.get("complete_kinds", ()):
            false += len(found)
            empty += len(case["text"])
        for gold in case["expected"]:
            if gold.get("ignore") or gold.get("start") is None:
                continue
            expected += 1
            best = touching(gold, found)
            touched += best is not None
            if not gold.get("span_only"):
                judged += 1
                good += best is not None and right(gold, *best[2:])
    return (
        100 * good / max(1, judged),
        100 * touched / max(1, expected),
        1e4 * false / max(1, empty),
        chars / seconds,
    )


def main(folder: str) -> None:
    """Read the cases, print a line for each tool and language."""
    everything = list(cases(Path(folder) / "figures"))
    print(
        f"{'tool':28} {'language':8} {'right %':>8} {'touched %':>10} {'false':>7} {'chars/s':>10}"
    )
    for label, read in installed(TOOLS):
        for language in ("fr", "en"):
            try:
                read("12 km", language)  # what is loaded at first use is not speed
            except NotImplementedError as reason:
                print(f"{label:28} {language:8} {reason}")
                continue
            scores = measure(read, [c for c in everything if c["lang"] == language])
            print(
                f"{label:28} {language:8} {scores[0]:8.1f} {scores[1]:10.1f} {scores[2]:7.1f} {scores[3]:10.0f}"
            )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
