"""The clause a figure or a date stands in: its predicate, its subject, its stretch of text.

Works on Universal Dependencies, so the rules are the same for every language; the few verbs that pass
their object on as a subject (*permettre à X de …*, *allow X to …*) are the language's own.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ..quotes.subjects import nearest
from .asides import aside, doer
from .before import standing_before
from .grammar import Grammar
from .relatives import ANTECEDENTS, NAMING, antecedent

_PREDICATES = frozenset({"VERB", "AUX"})
_NO_HEAD = frozenset({"aux", "aux:tense", "aux:pass", "aux:caus", "cop", "fixed", "mark", "case"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "nsubj:caus", "csubj", "csubj:pass"})
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


@dataclass(frozen=True, slots=True)
class Clause:
    """`head` is the predicate (a verb, or what stands beside a copula; a noun where there is no verb);
    `subject` the head of its subject, None where none is said; `rule` says how the subject was found."""

    head: Token
    subject: Token | None
    rule: str
    verbal: bool
    shared: bool = False


def anchor(doc: Doc, start: int, end: int) -> Token | None:
    """The token that the words `start`..`end` hang on the rest of the sentence by."""
    span = doc.char_span(start, end, alignment_mode="expand")
    return span.root if span is not None and len(span) else None


def is_predicate(token: Token) -> bool:
    """Whether a token says something of a subject: a verb that is no auxiliary, or a word with a copula."""
    if token.dep_ in _NO_HEAD:
        return False
    if token.pos_ in _PREDICATES:
        return token.dep_ != "amod" or any(c.dep_.startswith("obl") for c in token.children)
    # a noun with an object is a verb: *The law protects 1,400 species*
    return any(c.dep_ in ("cop", "obj") or c.dep_ in _SUBJECTS for c in token.children)


def governor(token: Token) -> Token:
    """The predicate above `token`; the top noun where there is none, or where a clause without a verb ends
    (*they found that 9 % of the men*)."""
    at = token
    while not is_predicate(at):
        if at.dep_ == "ccomp":
            return at
        if at.head.i == at.i or at.head.pos_ == "PUNCT" or at.head.sent.start != at.sent.start:
            return at
        at = at.head
    return at


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
    return verb if is_finite(verb) and not any(c.dep_ in _SUBJECTS for c in verb.children) else None


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


def is_finite(token: Token) -> bool:
    """Whether a token is a predicate with a person and a tense, its own or its auxiliary's."""
    return is_predicate(token) and any(
        "Fin" in t.morph.get("VerbForm", [])
        for t in (token, *(c for c in token.children if c.dep_.startswith(("aux", "cop"))))
    )


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


def own_subject(head: Token, grammar: Grammar) -> Token | None:
    """The subject said beside `head` itself."""
    children = list(head.children)
    subjects = [c for c in children if c.dep_ in _SUBJECTS and c.pos_ != "PUNCT"]
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
            own = next((c for c in child.lefts if c.dep_ in _SUBJECTS), None)
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


def subject_of(head: Token, grammar: Grammar) -> tuple[Token | None, str]:
    """Who or what the predicate is said of, and the rule that found it."""
    subject, rule = _subject_of(head, grammar)
    if subject is not None and not _agrees(subject, head, grammar):
        subject, rule = None, "claim.open"
    if subject is None and rule == "claim.open" and is_finite(head):
        if (carried := _carried(head, grammar)) is not None:
            return carried, "claim.carried"
        if (before := standing_before(head, grammar)) is not None and _agrees(
            before, head, grammar
        ):
            return before, "claim.before"
    return subject, rule


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


def main_verb(head: Token, grammar: Grammar) -> Token:
    """The verb that says what happens, behind one that only says when, whether or on whose word: *vont être supprimés*,
    *are said to have fled*."""
    lemma = grammar.lemma(head)
    passive = any(c.dep_ == "aux:pass" for c in head.children)
    if lemma in grammar.helping or (passive and lemma in grammar.saying):
        return next((c for c in head.children if c.dep_ == "xcomp"), head)
    return head


def lemma_of(head: Token, grammar: Grammar) -> str:
    """The predicate's name: *déployer*, *se décomposer*, *être opérationnel*."""
    head = main_verb(head, grammar)
    lemma = grammar.lemma(head)
    if any(f"{lemma} {t.lower_}" == grammar.happening for t in head.doc[head.i + 1 : head.i + 3]):
        return grammar.happening
    for child in head.children:
        if child.dep_ == "cop" and head.pos_ != "VERB":
            verb = child.lemma_.lower()
            said = head.pos_ not in ("NUM", "SYM", "PROPN") and any(c.isalpha() for c in lemma)
            return f"{verb} {lemma}" if said else verb
        itself = "Yes" in child.morph.get("Reflex", [])  # *en a douze* is no *s'avoir*
        if child.dep_ == "expl:pv" or (child.dep_ == "expl:comp" and itself and child.i < head.i):
            return grammar.reflexive(lemma)
        if child.dep_ == "compound:prt" and child.is_alpha:
            return f"{lemma} {child.lower_}"
    return lemma
