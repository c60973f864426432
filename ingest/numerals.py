"""The words and digits of numbers, one by one: what `numbers` puts together.

Digits come with their marks (`12 000`, `1.234,5`), words with what they do in a number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from .lang import words

SPACES = " \u00a0\u202f\u2009"
VULGAR = {c: Fraction(unicodedata.numeric(c)).limit_denominator(1000) for c in "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"}
LONGEST = 40  # characters of a number that somebody wrote to be read
SIGN = re.compile(r"[-−–+]\s?")
LETTERS = re.compile(r"[^\W\d_]+")
# digits set against a currency without a space: `EUR20`, `RM42`
STUCK = re.compile(r"(?:^|\W)[A-Z][A-Za-z]{1,2}\Z")
# F-16, Covid-19, F01004-2237
CODE_BEFORE = re.compile(r"[^\W\d]\w*[-‑–−]\Z")
DIGIT_BEFORE = re.compile(r"\d\s?\Z")
BLANKS = re.compile(rf"[{SPACES}’']")


@dataclass(frozen=True, slots=True)
class Atom:
    """A word of a number. `code`: d digits, n below a hundred, h hundred, s scale, z a noun that counts,
    f fraction, o ordinal as a part, a article, v vague."""

    code: str
    start: int
    end: int
    value: Fraction
    word: str
    glued: str = ""
    signed: bool = False
    plural: bool = False
    stuck: bool = False


@dataclass(frozen=True)
class Lexicon:
    token: re.Pattern[str]
    entries: dict[str, tuple[str, Fraction, bool]]
    short: dict[str, int]
    decimal: str
    joint: frozenset[str]
    and_tens: frozenset[int]
    of: re.Pattern[str]
    vague: dict[str, int]
    before: re.Pattern[str]
    minus: re.Pattern[str]
    not_minus: re.Pattern[str]
    point: re.Pattern[str]
    fourscore: bool
    most_hundreds: int


def plain(word: str) -> str:
    """Without accents.

    >>> plain("zéro")
    'zero'
    """
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _token(decimal: str) -> re.Pattern[str]:
    other = "." if decimal == "," else ","
    marks = re.escape(other)
    # *he batted.308*: in French a new sentence that lost its space
    glued = r"|(?<=[^\W\d_])\.\d{3}(?!\d)" if decimal == "." else ""
    return re.compile(
        rf"""(?P<bad>(?<!\w)(?:\+?\d{{2,3}}[ .]?\(0\)[ .]?|0)\d(?:[{SPACES}.-]\d\d){{4}}(?!\d)  # telephone
             | (?<!\w)0\d{{2,4}}[ -]\d{{3,4}}[ -]?\d{{3,4}}(?!\w) | (?<![\w-])(?:1-)?(?:\(\d{{3}}\)\s|\d{{3}}-)\d{{3}}-\d{{4}}(?![\w-])
             | (?<!\w)0\d\s(?:\d\d\s+){{3}}\d\d(?!\d)
             | (?<!\w)\d+(?:\s?[.:/]\s?\d+){{3,}}(?!\w)                                               # addresses, versions
             | (?<![\w.])(?!\d{{1,3}}(?:\.\d{{3}})+(?!\d))\d+\.\d+\.\d+(?!\w))
        | (?P<num>(?:(?<![\w.,€$£)%])[-−–]\s?|(?<![\w])\+)?
          (?<![\d])(?<!\d[.,])(?:
            (?P<grouped>\d{{1,3}}(?P<sep>[{SPACES}{marks}’'])\d{{3}}(?:(?P=sep)\d{{3}})*(?!\d)(?:{re.escape(decimal)}\d+|{marks}\d\d(?!\d))?
              | \d{{1,3}}(?:,\s000)+(?!\d)
              | (?:(?<=than\s)|(?<=bout\s)|(?<=over\s)|(?<=arly\s)|(?<=some\s))\d{{1,3}}(?:,\s\d{{3}})+(?=\s[a-z])
              | \d{{1,2}}(?:,\d\d)+,\d{{3}}(?!\d)(?:\.\d+)?
              | \d{{1,3}}(?:{re.escape(decimal)}\d{{3}}){{2,}}(?!\d)(?:{marks}\d+)?
              | \d{{1,3}}(?:{re.escape(decimal)}\d{{3}})+{marks}\d+)
          | (?P<power>\d+(?:[.,]\d+)?\s?[×x]\s?10(?:\^[-−]?|[-−])\d{{1,2}})
          | (?P<mixed>\d+\s{{1,2}}\d/\d{{1,2}}(?![\d/]))
          | (?P<part>\d+/\d+(?![\d/]))
          | (?P<dec>\d+[.,]\d+)
          | (?P<lead>(?<!\w)\.\d+{glued})
          | (?P<int>\d+))(?P<vulgar>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])?)
        | (?P<frac>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])
        | (?P<word>[^\W\d_]+)""",
        re.VERBOSE,
    )


@cache
def lexicon(language: str) -> Lexicon:
    """The words of numbers of `language`, with and without their accents."""
    w = words(language, "numbers")
    entries: dict[str, tuple[str, Fraction, bool]] = {}

    def add(word: str, code: str, value: Fraction | int, plural: bool = False) -> None:
        for form in {word, plain(word)}:
            entries.setdefault(form, (code, Fraction(value), plural))

    for word in w.ARTICLES.split():
        add(word, "a", 1)
    for word, value in w.WORDS.items():
        add(word, "n", value)
    for word in w.HUNDREDS.split():
        add(word, "h", 100)
    for word, value in w.SCALES.items():
        add(word, "s", value)
    for word, value in w.DOZENS.items():
        add(word, "z", value)
        add(word + w.PLURAL, "z", value, True)
    for word, (top, bottom) in w.FRACTIONS.items():
        add(word, "f", Fraction(top, bottom), word.endswith(w.PLURAL))
    for word, value in w.PARTS.items():
        add(word, "o", Fraction(1, value))
        add(word + w.PLURAL, "o", Fraction(1, value), True)
    for word in w.NOUGHT.split():
        add(word, "w", 0)
    for word in w.PAIRS.split():
        add(word, "p", 2)
    for word in w.VAGUE:
        if " " not in word:
            add(word, "v", w.VAGUE[word])
    of = "|".join(re.escape(o).replace("'", "['’]") for o in w.OF.split())
    lead = "|".join(sorted(map(re.escape, w.VAGUE), key=len, reverse=True))
    return Lexicon(
        token=_token(w.DECIMAL),
        entries=entries,
        short=w.SHORT_SCALES,
        decimal=w.DECIMAL,
        joint=frozenset(f" {a} " for a in w.AND.split()) | {f"-{w.AND}-"},
        and_tens=frozenset(w.WORDS[x] for x in w.AND_BEFORE_TENS.split() if x in w.WORDS),
        of=re.compile(rf"\s(?:{of})\s?"),
        vague=w.VAGUE,
        before=re.compile(rf"\b({lead})\s\Z", re.IGNORECASE),
        minus=re.compile(rf"\b(?:{'|'.join(w.MINUS.split())})\s\Z", re.IGNORECASE),
        not_minus=re.compile(w.NOT_MINUS, re.IGNORECASE),
        point=re.compile(rf"\s(?:{'|'.join(w.POINT.split())})\s\Z", re.IGNORECASE),
        fourscore=bool(w.FOURSCORE),
        most_hundreds=w.MOST_HUNDREDS,
    )  # fmt: skip


def digits(text: str, language: str = "fr") -> Fraction:
    """The value of a number in digits, with the marks of `language`.

    >>> digits("1 234,5", "fr"), digits("1,234.5", "en"), digits("587.000", "fr")
    (Fraction(2469, 2), Fraction(2469, 2), Fraction(587000, 1))
    """
    decimal = lexicon(language).decimal
    other = "." if decimal == "," else ","
    text = BLANKS.sub("", text)
    both = "." in text and "," in text
    if both:
        last = max(text.rfind("."), text.rfind(","))
        whole, part = re.sub(r"[.,]", "", text[:last]), text[last + 1 :]
    elif text.count(decimal) > 1 or text.count(other) > 1:
        whole, part = re.sub(r"[.,]", "", text), ""
    elif decimal in text:
        whole, _, part = text.partition(decimal)
    elif re.fullmatch(rf"[1-9]\d{{0,2}}(?:{re.escape(other)}\d{{3}})+", text):
        whole, part = text.replace(other, ""), ""
    else:
        whole, _, part = text.partition(other)
    return Fraction(int(whole + part or "0"), 10 ** len(part))


def atoms(text: str, language: str) -> Iterator[Atom]:
    lex = lexicon(language)
    entries = lex.entries
    for m in lex.token.finditer(text):
        kind = m.lastgroup
        if kind == "word":
            word = m[0]
            entry = entries.get(word) or entries.get(word.lower())
            if entry is not None:
                start = m.start()
                if start and text[start - 1] in "0123456789_" and entry[0] != "s":
                    continue
                yield Atom(entry[0], start, m.end(), entry[1], word, plural=entry[2])
        elif kind == "frac":
            yield Atom("f", m.start(), m.end(), VULGAR[m[0]], m[0])
        elif kind != "bad":
            atom = _digits_atom(m, text, language)
            if atom is not None:
                yield atom


def _digits_atom(m: re.Match[str], text: str, language: str) -> Atom | None:
    start, end = m.start(), m.end()
    raw = m[0]
    if len(raw) > LONGEST:
        return None
    sign = SIGN.match(raw)
    body = raw[sign.end() :] if sign else raw
    at = start + (sign.end() if sign else 0)
    # CO2, MI450, F-16, Covid-19
    stuck = False
    if at and text[at - 1] not in " \n":
        before = text[at - 1]
        if before == "_" or before.isalpha():
            stuck = not m["lead"] or len(m[0]) != 4
            if stuck and not STUCK.search(text, max(0, at - 4), at):
                return None
        elif before in "-‑–−" and CODE_BEFORE.search(text, max(0, at - 12), at):
            return None
    signed = bool(sign) and not (sign[0][0] != "+" and len(sign[0]) > 1 and start > 0)  # type: ignore[index]
    if signed and DIGIT_BEFORE.search(text, max(0, start - 2), start):
        signed = False  # 75 -300 is a range
    if sign and not signed:
        start = at
    value: Fraction
    if m["part"]:
        top, bottom = m["part"].split("/")
        if int(bottom) == 0:
            return None
        value, code = Fraction(int(top), int(bottom)), "q"
    elif m["power"]:
        head, exponent = re.split(r"\s?[×x]\s?10\^?", m["power"])
        value, code = digits(head, language) * Fraction(10) ** int(exponent.replace("−", "-")), "d"
    elif m["mixed"]:
        whole, top, bottom = re.split(r"\s+|/", m["mixed"])
        if int(bottom) == 0:
            return None
        value, code = int(whole) + Fraction(int(top), int(bottom)), "d"
    else:
        vulgar = m["vulgar"]
        value, code = digits(body[:-1] if vulgar else body, language), "d"
        if vulgar:
            value += VULGAR[vulgar]
    if signed and sign and sign[0][0] != "+":
        value = -value
    glued = LETTERS.match(text, end)
    return Atom(
        code, start, end, value, text[start:end], glued[0] if glued else "", signed, stuck=stuck
    )
