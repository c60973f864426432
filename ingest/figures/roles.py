"""What is made of an amount: how much something is, by how much it changes, what is aimed at, how many were asked."""

from __future__ import annotations

from spacy.tokens import Span, Token

from ..facts import Figure, Role
from .grammar import DEEPEST, cases_of, is_noun
from .parsed import Parsed

# a verb that what is above it says nothing of
APART = frozenset(("acl", "acl:relcl", "parataxis", "advcl", "conj"))


def role_of(parsed: Parsed, figure: Figure, span: Span, counted: Token | None) -> Role:
    """The role of `figure`; `counted` is the noun that it counts, if any.

    The words around it come first (*56 nouveaux cas*, *267 fewer than*, *un échantillon de 1 003 personnes*),
    then the verbs and nouns that it stands under.
    """
    if figure.kind == "change" or figure.rule in ("figure.ratio.word", "figure.ratio.by"):
        return "change"
    role = parsed.g.role(parsed.text, figure.start, figure.end)
    if (role == "change" and figure.kind != "ratio") or (
        role == "sample" and figure.kind == "count"
    ):
        return role
    return _under(parsed, span, counted)


def _under(parsed: Parsed, span: Span, counted: Token | None) -> Role:
    """What the verbs and nouns above say, and by which prepositions the figure hangs on them.

    Goals are scored as well as aimed at; of two buildings that collapse nothing became less.
    """
    g, at = parsed.g, span.root
    before = parsed.before(span)
    cases = {c.lower_ for c in at.children if c.dep_ in ("case", "mark") and not parsed.hedged(c)}
    cases |= {before.lower_} if before is not None and before.pos_ == "ADP" else set()
    for _ in range(DEEPEST):
        lemma = at.lemma_.lower()
        if not span.start <= at.i < span.end:
            counts = counted is not None and counted.i == at.i
            aimed_at = lemma in g.target_nouns and not counts
            if aimed_at or (lemma in g.target_verbs and at.pos_ == "VERB" and g.aims(at)):
                return "target"
            if lemma in g.change_nouns:
                event = counted is not None and lemma in g.events
                return "change" if not event and (cases & g.by or not cases) else "level"
            if g.changes(at):
                return "change" if cases & g.by else "level"
            led = cases_of(at) if is_noun(at) else set()
            if led and (counts or not led & g.by):
                cases = led
        if at.head.i == at.i or (at.pos_ == "VERB" and at.dep_ in APART):
            break
        at = at.head
    return "level"
