"""English verbs: irregular forms that lemmatizers miss, the endings of the others, and how a stem is spelt."""

from __future__ import annotations

IRREGULAR = """
rise arise oversee seek speed shoot pay be steal strike draw hold fight fly drink weep sink shake wear ride make leave flee
use die lie tie swing spin sting dig cling fling
"""
NO_CONDITIONAL = NO_INFIX = ""
# what ends otherwise than by rule
SHARING = "add err"
FUTURE = PLURAL = GENDERED = "-"
FUTURE_STEMS = PLURAL_STEMS = ""
PARTICIPLES = """
rose:rise risen:rise oversaw:oversee overseen:oversee sought:seek sped:speed shot:shoot paid:pay stole:steal stolen:steal
struck:strike drew:draw held:hold fought:fight flew:fly flown:fly drank:drink wept:weep sank:sink sunk:sink shook:shake wore:wear
rode:ride made:make left:leave fled:flee used:use using:use died:die lied:lie tied:tie swung:swing spun:spin stung:sting dug:dig clung:cling flung:fling
"""
REGULAR = "ied:y ies:y ed: ed:e ing: ing:e es: s: es:e"
# *hik*, *strik*: with one consonant behind its only vowel, *-ed* doubles it; *playing*, *killed* are forms themselves
DOUBTFUL = r"^[^aeiou]*[aeiou][^aeiouwxy]$|[aeiouy]\w*(?:ing|(?<!e)ed)$"
INFINITIVES = ("",)
# a stem that its ending doubled or that takes no *e*, and those that do
SPELLING = (
    (r"([bdgmnprt])\1e?$", r"\1"), (r"(ll|ss)e$", r"\1"), (r"troll$", "trol"), (r"(?<=[cnprlx])te$", "t"),
    (r"(?<![a])ste$", "st"), (r"(?<=[rnl])de$", "d"), (r"(?<=[^a]c)he$|(?<=[eo]ac)he$|(?<=s)he$", "h"),
    (r"(?<=[rlgw])ne$", "n"), (r"(?<=m)be$", "b"), (r"(?<=[rnsc])ke$", "k"), (r"(?<=[aeo]i)le$", "l"),
    (r"(?<=ea)([ldtnkmp])e$", r"\1"), (r"(?<=o[ao])([dkmnprt])e$", r"\1"), (r"(?<=[aeo])ye$", "y"),
    (r"(?<=e)ere$", "er"), (r"(?<=[ndtwgkp])ere$", "er"), (r"(?<=\w\w)ie$", "y"), (r"(?<![aet])ir$", "ire"),
    (r"(?<=u)id$", "ide"), (r"(?<=[^aeoiu][^aeobhqpum])at$|(?<=cre)at$|(?<=[ou]c)at$", "ate"),
    (r"(?<=[vbu])ell$|(?<=rop)ell$|(?<=anc)ell$", "el"), (r"(?<=[aeiou][^aeiou])at$|(?<=[iu])at$", "ate"),
    (r"([vcz]|[argou]u|rg|dg|[lrnp]s|[bgtdpkzf]l)$", r"\1e"), (r"(?<=[aeiou]\w)ag$|(?<=[aeiou]\w\w)ag$", "age"),
    (r"(?<=\w\w)(is|um)$", r"\1e"),
    (r"(?<=ch)ang$|(?<=rr)ang$", "ange"), (r"(?<=\w[fmlb])in$", "ine"), (r"(eas|[lc]ud|lod|[cvs]id)$", r"\1e"),
    (r"(?<=[^e]c)ed$", "ede"), (r"(ccus|fus|los|oos|pos|vok|cit|grad|stin|knam|cap|com|pil|easur|figur|[jt]ur|ecur)$", r"\1e"),
    (r"(plor|gnor|stor|ecut|but|itut|mput|mpet|elet|mot)$", r"\1e"),
)  # fmt: skip
