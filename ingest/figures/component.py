"""The spaCy component of figures."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from ..spans import keep


class Figures:
    """Leaves its records in `doc._.figures`."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self.language = nlp.lang

    def __call__(self, doc: Doc) -> Doc:
        return keep(doc, "figures", [])
