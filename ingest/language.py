"""Which language a text is in.

All languages that the identifier knows compete, so that an Italian article is recorded as Italian and not
read as French; ours win where the text is too short for a clear answer.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from .lang import languages

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# So much of a text is looked at: more changes no answer, only the time.
SAMPLE = 4_000

# A language of ours is believed from this probability on, if no other has as much.
BELIEVED = 0.5

# Below the other, but by so little that names and quotes in a short text may have tipped it.
CLOSE = 0.35


def code_of(tag: str | None) -> str:
    """The two letters of a language tag, empty for none.

    >>> code_of("fr-BE"), code_of("EN"), code_of(None)
    ('fr', 'en', '')
    """
    return (tag or "")[:2].lower()


def identify(text: str) -> str | None:
    """The ISO 639-1 code of the language of `text`, ours or another's; None where there is no telling.

    >>> identify("Le gouvernement a présenté mardi son projet de budget pour l'année prochaine.")
    'fr'
    >>> identify("Die Bundesregierung hat am Dienstag ihren Haushalt für das kommende Jahr vorgestellt.")
    'de'
    >>> identify("12 345") is None
    True
    """
    sample = sample_of(text)
    if sum(c.isalpha() for c in sample) < 8:
        return None
    ranked = dict(identifier().rank(sample))
    first = max(ranked, key=lambda code: ranked[code])
    ours = max(languages(), key=lambda code: ranked.get(code, 0.0))
    if first == ours or ranked[ours] >= CLOSE:
        return ours
    return first if ranked[first] >= BELIEVED else None


def sample_of(text: str) -> str:
    """Enough of `text` to know its language: all of it, or its beginning and a piece from the middle."""
    if len(text) <= SAMPLE:
        return text
    middle = len(text) // 2
    return text[: SAMPLE // 2] + " " + text[middle : middle + SAMPLE // 2]


@cache
def identifier() -> LanguageIdentifier:
    """py3langid's model, with probabilities."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    found: LanguageIdentifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return found
