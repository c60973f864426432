"""How sure a statement is: asserted, planned, estimated, conditional or denied."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from ..facts import Status
from ..lang import words
from .clauses import governor, is_predicate
from .grammar import grammar_of


@cache
def _bag(language: str, name: str) -> frozenset[str]:
    return frozenset(getattr(words(language, "status"), name).split())


def status_of(
    head: Token, inner: Token, language: str, counted: bool = True
) -> tuple[Status, bool, str | None]:
    """The status of the statement made by predicate `head` about `inner` (its figure or date), whether it
    is negated, and the word that says so."""

    def has(name: str, word: str) -> bool:
        return word in _bag(language, name)

    lemma_of = grammar_of(language).lemma
    lemma = lemma_of(head)
    no = _negation(head, language)
    if no is not None and not has("UNDENIABLE", lemma):
        return "denied", True, no.text
    below = _path(inner, head)
    chain = _above(head)
    for above in chain:
        if has("DENYING", above.lemma_.lower()) and above.i != head.i:
            return "denied", False, above.text
    for above in chain[1:]:
        if has("ESTIMATING", above.lemma_.lower()) and head.dep_ == "ccomp":
            return "estimated", False, above.text
    finite = _finite(head)
    passive = any(c.dep_ in ("aux:pass", "cop") for c in head.children)
    if counted and passive and has("PROPOSING", lemma):
        return "planned", False, head.text  # *une amende de 135 euros est prévue*
    if counted and has("ESTIMATING", lemma):
        return "estimated", False, head.text
    for verb in (head, *finite):
        mood = _mood(verb, language)
        if mood == "conditional":
            if has("PLANNING_MODALS", verb.lemma_.lower()):
                return ("estimated" if has("REACHING", lemma) else "planned"), False, verb.text
            return "conditional", False, verb.text
        if mood == "future" or has("FUTURE", verb.lower_):
            return "planned", False, verb.text
        if has("WOULD", verb.lower_):
            return "conditional", False, verb.text
        if has("SHOULD", verb.lower_):
            return "estimated", False, verb.text
    # words between the figure and its verb: *une baisse attendue de 3 %*
    near = {t for n in below for t in (n, *_beside(n))} | set(_beside(head))
    near.discard(inner)
    for token in sorted(near, key=lambda t: t.i):
        if has("ESTIMATES", token.lower_) or has("ESTIMATES", token.lemma_.lower()):
            return "estimated", False, token.text
    for token in inner.sent:
        if has("PROVISIONAL", token.lower_):
            return "estimated", False, token.text
    for token in sorted(near, key=lambda t: t.i):
        if has("CONDITIONS", token.lemma_.lower()):
            return "conditional", False, token.text
    infinitive = "Inf" in head.morph.get("VerbForm", []) and not finite
    for above in chain:
        if above.i == head.i:
            continue
        name = lemma_of(above)
        if has("ESTIMATING", name) and not has("PLANNING", name):
            return "estimated", False, above.text
        if infinitive and has("ESTIMATING", name) and has("REACHING", lemma):
            return "estimated", False, above.text
        if not infinitive:
            continue
        if has("PLANNING_MODALS", name):
            return ("estimated" if has("REACHING", lemma) else "planned"), False, above.text
        if has("DOUBTING_MODALS", name) and _mood(above, language) == "conditional":
            return "conditional", False, above.text
        if has("PLANNING", name):
            return "planned", False, above.text
        if _mood(above, language) == "conditional":
            return "conditional", False, above.text
        if _mood(above, language) == "future":
            return "planned", False, above.text
    for child in head.children:
        if child.dep_ == "nsubj" and has("PLANS", child.lemma_.lower()) and not _past(head):
            return "planned", False, child.text
    if has("GOING", lemma) and any(c.dep_ == "xcomp" for c in head.children):
        return "planned", False, head.text
    subject = any(
        c.dep_.startswith("nsubj") and (c.i == inner.i or c.is_ancestor(inner))
        for c in head.children
    )
    if counted and not subject and has("PROPOSING", lemma):
        return "planned", False, head.text
    # what is counted (*15 propositions*) and what a day is said of (*a transmis un projet lundi*) are no plans
    near -= {inner.head} if inner.dep_ == "nummod" else {inner}
    for token in sorted(near, key=lambda t: t.i):
        says = counted or token.pos_ in ("ADJ", "VERB")
        if says and (has("PLANS", token.lower_) or has("PLANS", token.lemma_.lower())):
            return "planned", False, token.text
    if has("PLANS", head.lower_):
        return "planned", False, head.text
    first = head
    while first.dep_ == "conj" and first.head.pos_ in ("VERB", "AUX") and infinitive:
        first = first.head
    mark = next((c for c in first.children if c.dep_ in ("mark", "case")), None)
    if (
        infinitive
        and first.dep_ in ("advcl", "acl")
        and mark is not None
        and has("PURPOSE", mark.lower_)
    ):
        # *a gagné 100 abonnés pour en atteindre 500* is done
        done = has("REACHING", lemma) and len(chain) > 1 and _past(chain[1])
        if not done:
            return "planned", False, mark.text
    # *des prêts de 3 millions* are planned where they are; what was done on a day is done
    if counted and head.dep_ == "acl" and not infinitive and not finite:
        over = governor(head.head)
        if over.i != head.i and is_predicate(over):
            return status_of(over, head.head, language, counted)
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
    full = [c for c in no if c.lower_ not in _bag(language, "HALF_NEGATIONS")]
    return full[0] if full and not only else None


def _mood(verb: Token, language: str) -> str | None:
    """`conditional` or `future`, from the tag or, where the tagger missed it, from the form."""
    if "Cnd" in verb.morph.get("Mood", []):
        return "conditional"
    if "Fut" in verb.morph.get("Tense", []):
        return "future"
    if verb.pos_ not in ("VERB", "AUX") or "Inf" in verb.morph.get("VerbForm", []):
        return None
    endings = words(language, "status")
    if verb.lower_.endswith(endings.CONDITIONAL_ENDINGS):
        # *tirait*, *aspirait* are no conditionals
        return None if verb.lemma_.endswith(endings.NO_CONDITIONAL) else "conditional"
    return "future" if verb.lower_.endswith(endings.FUTURE_ENDINGS) else None


def _past(verb: Token) -> bool:
    return any("Past" in t.morph.get("Tense", []) for t in (verb, *_finite(verb)))


def _counts(inner: Token) -> bool:
    return any(t.like_num or t.pos_ == "NUM" for t in inner.subtree)


def _beside(token: Token) -> list[Token]:
    """Words that qualify `token`; a participle with a figure of its own says something else."""
    return [
        c
        for c in token.children
        if c.dep_
        in ("amod", "advmod", "nmod", "obj", "obl", "obl:arg", "obl:mod", "xcomp", "compound")
        or (c.dep_ == "acl" and not _counts(c))
    ]


def _finite(head: Token) -> list[Token]:
    """The auxiliaries and copulas of `head`; not the *faire* of *pour les faire baisser*."""
    return [
        c
        for c in head.children
        if c.dep_.startswith(("aux", "cop")) and "Inf" not in c.morph.get("VerbForm", [])
    ]


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
        if at.dep_ == "advcl" and "Inf" not in at.morph.get("VerbForm", []):
            break
        at = at.head
        if is_predicate(at):
            chain.append(at)
    return chain
