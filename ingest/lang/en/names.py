"""Words in and around names."""

# plain letters
ARTICLES = "the"
LEGAL_FORMS = "inc incorporated corp corporation co ltd limited llc plc gmbh ag nv company"

# cut from the front of a name, as written
LEADING = "the a an of in at by for from to and or with on his her its their our this that"

# … but these belong to a person's name
PARTICLES = ""

# of a surname, with a capital
SURNAME_ARTICLES = "Mc Mac"

# before a surname that is known without it
NOBILIARY = "von van el al"

# behind a ruler's name
BY_NAMES = "the_Elder the_Younger the_Great"

# before a name with a hyphen, no part of it
PREFIXES = "ex pro anti non post pre"

# cut from the end of a name
TRAILING = "of and the in for"

# a name may end with a full stop behind these
ABBREVIATED = "Inc Bros Jr Sr Corp Ltd Co St Calif"

# an article that may only begin a sentence
DETERMINERS = "The A An"

# what joins names in a list, and what may stand before each
AND, OR, BEFORE_LISTED = "and", "or", "the"

# what governs a name, with the articles behind it
GOVERNING = "of in from at for by of_the in_the from_the at_the for_the by_the"

# between a state's organ and the state
OWNED = "of_the of"

# capitals that only begin a sentence
OPENING = """
The A An Of In At By For From To And Or With On His Her Its Their Our This That These Those But If When While As After
Before Since During Until Under Over About Against Between Into Through He She It They We You I Us Not No Yes Even Also
However Meanwhile Although Because So Then There Here What Who How Why Where Which Some Many Most All Both Each Every
Two Three Four Five Six Seven Eight Nine Ten Twelve Twenty Mr Mrs Ms Dr Last Next Now Only Still Yet Like Unlike Despite Among Across Inside Outside
"""

# heads in small letters that only say what kind of thing a name is of …
GENERIC = """
group company firm carmaker operator channel newspaper daily weekly magazine website site app platform agency region
city town village airport province county president minister mayor senator actor actress singer
"""

# … and what may stand between such a head and the name
AFTER_GENERIC = "of"

# no body of elsewhere is known here by other letters than its name has
BODIES = NO_BODY = ""

# lower-case heads of institutions' names: English writes them with capitals
INSTITUTIONS = ""

# a head with one of these is not yet a name …
OPEN = ""

# … and goes on like this, in small letters
COMPLEMENT = ""

# institutions whose names begin in small letters
LED = ""

# institutions and places that are known by their seat: `University of Telville`
SEATED = """
University College School Institute Port Church Bank Ministry Department Museum Academy Journal Bay Gulf Cape Isle Strait Archdiocese Diocese
Battle Siege Treaty Republic Kingdom Principality Conservatory Bishop's_Conference Court Embassy Parliament Festival
"""
SEAT = r" of (?:the )?"

# … by what they are for
AIMED, AIM = "", ""

# what is to be done, which is no part of a name
PURPOSE = ""

# who live in a place: their names are listed
INHABITANTS = "$^", "$^"

# what somebody in office is in charge of, before it: `minister for Equality`
PORTFOLIO = r"(?:minister|secretary|commissioner) (?:for|of) (?:the )?$"

# before a surname that several people bear
SEVERAL = r"(?<!\w)(?:brothers|sisters|family|couple) $"

# what is told apart by a letter: `Group B`
LETTERED = "Group Pool Class Schedule"

# roads
ROADS = r"[AMI]-?\d{1,3}"

# of words that are no names: peoples
NO_NAME_ENDINGS = "iens ians eans ists ically ually onally inally ously ently antly lessly fully ingly edly oddly ately itely ively"

# small words inside a long name
INNER = "of the and for in on de la du"

# how a club's name ends besides in s
CLUBS = "Sox Heat Jazz Magic Wild"

# heads of institutions' names that alone may be anybody's
BARE = """
Institute Commission Council Court Committee Agency Federation Academy Chamber Ministry Tribunal Bureau Center Centre
City University Hospital Party Club League Group State Union Convention Authority Foundation Office Service Board Bank
Association Administration North South East West Company Constitution Church God police Police Government Department Treasury Navy Army
"""

# organs that every state has one of → what they are called in all languages; the state is the one the article is about
OFFICES = {
    name: name
    for name in (
        "senate parliament congress supreme_court national_assembly house_of_representatives central_bank "
        "national_police ministry_of_health ministry_of_the_interior ministry_of_defence ministry_of_foreign_affairs "
        "ministry_of_justice ministry_of_finance ministry_of_education ministry_of_labour ministry_of_culture "
        "ministry_of_agriculture ministry_of_transport socialist_party communist_party democratic_party "
        "republican_party"
    )
    .replace(" ", "|")
    .replace("_", " ")
    .split("|")
} | {
    "health ministry": "ministry of health",
    "interior ministry": "ministry of the interior",
    "defense ministry": "ministry of defence",
    "defence ministry": "ministry of defence",
    "ministry of defense": "ministry of defence",
    "foreign ministry": "ministry of foreign affairs",
    "justice ministry": "ministry of justice",
    "finance ministry": "ministry of finance",
    "department of justice": "ministry of justice",
    "justice department": "ministry of justice",
    "house": "house of representatives",
    "democrats": "democratic party",
    "republicans": "republican party",
}

# the state meant where an article names none: none, English is read in many
HOME = ""

# what is no name though it has capitals: common acronyms
ACRONYMS = """
Wifi Wi-Fi HFC CFC UX UI SEO CMS RFP RFI KPI
BC BCE CE AD A.D. B.C.E. C.E. Aids
GDP GPU CPU AI CEO CFO COO CTO HIV AIDS DNA RNA mRNA VAT PhD DVD CD TV HD 4G 5G 3G 2G USB PC SMS SUV NGO UFO URL API
FttH FTTH LED OLED LCD SSD RAM HTTP HTTPS PDF HTML XML OK DJ IPO ETF NFT LGBT LGBTQ LGBT+ PCR CO2 COVID Covid COVID-19 Covid-19
SARS-CoV-2 SARS MERS H1N1 H5N1 EPO THC CBD UV GMT EST PST EDT PDT AM PM HR IT PR VIP ID IQ ATM PIN GPS MRI ER ICU CT
PTSD ADHD DUI SWAT CCTV R&D Q&A FAQ M&A CPI PPI PMI EV EVs ESG LNG SMR B2B B2C GMO BBQ MVP RBI ERA MP MPs PPE
"""

# days, months and peoples are no names either
CALENDAR = """
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
October November December Christmas Easter Thanksgiving Halloween Twenties Thirties Forties Fifties Sixties Seventies
Eighties Nineties Renaissance Antiquity Bible Koran Quran Torah Mon Tue Tues Wed Thu Thurs Fri Sat Sun Jan Feb Mar Apr
Jun Jul Aug Sept Sep Oct Nov Dec God Allah
"""

PEOPLES = """
roman athenian spartan slav maya bantu american european african asian british english scottish welsh irish french german italian spanish portuguese dutch
belgian swiss austrian swedish norwegian danish finnish icelandic polish czech slovak hungarian romanian bulgarian
greek turkish russian ukrainian belarusian serbian croatian bosnian albanian israeli palestinian lebanese syrian
iraqi iranian saudi yemeni qatari emirati kuwaiti jordanian egyptian libyan tunisian algerian moroccan sudanese
somali ethiopian kenyan ugandan rwandan congolese nigerian ghanaian senegalese ivorian south-african indian pakistani
afghan bangladeshi sri-lankan nepalese chinese japanese korean taiwanese vietnamese thai indonesian malaysian
filipino australian canadian mexican brazilian argentine argentinian chilean colombian venezuelan peruvian cuban
haitian jewish muslim christian catholic protestant islamic arab kurdish latino hispanic african-american uyghur
rohingya roma sami yazidi inuit trojan aborigine western eastern northern southern londoner spaniard briton dane swede finn pole turk serb croat irishman
frenchman frenchwoman englishman scotsman welshman dutchman aussie kiwi iraqi venezuelan burmese maltese cypriot
"""

# a name does not end with these
MOUNTS = "Lake Mount Mt Fort Cape Saint St"

# a word of a name that says what the name is of: its first word …
HEADS_FIRST = {"LOC": "Lake Mount Mt Port Cape Gulf Isle Fort Camp River"}

# … of the last words of places, those that are surnames too
SURNAMES_TOO = (
    "Park Forest Lake Hills Bridge Tower Castle Beach Lane Bay Square Valley Heights Street"
)

# … or its last
HEADS_LAST = {
    "ORG": """
    Association Federation Confederation Union Party Bank Institute University College School Agency Authority
    Commission Committee Council Foundation League Court Ministry Department Office Group Company Corporation Airlines
    Airways Network Television Productions Pictures Studios Entertainment Records Media Partners Holdings Motors Pharma
    Pharmaceuticals Technologies Systems Industries Energy Capital Ventures Bancorp Club Team Church Hospital Police
    Academy Center Centre Clinic Society School_District Assembly Museum Guild Embassy Parliament Journal Bishops Trust Fund Services Solutions Labs Software Bureau Channel News Times Post
    Tribune Herald Gazette Chronicle Ledger Inquirer Observer Sentinel Journal-Constitution Magazine Orchestra Inc Ltd LLC plc Corp
    """,
    "LOC": """
    Street St. Avenue Ave Ave. Road Rd Rd. Boulevard Blvd Blvd. Lane Square River Lake Mountain Mountains Island Islands Bay Beach Valley Airport County
    Plain Plains Port Republic Kingdom Principality Park Forest Desert Peninsula Ocean Sea Strait Canal Bridge Tower Stadium Arena Circuit Palace Castle Highway Province District Hills Heights
    """,
    "EVENT": """
    Cup Championship Championships Games Festival Olympics Tournament Awards Summit Conference Meetings Series
    Playoffs Finals War Revolution Hurricane Expo Marathon Battle Siege Prize
    """,
    "WORK": "Treaty Agreement Act Accords",
}

# what a body of two fields may also have to do with: `Office of Management and Budget`
FIELDS = """
Administration Budget Climate Commerce Communities Culture Development Drug Drugs Education Energy Engineering Enforcement Environment
Equality Families Finance Firearms Fisheries Forestry Health Human Humanities Industry Information Infrastructure Innovation
Investment Labor Labour Management Marine Medicine Planning Policy Prevention Protection Records Research Science Sciences Security
Services Social Space Sport Sports Statistics Technology Tourism Trade Training Transport Transportation Welfare Wildlife Youth
"""

# surnames that stand alone everywhere, and are a person's
FAMOUS = """
Trump Obama Clinton Bush Biden Reagan Kennedy Nixon Carter Roosevelt Macron Hollande Sarkozy Chirac Mitterrand Giscard
Merkel Scholz Merz Schröder Poutine Putin Medvedev Gorbatchev Gorbachev Staline Stalin Lénine Lenin Thatcher Blair Cameron
Johnson Sunak Starmer Churchill Erdogan Erdoğan Netanyahu Netanyahou Zelensky Zelenskiy Bolsonaro Lula Maduro Chavez Castro Modi
Trudeau Berlusconi Meloni Draghi Renzi Orban Orbán Kadhafi Gaddafi Assad Khamenei Mandela Gandhi Musk Zuckerberg Bezos Altman
Mélenchon Fillon Castaner Attal Bayrou Darmanin Hitler Mussolini Napoléon Napoleon Einstein Darwin Marx Freud Shakespeare Jésus Jesus
"""

# verbs of saying, in the forms that stand beside a name: a place or a thing does not speak
SAYING = """
said says told tells adds added explains explained argues argued recalled recalls replied replies insisted wrote writes
admitted admits joked asked believes believed thought warned
"""

# verbs of what only people do
LIVING = """
said says told married born died thinks believes believed thought wrote joked recalled replied fled escaped starred graduated testified pleaded sang
"""

# before the name of a people
DIRECTIONS = "South North East West Latin Middle Central Southern Northern Native Sub-Saharan"

# after these a capitalised word is what they say it is
PRODUCT_CUES = """
smartphone smartphones console app software browser chip chips processor processors tablet vaccine drug rocket
chatbot jet spacecraft submarine line range
"""

# what has a number that makes no product of it
NUMBERED = "flight gate route highway room code"

# what a number counts that follows a product's name
COUNTED = "years year million millions billion billions dollars euros times percent"
