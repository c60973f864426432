"""A value that is set against the right one: *410 salariés, et non 340*, *in March, not in June*."""

from __future__ import annotations

from spacy.tokens import Doc

from .grammar import Grammar

_REACH = 5  # tokens: *, and not* stands so far before a value, with its preposition and article


def ruled_out(doc: Doc, start: int, grammar: Grammar) -> bool:
    """Whether the text says of the value at `start` that it is not the one."""
    before = doc.char_span(0, start, alignment_mode="contract")
    words = list(before)[-_REACH:] if before is not None else []
    while words and words[-1].pos_ in ("ADP", "DET"):
        words.pop()
    if len(words) < 2 or words.pop().lower_ not in grammar.ruling_out:
        return False
    return words[-1].text == "," or words[-1].pos_ == "CCONJ"
