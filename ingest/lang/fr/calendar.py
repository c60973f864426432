"""French words of time, by what they do in an expression of time (the roles are those of `dates/notation.py`).

Forms are separated by `|`; a form may be several words. Regular expressions are matched without regard
to case.
"""

from __future__ import annotations

# habits of the language
DAY_FIRST = True
ELISION = "[dl]|jusqu|aujourd"  # words lose a vowel (*l'été*); these before a gap, too: *d' ici*
CAPITALS = False  # months, weekdays and seasons have none
TWELVE_HOURS = False
# times of day that have words of the language in them: *18 heures 30*, *2 h 41 min 12 s*, *2 h 41 minutes et 12 secondes*
CLOCKS = [
    r"\d\d?\s?[hH](?:eures?\s|\s)?[0-5]\d(?!\d)\s?min(?:utes?)?(?!\w)(?:,?\s(?:et\s)?\d\d?\s?s(?:ec(?:ondes?)?)?(?!\w))?",
    r"\d\d?\s?[hH]eures?\s[0-5]\d(?!\d)",
]
SIDE_BEHIND = True  # *la semaine dernière*
DAY_ARTICLE = "le"  # what a day given by its number alone, or in digits, is said with
ORDINAL_DAYS = False
EXACT = "exactement|tout juste|déjà|encore"  # what makes a distance no rougher
BY_LENGTH = True  # *d'ici deux semaines* is a time
# *in two weeks* is a moment ahead, or the length of what was done
IN_AMBIGUOUS = False
UNTIL_JOINS = False  # *mars jusqu'en juin* is no range
OTHER_IS_SECOND = False
NOT_UNTIL_BEGINS = False  # what is *pas jusqu'en mai* may be again from then on
THE_WEEKEND = False  # *le week-end* is any
PART_IS_TODAY = True  # *dans la matinée*, *dans la journée* are of the day in question
BARE_AGES = True  # *un maçon de 40 ans*
ANCHOR_AFTER = r"\s(?:sanitaire|technologique|stratégique|concurrentielle|juridique|scientifique|documentaire|sociale|média\w*|économique)\b"  # *la veille sanitaire*
ANCHOR_BARE = False  # *sans lendemain* is no day

# words of content
# full name, then short forms, which may have a full stop
MONTHS = [
    "janvier|janv|jan", "février|févr|fév", "mars", "avril|avr", "mai", "juin", "juillet|juil",
    "août", "septembre|sept|sep", "octobre|oct", "novembre|nov", "décembre|déc",
]  # fmt: skip
# singular, plural, then short forms
WEEKDAYS = [
    "lundi|lundis|lun", "mardi|mardis|mar", "mercredi|mercredis|mer", "jeudi|jeudis|jeu",
    "vendredi|vendredis|ven", "samedi|samedis|sam", "dimanche|dimanches|dim",
]  # fmt: skip
# singular forms, then plural forms; a form in both has no number of its own
UNITS = {
    "Y": ("an|année", "ans|années"),
    "M": ("mois", "mois"),
    "W": ("semaine", "semaines"),
    "D": ("jour|journée", "jours|journées"),
    "h": ("heure|h", "heures|hrs"),
    "m": ("minute|min", "minutes|mins|mn"),
    "s": ("sec", "secondes"),
    "Q": ("trimestre", "trimestres"),
    "S": ("semestre", "semestres"),
    "F": ("quinzaine", "quinzaines"),
    "E": ("décennie", "décennies"),
    "C": ("siècle", "siècles"),
    "K": ("week-end|weekend", "week-ends|weekends"),
}
SEASONS = {"SP": "printemps", "SU": "été", "FA": "automne", "WI": "hiver"}
PARTS = {
    "MO": "matin|matins|mat|matinée", "MI": "midi|déjeuner|mi-journée", "AF": "après-midi", "EV": "soir|soirs|soirée",
    "NI": "nuit|nuits|minuit",
}  # fmt: skip
DEICTICS = {
    "avant-hier|avant hier": -2, "hier": -1, "aujourd'hui|ce jour": 0, "demain": 1,
    "après-demain|apres-demain|après demain": 2,
}  # fmt: skip
ANCHORED = {
    "veille": -1, "avant-veille": -2, "lendemain": 1, "surlendemain": 2, "jour même": 0, "jour d'avant": -1,
    "jour d'après": 1, "jour suivant": 1, "jour précédent": -1,
}  # fmt: skip
SAME_DAY = "ce jour-là|le même jour|cette date|ce même jour"
FUZZY = {
    "start": "début|le début|au début|tout début|en début|au tout début|aux débuts",
    "mid": "mi|milieu|le milieu|au milieu|en milieu",
    "end": "fin|la fin|en fin|à la fin|a la fin|toute fin|en toute fin|à la toute fin",
    "about": "courant|dans le courant|dans le courant de",
}
DECADE_WORDS = {  # *les sixties* are said in French, too
    "fifties": 1950,
    "sixties": 1960,
    "seventies": 1970,
    "eighties": 1980,
    "nineties": 1990,
}
ENDS: dict[str, str] = {}

# numbers, beside the words of `numbers`
# articles, which count a unit
ONE = "un|une|un bon|une bonne|un petit|une petite|un gros|une grosse"
ANOTHER = ""
PAIRS = ""
FEW = "quelques"
VAGUE = "plusieurs|de nombreux|de nombreuses|de longs|de longues"
ORDINALS = {
    "premiers": 1, "premières": 1, "premier": 1, "première": 1, "deuxième": 2, "second": 2, "seconde": 2, "troisième": 3, "quatrième": 4,
    "cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9, "dixième": 10,
    "onzième": 11, "douzième": 12, "treizième": 13, "quatorzième": 14, "quinzième": 15, "seizième": 16,
    "dix-septième": 17, "dix-huitième": 18, "dix-neuvième": 19, "vingtième": 20,
}  # fmt: skip
ORDINAL_ENDINGS = r"ère|re|\s?er|nde|nd|ème|eme|\s?e"
FIRST_ENDING = "er"
PENULTIMATE = "avant-dernier|avant-dernière"  # the second last

# letters of codes
QUARTER_LETTERS = "T"
HALF_LETTERS = "S"
FISCAL_LETTERS = "FY"

# function words, by role
ROLES = {
    "of": "de|du|d'|des",
    "the": "le|la|les|l'",
    "on": "sur le|en date du",
    "in": "en|lors du|lors de",
    "within": "dans|sous",
    "to": "au|aux|à|jusqu'a|jusqu'aux",
    "until": "jusqu'au|jusqu'à|jusqu'en|jusque|au plus tard le|au plus tard|au plus tard en",
    "and": "et",
    "or": "ou",
    "between": "entre",
    "this": "ce|cet|cette|ces|l'actuel|l'actuelle",
    "next": "prochain|prochaine|prochains|prochaines|suivant|suivante|suivants|suivantes|qui vient|qui viennent|qui suit|d'après|à venir",
    "last": "dernier|dernière|derniers|dernières|passé|passée|passés|passées|précédent|précédente|précédents|précédentes|écoulé|écoulée|écoulés|écoulées|d'avant",
    "same": "même|mêmes",
    "whole": "tout|toute|plein|pleine|entier|entière|complet|complète",
    "each": "chaque|tous les|toutes les",
    "since": "au plus tôt|au plus tôt en|au plus tôt le|pas avant|pas avant le|depuis|dès|à compter de|à compter du|à compter d'|à partir de|à partir du|à partir d'|à dater du|à dater de|a partir de|a partir du|a partir d'|a compter de|a compter du",
    "by": "d'ici|d'ici à|d'ici au|d'ici aux",
    "before": "avant|antérieur à|antérieur au",
    "after": "après|au-delà de|au-delà du|postérieur à|postérieur au",
    "from": "",
    "ago": "",
    "back": "il y a|il ya|y a|voici|voilà|il y a de cela|voici de cela",
    "earlier": "plus tôt|auparavant",
    "later": "plus tard",
    "half": "moitié|partie|demi|demie",
    "quarter": "quart|quarts",
    "about": "peu avant|peu après|encore|déjà|tout juste|exactement|environ|près de|près d'|à peine|vers|autour de|autour du|quelque|presque|aux alentours de|aux alentours du|approximativement|aux environs de|aux environs du",
    "less": "un peu moins de|un peu moins d'|moins de|moins d'",
    "more": "un peu plus de|un peu plus d'|bien plus de|bien plus d'|plus de|plus d'|au moins",
    "there": "là",
    "extra": "autre|autres|supplémentaires|supplémentaire",
    "for": "pendant|durant|pour|sur|au cours de|au cours du|au cours des|au bout de|tout au long de|tout au long du",
    "rest": "reste|restant",
    "my": "ma|mon|notre|votre",
    "todate": "à ce jour",
    "now": "maintenant|à présent|tout de suite|en ce moment",
    "orlater": "et après|ou après|ou plus tard|et plus tard|et au-delà",
    "orearlier": "et avant|ou avant|ou plus tôt",
    "period": "période|intervalle",
    "ended": "clos|clos à|clos au|close|clôturé|achevé|achevés|achevée|terminé|terminés|terminée|s'achevant",
    "fiscal": "exercice|exercices|exercice fiscal|exercice budgétaire|exercice comptable|année fiscale|année budgétaire",
    "calendar": "année civile",
}
# function words at the edge of an expression that carry no meaning
EDGE = "le la les l' du de des d' en au aux à pour sur"

# words that do more than their role says
DECADES_BEFORE = r"(?!)"
DECADE_BEFORE = r"(?!)"
DECADES = "années|décennie"  # units that stand before a decade: *les années 80*
NAMED_YEAR = "année|an"  # units that stand before a year: *l'année 2016*
WEEK_ON = ""
WORKING = ""
IN_FULL = r"\ben\s\Z"  # *en pleine journée* is no length
WHOLE_ONLY = "jour|journée|mois|année|semaine"  # units that *toute*, *entière* make a duration of
# *depuis neuf années* is a length, *dès* is not said of one
SINCE_LENGTH = "depuis"
# sides counted by the calendar week, and from what was said last
WEEKWISE = "d'après"
FROM_SAID = "suivant|suivante|suivants|suivantes|précédent|précédente|précédents|précédentes|d'après|d'avant"
FROM_NOW = ""
ROLLING = "dernier|dernière"  # *au cours du dernier mois*
ROLLING_LED = ""
PART_LED = r"\Z"
RECENTLY = ""
AFTER_EXCLUDES = "après|au-delà de|au-delà du|postérieur à|postérieur au"
POINT_OF_TIME = ""
ALSO_BEHIND = ""
BEHIND_ONLY = "passé|passée|passés|passées|écoulé|écoulée|écoulés|écoulées|suivant|suivante|suivants|suivantes|qui vient|qui viennent|qui suit|d'après|d'avant|à venir"
# sides that only stand behind their unit: *la semaine passée*, but *il a passé 8 mois*
DATELINE = r"\W*(?:posté|publié|mis à jour|modifié|mise à jour)\b"  # what a line with the day of a text begins with
FRAME_BEFORE = (
    r"(?:\A|[.!?»\"”\n]\s?)(?-i:En)\s\Z"  # *En 1998, il* …: the year of the days that follow
)
BEFORE_CHRIST = r"\s(?:av(?:ant|\.)?\s?(?:J|Jésus)\b|avant\s(?:notre|l['’])\s?ère)"  # no calendar here goes back so far
YEAR_OF = r"\bde\s\Z"  # *le 3 mai de l'année suivante*
PREPOSITIONS = "suivant"  # sides that also stand before a noun: *l'année suivant sa mort*
OBJECT_AFTER = r"\s(?:l['’]|(?:la|les?|sa|son|ses|leurs?|cette|ce|cet|ces)\b)"
MUST_CLOSE = (
    "d'après|d'avant|jour d'après|jour d'avant"  # *jeudi d'après*, but *jeudi, d'après l'agence*
)
NOT_THIS = "soirée|matinée|déjeuner"  # *cette soirée* is what was told of
NOT_NOW = "pour|sur"  # *pour le mois*: which one is not said
OWN_DAY = ""
MANY_ONLY = ""
MANY_LED = "les|ces|des"  # what only stands before a plural
MANY_UNITS = "depuis des|pendant des|durant des"  # lengths without a number
AHEAD = "dans"  # *dans deux semaines* is a moment
WITHIN = "sous"  # *sous deux semaines* is all the time until then
AT_HOUR = "peu avant|peu après|aux alentours de|aux environs de|autour de|à|vers|dès|à partir de|jusqu'à"  # what an hour of the day is said after
AT_NOON = AT_HOUR
# right before *de* one day *à* another: it was moved from the one to the other
MOVED_BEFORE = r"\b(?:report|repouss|décal|avanc|déplac|reprogramm|différ)(?:é|ée|és|ées|er|ant)\s+(?:du\s+|de\s+|d.)?\Z"
THAT_BEFORE, THAT_AFTER = r"(?!)", r"-là\b"  # *cet été-là*
OPENING_BEFORE = (
    r"(?:\A|[.!?»”\"\n]\s*)(?:(?-i:Dans|Durant|Pendant|Au cours|Lors)(?:\sd(?:es|e))?\s)?\Z"
)
YEARS_JOINED = "puis|et|ou"  # in a bracket: *(1968 puis 1973)*
IT_IS_BEFORE = r"\bil (?:est|était|sera)\s(?:déjà\s)?\Z"
NAMED_HOURS = {"midi": "12:00", "mi-journée": "12:00", "minuit": "00:00"}
PART_NOUNS = ""
BEGINNING = ""
OPEN_START = ""
END_OF_BEFORE = r"\b(?:fêtes|examens?|primes?|bilan|repas|spectacles?)\s(?:scolaires\s)?de\s\Z"  # what goes by the end of the year
COMPOUND_END = ""
TIMELESS = "demain|hier"  # *l'énergie de demain*, *cela ne date pas d'hier*
TIMELESS_BEFORE = (
    r"\bdat\w+\spas\sd['’]\Z|\bpas\spour\s\Z|\b(?:monde|énergie|mobilité|société|métiers?|villes?|usine|économie|école|voiture|"
    r"médecine|agriculture|industrie|générations?|transports?|travail|technologies?|trains?|TGV|avions?|défis|enjeux|talents|stars?|leaders?)\sd(?:e\s|['’])\Z"
)
# *la reprise notée dimanche*: what a participle right before the day says has been, unless it is of what was planned,
# or a noun, or what is still to be
TO_BE_BEFORE = r"\b(?:ser(?:a|ont|ait|aient)|soi(?:t|ent)|être|s['’]annonc\w+)\b[^,.;:!?]*\Z"
DONE_BEFORE = (
    r"\b(?!(?:prév|attend|programm|fix|planifi|report|repouss|convoqu|diffus|invit)\w*\s)"
    r"(?!(?:assemblée|rentrée|arrivée|entrée|journée|soirée|matinée|armée|année|tournée|traversée|montée|durée|marché|liberté|"
    r"comité|député|café|musée|lycée|sécurité|santé|été|société|majorité|université|côté|moitié|qualité|autorité|cité|congé|"
    r"employé|délégué|communauté|activité)s?\s)"
    r"(?:\w{2,}ée?s?|(?:suspendu|vendu|battu|détenu|pris|mis|admis|promis|élu|vu|tenu|rendu|perdu|reçu|paru|survenu|ouvert|découvert|établi)e?s?)"
    r"\s(?:par\s(?:(?!(?:se|est|sont|a|ont|en|avant|après|pour|lors|au)\s)[\w'’-]+\s){1,8})?(?:en\s(?:\w+\s){1,2}(?=dès\s))?(?:dès\s|ce\s)?\Z"
)
HABITUAL = "le"  # *travailler le dimanche*, but *il a travaillé le dimanche*
TOLD_BEFORE = (
    r"\b(?:(?:a|ont|avai(?:t|ent)|été|fut|furent|étai(?:t|ent))\s(?:\w+\s)?\w+(?:[éiu]|is|it|us|ert|int)e?s?|"
    r"(?:est|sont)\s(?:apparu|parti|arrivé|venu|mort|décédé|né|tombé|entré|sorti|revenu|rentré)e?s?)\s(?:[^.;!?\n]{0,40}\s)?\Z|"
    r"\b(?:dès|depuis|jusqu['’]|avant|après)\s?\Z"
)
EVERY_WEEK = "du"  # *du lundi au vendredi* is every week, *de lundi à mercredi* one

# holidays: a day of the year; Easter (`Orthodox`) and days from it; the nth (-1: last) weekday of a month and
# days from it; or a country and a name that the `holidays` library knows
HOLIDAYS = {
    "noël|jour de noël": "12-25", "réveillon de noël|veille de noël": "12-24",
    "saint-sylvestre|saint sylvestre|réveillon du nouvel an|réveillon de la saint-sylvestre|réveillon du jour de l'an": "12-31",
    "jour de l'an|nouvel an|premier de l'an|1er de l'an": "01-01", "épiphanie": "01-06", "chandeleur": "02-02",
    "saint-valentin|saint valentin": "02-14", "saint-patrick|saint patrick": "03-17",
    "journée internationale des femmes|journée internationale des droits des femmes": "03-08",
    "poisson d'avril": "04-01", "action de grâce": "4 TH 11", "jour de la terre|journée de la terre": "04-22", "fête du travail|fête des travailleurs": "05-01",
    "fête de la musique": "06-21", "saint-jean|saint jean": "06-24", "fête nationale|14-juillet": "07-14", "assomption": "08-15",
    "halloween": "10-31", "toussaint": "11-01", "jour des morts|fête des morts": "11-02", "jour de l'armistice|fête de l'armistice|11-novembre": "11-11", "8-mai": "05-08", "saint-nicolas|saint nicolas": "12-06",
    "pâques|dimanche de pâques": "Easter", "lundi de pâques": "Easter+1", "vendredi saint": "Easter-2", "samedi saint": "Easter-1",
    "jeudi saint": "Easter-3", "dimanche des rameaux|rameaux": "Easter-7", "mercredi des cendres": "Easter-46", "mardi gras": "Easter-47",
    "ascension|jeudi de l'ascension|jour de l'ascension": "Easter+39", "pentecôte|dimanche de pentecôte": "Easter+49",
    "lundi de pentecôte": "Easter+50", "pâques orthodoxe|pâque orthodoxe": "Orthodox", "noël orthodoxe": "01-07",
    "fête des mères": "-1 SU 05", "fête des pères": "3 SU 06", "thanksgiving": "4 TH 11",
    "black friday|vendredi noir": "4 TH 11+1", "cyber monday": "4 TH 11+4",
    "nouvel an chinois": "SG Chinese New Year", "aïd-el-fitr|aïd el-fitr|aïd al-fitr": "AE Eid al-Fitr",
    "aïd-el-kébir|aïd el-kébir|aïd al-adha|aïd el-adha": "AE Eid al-Adha", "rosh hashana": "IL Rosh Hashanah",
    "yom kippour|kippour": "IL Yom Kippur", "diwali": "SG Diwali", "tabaski": "AE Eid al-Adha", "hanoukka": "IL Hanukkah", "pourim": "IL Purim",
    "pâque juive|pessah": "IL Pesach", "souccot": "IL Sukkot", "nouvel an lunaire": "SG Chinese New Year", "nouvel an juif|roch hachana": "IL Rosh Hashanah",
    "pentecôte orthodoxe": "Orthodox+49", "fête des grands-mères": "1 SU 03", "fête de jeanne d'arc": "2 SU 05",
    "journée internationale de la paix": "09-21", "journée mondiale de l'eau": "03-22", "journée mondiale de l'environnement": "06-05",
    "journée mondiale sans tabac": "05-31", "journée mondiale de lutte contre le sida|journée mondiale contre le sida": "12-01",
    "journée mondiale des réfugiés": "06-20", "journée mondiale de la liberté de la presse": "05-03",
    "journée internationale pour l'élimination de la violence à l'égard des femmes": "11-25",
}  # fmt: skip
HOLIDAY_AFTER = r"\s(?-i:[IVX]{2,})\b|(?:\s(?:de\s|d['’])?\w+(?:aine|ienne|aise|oise|elge|uisse|nole|ande|ecque|arde)\b)|\sd(?:u|es|e la|e l['’])\s?(?-i:[A-ZÀ-Ü])"  # of another country
# *le marché de Noël* is no day, *le jour de Noël* is one
HOLIDAY_BEFORE = r"(?<!veille)(?<!jour)(?<!soir)(?<!nuit)(?<!lundi)(?<!dimanche)(?<!week-end)(?<!matin)(?<!période)(?<!semaine)(?<!approche)(?<!lendemain)(?<!lors)(?<!partir)(?<!autour)(?<!fin)(?<!début)\s(?:de |d['’])\Z|\bun\s(?:«\s)?\Z|\b(?:vacances|congés|trêve|marchés?|foire) de (?:la |l['’])\Z"

# days of history that go by their day and month, with the year they were in
EVENT_DAYS = {"09-11": 2001, "11-13": 2015, "10-07": 2023, "06-18": 1940}
EVENT_BEFORE = r"\b(?:appel|attentats?|attaques?|tueries?|massacres?|victimes?)\s(?:(?:terroristes?|djihadistes?)\s)?du\s\Z"
EVENT_AFTER = r"(?!)"

# what to come and what has been sound like
FUTURE = (
    r"\b(?:(?:sera|seront|va|vont|doit|doivent|devrait|devraient|pourrait|pourraient|aura|auront)\s(?:être\s)?\w+ée?s?|"
    r"\w*[eidrtv]r(?:a|ont)|\w+r(?:ai|ons|ez)|aura|auront|va|vont|doit|doivent|"
    r"\w+[^\Was]erai(?:en)?t|\w+[idrv]rai(?:en)?t|"  # *ouvrirait*, not *aurait*
    r"soi(?:t|ent)\s\w+ée?s?|(?<!avait )(?<!avaient )prévue?s?|attendue?s?|visée?s? est|programmée?s?|reprogramm\w+|prochaine?\s(?:réunion|rencontre|séance|étape|match|audience|sommet)|reportée?s?|planifi\w+|prévisions?|à (?:venir|paraître)|prochainement|"
    r"espère|compte(?=\s(?:\w+\s)?\w+(?:er|ir|re)\b)|prévoit|prévoient|s['’]apprêtent?|s['’]annonce|se profilent?|appel(?:le|lent|ée?s?)?\s(?:à|aux?)|"
    r"réélection|en délibéré|risqu(?:ons|ent)|(?:devoir|vouloir|compter|souhaiter)\s\w+|fixée?s?\s(?:à|aux?|pour)|se (?:clôturent?|termin(?:e|ent))|s['’]achèv(?:e|ent)|prend(?:ra)? fin|(?:a|ont)\s(?:également\s|aussi\s)?lieu|rendez-vous|(?:est|sont|sera|seront|serait|être)\sconvoquée?s?|appel(?:s|le|lent)\s(?:\w+\s){0,4}à\s(?:se\s)?\w+er|réouverture|débutent?|démarrent?|revien(?:t|nent)(?=\s\Z)|repren(?:d|nent)|se réuni(?:t|ssent)|s['’]ouvr(?:e|ent)|entr(?:e|ent) en vigueur|à (?:partir|compter) d[eu](?!\s\d))\b|"
    r"(?:\b(?:pour|(?<!s )avant)(?:\s(?:l[ea]|ce|la journée d[eu]))?|\bd['’]ici(?:\s(?:à|au|la?))?|\bjusqu['’](?:à|en|au|à la)(?:\sl[ea])?)\s(?:fin\s)?\Z"
)
# what is held every few years is the nearest one: *la présidentielle de novembre*; what was planned first has mostly been
NEAREST_BEFORE = r"\b(?:élections?|présidentielle|municipales|législatives|européennes|régionales|scrutin|référendum)\s(?:\w+\s){0,2}(?:d[eu]|en)\s\Z"
WAS_TO_BEFORE = r"\b(?:devai(?:t|ent)|avai(?:t|ent)\sprévu\sd[e'’])\s?(?:[\w'’]+\s){1,8}(?:à\sl['’]|au\s|en\s|l[ea]\s|ce\s|cet\s)?\Z"  # mostly still to come
# *le vote prévu le 10 mars a été reporté*: it may be past or not
DUE_BEFORE = r"\b(?:prévu|programmé|fixé|planifié|attendu)e?s?\s(?:à\sl['’]origine\s|initialement\s|au\sdépart\s)?(?:(?:pour|en|au|aux|à|l[ea]|ce|fin|début|du)\s|l['’])*\Z"
PUT_OFF_AFTER = r"[^.;:!?\n]{0,60}\b(?:a|ont|avai(?:t|ent)|est|sont|étai(?:t|ent))\s(?:\w+\s)?(?:été\s)?(?:\w+\s)?(?:report|repouss|annul|ajourn|différ|décal|déprogramm|reprogramm)\w+"
PLANNED_BEFORE = r"\b(?:prévu|programmé|fixé|planifié)e?s?\s(?:initialement|d['’]abord|à l['’]origine|au départ)\s(?:(?:au|pour|le|en|ce)\s){0,2}\Z|\b(?:initialement|d['’]abord|à l['’]origine|au départ)\s(?:été\s)?(?:prévu|programmé|fixé|planifié|attendu)e?s?\s(?:(?:au|pour|le|en|ce)\s){0,2}\Z"
COMING_BEFORE = r"\b(?:annonc|ordonn|décid|demand|prom[ie]|propos|prépar|hypothès|autoris)\w*[^.;!?]*\bdès\s(?:(?:le|ce)\s)?\Z|[.!?»\"\n]\s?dès\s\Z"  # before a weekday that is to come
FROM_BEFORE = r"\bdès\s(?:(?:le|ce)\s)?\Z"  # before one that is, where no tense says otherwise
BESIDE = r"[^.,;:!?()\n]{0,30},\set\s|[^.,;:!?()\n]{0,12}\b(?:et|ou|puis)\b[^.,;:!?()\n]{0,15}"  # what lies between two days of one side
SIX_DAYS_BEFORE = r"\b(?:va|vont|sera|seront|aura|auront|devrait|devraient|\w+[eidrt]r(?:a|ont))\s(?:(?!que\s|après\s|depuis\s|de\s|du\s)[\w'’]+\s){0,5}(?:ce\s)?\Z|\b(?:d['’]ici(?:\sà)?|pour|(?<!que )(?<!non )(?:prévu|attendu|programmé|reporté|fixé)e?s?|rendez-vous|lieu)\s(?:à\s\S+\s)?(?:l[ea]\s|au\s|ce\s|pour\s)*\Z"  # may reach six days ahead
PAST = (
    r"\b(?:(?-i:a)|ont|ai|avait|avaient|était|étaient|(?<!\bc['’])est|sont|fut|\w+(?:è|i|u)rent|(?!devai)\w{3,}ai(?:en)?t|depuis|survenue?s?|"
    r"publiée?s?|dévoilée?s?|annonc(?:e|ent|ée?s?)|indiqu(?:e|ent|ée?)|rapport(?:e|ent|ée?s?)|révél(?:e|ent|ée?s?)|"
    r"sortie?s?|parue?s?|née?s?|décédée?s?|entamée?s?|élue?s?|apparue?s?|tuée?s?|disparue?s?|pris(?:es?)?(?=\s\Z)|(?:avoir|ayant)\s\w+|racont(?:e|ent|ée?)|expliqu(?:e|ent|ée?)|affirm(?:e|ent|ée?)|avanc(?:e|ent))\b"
)
# *n'ouvrira pas à Lyon avant samedi* is from Saturday on, *s'il ne paie pas avant samedi* is until then
NOT_BEFORE = r"\A(?![\s\S]*\b(?:si|s['’]ils?|à moins)\b)[\s\S]*\b(?:pas|jamais|aucune?|personne ne|rien|guère|nul(?:le)?)(?:\s[\w'’-]+){0,6}\s\Z"
SINCE_BEFORE = r"\bdepuis\s(?:[\w'’]+\s?){0,3}\Z"  # what is said behind has been

# lookalikes: what stands before a year, what makes four digits no year
YEAR_FIRM = r"en|depuis|dès|fin|début|mi|courant|jusqu['’]en|d['’]ici|à partir de|avant|après|année"
YEAR_LOOSE = r"milieu|de|du|pour|d['’]|d['’]ici à|entre|vers|à|et|en fin|l['’]année|saisons?|printemps|été|automne|hiver|que|fin de|contre|à compter de|exercice"
YEAR_VERB = r"\s(?:a|est|fut|était|avait|aura|sera|restera|marque|marquera)\b|,\s(?:qui|année|où)\b"  # what a year as a subject does
YEAR_FIRM_TAIL = r"l['’]an|l['’]année|l['’]exercice"
NUMBERED = r"vol|route|chambre|salle|page|résolution|article|ligne|lot|peugeot"  # what has a number: *la résolution 1973*
COUNTED_AFTER = r"euros?|dollars|personnes|morts|mètres|km|kilomètres|salariés|emplois|habitants|logements|fois|points|millions|milliards|postes|blessés|soldats|hommes|élèves|cas|m|kg|tonnes|watts|exemplaires|places|manifestants|migrants|policiers|lits|entreprises|pages|voitures|°c"
PLURAL_AFTER = r"(?!(?:après|dans|mais|puis|sans|plus|sous|alors|depuis|dès|vers|tandis|lors|les|ses|des|aux|ces|très|chez|trois|six|dix|pas)\b)[^\W\d_]{3,}[sx]\b"  # a lower-case plural: *1 500 passagers*
# months that are other words too: capital, and one of these before
AMBIGUOUS_MONTHS = "mars|avril|mai|juin|jan|août|sep|oct|nov"
NEVER_LOWER = "jan|sep|oct|nov|sept"
LOWER_MONTH_BEFORE = r"(?!)"
CAPITAL_MONTH_BEFORE = r"\b(?:en|début|fin|mi|courant|mois de)[\s-]\Z"  # *le sol de Mars*
MONTH_BEFORE = r"\b(?:en|de|début|fin|depuis|dès|mi|et|à)[\s-]\Z"
AMBIGUOUS_SEASONS = "été"
DOUBTED_SEASONS = ""
HEADLINE_BEFORE = r"(?!)"
SEASON_BEFORE = r"(?:\bl['’]|\bcet |\ben |\bau |\ble )\Z"
AMBIGUOUS_SEASON_BEFORE = r"(?:\bl['’]|\bcet |(?<!\ba )\ben )\Z"
SEASON_AFTER = r"\s(?:austral|indien|arabe)"
WEEKDAY_AFTER = r"(?!)"
SOME_WEEKDAY = (
    r"\bun\s\Z|(?-i:\b[A-Z]\w+) du\s\Z"  # *un lundi* is any, *le Journal du dimanche* a name
)
DAY_NUMBER_BEFORE = r"(?!)"
DAYS_LED = r"(?:\A|\b(?:les?|des|du|aux?)\s)(?:[a-z]+dis\s|dimanches\s)?(?:\d\d?(?:er)?(?:,|\set)\s)*\Z"  # *les 7, 8 et 12 décembre*
DAYS_BEHIND = DAYS_CLOSE = r"(?!)"
HOME_BEFORE = (
    r"\b(?:une?|des|petit|grand|beau|deux|trois|appartements?|logements?)\s\Z"  # *un T2* is a flat
)
STREET_BEFORE = r"\b(?:rue|place|avenue|boulevard|pont|quai|square|station|stade|lycée|collège|hôpital|caserne)\s(?:du|de)\s\Z"
CLOCK_BEFORE = r"(?:\bà|(?-i:\bA)|\bvers|\bpeu après|\bpeu avant|\bdès|\bdepuis|\bà partir de|\baprès|\bavant)\s\Z"
LONG_AFTER = r"(?!)"
LASTS_BEFORE = r"(?!)"
LASTING_BEFORE = r"\b(?:contre|dur(?:é|e|ent|ait|era)|approch(?:e|ent|ait|aient)|dépass(?:e|ent|ait|aient)|(?:retard|durée|vols?|trajet|marche|attente|réunion|audition|entretien|débats?|match|concert|spectacle|film|course|garde à vue)\s(?:d[eu']|d'un)|pour|pendant|durant|en|(?<!à )environ|de plus de)\s\Z"
# *après 16h de travail*, *après 4h30 à attendre*, but *après 16h*
LASTED_BEFORE, LASTED_AFTER = (
    r"(?<!peu )\baprès\s\Z",
    r"\s(?:d(?:e\s|u\s|['’])(?-i:[a-z])|à\s\w+[eio]r)",
)
THE_HOUR = r"\b(?:le|du|au|journal\sde|JT\sde)\s\Z"  # *le 20 heures* is the news
WHERE_AFTER = r"\s(?:à|aux?|en|sur|près|dans|chez|par|contre)\s"  # *dans la nuit à Lyon*
SCHOOL_BEFORE = (
    r"\b(?:scolaire|universitaire)\s\Z"  # *l'année scolaire 2024-2025* begins in September
)
SCHOOL_AFTER = r"(?!)"
TIME_LATER = r"(?!)"
TIME_AFTER = r",?\s(?:à\s)?\d\d?(?::|\s?h)"
HOUR_AFTER = r"\s?(?:h\b|heures)"  # a number of the clock, not a day
PART_AFTER = r"\s(?:(?:de|du|des|où|(?:pour|durant|pendant|dans) l[ae]quel\w*)\b|d['’])"

# ages and amounts of time that are counted
OF = r"de|d['’]"
AGE_BEFORE = r"\b(?:hommes?|femmes?|garçons?|filles?|fillettes?|enfants?|jeunes?|adolescente?s?|[âa]gée?s?|retraitée?s?|octogénaires?|mineure?s?|étudiante?s?|joueurs?|attaquante?|français|française|bébés?|âge|à|mes|tes|ses|son|leurs|aux|les|des|dès)(?:\s+(?:plus|moins|entre|au-delà|environ|à|\w+\s+de|de|d['’]|(?=d['’]))\s?)*\s*\Z"
AGE_HAD = r"\b(?:ai|as?|avait|avais|ont|avaient|ait|aura|aurait|aurai|auront|avoir|ayant|eu)\s(?:(?:que|alors|déjà|moins de|plus de|environ|à peine|près de|seulement|tout juste|bientôt|au moins)\s)?\Z"  # *il avait 91 ans*
AGED_BEFORE = r"\b(?:[âa]gée?s?|enfants?|filles?|garçons?|fils|jumeaux|frères|sœurs|adolescente?s?)\s(?:de\s|d['’])(?:\d+(?:,\s|\s(?:et|ou)\s))+\Z|\b(?:avait|avaient)\s\d\d\s(?:et|ou)\s\Z|\b(?:[âa]gée?s?\s(?:\w+(?:['’]hui)?\s)?|âge\s|(?:bébé|nourrisson|chiot|chaton|poulain|enfant|fillette|fille|garçon|garçonnet|fils|jumelle)s?\s|jumeaux\s)(?:de\s|d['’])(?:(?:plus|moins)\s(?:de\s|d['’])|environ\s|près\sde\s)?(?:une\s)?\Z|\bplus\s(?:jeunes?|vieux|vieilles?|âgée?s?)\sque\s\Z"
AGE_AFTER = r"\s(?:révolus|d['’]âge)\b"
AGE_LISTED = r"\b(?:entre|à|de)\s(?:\d+,\s)*\d+\s(?:et|ou|à)\s\Z"  # *entre 10 et 19 ans*
AGE_BARE = r"[,(]\s?\Z"  # *Paul, 12 ans,*
AGE_NAMED = r"(?-i:\b[A-ZÉ][\w-]+),\s\Z"  # *Kezia, 15 ans est venue*
DISTANCE_AFTER = r"\s(?:après|avant|plus|auparavant|durant)\b"  # *Verdun, 80 ans après*
AGE_BARE_AFTER = r"\s*(?:[,).!?]|et\b|\Z)"
PERSON = r"(?:iste|eur|euse|(?-i:[A-ZÀ-Ý])\w+(?:ien|ienne|ais|aise|ois|oise|ain|aine))\Z"
LENGTHS = r"peines?|emprisonnement|plan|durée|période|mandats?|contrat|bail|délai|programme|moyenne|horizon|retard|expérience|carrière|suspension|interdiction|prêt|engagement|absence|règne|guerre|bataille|conflit|série|plus|moins|près|cours|fin|bout|espace|intervalle|total|prison|réclusion|détention|sûreté|histoire|vie|recul|procédure|concession|partenariat|accord|crédit|taux|obligations?|maximum|minimum|existence|activité|travail|embargo|cycle|carence|hégémonie|attente|combat|lutte|dictature|présidence|pouvoir|mariage|occupation|exil|sursis|emprunt"
LENGTH_BEFORE = r"\b(?:remont\w+|condamn\w+|prolong\w+|allong\w+|rédui\w+|équiva\w+|limit\w+|étend\w+|durée|délai|mandat|peine)\s(?:\w+\s){0,2}à\s\Z|\b(?:pendant|durant|après|dans)\s(?:les|ces)\s\Z"  # *remontant à deux ans*
LENGTH_AFTER = r"\s(?:fermes?|avec sursis)\b"
HOW_BEFORE = r"(?!)"
RATE_AFTER = r"[\s-]lumi[èe]re|\s(?:sur\s(?:\d|une?\b|deux|trois|quatre|cinq|six|sept|huit|dix|douze|vingt)|par\s(?!rapport\b|l[ea]s?\b|l['’]|ces?\b|des\b|une?\b))"
COUNTED_BEFORE = r"\btélé\s\Z|\b(?:millions?|milliers?|milliards?|centaines?)\s(?:de\s|d['’])?\Z"
COUNTING = "quinzaine"  # a unit that also counts other things: *une quinzaine d'enquêtes*
ONE_DOUBTED = "journée|jour|minute|seconde|sec|min|heure|année|week-end|weekend|décennie|quinzaine"  # *un an* is a length
ONE_BEFORE = r"\b(?:pendant|en|sur|d['’]|depuis|dans|pour|durant|après|sous|de|dure|duré|durer|attendre|prendre|environ|exactement|approximativement)\s?\Z"
PART_OF_ALL = r"(?!)"
ONE_IN = "sur"  # *un jour sur deux*
ONE_OF_MANY: dict[str, str] = {}
