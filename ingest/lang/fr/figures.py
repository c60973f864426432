"""French words around figures: hedges, ranges, changes, what is measured, what is no figure.

Lists of phrases are divided by `|`. PATTERNS are regular expressions, whatever the case: `…_before` must
end where a figure starts, `…_after` start where it ends.
"""

from __future__ import annotations

# before a figure; of several that fit, the one that starts first
HEDGES = {
    "more than": "plus de|plus d'|(?<!en.)plus d(?:u|es)|plus que|un peu plus de|un peu plus d'|bien plus de|>|\\+ de|\\+ d'"
    "|plus grande? que|plus élevée? que|supérieure?s? à|supérieure?s? aux|au-delà de|au-delà des"
    "|au-dessus de|au-dessus des|au dessus de|au dessus des|plus hauts? que|excèd(?:e|ent|ait)|dépass(?:e|ent|er|é|ée|ait|erait|ant)|dépass(?:e|ent|er|é|ée|ait|erait|ant) les"
    "|excédant|passé la barre des|franchi la barre des|dépassé la barre des|surpasser?",
    "at least": "au bas mot|au moins|au moins de|au moins d'|a minima|pas moins de|pas moins d'|au minimum|minimum"
    "|à partir de|dès|≥|>=|(?:supérieure?s?|plus grande?s?) ou éga(?:le?s?|ux) à|plus de ou égal à",
    "less than": "moins de|moins d'|moins d(?:u|es)|un peu moins de|un peu moins d'|bien moins de|sous|sous les|sous la barre des"
    "|<|\\- de|plus petite? que|plus bas que|inférieure?s? à|inférieure?s? aux|en dessous de|en dessous des"
    "|en-dessous de|en-dessous des|au-dessous de|au dessous de",
    "at most": "jusqu'à|jusqu'aux|au plus|tout au plus|au maximum|maximum|pas plus de|pas plus d'"
    "|ne dépassant pas|ne dépassant pas les|ne dépass(?:e|ent|era) pas|ne dépass(?:e|ent|era) pas les"
    "|ne pas dépasser|sans dépasser|sans dépasser les|n'excèd(?:e|ent) pas|ne pas dépasser les|n'excédant pas|plafonnée?s? à|≤|<="
    "|moins de ou égal à|(?:inférieure?s?|plus petite?s?) ou éga(?:le?s?|ux) à",
    "about": "environ|près de|près d'|près du|près des|presque|quelque|quelques|autour de|autour d'|autour des|proches? de|proches? d'"
    "|aux alentours de|aux alentours des|aux environs de|avoisin(?:ant|e|ent|ait)|avoisin(?:ant|e|ent|ait) les"
    "|approximativement|à peu près|grosso modo|à peine|de l'ordre de|de l'ordre d'|entre environ|~|≈"
    "|approch(?:ant|e|ent|ait)|approch(?:ant|e|ent|ait) les|approche des|frôl(?:ant|e|ent|é|ait)"
    "|frôl(?:ant|e|ent|é|ait) les|pas loin de|pas loin d'|peu ou prou|quasiment|quasi",
}
# behind a figure
AFTER = {
    "at least": "\\+|ou plus|ou davantage|et plus(?! d)|au moins|au minimum|minimum|a minima",
    "at most": "ou moins|et moins|au plus(?! (?:fort|haut|bas|tôt|tard|vite|près|profond))|au maximum|maximum|tout au plus|max",
    "about": "et quelques|environ|à peu près|approximativement|peu ou prou",
}
# what may stand between a hedge and the figure
ARTICLES = "le|la|les|l'|du|de|des|d'|ces|ses|un|une|leurs|total"
BETWEEN = "entre"
FROM = "de|d'|du|des"
AND = "et"
TO = r"(?:à|a|jusqu'à|au|aux)(?: près de| environ| quelque| plus de| moins de)?"
OR = "ou|voire|sinon|voire même|et même|ou même"
EVEN = "voire|voire même|et même|sinon"
# words that multiply or share: the number they say, and whether it is a noun (*le double de*)
RATIOS = {
    r"doubl(?:ée?s?|er|era|erait|ent|ait|ant|eront)": (2, 1),
    r"tripl(?:ée?s?|er|era|erait|ent|ait|ant)": (3, 1),
    r"quadrupl(?:ée?s?|er|ent)": (4, 1),
    r"quintupl(?:ée?s?|er)": (5, 1),
    r"décupl(?:ée?s?|er)": (10, 1),
}
RATIO_NOUNS = {
    "double(?<!un double)(?<!ce double)": (2, 1),  # *un double des clés*
    "triple(?<!un triple)(?<!ce triple)": (3, 1),
    "quadruple": (4, 1),
    "quintuple": (5, 1),
    "doublement": (2, 1),
    "triplement": (3, 1),
    "quadruplement": (4, 1),
}
TIMES = "fois"
POINTS = "points|point|pts|pt"
DUAL = "deux"
LONE_ONE = ""
FEET = "pied"
POUNDS = ""
PLACES = ""
PART_ARTICLES = ""
PLURALS_SHOW = True
COUNTS_BY_ARTICLE = False  # *12 la*
# adjectives of the same spelling as a number: *un bâtiment neuf*
ADJECTIVES = "neuf"
ZEROS = "zéro"
HALVES = "moitié"
# parts that need their article: *le tiers des voix*, but *un pays tiers*
LONE_PARTS = "tiers quart"
# counting nouns that are more often something else
NO_DOZENS = "quarantaine quinzaine"
PATTERNS = {
    "per_hour": r"(?:\s?/\s?|\spar\s)(?P<unit>[^\W\d_]{1,12}(?:\s(?:carrés?|cubes?))?(?:[²³]|\^?[23])?)(?!\w)",
    "per_behind": r"\s(?P<noun>(?:d[e'’]\s?)?[^\W\d_]+(?:\s[^\W\d_]+)?)(?P<lead>\spar\s|\sau\s|\s?/\s?)(?P<unit>[^\W\d_]+(?:\s(?:carrés?|cubes?))?[²³23]?)(?!\w)",
    "per_not_after": r"\s(?:dernière|prochaine|suivante|précédente|passée|où|qui)\b",
    "per_many": r"(?:\s[^\W\d_]+){0,3}\s(?:pour|par|sur)\s",
    "per": r"(?:\s(?:en\smoyenne,?\s)?(?P<lead>par|chaque|tous\sles|toutes\sles)\s|\s?(?P<slash>/)\s?|\s?(?P<article>la|le|l['’])\s?)(?P<unit>[^\W\d_]+(?:\s(?:carrés?|cubes?))?[²³23]?)(?![\w'’])",
    "change": r"\b(?:pass\w+|augment\w+|baiss\w+|abaiss\w+|recul\w+|mont(?:e|é|er|ée|és|ant|ait|era)\b|grimp\w+|progress\w+|chut\w+|tomb\w+|diminu\w+|rédui\w+|réduc\w+|hausse|relev\w+|bond\w+|ramen\w+|évolu\w+|descend\w+|redescend\w+|remont\w+|accro\w+|rétréc\w+|régress\w+|port[ée]\w*|revenu\w*|fait bondir|faire bondir)",
    # before *de 3 à 5*: the one became the other; else it is a range
    "moves_before": r"\b(?:pass\w+|grimp\w+|port[ée]\w*|port(?:er|ait|ant)|relev\w+|ramen\w+|remont\w+|mont(?:er|é|és|e|ent|ait)|(?:est|sont)\smontées?|évolu\w+|abaiss\w+|redescend\w+|descend\w+)(?:\s[^\W\d_]+){0,4}\s(?:de\s|d['’])(?:près\sde\s|environ\s|quelque\s|plus\sde\s|moins\sde\s)?",
    # before *de 5 à 3* it is a range all the same
    "spread_before": r"\b(?:vari\w+|oscill\w+|allant|vont|va|allaient|allait|étal\w+|étend\w+|compris\w*|s'échelonn\w+)(?:\s[^\W\d_]+){0,3}\s(?:de\s|d['’])",
    # before two numbers that are no score, whatever they count
    "range_before": r"\b(?:scores?|gammes?|fourchette|intervalle|nombres?|varie\w*|valeurs?|entre)\s(?:(?:est|sont|était|va|varie|compris|de|d[eu]s?)\s)*",
    # before *25 cents to $14.75*: the change, and what it led to
    "moved_before": r"\b(?:gagn\w+|perd\w*|cède\w*|céd[ée]\w*|recul\w+|progress\w+|pren\w+|pris|augment\w+|baiss\w+|grimp\w+|bond\w+|chut\w+|lâch\w+|hausse\sde|baisse\sde)\s(?:de\s)?(?:près\sde\s|environ\s)?",
    "both_after": r",?\s(?:et|mais)\s|,\s",
    "pair_of_one_after": r"(?!)",
    "out_of": r"(?:\s[^\W\d_]+){0,3}\s(?:sur|parmi)\s",
    "over": r"\ssur\s",
    # between an amount and one of the same that is set against it
    "compared": r",?\s(?:[-–—(]\s?)?(?:au lieu de|contre|après|au lieu des)\s",
    "one_of": r"(?:\s(?:d['’])?[^\W\d_]+){0,5}\s(?:sur|parmi)\s",
    "ratio_noun_before": r"\b(?:du|le|au|un|ce)\s",
    "ratio_noun_after": r"\s?(?:de|du|des|d['’]|en\b|par rapport|[.,;)]|$)",
    "no_ratio_after": r"(?!)",
    "no_ratio_before": r"\b(?:un|le|du|son|ce|premier|deuxième|au|des|les|historique)\s",
    "times_after": r"\s(?:plus|moins|supérieure?s?|inférieure?s?|le|la|les|l['’]|mieux|ce|celui|celle|son|sa|ses|leurs?)\b",
    "fold_after": r"(?!)",
    "multiplied_before": r"\b(?:multipli\w+|démultipli\w+) (?:[^.,;\s]+ ){0,4}par (?:près de |plus de |environ |au moins |presque )?",
    "divided_before": r"\bdivis\w+ par (?:près de |plus de |environ |au moins |presque )?",
    "point_cues": r"\b(?:hausses?|baisses?|recul\w*|repli\w*|progress\w+|augment\w+|diminu\w+|chut\w+|bond\w*|gagn\w+|perd\w*|perte|grimp\w+|cède\w*|céd[ée]\w*|mont\w+|avance|retard|écart|contraction|(?:plus|moins)(?!\sd)|devance|devant|derrière|descend\w*|remont\w*|taux|popularité|sondage\w*|indicateur|confiance|relev\w+|rebond\w*|intentions|inférieur|supérieur|pourcent\w+)\b",
    "index_cues": r"\b(?:CAC|Dow Jones|Nasdaq|indice|S&P|Nikkei|Footsie|FTSE|DAX|Bourse|clôtur\w+)\b",
    "sport_cues": r"\b(?:match\w*|victoire\w*|équipe\w*|club\w*|classement|rebonds|passes|joueur\w*|basket|rugby|NBA|Top 14|Ligue|championnat\w*|unités|joués|but|buts|set)\b",
    "percent_before": r"\bpourcentage\sde\s",
    "magnitude_before": r"\bmagnitude\s(?:(?:estimée|évaluée|était|est|supérieure|inférieure)\s)?(?:de\s|d['’]|à\s)?",
    "magnitude_after": r"\s(?:de\smagnitude|sur\sl['’]échelle)\b",
    "aged_before": r"\b(?:âgée?s?\s(?:de\s|d['’])(?:plus\sde\s|moins\sde\s)?|âge\sde\s)",
    # an age in commas behind a name, said without its unit
    "named_before": r"(?!)",
    "part_led_before": r"",
    "at_age_before": r"(?!)",
    "at_age_after": r"(?!)",
    "kin_before": r"(?!)",
    "named_after": r"(?!)",
    # behind these a number is a name or a place in a list, not an amount
    "score_before": r"\b(?:score|victoire|défaite|mené\w*|menait|battu\w*|gagn\w+|perdu|impos\w+|inclin\w+|emport\w+|vainqueur\w*)(?:\s[^\W\d_]+){0,4}\s",
    "match_before": r"(?!)",
    "score_after": r"\s(?:à domicile|victoire|défaite|en finale)\b",
    "clock_after": r"(?:\s?[-–à]\s?\d\d?)?[\s\u00a0]?h(?![\w'’])",
    "aged_after": r"(?!)",
    "version_after": r"(?!)",
    "he_was_before": r"(?!)",
    "he_was_after": r"(?!)",
    "grown_before": r"(?!)",
    "grown_after": r"(?!)",
    "label_before": r"(?:(?<=\W)|^)(?:n[°ºo]s?\.?|numéros?|articles?|art\.?|alinéas?|pages?|pp?\.|chapitres?|chap\.|tomes?|t\.|vols?\.?|volumes?|th(?:\.|ermostat)|bus|pointures?|décrets?|directives?|résolutions?|lots?|lignes?(?:\sautomatiques?|\sde\s(?:métro|bus|tram\w*))?|routes?|autoroutes?|RN|RD|rue|avenue|chambre|salle|porte|quai|voie|terminal|hall|étages?|département|promotion|saisons?|vagues?|épisodes?|versions?|niveau|catégorie|types?|phase|étape|acte|groupe|division|formule|top|chaîne|canal|base|parents?|trams?|métros?|BP|CS|tél\.?|téléphone|manche|années?|an|fig(?:\.|ure)|tableaux?(?:\sde)?|annexe|photo|calibre|§|#|opus|classe|stade|échelon|place|numérotée?|dossard|maillot|kilomètre|borne|point|proposition|mesure|critère|règle|option|section|bâtiment|zone|code|cedex|chromosome|gare|indice|variant|psaume|match|round|set|transition|session|quartier|secteur|référence|réf\.?|matricule|loi|train|TER|TGV|radio|France|Canal|Europe|Ligue|Nationale?|Fédérale|Régionale|Airbus|Boeing|Peugeot|Windows|iPhone|iOS|Galaxy|PlayStation|PS|Xbox|Apollo|Ariane|Soyouz|Falcon|Mirage|Rafale|CE|SIREN|SIRET|Insee|ISBN|RCS|(?-i:(?:[Ll]es|[Aa]ux|[Cc]es)\s[a-zà-ÿ]{3,}s))[\s\u00a0]",
    "label_verb_before": r"(?!)",
    "label_object_after": r"(?!)",
    "street_after": r"\s?(?:,\s|bis,?\s|ter,?\s)?(?:rue|avenue|av\.|boulevard|bd|bld|place|quai|chemin|allées?|impasse|route|cours|square|faubourg|rond-point|esplanade|villa|sente|voie)\b",
    # these two are known already: *les deux entreprises*
    "known_before": r"\b(?:les|des|aux|ces|ses|leurs|nos|vos|mes|tous|toutes)\s(?:[^\W\d_]+\s)?",
    "partitive_after": r"\s(?:le\s(?:nombre|bilan|total|chiffre)|d['’]entre|de (?:ses|ces|leurs|nos|vos|mes)|des|parmi)\b",
    "singular_before": r"\b(?:le|la|un|une|du|au|ce|cette|son|sa)\s",
    # between these and no noun a small number counts nothing: *tous les trois*, *à deux*
    # behind what is no adjective then: *neuf ont péri*
    "several_after": r"\s(?:ont|sont|avaient|étaient|seraient|auraient|furent|autres|d['’]entre)\b",
    "alone_before": r"\b(?:les|tous|toutes|ces|eux|elles|nous|à|en|des|aux|entre|par)\s",
    "compound_after": r"[-‑](?-i:[A-ZÀ-Ý])|(?:[-‑]|\set\s|[-‑]et[-‑])\w+ième\b|\s(?:étoiles|chiffres)\b|[-‑](?:huit|vingt|feuilles?|pattes?|mêmes?|temps|mâts?|pièces|étoiles?|roues)\b|\s?de\s?finales?\b|[-‑]finales?\b",
    "part_compound_after": r"\s?(?:de|[-‑])\s?finales?\b|[-‑\s](?:temps|journées?|tours?|frères?|sœurs?|siècles?|mesures?|places?|teintes?|heures?|monde)\b",
    "ordinal_half_before": r"\b(?:premi[eè]re?|seconde?|deuxième|autre|meilleure)[\s-]",
    "part_before": r"\b(?:le|du|au|ce|dernier)\s",
    "part_after": r"\s(?:d[eu]s?\s|d['’])",
    "no_half_before": r"\bà\s",
    "half_of_time_after": r"(?!)",
    "idioms": r"\b\d{1,5}\s(?:av(?:ant|\.)?\s?(?:J|Jésus)|avant notre ère)|\d{1,2}['’]\s?\d\d\s?(?:[\"”]|''|’’)\s?\d{0,3}|\d{1,2}(?:[\"”]|''|’’)\d\d\b|\b7 sur 7\b|\b\d{1,3}e\+\d{1,2}\b|(?-i:\b50 Cent\b)|(?-i:\b2\s?CV\b|\b4L\b(?:(?<=[Ll]a 4L)|(?<=[Uu]ne 4L)|(?<=en 4L)|\sTrophy)|\b[48]K\b)|quatre-quarts|cinq[\s-]à[\s-]sept|mille-feuilles?|les\scent\spas|\b[1-3]\s(?:Corinthiens|Rois|Samuel|Chroniques|Thessaloniciens|Timothée|Maccabées)\b|\b49[.,]3\b(?!\s?%|\s(?:et|à|ou)\s\d)|(?:\d+\s)?heures? sur 24|(?:\d+\s)?jours? sur (?:7|sept)\b|(?<=[\dh])\s?/\s?24\b|(?<=[7js])/7\b|mille et une? nuits|zéro pointé|quatre coins|quatre murs|quatre pattes|en quatre\b|quatre[- ]heures|tiré à quatre|deux-points|60 millions de consommateurs|télé 2 semaines|(?-i:20\s?Minutes)|40 millions d['’]automobilistes|deux poids|de deux choses|cent sacs|cent fois|mille fois|mille mercis?|mille et un|dans le mille|\b(?:le|du|au|JT de|journal de) (?:1[39]|20) heures\b|à deux doigts d[e'’]|(?<![\d.,])\d\.0(?![\d.,]|\s?(?:litres?|l\b|%))|zéro (?:émissions?|carbone|déchets?|défauts?|impact|risque|papier|sucres?|alcool|phyto|pesticides?|stress|faute)\b",
    "no_zero_before": r"\b(?:tolérance|option|heure|point|degré|compteurs? à|repart\w* (?:de|à)|part\w* de|de|à|année|jour|émissions?|risque|taux|patient|kilomètre|croissance|objectif)\s",
    "hurt_after": r"(?!)",
    "dozen_after": r"\s(?:de\s|d['’])[^\W\d_]",
    # a sum whose money was said before: *un prêt de 5 milliards*, *100 millions déjà promis*
    "sum_before": r"\bdont\s(?:environ\s|plus\sde\s)?|\b(?:prêts?|dettes?|emprunts?|aides?|subventions?|investissements?|crédits?|économies|recettes|pertes|bénéfices?|dépenses|fonds|dons?|budgets?|capital|financements?|enveloppes?|impôts?|amendes?|revenus?|coûts?|prix|sommes?|montants?|chèques?|valorisation|valeur|déficit|excédent|nettes?|contrats?|rançon|facture|paiement)\s(?:[^\W\d_]+\s){0,2}(?:de\s|d['’]|à\s|est\s|était\s)(?:plus\sde\s|près\sde\s|environ\s)?",
    "sum_after": r"\s(?:de\s|d['’]|du\s|des\s)?(?:[^\W\d_]+\s)?(?:prêts?|dettes?|emprunts?|aides?|subventions?|investissements?|crédits?|économies|recettes|pertes|bénéfices?|dépenses|fonds|dons?|budget|capital|financements?|garanties?|impôts?|actifs|dividendes|indemnités|dommages|amendes?|ventes|commandes|chiffre|revenus?|coûts?|taxes?|cotisations|salaires?|loyers|profits?|liquidités|trésorerie|plus-values|déficit|excédent|actions)\b",
    "weighed_cues": r"(?!)",
    "weight_after": r"(?!)",
    "heat_cues": r"\b(?:températ\w+|degr\w+|chaleur|froid\w*|chaud\w*|canicul\w+)\b",
    "inches": r"(?!)",
    "sized_after": r"(?!)",
    "inch_after": r"(?!)",
    # behind what is money then: *trois livres et vingt pence*
    "coins_after": r"\s(?:et\s)?[\w-]+\s(?:pence|penny)\b",
    "feet_after": r"(?!)",
    "half_after": r"\set\sdemie?\b",
    # behind what looks like a time: *5 années-lumière*
    "no_time_after": r"[\s-]lumi[èe]re\b",
    "zero_after": r"\s(?:(?P<below>sous|en[ -]dessous\sde|au-dessous\sde)|au-dessus\sde)\s(?:le\s)?z[ée]ro\b",
    "from_and_before": r"(?!)",
    "weighed_after": r"(?!)",
    "given_after": r"\s(?:déjà|promis|proposés?|avancés?|réclamés?|demandés?|versés?|annoncés?|supplémentaires?|prévus?|investis)\b",
    "of_after": r"\s(?:d[eu]s?\s(?!(?:plus|moins)\b)|d['’])",
}
# per what: after an article only these, and never what only looks like it
PER_UNITS = "tonne baril kilo litre mètre mégawattheure kilowattheure once heure nuit unité pièce action place hectare kilogramme gramme semaine année minute part séance nuitée journée boîte dose quintal boisseau livre"
NOT_PER = "tour rapport exemple ailleurs conséquent contre la le les un une des ce cette lui elle eux son sa ses leur ici là suite moitié deux trois avion train courrier mail voie erreur hasard cœur téléphone internet"
# hedges that a year has too
# that do not end in s or x, or are short
PLURALS = "cas"
EXTREMES = "minimum maximum max"
SINCE = "dès à_partir_de"
DETERMINERS = "le la les l un une du des au ce cette son sa leur"
FUNCTION_WORDS = "près auprès le la les l un une des du de d à au aux en dans sur sous par pour avec sans et ou mais donc car ni que qui dont où ce cet cette ces son sa ses leur leurs mon ma mes ton ta tes notre nos votre vos est sont était étaient a ont avait fut sera seront il elle ils elles on nous vous je tu se ne pas plus moins très si comme entre vers chez contre selon après avant depuis pendant dès lors puis soit afin ainsi alors aussi y lui eux s n c j m t qu jusqu lorsque lorsqu quand"
# words that begin a sentence without being a name
STARTERS = "les le la des ces ses plus moins environ près quelque quelques au aux à en dans sur sous avec sans pour par de du et ou mais soit après avant depuis entre dont selon seuls seules seul seulement autour jusqu'à presque pas total tous toutes résultat bilan parmi contre chez lors ils elles nous vous on leurs leur nos vos mes tes sa son il y d l s puis ainsi aussi or car donc si ce cet cette enfin bref"
# what changes, and by what words
CHANGE_NOUNS = "hausse baisse augmentation diminution progression recul repli retrait bond chute croissance réduction rebond hausses baisses accroissement ralentissement contraction effondrement surcroît gain perte écart excédent majoration dégringolade envolée plongeon rabais remise"
CHANGE_VERBS = "passer augmenter baisser diminuer progresser reculer chuter bondir grimper réduire accroître croître abaisser relever gonfler doubler tripler quadrupler multiplier diviser monter descendre tomber améliorer rebondir céder perdre gagner amputer raboter rogner majorer dépasser"
# … these tell what befell things too: *l'effondrement de deux immeubles*
EVENT_NOUNS = "chute effondrement retrait rebond bond repli plongeon perte"
# what the words around a figure make of it, the figure in brackets: who were asked, and by how much it changed
FIGURE_ROLES = {
    "sample": r"\b[Éé]chantillon\b[^.;]{0,60}?\s(?:de\s|d['’])(?:plus\sde\s|près\sde\s|environ\s|quelque\s)?\[[\d\s.]{3,}\]"
    r"|\b(?:[Ss]ondage|[Ee]nquête|[ÉEé]tude|[Bb]aromètre|[Qq]uestionnaire|[Cc]onsultation|réalisée?|menée?)\b[^.;]{0,90}?\s(?:auprès|parmi)\s(?:de\s|d['’]|des\s)(?:plus\sde\s|près\sde\s|environ\s|quelque\s)?\[[\d\s.]{3,}\]"
    r"|\b[ÉEé]tude\b[^.;]{0,60}?\ssur\s(?:plus\sde\s|près\sde\s|environ\s|quelque\s)?\[[\d\s.]{3,}\]\s(?:personnes|patients?|adultes|femmes|hommes|enfants|jeunes|salariés|participants|volontaires|élèves|étudiants|malades)"
    r"|\b(?:interrogé|sondé|questionné)\s(?:au\stotal\s)?(?:plus\sde\s|près\sde\s|environ\s|quelque\s)?\[[\d\s.]{3,}\]"
    r"|\[[\d\s.]{3,}\]\s(?:[^\W\d_]+\s){1,3}?(?:ont\sété\s|étaient\s)?(?:interrogé|sondé|questionné)e?s?\b",
    "change": r"\+\s?\[|\[\+|[(,]\s?[-−–]\s?\[|[(,]\s?\[[-−–]"
    r"|\](?:\s[^\W\d_]+){0,2}?\s(?:(?:de|en)\s(?:plus|moins)(?!\s(?:de|d['’]|en\s(?:plus|moins))\b)|supplémentaires?)\b"
    r"|\]\snouve(?:aux|lles)\s(?:cas|décès|morts?|victimes|blessés|malades|patients|contaminations|infections|hospitalisations|admissions|entrées|arrivées|inscri\w+|demandeurs|chômeurs|emplois|postes|membres|adhérents|abonnés|clients|signalements|plaintes)\b",
}
TARGET_VERBS = "viser vouloir prévoir espérer ambitionner souhaiter tabler projeter compter engager promettre fixer"
TARGET_NOUNS = "objectif cible but ambition plafond seuil"
# how the verbs begin that say of their subject how much it is
SUBJECT_VERBS = "attei|représent|total|coût|pes|pès|mesur|val|vau|dépass|être|deven|rest|élev|établi|mont|tomb|descend|frôl|approch|avoisin|culmin|redescend|remont|retomb|chiffr|situ|affich|compt|équiva"
# shares of these are of the whole economy: what is measured stands elsewhere
BASES = "pib rnb pnb"
# nouns that say nothing of what is measured
CLEAR_NOUNS = (
    "équivalent titre comparaison moyenne total environ cumul présent suite reste % détail ordre"
)
AGAINST = "contre"
OF_FORMS = "d’ du des d'"
NO_PART = "ici"  # *de 5 % d'ici la fin de l'année*
BY = "de d' d’ du des"
# prepositions: who does it, what a change leads to, what changes
AGENTS = "par"
TOWARDS = "à"
WITHIN = "dans pour"
RELATIVES = "qui"
CAUSING = "faire laisser"
AUXILIARIES = "avoir être"
COUNTING_VERBS = "compter"  # aims with an infinitive only: *compte embaucher*, *compte neuf morts*
TARGETING_VERBS = "viser"  # no aims in the passive
# nouns that only join: *à hauteur de 3 %*, *à raison de 4 sur 10*
ADVERBIAL = "hauteur raison concurrence lieu titre place"
# of what a share is, at the head of a sentence; what money is for; that a noun has a worth; what kind of money
AMONG = "sur parmi"
PURPOSE = "pour"
WORTH = "valant"
IN_KIND = "en"
# what became of people, where no noun follows
FATES = "tué tués tuée tuées blessé blessés blessée blessées disparu disparus"
# what a verb says became of people
BEFELL = {
    "morts": "mourir mort morts mortes décéder décédés décédées périr péri succomber succombé tué tués tuées",
    "blessés": "blessé blessés blessées",
    "disparus": "disparaître disparu disparus disparues",
}
# that are taken for nouns
ADVERBS = "grièvement légèrement gravement sérieusement"
MAGNITUDE = "magnitude"
NOUN_BEHIND = False  # *a $3 million salary*
# which length it is by the words around it, the figure as []
EXTENTS = {
    "distance": r"\[\](?:\s\([^)]*\)|\))?\s(?:au\s(?:nord|sud|large)|à\sl['’](?:est|ouest|intérieur)|plus\s(?:loin|au)|en\s(?:amont|aval)|autour\sd|l['’]un\sde\sl|les\suns\sd|de\sdistance|entre\s(?:[A-Z]|le\s|la\s|l['’]))"
    r"|\b(?:[Pp]arcour\w+|roul\w+|march\w+|navigu\w+|au[-\s]delà)\s(?:[^\W\d_]+\s){0,3}\[\]"
    r"|\b[àÀA]\s(?:[a-zé'’]+\s){0,3}(?:d['’])?\[\](?:\s\([^)]*\)|\))?\s(?:du\s|des\s|de\s(?:la\s|l['’]|cette\s|ce\s|son\s|sa\s|leur\s|[A-Z])|d['’][A-Z])",
    "profondeur": r"\[\]\s(?:sous\s(?:terre|la|le|l['’])|de\sfond)\b",
    "longueur": r"\[\]\sde\slong\b",
    "largeur": r"\[\]\sde\slarge\b",
    "hauteur": r"\[\]\sde\shaut\b",
    "altitude": r"\[\]\s(?:au-dessus|d['’]altitude)\b",
}
# what an amount measures of which nothing else is said
DIMENSIONS = {
    "speed": "vitesse",
    "temperature": "température",
    "power": "puissance",
    "area": "superficie",
    "energy": "énergie",
}
# what a temperature may be of beside itself; who are of the same as those before
HEATS = "température record minimum maximum minimale maximale pic seuil fièvre réchauffement normale moyenne écart"
OTHERS = "autres"
# before a part of those before, and how they fared, taken for a noun: *dont deux graves*
PARTS = "dont"
HOW_HURT = "grave graves léger légers légères mortels"
# hedges that say how much the noun before them is: *un taux proche de 93 %*
HEDGES_OF_NOUN = "proche proches voisin voisins voisine voisines avoisinant approchant supérieur supérieure inférieur inférieure"
# no hedge before a number in words without a unit: *sous deux réserves*
UNDER = "sous"
# what a length may be of, said behind it: *1,80 m d'envergure*
# *long de 4,71 m*
SIZED = {
    "long": "longueur",
    "longue": "longueur",
    "large": "largeur",
    "haut": "hauteur",
    "haute": "hauteur",
    "profond": "profondeur",
    "profonde": "profondeur",
}
SIZES = "envergure hauteur diamètre longueur largeur profondeur circonférence dénivelé altitude épaisseur"
# what money is that somebody handles
DEEDS = {
    "versement": "verser", "prêt": "prêter", "paiement": "payer régler", "don": "donner distribuer", "investissement": "investir",
    "dépense": "dépenser débourser", "emprunt": "emprunter", "économie": "économiser épargner", "aide": "allouer accorder octroyer débloquer",
    "apport": "injecter apporter", "budget": "consacrer", "engagement": "engager", "promesse": "promettre promis promise promises",
    "levée de fonds": "lever", "collecte de fonds": "récolter collecter", "gain": "gagner", "perte": "perdre", "remboursement": "rembourser",
    "mise": "miser parier", "recette": "encaisser rapporter", "vol": "voler dérober", "détournement": "détourner",
    "saisie": "saisir", "offre": "offrir offert", "demande": "réclamer demander", "facture": "facturer", "vente": "vendre vendu vendue adjuger adjugé adjugée", "achat": "acheter acquérir",
}  # fmt: skip
NOT_AGED = "retour crue peine prison réclusion emprisonnement expérience existence détention carrière condamnation sursis durée"
AGE = "âge"
