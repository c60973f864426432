"""What keeps a claim from being borne out, although the evidence has its words: it is only meant there, said of a part, or of
somebody's brother.
"""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Token

from recoupe.ingest.lang import words as language_words

from .aligning import forms
from .amounts import Faring
from .polarity import expected, undone
from .roles import called_alike, phrase, roles
from .texts import Pair

RESERVES = ("undone", "figures of a whole", "of another")


def reserves(pair: Pair) -> dict[str, float]:
    """Which of `RESERVES` there are, as signs."""
    found = (intended(pair), wholes(pair), of_another(pair))
    return {name: float(bool(there)) for name, there in zip(RESERVES, found, strict=True)}


def intended(pair: Pair) -> tuple[Token, Token] | None:
    """The claim's predicate and the evidence's, which is only planned, tried, asked for or denied wherever it stands there."""
    language = pair.language
    for m in pair.alignment.of("same", "concept", "akin"):
        if m.token.dep_ != "ROOT" or m.other is None or m.token.pos_ == "NOUN":
            continue
        if undone(m.token, language) or expected(m.token, language):
            continue
        if all(undone(place, language) for place in m.places):
            return m.token, m.other
    return None


def wholes(pair: Pair) -> list[Faring]:
    """The figures of the claim that are of a whole in the evidence, which says it of a part: *300 of the 2,000 workers*."""
    between = partitives(pair.language)
    ends = [f.end for f in pair.evidence.facts.figures]
    return [
        f
        for f in pair.figures
        if f.other and f.fate == "borne"
        if any(between.fullmatch(pair.evidence.text[end : f.other.start]) for end in ends)
        if any(m.token.dep_ == "ROOT" and m.token.pos_ == "VERB" for m in pair.alignment.of("same"))
        if not any(
            between.fullmatch(pair.claim.text[g.mine.end : f.mine.start]) for g in pair.figures
        )
    ]


@cache
def partitives(language: str) -> re.Pattern[str]:
    """What stands between a part and its whole."""
    listed = "|".join(language_words(language, "opposites").PARTITIVES.split())
    return re.compile(rf"(?:\s+\w+)?\s+(?:{listed})\b[^\d.,;:]{{0,25}}", re.IGNORECASE)


@cache
def kin(language: str) -> frozenset[str]:
    """Nouns for somebody who is another than the one they belong to: *frère*, *avocat*, *rival*."""
    return frozenset(language_words(language, "opposites").RELATED.split())


def of_another(pair: Pair) -> tuple[Token, Token] | None:
    """Who does or suffers it in the claim, and whose brother, lawyer or rival it is in the evidence."""
    language = pair.language
    for match in pair.alignment.of("same", "concept", "akin"):
        if match.token.dep_ != "ROOT":
            continue
        for n, mine in enumerate(roles(match.token)):
            others = [found for place in match.places if (found := roles(place)[n])]
            if mine is None or not others or any(called_alike(mine, o, language) for o in others):
                continue
            through = [belonging(mine, o, language) for o in others]
            if through[0] is not None and all(through):
                return mine, through[0]
    return None


def belonging(name: Token, whole: Token, language: str) -> Token | None:
    """The noun of `kin` by which a name stands in a phrase: *le frère du président*."""
    wanted = {f for t in phrase(name) for f in forms(t, language)}
    for t in whole.subtree:
        if not wanted.isdisjoint(forms(t, language)):
            while t.i != whole.i:
                t = t.head
                if t.lemma_.lower() in kin(language):
                    return t
    return None
