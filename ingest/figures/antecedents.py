"""What a figure without a noun of its own measures: that of a figure before it, or what a pronoun stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Span, Token

from ..facts import Figure
from .grammar import DEEPEST, OBJECTS, SUBJECTS, agree, cases_of, is_predicate
from .neighbours import counted, of_others
from .parsed import NEAR, Found, Parsed

SENTENCES = 2  # how far back it looks
ADDED = "measure.signed"  # by how much it changed
LISTED = "measure.bracket"  # a name with its share: of no other figure
SIGNED = re.compile(r"[(,][\s\u00a0\u202f]?[-−–+]")


def shared(parsed: Parsed, n: int, heads: Sequence[Found | None]) -> Found | None:
    """*deux tiers (64 %)*, *contre 34 % un an plus tôt*, *15 of them*: what a figure before it measures."""
    figure, span = parsed.figures[n], parsed.spans[n]
    if span is None:
        return None
    here = parsed.sentence.get(n, 0)
    alone = (
        span.root.dep_ in SUBJECTS | OBJECTS
        or _of_pronoun(parsed, span)
        or _set_against(parsed, span)
        or span.start - span.root.sent.start < NEAR
        or _under_pronoun(span)
        or of_others(parsed, span)
    )
    rises = figure.kind == "percent" and parsed.g.is_change(span.root.head)
    farthest = SENTENCES if alone and figure.kind in ("count", "percent") else 0
    for m in range(n - 1, -1, -1):
        head, other = heads[m], parsed.figures[m]
        back = here - parsed.sentence.get(m, 0)
        if back > farthest:
            return None
        if head is None or head.rule == LISTED:
            continue
        if back == 0 and _moved(parsed, other, figure, span):
            return Found(head.head, "measure.shared", head.name)
        alike = other.unit == figure.unit or {other.kind, figure.kind} <= {"percent", "ratio"}
        if figure.kind == other.kind == "count" and _broken(figure) != _broken(other):
            continue
        alike |= back == 0 and rises
        alike |= figure.dimension == other.dimension is not None and _bracketed(parsed, span)
        of_them = _of_pronoun(parsed, span) and other.kind in ("count", "percent")
        if of_them or (
            alike and (back == 0 or other.unit != figure.unit or figure.kind == other.kind)
        ):
            return Found(head.head, "measure.shared", head.name)
    return None


def held_against(parsed: Parsed, n: int, heads: Sequence[Found | None]) -> Found | None:
    """*19 432 malades, contre 22 614 il y a une semaine*, *17 944 décès (+74)*: what the figure before it,
    in its sentence, measures."""
    span, figure = parsed.spans[n], parsed.figures[n]
    if span is None or not n or counted(parsed, figure, span):
        return None
    signed = SIGNED.search(parsed.text, max(0, figure.start - 3), figure.start + 1)
    if not _set_against(parsed, span) and not signed:
        return None
    head, other = heads[n - 1], parsed.figures[n - 1]
    same = (figure.kind, figure.unit) == (other.kind, other.unit) and "unit" not in figure.pieces
    same |= (figure.kind, other.kind) == ("change", "percent")  # 12 % (+2 points)
    near = parsed.sentence.get(n) == parsed.sentence.get(n - 1)
    if head is None or not same or not near:
        return None
    return Found(head.head, ADDED if signed else "measure.against", head.name)


def in_brackets(parsed: Parsed, n: int) -> Found | None:
    """*la Bretagne (12,3 %), la Normandie (8 %)*: of a list of names with their shares, the name."""
    name = _bracketed_name(parsed, n)
    if name is None or not (_bracketed_name(parsed, n - 1) or _bracketed_name(parsed, n + 1)):
        return None
    return Found(name, LISTED)


def _bracketed_name(parsed: Parsed, n: int) -> Token | None:
    """The head of the name right before the bracket that a share stands in."""
    span = parsed.spans[n] if 0 <= n < len(parsed.spans) else None
    if span is None or span.start < 2 or parsed.figures[n].kind != "percent":
        return None
    name = parsed.doc[span.start - 2]
    if parsed.doc[span.start - 1].text != "(" or name.pos_ != "PROPN" or not parsed.usable(name):
        return None
    while name.dep_.startswith(("flat", "compound")) and name.head.i < name.i:
        name = name.head
    return name


def meant(parsed: Parsed, span: Span) -> Found | None:
    """*Elle représente 85 milliards*, *les faire passer de 5 à 6 %*: what a pronoun stands for.

    A subject goes back to the first noun of its sentence that agrees, else to the subject of the
    sentence before; an object to the noun nearest before it.
    """
    verb = _verb_above(span)
    if not (parsed.g.says(verb) or parsed.g.changes(verb)):
        return None
    pronouns = [c for c in verb.children if c.pos_ == "PRON" and c.i < verb.i]
    if verb.dep_ == "xcomp":
        pronouns += [c for c in verb.head.children if c.pos_ == "PRON" and c.dep_ in OBJECTS]
    told = [p for p in pronouns if p.dep_ in SUBJECTS | OBJECTS]
    if not told or told[-1].morph.get("PronType", []) not in (["Prs"], []):
        return None
    pronoun, sentence = told[-1], told[-1].sent
    same = [t for t in parsed.doc[sentence.start : pronoun.i] if t.pos_ == "NOUN"]
    if pronoun.dep_ in OBJECTS:
        nouns = same[::-1]
    else:
        above = parsed.doc[sentence.start - 1].sent if sentence.start else parsed.doc[:0]
        subjects = [t for t in above if t.dep_ in SUBJECTS and t.pos_ == "NOUN"]
        nouns = [t for t in same if t.dep_ != "nmod"] + subjects
    for noun in nouns:
        if parsed.usable(noun) and agree(noun, pronoun):
            return Found(noun, "measure.pronoun")
    return None


def among(parsed: Parsed, figure: Figure, span: Span) -> Found | None:
    """*Sur les cas en réanimation, 34 % ont moins de 60 ans*: of what it is a part, said first."""
    sentence = span.root.sent
    first = next((t for t in sentence if not t.is_space), None)
    if first is None or first.lower_ not in parsed.g.among or first.i >= span.start:
        return None
    if figure.kind not in ("count", "percent", "ratio"):
        return None
    for token in parsed.doc[first.i + 1 : min(first.i + NEAR, span.start)]:
        if parsed.usable(token):
            return Found(token, "measure.among")
    return None


def announced(parsed: Parsed, span: Span) -> Found | None:
    """*Un retard est à prévoir : entre quatre et huit minutes*: the subject before the colon."""
    colon = parsed.before(span)
    if colon is not None and colon.pos_ == "ADP" and colon.i:  # : entre quatre et huit
        colon = parsed.doc[colon.i - 1]
    if colon is None or colon.text != ":":
        return None
    said = [t for t in parsed.doc[colon.sent.start : colon.i] if parsed.usable(t)]
    subjects = [t for t in said if t.dep_ in SUBJECTS]
    nouns = subjects or [t for t in said if t.dep_ != "nmod"]
    return Found(nouns[0], "measure.colon") if nouns else None


def _moved(parsed: Parsed, other: Figure, figure: Figure, span: Span) -> bool:
    """*en hausse de 8,9 %, à 32 millions*, *by half a point to 5 %*: the level that a change led to."""
    to = span.start > 0 and parsed.doc[span.start - 1].lower_ in parsed.g.towards
    levels = ("money", "quantity", "count")
    return to and (
        (other.kind == "percent" and figure.kind in levels)
        or (other.kind == "change" and figure.kind == "percent")
    )


def _bracketed(parsed: Parsed, span: Span) -> bool:
    """*85 millions d'euros (74 millions de livres)*: the same in another unit."""
    before = parsed.before(span)
    return before is not None and before.text == "("


def _broken(figure: Figure) -> bool:
    """Whether it is no whole number: a magnitude, not a count of people."""
    return bool(figure.value_low and figure.value_low % 1)


def _of_pronoun(parsed: Parsed, span: Span) -> bool:
    """*15 of them*, *deux d'entre eux*."""
    return any(c.pos_ == "PRON" and cases_of(c) & parsed.g.of for t in span for c in t.children)


def _set_against(parsed: Parsed, span: Span) -> bool:
    """*contre 34 % un an plus tôt*."""
    start = max(0, span.start - 3)
    return any(t.lower_ in parsed.g.against for t in parsed.doc[start : span.start])


def _verb_above(span: Span) -> Token:
    """The predicate that the figure stands under; the top of the sentence where there is none."""
    at = span.root
    for _ in range(DEEPEST):
        if at.head.i == at.i:
            break
        at = at.head
        if is_predicate(at):
            break
    return at


def _under_pronoun(span: Span) -> bool:
    """Whether the subject of the figure's verb is a pronoun."""
    verb = _verb_above(span)
    return any(c.dep_ in SUBJECTS and c.pos_ == "PRON" for c in verb.children)
