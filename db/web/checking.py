"""The page that checks a claim: the verdict, what was understood, the evidence by origin."""

from __future__ import annotations

import json
import re
import traceback
from typing import Any
from urllib.parse import urlencode

from sqlite_utils import Database

from ..sides import DECIDES, SIDES, by_origin, deciding_first
from . import finding
from .queries import Row, Source
from .respond import Asked, Elsewhere, Shown
from .values import days_text, value_text
from .words import words

LONGEST = 2000  # characters of a claim
WORD = re.compile(r"[\w’'-]+")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
# a chip's field is named by the place of its words in the claim
CHIP = re.compile(r"chip-(\d{1,4})-(\d{1,4})\Z")
# what is checked by its words has none
BOUNDS = ("value_low", "value_high", "start_date", "end_date")
# what a chip shows, and where a part has it
UNDERSTOOD = ("subject", "measure", "value", "time")


async def check(asked: Asked) -> Shown | Elsewhere:
    """What the database says of a claim; a form with changed chips leads to the claim with those words."""
    claim = asked.argument("q", LONGEST)
    day = asked.argument("date") if DAY.match(asked.argument("date")) else ""
    edited = with_chips(claim, asked.request.args)
    if edited != claim:
        return Elsewhere("/-/check?" + urlencode({"q": edited, "date": day}))
    facts: Row = {"claim": claim, "date": day, "result": None, "evidence": []}
    if not claim:
        return Shown(facts, rows="evidence")
    result, problem = await asked.db.database.execute_fn(
        lambda connection: checked(connection, claim, day or None, asked.language)
    )
    if result is None:
        return Shown({**facts, "problem": problem}, rows="evidence")
    evidence = [
        {"value": p["text"], "side": side, **e} for p in result["parts"] for side in SIDES for e in p[side]
    ]  # fmt: skip
    values = await values_at(asked.db, evidence)
    pieces = [part(claim, p, values, asked.language) for p in result["parts"]]
    near = None if evidence else await nearest(asked.db, claim, result["parts"])
    return Shown(
        {**facts, "result": result, "evidence": evidence},
        "evidence",
        {"pieces": pieces, "near": near, "instead": instead(result["verdict"], pieces)},
    )


def checked(connection: Any, claim: str, day: str | None, language: str) -> tuple[Row | None, str]:
    """The result of a check; without one, what is wrong in a line. `language` is taken where the claim's is not clear."""
    from ..answer import to_json
    from ..check import check as check_claim  # brings spaCy

    db = Database(connection, execute_plugins=False)
    try:
        found = check_claim(db, claim, None, day)
        if found.language is None:
            found = check_claim(db, claim, language, day)
    except ValueError as error:  # a day that is none, a pipeline that is not installed
        return None, str(error)
    except Exception:  # as with an article that cannot be read: said, logged, and the page stands
        traceback.print_exc()
        return None, words(language)["cannot_read"]
    return to_json(found), ""


def with_chips(claim: str, args: Any) -> str:
    """The claim with the words of changed chips in the place of those they show.

    >>> with_chips("AMD ships 6 GW.", {"chip-10-14": "7 GW", "chip-0-3": "Nvidia"})
    'Nvidia ships 7 GW.'
    """
    places = []
    for name in args:
        if match := CHIP.match(name):
            start, end = int(match[1]), int(match[2])
            if start < end <= len(claim):
                places.append((start, end, " ".join(args[name].split())[:LONGEST]))
    for start, end, said in sorted(places, reverse=True):
        claim = claim[:start] + said + claim[end:]
    return " ".join(claim.split()) if places else claim


Values = dict[tuple[int, int], Row]


async def values_at(db: Source, evidence: list[Row]) -> Values:
    """The value that each piece of evidence gives, by its article and start, with its anchor in the article."""
    rows = await db.all(
        """SELECT figures.article, figures.start, 'figure-' || figures.id AS anchor, value_low, value_high, unit, hedge, per,
             NULL AS start_date, NULL AS end_date
           FROM json_each(:places) AS places JOIN figures ON article = json_extract(places.value, '$[0]') AND start = json_extract(places.value, '$[1]')
           UNION ALL
           SELECT dates.article, dates.start, 'timex-' || dates.id, NULL, NULL, NULL, NULL, NULL, start_date, end_date
           FROM json_each(:places) AS places JOIN dates ON article = json_extract(places.value, '$[0]') AND start = json_extract(places.value, '$[1]')""",
        places=json.dumps([[e["article"], e["start"]] for e in evidence]),
    )
    return {(row["article"], row["start"]): row for row in reversed(rows)}


async def nearest(db: Source, claim: str, parts: list[Row]) -> Row | None:
    """What there is about the subject of a claim of which nothing is found; None where that is nothing either."""
    subject = next((p["understood"]["subject"] for p in parts if p["understood"]["subject"]), "")
    names = [word for word in WORD.findall(claim) if word[0].isupper()]
    wanted = " ".join((WORD.findall(subject) or names)[:12])
    if not wanted:
        return None
    articles = await finding.articles(db, finding.phrase(wanted), 6)
    entities = await finding.entities(db, wanted) if subject else []
    if not (articles or entities):
        return None
    return {"words": wanted, "articles": articles, "entities": entities[:8]}


def part(claim: str, found: Row, values: Values, language: str) -> Row:
    """One value of the claim as the page shows it: its chips, and each side's evidence grouped by origin, first what decided."""
    return {
        **found,
        "valued": any(found["understood"].get(bound) is not None for bound in BOUNDS),
        "chips": chips(claim, found, language),
        "sides": [
            {
                "side": side,
                "origins": found["origins"][side],
                "groups": by_origin([placed(e, values, language) for e in found[side]], place_of),
            }
            for side in deciding_first(found["verdict"])
            if found[side]
        ],
    }


def chips(claim: str, found: Row, language: str) -> list[Row]:
    """What was understood, each with its place in the claim (`None` where the claim has other words)."""
    understood = found["understood"]
    subject, measure = understood["subject"] or "", understood["measure"] or ""
    said = {
        "subject": subject,
        "value": found["text"],
        "measure": "" if measure == subject else measure,
        "time": time_text(understood["time"], language),
    }
    made = []
    for kind in UNDERSTOOD:
        text = said[kind]
        start = found["start"] if kind == "value" else claim.find(text) if text else -1
        end = start + len(text)
        inside = kind != "value" and start < found["end"] and found["start"] < end
        field = f"chip-{start}-{end}" if start >= 0 and not inside else None
        made.append({"kind": kind, "text": text, "field": field})
    return made


def instead(verdict: str, pieces: list[Row]) -> str:
    """What the articles say in the place of the values they contradict, or replace: the newest three, as the verdict tells them."""
    side = DECIDES.get(verdict)
    found = [
        e
        for piece in pieces
        if piece["verdict"] == verdict and piece["valued"]
        for told in piece["sides"]
        if told["side"] == side
        for group in told["groups"]
        for e in group
    ]
    newest = sorted(found, key=lambda e: e["published"] or "", reverse=True)
    return ", ".join(list(dict.fromkeys(e["shown"] for e in newest))[:3])


def time_text(time: list[str | None] | None, language: str) -> str:
    """The time of a claim: the days between which it holds, or years.

    >>> time_text(["2026-07-01", "2026-12-31"], "en"), time_text(["2025", "2026"], "en"), time_text(None, "en")
    ('Jul – Dec 2026', '2025, 2026', '')
    """
    if time and any(t and DAY.match(t) for t in time):
        return days_text({"start_date": time[0], "end_date": time[-1]}, language)
    return ", ".join(t for t in time or () if t)


def placed(evidence: Row, values: Values, language: str) -> Row:
    """Evidence with its value (its words where its place is not known any more), where that stands in the sentence, and the
    place in the article to link to."""
    value = values.get((evidence["article"], evidence["start"]), {"anchor": ""})
    said = " ".join(evidence["text"].split())
    start = max(evidence["sentence"].find(said), 0)
    return {
        **value,
        **evidence,
        "shown": value_text(value, language)
        if value["anchor"]
        else words(language)["quoted"].format(said),
        "mark_start": start,
        "mark_end": start + len(said) if said in evidence["sentence"] else start,
        "address": f"/-/article/{evidence['article']}#{value['anchor']}",
    }


def place_of(e: Row) -> tuple[int | None, int]:
    """The origin and the article of a piece of evidence."""
    return e["origin"], e["article"]
