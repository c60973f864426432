"""A subject that the parse does not tie to its verb: what stands before it, by its place alone.

*Au premier tour, l'élue Jeanne Petit, à la tête de trois partis, est arrivée …*, *the crew on board the ship have left*.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from .grammar import Grammar
from .predicates import is_inflected
from .relatives import NAMING

# words between a subject and its verb: *n'a en effet*, *then*
_SMALL = ("ADV", "PRON", "PART", "AUX")
_ENDS = (".", "!", "?", ";", ":", "–", "—")
# what sets words apart within one
_SIGNS = (",", "(", ")", '"', "«", "»", "“", "”")
# what joins clauses
_JOINING = ("SCONJ", "CCONJ")


def standing_before(verb: Token, grammar: Grammar) -> Token | None:
    """The noun at the beginning of the words before a finite verb that has no subject: of those right before it, or, where
    a sign parts them from the verb, the first that no preposition leads."""
    at = _first_of(verb)
    pieces = list(_pieces(verb, at, grammar))
    if pieces and pieces[-1].end == at:
        *before, near = pieces
        # *six rifles, 12 magazines were …*: the last of a row
        return None if before and near[0].like_num else _top(near)
    if grammar.lemma(verb) in grammar.saying:
        return None  # *…, a annoncé lundi le maire*
    return next((top for piece in pieces if (top := _top(piece)) is not None), None)


def _first_of(verb: Token) -> int:
    """Where a verb begins, with its auxiliaries and the small words before them."""
    own = (c.i for c in verb.children if c.dep_.startswith(("aux", "cop", "expl")))
    at = min((verb.i, *own))
    while at - 1 > verb.sent.start and verb.doc[at - 1].pos_ in _SMALL:
        at -= 1
    return at


def _pieces(verb: Token, end: int, grammar: Grammar) -> Iterator[Span]:
    """The words before a verb in its clause, between commas, brackets and marks, in the order of the text."""
    doc, first = verb.doc, verb.sent.start
    for token in doc[first:end]:
        if _ends(token) or token.lower_ in grammar.opening:
            first = token.i + 1
    start, governed = first, first > 0 and is_inflected(doc[first - 1])
    for token in doc[first:end]:
        if token.text in _SIGNS:
            if start < token.i and not governed:
                yield doc[start : token.i]
            start, governed = token.i + 1, False  # *Alors que le parti compte dix élus, …*
    if start < end:
        yield doc[start:end]


def _ends(token: Token) -> bool:
    """Whether another clause begins behind a token; *et* between two nouns begins none."""
    joins = token.dep_ == "cc" and token.head.pos_ in NAMING
    opens = token.pos_ in _JOINING and not joins
    return token.text in _ENDS or is_inflected(token) or opens


def _top(piece: Span) -> Token | None:
    """The noun that heads a piece, where the piece begins with it or with its article."""
    first = piece[0]
    if first.pos_ in ("ADP", "PRON") or "Rel" in first.morph.get("PronType", []):
        return None
    at = first
    while piece.start <= at.head.i < piece.end and at.head.i != at.i and at.head.pos_ != "VERB":
        at = at.head
    led = any(c.dep_ == "case" and c.i < at.i for c in at.children)
    return at if at.pos_ in NAMING and not led else None
