"""A new line starts a sentence: headings and captions have no full stop, and must not run into the text."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc


class Paragraphs:
    """Sets `is_sent_start` on the first token of each line, before the parser and the names are run."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        after_newline = False
        for token in doc:
            if token.is_space:
                after_newline = after_newline or "\n" in token.text
            elif after_newline:
                token.is_sent_start = True
                after_newline = False
        return doc
