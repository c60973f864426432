"""What the verb makes of an amount: money that somebody pays or loses, people whom it befell."""

from __future__ import annotations

from spacy.tokens import Span, Token

from ..facts import Figure
from .grammar import NOMINAL, OBJECTS, SUBJECTS
from .parsed import NEAR, Found, Parsed

ARGUMENTS = OBJECTS | {"obl:arg"}


def purpose(parsed: Parsed, figure: Figure, span: Span) -> Found | None:
    """*10 millions pour financer des jardins*, *$240 million to sign pitchers*: what it is for."""
    at = span.end
    if figure.kind != "money" or at + 1 >= len(parsed.doc):
        return None
    led, verb, before = parsed.doc[at], parsed.doc[at + 1], parsed.before(span)
    if led.lower_ not in parsed.g.purpose or verb.pos_ != "VERB":
        return None
    if before is not None and before.lower_ in parsed.g.of:
        return None  # *un prêt de 5 milliards pour …*
    for token in parsed.doc[verb.i + 1 : verb.i + NEAR]:
        below = token.head.i == verb.i or (
            token.head.dep_ == "xcomp" and token.head.head.i == verb.i
        )
        if below and token.dep_ in ARGUMENTS and parsed.usable(token) and token.pos_ in NOMINAL:
            return Found(token, "measure.purpose")
    return None


def deed(parsed: Parsed, figure: Figure, span: Span) -> Found | None:
    """*a versé 3 millions à la ville* → *versement*, *$5 million already pledged* → *pledge*."""
    if figure.kind != "money" or figure.rule == "figure.linked":
        return None
    above = span.root.head
    governs = span.root.dep_ in OBJECTS | SUBJECTS and not span.start <= above.i < span.end
    for verb in (above if governs else None, parsed.before(span), _participle(parsed, span)):
        name = parsed.g.deed(verb) if verb is not None else None
        if verb is not None and name is not None:
            return Found(verb, "measure.deed", name)
    return None


def fate(parsed: Parsed, figure: Figure, span: Span) -> Found | None:
    """*neuf sont morts*, *two of them died*: what became of those who are counted and not named."""
    above = span.root.head
    if figure.kind != "count" or span.root.dep_ not in SUBJECTS:
        return None
    for form in (above.lemma_.lower(), above.lower_):
        if name := parsed.g.befell.get(form):
            return Found(above, "measure.fate", name)
    return None


def _participle(parsed: Parsed, span: Span) -> Token | None:
    """The word right behind the figure, past one that says when: *already pledged*, *déjà promis*."""
    for token in parsed.doc[span.end : span.end + 2]:
        if token.pos_ != "ADV":
            return token if token.pos_ in ("VERB", "ADJ") else None
    return None
