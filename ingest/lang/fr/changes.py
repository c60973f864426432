"""French words that say that a value is being counted, is an old one, or is put off. Beginnings of words, accents folded."""

# what is counted while it goes on: the higher number is the later one
TOLL = r"""mort deces decede tue peri blesse disparu corps victime bilan contamin infect hospitalis evacu cas\b sinistr interpell
    arrestation arrete"""

# before a value: it is the old one
FORMER = "precedent; initialement; avait prevu; avait espere; avaient prevu; au depart; auparavant; jusqu'alors; jusqu'ici"
# … right before it
AGAINST = "contre; au lieu de"

# in the sentence of a date: it was moved
MOVED = "reporte; repouss; differe; decal; reprogramm; ajourn; avance a"
# … it is expected
DUE = "prevu programme doit devrait devait"

# as the verb of a figure, with these its subject is the one who says so: *la CGT a compté un million de manifestants*
COUNTING = "compter recenser dénombrer évaluer estimer chiffrer revendiquer comptabiliser annoncer faire-état"

# who stands behind these says so; accents folded
ACCORDING = ("selon", "d'apres")

# beside a count: it is what a day or a week added (or took), not the sum
ADDED = r"""nouveaux; nouvelles; supplementaires; 24 heures; 24h; en une journee; en un jour; par jour; de plus; de moins; en moins;
    autres; quotidien; en une semaine; en un mois; au cours d; en deux semaines; la seule journee"""

# in the sentence of a count: it runs from a day on
SINCE = "depuis"

# … it was counted anew, and may be lower than before
REVISED = "revu a la baisse; a la baisse; revise; corrig; rectifi; erreur; ramene; double compt"

# right before a value: it is of a part of what was counted before
PART = "dont; parmi lesquels; parmi lesquelles; parmi eux; parmi elles"

# after a value: where, which was named before; accents folded
HERE = (
    "dans (?:ce|le)(?: dernier| meme)? pays",
    "dans l'archipel",
    "sur l'ile",
    "dans cette region",
)

# in the sentence of a value: it was asked, or counted in part
PROVISIONAL = "provisoire; partiel; preliminaire; sondage; estimation; sortie des urnes"

# of these there are several, one after the other: *au premier tour*
TURNS = "tour|mandat|édition|vague|manche|phase|tranche|acte"

# verbs that say nothing of what happens
LIGHT = "avoir être faire aller"

# forms of verbs that only say that another's is ahead, a duty or possible
MODALS = """va vont allait allaient doit doivent devait devaient devra devront devrait devraient
peut peuvent pouvait pouvaient pourra pourront pourrait pourraient"""

# beside a count of people: where they are counted; accents folded
SETTINGS = (
    r"\bhopita|\bhospital(?!is)|\bhospitalier",
    r"\behpad|\bmedico-soc|\betablissements sociaux|\bmaisons? de retraite|\bmaisons? de repos",
    r"\breanimation|\bsoins intensifs|\betat grave|\bcas graves|\burgence absolue",
    r"\bgueri|\bretour a domicile|\brentr(?:e|er) chez",
    r"\bsuspect(?:es?)?\b|\bnon confirme|\b(?:bureau|office|institut)s?(?: \w+){0,2} (?:de (?:la )?)?statistique",
)

# in an article that tells of a poll; accents folded
POLL = r"\bsondages?\b|\bsondes\b|\bbarometre\b|\brepondants\b"

# in or after a date: at what time of the day; accents folded
TIME_OF_DAY = r"\b\d{1,2} ?h(?: ?\d\d)?\b|\b(?:matin|matinee|midi|apres-midi|soir|soiree|nuit)\b"
