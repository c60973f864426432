"""The words of the pages in French and English: all of them are in `words.tsv`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

LANGUAGES = ("en", "fr")


@cache
def table() -> dict[str, tuple[str, str]]:
    """Each key with its words in English and in French; `{}` in them is filled in by the page."""
    lines = files(__package__ or "").joinpath("words.tsv").read_text("utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {key: (english, french) for key, english, french in rows}


@cache
def words(language: str) -> dict[str, str]:
    """Every word of the pages in `language`."""
    place = LANGUAGES.index(language)
    return {key: both[place] for key, both in table().items()}


def preferred(accept: str | None) -> str:
    """The language that an Accept-Language header likes best, of ours; English where it likes neither.

    >>> preferred("de;q=0.9, fr-CA;q=0.8, en;q=0.3")
    'fr'
    """
    ranked: list[tuple[float, str]] = []
    for part in (accept or "").split(","):
        code, _, quality = part.strip().partition(";q=")
        try:
            weight = float(quality or 1)
        except ValueError:
            weight = 0.0
        if code[:2].lower() in LANGUAGES and weight > 0:
            ranked.append((weight, code[:2].lower()))
    return max(ranked, key=lambda r: r[0])[1] if ranked else "en"
