"""English verbs: irregular forms that lemmatizers miss, the endings of the others, and how a stem is spelt."""

from __future__ import annotations

IRREGULAR = "rise arise oversee seek speed shoot pay be"
NO_CONDITIONAL = NO_INFIX = ""
# what ends otherwise than by rule
SHARING = "add err"
FUTURE = PLURAL = GENDERED = "-"
FUTURE_STEMS = PLURAL_STEMS = ""
PARTICIPLES = "rose:rise risen:rise oversaw:oversee overseen:oversee sought:seek sped:speed shot:shoot paid:pay"
REGULAR = "ied:y ies:y ed: ed:e ing: ing:e es: s: es:e"
# *hik*, *pos*: with one consonant behind one vowel, *-ed* doubles it; any ending is that of a verb
DOUBTFUL = r"^[^aeiou]?[aeiou][^aeiouwxy]$"
INFINITIVES = ("",)
# a stem that its ending doubled or that takes no *e*, and those that do
SPELLING = (
    (r"([bdgmnprt])\1e?$", r"\1"), (r"(ll|ss)e$", r"\1"), (r"troll$", "trol"), (r"(?<=[cnprlx])te$", "t"),
    (r"(?<![a])ste$", "st"), (r"(?<=[rnl])de$", "d"), (r"(?<=[^a]c)he$|(?<=[eo]ac)he$|(?<=s)he$", "h"),
    (r"(?<=[rlgw])ne$", "n"), (r"(?<=m)be$", "b"), (r"(?<=[rnsc])ke$", "k"), (r"(?<=[aeo]i)le$", "l"),
    (r"(?<=ea)([ldtnkmp])e$", r"\1"), (r"(?<=o[ao])([dkmnpt])e$", r"\1"), (r"(?<=[aeo])ye$", "y"),
    (r"(?<=e)ere$", "er"), (r"(?<=[ndtwgkp])ere$", "er"), (r"(?<=\w\w)ie$", "y"), (r"(?<![aet])ir$", "ire"),
    (r"(?<=u)id$", "ide"), (r"(?<=[^aeoiu][^aeobhqpum])at$|(?<=cre)at$|(?<=[ou]c)at$", "ate"),
)  # fmt: skip
