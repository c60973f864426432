"""What news measures: one key for *salariés*, *employés*, *employees* and *staff*.

A concept is a key, the dimensions it is measured in, and what it lies under; each language has its words
for it in `lang/<code>/concepts.py`. `concept_of` names the concept of a measure from its phrase, the
figure's dimension and the verb. The table was drawn up from the most frequent counted nouns of French and
English news; a concept is added with a line here and a line in each language.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from .lang import words


@dataclass(frozen=True, slots=True)
class Concept:
    """`dimensions` are those of figures that can measure it; `under` is the wider concept; `apart` are
    concepts that are never the same thing although they stand side by side (dead and injured)."""

    key: str
    dimensions: frozenset[str]
    under: str | None = None
    apart: frozenset[str] = frozenset()
    note: str = ""


_COUNT, _MONEY = "count", "money"
# any dimension: percentages and ratios are taken of everything
_ALWAYS = frozenset({"percent", "ratio", "change"})

# key | dimensions | wider concept | concepts apart from it | note
_TABLE = """
deaths | count | victims | injured missing survivors | runs on: a later count is higher
injured | count | victims | deaths missing | runs on
missing | count | victims | deaths injured survivors | falls as people are found
survivors | count | people | deaths missing |
victims | count | people | | dead and injured together, unless the text says
affected | count | people | |
rescued | count | people | deaths |
evacuated | count | people | |
displaced | count | people | | refugees and migrants too
hospitalised | count | people | | runs on; a state, may fall
intensive_care | count | hospitalised | | a state, may fall
recovered | count | people | deaths |
cases | count | | deaths recovered | of an illness; runs on
patients | count | people | |
tests | count | | |
doses | count | | |
births | count | | deaths |
arrests | count | people | | runs on
prisoners | count | people | |
suspects | count | people | |
complaints | count | | |
crimes | count | | |
attacks | count | | |
sentence | time duration | | | years of prison
fine | money | | |
people | count | | | nobody in particular
population | count | people | |
households | count | | |
employees | count | people | |
jobs | count | | job_cuts job_creations |
job_cuts | count | | jobs job_creations |
job_creations | count | | jobs job_cuts |
unemployment | count | people | | the rate in percent, the unemployed as a count
civil_servants | count | employees | |
medical_staff | count | employees | |
police | count | people | |
soldiers | count | people | |
firefighters | count | people | |
teachers | count | employees | |
pupils | count | people | |
students | count | people | |
children | count | people | |
women | count | people | men |
men | count | people | women |
protesters | count | people | | sources differ by who counts
spectators | count | people | |
viewers | count | people | |
visitors | count | people | |
passengers | count | people | |
customers | count | people | |
subscribers | count | people | |
users | count | people | |
members | count | people | |
participants | count | people | |
voters | count | people | |
candidates | count | people | |
elected | count | people | |
artists | count | people | |
athletes | count | people | |
experts | count | people | |
votes | count | | |
turnout | count | | abstention |
abstention | count | | turnout |
seats | count | | |
polling | count | | | share of the people asked
signatures | count | | |
share | count | | | a part of a market or an audience
revenue | money | | profit loss |
profit | money | | revenue loss |
loss | money | | profit revenue |
sales | count money | | |
orders | count money | | |
exports | count money | | imports |
imports | count money | | exports |
price | money | | |
wage | money | | |
cost | money | | revenue |
budget | money | | |
investment | money | | |
funding | money | | |
loan | money | | |
debt | money | | deficit |
deficit | money | | debt surplus |
surplus | money | | deficit |
tax | money | | |
aid | money | | |
savings | money | | |
donation | money | | |
damage | money | | |
compensation | money | | |
reward | money | | |
dividend | money | | |
valuation | money | | |
capital | money | | |
contract | money count | | |
shares | count | | |
stock_index | count points | | |
exchange_rate | money | | |
interest_rate | count | | |
inflation | count | | |
growth | count money | | |
gdp | money | | |
production | count mass volume energy | | |
capacity | power energy count volume | | |
power | power | | |
energy | energy | | |
emissions | mass | | |
pollution | mass concentration | | |
temperature | temperature | | |
rainfall | length | | |
wind | speed | | |
speed | speed | | |
magnitude | count | | |
depth | length | | |
height | length | | |
length | length | | |
distance | length | | |
area | area | | |
area_burnt | area | area | |
weight | mass | | |
volume | volume | | |
age | time duration | | |
time | time duration | | | an amount of time that is itself measured
frequency | frequency | | |
data | digital | | |
concentration | concentration | | |
torque | torque | | |
homes_damaged | count | | |
buildings | count | | |
homes | count | | |
hospitals | count | | |
beds | count | | |
masks | count | | |
medicines | count | | |
equipment | count | | |
vehicles | count | | |
aircraft | count | | |
ships | count | | |
trains | count | | |
flights | count | | |
accidents | count | | |
incidents | count | | |
fires | count | | |
weapons | count | | |
shots | count | | |
companies | count | | |
shops | count | | |
schools | count | | |
organisations | count | | |
countries | count | | |
regions | count | | |
towns | count | | |
sites | count | | |
places | count | | |
animals | count | | |
species | count | | |
trees | count | | |
products | count | | |
copies | count | | |
books | count | | |
works | count | | |
pages | count | | |
views | count | | |
messages | count | | |
accounts | count | | |
processors | count | | |
computing_units | count | | |
goals | count | | |
points | count | | |
matches | count | | |
wins | count | | defeats |
defeats | count | | wins |
titles | count | | |
records | count | | |
seasons | count | | |
rounds | count | | |
events | count | | |
projects | count | | |
measures | count | | |
laws | count | | |
documents | count | | |
studies | count | | |
operations | count | | |
parts | count | | |
teams | count | | |
money | money | | | an amount with nothing said of what
times | count | | | how often, how many times as much
"""


def _read(table: str) -> dict[str, Concept]:
    found = {}
    for line in table.strip().splitlines():
        key, dimensions, under, apart, note = (cell.strip() for cell in line.split("|"))
        found[key] = Concept(
            key, frozenset(dimensions.split()), under or None, frozenset(apart.split()), note
        )
    return found


CONCEPTS = _read(_TABLE)

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
    return dimension is None or dimension in _ALWAYS or dimension in CONCEPTS[key].dimensions


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


def excludes(one: str, other: str) -> bool:
    """Whether two concepts are never the same thing, as dead and injured people are.

    >>> excludes("deaths", "injured"), excludes("deaths", "victims")
    (True, False)
    """
    return any(b in CONCEPTS[a].apart for a in widths(one) for b in widths(other)) or any(
        a in CONCEPTS[b].apart for a in widths(one) for b in widths(other)
    )


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


def stems_of(text: str, language: str) -> tuple[str, ...]:
    skip = words(language, "concepts").SKIP.split()
    tokens = (t for t in re.findall(r"[^\W_]+", _plain(text)) if t not in skip)
    return tuple(stem(t, language) for t in tokens)


@cache
def _phrases(language: str, table: str) -> dict[tuple[str, ...], str]:
    """The stems of each phrase of a language's table, with its concept."""
    found: dict[tuple[str, ...], str] = {}
    for key, phrases in getattr(words(language, "concepts"), table).items():
        for phrase in phrases.split(";"):
            stems = stems_of(phrase, language)
            if stems:
                found.setdefault(stems, key)
    return found


def _longest(
    stems: tuple[str, ...], language: str, dimension: str | None, holding: str | None
) -> str | None:
    """The concept of the longest phrase of the table within `stems` (with the head word, where one is given)."""
    table = _phrases(language, "WORDS")
    for size in range(min(5, len(stems)), 0, -1):
        for at in range(len(stems) - size + 1):
            window = stems[at : at + size]
            key = table.get(window)
            if key and (holding is None or holding in window) and fits(key, dimension):
                return key
    return None


@cache
def _verbs(language: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, verbs in words(language, "concepts").VERBS.items():
        for verb in verbs.split(";"):
            found.setdefault(_plain(verb).strip(), key)
    return found


def _by_verb(predicate: str | None, language: str) -> str | None:
    """What a predicate counts: *tuer*, *died*; with a copula also *être blessé*, *be missing*."""
    if not predicate:
        return None
    verbs, plain = _verbs(language), _plain(predicate)
    if plain in verbs:
        return verbs[plain]
    last = plain.split()[-1]
    if last in verbs:
        return verbs[last]
    # a participle the tagger took for an adjective
    state = _phrases(language, "WORDS").get((stem(last, language),))
    return state if state and "people" in widths(state)[1:] else None


@cache
def concept_of(
    measure: str | None,
    lemma: str | None,
    dimension: str | None,
    predicate: str | None,
    language: str,
) -> str | None:
    """The key of what is measured, or None where the table has no word for it.

    `measure` is the phrase and `lemma` its head, `dimension` the figure's, `predicate` the lemma of the
    verb. The head word decides; where it is as wide as *people*, *number* or *rate*, the words beside it
    and then the verb do.

    >>> concept_of("salariés", "salarié", "count", None, "fr")
    'employees'
    >>> concept_of("members of staff", "member", "count", None, "en")
    'employees'
    >>> concept_of("personnes", "personne", "count", "tuer", "fr")
    'deaths'
    >>> concept_of("actions AMD", "action", "count", "obtenir", "fr")
    'shares'
    """
    stems = stems_of(measure or lemma or "", language)
    head = stem(lemma, language) if lemma else None
    if head not in stems:
        head = None
    by_verb = _by_verb(predicate, language)
    if by_verb is not None and not fits(by_verb, dimension):
        by_verb = None
    key = _longest(stems, language, dimension, head) if head else None
    wide = key is None or key in ("people", "victims") or head in _wide(language)
    if wide and stems:
        beside = _longest(stems, language, dimension, None)
        key = beside if beside and (key is None or beside != "people") else key
    if by_verb and key in (None, "people", "men", "women", "children"):
        return by_verb
    return key or _BY_DIMENSION.get(dimension or "")


@cache
def _wide(language: str) -> frozenset[str]:
    return frozenset(stems_of(words(language, "concepts").WIDE, language))
