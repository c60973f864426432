"""What the rules for measures know of grammar: a language's words, and how to walk a dependency tree.

Universal Dependencies, so the rules are the same for every language; which nouns and verbs speak of a
change is the language's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from ..facts import Role
from ..lang import words

NOMINAL = frozenset(("NOUN", "PROPN"))
SUBJECTS = frozenset(("nsubj", "nsubj:pass", "nsubj:outer", "nsubj:caus", "csubj"))
OBJECTS = frozenset(("obj", "iobj"))
AROUND = 40  # characters of a text before and behind a figure
REACH = 100  # … of those before it that say who was asked
DEEPEST = 7  # steps up the tree


@dataclass(frozen=True)
class Grammar:
    """The language's words that the rules need."""

    change_nouns: frozenset[str]
    change_verbs: re.Pattern[str]
    target_verbs: frozenset[str]
    target_nouns: frozenset[str]
    subject_verbs: re.Pattern[str]
    bases: frozenset[str]
    clear: frozenset[str]
    against: frozenset[str]
    not_aged: frozenset[str]
    age: str
    of: frozenset[str]
    bare_of: frozenset[str]
    by: frozenset[str]
    agents: frozenset[str]
    towards: frozenset[str]
    within: frozenset[str]
    no_part: frozenset[str]
    relatives: frozenset[str]
    causing: frozenset[str]
    auxiliaries: frozenset[str]
    counting: frozenset[str]
    targeting: frozenset[str]
    among: frozenset[str]
    purpose: frozenset[str]
    worth: frozenset[str]
    kinds: frozenset[str]
    fates: frozenset[str]
    befell: dict[str, str]
    magnitude: str
    noun_behind: bool
    adverbs: frozenset[str]
    adverbial: frozenset[str]
    extents: dict[str, re.Pattern[str]]
    events: frozenset[str]
    roles: dict[Role, re.Pattern[str]]
    deeds: dict[str, str]
    dimensions: dict[str, str]
    heats: frozenset[str]
    others: frozenset[str]
    parts: frozenset[str]
    how_hurt: frozenset[str]
    of_noun: frozenset[str]
    sizes: frozenset[str]
    sized: dict[str, str]

    def changes(self, verb: Token) -> bool:
        """Whether a verb says that something becomes more or less."""
        forms = (verb.lemma_.lower(), verb.lower_)
        return verb.pos_ == "VERB" and any(self.change_verbs.match(f) for f in forms)

    def says(self, verb: Token) -> bool:
        """Whether a verb says of its subject how much it is."""
        forms = (verb.lemma_.lower(), verb.lower_)
        return any(self.subject_verbs.match(f) for f in forms)

    def empty(self, noun: Token) -> bool:
        """Whether a noun says nothing of what is measured: *total*, *hausse*, *objectif*."""
        forms = {noun.lemma_.lower(), noun.lower_}
        joins = noun.lower_ in self.adverbial and noun.i and noun.nbor(-1).pos_ == "ADP"
        return joins or bool(forms & (self.clear | self.change_nouns | self.target_nouns))

    def is_change(self, noun: Token) -> bool:
        """Whether a noun says that something becomes more or less: *hausse*."""
        return bool({noun.lemma_.lower(), noun.lower_} & self.change_nouns)

    def aims(self, verb: Token) -> bool:
        """Whether a verb that can aim does: *compte embaucher*, but *compte neuf morts* and *est visé par*."""
        lemma = verb.lemma_.lower()
        if lemma in self.counting:
            return any(c.dep_ == "xcomp" for c in verb.children)
        passive = any(c.dep_ in ("aux:pass", "nsubj:pass") for c in verb.children)
        return not (passive and lemma in self.targeting)

    def deed(self, verb: Token) -> str | None:
        """What money is that somebody handles as `verb` says: *verser* → *versement*."""
        return self.deeds.get(verb.lemma_.lower()) or self.deeds.get(verb.lower_)

    def extent(self, text: str, start: int, end: int) -> str | None:
        """Which length the words around a figure from `start` to `end` say it is: *distance*, *depth*."""
        around = f"{text[max(0, start - AROUND) : start]}[]{text[end : end + AROUND]}"
        return next((name for name, p in self.extents.items() if p.search(around)), None)

    def role(self, text: str, start: int, end: int) -> Role | None:
        """Which role the words around a figure say it has, if any: *56 more deaths*, *a sample of 1,003*."""
        before, behind = text[max(0, start - REACH) : start], text[end : end + AROUND]
        around = f"{before}[{text[start:end]}]{behind}"
        return next((role for role, p in self.roles.items() if p.search(around)), None)


def _stem(verb: str) -> str:
    """What all forms of a verb begin with, and what a lemma that was guessed begins with too.

    >>> _stem("augmenter"), _stem("decrease"), _stem("cut")
    ('augment', 'decreas', 'cut')
    """
    short = re.sub(r"(?:er|ir|re|e)\Z", "", verb)
    return short if len(short) > 3 else verb


@cache
def grammar(language: str) -> Grammar:
    """Raises ValueError for a language that recoupe does not read."""
    w, of = words(language, "figures"), words(language, "numbers").OF.split()
    return Grammar(
        change_nouns=frozenset(w.CHANGE_NOUNS.split()),
        change_verbs=re.compile("|".join(_stem(verb) for verb in w.CHANGE_VERBS.split())),
        target_verbs=frozenset(w.TARGET_VERBS.split()),
        target_nouns=frozenset(w.TARGET_NOUNS.split()),
        subject_verbs=re.compile(rf"(?:{w.SUBJECT_VERBS})\w*\Z"),
        bases=frozenset(w.BASES.split()),
        clear=frozenset(w.CLEAR_NOUNS.split()),
        against=frozenset(w.AGAINST.split()),
        not_aged=frozenset(w.NOT_AGED.split()),
        age=w.AGE,
        of=frozenset((*of, *w.OF_FORMS.split())),
        bare_of=frozenset(of),
        by=frozenset(w.BY.split()),
        agents=frozenset(w.AGENTS.split()),
        towards=frozenset(w.TOWARDS.split()),
        within=frozenset(w.WITHIN.split()),
        no_part=frozenset(w.NO_PART.split()),
        relatives=frozenset(w.RELATIVES.split()),
        causing=frozenset(w.CAUSING.split()),
        auxiliaries=frozenset(w.AUXILIARIES.split()),
        counting=frozenset(w.COUNTING_VERBS.split()),
        targeting=frozenset(w.TARGETING_VERBS.split()),
        among=frozenset(w.AMONG.split()),
        purpose=frozenset(w.PURPOSE.split()),
        worth=frozenset(w.WORTH.split()),
        kinds=frozenset(w.IN_KIND.split()),
        fates=frozenset(w.FATES.split()),
        befell={form: name for name, listed in w.BEFELL.items() for form in listed.split()},
        magnitude=w.MAGNITUDE,
        noun_behind=w.NOUN_BEHIND,
        adverbial=frozenset(w.ADVERBIAL.split()),
        adverbs=frozenset(w.ADVERBS.split()),
        extents={name: re.compile(pattern) for name, pattern in w.EXTENTS.items()},
        events=frozenset(w.EVENT_NOUNS.split()),
        roles={role: re.compile(pattern) for role, pattern in w.FIGURE_ROLES.items()},
        dimensions=w.DIMENSIONS,
        heats=frozenset(w.HEATS.split()),
        sized=w.SIZED,
        sizes=frozenset(w.SIZES.split()),
        others=frozenset(w.OTHERS.split()),
        parts=frozenset(w.PARTS.split()),
        how_hurt=frozenset(w.HOW_HURT.split()),
        of_noun=frozenset(w.HEDGES_OF_NOUN.split()),
        deeds={form: name for name, listed in w.DEEDS.items() for form in listed.split()},
    )


def is_noun(token: Token) -> bool:
    """Whether `token` is a noun or name, and no lone sign."""
    return token.pos_ in NOMINAL and any(c.isalnum() for c in token.text)


def hangs_as_noun(token: Token) -> bool:
    """Whether an adjective stands where a noun does: *trois millions de personnels médicaux*."""
    return token.pos_ == "ADJ" and token.dep_ == "nmod" and bool(cases_of(token))


def cases_of(token: Token) -> set[str]:
    """The prepositions and marks that lead `token`."""
    return {c.lower_ for c in token.children if c.dep_ in ("case", "mark")}


def is_predicate(token: Token) -> bool:
    """Whether `token` is a verb, or a noun or adjective that something is said to be."""
    if token.pos_ in ("VERB", "AUX"):
        return True
    return any(c.dep_ == "cop" or c.dep_ in SUBJECTS for c in token.children)


def subject_noun(head: Token, g: Grammar) -> Token | None:
    """The noun that is the subject of a predicate: a relative pronoun stands for its noun, a participle has it above."""
    if head.dep_ == "acl" and is_noun(head.head):
        return head.head
    for child in head.children:
        if child.dep_ not in SUBJECTS:
            continue
        if child.pos_ == "PRON":
            rel = child.morph.get("PronType", []) == ["Rel"]
            relative = rel or child.lower_ in g.relatives
            return head.head if relative and is_noun(head.head) else None
        return child if is_noun(child) else None
    if head.dep_ in ("acl:relcl", "amod") and is_noun(head.head):
        return head.head
    if head.dep_ != "ROOT" and head.head.lemma_ in g.auxiliaries and head.head.pos_ == "VERB":
        return subject_noun(head.head, g)  # *has climbed*, where the parser took *has* for the verb
    infinitive = head.morph.get("VerbForm", []) == ["Inf"]
    if head.dep_ == "conj" and infinitive:
        return None
    causes = head.dep_ == "xcomp" and head.head.lemma_ in g.causing
    if head.dep_ in ("xcomp", "conj") and not causes and head.head.i != head.i:
        return subject_noun(head.head, g) if is_predicate(head.head) else None
    return None


def agree(noun: Token, pronoun: Token) -> bool:
    """Whether gender and number, where both say them, are the same."""
    return all(
        not noun.morph.get(feature, [])
        or not pronoun.morph.get(feature, [])
        or noun.morph.get(feature, []) == pronoun.morph.get(feature, [])
        for feature in ("Gender", "Number")
    )
