"""What articles say of the subject and the measure of a claim that nothing is found about: another number, another day.

It neither backs the claim nor excludes it, for it may be of another thing; a reader is told what there is, and judges.
"""

from __future__ import annotations

from .compare.alike import same_rate, same_verb
from .compare.statement import PERSONAL, Statement
from .evidence import measure_held, words_held
from .lookup import Search
from .periods import times_exclude
from .topics.load import Shelf
from .weighing import Evidence
from .whose import Asked, names_held, of_another
from .wording import NOTHING, like_words

MOST_ARTICLES = 3
# what speaks for a value being of the subject and the measure of a claim, what speaks a little more for it, and against it …
NAMED, WORDS, MEASURED = 0.35, 0.35, 0.3
SAME_VERB, NEWS, ANOTHERS = 0.1, 0.05, -0.15
ENOUGH = 0.55  # … of all this
FEW_WORDS = 0.25  # of the claim's: fewer do not do where the verb is another
HALF_THE_WORDS = 0.5  # of a claim without a value
LEAD = 600  # characters at the beginning of an article in which its news stands
BEHIND = 0.2  # what is less near than the nearest by more is left out


def related(shelf: Shelf, claim: Statement, found: Search) -> list[Evidence]:
    """The nearest value of each of the articles that give one of the subject and the measure of `claim`, the nearest first."""
    asked = Asked(claim, found.names)
    near = []
    for article in found.articles or found.lacking:
        ranked = ((nearness(asked, s), -s.start, s) for s in shelf.statements(article))
        if (best := max(ranked, key=lambda n: n[:2], default=None)) and best[0] >= ENOUGH:
            near.append((best[0], best[2]))
    return nearest(near)


def related_words(shelf: Shelf, claim: Statement, found: Search) -> list[Evidence]:
    """The same for a claim without a value: the sentences that hold most of its words."""
    return nearest(list(like_words(shelf, claim, found.articles or found.lacking, HALF_THE_WORDS)))


def nearest(near: list[tuple[float, Statement]]) -> list[Evidence]:
    """The nearest of what was found, as evidence for neither side."""
    near = sorted(near, key=lambda n: (-n[0], n[1].story.id))[:MOST_ARTICLES]
    return [
        Evidence("related", "related", told(s), s)
        for worth, s in near
        if worth >= near[0][0] - BEHIND
    ]


def told(s: Statement) -> str:
    """What the reader is told of such a statement."""
    return "in like words" if s.value is NOTHING else f"about the same it says {s.text}"


def nearness(asked: Asked, s: Statement) -> float:
    """How near a value of an article is to what a claim says: by its names, its words and what it measures; 0 where it is of another
    kind or time, or somebody else's age."""
    claim = asked.claim
    if s.quantity != claim.quantity or s.value.unit != claim.value.unit:
        return 0.0
    if (claim.per and s.per and not same_rate(claim, s)) or times_exclude(claim, s):
        return 0.0
    measured = measure_near(claim, s)
    if measured is None:
        return 0.0
    done = same_verb(claim, s)
    named = names_held(asked, s, some=True) or 0.0
    sure = NAMED * named + MEASURED * measured
    sure += SAME_VERB * done + NEWS * (s.start < LEAD)
    if sure + WORDS < ENOUGH:  # whatever the words say, and they are slow to ask
        return 0.0
    words = words_held(asked, s, afar=0.0)
    if (words < FEW_WORDS and not done) or sure + WORDS * words < ENOUGH:
        return 0.0
    anothers = of_another(asked, s)
    if anothers and claim.counts in PERSONAL:
        return 0.0
    return sure + WORDS * words + ANOTHERS * anothers


def measure_near(claim: Statement, s: Statement) -> float | None:
    """How far both measure the same; of a day, whether the same happens on it. None where a number measures something else."""
    if not claim.value.is_date:
        return measure_held(claim, s) or None
    return float(same_verb(claim, s) or bool(claim.counts and claim.counts == s.counts))
