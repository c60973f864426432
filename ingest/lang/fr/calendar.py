"""French words of time, by what they do in an expression of time (see `dates/lexing.py` for the roles)."""

from __future__ import annotations

MONTHS = [
    "janvier janv jan",
    "février fevrier févr fév fevr",
    "mars",
    "avril avr",
    "mai",
    "juin",
    "juillet juil",
    "août aout",
    "septembre sept",
    "octobre oct",
    "novembre nov",
    "décembre decembre déc",
]
WEEKDAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
UNITS = {
    "Y": "an ans année années",
    "M": "mois",
    "W": "semaine semaines",
    "D": "jour jours journée journées",
    "h": "heure heures hrs",
    "m": "minute minutes min mins",
    "s": "secondes sec",
    "Q": "trimestre trimestres",
    "S": "semestre semestres",
    "F": "quinzaine quinzaines",
    "E": "décennie décennies",
    "C": "siècle siècles",
    "K": "week-end weekend week-ends weekends",
}
SEASONS = {"SP": "printemps", "SU": "été", "FA": "automne", "WI": "hiver"}
DAYS = {
    "avant-hier": -2,
    "avant hier": -2,
    "hier": -1,
    "aujourd'hui": 0,
    "demain": 1,
    "après-demain": 2,
}
PARTS = {
    "matin": "MO",
    "matinée": "MO",
    "midi": "MI",
    "après-midi": "AF",
    "soir": "EV",
    "soirée": "EV",
    "nuit": "NI",
}
NUMBERS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14,
    "quinze": 15, "seize": 16, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50,
    "soixante": 60, "quatre-vingts": 80, "cent": 100, "dix-sept": 17, "dix-huit": 18,
    "dix-neuf": 19, "soixante-dix": 70, "quatre-vingt-dix": 90, "quatre-vingt": 80, "mille": 1000,
}  # fmt: skip
TENS_JOINT = "et"
DOZENS = {"dizaine": 10, "douzaine": 12, "vingtaine": 20, "trentaine": 30, "centaine": 100}
ORDINALS = {
    "premier": 1, "première": 1, "deuxième": 2, "second": 2, "seconde": 2, "troisième": 3,
    "quatrième": 4, "cinquième": 5, "sixième": 6, "dixième": 10,
}  # fmt: skip
ORDINAL_ENDINGS = "er ère e ème eme nd nde"
VAGUE = "plusieurs quelques des"
HOLIDAYS = {
    "noël": "12-25", "noel": "12-25", "réveillon de noël": "12-24", "saint-sylvestre": "12-31",
    "jour de l'an": "01-01", "nouvel an": "01-01", "saint-valentin": "02-14", "toussaint": "11-01",
    "fête nationale": "07-14", "fête du travail": "05-01", "14-juillet": "07-14",
    "pâques": "Easter", "lundi de pâques": "Easter+1", "vendredi saint": "Easter-2",
    "ascension": "Easter+39", "pentecôte": "Easter+49", "mardi gras": "Easter-47",
}  # fmt: skip
ROLES = {
    "d": "de|du|d'|des",
    "t": "le|la|les|l'",
    "i": "en",
    "v": "au|aux|à|jusqu'au|jusqu'à",
    "e": "et|ou",
    "j": "entre",
    "z": "ce|cet|cette|ces",
    "N": "prochain|prochaine|prochains|prochaines|suivant|suivante|suivants|suivantes|qui vient|qui viennent|qui suit|d'après|à venir",
    "L": "dernier|dernière|derniers|dernières|derniere|dernieres|passé|passée|précédent|précédente|écoulé|écoulée|écoulés|écoulées",
    "C": "même|mêmes",
    "o": "tout|toute|plein|pleine|entier|entière",
    "k": "chaque|tous les|toutes les",
    "s": "depuis|dès|à compter de|à compter du|à partir de|à partir du|à partir d'",
    "u": "jusqu'au|jusqu'à|jusqu'en|jusque",
    "y": "d'ici|d'ici à|d'ici au",
    "b": "avant",
    "f": "après|au-delà de|au-delà du",
    "A": "dans|d'ici",
    "a": "il y a|voici|voilà",
    "B": "plus tôt|auparavant",
    "l": "plus tard",
    "h": "moitié|demi|demie",
    "q": "encore|déjà|tout juste|exactement|environ|près de|près d'|à peine|vers|autour de|quelque|presque|aux alentours de",
    "<": "moins de|moins d'",
    ">": "plus de|plus d'|au moins",
    "D": "pendant|durant|pour|sous|sur|après|en|au cours de|au cours du|au cours des",
}
FUZZY = {
    "start": "début|le début|au début|tout début|en début",
    "mid": "mi|milieu|courant",
    "end": "fin|la fin|en fin|à la fin|toute fin",
}
ANCHORED = {
    "veille": -1,
    "avant-veille": -2,
    "lendemain": 1,
    "surlendemain": 2,
    "jour même": 0,
    "jour d'avant": -1,
    "jour d'après": 1,
    "jour suivant": 1,
    "jour précédent": -1,
}
SAME_DAY = "ce jour-là|le même jour"
QUARTER_LETTERS = "T"
HALF_LETTERS = "S"
CENTURY_ROMAN = "e è ème"
YEAR_BEFORE = "en|depuis|dès|fin|début|mi|milieu|courant|de|du|pour|d'|avant|après|jusqu'en|d'ici|d'ici à|entre|à partir de|vers|à|et|en fin|année|l'année|saison|saisons|printemps|été|automne|hiver|que|fin de|contre|à compter de|exercice"
YEAR_FIRM = "en|depuis|dès|fin|début|mi|courant|jusqu'en|d'ici|à partir de|avant|après|année"
COUNTED_AFTER = "euros|euro|dollars|personnes|morts|mètres|km|kilomètres|salariés|emplois|habitants|logements|fois|points|millions|milliards|postes|blessés|soldats|hommes|élèves|cas|m|kg|tonnes|watts|exemplaires|places|manifestants|migrants|policiers|lits|entreprises|pages|voitures|°c"
PERSONS = "homme|femme|garçon|fille|fillette|enfant|jeune|adolescent|adolescente|âgé|âgée|âgés|âgées|retraité|octogénaire|mineur|mineure|étudiant|étudiante|joueur|attaquant|français|française|bébé|âge"
AGE_LEAD = r"à|ses|son|leurs|âge|aux|les\W*|des\W*"
FUTURE = r"\b(?:\w+(?:era|eront|ira|iront|dra|dront)|aura|auront|sera|seront|fera|feront|ira|iront|pourra|devra|va|vont|doit|doivent|devrait|devraient|prévue?s?|attendue?s?|programmée?s?|à venir|prochainement|espère|compte)\b"
PAST = r"\b(?:a|ont|avait|avaient|était|étaient|est|sont|fut|furent|publiée?s?|annoncée?s?|indiquée?|\w{3,}(?:ait|aient))\b"
DAY_FIRST = True
LENGTHS = "peine|peines|plan|durée|période|mandat|mandats|contrat|bail|délai|programme|moyenne|horizon|retard|expérience|carrière|suspension|interdiction|prêt|engagement|absence|règne|guerre|bataille|conflit|série|plus|moins|près|cours|fin|bout|espace|intervalle|total|prison|réclusion|détention|sûreté|histoire|vie|recul|procédure|concession|partenariat|accord|crédit|taux|obligation|obligations|maximum|minimum|existence|activité|travail|embargo|cycle|carence|hégémonie|attente|combat|lutte|dictature|présidence|pouvoir|mariage|occupation|exil|sursis|emprunt"
