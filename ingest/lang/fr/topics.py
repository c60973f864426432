"""How topics are called in French."""

from __future__ import annotations

DATE = "date"

# what a count of people is called, by its concept
LABELS = {
    "deaths": "morts",
    "injured": "blessés",
    "missing": "disparus",
    "survivors": "survivants",
    "victims": "victimes",
    "affected": "personnes touchées",
    "rescued": "personnes secourues",
    "evacuated": "personnes évacuées",
    "displaced": "personnes déplacées",
    "hospitalised": "personnes hospitalisées",
    "intensive_care": "patients en réanimation",
    "cases": "cas",
    "arrests": "interpellations",
    "job_cuts": "suppressions d'emplois",
    "job_creations": "créations d'emplois",
    "age": "âge",
}

# what a value without a measure is called, by what it is a value of
VALUES = {
    "money": "montant",
    "part": "part",
    "power": "puissance",
    "energy": "énergie",
    "length": "longueur",
    "area": "surface",
    "speed": "vitesse",
    "mass": "poids",
    "volume": "volume",
    "temperature": "température",
    "duration": "durée",
    "count": "nombre",
}

# a participle after one of these is said of the subject
PASSIVE = "est sont était étaient été être fut furent serait seraient sera seront"

# a subject that says nothing by itself
BARE = """il elle ils elles on ce cela ceci celui celle ceux celles qui que dont tout total chiffre nombre bilan pays ville lieu
    personne gens homme femme autorité affaire chose fait mesure situation groupe autre plupart certain partie ensemble contenu jour
    semaine mois année source service droite gauche mort décès millier centaine dizaine"""
