"""What a figure measures by the words right beside it: where the parse is least sure, their order says it."""

from __future__ import annotations

from spacy.tokens import Span, Token

from ..facts import Figure
from .grammar import NOMINAL
from .parsed import NEAR, Found, Parsed


def described(parsed: Parsed, span: Span) -> Token | None:
    """The noun of a participle right before the figure: *des prêts totalisant 7 milliards*."""
    for i in range(span.start - 1, max(-1, span.start - 4), -1):
        token = parsed.doc[i]
        if token.pos_ == "VERB":
            noun = token.head
            near = token.dep_ == "acl" and noun.i < token.i and parsed.usable(noun)
            return noun if near else None
        if token.pos_ not in ("ADP", "ADV", "DET"):
            return None
    return None


def after_of(parsed: Parsed, span: Span) -> Token | None:
    """The noun right behind *of*, past a parenthesis: *deux tiers (64 %) des abonnements*."""
    doc, at = parsed.doc, span.end
    if at < len(doc) and doc[at].text == "(":
        close = next((i for i in range(at, min(at + 8, len(doc))) if doc[i].text == ")"), None)
        at = close + 1 if close is not None else at
    elif at + 1 < len(doc) and doc[at].text in (")", ","):
        at += 1 if doc[at].text == ")" or doc[at + 1].lower_ in parsed.g.of else 0
    if at >= len(doc):
        return None
    led = doc[at].lower_ in parsed.g.of
    by = span.start > 0 and doc[span.start - 1].lower_ in parsed.g.by
    if not led and not (by and doc[at].pos_ == "DET"):
        return None
    for i in range(at + 1, min(at + 5, len(doc))):
        token = doc[i]
        if token.pos_ in NOMINAL:
            more = doc[i + 1 : i + 2]
            if token.lower_ in parsed.g.clear and more and more[0].lower_ in parsed.g.of:
                continue  # 18 % du total des abonnés
            token = _whole(token)
            return token if parsed.usable(token) else None
        if token.lower_ in parsed.g.no_part:  # d'ici la fin de l'année
            return None
        if token.pos_ not in ("DET", "ADJ", "NUM", "ADV", "ADP") and token.lower_ != "'s":
            return None
    return None


def counted(parsed: Parsed, span: Span) -> Token | None:
    """The noun right behind a bare number: *21 786 voix*, *2 millions de foyers*, *deux autres villes*."""
    for at in range(span.end, min(span.end + 4, len(parsed.doc))):
        token = parsed.doc[at]
        if token.pos_ in NOMINAL:
            token = _whole(token)
            same = token.sent.start == span.root.sent.start
            return token if same and parsed.usable(token) else None
        if token.pos_ == "ADP" and token.lower_ not in parsed.g.of:
            return None
        if token.pos_ not in ("ADP", "ADJ", "DET", "NUM", "ADV"):
            return None
    return None


def time_itself(parsed: Parsed, figure: Figure, span: Span) -> Found | None:
    """*65 millions d'heures perdues*: time that is itself what is counted."""
    if figure.dimension != "duration" or figure.unit == "year":
        return None
    unit = next((t for t in reversed(span) if t.pos_ == "NOUN"), None)
    return Found(unit, "measure.time") if unit is not None else None


def _whole(noun: Token) -> Token:
    """The head of a compound that begins with `noun`: *two police vans*, *the world's traded oil*."""
    while noun.dep_ in ("compound", "nmod:poss") and noun.i < noun.head.i < noun.i + NEAR:
        noun = noun.head
    return noun
