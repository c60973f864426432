"""The page that checks a claim: the verdict, what was understood, the evidence by origin."""

from __future__ import annotations

import re
import traceback
from typing import Any
from urllib.parse import urlencode

from sqlite_utils import Database

from .queries import Row, Source
from .respond import Asked, Elsewhere, Shown
from .words import words

LONGEST = 2000  # characters of a claim
DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
# a chip's field is named by the place of its words in the claim
CHIP = re.compile(r"chip-(\d{1,4})-(\d{1,4})\Z")
SIDES = ("for", "against", "later", "earlier")
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
    pieces = [await part(asked.db, claim, p) for p in result["parts"]]
    evidence = [
        {"value": p["text"], "side": side, **e} for p in result["parts"] for side in SIDES for e in p[side]
    ]  # fmt: skip
    return Shown({**facts, "result": result, "evidence": evidence}, "evidence", {"pieces": pieces})


def checked(connection: Any, claim: str, day: str | None, language: str) -> tuple[Row | None, str]:
    """The result of a check; without one, what is wrong in a line. `language` is taken where the claim's is not clear."""
    from ..check import check as check_claim  # brings spaCy
    from ..check import to_json

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


async def part(db: Source, claim: str, found: Row) -> Row:
    """One value of the claim as the page shows it: its chips, and each side's evidence grouped by origin."""
    return {
        **found,
        "chips": chips(claim, found),
        "sides": [
            {
                "side": side,
                "origins": found["origins"][side],
                "groups": groups([await placed(db, e) for e in found[side]]),
            }
            for side in SIDES
            if found[side]
        ],
    }


def chips(claim: str, found: Row) -> list[Row]:
    """What was understood, each with its place in the claim (`None` where the claim has other words)."""
    understood = found["understood"]
    said = {
        "subject": understood["subject"],
        "value": found["text"],
        "measure": understood["measure"],
        "time": " – ".join(str(t) for t in understood["time"] or () if t),
    }
    made = []
    for kind in UNDERSTOOD:
        text = said[kind] or ""
        start = found["start"] if kind == "value" else claim.find(text) if text else -1
        end = start + len(text)
        inside = kind != "value" and start < found["end"] and found["start"] < end
        field = f"chip-{start}-{end}" if start >= 0 and not inside else None
        made.append({"kind": kind, "text": text, "field": field})
    return made


async def placed(db: Source, evidence: Row) -> Row:
    """Evidence with where its value stands in the sentence, and the place in the article to link to."""
    row = await db.one(
        """SELECT 'figure-' || id AS anchor FROM figures WHERE article = :article AND start = :start
           UNION ALL SELECT 'timex-' || id FROM dates WHERE article = :article AND start = :start""",
        article=evidence["article"],
        start=evidence["start"],
    )
    words = " ".join(evidence["text"].split())
    start = max(evidence["sentence"].find(words), 0)
    anchor = row["anchor"] if row else ""
    return {
        **evidence,
        "mark_start": start,
        "mark_end": start + len(words) if words in evidence["sentence"] else start,
        "address": f"/-/article/{evidence['article']}#{anchor}",
    }


def groups(evidence: list[Row]) -> list[list[Row]]:
    """Evidence by origin, one piece for each article: the first to say it, then its copies."""
    by_origin: dict[int, dict[int, Row]] = {}
    for e in evidence:
        by_origin.setdefault(e["origin"] or e["article"], {}).setdefault(e["article"], e)
    return [list(articles.values()) for articles in by_origin.values()]
