"""Where a database speaks of what a sentence claims: the statements about the same thing, and where it was looked for.

A typed sentence has no article around it, so the search is stricter than the one that makes topics: every name of the
claim must stand in the article, what is measured must be the same, and the words of the claim must be there. Strictest is
what it asks of another value than the claim's: that nobody says so is a smaller fault than a contradiction that is none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from sqlite_utils import Database

from recoupe.ingest.concepts import excludes, widths
from recoupe.ingest.lang import words as language_words

from .compare.alike import comparable
from .compare.relation import added, expects
from .compare.statement import GENERAL, PERSONAL, Statement, days_apart, name_key
from .compare.story import Span, Story
from .compare.telling import COLLECTIVE, same_event
from .compare.words import RAREST, cosine, covered, folded, rarity, stem, stems
from .topics.load import Shelf
from .values import days_between, fit

MOST = 24  # articles that are looked at
TELLING = 6  # bits of a word that articles are looked up by
# a word of the claim counts as much as this where it stands in the sentence, its neighbours, the title or the article
IN_SENTENCE, BESIDE, IN_TITLE, IN_ARTICLE = 1.0, 0.8, 0.8, 0.4
OF_ITSELF = 3  # digits of a number that says what it is of
HALF = 0.5  # what is measured is called otherwise
ENOUGH = 0.6  # of what can speak for two statements being about the same thing
NEAR = 0.66  # of the claim's words that stand near another value than its own, for it to be of the same thing …
SAME_VERB = 0.5  # … or as many where the verb, in whatever form, is the same …
SURE = 0.75  # … or of what else can speak for that, where the words are of another language
FAVOUR = 0.15  # of an article's statements the one that gives the claim's value, unless another is likelier by more
BEHIND = (
    0.2  # what is less like the claim than the likest statement by more is about something else
)
DIGITS = re.compile(r"\d+")
WORD = re.compile(r"[^\W\d_]+")
SAME = ("same", "hedged")  # fits of two values that say the same number
LONG = 60  # days between those that a claim names and an article that tells of its own
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
    telling = dict.fromkeys(
        w.stem
        for w in story.words
        if not w.stem[0].isdigit() and rarity(w.stem, story.language) >= TELLING
    )
    words = tuple(w for w in telling if w not in in_names)
    # the index has *4.634* as two words
    numbers = [DIGITS.findall(w.stem) for w in story.words if w.stem[0].isdigit()]
    numbers = [parts for parts in numbers if len("".join(parts)) >= OF_ITSELF]
    phrases = {
        called: [f'"{name}"' for name in sorted(called) if not set('":') & set(name)]
        for called in names
    }
    needed = [p for called, p in phrases.items() if p and called.isdisjoint(speakers)]
    anything = [*chain(*phrases.values()), *(f'"{w}"*' for w in words)]
    anything += [f'"{" ".join(parts)}"' for parts in numbers]
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
    """For each name in a text, all that its entity is called in the articles. A word with a capital that news does not know is
    one too: a sentence alone says little of what in it is a name."""
    done: set[str] = set()
    unknown = (
        Span(w.start, w.end, w.stem)
        for w in story.words
        if story.text[w.start].isupper()
        and len(w.stem) > 3
        and rarity(w.stem, story.language) == RAREST
        and not any(n.start < w.end and w.start < n.end for n in story.names)
    )
    for span in chain(story.names, unknown):
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

    What shares a topic with one of them that gives the claim's value is taken to be about the same, too. Where a claim without
    a name is backed, nothing else is: *limited to 63 cars* is said of many a car.
    """
    likely = [
        best
        for article in found.articles
        if (best := likest(claim, shelf.statements(article), found.names))
    ]
    least = max((worth for worth, _ in likely), default=0.0) - BEHIND
    sure = {s.id: s for worth, s in likely if worth >= least}
    if not found.names and any(gives(claim, s) for s in sure.values()):
        sure = {ident: s for ident, s in sure.items() if gives(claim, s)}
    backing = [s for s in sure.values() if gives(claim, s)]
    for s in topic_mates(shelf, backing):
        if not times_exclude(claim, s) and not of_another(claim, s, found.names):
            sure.setdefault(s.id, s)
    return sorted(sure.values(), key=lambda s: (s.day or "9999", s.story.id, s.start, s.id))


def likest(
    claim: Statement, of_article: Iterable[Statement], names: tuple[frozenset[str], ...]
) -> tuple[float, Statement] | None:
    """The statement of an article that is likest about what `claim` is about, where that is sure, and how likely; the one that
    gives its value before another, if that is not much likelier."""
    likely = [(worth, s) for s in of_article if (worth := alike(claim, s, names)) >= ENOUGH]
    top = max((worth for worth, _ in likely), default=0.0)
    giving = [(worth, s) for worth, s in likely if worth >= top - FAVOUR and gives(claim, s)]
    topmost = [(worth, s) for worth, s in likely if worth == top]
    return next((w for w in (*giving, *topmost) if is_sure(claim, w[1], w[0], names)), None)


def is_sure(
    claim: Statement, s: Statement, worth: float, names: tuple[frozenset[str], ...]
) -> bool:
    """Whether a statement that is like a claim speaks for or against it: another value must stand among the same words, and so
    must a day, on which many things happen."""
    if of_another(claim, s, names):
        return False
    if gives(claim, s) and names and not claim.value.is_date:
        return True
    if (names_held(claim, s, names) or 0.0) < IN_TITLE or added(claim) or added(s):
        return False  # what one day added is not what another did
    if claim.value.is_date and not gives(claim, s):
        far = abs((claim.value.middle or 0) - (s.value.middle or 0)) > LONG
        if (far and not expects(s)) or not same_event(claim, s):
            return False
    if claim.story.language != s.story.language:
        return worth >= SURE
    same_verb = names and claim.predicate and claim.predicate == s.predicate
    return words_held(claim, s, names, afar=0.0) >= (SAME_VERB if same_verb else NEAR)


def gives(claim: Statement, other: Statement) -> bool:
    """Whether a statement gives the claim's very value."""
    return fit(claim.value, other.value) in SAME


def of_another(claim: Statement, other: Statement, names: tuple[frozenset[str], ...]) -> bool:
    """Whether a statement is said of somebody else, or of somewhere else, than a claim that has names."""
    called = frozenset(chain(*names))
    if not called:
        return False
    subject = next((n for n in names if claim.subject in n), None)
    if claim.counts in PERSONAL and subject:
        if other.leading:
            return other.leading not in subject
        return not any(name in folded(other.subject_name or "") for name in subject)
    if not in_sentence(subject or called, other):
        return bool((other.of_whom | subject_names(other)) - called)
    if not subject or claim.value.is_date or called & other.beside:
        return False
    whose = other.leading or (other.subject if other.subject_entity else None)
    return bool(whose and whose not in called | {other.voice})


def subject_names(s: Statement) -> frozenset[str]:
    """The names in what a statement is said of: *le constructeur automobile Renault*."""
    subject, story = folded(s.subject_name or ""), s.story
    inside = (n for n in story.names if s.sentence.start <= n.start < s.sentence.end)
    return frozenset(n.key for n in inside if folded(story.text[n.start : n.end]) in subject)


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


def alike(claim: Statement, other: Statement, names: tuple[frozenset[str], ...]) -> float:
    """How sure it is, 0 to 1, that a statement of an article is about what a claim is about; 0 where that is not ENOUGH anyway."""
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
        told = same_number or (measured == 1.0 and claim.counts not in GENERAL | COLLECTIVE)
        return named if told and names else 0.0
    if claim.value.is_date:
        measured = 1.0  # the words beside a day say little of what happens on it
    sure, open_ = (0.3 * named + 0.3 * measured, 0.4) if names else (0.45 * measured, 0.55)
    if sure + open_ < ENOUGH:  # whatever the words say, and they are slow to ask
        return 0.0
    return sure + open_ * words_held(claim, other, names)


def tells(claim: Statement, other: Statement) -> bool:
    """Whether both give one number, of so many digits that it says by itself what it is of."""
    return min(claim.value.digits, other.value.digits) >= OF_ITSELF and gives(claim, other)


def names_held(
    claim: Statement, other: Statement, names: tuple[frozenset[str], ...]
) -> float | None:
    """How near the names of a claim stand to a statement; None where one is not in the article at all."""
    said_by = name_key(claim.speaker) if claim.speaker else None
    wanted = [called for called in names if said_by not in called]
    title = folded(other.story.title or "")
    total = 0.0
    for called in wanted:
        if in_sentence(called, other):
            total += IN_SENTENCE
        elif any(name in title for name in called):
            total += IN_TITLE
        elif called & other.story.entities.keys() or any(n in other.story.folded for n in called):
            total += IN_ARTICLE
        else:
            return None
    return total / len(wanted) if wanted else 1.0


def in_sentence(called: frozenset[str], s: Statement) -> bool:
    """Whether one of the names stands in the sentence of a statement, known there as a name or not."""
    return bool(called & s.named) or any(name in sentence_folded(s) for name in called)


@lru_cache(maxsize=8192)
def sentence_folded(s: Statement) -> str:
    return folded(s.story.text[s.sentence.start : s.sentence.end])


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


def words_held(
    claim: Statement, other: Statement, names: tuple[frozenset[str], ...], afar: float = IN_ARTICLE
) -> float:
    """The share of the claim's words, names left out, that stand in the statement's sentence or near it; those that stand
    elsewhere in the article count `afar`."""
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
        return afar if afar and word in other.story.stems else 0.0

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
    """Whether the two speak of different times: other years or months in their sentences, or years between them."""
    if claim.value.is_date:
        return False
    if claim.years and other.years and not claim.years & other.years:
        return True
    if other_months(claim, other) or told_long_after(claim, other):
        return True
    apart = days_apart(claim, other)
    if apart is not None and apart > FAR and not claim.years:
        return True
    if claim.years and not other.years and other.day:
        return all(abs(int(y) - int(other.day[:4])) > 1 for y in claim.years)
    return False


def told_long_after(claim: Statement, other: Statement) -> bool:
    """Whether a claim names its days, and an article that names no month came out long before or after them."""
    if not claim.holds or not other.day or months(other) or other.years:
        return False
    apart = [days_between(day, other.day) for day in claim.holds]
    return all(days is not None and abs(days) > LONG for days in apart)


def other_months(a: Statement, b: Statement) -> bool:
    """Whether the sentences of both name months, and not one that is the same."""
    return bool(months(a) and months(b) and not months(a) & months(b))


@lru_cache(maxsize=8192)
def months(s: Statement) -> frozenset[int]:
    """The months that the sentence of a statement names, by their numbers."""
    numbers = month_numbers(s.story.language)
    said = WORD.findall(s.story.text, s.sentence.start, s.sentence.end)
    return frozenset(numbers[word] for word in said if word in numbers)


@cache
def month_numbers(language: str) -> dict[str, int]:
    """The months as the texts of a language write them: *may* is none."""
    calendar = language_words(language, "calendar")
    full = (forms.split("|")[0] for forms in calendar.MONTHS)
    return {name.capitalize() if calendar.CAPITALS else name: n for n, name in enumerate(full)}
