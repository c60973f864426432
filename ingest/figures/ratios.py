"""Words that multiply or share without a number: `a doublé`, `le double de`, `halved`, `tenfold`."""

from __future__ import annotations

import re

from ..numbers import Number
from .amounts import Amount
from .lexicon import Lexicon, normal


def ratios(text: str, lex: Lexicon) -> list[Amount]:
    """An amount for each such word in `text`."""
    out = []
    for m in lex.ratios.finditer(text):
        word = normal(m[0])
        before, after = text[max(0, m.start() - 24) : m.start()], text[m.end() : m.end() + 24]
        if word in lex.words.RATIO_NOUNS:
            if not re.search(lex.words.RATIO_NOUN_BEFORE, before, re.IGNORECASE):
                continue
            if not re.match(lex.words.RATIO_NOUN_AFTER, after, re.IGNORECASE):
                continue
        elif re.search(lex.words.NO_RATIO_BEFORE, before, re.IGNORECASE):
            continue
        value = lex.ratio_of[word]
        number = Number(m.start(), m.end(), value, value, "words", m[0])
        out.append(
            Amount(
                m.start(), m.end(), value, value, number, kind="ratio", rule="figure.ratio.word",
                pieces={"number": m[0]},
            )
        )  # fmt: skip
    return out
