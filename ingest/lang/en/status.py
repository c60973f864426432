"""English words that say how sure a statement is: done, planned, guessed, conditional, denied."""

from __future__ import annotations

NEGATIONS = "none not n't never no neither nor n’t"
HALF_NEGATIONS = ""
WITH_HALF = ""
NOT_DENYING = "only just"
# *not always*, *not necessarily* deny little; a figure behind these is not denied with its verb
PARTLY, BESIDE = "always necessarily entirely completely", "with"
# who does not hesitate does it
UNDENIABLE = "hesitate fail cease forget"
DENYING = "deny refute dispute reject dismiss"

# verbs over another: what they govern is yet to come
PLANNING = """plan intend aim want seek hope propose promise pledge agree vow offer go set decide prepare schedule consider
    request ask recommend threaten target try due"""
# *went on to win*
GOING_ON, ON = "go", "on"
# who does not mean to do it does not do it
INTENDING = "go plan intend want aim wish mean"
PLANNING_MODALS = ""
STATES = LIMITS = ""
DOUBTING_MODALS = ""
# behind a modal, with these it is a forecast
REACHING = """reach represent rise fall grow drop decline cost exceed climb be have generate weigh increase decrease total
    take remain"""
ESTIMATING = """estimate forecast expect predict project anticipate believe think fear suppose reckon calculate bet guess
    assume"""
ESTIMATES = """estimate forecast projection prediction estimated projected expected provisional preliminary probably likely
    potentially perhaps possibly presumably apparently"""
PLANS = "planned scheduled proposed goal target plan proposal upcoming"
# as what is said of something: *under review*
STUDIED = "review consideration discussion"
# before an infinitive: what must or must not be done is no plan
BOUNDS = "ban duty right prohibition"
CONDITIONS = "conditional subject option provided"
IF = "if"
FUTURE = "will 'll shall ’ll wo"
WOULD = "would could might may 'd"
SHOULD = "should"
# behind a modal it is of what may have happened already: *may have saved*
HAVE = "have 've ’ve"
PURPOSE = "to"
# over a purpose these say what was needed for it: *took an hour to run 10 km*
TAKING = "take need require use"
# as the verb of the statement itself, with a figure
PROPOSING = "plan intend aim propose promise pledge seek vow target request demand"
# is to be
BE, TO = "is are was were", "to"
# at a price; what is set for a day
AT = "at for from"
DUE = "expect schedule plan set slate due"
GOING = ""
PROVISIONAL = "provisional preliminary"
# forms that only the conditional and the future have
CONDITIONAL_ENDINGS: tuple[str, ...] = ()
NO_CONDITIONAL: tuple[str, ...] = ()
FUTURE_ENDINGS: tuple[str, ...] = ()
