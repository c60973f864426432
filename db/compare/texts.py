"""Does one text bear another out? What can be seen of it: figures and dates first, then names, words and structure.

`features` names everything that is looked at, each number readable on its own; `model` weighs them. Both texts were
read with the same pipeline as any article.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from spacy.tokens import Doc

from recoupe.ingest.facts import Facts
from recoupe.ingest.lang import words as language_words

from ..values import Value, fit, inside, of_figure, of_timex
from .words import Word, folded, rarity, stem, words

PREFIX = 5  # letters in common make two unlike stems half a match
HALF = 0.6
CONTENT = ("NOUN", "PROPN", "VERB", "ADJ", "NUM")


@dataclass(frozen=True, slots=True)
class Text:
    """A text as it was read: its tree and its facts."""

    text: str
    language: str
    doc: Doc
    facts: Facts

    @property
    def words(self) -> tuple[Word, ...]:
        return words(self.text, self.language)


@cache
def opposites(language: str) -> dict[str, frozenset[str]]:
    """Stem → the stems that say the opposite."""
    table: dict[str, set[str]] = {}
    for one, other in language_words(language, "opposites").OPPOSITES:
        left, right = ({stem(w, language) for w in side.split()} for side in (one, other))
        for a in left:
            table.setdefault(a, set()).update(right)
        for b in right:
            table.setdefault(b, set()).update(left)
    return {a: frozenset(others - {a}) for a, others in table.items()}


@cache
def listed(language: str, which: str) -> frozenset[str]:
    """The folded words of one of the lists of `opposites`."""
    return frozenset(
        folded(w) for w in getattr(language_words(language, "opposites"), which).split()
    )


def matched(word: str, there: frozenset[str]) -> float:
    """1 where a stem stands in the other text, something for one that begins alike, else 0."""
    if word in there:
        return 1.0
    if len(word) >= PREFIX and any(o[:PREFIX] == word[:PREFIX] for o in there if len(o) >= PREFIX):
        return HALF
    return 0.0


def stems(text: Text) -> list[str]:
    """The content stems of a text in order, numbers and silent words left out."""
    return [w.stem for w in text.words if not w.stem[0].isdigit() and rarity(w.stem, text.language)]


def coverage(mine: Sequence[str], there: frozenset[str], language: str) -> float:
    """The share of the weight of `mine` that the other text has; 1 where there is nothing to cover."""
    total = sum(rarity(s, language) for s in mine)
    return sum(rarity(s, language) * matched(s, there) for s in mine) / total if total else 1.0


def in_order(mine: Sequence[str], other: Sequence[str]) -> float:
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


def edges(text: Text) -> set[tuple[str, str]]:
    """Who does what: the pairs of a content word and the content word above it in the tree."""
    found: set[tuple[str, str]] = set()
    for token in text.doc:
        if token.pos_ not in CONTENT:
            continue
        head = token.head
        while head.pos_ not in CONTENT and head.head is not head:
            head = head.head
        if head is not token and head.pos_ in CONTENT:
            found.add((stem(head.lower_, text.language), stem(token.lower_, text.language)))
    return found


def counted_words(text: Text, which: str) -> int:
    """How many words of one of the lists a text has."""
    there = listed(text.language, which)
    return sum(folded(t.lower_).replace("'", "'") in there for t in text.doc)


def numbers(text: Text) -> list[tuple[Value, frozenset[str]]]:
    """The figures of a text with the stems close by."""
    found = []
    for figure in text.facts.figures:
        near = frozenset(
            w.stem
            for w in text.words
            if figure.start - 40 < w.start < figure.end + 40
            and len(w.stem) > 3
            and not w.stem[0].isdigit()
        )
        found.append((of_figure(figure), near))
    return found


def figure_signs(evidence: Text, claim: Text) -> dict[str, float]:
    """How the claim's figures fare in the evidence: borne out, weaker or stronger, excluded, or not there."""
    theirs, signs = (
        numbers(evidence),
        {"borne": 0.0, "looser": 0.0, "excluded": 0.0, "unmet": 0.0, "off": 0.0},
    )
    mine = numbers(claim)
    for value, near in mine:
        best, kind = -1.0, "unmet"
        for other, other_near in theirs:
            how = fit(value, other)
            if how == "other unit":
                continue
            alike = len(near & other_near) / max(1, min(len(near), len(other_near)))
            if how in ("same", "hedged") or (how == "inside" and inside(other, value)):
                worth, name = (
                    1.0 + alike,
                    "borne" if how != "hedged" or value.hedge != "exact" else "looser",
                )
            elif how in ("inside", "rounded"):
                worth, name = 0.8 + alike, "looser"
            else:
                worth, name = alike, "excluded" if alike >= 0.34 else "off"
            if worth > best:
                best, kind = worth, name
        signs[kind] += 1.0
    total = max(1, len(mine))
    found = {f"figures {k}": v / total for k, v in signs.items()}
    found["figures none"] = float(not mine)
    found["figures missing here"] = float(bool(theirs) and not mine)
    return found


def date_signs(evidence: Text, claim: Text) -> dict[str, float]:
    """Whether the claim's dates are in the evidence, or excluded by it."""
    theirs = [of_timex(d) for d in evidence.facts.dates if d.start_date and d.end_date]
    mine = [of_timex(d) for d in claim.facts.dates if d.start_date and d.end_date]
    fits = [{fit(v, o) for o in theirs} for v in mine]
    met = sum(bool(f & {"same", "inside"}) for f in fits)
    excluded = sum(f == {"apart"} for f in fits)
    total = max(1, len(mine))
    return {
        "dates met": met / total,
        "dates excluded": excluded / total,
        "dates unmet": sum(not f for f in fits) / total,
    }


def features(evidence: Text, claim: Text) -> dict[str, float]:
    """Everything that is looked at, by name."""
    language = claim.language
    mine, theirs = stems(claim), stems(evidence)
    there, here = frozenset(theirs), frozenset(mine)
    held = coverage(mine, there, language)
    by_sentence = [
        coverage(
            mine, frozenset(w.stem for w in evidence.words if s.start <= w.start < s.end), language
        )
        for s in evidence.facts.sentences
    ]
    named = [w.stem for w in claim.words if w.name and not w.stem[0].isdigit()]
    every = frozenset(w.stem for w in evidence.words)
    own_edges, other_edges = edges(claim), edges(evidence)
    pairs = set(pairwise(mine))
    other_pairs = set(pairwise(theirs)) | set(zip(theirs, theirs[2:], strict=False))
    missing = [s for s in mine if not matched(s, there)]
    turned = sum(1 for s in missing if opposites(language).get(s, frozenset()) & there)
    no, other_no = (counted_words(t, "NEGATIONS") for t in (claim, evidence))
    denied, other_denied = (counted_words(t, "DENIALS") for t in (claim, evidence))
    modal, other_modal = (counted_words(t, "MODALS") for t in (claim, evidence))
    found = {
        "bias": 1.0,
        "held": held,
        "held²": held * held,
        "all held": float(held > 0.95),
        "held by a sentence": max(by_sentence, default=held),
        "held the other way": coverage(theirs, here, language),
        "names held": coverage(named, every, language) if named else 0.7,
        "a name missing": float(any(not matched(n, every) for n in named)),
        "in order": in_order(mine, theirs),
        "edges": len(own_edges & other_edges) / len(own_edges) if own_edges else 0.5,
        "pairs": len(pairs & other_pairs) / len(pairs) if pairs else 0.5,
        "words missing": math.log1p(len(missing)),
        "length": math.log1p(len(mine)) / 3,
        "evidence's length": math.log1p(len(theirs)) / 3,
        "longer than evidence": float(len(mine) > len(theirs)),
        "opposites": float(min(turned, 2)),
        "denied here": float(no > 0 and other_no == 0),
        "denied there": float(no == 0 and other_no > 0),
        "called false here": float(denied > 0 and other_denied == 0),
        "called false there": float(denied == 0 and other_denied > 0),
        "perhaps there": float(modal == 0 and other_modal > 0),
        "perhaps here": float(modal > 0 and other_modal == 0),
        "all or only": float(
            counted_words(claim, "QUANTIFIERS") > counted_words(evidence, "QUANTIFIERS")
        ),
    }
    found |= figure_signs(evidence, claim) | date_signs(evidence, claim)
    for name in ("denied here", "denied there", "opposites", "figures excluded", "dates excluded", "called false there",
                 "called false here", "figures borne", "figures unmet", "perhaps there", "a name missing", "all or only"):  # fmt: skip
        found[f"{name} × held"] = found[name] * held
    return found
