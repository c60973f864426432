"""A language's words that the grammar of claims needs, and the lemmas of its verbs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from ..lang import words
from ..verbs import lemma_of


@dataclass(frozen=True, slots=True)
class Grammar:
    """Sets of words from `lang/<code>/claims.py` (`saying` from its `cues.py`); what each is for is said there."""

    language: str
    passing: frozenset[str]
    helping: frozenset[str]
    scheduling: frozenset[str]
    set_for: dict[str, str]
    ruling_out: frozenset[str]
    holding: frozenset[str]
    impersonal: frozenset[str]
    there: frozenset[str]
    having: frozenset[str]
    relatives: frozenset[str]
    growing: frozenset[str]
    restating: frozenset[str]
    against: frozenset[str]
    coming_from: frozenset[str]
    measuring: frozenset[str]
    nearly: frozenset[str]
    collective: frozenset[str]
    leading: frozenset[str]
    opening: frozenset[str]
    parts: frozenset[str]
    plagues: frozenset[str]
    striking: frozenset[str]
    than: frozenset[str]
    more: frozenset[str]
    aged: frozenset[str]
    worth: frozenset[str]
    others: frozenset[str]
    samples: frozenset[str]
    surveys: frozenset[str]
    asked: frozenset[str]
    asking: frozenset[str]
    broad: frozenset[str]
    of: frozenset[str]
    of_day: frozenset[str]
    by: frozenset[str]
    with_: frozenset[str]
    saying: frozenset[str]
    telling: frozenset[str]
    restated: str
    happening: str
    reflexives: tuple[str, str]
    eliding: frozenset[str]

    def reflexive(self, lemma: str) -> str:
        """A verb with its pronoun: *se décomposer*, *s'élever*."""
        full, short = self.reflexives
        return (short if lemma[:1] in self.eliding else full) + lemma

    def is_there_is(self, verb: Token) -> bool:
        """Whether a verb only says that there is something: *il y a*, whatever the parse makes of *il*."""
        there = any(c.lower_ in self.there and c.i < verb.i for c in verb.children)
        return there and self.lemma(verb) in self.having

    def lemma(self, verb: Token) -> str:
        """The lemma of a verb, put right."""
        return lemma_of(verb, self.language)


@cache
def grammar_of(language: str) -> Grammar:
    """The grammar of claims in `language`."""
    claims = words(language, "claims")

    def bag(name: str) -> frozenset[str]:
        return frozenset(getattr(claims, name).split())

    return Grammar(
        language=language,
        passing=bag("PASSING"),
        helping=bag("HELPING"),
        scheduling=bag("SCHEDULING"),
        ruling_out=bag("RULING_OUT"),
        set_for=dict(pair.split(":") for pair in claims.SET_FOR.split()),
        holding=bag("HOLDING"),
        impersonal=bag("IMPERSONAL"),
        there=bag("THERE"),
        having=bag("HAVING"),
        relatives=bag("RELATIVES"),
        growing=frozenset(words(language, "figures").CHANGE_VERBS.split()) | bag("GROWING"),
        restating=bag("RESTATING"),
        against=bag("AGAINST"),
        coming_from=bag("COMING_FROM"),
        measuring=bag("MEASURING"),
        nearly=bag("NEARLY"),
        collective=bag("COLLECTIVE"),
        leading=bag("LEADING"),
        opening=bag("OPENING"),
        parts=frozenset(words(language, "figures").PARTS.split()),
        plagues=bag("PLAGUES"),
        striking=bag("STRIKING"),
        than=bag("THAN"),
        more=bag("MORE"),
        aged=bag("AGED"),
        worth=bag("WORTH"),
        others=bag("OTHERS"),
        samples=bag("SAMPLES"),
        surveys=bag("SURVEYS"),
        asked=bag("ASKED"),
        asking=bag("ASKING"),
        broad=bag("BROAD"),
        of=bag("OF"),
        of_day=bag("OF_DAY"),
        by=bag("BY"),
        with_=bag("WITH"),
        saying=frozenset(words(language, "cues").SAY.split()),
        telling=frozenset(words(language, "cues").SAY.split()) - bag("DOING"),
        restated=claims.RESTATED,
        happening=claims.HAPPENING,
        reflexives=claims.REFLEXIVES,
        eliding=frozenset(claims.ELIDING),
    )
