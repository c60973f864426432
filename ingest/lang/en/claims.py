"""English words for claims: who a pronoun or a description can stand for, and verbs that pass subjects on."""

from __future__ import annotations

# pronouns that stand for nothing: *there are*
IMPERSONAL = "there"
# *there is*, *there have been*
THERE, HAVING = "there", "be"
# whose object acts in what they govern: *allow X to do*
PASSING = "allow enable force help invite permit ask tell urge require oblige let make expect want order sentence"
# that another verb says what happens: *is going to open*; modals are auxiliaries
HELPING = "go"
# whose participle says when something is to be: *the launch planned for Thursday*
SCHEDULING = "schedule reschedule plan set expect postpone delay"
# behind a comma or *and*, before a value: it is not so many
RULING_OUT = "not"
# participles in front of what was set for a day, with their infinitive
SET_FOR = "scheduled:schedule rescheduled:reschedule planned:plan set:set expected:expect slated:slate due:schedule"
# whose object takes place: *organiser un débat*
HOLDING = (
    "organize organise hold broadcast play celebrate host cancel suspend launch start finish stage"
)

# the speaker of direct speech
SPEAKER = "i we"
THIRD = "he she it they"
PERSON_ONLY = "he she"
THING_ONLY = "it"
DEFINITE = "the this that"

# what an organisation is called when it is named again
ORGANISATIONS = """company group firm corporation carrier maker automaker carmaker manufacturer operator bank giant publisher
    retailer association organisation organization institution agency regulator union party ministry airline lab club
    federation university ngo newspaper daily platform network brand insurer startup foundation authority institute
    chipmaker planemaker broadcaster chain utility"""
COUNTRIES = "country nation"
PERSONS = """minister president mayor director boss senator congressman chief prosecutor lawyer coach player driver
    singer actor actress economist researcher professor doctor spokesman spokeswoman spokesperson secretary governor leader
    candidate billionaire chairman executive sheriff"""

# what rises and falls, beside the verbs of change that figures know
GROWING = "soar skyrocket tumble rocket spike collapse balloon swell leap edge contract"

# verbs of saying that, with an amount as their object, do something with it: *holds 300 hostages*, *added 12 jobs*
DOING = "hold add admit charge write volunteer maintain advance"

# that is to say: the figure behind it restates the one before
RESTATING = "i.e."
RESTATED = "represent"
# what is said of an event of which only the day is told
HAPPENING = "take place"
JOIN = "; "
# between a number and what it counts
OF = "of"
# between what takes place and its day: *the strike of June 3*
OF_DAY = "of"
# before whoever does it
BY = "by"
WITH = "with"
# what ties a subject to what it is
BEING = "be"
REFLEXIVES = ("", "")
ELIDING = ""
# a topic set before its sentence: the pronoun behind it stands for that
ASIDE = "as regarding concerning"
# what kills, and what it does: behind *the spread of the virus, which* they speak of the virus
PLAGUES = "virus coronavirus covid covid-19 epidemic pandemic disease outbreak flu cholera ebola aids attack earthquake disaster"
STRIKING = "kill claim infect hit strike devastate ravage cost"
RELATIVES = "who which that"
# participles that take a figure with *of*; behind others it belongs to their noun
MEASURING = "increase reduce raise cut lower compose make endow"
# before a number and no preposition of its noun
NEARLY = "about around over under nearly some approximately more less fewer between many least"
# between a thing and what it is worth
WORTH = "worth"
# one that may be spoken of as many: *the crew have left*
COLLECTIVE = """personnel staff crew team squad police family couple duo trio group government public audience majority
    minority board navy army council committee club party company"""
# between the beginning of a clause and its number
LEADING = """the these those his her their our only even at all just"""
# a clause may begin behind these, though the parse has them lead a noun
OPENING = "as after before since until"
# before what there was more or fewer than, and the words for more and fewer
THAN, MORE = "than", "more fewer less higher lower"
# before an age
AGED = "aged ages"
# between a number and what became of those it counts: *14 others were hurt*
OTHERS = "other others more people"
# who is in these was asked; a number of people in a sentence with these, behind these words, too
SAMPLES = "sample panel survey poll"
SURVEYS = "survey poll study"
ASKED = "among"
ASKING = "survey poll"
# before the figure that another is compared with
AGAINST = "against compared versus vs"
# … or that something came from
COMING_FROM = "from"
# says no more of a quantity than its dimension
BROAD = "power sum amount total capacity limit maximum minimum average"
# *it* in what these report is seldom they
MEDIA = "newspaper paper daily magazine broadcaster channel agency station website"
# no pronoun stands for these
NOBODY = "nothing nobody none"
