"""How sure a statement is: asserted, planned, estimated, conditional or denied.

Each rule looks at one thing: a negation, the mood, words beside the figure, the verb above. The first that
answers decides, so their order is part of the grammar.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal

from spacy.tokens import Token

from ..facts import Status
from ..lang import words
from ..verbs import lemma_of, mood
from .around import (
    governors_of,
    helpers_of,
    is_infinitive,
    is_known,
    is_past,
    is_perfect,
    path_between,
    qualifiers_of,
)
from .grammar import grammar_of
from .predicates import governor, is_predicate, main_verb

# where a date lies, seen from the day of the article
Time = Literal["past", "future"]
# the status and the word that says so
Sign = tuple[Status, Token]


@cache
def _bag(language: str, name: str) -> frozenset[str]:
    return frozenset(getattr(words(language, "status"), name).split())


def status_of(
    head: Token,
    inner: Token,
    language: str,
    counted: bool = True,
    told: Token | None = None,
    when: Time | None = None,
) -> tuple[Status, bool, str | None]:
    """The status of the statement made by predicate `head` about `inner`, whether it is negated, and the word
    that says so. `counted` says that `inner` is a figure's, not a date's; `told` is the verb that reports it; `when` is where
    its date lies."""
    view = _View(head, inner, language, counted, told, when)
    for rule in _RULES:
        sign = rule(view)
        if sign is not None:
            return sign[0], rule is _negated, sign[1].text
    over = _carrier(view)
    if over is not None:
        return status_of(over, head.head, language, counted, told, when)
    return "asserted", False, None


@dataclass(frozen=True)
class _View:
    """A statement as the rules see it."""

    head: Token
    inner: Token
    language: str
    counted: bool
    told: Token | None = None
    when: Time | None = None

    def has(self, name: str, word: str) -> bool:
        """Whether `word` is one of the language's words of that name."""
        return word in _bag(self.language, name)

    def says(self, name: str, token: Token) -> bool:
        """Whether a word of `name` is the form or the lemma of `token`."""
        return self.has(name, token.lower_) or self.has(name, token.lemma_.lower())

    def lemma_of(self, verb: Token) -> str:
        """The lemma of a verb, put right."""
        return lemma_of(verb, self.language)

    @cached_property
    def lemma(self) -> str:
        """The predicate's lemma."""
        return self.lemma_of(self.head)

    @cached_property
    def helpers(self) -> list[Token]:
        """The predicate's auxiliaries and copulas."""
        return helpers_of(self.head)

    @cached_property
    def infinitive(self) -> bool:
        """Whether the predicate is an infinitive, its own or its auxiliary's (*être installé*)."""
        return is_infinitive(self.head) and not self.helpers

    @cached_property
    def passive(self) -> bool:
        """Whether something is done to the subject, or said of it with a copula."""
        return any(c.dep_ in ("aux:pass", "cop") for c in self.head.children)

    @cached_property
    def said_of(self) -> bool:
        """Whether something is done to the subject, or a bare participle says so of a noun: *une expertise attendue en mai*."""
        bare = "Part" in self.head.morph.get("VerbForm", []) and not self.helpers
        return self.passive or (bare and self.head.dep_ in ("acl", "conj"))

    @cached_property
    def above(self) -> list[Token]:
        """The predicates over the statement's own, as far as one statement goes."""
        return governors_of(self.head, _bag(self.language, "BOUNDS"))[1:]

    @cached_property
    def near(self) -> list[Token]:
        """The words between the figure and its verb and those that qualify them."""
        below = path_between(self.inner, self.head)
        near = {t for n in below for t in (n, *qualifiers_of(n))} | set(qualifiers_of(self.head))
        return _ordered(near - {self.inner})

    def aimed(self) -> Status:
        """What a modal of duty makes of the verb: *doit atteindre* is a forecast, *doit ouvrir* a plan."""
        verb = main_verb(self.head, grammar_of(self.language))
        forecast = self.counted and self.has("REACHING", self.lemma_of(verb))
        return "estimated" if forecast else "planned"

    def limits(self, verb: Token) -> bool:
        """Whether a modal of duty tells a rule in force: *les visiteurs doivent mesurer au moins 1,50 m*."""
        near = verb.doc[max(verb.i, self.inner.i - 5) : self.inner.right_edge.i + 3]
        bound = self.counted and any(self.has("LIMITS", t.lower_) for t in near)
        ahead = mood(verb, self.language) is not None or is_past(verb)
        return bound and self.has("STATES", self.lemma) and not ahead


def _ordered(tokens: Iterable[Token]) -> list[Token]:
    return sorted(tokens, key=lambda t: t.i)


def _negated(view: _View) -> Sign | None:
    no = _negation(view.head, view.language)
    at = view.head
    while no is None and at.dep_ == "xcomp" and view.has("INTENDING", view.lemma_of(at.head)):
        at = at.head  # *ne va pas supprimer*
        no = _negation(at, view.language)
    if no is None or view.has("UNDENIABLE", view.lemma):
        return None  # who does not hesitate does it
    behind = no.doc[no.i + 1 : no.i + 2].text.lower()
    if view.has("PARTLY", behind) or _stands_beside(view):
        return None
    # *ne compte plus que 300 adhérents* still counts them
    only = view.has("WITH_HALF", no.lower_) and _limited(view)
    return None if only else ("denied", no)


def _stands_beside(view: _View) -> bool:
    """Whether the figure is only said with what is denied: *n'a jamais été aussi aimé, avec 36 % de bonnes opinions*."""
    last = path_between(view.inner, view.head)[-1:]
    return any(c.dep_ == "case" and view.has("BESIDE", c.lower_) for t in last for c in t.lefts)


def _limited(view: _View) -> bool:
    """Whether *que* stands before the figure."""
    before = view.head.doc[max(view.head.i, view.inner.i - 3) : view.inner.i + 1]
    return any(view.has("NOT_DENYING", t.lower_) for t in before)


def _denied(view: _View) -> Sign | None:
    """*X dément avoir supprimé 300 postes*."""
    over = next((v for v in view.above if view.has("DENYING", v.lemma_.lower())), None)
    return ("denied", over) if over is not None else None


def _came_to_pass(view: _View) -> Sign | None:
    """*He went on to win*, *would go on to win* tell what happened."""
    over = view.head.head
    if not view.infinitive or not view.has("GOING_ON", view.lemma_of(over)):
        return None
    on = next((c for c in over.rights if view.has("ON", c.lower_) and c.i == over.i + 1), None)
    done = is_past(over) or any(view.has("WOULD", t.lower_) for t in helpers_of(over))
    return ("asserted", on) if on is not None and done else None


def _guessed(view: _View) -> Sign | None:
    """*L'institut estime que 3 % …*; with a figure, also *estime la hausse à 3 %*."""
    if view.head.dep_ == "ccomp":
        for verb in view.above:
            if view.has("ESTIMATING", verb.lemma_.lower()):
                return "estimated", verb
    told = view.told
    reported = told is not None and view.head.head.i == told.i  # though it be parsed as a thing
    if told is not None and reported and view.has("ESTIMATING", view.lemma_of(told)):
        return "estimated", told
    if not view.counted:
        return _due(view)
    if view.passive and view.has("PROPOSING", view.lemma) and not _priced(view):
        return "planned", view.head  # *une amende de 135 euros est prévue*
    return ("estimated", view.head) if view.has("ESTIMATING", view.lemma) else None


def _due(view: _View) -> Sign | None:
    """*Le résultat est attendu à 21 heures*, *the trial is set for Monday*."""
    # *is expected to close in May*: the verb below says what
    below = any(c.dep_ in ("xcomp", "ccomp") for c in view.head.children)
    bare = "Inf" in view.head.morph.get("VerbForm", [])
    done = view.when == "past" and is_perfect(view.head)  # *le feu a été fixé jeudi*
    set_ = view.said_of and view.has("DUE", view.lemma) and not (below or bare or done)
    return ("planned", view.head) if set_ else None


def _priced(view: _View) -> bool:
    """Whether the figure says at what something is offered: *proposée au prix de 3 euros*."""
    last = path_between(view.inner, view.head)[-1:]
    return any(c.dep_ == "case" and view.has("AT", c.lower_) for t in last for c in t.lefts)


def _in_a_mood(view: _View) -> Sign | None:
    """The verb's own mood and tense, or its auxiliary's."""
    if (to := _destined(view)) is not None:
        return "planned", to
    for verb in (view.head, *view.helpers):
        form = mood(verb, view.language)
        if form == "conditional":
            duty = view.has("PLANNING_MODALS", verb.lemma_.lower())
            return (view.aimed() if duty else _to_come(view)), verb
        if form == "future" or view.has("FUTURE", verb.lower_):
            return "planned", verb
        if view.has("WOULD", verb.lower_):
            return _to_come(view), verb
        if view.has("SHOULD", verb.lower_):
            return "estimated", verb
    return None


def _destined(view: _View) -> Token | None:
    """*The ships are to be sold*, *the museum is to open in May*: the form of *be* before an infinitive."""
    marks = [c.i for c in view.head.children if c.dep_ == "mark" and view.has("TO", c.lower_)]
    over = view.head.head if view.head.dep_ == "xcomp" else view.head
    forms = (t for t in (over, *view.helpers) if view.has("BE", t.lower_))
    return next((t for t in forms if marks and t.i == marks[0] - 1), None)


def _to_come(view: _View) -> Status:
    """*a annoncé que 300 salariés recevraient*, *said it would hire*: what was yet to come when it was said, unless
    it hangs on an *if*."""
    was_said = view.told is not None and is_past(view.told)
    subject = any(t.lower_ in _bag(view.language, "IF") for t in view.head.subtree)
    # *may have saved*, *aurait blessé* are of what has happened or not
    done = any(view.has("HAVE", c.lower_) or c.dep_ == "aux:tense" for c in view.head.children)
    return "planned" if was_said and not (subject or done) else "conditional"


def _qualified(view: _View) -> Sign | None:
    """*une baisse attendue de 3 %*, *un bilan provisoire*, *sous réserve*."""
    for token in view.near:
        if view.says("ESTIMATES", token):
            return "estimated", token
    for token in view.inner.sent:
        if view.has("PROVISIONAL", token.lower_):
            return "estimated", token
    for token in view.near:
        if view.has("CONDITIONS", token.lower_):
            return "conditional", token
    return None


def _governed(view: _View) -> Sign | None:
    """*compte embaucher*, *doit atteindre*, *would like to hire*."""
    for verb in view.above:
        name = view.lemma_of(verb)
        if view.has("ESTIMATING", name) and not view.has("PLANNING", name):
            return "estimated", verb
        if not view.infinitive or (view.has("GOING", name) and helpers_of(verb)):
            continue  # *est allé chercher* is done
        if view.has("ESTIMATING", name) and view.has("REACHING", view.lemma):
            return "estimated", verb
        if view.has("PLANNING_MODALS", name) and not is_perfect(verb):
            return ("asserted" if view.limits(verb) else view.aimed()), verb
        form = mood(verb, view.language)
        if view.has("DOUBTING_MODALS", name) and form == "conditional":
            return "conditional", verb
        if view.has("PLANNING", name):
            return "planned", verb
        helpers = [c.lower_ for c in helpers_of(verb)]
        if form == "conditional" or any(view.has("WOULD", h) for h in helpers):
            return "conditional", verb
        if form == "future" or any(view.has("FUTURE", h) for h in helpers):
            return "planned", verb
    return None


def _planned(view: _View) -> Sign | None:
    """Words of plans: as the subject, as the verb with its figure, beside the figure."""
    head = view.head
    for child in head.children:
        led = child.pos_ == "ADJ" and child.dep_ in ("case", "mark", "fixed")
        if led and view.has("PLANNING", child.lower_):
            return "planned", child  # *is due in March*
        if child.dep_ == "nsubj" and view.has("PLANS", child.lemma_.lower()) and not is_past(head):
            return "planned", child
    if view.has("GOING", view.lemma) and any(c.dep_ == "xcomp" for c in head.children):
        return "planned", head
    subject = any(
        c.dep_.startswith("nsubj") and (c.i == view.inner.i or c.is_ancestor(view.inner))
        for c in head.children
    )
    # *la voiture propose 306 ch* has them
    thing = any(c.dep_.startswith("nsubj") and c.ent_type_ == "PRODUCT" for c in head.children)
    apart = subject or thing or _priced(view)
    if view.counted and view.has("PROPOSING", view.lemma) and not apart:
        return "planned", head
    over = {t.i for t in path_between(view.inner, head)}
    for token in view.near:
        # what is counted (*15 propositions*) is no plan, nor what a day is said of (*a transmis un projet lundi*) or
        # what stands beside the figure (*30 yards out from the goal*)
        itself = view.inner.dep_ == "nummod" and token.i == view.inner.head.i
        says = (view.counted and token.i in over) or token.pos_ in ("ADJ", "VERB")
        if says and not itself and view.says("PLANS", token):
            return "planned", token
    plan = view.has("PLANS", head.lower_) or view.has("STUDIED", head.lower_)
    return ("planned", head) if plan else None


def _meant(view: _View) -> Sign | None:
    """*pour recruter 300 médecins et ouvrir 20 centres*; *a gagné 100 abonnés pour en atteindre 500* is done."""
    children = view.head.children
    done = any(c.dep_ == "aux:tense" or view.has("HAVE", c.lower_) for c in children)
    if not view.infinitive or done:
        return None  # *accusé d'avoir vendu*, *thought to have fled*
    first = view.head
    while first.dep_ == "conj" and first.head.pos_ in ("VERB", "AUX"):
        first = first.head
    mark = next((c for c in first.children if c.dep_ in ("mark", "case")), None)
    if first.dep_ not in ("advcl", "acl") or mark is None or not view.has("PURPOSE", mark.lower_):
        return None
    over = view.above[0] if view.above else None
    done = over is not None and is_past(over) and _reached(view, over)
    return None if done else ("planned", mark)


def _to_be(view: _View) -> Sign | None:
    """*Le musée rouvre le 3 avril*: the present with a day to come."""
    tenses = {t for v in (view.head, *view.helpers) for t in v.morph.get("Tense", [])}
    ahead = not view.counted and view.when == "future" and tenses <= {"Pres"}
    return ("planned", view.head) if ahead else None


def _reached(view: _View, over: Token) -> bool:
    """Whether what was done led to the infinitive: *a gagné 100 abonnés pour en atteindre 500*, *a mis une heure pour
    faire 800 mètres*."""
    return view.has("REACHING", view.lemma) or view.has("TAKING", view.lemma_of(over))


_RULES: tuple[Callable[[_View], Sign | None], ...] = (
    _negated, _denied, _came_to_pass, _guessed, _in_a_mood, _qualified, _governed, _planned, _meant, _to_be,
)  # fmt: skip


def _carrier(view: _View) -> Token | None:
    """The predicate whose status a participle shares: *recevra des prêts totalisant 3 millions* is planned as a
    whole; what was done on a day is done."""
    head = view.head
    if not view.counted or head.dep_ != "acl" or view.infinitive or view.helpers:
        return None
    if head.head.dep_ in ("obl:mod", "advcl") or is_known(head.head):
        return None
    over = governor(head.head)
    return over if over.i != head.i and is_predicate(over) else None


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
    # *ne … plus*, where *plus* alone says *more*
    if any(c.lower_ in _bag(language, "HALF_NEGATIONS") for c in head.children):
        no += [c for c in head.children if c.lower_ in _bag(language, "WITH_HALF")]
    # *no worker was hired*, *neither X nor Y*, *aucun salarié n'a été licencié*, *aucun des dix n'est mort*
    for subject in (c for c in head.children if c.dep_.startswith("nsubj")):
        before = (c for c in subject.children if c.i < subject.i)
        no += [c for c in (*before, subject) if c.lower_ in _bag(language, "NEGATIONS")]
    full = [c for c in no if c.lower_ not in _bag(language, "HALF_NEGATIONS")]
    return full[0] if full and not only else None
