"""The spaCy component of entities."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from ..spans import keep


class Entities:
    """Leaves its records in `doc._.mentions`."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self.language = nlp.lang

    def __call__(self, doc: Doc) -> Doc:
        return keep(doc, "mentions", [])
