"""French forms of units and money that CLDR does not have."""

from __future__ import annotations

UNITS = {
    "percent": "p. cent|p. 100|p.c.|p. c.|pour cent|pour-cent|pourcent|pourcents|pour cents|pourcentage",
    "permille": "pour mille",
    "percentage-point": "points de %|point de %|points de pourcentage|point de pourcentage|points de pourcentages|points de pourcents",
    "basis-point": "points de base|point de base",
    "kilometer": "kilomètres|kms|bornes",
    "kilometer-per-hour": "kilomètres à l'heure|km à l'heure|kilomètres/heure|kilomètres-heure|kilomètre-heure|kilomètres heure|km par heure|km heure|kmh|km/heure",
    "meter": "mètres|mètre",
    "quintal": "quintal|quintaux",
    "kilogram": "kilo|kilos|kgs|kilogrammes|kilogramme",
    "tonne": "tonnes|tonne",
    "mile-per-hour": "miles à l'heure|miles heure|miles/heure",
    "kilowatt-hour": "kilowatts heures|kilowatts/heure|kilowatts heure|kilowatt heure",
    "pound": "lb|lbs",
    "ounce": "onces|once|oz",
    "light-year": "années-lumière|année-lumière|années lumière",
    "watt-hour": "wattheure|wattheures|watt-heure|watts-heure|watt-heures|watts/heure",
    "watt": "watts|watt|watts-crête|watt-crête|watts crête",
    "horsepower": "chevaux-vapeur|chevaux fiscaux",
    "tonne-of-oil-equivalent": "tonnes équivalent pétrole|tonnes d'équivalent pétrole|tonne équivalent pétrole",
    "barrel": "barils|baril",
    "celsius": "degrés Celsius|degré Celsius|celsius|degrés centigrades|centigrades|deg c|deg celsius|deg centigrade|centigrade|degrés c|° celsius",
    "fahrenheit": "degrés Fahrenheit|fahrenheit|deg f|deg fahrenheit|degrés f|° fahrenheit|degrès f|degres f",
    "kelvin": "kelvin|kelvins|degrés kelvin",
    "degree": "degrés|degré|degres|degrès|deg|deg.",
    "year": "ans|an|années|année",
    "month": "mois",
    "week": "semaines|semaine",
    "day": "jours|jour",
    "hour": "heures|heure",
    "minute": "minutes|minute",
    "second": "secondes|seconde",
    "decibel": "décibels|décibel",
    "becquerel": "becquerels|becquerel",
    "sievert": "sieverts|sievert",
    "gray": "grays",
    "foot": "pieds|pied",
    "inch": "pouces|pouce",
    "mile": "miles|mile|milles terrestres",
    "nautical-mile": "milles nautiques|milles marins|miles nautiques",
    "byte": "octets|octet",
    "megabyte": "méga-octets|méga-octet",
    "gigabyte": "giga-octets|giga-octet|gigas",
    "cup": "tasses",
    "tablespoon": "c. à s.|cuillères à soupe|cuillère à soupe|cuillerées à soupe|cuillerée à soupe",
    "teaspoon": "cuillères à thé|cuillère à thé|c. à c.|cuillères à café|cuillère à café|cuillerées à café",
    "gallon": "gallons|gallon",
    "revolution": "tours complets|tour|tours",
    "liter": "litres|litre",
    "micrometer": "microns|micron",
    "hectare": "hectares|hectare",
    "acre": "acres|acre",
    "revolution-per-minute": "tours par minute|tours minute|tours/minute",
    "knot": "noeuds|noeud",
    "liter-per-100-kilometer": "litres aux 100 kilomètres|litres pour 100 kilomètres|litres aux 100|l aux 100",
    "kilowatt-hour-per-100-kilometer": "kWh pour 100 km|kWh aux 100 km",
}  # fmt: skip
SYMBOLS = {
    "ampere-hour": "Ah",
    "meter": "m",
    "second": "s",
    "hour": "h",
    "percent": "%|％|pc",
    "permille": "‰",
    "kilometer-per-hour": "km/h|km/H|Km/h|kmh",
    "mile-per-hour": "mph",
    "newton-meter": "Nm|N.m|N·m|N⋅m",
    "kilometer": "Km|KM",
    "square-meter": "M2|㎡",
    "cubic-centimeter": "cc",
    "watt-hour": "Wh",
    "kilowatt-hour": "kWh|KWh|kwh|KWH",
    "megawatt-hour": "MWh|Mwh|MWH",
    "gigawatt-hour": "GWh|Gwh|GWH",
    "terawatt-hour": "TWh|Twh|TWH",
    "kilowatt": "KW|Kw|kw|kWc|KWc",
    "megawatt": "Mw|MWc",
    "gigawatt": "Gw|gw|GWc",
    "tonne-of-oil-equivalent": "tep",
    "tonne": "t|tCO2|tCO₂|tCO2e|tCO2eq|teqCO2|t eqCO2",
    "gram": "g|gr|gCO2|gCO₂",
    "percentage-point": "pp",
    "basis-point": "pdb|bps",
    "kilovolt-ampere": "kVA",
    "megavolt-ampere": "MVA",
    "kilonewton": "kN",
    "milliampere": "mA",
    "meter-per-square-second": "m/s²|m/s2",
    "liter-per-100-kilometer": "l/100|L/100|l/100km|L/100 km",
    "liter": "L|ℓ",
    "kilogram": "Kg|KG",
    "celsius": "C|c|°C|° C|ºC|°c|℃|°Celsius",
    "fahrenheit": "F|f|°F|° F|ºF|°f",
    "kelvin": "K|°K",
    "degree": "°|º",
    "horsepower": "ch|CV",
    "decibel": "dB|dBA|dB(A)",
    "becquerel": "Bq",
    "sievert": "Sv",
    "microgram": "µg|μg|mcg",
    "micrometer": "µm|μm",
    "megabit-per-second": "Mbit/s|Mb/s|Mbps|Mbits/s",
    "gigabit-per-second": "Gbit/s|Gb/s|Gbps|Gbits/s",
    "kilobyte": "Ko|KO|ko|KB",
    "megabyte": "Mo|MO|MB",
    "megabit": "Mbit|Mb",
    "gigabyte": "Go|GO|GB",
    "terabyte": "To|TO|TB",
    "petabyte": "Po",
    "revolution-per-minute": "tr/min|tours/min|trs/min|t/min",
    "kilobit-per-second": "kbit/s|kb/s|kbps",
    "gigahertz": "Ghz",
    "megahertz": "Mhz",
    "part-per-million": "ppm",
    "part-per-1e9": "ppb",
    "milligram-per-deciliter": "mg/dL|mg/dl",
}  # fmt: skip
# what *40 degrés* are in the news; none where the reader knows and the text does not say
DEGREES = "celsius"
# where the name of a currency has its noun: *franc suisse*, *Swiss franc*
CURRENCY_HEAD = "first"
NEW = "nouveau nouveaux nouvelle nouvelles"  # may be left out of a name
# areas and volumes of a length
SQUARE = "{0} carré|{0} carrés"
CUBIC = "{0} cube|{0} cubes"
CURRENCIES = {
    "EUR": "euro|euros|d'euros",
    "USD": "dollar américain|dollars américains|dollar US|dollars US|dollar U.S.|dollars des Etats-Unis|billets verts",
    "CNY": "yuan|元|yuans|renminbi|yuans chinois",
    "JPY": "yen|yens",
    "CHF": "franc suisse|francs suisses",
    "XOF": "franc CFA|francs CFA|FCFA|CFA",
    "XPF": "francs pacifiques|francs Pacifique",
    "RUB": "rouble|roubles",
    "GBP": "livre sterling|livres sterling|pound|pounds|livres britanniques|sterling",
    "BTC": "bitcoin|bitcoins",
    "IRR": "rial|rials",
    "SAR": "riyal|riyals",
    "ILS": "shekel|shekels|nouveaux shekels|nouveau shekel",
    "KRW": "won|wons",
    "ESP": "peseta|pesetas",
    "PTE": "escudo|escudos",
    "GRD": "drachme|drachmes",
    "ATS": "schilling|schillings",
    "NLG": "florin|florins",
    "DEM": "mark|marks|deutsche marks|deutschemarks",
    "FIM": "marks finlandais|mark finlandais",
    "FRF": "FF",
    "KWD": "dinars koweïtiens",
    "AED": "dirhams émiratis|dirhams des Émirats|dirhams des Emirats",
    "LKR": "roupies sri lankaises|roupies sri-lankaises",
    "BRL": "réaux|réaux brésiliens|reais|reais brésiliens",
    "BGN": "leva|leva bulgares",
    "RON": "lei|lei roumains|leus roumains",
    "GTQ": "quetzals",
    "TRY": "livre turque|livres turques",
    "LBP": "livre libanaise|livres libanaises",
    "EGP": "livre égyptienne|livres égyptiennes",
}  # fmt: skip
# money whose bare name more than one country uses
UNSURE = {
    "USD": "dollar|dollars",
    "FRF": "franc|francs",
    "INR": "roupie|roupies",
    "MXN": "peso|pesos",
    "SEK": "couronne|couronnes",
    "DZD": "dinar|dinars",
    "MAD": "dirham|dirhams",
    "KES": "shilling|shillings",
    "TRY": "lira|liras",
    "HRK": "kunas",
    "GEL": "laris",
    "ITL": "lires",
}
# only with a scale word: *2 millions de livres* are no books
SCALED_ONLY = {
    "livre": "GBP",
    "livres": "GBP",
    "drams": "AMD",
    "kips": "LAK",
    "soms": "KGS",
    "réals": "BRL",
}
MINOR = {
    "centime": ("EUR", 100), "centimes": ("EUR", 100), "cents": ("USD", 100), "cent": ("USD", 100),
    "centimes d'euro": ("EUR", 100), "centime d'euro": ("EUR", 100), "centimes d'euros": ("EUR", 100), "cents d'euro": ("EUR", 100), "cents d'euros": ("EUR", 100),
    "cents de dollar": ("USD", 100), "pence": ("GBP", 100), "penny": ("GBP", 100), "pennies": ("GBP", 100),
    "¢": ("USD", 100), "eurocents": ("EUR", 100), "cts": ("EUR", 100), "centimes de franc": ("FRF", 100), "paisas": ("INR", 100), "piastres": ("EGP", 100), "centavos": ("MXN", 100),
     "kopecks": ("RUB", 100),
}  # fmt: skip
NOT_CODES = "COP ALL TOP CUP TRY PEN GEL MOP BAM ANG LAK ETB SOS AMD"
NOT_MONEY = "real réal mark marks sucre colon colons colón colóns sols sum sums som soms pula pulas tala talas kip kips dram drams dong dongs leus reals reais réal réals quetzal quetzals peso couronne dollar livre franc dinar roupie rial lek leu lev gourde sol colon som loti kina boliviano"
# forms of CLDR that are common words or other things in the news
NOT_UNITS = frozenset(
    ["livre", "livres", "T", "N", "J", "A", "Gs", "Ts", "Ps", "Ms", "ks", "s.", "ta", "nd", "qt", "bu", "pi", "po", "Da", "ua", "fm", "tr", "a", "d", "o", "b", "j", "in", "pt", "pts", "p", "night", "point", "points", "st", "fur", "d.", "h.",
     "carat", "pinte", "sem.", "sem", "m.", "th", "bar d'", "al", "dot", "an.", "r", "car"]
)  # fmt: skip
# units that are other things but behind these words
CUED = {
    **dict.fromkeys(("tour", "tours"), r"\b(?:tourn\w+|pivot\w+|rotation\w*|d?é?viss\w+)\b"),
    "an": r"\b(?:âgée?s?|âge|bébé|enfant|fillette|fils|fille|garçon\w*)\sd['’]un\s\Z",
}
# with *un*, *une* these are no amounts of a unit but things: *un pied*, *une minute*
NOT_WITH_ARTICLE = "pourcentage pied pouce bar point degré minute heure jour semaine mois an année seconde livre once pinte tasse mille mile baril gray kelvin sterling franc couronne real réal borne tour deg ° atmosphère"
# behind a sign: *5 $ canadiens*
COUNTRIES = {"us": "USD", "usd": "USD", "cad": "CAD", "aud": "AUD", "canadiens": "CAD", "canadien": "CAD", "américains": "USD", "américain": "USD", "australiens": "AUD", "australien": "AUD"}  # fmt: skip
# per what, where the word is no unit elsewhere or another one
PER_NAMES = {
    "h": "hour",
    "an": "year",
    "nuit": "night",
    "nuitée": "night",
    "livre": "pound",
    "j": "day",
}
# units whose form says per what
PER_FORMS: dict[str, str] = {}
