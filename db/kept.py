"""How facts lie in the file: a lean table for each kind, and the view by its name that shows it whole.

Nothing is kept that can be had from beside it. Words that stand in the article's text are cut from it; an end, and where a part
stands, is counted from a start; a day is a number; what many facts share, as the kind, the unit and the rule that made them, has
its own row in `traits`; of its current revision an article says the title and days. `kept_figures` is what is written, `figures`
is what is read.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlite_utils import Database

from .columns import DAY, VALUE, Column, Row, after, cut, day_after, placed, said_at, trait, words
from .ids import NUMBER, content_id

KEPT = "kept_"


def entity_called(name: str, label: str, identifier: str) -> Column:
    """The entity that a name stands for; none where a person rejected the row."""
    called = f"aliases.name = {name} AND aliases.label = {label}"
    known = f"(SELECT entity FROM aliases WHERE {called} AND aliases.identifier IS {identifier})"
    return Column(None, f"iif({REVIEW.shown} IS 'rejected', NULL, {known})")


def part(name: str) -> dict[str, Column]:
    """Where a part of a row stands, from the row's own start."""
    return {f"{name}_start": after("start"), f"{name}_end": after(f"{name}_start")}


def traits(*names: str, type_: str = "TEXT") -> dict[str, Column]:
    return {name: trait(name, type_) for name in names}


ID = Column("INTEGER PRIMARY KEY")
ENTITY = Column("INTEGER REFERENCES entities(id) ON DELETE SET NULL")
TEXT, INTEGER, REAL = Column("TEXT"), Column("INTEGER"), Column("REAL")
REVIEW, LABEL, IDENTIFIER = trait("review"), trait("label"), trait("identifier")
NAME = words("", anywhere=False)
SPAN = {"start": Column("INTEGER NOT NULL"), "end": after("start")}
PLACE = {"article": Column("INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE"), **SPAN}
# what nobody refers to lies by the number of its article and its start, without an index beside it
BY_PLACE = ("mentions", "quotes")
BY_NUMBER = {"article": Column(None, "numbers.article"), **SPAN}
SAID = {"text": Column(None, cut("start", '"end"'))}
# `review` is what a person said of the row: `rejected`, `confirmed`, `corrected`; a rejected row counts nowhere
MADE_BY = {**traits("rule"), **traits("confidence", type_="REAL"), "review": REVIEW}

FACTS: dict[str, dict[str, Column]] = {
    # `name` is what the entity is called in this article; NULL where a short form could be several
    "mentions": {
        "id": placed(1), **BY_NUMBER, **SAID, "label": LABEL,
        "entity": entity_called(NAME.shown.format("kept_mentions.name"), LABEL.shown, IDENTIFIER.shown), "name": NAME,
        "link": trait("detail"), "identifier": IDENTIFIER, "role": words(), **MADE_BY,
    },
    "dates": {
        "id": ID, **PLACE, **SAID, **traits("kind"), "value": VALUE, "start_date": DAY, "end_date": day_after("start_date"),
        **traits("modifier"), **traits("resolved", type_="INTEGER"), "anchor": DAY, **MADE_BY,
    },
    "figures": {
        "id": ID, **PLACE, **SAID, **traits("kind"), "value_low": REAL, "value_high": REAL, **traits("unit", "dimension"),
        "base_low": REAL, "base_high": REAL, **traits("base_unit", "currency", "hedge", "per"), "measure": words("measure_"),
        **part("measure"), "measure_lemma": words(), "measure_rule": trait("detail"), **traits("role"), "linked": INTEGER, **MADE_BY,
    },
    "quotes": {
        "id": placed(2), **BY_NUMBER, **SAID, **traits("direct", type_="INTEGER"), "speaker": INTEGER,
        "speaker_name": words("speaker_"), **part("speaker"), "cue": words("cue_"), **part("cue"), **MADE_BY,
    },
    # the clause of the first place, with the figure and date said there; where it is said again is in claim_places
    "claims": {
        "id": ID, **PLACE, "subject": ENTITY, "subject_name": words("subject_"), **part("subject"),
        **traits("subject_is_entity", type_="INTEGER"), "subject_link": trait("detail"), "predicate": words("predicate_"),
        **part("predicate"), **traits("negated", type_="INTEGER"), "object": words(), "measure": words("measure_"),
        **part("measure"), "concept": TEXT, "figure": said_at("kept_figures"), "date": said_at("kept_dates"),
        "holds_start": DAY, "holds_end": day_after("holds_start"), **traits("holds_from"), "speaker": ENTITY,
        "speaker_name": words(), **traits("status"), "status_cue": words(),
        "topic": Column("INTEGER REFERENCES topics(id) ON DELETE SET NULL"), **MADE_BY,
    },
}  # fmt: skip

# what of a revision is its article's as long as it is the current one
OF_ARTICLE = ("title", "published", "modified", "text_hash")


def tables() -> dict[str, str]:
    """The columns of each lean table, and of `traits`."""
    return {f"{KEPT}{name}": columns(name) for name in FACTS} | {"traits": trait_columns()}


def columns(name: str) -> str:
    own = [f'"{c}" {column.type}' for c, column in FACTS[name].items() if column.type]
    own.append("trait INTEGER NOT NULL")
    if name in BY_PLACE:
        number = "number INTEGER NOT NULL REFERENCES numbers(number) ON DELETE CASCADE"
        own = [number, *own, "PRIMARY KEY (number, start)"]
    return ", ".join(own)


def trait_columns() -> str:
    """A row for each combination of what facts share; `id` is made of it, `number` is the file's own."""
    shared = dict(c.trait for facts in FACTS.values() for c in facts.values() if c.trait)
    named = ", ".join(f"{name} {type_}" for name, type_ in shared.items())
    return f"number INTEGER PRIMARY KEY, id INTEGER NOT NULL UNIQUE, {named}"


def views() -> dict[str, str]:
    """The statement behind each view."""
    made = {
        name: f"SELECT {', '.join(shown(c, column) for c, column in facts.items())} FROM {KEPT}{name}"
        + " JOIN numbers USING (number)" * (name in BY_PLACE)
        for name, facts in FACTS.items()
    }
    theirs = ", ".join(
        f"CASE current WHEN 1 THEN (SELECT {c} FROM articles WHERE articles.id = article) ELSE {c} END AS {c}"
        for c in OF_ARTICLE
    )
    revisions = (
        f"SELECT id, article, number, arrival, current, {theirs}, text, facts FROM {KEPT}revisions"
    )
    return made | {"revisions": revisions}


def shown(name: str, column: Column) -> str:
    """
    >>> shown("end", after("start"))
    'start + "end" AS "end"'
    """
    kept = f'"{name}"'
    return f"{column.shown.format(kept)} AS {kept}"


def those_of(name: str) -> str:
    """The SQL that chooses the rows of a lean table that are an article's."""
    return f"number = {NUMBER.format('?')}" if name in BY_PLACE else "article = ?"


def one_of(name: str) -> tuple[str, str]:
    """The column that tells one of them from the others, and the SQL that chooses it."""
    key = "start" if name in BY_PLACE else "id"
    return key, f"{those_of(name)} AND {key} = ?"


def keep(db: Database, name: str, article: int, rows: Iterable[Row], text: str) -> None:
    """Write facts of one kind that were read from an article's text; one whose id or place is taken is left out."""
    kept = {c: column for c, column in FACTS[name].items() if column.type}
    traits: dict[tuple[Any, ...], int] = {}
    values = []
    for row in rows:
        alike = tuple(row.get(c) for c, column in FACTS[name].items() if column.trait)
        if alike not in traits:
            traits[alike] = put_trait(db, name, alike)
        values.append((traits[alike], *(column.keep(row, c, text) for c, column in kept.items())))
    names = ["trait", *(f'"{c}"' for c in kept)]
    marks = ["?"] * len(names)
    if name in BY_PLACE:
        names.append("number")
        marks.append(NUMBER.format(article))
    db.conn.executemany(
        f"INSERT OR IGNORE INTO {KEPT}{name} ({', '.join(names)}) VALUES ({', '.join(marks)})",
        values,
    )


def clear(db: Database, article: int) -> None:
    """Remove the facts of an article."""
    for name in FACTS:
        db.execute(f"DELETE FROM {KEPT}{name} WHERE {those_of(name)}", [article])


def put_trait(db: Database, name: str, alike: tuple[Any, ...]) -> int:
    """The number of what facts of a kind share, which is written where it is new."""
    trait_id = content_id("trait", name, *alike)
    columns = [column.trait[0] for column in FACTS[name].values() if column.trait]
    db.execute(
        f"INSERT OR IGNORE INTO traits (id, {', '.join(columns)}) VALUES (?{', ?' * len(columns)})",
        [trait_id, *alike],
    )
    found = db.execute("SELECT number FROM traits WHERE id = ?", [trait_id]).fetchone()
    return int(found[0])


def mark(db: Database, name: str, article: int, row_id: int, review: str | None) -> None:
    """Set what a person said of a row."""
    shared = [c for c, column in FACTS[name].items() if column.trait]
    key, chosen = one_of(name)
    mine = f"SELECT {', '.join([key, *shared])} FROM {name} WHERE article = ? AND id = ?"
    ((row, *alike),) = db.execute(mine, [article, row_id]).fetchall()
    marked = (review if c == "review" else value for c, value in zip(shared, alike, strict=True))
    trait = put_trait(db, name, tuple(marked))
    db.execute(f"UPDATE {KEPT}{name} SET trait = ? WHERE {chosen}", [trait, article, row])
