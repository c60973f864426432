"""French forms of units and money that CLDR does not have."""

from __future__ import annotations

UNITS = {
    "percent": "pour cent|pour-cent|pourcent|pourcents|pour cents|pourcentage",
    "permille": "pour mille",
    "percentage-point": "points de pourcentage|point de pourcentage|points de pourcentages|points de pourcents",
    "basis-point": "points de base|point de base",
    "kilometer": "kilomètres|kms|bornes",
    "kilometer-per-hour": "kilomètres-heure|kilomètre-heure|kilomètres heure|km par heure|km heure|kmh|km/heure",
    "meter": "mètres|mètre",
    "square-meter": "mètre carrés|mètres carré|mètres carré|m carrés",
    "cubic-meter": "mètres cube|mètres cubes|mètre cube",
    "square-kilometer": "kilomètres carré|km carrés",
    "cubic-kilometer": "kilomètres cubes|kilomètre cube|km cubes",
    "kilogram": "kilo|kilos|kgs|kilogrammes|kilogramme",
    "tonne": "tonnes|tonne",
    "watt-hour": "wattheure|wattheures|watt-heure|watts-heure|watt-heures|watts/heure",
    "watt": "watts|watt",
    "horsepower": "chevaux-vapeur|chevaux fiscaux",
    "tonne-of-oil-equivalent": "tonnes équivalent pétrole|tonnes d'équivalent pétrole|tonne équivalent pétrole",
    "barrel": "barils|baril",
    "celsius": "degrés Celsius|degré Celsius|celsius|degrés centigrades|deg c|deg centigrade|centigrade|degrés c|° celsius",
    "fahrenheit": "degrés Fahrenheit|fahrenheit|degrés f|° fahrenheit|degrès f|degres f",
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
    "cup": "tasses",
    "tablespoon": "cuillères à soupe|cuillère à soupe|cuillerées à soupe|cuillerée à soupe",
    "teaspoon": "cuillères à café|cuillère à café|cuillerées à café",
    "gallon": "gallons|gallon",
    "square-mile": "miles carrés|milles carrés",
    "square-foot": "pieds carrés|pied carré",
    "revolution": "tours complets",
    "liter": "litres|litre",
    "micrometer": "microns|micron",
    "hectare": "hectares|hectare",
}  # fmt: skip
SYMBOLS = {
    "ampere-hour": "Ah",
    "meter": "m",
    "second": "s",
    "hour": "h",
    "percent": "%|％",
    "permille": "‰",
    "kilometer-per-hour": "km/h|km/H|Km/h|kmh",
    "mile-per-hour": "mph",
    "newton-meter": "Nm|N.m|N·m|N⋅m",
    "kilometer": "Km|KM",
    "square-meter": "m2|m²|M2|㎡",
    "square-kilometer": "km2|km²",
    "square-centimeter": "cm2|cm²",
    "square-millimeter": "mm2|mm²",
    "cubic-meter": "m3|m³",
    "cubic-kilometer": "km3|km³",
    "cubic-centimeter": "cm3|cm³|cc",
    "watt-hour": "Wh",
    "kilowatt-hour": "kWh|KWh|kwh|KWH",
    "megawatt-hour": "MWh|Mwh|MWH",
    "gigawatt-hour": "GWh|Gwh|GWH",
    "terawatt-hour": "TWh|Twh|TWH",
    "kilowatt": "KW|Kw|kw",
    "megawatt": "Mw",
    "gigawatt": "Gw|gw",
    "tonne-of-oil-equivalent": "tep",
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
    "kilobyte": "Ko|KO|ko",
    "megabyte": "Mo|MO",
    "gigabyte": "Go|GO|GB",
    "terabyte": "To|TO|TB",
    "petabyte": "Po",
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
    "ILS": "shekel|shekels",
    "KRW": "won|wons",
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
    "BRL": "reals|reais",
}
# only with a scale word: *2 millions de livres* are no books
SCALED_ONLY = {"livre": "GBP", "livres": "GBP"}
MINOR = {
    "centime": ("EUR", 100), "centimes": ("EUR", 100), "cents": ("USD", 100), "cent": ("USD", 100),
    "centimes d'euro": ("EUR", 100), "centime d'euro": ("EUR", 100), "centimes d'euros": ("EUR", 100),
    "cents de dollar": ("USD", 100), "pence": ("GBP", 100), "penny": ("GBP", 100), "pennies": ("GBP", 100),
    "¢": ("USD", 100), "eurocents": ("EUR", 100), "kopecks": ("RUB", 100),
}  # fmt: skip
NOT_CODES = "COP ALL TOP CUP TRY PEN GEL MOP BAM ANG LAK ETB SOS AMD"
NOT_MONEY = "real réal mark marks sucre colon colons colón colóns sols sum sums som soms pula pulas tala talas kip kips dram drams dong dongs leus reals reais réal réals quetzal quetzals peso couronne dollar livre franc dinar roupie rial lek leu lev gourde sol colon som loti kina boliviano"
# forms of CLDR that are common words or other things in the news
NOT_UNITS = frozenset(
    ["tour", "tours", "livre", "livres", "T", "N", "J", "A", "Gs", "Ts", "Ps", "Ms", "ks", "s.", "ta", "nd", "qt", "bu", "pi", "po", "Da", "ua", "fm", "tr", "a", "d", "o", "b", "j", "in", "pt", "pts", "p", "oz", "night", "point", "points", "st", "fur", "d.", "h.",
     "carat", "pinte", "sem.", "sem", "an", "m.", "th", "bar d'", "ua", "al", "dot", "an.", "r", "car"]
)  # fmt: skip
# with *un*, *une* these are no amounts of a unit but things: *un pied*, *une minute*
NOT_WITH_ARTICLE = "pied pouce bar point degré minute heure jour semaine mois an année seconde livre once pinte tasse mille mile baril gray kelvin sterling franc couronne real réal borne tour deg ° atmosphère"
# behind a sign: *5 $ canadiens*
COUNTRIES = {"us": "USD", "usd": "USD", "cad": "CAD", "aud": "AUD", "canadiens": "CAD", "canadien": "CAD", "américains": "USD", "américain": "USD", "australiens": "AUD", "australien": "AUD"}  # fmt: skip
