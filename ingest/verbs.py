"""Verbs by their infinitive, put right where the trained lemmatizer makes up one that no verb has: *passaire*, *hir*.

A lemma stands where its verb is one of the irregular ones, or where the form is made of it by the regular endings;
else the form says what its infinitive is, or is left as it is written.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from spacy.tokens import Token

from .lang import words

# a verb made from a form has at least so many letters
_SHORTEST = 4

# how a form ends, and the ends that its infinitive may have
Endings = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Conjugation:
    """A language's verbs: the `irregular` infinitives, how forms end and the infinitives they are of,
    the verbs that are what they look like (`kept`), what no infinitive looks like (`doubtful`), how all end, and how
    stems are spelt (pattern, replacement)."""

    irregular: frozenset[str]
    of_irregular: Endings
    of_regular: Endings
    kept: frozenset[str]
    doubtful: re.Pattern[str]
    endings: tuple[str, ...]
    spelling: tuple[tuple[str, str], ...]

    def made(self, form: str, verbal: bool) -> Iterator[str]:
        """The infinitives of which `form` is made by a regular ending; a bare *-e* says little of no verb."""
        for verb, ending in _infinitives(form, self.of_regular):
            if verb + "er" in self.kept:
                yield verb + "er"
            elif verbal or ending not in ("e", "es"):
                spelt = self.spelt(verb)
                if not self.doubtful.search(spelt):
                    yield spelt

    def spelt(self, verb: str) -> str:
        """An infinitive as its stem is spelt before its ending."""
        for wrong, right in self.spelling:
            verb = re.sub(wrong, right, verb)
        return verb


def _pairs(text: str, behind: str = "-") -> Iterator[tuple[str, str]]:
    for pair in text.split():
        stem, _, infinitive = pair.partition(":")
        for end in behind.split():
            yield stem + end.strip("-"), infinitive


def _table(pairs: Iterable[tuple[str, str]]) -> Endings:
    table: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for ending, infinitive_ends in pairs:
        table[ending] += (infinitive_ends,)
    return dict(table)


def _infinitives(form: str, endings: Endings) -> Iterator[tuple[str, str]]:
    """The words that `form` would be of, the longest ending first, each with that ending."""
    for at in range(len(form) + 1):
        for tail in endings.get(form[at:], ()):
            yield form[:at] + tail, form[at:]


@cache
def conjugation(language: str) -> Conjugation:
    """How the verbs of `language` are conjugated, from `lang/<code>/verbs.py`."""
    data = words(language, "verbs")
    irregular = (
        *_pairs(data.FUTURE_STEMS, data.FUTURE),
        *_pairs(data.PLURAL_STEMS, data.PLURAL),
        *_pairs(data.PARTICIPLES, data.GENDERED),
    )
    kept = frozenset(f"{data.NO_CONDITIONAL} {data.NO_INFIX} {data.SHARING}".split())
    return Conjugation(
        frozenset(data.IRREGULAR.split()),
        _table(irregular),
        _table(_pairs(data.REGULAR)),
        kept,
        re.compile(data.DOUBTFUL),
        data.INFINITIVES,
        data.SPELLING,
    )


@lru_cache(1 << 14)
def infinitive(form: str, lemma: str, language: str) -> str:
    """The infinitive of a verb's `form`: `lemma` where it can be, else the one that the form tells, else the form.

    >>> infinitive("passeront", "passaire", "fr"), infinitive("ouvrirait", "ouvrirer", "fr")
    ('passer', 'ouvrir')
    """
    verbs = conjugation(language)
    if lemma in verbs.irregular or lemma in verbs.kept:
        return lemma
    for verb, _ in _infinitives(form, verbs.of_irregular):
        if verb in verbs.irregular:
            return verb
    verbal = lemma.endswith(verbs.endings) and not verbs.doubtful.search(lemma)
    if verbal and lemma == form:
        return lemma
    spelt = verbs.spelt(lemma)
    made = list(verbs.made(form, verbal))
    if verbal and any(_folded(spelt) == _folded(m) for m in made):
        return spelt
    unclear = spelt if lemma.endswith(verbs.endings) else form
    return next((m for m in made if len(m) >= _SHORTEST), unclear)


def lemma_of(verb: Token, language: str) -> str:
    """The lemma of a token in small letters, a verb's put right."""
    lemma = verb.lemma_.lower()
    return infinitive(verb.lower_, lemma, language) if verb.pos_ in ("VERB", "AUX") else lemma


def mood(verb: Token, language: str) -> str | None:
    """`conditional` or `future`, from the tag or, where the tagger missed it, from the form."""
    if "Cnd" in verb.morph.get("Mood", []):
        return "conditional"
    if "Fut" in verb.morph.get("Tense", []):
        return "future"
    if verb.pos_ not in ("VERB", "AUX") or "Inf" in verb.morph.get("VerbForm", []):
        return None
    endings = words(language, "status")
    if lemma_of(verb, language).endswith(endings.NO_CONDITIONAL):
        return None  # *tirait*, *tira* are of *tirer*
    if verb.lower_.endswith(endings.CONDITIONAL_ENDINGS):
        return "conditional"
    return "future" if verb.lower_.endswith(endings.FUTURE_ENDINGS) else None


def _folded(word: str) -> str:
    """A word without the marks and doublings that a stem takes on before some endings."""
    return re.sub(r"([lt])\1", r"\1", word.translate(_FOLD)).replace("gea", "ga")


_FOLD = str.maketrans("éèêçyî", "eeecii")
