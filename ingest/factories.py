"""The spaCy components, by the names they have in a pipeline.

spaCy imports this module whenever it looks for factories: it stays light, and each component's own
module is imported when it is first added to a pipeline.
"""

from __future__ import annotations

from typing import Any

from spacy.language import Language


@Language.factory("recoupe_paragraphs")
def paragraphs(nlp: Language, name: str) -> Any:
    """Starts a sentence at each new line; goes first."""
    from .paragraphs import Paragraphs

    return Paragraphs(nlp, name)


@Language.factory("recoupe_dates", assigns=["doc._.dates"])
def dates(nlp: Language, name: str) -> Any:
    """Time expressions → `doc._.dates`."""
    from .dates.component import Dates

    return Dates(nlp, name)


@Language.factory("recoupe_figures", assigns=["doc._.figures"])
def figures(nlp: Language, name: str) -> Any:
    """Quantities, money, percentages, counts → `doc._.figures`."""
    from .figures.component import Figures

    return Figures(nlp, name)


@Language.factory("recoupe_entities", assigns=["doc.ents", "doc._.mentions"])
def entities(nlp: Language, name: str) -> Any:
    """Names → `doc.ents` and, brought together within the article, `doc._.mentions`; goes after `ner`."""
    from .entities.component import Entities

    return Entities(nlp, name)


@Language.factory("recoupe_quotes", assigns=["doc._.quotes"])
def quotes(nlp: Language, name: str) -> Any:
    """Quotes and their speakers → `doc._.quotes`."""
    from .quotes.component import Quotes

    return Quotes(nlp, name)


@Language.factory("recoupe_claims", assigns=["doc._.claims"])
def claims(nlp: Language, name: str) -> Any:
    """Statements with a figure or a date → `doc._.claims`; goes last."""
    from .claims.component import Claims

    return Claims(nlp, name)
