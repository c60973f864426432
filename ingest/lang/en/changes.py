"""English words that say that a value is being counted, is an old one, or is put off. Beginnings of words."""

# what is counted while it goes on: the higher number is the later one
TOLL = r"dead death died killed injur wounded missing bodies toll casualt victim cases\b infected hospitali arrest evacuat"

# before a value: it is the old one
FORMER = (
    "previous; earlier; initially; originally; had hoped; had planned; had expected; had been due"
)
# … right before it
AGAINST = "instead of; up from; down from; compared with; compared to"

# in the sentence of a date: it was moved
MOVED = "postpon; delay; put off; resched; moved to"
# … it is expected
DUE = "planned; scheduled; due to; due in"

# as the verb of a figure, with these its subject is the one who says so: *the union put the number at one million*
COUNTING = "count put estimate reckon claim report"

# who stands behind these says so
ACCORDING = ("according to",)

# beside a count: it is what a day or a week added (or took), not the sum
ADDED = r"""new cases; new deaths; new infections; additional; 24 hours; in a day; in one day; per day; a day; daily; more deaths;
    more cases; in a week; in one week; in a month; fewer; over the past"""

# in the sentence of a count: it runs from a day on
SINCE = "since"

# … it was counted anew, and may be lower than before
REVISED = "revis; correct; lowered; cut from; error; miscount; double count"

# right before a value: it is of a part of what was counted before
PART = "including; of whom; of which; among them"

# after a value: where, which was named before
HERE = (
    "in (?:the|that|this)(?: latter| same)? country",
    "on the island",
    "in (?:that|this) region",
)

# in the sentence of a value: it was asked, or counted in part
PROVISIONAL = "provisional; partial; preliminary; poll; projection"

# of these there are several, one after the other: *in the first round*
TURNS = "round|term|edition|wave|leg|phase|stage|instalment"

# verbs that say nothing of what happens
LIGHT = "have be do go make"

# forms of verbs that only say that another's is ahead, a duty or possible
MODALS = "going must may might can could shall should will would ought"

# beside a count of people: where they are counted
SETTINGS = (
    r"\bin hospital",
    r"\bcare home|\bnursing home|\bretirement home",
    r"\bintensive care|\bcritical condition|\bcritical care",
    r"\brecover|\breturned home",
    r"\bsuspected\b|\bunconfirmed|\b(?:bureau|office)s?(?: (?:for|of))?(?: national)? statistics|\bstatistics (?:office|agency)",
)

# in an article that tells of a poll; accents folded
POLL = r"\bopinion polls?\b|\bpollsters?\b|\bsurveyed\b|\brespondents\b|\bpolls? (?:by|conducted|of|for|shows?|suggests?|found)\b"

# in or after a date: at what time of the day; accents folded
TIME_OF_DAY = r"\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\b(?:morning|noon|midday|afternoon|evening|night)\b"
