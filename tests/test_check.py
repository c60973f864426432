"""A sentence laid beside what the articles say. How the sentence is read is told here, so that only the judgement is tested."""

from __future__ import annotations

import re
from typing import Any

import pytest
from sqlite_utils import Database

from recoupe.db import check as checking
from recoupe.db.answer import readable, to_json
from recoupe.db.check import check
from recoupe.ingest.facts import Claim, Facts, Figure, Mention, Sentence, Timex

NAMES = ("Lisbonne", "Porto", "France", "OpenAI", "AMD", "Nvidia", "CGT")
UNITS = {"GW": ("gigawatt", "power", "watt", 1e9), "MW": ("megawatt", "power", "watt", 1e6)}


def facts_of(sentence: str, values: str, concept: str | None, language: str) -> Facts:
    """What would be read from a sentence: its names, and `values`, each as *words = number unit* or *words = days*."""
    names = [Mention(m.start(), m.end(), m[0], "ORG", m[0], "test") for m in re.finditer("|".join(NAMES), sentence)]  # fmt: skip
    figures: list[Figure] = []
    dates: list[Timex] = []
    claims: list[Claim] = []
    for words, read in (v.split(" = ") for v in values.split("; ") if v):
        start, end = sentence.index(words), sentence.index(words) + len(words)
        figure = date = None
        if ".." in read:
            date = Timex(start, end, words, "range", "", *read.split(".."), None, True, None, "test")  # fmt: skip
            dates.append(date)
        else:
            number, _, unit = read.partition(" ")
            name, dimension, base, factor = UNITS.get(unit, (None, "count", None, 1.0))
            n = float(number)
            figure = Figure(
                start, end, words, "quantity" if unit else "count", n, n, name, dimension, "exact", "test",
                base_low=n * factor if base else None, base_high=n * factor if base else None, base_unit=base,
                measure=words.split()[-1], measure_lemma=words.split()[-1],
            )  # fmt: skip
            figures.append(figure)
        claims.append(
            Claim(
                0, len(sentence), sentence, names[0].entity if names else None, None, words, "test",
                concept=concept, figure=figure, date=date, measure=figure and figure.measure,
            )
        )  # fmt: skip
    return Facts(language, (Sentence(0, len(sentence)),), (), tuple(names), tuple(dates), tuple(figures), (), tuple(claims))  # fmt: skip


@pytest.fixture
def ask(rows: Database, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Check a sentence that is read as told."""

    def asked(sentence: str, values: str = "", concept: str | None = None, language: str = "fr", date: str | None = None) -> Any:  # fmt: skip
        read = facts_of(sentence, values, concept, language)
        monkeypatch.setattr(checking, "extract", lambda *_: read)
        return check(rows, sentence, language, date)

    return asked


CASES = [
    # supported: the value as others give it, in another unit, from the other language
    ("supported", "OpenAI déploiera 6 gigawatts de processeurs AMD.", "6 gigawatts = 6 GW", "capacity", 2),
    ("supported", "OpenAI déploiera 6 000 MW de processeurs AMD.", "6 000 MW = 6000 MW", "capacity", 2),
    ("supported", "L'accord porte sur 160 millions d'actions AMD.", "160 millions d'actions = 160000000", "shares", 2),
    # the last count, and one that the page no longer gives
    ("supported", "L'accident du funiculaire de Lisbonne a fait 16 morts.", "16 morts = 16", "deaths", 1),
    ("outdated", "L'accident du funiculaire de Lisbonne a fait 17 morts.", "17 morts = 17", "deaths", 1),
    # … a running count that nobody gave may have been right before
    ("outdated", "L'accident du funiculaire de Lisbonne a fait 12 morts.", "12 morts = 12", "deaths", 0),
    ("contradicted", "L'accident du funiculaire de Lisbonne a fait 30 morts.", "30 morts = 30", "deaths", 0),
    ("contradicted", "OpenAI déploiera 9 gigawatts de processeurs AMD.", "9 gigawatts = 9 GW", "capacity", 0),
    # outlets differ
    ("mixed", "Le défilé du 18 septembre a réuni 500 000 manifestants en France.", "500 000 manifestants = 500000", "protesters", 1),
    ("mixed", "Les premières livraisons commenceront au second semestre 2026.", "second semestre 2026 = 2026-07-01..2026-12-31", None, 1),
    # nothing found: another subject, another measure, words that say something else
    ("nothing found", "Nvidia déploiera 6 gigawatts de processeurs.", "6 gigawatts = 6 GW", "capacity", 0),
    ("nothing found", "L'accident du funiculaire de Porto a fait 17 morts.", "17 morts = 17", "deaths", 0),
    ("nothing found", "L'accident du funiculaire de Lisbonne a fait 17 blessés.", "17 blessés = 17", "injured", 0),
    ("nothing found", "Une avalanche a fait 17 morts.", "17 morts = 17", "deaths", 0),
    ("nothing found", "OpenAI emploie 160 millions d'ouvriers.", "160 millions d'ouvriers = 160000000", "employees", 0),
]  # fmt: skip


@pytest.mark.parametrize(
    ("verdict", "sentence", "values", "concept", "origins"), CASES, ids=[c[1] for c in CASES]
)
def test_verdict(
    ask: Any, verdict: str, sentence: str, values: str, concept: str | None, origins: int
) -> None:
    """The verdict, and how many independent origins back the claim."""
    result = ask(sentence, values, concept)
    assert (result.verdict, to_json(result)["parts"][0]["origins"]["for"]) == (verdict, origins), (
        readable(result)
    )


def test_one_false_part_makes_it_false(ask: Any) -> None:
    """A right figure does not save a wrong one."""
    result = ask(
        "OpenAI déploiera 6 gigawatts de processeurs AMD, puis 9 gigawatts.",
        "6 gigawatts = 6 GW; 9 gigawatts = 9 GW",
        "capacity",
    )
    assert [p.verdict for p in result.parts] == ["supported", "contradicted"]
    assert result.verdict == "contradicted"


def test_what_no_article_speaks_of_stays_open(ask: Any) -> None:
    """A sentence is supported when all its figures are."""
    result = ask(
        "OpenAI déploiera 6 gigawatts de processeurs AMD dans 40 usines.",
        "6 gigawatts = 6 GW; 40 usines = 40",
    )
    assert [p.verdict for p in result.parts] == ["supported", "nothing found"]
    assert result.verdict == "nothing found"
    assert result.reason.startswith("6 gigawatts is supported, but no article says anything of 40")


def test_copies_count_once(ask: Any) -> None:
    """Two outlets that print one dispatch are one origin; both are shown."""
    result = ask(
        "L'accident du funiculaire de Lisbonne a fait 17 morts.", "17 morts = 17", "deaths"
    )
    (part,) = to_json(result)["parts"]
    assert part["origins"] == {"for": 1, "against": 0, "later": 1, "earlier": 0, "related": 0}
    assert sorted(e["source"] for e in part["for"]) == ["Le Quotidien", "Plein Sud"]


def test_claim_with_a_day(ask: Any) -> None:
    """What was said before the later news is told to be outdated by it, with both days."""
    sentence = "L'accident du funiculaire de Lisbonne a fait 15 morts."
    result = ask(sentence, "15 morts = 15", "deaths", date="2025-09-04")
    assert result.verdict == "outdated"
    assert result.reason == "15 morts became 16 morts (2025-09-04 → 2025-09-06)"


def test_result_for_programs(ask: Any) -> None:
    """Both places, outlet and day; what was understood; where it was looked for."""
    result = ask(
        "L'accident du funiculaire de Lisbonne a fait 16 morts.", "16 morts = 16", "deaths"
    )
    answer = to_json(result)
    (part,) = answer.pop("parts")
    assert answer == {
        "claim": "L'accident du funiculaire de Lisbonne a fait 16 morts.",
        "language": "fr",
        "date": None,
        "verdict": "supported",
        "reason": "1 independent origin: both say 16 morts",
        "unsaid": None,
    }
    assert (part["start"], part["end"], part["text"]) == (45, 53, "16 morts")
    assert part["understood"] == {
        "subject": "Lisbonne",
        "predicate": None,
        "measure": "morts",
        "concept": "deaths",
        "value_low": 16,
        "value_high": 16,
        "unit": None,
        "hedge": "exact",
        "start_date": None,
        "end_date": None,
        "time": None,
        "status": "asserted",
        "negated": False,
    }
    (evidence,) = part["for"]
    assert {k: evidence[k] for k in ("source", "published", "text", "sentence", "relation")} == {
        "source": "Ouest Matin",
        "published": "2025-09-04",
        "text": "16 morts",
        "sentence": "L’accident du funiculaire de Lisbonne a fait 16 morts.",
        "relation": "agree",
    }
    assert "lisbonne" in part["searched"]


def test_result_for_people(ask: Any) -> None:
    result = ask(
        "L'accident du funiculaire de Lisbonne a fait 16 morts.", "16 morts = 16", "deaths"
    )
    lines = readable(result).splitlines()
    assert lines[:4] == [
        "SUPPORTED: L'accident du funiculaire de Lisbonne a fait 16 morts.",
        "  1 independent origin: both say 16 morts",
        "",
        "  16 morts (subject Lisbonne, measure morts): supported",
    ]
    assert "      Ouest Matin, 2025-09-04: L’accident du funiculaire de Lisbonne a fait 16 morts." in lines  # fmt: skip


def test_what_decided_comes_first(ask: Any) -> None:
    """Later news stands before what it replaced, and a copy under the article that it copies."""
    result = ask(
        "L'accident du funiculaire de Lisbonne a fait 17 morts.", "17 morts = 17", "deaths"
    )
    sides = [line.split(":")[0].strip() for line in readable(result).splitlines()[5:]]
    assert [s for s in sides if s in ("for", "against", "later", "earlier")] == ["later", "for"]
    assert sum(s.startswith("copied in ") for s in sides) == 1


@pytest.mark.parametrize(
    ("sentence", "language", "reason"),
    [
        ("Le funiculaire a déraillé.", "fr", "there is no figure, no day, no name and too few words in it to look for"),
        ("Die Standseilbahn ist entgleist, und die Ursache ist unklar.", None, "its language (de) is not one that recoupe reads: en, fr"),
        ("12", None, "its language (not recognised) is not one that recoupe reads: en, fr"),
    ],
)  # fmt: skip
def test_what_cannot_be_checked(
    rows: Database,
    monkeypatch: pytest.MonkeyPatch,
    sentence: str,
    language: str | None,
    reason: str,
) -> None:
    """The reason is told in words."""
    monkeypatch.setattr(checking, "extract", lambda *_: facts_of(sentence, "", None, "fr"))
    result = check(rows, sentence, language)
    assert (result.verdict, result.reason) == ("nothing found", reason)
