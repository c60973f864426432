"""Where articles speak of what a sentence claims: the statements about the same thing.

A typed sentence has no article around it, so this is stricter than what makes topics: every name of the claim must stand
in the article, what is measured must be the same, and the words of the claim must be there. Strictest is what it asks of
another value than the claim's: that nobody says so is a smaller fault than a contradiction that is none.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import combinations

from recoupe.ingest.concepts import excludes, widths

from .compare.alike import comparable
from .compare.kin import has_kin
from .compare.relation import EXACT, added, change, expects
from .compare.scope import COLLECTIVE
from .compare.statement import GENERAL, PEOPLE, PERSONAL, TOLLS, Statement
from .compare.telling import ALL_WORDS, same_event
from .compare.words import cosine, covered, folded, stems
from .lookup import OF_ITSELF, Search
from .periods import LONG, times_exclude, turns
from .topics.load import Shelf
from .topics.write import origins
from .values import fit
from .weighing import GROWN
from .whose import (
    IN_ARTICLE,
    IN_SENTENCE,
    IN_TITLE,
    Asked,
    gives,
    in_sentence,
    names_held,
    of_another,
)

BESIDE = 0.8  # of a word that stands in the neighbours of a sentence, or in the title
HALF = 0.5  # what is measured is called otherwise
ENOUGH = 0.6  # of what can speak for two statements being about the same thing
NEAR = 0.66  # of the claim's words that stand near another value than its own, for it to be of the same thing …
SAME_VERB = 0.5  # … or as many where the verb, in whatever form, is the same …
BACKED = 0.4  # … or as many where it is its own value, in few digits …
TELLING_WORDS = 3  # that say by themselves what happened, to whom they name
SURE = 0.75  # … or of what else can speak for that, where the words are of another language
HARDLY = 0.03  # how much less likely than the likeliest a statement may be and is still asked
FAVOUR = 0.15  # of an article's statements the one that gives the claim's value, unless another is likelier by more
BEHIND = 0.2  # what is less like the claim than the likeliest by more is about something else


def same_thing(shelf: Shelf, claim: Statement, found: Search) -> list[Statement]:
    """The statements that are about what `claim` is about, the surest of each article, oldest first.

    What shares a topic with one of them that gives the claim's value is taken to be about the same, too. Where a claim without
    a name is backed, nothing else is, and where others give several values, none: *limited to 63 cars* is said of many a car.
    """
    asked = Asked(claim, found.names)
    likely = [
        best for article in found.articles if (best := likeliest(asked, shelf.statements(article)))
    ]
    least = max((worth for worth, _ in likely), default=0.0) - BEHIND
    sure = {s.id: s for worth, s in likely if worth >= least or speaks_for_itself(asked, s)}
    backing = [s for s in sure.values() if gives(claim, s)]
    if backing and claim.counts not in TOLLS:
        sure = {s.id: s for s in in_like_words(asked, sure.values(), backing)}
    if not found.names and (backing or of_several(sure.values())):
        sure = {s.id: s for s in backing}
    for s in topic_mates(shelf, backing):
        same = not times_exclude(claim, s) and not of_another(asked, s) and of_one_turn(claim, s)
        of_it = within_reach(claim, s) and not who_did_else(claim, s)
        if same and of_it and (gives(claim, s) or not added(s)):
            sure.setdefault(s.id, s)
    return sorted(sure.values(), key=lambda s: (s.day or "9999", s.story.id, s.start, s.id))


def in_like_words(
    asked: Asked, found: Iterable[Statement], backing: Iterable[Statement]
) -> list[Statement]:
    """What gives the claim's value, and of the rest what has the claim's words about as well as the best of `backing` has."""
    least = max(words_held(asked, s, afar=0.0) for s in backing) - BEHIND
    return [s for s in found if gives(asked.claim, s) or words_held(asked, s, afar=0.0) >= least]


def of_several(found: Iterable[Statement]) -> bool:
    """Whether articles of several origins give values that exclude each other."""
    return any(
        fit(a.value, b.value) == "apart" and len(origins((a, b))) > 1
        for a, b in combinations(found, 2)
    )


def likeliest(asked: Asked, of_article: Iterable[Statement]) -> tuple[float, Statement] | None:
    """The statement of an article that is likeliest to be about what was asked about, where that is sure, and how likely; the one
    that gives its value before another, if that is not much likelier."""
    likely = [(worth, s) for s in of_article if (worth := alike(asked, s)) >= ENOUGH]
    top = max((worth for worth, _ in likely), default=0.0)
    giving = [
        (worth, s)
        for worth, s in likely
        if gives(asked.claim, s) and (worth >= top - FAVOUR or speaks_for_itself(asked, s))
    ]
    others = sorted(
        ((worth, s) for worth, s in likely if worth >= top - HARDLY),
        key=lambda w: (-w[0], change(asked.claim.value, w[1].value)),
    )
    return next((w for w in (*giving, *others) if is_sure(asked, w[1], w[0])), None)


def is_sure(asked: Asked, s: Statement, worth: float) -> bool:
    """Whether a statement that is like a claim speaks for or against it: another value must stand among the same words, and so
    must a day, on which many things happen."""
    claim, names = asked.claim, asked.names
    if of_another(asked, s) or not of_one_turn(claim, s):
        return False
    held = words_held(asked, s, afar=0.0)
    if gives(claim, s) and names and not claim.value.is_date:
        own = claim.counts in PERSONAL and asked.subject is not None
        return tells(claim, s) or own or held >= BACKED
    if (names_held(asked, s) or 0.0) < IN_TITLE or a_day_added(claim) or a_day_added(s):
        return False  # what one day added is not what another did
    if who_did_else(claim, s):
        return False
    if claim.value.is_date and not gives(claim, s) and not may_be_the_day(asked, s):
        return False
    if claim.story.language != s.story.language:  # the dead of a country are those of many a story
        return worth >= SURE and (claim.counts not in TOLLS or held > 0)
    same_verb = (names or gives(claim, s)) and claim.predicate and claim.predicate == s.predicate
    return held >= (SAME_VERB if same_verb else NEAR)


def may_be_the_day(asked: Asked, s: Statement) -> bool:
    """Whether another day than the claim's may be that of the same event: near by, or one that was still to come; or somebody's
    death, whenever that was."""
    claim = asked.claim
    if dies_once(asked, s):
        return True
    far = abs((claim.value.middle or 0) - (s.value.middle or 0)) > LONG
    return (not far or expects(s)) and (same_event(claim, s) or in_same_words(asked, s))


def dies_once(asked: Asked, s: Statement) -> bool:
    """Whether a claim and a statement give a day, or a year, for the death of one person."""
    claim, said = asked.claim, folded(s.subject_name or "")
    if not (claim.value.is_date and claim.counts == s.counts == "deaths"):
        return False
    for name in asked.subject or ():
        before, there, behind = said.partition(name)
        if there:
            return not has_kin(before, behind, s.story.language)
    return False


def in_same_words(asked: Asked, s: Statement) -> bool:
    """Whether a statement's sentence has all names and, but for an odd one, all words of a claim that has enough of them."""
    sentence = stems(s.story.text[s.sentence.start : s.sentence.end], s.story.language)
    held = sum(weight for word, weight in asked.words.items() if word in sentence)
    return (
        len(asked.words) >= TELLING_WORDS
        and held >= ALL_WORDS * sum(asked.words.values())
        and all(in_sentence(called, s) for called in asked.told_of)
    )


def who_did_else(claim: Statement, s: Statement) -> bool:
    """Whether another number of people than the claim's is of what others did: those who vote are not those who may."""
    return (
        not gives(claim, s)
        and claim.quantity == "count"
        and claim.counts in PEOPLE
        and claim.predicate != s.predicate
    )


def a_day_added(s: Statement) -> bool:
    """Whether a count is what one day added, or what came to others."""
    return s.quantity == "count" and added(s)


def of_one_turn(claim: Statement, s: Statement) -> bool:
    """Whether another value than the claim's is of the same of several turns: *au premier tour*."""
    if gives(claim, s) or claim.counts in PERSONAL:
        return True
    sentence = s.story.text[s.sentence.start : s.sentence.end]
    return turns(claim.story.text, claim.story.language) == turns(sentence, s.story.language)


def within_reach(claim: Statement, s: Statement) -> bool:
    """Whether one number may be what became of the other: the hundred who march on Thursday are not the 18,000 of Tuesday."""
    low, high = sorted(abs(said.value.middle or 0) for said in (claim, s))
    return claim.value.is_date or high <= low * GROWN


def topic_mates(shelf: Shelf, known: Iterable[Statement]) -> Iterator[Statement]:
    """The statements that are in a topic with one that is known."""
    rows = shelf.db.execute(
        """SELECT DISTINCT mates.article, mates.id, mates.claim, mates.start, mates.dated FROM json_each(?) AS known
           JOIN topic_places AS it ON it.article = json_extract(known.value, '$[0]')
             AND it.start = json_extract(known.value, '$[1]') AND it.id = json_extract(known.value, '$[2]')
           JOIN topic_places AS mates ON mates.topic = it.topic ORDER BY mates.article, mates.start""",
        [json.dumps([[s.story.id, s.start, s.id] for s in known])],
    ).fetchall()
    yield from filter(None, (shelf.statement(*row) for row in rows))


def alike(asked: Asked, s: Statement) -> float:
    """How sure it is, 0 to 1, that a statement of an article is about what a claim is about; 0 where that is not ENOUGH anyway."""
    claim = asked.claim
    if not (comparable(claim, s) or dies_once(asked, s)):
        return 0.0
    same_number = tells(claim, s)
    measured = measure_held(claim, s)
    if measured is None and same_number:
        measured = HALF  # *payer 31,50 dollars par action* and *une offre de 31,50 dollars*
    if measured is None or (named := names_held(asked, s)) is None or times_exclude(claim, s):
        return 0.0
    if claim.story.language != s.story.language:
        # words of two languages do not meet: only names and what is measured can speak
        told = same_number or (measured == 1.0 and claim.counts not in GENERAL | COLLECTIVE)
        return named if told and asked.names else 0.0
    if claim.value.is_date:
        measured = 1.0  # the words beside a day say little of what happens on it
    sure, open_ = (0.3 * named + 0.3 * measured, 0.4) if asked.names else (0.45 * measured, 0.55)
    if sure + open_ < ENOUGH:  # whatever the words say, and they are slow to ask
        return 0.0
    return sure + open_ * words_held(asked, s)


def speaks_for_itself(asked: Asked, s: Statement) -> bool:
    """Whether a statement gives the telling number of a claim that is of nobody by name, or one so exact that it is nobody
    else's: it need not be the likeliest."""
    exact = min(asked.claim.value.digits, s.value.digits) >= EXACT
    return tells(asked.claim, s) and (exact or asked.subject is None)


def tells(claim: Statement, other: Statement) -> bool:
    """Whether both give one number, of so many digits that it says by itself what it is of."""
    return min(claim.value.digits, other.value.digits) >= OF_ITSELF and gives(claim, other)


def measure_held(claim: Statement, other: Statement) -> float | None:
    """How far both measure the same, 0 to 1; None where they cannot."""
    a, b = claim.counts, other.counts
    if a and b and excludes(a, b):
        return None
    if a and b and a == b and a not in GENERAL:
        return 1.0
    if a and b and a not in widths(b) and b not in widths(a) and "money" not in (a, b):
        return None
    if claim.story.language != other.story.language:
        return 0.5
    counted = max(covered(claim.counted, other.counted), covered(other.counted, claim.counted))
    return max(counted, min(1.0, 2 * cosine(claim.near, other.near)))


def words_held(asked: Asked, s: Statement, afar: float = IN_ARTICLE) -> float:
    """The share of the claim's words that stand in the statement's sentence or near it; those that stand elsewhere in the
    article count `afar`."""
    if not asked.words:
        return 1.0 if asked.names else 0.0
    at = (s.story.id, s.sentence.start, afar)  # a sentence has many values
    if at not in asked.held:
        asked.held[at] = held_near(asked.words, s, afar)
    return asked.held[at]


def held_near(words: dict[str, float], s: Statement, afar: float) -> float:
    """The share of some words, by their weight, that stand near a statement."""
    said, *beside = neighbourhood(s)
    held = 0.0
    for word, weight in words.items():
        if word in said:
            held += weight * IN_SENTENCE
        elif any(word in near for near in beside):
            held += weight * BESIDE
        elif afar and word in s.story.stems:
            held += weight * afar
    return held / sum(words.values())


def neighbourhood(s: Statement) -> Iterator[frozenset[str]]:
    """The stems of the sentence of a statement, of those before and after it, and of the title."""
    story, spans = s.story, s.story.sentences
    at = bisect_right(spans, s.sentence.start, key=lambda span: span.start) - 1
    near = [at - 1, at + 1] if at >= 0 and spans[at] == s.sentence else []
    there = [s.sentence, *(spans[n] for n in near if 0 <= n < len(spans))]
    for text in (*(story.text[span.start : span.end] for span in there), story.title or ""):
        yield stems(text, story.language)
