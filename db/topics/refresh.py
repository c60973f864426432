"""Topics and comparisons brought up to date after articles came, changed or went.

Scores depend on two articles each. What is tied by them is grouped anew whenever a score or a tie of one of its values came or
went, and every id is made of content: whatever the order of arrival, the same rows come out.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlite_utils import Database

from ..compare.alike import weights
from ..compare.statement import Statement
from ..ids import NUMBER
from .gather import cluster, united
from .index import index
from .judged import Judged, judged
from .load import Shelf
from .meeting import choosers, meet, part
from .scores import Scored, Scores, article_of, place, place_of, where
from .write import write

APART = -50.0  # what a person's "unrelated" weighs


def refresh(db: Database, articles: set[int], again: set[int], moved: set[int]) -> None:
    """Bring topics, comparisons and each claim's topic up to date after a change of `articles`.

    `again` are those of them that were here before; of those that `moved` the origin or an entity is another now.
    """
    every, before = articles | moved, again | moved
    left = choosers(db, before) - every
    went = forget(db, before, again)
    shelf = Shelf(db)
    present = by_day(db, every)
    for article in present:
        if article in articles:
            index(db, shelf, article)
    came, more = meet(db, shelf, present, left, weights())
    regroup(db, shelf, came, went + more, judged(db))


def by_day(db: Database, articles: set[int]) -> list[int]:
    """Articles in the order of publication: those that tell one story come close together, and are loaded once."""
    found = """SELECT id FROM articles WHERE id IN (SELECT value FROM json_each(?)) ORDER BY published, id"""
    return [article for (article,) in db.execute(found, [str(sorted(articles))]).fetchall()]


def forget(db: Database, articles: set[int], again: set[int]) -> list[Scored]:
    """Remove what was derived of `articles` with others, and what those that were read again are found by.

    Returns the scores that go.
    """
    went: list[Scored] = []
    for article in articles:
        topics = "SELECT topic FROM topic_places WHERE article = ?"
        db.execute(f"DELETE FROM topics WHERE id IN ({topics})", [article])
        for side in ("a", "b"):
            went += part(db, f"{side} = {NUMBER.format('?')}", [article])
    if again:  # the keys have no index by article: they are gone through once
        theirs = "SELECT value FROM json_each(?)"
        numbered = f"SELECT {NUMBER.format('value')} FROM json_each(?)"
        db.execute(f"DELETE FROM stories WHERE article IN ({theirs})", [str(sorted(again))])
        db.execute(f"DELETE FROM story_keys WHERE number IN ({numbered})", [str(sorted(again))])
    return went


def topics_of(db: Database, group: set[int]) -> dict[frozenset[int], int]:
    """The topics that have a place in a group, by all their places."""
    at = "SELECT topic FROM topic_places WHERE article = ? AND start = ? AND dated = ?"
    made_of = "SELECT article, start, dated FROM topic_places WHERE topic = ?"
    topics = {topic for place in group for (topic,) in db.execute(at, where(place)).fetchall()}
    return {
        frozenset(place_of(*row) for row in db.execute(made_of, [topic]).fetchall()): topic
        for topic in topics
    }


def drop(db: Database, topic: int) -> set[int]:
    """Remove a topic with its comparisons; returns the claims that it was made of."""
    found = "SELECT claim FROM topic_places WHERE topic = ?"
    claims = {claim for (claim,) in db.execute(found, [topic]).fetchall()}
    db.execute("DELETE FROM topics WHERE id = ?", [topic])
    return claims


def regroup(
    db: Database, shelf: Shelf, came: list[Scored], went: list[Scored], decisions: Judged
) -> None:
    """Group anew what is tied, or was, to the places of scores that came and went, and write its topics."""
    scores, done, claims = Scores(db), set[int](), set[int]()
    touched = {place for *pair, _ in came + went for place in pair} | scores.untied(came, went)
    for start in sorted(touched):
        if start not in done:
            group = scores.together(start)
            done |= group
            claims |= settle(db, shelf, scores, group, decisions)
    point(db, claims)


def settle(
    db: Database, shelf: Shelf, scores: Scores, group: set[int], decisions: Judged
) -> set[int]:
    """Write the topics of a group; one that has the same places as before is left alone, for those of changed articles are gone.

    A value alone is no topic. Returns the claims whose topics changed.
    """
    known = dict(scores.within(group))
    if decisions.relations:
        known |= dict.fromkeys(decisions.apart(stated(shelf, group)), APART)

    def apart(a: list[int], b: list[int]) -> bool:
        return of_other_things(stated(shelf, a), stated(shelf, b))

    groups = united(cluster(sorted(group), known), known, apart=apart)
    found = {frozenset(members) for members in groups}
    there = topics_of(db, group)
    claims: set[int] = set()
    for members in there.keys() - found:
        claims |= drop(db, there[members])
    new = (sorted(members) for members in found - there.keys() if len(members) > 1)
    for together in sorted(new):
        said = stated(shelf, together)
        write(db, said, decisions)
        claims |= {s.claim for s in said}
    return claims


def of_other_things(a: Iterable[Statement], b: Iterable[Statement]) -> bool:
    """Whether what two groups count has a name in both, and never the same."""
    ones, others = ({s.counts for s in group if s.counts} for group in (a, b))
    return bool(ones and others) and not ones & others


def stated(shelf: Shelf, places: Iterable[int]) -> list[Statement]:
    """The statements at some places."""
    wanted = set(places)
    articles = sorted({article_of(p) for p in wanted})
    return [s for article in articles for s in shelf.statements(article) if place(s) in wanted]


def point(db: Database, claims: set[int]) -> None:
    """Give each of the claims the topic that it is about: that of its figure before its date's, of its first place."""
    db.execute(
        """UPDATE kept_claims SET topic = (SELECT topic FROM topic_places WHERE article = kept_claims.article AND claim = kept_claims.id
             ORDER BY dated, start, id LIMIT 1) WHERE id IN (SELECT value FROM json_each(?))""",
        [str(sorted(claims))],
    )
