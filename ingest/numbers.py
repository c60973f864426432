"""Numbers in digits and in words, in any mixture: `12 000`, `1,2 milliard`, `deux cent mille`, `two and a half`.

`find` reads a text once and gives every number in it, with its exact value, where it stands and how it
was said. What a number counts, and whether it is an amount at all, is not decided here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from typing import Literal

from .lang import words

Form = Literal["digits", "words", "mixed", "fraction", "dozen", "vague", "article", "pair"]

SPACES = " \u00a0\u202f\u2009"
_VULGAR = {c: Fraction(unicodedata.numeric(c)).limit_denominator(1000) for c in "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"}
_SHORT = re.compile(r"[ \u00a0\u202f]?([^\W\d_]{1,4}?)(?!(?!(?:EUR|USD|GBP|CHF)\b)\w)")
_LOWEST_SCALE = 1000
_JOINTS = frozenset(("", " ", "-", "\u00a0", "\u202f", "‑", " - "))


@dataclass(frozen=True, slots=True)
class Number:
    """`low`..`high` are exact, equal for one number; None is an open side of a vague one.

    `number` and `scale` are the words as they stand, `factor` what the scale multiplies by. `form` says
    how it was said: an `article` is a lone *un* or *a*, which is a number only beside a unit. `glued` is
    the letters that follow digits without a space, `stuck` says that letters stand right before them, as
    in `EUR20` and `MI450`.
    """

    start: int
    end: int
    low: Fraction | None
    high: Fraction | None
    form: Form
    number: str
    scale: str | None = None
    factor: int = 1
    glued: str = ""
    signed: bool = False
    stuck: bool = False

    @property
    def about(self) -> bool:
        """Whether the words themselves say that it is no exact number: *une centaine*, *des milliers*."""
        return self.form in ("dozen", "vague", "pair")


@dataclass(frozen=True, slots=True)
class _Atom:
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
class _Lexicon:
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
    articles: frozenset[str] = field(default_factory=frozenset)


def plain(word: str) -> str:
    """Without accents.

    >>> plain("zéro")
    'zero'
    """
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _token(decimal: str) -> re.Pattern[str]:
    other = "." if decimal == "," else ","
    marks = re.escape(other)
    return re.compile(
        rf"""(?P<bad>(?<!\w)(?:\+?\d{{2,3}}[ .]?\(0\)[ .]?|0)\d(?:[{SPACES}.-]\d\d){{4}}(?!\d)  # telephone
             | (?<!\w)0\d{{2,4}}[ -]\d{{3,4}}[ -]?\d{{3,4}}(?!\w) | (?<![\w-])(?:1-)?(?:\(\d{{3}}\)\s|\d{{3}}-)?\d{{3}}-\d{{4}}(?![\w-])
             | (?<!\w)0\d\s(?:\d\d\s+){{3}}\d\d(?!\d)
             | (?<!\w)\d+(?:\s?[.:/]\s?\d+){{3,}}(?!\w)                                               # addresses, versions
             | (?<![\w.])(?!\d{{1,3}}(?:\.\d{{3}})+(?!\d))\d+\.\d+\.\d+(?!\w))
        | (?P<num>(?:(?<![\w.,€$£)%])[-−–]\s?|(?<![\w])\+)?
          (?<![\d])(?<!\d[.,])(?:
            (?P<grouped>\d{{1,3}}(?P<sep>[{SPACES}{marks}’'])\d{{3}}(?:(?P=sep)\d{{3}})*(?!\d)(?:{re.escape(decimal)}\d+)?
              | \d{{1,3}}(?:,\s000)+(?!\d)
              | \d{{1,2}}(?:,\d\d)+,\d{{3}}(?!\d)(?:\.\d+)?
              | \d{{1,3}}(?:{re.escape(decimal)}\d{{3}}){{2,}}(?!\d)(?:{marks}\d+)?
              | \d{{1,3}}(?:{re.escape(decimal)}\d{{3}})+{marks}\d+)
          | (?P<mixed>\d+\s{{1,2}}\d/\d{{1,2}}(?![\d/]))
          | (?P<part>\d+/\d+(?![\d/]))
          | (?P<dec>\d+[.,]\d+)
          | (?P<lead>(?<!\d)\.\d+)
          | (?P<int>\d+))(?P<vulgar>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])?)
        | (?P<frac>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])
        | (?P<word>[^\W\d_]+)""",
        re.VERBOSE,
    )


@cache
def lexicon(language: str) -> _Lexicon:
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
    return _Lexicon(
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
        articles=frozenset(w.ARTICLES.split()),
    )  # fmt: skip


def digits(text: str, language: str = "fr") -> Fraction:
    """The value of a number in digits, with the marks of `language`.

    >>> digits("1 234,5", "fr"), digits("1,234.5", "en"), digits("587.000", "fr")
    (Fraction(2469, 2), Fraction(2469, 2), Fraction(587000, 1))
    """
    decimal = lexicon(language).decimal
    other = "." if decimal == "," else ","
    text = re.sub(rf"[{SPACES}’']", "", text)
    both = "." in text and "," in text
    if both:
        last = max(text.rfind("."), text.rfind(","))
        whole, part = re.sub(r"[.,]", "", text[:last]), text[last + 1 :]
    elif text.count(decimal) > 1:
        whole, part = text.replace(decimal, ""), ""
    elif decimal in text:
        whole, _, part = text.partition(decimal)
    elif re.fullmatch(rf"[1-9]\d{{0,2}}(?:{re.escape(other)}\d{{3}})+", text):
        whole, part = text.replace(other, ""), ""
    else:
        whole, _, part = text.partition(other)
    return Fraction(int(whole + part or "0"), 10 ** len(part))


def _atoms(text: str, language: str) -> Iterator[_Atom]:
    lex = lexicon(language)
    entries = lex.entries
    for m in lex.token.finditer(text):
        kind = m.lastgroup
        if kind == "word":
            word = m[0]
            entry = entries.get(word) or entries.get(word.lower())
            if entry is not None:
                start = m.start()
                if start and text[start - 1] in "0123456789_" and not entry[0] == "s":
                    continue
                yield _Atom(entry[0], start, m.end(), entry[1], word, plural=entry[2])
        elif kind == "frac":
            yield _Atom("f", m.start(), m.end(), _VULGAR[m[0]], m[0])
        elif kind != "bad":
            atom = _digits_atom(m, text, language)
            if atom is not None:
                yield atom


def _digits_atom(m: re.Match[str], text: str, language: str) -> _Atom | None:
    start, end = m.start(), m.end()
    raw = m[0]
    sign = re.match(r"[-−–+]\s?", raw)
    body = raw[sign.end() :] if sign else raw
    at = start + (sign.end() if sign else 0)
    # CO2, MI450, F-16, Covid-19
    stuck = False
    if at and text[at - 1] not in " \n":
        before = text[at - 1]
        if before == "_" or before.isalpha():
            stuck = not m["lead"]
            if stuck and not _stuck(text, at):
                return None
        elif before in "-‑–−" and at > 1 and (text[at - 2].isalpha() or text[at - 2] == "_"):
            return None
    signed = bool(sign) and not (sign[0][0] != "+" and len(sign[0]) > 1 and start > 0)  # type: ignore[index]
    if signed and re.search(r"\d\s?\Z", text[max(0, start - 2) : start]):
        signed = False  # 75 -300 is a range
    if sign and not signed:
        start = at
    value: Fraction
    if m["part"]:
        top, bottom = body.split("/")
        if int(bottom) == 0:
            return None
        value, code = Fraction(int(top), int(bottom)), "q"
    elif m["mixed"]:
        whole, top, bottom = re.split(r"\s+|/", body)
        if int(bottom) == 0:
            return None
        value, code = int(whole) + Fraction(int(top), int(bottom)), "d"
    else:
        vulgar = m["vulgar"]
        value, code = digits(body[:-1] if vulgar else body, language), "d"
        if vulgar:
            value += _VULGAR[vulgar]
    if signed and sign and sign[0][0] != "+":
        value = -value
    glued = re.compile(r"[^\W\d_]+").match(text, end)
    return _Atom(
        code, start, end, value, text[start:end], glued[0] if glued else "", signed, stuck=stuck
    )


def _stuck(text: str, at: int) -> bool:
    """Digits set against a currency without a space: `EUR20`, `RM42`."""
    return re.search(r"(?:^|[^\w])[A-Z][A-Za-z]{1,2}\Z", text[max(0, at - 4) : at]) is not None


def find(text: str, language: str) -> list[Number]:
    """Every number in `text`, in order, none overlapping.

    Raises ValueError for a language that recoupe does not read.

    >>> [float(n.low) for n in find("quatre-vingt-dix-sept, 1,2 milliard, deux cent mille", "fr")]
    [97.0, 1200000000.0, 200000.0]
    """
    return _Parser(text, language).run()


class _Parser:
    """Reads atoms from left to right; each method returns what it read and the index behind it."""

    def __init__(self, text: str, language: str) -> None:
        self.text, self.lex = text, lexicon(language)
        self.atoms = list(_atoms(text, language))

    def run(self) -> list[Number]:
        found: list[Number] = []
        i = 0
        while i < len(self.atoms):
            read = self.number(i)
            if read is None:
                i += 1
                continue
            number, i = read
            found.append(number)
        return found

    def gap(self, i: int) -> str:
        """The text between atom `i` and the one before it, with single spaces."""
        gap = self.text[self.atoms[i - 1].end : self.atoms[i].start]
        return re.sub(r" {2,}", " ", gap) if "  " in gap else gap

    def joined(self, i: int) -> bool:
        """Whether atom `i` is there and goes on with the number before it."""
        if i >= len(self.atoms):
            return False
        gap = self.gap(i)
        return gap in _JOINTS or (len(gap) < 4 and not gap.strip() and "\n" not in gap)

    def code(self, i: int) -> str:
        return self.atoms[i].code if i < len(self.atoms) else ""

    def number(self, i: int) -> tuple[Number, int] | None:
        first = self.atoms[i]
        hyphen = self.text[max(0, first.start - 2) : first.start]
        if len(hyphen) == 2 and hyphen[1] in "-‑" and hyphen[0].isalpha() and first.code != "d":
            return None  # high-five
        if first.code in "vz":
            return self.vague(i)
        if first.code in "pw":
            return None
        if first.code == "a" and self.code(i + 1) == "p" and self.joined(i + 1):
            if not self.lex.of.match(self.text, self.atoms[i + 1].end):
                return None
            return self.make(i, i + 2, Fraction(2), Fraction(2), "pair"), i + 2
        if first.code == "q":
            return self.make(i, i + 1, first.value, first.value, "fraction"), i + 1
        if first.code == "a" and self.code(i + 1) == "z" and self.joined(i + 1):
            return self.dozen(i)
        if first.code == "f":
            return self.fraction(i, None)
        if first.code == "o":
            return None
        if first.code == "a" and self.code(i + 1) in ("f", "o") and self.joined(i + 1):
            return self.fraction(i + 1, i)
        if first.code == "a" or (first.code == "n" and first.value == 1):
            part = self.composed_part(i)
            if part is not None:
                return part
        read = self.whole(i)
        if read is None:
            return None
        value, j, scale_at, factor = read
        if (
            self.joined(j)
            and self.code(j) in ("f", "o")
            and (value > 1 or self.code(j) == "f" or self.part_of(j))
        ):
            done = self.counted_part(i, j, value)
            if done is not None:
                return done
        value, j, half = self.and_part(i, j, value, factor)
        if (
            first.code == "d"
            and self.code(j) == "z"
            and self.joined(j)
            or (
                self.code(j) == "z"
                and self.joined(j)
                and (self.atoms[j].value < 1000 or self.atoms[j].plural)
                and value < 1000
            )
        ):
            value, j, scale_at, factor = self.dozens(value, j)
        form: Form = (
            "digits"
            if j == i + 1 and first.code == "d"
            else "mixed"
            if first.code == "d"
            else "words"
        )
        if first.code == "a" and j == i + 1:
            form = "article"
        if half and scale_at is None:
            scale_at = None
        return self.make(i, j, value, value, form, scale_at, factor), j

    def make(
        self,
        i: int,
        j: int,
        low: Fraction | None,
        high: Fraction | None,
        form: Form,
        scale_at: int | None = None,
        factor: int = 1,
        start: int | None = None,
    ) -> Number:
        first, last = self.atoms[i], self.atoms[j - 1]
        start = first.start if start is None else start
        signed = first.signed
        before = self.lex.minus.search(self.text[max(0, start - 12) : start])
        if before and low is not None and high is not None and not signed and form != "article":
            at = max(0, start - 12) + before.start()
            if not self.lex.not_minus.search(self.text[max(0, at - 12) : start]):
                start, low, high, signed = at, -low, -high, True
        end, glued, scale = last.end, last.glued, None
        if scale_at is not None:
            scale = self.text[self.atoms[scale_at].start : end]
        elif form == "digits":
            short = self.short(last)
            if short is not None:
                scale, factor, end = short
                assert low is not None
                low = high = low * factor
                glued = ""
        stop = self.atoms[scale_at].start if scale_at is not None else last.end
        return Number(
            start,
            end,
            low,
            high,
            form,
            self.text[start:stop].strip(),
            scale,
            factor,
            glued,
            signed,
            first.stuck,
        )

    def short(self, atom: _Atom) -> tuple[str, int, int] | None:
        """A scale in letters behind digits: `1.5bn`, `3,4 Md€`. Whether it is one, the unit decides later
        for single letters."""
        m = _SHORT.match(self.text, atom.end)
        if not m or m[1] not in self.lex.short or (len(m[1]) == 1 and m[1] not in "kKM"):
            return None
        if m[1] in ("k", "K", "M") and m.start(1) != atom.end:
            after = self.text[m.end() : m.end() + 2].strip()
            if after and after[0] not in "€$£" and not after.isupper():
                return None
        return m[1], self.lex.short[m[1]], m.end(1)

    # -- whole numbers -------------------------------------------------------------------------------

    def whole(self, i: int) -> tuple[Fraction, int, int | None, int] | None:
        """A number without fractions: value, index behind it, where its last scale word is, its factor."""
        total, j = Fraction(0), i
        lowest: Fraction | None = None
        scale_at: int | None = None
        factor, minus = 1, False
        while True:
            if j > i and not self.follows(j, lowest):
                break
            read = self.group(j, first=j == i)
            if read is None:
                if j == i or self.code(j) != "s":
                    if j > i or self.code(j) != "s":
                        break
                value, k = Fraction(1), j
                if j > i:
                    break
            else:
                value, k = read
            minus = minus or value < 0
            scale = Fraction(1)
            first_scale = k
            while k < len(self.atoms) and self.code(k) == "s" and (k == i or self.joined(k)):
                step = self.atoms[k].value
                if k > first_scale and step < scale:
                    break
                scale *= step
                k += 1
            if lowest is not None and (scale >= lowest or abs(value) * scale >= lowest):
                break
            if k == j:
                break
            total += value * scale if not (minus and value > 0) else -value * scale
            j = k
            if scale > 1:
                if scale_at is None:
                    scale_at = first_scale
                lowest, factor = scale, int(scale)
                if (
                    "." in self.atoms[first_scale - 1].word
                    or "," in self.atoms[first_scale - 1].word
                ):
                    break
                continue
            break
        if j == i:
            return None
        if scale_at is not None and scale_at == i:
            pass
        return total, j, scale_at, factor

    def follows(self, j: int, lowest: Fraction | None) -> bool:
        """Whether a smaller group goes on with the number: *deux mille | cinq cents*."""
        if lowest is None or j >= len(self.atoms):
            return False
        if self.code(j) == "a" and self.atoms[j].word.lower() in ("a", "an"):
            return False
        if self.joined(j):
            if self.code(j) == "d":
                more = self.atoms[j].value >= 1000 or self.code(j + 1) == "s"
                return lowest >= 10**6 and more and not self.atoms[j].glued
            return self.code(j) in ("n", "h", "a")
        return self.gap(j) in self.lex.joint and self.code(j) in "n" and self.lex.decimal == "."

    def group(self, i: int, first: bool = True) -> tuple[Fraction, int] | None:
        """A number below a thousand in words, or digits; with its decimals."""
        if i >= len(self.atoms):
            return None
        atom = self.atoms[i]
        if atom.code == "d":
            value, j = atom.value, i + 1
            if atom.glued and not (j < len(self.atoms) and self.atoms[j].start == atom.end):
                return value, j
            singular = self.code(j) == "h" and not self.atoms[j].word.endswith("s")
            if singular and self.joined(j) and value < 100:
                return value * 100, j + 1
        else:
            read = self.hundreds(i)
            if read is None:
                return None
            value, j = read
        return self.decimals(value, j)

    def decimals(self, value: Fraction, j: int) -> tuple[Fraction, int]:
        """*virgule cinq*, *point zero four*: each number behind the point gives its digits."""
        if (
            j >= len(self.atoms)
            or value.denominator != 1
            or self.code(j) not in ("n", "d", "h", "a", "w")
            or not self.lex.point.fullmatch(self.gap(j))
        ):
            return value, j
        places = ""
        while j < len(self.atoms) and (not places or self.joined(j)):
            if self.code(j) == "w":
                places, j = places + "0", j + 1
                continue
            if self.code(j) == "d" and self.atoms[j].value.denominator == 1 and not places:
                places, j = self.atoms[j].word, j + 1
                break
            read = self.hundreds(j)
            if read is None:
                break
            places, j = places + str(read[0]), read[1]
        return (value + Fraction(int(places), 10 ** len(places)), j) if places else (value, j)

    def hundreds(self, i: int) -> tuple[Fraction, int] | None:
        code = self.code(i)
        if code == "h":
            value, j = Fraction(100), i + 1
        else:
            read = self.tens(i)
            if read is None:
                return None
            value, j = read
            if not (self.code(j) == "h" and self.joined(j) and 0 < value <= self.lex.most_hundreds):
                return value, j
            value, j = value * 100, j + 1
        if j < len(self.atoms) and (
            self.joined(j) or (self.gap(j) in self.lex.joint and self.code(j) == "n")
        ):
            rest = self.tens(j)
            if rest is not None and not (self.code(rest[1]) == "h" and self.joined(rest[1])):
                return value + rest[0], rest[1]
        return value, j

    def tens(self, i: int) -> tuple[Fraction, int] | None:
        if self.code(i) not in ("n", "a") or i >= len(self.atoms):
            return None
        value, j = self.atoms[i].value, i + 1
        french = self.lex.fourscore
        if (
            french
            and value == 4
            and self.code(j) == "n"
            and self.joined(j)
            and self.atoms[j].value == 20
        ):
            value, j = Fraction(80), j + 1
        if french and value == 10 and self.unit(j, 7, 9):
            return value + self.atoms[j].value, j + 1
        if value < 20 or value % 10:
            return value, j
        most = 19 if french and value in (60, 80) else 9
        if self.unit(j, 1, most):
            more = self.atoms[j].value
            if more == 10 and self.unit(j + 1, 7, 9):
                return value + 10 + self.atoms[j + 1].value, j + 2
            return value + more, j + 1
        return value, j

    def unit(self, j: int, least: int, most: int) -> bool:
        """Whether atom `j` is a number between the two that goes on with the tens before it."""
        if j >= len(self.atoms) or self.code(j) not in ("n", "a"):
            return False
        value = self.atoms[j].value
        if self.code(j) == "a" and not self.lex.fourscore:
            return False
        if self.joined(j):
            return least <= value <= most
        return self.gap(j) in self.lex.joint and value in self.lex.and_tens and value <= most

    # -- parts ---------------------------------------------------------------------------------------

    def part_of(self, j: int) -> bool:
        """Whether an ordinal is a part: *un dixième de la population*, not *un dixième titre*."""
        atom = self.atoms[j]
        after = self.text[atom.end : atom.end + 4]
        if atom.end == len(self.text.rstrip()):
            return True
        return re.match(r"\s(?:d[eu’'])|\sof\b", after) is not None

    def fraction(self, j: int, article: int | None) -> tuple[Number, int] | None:
        """*un tiers*, *a fifth of*, *half a million*, *la moitié*."""
        atom = self.atoms[j]
        i = j if article is None else article
        if atom.code == "o" and not self.part_of(j):
            return None
        if atom.plural and article is None:
            return None
        value, k = atom.value, j + 1
        after = k < len(self.atoms) and (self.joined(k) or self.lex.of.fullmatch(self.gap(k) or ""))
        if after and self.code(k) == "a" and self.code(k + 1) in ("s", "z") and self.joined(k + 1):
            k += 1
        elif after and self.code(k) == "a" and self.lex.decimal == ".":
            return self.make(i, k + 1, value, value, "fraction"), k + 1
        if (
            k < len(self.atoms)
            and self.code(k) in ("s", "z")
            and not self.atoms[k].plural
            and (self.joined(k) or self.lex.of.fullmatch(self.gap(k)))
        ):
            scale = self.atoms[k].value
            form: Form = "dozen" if scale < _LOWEST_SCALE else "words"
            return self.make(i, k + 1, value * scale, value * scale, form, k, int(scale)), k + 1
        return self.make(i, j + 1, value, value, "fraction"), j + 1

    def composed_part(self, i: int) -> tuple[Number, int] | None:
        """*un dix-septième*, *a twenty-fifth*, *une vingt et unième*."""
        if not (self.code(i + 1) == "n" and self.joined(i + 1) and self.code(i + 2) == "o"):
            return None
        tens, part = self.atoms[i + 1].value, self.atoms[i + 2]
        if tens % 10 or not (self.joined(i + 2) or self.gap(i + 2) in self.lex.joint):
            return None
        value = 1 / (tens + 1 / part.value)
        if part.value < Fraction(1, 19) or not self.part_of(i + 2):
            return None
        return self.make(i, i + 3, value, value, "fraction"), i + 3

    def counted_part(self, i: int, j: int, value: Fraction) -> tuple[Number, int] | None:
        """*deux tiers*, *three quarters*, *2 tiers*."""
        atom = self.atoms[j]
        if value.denominator != 1 or (value > 1 and atom.code == "o" and not atom.plural):
            return None
        if value > 1 and atom.value == Fraction(1, 2) and not atom.plural:
            return None
        part = value * atom.value
        return self.make(i, j + 1, part, part, "fraction"), j + 1

    def and_part(self, i: int, j: int, value: Fraction, factor: int) -> tuple[Fraction, int, bool]:
        """*un million et demi*, *two and a half billion*, *cinq et un quart*."""
        if j >= len(self.atoms) or self.gap(j) not in self.lex.joint:
            return value, j, False
        k, top = j, Fraction(1)
        if self.code(k) in ("a", "n") and self.code(k + 1) in ("f", "o") and self.joined(k + 1):
            top, k = self.atoms[k].value, k + 1
        if self.code(k) not in ("f", "o") or (k == j and self.code(k) == "o"):
            return value, j, False
        value += top * self.atoms[k].value * factor
        k += 1
        if factor == 1 and self.code(k) == "s" and self.joined(k):
            value, k = value * self.atoms[k].value, k + 1
        return value, k, True

    # -- counting nouns ------------------------------------------------------------------------------

    def dozens(self, value: Fraction, j: int) -> tuple[Fraction, int, int, int]:
        """*deux douzaines*, *3 milliers*."""
        at, factor = j, 1
        while self.code(j) in ("z", "s") and (
            j == at or self.joined(j) or self.lex.of.fullmatch(self.gap(j))
        ):
            factor *= int(self.atoms[j].value)
            j += 1
        return value * factor, j, at, factor

    def dozen(self, i: int) -> tuple[Number, int]:
        """*une centaine*, *une dizaine de milliers*, *a dozen*."""
        value, j, at, factor = self.dozens(Fraction(1), i + 1)
        exact = self.atoms[i + 1].value >= 100 and not self.lex.fourscore
        return self.make(i, j, value, value, "words" if exact else "dozen", at, factor), j

    def vague(self, i: int) -> tuple[Number, int] | None:
        """*plusieurs centaines de milliers*, *des milliers*, *tens of thousands*, *several hundred*."""
        first, j = self.atoms[i], i
        least, led = 1, first.code == "v"
        if led:
            least, j = int(first.value), i + 1
            if j >= len(self.atoms) or not self.joined(j):
                return None
        if self.code(j) not in ("z", "s", "h") or not (led or self.atoms[j].plural):
            return None
        if self.code(j) == "s" and not self.lex.fourscore and least < 2:
            return None
        article = self.text[first.start : first.end].lower() in ("les", "aux", "the", "some")
        low = article and led
        if low and (self.code(j) == "s" or not self.atoms[j].plural):
            return None
        at, product, last = j, 1, 0
        while self.code(j) in ("z", "s", "h") and (
            j == at or self.joined(j) or self.lex.of.fullmatch(self.gap(j))
        ):
            last = int(self.atoms[j].value)
            product *= last
            j += 1
        chain = j - at > 1
        bound = {10: 10, 12: None, 100: 10, 1000: None}.get(int(self.atoms[at].value))
        head = int(self.atoms[at].value)
        high = product * bound if bound and (chain or head < 1000) else None
        if high is not None and least < 2:
            least = 2
        if head == 12:
            high = None
        start = self.atoms[at].start if low else None
        if led and not low and least == 2:
            lead = self.lex.before.search(
                self.text[max(0, first.start - 12) : self.atoms[at].start]
            )
            start = max(0, first.start - 12) + lead.start(1) if lead else None
        number = self.make(
            i,
            j,
            Fraction(product * least),
            Fraction(high) if high else None,
            "vague",
            at,
            product,
            start,
        )
        return number, j
