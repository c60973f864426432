"""How sure a figure is said to be: `environ`, `plus de`, `up to`, `ou plus`."""

from __future__ import annotations

from .amounts import Amount
from .lexicon import HEDGES, Lexicon

WINDOW = 44
_NAMES = {name: hedge for hedge, name in HEDGES.items()}


def hedge(text: str, made: Amount, lex: Lexicon) -> None:
    """Set the hedge of `made` from the words before or behind it, and open the side that it leaves open."""
    window = text[max(0, made.start - WINDOW) : made.start]
    behind = lex.after.match(text, made.end)
    m = lex.hedges.search(window) or behind
    if not m:
        return
    if m["about"] and behind and not behind["about"]:
        m = behind  # about five hundred or more
    said = next(_NAMES[name] for name, words in m.groupdict().items() if words and name in _NAMES)
    made.pieces["hedge"] = m["words"]
    if made.hedge == "between" and said == "about":
        return
    made.hedge = said
    if said in ("more than", "at least"):
        made.high = None
    elif said in ("less than", "at most"):
        made.low = None if made.high is not None else made.low
