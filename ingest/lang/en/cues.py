"""Words that say that somebody speaks: verbs by what they take, phrases, and who cannot be a speaker.

From reading news, with the verbs of Levin's classes "say" and "tell" (English Verb Classes, 37.1–37.7).
"""

from __future__ import annotations

# said, with a clause or with quoted words
SAY = """
say tell add claim state announce confirm explain note report warn argue insist admit acknowledge deny assert allege
believe think reveal suggest predict declare estimate maintain point reply respond write stress emphasize recall
remark observe conclude testify contend promise vow pledge reiterate assure inform indicate mention hope concede
caution comment disclose reason affirm counter complain speculate hold fear forecast expect ask charge tweet joke
recount quip lament boast brag confess clarify concur hint imply muse proclaim protest retort specify stipulate
surmise swear theorize underline underscore volunteer grumble elaborate agree demand propose
"""

# with quoted words only
QUOTE = """
continue call describe shout cry exclaim begin post praise criticize criticise condemn denounce urge sign sing whisper
laugh go repeat answer label dub slam blast characterize characterise brand react quote voice read
"""

# whose object is what the quoted words are said of: *call X "…"*
LABELLING = "call describe label brand dub characterize characterise denounce condemn slam criticize criticise praise"

# what a document or a study does with a clause
SHOW = "show find reveal suggest indicate report estimate say state conclude confirm rule"

# present, past, participle in -ing where no rule makes them
IRREGULAR = {
    "say": "say says said saying",
    "tell": "tell tells told telling",
    "think": "think thinks thought thinking",
    "write": "write writes wrote writing written",
    "hold": "holds held",
    "go": "goes went",
    "begin": "begins began beginning",
    "sing": "sings sang",
    "find": "find finds found finding",
    "show": "show shows showed shown showing",
    "admit": "admit admits admitted admitting",
    "cry": "cries cried crying",
    "reply": "reply replies replied replying",
    "deny": "deny denies denied denying",
    "testify": "testify testifies testified testifying",
    "quip": "quip quips quipped quipping",
    "brag": "brag brags bragged bragging",
    "swear": "swear swears swore swearing",
    "imply": "imply implies implied implying",
    "clarify": "clarify clarifies clarified clarifying",
    "specify": "specify specifies specified specifying",
    "agree": "agree agrees agreed agreeing",
    "dub": "dubs dubbed",
    "slam": "slams slammed",
    "vow": "vow vows vowed vowing",
    "point": "pointed points pointing",
    "call": "calls called calling",
    "post": "posted posts",
    "forecast": "forecast forecasts",
    "rule": "ruled",
    "read": "reads read",
    "report": "report reported reports reporting",
    "quote": "quoted quotes",
}

PHRASES = (
    r"points? out",
    r"pointed out",
    r"ma[dk]es? (?:it )?clear",
    r"(?:is|are|was|were|remains?) (?:concerned|worried|confident|convinced|hopeful|certain(?= that)|adamant|optimistic|sceptical|skeptical)",
    r"(?:went|goes|gone) on to (?:say|add|explain)",
    r"(?:was|is|were|been) quoted(?: by [\w ]{2,30}?)? as saying",
)

# what a study or a paper is called, as a subject that shows or finds
DOCUMENTS = """
study studies report reports survey surveys poll polls research researchers scientists analysis results figures data
investigation review findings estimates statistics experts inquiry court records document documents memo letter email
emails census evidence filings
"""

# before or behind the colon of a heading: who says so
HEADING_SOURCES = """
police sheriff prosecutor prosecutors lawyer lawyers attorney officials official authorities ministry minister
government source sources witnesses report reports survey study poll media experts analysts researchers scientists
union company firm court mayor spokesman spokeswoman
"""

# who goes on with this verb says something only right beside the marks
LOOSE = "continue begin go sing ask"

SOURCES = (r"according to", r"in the words of", r"in the view of")
VIEWS: tuple[str, ...] = ()

NO_SPEAKERS = """
plan schedule law rules rule size type need needs custom tradition age criteria season weather availability budget use taste whether how what
"""

AUXILIARIES = "has have had having"
BEING = "is are was were be been being 's"
BETWEEN = """
also then later again further recently already previously earlier today yesterday now too monday tuesday wednesday
thursday friday saturday sunday on in at
"""
DETERMINERS = """
the a an this these those his her its their our my your any some no such of new more false many several 's to
"""
NEGATIONS = "not n't never"
NEGATED_ENDINGS = "n't"

THAT = "that"
# before such a word: it says *only*
ONLY_WITH_THAT = ""
RELATIVES = "who which where when what how why if whether"
PRONOUNS = {
    "he": "m", "she": "f", "they": "p", "it": "n", "him": "m", "her": "f", "them": "p", "i": "", "we": "",
    "you": "",
}  # fmt: skip

ARTICLES = r"(?:the)\s+"
DEFINITE = r"(?:the|this|that|his|her|its)\s+"
CONJUNCTIONS = r"(?:but|and|yet|so|however)\b[, ]*"

GROUPS = """
company group firm ministry organization organisation government agency bank authority regulator union association
party club department office council commission committee institute police newspaper paper team board court church
charity maker carmaker airline retailer network
"""
# of these, bodies of their own: no other name for who spoke last
BODIES = "police government ministry court council"
PERSONS = """
man woman minister diplomat president chairman chairwoman director economist mayor senator lawmaker spokesman spokeswoman
lawyer attorney prosecutor researcher professor doctor player coach champion singer actor actress writer author
candidate chief expert activist victim witness suspect father mother son daughter brother sister governor general
manager scientist analyst officer official star founder secretary ambassador captain judge
"""
FEMININE = (
    "mrs mrs. ms ms. miss chairwoman spokeswoman actress mother daughter sister queen congresswoman"
)
MASCULINE = "mr mr. sir chairman spokesman actor father son brother king congressman"


def _forms(verb: str) -> list[str]:
    """The present, past and -ing forms of a verb."""
    if verb in IRREGULAR:
        return IRREGULAR[verb].split()
    stem = verb[:-1] if verb.endswith("e") else verb
    return [verb, verb + "s", stem + "ed", stem + "ing"]


def _table(words: str) -> dict[str, str]:
    return {f: v for v in words.split() for f in _forms(v)}


SAY_FORMS = _table(SAY)
QUOTE_FORMS = _table(QUOTE)
SHOW_FORMS = _table(SHOW)
PARTICIPLES = frozenset(("written", "shown"))
GERUNDS = frozenset(f for f in {**SAY_FORMS, **QUOTE_FORMS} if f.endswith("ing"))
BOTH: frozenset[str] = frozenset()
