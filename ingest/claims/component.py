"""The spaCy component of claims."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from ..spans import keep
from .reading import read


class Claims:
    """Leaves its records in `doc._.claims`; goes last, and needs a parse."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self.language = str(nlp.lang)

    def __call__(self, doc: Doc) -> Doc:
        return keep(doc, "claims", read(doc, self.language))
