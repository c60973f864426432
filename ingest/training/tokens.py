"""The tokenizer of our pipelines: spaCy's, and what glued news text needs beside it."""

from __future__ import annotations

from typing import Any

import spacy
from spacy.lang.char_classes import ALPHA_LOWER, ALPHA_UPPER
from spacy.language import Language
from spacy.util import compile_infix_regex

# News sites lose the space between paragraphs: "selon l'AFP.La ministre", "sur M6.Membre du jury",
# "« Non ».Le maire", "fin mars (AFP)Paris". A full stop inside initials ("U.S.A") is left alone:
# a lower-case letter must follow the capital.
GLUED = (
    rf"(?<=[{ALPHA_UPPER}0-9][{ALPHA_UPPER}0-9])[.!?…:](?=[{ALPHA_UPPER}][{ALPHA_LOWER}'’])",
    rf"(?<=[{ALPHA_LOWER}0-9])[!?…](?=[{ALPHA_UPPER}])",
    rf"[.!?…:](?=[«“\"][{ALPHA_UPPER}])",
    # closing marks, then a stop or at once the next sentence
    rf"(?<=[{ALPHA_LOWER}{ALPHA_UPPER}0-9.!?…%])[)\]»”\"](?=[.!?…:,]?[{ALPHA_UPPER}][{ALPHA_LOWER}'’])",
    rf"(?<=[)\]»”\"%€])[.!?…:,](?=[{ALPHA_UPPER}])",
    rf"(?<=[0-9])[%€](?=[.!?…:]?[{ALPHA_UPPER}][{ALPHA_LOWER}'’])",
)


def blank(lang: str) -> Language:
    """An empty pipeline with our tokenizer.

    >>> [token.text for token in blank("fr")("Selon l’AFP.La ministre")]
    ['Selon', 'l’', 'AFP', '.', 'La', 'ministre']
    """
    nlp = spacy.blank(lang)
    infixes = [*(nlp.Defaults.infixes or []), *GLUED]
    tokenizer: Any = nlp.tokenizer
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    return nlp
