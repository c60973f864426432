"""When a statement holds: the date said in its clause."""

from __future__ import annotations

from collections.abc import Container, Sequence

from spacy.tokens import Doc, Token

from ..concepts import event_of
from ..facts import Figure, Timex
from .clauses import anchor
from .grammar import Grammar
from .phrases import phrase
from .predicates import governor, is_finite, is_predicate

# the words between a figure and a date right behind it are fewer, and it begins within so many characters
_BESIDE, _NEAR = 3, 20
_POINTED = frozenset({"date", "time", "range"})
_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


def right_behind(doc: Doc, figure: Figure, dates: Sequence[Timex]) -> Timex | None:
    """The date that stands right behind a figure or what it counts: *contre 65 449 en 2015 et 67 426 en 2014*."""
    ends = {figure.end, max(figure.end, figure.measure_end or 0)}
    for timex in dates:
        if not _is_known(timex) or timex.start < figure.end:
            continue
        if timex.start > max(ends) + _NEAR:
            break
        for end in ends:
            between = doc.char_span(end, timex.start, alignment_mode="contract")
            if between is None or end >= timex.start or len(between) >= _BESIDE:
                continue
            if all(t.pos_ in ("ADP", "DET") for t in between):
                return timex
    return None


def _is_known(timex: Timex) -> bool:
    """Whether an expression says a day or days, and which."""
    return timex.kind in _POINTED and timex.resolved


def date_of(
    head: Token, inner: Token, dates: Sequence[Timex], grammar: Grammar, taken: Container[int]
) -> Timex | None:
    """The date among `dates` that belongs to the clause of `head`: said beside it or inside its words, the
    nearest to `inner`, those last that stand right behind another figure (`taken` holds their starts). A date beside a verb of
    saying above the clause says when it was said, one that it is compared with (*par rapport à la semaine précédente*) when
    something else was."""
    sent = inner.sent
    ranked: list[tuple[int, bool, int, Timex]] = []
    for timex in dates:
        within = sent.start_char <= timex.start < sent.end_char
        if not within or not _is_known(timex) or timex.start <= inner.idx < timex.end:
            continue
        token = anchor(head.doc, timex.start, timex.end)
        if token is None or _of_a_thing(token, inner) or compared(token, grammar, inner):
            continue
        rank = _rank(head, inner, token, _fronting(token, timex), grammar)
        if rank is not None:
            ranked.append((rank, timex.start in taken, abs(token.i - inner.i), timex))
    nearest = min(ranked, key=lambda r: r[:3], default=None)
    return nearest[3] if nearest else None


def _rank(
    head: Token, inner: Token, token: Token, fronted: Token | None, grammar: Grammar
) -> int | None:
    """How far the date at `token` is from the clause of `head` in the parse, 0 being nearest; None where it belongs to another.
    `fronted` is the verb that it stands in front of."""
    over = governor(token)
    if fronted is not None and fronted.i != head.i and not fronted.is_ancestor(head):
        return None
    fronts = fronted is not None and fronted.i == head.i
    if fronts or over.i == head.i or inner.is_ancestor(token) or _same_noun(token, inner, head):
        return 0
    if not is_predicate(head) and over.sent.start == inner.sent.start:
        return 1
    if head.dep_ == "conj" and head.head.i == over.i < token.i < head.i and is_finite(head):
        return None  # *was formed in 1982 and has sold 3 million albums*
    if over.is_ancestor(head) and over.lemma_.lower() not in grammar.saying:
        return 2 if head.dep_ in ("xcomp", "advcl", "acl", "conj", "ccomp") else 3
    if _has_subject(over):
        return None
    under = over.dep_ in ("xcomp", "acl", "advcl")
    if under and _near(over, inner, head) and token.i > inner.i:
        return 3
    # *équivalent à un gigawatt, sera opérationnel en 2026*
    joined = over.dep_ == "conj" and over.head.i == head.i
    return 4 if joined and not is_finite(head) else None


def _fronting(token: Token, timex: Timex) -> Token | None:
    """The verb whose subject follows a date: *Yesterday she left, and tomorrow he will*."""
    behind = next((t for t in token.doc[token.i :] if t.idx >= timex.end and t.text != ","), None)
    if behind is None:
        return None
    subject = behind
    while not subject.dep_.startswith("nsubj") and subject.head.left_edge.i == behind.i:
        if subject.head.i == subject.i:
            return None
        subject = subject.head
    verb = subject.head
    leads = subject.left_edge.i == behind.i and subject.dep_.startswith("nsubj")
    leads = leads and "Rel" not in subject.morph.get("PronType", [])
    return verb if leads and subject.i < verb.i and is_finite(verb) else None


def _of_a_thing(token: Token, inner: Token) -> bool:
    """Whether a date only tells which thing is meant: *a Ferrari of 1951*; a festival's year is that of what happens."""
    thing = token.head
    if thing.i == inner.i or thing.is_ancestor(inner) or token.dep_ != "nmod":
        return False
    return thing.pos_ == "PROPN" and thing.ent_type_ in ("PRODUCT", "ORG", "PER", "WORK")


def compared(token: Token, grammar: Grammar, inner: Token | None = None) -> bool:
    """Whether what is said is only held against a date: *up 9 % compared with last year*, *20 de moins que lundi*; the
    first of two values (`inner`) against that of another (*863, contre 377 en 2018*)."""
    between = token.doc[inner.i : token.i] if inner is not None else ()
    if any(t.lower_ in grammar.against or _from_number(t, grammar) for t in between):
        return True
    ahead = token.doc[max(token.sent.start, token.left_edge.i - 3) : token.i]
    than = next((t for t in ahead if t.lower_ in grammar.than), None)
    near = token.doc[max(0, than.i - 3) : than.i] if than is not None else ()
    if any(t.lower_ in grammar.more for t in near):
        return True
    for before in reversed(token.doc[max(token.sent.start, token.left_edge.i - 4) : token.i]):
        if before.lower_ in grammar.against:
            return True
        if before.like_num:
            return False  # *contre 300 en 2023*
    return False


def _from_number(token: Token, grammar: Grammar) -> bool:
    """Whether a number that something came from follows: *rose to $3 billion from $2.9 billion a year earlier*."""
    if token.lower_ not in grammar.coming_from:
        return False
    return any(t.like_num for t in token.doc[token.i + 1 : token.i + 3])


def event_at(inner: Token, last: Token, language: str) -> tuple[Token, str] | None:
    """The noun for what takes place that the date of `inner` stands before, or right behind (`last` being the word before
    it), with its concept: the topmost of its phrase."""
    if inner.head.i > inner.i and inner.head.pos_ == "NOUN":
        concept = event_named(inner.head, inner, language)
        return (inner.head, concept) if concept else None
    event, at = None, last
    while at.pos_ in _PHRASE and at.i <= last.i:
        if at.pos_ == "NOUN" and (concept := event_named(at, inner, language)):
            event = at, concept
        if at.head.i == at.i:
            break
        at = at.head
    return event


def before(doc: Doc, start: int) -> Token:
    """The last word before a date that begins at `start`, and before the preposition and article that belong to it."""
    span = doc.char_span(start, start + 1, alignment_mode="expand")
    first = span.start if span is not None else 0
    while first > 0 and doc[first - 1].dep_ in ("det", "case"):
        first -= 1
    return doc[max(first - 1, 0)]


def event_named(noun: Token, inner: Token, language: str) -> str | None:
    """The concept of what a noun says takes place."""
    span = noun.doc.char_span(*phrase(noun, inner), alignment_mode="expand")
    return event_of(span.text if span else noun.text, noun.lemma_.lower(), None, language)


def _near(over: Token, inner: Token, head: Token) -> bool:
    """Whether a clause hangs on the predicate itself or on the figure's own noun."""
    return over.head.i in (head.i, inner.i, inner.head.i)


def _has_subject(head: Token) -> bool:
    return any(c.dep_.startswith("nsubj") for c in head.children)


def _same_noun(token: Token, inner: Token, head: Token) -> bool:
    """Whether a date hangs on a noun between the figure and its verb."""
    at = inner
    while at.i != head.i and at.head.i != at.i:
        at = at.head
        if at.i == head.i:
            return False
        if at.is_ancestor(token):
            return True
    return False
