"""Search: words in articles and quotes, names, and figures by value."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from itertools import islice

from recoupe.ingest.facts import Figure
from recoupe.ingest.figures import figure

from ..compare.words import folded
from .queries import CLAIMS, COUNTED, Row, Source, placed

WORD = re.compile(r"\w+")
# "power over 1 GW about OpenAI", "morts entre 10 et 20 en 2020"
BY_VALUE = re.compile(
    r"""^(?P<what>.*?)\s*\b(?P<compare>over|above|more\ than|at\ least|under|below|less\ than|at\ most|between|
        plus\ de|au\ moins|supérieure?s?\ à|moins\ de|au\ plus|inférieure?s?\ à|entre)\s+
        (?P<low>.+?)(?:\s+(?:and|et)\s+(?P<high>.+?))?
        (?:\s+(?:about|on|sur|à\ propos\ de|concernant)\s+(?P<about>\D+?))?(?:\s+(?:in|en)\s+(?P<year>(?:19|20)\d\d))?$""",
    re.IGNORECASE | re.VERBOSE,
)
UPWARDS = {"over", "above", "more than", "at least", "plus de", "au moins"} | {
    f"supérieur{ending} à" for ending in ("", "e", "s", "es")
}
# what people call the dimensions, and words that ask for any figure
DIMENSIONS = {
    "power": ("power", "capacity", "puissance", "capacité"),
    "energy": ("energy", "énergie"),
    "length": ("length", "distance", "height", "longueur", "hauteur"),
    "mass": ("mass", "weight", "masse", "poids"),
    "area": ("area", "surface", "superficie"),
    "duration": ("duration", "durée"),
    "temperature": ("temperature", "température"),
    "speed": ("speed", "vitesse"),
    "money": ("money", "amounts", "sums", "argent", "montants", "sommes"),
    "percent": ("percentages", "shares", "pourcentages"),
    None: ("figures", "figure", "numbers", "values", "chiffres", "nombres", "valeurs"),
}


@dataclass(frozen=True, slots=True)
class ValueQuestion:
    """A question for figures: bounds in the base unit (`unit` where they have none), and what narrows them."""

    what: str
    low: float | None
    high: float | None
    dimension: str | None
    unit: str | None
    about: str | None
    year: str | None
    bound: str = field(default="", compare=False)  # its words

    @property
    def understood(self) -> list[str]:
        """Its parts in the words of the question: what, how much, about whom, when."""
        return [said for said in (self.what, self.bound, self.about, self.year) if said]


def value_question(question: str) -> ValueQuestion | None:
    """What a question by value asks for; None where it is none."""
    match = BY_VALUE.match(question.strip())
    if not match:
        return None
    compare = match["compare"].casefold()
    between = match["high"] is not None
    words = f"{compare} {match['low']} and {match['high']}" if between else match["low"]
    found, rest = read_figure(words.replace(" and ", " et ") if compare == "entre" else words)
    low, high = bounds(found) if found else (None, None)
    if found is None or (between and None in (low, high)):
        return None
    if not between:
        low, high = (low, None) if compare in UPWARDS else (None, high)
        if low is None and high is None:
            return None
    return ValueQuestion(
        what=match["what"].strip() or ("" if found.unit else rest),
        low=low,
        high=high,
        dimension=found.dimension,
        unit=found.unit if found.dimension == "money" else None,
        about=match["about"],
        year=match["year"],
        bound=" ".join(
            question.strip()[
                match.start("compare") : match.end("high" if between else "low")
            ].split()
        ),
    )


def read_figure(words: str) -> tuple[Figure | None, str]:
    """The figure in `words`, in the language that reads more of them, and what follows it."""
    read = [f for language in ("en", "fr") if (f := figure(words, language))]
    if not read:
        return None, ""
    longest = max(read, key=lambda f: f.end - f.start)
    return longest, words[longest.end :].strip()


def bounds(found: Figure) -> tuple[float | None, float | None]:
    """Its lowest and highest value: in the base unit, as they are where there is none."""
    if found.base_low is None and found.base_high is None:
        return found.value_low, found.value_high
    return found.base_low, found.base_high


async def find(db: Source, question: str, **only: str) -> Row:
    """What `question` finds, by kind; `only` narrows articles to a `source`, a `language`, a `year`."""
    found: Row = {
        "articles": [],
        "quotes": [],
        "entities": [],
        "figures": [],
        "by_value": None,
        "facets": {},
    }
    if not question:
        return found
    by_value = value_question(question)
    if by_value:
        rows = await figures(db, by_value)
        return {
            **found,
            "figures": rows,
            "by_value": by_value.dimension or "number",
            "understood": by_value.understood,
        }
    match = phrase(question)
    if not match:
        return found
    return {
        **found,
        "articles": await articles(db, match, **only),
        "quotes": [] if any(only.values()) else await quotes(db, question),
        "entities": [] if any(only.values()) else await entities(db, question),
        "facets": await facets(db, match),
    }


def phrase(question: str) -> str:
    """A question as the full-text index understands it: every word of it; empty where it has none.

    >>> phrase("l'OTAN: 6 GW")
    '"l" "OTAN" "6" "GW"'
    """
    return " ".join(f'"{word}"' for word in WORD.findall(question)[:40])


FOUND = """FROM articles_fts JOIN articles ON articles.rowid = articles_fts.rowid
JOIN sources ON sources.id = articles.source WHERE articles_fts MATCH :match"""


async def articles(
    db: Source,
    match: str,
    limit: int = 40,
    /,
    source: str = "",
    language: str = "",
    year: str = "",
) -> list[Row]:
    """Articles with a snippet; what was found stands between the characters 2 and 3."""
    return await db.all(
        f"""SELECT articles.id, articles.title, published, language, sources.id AS source, sources.name AS source_name,
            snippet(articles_fts, 1, char(2), char(3), ' … ', 30) AS snippet {FOUND}
            AND (:source = '' OR articles.source = CAST(:source AS INTEGER)) AND (:language = '' OR language = :language)
            AND (:year = '' OR published LIKE :year || '%') ORDER BY rank LIMIT :limit""",
        match=match,
        limit=limit,
        source=source,
        language=language,
        year=year,
    )


async def quotes(db: Source, question: str) -> list[Row]:
    """Quotes that hold every word of the question, their speaker's name included, with a snippet; of the best articles."""
    rows = await db.all(
        f"""SELECT quotes.id, quotes.article, quotes.speaker, quotes.speaker_name, quotes.text, published, language,
            sources.name AS source_name FROM (SELECT articles.id AS best {FOUND} ORDER BY rank LIMIT 60)
            JOIN quotes ON quotes.article = best JOIN articles ON articles.id = best
            JOIN sources ON sources.id = articles.source WHERE quotes.review IS NOT 'rejected'""",
        match=phrase(question),
    )
    wanted = {plain(word) for word in WORD.findall(question)}
    found = (r for r in rows if wanted <= {*map(plain, WORD.findall(f"{r['text']} {r['speaker_name']}"))})  # fmt: skip
    return [{**row, "snippet": snippet(row["text"], wanted)} for row in islice(found, 12)]


def plain(word: str) -> str:
    """A word as the full-text index has it."""
    return folded(word.casefold())


def snippet(text: str, wanted: set[str]) -> str:
    """Thirty words of a text from shortly before the first that is wanted, each of these between the characters 2 and 3.

    >>> snippet("Nous déploierons 6 GW.", {"deploierons"})
    'Nous \\x02déploierons\\x03 6 GW.'
    """
    said = list(WORD.finditer(text))
    first = next((n for n, word in enumerate(said) if plain(word[0]) in wanted), 0)
    shown = said[max(first - 10, 0) :][:30]
    if not shown:
        return text
    begin = shown[0].start() if first > 10 else 0
    end = shown[-1].end() if shown[-1] is not said[-1] else len(text)
    marked = WORD.sub(
        lambda w: f"\x02{w[0]}\x03" if plain(w[0]) in wanted else w[0], text[begin:end]
    )
    return " … " * (begin > 0) + marked + " … " * (end < len(text))


async def entities(db: Source, name: str) -> list[Row]:
    """Entities that some article calls by this name, or by one that holds it."""
    return await db.all(
        """SELECT entities.id, entities.name, entities.label, entities.articles FROM entities
           WHERE id IN (SELECT entity FROM aliases WHERE name LIKE :like ESCAPE '\\')
           ORDER BY entities.name = :name COLLATE NOCASE DESC, entities.articles DESC LIMIT 16""",
        name=name,
        like="%" + re.sub(r"([%_\\])", r"\\\1", name) + "%",
    )


async def facets(db: Source, match: str) -> dict[str, list[Row]]:
    """How many of the articles found are of each source, language and year."""
    kinds = {
        "source": ("articles.source", "sources.name"),
        "language": ("articles.language", "articles.language"),
        "year": ("substr(published, 1, 4)", "substr(published, 1, 4)"),
    }
    counted = {
        kind: await db.all(
            f"SELECT {value} AS value, {label} AS label, count(*) AS articles {FOUND} AND {value} IS NOT NULL "
            "GROUP BY 1 ORDER BY 3 DESC, 2 LIMIT 8",
            match=match,
        )
        for kind, (value, label) in kinds.items()
    }
    return {kind: rows for kind, rows in counted.items() if len(rows) > 1}


# a name in the sentence of the figure
NAMED_BESIDE = """EXISTS (SELECT 1 FROM sentences JOIN mentions ON mentions.article = sentences.article
  AND mentions.start BETWEEN sentences.start AND sentences."end"
  WHERE sentences.article = figures.article AND figures.start BETWEEN sentences.start AND sentences."end"
  AND mentions.name LIKE '%' || :about || '%')"""


# the claim that states a figure: its clause is looked for first, which has an index
STATED = """claims.article = figures.article AND claims.start <= figures.start AND claims."end" >= figures."end"
  AND claims.figure = figures.id"""


async def figures(db: Source, asked: ValueQuestion) -> list[Row]:
    """The claims whose figure lies in the bounds, the latest first."""
    what = asked.what.casefold()
    known = concepts(what, asked.dimension)
    tables, measured = f"figures CROSS JOIN claims ON {STATED}", "TRUE"
    if what and what not in (*DIMENSIONS.get(asked.dimension, ()), *DIMENSIONS[None]):
        measured = (
            "(claims.measure LIKE '%' || :what || '%' OR figures.measure LIKE '%' || :what || '%')"
        )
        if known:  # there are few claims of one concept: begin with them
            tables = "claims CROSS JOIN figures ON figures.id = claims.figure"
            measured = "claims.concept IN (SELECT value FROM json_each(:concepts))"
    value = "base" if asked.dimension else "value"  # what is only counted has no base unit
    within = "".join(
        f" AND figures.{value}_{bound} {sign} :{bound}"
        for bound, sign, said in (("low", ">=", asked.low), ("high", "<=", asked.high))
        if said is not None
    )
    found = await db.all(
        f"""SELECT claims.id FROM {tables}
            JOIN articles ON articles.id = claims.article
            WHERE figures.dimension {"=" if asked.dimension else "IS"} :dimension AND figures.unit IS coalesce(:unit, figures.unit){within}
            AND {COUNTED} AND figures.review IS NOT 'rejected'
            AND {measured}
            AND (:about IS NULL OR claims.subject IN (SELECT entity FROM aliases WHERE name = :about COLLATE NOCASE)
                 OR claims.subject_name LIKE '%' || :about || '%' OR {NAMED_BESIDE})
            AND (:year IS NULL OR articles.published LIKE :year || '%')
            ORDER BY articles.published DESC, claims.id LIMIT 60""",
        dimension=asked.dimension,
        unit=asked.unit,
        low=asked.low,
        high=asked.high,
        what=what,
        concepts=json.dumps(known),
        about=asked.about,
        year=asked.year,
    )
    rows = await db.all(
        f"""{CLAIMS} WHERE claims.id IN (SELECT value FROM json_each(:ids))
            ORDER BY articles.published DESC, claims.id""",
        ids=json.dumps([row["id"] for row in found]),
    )
    return [placed(row) for row in rows]


def concepts(what: str, dimension: str | None) -> list[str]:
    """The keys of what `what` calls in both languages: *deaths* finds *morts* too."""
    from recoupe.ingest.concepts import concept_of

    found = {concept_of(what, None, dimension, None, language) for language in ("en", "fr")}
    return sorted(c for c in found if c)
