"""A new line starts a sentence: headings and captions have no full stop, and must not run into the text.

So does what goes on without a full stop for longer than any sentence of a newspaper: it is a table or data, and what
the rules of grammar cost grows with the square of a sentence's length.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

# Tokens. A list of those who signed an open letter may be longer.
LONGEST = 500
FULL_STOPS = frozenset(".!?…")


class Paragraphs:
    """Sets `is_sent_start` on the first token of each line, before the parser and the names are run."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        after_newline, begun = False, 0
        for token in doc:
            if token.is_space:
                after_newline = after_newline or "\n" in token.text
            elif after_newline or token.i - begun >= LONGEST:
                token.is_sent_start = True
                after_newline, begun = False, token.i
            elif token.text in FULL_STOPS:
                begun = token.i
        return doc
