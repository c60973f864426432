"""Names of places that CLDR and GeoNames do not have in this language, with ISO 3166 codes."""

# other names of countries: code → names
COUNTRIES = {
    "GF": "Guyane",
    "HK": "Hong Kong|Hongkong",
    "MO": "Macao",
    "US": "États-Unis d'Amérique|USA|U.S.A.",
    "GB": "Grande-Bretagne|Royaume Uni",
    "CZ": "République tchèque",
    "CN": "République populaire de Chine|République Populaire de Chine",
    "CD": "RDC|République démocratique du Congo",
    "CF": "RCA|République centrafricaine|Centrafrique",
    "MM": "Birmanie",
    "BY": "Biélorussie",
    "FR": "Hexagone",
    "NL": "Hollande",
    "AE": "Émirats|EAU|Emirats arabes unis",
    "PS": "Palestine",
    "KR": "République de Corée",
    "VA": "Vatican",
    "RU": "Fédération de Russie",
    "CI": "Côte d'Ivoire",
    "BO": "Bolivie",
    "VE": "Venezuela",
    "MK": "Macédoine",
    "SV": "Salvador",
    "FK": "Malouines",
}

DOUBTED = ""  # names of countries that are as often other words

# what is of a country: code → adjectives
DEMONYMS = {
    "US": "américain|états-unien|etats-unien", "GB": "britannique|anglais|écossais|gallois", "FR": "français",
    "DE": "allemand", "IT": "italien", "ES": "espagnol", "PT": "portugais", "NL": "néerlandais|hollandais",
    "BE": "belge", "CH": "suisse", "AT": "autrichien", "IE": "irlandais", "GR": "grec", "PL": "polonais",
    "CZ": "tchèque", "SK": "slovaque", "HU": "hongrois", "RO": "roumain", "BG": "bulgare", "RS": "serbe",
    "HR": "croate", "BA": "bosniaque|bosnien", "AL": "albanais", "UA": "ukrainien", "BY": "biélorusse", "RU": "russe",
    "LV": "letton", "LT": "lituanien", "EE": "estonien", "FI": "finlandais", "SE": "suédois", "NO": "norvégien",
    "DK": "danois", "IS": "islandais", "TR": "turc", "IL": "israélien", "PS": "palestinien", "LB": "libanais",
    "SY": "syrien", "JO": "jordanien", "IQ": "irakien", "IR": "iranien", "SA": "saoudien", "YE": "yéménite",
    "QA": "qatari", "AE": "émirati", "KW": "koweïtien", "AF": "afghan", "PK": "pakistanais", "IN": "indien",
    "BD": "bangladais", "LK": "sri-lankais", "MM": "birman", "TH": "thaïlandais", "VN": "vietnamien",
    "KH": "cambodgien", "LA": "laotien", "MY": "malaisien", "SG": "singapourien", "ID": "indonésien",
    "PH": "philippin", "CN": "chinois", "TW": "taïwanais", "JP": "japonais", "KR": "sud-coréen", "KP": "nord-coréen",
    "MN": "mongol", "AU": "australien", "NZ": "néo-zélandais", "CA": "canadien", "MX": "mexicain", "CU": "cubain",
    "HT": "haïtien", "GT": "guatémaltèque", "SV": "salvadorien", "HN": "hondurien", "NI": "nicaraguayen",
    "PA": "panaméen", "CO": "colombien", "VE": "vénézuélien", "EC": "équatorien", "PE": "péruvien", "BO": "bolivien",
    "BR": "brésilien", "CL": "chilien", "AR": "argentin", "UY": "uruguayen", "PY": "paraguayen", "EG": "égyptien",
    "LY": "libyen", "TN": "tunisien", "DZ": "algérien", "MA": "marocain", "SD": "soudanais", "ET": "éthiopien",
    "SO": "somalien", "KE": "kényan", "UG": "ougandais", "RW": "rwandais", "BI": "burundais", "CD": "congolais",
    "CM": "camerounais", "NG": "nigérian", "NE": "nigérien", "ML": "malien", "SN": "sénégalais", "CI": "ivoirien",
    "BF": "burkinabé", "GH": "ghanéen", "TG": "togolais", "BJ": "béninois", "GA": "gabonais", "TD": "tchadien",
    "ZA": "sud-africain", "ZW": "zimbabwéen", "MG": "malgache", "MR": "mauritanien",
}  # fmt: skip

# regions and other parts of countries: code → names; a name that is also a common noun or a river has none here
REGIONS = {
    "FR-IDF": "Île-de-France",
    "FR-ARA": "Auvergne-Rhône-Alpes",
    "FR-BFC": "Bourgogne-Franche-Comté",
    "FR-BRE": "Bretagne",
    "FR-CVL": "Centre-Val de Loire|Centre-Val-de-Loire",
    "FR-20R": "Corse",
    "FR-GES": "Grand Est|Grand-Est",
    "FR-HDF": "Hauts-de-France",
    "FR-NOR": "Normandie",
    "FR-NAQ": "Nouvelle-Aquitaine",
    "FR-OCC": "Occitanie",
    "FR-PDL": "Pays de la Loire|Pays-de-la-Loire",
    "FR-PAC": "Provence-Alpes-Côte d'Azur|Provence-Alpes-Côte-d'Azur|Paca|PACA",
    "FR-03": "Allier",
    "FR-06": "Alpes-Maritimes",
    "FR-07": "Ardèche",
    "FR-08": "Ardennes",
    "FR-12": "Aveyron",
    "FR-13": "Bouches-du-Rhône",
    "FR-14": "Calvados",
    "FR-17": "Charente-Maritime",
    "FR-19": "Corrèze",
    "FR-21": "Côte-d'Or",
    "FR-22": "Côtes-d'Armor",
    "FR-24": "Dordogne",
    "FR-28": "Eure-et-Loir",
    "FR-29": "Finistère",
    "FR-31": "Haute-Garonne",
    "FR-33": "Gironde",
    "FR-34": "Hérault",
    "FR-35": "Ille-et-Vilaine",
    "FR-37": "Indre-et-Loire",
    "FR-38": "Isère",
    "FR-41": "Loir-et-Cher",
    "FR-42": "Loire-Atlantique",
    "FR-45": "Loiret",
    "FR-47": "Lot-et-Garonne",
    "FR-49": "Maine-et-Loire",
    "FR-51": "Marne",
    "FR-54": "Meurthe-et-Moselle",
    "FR-55": "Meuse",
    "FR-56": "Morbihan",
    "FR-57": "Moselle",
    "FR-58": "Nièvre",
    "FR-60": "Oise",
    "FR-62": "Pas-de-Calais",
    "FR-63": "Puy-de-Dôme",
    "FR-64": "Pyrénées-Atlantiques",
    "FR-66": "Pyrénées-Orientales",
    "FR-67": "Bas-Rhin",
    "FR-68": "Haut-Rhin",
    "FR-70": "Haute-Saône",
    "FR-71": "Saône-et-Loire",
    "FR-72": "Sarthe",
    "FR-73": "Savoie",
    "FR-74": "Haute-Savoie",
    "FR-76": "Seine-Maritime",
    "FR-77": "Seine-et-Marne",
    "FR-78": "Yvelines",
    "FR-79": "Deux-Sèvres",
    "FR-82": "Tarn-et-Garonne",
    "FR-84": "Vaucluse",
    "FR-85": "Vendée",
    "FR-87": "Haute-Vienne",
    "FR-88": "Vosges",
    "FR-91": "Essonne",
    "FR-92": "Hauts-de-Seine",
    "FR-93": "Seine-Saint-Denis",
    "FR-94": "Val-de-Marne",
    "FR-95": "Val-d'Oise",
    "GB-ENG": "Angleterre",
    "GB-SCT": "Écosse",
    "GB-WLS": "Pays de Galles",
    "GB-NIR": "Irlande du Nord",
    "US-CA": "Californie",
    "US-FL": "Floride",
    "US-PA": "Pennsylvanie",
    "US-VA": "Virginie",
    "US-LA": "Louisiane",
    "US-NC": "Caroline du Nord",
    "US-SC": "Caroline du Sud",
    "US-ND": "Dakota du Nord",
    "US-SD": "Dakota du Sud",
    "US-NM": "Nouveau-Mexique",
    "US-HI": "Hawaï",
    "US-TX": "Texas",
    "US-OK": "Oklahoma",
    "US-KY": "Kentucky",
    "US-GA": "Géorgie américaine",
    "US-MS": "Mississippi",
    "US-MO": "Missouri",
    "US-AL": "Alabama",
    "US-CO": "Colorado",
    "US-CT": "Connecticut",
    "US-IN": "Indiana",
    "US-IA": "Iowa",
    "US-KS": "Kansas",
    "US-ID": "Idaho",
    "US-ME": "Maine",
    "US-MT": "Montana",
    "US-NE": "Nebraska",
    "US-VT": "Vermont",
    "US-WY": "Wyoming",
    "US-DE": "Delaware",
    "US-AR": "Arkansas",
    "US-MI": "Michigan",
    "US-WI": "Wisconsin",
    "US-MN": "Minnesota",
    "US-OH": "Ohio",
    "US-IL": "Illinois",
    "US-OR": "Oregon",
    "US-NV": "Nevada",
    "US-AZ": "Arizona",
    "US-UT": "Utah",
    "US-MA": "Massachusetts",
    "US-NJ": "New Jersey",
    "US-MD": "Maryland",
    "US-TN": "Tennessee",
    "US-AK": "Alaska",
    "ES-CT": "Catalogne",
    "ES-AN": "Andalousie",
    "DE-BY": "Bavière",
    "IT-25": "Lombardie",
    "BE-VLG": "Flandre",
    "BE-WAL": "Wallonie",
}

# places that are also a state of the same name when the words before say so
_STATE = r"[ÉE]tats? (?:américain )?(?:de |d'|du )(?:la )?"
_PROVINCE = r"[Pp]rovince (?:belge |canadienne )?(?:de |d'|du )"
PARTS = {
    "Washington": (_STATE, "iso:US-WA"),
    "New York": (_STATE, "iso:US-NY"),
    "Géorgie": (_STATE, "iso:US-GA"),
    "São Paulo": (_STATE, "iso:BR-SP"),
    "Sao Paulo": (_STATE, "iso:BR-SP"),
    "Rio de Janeiro": (_STATE, "iso:BR-RJ"),
    "Luxembourg": (_PROVINCE, "iso:BE-WLX"),
    "Liège": (_PROVINCE, "iso:BE-WLG"),
    "Namur": (_PROVINCE, "iso:BE-WNA"),
    "Anvers": (_PROVINCE, "iso:BE-VAN"),
    "Québec": (_PROVINCE, "iso:CA-QC"),
}

# two places of one name, each with words that tell which one an article speaks of
TWINS = {
    "Géorgie": {
        "iso:GE": "Tbilissi|Caucase|Abkhazie|Ossétie|Saakachvili|Zourabichvili|Ivanichvili|Arménie|Azerbaïdjan|Moldavie|soviétique|Kremlin|Moscou|géorgiens? du",
        "iso:US-GA": "Atlanta|Savannah|Floride|Alabama|Tennessee|Pennsylvanie|Caroline du|Arizona|Trump|Biden|États-Unis|Etats-Unis|grands électeurs",
    },
    "Congo": {
        "iso:CD": "Kinshasa|Goma|Kivu|Ituri|Lubumbashi|Tshisekedi|Kabila|RDC|République démocratique",
        "iso:CG": "Brazzaville|Pointe-Noire|Sassou",
    },
}

# seas, rivers, mountains and parts of the world
NATURE = """
Méditerranée|Atlantique|Pacifique|océan Indien|océan Atlantique|océan Pacifique|océan Arctique|mer Noire|mer Rouge
|mer du Nord|mer Baltique|mer Égée|mer Caspienne|mer de Chine méridionale|Manche|Baltique|Adriatique|Alpes|Pyrénées|Jura|Massif central
|Andes|Himalaya|Caucase|Oural|Carpates|Appalaches|Rocheuses|Balkans|Sahel|Sahara|Maghreb|Machrek|Moyen-Orient|Proche-Orient
|Extrême-Orient|Corne de l'Afrique|Amazonie|Patagonie|Sibérie|Arctique|Scandinavie|péninsule Ibérique|Crimée|Donbass
|Cisjordanie|bande de Gaza|Kurdistan|Cachemire|Tibet|Xinjiang|Tchétchénie|Silicon Valley|Hollywood|Bollywood|Côte d'Azur|Danube|Rhin
|Mississippi|Amazone|Nil|Gange|Euphrate|Tigre|Volga|Mékong|Seine|Garonne|mont Blanc|Mont-Blanc|Everest|Vésuve|Etna
|cercle polaire arctique|cercle polaire|pôle Nord|pôle Sud|Lune|Afrique de l'Ouest|Afrique de l'Est|Afrique du Nord|Europe centrale
|Antilles|Caraïbes|Canaries|Baléares|Polynésie française|Terre-Neuve|Louisiane|Nouvelle-Angleterre|Midwest
"""

# of cities whose name in this language is in neither table: GeoNames' name → ours
CITIES = {
    "New York City": "New York",
    "Cairo": "Le Caire",
    "Beijing": "Pékin",
    "London": "Londres",
    "Geneva": "Genève",
    "Milan": "Milan",
    "Turin": "Turin",
    "Naples": "Naples",
    "Genoa": "Gênes",
    "Florence": "Florence",
    "Venice": "Venise",
    "Barcelona": "Barcelone",
    "Seville": "Séville",
    "Hamburg": "Hambourg",
    "Munich": "Munich",
    "Köln": "Cologne",
    "Frankfurt am Main": "Francfort",
    "Antwerpen": "Anvers",
    "Gent": "Gand",
    "Liège": "Liège",
    "Edinburgh": "Édimbourg",
    "Philadelphia": "Philadelphie",
    "New Orleans": "La Nouvelle-Orléans",
    "Saint Petersburg": "Saint-Pétersbourg",
    "Dunkirk": "Dunkerque",
    "Mumbai": "Bombay",
    "Jerusalem": "Jérusalem",
    "Gaza": "Gaza",
    "Mosul": "Mossoul",
    "Aleppo": "Alep",
    "Kyiv": "Kiev",
    "Rio de Janeiro": "Rio de Janeiro",
}

# names that are first of all common words or first names: never taken for a place without other evidence
COMMON = """
Hollande Réunion La_Réunion Dominique Maurice Grenade Monde Jersey Saba Mali Chad Jordan Gap Gare Plaisir Tours Orange Lens
Vienne Valence Grasse Sens Bel-Air Laval Bron Pau Nice Roquette Picpus Golfe Van Perm Mesa Natal Salem Enfield
Maison_Blanche Massy Châtillon Clichy Vannes Melun Creil Kota Split Essen Cali Serra Viana Pest Buda Victoria
Florence Nancy Lourdes Chelsea Santiago Alexandria Alexandrie Sainte-Marguerite Marne Meuse Moselle Oise Allier
Isère Vosges Ardennes Gironde Sarthe Hérault Dordogne Ardèche Flandre Salvador Saint-Ambroise Christmas Colombes Amman
"""

# names of several places, none of which is plainly meant
AMBIGUOUS = "Tripoli Amérique Géorgie Mayenne Saint-Martin Golfe Georgetown Cambridge Washington_DC Congo Vienne Valence Québec Victoria Santiago Saint-Denis Nord Centre Guinée"
