"""Topics: what is brought together, in any order of arrival, and how it is shown."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from recoupe.db.derive import derive
from recoupe.db.migrations import migrations
from recoupe.db.reviews import judge
from recoupe.db.store import store
from recoupe.db.topics import readable, report
from recoupe.db.topics.gather import cluster, united
from recoupe.db.topics.scores import Scored, Scores, beside
from recoupe.db.upkeep import find_articles, withdraw
from recoupe.db.views import create_views
from recoupe.ingest.facts import Claim, Document, Facts, Figure, Mention, Sentence

SCORES = st.dictionaries(st.sampled_from([*combinations(range(9), 2)]), st.floats(-5, 5))


class Told(Scores):
    """Scores of which those above zero are told."""

    def __init__(self, scores: Iterable[Scored]) -> None:
        self.beside = beside(scores)

    def near(self, place: int) -> set[int]:
        return self.beside[place]

    def groups(self) -> set[frozenset[int]]:
        return {frozenset(self.together(place)) for place in [*self.beside]}


PAIRS = st.sampled_from([*combinations(range(7), 2)])


@given(st.sets(PAIRS, min_size=8), st.sets(PAIRS, max_size=2))
def test_every_group_that_changed_is_led_to(
    before: set[tuple[int, int]], changed: set[tuple[int, int]]
) -> None:
    """By a place of a score that came or went, or one that is less tied by that."""
    after = before ^ changed
    came, went = ([(*pair, 1.0) for pair in side & changed] for side in (after, before))
    then, now = (Told((*pair, 1.0) for pair in side) for side in (before, after))
    leads = {place for pair in changed for place in pair} | now.untied(came, went)
    assert all(group & leads for group in now.groups() - then.groups() if len(group) > 1)


def test_one_weak_link_does_not_join_two_heaps() -> None:
    """A pair above zero is not enough where all the others speak against it."""
    scores = {(1, 2): 3.0, (3, 4): 3.0, (2, 3): 0.5, (1, 3): -2.0, (1, 4): -2.0, (2, 4): -2.0}
    assert cluster([1, 2, 3, 4], scores) == [[1, 2], [3, 4]]


def test_pairs_that_were_never_weighed_count_a_little_against() -> None:
    """A chain holds while its links are stronger than what is missing."""
    assert cluster([1, 2, 3], {(1, 2): 2.0, (2, 3): 1.0}) == [[1, 2, 3]]
    assert cluster([1, 2, 3], {(1, 2): 2.0, (2, 3): 0.2}) == [[1, 2], [3]]


@given(SCORES, st.randoms(use_true_random=False))
def test_clusters_know_no_order(
    scores: dict[tuple[int, int], float], chance: random.Random
) -> None:
    """The same members and scores give the same groups."""
    members, pairs = list(range(9)), list(scores.items())
    expected = cluster(members, scores)
    joined = united(expected, scores, article=lambda member: member // 3)
    chance.shuffle(members)
    chance.shuffle(pairs)
    assert cluster(members, dict(pairs)) == expected
    assert united(expected, dict(pairs), article=lambda member: member // 3) == joined
    for groups in (expected, joined):
        assert sorted(m for group in groups for m in group) == sorted(members)


def test_a_value_that_changed_does_not_split_its_topic() -> None:
    """Each value of one group has a partner in the other, and no article tells both: they are one."""
    scores = {
        (11, 21): 2.0,
        (31, 41): 2.0,
        (11, 31): 0.4,
        (21, 31): -1.0,
        (11, 41): -1.0,
        (21, 41): 0.3,
    }
    apart = [[11, 21], [31, 41]]
    assert cluster([11, 21, 31, 41], scores) == apart
    assert united(apart, scores, article=lambda member: member // 10) == [[11, 21, 31, 41]]
    assert united(apart, scores, article=lambda member: member // 20) == apart, (
        "an article has both"
    )


# A hand-made story: (outlet, day, sentence with the value in brackets, value, concept)
FLOOD = [
    ("Le Matin", "2025-03-01", "Les inondations de Valbourg ont fait [12 morts], selon la préfecture.", 12, "deaths"),
    ("Le Matin", "2025-03-01", "Quelque [3 400 foyers] de Valbourg sont privés d'électricité depuis les inondations.", 3400, "households"),
    ("La Gazette", "2025-03-02", "Les inondations à Valbourg ont fait [14 morts], selon la préfecture.", 14, "deaths"),
    ("La Gazette", "2025-03-02", "À Valbourg, [3 400 foyers] restaient privés d'électricité après les inondations.", 3400, "households"),
    ("Radio Val", "2025-03-02", "La préfecture déplore [14 morts] dans les inondations de Valbourg.", 14, "deaths"),
]  # fmt: skip


def articles() -> list[tuple[Document, Facts]]:
    """The outlets' articles, each with its sentences of the story."""
    made = []
    for outlet in dict.fromkeys(row[0] for row in FLOOD):
        text, sentences, mentions, figures, claims = "Inondations à Valbourg\n", [], [], [], []
        for source, day, sentence, value, concept in FLOOD:
            if source != outlet:
                continue
            published = day
            at = len(text)
            start, end = at + sentence.index("["), at + sentence.index("]") - 1
            plain = sentence.replace("[", "").replace("]", "")
            text += plain + "\n"
            sentences.append(Sentence(at, at + len(plain)))
            place = text.index("Valbourg", at)
            mentions.append(Mention(place, place + 8, "Valbourg", "LOC", "Valbourg", "test"))
            noun = text[start:end].split()[-1]
            figure = Figure(start, end, text[start:end], "count", value, value, None, "count", "exact", "test", measure=noun, measure_lemma=noun)  # fmt: skip
            figures.append(figure)
            claims.append(Claim(at, at + len(plain), plain, "Valbourg", None, plain, "test", measure=noun, concept=concept, figure=figure))  # fmt: skip
        document = Document(text, "Inondations à Valbourg", ref=outlet, published=published, source=outlet, language="fr")  # fmt: skip
        facts = Facts("fr", tuple(sentences), (), tuple(mentions), (), tuple(figures), (), tuple(claims))  # fmt: skip
        made.append((document, facts))
    return made


def told(arriving: Iterable[tuple[Document, Facts]], each: bool = False) -> Database:
    """A database of articles, brought together at the end or after `each`."""
    db = Database(memory=True)
    db.execute("PRAGMA foreign_keys=ON")
    migrations.apply(db)
    create_views(db)
    for document, facts in arriving:
        store(db, document, facts)
        if each:
            derive(db)
    derive(db)
    return db


def content(db: Database) -> dict[str, list[tuple[object, ...]]]:
    """The rows that follow from the articles."""
    article = "(SELECT article FROM numbers WHERE number = {})"
    tables = {
        **dict.fromkeys(("topics", "topic_places", "comparisons", "stories"), "*"),
        "links": f"{article.format('a')}, {article.format('b')}, likeness, chosen, scores",
        "story_keys": f"key, {article.format('story_keys.number')}",
    }
    found = {
        t: sorted(db.execute(f"SELECT {shown} FROM {t}").fetchall(), key=repr)
        for t, shown in tables.items()
    }
    return {**found, "claims": db.execute("SELECT id, topic FROM claims ORDER BY id").fetchall()}


def test_values_of_one_thing_meet() -> None:
    """The dead of three outlets are one topic, the households of two another."""
    db = told(articles())
    rows = db.execute(
        """SELECT title, concept, articles, origins, "values", value_low, value_high, first_seen, last_seen
           FROM topics ORDER BY title"""
    ).fetchall()
    assert rows == [
        ("Valbourg: foyers", "households", 2, 2, 1, 3400, 3400, "2025-03-01", "2025-03-02"),
        ("Valbourg: morts", "deaths", 3, 3, 2, 12, 14, "2025-03-01", "2025-03-02"),
    ]
    compared = db.execute("SELECT relation, reason, origins_a, origins_b FROM comparisons")
    assert compared.fetchall() == [
        ("update", "12 morts became 14 morts (2025-03-01 → 2025-03-02)", 1, 2)
    ]


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("each", [False, True], ids=["at the end", "after each"])
def test_order_of_arrival_does_not_matter(seed: int, each: bool) -> None:
    """Shuffled articles give the same rows, brought together at once or one by one."""
    shuffled = articles()
    random.Random(seed).shuffle(shuffled)
    assert content(told(shuffled, each)) == content(told(articles()))


def more(outlets: Iterable[str]) -> list[tuple[Document, Facts]]:
    """The same articles in several outlets each, which add words of their own."""
    words = (
        "rivière barrage alerte",
        "école gymnase refuge",
        "hélicoptère pompiers barque",
        "digue",
    )
    return [
        (replace(d, text=f"{d.text}{extra}.\n", ref=f"{d.ref} {n}", source=f"{d.source} {n}"), f)
        for d, f in articles()
        if d.ref in outlets
        for n, extra in enumerate(words)
    ]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("nearest", [1, 3])
def test_few_are_met(seed: int, nearest: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a story with more articles than one can meet: whom each meets knows no order either, and who goes makes room."""
    monkeypatch.setattr("recoupe.db.topics.meeting.NEAREST", nearest)
    arriving = more(("Le Matin", "La Gazette", "Radio Val"))
    expected = content(told(arriving))
    others = [(d, f) for d, f in arriving if d.ref != "La Gazette 2"]
    random.Random(seed).shuffle(arriving)
    db = told(arriving, each=True)
    assert content(db) == expected
    met = db.execute("SELECT count(*) FROM links WHERE a != b").fetchone()[0]
    assert met < len(arriving) * (len(arriving) - 1) / 2
    withdraw(db, find_articles(db, "La Gazette 2"))
    assert content(db) == content(told(others))


def test_everything_again_changes_nothing() -> None:
    db = told(articles())
    before = content(db)
    db.execute("INSERT INTO pending SELECT id FROM articles")
    derive(db)
    assert content(db) == before


def test_an_article_that_goes_leaves_no_trace() -> None:
    """Its topics are written anew without it."""
    db = told(articles())
    withdraw(db, find_articles(db, "La Gazette"))
    without = told([(d, f) for d, f in articles() if d.ref != "La Gazette"])
    assert content(db) == content(without)


def test_many_that_go_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """More than fit a transaction: none of them is met any more."""
    monkeypatch.setattr("recoupe.db.derive.BATCH", 1)
    db = told(articles())
    withdraw(db, [article for d, _ in articles() for article in find_articles(db, d.ref or "")])
    assert content(db) == content(told([]))


def test_report_for_programs() -> None:
    """Every place of every value, and every pair from different articles."""
    topics = {t["title"]: t for t in report(told(articles()))}
    dead = topics["Valbourg: morts"]
    ids = {c["ref"]: c["claim"] for c in dead["claims"]}
    keys = ("ref", "text", "value_low", "value_high", "unit", "start_date")
    assert sorted(tuple(c[k] for k in keys) for c in dead["claims"]) == [
        ("La Gazette", "14 morts", 14, 14, None, None),
        ("Le Matin", "12 morts", 12, 12, None, None),
        ("Radio Val", "14 morts", 14, 14, None, None),
    ]
    assert dead["claims"][0]["ref"] == "Le Matin", "the earliest first"
    said = {frozenset((c["a"], c["b"])): c["relation"] for c in dead["comparisons"]}
    assert said == {
        frozenset((ids["Le Matin"], ids["La Gazette"])): "update",
        frozenset((ids["Le Matin"], ids["Radio Val"])): "update",
        frozenset((ids["La Gazette"], ids["Radio Val"])): "agree",
    }


def test_report_for_people(rows: Database) -> None:
    """Disagreements first; a line for each value."""
    lines = list(readable(rows))
    assert [line for line in lines if line and not line.startswith(" ")] == [
        line for line in lines if "[" in line
    ]
    start = lines.index(next(line for line in lines if line.startswith("Défilé")))
    assert lines[start + 1 : start + 5] == [
        "  2025-09-18  1 million de manifestants  1 origin  1 article  Plein Sud (la CGT)",
        "  2025-09-18  500 000 manifestants       1 origin  1 article  Le Quotidien (le ministère)",
        "    conflict: 1 million de manifestants and 500 000 manifestants exclude each other, on the same day",
        "",
    ]
    relations = [line.split(":")[0].strip() for line in lines if line.startswith("    ")]
    assert relations == ["conflict", "conflict", "update"]


def test_a_person_judged(rows: Database) -> None:
    """What somebody called unrelated is in one topic no more; a value alone is none."""
    comparison = rows.execute("SELECT id FROM comparisons WHERE reason LIKE '%manifestants%'").fetchone()[0]  # fmt: skip
    judge(rows, comparison, "unrelated", "counted by others")
    derive(rows)
    assert not rows.execute("SELECT 1 FROM comparisons WHERE reason LIKE '%manifestants%'").fetchone()  # fmt: skip
    topics = rows.execute("SELECT count(*) FROM topics WHERE concept = 'protesters'").fetchone()
    assert topics == (0,)
