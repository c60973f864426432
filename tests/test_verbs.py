"""Verbs by their infinitive: what the trained lemmatizers make up is put right, what they know is left alone."""

from __future__ import annotations

import pytest

from recoupe.ingest.pipeline import pipeline
from recoupe.ingest.verbs import infinitive, mood


@pytest.mark.parametrize(
    ("language", "form", "lemma", "expected"),
    [
        ("fr", "passeront", "passaire", "passer"),
        ("fr", "rouvrirait", "rouvrirer", "rouvrir"),
        ("fr", "retirait", "retirer", "retirer"),
        ("fr", "réunissait", "réunisser", "réunir"),
        ("fr", "laissait", "laisser", "laisser"),
        ("fr", "fondait", "fonder", "fonder"),
        ("fr", "reçoivent", "reçoiver", "recevoir"),
        ("fr", "couverte", "couvertr", "couvrir"),
        ("fr", "annonçait", "annonçer", "annoncer"),
        ("fr", "préfère", "préfèrer", "préférer"),
        ("fr", "achète", "achèter", "acheter"),
        ("fr", "agissaient", "agissaient", "agir"),
        ("fr", "candidate", "candidat", "candidate"),
        ("en", "hired", "hir", "hire"),
        ("en", "planned", "plan", "plan"),
        ("en", "created", "creat", "create"),
        ("en", "added", "add", "add"),
        ("en", "risen", "risen", "rise"),
        ("en", "brought", "bring", "bring"),
        ("en", "playing", "playing", "play"),
        ("en", "exceed", "exceed", "exceed"),
        ("en", "urging", "urg", "urge"),
        ("en", "striking", "strik", "strike"),
        ("en", "terminated", "terminat", "terminate"),
        ("en", "travelled", "travell", "travel"),
        ("en", "stole", "stole", "steal"),
        ("en", "surrendered", "surrendere", "surrender"),
    ],
)
def test_infinitive(language: str, form: str, lemma: str, expected: str) -> None:
    """The form tells the infinitive where the lemma cannot be one."""
    assert infinitive(form, lemma, language) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Le pont rouvrirait en mai.", "rouvrirait", "conditional"),
        ("Il retirait son argent.", "retirait", None),
        ("Le pont rouvrira en mai.", "rouvrira", "future"),
    ],
)
def test_mood(text: str, word: str, expected: str | None) -> None:
    """The form tells the mood where the tagger missed it."""
    verb = next(t for t in pipeline("fr")(text) if t.text == word)
    assert mood(verb, "fr") == expected
