"""The words and digits of numbers, one by one: what the other modules put together.

Digits come with their marks (`12 000`, `1.234,5`), words with what they do in a number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from .lexicon import SPACES, Lexicon, lexicon

VULGAR = {c: Fraction(unicodedata.numeric(c)).limit_denominator(1000) for c in "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"}
LONGEST = 40  # characters of a number that somebody wrote to be read
SIGN = re.compile(r"[-−–+]\s?")
LETTERS = re.compile(r"[^\W\d_]+")
# digits set against a currency without a space: `EUR20`, `RM42`, `e75m` where a text lost its euro signs
STUCK = re.compile(r"(?:^|\W)(?:[A-Z][A-Za-z]{1,2}|[eE])\Z")
# F-16, Covid-19, 108C-2, M-22-10; but 3km-5km
CODE_BEFORE = re.compile(r"(?<![\w°º])(?:[^\W\d]\w*|\d+[A-Z])(?:[-‑–−]\w+)*[-‑–−]\Z")
DIGIT_BEFORE = re.compile(r"\d\s?\Z")
BLANKS = re.compile(rf"[{SPACES}’']")
JOINTS = frozenset(("", " ", "-", "\u00a0", "\u202f", "‑", " - "))


@dataclass(frozen=True, slots=True)
class Atom:
    """A word of a number. `code`: d digits, n below a hundred, h hundred, s scale, z a noun that counts,
    f fraction, q fraction in digits, o ordinal as a part, a article, v vague, p pair, w nought behind a point."""

    code: str
    start: int
    end: int
    value: Fraction
    word: str
    glued: str = ""
    signed: bool = False
    plural: bool = False
    stuck: bool = False


@dataclass(frozen=True, slots=True)
class Atoms:
    """A text as the words and digits of numbers in it, from left to right."""

    text: str
    lex: Lexicon
    all: tuple[Atom, ...]

    @classmethod
    def of(cls, text: str, language: str) -> Atoms:
        """Raises ValueError for a language that recoupe does not read."""
        return cls(text, lexicon(language), tuple(_atoms(text, language)))

    def __len__(self) -> int:
        return len(self.all)

    def __getitem__(self, i: int) -> Atom:
        return self.all[i]

    def code(self, i: int) -> str:
        """The code of atom `i`, empty behind the last."""
        return self.all[i].code if i < len(self.all) else ""

    def gap(self, i: int) -> str:
        """The text between atom `i` and the one before it, with single spaces."""
        gap = self.text[self.all[i - 1].end : self.all[i].start]
        return re.sub(r" {2,}", " ", gap) if "  " in gap else gap

    def joined(self, i: int) -> bool:
        """Whether atom `i` is there and goes on with the number before it."""
        if i >= len(self.all):
            return False
        gap = self.gap(i)
        return gap in JOINTS or (len(gap) < 4 and not gap.strip() and "\n" not in gap)

    def roughly(self, i: int) -> bool:
        """Whether the counting noun or scale at `i` goes on with the article before it: *une | bonne centaine*."""
        return self.code(i) in ("z", "s") and self.lex.rough.fullmatch(self.gap(i)) is not None

    def linked(self, i: int) -> bool:
        """Whether it does, or *of* stands between: *centaines de | milliers*, *a fifth of | a million*."""
        if i >= len(self.all):
            return False
        return self.joined(i) or self.lex.of.fullmatch(self.gap(i)) is not None


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


def _atoms(text: str, language: str) -> Iterator[Atom]:
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


def _raised(value: Fraction, mark: str, exponent: int) -> Fraction | None:
    """`1.1^23` and `2.5e6`; None where no float could hold it."""
    base, by = (value, Fraction(1)) if mark == "^" else (Fraction(10), value)
    if abs(exponent) > 99 or base > 1000 or (not base and exponent < 0):
        return None
    return Fraction(base**exponent) * by


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
            glued_share = text[end : end + 1] == "%" and text[at - 2 : at].islower()
            stuck = not m["lead"] and not glued_share  # *le Black Friday62% des Français*
            if stuck and not STUCK.search(text, max(0, at - 4), at):
                return None
        elif before in "-‑–−" and CODE_BEFORE.search(text, max(0, at - 12), at):
            return None
    # *- 3 %* begins an item, but at the start of a text or bracket it is less than nothing
    apart = sign is not None and sign[0][0] != "+" and len(sign[0]) > 1
    signed = sign is not None and not (apart and start > 0 and text[start - 1] != "(")
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
        head, base, exponent = re.split(r"\s?[×x]\s?(10(?=[-−])|\d+)\^?", m["power"])
        power = Fraction(int(base)) ** int(exponent.replace("−", "-"))
        value, code = digits(head, language) * power, "d"
    elif m["exponent"]:
        head, mark, exponent = re.split(r"([\^eE])", m["exponent"])
        raised = _raised(digits(head, language), mark, int(exponent.replace("−", "-")))
        if raised is None:
            return None
        value, code = raised, "d"
    elif m["mixed"]:
        whole, top, bottom = re.split(r"\s+|/", m["mixed"])
        if int(bottom) == 0:
            return None
        value, code = int(whole) + Fraction(int(top), int(bottom)), "d"
    else:
        vulgar = m["vulgar"]
        value, code = digits(body[:-1].rstrip(SPACES) if vulgar else body, language), "d"
        if vulgar:
            value += VULGAR[vulgar]
    if signed and sign and sign[0][0] != "+":
        value = -value
    glued = LETTERS.match(text, end)
    return Atom(
        code, start, end, value, text[start:end], glued[0] if glued else "", signed, stuck=stuck
    )
