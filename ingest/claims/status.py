"""How sure a statement is: asserted, planned, estimated, conditional or denied."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from ..facts import Status
from ..lang import words
from .clauses import is_predicate


@cache
def _bag(language: str, name: str) -> frozenset[str]:
    return frozenset(getattr(words(language, "status"), name).split())


def status_of(head: Token, inner: Token, language: str) -> tuple[Status, bool, str | None]:
    """The status of the statement made by predicate `head` about `inner` (its figure or date), whether it
    is negated, and the word that says so."""

    def has(name: str, word: str) -> bool:
        return word in _bag(language, name)

    no = _negation(head, language)
    if no is not None:
        return "denied", True, no.text
    lemma = head.lemma_.lower()
    below = _path(inner, head)
    chain = _above(head)
    for above in chain:
        if has("DENYING", above.lemma_.lower()) and above.i != head.i:
            return "denied", False, above.text
    # words between the figure and its verb: *une baisse attendue de 3 %*
    near = {t for n in below for t in (n, *n.children)} | set(head.children)
    for token in sorted(near, key=lambda t: t.i):
        if has("ESTIMATES", token.lower_) or has("ESTIMATES", token.lemma_.lower()):
            return "estimated", False, token.text
    for token in sorted(near, key=lambda t: t.i):
        if token.i != inner.i and has("CONDITIONS", token.lemma_.lower()):
            return "conditional", False, token.text
    finite = _finite(head)
    if has("ESTIMATING", lemma):
        return "estimated", False, head.text
    for verb in (head, *finite):
        if "Cnd" in verb.morph.get("Mood"):
            if has("PLANNING_MODALS", verb.lemma_.lower()):
                return ("estimated" if has("REACHING", lemma) else "planned"), False, verb.text
            return "conditional", False, verb.text
        if "Fut" in verb.morph.get("Tense") or has("FUTURE", verb.lower_):
            return "planned", False, verb.text
        if has("WOULD", verb.lower_):
            return "conditional", False, verb.text
        if has("SHOULD", verb.lower_):
            return "estimated", False, verb.text
    infinitive = "Inf" in head.morph.get("VerbForm") and not finite
    for above in chain:
        if above.i == head.i:
            continue
        name = above.lemma_.lower()
        if has("ESTIMATING", name) and not has("PLANNING", name):
            return "estimated", False, above.text
        if infinitive and has("ESTIMATING", name) and has("REACHING", lemma):
            return "estimated", False, above.text
        if not infinitive:
            continue
        if has("PLANNING_MODALS", name):
            return ("estimated" if has("REACHING", lemma) else "planned"), False, above.text
        if has("DOUBTING_MODALS", name) and "Cnd" in above.morph.get("Mood"):
            return "conditional", False, above.text
        if has("PLANNING", name):
            return "planned", False, above.text
        if "Cnd" in above.morph.get("Mood"):
            return "conditional", False, above.text
        if "Fut" in above.morph.get("Tense"):
            return "planned", False, above.text
    if has("PLANNING", lemma) and lemma not in ("aller", "go", "permettre", "try"):
        return "planned", False, head.text
    for token in sorted(near | {head}, key=lambda t: t.i):
        if token.i != inner.i and (
            has("PLANS", token.lower_) or has("PLANS", token.lemma_.lower())
        ):
            return "planned", False, token.text
    if infinitive and not has("REACHING", lemma) and head.dep_ in ("advcl", "acl"):
        mark = next((c for c in head.children if c.dep_ in ("mark", "case")), None)
        if mark is not None and has("PURPOSE", mark.lower_):
            return "planned", False, mark.text
    return "asserted", False, None


def _negation(head: Token, language: str) -> Token | None:
    """The word that denies the predicate, unless it only limits it (*ne … que*)."""
    no = [
        c
        for c in head.children
        if c.lower_ in _bag(language, "NEGATIONS") and c.dep_ in ("advmod", "neg")
    ]
    only = any(
        c.lower_ in _bag(language, "NOT_DENYING") and c.dep_ == "advmod" for c in head.children
    )
    full = [c for c in no if c.lower_ not in ("ne", "n'", "n’")]
    return full[0] if full and not only else None


def _finite(head: Token) -> list[Token]:
    return [c for c in head.children if c.dep_.startswith(("aux", "cop"))]


def _path(inner: Token, head: Token) -> list[Token]:
    """The words from `inner` up to `head`, without `head`."""
    path, at = [], inner
    while at.i != head.i and at.head.i != at.i:
        path.append(at)
        at = at.head
    return path


def _above(head: Token) -> list[Token]:
    """`head` and the predicates that govern it, as far as one statement goes."""
    chain, at = [head], head
    while len(chain) < 4 and at.head.i != at.i:
        if at.dep_ in ("acl:relcl", "parataxis") or (at.dep_ == "conj" and _finite(at)):
            break
        if at.dep_ == "advcl" and "Inf" not in at.morph.get("VerbForm"):
            break
        at = at.head
        if is_predicate(at):
            chain.append(at)
    return chain
