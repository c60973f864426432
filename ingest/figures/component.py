"""The spaCy component of figures."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from ..spans import keep
from .measure import measured
from .reading import read


class Figures:
    """Leaves its records in `doc._.figures`; words that `doc._.dates` holds are left to the dates.

    What a figure measures is said where the doc has a dependency parse.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self.language = nlp.lang or ""

    def __call__(self, doc: Doc) -> Doc:
        dates = None if doc._.dates is None else [(t.start, t.end) for t in doc._.dates]
        figures = read(doc.text, self.language, dates)
        return keep(doc, "figures", measured(doc, figures, self.language))
