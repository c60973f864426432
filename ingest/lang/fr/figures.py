"""French words around figures: hedges, ranges, changes, what is no figure. Patterns are case-insensitive."""

from __future__ import annotations

# before a figure; the first group of words that fits, the longest first
HEDGES = {
    "more than": "plus de|plus grand que|plus grande que|plus élevé que|>|\\+ de|\\+ d'|plus d'|un peu plus de|un peu plus d'|bien plus de|plus que|supérieure? à|supérieure?s à|supérieurs à|au-delà de|au-delà des|au-dessus de|au-dessus des|dépassant|dépassant les|dépasse|dépasse les|dépassent|dépassent les|dépasser|dépasser les|dépassé|dépassé les|dépasserait|dépasserait les|excédant|passé la barre des|franchi la barre des|dépassé la barre des|surpasser|surpasse|de plus de",
    "at least": "au moins|au moins d'|au moins de|supérieure?s? ou éga(?:le?s?|ux) à|plus grande?s? ou éga(?:le?s?|ux) à|plus de ou égal à|≥|>=|a minima|pas moins de|pas moins d'|au minimum|minimum|à partir de|dès",
    "less than": "moins de|plus petit que|plus petite que|plus bas que|<|- de|moins d'|un peu moins de|un peu moins d'|bien moins de|sous|sous les|sous la barre des|inférieure? à|inférieure?s à|inférieurs à|en dessous de|en dessous des|en-dessous de|en-dessous des|au-dessous de",
    "at most": "jusqu'à|inférieure?s? ou éga(?:le?s?|ux) à|plus petite?s? ou éga(?:le?s?|ux) à|≤|<=|jusqu'aux|au plus|tout au plus|au maximum|maximum|pas plus de|pas plus d'|ne dépassant pas|ne dépassant pas les|ne dépasse pas|ne dépasse pas les|ne pas dépasser|ne pas dépasser les|n'excédant pas|plafonné à|plafonnée à|plafonnés à",
    "about": "environ|près de|près d'|près du|près des|presque|quelque|quelques|autour de|autour d'|autour des|aux alentours de|aux alentours des|aux environs de|avoisinant|avoisinant les|avoisine|avoisine les|avoisinent|avoisinent les|approximativement|à peu près|grosso modo|à peine|de l'ordre de|de l'ordre d'|approchant|approchant les|approche|approche les|approche des|frôlant les|frôle les|frôlé les|frôle|entre environ|~|≈|pas loin de|pas loin d'|vers les|une vingtaine soit|peu ou prou|quasiment|quasi|dans les",
}
AFTER = {
    "at least": "ou plus|et plus|au moins|au minimum|minimum|a minima",
    "more than": "et demi passés",
    "at most": "ou moins|et moins|au plus(?! (?:fort|haut|bas|tôt|tard|vite|près|profond))|au maximum|maximum|tout au plus|max",
    "about": "environ|à peu près|approximativement|peu ou prou",
}
# what may stand between a hedge and the figure
ARTICLES = "le|la|les|l'|du|de|des|d'|ces|ses|un|une|leurs|total"
BETWEEN = "entre"
FROM = "de|d'|du|des"
AND = "et"
TO = r"(?:à|a|jusqu'à|au|aux)(?: près de| environ| quelque| plus de| moins de)?"
OR = "ou|voire|sinon|voire même|et même|ou même"
EVEN = "voire|voire même|et même|sinon"
CHANGE = r"\b(?:pass\w+|augment\w+|baiss\w+|abaiss\w+|recul\w+|mont(?:e|é|er|ée|és|ant|ait|era)\b|grimp\w+|progress\w+|chut\w+|tomb\w+|diminu\w+|rédui\w+|réduc\w+|hausse|relev\w+|bond\w+|ramen\w+|évolu\w+|descend\w+|redescend\w+|remont\w+|accro\w+|rétréc\w+|régress\w+|port[ée]\w*|revenu\w*|fait bondir|faire bondir)"
# before *de 3 à 5*: the one became the other; else it is a range
FROM_TO = r"\b(?:pass\w+|grimp\w+|port[ée]\w*|port(?:er|ait|ant)|relev\w+|ramen\w+|remont\w+|mont(?:er|é|ée|és|ées|e|ent|ait)|évolu\w+|abaiss\w+|redescend\w+|descend\w+)(?:\s[^\W\d_]+){0,4}\s(?:de\s|d['’])(?:près\sde\s|environ\s|quelque\s|plus\sde\s|moins\sde\s)?\Z"
BOTH = r",?\s(?:et|mais)\s|,\s"
ONE_OF = r"(?:\s(?:d['’])?[^\W\d_]+){0,5}\s(?:sur|parmi)\s"
OUT_OF = r"(?:\s[^\W\d_]+){0,3}\s(?:sur|parmi)\s"
# words that multiply or share: what they say, as a number, and where
RATIOS = {
    "doublé|doublée|doublés|doublées|doubler|doublera|doublerait|doublent|doublait|doublant|doubleront": (2, 1),
    "triplé|triplée|triplés|triplées|tripler|triplera|triplerait|triplent|triplait|triplant": (3, 1),
    "quadruplé|quadruplée|quadruplés|quadruplées|quadrupler|quadruplent": (4, 1),
    "quintuplé|quintuplée|quintupler": (5, 1),
    "décuplé|décuplée|décupler": (10, 1),
}  # fmt: skip
RATIO_NOUNS = {"double": (2, 1), "triple": (3, 1), "quadruple": (4, 1), "quintuple": (5, 1)}
RATIO_NOUN_BEFORE = r"(?:\b(?:du|le|au|près du|plus du|moins du)\s)\Z"
RATIO_NOUN_AFTER = r"\s?(?:de|du|des|d['’]|en\b|par rapport|[.,;)]|$)"
NO_RATIO_BEFORE = r"\b(?:un|le|du|son|ce|premier|deuxième|au|des|les|historique)\s\Z"
TIMES = "fois"
TIMES_AFTER = r"\s(?:plus|moins|supérieure?s?|inférieure?s?|le|la|les|l['’]|mieux|ce|celui|celle|son|sa|ses|leur|leurs)\b"
MULTIPLIED = (
    r"\b(?:multipli\w+|démultipli\w+) par (?:près de |plus de |environ |au moins |presque )?\Z"
)
DIVIDED = r"\b(?:divis\w+) par (?:près de |plus de |environ |au moins |presque )?\Z"
POINTS = "points|point|pts|pt"
POINT_CUES = r"\b(?:hausses?|baisses?|reculs?|recul\w+|repli\w*|progress\w+|augment\w+|diminu\w+|chut\w+|bond\w*|gagn\w+|perd\w*|perte|grimp\w+|cède\w*|céd[ée]\w*|mont\w+|avance|retard|écart|contraction|plus|moins|devance|devant|derrière|descend\w*|remont\w*|taux|popularité|sondage\w*|indicateur|confiance|relev\w+|rebond\w*|intentions|inférieur|supérieur)\b"
INDEX_CUES = r"\b(?:CAC|Dow Jones|Nasdaq|indice|S&P|Nikkei|Footsie|FTSE|DAX|Bourse|clôtur\w+)\b"
SPORT_CUES = r"\b(?:match\w*|victoire\w*|équipe\w*|club\w*|classement|rebonds|passes|joueur\w*|basket|rugby|NBA|Top 14|Ligue|championnat\w*|unités|joués|but|buts|set)\b"
MAGNITUDE = r"\bmagnitude\s(?:de\s|d['’])?\Z"
AGED = r"\bâgée?s?\s(?:de\s|d['’])(?:plus\sde\s|moins\sde\s)?\Z|\bâge\sde\s\Z"
# behind these a number is a name or a place in a list, not an amount
LABELS = r"(?:n[°ºo]s?\.?|numéros?|articles?|art\.?|alinéas?|pages?|pp?\.|chapitres?|tomes?|vols?|volumes?|décrets?|directives?|résolutions?|lots?|lignes?|routes?|autoroutes?|RN|RD|rue|avenue|chambre|salle|porte|quai|voie|terminal|hall|étages?|département|promotion|saisons?|épisodes?|versions?|niveau|catégorie|types?|phase|étape|acte|groupe|division|formule|top|chaîne|canal|BP|CS|tél\.?|téléphone|manche|années?|an|figure|tableau|annexe|photo|§|#|opus|classe|stade|échelon|place|numérotée?|dossard|maillot|kilomètre|borne|point|section|lot|bâtiment|zone|code|cedex|chromosome|gare|indice|variant|psaume|match|round|set|session|quartier|secteur|référence|réf\.?|matricule|loi|vol|train|TER|TGV|radio|France|Canal|Europe|Ligue|Division|National|Nationale|Fédérale|Régionale|Formule|Airbus|Boeing|Peugeot|Windows|iPhone|iOS|Galaxy|PlayStation|PS|Xbox|Apollo|Ariane|Soyouz|Falcon|Mirage|Rafale|Tour|Paris|Lyon|Louis|Jean-Paul|chapitre|CE|SIREN|SIRET|Insee|ISBN|RCS)[\s\u00a0]\Z"
STREETS = r"\s?(?:,\s|bis,?\s|ter,?\s)?(?:rue|avenue|av\.|boulevard|bd|bld|place|quai|chemin|allées?|impasse|route|cours|square|faubourg|rond-point|esplanade|villa|sente|voie)\b"
# between an article or determiner and a lone number nothing is counted
# these two are known already: *les deux entreprises*
DUAL_BEFORE = r"\b(?:les|des|aux|ces|ses|leurs|nos|vos|mes|tous|toutes)\s(?:[^\W\d_]+\s)?\Z"
DUAL = "deux"
PARTITIVE = r"\s(?:d['’]entre|de (?:ses|ces|leurs|nos|vos|mes)|des|parmi)\b"
SINGULAR = r"\b(?:le|la|un|une|du|au|ce|cette|son|sa)\s\Z"
ALONE_BEFORE = (
    r"\b(?:les|tous les|toutes les|tous|toutes|ces|eux|elles|nous|à|en|des|aux|entre|par)\s\Z"
)
NOT_AFTER = r"(?:[-‑](?:huit|vingt|feuilles?|pattes?|mêmes?)\b|\s?(?:de|[-‑])\s?finales?\b|[-‑]?\s?(?:temps|journées?|tours?|frères?|sœurs?|siècles?|mesures?|places?|teintes?|heures?)\b)"
HALF_NOT_BEFORE = r"\b(?:premi[eè]re?|seconde?|deuxième|autre|meilleure)[\s-]\Z"
IDIOMS = r"(?:heures? sur 24|jours? sur 7|sur 7\b|/24\b|/7\b|mille et une? nuits|zéro pointé|à la une|quatre coins|quatre murs|quatre pattes|en quatre\b|quatre[- ]heures|tiré à quatre|trois petits points|deux[- ]points|deux poids|de deux choses|neuf à la place|cent sacs|trente[- ]et[- ]un décembre|cent fois|mille fois|mille merci|mille et un)"
# adjectives of the same spelling as a number: *un bâtiment neuf*
ADJECTIVES = "neuf"
ZERO_BEFORE = r"\b(?:tolérance|option|heure|point|degré|compteurs? à|repart\w* (?:de|à)|part\w* de|de|à|année|jour|émissions?|risque|taux|patient|kilomètre|croissance|objectif)\s\Z"
FUNCTION_WORDS = frozenset(
    "le la les l un une des du de d à au aux en dans sur sous par pour avec sans et ou mais donc car ni que qui dont où ce cet cette ces son sa ses leur leurs mon ma mes ton ta tes notre nos votre vos est sont était étaient a ont avait fut sera seront il elle ils elles on nous vous je tu se ne pas plus moins très si comme entre vers chez contre selon après avant depuis pendant dès lors puis soit afin ainsi alors aussi y lui eux s n c j m t qu jusqu lorsque lorsqu quand".split()
)
STARTERS = frozenset(
    "les le la des ces ses plus moins environ près quelque quelques au aux à en dans sur sous avec sans pour par de du et ou mais soit après avant depuis entre dont selon seuls seules seul seulement autour jusqu'à presque pas total tous toutes résultat bilan parmi contre chez lors ils elles nous vous on leurs leur nos vos mes tes sa son il y d l s puis ainsi aussi or car donc si ce cet cette enfin bref".split()
)
MONEY_NOUNS = r"(?:prêts?|dettes?|emprunts?|aides?|subventions?|investissements?|crédits?|économies|recettes|pertes|bénéfices?|dépenses|fonds|dons?|budget|capital|financements?|garanties?|impôts?|actifs|dividendes|indemnités|dommages|amendes?|ventes|commandes|chiffre|revenus?|coûts?|taxes?|cotisations|salaires?|loyers|profits?|liquidités|trésorerie|plus-values|déficit|excédent|actions)"
ELIDED_BEFORE = r"(?:prêts?|dettes?|emprunts?|aides?|subventions?|investissements?|crédits?|économies|recettes|pertes|bénéfices?|dépenses|fonds|dons?|budgets?|capital|financements?|enveloppes?|impôts?|amendes?|revenus?|coûts?|prix|sommes?|montants?|chèques?|valorisation|valeur|déficit|excédent|nette?s?|contrats?|rançon|facture|paiement)\s(?:[^\W\d_]+\s){0,2}(?:de\s|d['’]|à\s|est\s|était\s)(?:plus\sde\s|près\sde\s|environ\s)?\Z"
WHOLE = r"(?:total|population|ensemble|quart|part)"
PER = {
    "par": "", "/": "", "chaque": "", "tous les": "", "toutes les": "",
}  # fmt: skip
PER_PATTERN = r"(?:\s(?P<lead>par|chaque|tous\sles|toutes\sles)\s|\s?(?P<slash>/)\s?|\s?(?P<article>la|le|l['’])\s?)(?P<unit>[^\W\d_]+(?:\s(?:carrés?|cubes?))?(?:[²³23])?)(?![\w])"
PER_ARTICLE_UNITS = "tonne baril kilo litre mètre mégawattheure kilowattheure once heure nuit unité pièce action place hectare kilogramme gramme semaine année minute part séance nuitée journée boîte dose quintal boisseau livre".split()
PER_NOT = "rapport exemple ailleurs conséquent contre la le les un une des ce cette an-tan lui elle eux son sa ses leur ici là suite moitié deux trois avion train courrier mail voie erreur hasard cœur téléphone internet".split()

# what changes, and by what words
CHANGE_NOUNS = frozenset(
    "hausse baisse augmentation diminution progression recul repli retrait bond chute croissance réduction rebond hausses baisses accroissement ralentissement contraction effondrement surcroît gain perte écart excédent majoration dégringolade envolée plongeon rabais remise".split()
)
CHANGE_VERBS = frozenset(
    "augmenter baisser diminuer progresser reculer chuter bondir grimper réduire accroître croître abaisser relever gonfler doubler tripler quadrupler multiplier diviser monter descendre tomber améliorer rebondir céder perdre gagner amputer raboter rogner majorer dépasser".split()
)
TARGET_VERBS = frozenset(
    "viser vouloir prévoir espérer ambitionner souhaiter tabler projeter compter engager promettre fixer".split()
)
TARGET_NOUNS = frozenset("objectif cible but ambition plafond seuil".split())
# of their subject these verbs say how much it is
SUBJECT_VERBS = frozenset(
    "atteindre représenter totaliser coûter peser mesurer valoir dépasser être devenir rester passer s'élever élever établir monter tomber descendre frôler approcher avoisiner culminer redescendre remonter retomber chiffrer situer estimer évaluer afficher compter".split()
)
AGE = "âge"
