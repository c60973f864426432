"""What stands around a date and before the authors in a French byline."""

# `04/05/2020` is the fourth of May.
NUMERIC_ORDER = "dmy"

# The date after these is when the article came out.
PUBLISHED = (
    "publié",
    "publiée",
    "publication",
    "paru",
    "parue",
    "mis en ligne",
    "mise en ligne",
    "posté",
    "écrit le",
    "créé le",
    "rédigé le",
)

# After these, when it was last changed.
UPDATED = (
    "mis à jour",
    "mise à jour",
    "modifié",
    "modifiée",
    "actualisé",
    "actualisée",
    "màj",
    "maj",
    "dernière modification",
)

# An author's name after these.
BY = (
    "par",
    "écrit par",
    "publié par",
    "posté par",
    "rédigé par",
    "propos recueillis par",
    "un article de",
    "auteur",
    "auteurs",
)

# Between two names, and before the date behind them.
AND, ON = "et", "le"

# With a capital in bylines, and no person's name.
NO_NAMES = "rédaction journaliste journalistes correspondant correspondante envoyé envoyée spécial spéciale agence presse équipe service web photo photos journal info infos actualités"

# Days back from today; `n` times where a number is named. Hours are today only where no day can have passed,
# which nobody can tell: they count as the same day.
RELATIVE = (
    (r"\bavant-hier\b", 2),
    (r"(?<!avant-)\bhier\b", 1),
    (r"\baujourd['’]hui\b", 0),
    (r"\bil y a (?P<n>\d{1,2}) jours?\b", 1),
    (r"\bil y a (?P<n>\d{1,2}) (?:minutes?|min|mn)\b", 0),
)

# What stands in small letters between names, dates and times.
PARTICLES = "par avec et pour le la les de du des à en au propos recueillis correspondant correspondante envoyé envoyée spécial spéciale rédaction min mn lecture h heures agence source texte vidéo vidéos photo photos"
