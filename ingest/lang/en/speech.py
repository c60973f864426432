"""The small words around a verb of saying: what its subject is apart from, what its clause begins and ends with."""

# whoever writes or nobody in particular: none of these is a speaker
OURS = "i we you"
VOICELESS = "i we you it this that there rest sort kind"

# behind a noun phrase and no part of it
TRAILING = "whilst while has have had then"
# a phrase that begins so is no subject
OPENERS = "that what of in by from at on for to about as when"
WITH = "with"

# between an inverted verb and its subject, the verb's own
ADVERBS = r"""
(?:(?:this|on)\s+)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today|also|later|in \d{4})
"""
# where a phrase ends: a place, an occasion, a clause
ENDINGS = r"""
in a|in an|at a|at the|during|after|before|while|when|as|who|to|told|about|monday|tuesday|wednesday|thursday|friday|
saturday|sunday|on
"""
# a place before an inverted subject
PLACES = "on in at to during"
# the beginning of a noun phrase
NOUNS = r"(?:the|an?)\s[a-z]"

# no clause begins with these, none goes on behind these
NOT_CLAUSE = """
in on at to of for by with from about as after before during while when if whether what why how who which that and or
but monday tuesday wednesday thursday friday saturday sunday yesterday today later earlier here so not more less
"""
WHETHER = "how why whether"
# before a day that belongs to the clause behind it: *said by 2050 the …*
TERMS = "by"
# how adverbs of manner end
MANNER = "ly"
ASIDE = "who which while as after before when where a an whose according but and in citing"
BREAKS = "who which that where when while as if"
STATED_BY_INFINITIVE = ""
INFINITIVES = INFINITIVE_ENDINGS = ""
PARTICIPLE_ENDINGS = "ing"
# told to somebody: what stands between the verb and its «that» is no antecedent
TELLING = "tell inform warn assure remind"
# X quoted Y as saying
QUOTING = "quoted quotes quoting cited cites citing"
# French *on*; whom something is told to, behind the subject of its verb
PASSED_ON = TELLS_TO = TOLD = r"(?!)"
READ = ""
SAME = ""
# an apposition begins with one of these
APPOSING = "the a an its"
# on which something is said
OCCASIONS = """
statement interview speech report letter email tweet post memo filing release briefing note conference address message
testimony
"""
# a clause before the main one begins with these
FRONTING = "when while after before if as because since although though once even"
# whom only an age stands for
AGED = r"(?:the\s)?\d+\s?-?\s?years?\s?-?\s?olds?"
AS = "as"
IT = ""
ADVERSATIVE = "but"
AND = "and"
BESIDES = r"while also \w+ing|before \w+ing"
# the order of words: «…, a indiqué X»; a clause without its «that»; the head of a noun phrase comes first
TURNED_PERFECT = False
BARE_CLAUSES = True
HEAD_FIRST = False
# no subject of an inserted verb begins with these
SUBORDINATING = "and but who which while that as after when where because so or"
# a verb with its own subject behind it, the reflexive and other small words before a verb (French)
INVERTED = ""
REFLEXIVE = ""
OBJECTS = ""
BEFORE_VERB = "also just"
INFINITIVE_MARK = "to"
# behind a verb of saying: no clause was before it; no subject comes behind it
NO_SUBJECT = "that to about of by"
NO_TURN = "that to in on at"
UNSPOKEN = ""
NO_VERBS = ""
SUBJECT_PRONOUNS = "he she it they there"
JOINING = "so such now except"
OF = "of"
BY = "by as"
LONE = "him her them some many others"
# before the organisation that somebody speaks for
BELONGING = "of for at with from in by"
LED_BY = ""
# a name behind one of these only belongs to a noun; what may stand before a name there
POSSESSING = "of for at with by against"
ADDRESSES = "Mr. Mr Mrs. Mrs Ms. Ms Dr. Dr"
THE = "the"
BEFORE_INFINITIVE = ""
FAR_INFINITIVE = ""
# whose participle may have a clause; said to somebody; with a question; what is found out
ADDING = "say add"
TO_SOMEBODY = "tell ask"
ASKING = "say tell explain ask describe recount"
# with a question only
QUESTIONING = "ask"
FINDING = "find show indicate suggest reveal rule"
