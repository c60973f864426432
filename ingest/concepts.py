"""What news measures: one key for *salariés*, *employés*, *employees* and *staff*.

The concepts are rows of `concepts.tsv`: a key, the dimensions that measure it, the wider concept above it and
those that are never the same thing; what takes place on a day is measured in `date`. Each language has its words for
them in `lang/<code>/concepts.tsv` (phrases, also of a verb and its object as in *cut job*, and verbs that say what is
counted, in the singular, with `;` between). Drawn up from reading, and from the nouns that stand by numbers most often
in French and English news. A concept is added with a row here and a row in each language; of two rows with one phrase,
the first that the figure's dimension fits has it.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from .lang import words

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Concept:
    """`dimensions` are those of figures that can measure it; `under` is the wider concept; `apart` are
    concepts that are never the same thing although they stand side by side (dead and injured)."""

    key: str
    dimensions: frozenset[str]
    under: str | None = None
    apart: frozenset[str] = frozenset()
    note: str = ""


def _rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a table, a cell that is not there as an empty one."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", restval="", quoting=csv.QUOTE_NONE)


def _cells(phrases: str) -> list[str]:
    return [p.strip() for p in phrases.split(";") if p.strip()]


CONCEPTS = {
    row["concept"]: Concept(
        row["concept"],
        frozenset(row["measured in"].split()),
        row["under"] or None,
        frozenset(row["apart from"].split()),
        row["note"],
    )
    for row in _rows(Path(__file__).with_suffix(".tsv"))
}

# taken of everything
_ALWAYS = frozenset({"percent", "ratio", "change", "points"})

# of whom the verb says more: *3 hommes tués*
_PEOPLE = ("people", "men", "women", "children")
# what something is worth: of that, what is done with it says more (*des bijoux d'une valeur de 3 millions ont été volés*)
_WORTH = ("valuation", "money")
# what becomes of people: it says more than who they are
FATES = frozenset((
    "deaths", "injured", "missing", "survivors", "rescued", "evacuated", "displaced", "hospitalised", "recovered",
    "cases", "arrests",
))  # fmt: skip
# the beginning of what takes place, and what has a day of its own
_FIRST, _AFTER = ("start", "opening"), ("end", "resumption", "closing")
# what a figure measures when its dimension leaves no choice
_BY_DIMENSION = {
    "power": "power",
    "energy": "energy",
    "temperature": "temperature",
    "speed": "speed",
    "area": "area",
    "mass": "weight",
    "volume": "volume",
    "length": "distance",
    "frequency": "frequency",
    "digital": "data",
    "concentration": "concentration",
    "torque": "torque",
    "money": "money",
    "duration": "time",
    "time": "time",
}


def fits(key: str, dimension: str | None) -> bool:
    """Whether a figure of `dimension` can measure the concept.

    >>> fits("price", "money"), fits("price", "mass"), fits("price", "percent")
    (True, False, True)
    """
    measured = CONCEPTS[key].dimensions
    if dimension == "date" or measured == {"date"}:
        return dimension in measured
    return dimension is None or dimension in _ALWAYS or dimension in measured


@cache
def widths(key: str) -> tuple[str, ...]:
    """`key` and the wider concepts above it.

    >>> widths("deaths")
    ('deaths', 'victims', 'people')
    """
    chain: list[str] = []
    at: str | None = key
    while at is not None:
        chain.append(at)
        at = CONCEPTS[at].under
    return tuple(chain)


@cache
def excludes(one: str, other: str) -> bool:
    """Whether two concepts are never the same thing, as dead and injured people are.

    >>> excludes("deaths", "injured"), excludes("deaths", "victims")
    (True, False)
    """
    return any(b in CONCEPTS[a].apart for a in widths(one) for b in widths(other)) or any(
        a in CONCEPTS[b].apart for a in widths(one) for b in widths(other)
    )


def is_wide(lemma: str, language: str) -> bool:
    """Whether a noun says nothing of what is counted: *nombre*, *toll*."""
    return stem(lemma, language) in _wide(language)


def is_somebody(noun: Token, language: str) -> bool:
    """Whether a noun means a person by the table: *une mère*, *a nurse*."""
    key = concept_of(noun.lemma_.lower(), noun.lemma_.lower(), "count", None, language)
    return key is not None and "people" in widths(key)


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFD", text.replace("œ", "oe").lower())
    return "".join(c for c in text if not unicodedata.combining(c))


@cache
def stem(word: str, language: str) -> str:
    """A word without accents and the endings of gender and number, the same for all its forms.

    >>> stem("blessées", "fr") == stem("blessé", "fr"), stem("hôpitaux", "fr") == stem("hôpital", "fr")
    (True, True)
    >>> stem("companies", "en") == stem("company", "en")
    True
    """
    plain = _plain(word)
    plain = str(words(language, "concepts").FORMS.get(plain, plain))
    for ending, other in words(language, "concepts").ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= 3:
            return plain[: -len(ending)] + str(other)
    return plain


@lru_cache(maxsize=10_000)
def stems_of(text: str, language: str) -> tuple[str, ...]:
    """The stems of the words of `text` that mean something.

    >>> stems_of("le nombre de blessés", "fr")
    ('nombre', 'blesse')
    """
    skip = words(language, "concepts").SKIP.split()
    tokens = (t for t in re.findall(r"[^\W_]+", _plain(text)) if t not in skip)
    return tuple(stem(t, language) for t in tokens)


@cache
def vocabulary(language: str) -> dict[str, dict[str, list[str]]]:
    """The phrases (`words`) and verbs (`verbs`) that `language` has for each concept."""
    path = Path(str(words(language, "concepts").__file__)).with_suffix(".tsv")
    return {
        row["concept"]: {"words": _cells(row["words"]), "verbs": _cells(row["verbs"])}
        for row in _rows(path)
    }


@cache
def _phrases(language: str) -> dict[tuple[str, ...], tuple[str, ...]]:
    """The stems of each phrase of a language's table, with its concepts in the table's order."""
    found: dict[tuple[str, ...], list[str]] = {}
    for key, cells in vocabulary(language).items():
        for phrase in cells["words"]:
            if stems := stems_of(phrase, language):
                found.setdefault(stems, []).append(key)
    return {stems: tuple(keys) for stems, keys in found.items()}


def _longest(
    stems: tuple[str, ...], language: str, dimension: str | None, holding: str | None
) -> str | None:
    """The concept of the longest phrase of the table within `stems` (with the head word, where one is given)."""
    table = _phrases(language)
    for size in range(min(5, len(stems)), 0, -1):
        for at in range(len(stems) - size + 1):
            window = stems[at : at + size]
            if holding is not None and holding not in window:
                continue
            for key in table.get(window, ()):
                if fits(key, dimension):
                    return key
    return None


@cache
def _verbs(language: str) -> dict[str, tuple[str, ...]]:
    """Each verb of a language's table, with its concepts in the table's order."""
    found: dict[str, list[str]] = {}
    for key, cells in vocabulary(language).items():
        for verb in cells["verbs"]:
            found.setdefault(_plain(verb), []).append(key)
    return {verb: tuple(keys) for verb, keys in found.items()}


def _by_verb(predicate: str | None, language: str, dimension: str | None = None) -> str | None:
    """What a predicate says of an amount of `dimension`: *tuer*, *died*; with a copula also *être blessé*, *be missing*."""
    if not predicate:
        return None
    verbs, plain = _verbs(language), _plain(predicate)
    first, _, last = plain.rpartition(" ")
    # *être blessé* is *blesser*, *se déplacer* is no *déplacer*
    copular = first in ("", _plain(words(language, "claims").BEING))
    named = verbs.get(plain) or (verbs.get(last) if copular else None)
    if named is not None:
        return next((key for key in named if fits(key, dimension)), None)
    # a participle the tagger took for an adjective
    states = _phrases(language).get((stem(last, language),), ()) if copular else ()
    people = (s for s in states if s in FATES or "people" in widths(s)[1:])
    return next((s for s in people if fits(s, dimension)), None)


def deed_of(doing: str, language: str) -> str | None:
    """What a verb with its complement says of those counted.

    >>> deed_of("appeler urne", "fr"), deed_of("take custody", "en"), deed_of("take train", "en")
    ('electorate', 'arrests', None)
    """
    return _by_verb(doing, language) if " " in doing else None


def fate_of(doing: str, language: str) -> str | None:
    """What becomes of people by a verb, a participle or a noun, where that is one of `FATES`.

    >>> fate_of("perdre vie", "fr"), fate_of("injured", "en"), fate_of("employ", "en")
    ('deaths', 'injured', None)
    """
    key = _by_verb(doing, language)
    return key if key in FATES else None


def narrowed(key: str, head: str, place: tuple[str, ...], language: str) -> str:
    """`key`, or the concept below it that the table has for its things in a place: `head` is the lemma of what is
    counted, `place` the lemmas of the noun behind it.

    >>> narrowed("deaths", "personne", ("hôpital",), "fr"), narrowed("deaths", "person", ("care", "home"), "en")
    ('hospital_deaths', 'care_home_deaths')
    >>> narrowed("patients", "patient", ("intensive", "care"), "en"), narrowed("deaths", "mort", ("pont",), "fr")
    ('intensive_care', 'deaths')
    """
    first = vocabulary(language)[key]["words"][0]
    behind = tuple(stem(word, language) for word in place)
    phrases = ((stem(name, language), *behind) for name in (head, first))
    known = (n for phrase in phrases for n in _phrases(language).get(phrase, ()))
    below = (n for n in known if key in widths(n) or (key not in FATES and "people" in widths(n)))
    return next(below, key)


def _done_to(head: str, dimension: str | None, doing: str, language: str) -> str | None:
    """What becomes of the thing counted, where a phrase of the table says so: *supprimer*, *suppression* and *emploi*."""
    done = [(stem(word, language), head) for word in doing.split()]
    known = (key for phrase in done for key in _phrases(language).get(phrase, ()))
    return next((key for key in known if fits(key, dimension)), None)


@cache
def concept_of(
    measure: str | None,
    lemma: str | None,
    dimension: str | None,
    predicate: str | None,
    language: str,
    above: str | None = None,
) -> str | None:
    """The key of what is measured, or None where the table has no word for it.

    `measure` is the phrase and `lemma` its head, `dimension` the figure's, `predicate` the lemma of the
    verb, `above` that of a noun which the head hangs on (*la suppression de 40 emplois*). The head word decides; where it is
    as wide as *people*, *number* or *rate*, the words beside it and then the verb do. Of people what becomes of them counts.

    >>> concept_of("salariés", "salarié", "count", None, "fr")
    'employees'
    >>> concept_of("members of staff", "member", "count", None, "en")
    'employees'
    >>> concept_of("personnes", "personne", "count", "tuer", "fr")
    'deaths'
    >>> concept_of("soldats", "soldat", "count", "tuer", "fr")
    'deaths'
    >>> concept_of("actions AMD", "action", "count", "obtenir", "fr")
    'shares'
    >>> concept_of("factory jobs", "job", "count", "cut", "en")
    'job_cuts'
    """
    stems = stems_of(measure or lemma or "", language)
    head = stem(lemma, language) if lemma else None
    if head not in stems:
        head = None
    if head and (done := _done_to(head, dimension, f"{above or ''} {predicate or ''}", language)):
        return done
    by_verb = _by_verb(predicate, language, dimension)
    key = _by_noun(stems, head, dimension, language)
    counted = dimension is None or dimension not in _ALWAYS
    if key is not None and "people" in widths(key) and not FATES & set(widths(key)):
        fates = (fate_of(word, language) for word in (measure or "").lower().split())
        by_verb = next(filter(None, fates), by_verb)
        if by_verb in FATES or key in _PEOPLE or (by_verb and key in widths(by_verb)):
            return by_verb or key
    if key in _WORTH and by_verb:
        return by_verb
    if by_verb and key is None and counted:
        return by_verb
    return key or _BY_DIMENSION.get(dimension or "")


def _by_noun(
    stems: tuple[str, ...], head: str | None, dimension: str | None, language: str
) -> str | None:
    """The concept that the head of a phrase names; where that is wide, the one that the words beside it name."""
    key = _longest(stems, language, dimension, head) if head else None
    wide = key is None or key in ("people", "victims") or head in _wide(language)
    if not wide or not stems:
        return key
    beside = _longest(stems, language, dimension, None)
    if beside and key and "people" in widths(key) and beside not in FATES:
        return beside if "people" in widths(beside)[1:] else key  # *gang members* are no gangs
    # of *missing paragliders* the word beside says more; *the school's pool* is no school
    told = key is not None or head is None or head in _wide(language) or beside in FATES
    return beside if beside and told and (key is None or beside != "people") else key


@lru_cache(maxsize=10_000)
def event_of(phrase: str, lemma: str | None, predicate: str | None, language: str) -> str | None:
    """The key of what takes place: what the noun `phrase` with the head `lemma` names, else what the verb does to it.

    >>> event_of("tir de la fusée Vega", "tir", "prévoir", "fr"), event_of("rocket", "rocket", "lift off", "en")
    ('launch', 'launch')
    >>> event_of("vainqueur de la finale", "vainqueur", "sourire", "fr")

    What begins or opens on a day takes place then; what ends or goes on has its own day.

    >>> event_of("ouverture du procès", "ouverture", None, "fr"), event_of("trial", "trial", "resume", "en")
    ('trial', 'resumption')
    """
    head = stem(lemma, language) if lemma else None
    named = _longest(stems_of(phrase, language), language, "date", head) if head else None
    if named in _FIRST:
        begun = tuple(s for s in stems_of(phrase, language) if s != head)
        named = _longest(begun, language, "date", None) or named
    return phase_of(named, _by_verb(predicate, language, "date"))


def phase_of(named: str | None, done: str | None) -> str | None:
    """Of what a noun names and what its verb says: the noun's, unless the verb says that it ends or goes on."""
    return done if done in _AFTER else named or done


@cache
def _wide(language: str) -> frozenset[str]:
    return frozenset(stems_of(words(language, "concepts").WIDE, language))
