"""What looks like a figure and is none: names and models, places in a list, scores, idioms, articles.

`no_number` goes by a number alone, before its unit is read; `no_amount` by an amount that nothing says the
unit of. Each guard is a function that answers whether the amount counts nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ..numbers import Number
from .amounts import Amount
from .fractions import no_fraction
from .lexicon import ENDS, Lexicon
from .rates import per_unit

WORD_BEFORE = re.compile(r"([^\W\d_][\w’'&.-]*)[ \u00a0\u202f]\Z")
SENTENCE_END = re.compile(r"(?:^|[.!?:;…»\"”`\n—–-]|\([A-Z ]{2,8}\))\s*\Z")  # … *( CNN ) Two*
CLOCK_AFTER = re.compile(
    r"\s?:\s?\d\d|\.\s\d\d\s(?:[ap]\.?\s?m\b|[A-Z]{2,4}\b)|\s(?:GMT|BST|EST|EDT|IST|PST|CET|UTC)\b|\s?[ap]\.?\s?m\b|\s\(\d{4}\sGMT"
)
CLOCK_BEFORE = re.compile(r"(?<!\d)\d\d?\s?:\s?\Z")
CODE_BEFORE = re.compile(
    r"×\Z|\d\s?[x×]\s?\Z|\b[Nn][.°º]\Z|\b[A-Z]{1,4}\s-\s\Z|\d\s?/\s?\Z|[/\\_@:&#§^]\Z|(?<![<>])=\Z|(?:^|[\s(])['’]\Z|[^\W\d_](?:\d?\+|\s\+\s)\Z"
)
CODE_AFTER = re.compile(
    r"[&×]\d|\s?[x×]\s?\d|\s?/\s?\d|[\\_@/°]|\s?:\d|[ \u00a0\u202f](?:e(?:\s|\Z)|O+(?!\w))"
)
LIST_IN_BRACKETS = re.compile(r"(?:,\s?\d{1,3})+\)")
ITEM_AFTER = re.compile(r"\s?[.)°/]-?(?:\s|\Z)|\s?[-–:]\s")
BRACKET = re.compile(r"[()\n]")
LISTED_BEFORE = re.compile(r"[:;]\s\Z")
LISTED_AFTER = re.compile(r"[.)]\s[A-ZÀ-Ý]")
TOWN_BEFORE = re.compile(r"(?:[,(\n–-]\s?|^)\Z")
CAPITAL_AFTER = re.compile(r"\s[A-ZÀ-Ý]")
LOOKS_NAMED = re.compile(r"0\d+|\d{7,}")
VERSION = re.compile(r"\d{1,2}\.\d{1,2}")
GROUPED = re.compile("[ ,\u00a0\u202f]|\\.\\d{3}(?!\\d)")
LEAD = ' -–•*\t(>“"«'  # before the number of an item
MARKED = re.compile(r"[#§]\s?\Z|[@_]\Z")
TITLE_BEFORE = re.compile(r"[“«\"][ \u00a0\u202f]?\Z")
NEAR = 40
IDIOM_BEFORE, IDIOM_AFTER = 14, 20  # characters of an idiom around its number
ITEM_DIGITS = 2  # of the number of an item in a list
LINE = 120  # characters in which a bracket that a number closes is opened
SMALL = 13  # below, a number in words without a noun is often no count

Guard = Callable[[str, Amount, Lexicon], bool]


def no_number(text: str, number: Number, lex: Lexicon) -> bool:
    """Whether a number is no amount, whatever its unit."""
    if number.form == "fraction":
        return no_fraction(text, number, lex) or _idiom(text, number, lex)
    if number.scale is None and lex.after("compound_after", text, number.end):
        return True
    if number.form == "digits" and MARKED.search(text, max(0, number.start - 2), number.start):
        return True
    if number.form == "words" and lex.after("pair_of_one_after", text, number.end):
        return True
    return _idiom(text, number, lex)


def _idiom(text: str, number: Number, lex: Lexicon) -> bool:
    start, end = number.start, number.end
    found = lex.patterns["idioms"].finditer(text, max(0, start - IDIOM_BEFORE), end + IDIOM_AFTER)
    return any(m.start() < end and start < m.end() for m in found)


def no_amount(text: str, made: Amount, lex: Lexicon) -> bool:
    """Whether an amount counts nothing: what is said before and behind it tells."""
    if made.named:
        return True
    if made.number.form == "article":
        return made.bare
    if not made.bare or text.strip(ENDS) == text[made.start : made.end]:
        return False
    if made.rule.startswith("figure.range"):
        return _clock(text, made, lex)
    if made.rule not in ("figure.count", "figure.vague"):
        return False
    return any(guard(text, made, lex) for guard in _guards(made.number))


def _guards(number: Number) -> tuple[Guard, ...]:
    if number.form in ("vague", "dozen", "pair"):
        return (_no_dozen,)
    if number.scale:
        return (_of_title, _behind_name) if len(number.scale) == 1 else (_of_title,)
    if number.form == "digits":
        return (
            _labelled,
            _titled,
            _clock,
            _code,
            _item,
            _town,
            _address,
            _model,
            _behind_name,
            _like_year,
        )
    return (_labelled, _lone_one, _known_two, _adjective, _zero, _alone, _of_title)


def no_name(text: str, made: Amount, lex: Lexicon) -> bool:
    """Whether a number that goes on after one that is a name is a name too: *articles 12 et 13*."""
    return (
        made.number.form == "digits"
        and not made.number.scale
        and not lex.plural_follows(text, made.end)
    )


def _labelled(text: str, made: Amount, lex: Lexicon) -> bool:
    """*article 12*, *page 3*, *numéro deux*."""
    if lex.after("version_after", text, made.end) and VERSION.fullmatch(text, made.start, made.end):
        return True
    led = lex.before("label_before", text, made.start)
    if led is None:
        return False
    name = led[0][0].isupper() and not lex.words.PLURALS_SHOW  # *Section 508 rules*
    noun = lex.noun_follows(text, made.end)
    if name or (noun is not None and noun[0].isupper()):
        return True
    verb = lex.before("label_verb_before", text, made.start)
    if verb and lex.after("label_object_after", text, made.end):
        return False  # *building four separate prototypes*
    return not lex.plural_follows(text, made.end)


def _no_dozen(text: str, made: Amount, lex: Lexicon) -> bool:
    """*une quarantaine de 14 jours* is no forty; *a couple* is no two."""
    if made.number.form == "pair":
        return lex.noun_follows(text, made.end) is None and not lex.after("of", text, made.end)
    word = (made.number.scale or "").split()[-1:]
    if word and word[0].rstrip("s") in lex.sets["NO_DOZENS"]:
        return lex.after("dozen_after", text, made.end) is None
    return False


def _clock(text: str, made: Amount, lex: Lexicon) -> bool:
    """*3: 45 p. m.*, as in texts whose marks are set apart."""
    before = CLOCK_BEFORE.search(text, max(0, made.start - 4), made.start)
    after = CLOCK_AFTER.match(text, made.end) or lex.after("clock_after", text, made.end)
    return before is not None or after is not None


def _code(text: str, made: Amount, lex: Lexicon) -> bool:
    """*AK - 47*, *8 / 2 / 13*, *5-HT*, *bac+5*, *3 OOO*, *[3]*, *(64)*, *lignes (1, 14)*, *0612*."""
    start, end = made.start, made.end
    said = text[start:end]
    if (
        CODE_BEFORE.search(text, max(0, start - 8), start)
        and text[max(0, start - 2) : start] != ": "
    ):
        return True
    if LOOKS_NAMED.fullmatch(said):
        return True
    if CODE_AFTER.match(text, end) and not _per_measure(text, end, lex):
        return True
    if len(said) == 1 and re.match(r"[-‑][A-Z]", text[end : end + 2]):
        return True
    if text[start - 1 : start] == "(" and LIST_IN_BRACKETS.match(text, end):
        return True
    around = text[start - 1 : start] + text[end : end + 1]
    return around == "[]" or (around == "()" and len(said) < 4 and not made.number.signed)


def _per_measure(text: str, end: int, lex: Lexicon) -> bool:
    """*200/km²*."""
    m = lex.after("per", text, end)
    return m is not None and bool(m["slash"]) and per_unit(m["unit"], lex) is not None


def _item(text: str, made: Amount, lex: Lexicon) -> bool:
    """The number of an item in a list, at the start of a line or in a row of items: *1) to train, 2) to hire*."""
    if text[made.end : made.end + 1] == ")" and made.end - made.start <= ITEM_DIGITS:
        brackets = BRACKET.findall(text, max(0, made.start - LINE), made.start)
        if brackets[-1:] != ["("]:
            return True  # it closes no bracket
    if LISTED_BEFORE.search(text, max(0, made.start - 3), made.start) and LISTED_AFTER.match(
        text, made.end
    ):
        return True
    line = text.rfind("\n", 0, made.start) + 1
    return not text[line : made.start].strip(LEAD) and ITEM_AFTER.match(text, made.end) is not None


def _titled(text: str, made: Amount, lex: Lexicon) -> bool:
    """*“60 Sites in 60 Minutes”*: a title begins with it."""
    noun = lex.noun_follows(text, made.end)
    opened = TITLE_BEFORE.search(text, max(0, made.start - 2), made.start) is not None
    return opened and noun is not None and noun[0].isupper() and noun[1:].islower()


def _town(text: str, made: Amount, lex: Lexicon) -> bool:
    """*75010 Paris*."""
    return (
        re.fullmatch(r"\d{5}", text[made.start : made.end]) is not None
        and CAPITAL_AFTER.match(text, made.end) is not None
        and TOWN_BEFORE.search(text, max(0, made.start - 3), made.start) is not None
    )


def _address(text: str, made: Amount, lex: Lexicon) -> bool:
    """*12, rue de la Paix*."""
    return lex.after("street_after", text, made.end) is not None


def _model(text: str, made: Amount, lex: Lexicon) -> bool:
    """*the 747*, *la 208*: a number with an article in the singular and no noun."""
    if made.number.signed or GROUPED.search(text[made.start : made.end]):
        return False
    led = lex.before("singular_before", text, made.start)
    return led is not None and not lex.counted_follows(text, made.end)


def _behind_name(text: str, made: Amount, lex: Lexicon) -> bool:
    """*Windows 10*, *Porsche 917K*, but *Les 12 salariés* and *À Paris 300 soldats*."""
    word = WORD_BEFORE.search(text, max(0, made.start - NEAR), made.start)
    if not word or GROUPED.search(text[made.start : made.end]):
        return False
    name = re.split("['’]", word[1].rsplit("-", 1)[-1].rstrip("."))
    if not any(part[:1].isupper() for part in name[:1] + name[-1:]):
        return False
    if name[-1].lower() in lex.sets["STARTERS"] or name[-1] == "":
        return False
    many = lex.after("out_of", text, made.end)
    if many and text[many.end() : many.end() + 1].isdigit():
        return False  # *le Mexique 187 sur 192 pays*
    if not lex.plural_follows(text, made.end):
        return True
    version = VERSION.fullmatch(text, made.start, made.end)
    scored = lex.after("points", text, made.end) or word[1].endswith(("'s", "’s"))
    return version is not None and not scored  # *Windows 8.1 users*, *Bird’s 15.9 rebounds*


def _like_year(text: str, made: Amount, lex: Lexicon) -> bool:
    """Four digits that may be a year, with nothing counted behind them."""
    if not re.fullmatch(r"(?:1[4-9]|20)\d\d", text[made.start : made.end]):
        return False
    hedge = made.pieces.get("hedge", "").lower().replace(" ", "_")
    if hedge and hedge not in lex.sets["SINCE"]:
        return False
    noun = lex.noun_follows(text, made.end)
    return noun is None or not (noun[0].islower() and lex.plural_follows(text, made.end))


def _lone_one(text: str, made: Amount, lex: Lexicon) -> bool:
    """*one of them*, *one mother*, *about this one*; with a hedge or a fate it counts: *at least one*, *one dead*."""
    if text[made.start : made.end].lower() != lex.words.LONE_ONE:
        return False
    if lex.before("singular_before", text, made.start):
        return True
    return "hedge" not in made.pieces and lex.after("hurt_after", text, made.end) is None


def _known_two(text: str, made: Amount, lex: Lexicon) -> bool:
    """*les deux entreprises*: known already, nothing is counted."""
    if text[made.start : made.end].lower() != lex.words.DUAL or not lex.before(
        "known_before", text, made.start
    ):
        return False
    return lex.after("partitive_after", text, made.end) is None


def _adjective(text: str, made: Amount, lex: Lexicon) -> bool:
    """*un bâtiment neuf*, but *neuf ont péri*."""
    if text[made.start : made.end].lower() not in lex.sets["ADJECTIVES"]:
        return False
    several = lex.after("several_after", text, made.end)
    return several is None and lex.noun_follows(text, made.end) is None


def _zero(text: str, made: Amount, lex: Lexicon) -> bool:
    """*tolérance zéro*, *zero-waste*, *Zero UI*."""
    if text[made.start : made.end].lower() not in lex.sets["ZEROS"]:
        return False
    if "-" in (text[made.start - 1 : made.start], text[made.end : made.end + 1]):
        return True
    led, noun = lex.before("no_zero_before", text, made.start), lex.noun_follows(text, made.end)
    named = noun is not None and noun[0].isupper() and text[made.start].isupper()
    return named or (led is not None and noun is None)


def _alone(text: str, made: Amount, lex: Lexicon) -> bool:
    """*tous les trois*, *à deux*: a small number in words and no noun."""
    if made.low is None or made.low >= SMALL or "hedge" in made.pieces:
        return False
    if lex.noun_follows(text, made.end) or not lex.before("alone_before", text, made.start):
        return False
    return lex.after("partitive_after", text, made.end) is None


def _of_title(text: str, made: Amount, lex: Lexicon) -> bool:
    """*Big Ten Network*: a capital within a sentence makes it a name."""
    start = made.start
    of = lex.after("of", text, made.end) if made.number.scale else None
    if of and text[of.end() : of.end() + 1].islower():
        return False  # *Melbourne Cinq millions d'habitants*
    if not text[start].isupper() or text[start - 1 : start] != " ":
        return False
    return SENTENCE_END.search(text, max(0, start - 12), start) is None
