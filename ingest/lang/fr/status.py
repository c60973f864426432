"""French words that say how sure a statement is: done, planned, guessed, conditional, denied."""

from __future__ import annotations

NEGATIONS = "ne n' n’ pas jamais aucun aucune nullement"
# deny nothing alone
HALF_NEGATIONS = "ne n' n’"
WITH_HALF = "plus guère"
# *ne … que* and *ne … pas seulement* deny nothing
NOT_DENYING = "que qu' qu’ seulement"
# *pas toujours*, *pas forcément* deny little; a figure behind these is not denied with its verb
PARTLY, BESIDE = "toujours forcément nécessairement entièrement complètement", "avec"
# who does not hesitate does it
UNDENIABLE = "hésiter manquer tarder cesser oublier"
DENYING = "nier démentir réfuter contester exclure"

# verbs over another: what they govern is yet to come
PLANNING = """aller vouloir prévoir planifier viser chercher souhaiter compter entendre envisager projeter promettre proposer
    décider préparer engager espérer ambitionner commander demander réclamer étudier recommander suggérer menacer"""
# who does not mean to do it does not do it
INTENDING = "aller devoir pouvoir vouloir prévoir compter envisager souhaiter entendre projeter"
PLANNING_MODALS = "devoir"
# with these and a limit, a duty is a rule in force: *doit mesurer au moins 1,50 m*
STATES = "avoir être mesurer peser faire porter compter disposer comporter contenir respecter excéder dépasser"
LIMITS = "moins plus minimum maximum minimal minimale maximal maximale partir"
DOUBTING_MODALS = "pouvoir risquer"
# behind a modal, with these it is a forecast
REACHING = """atteindre représenter augmenter baisser croître reculer diminuer coûter dépasser élever chuter progresser tomber
    rester être avoir générer peser monter descendre générer s'établir établir compter permettre toucher"""
ESTIMATING = """estimer prévoir tabler attendre évaluer anticiper projeter escompter pronostiquer chiffrer craindre calculer parier
    présumer supposer croire penser"""
ESTIMATES = """estimation prévision projection pronostic hypothèse estimé prévisionnel provisoire probablement vraisemblablement
    potentiellement peut-être sans-doute présumé anticipé attendu"""
PLANS = "projet objectif plan prévu programmé envisagé planifié promis futur prochain proposition recommandation"
GOING_ON = ON = ""
# as what is said of something: *à l'étude*
STUDIED = "étude"
# before an infinitive: what must or must not be done is no plan
BOUNDS = "interdiction obligation droit possibilité"
CONDITIONS = "conditionné conditionnée conditionnés conditionnées condition réserve option"
IF = "si s'"
FUTURE = ""
WOULD = ""
SHOULD = HAVE = ""
PURPOSE = "pour afin de d' d’"
# over a purpose these say what was needed for it: *a mis une heure pour courir 10 km*
TAKING = "mettre falloir suffire prendre"
# as the verb of the statement itself, with a figure
PROPOSING = "prévoir planifier viser souhaiter envisager projeter promettre proposer évoquer ambitionner réclamer demander recommander"
# English *is to be*
BE = TO = ""
# at a price; what is set for a day
AT = "à au aux"
DUE = "attendre prévoir programmer fixer planifier espérer"
GOING = "aller"
PROVISIONAL = "provisoire provisoires préliminaire préliminaires"
# forms that only the conditional and the future have
CONDITIONAL_ENDINGS = (
    "erait",
    "eraient",
    "irait",
    "iraient",
    "drait",
    "draient",
    "aurait",
    "auraient",
    "vrait",
    "vraient",
    "ttrait",
    "ttraient",
    "urrait",
    "urraient",
)
# unless the verb itself ends so
NO_CONDITIONAL = ("irer", "urrer")
FUTURE_ENDINGS = (
    *("era", "eront", "ira", "iront", "dra", "dront", "aura", "auront"),
    *("erai", "erons", "irai", "irons", "drai", "drons", "aurai", "aurons"),
)
