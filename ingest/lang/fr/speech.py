"""The small words around a verb of saying: what its subject is apart from, what its clause begins and ends with."""

# whoever writes or nobody in particular: none of these is a speaker
OURS = "on je nous vous tu j'"
VOICELESS = "on je nous t-on vous tu ce cela ça y"

# behind a noun phrase and no part of it
TRAILING = "y ne n' se s' l' lui leur en a ont avait"
# a phrase that begins so is no subject
OPENERS = "que qu' de d' du par dans pour sur depuis"
WITH = "avec"

# between an inverted verb and its subject, the verb's own
ADVERBS = r"""
(?:(?:ce|le)\s+)?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd['’]hui|également|aussi|encore|
ensuite|notamment|enfin|toutefois|par ailleurs|récemment|de son côté|pour sa part|quant à lui|quant à elle|
sur (?:Twitter|Facebook|Instagram)|auprès de l['’]AFP|à l['’]AFP|ainsi|matin|soir|midi|\d{1,2}(?:er)?\s+\w+(?:\s+\d{4})?)
"""
# where a phrase ends: a place, an occasion, a clause
ENDINGS = r"""
lors|dans|sur|devant|après|avant|pendant|depuis|via|auprès|à la suite|en marge|au cours|au micro|sous couvert|à l['’]AFP|
à l['’]issue|à propos|en \w+ant|mais|tout en|alors|cité|citée|cités|interrogé|interrogée|qui|que|qu['’]|dont|où|lundi|mardi|mercredi|
jeudi|vendredi|samedi|dimanche|hier
"""
# a place before an inverted subject: «a déclaré sur France Inter la ministre»
PLACES = "sur dans à au aux devant via en auprès chez lors pendant après avant"
# the beginning of a noun phrase that no preposition leads
NOUNS = r"(?<!\bde\s)(?<!\bà\s)(?<!\b(?:dans|pour)\s)(?:(?:les?|la|un|une)\s|l['’])[^\W\d_]"

# no clause begins with these, none goes on behind these
NOT_CLAUSE = ""
WHETHER = ""
# before a day that belongs to the clause behind it: *said by 2050 the …*
TERMS = ""
# how adverbs of manner end
MANNER = "ment"
ASIDE = "qui dont où alors tandis mais et en tout avant après lors"
BREAKS = "qui que qu' dont où"
STATED_BY_INFINITIVE = """
affirmer assurer dire déclarer estimer reconnaître nier démentir confirmer prétendre jurer penser croire indiquer
expliquer admettre considérer regretter rappeler
"""
INFINITIVES = "avoir être vouloir pouvoir devoir ne n' s'être souhaiter craindre ignorer attendre"
INFINITIVE_ENDINGS = "er ir re"
PARTICIPLE_ENDINGS = ""
TELLING = ""
# X quoted Y as saying
QUOTING = ""
# whose words *on* passes on: *a-t-on appris de source policière*, *dit-on à la mairie*
PASSED_ON = r"""
de (?=(?:même )?sources?\b)|(?:auprès|du côté|dans l['’]entourage|au sein) (?:de la |de l['’]|des |du |d['’]|de )|
(?:à|dans|sur|chez) (?:la |l['’]|le |les |une? )|(?:chez|aux?)\s
"""
SAME = "même"
READ = "lire"  # *peut-on lire*: words of who spoke last
# before whom something is told to; the same behind the subject of its verb
TELLS_TO = "à|aux?"
TOLD = r"\s(?:(?:à|aux?)\s|(?:à la|à l['’]|aux?)\s?(?:enquêteurs?|journalistes?|presse|police|agence|quotidien|chaîne))$"
# an apposition begins with one of these
APPOSING = "le la l' un une"
# a clause before the main one begins with these
FRONTING = "quand lorsque lorsqu' alors si après puisque puisqu' tandis bien"
# whom only an age stands for
AGED = r"l['’](?:homme|femme) de \d+ ans"
AS = "comme"
IT = "le l'"
ADVERSATIVE = "mais"
AND = "et"
BESIDES = r"tout en|avant de"
# the order of words: «…, a indiqué X»; a clause without its «que»; the head of a noun phrase comes first
TURNED_PERFECT = True
BARE_CLAUSES = False
HEAD_FIRST = True
SUBORDINATING = ""
# a verb with its own subject behind it, the reflexive and other small words before a verb
INVERTED = "il elle ils elles"
REFLEXIVE = "s' se m' y"
OBJECTS = "l' lui nous en"
BEFORE_VERB = "ne n' l' le vous"
INFINITIVE_MARK = ""
# behind an inserted verb: no subject begins so
NO_SUBJECT = "par à de d' et ou pour en"
NO_TURN = ""
# … and not in the words behind a verb that is inserted without its comma
UNSPOKEN = "que qu' un une des sa son ses"
# behind a quote and a comma: no verb that speaks it
NO_VERBS = "il elle ils elles on qui que dont ce cela c'"
SUBJECT_PRONOUNS = ""
# behind *dit que*: no clause but a name (*a dit que de …*); before an infinitive that is not reported
# with *que* they begin another clause
JOINING = "alors tandis afin pour avant après sans parce lors dès depuis pendant ainsi tant"
OF = "de d'"
BY = "par"
# who alone can be a source
LONE = "lui elle eux elles certains certaines plusieurs beaucoup"
# before the organisation that somebody speaks for
BELONGING = "de du des chez à au pour"
LED_BY = "de d' d’ à"
# a name behind one of these only belongs to a noun; what may stand before a name there
POSSESSING = "de du des avec par à contre"
ADDRESSES = "M. Mme Mlle"
THE = "le la les"
BEFORE_INFINITIVE = "ne n' se s' y en pas également aussi"
FAR_INFINITIVE = "indiquer affirmer dire assurer"
# verbs by what their clause may be (English)
ADDING = ""
TO_SOMEBODY = ""
ASKING = ""
QUESTIONING = ""
OCCASIONS = ""
FINDING = ""
