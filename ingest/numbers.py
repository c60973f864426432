"""Numbers in digits and in words, in any mixture: `12 000`, `1,2 milliard`, `deux cent mille`, `two and a half`.

`find` reads a text once and gives every number in it, with its exact value, where it stands and how it
was said. What a number counts, and whether it is an amount at all, is not decided here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from .numerals import Atom, atoms, lexicon

Form = Literal["digits", "words", "mixed", "fraction", "dozen", "vague", "article", "pair"]

_SHORT = re.compile(r"[ \u00a0\u202f]?([^\W\d_]{1,4}?)(?!(?!(?:EUR|USD|GBP|CHF)\b)\w)")
LONE_SCALE = 1000
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
        self.atoms = list(atoms(text, language))

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
        """The number that begins with atom `i`; None where none does."""
        first = self.atoms[i]
        hyphen = self.text[max(0, first.start - 2) : first.start]
        if len(hyphen) == 2 and hyphen[1] in "-‑" and hyphen[0].isalpha() and first.code != "d":
            return None  # high-five
        match first.code, self.code(i + 1) if self.joined(i + 1) else "":
            case "v" | "z", _:
                return self.vague(i)
            case "a", "p":
                return self.pair(i)
            case "a", "z":
                return self.dozen(i)
            case "a", "f" | "o":
                return self.fraction(i + 1, i)
            case "f", _:
                return self.fraction(i, None)
            case "q", _:
                return self.make(i, i + 1, first.value, first.value, "fraction"), i + 1
            case "o", after:  # a tenth of a gallon, said without its article
                whole = not first.plural and self.code(i + 1) == "a" and not after
                return self.fraction(i, None) if whole else None
            case "p" | "w", _:
                return None
        return self.composed_part(i) or self.counted(i)

    def counted(self, i: int) -> tuple[Number, int] | None:
        """A whole number with its parts and counting nouns: *deux*, *deux tiers*, *deux et demi*, *deux
        douzaines*."""
        first, read = self.atoms[i], self.whole(i)
        if read is None:
            return None
        value, j, scale_at, factor = read
        shares = self.joined(j) and self.code(j) in ("f", "o")
        if shares and (value > 1 or self.code(j) == "f" or self.part_of(j)):
            part = self.counted_part(i, j, value)
            if part is not None:
                return part
        value, j = self.and_part(j, value, factor)
        if self.code(j) == "z" and self.joined(j) and self.counts(first, value, j):
            value, j, scale_at, factor = self.dozens(value, j)
        form: Form = "words" if first.code != "d" else "mixed" if j > i + 1 else "digits"
        if first.code == "a" and j == i + 1:
            form = "article"
        return self.make(i, j, value, value, form, scale_at, factor), j

    def pair(self, i: int) -> tuple[Number, int] | None:
        """*a couple of*."""
        if not self.lex.of.match(self.text, self.atoms[i + 1].end):
            return None
        return self.make(i, i + 2, Fraction(2), Fraction(2), "pair"), i + 2

    def counts(self, first: Atom, value: Fraction, j: int) -> bool:
        """Whether the noun at `j` is counted: *deux douzaines*, *3 milliers*, *seventy-five thousands*."""
        noun = self.atoms[j]
        return first.code == "d" or (value < 1000 and (noun.value < 1000 or noun.plural))

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
        if before and low is not None and low == high and not signed and form != "article":
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

    def short(self, atom: Atom) -> tuple[str, int, int] | None:
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
        """A number without its parts: value, index behind it, where its first scale word is, the factor of
        its last."""
        total, j = Fraction(0), i
        lowest: Fraction | None = None  # what the next group must stay below
        scale_at: int | None = None
        minus = False
        while j == i or self.follows(j, lowest):
            read = self.group(j)
            if read is None and (self.code(j) != "s" or self.atoms[j].value > LONE_SCALE):
                break  # *mille*, but no lone *million*
            value, k = read or (Fraction(1), j)
            scale, end = self.scales(k, k == j)
            if lowest is not None and max(scale, abs(value) * scale) >= lowest:
                break
            minus = minus or value < 0
            total += -abs(value) * scale if minus else value * scale
            j = end
            if scale == 1:
                break
            lowest = scale
            scale_at = k if scale_at is None else scale_at
            if value.denominator != 1:
                break  # 1,2 million is complete
        return (total, j, scale_at, int(lowest or 1)) if j > i else None

    def scales(self, k: int, first: bool) -> tuple[Fraction, int]:
        """The scale words from atom `k` on multiplied: *mille milliards*."""
        scale, at = Fraction(1), k
        while self.code(k) == "s" and (first or self.joined(k)):
            if k > at and self.atoms[k].value < scale:
                break
            scale, k, first = scale * self.atoms[k].value, k + 1, False
        return scale, k

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
            smaller = self.code(j) == "s" and self.atoms[j].value < lowest
            return smaller or self.code(j) in ("n", "h", "a")
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
            if self.code(j) == "d" and self.atoms[j].word.isdecimal() and not places:
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
            form: Form = "dozen" if scale < 1000 else "words"
            return self.make(i, k + 1, value * scale, value * scale, form, k, int(scale)), k + 1
        return self.make(i, j + 1, value, value, "fraction"), j + 1

    def composed_part(self, i: int) -> tuple[Number, int] | None:
        """*un dix-septième*, *a twenty-fifth*, *une vingt et unième*."""
        one = self.code(i) == "a" or (self.code(i) == "n" and self.atoms[i].value == 1)
        if not one or not self.joined(i + 1):
            return None
        if self.code(i + 1) != "n" or self.code(i + 2) != "o":
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

    def and_part(self, j: int, value: Fraction, factor: int) -> tuple[Fraction, int]:
        """*un million et demi*, *two and a half billion*, *cinq et un quart*."""
        if j >= len(self.atoms) or self.gap(j) not in self.lex.joint:
            return value, j
        k, top = j, Fraction(1)
        if self.code(k) in ("a", "n") and self.code(k + 1) in ("f", "o") and self.joined(k + 1):
            top, k = self.atoms[k].value, k + 1
        if self.code(k) not in ("f", "o") or (k == j and self.code(k) == "o"):
            return value, j
        value += top * self.atoms[k].value * factor
        if factor == 1 and self.code(k + 1) == "s" and self.joined(k + 1):
            return value * self.atoms[k + 1].value, k + 2
        return value, k + 1

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
