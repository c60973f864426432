"""The spaCy component of dates."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from ..spans import keep
from .reading import read


class Dates:
    """Leaves its records in `doc._.dates`, seen from `doc._.published`."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self.language = nlp.lang

    def __call__(self, doc: Doc) -> Doc:
        return keep(doc, "dates", read(doc.text, self.language or "", doc._.published))
