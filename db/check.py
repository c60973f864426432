"""Is it so? A sentence laid beside what the articles say.

The sentence is read like any article. Each of its figures and dates is looked for by itself (see `evidence`), and what is
found backs it, excludes it, or came later; one without either is laid beside the sentences of the same words (see `wording`).
The answer says what was understood and where it was looked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from sqlite_utils import Database

from recoupe.ingest.facts import Facts, Timex
from recoupe.ingest.lang import languages
from recoupe.ingest.language import identify
from recoupe.ingest.pipeline import extract

from .compare.relation import Verdict as Relation
from .compare.relation import change, fixed, has_cue, in_order, relate, said_already, toll
from .compare.statement import TOLLS, Statement, name_key
from .compare.story import Span, Story
from .compare.telling import FALLING, LARGE, NUMBER, one_thing_changed, ungrouped
from .compare.words import folded, likeliest_language
from .evidence import SAME, same_thing
from .lookup import Search, search
from .topics.load import Shelf, as_dicts, read_statements, read_story
from .topics.write import origins
from .values import days_between, fit
from .wording import judged, same_words, worded

Verdict = Literal["supported", "contradicted", "outdated", "mixed", "nothing found"]
Side = Literal["for", "against", "later", "earlier"]
Relating = Callable[[Statement, Statement], Relation | None]
SIDES: tuple[Side, ...] = ("for", "against", "later", "earlier")
SHORT = (
    60  # characters: too few for the language identifier, whom a name of another language misleads
)
SPREADING = ("cases", "infections")  # nobody knows that the last count was the last
GROWN = 10  # times: no count that goes on is believed to have grown by more
WIDE = 0.1  # how far from what *plus de* leaves open a number is still meant
ALONE = re.compile(
    rf"(?<![\w-])(?:{NUMBER.pattern})(?<=\d\d)(?![\w-])"
)  # not *Covid-19*, *terminal 4*
YEARLESS = re.compile(r"XXXX-\d\d")
SAID = {"planned": "planned", "estimated": "estimated", "conditional": "unconfirmed", "denied": "denied"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Evidence:
    """A statement of an article and what it does to the claim; `relation` is that of the two values."""

    side: Side
    relation: str
    reason: str
    statement: Statement


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
    """What the database says of a sentence. `articles` has the row of every article of the evidence, by id."""

    claim: str
    language: str | None
    date: str | None
    verdict: Verdict
    reason: str
    parts: tuple[Part, ...]
    articles: dict[int, dict[str, Any]]


def check(
    db: Database, sentence: str, language: str | None = None, date: str | None = None
) -> Result:
    """What the articles say of `sentence`, a claim in French or English made on `date` (ISO; None: today's knowledge).

    Every figure and date of it is checked; the sentence is supported when all its figures are, and contradicted when one
    part is.
    """

    def nothing(reason: str, tongue: str | None = language) -> Result:
        return Result(sentence, tongue, date, "nothing found", reason, (), {})

    tongue = language or (identify(sentence) if len(sentence) >= SHORT else None)
    tongue = tongue or likeliest_language(sentence)
    if tongue not in languages():
        said = f"its language ({tongue or 'not recognised'}) is not one that recoupe reads"
        return nothing(f"{said}: {', '.join(languages())}", tongue)
    facts = extract(sentence, tongue, date)
    stated = statements(sentence, facts, date)
    if not stated and not facts.mentions and not any(map(yearless, facts.dates)):
        return nothing("there is no figure, no day and no name in it to look for", tongue)
    story = stated[0].story if stated else read_story(sentence, facts, date)
    speakers = {name_key(s.speaker) for s in stated if s.speaker}
    looked = search(db, story, speakers)
    undated = date is None and any(map(yearless, facts.dates))
    kinds = {"date" if s.value.is_date else "figure" for s in stated}
    shelf = Shelf(db, kinds | ({"date"} if undated else set()))
    if undated and looked.articles:
        stated = with_years(sentence, facts, shelf.story(looked.articles[0]), stated)
    parts = tuple(check_part(s, looked, shelf) for s in stated) or (
        check_words(worded(story, Span(0, len(sentence)), predicate(facts)), looked, shelf),
    )
    verdict, reason = together(parts)
    backing = [e.statement for part in parts for e in part.on("for")]
    unheard = [
        said
        for said in loose(sentence, facts, stated)
        if not any(has_number(s, said) for s in backing)
    ]
    if verdict == "supported" and unheard:
        verdict, reason = "nothing found", f"{reason}; but none of them speaks of {unheard[0]}"
    found = {e.statement.story.id for part in parts for e in part.evidence}
    return Result(sentence, tongue, date, verdict, reason, parts, article_rows(db, found))


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


def check_part(claim: Statement, looked: Search, shelf: Shelf) -> Part:
    """One value of the sentence against what is said about the same thing."""
    evidence = tuple(weigh(claim, same_thing(shelf, claim, looked)))
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
    return Part(claim, verdict, reason, str(looked), evidence)


def loose(sentence: str, facts: Facts, stated: list[Statement]) -> list[str]:
    """The numbers and the stretches of time of a sentence that are no claim's, no day's and no name's."""
    known = [*stated, *facts.mentions, *(d for d in facts.dates if d.kind != "duration")]
    read = [(f.start, f.text) for f in facts.figures]
    read += [(d.start, d.text) for d in facts.dates if d.kind == "duration"]
    read += [(m.start(), m[0]) for m in ALONE.finditer(sentence)]
    return [text for start, text in read if not any(k.start <= start < k.end for k in known)]


def predicate(facts: Facts) -> str | None:
    """The verb of the first claim of a sentence."""
    return next((c.predicate for c in facts.claims if c.predicate), None)


def weigh(
    claim: Statement, found: Iterable[Statement], relating: Relating = relate
) -> Iterator[Evidence]:
    """What each statement does to the claim.

    A value that a later article replaced does not speak against the one that replaced it: a claim with no day is read with
    all that is known now, one with a day is outdated by what came after.
    """
    found = list(found)
    # what says the very value first: its words are the ones to show
    fits = sorted(((fit(claim.value, s.value), s) for s in found), key=lambda f: f[0] not in SAME)
    backing = [s for how, s in fits if how != "apart"]

    def peers(s: Statement) -> list[Statement]:
        return [other for other in found if fit(other.value, s.value) in SAME]

    for s in found:
        verdict = relating(claim, s)
        if verdict is None or too_wide(claim, s) or of_other_days(claim, s, verdict):
            continue
        if verdict.relation in ("conflict", "update") and of_another_thing(claim, s, backing):
            continue
        if verdict.relation in ("agree", "refine"):
            yield Evidence("for", verdict.relation, verdict.reason + told(claim, s), s)
        elif verdict.relation == "update" and in_order(claim, s)[2]:
            side: Side = "earlier" if verdict.turned else "later"
            yield Evidence(side, "update", verdict.reason, s)
        elif aged := birthday(s, backing):
            yield Evidence(aged, "update", f"the age on {s.day}", s)
        elif passed := replaced(s, backing, peers(s), relating):
            yield Evidence(passed[0], "update", passed[1], s)
        elif (
            claim.day is None
            and toll(claim, s)
            and not fixed(claim, s)
            and claim.counts not in FALLING
            and (claim.value.middle or 0) < (s.value.middle or 0)
        ):
            yield Evidence("later", "update", f"the count went on to {s.text}", s)
        else:
            yield Evidence("against", verdict.relation, verdict.reason, s)


def too_wide(claim: Statement, s: Statement) -> bool:
    """Whether an article leaves a side open far from the claim's number: *plus de 160* neither backs nor excludes 300."""
    open_sided = s.value.low is None or s.value.high is None
    return (
        open_sided and fit(claim.value, s.value) == "inside" and change(claim.value, s.value) > WIDE
    )


def of_other_days(claim: Statement, s: Statement, verdict: Relation) -> bool:
    """Whether both may be so: what one of them denies is of another deed, or it is a count that goes on, on a day that the
    claim does not name."""
    if verdict.rule == "relation.denied":
        return not claim.predicate or claim.predicate != s.predicate
    if verdict.relation != "conflict" or claim.day is not None:
        return False
    said, at_least = claim.value.middle or 0, s.value.middle or 0
    rises = said > at_least
    since = s.quantity == "count" and (has_cue(claim, "SINCE") or has_cue(s, "SINCE"))
    if since and (rises or at_least > said * GROWN or not toll(claim, s)):
        return True
    spreads = claim.counts in SPREADING or (at_least >= LARGE and claim.counts in TOLLS)
    return claim.counts in FALLING or (rises and spreads)


def of_another_thing(claim: Statement, s: Statement, backing: Iterable[Statement]) -> bool:
    """Whether one sentence gives both values, which then are of two things, or of two times (*de 79 % à 59 %*), or what backs
    the claim was not what changed; of a count that goes on one sentence tells what it was and what it is."""
    if claim.value.is_date:
        return False
    if not toll(claim, s) and (
        has_number(s, claim.text) or any(has_number(b, s.text) for b in backing)
    ):
        return True
    return any(in_order(b, s)[2] and not one_thing_changed(b, s) for b in backing)


def has_number(s: Statement, words: str) -> bool:
    """Whether the sentence of a statement has the number that some words give."""
    sentence = s.story.text[s.sentence.start : s.sentence.end]
    if number := NUMBER.search(words):
        return ungrouped(number[0]) in map(ungrouped, NUMBER.findall(sentence))
    return folded(words) in folded(sentence)


def birthday(s: Statement, backing: Iterable[Statement]) -> Side | None:
    """Whether `s` is an age that somebody had before or after the birthday that lies between it and what gives the claim's."""
    for other in backing:
        days, years = days_between(s.day, other.day), (other.low or 0) - (s.low or 0)
        if s.counts == other.counts == "age" and days and abs(years) == 1 and days * years > 0:
            return "earlier" if days > 0 else "later"
    return None


def replaced(
    s: Statement, backing: list[Statement], peers: list[Statement], relating: Relating
) -> tuple[Side, str] | None:
    """Whether `s`, one of the `peers` that give its value, is earlier or later news than what gives the claim's."""
    sides: dict[Side, str] = {}
    for other in backing:
        verdict = relating(other, s)
        if verdict and verdict.relation == "conflict":
            return (
                None  # two voices at one time: the order in which others repeat them says nothing
            )
        if verdict and verdict.relation == "update":
            if not verdict.turned and said_already(other, peers):
                return None
            sides.setdefault("earlier" if verdict.turned else "later", verdict.reason)
    for side in ("later", "earlier"):
        if side in sides:
            return side, sides[side]
    return None


def told(claim: Statement, s: Statement) -> str:
    """That the article is less sure of it than the sentence."""
    if s.status == claim.status or s.status not in SAID:
        return ""
    return f"; there it is {SAID[s.status]}"


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
    return "nothing found", f"no article says anything of {claim.text} that is about the same thing"


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
