"""The clause a figure or a date stands in: its predicate, its subject, its stretch of text.

Works on Universal Dependencies, so the rules are the same for every language.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from .asides import aside, doer
from .grammar import Grammar
from .predicates import SUBJECTS, governor, is_finite, is_predicate
from .relatives import NAMING
from .verb_subjects import own_subject, subject_of


@dataclass(frozen=True, slots=True)
class Clause:
    """`head` is the predicate (a verb, or what stands beside a copula; a noun where there is no verb);
    `subject` the head of its subject, None where none is said; `rule` says how the subject was found; `verbal` that
    there is a verb; `shared` that the subject is not said beside it."""

    head: Token
    subject: Token | None
    rule: str
    verbal: bool
    shared: bool = False


def anchor(doc: Doc, start: int, end: int) -> Token | None:
    """The token that the words `start`..`end` hang on the rest of the sentence by."""
    span = doc.char_span(start, end, alignment_mode="expand")
    return span.root if span is not None and len(span) else None


def clause_of(token: Token, grammar: Grammar, counted: bool = True) -> Clause:
    """The clause that `token` stands in; `counted` says that `token` is a figure's."""
    done = _done_by(token) if counted else None
    if done is not None:
        return done
    verb = _own_verb(token)
    if verb is not None:
        return Clause(verb, token.head if token.dep_ == "nummod" else token, "claim.subject", True)
    head = governor(hung_on(token, grammar) or token)
    if not is_predicate(head):
        agent = doer(token, head, grammar)
        if agent is not None:
            return Clause(head, agent, "claim.nominal.agent", False)
        own = head if head.i != token.i and head.pos_ in ("NOUN", "PROPN") else None
        return Clause(head, own, "claim.nominal", False)
    agent = doer(token, head, grammar)
    if agent is not None:
        return Clause(head, agent, "claim.nominal.agent", True)
    noun = aside(token, head, grammar) if counted else None
    if noun is not None:
        return Clause(head, noun, "claim.aside", True)
    return said_by(head, grammar)


def _own_verb(token: Token) -> Token | None:
    """*Three died and 14 were hurt*, *No one died, but several men, including two guards, were hurt*: the verb right behind a
    number that the parse joins to the verb before."""
    while token.dep_ in ("nmod", "nummod", "appos") and token.head.pos_ in NAMING:
        token = token.head
    if token.dep_ != "conj" or token.pos_ not in ("NUM", "NOUN") or not is_finite(token.head):
        return None
    doc, end = token.doc, token.sent.end
    first = token.right_edge.i + 1
    while first < end and doc[first].text == ",":
        first += 1
    behind = first
    while behind < end and doc[behind].pos_ in ("AUX", "ADV"):
        behind += 1
    if behind in (first, end):
        return None
    helper = doc[behind - 1]
    verb = helper.head if helper.pos_ == "AUX" and helper.head.i >= behind else doc[behind]
    return verb if is_finite(verb) and not any(c.dep_ in SUBJECTS for c in verb.children) else None


def said_by(head: Token, grammar: Grammar) -> Clause:
    """The clause of predicate `head`."""
    subject, rule = subject_of(head, grammar)
    return Clause(head, subject, rule, True, shared=rule != "claim.subject")


def clause_within(token: Token, start: int, end: int, grammar: Grammar) -> Clause | None:
    """The clause of `token` inside the characters `start`..`end` of somebody's words, where the parse hangs it
    on a verb outside: *Les prêts se montent à 3 milliards, a précisé le ministre*."""
    span = token.doc.char_span(start, end, alignment_mode="expand")
    verbs = [t for t in span or () if t.sent.start == token.sent.start and is_finite(t)]
    if not verbs:
        return None
    before = [v for v in verbs if v.i < token.i]
    return said_by(before[-1] if before else verbs[0], grammar)


def subject_within(head: Token, start: int, end: int, grammar: Grammar) -> Token | None:
    """The subject that a verb shares with one before it inside the characters `start`..`end` of somebody's words: *X said
    the crew left and took 12 boats*."""
    span = head.doc.char_span(start, end, alignment_mode="expand")
    for verb in reversed([t for t in span or () if t.i < head.i and is_finite(t)]):
        subject = own_subject(verb, grammar) if verb.sent.start == head.sent.start else None
        if subject is not None and start <= subject.idx < end:
            return subject
    return None


def hung_on(token: Token, grammar: Grammar) -> Token | None:
    """The noun that a figure belongs to although the parse hangs it on a participle between them: *une hausse
    des tarifs réglementés de 3 %*; None where the participle can take it (*un budget réduit de 3 %*)."""
    verb = token.head
    if verb.dep_ not in ("acl", "amod") or verb.pos_ not in ("VERB", "ADJ"):
        return None
    if "Part" not in verb.morph.get("VerbForm", ["Part"]) or verb.head.pos_ not in NAMING:
        return None
    if not any(c.dep_ == "case" and c.lower_ in grammar.of for c in token.children):
        return None
    return None if grammar.lemma(verb) in grammar.measuring else verb.head


def _done_by(token: Token) -> Clause | None:
    """*les 100 millions promis par X*, beside the sentence's verb or as its subject: what X did is the statement."""
    if not token.dep_.startswith(("nmod", "obl", "appos", "advcl", "nsubj")):
        return None
    under = [token.head] if token.dep_ == "nsubj:pass" and not is_finite(token.head) else []
    for child in (*under, *token.children):
        if child.dep_ in ("acl", "amod") and child.i > token.i:
            agent = next((c for c in child.children if c.dep_ == "obl:agent"), None)
            if agent is not None and (
                agent.ent_type_ or any(c.dep_ == "det" for c in agent.children)
            ):
                return Clause(child, agent, "claim.participle.agent", True)
    return None


def stretch(head: Token, inner: Token) -> tuple[int, int]:
    """The words of the clause around `inner`: without clauses joined to it, in characters."""
    sent = head.sent
    start, end = max(head.left_edge.i, sent.start), min(head.right_edge.i + 1, sent.end)
    for child in head.children:
        if child.dep_ not in ("conj", "parataxis", "advcl") or child.i == inner.i:
            continue
        left, right = child.left_edge.i, child.right_edge.i + 1
        if left <= inner.i < right:
            continue
        if right <= inner.i and right > start and right < head.i:
            start = right
        elif left > inner.i and left > head.i:
            end = min(end, left)
    start, end = min(start, inner.i), max(end, inner.i + 1)
    while end - 1 > inner.i and (
        head.doc[end - 1].is_punct or head.doc[end - 1].is_space or head.doc[end - 1].dep_ == "cc"
    ):
        end -= 1
    while start < inner.i and (head.doc[start].is_punct or head.doc[start].is_space):
        start += 1
    last = head.doc[end - 1]
    return head.doc[start].idx, last.idx + len(last.text)
