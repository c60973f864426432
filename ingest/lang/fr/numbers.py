"""French words of numbers. `millions` may be counted (*trois millions*) or vague (*des millions*)."""

from __future__ import annotations

WORDS = {
    "zéro": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14,
    "quinze": 15, "seize": 16, "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40,
    "cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
HUNDREDS = "cent cents"
MOST_HUNDREDS = 19  # quinze cents; *quarante cents* are coins
SCALES = {
    "mille": 10**3, "mil": 10**3, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9,
    "billion": 10**12, "billions": 10**12, "billiard": 10**15, "billiards": 10**15,
    "trillion": 10**18, "trillions": 10**18,
}  # fmt: skip
# written behind digits; the case counts
SHORT_SCALES = {
    "k": 10**3, "K": 10**3, "M": 10**6, "Mn": 10**6, "Mio": 10**6, "mio": 10**6, "mia": 10**9, "mrd": 10**9, "mrds": 10**9, "Md": 10**9, "Mds": 10**9, "MD": 10**9,
    "Mrd": 10**9, "Mrds": 10**9, "mds": 10**9, "md": 10**9, "Mia": 10**9,
}  # fmt: skip
# *10G* is one where no word is beside it
ALONE_SCALES = {"G": 10**9, "B": 10**9, "b": 10**9, "T": 10**12}
# nouns that count: *une centaine*, *deux douzaines*, *des milliers*
DOZENS = {
    "huitaine": 8, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000,
}  # fmt: skip
PLURAL = "s"
FRACTIONS = {
    "demi": (1, 2), "demie": (1, 2), "demis": (1, 2), "tiers": (1, 3), "quart": (1, 4), "quarts": (1, 4),
    "moitié": (1, 2),
}  # fmt: skip
ALIKE = "tiers"  # one form for one and several
# ordinals that are parts behind a number: *deux cinquièmes*, *un dixième de*
PARTS = {
    "quatrième": 4, "cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9, "dixième": 10,
    "onzième": 11, "douzième": 12, "treizième": 13, "quatorzième": 14, "quinzième": 15, "seizième": 16,
    "vingtième": 20, "trentième": 30, "quarantième": 40, "cinquantième": 50, "soixantième": 60,
    "centième": 100, "millième": 1000, "millionième": 10**6, "unième": 1,
}  # fmt: skip
ARTICLES = "un une"
# what makes a counting noun vague, and how many of it there are at least
VAGUE = {
    "plusieurs": 2,
    "quelques": 2,
    "des": 1,
    "de nombreux": 2,
    "de nombreuses": 2,
    "les": 1,
    "aux": 1,
}
# of these, what is no part of the number: *les centaines de salariés*
KNOWN = "les aux"
PAIRS = EXACT_PAIRS = ""
ROUGH = "bonne bon grosse gros petite petit large grande simple"  # *une bonne centaine*
AND = "et"
AND_BEFORE_TENS = "un une onze"
OF = "de d'"
# behind an ordinal, it is a part: *un dixième de la population*
PLACE_AHEAD = r"(?!)"
PART_OF = r"d[eu’']"
POINT = "virgule point"
NOUGHT = ""
ONE_SCALE = r"\b(?:le|du|au)\s\Z"  # before a scale: *dépasse le million*
MANY_SCALES = r"\b(?:de|par|avec|à|pour|chez|ces|ses|leurs|dont)\s\Z"  # before a scale: *des voix de millions de femmes*
ONE_DOZEN = r"\b(?:la|sa|cette|leur|le|ce|du|au)\s\Z"  # before a noun that counts: *la dizaine de passagers*
MINUS = "moins négatif négative"
NOT_MINUS = r"(?:au|du|le|la|les|de|et|ou|en|plus ou|à tout le|pas|bien|non)\smoins\s\Z"
DECIMAL = ","
APART_BEHIND = ""
# in texts whose marks are set apart, as English ones sometimes are
DECIMALS_APART = AVERAGES = r"(?!)"
FOURSCORE = "quatre"
