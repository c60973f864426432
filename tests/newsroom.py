"""A small newsroom: hand-made articles with hand-made facts, so that what tests show does not hang on what is extracted."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from sqlite_utils import Database

from recoupe.db.compare.statement import Statement
from recoupe.db.database import open_database
from recoupe.db.derive import derive
from recoupe.db.ids import content_id
from recoupe.db.store import store
from recoupe.db.topics.judged import judged
from recoupe.db.topics.load import Shelf
from recoupe.db.topics.meeting import PAIR, part, put
from recoupe.db.topics.refresh import regroup
from recoupe.db.topics.scores import Scored, packed, place
from recoupe.ingest.facts import Claim, Document, Facts, Figure, Mention, Quote, Sentence, Timex

# unit → (dimension, base unit, how many of it)
UNITS = {
    "gigawatt": ("power", "watt", 1e9),
    "megawatt": ("power", "watt", 1e6),
    "EUR": ("money", "EUR", 1.0),
    None: (None, None, 1.0),
}


class Writer:
    """An article in the making: its text, and the facts that stand in it, each found by its words."""

    def __init__(self, text: str, language: str) -> None:
        self.text, self.language = text, language
        self.mentions: list[Mention] = []
        self.dates: list[Timex] = []
        self.figures: list[Figure] = []
        self.quotes: list[Quote] = []
        self.claims: list[Claim] = []

    def span(self, words: str, within: str | None = None) -> tuple[int, int]:
        start = self.text.index(words, self.text.index(within) if within else 0)
        return start, start + len(words)

    def name(self, words: str, label: str = "ORG", entity: str | None = None) -> None:
        """Every place of a name."""
        start = self.text.find(words)
        while start >= 0:
            end = start + len(words)
            self.mentions.append(Mention(start, end, words, label, entity or words, "test.name"))  # type: ignore[arg-type]
            start = self.text.find(words, end)

    def figure(
        self,
        words: str,
        value: float,
        unit: str | None = None,
        measure: str | None = None,
        hedge: str = "exact",
        high: float | None = None,
    ) -> Figure:
        start, end = self.span(words)
        dimension, base, factor = UNITS[unit]
        upper = value if high is None else high
        made = Figure(
            start, end, words, "money" if dimension == "money" else "quantity" if unit else "count",
            value, upper, unit, dimension, hedge, "test.figure", measure=measure,  # type: ignore[arg-type]
            base_low=value * factor, base_high=upper * factor, base_unit=base, measure_lemma=measure and measure.split()[0],
        )  # fmt: skip
        self.figures.append(made)
        return made

    def date(self, words: str, value: str, first: str, last: str) -> Timex:
        start, end = self.span(words)
        made = Timex(start, end, words, "range", value, first, last, None, True, None, "test.date")
        self.dates.append(made)
        return made

    def quote(self, words: str, speaker: str | None) -> None:
        start, end = self.span(words)
        place = self.span(speaker) if speaker and speaker in self.text else (None, None)
        self.quotes.append(Quote(start, end, words, True, "test.quote", speaker, *place, "said"))

    def claim(
        self,
        sentence: str,
        subject: str,
        predicate: str,
        *,
        measure: str | None = None,
        concept: str | None = None,
        figure: Figure | None = None,
        date: Timex | None = None,
        speaker: str | None = None,
        status: str = "asserted",
    ) -> None:
        start, end = self.span(sentence)
        self.claims.append(
            Claim(
                start, end, sentence, subject, predicate, f"{subject}|{predicate}|{len(self.claims)}", "test.claim",
                subject_entity=True, measure=measure, concept=concept, figure=figure, date=date, speaker=speaker,
                status=status,  # type: ignore[arg-type]
            )
        )  # fmt: skip

    def facts(self) -> Facts:
        """Everything, each kind in the order of the text; each sentence ends with its stop."""
        sentences, start = [], 0
        for line in self.text.split("\n"):
            at = start
            for piece in line.split(". "):
                end = min(at + len(piece) + 1, start + len(line))
                if piece.strip():
                    sentences.append(Sentence(at, end))
                at += len(piece) + 2
            start += len(line) + 1
        kinds = (self.mentions, self.dates, self.figures, self.quotes, self.claims)
        ordered = [tuple(sorted(k, key=lambda r: r.start)) for k in kinds]  # type: ignore[attr-defined]
        return Facts(self.language, tuple(sentences), (), *ordered)


def amd_in_french() -> tuple[Document, Facts]:
    power = "OpenAI déploiera six gigawatts de processeurs AMD."
    start = "Les premières livraisons commenceront au second semestre 2026."
    said = "Nous avons besoin de bien plus de calcul"
    text = (
        f"AMD et OpenAI s’allient\n{power} {start}\n« {said} », a déclaré Sam Altman, directeur général d’OpenAI. "
        "L’accord porte sur 160 millions d’actions AMD."
    )
    w = Writer(text, "fr")
    w.name("OpenAI"), w.name("AMD"), w.name("Sam Altman", "PER")
    w.claim(
        power, "OpenAI", "déployer", measure="processeurs AMD", concept="capacity",
        figure=w.figure("six gigawatts", 6, "gigawatt", "processeurs AMD"), status="planned",
    )  # fmt: skip
    w.claim(
        start, "AMD", "commencer", measure="livraisons",
        date=w.date("second semestre 2026", "2026-H2", "2026-07-01", "2026-12-31"), status="planned",
    )  # fmt: skip
    w.quote(said, "Sam Altman")
    w.claim(
        "L’accord porte sur 160 millions d’actions AMD.", "AMD", "porter", measure="actions AMD", concept="shares",
        figure=w.figure("160 millions d’actions", 160e6, None, "actions AMD"),
    )  # fmt: skip
    return Document(
        text, "AMD et OpenAI s’allient", "https://lequotidien.example/amd", "amd-fr", "2025-10-06", author="Claire Vasseur",
        source="Le Quotidien", domain="lequotidien.example", language="fr",
    ), w.facts()  # fmt: skip


def amd_in_english() -> tuple[Document, Facts]:
    power = "OpenAI will deploy 6 GW of AMD processors."
    start = "The first deliveries begin in the first half of 2026."
    text = (
        f"AMD and OpenAI sign\n{power} {start}\nThe deal gives OpenAI up to 160 million AMD shares."
    )
    w = Writer(text, "en")
    w.name("OpenAI"), w.name("AMD")
    w.claim(
        power, "OpenAI", "deploy", measure="AMD processors", concept="capacity",
        figure=w.figure("6 GW", 6, "gigawatt", "AMD processors"), status="planned",
    )  # fmt: skip
    w.claim(
        start, "AMD", "begin", measure="deliveries",
        date=w.date("first half of 2026", "2026-H1", "2026-01-01", "2026-06-30"), status="planned",
    )  # fmt: skip
    w.claim(
        "The deal gives OpenAI up to 160 million AMD shares.", "AMD", "give", measure="AMD shares", concept="shares",
        figure=w.figure("160 million AMD shares", 160e6, None, "AMD shares"),
    )  # fmt: skip
    return Document(
        text, "AMD and OpenAI sign", "https://theledger.example/amd", "amd-en", "2025-10-06",
        source="The Ledger", domain="theledger.example", language="en",
    ), w.facts()  # fmt: skip


def funicular(
    toll: int, source: str, day: str, dispatch: str = "", ref: str = "lisbonne"
) -> tuple[Document, Facts]:
    """The accident in Lisbon: `toll` dead by the account of one outlet."""
    words = f"{toll} morts"
    dead = f"L’accident du funiculaire de Lisbonne a fait {words}."
    text = (
        f"Funiculaire de Lisbonne\n{dead} Les secours ont quitté la place dans la nuit.{dispatch}"
    )
    w = Writer(text, "fr")
    w.name("Lisbonne", "LOC")
    w.claim(
        dead, "Lisbonne", "faire", measure="morts", concept="deaths", figure=w.figure(words, toll, None, "morts")
    )  # fmt: skip
    domain = source.lower().replace(" ", "") + ".example"
    return Document(
        text, "Funiculaire de Lisbonne", f"https://{domain}/{ref}", ref, day, source=source, domain=domain, language="fr",
    ), w.facts()  # fmt: skip


def march(number: str, value: float, source: str, speaker: str) -> tuple[Document, Facts]:
    """The demonstration of 18 September, as many as `speaker` counts."""
    words = f"{number} manifestants"
    sentence = f"Le défilé du 18 septembre a réuni {words} en France selon {speaker}."
    text = f"Le défilé du 18 septembre\n{sentence} Des écoles sont restées fermées."
    w = Writer(text, "fr")
    w.name("France", "LOC"), w.name(speaker)
    w.claim(
        sentence, "défilé", "réunir", measure="manifestants", concept="protesters", speaker=speaker,
        figure=w.figure(words, value, None, "manifestants"),
    )  # fmt: skip
    domain = source.lower().replace(" ", "") + ".example"
    return Document(
        text, "Le défilé du 18 septembre", f"https://{domain}/defile", "defile", "2025-09-18", source=source,
        domain=domain, language="fr",
    ), w.facts()  # fmt: skip


DISPATCH = (
    "\nLe funiculaire de la Gloire relie la place des Restaurateurs au quartier du Bairro Alto depuis la fin du dix-neuvième "
    "siècle, et ses deux voitures jaunes comptent parmi les lieux les plus photographiés de la ville. Les causes du "
    "déraillement ne sont pas connues, et une enquête a été ouverte par le parquet. La mairie a décrété trois jours de deuil."
)


def newsroom_articles() -> list[tuple[Document, Facts]]:
    """What the newsroom's outlets wrote, in the order of publication."""
    first, facts = funicular(15, "Ouest Matin", "2025-09-04")
    return [
        (first, facts),
        funicular(17, "Le Quotidien", "2025-09-05", DISPATCH),
        funicular(17, "Plein Sud", "2025-09-05", DISPATCH),
        (lambda d, f: (replace(d, modified="2025-09-06"), f))(
            *funicular(16, "Ouest Matin", "2025-09-04")
        ),
        march("500 000", 500_000, "Le Quotidien", "le ministère"),
        march("1 million de", 1_000_000, "Plein Sud", "la CGT"),
        amd_in_french(),
        amd_in_english(),
    ]


# Which values are of one thing, and how they relate, is told here: how that is found out is not what these tests are about.
SAME_THING = {
    ("17 morts", "16 morts"): ("update", "relation.update.toll"),
    ("1 million de manifestants", "500 000 manifestants"): (
        "conflict",
        "relation.conflict.figure",
    ),
    ("six gigawatts", "6 GW"): None,
    ("160 millions d’actions", "160 million AMD shares"): None,
    ("second semestre 2026", "first half of 2026"): ("conflict", "relation.conflict.date"),
}


def bring_together(db: Database) -> None:
    """Make one topic of the values that SAME_THING lists, and compare them as it says."""
    shelf = Shelf(db)
    articles = [row[0] for row in db.execute("SELECT id FROM articles ORDER BY id")]
    every = [s for article in articles for s in shelf.statements(article)]
    said = {words: [s for s in every if s.text in words] for words in SAME_THING}
    scores: dict[tuple[int, int], list[Scored]] = defaultdict(list)
    for together in said.values():
        for a, b in combinations(together, 2):
            scores[a.story.id, b.story.id].append((place(a), place(b), 9.0))
    went = [score for pair in scores for score in part(db, PAIR, pair)]
    for pair, found in scores.items():
        put(db, pair, 1000, 3, packed(found))
    regroup(db, shelf, [s for found in scores.values() for s in found], went, judged(db))
    db.execute("DELETE FROM comparisons")
    for words, related in SAME_THING.items():
        if related:
            compare(db, *(next(s for s in said[words] if s.text == w) for w in words), *related)
    db.conn.commit()


def compare(db: Database, a: Statement, b: Statement, relation: str, rule: str) -> None:
    """Keep that the values of two statements relate so, each with one origin behind it."""
    (topic,) = db.execute("SELECT topic FROM topic_places WHERE claim = ?", [a.claim]).fetchone()
    reason = f"{a.text} and {b.text}: {relation}"
    if relation == "conflict":
        reason = f"{a.text} and {b.text} exclude each other, on the same day"
    db["comparisons"].insert(
        {
            "id": content_id("comparison", *sorted((a.id, b.id))), "topic": topic, "a": a.claim, "b": b.claim,
            "relation": relation, "reason": reason, "rule": rule, "strength": 1.0 if a.value.is_date else 0.5,
            "origins_a": 1, "origins_b": 1, "judged": None,
        }
    )  # fmt: skip


@pytest.fixture(scope="session")
def newsroom_master(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The newsroom's database, made once."""
    path = tmp_path_factory.mktemp("newsroom") / "news.db"
    db = open_database(path, create=True)
    for document, facts in newsroom_articles():
        store(db, document, facts)
    derive(db)
    bring_together(db)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    return path


@pytest.fixture
def newsroom(newsroom_master: Path, tmp_path: Path) -> Path:
    """A copy of the newsroom's database that a test may write into."""
    return Path(shutil.copy(newsroom_master, tmp_path / "news.db"))


@pytest.fixture
def rows(newsroom: Path) -> Iterator[Database]:
    """The newsroom's rows."""
    db = open_database(newsroom)
    yield db
    db.close()


def dump(db: Database) -> dict[str, list[str]]:
    """Every row, as people see it, `runs` and the times in `failures` aside: what must be equal where the articles are.

    The file's own numbers of articles and traits are in the order of arrival.
    """
    aside = {"runs", "traits", "numbers", "_sqlite_migrations"}
    tables = {
        t.removeprefix("kept_") for t in db.table_names() if t not in aside and "_fts" not in t
    }
    numbers = {row["number"]: row["article"] for row in db["numbers"].rows}

    def shown(table: str, row: dict[str, object]) -> str:
        named = {
            "shingles": ["number"],
            "story_keys": ["number"],
            "article_names": ["number"],
            "links": ["a", "b"],
        }.get(table, [])
        return repr({c: numbers[v] if c in named else v for c, v in row.items() if c != "tried_at"})

    return {t: sorted(shown(t, row) for row in db[t].rows) for t in sorted(tables)}


Articles = list[tuple[Document, Facts]]


@pytest.fixture
def articles() -> Articles:
    """The newsroom's articles with their facts."""
    return newsroom_articles()


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Callable[..., Database]]:
    """Makes a database of articles with their facts, brought together after every `batch`."""
    made: list[Database] = []

    def of(articles: Articles, batch: int = 1000) -> Database:
        db = open_database(tmp_path / f"made{len(made)}.db", create=True)
        made.append(db)
        for number, (document, facts) in enumerate(articles, 1):
            store(db, document, facts)
            if number % batch == 0:
                derive(db)
        derive(db)
        return db

    yield of
    for db in made:
        db.close()


@pytest.fixture
def dumped() -> Callable[[Database], dict[str, list[str]]]:
    """Every row of a database, to compare it with another."""
    return dump


@pytest.fixture
def writer() -> type[Writer]:
    """Makes an article with hand-made facts."""
    return Writer
