"""Names of places that CLDR and GeoNames do not have in this language, with ISO 3166 codes."""

# other names of countries: code → names
COUNTRIES = {
    "HK": "Hong Kong|Hongkong",
    "MO": "Macau|Macao",
    "US": "United States of America|USA|U.S.A.|U.S.|US",
    "GB": "Great Britain|Britain|UK|U.K.",
    "CZ": "Czech Republic",
    "CN": "People's Republic of China",
    "KP": "DPRK",
    "KR": "Korea",
    "CD": "DRC|Democratic Republic of the Congo|Democratic Republic of Congo",
    "MM": "Burma",
    "AE": "UAE",
    "PS": "Palestine",
    "RU": "Russian Federation",
    "CI": "Ivory Coast|Côte d'Ivoire",
    "TR": "Turkey",
    "VA": "Vatican",
    "MK": "Macedonia",
    "NL": "Holland",
    "TL": "East Timor",
    "SZ": "Swaziland",
    "CV": "Cape Verde",
}

DOUBTED = "US"  # as often the pronoun of a heading in capitals

# what is of a country: code → adjectives
DEMONYMS = {
    "US": "american", "GB": "british|english|scottish|welsh", "FR": "french", "DE": "german", "IT": "italian",
    "ES": "spanish", "PT": "portuguese", "NL": "dutch", "BE": "belgian", "CH": "swiss", "AT": "austrian",
    "IE": "irish", "GR": "greek", "PL": "polish", "CZ": "czech", "SK": "slovak", "HU": "hungarian", "RO": "romanian",
    "BG": "bulgarian", "RS": "serbian", "HR": "croatian", "BA": "bosnian", "AL": "albanian", "UA": "ukrainian",
    "RU": "russian", "FI": "finnish", "SE": "swedish", "NO": "norwegian", "DK": "danish", "IS": "icelandic",
    "TR": "turkish", "IL": "israeli", "PS": "palestinian", "LB": "lebanese", "SY": "syrian", "JO": "jordanian",
    "IQ": "iraqi", "IR": "iranian", "SA": "saudi", "YE": "yemeni", "QA": "qatari", "AE": "emirati", "KW": "kuwaiti",
    "AF": "afghan", "PK": "pakistani", "IN": "indian", "BD": "bangladeshi", "MM": "burmese", "TH": "thai",
    "VN": "vietnamese", "MY": "malaysian", "ID": "indonesian", "PH": "philippine|filipino", "CN": "chinese",
    "TW": "taiwanese", "JP": "japanese", "KR": "korean", "AU": "australian", "CA": "canadian", "MX": "mexican",
    "CU": "cuban", "HT": "haitian", "CO": "colombian", "VE": "venezuelan", "EC": "ecuadorian", "PE": "peruvian",
    "BO": "bolivian", "BR": "brazilian", "CL": "chilean", "AR": "argentine|argentinian", "EG": "egyptian",
    "LY": "libyan", "TN": "tunisian", "DZ": "algerian", "MA": "moroccan", "SD": "sudanese", "ET": "ethiopian",
    "SO": "somali", "KE": "kenyan", "RW": "rwandan", "CD": "congolese", "NG": "nigerian", "ML": "malian",
    "SN": "senegalese", "CI": "ivorian", "GH": "ghanaian", "ZW": "zimbabwean",
}  # fmt: skip

# parts of countries: code → names; the states of the United States come from GeoNames
REGIONS = {
    "FR-IDF": "Île-de-France",
    "FR-BRE": "Brittany",
    "FR-20R": "Corsica",
    "FR-NOR": "Normandy",
    "GB-ENG": "England",
    "GB-SCT": "Scotland",
    "GB-WLS": "Wales",
    "GB-NIR": "Northern Ireland",
    "ES-CT": "Catalonia",
    "ES-AN": "Andalusia",
    "DE-BY": "Bavaria",
    "IT-25": "Lombardy",
    "BE-VLG": "Flanders",
    "BE-WAL": "Wallonia",
    "CA-ON": "Ontario",
    "CA-BC": "British Columbia",
    "US-NY": "NY",
    "US-DC": "D.C.|Washington D.C.|Washington DC",
    "CA-MB": "Manitoba",
    "CA-AB": "Alberta",
    "CA-NS": "Nova Scotia",
    "CA-SK": "Saskatchewan",
    "AU-NSW": "New South Wales",
    "AU-QLD": "Queensland",
}

# places that are also a state of the same name when the words before say so
_STATE = "[Ss]tate of "
_PROVINCE = "[Pp]rovince of "
PARTS = {
    "Washington": (_STATE, "iso:US-WA"),
    "New York": (_STATE, "iso:US-NY"),
    "Georgia": (_STATE, "iso:US-GA"),
    "São Paulo": (_STATE, "iso:BR-SP"),
    "Sao Paulo": (_STATE, "iso:BR-SP"),
    "Rio de Janeiro": (_STATE, "iso:BR-RJ"),
    "Luxembourg": (_PROVINCE, "iso:BE-WLX"),
    "Antwerp": (_PROVINCE, "iso:BE-VAN"),
}

# two places of one name, each with words that tell which one an article speaks of
TWINS = {
    "Georgia": {
        "iso:GE": "Tbilisi|Caucasus|Abkhazia|Ossetia|Saakashvili|Zourabichvili|Ivanishvili|Armenia|Azerbaijan|Moldova|Soviet|Kremlin|Moscow",
        "iso:US-GA": "Atlanta|Savannah|Augusta|Macon|Florida|Alabama|Tennessee|Pennsylvania|Carolina|Arizona|Trump|Biden|Senate|Republicans?|Democrats?|U\\.S\\.|United States",
    },
    "Congo": {
        "iso:CD": "Kinshasa|Goma|Kivu|Ituri|Lubumbashi|Tshisekedi|Kabila|DRC|Democratic Republic",
        "iso:CG": "Brazzaville|Pointe-Noire|Sassou",
    },
}

# seas, rivers, mountains and parts of the world
NATURE = """
Mediterranean|Mediterranean Sea|Atlantic|Atlantic Ocean|Pacific|Pacific Ocean|Indian Ocean|Arctic Ocean|Black Sea|Red Sea|North Sea
|Baltic Sea|Aegean Sea|Caspian Sea|South China Sea|English Channel|Adriatic|Persian Gulf|Gulf of Mexico|Gulf of Aden|Alps|Pyrenees
|Andes|Himalayas|Caucasus|Urals|Carpathians|Appalachians|Rocky Mountains|Rockies|Balkans|Sahel|Sahara|Maghreb|Middle East|Near East|Far East
|Horn of Africa|Amazon rainforest|Patagonia|Siberia|Arctic|Scandinavia|Iberian Peninsula|British Isles|Crimea|Donbas|West Bank
|Gaza Strip|Kurdistan|Kashmir|Tibet|Xinjiang|Chechnya|Silicon Valley|Hollywood|Bollywood|French Riviera|Danube|Rhine|Mississippi River|Nile
|Ganges|Euphrates|Tigris|Volga|Mekong|Thames|Seine|Mont Blanc|Mount Everest|Everest|Vesuvius|Mount Etna|Arctic Circle|North Pole
|South Pole|West Africa|East Africa|North Africa|Southeast Asia|Central Europe|West Indies|Canary Islands|French Polynesia|New England
|Mars|Jupiter|Saturn|Midwest|Great Lakes|Antilles|Balearic Islands|Eastern Europe|Western Europe
"""

CITIES = {
    "Geneva": "Geneva",
    "Zürich": "Zurich",
    "Venice": "Venice",
    "Edinburgh": "Edinburgh",
    "Cardiff": "Cardiff",
    "Belfast": "Belfast",
    "Seville": "Seville",
    "Strasbourg": "Strasbourg",
    "Marseille": "Marseille",
    "Lyon": "Lyon",
    "Naples": "Naples",
    "The Hague": "The Hague",
    "New York City": "New York",
    "Beijing": "Peking",
    "Köln": "Cologne",
    "Frankfurt am Main": "Frankfurt",
    "Antwerpen": "Antwerp",
    "Gent": "Ghent",
    "Kyiv": "Kiev",
}

# names that are first of all common words, first names or more than one place
COMMON = """
Georgia Jordan Chad Guinea Jersey Dominica Grenada Montserrat Victoria Florence Nancy Split Essen Reading Bath
Mobile Orange Gap Nice Van Mesa Salem Natal Buda Pest Gary Aurora Salvador Chelsea Santiago Alexandria Lens
Tours Mali Washington Christmas Enfield Hull Derby Progress Independence Of Kota Paradise Hollywood Turkey Normal
"""

# names of several places, none of which is plainly meant
AMBIGUOUS = "Tripoli America Cambridge Gulf Georgia Congo Victoria Santiago Columbia Washington"
