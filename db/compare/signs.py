"""What speaks for and against a claim, as named numbers: each can be read on its own, `judging.json` weighs them.

Words and the slots they stand in first, then figures, dates, who says so, and the small words that deny or say *all*.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import pairwise

from spacy.tokens import Token

from recoupe.ingest.lang import words as language_words

from .aligning import MET, Match, clash, key
from .amounts import Faring
from .polarity import marked, one_denied, under
from .reserves import RESERVES, reserves
from .slots import MANY, of_slots
from .texts import Pair, Text

CLASSES = {"nouns": ("NOUN",), "verbs": ("VERB",), "names": ("PROPN",), "qualities": ("ADJ", "ADV")}
MANY_NAMES = 4  # of a claim: more say no more of it
# what is not borne out with one of these, however much else speaks for it
VETOES = ("figures added", *RESERVES)
# weighed again by how much of the claim the evidence holds: a denial counts where the rest is the same
WITH_HELD = (
    "figures none", "figures excluded", "figures off", "figures unmet", "dates excluded", "opposites", "turned", "a copula",
    "NEGATIONS here", "NEGATIONS there", "DENIALS here", "DENIALS there", "QUANTIFIERS here",
)  # fmt: skip


def signs(pair: Pair) -> dict[str, float]:
    """Everything that is looked at, by name."""
    found = (
        of_words(pair)
        | of_slots(pair)
        | of_figures(pair)
        | of_dates(pair)
        | of_voices(pair)
        | of_polarity(pair)
        | reserves(pair)
    )
    for name in WITH_HELD:
        found[f"{name} × held"] = found[name] * found["held"]
    return {name: float(value) for name, value in found.items()}


def share(values: Iterable[float], empty: float) -> float:
    """The mean, or `empty` of nothing."""
    row = list(values)
    return sum(row) / len(row) if row else empty


def of_words(pair: Pair) -> dict[str, float]:
    """How much of the claim's words the evidence has, and in which classes of words it lacks some."""
    aligned, language = pair.alignment, pair.language
    mine, theirs = pair.claim.content, pair.evidence.content
    keys, other_keys = ([key(t.text, language) for t in row] for row in (mine, theirs))
    runs = set(pairwise(keys))
    other_runs = set(pairwise(other_keys)) | set(zip(other_keys, other_keys[2:], strict=False))
    missing = aligned.of("missing")
    held = aligned.held()
    found = {
        "held": held,
        "held as it is": aligned.held(worth=lambda m: float(m.how == "same")),
        "held the other way": pair.reverse.held(),
        "runs": len(runs & other_runs) / len(runs) if runs else 0.5,
        "in order": in_order(keys, other_keys),
        "digits missing": bool(digits(pair.claim) - digits(pair.evidence)),
        "evidence's length": math.log1p(len(theirs)) / 3,
        "evidence longer": math.log1p(len(theirs)) - math.log1p(len(mine)),
        "names": min(MANY_NAMES, sum(t.pos_ == "PROPN" for t in mine)) / MANY_NAMES,
        "a copula": any(t.dep_ == "cop" for t in pair.claim.doc),
        "a heading": not ended(pair.claim),
        "evidence is a heading": not ended(pair.evidence),
        "opposites": min(2, len(aligned.of("opposite"))),
        "concepts apart": clash(mine, theirs, language) is not None,
    }
    for name, classes in CLASSES.items():
        found[f"{name} held"] = aligned.held(lambda m, c=classes: m.token.pos_ in c)  # type: ignore[misc]
        found[f"{name} missing"] = min(MANY, sum(m.token.pos_ in classes for m in missing)) / MANY
    return found


def digits(text: Text) -> set[str]:
    """The numbers written in digits, years too, as they are written."""
    return {t.text.strip(".,%") for t in text.doc if t.text[0].isdigit()}


def ended(text: Text) -> bool:
    """Whether a text ends like a sentence."""
    return text.text.rstrip(" \n\"'»”’)").endswith((".", "!", "?", "…"))


def in_order(mine: list[str], other: list[str]) -> float:
    """The longest run of `mine` that the other text has in the same order, gaps allowed, as a share of `mine`."""
    if not mine:
        return 1.0
    row = [0] * (len(other) + 1)
    for a in mine:
        previous = 0
        for j, b in enumerate(other, 1):
            keep = row[j]
            row[j] = previous + 1 if a == b else max(row[j], row[j - 1])
            previous = keep
    return row[-1] / len(mine)


def of_figures(pair: Pair) -> dict[str, float]:
    """How the claim's figures fare in the evidence."""
    row = pair.figures
    borne = [f.alike for f in row if f.fate == "borne"]
    theirs = pair.evidence.facts.figures
    found = {
        f"figures {fate}": share((float(f.fate == fate) for f in row), 0.0)
        for fate in ("borne", "looser", "excluded", "off", "unmet")
    }
    return found | {
        "figures none": not row,
        "figures added": any(adds(pair, f) for f in row),
        "figures all": bool(row) and all(f.fate in ("borne", "looser") for f in row),
        "figures alike": share(borne, 0.0),
        "figures of other things": share(
            (float(f.fate == "borne" and not f.measured) for f in row), 0.0
        ),
        "figures there": math.log1p(len(theirs)),
    }


def adds(pair: Pair, f: Faring) -> bool:
    """Whether a figure of the claim counts something that the evidence does not mention: *and two doctors*."""
    lacking = {m.token.text for m in pair.alignment.of("missing")}
    return f.fate in ("unmet", "off") and bool(lacking & set((f.mine.measure or "").split()))


def of_dates(pair: Pair) -> dict[str, float]:
    """How the claim's dates fare in the evidence."""
    return {
        f"dates {fate}": share((float(f == fate) for _, _, f in pair.dates), 0.0)
        for fate in ("borne", "excluded", "unmet")
    }


def of_voices(pair: Pair) -> dict[str, float]:
    """Who is only *he* or *they* in one of the texts, and whether somebody is said to say it."""
    missing = {m.token.i for m in pair.alignment.of("missing")}
    return {
        "a pronoun here": any(map(personal, pair.claim.doc)),
        "a pronoun there": any(map(personal, pair.evidence.doc)),
        "said here only": any(t.i in missing for t in said(pair.claim)),
    }


def personal(token: Token) -> bool:
    """Whether a word stands for somebody named elsewhere."""
    return token.pos_ == "PRON" and "Prs" in token.morph.get("PronType", [])


def said(text: Text) -> list[Token]:
    """The verbs of saying of a text."""
    verbs = language_words(text.language, "cues").SAY_FORMS
    return [t for t in text.doc if t.lower_ in verbs]


def of_polarity(pair: Pair) -> dict[str, float]:
    """Words that deny, call false or say *all*, in one text and not in the other; words said here and denied there."""
    language, found = pair.language, dict[str, float]()
    for which in ("NEGATIONS", "DENIALS", "QUANTIFIERS"):
        here, there = (bool(marked(t.doc, language, which)) for t in (pair.claim, pair.evidence))
        found[f"{which} here"], found[f"{which} there"] = here and not there, there and not here
    predicates = [
        (m.token, m.other)
        for m in pair.alignment.matches
        if m.other is not None
        and m.worth >= MET
        and (m.token.dep_ == "ROOT" or m.token.pos_ == "VERB")
    ]
    for which in ("NEGATIONS", "DENIALS"):
        over = [[under(t, language, which) for t in both] for both in predicates]
        found[f"{which} over it here"] = any(a and not b for a, b in over)
        found[f"{which} over it there"] = any(b and not a for a, b in over)
    found["turned"] = min(2, len(turned(pair)))
    return found


def turned(pair: Pair) -> list[Match]:
    """The words that both texts have, denied in one of them only."""
    return [
        m
        for m in pair.alignment.of("same", "concept")
        if m.token.pos_ in ("VERB", "NOUN", "ADJ") and one_denied(m, pair.language)
    ]
