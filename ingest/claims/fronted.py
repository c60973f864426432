"""What was set for a day, said in front of it: *Initialement prévu le 18 mars, le concert a été annulé* does not say that it was
cancelled on 18 March."""

from __future__ import annotations

from spacy.tokens import Token

from ..facts import Timex
from .clauses import Clause
from .grammar import Grammar

_BETWEEN = 4  # words between the participle and the day: *prévue à l'origine en mai*
_PHRASE = 5  # words in which the noun of a phrase is found
_NAMED = frozenset({"NOUN", "PROPN", "PRON"})

# the clause of a participle, of what it is said, and its infinitive
Fronted = tuple[Clause, Token, str]


def set_in_front(timex: Timex, inner: Token, grammar: Grammar) -> Fronted | None:
    """The clause of a participle that opens a sentence, is followed by the date of `inner` and a comma, and is said of what
    follows, which comes with it, and its infinitive. The parse seldom sees it."""
    sent = inner.sent
    first = next((t for t in sent if t.pos_ != "ADV"), None)
    if first is None or not first.i < inner.i <= first.i + _BETWEEN + len(timex.text.split()):
        return None
    verb = grammar.set_for.get(first.lower_) or grammar.set_for.get(first.lower_.rstrip("es"))
    before = sent.doc[first.i + 1 : inner.i]
    if verb is None or any(t.is_punct or t.pos_ == "VERB" for t in before):
        return None
    comma = next((t for t in sent.doc[inner.i + 1 : sent.end] if t.idx >= timex.end), None)
    if comma is None or comma.text != ",":
        return None
    ahead = sent.doc[comma.i + 1 : min(comma.i + 1 + _PHRASE, sent.end)]
    noun = next((t for t in ahead if t.pos_ in _NAMED and t.left_edge.i == comma.i + 1), None)
    return None if noun is None else (Clause(first, noun, "claim.fronted", True), noun, verb)
