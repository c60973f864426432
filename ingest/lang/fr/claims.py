"""French words for claims: who a pronoun or a description can stand for, and verbs that pass subjects on."""

from __future__ import annotations

# pronouns that stand for nothing: *il y a*, *ce sont*
IMPERSONAL = "ce c' c’ on"
# *il y a*, *il y aurait eu*
THERE, HAVING = "y", "avoir"
# whose object acts in what they govern: *permettre à X de faire*
PASSING = "permettre autoriser obliger contraindre forcer aider inviter appeler inciter conduire amener laisser faire condamner"
# that another verb says what happens: *vont être supprimés*, *doit ouvrir*
HELPING = "aller devoir pouvoir"
# whose participle says when something is to be: *le tir prévu jeudi*
SCHEDULING = "prévoir programmer reprogrammer fixer planifier reporter repousser décaler avancer attendre convoquer"
# behind a comma or *et*, before a value: it is not so many
RULING_OUT = "non pas"
# participles in front of what was set for a day, with their infinitive; without what agrees
SET_FOR = """prévu:prévoir programmé:programmer reprogrammé:reprogrammer fixé:fixer planifié:planifier attendu:attendre
    envisagé:envisager annoncé:annoncer reporté:reporter repoussé:repousser"""
# whose object takes place: *organiser un débat*
HOLDING = "organiser tenir diffuser disputer jouer célébrer donner accueillir annuler suspendre lancer entamer achever"

# the speaker of direct speech
SPEAKER = "je j' j’ nous"
# he or she: person, gender and number come from the form
THIRD = "il elle ils elles"
PERSON_ONLY = ""
THING_ONLY = ""
DEFINITE = "le la l' l’ ce cet cette"

# what an organisation is called when it is named again
ORGANISATIONS = """entreprise groupe société compagnie firme constructeur fabricant opérateur banque géant éditeur
    enseigne distributeur association organisation institution agence régulateur syndicat parti ministère avionneur laboratoire
    équipementier transporteur club fédération université quotidien journal hebdomadaire plateforme réseau marque assureur
    start-up maison fondation autorité ong institut énergéticien motoriste chaîne armateur brasseur"""
COUNTRIES = "pays État"
# who a person is called by what he or she does
PERSONS = """ministre président présidente maire directeur directrice patron patronne sénateur sénatrice député députée
    chef procureur avocat avocate entraîneur joueur joueuse pilote chanteur chanteuse acteur actrice économiste chercheur
    chercheuse professeur médecin porte-parole secrétaire préfet préfète dirigeant dirigeante candidat candidate milliardaire
    reine roi prince princesse"""

# what rises and falls, beside the verbs of change that figures know
GROWING = (
    "envoler exploser flamber rebondir redescendre remonter dégringoler plonger effondrer dévisser"
)

# verbs of saying that, with an amount as their object, do something with it: *garantit un prêt de 3 millions*, *a écrit 12 livres*
DOING = (
    "ajouter avancer garantir écrire maintenir soutenir poursuivre apprendre accuser jurer admettre"
)

# that is to say: the figure behind it restates the one before
RESTATING = "soit"
RESTATED = "représenter"
# what is said of an event of which only the day is told
HAPPENING = "avoir lieu"
JOIN = "; "
# between a number and what it counts
OF = "de d' d’ des"
# between what takes place and its day: *la grève du 3 juin*
OF_DAY = "de d' d’ du des"
# before whoever does it
BY = "par"
WITH = "avec"
# what ties a subject to what it is
BEING = "être"
REFLEXIVES = ("se ", "s'")
ELIDING = "aeéèêiouyh"
# a topic set before its sentence: the pronoun behind it stands for that
ASIDE = "quant concernant côté"
RELATIVES = "qui"
# what kills, and what it does: behind *la propagation du virus, qui* they speak of the virus
PLAGUES = "virus coronavirus covid covid-19 épidémie pandémie maladie grippe choléra ebola sida attentat séisme catastrophe"
STRIKING = "faire tuer coûter infecter contaminer toucher frapper endeuiller ravager"
# participles that take a figure with *of*; behind others it belongs to their noun
MEASURING = "augmenter baisser réduire diminuer majorer doter créditer composer relever amputer abonder délester gonfler réviser amener ramener estimer évaluer chiffrer"
# before a number and no preposition of its noun
NEARLY = "environ près autour vers plus moins peu quelque entre jusqu'"
# between a thing and what it is worth
WORTH = "valant"
# one that may be spoken of as many
COLLECTIVE = "plupart majorité nombre"
# between the beginning of a clause and its number
LEADING = """la les ces ses leurs nos seul seuls seules seulement que de d' au moins quelque quelques près même"""
# a clause may begin behind these, though the parse has them lead a noun
OPENING = ""
# before what there was more or fewer than, and the words for more and fewer
THAN, MORE = "que qu'", "plus moins"
# before an age
AGED = "âgé âgés âgée âgées agé agés agée agées"
# between a number and what became of those it counts: *14 others were hurt*
OTHERS = "autre autres"
# who is in these was asked; a number of people in a sentence with these, behind these words, too
SAMPLES = "échantillon panel sondage baromètre"
SURVEYS = "sondage enquête étude baromètre consultation questionnaire"
ASKED = "auprès"
ASKING = "interroger sonder"
# before the figure that another is compared with
AGAINST = "contre rapport comparé comparés comparée comparées"
# … or that something came from
COMING_FROM = ""
# says no more of a quantity than its dimension
BROAD = "puissance somme total totale capacité ordre lieu limite maximum minimum moyenne"
# *il*, *elle* in what these report is seldom they
MEDIA = "quotidien journal hebdomadaire magazine chaîne radio site agence presse"
# no pronoun stands for these
NOBODY = "rien personne nul aucun"
