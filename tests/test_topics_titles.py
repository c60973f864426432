"""What topics are called."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import count

import pytest

from recoupe.db.compare.statement import Statement, name_key
from recoupe.db.compare.story import Span, Story
from recoupe.db.topics.titles import title
from recoupe.db.values import of_days, of_numbers

number = count(1)
PLACES = {"Espagne": "iso:ES", "Spain": "iso:ES"}


@dataclass(frozen=True)
class Said:
    """A sentence with its value in brackets and names in braces, under a headline."""

    headline: str
    sentence: str
    subject: str | None = None
    predicate: str | None = None
    measure: str | None = None
    concept: str | None = None
    language: str = "fr"
    dated: bool = False

    def statement(self) -> Statement:
        text = re.sub(r"[][{}]", "", self.sentence)
        story = Story(next(number), text, self.language, "2025-09-04", self.headline)
        story.sentences = [Span(0, len(text))]
        for name in re.findall(r"\{(.*?)\}", self.sentence):
            at = text.index(name)
            story.names.append(Span(at, at + len(name), PLACES.get(name, name_key(name))))
        shown = re.findall(r"\[(.*?)\]", self.sentence)[0]
        start = re.sub(r"[]{}]", "", self.sentence).index("[")
        value = of_days("2025-09-04", None, shown) if self.dated else of_numbers(2, 2, None, shown)
        key = name_key(self.subject) if self.subject else None
        return Statement(
            story.id, story, start, start + len(shown), shown, value, "date" if self.dated else "count",
            "date" if self.dated else "count", concept=self.concept, measure=self.measure, subject=key,
            subject_name=self.subject, subject_entity=1 if key in {n.key for n in story.names} else None,
            predicate=self.predicate, claim=story.id,
        )  # fmt: skip


CASES = [
    # an entity, and what is measured of it
    ("Alta: postes", Said("Alta taille dans ses effectifs", "{Alta} va supprimer [9 000] postes.", "Alta", "supprimer", "postes")),
    # … and what becomes of it
    ("Alta: suppressions d'emplois", Said("Alta taille dans ses effectifs", "{Alta} va supprimer [9 000] postes.", "Alta", "supprimer", "postes", "job_cuts")),
    # as it is written within a sentence
    ("Alta: damage", Said("Alta floods", "Damage at {Alta} could reach [12 million].", "Alta", "reach", "Damage", language="en")),
    # a subject that says nothing gives way to what the headline calls the story
    ("Tensions à Lunel: interpellations", Said("Tensions à Lunel: neuf interpellations", "[Neuf] personnes ont été interpellées.", "personnes", "interpeller", "personnes", "arrests")),
    # … what happened to what is counted is said with it
    ("Panne géante: vols annulés", Said("Panne géante: la journée en chiffres", "[1 200] vols ont été annulés.", "vols", "annuler", "vols", "flights")),
    # … else to the name that the headline has
    ("Lunel: âge", Said("Un suspect arrêté à Lunel", "L'homme de [34 ans] vit à {Lunel}.", "homme", None, "âge", "age")),
    # the place beside the value
    ("Grippe: cas (Espagne)", Said("Grippe: le point dans le monde", "L'{Espagne} compte [2 300] cas.", None, "compter", "cas", "cases")),
    # nobody who only says so
    ("Grippe: morts", Said("Grippe: le point dans le monde", "Le préfet parle de [12] morts selon {Jean Roux}.", "Jean Roux", "parler", "morts", "deaths")),
    # … nor the agency that does
    ("Lunel: victimes", Said("Incendie à Lunel", "L'{AFP} a compté [12] victimes à {Lunel}.", "AFP", "compter", "victimes")),
    # what begins a title has a capital
    ("Caravelle: mousses", Said("Perdue en mer", "La caravelle avait [12] mousses.", "caravelle", "avoir", "mousses")),
    # a date: what happens, without the numbers in it
    ("Cour de Lyon: rendre sa décision (date)", Said("Jugement attendu", "La {Cour de Lyon} rend sa décision [jeudi].", "Cour de Lyon", "rendre", dated=True)),
    # in the language of the article
    ("Flu: deaths (Spain)", Said("Flu: the day so far", "{Spain} has counted [12] deaths.", None, "count", "deaths", "deaths", "en")),
    ("Alta: share price", Said("Alta falls", "The share price of {Alta} fell to [12 euros].", "Alta", "fall", "share price", language="en")),
]  # fmt: skip


@pytest.mark.parametrize(("called", "said"), CASES, ids=[called for called, _ in CASES])
def test_titles(called: str, said: Said) -> None:
    """Of what story or whom, what is measured, where."""
    assert title([said.statement()]) == called


def test_long_titles_are_cut() -> None:
    """Between words, and the place and *date* stay."""
    said = Said(
        "Grande réforme des régimes spéciaux: c'est parti",
        "La commission parlementaire extraordinaire va ouvrir les discussions [jeudi].",
        "commission parlementaire extraordinaire", "ouvrir", dated=True,
    )  # fmt: skip
    called = title([said.statement()])
    assert len(called) <= 80
    assert called.endswith("… (date)")
