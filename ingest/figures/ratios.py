"""Words that multiply or share without a number of their own: `a doublé`, `le double de`, `tenfold`."""

from __future__ import annotations

from ..numbers import Number
from .amounts import Amount
from .lexicon import Lexicon


def ratios(text: str, lex: Lexicon) -> list[Amount]:
    """An amount for each such word in `text`."""
    out = []
    for m in lex.ratios.finditer(text):
        value, noun = lex.ratio_values[(m.lastindex or 1) - 1]
        if noun:
            led = lex.before("ratio_noun_before", text, m.start())
            if not led or not lex.after("ratio_noun_after", text, m.end()):
                continue
        elif lex.before("no_ratio_before", text, m.start()) or lex.after(
            "no_ratio_after", text, m.end()
        ):
            continue
        number = Number(m.start(), m.end(), value, value, "words", m[0])
        made = Amount(
            m.start(), m.end(), value, value, number, kind="ratio", rule="figure.ratio.word"
        )
        made.pieces["number"] = m[0]
        out.append(made)
    return out
