"""Is it so? A sentence laid beside what the articles say.

The sentence is read like any article. Each of its figures and dates is looked for by itself (see `evidence`), and what is
found backs it, excludes it, or came later; one without either is laid beside the sentences of the same words (see `wording`).
The answer says what was understood and where it was looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Literal

from sqlite_utils import Database

from recoupe.ingest.facts import Facts, Timex
from recoupe.ingest.lang import languages
from recoupe.ingest.language import identify
from recoupe.ingest.pipeline import extract

from .compare.statement import Statement, name_key
from .compare.story import Span, Story
from .compare.words import likeliest_language
from .evidence import same_thing
from .lookup import Search, search, telling
from .periods import no_such_day
from .related import related, related_words
from .saying import judged
from .sides import SIDES, Side
from .topics.load import Shelf, as_dicts, read_statements, read_story
from .topics.write import origins
from .unsaid import unsaid, weekday_instead
from .values import iso
from .weighing import Evidence, weigh
from .wording import same_words, worded

Verdict = Literal["supported", "contradicted", "outdated", "mixed", "nothing found"]
# characters: too few for the language identifier, whom a name of another language misleads
SHORT = 60
ENOUGH_WORDS = 3  # telling ones, to look up a sentence that has nothing else
YEARLESS = re.compile(r"XXXX-\d\d")


@dataclass(frozen=True, slots=True)
class Part:
    """One figure or date of the sentence, with the evidence about it."""

    statement: Statement
    verdict: Verdict
    reason: str
    searched: str
    evidence: tuple[Evidence, ...]

    def on(self, side: Side) -> list[Evidence]:
        """The evidence of one side, oldest first."""
        return [e for e in self.evidence if e.side == side]


@dataclass(frozen=True, slots=True)
class Result:
    """What the database says of a sentence. `articles` has the row of every article of the evidence, by id; `unsaid` are words
    of the sentence that nothing has of what backs its values."""

    claim: str
    language: str | None
    date: str | None
    verdict: Verdict
    reason: str
    parts: tuple[Part, ...]
    articles: dict[int, dict[str, Any]]
    unsaid: str | None = None


def check(
    db: Database, sentence: str, language: str | None = None, date: str | None = None
) -> Result:
    """What the articles say of `sentence`, a claim in French or English made on `date` (ISO; None: today's knowledge).

    Every figure and date of it is checked, or its words where it has none; the sentence is supported when all its figures are
    and what backs them speaks of its other days and numbers, too, and contradicted when one part is. Raises ValueError for a
    day that is none.
    """

    def nothing(reason: str) -> Result:
        return Result(sentence, tongue, date, "nothing found", reason, (), {})

    tongue = language or language_of(sentence)
    if tongue not in languages():
        said = f"its language ({tongue or 'not recognised'}) is not one that recoupe reads"
        return nothing(f"{said}: {', '.join(languages())}")
    facts = extract(sentence, tongue, date)
    if day := no_such_day(sentence, facts.dates):
        raise ValueError(f"there is no {day}: give a day of the calendar")
    stated = statements(sentence, facts, date)
    undated = date is None and any(map(yearless, facts.dates))
    story = stated[0].story if stated else read_story(sentence, facts, date)
    if not (stated or facts.mentions or undated) and len(telling(story)) < ENOUGH_WORDS:
        return nothing("there is no figure, no day, no name and too few words in it to look for")
    looked = search(db, story, {name_key(s.speaker) for s in stated if s.speaker})
    if not (stated or undated or looked.words):
        return nothing("it only names somebody or something: say what is so")
    kinds = {"date" if s.value.is_date else "figure" for s in stated}
    shelf = Shelf(db, kinds | {"date"} if undated else kinds)
    if undated and looked.articles:
        stated = with_years(sentence, facts, shelf.story(looked.articles[0]), stated)
    parts = tuple(check_part(s, looked, shelf) for s in of_their_day(stated)) or (
        check_words(worded(story, Span(0, len(sentence)), predicate(facts)), looked, shelf),
    )
    verdict, reason = together(parts)
    backing = [e.statement for part in parts for e in part.on("for")]
    lacking = unsaid(sentence, facts, stated, backing) if verdict == "supported" else None
    day = None if stated or not lacking else weekday_instead(lacking, facts.language, backing)
    if day:
        parts = tuple(
            turned(part, f"the claim says {lacking}, the article {day}") for part in parts
        )
        verdict, reason = together(parts)
    elif lacking:
        verdict, reason = "nothing found", f"{reason}; but none of them speaks of {lacking}"
    rows = article_rows(db, {e.statement.story.id for part in parts for e in part.evidence})
    return Result(sentence, tongue, date, verdict, reason, parts, rows, None if day else lacking)


def language_of(sentence: str) -> str | None:
    """The language of a sentence, None where it has words of none of ours."""
    found = identify(sentence) if len(sentence) >= SHORT else None
    return found or likeliest_language(sentence)


def statements(sentence: str, facts: Facts, date: str | None) -> list[Statement]:
    """The values that a sentence states."""
    return read_statements(read_story(sentence, facts, date), facts)


def yearless(date: Timex) -> bool:
    """Whether a date of a sentence that nobody knows the day of names a month and no year."""
    return bool(YEARLESS.match(date.value))


def with_years(
    sentence: str, facts: Facts, told: Story | None, stated: list[Statement]
) -> list[Statement]:
    """The values of a sentence with its days in the year of the article that speaks of it: *le 30 juin* is that article's."""
    if told is None or not told.published:
        return stated
    known = {d.start for d in facts.dates if yearless(d)} | {s.start for s in stated}
    again = read_statements(
        read_story(sentence, facts), extract(sentence, facts.language, told.published[:10])
    )
    return [s for s in again if s.start in known]


def of_their_day(stated: list[Statement]) -> list[Statement]:
    """The values of a sentence, its figures being of the one day that it names."""
    days = {(iso(s.value.low), iso(s.value.high)) for s in stated if s.value.is_date}
    (day, last), *others = days or {(None, None)}
    if others or day is None or day != last:
        return stated
    return [s if s.value.is_date or s.holds else replace(s, holds=(day, day)) for s in stated]


def check_part(claim: Statement, looked: Search, shelf: Shelf) -> Part:
    """One value of the sentence against what is said about the same thing."""
    evidence = tuple(weigh(claim, same_thing(shelf, claim, looked)))
    verdict, reason = judge(claim, evidence)
    if verdict == "nothing found":
        evidence += tuple(related(shelf, claim, looked))
        verdict, reason = judge(claim, evidence)
    return Part(claim, verdict, reason, str(looked), evidence)


def check_words(claim: Statement, looked: Search, shelf: Shelf) -> Part:
    """A sentence without a value against the sentences that speak of the same."""
    sides: dict[str, tuple[Side, str]] = {
        "supports": ("for", "agree"),
        "refutes": ("against", "conflict"),
    }
    found = [(s, judged(claim, s)) for s in same_words(shelf, claim, looked)]
    evidence = tuple(
        Evidence(*sides[verdict.verdict], verdict.reason, s)
        for s, verdict in found
        if verdict.verdict in sides
    )
    verdict, reason = judge(claim, evidence)
    if not evidence:
        reason = "no article says so in like words, and none says the contrary"
        evidence = tuple(related_words(shelf, claim, looked))
    return Part(claim, verdict, reason, str(looked), evidence)


def turned(part: Part, reason: str) -> Part:
    """A part that what seemed to back it contradicts, and why."""
    evidence = tuple(
        replace(e, side="against", relation="conflict", reason=reason) for e in part.evidence
    )
    return replace(part, verdict="contradicted", reason=reason, evidence=evidence)


def predicate(facts: Facts) -> str | None:
    """The verb of the first claim of a sentence."""
    return next((c.predicate for c in facts.claims if c.predicate), None)


def judge(claim: Statement, evidence: tuple[Evidence, ...]) -> tuple[Verdict, str]:
    """The verdict on one value, and why."""
    sides = {side: [e for e in evidence if e.side == side] for side in SIDES}
    counts = {side: len(origins(e.statement for e in es)) for side, es in sides.items()}
    newest = {side: es[-1].reason if es else "" for side, es in sides.items()}
    if sides["for"] and sides["against"]:
        return "mixed", (
            f"{count(counts['for'])} for {claim.text}, {count(counts['against'])} against: {newest['against']}"
        )
    if sides["later"] and not newer_backing(sides):
        return "outdated", newest["later"]
    if sides["for"]:
        return "supported", f"{count(counts['for'])}: {newest['for']}"
    if sides["against"]:
        return "contradicted", f"{count(counts['against'])}: {newest['against']}"
    reason = f"no article says anything of {claim.text} that is about the same thing"
    if sides["related"]:
        said = ", ".join(dict.fromkeys(e.statement.text for e in sides["related"]))
        reason += (
            f"; about the same subject and measure they say {said} ({count(counts['related'])})"
        )
    return "nothing found", reason


def newer_backing(sides: dict[Side, list[Evidence]]) -> bool:
    """Whether the claim's value is still given on the last day on which another came."""
    days = [max((e.statement.day or "" for e in sides[s]), default="") for s in ("for", "later")]
    return bool(sides["for"]) and days[0] >= days[1] > ""


def count(n: int) -> str:
    return f"{n} independent origin{'' if n == 1 else 's'}"


def together(parts: tuple[Part, ...]) -> tuple[Verdict, str]:
    """The verdict on the sentence: one false part makes it false; what no article speaks of leaves it open.

    A date that nothing is found about does not count where a figure was found.
    """
    figures = [p for p in parts if not p.statement.value.is_date]
    told = [p for p in parts if p.verdict != "nothing found"]
    if not told:
        return "nothing found", parts[0].reason
    for verdict in ("contradicted", "mixed", "outdated"):
        for part in told:
            if part.verdict == verdict:
                return part.verdict, part.reason
    missing = [p for p in figures if p.verdict == "nothing found"]
    if missing:
        backed = ", ".join(p.statement.text for p in told)
        return "nothing found", f"{backed} is supported, but {missing[0].reason}"
    return "supported", told[0].reason


def article_rows(db: Database, articles: Iterable[int]) -> dict[int, dict[str, Any]]:
    """What is shown of the articles: address, title, day, outlet, origin."""
    found = {}
    for article in sorted(articles):
        (row,) = as_dicts(
            db,
            """SELECT articles.id AS article, ref, url, title, published, language, origin, sources.name AS source
               FROM articles JOIN sources ON sources.id = articles.source WHERE articles.id = ?""",
            [article],
        )
        found[article] = row
    return found
