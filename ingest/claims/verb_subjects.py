"""Who or what a predicate is said of: the subject beside it, one that it shares with another verb or has from the noun or
the verb above, what stands before it. The few verbs that pass their object on as a subject (*permettre à X de …*, *allow X to
…*) are the language's own."""

from __future__ import annotations

from spacy.tokens import Token

from ..quotes.subjects import nearest
from .before import standing_before
from .grammar import Grammar
from .predicates import SUBJECTS, governor, is_finite, is_predicate
from .relatives import ANTECEDENTS, NAMING, antecedent

# clauses that take their subject from the noun or the verb above
_BESIDE_NOUNS = ("acl", "acl:relcl", "amod")
_GOVERNED = frozenset(
    {"xcomp", "advcl", "ccomp", "acl", "obl", "obl:arg", "obl:mod", "advcl:cleft", "csubj"}
)
# a chain of joined or embedded verbs is not followed further than this
_DEEPEST = 6
# how far before a verb the subject it shares may stand, in tokens
_BACK = 40
_STOPS = (".", "!", "?", ";", ":")


def subject_of(head: Token, grammar: Grammar) -> tuple[Token | None, str]:
    """Who or what the predicate is said of, and the rule that found it."""
    subject, rule = _subject_of(head, grammar)
    if subject is not None and not _agrees(subject, head, grammar):
        subject, rule = None, "claim.open"
    if subject is not None or not is_finite(head):
        return subject, rule
    if rule == "claim.joined" and is_predicate(top := governor(head.head)):
        return subject_of(top, grammar)[0], rule
    if rule != "claim.open":
        return None, rule
    if (carried := _carried(head, grammar)) is not None:
        return carried, "claim.carried"
    before = standing_before(head, grammar)
    if before is not None and _agrees(before, head, grammar):
        return before, "claim.before"
    return None, rule


def own_subject(head: Token, grammar: Grammar) -> Token | None:
    """The subject said beside `head` itself."""
    children = list(head.children)
    subjects = [c for c in children if c.dep_ in SUBJECTS and c.pos_ != "PUNCT"]
    if any(c.dep_ in ("expl", "expl:subj") for c in children):
        return next((c for c in subjects if c.i > head.i), None)
    if any(_empty(c, grammar) for c in subjects):
        return None
    if grammar.is_there_is(head):
        return None
    subjects = [c for c in subjects if not _prepositional(c, head, grammar)]
    if subjects:
        return _named(subjects, head) or nearest(subjects, head)
    if is_finite(head):
        return _beside(head)
    # *Revenue rose*: a bare noun that the parse took for a part of its verb
    if head.pos_ == "NOUN":
        return next((c for c in head.lefts if c.dep_ == "compound"), None)
    return None


def _named(subjects: list[Token], head: Token) -> Token | None:
    """The name set behind what its bearer is, where the parse takes both for subjects: *Le chef du parti, Jean Petit, a …*."""
    before = [s for s in subjects if s.i < head.i]
    if len(before) != 2 or before[1].ent_type_ != "PER" or before[1].left_edge.i < 1:
        return None
    many = before[0].morph.get("Number", []) == ["Plur"] or before[0].ent_type_ == "PER"
    return before[1] if before[1].left_edge.nbor(-1).text == "," and not many else None


def _beside(head: Token) -> Token | None:
    """The subject of a verb that the parse hangs elsewhere: *Revenue rose*, as a part of its verb; *The firm, based
    in Leeds, has offered …*, on the participle set behind it."""
    for child in head.lefts:
        if child.dep_ == "compound" and child.pos_ in NAMING and head.pos_ == "VERB":
            return child
        if "Part" in child.morph.get("VerbForm", []) and not is_finite(child):
            own = next((c for c in child.lefts if c.dep_ in SUBJECTS), None)
            if own is not None and own.nbor().text == ",":
                return own
    return None


def _prepositional(noun: Token, head: Token, grammar: Grammar) -> bool:
    """Whether a preposition stands before a noun: then it is no subject, whatever the parse. *About 40 cases*,
    *plus de 40 cas* have none."""
    if noun.pos_ != "NOUN" or noun.i > head.i:
        return False
    return any(
        c.dep_ == "case"
        and c.i < noun.i
        and not {c.lower_, c.doc[max(0, c.i - 1)].lower_} & grammar.nearly
        for c in noun.children
    )


def _agrees(subject: Token, head: Token, grammar: Grammar) -> bool:
    """Whether a subject can be one of many where its verb says so: *Three climbers who were with her were rescued*
    are not her. A name can be of many, as a noun with a complement (*a group of …*) can, or one joined to another."""
    if subject.i > head.i or subject.pos_ not in NAMING or subject.ent_type_ in ("ORG", "LOC"):
        return True
    finite = [c for c in head.children if c.dep_.startswith(("aux", "cop"))]
    if "Past" not in head.morph.get("Tense", []):  # English pasts have no number
        finite.append(head)
    many = any(
        t.morph.get("Number", []) == ["Plur"] and t.morph.get("VerbForm", []) == ["Fin"]
        for t in finite
    )
    if not many or subject.morph.get("Number", []) != ["Sing"]:
        return True
    if subject.lemma_.lower() in grammar.collective:
        return True
    return any(
        c.dep_.startswith(("conj", "nmod", "flat", "appos", "nummod")) for c in subject.children
    )


def _carried(head: Token, grammar: Grammar) -> Token | None:
    """The subject of the main verb before *et*, *mais*, where the parse does not join the two."""
    first = head.left_edge
    while first.is_punct and first.i < head.i:
        first = first.nbor()
    at = first.i - (first.dep_ != "cc")
    if at < 1 or head.doc[at].pos_ != "CCONJ":
        return None
    for token in reversed(head.doc[max(0, at - _BACK) : at]):
        if token.text in _STOPS or token.is_space:
            return None
        if is_finite(token) and not token.dep_.startswith(("acl", "advcl", "ccomp")):
            subject = own_subject(token, grammar)
            if subject is not None and subject.i < token.i:
                return subject
    return None


def _subject_of(head: Token, grammar: Grammar, depth: int = 0) -> tuple[Token | None, str]:
    """`subject_of` by the parse alone."""
    own = own_subject(head, grammar)
    if own is not None:
        if own.morph.get("PronType", []) == ["Rel"] or own.lower_ in grammar.relatives:
            return antecedent(head, own, grammar), "claim.relative"
        return own, "claim.subject"
    if grammar.is_there_is(head) or any(
        c.dep_ in ("expl", "expl:subj") or _empty(c, grammar) for c in head.children
    ):
        return None, "claim.impersonal"
    if depth > _DEEPEST or head.head.i == head.i:
        return None, "claim.open"
    if head.dep_ == "conj":
        return _of_joined(head, grammar, depth)
    infinitive = head.morph.get("VerbForm", []) == ["Inf"]
    beside = head.dep_ in _BESIDE_NOUNS and head.head.pos_ in ANTECEDENTS
    if beside and not infinitive:
        return head.head, "claim.participle"
    if beside or head.dep_ in _GOVERNED:
        subject, rule = _of_governor(head, beside, grammar, depth)
        return subject, rule or ("claim.infinitive" if infinitive else "claim.participle")
    return None, "claim.open"


def _of_joined(head: Token, grammar: Grammar, depth: int) -> tuple[Token | None, str]:
    """The subject that a joined predicate has from the first; a noun that the parse took for the sentence's top."""
    top = governor(head.head)
    if is_predicate(top):
        return _subject_of(top, grammar, depth + 1)[0], "claim.joined"
    plain = top.pos_ in NAMING and top.i < head.i and is_finite(head)
    return top if plain else None, "claim.joined" if plain else "claim.open"


def _of_governor(
    head: Token, beside: bool, grammar: Grammar, depth: int
) -> tuple[Token | None, str | None]:
    """The subject of the verb over `head`, or what that verb passes on: *permettre aux musées de rouvrir*; `beside`
    says that `head` hangs on a noun. With it the rule, where that is no infinitive's or participle's."""
    top = governor(head.head)
    if top.i == head.i or not is_predicate(top):
        return None, "claim.open"
    if not beside and is_finite(head) and head.dep_ != "xcomp":
        return None, "claim.open"
    if grammar.lemma(top) in grammar.passing and head.dep_ != "advcl":
        for child in top.children:
            passed = child.dep_ in ("iobj", "obj", "obl:arg", "obl") and child.pos_ != "PRON"
            if passed and child.i < head.i and (not beside or child.i == head.head.i):
                return child, "claim.passed"
    return _subject_of(top, grammar, depth + 1)[0], None


def _empty(token: Token, grammar: Grammar) -> bool:
    return token.dep_ == "nsubj" and token.lower_ in grammar.impersonal
