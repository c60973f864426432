"""What looks like a figure and is none: names and models, places in a list, scores, idioms, articles."""

from __future__ import annotations

import re

from ..numbers import Number
from .amounts import Amount
from .lexicon import Lexicon, search

WORD_BEFORE = re.compile(r"([^\W\d_][\w’'&.-]*)[ \u00a0\u202f]\Z")
WORD_AFTER = re.compile(r"[ \u00a0\u202f-]([^\W\d_]+)")
SENTENCE_END = re.compile(r"(?:^|[.!?:;…»\"”\n—–-]|\A)\s*\Z")


def no_number(text: str, number: Number, lex: Lexicon) -> bool:
    """Whether a number is no amount, whatever stands around it."""
    start, end = number.start, number.end
    if number.form == "fraction":
        return _no_fraction(text, number, lex)
    before, after = text[max(0, start - 24) : start], text[end : end + 16]
    if re.match(rf"(?:{lex.words.NOT_AFTER})", after, re.IGNORECASE) and number.scale is None:
        return True
    if number.form == "digits" and before.endswith(("#", "§", "@", "_")):
        return True
    around = text[max(0, start - 14) : end + 16]
    return search(lex.words.IDIOMS, around) and _inside(lex.words.IDIOMS, text, start, end)


def _inside(pattern: str, text: str, start: int, end: int) -> bool:
    low = max(0, start - 14)
    return any(
        low + m.start() < end and start < low + m.end()
        for m in re.finditer(pattern, text[low : end + 16], re.IGNORECASE)
    )


def _no_fraction(text: str, number: Number, lex: Lexicon) -> bool:
    """`seconde moitié`, `quart de finale`, `a third man`, `24/7` and other slashes."""
    start, end = number.start, number.end
    before, after = text[max(0, start - 16) : start], text[end : end + 16]
    said = text[start:end].lower()
    if "/" in said:
        top, bottom = (int(n) for n in re.findall(r"\d+", said)[-2:])
        return not (top < bottom <= 100) and len(text) > 12
    if re.match(rf"(?:{lex.words.NOT_AFTER})", after, re.IGNORECASE):
        return True
    if search(lex.words.HALF_NOT_BEFORE, before):
        return True
    if said.endswith((" a", " an")):
        return not _unit_follows(text, number, lex)
    if " " in said.strip() or "-" in said:  # with its number or article
        word = WORD_AFTER.match(after)
        parts = said.split()
        if lex.language == "en" and parts and parts[0] in ("a", "an") and word:
            return word[1].lower() not in lex.words.FUNCTION_WORDS and not _unit_follows(
                text, number, lex
            )
        return False
    if said in ("moitié", "half", "halves") or not said[:1].isalnum() or said[:1].isnumeric():
        return (after.startswith("-") and not _unit_follows(text, number, lex)) or (
            said == "half"
            and re.match(r"\s(?:an?\s|hour|a\sdozen)", after) is not None
            and not _unit_follows(text, number, lex)
        )
    if (
        lex.language == "fr"
        and said in ("tiers", "quart")
        and re.search(r"\b(?:le|du|au|ce|dernier)\s\Z", before)
    ):
        return not re.match(r"\s(?:d[eu]s?\s|d['’])", after)
    return not _unit_follows(text, number, lex) and len(text) > 12


def _unit_follows(text: str, number: Number, lex: Lexicon) -> bool:
    from .amounts import unit_after

    return unit_after(text, number, lex) is not None


def no_amount(text: str, made: Amount, lex: Lexicon) -> bool:
    """Whether a bare amount counts nothing: what is said before and behind it tells."""
    if made.rule.startswith("drop."):
        return True
    number = made.number
    if number.form == "article":
        return made.unit is None and made.kind == "count"
    if not made.bare or made.rule not in ("figure.count", "figure.vague"):
        return False
    start, end = made.start, made.end
    if text.strip() == text[start:end]:
        return False
    before, after = text[max(0, start - 40) : start], text[end : end + 30]
    if number.form in ("vague", "dozen", "pair"):
        return _no_dozen(number, after, lex)
    if re.search(rf"(?:(?<=\W)|^){lex.words.LABELS}", before, re.IGNORECASE) and not number.scale:
        return not _plural_follows(after, lex)
    if number.form == "digits" and not number.scale:
        return _no_digits(text, made, before, after, lex)
    return _no_words(text, made, before, after, lex)


def _no_dozen(number: Number, after: str, lex: Lexicon) -> bool:
    """*une quarantaine de 14 jours* is no forty; *a couple* is no two."""
    if number.form == "pair":
        return not WORD_AFTER.match(after)
    said = number.scale or ""
    if (
        lex.language == "fr"
        and number.form == "dozen"
        and said.endswith(("quarantaine", "quinzaine"))
    ):
        return re.match(r"\s(?:de\s|d['’])[^\W\d_]", after) is None
    return False


def no_name(text: str, made: Amount, lex: Lexicon) -> bool:
    """Whether a number that goes on after one that is a name is a name too: *articles 12 et 13*."""
    return (
        made.number.form == "digits"
        and not made.number.scale
        and not _plural_follows(text[made.end : made.end + 30], lex)
    )


def _plural_follows(after: str, lex: Lexicon) -> bool:
    """Whether a noun in the plural stands behind a number: then it counts."""
    word = WORD_AFTER.match(after)
    return (
        word is not None
        and word[1].lower() not in lex.words.FUNCTION_WORDS
        and (word[1].endswith(("s", "x")) and len(word[1]) > 3)
    )


def _no_digits(text: str, made: Amount, before: str, after: str, lex: Lexicon) -> bool:
    number = made.number
    said = text[made.start : made.end]
    if re.match(r"\s?:\s?\d\d|\s?[ap]\.?\s?m\b", after) or re.search(r"\d\s?:\s?\Z", before):
        return True  # 3: 45 p. m.
    if (
        re.search(r"\b[A-Z]{1,4}\s-\s\Z", before)
        or re.search(r"\d\s?/\s?\Z", before)
        or re.match(r"\s/\s\d", after)
    ):
        return True
    if (
        re.search(lex.words.SINGULAR, before, re.IGNORECASE)
        and not number.signed
        and not any(c in said for c in " .,\u00a0\u202f")
    ):
        word = WORD_AFTER.match(after)
        if word is None or word[1].lower() in lex.words.FUNCTION_WORDS:
            return True  # the 747, la 208
    line = text.rfind("\n", 0, made.start) + 1
    if not text[line : made.start].strip(" -–•*\t(") and re.match(
        r"\s?[.)°/]-?(?:\s|$)|\s?[-–:]\s", after
    ):
        return True  # the number of an item in a list
    if len(said) == 1 and re.match(r"[-‑][A-Z]", after):
        return True  # 5-HT, 3-D
    if re.match(r"°|[/\\_@]|:\d", after) or before.endswith(("/", "\\", "_", "@", ":", "&", "=")):
        return True
    if before[-1:] == "[" and after[:1] == "]":
        return True
    if before[-1:] == "(" and after[:1] == ")" and len(said) < 4:
        return True
    if re.match(lex.words.STREETS, after, re.IGNORECASE if lex.language == "fr" else 0):
        return True
    if (
        re.fullmatch(r"\d{5}", said)
        and re.match(r"\s[A-ZÀ-Ý]", after)
        and re.search(r"(?:[,(\n–-]\s?|^)\Z", before)
    ):
        return True
    if (
        lex.language == "fr"
        and re.fullmatch(r"\d+\.\d{1,2}", said)
        and re.search(r"\b(?:le|du|au|l['’]article|un)\s\Z", before)
    ):
        return True
    if re.fullmatch(r"0\d+|\d{7,}", said) or re.match(r"[ \u00a0\u202f]e(?:\s|$)", after):
        return True
    word = WORD_BEFORE.search(before)
    if word and word[1][0].isupper() and not _counts(text, made, word, after, lex):
        return True
    return made.low is not None and _like_year(made, said, before, after, lex)


def _counts(text: str, made: Amount, word: re.Match[str], after: str, lex: Lexicon) -> bool:
    """Whether a number behind a capital counts something all the same: `Les 12 salariés`, `À Paris, 300`."""
    said = text[made.start : made.end]
    if any(sign in said for sign in " \u00a0\u202f,"):
        return True
    first = word[1].lower().rstrip(".")
    if (
        first in lex.words.STARTERS
        or first.rsplit("'", 1)[-1].rsplit("’", 1)[-1] in lex.words.STARTERS
    ):
        return True
    if first.endswith(("'", "’")):
        return True
    follows = WORD_AFTER.match(after)
    if not follows or follows[1].lower() in lex.words.FUNCTION_WORDS:
        return False
    return _plural_follows(after, lex)


def _like_year(made: Amount, said: str, before: str, after: str, lex: Lexicon) -> bool:
    """Four digits that may be a year, with nothing counted behind them."""
    if not re.fullmatch(r"(?:1[4-9]|20)\d\d", said) or lex.language == "":
        return False
    follows = WORD_AFTER.match(after)
    if follows and follows[1].lower() not in lex.words.FUNCTION_WORDS and follows[1][0].islower():
        return not follows[1].endswith(("s", "x"))
    return True


def _no_words(text: str, made: Amount, before: str, after: str, lex: Lexicon) -> bool:
    said = text[made.start : made.end].lower()
    follows = WORD_AFTER.match(after)
    noun = follows is not None and follows[1].lower() not in lex.words.FUNCTION_WORDS
    if said == "one":
        hurt = re.match(r"\s(?:dead|killed|injured|wounded|missing)\b", after)
        return "hedge" not in made.pieces and not hurt
    if said == lex.words.DUAL and search(lex.words.DUAL_BEFORE, before):
        return not re.match(lex.words.PARTITIVE, after)
    if said in lex.words.ADJECTIVES.split():
        return not noun
    if said in ("zéro", "zero", "nought"):
        return search(lex.words.ZERO_BEFORE, before) and not noun or "-" in (before[-1:], after[:1])
    if said and made.low is not None and made.low < 13 and not noun and "hedge" not in made.pieces:
        return search(lex.words.ALONE_BEFORE, before) and not re.match(lex.words.PARTITIVE, after)
    if (
        text[made.start].isupper()
        and made.start
        and before[-1:] == " "
        and not SENTENCE_END.search(before)
    ):
        return True  # Big Ten Network
    return False
