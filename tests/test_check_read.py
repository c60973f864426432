"""Typed claims, read for real, beside a few articles of our own: what is about the same thing, and what only sounds like it."""

from __future__ import annotations

import pytest
from sqlite_utils import Database

from recoupe.db.answer import readable
from recoupe.db.check import check
from recoupe.db.database import open_database
from recoupe.db.ingesting import ingest
from recoupe.ingest.facts import Document

ARTICLES = {
    "kervac": ("2026-03-09", "Kervac : la commune veut garder sa poste", "La commune de Kervac compte 8 400 habitants. Sa poste fermera le 30 avril, a annoncé la mairie. Plus de 1 200 personnes ont signé une pétition contre la fermeture."),
    "quimper": ("2026-03-10", "Quimper : le carnaval attire la foule", "À Quimper, le carnaval a réuni 25 000 spectateurs dimanche, selon la mairie. Une réunion sur la sécurité est prévue vendredi."),
    "norwood": ("2026-03-11", "Norwood supprime des postes", "Le groupe Norwood va supprimer 2 300 postes en Europe. Le même jour, Brasseries Lorient a annoncé la suppression de 650 postes."),
    "leclair": ("2026-02-03", "Anne Leclair candidate", "Anne Leclair, 61 ans, est candidate à la mairie de Quimper. Elle affrontera Paul Morvan, 48 ans."),
    "leclair-2": ("2026-03-12", "Quimper : le débat", "Anne Leclair, 62 ans, et Paul Morvan, 48 ans, débattront à la télévision."),
    "kin": ("2026-03-12", "Quimper : une école ouvre", "La fille de Paul Morvan, âgée de six ans, ira à l'école de Quimper."),
    "quake": ("2026-03-02", "Landslide in Tarvia", "More than 160 miners were killed in a landslide in Tarvia on Monday. Rescuers found the bodies of 162 miners."),
    "orange": ("2026-07-31", "Chaleur", "Météo France a placé 32 départements en alerte orange vendredi."),
    "vote": ("2026-03-16", "Quimper : le premier tour", "Au premier tour, Anne Leclair est arrivée en tête avec 41,3 % des voix devant Paul Morvan (22,7 %)."),
    "vote-2": ("2026-03-23", "Quimper : Anne Leclair élue", "Anne Leclair l'emporte avec 54,2 % des voix. Elle a été élue pour six ans."),
    "march": ("2026-03-18", "Soignants dans la rue", "Les soignants ont défilé : 4 000 manifestants à Vannes et 18 000 à Rennes."),
    "prison": ("2026-03-19", "Yann Kerbol condamné", "L'ancien maire Yann Kerbol a été condamné jeudi à cinq ans de prison."),
    "talks": ("2026-03-20", "Tarvia : des arrestations", "Quelque 370 personnes ont été arrêtées, a dit la police. À Lorvia, le gouvernement n'a rien dit."),
    "virus": ("2026-03-05", "Le virus progresse", "Le virus a fait 4 500 morts dans la région de Lorient. À Sarzeau, où l'on compte 81 morts du virus, l'hôpital est plein."),
    "fire": ("2026-03-24", "Incendie à Carnac", "Trois personnes sont mortes dans l'incendie d'un hôtel de Carnac."),
    "fire-2": ("2026-03-24", "Carnac : l'incendie d'un hôtel", "L'incendie d'un hôtel de Carnac a tué deux femmes et un homme."),
    "toll": ("2026-03-10", "L'Islande face au coronavirus", "Le bilan national du coronavirus a atteint 6.640 morts."),
    "toll-2": ("2026-03-11", "Islande : le coronavirus", "Le bilan national du coronavirus s'élève à 6.685 morts, selon le porte-parole du ministère de la Santé, Jón Arason."),
    "ship": ("2026-03-12", "Islande : un navire touché", "En Islande, l'accident d'un navire de guerre a fait 19 morts."),
    "tram": ("2026-03-25", "La ligne de tramway", "La ligne de tramway mesurera 11,6 km. Le tramway ouvrira au printemps 2028, a dit l'agglomération."),
    "tram-en": ("2026-03-25", "Tram", "The tram line is 11.6 km long. The tram will open in spring 2028."),
    "death": ("2026-03-26", "Mort du peintre Hervé Gall", "Le peintre Hervé Gall est mort lundi. Des habitants ont défilé mardi en hommage au mort, Hervé Gall."),
    "bought": ("2026-03-27", "Norwood rachète Kestrel", "Norwood a racheté Kestrel. Les ventes de Kestrel avaient reculé de 8 % en 2025."),
    "biker": ("2026-03-27", "Rohec : un motard blessé", "À Rohec, un motard de 45 ans a été blessé dans une collision."),
    "crew": ("2026-03-27", "Feux", "Dans la Drôme, 70 pompiers sont engagés sur un feu de forêt."),
    "crew-2": ("2026-03-28", "Feux", "Dans le Var, 130 pompiers sont engagés sur un feu de forêt."),
    "castle": ("2026-03-29", "Le château de Rohec rouvre", "Le 12 mars, le musée de Rohec avait lancé un appel aux dons pour sa charpente."),
    "fines": ("2026-03-30", "Vannes : deux amendes", "À Vannes, deux nageurs ont reçu une amende de 300 euros chacun. Les deux nageurs ont reçu une amende de 600 euros."),
    "gone": ("2026-03-31", "Odile Kergoat, veuve de Jean Coatmeur, est morte", "La veuve de Jean Coatmeur avait 84 ans. Jean Coatmeur est mort en 1997."),
    "denied": ("2026-04-01", "Kestrel dément", "Kestrel a démenti vouloir supprimer 300 emplois. Kestrel compte 410 salariés, et non 340."),
    "trial": ("2026-03-28", "Trial", "Prosecutors questioned 29-year-old defendant Owen Marsh about the victim, 19-year-old Kate Poole."),
}  # fmt: skip

ENGLISH = ("quake", "tram-en", "trial")

CLAIMS = [
    # as the article says, in like words or other notation
    ("supported", "Norwood va supprimer 2 300 postes."),
    ("supported", "Sarzeau compte 81 morts du virus."),
    ("supported", "Kervac compte 8.400 habitants."),
    # what is denied, and what is set against the right number
    ("contradicted", "Kestrel va supprimer 300 emplois."),
    ("supported", "Kestrel compte 410 salariés."),
    ("contradicted", "Kestrel compte 340 salariés."),
    # the same words with another figure
    ("contradicted", "Norwood va supprimer 5 000 postes."),
    ("contradicted", "Norwood supprimera 5 000 postes en Europe."),
    ("contradicted", "À Quimper, le carnaval a réuni 60 000 spectateurs."),
    # of another place, firm or person, whatever else is the same
    ("nothing found", "Brest compte 8 400 habitants."),
    ("nothing found", "À Brest, le carnaval a réuni 25 000 spectateurs."),
    ("nothing found", "Carnac compte 81 morts du virus."),
    ("contradicted", "Brasseries Lorient va supprimer 2 300 postes."),
    # everybody has an age: only that person's counts, and it grows
    ("supported", "Anne Leclair a 62 ans."),
    ("contradicted", "Anne Leclair a 48 ans."),
    ("supported", "Paul Morvan a 48 ans."),
    # a day without a year is of the time of the article
    ("supported", "La poste de Kervac fermera le 30 avril."),
    ("contradicted", "La poste de Kervac fermera le 15 mai."),
    ("nothing found", "La réunion du conseil de Kervac est prévue le 30 avril."),
    # … and what is told of one day says nothing of another, nor does a count since a day
    ("supported", "Météo France a placé 32 départements en alerte orange le 31 juillet."),
    ("nothing found", "Météo France a placé 5 départements en alerte orange le 6 mars."),
    # what *more than* leaves open is no support for a number far above
    ("supported", "More than 160 miners were killed in a landslide in Tarvia."),
    ("nothing found", "At least 300 miners were killed in a landslide in Tarvia."),
    # a share is of whom it stands behind, of the round that the claim names
    ("supported", "Paul Morvan a obtenu 22,7 % des voix au premier tour."),
    ("nothing found", "Paul Morvan a obtenu 41,3 % des voix."),
    ("supported", "Anne Leclair a obtenu 41,3 % des voix au premier tour."),
    # of two numbers in a row each has its own place
    ("supported", "18 000 manifestants ont défilé à Rennes."),
    ("nothing found", "18 000 manifestants ont défilé à Lorient."),
    # a place that is only somewhere in the article, whose title names another, is not the one
    ("supported", "Quelque 370 personnes ont été arrêtées en Tarvia."),
    ("nothing found", "Quelque 370 personnes ont été arrêtées à Lorvia."),
    # how long is no figure; it must be said too
    ("supported", "Yann Kerbol a été condamné à cinq ans de prison."),
    ("contradicted", "Yann Kerbol a été condamné à huit ans de prison."),
    # … and so must a weekday and a day that is seen from another
    ("supported", "Yann Kerbol a été condamné jeudi à cinq ans de prison."),
    ("nothing found", "Yann Kerbol a été condamné mardi à cinq ans de prison."),
    ("nothing found", "Yann Kerbol a été condamné hier à cinq ans de prison."),
    # some of the dead are no other number of them
    ("supported", "Trois personnes sont mortes dans l'incendie d'un hôtel à Carnac."),
    # without a name a claim is looked for by its words; nothing is told of it where they fit several things
    ("supported", "La ligne de tramway mesurera 11,6 km."),
    ("contradicted", "La ligne de tramway mesurera 19 km."),
    ("supported", "The tram line is 11.6 km long."),
    ("supported", "The tram will open in spring 2028."),
    ("nothing found", "Quelque 400 pompiers sont engagés sur un feu de forêt."),
    # words back a claim where they say the same of the same, not where they only stand in one sentence
    ("supported", "Hervé Gall est mort lundi."),
    ("nothing found", "Hervé Gall est mort mardi."),
    ("supported", "Norwood a racheté Kestrel."),
    ("nothing found", "Norwood"),
    ("contradicted", "Kestrel a racheté Norwood."),
    # … and a change goes one way
    ("supported", "Les ventes de Kestrel ont reculé de 8 % en 2025."),
    ("contradicted", "Les ventes de Kestrel ont progressé de 8 % en 2025."),
    # an age is of whom it stands before
    ("supported", "Owen Marsh is 29 years old."),
    ("contradicted", "Owen Marsh is 41 years old."),
    # … and of nobody else of that age where the claim names nobody
    ("supported", "À Rohec, un motard de 45 ans a été blessé."),
    ("nothing found", "Une boulangère de 45 ans a été élue à Rohec."),
    # … or of whom the article calls so: *Odile Kergoat, veuve de Jean Coatmeur*
    ("supported", "Odile Kergoat avait 84 ans."),
    ("contradicted", "Odile Kergoat est morte à 92 ans."),
    # what is told in the same words happened on one day, and somebody dies once
    ("supported", "Le musée de Rohec a lancé un appel aux dons le 12 mars."),
    ("contradicted", "Le musée de Rohec a lancé un appel aux dons le 28 mars."),
    ("contradicted", "Jean Coatmeur est mort en 2001."),
    # one article does not contradict itself
    ("supported", "À Vannes, deux nageurs ont reçu une amende de 300 euros."),
    # later news, whoever tells it and in whatever language; the dead of a country are not those of one of its ships
    ("outdated", "L'Islande compte 6.640 morts du coronavirus."),
    ("outdated", "Iceland has recorded 6,640 deaths from the coronavirus."),
    ("supported", "Iceland has recorded 6,685 deaths from the coronavirus."),
]  # fmt: skip


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Database:
    path = tmp_path_factory.mktemp("check") / "news.db"
    made = open_database(path, create=True)
    ingest(
        made,
        (
            Document(f"{title}\n\n{text}", ref=ref, title=title, published=day, source="test", language="en" if ref in ENGLISH else "fr")
            for ref, (day, title, text) in ARTICLES.items()
        ),
    )  # fmt: skip
    return made


@pytest.mark.parametrize(("verdict", "claim"), CLAIMS, ids=[c[1] for c in CLAIMS])
def test_verdict(db: Database, verdict: str, claim: str) -> None:
    result = check(db, claim)
    assert result.verdict == verdict, readable(result)


RELATED = [
    # another number of what the claim counts, another day of what it says happened
    ("Une pétition contre la fermeture de la poste a réuni 9 000 personnes à Kervac.", ["1 200"]),
    # … not what is measured otherwise, nor somebody else's age
    ("Une pétition contre la fermeture de la poste a coûté 9 000 euros à Kervac.", []),
    ("Le tribunal a entendu Yann Kerbol, 31 ans.", []),
    # without a value: a sentence with most of its words
    ("La fille de Paul Morvan aime son école de Quimper.", ["La fille de Paul Morvan, âgée de six ans, ira à l'école de Quimper."]),
    ("La fille de Paul Morvan quittera bientôt Quimper pour une école de Rennes.", []),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "shown"), RELATED, ids=[c[0] for c in RELATED])
def test_related(db: Database, claim: str, shown: list[str]) -> None:
    """Where nothing is found: what the articles say of the same subject and measure."""
    result = check(db, claim)
    said = [e.statement.text for part in result.parts for e in part.on("related")]
    assert (result.verdict, said) == ("nothing found", shown), readable(result)
