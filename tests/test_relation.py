"""How two statements about the same thing relate. Each row: what an earlier and a later article say, and the answer.

In a sentence the value stands in brackets; what it was read as is written beside it (see `value`).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

import pytest

from recoupe.db.compare.relation import relate
from recoupe.db.compare.statement import Statement
from recoupe.db.compare.story import Span, Story
from recoupe.db.values import Value, of_days, of_numbers

DAY, NEXT = "2025-09-04", "2025-09-05"
HEDGES = {"~": "about", ">": "more than", ">=": "at least", "<=": "at most"}
UNITS = {
    "GW": ("power", "watt", 1e9), "MW": ("power", "watt", 1e6), "m": ("length", "meter", 1.0),
    "year": ("duration", "second", 31_556_952.0), "EUR": ("money", "EUR", 1.0), "%": ("percent", None, 1.0),
}  # fmt: skip
number = count(1)


@dataclass(frozen=True)
class Said:
    """One sentence of an article: `value` is a number with a hedge and a unit, or one or two ISO days."""

    sentence: str
    value: str
    day: str | None = DAY
    concept: str | None = None
    status: str = "asserted"
    negated: bool = False
    holds: tuple[str, str] | None = None

    def statement(self) -> Statement:
        start, end = self.sentence.index("["), self.sentence.index("]") - 1
        text = self.sentence.replace("[", "").replace("]", "")
        story = Story(next(number), text, "fr", self.day, sentences=[Span(0, len(text))])
        value, kind, quantity = read(self.value, text[start:end])
        return Statement(
            story.id, story, start, end, text[start:end], value, kind, quantity, concept=self.concept,
            status=self.status, negated=self.negated, holds=self.holds, claim=story.id,
        )  # fmt: skip


def read(written: str, shown: str) -> tuple[Value, str, str]:
    """The value, its kind and its quantity."""
    if "-" in written:
        first, _, last = written.partition("..")
        return of_days(first, last or first, shown), "date", "date"
    *hedge, said, unit = [*written.split(), ""] if written.split()[-1] not in UNITS else written.split()  # fmt: skip
    hedged = HEDGES[hedge[0]] if hedge else "exact"
    quantity, base, factor = UNITS.get(unit, ("count", None, 1.0))
    kind = quantity if quantity in ("money", "percent", "count") else "quantity"
    low = None if hedged == "at most" else float(said)
    high = None if hedged in ("more than", "at least") else float(said)
    based = [None if n is None or base is None else n * factor for n in (low, high)]
    value = of_numbers(
        low, high, "percent" if unit == "%" else unit or None, shown, hedged, kind=kind,
        base_low=based[0], base_high=based[1], base_unit=base,
    )  # fmt: skip
    return value, kind, "part" if unit == "%" else quantity


def toll(sentence: str, value: str, day: str | None = DAY) -> Said:
    return Said(sentence, value, day, "deaths")


ROWS = [
    # agree: the same value in whatever words
    ("agree", "relation.agree.unit", Said("OpenAI déploiera [6 gigawatts].", "6 GW"), Said("OpenAI will deploy [6,000 MW].", "6000 MW", NEXT)),
    ("agree", "relation.agree.same", toll("Le séisme a fait [800 morts].", "800"), toll("Le séisme a fait [800 morts].", "800", NEXT)),
    ("agree", "relation.agree.hedge", Said("Le plan supprime plus de [1 600 postes].", "> 1600"), Said("Le plan supprime [1 600 postes].", "1600")),
    # update: a count that goes on, even within a day and with a hedge
    ("update", "relation.update.later", toll("L'accident a fait [15 morts].", "15"), toll("L'accident a fait [17 morts].", "17", NEXT)),
    ("update", "relation.update.toll", toll("L'accident a fait [15 morts].", "15"), toll("L'accident a fait [17 morts].", "17")),
    ("update", "relation.update.toll", toll("Au moins [95 personnes] ont péri.", ">= 95"), toll("Au moins [106 personnes] ont péri.", ">= 106", NEXT)),
    ("update", "relation.update.later", toll("L'accident a fait [17 morts].", "17"), toll("La police a ramené le bilan à [16 morts].", "16", NEXT)),
    # … a state that changes, a forecast that becomes a result
    ("update", "relation.update.later", Said("Le livret A rapporte [3 %].", "3 %"), Said("Le livret A rapporte [2,4 %].", "2.4 %", "2026-02-01")),
    ("update", "relation.update.later", Said("Le groupe attend [2,7 milliards] de ventes.", "2.7e9 EUR", status="estimated"), Said("Le groupe a vendu pour [2,9 milliards].", "2.9e9 EUR", "2026-01-20")),
    # … a date that is put off
    ("update", "relation.update.date", Said("Le parc ouvrira [mi-2026].", "2026-05-01..2026-08-31", status="planned"), Said("L'ouverture du parc est repoussée à [fin 2027].", "2027-09-01..2027-12-31", "2026-03-01")),
    # … of one text that gives both, the old value is the older
    ("update", "relation.update.later", toll("Le précédent bilan était de [95 morts].", "95", NEXT), toll("L'inondation a fait [106 morts].", "106")),
    # … of the day before the older text, it came after what that one says
    ("update", "relation.update.later", toll("L'inondation a fait [72 morts].", "72"), toll("Le précédent bilan était de [95 morts].", "95", NEXT)),
    # … what is counted from a day on has no value for good, whenever that day was
    ("update", "relation.update.later", toll("Il a fait [115 000 morts] depuis décembre.", "115000", "2026-04-13"), toll("Il a fait [350 000 morts] depuis décembre.", "350000", "2026-05-26")),
    # refine: finer, or inside the other's range or hedge
    ("refine", "relation.refine.rounded", Said("OpenAI déploiera [6 GW].", "6 GW"), Said("OpenAI déploiera [6,2 GW].", "6.2 GW")),
    ("refine", "relation.refine.rounded", Said("Le parc fera environ [500 MW].", "~ 500 MW"), Said("Le parc fera [496 MW].", "496 MW", NEXT)),
    ("refine", "relation.refine.inside", Said("Plus de [100 entreprises] ont signé.", "> 100"), Said("[130 entreprises] ont signé.", "130", NEXT)),
    ("refine", "relation.refine.date", Said("La livraison est prévue au [second semestre 2026].", "2026-07-01..2026-12-31"), Said("La livraison est prévue en [octobre 2026].", "2026-10-01..2026-10-31")),
    # conflict: neither is later news
    ("conflict", "relation.conflict.figure", Said("Le défilé a réuni [500 000 personnes].", "500000"), Said("Le défilé a réuni [un million de personnes].", "1e6")),
    ("conflict", "relation.conflict.date", Said("Les livraisons commenceront au [second semestre 2026].", "2026-07-01..2026-12-31"), Said("Les livraisons commenceront au [premier semestre 2026].", "2026-01-01..2026-06-30")),
    # … nobody plans anew from one day to the next and says nothing of it
    ("conflict", "relation.conflict.date", Said("Le premier lot est prévu [fin 2026].", "2026-09-01..2026-12-31", status="planned"), Said("Le premier lot est prévu [mi-2026].", "2026-05-01..2026-08-31", NEXT, status="planned")),
    # … what has one value for good does not change
    ("conflict", "relation.conflict.figure", Said("Le pont mesure [2 460 mètres].", "2460 m"), Said("Le pont mesure [2 640 mètres].", "2640 m", NEXT)),
    ("conflict", "relation.conflict.figure", Said("L'homme de [34 ans] a été arrêté.", "34 year", concept="age"), Said("L'homme de [43 ans] a été arrêté.", "43 year", NEXT, "age")),
    ("conflict", "relation.conflict.figure", Said("En 2019, le groupe avait [41 sites].", "41", "2024-01-10"), Said("En 2019, le groupe avait [48 sites].", "48", "2024-03-01")),
    # … two forecasts for one year, a day apart: nobody changes his mind so soon
    ("conflict", "relation.conflict.figure", Said("La BCE prévoit une inflation de [2,1 %] en 2025.", "2.1 %", "2025-09-11", status="estimated", holds=("2025-01-01", "2025-12-31")), Said("L'inflation serait de [2,3 %] en 2025.", "2.3 %", "2025-09-12", status="estimated", holds=("2025-01-01", "2025-12-31"))),
    # … one denies what the other says
    ("conflict", "relation.denied", Said("Le groupe va fermer [12 usines].", "12"), Said("Le groupe ne va pas fermer [12 usines].", "12", NEXT, negated=True)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("relation", "rule", "first", "second"), ROWS, ids=[f"{r[1]}: {r[3].sentence}" for r in ROWS]
)
def test_relation(relation: str, rule: str, first: Said, second: Said) -> None:
    """The same verdict from either side; only who is earlier turns."""
    a, b = first.statement(), second.statement()
    there, back = relate(a, b), relate(b, a)
    assert there is not None
    assert back is not None
    assert (there.relation, there.rule) == (relation, rule)
    assert (back.relation, back.rule, back.strength) == (relation, rule, there.strength)
    if relation == "update":
        assert (there.turned, back.turned) == (False, True)
        assert there.reason == back.reason


def test_currencies_are_not_compared() -> None:
    """88 million euros and 102 million dollars may be the same sum or not: nothing is said."""
    euros = Said("Le préjudice est de [88 millions d'euros].", "88e6 EUR").statement()
    dollars = Said("The loss is [$102 million].", "102e6").statement()
    dollars.value = of_numbers(102e6, 102e6, "USD", "", kind="money", base_low=102e6, base_high=102e6, base_unit="USD")  # fmt: skip
    assert relate(euros, dollars) is None


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (toll("L'accident a fait [15 morts].", "15"), toll("L'accident a fait [17 morts].", "17", NEXT), "15 morts became 17 morts (2025-09-04 → 2025-09-05)"),
        (Said("Environ [500 MW] sont prévus.", "~ 500 MW"), Said("[496 MW] sont prévus.", "496 MW"), "about 500 MW is a rounding of 496 MW"),
        (Said("Environ [240 MW] sont prévus.", "~ 240 MW"), Said("Environ [250 MW] sont prévus.", "~ 250 MW"), "about 240 MW and about 250 MW may be one number"),
        (Said("Le tram coûtera [412 euros].", "412 EUR"), Said("Le tram coûtera 412 euros, contre [385 euros].", "385 EUR", NEXT), "385 euros became 412 euros"),
        (Said("Plus de [100 entreprises] ont signé.", "> 100"), Said("[130 entreprises] ont signé.", "130"), "130 entreprises lies within more than 100 entreprises"),
        (Said("Le défilé a réuni [500 000 personnes].", "500000"), Said("Le défilé a réuni [un million de personnes].", "1e6"), "500 000 personnes and un million de personnes exclude each other, on the same day"),
        (Said("Cela commence [fin 2026].", "2026-09-01..2026-12-31"), Said("Cela commence [début 2027].", "2027-01-01..2027-04-30"), "fin 2026 (2026-09-01 to 2026-12-31) and début 2027 (2027-01-01 to 2027-04-30) exclude each other"),
        (Said("OpenAI déploiera [6 GW].", "6 GW"), Said("OpenAI déploiera [6 000 MW].", "6000 MW"), "6 GW and 6 000 MW are the same value"),
    ],
)  # fmt: skip
def test_reason_in_words(a: Said, b: Said, reason: str) -> None:
    """Both values as they are written, and what follows from them."""
    verdict = relate(a.statement(), b.statement())
    assert verdict is not None
    assert verdict.reason == reason
