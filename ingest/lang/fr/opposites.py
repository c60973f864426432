"""French words by which one statement takes back what another says."""

# a sentence with one of these denies its predicate
NEGATIONS = "ne n' pas jamais aucun aucune aucunement nullement rien ni sans non"

# the statement is called wrong
DENIALS = """faux fausse fausses infondé infondée infondées erroné erronée trompeur trompeuse mensonger mensongère démenti dément
    démentent démentir démenties réfute réfuté réfutent contredit contredisent conteste contesté contestent nie nient nié
    contrairement intox canular invraisemblable inexact inexacte mythe désinformation"""

# all, only, first: the claim says more than a sentence without it
QUANTIFIERS = """tous toutes tout chaque seul seule seuls seules uniquement seulement exclusivement premier première dernier dernière
    jamais toujours plupart majorité entièrement totalement plus moins meilleur pire aucun aucune"""

OPPOSITES = (
    ("augmenter hausse monter croître progresser grimper bondir accroître élever", "baisser diminuer reculer chuter baisse recul réduire chute descendre décroître"),
    ("accélérer accélération", "ralentir ralenti ralentissement"), ("améliorer amélioration mieux", "aggraver dégrader empirer pire"),
    ("renforcer", "affaiblir"), ("prolonger allonger", "raccourcir écourter"), ("durcir", "assouplir"),
    ("ouvrir ouverture rouvrir", "fermer fermeture"),
    ("gagner victoire vainqueur remporter battre", "perdre défaite perdant vaincu"),
    ("vivant survivre survie survivant naître", "mort mourir décéder tuer périr décès"),
    ("accepter approuver autoriser permettre légal adopter soutenir", "refuser rejeter interdire illégal interdiction refus opposer bloquer"),
    ("commencer début lancer démarrer", "finir fin terminer arrêter cesser achever"),
    ("acheter achat acquérir", "vendre vente céder"),
    ("embaucher recruter engager créer", "licencier supprimer renvoyer supprimé détruire"),
    ("arriver entrer entrée venir", "partir quitter sortir sortie départ"),
    ("vrai véritable authentique réel avéré", "faux fictif truqué"),
    ("sûr sécurité efficace inoffensif", "dangereux danger inefficace toxique mortel"),
    ("innocent innocenté acquitté relaxé", "coupable condamné condamner"),
    ("libérer libéré libre relâcher", "arrêter emprisonner détenir capturer incarcérer"),
    ("positif favorable pour", "négatif défavorable contre"),
    ("confirmer reconnaître admettre", "démentir nier infirmer contester"),
    ("réussir succès réussite", "échouer échec"),
    ("haut supérieur élevé grand maximum", "bas inférieur faible petit minimum"),
    ("présent présence", "absent absence"),
    ("avant antérieur", "après postérieur"),
    ("nord", "sud"), ("est oriental", "ouest occidental"), ("homme masculin père garçon", "femme féminin mère fille"),
    ("jeune", "vieux âgé"), ("nouveau récent", "ancien vieux"), ("gauche", "droite"), ("riche", "pauvre"),
    ("ami allié", "ennemi adversaire"), ("paix", "guerre"), ("majorité", "minorité"), ("public", "privé"),
    ("construire bâtir ériger", "détruire démolir raser"), ("protéger", "menacer nuire"), ("naturel", "artificiel humain"),
    ("chaud réchauffement", "froid refroidissement"), ("humain anthropique", "naturel solaire"),
)  # fmt: skip

# what is only under one of these has not been done
UNDONE = """tenter essayer chercher prévoir projeter vouloir souhaiter espérer envisager proposer promettre craindre redouter douter si menacer demander réclamer
    exiger refuser nier démentir accuser soupçonner appeler inviter exhorter tentative projet plan intention promesse menace demande proposition refus
    prétendument supposément soi-disant vainement"""

# it is still to come
FUTURE = "va vont aller"

# who does it to whom may be told either way
MUTUAL = "rencontrer épouser affronter disputer rejoindre fusionner croiser ressembler côtoyer"

# leads who acts, behind a passive
DOER = "par"

# somebody else than the one they belong to
RELATED = """frère sœur mère père fils fille femme épouse mari veuve cousin cousine oncle tante neveu nièce ami amie compagnon compagne
    avocat avocate voisin voisine rival rivale concurrent concurrente adversaire prédécesseur successeur collègue conseiller conseillère"""
# … before or behind that one's name, the bar
OF_KIN = r"\b(?:{kin}) (?:de |d'|du )\|"

# between a part and the whole it is a part of: *300 of the 2,000*
PARTITIVES = "des sur parmi"
