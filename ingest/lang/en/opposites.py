"""English words by which one statement takes back what another says."""

# a sentence with one of these denies its predicate
NEGATIONS = """not n't no never none neither nor nobody nothing without cannot cant dont doesnt didnt isnt wasnt arent wont fail
    fails failed unable lack lacks refuse refused refuses"""

# the statement is called wrong
DENIALS = """false fake untrue wrong incorrect misleading baseless unfounded hoax denied denies deny refuted debunked
    contrary disputes disputed myth"""

# all, only, first: the claim says more than a sentence without it
QUANTIFIERS = "all every each only sole solely first last most always ever never entire whole best worst majority more less fewer"

OPPOSITES = (
    ("increase rise rose risen grow grew climb jump surge gain up raise soar higher", "decrease fall fell fallen drop decline down cut reduce lower plunge shrink slump"),
    ("accelerate quicken", "slow slowdown"), ("improve better", "worsen deteriorate worse"), ("strengthen", "weaken"),
    ("extend lengthen", "shorten"), ("tighten", "ease loosen"), ("lead ahead", "trail behind"),
    ("open reopen", "close shut"),
    ("win won victory winner beat defeat", "lose loss loser defeated lost"),
    ("alive survive survivor born live", "dead die death kill killed died"),
    ("accept approve allow permit legal pass support", "reject refuse ban illegal block oppose deny"),
    ("begin start launch", "end finish stop cease halt"),
    ("buy purchase acquire", "sell sale sold"),
    ("hire recruit create add", "fire lay-off dismiss cut eliminate"),
    ("arrive enter come", "leave exit depart quit"),
    ("true real authentic genuine", "false fake"),
    ("safe effective harmless", "dangerous ineffective toxic deadly unsafe"),
    ("innocent acquitted cleared", "guilty convicted"),
    ("free release released", "arrest detain jail imprison captured"),
    ("positive favorable", "negative unfavorable"),
    ("confirm acknowledge admit", "deny refute"),
    ("succeed success", "fail failure"),
    ("high above over most maximum", "low below under least minimum"),
    ("before", "after"), ("north northern", "south southern"), ("east eastern", "west western"),
    ("man male men father boy", "woman female women mother girl"), ("young", "old elderly"), ("new", "old former"),
    ("left", "right"), ("rich wealthy", "poor"), ("ally friend", "enemy foe"), ("peace", "war"), ("majority", "minority"),
    ("public", "private"), ("build", "destroy demolish"), ("protect", "threaten harm"), ("warm warming", "cold cooling"),
    ("human man-made", "natural"), ("more", "less fewer"), ("bull bullish", "bear bearish"),
)  # fmt: skip

# what is only under one of these has not been done
UNDONE = """try attempt seek plan intend want wish hope expect consider propose promise vow fear doubt if whether unless pledge threaten ask demand urge request
    refuse decline deny bid intention proposal threat accuse suspect call invite charge may might could would
    allegedly reportedly supposedly purportedly unsuccessfully"""

# it is still to come
FUTURE = "will shall going"

# who does it to whom may be told either way
MUTUAL = "meet marry divorce face fight play join merge discuss resemble date"

# leads who acts, behind a passive
DOER = "by"

# somebody else than the one they belong to
RELATED = """brother sister mother father son daughter wife husband widow cousin uncle aunt nephew friend boyfriend girlfriend lawyer
    neighbour neighbor rival competitor opponent predecessor successor critic victim partner colleague adviser aide"""
# … before or behind that one's name, the bar
OF_KIN = r"\b(?:{kin}) of \||\|'s (?:{kin})\b"

# between a part and the whole it is a part of: *300 of the 2,000*
PARTITIVES = "of among"
