"""Who does what to whom: agent and patient of a predicate, told alike for active and passive.

*Marlow a racheté Kestrel*, *Kestrel a été racheté par Marlow* and *Kestrel, racheté par Marlow* give *racheté* the same roles.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from spacy.tokens import Token

from recoupe.ingest.lang import words as language_words

from .aligning import forms, part
from .texts import Pair

NAMING = ("flat", "compound", "appos", "nmod")  # what belongs to a name if no preposition leads it


class Roles(NamedTuple):
    """Who acts and who or what is acted on, where the sentence says so."""

    agent: Token | None
    patient: Token | None

    @property
    def lone(self) -> Token | None:
        """The only role that is given; None where both or none are."""
        return None if self.agent and self.patient else self.agent or self.patient


def roles(verb: Token) -> Roles:
    """The roles that a verb gives; a relative pronoun stands for its noun, a participle's noun for its subject."""
    passive = child(verb, "nsubj:pass", "aux:pass", "obl:agent") is not None
    subject, thing = child(verb, "nsubj", "nsubj:pass", "nsubj:caus"), child(verb, "obj")
    if subject is None and verb.dep_ == "acl":
        subject = verb.head
        passive = passive or verb.morph.get("Tense", []) == ["Past"]
    elif subject is None and verb.dep_ in ("conj", "xcomp"):
        subject = child(verb.head, "nsubj", "nsubj:pass")
    if verb.dep_ == "acl:relcl":
        subject, thing = (
            verb.head if t is not None and relative(t) else t for t in (subject, thing)
        )
    return Roles(doer(verb), subject) if passive else Roles(subject, thing)


def relative(token: Token) -> bool:
    """Whether a word is a relative pronoun."""
    return "Rel" in token.morph.get("PronType", [])


def doer(verb: Token) -> Token | None:
    """Who acts, behind a passive: *par Marlow*."""
    by = language_words(verb.lang_, "opposites").DOER
    led = (c for c in verb.children if c.dep_.startswith("obl"))
    named = (c for c in led if (case := child(c, "case")) is not None and case.lower_ == by)
    return child(verb, "obl:agent") or next(named, None)


def child(token: Token, *labels: str) -> Token | None:
    """The first dependent with one of the labels."""
    return next((c for c in token.children if c.dep_ in labels), None)


def phrase(token: Token) -> Iterator[Token]:
    """A word with what belongs to its name: *groupe Marlow*."""
    yield token
    for c in token.children:
        if part(c) in NAMING and child(c, "case") is None:
            yield from phrase(c)


def called_alike(a: Token, b: Token, language: str) -> bool:
    """Whether two phrases have a word in common."""
    mine, theirs = ({f for t in phrase(x) for f in forms(t, language)} for x in (a, b))
    return not mine.isdisjoint(theirs)


@cache
def mutual(language: str) -> frozenset[str]:
    """The verbs of what two do to each other: *rencontrer*, *épouser*."""
    return frozenset(language_words(language, "opposites").MUTUAL.split())


def exchanged(pair: Pair) -> tuple[Token, Token, Token] | None:
    """The evidence's agent, verb and patient, where the claim has those two the other way round."""
    language = pair.language
    for match in pair.alignment.of("same"):
        verb = match.token
        if verb.pos_ != "VERB" or verb.lemma_ in mutual(language):
            continue
        told = [
            (agent, place, patient)
            for place in match.places
            for agent, patient in [roles(place)]
            if agent is not None and patient is not None
        ]
        if told and all(crossed(roles(verb), roles(place), language) for _, place, _ in told):
            return told[0]
    return None


def of_the_same(mine: Token, other: Token, language: str) -> bool:
    """Whether two predicates have the same agent and patient; what is told by its subject alone may be either."""
    here, there = roles(mine), roles(other)
    if here.lone and there.lone:
        return within(there.lone, here.lone, language)
    pairs = [(m, o) for m, o in zip(here, there, strict=True) if m is not None]
    return bool(pairs) and all(o is not None and within(o, m, language) for m, o in pairs)


def crossed(mine: Roles, theirs: Roles, language: str) -> bool:
    """Whether each one's agent stands in the other's patient: *the mayor rejected the council's plan*, *the council … the mayor's*."""
    (a, b), (x, y) = mine, theirs
    if a is None or b is None or x is None or y is None or called_alike(a, x, language):
        return False
    return within(a, y, language) and within(x, b, language)


def within(name: Token, whole: Token, language: str) -> bool:
    """Whether a word of a name stands in what another phrase is made of."""
    there = {f for t in whole.subtree for f in forms(t, language)}
    return any(not there.isdisjoint(forms(t, language)) for t in phrase(name))
