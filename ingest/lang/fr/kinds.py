"""Words beside a name that say what kind of thing it is."""

# nouns that say it right before the name, or set off after it: `la start-up Untel`, `Untel, éditeur de logiciels`
KINDS = {
    "ORG": """
    groupe société entreprise compagnie firme constructeur avionneur motoriste opérateur chaîne filiale start-up startup jeune_pousse licorne
    laboratoire labo biotech medtech fintech géant enseigne distributeur association syndicat ONG parti agence fabricant équipementier éditeur
    cabinet institut club organisation journal magazine quotidien hebdomadaire mensuel revue radio banque assureur mutuelle
    plateforme réseau_social fondation fédération firme maison milice armateur brasseur sidérurgiste énergéticien croisiériste
    fonds think_tank studio label coopérative sous-traitant maison-mère société_mère maison_mère concurrent collectif lobby promoteur
    voyagiste transporteur hébergeur fournisseur logisticien grossiste cimentier semencier confédération coalition
    groupe_terroriste groupe_jihadiste organisation_terroriste
    """,
    "LOC": """
    ville commune village quartier région province district comté île fleuve capitale rivière lac mont massif
    vallée archipel presqu'île péninsule station_balnéaire station_de_ski localité hameau bourgade cité-État métropole port préfecture
    sous-préfecture faubourg bidonville détroit canal aéroport stade atoll
    """,
    "PER": """
    Mme Mlle Dr professeur professeure docteur écrivain écrivaine romancier romancière philosophe historien historienne acteur actrice
    comédien comédienne chanteur chanteuse cinéaste réalisateur réalisatrice prince princesse comtesse duchesse roi reine tsar empereur
    sultan pharaon pape époux épouse capitaine colonel sergent lieutenant inspecteur maître mari femme fils fille frère sœur soeur père mère
    compagne compagnon ami amie avocat avocate compatriote entraîneur entraîneuse sélectionneur attaquant attaquante défenseur défenseure
    gardien gardienne coureur coureuse pilote animateur animatrice journaliste député députée sénateur sénatrice maire préfet préfète
    procureur procureure juge directeur directrice infectiologue épidémiologiste virologue économiste milliardaire rappeur rappeuse humoriste
    champion championne secrétaire_général secrétaire_générale secrétaire_d'État secrétaire_d'Etat ministre président présidente vice-président
    vice-présidente patron patronne PDG généticien généticienne sociologue politologue militant militante architecte navigatrice skipper
    """,
    "PRODUCT": """
    application appli logiciel vaccin médicament fusée navire paquebot porte-avions porte-hélicoptères sous-marin frégate cargo chalutier
    voilier ferry smartphone console navigateur_web navigateur_internet messagerie sonde capsule satellite télescope chatbot robot drone missile hélicoptère
    antiviral molécule anticoagulant antidépresseur coupe-faim assistant_vocal enceinte_connectée tablette berline citadine SUV supercar hypercar
    avion_de_combat avion_de_chasse chasseur système_d'exploitation jeu_vidéo pesticide herbicide cryptomonnaie logiciel_espion
    """,
    "EVENT": "ouragan tempête cyclone typhon",
    "WORK": """
    film série roman livre chanson album documentaire long-métrage court-métrage ouvrage comédie_musicale dessin_animé manga émission
    """,
}

# what is called after people: `le lycée Jean Vauron`, `rue Odile Morin`
NAMED_AFTER = {
    "LOC": "rue avenue boulevard allée place quai square stade gymnase aéroport gare pont parc esplanade stade",
    "ORG": "lycée collège université hôpital CHU clinique institut fondation école groupe_scolaire",
}

# an adjective beside such a noun: `la start-up grenobloise Untel`
ADJECTIVE = (
    r"[a-zà-ÿ-]*(?:ais|aise|ain|aine|ien|ienne|ois|oise|ique|al|ale|aire|el|elle|ol|ole|and|ande|é|ée|if|ive|in|ine|eux|euse|ste|que"
    r"|grec|recque|urc|urque|usse|gne|able)s?"
)

# what joins a complement to such a noun: `club de tir`
COMPLEMENTS = "de d' des du en"

# what may stand before such a noun where it is set off after a name
DETERMINER = r"(?:le |la |l'|un |une |ce |cette |son |sa |leur |des |les )?(?:(?:plus |très )?(?:petite?|grande?|gros|grosse|premi[eè]re?|principale?|célèbre|jeune|ancien|ancienne|ex-|nouveau|nouvelle|puissante?|énorme|vaste) ?)*"

# what a name follows with `de` or `par`: `le PDG de Untel`, `les habitants de Telville`
OF = {
    "ORG": """
    PDG DG patron patronne salariés salarié salariée employés employé filiale clients utilisateurs actionnaires actionnaire fondateur
    fondatrice cofondateur cofondatrice directeur_général directrice_générale siège_social concurrent rival maison-mère
    chiffre_d'affaires bénéfice rachat adhérents militants sympathisants candidat candidate porte-parole députés eurodéputé
    président_du_directoire détenu détenue racheté rachetée rachetés fabriqué fabriquée édité éditée commercialisé commercialisée abonnés dirigeants ingénieurs
    """,
    "LOC": """
    ville commune maire mairie habitants habitant habitante région province quartier village banlieue port préfecture
    kilomètres km archevêque évêque centre-ville agglomération rues périphérie sud-est sud-ouest nord-est nord-ouest faubourgs aéroport gare
    sous-préfet municipalité plage plages vignobles hauteurs environs alentours
    """,
}

# words that a place follows with `à`: `née à Telville`
AT = {
    "LOC": """
né née nés installé installée basé basée situé située situés situées habite habitant réside domicilié domiciliée implanté implantée
retour mort morte décédé décédée hospitalisé hospitalisée usine hôpital siège détenu détenue incarcéré incarcérée scolarisé scolarisée
"""
}
LINKS_OF, LINKS_AT = "par|par la|par l'|par le|de|d'|du|des|de la|de l'", "à|à la|à l'"

# what a place stands behind, with which a name of a place is one
WHERE = "à À A en En vers près_de depuis dans_le dans_la dans_l'"

# what follows a name and says it: `Untel est mort`, `Untel, 24 ans`
AFTER = {
    "PER": (
        r",? \(?\d\d ans(?!\w)|,? (?:née? (?:à|en|le)|âgée? de)(?!\w)|,? (?:est|était) (?:morte?|décédée?|née?|mariée?|âgée? de|élue?)(?!\w)"
        r"| (?:a|avait) été (?:élue?|nommée?|arrêtée?|tuée?|hospitalisée?|testée?|incarcérée?|interpellée?|inhumée?|limogée?|réélue?)(?!\w)"
        r"|, (?:père|mère|veuve?|fils|fille|frère|sœur|soeur|épouse|époux) (?:de|d'|du)(?!\w)"
    ),
    "LOC": r" (?:Est|Ouest|Nord|Sud|Centre|intra-muros)(?![\w-])| (?:a|avait) (?:enregistré|relevé|atteint|connu) -?\d+(?:,\d)? ?(?:°|degrés)",
}

# an article that stands before no person: `le Mediator`, `du Telpont`
NO_PERSON = r"(?:(?<![\w'])(?:[Ll]e|[Ll]a|[Dd]u|[Aa]u) |(?<!\w)[Ll]')$"

# … but before a family: `les Telbert`, `la famille Telbert`
FAMILY = ""

# what stands before a person set off without an article: `Jones, director of …`
BARE_ROLES = ""

# … and what follows such a noun, of which it may be
CLOSING = "de du des qui dont en à au et par basé basée spécialisé spécialisée"

# a sentence that begins so has its subject behind a comma: `In Telville, the group …`
FRONT = "Par Pour Selon À A En Dans Chez Avec Après Depuis"
