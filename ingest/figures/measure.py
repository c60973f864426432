"""What a figure measures, from the dependency parse: *160 millions d'actions AMD* → *actions AMD*.

Without a parse nothing is said. Each rule has an id that the figure keeps among its pieces.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from ..facts import Figure
from .antecedents import ADDED, among, announced, held_against, in_brackets, meant, shared
from .dependency import above, beside, hanging, object_of, rise
from .given import deed, fate, purpose
from .grammar import NOMINAL, cases_of, is_noun, subject_noun
from .neighbours import (
    after_of,
    behind,
    counted,
    described,
    dimension,
    extent,
    led,
    of_others,
    part,
    time_itself,
)
from .parsed import NEAR, Found, Parsed
from .roles import role_of

# what belongs to a noun's phrase when it stands beside it
INSIDE = frozenset(
    ("amod", "flat", "flat:name", "flat:foreign", "compound", "goeswith", "fixed", "nmod:poss")
)
WORD = re.compile(r"\s?([^\W\d_]+['’]?)")
LONGEST = 9  # tokens of a phrase
OLDEST = 120  # years


def measured(doc: Doc, figures: Sequence[Figure], language: str) -> list[Figure]:
    """`figures` of `doc` with what they measure and what the verb makes of them.

    Where the doc has no parse the figures come back as they are.
    """
    if not figures or not doc.has_annotation("DEP"):
        return list(figures)
    parsed = Parsed.of(doc, figures, language)
    heads: list[Found | None] = []
    out: list[Figure] = []
    for n, (figure, span) in enumerate(zip(figures, parsed.spans, strict=True)):
        found = None
        if span is not None:
            found = (
                in_brackets(parsed, n)
                or held_against(parsed, n, heads)
                or _head(parsed, figure, span)
                or fate(parsed, figure, span)
                or among(parsed, figure, span)
                or announced(parsed, span)
                or shared(parsed, n, heads)
                or meant(parsed, span)
                or time_itself(parsed, figure, span)
                or dimension(parsed, figure, span)
                or rise(parsed, figure, span)
            )
            noun = found.head if found and found.rule == "measure.counted" else None
            added = found is not None and found.rule == ADDED
            role = "change" if added else role_of(parsed, figure, span, noun)
            figure = replace(figure, role=role)
        heads.append(found)
        out.append(_told(parsed, figure, found))
    for n in reversed(range(len(out) - 1)):
        out[n] = _with_next(out[n], out[n + 1])
    return out


def _with_next(figure: Figure, following: Figure) -> Figure:
    """*18 et 6 % des voix*: what takes its unit from the figure behind measures the same."""
    gap = following.start - figure.end
    if figure.unit is None or figure.unit != following.unit or "unit" in figure.pieces:
        return figure
    if following.measure is None or not 0 < gap < NEAR:
        return figure
    return replace(
        figure,
        measure=following.measure,
        measure_lemma=following.measure_lemma,
        measure_start=following.measure_start,
        measure_end=following.measure_end,
        pieces={**figure.pieces, "measure": following.measure, "measure_rule": "measure.next"},
    )


def _head(parsed: Parsed, figure: Figure, span: Span) -> Found | None:
    """The noun that the figure's own clause says it of."""
    if of_others(parsed, span):
        return None
    return next((found for rule in RULES if (found := rule(parsed, figure, span))), None)


def multiplied(parsed: Parsed, figure: Figure, span: Span) -> Found | None:
    """*a doublé son trafic*: what the verb that is the figure multiplies."""
    root = span.root
    if figure.rule != "figure.ratio.word" or root.pos_ not in ("VERB", "AUX"):
        return None
    noun = object_of(parsed, root) or subject_noun(root, parsed.g)
    return Found(noun, "measure.verb") if noun is not None else None


def magnitude(parsed: Parsed, figure: Figure, span: Span) -> Found | None:
    """*un séisme de magnitude 6,1*."""
    if figure.rule != "figure.magnitude":
        return None
    around = parsed.doc[max(0, span.start - NEAR) : span.end + NEAR]
    word = next((t for t in around if t.lower_ == parsed.g.magnitude), None)
    return Found(word, "measure.magnitude") if word is not None else None


# the surest first
RULES: tuple[Callable[[Parsed, Figure, Span], Found | None], ...] = (
    multiplied, part, magnitude, extent, after_of, hanging, counted, described, led, beside, behind, purpose, deed, above,
)  # fmt: skip


def _told(parsed: Parsed, figure: Figure, found: Found | None) -> Figure:
    g = parsed.g
    if _aged(parsed, figure, found):
        return replace(figure, measure=g.age, measure_lemma=g.age)
    if found is None:
        return figure
    if figure.dimension == "temperature" and _lemma(found.head).lower() not in g.heats:
        found = replace(found, name=found.name or g.dimensions["temperature"])
    if found.name is not None:
        pieces = {**figure.pieces, "measure_rule": found.rule}
        return replace(figure, measure=found.name, measure_lemma=found.name, pieces=pieces)
    phrase = _phrase(parsed, found.head)
    return replace(
        figure,
        measure=parsed.text[phrase.start_char : phrase.end_char],
        measure_start=phrase.start_char,
        measure_end=phrase.end_char,
        measure_lemma=_lemma(found.head),
        pieces={**figure.pieces, "measure": phrase.text, "measure_rule": found.rule},
    )


def _lemma(head: Token) -> str:
    """A participle stands for itself: *50 injured*."""
    return head.lower_ if head.pos_ == "VERB" or not head.lemma_ else head.lemma_


def _aged(parsed: Parsed, figure: Figure, found: Found | None) -> bool:
    """Whether a number of years is an age: *24 ans de l'université*, but not *139 ans de désaccords*."""
    if figure.unit != "year" or (figure.value_low or 0) > OLDEST:
        return False
    if found is None:
        return True
    behind = WORD.match(parsed.text, figure.end)
    determined = any(c.dep_ == "det" for c in found.head.children)
    bare = behind and behind[1].lower().replace("’", "'") in parsed.g.bare_of and not determined
    of = found.rule == "measure.of" and found.head.pos_ == "NOUN" and bare
    return not of and found.head.lemma_.lower() not in parsed.g.not_aged


def _phrase(parsed: Parsed, head: Token) -> Span:
    """The words of a noun: with its adjectives and what hangs on it with *of*, without article or figure."""
    doc, inside = parsed.doc, {head.i}

    def gather(token: Token, depth: int) -> None:
        for child in token.children:
            if child.i in parsed.places or parsed.dated(child) or parsed.hedged(child):
                continue
            if not child.text.strip() or child.lower_ in parsed.g.worth | parsed.g.others:
                continue
            if any(c.dep_ == "conj" for c in child.children) and child.dep_ == "amod":
                continue  # un procès long et coûteux
            if child.dep_ in INSIDE and child.pos_ not in ("VERB", "DET", "PRON"):
                inside.add(child.i)
                gather(child, depth)
            elif child.dep_ == "nmod" and depth < 2 and child.i > token.i and is_noun(child):
                cases = cases_of(child)
                if not cases or cases & parsed.g.of:
                    inside.add(child.i)
                    inside.update(
                        c.i for c in child.children if c.dep_ in ("case", "det") and c.i < child.i
                    )
                    gather(child, depth + 1)

    gather(head, 0)
    start = end = head.i
    while start - 1 in inside and head.i - start < LONGEST:
        start -= 1
    while end + 1 in inside and end - start < LONGEST:
        end += 1
    while end > head.i and (doc[end].pos_ in ("ADP", "DET") or not doc[end].text[0].isalnum()):
        end -= 1
    while end + 1 < len(doc) and _named(parsed, doc[end], doc[end + 1]):
        end += 1
    while _hyphen(doc, end + 1) and end + 2 < len(doc):
        end += 2
    while start > 1 and _hyphen(doc, start - 1) and start - 2 not in parsed.places:
        start -= 2
    return doc[start : end + 1]


def _hyphen(doc: Doc, i: int) -> bool:
    """Whether token `i` joins two words into one: *sapeurs-pompiers*."""
    return (
        0 < i < len(doc)
        and doc[i].text == "-"
        and not (doc[i - 1].whitespace_ or doc[i].whitespace_)
    )


def _named(parsed: Parsed, noun: Token, name: Token) -> bool:
    """Whether a name goes on with a noun: *actions AMD*, *GPU AMD*."""
    return (
        noun.pos_ in NOMINAL
        and name.pos_ in (*NOMINAL, "X")
        and name.text[:1].isupper()
        and noun.whitespace_ == " "
        and name.i not in parsed.places
        and not parsed.dated(name)
    )
