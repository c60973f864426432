"""How sure a figure is said to be: `environ`, `plus de`, `up to`, `ou plus`."""

from __future__ import annotations

import re

from .amounts import Amount
from .lexicon import HEDGES, LAST, Lexicon

_NAMES = {name: hedge for hedge, name in HEDGES.items()}


def hedge(text: str, made: Amount, lex: Lexicon) -> None:
    """Set the hedge of `made` from the words before or behind it, and open the side that it leaves open."""
    last = LAST.search(text, max(0, made.start - 16), made.start)
    led = last is not None and last[1].lower().replace("’", "'") in lex.ends
    front = lex.before("hedge_before", text, made.start) if led else None
    behind = lex.after("hedge_after", text, made.end)
    m = behind if front is None or (behind and front["about"] and not behind["about"]) else front
    if m is None or (made.bare and made.number.form == "words" and _of_noun(m, lex)):
        return
    heat = made.unit is not None and made.unit.dimension == "temperature"
    if heat and lex.sets["EXTREMES"] & set(m["words"].lower().split()):
        return  # *un minimum de -12 °C*: a reading, and what it is of
    said = next(_NAMES[name] for name, words in m.groupdict().items() if words and name in _NAMES)
    made.pieces["hedge"] = m["words"]
    if made.hedge == "between":  # *jusqu'à 20 à 30 cm*: both ends were said
        return
    made.hedge = said
    if said in ("more than", "at least"):
        made.high = None
    elif said in ("less than", "at most") and made.high is not None:
        made.low = None


def _of_noun(m: re.Match[str], lex: Lexicon) -> bool:
    """Whether words that hedge other figures tell of a noun: *une molécule proche de deux coupe-faims*, *sous deux réserves*."""
    words = m["words"].lower()
    about = m["about"] is not None and words.split()[0] in lex.sets["HEDGES_OF_NOUN"]
    return about or words in lex.sets["UNDER"]
