"""Where a database speaks of what a sentence claims: the statements about the same thing, and where it was looked for.

A typed sentence has no article around it, so the search is stricter than the one that makes topics: every name of the
claim must stand in the article, what is measured must be the same, and the words of the claim must be there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from sqlite_utils import Database

from recoupe.ingest.concepts import excludes, widths

from .compare.alike import comparable
from .compare.statement import GENERAL, Statement, Story, days_apart, name_key
from .compare.words import cosine, covered, folded, rarity, stem, stems
from .topics.load import Shelf
from .values import fit

MOST = 40  # articles that are looked at
TELLING = 6  # bits of a word that articles are looked up by
# a word of the claim counts as much as this where it stands in the sentence, its neighbours, the title or the article
IN_SENTENCE, BESIDE, IN_TITLE, IN_ARTICLE = 1.0, 0.8, 0.8, 0.4
OF_ITSELF = 3  # digits of a number that says what it is of
HALF = 0.5  # what is measured is called otherwise
ENOUGH = 0.6  # of what can speak for two statements being about the same thing
SAME = ("same", "hedged")  # fits of two values that say the same number
FAR = 400  # days between an article and the time that a claim names


@dataclass(frozen=True, slots=True)
class Search:
    """What a claim was looked for by: names (each with all it is called), words; how many articles were looked at."""

    names: tuple[frozenset[str], ...]
    words: tuple[str, ...]
    articles: tuple[int, ...]

    def __str__(self) -> str:
        names = [max((k for k in n if ":" not in k), key=lambda k: (len(k), k)) for n in self.names]
        by = [*names, *self.words]
        shown = ", ".join(dict.fromkeys(by)) or "nothing that could be looked up"
        count = len(self.articles)
        return f"{count} article{'' if count == 1 else 's'} with: {shown}"


def search(db: Database, story: Story, speakers: Collection[str] = ()) -> Search:
    """The articles that have the names and telling words of a text, the best first.

    Nothing is said of a claim by an article that lacks one of its names, `speakers` (by their keys) aside; the words put the
    best first, and only where no article has all names one of them is enough.
    """
    names = tuple(known_names(db, story))
    in_names = {part for called in names for name in called for part in name.split()}
    telling = [
        w.stem
        for w in story.words
        if not w.stem[0].isdigit() and rarity(w.stem, story.language) >= TELLING
    ]
    words = tuple(dict.fromkeys(w for w in telling if w not in in_names))
    phrases = {
        called: [f'"{name}"' for name in sorted(called) if not set('":') & set(name)]
        for called in names
    }
    needed = [p for called, p in phrases.items() if p and called.isdisjoint(speakers)]
    anything = [*chain(*phrases.values()), *(f'"{w}"*' for w in words)]
    found = matching(db, [*needed, anything]) or matching(db, [anything]) if anything else ()
    return Search(names, words, tuple(found))


def matching(db: Database, asked: Iterable[Iterable[str]]) -> list[int]:
    """The articles that hold one phrase at least of each group, the best first."""
    rows = db.execute(
        """SELECT articles.id FROM articles_fts JOIN articles ON articles.rowid = articles_fts.rowid
           WHERE articles_fts MATCH ? ORDER BY bm25(articles_fts, 3.0, 1.0), articles.id LIMIT ?""",
        [" AND ".join(f"({' OR '.join(phrases)})" for phrases in asked), MOST],
    )
    return [row[0] for row in rows.fetchall()]


def known_names(db: Database, story: Story) -> Iterator[frozenset[str]]:
    """For each name in a text, all that its entity is called in the articles."""
    done: set[str] = set()
    for span in story.names:
        if span.key in done:
            continue
        done.add(span.key)
        called = {span.key, name_key(story.text[span.start : span.end])}
        rows = db.execute(
            """SELECT name FROM aliases WHERE entity IN
               (SELECT entity FROM aliases WHERE name IN (?, ?)) ORDER BY name LIMIT 40""",
            [story.text[span.start : span.end], span.key],
        ).fetchall()
        yield frozenset(called | {name_key(row[0]) for row in rows})


def same_thing(shelf: Shelf, claim: Statement, found: Search) -> list[Statement]:
    """The statements that are about what `claim` is about, the surest of each article, oldest first.

    What shares a topic with one of them that gives the claim's value is taken to be about the same, too.
    """
    sure: dict[int, Statement] = {}
    for article in found.articles:
        if best := surest(claim, shelf.statements(article), found.names):
            sure[best.id] = best
    backing = [s for s in sure.values() if fit(claim.value, s.value) != "apart"]
    for s in topic_mates(shelf, backing):
        if not times_exclude(claim, s):
            sure.setdefault(s.id, s)
    return sorted(sure.values(), key=lambda s: (s.day or "9999", s.story.id, s.start, s.id))


def surest(
    claim: Statement, of_article: Iterable[Statement], names: tuple[frozenset[str], ...]
) -> Statement | None:
    """The statement of an article that is surely about what `claim` is about; of several the surest, and of two as sure the
    one that gives its value."""
    found, best = None, (ENOUGH, False, 0)
    for s in of_article:
        worth = alike(claim, s, names, best[0])
        if worth < best[0]:
            continue
        rank = (worth, fit(claim.value, s.value) in SAME, -s.start)
        if found is None or rank > best:
            found, best = s, rank
    return found


def topic_mates(shelf: Shelf, known: Iterable[Statement]) -> Iterator[Statement]:
    """The statements that are in a topic with one that is known."""
    rows = shelf.db.execute(
        """SELECT article, id FROM topic_places WHERE topic IN
           (SELECT topic FROM topic_places WHERE id IN (SELECT value FROM json_each(?)))""",
        [str([s.id for s in known])],
    ).fetchall()
    wanted = {place for _, place in rows}
    for article in sorted({article for article, _ in rows}):
        yield from (mate for mate in shelf.statements(article) if mate.id in wanted)


def alike(
    claim: Statement, other: Statement, names: tuple[frozenset[str], ...], least: float = ENOUGH
) -> float:
    """How sure it is, 0 to 1, that a statement of an article is about what a claim is about; 0 where it is less than `least`."""
    if not comparable(claim, other) or times_exclude(claim, other):
        return 0.0
    named = names_held(claim, other, names)
    measured = measure_held(claim, other)
    same_number = tells(claim, other)
    if measured is None and same_number:
        measured = HALF  # *payer 31,50 dollars par action* and *une offre de 31,50 dollars*
    if named is None or measured is None:
        return 0.0
    if claim.story.language != other.story.language:
        # words of two languages do not meet: only names and what is measured can speak
        told = same_number or (measured == 1.0 and claim.counts not in GENERAL)
        return named if told and names else 0.0
    sure, open_ = (0.3 * named + 0.3 * measured, 0.4) if names else (0.45 * measured, 0.55)
    if sure + open_ < least:  # whatever the words say, and they are slow to ask
        return 0.0
    return sure + open_ * words_held(claim, other, names)


def tells(claim: Statement, other: Statement) -> bool:
    """Whether both give one number, of so many digits that it says by itself what it is of."""
    digits = min(claim.value.digits, other.value.digits)
    return digits >= OF_ITSELF and fit(claim.value, other.value) in SAME


def names_held(
    claim: Statement, other: Statement, names: tuple[frozenset[str], ...]
) -> float | None:
    """How near the names of a claim stand to a statement; None where one is not in the article at all."""
    said_by = name_key(claim.speaker) if claim.speaker else None
    wanted = [called for called in names if said_by not in called]
    title = folded(other.story.title or "")
    total = 0.0
    for called in wanted:
        if called & other.named:
            total += IN_SENTENCE
        elif any(name in title for name in called):
            total += IN_TITLE
        elif called & other.story.entities.keys() or any(n in other.story.folded for n in called):
            total += IN_ARTICLE
        else:
            return None
    return total / len(wanted) if wanted else 1.0


def measure_held(claim: Statement, other: Statement) -> float | None:
    """How far both measure the same, 0 to 1; None where they cannot."""
    a, b = claim.counts, other.counts
    if a and b and excludes(a, b):
        return None
    if a and b and a == b and a not in GENERAL:
        return 1.0
    if a and b and a != b and a not in widths(b) and b not in widths(a):
        return None
    if claim.story.language != other.story.language:
        return 0.5
    counted = max(covered(claim.counted, other.counted), covered(other.counted, claim.counted))
    return max(counted, min(1.0, 2 * cosine(claim.near, other.near)))


def words_held(claim: Statement, other: Statement, names: tuple[frozenset[str], ...]) -> float:
    """The share of the claim's words, names left out, that stand in the statement's sentence or near it."""
    language = claim.story.language
    skip = {stem(part, language) for called in names for name in called for part in name.split()}
    wanted = {w: weight for w, weight in claim.context.items() if w not in skip}
    total = sum(wanted.values())
    if not total:
        return 1.0 if names else 0.0
    beside = neighbourhood(other)
    title = {stem(w, language) for w in (other.story.title or "").split()}

    def held(word: str) -> float:
        if word in other.context:
            return IN_SENTENCE
        if word in beside or word in title:
            return BESIDE
        return IN_ARTICLE if word in other.story.stems else 0.0

    return sum(weight * held(word) for word, weight in wanted.items()) / total


def neighbourhood(s: Statement) -> frozenset[str]:
    """The stems of the sentence of a statement and of the ones before and after it."""
    spans = s.story.sentences
    at = next((n for n, span in enumerate(spans) if span.start == s.sentence.start), None)
    if at is None:
        return frozenset()
    first, last = spans[max(0, at - 1)].start, spans[min(len(spans) - 1, at + 1)].end
    return stems(s.story.text[first:last], s.story.language)


def times_exclude(claim: Statement, other: Statement) -> bool:
    """Whether the two speak of different times: other years in their sentences, or years between them."""
    if claim.value.is_date:
        return False
    if claim.years and other.years and not claim.years & other.years:
        return True
    apart = days_apart(claim, other)
    if apart is not None and apart > FAR and not claim.years:
        return True
    if claim.years and not other.years and other.day:
        return all(abs(int(y) - int(other.day[:4])) > 1 for y in claim.years)
    return False
