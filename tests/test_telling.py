"""Which changes and contradictions are told where two sentences are only likely to be about one thing.

In a sentence the value stands in brackets, names in braces; each row is two articles, the day of the later one after the first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import count

import pytest

from recoupe.db.compare.alike import weights
from recoupe.db.compare.changed import signs
from recoupe.db.compare.given import gives, ungrouped
from recoupe.db.compare.pairing import weighed
from recoupe.db.compare.relation import former
from recoupe.db.compare.statement import Statement, name_key
from recoupe.db.compare.story import Span, Story
from recoupe.db.compare.telling import worth_telling
from recoupe.db.values import of_days, of_numbers

number = count(1)
PLACES = {"Grèce": "iso:GR", "Espagne": "iso:ES", "Portugal": "iso:PT"}


@dataclass(frozen=True)
class Said:
    """A sentence of an article: what is measured with its concept, of whom, what happens."""

    sentence: str
    value: float
    day: str = "2025-09-04"
    measure: str = "morts"
    concept: str | None = "deaths"
    subject: str | None = None
    predicate: str | None = None
    kind: str = "count"
    holds: tuple[str, str] | None = None

    def statement(self) -> Statement:
        story = Story(next(number), re.sub(r"[][{}]", "", self.sentence), "fr", self.day)
        story.sentences = [Span(0, len(story.text))]
        for name in re.findall(r"\{(.*?)\}", self.sentence):
            at = story.text.index(name)
            story.names.append(Span(at, at + len(name), PLACES.get(name, name_key(name))))
        shown = re.findall(r"\[(.*?)\]", self.sentence)[0]
        start = re.sub(r"[]{}]", "", self.sentence).index("[")
        unit = "percent" if self.kind == "percent" else None
        key = name_key(self.subject) if self.subject else None
        named = key in {n.key for n in story.names}
        return Statement(
            story.id, story, start, start + len(shown), shown,
            of_numbers(self.value, self.value, unit, shown, kind=self.kind), self.kind,
            "part" if unit else "count", concept=self.concept, measure=self.measure, head=self.measure.split()[0],
            subject=key, subject_name=self.subject, subject_entity=1 if named else None, predicate=self.predicate,
            holds=self.holds, claim=story.id,
        )  # fmt: skip


NEXT = "2025-09-05"
ROWS = [
    ("update", Said("Le séisme a fait [800 morts] en {Grèce}.", 800), Said("En {Grèce}, on compte [1 100 morts].", 1100, NEXT)),
    # of two places: named beside the value, right before it, or before the number it stands in a row with
    (None, Said("Le séisme a fait [800 morts] en {Grèce}.", 800), Said("En {Espagne}, on compte [1 100 morts].", 1100, NEXT)),
    (None, Said("Suivent l'{Espagne} (900) et la {Grèce} ([800 morts]).", 800), Said("L'{Espagne} compte [1 100 morts].", 1100, NEXT)),
    (None, Said("La {Grèce} compte 2 300 blessés et [800 morts].", 800), Said("L'{Espagne} compte [1 100 morts].", 1100, NEXT)),
    # one of several places
    (None, Said("La {Grèce} est touchée, avec [80 morts] dans ce pays.", 80), Said("On compte [110 morts] en {Grèce} et en {Espagne}.", 110, NEXT)),
    ("update", Said("On compte [80 morts] en {Grèce} et en {Espagne}.", 80), Said("On compte [110 morts] en {Grèce} et en {Espagne}.", 110, NEXT)),
    ("update", Said("La crue touche la {Grèce} et l'{Espagne}, où elle a fait [80 morts].", 80), Said("On compte [110 morts] en {Grèce} et en {Espagne}.", 110, NEXT)),
    # a part of what was counted before is not the whole
    (None, Said("On compte 4 000 victimes, dont [800] en soins intensifs.", 800, measure="victimes", concept="victims"), Said("On compte [4 300 victimes].", 4300, NEXT, measure="victimes", concept="victims")),
    # what one day added is not what another did
    (None, Said("Il y a [800 morts] de plus en 24 heures.", 800), Said("Il y a [1 100 morts] de plus en 24 heures.", 1100, NEXT)),
    # one event in like words, or two; in care homes, or all
    ("update", Said("L'éboulement de {Corval} a fait [12 morts], selon la préfecture.", 12), Said("L'éboulement de {Corval} a fait [19 morts], selon la préfecture.", 19, NEXT)),
    (None, Said("Un accident de car a fait [trois morts] lundi soir.", 3), Said("Une avalanche a tué [41] skieurs hors piste.", 41, NEXT)),
    (None, Said("Les Ehpad comptent à eux seuls [620 morts].", 620), Said("Le bilan est désormais de [2 300 morts].", 2300, NEXT)),
    # a toll does not sink, unless somebody says that it was counted anew
    (None, Said("L'accident a fait [40 morts].", 40), Said("L'accident a fait [25 morts].", 25, NEXT)),
    ("update", Said("L'accident a fait [40 morts].", 40), Said("Le bilan a été revu à la baisse : [25 morts].", 25, NEXT)),
    # the older article has the newer number too: it tells of two things
    (None, Said("Il y a [1 250 morts] ici. Et 1.870 morts là-bas.", 1250), Said("Il y a [1 870 morts].", 1870, NEXT)),
    # another time
    (None, Said("En 1999, un séisme avait fait [800 morts].", 800), Said("Le séisme a fait [1 100 morts].", 1100, NEXT)),
    # many different things are incidents: they must be called the same, and the same must happen to them
    (None, Said("{Météo Sud} attend [13 tempêtes].", 13, measure="tempêtes", concept="incidents", predicate="attendre"), Said("{Météo Sud} attend [6 ouragans].", 6, NEXT, "ouragans", "incidents", predicate="attendre")),
    (None, Said("{Athos} libère [20 soldats].", 20, measure="soldats", concept="soldiers", predicate="libérer"), Said("{Athos} perd [40 soldats].", 40, NEXT, "soldats", "soldiers", predicate="perdre")),
    ("update", Said("Déjà [337 000 entreprises] ont demandé l'aide de {Athos}.", 337000, measure="entreprises", concept="companies", predicate="demander"), Said("L'aide de {Athos} concerne [400 000 entreprises].", 400000, NEXT, "entreprises", "companies", predicate="concerner")),
    # two ages, one man or not
    ("conflict", Said("Cet officier de [48 ans] avoue.", 48, measure="âge", concept="age", subject="officier"), Said("Cet officier de [53 ans] avoue.", 53, measure="âge", concept="age", subject="officier")),
    (None, Said("Cet officier de [48 ans] avoue.", 48, measure="âge", concept="age", subject="officier"), Said("Ce maire de [53 ans] avoue.", 53, measure="âge", concept="age", subject="maire")),
    # whose name stands right before an age has it in every story, but for his daughter's
    ("conflict", Said("{Jean Roux}, [46 ans], est mort à {Porto}.", 46, measure="âge", concept="age", subject="Jean Roux"), Said("On pleure {Jean Roux}, [43 ans].", 43, measure="âge", concept="age", subject="Jean Roux")),
    (None, Said("{Jean Roux}, [46 ans], est mort à {Porto}.", 46, measure="âge", concept="age", subject="Jean Roux"), Said("On pleure avec la fille de {Jean Roux}, âgée de [6 ans].", 6, measure="âge", concept="age", subject="Jean Roux")),
    # one body by two names; a poll and the count
    (None, Said("{Ferral} supprimera [1 200 emplois], selon la CGT.", 1200, measure="emplois", concept="jobs", subject="Ferral"), Said("{Ferral} supprimera [1 500 emplois] et non 1 200, selon Confédération générale travail.", 1500, measure="emplois", concept="jobs", subject="Ferral")),
    (None, Said("{Jean Roux} obtient [81 %] selon un sondage.", 81, measure="voix", concept="votes", subject="Jean Roux", kind="percent"), Said("{Jean Roux} obtient [94 %].", 94, measure="voix", concept="votes", subject="Jean Roux", kind="percent")),
    # … a year passes, and a child without a name is another a week later
    (None, Said("{Jean Roux}, [74 ans], vit à Bruxelles.", 74, measure="âge", concept="age", subject="Jean Roux"), Said("{Jean Roux}, [75 ans], attend.", 75, "2025-09-20", "âge", "age", "Jean Roux")),
    (None, Said("Un enfant de [7 ans] est mort.", 7, measure="âge", concept="age", subject="enfant"), Said("Un enfant de [9 ans] est mort.", 9, "2025-09-12", "âge", "age", "enfant")),
    # of two weeks, though they overlap
    (None, Said("Les ventes de {Alta} ont crû de [91 %].", 91, measure="ventes", concept="sales", subject="Alta", kind="percent", holds=("2025-08-20", "2025-08-26")), Said("Les ventes de {Alta} ont crû de [89 %].", 89, measure="ventes", concept="sales", subject="Alta", kind="percent", holds=("2025-08-21", "2025-08-27"))),
    # who has subscribers does not count another's
    (None, Said("{Alta} a [5 000 abonnés], selon {Jean Roux}.", 5000, measure="abonnés", concept="subscribers", subject="Alta"), Said("{Alta} comptait [5 800 abonnés], dont 5 000 en ligne.", 5800, measure="abonnés", concept="subscribers", subject="Alta", predicate="compter")),
    # shares of one time in the words of one subject; not where the other article does not know the subject
    ("conflict", Said("{Alta} a gagné [12 %] en 2024.", 12, measure="ventes", concept="sales", subject="Alta", kind="percent", holds=("2024-01-01", "2024-12-31")), Said("En 2024, {Alta} a gagné [15 %].", 15, measure="ventes", concept="sales", subject="Alta", kind="percent", holds=("2024-01-01", "2024-12-31"))),
    (None, Said("{Alta} a gagné [12 %] en 2024.", 12, measure="ventes", concept="sales", subject="Alta", kind="percent", holds=("2024-01-01", "2024-12-31")), Said("En 2024, la marque a gagné [15 %].", 15, measure="ventes", concept="sales", kind="percent", holds=("2024-01-01", "2024-12-31"))),
    # for one club, and for two
    (None, Said("{Roux} a joué [54 matchs] avec {Alta}.", 54, measure="matchs", concept="matches", subject="Roux", predicate="jouer"), Said("{Roux} a joué [157 matchs] avec {Alta} et {Ferral}.", 157, measure="matchs", concept="matches", subject="Roux", predicate="jouer")),
    ("conflict", Said("{Roux} a joué [54 matchs] avec {Alta}.", 54, measure="matchs", concept="matches", subject="Roux", predicate="jouer"), Said("{Roux} a joué [57 matchs] avec {Alta}.", 57, measure="matchs", concept="matches", subject="Roux", predicate="jouer", day="2025-09-04")),
    # the firm and the union count the same jobs, even where one article gives both; not where nobody is named who says so
    ("conflict", Said("{Ferral} supprimera [1 200 emplois], selon la direction.", 1200, measure="emplois", concept="jobs", subject="Ferral"), Said("{Ferral} supprimera [1 500 emplois] et non 1 200, selon les syndicats.", 1500, measure="emplois", concept="jobs", subject="Ferral")),
    (None, Said("{Ferral} supprimera [1 200 emplois].", 1200, measure="emplois", concept="jobs", subject="Ferral"), Said("{Ferral} supprimera [1 500 emplois] après 1 200.", 1500, measure="emplois", concept="jobs", subject="Ferral")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("relation", "first", "second"), ROWS, ids=[f"{r[1].sentence} / {r[2].sentence}" for r in ROWS]
)
def test_what_is_told(relation: str | None, first: Said, second: Said) -> None:
    """The same from either side."""
    a, b = first.statement(), second.statement()
    told = [worth_telling(a, b), worth_telling(b, a)]
    assert [v and v.relation for v in told] == [relation, relation]


@pytest.mark.parametrize(
    ("known", "text", "said"),
    [
        (True, "Il y en avait 1.870 en tout.", Said("Il y a [1 870 morts].", 1870)),
        (False, "Il y en avait 21.870 en tout.", Said("Il y a [1 870 morts].", 1870)),
        (True, "Deux bateaux sont partis.", Said("Il y a [deux] bateaux.", 2, measure="bateaux")),
        (False, "Deux hommes sont partis.", Said("Il y a [deux] bateaux.", 2, measure="bateaux")),
    ],
)
def test_numbers_that_an_article_has(known: bool, text: str, said: Said) -> None:
    """However they are grouped; a small one must be of the same thing."""
    assert gives(Story(0, text, "fr"), said.statement()) is known


@pytest.mark.parametrize(
    ("written", "plain"), [("1.870", "1870"), ("2,7", "2.7"), ("12 000", "12000"), ("95", "95")]
)
def test_ungrouped(written: str, plain: str) -> None:
    """Points between thousands go, the comma of a fraction stays one."""
    assert ungrouped(written) == plain


def test_every_sign_of_a_change_has_its_weight() -> None:
    a, b = (said.statement() for said in ROWS[0][1:])
    assert signs(a, b).keys() == weights("changed").keys()


def test_a_day_is_put_off_where_the_sentence_gives_the_one_before() -> None:
    """Else there are many openings in a story."""
    planned = opening("La passerelle rouvrira le [15 juin].", "2026-06-15", "2026-03-03")
    moved = "La réouverture, prévue le [{}], est reportée au [1er septembre]."
    for was, day, relation in (
        ("15 juin", "2026-06-15", "update"),
        ("2 mai", "2026-05-02", None),
    ):
        text = moved.format(was)
        newer = opening(text, "2026-09-01", "2026-03-04", at=1)
        newer.story.statements = [
            replace(opening(text, day, "2026-03-04"), story=newer.story),
            newer,
        ]
        verdict = worth_telling(planned, newer)
        assert (verdict and verdict.relation) == relation


def opening(text: str, day: str, published: str, at: int = 0) -> Statement:
    """The statement of one of the days in brackets on which something opens."""
    shown = re.findall(r"\[(.*?)\]", text)[at]
    story = Story(next(number), re.sub(r"[][]", "", text), "fr", published)
    story.sentences = [Span(0, len(story.text))]
    start = story.text.index(shown)
    return Statement(
        story.id, story, start, start + len(shown), shown, of_days(day, day, shown), "date", "date",
        concept="opening", subject=text.split()[1], subject_name=text.split()[1].strip(","), predicate="rouvrir",
        status="planned", claim=story.id,
    )  # fmt: skip


def test_a_former_value_is_the_first_behind_its_cue() -> None:
    """*Initialement prévu le 2 mai, reporté au 5 juin*: the second is not the old one."""
    story = Story(next(number), "Prévu initialement à 40 postes, le plan passe à 60 postes.", "fr")
    story.sentences = [Span(0, len(story.text))]
    story.statements = [
        replace(Said("[1]", 1).statement(), story=story, start=at, end=at + 2, text=text)
        for text in ("40", "60")
        for at in [story.text.index(text)]
    ]
    assert [former(s) for s in story.statements] == [True, False]


def test_what_is_denied_meets_nothing() -> None:
    """Somebody who denies a number is no source of it."""
    said = [Said("La fuite a fait [40 morts] à {Porto}.", 40).statement() for _ in range(2)]
    denied = replace(said[1], negated=True)
    assert len(list(weighed([said[0]], [said[1]]))) == 1
    assert list(weighed([said[0]], [denied])) == []
