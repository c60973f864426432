"""How facts lie in the file: a lean table for each kind, and the view by its name that shows it whole.

Nothing is kept that can be had from beside it. Words that stand in the article's text are cut from it; an end, and where a part
stands, is counted from a start; a day is a number, and so is a word of a small closed class; what made a row has its own row in
`rules`. `kept_figures` is what is written, `figures` is what is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from .ids import content_id

Row = Mapping[str, Any]

KEPT = "kept_"
EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Column:
    """What is kept of a value: the SQL type (none where nothing is), the SQL that shows the value again, and
    what makes the one of the other, from the row, the column's name and the article's text."""

    type: str | None
    shown: str = "{0}"
    keep: Callable[[Row, str, str], Any] = lambda row, name, text: row.get(name)


def after(origin: str) -> Column:
    """A place in the text as its distance from another."""

    def keep(row: Row, name: str, text: str) -> int | None:
        return None if row[name] is None else int(row[name] - row[origin])

    begin = "start" if origin == "start" else f"start + {origin}"
    return Column("INTEGER", f"{begin} + {{0}}", keep)


def cut(part: str = "") -> str:
    """The SQL that cuts the words at a place from the text of the row's article."""
    begin = f"start + {part}start" if part else "start"
    return f'(SELECT substr(articles.text, {begin} + 1, "{part}end") FROM articles WHERE articles.id = article)'


def words(part: str = "") -> Column:
    """Words that mostly are those at a place: null where they are, empty where there are none."""

    def keep(row: Row, name: str, text: str) -> str | None:
        start, end = row[f"{part}start"], row[f"{part}end"]
        there = None if start is None else text[start:end]
        return None if row[name] == there else row[name] or ""

    return Column("TEXT", f"nullif(coalesce({{0}}, {cut(part)}), '')", keep)


def one_of(*known: str) -> Column:
    """A word of a small class as its number, any other as it is. The numbers are in people's files: new words go to the end."""
    cases = " ".join(f"WHEN {n} THEN '{word}'" for n, word in enumerate(known))

    def keep(row: Row, name: str, text: str) -> int | str | None:
        return known.index(row[name]) if row[name] in known else row[name]

    return Column("ANY", f"CASE {{0}} {cases} ELSE {{0}} END", keep)


def kept_day(row: Row, name: str, text: str) -> int | str | None:
    """A day as the number of days since 1970; what is no whole day as it is."""
    said: str | None = row[name]
    if said is None or len(said) != len("2026-01-31"):
        return said
    try:
        return date.fromisoformat(said).toordinal() - EPOCH
    except ValueError:
        return said


DAY = Column("ANY", "CASE typeof({0}) WHEN 'integer' THEN date({0} * 86400, 'unixepoch') ELSE {0} END", kept_day)  # fmt: skip


def made(column: str) -> Column:
    """What the row in `rules` says."""
    return Column(None, f"(SELECT {column} FROM rules WHERE rules.id = made_by)")


def plain(type_: str) -> Column:
    return Column(type_)


LABEL = one_of("PER", "ORG", "LOC", "PRODUCT", "EVENT", "WORK")
FIGURE_KIND = one_of("quantity", "money", "percent", "count", "ratio", "change")
DATE_KIND = one_of("date", "time", "range", "duration", "recurring")
HEDGE = one_of("exact", "about", "more than", "at least", "less than", "at most", "between")
MODIFIER = one_of("start", "mid", "end", "before", "after", "about")
ROLE = one_of("level", "change", "target")
STATUS = one_of("asserted", "planned", "estimated", "conditional", "denied")
ENTITY = plain("INTEGER REFERENCES entities(id) ON DELETE SET NULL")
ID = plain("INTEGER PRIMARY KEY")
# `review` is what a person said of the row: `rejected`, `confirmed`, `corrected`; a rejected row counts nowhere
MADE_BY = {"rule": made("rule"), "confidence": made("confidence"), "review": plain("TEXT")}
TEXT, NUMBER, REAL, FLAG = plain("TEXT"), plain("INTEGER"), plain("REAL"), plain("INTEGER NOT NULL")
PLACE = {
    "article": plain("INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE"),
    "start": plain("INTEGER NOT NULL"),
    "end": after("start"),
}
SAID = {"text": Column(None, cut())}


def part(name: str) -> dict[str, Column]:
    """Where a part of a row stands, from the row's own start."""
    return {f"{name}_start": after("start"), f"{name}_end": after(f"{name}_start")}


FACTS: dict[str, dict[str, Column]] = {
    # `name` is what the entity is called in this article; NULL where a short form could be several
    "mentions": {
        "id": FLAG, **PLACE, **SAID, "label": LABEL, "entity": NUMBER, "name": words(),
        "link": made("detail"), "identifier": TEXT, "role": TEXT, **MADE_BY,
    },
    "dates": {
        "id": ID, **PLACE, **SAID, "kind": DATE_KIND, "value": TEXT,
        "start_date": DAY, "end_date": DAY, "modifier": MODIFIER, "resolved": FLAG, "anchor": DAY, **MADE_BY,
    },
    "figures": {
        "id": ID, **PLACE, **SAID, "kind": FIGURE_KIND, "value_low": REAL, "value_high": REAL,
        "unit": TEXT, "dimension": TEXT, "base_low": REAL, "base_high": REAL, "base_unit": TEXT, "currency": TEXT,
        "hedge": HEDGE, "per": TEXT, "measure": words("measure_"), **part("measure"),
        "measure_lemma": TEXT, "measure_rule": made("detail"), "role": ROLE, "linked": NUMBER, **MADE_BY,
    },
    "quotes": {
        "id": FLAG, **PLACE, **SAID, "direct": FLAG, "speaker": ENTITY, "speaker_name": words("speaker_"),
        **part("speaker"), "cue": words("cue_"), **part("cue"), **MADE_BY,
    },
    # the clause of the first place, with the figure and date said there; where it is said again is in claim_places
    "claims": {
        "id": ID, **PLACE, "subject": ENTITY, "subject_name": words("subject_"), **part("subject"),
        "subject_is_entity": FLAG, "subject_link": made("detail"), "predicate": TEXT, **part("predicate"),
        "negated": FLAG, "object": TEXT, "measure": words("measure_"), **part("measure"), "concept": TEXT,
        "figure": NUMBER,
        "date": NUMBER, "holds_start": DAY, "holds_end": DAY, "holds_from": one_of("article", "clause"),
        "speaker": ENTITY, "speaker_name": TEXT, "status": STATUS, "status_cue": TEXT,
        "topic": plain("INTEGER REFERENCES topics(id) ON DELETE SET NULL"), **MADE_BY,
    },
}  # fmt: skip

# which column of a kind is the `detail` of its rule
DETAIL = {"mentions": "link", "figures": "measure_rule", "claims": "subject_link"}
# what nobody refers to lies by article and place, without an index beside it
BY_PLACE = ("mentions", "quotes")


def tables() -> dict[str, str]:
    """The columns of each lean table."""
    return {f"{KEPT}{name}": columns(name) for name in FACTS}


def columns(name: str) -> str:
    kept = [f'"{c}" {column.type}' for c, column in FACTS[name].items() if column.type]
    key = ["PRIMARY KEY (article, start)"] if name in BY_PLACE else []
    return ", ".join([*kept, "made_by INTEGER NOT NULL", *key])


def views() -> dict[str, str]:
    """The statement behind each view."""
    return {
        name: f"SELECT {', '.join(shown(c, column) for c, column in facts.items())} FROM {KEPT}{name}"
        for name, facts in FACTS.items()
    }


def shown(name: str, column: Column) -> str:
    """
    >>> shown("end", after("start"))
    'start + "end" AS "end"'
    """
    kept = f'"{name}"'
    return f"{column.shown.format(kept)} AS {kept}"


def keep(db: Database, name: str, rows: Iterable[Row], text: str) -> None:
    """Write facts of one kind that were read from one text; one whose id or place is taken is left out."""
    stored = {c: column for c, column in FACTS[name].items() if column.type}
    rules: dict[int, tuple[Any, ...]] = {}
    kept = []
    for row in rows:
        how = (row["rule"], row.get(DETAIL.get(name, "")), row["confidence"])
        made_by = content_id("rule", *how) >> RULE
        rules[made_by] = how
        kept.append((*(column.keep(row, c, text) for c, column in stored.items()), made_by))
    db.conn.executemany(
        "INSERT OR IGNORE INTO rules (id, rule, detail, confidence) VALUES (?, ?, ?, ?)",
        [(made_by, *how) for made_by, how in rules.items()],
    )
    names = ", ".join(f'"{c}"' for c in stored)
    marks = ", ".join("?" * (len(stored) + 1))
    db.conn.executemany(
        f"INSERT OR IGNORE INTO {KEPT}{name} ({names}, made_by) VALUES ({marks})", kept
    )


RULE = 16  # bits of an id that a rule's does without: there are a few hundred
