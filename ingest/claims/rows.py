"""Things counted that are a subject of their own, whatever the parse hangs their number on: beside a verb, or in a
row with others that are counted."""

from __future__ import annotations

from collections.abc import Container

from spacy.tokens import Doc, Token

from ..facts import Figure
from .clauses import Clause
from .counting import counted_noun
from .grammar import Grammar
from .predicates import is_finite, is_inflected

# what stands between those counted and their verb: *n'*, *se*, *seulement*
_SMALL = ("PRON", "ADV", "PART")
_MOST = 3
# … what is told of a part of them
_LONGEST = 24
# before a number that begins a clause
_OPENING = ("PUNCT", "CCONJ", "SCONJ", "ADV", "SPACE")


def leading(doc: Doc, figure: Figure, grammar: Grammar) -> Clause | None:
    """The clause whose verb stands right behind the things counted: *, 73 % des Français boivent du thé*; *(41 %) se
    sont disputés*."""
    if figure.kind not in ("count", "percent", "ratio"):
        return None
    start, end = figure.start, max(figure.end, figure.measure_end or 0)
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not _opens(doc, span.start, grammar):
        return None
    at = _behind_part(doc, _behind_bracket(doc, span.end), grammar)
    for token in doc[at : at + _MOST + 1]:
        relative = token.lower_ in grammar.relatives
        if token.sent.start != span[0].sent.start or token.is_punct or relative:
            return None
        if is_inflected(token):
            noun = counted_noun(doc, figure) or span.root
            verb = token.head if token.pos_ == "AUX" and token.head.i > token.i else token
            return Clause(verb, noun, "claim.counted", True)
        if token.pos_ not in _SMALL:
            return None
    return None


def _opens(doc: Doc, first: int, grammar: Grammar) -> bool:
    """Whether a clause begins with token `first`, the words of *about* and an article before it."""
    at = first - 1
    while at >= 0 and (doc[at].lower_ in grammar.nearly or doc[at].lower_ in grammar.leading):
        at -= 1
    return at < 0 or doc[at].pos_ in _OPENING or doc[at + 1].is_sent_start is True


def _behind_bracket(doc: Doc, at: int) -> int:
    """The token behind a bracket that opens at `at`."""
    if at >= len(doc) or doc[at].text != "(":
        return at
    closing = (t.i + 1 for t in doc[at : at + 6] if t.text == ")")
    return next(closing, at)


def _behind_part(doc: Doc, at: int, grammar: Grammar) -> int:
    """The token behind *, dont 17 % d'élèves,* at `at`."""
    if at + 1 >= len(doc) or doc[at].text != "," or doc[at + 1].lower_ not in grammar.parts:
        return at
    closing = [t.i + 1 for t in doc[at + 1 : min(at + _LONGEST, doc[at].sent.end)] if t.text == ","]
    return closing[-1] if closing else at


def in_a_row(
    doc: Doc, figure: Figure, inner: Token, clause: Clause, figures: Container[int]
) -> bool:
    """Whether the things counted stand in a row with a subject that is counted too: *dix députés sont malades, ainsi
    que quatre agents*, *(12 cas, 3 décès)*, *56 % des hommes et 58 % des femmes*."""
    noun = counted_noun(doc, figure)
    if noun is None or clause.subject is None or clause.rule.endswith(".agent"):
        return False
    if noun.i < clause.subject.i < clause.head.i and _listed(doc, noun, clause.subject, figures):
        return True
    item = inner if figure.kind == "percent" else noun
    first = item
    while first.dep_ == "conj" and first.i != clause.head.i:
        first = first.head
    counted = clause.subject.i in figures or any(c.i in figures for c in clause.subject.lefts)
    if item.i == clause.head.i or not counted:
        return False
    if not clause.verbal:
        return item.i != clause.subject.i and not any(c.dep_ == "case" for c in item.lefts)
    return item.dep_ == "conj" and first.i in (clause.subject.i, clause.head.i)


def _listed(doc: Doc, noun: Token, last: Token, figures: Container[int]) -> bool:
    """Whether things counted stand in a row that ends with `last`: *six rifles, 12 magazines and 300 rounds were found*."""
    parts: list[list[Token]] = [[]]
    for token in doc[noun.i + 1 : last.i + 1]:
        if token.text == "," or token.pos_ == "CCONJ":
            parts.append([])
        else:
            parts[-1].append(token)
    return len(parts) > 1 and all(any(t.i in figures for t in part) for part in parts[1:])


def before_verb(doc: Doc, figure: Figure, clause: Clause, grammar: Grammar) -> bool:
    """Whether the things counted stand as a subject before a verb that the parse gives none, or only the word before
    their number: *Près de 300 salariés ont été licenciés*."""
    token = clause.subject
    bare = token is not None and token.lower_ in grammar.nearly
    lent = clause.rule in ("claim.open", "claim.joined", "claim.carried", "claim.infinitive")
    if figure.measure_start is None or not (bare or lent) or not is_finite(clause.head):
        return False
    span = doc.char_span(figure.measure_start, figure.measure_start + 1, alignment_mode="expand")
    if span is None or not clause.head.left_edge.i <= span[0].i < clause.head.i:
        return False
    between = doc[span[0].i : clause.head.i]
    return bare or not any(t.is_punct or t.pos_ == "SCONJ" for t in between)


def behind_verb(doc: Doc, figure: Figure, clause: Clause, grammar: Grammar) -> bool:
    """Whether the things counted stand as a subject right behind a verb that has none: *l'usine, où travaillent 300
    personnes*."""
    noun, verb = counted_noun(doc, figure), clause.head
    span = doc.char_span(figure.start, figure.end, alignment_mode="expand")
    if clause.subject is not None or span is None or noun is None or not is_finite(verb):
        return False
    at = span.start
    while at > verb.i + 1 and doc[at - 1].lower_ in grammar.nearly | grammar.leading:
        at -= 1
    many = verb.morph.get("Number", []) == ["Plur"] == noun.morph.get("Number", [])
    relative = verb.dep_.startswith("acl") or any(c.pos_ == "PRON" for c in verb.lefts)
    return at == verb.i + 1 and noun.idx >= figure.end and many and relative
