"""How facts lie in the file: a lean table for each kind, and the view by its name that shows it whole.

Nothing is kept that can be had from beside it. Words that stand in the article's text are cut from it; an end, and where a part
stands, is counted from a start; a day is a number; what many facts share, as the kind, the unit and the rule that made them, has
its own row in `traits`. `kept_figures` is what is written, `figures` is what is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from .ids import NUMBER, content_id

Row = Mapping[str, Any]

KEPT = "kept_"
EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Column:
    """What is kept of a value: the SQL type (none where nothing is), the SQL that shows the value again, and
    what makes the one of the other, from the row, the column's name and the article's text. `trait` is the column of
    `traits` that has it instead, with its type."""

    type: str | None
    shown: str = "{0}"
    keep: Callable[[Row, str, str], Any] = lambda row, name, text: row.get(name)
    trait: tuple[str, str] | None = None


def after(origin: str) -> Column:
    """A place in the text as its distance from another."""

    def keep(row: Row, name: str, text: str) -> int | None:
        return None if row[name] is None else int(row[name] - row[origin])

    begin = "start" if origin == "start" else f"start + {origin}"
    return Column("INTEGER", f"{begin} + {{0}}", keep)


def cut(begin: str, length: str) -> str:
    """The SQL that cuts words from the text of the row's article."""
    return f"(SELECT substr(articles.text, {begin} + 1, {length}) FROM articles WHERE articles.id = article)"


LENGTH = 7  # bits of a place for how long the words there are


def nearest(words: str, start: int, text: str) -> int | str:
    """Where in the text the same words stand, nearest to `start`: how far off, and how long they are; else the words.

    >>> divmod(nearest("maire", 15, "Le maire a dit : 6 GW"), 1 << LENGTH), nearest("dire", 15, "Le maire a dit : 6 GW")
    ((-12, 5), 'dire')
    """
    found = [at for at in (text.rfind(words, 0, start), text.find(words, start)) if at >= 0]
    if not found or len(words) >> LENGTH or "\0" in text:
        return words
    return min((at - start for at in found), key=abs) << LENGTH | len(words)


def words(part: str | None = None, anywhere: bool = True) -> Column:
    """Words that mostly stand in the text: at a part's place, where nothing is kept of them and empty words are none, or `anywhere`."""
    length = (1 << LENGTH) - 1
    there = cut(f"start + ({{0}} >> {LENGTH})", f"{{0}} & {length}")
    shown = f"CASE typeof({{0}}) WHEN 'integer' THEN {there} ELSE {{0}} END"
    if part is not None:
        at_place = cut(f"start + {part}start" if part else "start", f'"{part}end"')
        shown = f"CASE typeof({{0}}) WHEN 'null' THEN {at_place} WHEN 'integer' THEN {there} ELSE nullif({{0}}, '') END"

    def keep(row: Row, name: str, text: str) -> int | str | None:
        said: str | None = row[name]
        start = None if part is None else row[f"{part}start"]
        if said == (None if start is None else text[start : row[f"{part}end"]]):
            return None
        return nearest(said, row["start"], text) if said and anywhere else said or ""

    return Column("ANY", shown, keep)


def kept_day(said: str | None) -> int | str | None:
    """A day as the number of days since 1970; what is no whole day as it is."""
    if said is None or len(said) != len("2026-01-31"):
        return said
    try:
        return date.fromisoformat(said).toordinal() - EPOCH
    except ValueError:
        return said


def day_of(number: str) -> str:
    return f"date(({number}) * 86400, 'unixepoch')"


DAY = Column(
    "ANY",
    f"CASE typeof({{0}}) WHEN 'integer' THEN {day_of('{0}')} ELSE {{0}} END",
    lambda row, name, text: kept_day(row[name]),
)


def day_after(origin: str) -> Column:
    """A day as its distance from another; where there is none, from the first day of 1970."""

    def keep(row: Row, name: str, text: str) -> int | str | None:
        first, last = kept_day(row[origin]), kept_day(row[name])
        return last - first if isinstance(first, int) and isinstance(last, int) else last

    number = f"{{0}} + iif(typeof({origin}) = 'integer', {origin}, 0)"
    return Column(
        "ANY", f"CASE typeof({{0}}) WHEN 'integer' THEN {day_of(number)} ELSE {{0}} END", keep
    )


YEAR = 300  # days: what lasts longer is called by its year, not by its month


def span_value(first: int, days: int) -> str:
    """What a time of so many days after a first one is mostly called.

    >>> span_value(kept_day("2026-05-01"), 0), span_value(kept_day("2026-05-01"), 30)
    ('2026-05-01', '2026-05')
    """
    day = date.fromordinal(first + EPOCH).isoformat()
    return day if days == 0 else day[:4] if days > YEAR else day[:7]


def timex_value(row: Row, name: str, text: str) -> str | None:
    """The value of a date, nothing where its days say it."""
    first, last = kept_day(row["start_date"]), kept_day(row["end_date"])
    said: str | None = row[name]
    told = isinstance(first, int) and isinstance(last, int) and span_value(first, last - first)
    return None if said == told else said


VALUE = Column(
    "TEXT",
    f"coalesce({{0}}, substr({day_of('start_date')}, 1, CASE WHEN end_date = 0 THEN 10 WHEN end_date > {YEAR} THEN 4 ELSE 7 END))",
    timex_value,
)


def said_of(kind: str) -> Column:
    """The figure or date of a claim, by how far from the claim it begins."""

    def keep(row: Row, name: str, text: str) -> int | None:
        start: int | None = row[f"{name}_start"]
        return None if start is None else start - row["start"]

    table = f"{KEPT}{kind}"
    claims = f"{KEPT}claims"
    shown = f"(SELECT id FROM {table} WHERE {table}.article = {claims}.article AND {table}.start = {claims}.start + {{0}})"
    return Column("INTEGER", shown, keep)


def trait(type_: str, name: str, otherwise: str | None = None) -> Column:
    """What is kept in `traits`, there perhaps under another name."""
    column = otherwise or name
    shown = f"(SELECT {column} FROM traits WHERE traits.number = trait)"
    return Column(None, shown, trait=(column, type_))


def plain(type_: str) -> Column:
    return Column(type_)


# the id of what nobody refers to is made of its place, by numbers that scatter neighbours over all ids
SCATTER, ALL_IDS = 0x9E3779B1, (1 << 47) - 1


def placed(kind: int) -> Column:
    """An id that is made of where a row stands."""
    return Column(None, f"(article + start * {SCATTER} + {kind * SCATTER >> 1}) & {ALL_IDS}")


def entity_called(name: str, label: str, identifier: str) -> Column:
    """The entity that a name stands for; none where a person rejected the row."""
    called = (
        f"aliases.name = {name} AND aliases.label = {label} AND aliases.identifier IS {identifier}"
    )
    known = f"(SELECT entity FROM aliases WHERE {called})"
    return Column(None, f"iif({REVIEW.shown} IS 'rejected', NULL, {known})")


ENTITY = plain("INTEGER REFERENCES entities(id) ON DELETE SET NULL")
ID = plain("INTEGER PRIMARY KEY")
TEXT, INTEGER, REAL = plain("TEXT"), plain("INTEGER"), plain("REAL")
REVIEW = trait("TEXT", "review")
LABEL, IDENTIFIER, NAME = (
    trait("TEXT", "label"),
    trait("TEXT", "identifier"),
    words("", anywhere=False),
)
# `review` is what a person said of the row: `rejected`, `confirmed`, `corrected`; a rejected row counts nowhere
MADE_BY = {
    "rule": trait("TEXT", "rule"),
    "confidence": trait("REAL", "confidence"),
    "review": REVIEW,
}
SPAN = {"start": plain("INTEGER NOT NULL"), "end": after("start")}
PLACE = {"article": plain("INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE"), **SPAN}
# what nobody refers to lies by the number of its article and its start, without an index beside it
BY_PLACE = ("mentions", "quotes")
NUMBERED = {"article": Column(None, "numbers.article"), **SPAN}
SAID = {"text": Column(None, cut("start", '"end"'))}


def part(name: str) -> dict[str, Column]:
    """Where a part of a row stands, from the row's own start."""
    return {f"{name}_start": after("start"), f"{name}_end": after(f"{name}_start")}


def traits(type_: str, *names: str) -> dict[str, Column]:
    return {name: trait(type_, name) for name in names}


FACTS: dict[str, dict[str, Column]] = {
    # `name` is what the entity is called in this article; NULL where a short form could be several
    "mentions": {
        "id": placed(1), **NUMBERED, **SAID, "label": LABEL,
        "entity": entity_called(NAME.shown.format("kept_mentions.name"), LABEL.shown, IDENTIFIER.shown), "name": NAME,
        "link": trait("TEXT", "link", "detail"), "identifier": IDENTIFIER, "role": words(), **MADE_BY,
    },
    "dates": {
        "id": ID, **PLACE, **SAID, **traits("TEXT", "kind"), "value": VALUE, "start_date": DAY, "end_date": day_after("start_date"),
        **traits("TEXT", "modifier"), **traits("INTEGER", "resolved"), "anchor": DAY, **MADE_BY,
    },
    "figures": {
        "id": ID, **PLACE, **SAID, **traits("TEXT", "kind"), "value_low": REAL, "value_high": REAL,
        **traits("TEXT", "unit", "dimension"), "base_low": REAL, "base_high": REAL,
        **traits("TEXT", "base_unit", "currency", "hedge", "per"), "measure": words("measure_"), **part("measure"),
        "measure_lemma": words(), "measure_rule": trait("TEXT", "measure_rule", "detail"), **traits("TEXT", "role"),
        "linked": INTEGER, **MADE_BY,
    },
    "quotes": {
        "id": placed(2), **NUMBERED, **SAID, **traits("INTEGER", "direct"), "speaker": INTEGER, "speaker_name": words("speaker_"),
        **part("speaker"), "cue": words("cue_"), **part("cue"), **MADE_BY,
    },
    # the clause of the first place, with the figure and date said there; where it is said again is in claim_places
    "claims": {
        "id": ID, **PLACE, "subject": ENTITY, "subject_name": words("subject_"), **part("subject"),
        **traits("INTEGER", "subject_is_entity"), "subject_link": trait("TEXT", "subject_link", "detail"),
        "predicate": words("predicate_"), **part("predicate"), **traits("INTEGER", "negated"), "object": words(),
        "measure": words("measure_"), **part("measure"), "concept": TEXT, "figure": said_of("figures"), "date": said_of("dates"),
        "holds_start": DAY, "holds_end": day_after("holds_start"), **traits("TEXT", "holds_from"),
        "speaker": ENTITY, "speaker_name": words(), **traits("TEXT", "status"), "status_cue": words(),
        "topic": plain("INTEGER REFERENCES topics(id) ON DELETE SET NULL"), **MADE_BY,
    },
}  # fmt: skip

# what of a revision is its article's as long as it is the current one
OF_ARTICLE = ("title", "published", "modified", "text_hash")


def tables() -> dict[str, str]:
    """The columns of each lean table, and of `traits`."""
    return {f"{KEPT}{name}": columns(name) for name in FACTS} | {"traits": trait_columns()}


def columns(name: str) -> str:
    kept = [f'"{c}" {column.type}' for c, column in FACTS[name].items() if column.type]
    if name in BY_PLACE:
        kept = [
            "number INTEGER NOT NULL",
            *kept,
            "trait INTEGER NOT NULL",
            "PRIMARY KEY (number, start)",
        ]
        return ", ".join(kept)
    return ", ".join([*kept, "trait INTEGER NOT NULL"])


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
