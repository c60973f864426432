"""Words that say that somebody speaks: verbs by what they take, phrases, and who cannot be a speaker.

From reading news; the classes follow Lepoutre & Hamma on French verbs of reported speech and the lists
published with the Gender Gap Tracker. Regular forms are made from the infinitive, the others written out.
"""

from __future__ import annotations

import re

# said, with a clause or with quoted words
SAY = """
affirmer ajouter alerter annoncer arguer argumenter assurer avancer avertir certifier clamer commenter conclure
concéder confier confirmer constater déclarer démentir détailler dire écrire expliquer garantir indiquer insister
jurer maintenir mentionner marteler noter objecter observer plaider poursuivre préciser prétendre prévenir proclamer
promettre raconter rappeler rapporter reconnaître admettre relater relever remarquer renchérir répéter répondre
résumer rétorquer révéler souligner soutenir suggérer témoigner estimer considérer juger penser croire espérer
regretter déplorer nuancer prédire pronostiquer réaffirmer réitérer réclamer signaler spécifier stipuler supposer
déduire convenir nier reprocher informer notifier analyser apprendre anticiper prévoir accuser réagir
"""

# with quoted words only
QUOTE = """
lancer ironiser plaisanter tonner fustiger dénoncer saluer critiquer qualifier évoquer invoquer interroger
répliquer riposter exclamer insurger indigner emporter alarmer inquiéter réjouir féliciter
enthousiasmer agacer étonner tweeter twitter publier poster crier hurler murmurer chanter scander souffler glisser
justifier vanter louer décrire définir tacler railler moquer désoler amuser défendre enchaîner continuer reprendre
conseiller exhorter appeler intimer décrypter citer promettre cingler tempérer tempêter philosopher confesser avouer
"""

# whose object is what the quoted words are said of: *qualifier X de «…»*
LABELLING = """
qualifier dénoncer fustiger critiquer évoquer décrire définir saluer vanter invoquer accuser juger considérer défendre
"""

# what a document, a study or a newspaper does with a clause
SHOW = "révéler montrer indiquer rapporter démontrer établir"

# forms that no rule makes
IRREGULAR = {
    "dire": "dit disent disait disaient dirent disant redit",
    "écrire": "écrit écrivent écrivait écrivaient écrivit écrivirent écrivant",
    "répondre": "répond répondent répondait répondaient répondit répondirent répondant répondu",
    "reconnaître": "reconnaît reconnait reconnaissent reconnaissait reconnaissaient reconnut reconnaissant reconnu",
    "admettre": "admet admettent admettait admettaient admit admirent admettant admis",
    "promettre": "promet promettent promettait promettaient promit promirent promettant promis",
    "prévenir": "prévient préviennent prévenait prévenaient prévint prévenant prévenu prévenue",
    "soutenir": "soutient soutiennent soutenait soutenaient soutint soutenant soutenu",
    "maintenir": "maintient maintiennent maintenait maintint maintenu",
    "convenir": "convient conviennent convenait convint convenu",
    "conclure": "conclut concluent concluait concluaient conclurent concluant conclu",
    "poursuivre": "poursuit poursuivent poursuivait poursuivit poursuivi",
    "croire": "croit croient croyait croyaient croyant cru",
    "prédire": "prédit prédisent prédisait prédisant",
    "prétendre": "prétend prétendent prétendait prétendaient prétendit prétendant prétendu",
    "déduire": "déduit déduisent déduisait",
    "démentir": "dément démentent démentait démentit démentant démenti",
    "apprendre": "apprend apprenait appris",
    "prévoir": "prévoit prévoient prévoyait prévu",
    "décrire": "décrit décrivent décrivait décrivant",
    "définir": "définit définissent définissait",
    "défendre": "défend défendent défendait défendant défendu",
    "reprendre": "reprend reprennent reprenait reprit",
    "réjouir": "réjouit réjouissent réjouissait réjoui réjouie",
    "révéler": "révèle révèlent révélait révélaient révéla révélèrent révélant révélé",
    "rappeler": "rappelle rappellent rappelait rappelaient rappela rappelèrent rappelant rappelé",
    "appeler": "appelle appellent appelait appela appelé",
    "établir": "établit établissent établissait établi",
}

# several words that together are one verb of saying: the words after its form
PHRASES = (
    r"(?:fait|font|faisait|faisaient|faisant) (?:savoir|valoir|remarquer|observer|état)",
    r"(?:a|ont|avait|avaient) (?:par ailleurs |\w+ )?fait (?:savoir|valoir|remarquer|observer)",
    r"(?:a|ont|avait) (?:\w+ )?tenu à (?:préciser|souligner|rappeler|indiquer|dire)",
    r"(?:s['’]est|se sont|s['’]étai(?:en)?t|se) (?:[\w'’]+ )?(?:dit|dite|dits|dites|disent|disait)",
    r"fait-(?:il|elle) (?:\w+ )?(?:savoir|valoir|remarquer|observer)",
    r"croi(?:t|ent) savoir",
    r"(?:peut|pouvait|pourra)[- ](?:t-)?on (?:y )?lire",
)

# what a study or a paper is called, as a subject that shows or finds
DOCUMENTS = """
étude rapport enquête sondage communiqué document documents analyse résultats chiffres données recherche recherches image
images photo photos vidéo texte article
"""

# before or behind the colon of a heading: who says so (a French one names its subject there)
HEADING_SOURCES = ""

# who goes on with this verb says something only right beside the marks
LOOSE = "continuer reprendre poursuivre enchaîner appeler glisser"

# «selon», «d'après»: what follows has said it
SOURCES = (
    r"selon",
    r"d['’]après(?!-)",
    r"de l['’]avis d[eu]s?",
    r"aux dires d[eu]s?",
    r"à en croire",
)
# the same, only before a person or an organisation and with a comma behind
VIEWS = (r"pour", r"aux yeux d[eu]s?")

# after «selon»: none of these says anything
NO_SPEAKERS = """
que qu' code codes volontés lequel laquelle lesquels lesquelles cas critères critère calendrier règles règle loi lois modalités âge formule principe besoins ordre
niveau taille scénario hypothèse conditions méthode méthodes moyens goûts lieu type nature région régions
pays situation ses leur leurs toute vraisemblance volonté modèle procédure barème durée saison saisons besoin disponibilités envies goût possibilités moment jour jours
météo circonstances profil profils budget usage usages format formats version versions quartiers villes quartier ville
"""

# before the participle
AUXILIARIES = "a ont avait avaient aurait auraient ai avons ayant aura eu"
BEING = "est sont était étaient s'est été fut soit"

# may stand between a cue and its «que», or between the auxiliary and the participle
BETWEEN = """
également aussi ainsi ensuite encore notamment toutefois cependant enfin déjà même tout toujours pourtant par
ailleurs d'abord alors ici hier aujourd'hui lundi mardi mercredi jeudi vendredi samedi dimanche matin soir
seulement d' abord aujourd' hui t-il t-elle t-ils t-elles récemment clairement simplement finalement officiellement publiquement longuement immédiatement bien plus tard
"""

# before a noun: the form behind is a noun
DETERMINERS = """
le la un une des les ce cet cette ces son sa ses mon ma notre nos votre leur leurs l' d' de du aucune chaque
au aux quelque toute première nouvelle dernière grande
"""
NEGATIONS = "n' ne"
NEGATED_ENDINGS = ""

THAT = "que qu'"
# before such a word: it says *only*
ONLY_WITH_THAT = "ne n'"
RELATIVES = "qui dont où lequel laquelle"
PRONOUNS = {
    "il": "m", "elle": "f", "ils": "pm", "elles": "pf", "lui": "m", "celui-ci": "m", "celle-ci": "f",
    "ce dernier": "m", "cette dernière": "f", "t-il": "m", "t-elle": "f", "t-ils": "pm", "t-elles": "pf",
    "eux": "pm", "on": "", "t-on": "", "je": "", "nous": "",
}  # fmt: skip

ARTICLES = r"(?:le|la|les|the)\s+|l['’]\s*"
# the article before a name that stands for a thing said before
DEFINITE = r"(?:le|la|les|cet|cette|ce|son|sa)\s+|l['’]\s*"
CONJUNCTIONS = r"(?:mais|et|or|car|ainsi|enfin|donc)\b[, ]*"

GROUPS = """
groupe entreprise société compagnie ministère organisation organisme ong institut association gouvernement
banque autorité agence régulateur constructeur fédération syndicat collectif parti marque firme institution
commission conseil start-up géant club parquet préfecture police quotidien journal chaîne magazine
fondation cabinet opérateur fabricant enseigne mairie département région hebdomadaire
"""
# of these, bodies of their own: no other name for who spoke last
BODIES = "police gendarmerie parquet préfecture mairie gouvernement ministère"
PERSONS = """
homme femme intéressé intéressée ministre président présidente patron patronne directeur directrice dirigeant
dirigeante économiste élu élue maire sénateur sénatrice député députée porte-parole avocat avocate procureur
procureure chercheur chercheuse professeur médecin joueur joueuse entraîneur champion championne chanteur chanteuse
acteur actrice réalisateur réalisatrice écrivain auteur auteure candidat candidate chef cheffe premier responsable
spécialiste expert experte militant militante victime témoin suspect père mère fils fille frère sœur trentenaire
quadragénaire quinquagénaire sexagénaire animateur animatrice humoriste journaliste comédien comédienne
fondateur fondatrice secrétaire préfet préfète général attaquant défenseur milieu gardien technicien pilote
coureur scientifique politologue historien historienne sociologue virologue épidémiologiste infectiologue artiste
rappeur rappeuse star pdg ancien ancienne ex-ministre ex-président locataire numéro conseiller conseillère
"""
FEMININE = "mme madame mlle présidente directrice patronne avocate procureure chercheuse championne chanteuse actrice réalisatrice écrivaine candidate cheffe fondatrice animatrice comédienne préfète historienne sénatrice députée conseillère reine princesse chancelière fille mère sœur"
MASCULINE = "m. monsieur président directeur patron avocat procureur chercheur champion chanteur acteur réalisateur écrivain candidat fondateur animateur comédien préfet historien sénateur député conseiller roi prince chancelier fils père frère"

_ENDINGS = ["e", "ent", "ait", "aient", "a", "èrent", "era", "ant", "é", "ée", "és", "ées"]


def _forms(infinitive: str) -> list[str]:
    """The third-person forms and participles of a verb."""
    if infinitive in IRREGULAR:
        return IRREGULAR[infinitive].split()
    if infinitive.endswith("ir"):
        stem = infinitive[:-1]
        return [stem + e for e in ("t", "ssent", "ssait", "ssaient", "ssant", "")]
    stem, made = infinitive[:-2], []
    for ending in _ENDINGS:
        form = stem
        if ending in ("e", "ent", "era"):
            form = re.sub(r"(?:é(?=[bcdfglmnprstv]{1,2}$)|e(?=[lmnprstv]$))", "è", form)
        if ending[0] in "aè" and ending != "èrent":
            form = re.sub(r"c$", "ç", re.sub(r"g$", "ge", form))
        made.append(form + ending)
    return made


def _table(words: str) -> dict[str, str]:
    return {f: v for v in words.split() for f in _forms(v.removeprefix("s'"))}


# form → infinitive
SAY_FORMS = _table(SAY)
QUOTE_FORMS = _table(QUOTE)
SHOW_FORMS = _table(SHOW)
# of these, the forms that need an auxiliary before them
PARTICIPLES = frozenset(
    f for f in {**SAY_FORMS, **QUOTE_FORMS, **SHOW_FORMS}
    if re.search(r"(?:é|ée|és|ées|u|i|is)$", f) or f in ("prévenue", "réjouie")
)  # fmt: skip
GERUNDS = frozenset(f for f in {**SAY_FORMS, **QUOTE_FORMS} if f.endswith("ant"))
# forms that are participle and present alike
BOTH = frozenset(["dit", "écrit", "prédit", "redit", "décrit"])
