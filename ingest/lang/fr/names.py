"""Words in and around names."""

# plain letters; apostrophes apart
ARTICLES = "le la les"
LEGAL_FORMS = "sa sas sarl sasu sca snc"

# cut from the front of a name, as written: articles, elisions, determiners and prepositions in small letters
LEADING = """
l' d' le la les du de des un une au aux ce cette ces son sa ses leur leurs notre nos en à par pour dans chez selon
avec et ou sur sous vers entre contre dont comme of the
"""

# … but these belong to a person's name
PARTICLES = "de d' du des"

# of a surname, with a capital
SURNAME_ARTICLES = "Le La Du Des De L' Mc Mac"

# before a surname that is known without it
NOBILIARY = "de di du do dos des"

# behind a ruler's name
BY_NAMES = "l'Ancien le_Jeune le_Grand"

# before a name with a hyphen, no part of it
PREFIXES = "ex pro anti non post pré"

# cut from the end of a name
TRAILING = "de du des d' la le les et en à au pour sur"

# a name may end with a full stop behind these
ABBREVIATED = ""

# an article that may only begin a sentence
DETERMINERS = "Le La Les L' Un Une"

# what joins names in a list, and what may stand before each
AND, OR, BEFORE_LISTED = "et", "ou", "l' d' le la les de"

# what governs a name, with the articles behind it
GOVERNING = "de à en dans sur du des au aux d' de_la de_l' à_la à_l' sur_la sur_l' dans_la dans_l'"

# between a state's organ and the state
OWNED = "des de_la de_l' du d' de"

# capitals that only begin a sentence
OPENING = """
The Le La Les L' D' Du De Des Un Une Au Aux Ce Cet Cette Ces Son Sa Ses Leur Leurs Notre Nos En À A Par Pour Dans Chez
Selon Avec Et Ou Sur Sous Vers Entre Contre Dont Comme Mais Or Si Quand Lorsque Depuis Pendant Après Avant Sans Outre
Malgré Face Côté Car Ainsi Enfin Puis Il Elle Ils Elles On Nous Vous Je Tout Toute Tous Même Mon Ma Mes Plus Très Ni
Qu' Que Qui S' C' N' J' Hors Via Dès Quant Voici Voilà Là Ici Non Oui Alors Donc Deux Trois Quatre Cinq Six Sept Huit Neuf Dix Douze Vingt
"""

# lower-case heads that only say what kind of thing a name is of …
GENERIC = """
groupe société entreprise compagnie firme constructeur opérateur chaîne journal quotidien hebdomadaire magazine site
application plateforme agence région département ville commune aéroport mont fleuve hôtel restaurant association
province quartier plage village gare lycée collège île golfe rivière district comté réseau gamme série marque modèle
Sud Nord Est Ouest Sud-Est Sud-Ouest Nord-Est Nord-Ouest laboratoire fabricant géant enseigne distributeur parti président ministre maire député sénateur
"""

# … and what may stand between such a head and the name
AFTER_GENERIC = "de d' du des de la de l'"

# the first word of bodies that are known by the letters of another language, too
BODIES = """
agence autorité banque bureau centre comité commission confédération direction fédération fonds institut observatoire office
organisation service société union
"""

# … and what is said of one, so that its name ends before
NO_BODY = "a ont est sont était étaient sera seront selon dans par sur avec que qui où mais ou à"

# lower-case heads that are the beginning of an institution's name, when it goes on as in the pattern
INSTITUTIONS = """
ministère secrétariat parquet tribunal cour conseil préfecture université commission direction autorité
commissariat institut agence chambre comité haut haute fédération confédération syndicat centre bureau
observatoire parlement assemblée état-major ambassade mairie cabinet service office école hôpital inspection
"""

# a head with one of these is not yet a name (`Commissariat général`) …
OPEN = "général générale supérieur supérieure central centrale autorité"

# … and goes on like this, in small letters
COMPLEMENT = (
    r" (?:aux? |à la |à l'|de la |de l'|du |des |de |d')(?!\w+[eio]r(?!\w))[a-zà-ÿ]{4,}"
    r"(?: [a-zà-ÿ]+(?:able|ale?|aire|ique|ime|elle?|ive|euse|aux))?(?!\w)"
)

# institutions whose names begin in small letters
LED = (
    r"(?<![\w-])(?:(?:université|conservatoire|académie|tribunal|parquet|rectorat|ministère|fondation|cour d'appel"
    r"|école (?:de |d')\w+)(?: [a-zà-ÿ]{5,})?|fédération [a-zà-ÿ]{5,}) (?:de |d'|du |des |de la |de l')?$"
)

# institutions and events that are known by their seat: `Institut de virologie de Telville`
SEATED = """
Institut Ecole École Centre centre Festival Salon Foire Université Hôpital Conservatoire Académie Tribunal tribunal Opéra Musée Observatoire
Zoo Théâtre Orchestre Marathon Chambre conseil_régional Conseil_régional conseil_départemental Conseil_départemental Bourse Carnaval Biennale
Cour_d'appel cour_d'appel Grand_Prix
"""
SEAT = r" (?:de la |de l'|de |d'|du |des )"

# … by what they are for: `Convention citoyenne pour le climat`
AIMED = """
Convention Fonds Haut-Commissariat Haut-commissariat Organisation Fondation Institut Centre Comité Association Ligue Agence Alliance Coalition
Programme Observatoire Conférence Sommet Forum Plateforme Groupe_de_travail
"""
AIM = (
    r" (?:pour|sur|contre) (?:la |le |les |l')(?!\w+(?:tion|age|ment) (?:de|du|des|d'))[a-zà-ÿ-]{4,}"
    r"(?: (?:alimentaire|mondiale?|humaine?|sociale?|durable|biologique|nucléaire|numérique)s?)?(?: et (?:la |le |les |l')[a-zà-ÿ]{4,})?(?! (?:de|du|des) )(?!\w)"
)

# what is to be done, which is no part of a name
PURPOSE = (
    r" (?:d'|de )[a-zà-ÿ]{3,}[ei]r (?=(?:l[ae]s?|l'|une?|des|ses|son|sa|que|qu'|si) ?)| pour [a-zà-ÿ]{2,}(?:er|ir|re) "
    r"| (?:(?:de |du )?(?:ce|cet|cette|ces)|et (?:enfin|aussi|surtout|puis)|d'avoir|d'être|depuis|qui|que|dont|lors|a|ont|est|sont|avait|était|va|vont|doit|peut|ne|se|pour que|chaque|afin|alors|mais|car|où|quand"
    r"|si|communique|annonce|indique|précise|recommande|estime|rappelle|publie|prévoit|souhaite|veut|appelle|demande|chargée?)(?!\w)"
)

# who live in a place, behind an article of many: `aux Telvillois`
INHABITANTS = r"(?<![\w'])(?:[Ll]es|[Aa]ux|[Dd]es) $", r"\w{3,}(?:ois|ais|ains|éens|iens|ards)"

# what somebody in office is in charge of, before it: `chargée de l'Égalité`
PORTFOLIO = r"(?:chargée?s?|ministres?|déléguée?s?|d'[ÉE]tat|commissaires?(?: européenne?s?)?) (?:de |du |des |de la |de l'|à |aux? |à la |à l')$"

# before a surname that several people bear
SEVERAL = r"(?<![\w'])(?:[Ll]es|[Aa]ux|[Dd]es|époux|frères|sœurs|famille|couple|clan) $"

# what is told apart by a letter: `Groupe B`
LETTERED = "Groupe Poule Pool Chapeau Classe"

# roads
ROADS = r"A\d{1,2}|[ND]\d{1,4}|R[ND]\d+"

# of words that are no names: peoples, adverbs
NO_NAME_ENDINGS = "éen éens éennes iens ians eans quement llement amment emment"

# small words inside a long name
INNER = "de du des d' l' la le les et en à au aux pour sur the of and for"

# how a club's name ends besides in s
CLUBS = ""

# heads of institutions' names that alone may be anybody's
BARE = """
Institut Commission Conseil Cour Comité Agence Fédération Académie Chambre Ministère Tribunal Parquet Direction Bureau
Centre Ville Région Université Hôpital Parti Club Ligue Groupe Etat État République Union Convention Autorité Collectif
Fondation Office Service Syndicat Association Nord Sud Est Ouest Société Compagnie Constitution Église Eglise Dieu
police gendarmerie gouvernement Gouvernement justice Police Journal Canard Courrier Express Palais Fort Mont Grande Sport Alliance Gaulle Verts ARS agence_régionale_de_santé
"""

# organs that every state has one of → what they are called in all languages; the state is the one the article is about
OFFICES = {
    "senat": "senate",
    "parlement": "parliament",
    "congres": "congress",
    "cour supreme": "supreme court",
    "assemblee nationale": "national assembly",
    "assemblee": "national assembly",
    "conseil des ministres": "council of ministers",
    "chambre des representants": "house of representatives",
    "banque centrale": "central bank",
    "police nationale": "national police",
    "ministere de la sante": "ministry of health",
    "ministere de l'interieur": "ministry of the interior",
    "ministere de la defense": "ministry of defence",
    "ministere des affaires etrangeres": "ministry of foreign affairs",
    "ministere de la justice": "ministry of justice",
    "ministere de l'economie": "ministry of economy",
    "ministere des finances": "ministry of finance",
    "ministere de l'education": "ministry of education",
    "ministere de l'education nationale": "ministry of education",
    "ministere du travail": "ministry of labour",
    "ministere de la culture": "ministry of culture",
    "ministere de l'agriculture": "ministry of agriculture",
    "ministere des transports": "ministry of transport",
    "ministere des sports": "ministry of sport",
    "ministere de l'environnement": "ministry of environment",
    "parti socialiste": "socialist party",
    "parti communiste": "communist party",
    "parti democrate": "democratic party",
    "parti republicain": "republican party",
}

# the state meant where an article names none
HOME = "FR"

# what is no name though it has capitals: common acronyms
ACRONYMS = """
Wifi Wi-Fi HFC CFC ADSL Smartphones Smartphone
J.-C. J.-C JC CP CE1 CE2 CM1 CM2
PIB GPU CPU IA CEO PDG VIH SIDA ADN ARN HLM PME TPE ETI BTP TVA ISF IFI CDI CDD RSA SMIC Smic RTT PV CV DVD CD TV HD
4G 5G 3G 2G USB PC SMS SUV VTC BD QR QI OGM OVNI ONG SDF PMA GPA IVG CHU EHPAD Ehpad EPHAD URL API LED OLED LCD SSD
RAM HTTP HTTPS PDF HTML XML KO OK VO VF DJ RIB CAC TGV TER RER ZEP REP BAC BTS DUT IUT ZAD LGBT LGBTQ LGBT+ PCR FFP2
CO2 Covid COVID Covid-19 COVID-19 SARS-CoV-2 FttH FTTH VDSL SRAS Sras SRAS-CoV-2 H1N1 H5N1 Ebola EPO THC CBD UV ULM USB-C NB PS ND MM GMT
AOC AOP IGP DOM TOM DROM EPR SMR LNG GNL GPL VAE BPCO AVC IRM WC SAV HT TTC B2B B2C IPO OPA OPE LBO ETF NFT R&D RH
"""

# days, months, currencies and peoples are no names either
CALENDAR = """
Lundi Mardi Mercredi Jeudi Vendredi Samedi Dimanche Janvier Février Mars Avril Mai Juin Juillet Août Septembre
Octobre Novembre Décembre Renaissance Antiquité Bible Coran Torah Noël Pâques Toussaint Ascension Pentecôte Dieu Allah
"""

PEOPLES = """
américain européen africain asiatique belge suisse brésilien mexicain canadien algérien tunisien marocain égyptien
syrien irakien iranien israélien palestinien australien autrichien argentin chilien colombien vénézuélien péruvien
cubain haïtien indien pakistanais afghan bangladais birman thaïlandais vietnamien indonésien philippin malaisien
libanais jordanien saoudien yéménite qatari émirati koweïtien turc kurde grec bulgare roumain hongrois polonais tchèque
slovaque serbe croate bosniaque albanais kosovar ukrainien biélorusse russe letton lituanien estonien finlandais suédois
norvégien danois islandais irlandais écossais gallois britannique anglais français allemand italien espagnol portugais
néerlandais luxembourgeois catalan breton corse basque alsacien chinois japonais coréen sud-coréen nord-coréen taïwanais
hongkongais néo-zélandais sud-africain nigérian nigérien malien sénégalais ivoirien camerounais congolais rwandais
burundais kényan éthiopien somalien soudanais libyen tchadien québécois parisien lyonnais marseillais toulousain
new-yorkais londonien berlinois juif musulman chrétien catholique protestant latino arabe ouïghour rohingya yézidi inuit bantou rom afro-américain
"""

# a name does not end with these
MOUNTS = "Lac Mont Fort Cap Saint Sainte"

# a word of a name that says what the name is of: its first word
HEADS_FIRST = {
    "ORG": """
    Air Association Fédération Confédération Syndicat Union Parti Banque Caisse Institut Université École Ecole Lycée Agence
    Autorité Commission Comité Conseil Fondation Ligue Tribunal Cour Ministère Direction Observatoire Office Collectif
    Mouvement Groupe Compagnie Société Académie Centre Hôpital CHU Olympique FC AS RC AC ASSE Club Front
    """,
    "LOC": "Rue Avenue Boulevard Quai Lac Mont Île Ile Golfe Mer Océan Baie Cap Détroit Vallée Aéroport Gare Port Saint-Jean",
    "EVENT": """
    Coupe Prix Championnat Championnats Jeux Tournoi Mondial Mondiaux Trophée Grand-Prix Festival Salon Foire Sommet Guerre
    Bataille Opération Ouragan Tempête Cyclone Marathon Copa
    """,
    "WORK": "Accord Accords accord accords Traité traité Pacte pacte",
}

# … of the last words of places, those that are surnames too
SURNAMES_TOO = ""

# … or its last
HEADS_LAST: dict[str, str] = {}

# what a body of two fields may also have to do with
FIELDS = ""

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
dit déclare déclaré déclara explique expliqué expliqua ajoute ajouté ajouta indique indiqué indiqua affirme affirmé affirma
estime estimé estima raconte raconté raconta confie confié confia souligne souligné souligna réfute réfuté fustige fustigé
averti avertit lance lancé lança répond répondu répondit confirma assure assuré précisa regrette regretté insiste insisté
poursuivit conclut rappela nota résume plaide plaidé martèle martelé admet admis reconnaît témoigne témoigné
"""

# verbs of what only people do
LIVING = """
marié mariée épousé épouse née né meurt mourut épousa naquit régna croit croyait pense pensait souhaitait voulait rêve rêvait
célibataire veuf veuve divorcé confie confia raconte raconté fustige fustigé
"""

# before the name of a people
DIRECTIONS = "Sud Nord Est Ouest"

# after these a capitalised word is what they say it is
PRODUCT_CUES = """
gamme série modèle puce puces smartphone smartphones console logiciel logiciels système tablette messagerie navigateur
jeu vaccin vaccins médicament fusée avion sous-marin frégate voiture berline processeur processeurs chatbot assistant
écosystème outil outils bibliothèque
"""

# what has a number that makes no product of it
NUMBERED = "autoroute autoroutes route routes vol article articles art. chambre salle porte"

# what a number counts that follows a product's name
COUNTED = "ans an millions milliards dollars euros fois"
