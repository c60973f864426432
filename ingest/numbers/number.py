"""A number as it was read: its value, its place in the text and how it was said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from .atoms import Atom, Atoms

Form = Literal["digits", "words", "mixed", "fraction", "dozen", "vague", "article", "pair"]

# 30 MUSD, 1.2 BSEK
CODE = r"(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|JPY|CNY|RMB|INR|CAD|AUD|ZAR)\b"
SHORT = re.compile(rf"[ \u00a0\u202f]?([^\W\d_]{{1,4}}?)(?!(?!{CODE})\w)")
MONEY = re.compile(CODE)


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


def make(
    atoms: Atoms,
    i: int,
    j: int,
    low: Fraction | None,
    high: Fraction | None,
    form: Form,
    scale_at: int | None = None,
    factor: int = 1,
    start: int | None = None,
) -> Number:
    """The number that atoms `i` to `j` (exclusive) say, with a sign or a scale in letters beside them.

    `scale_at` is where its first scale word is; it begins at `start` where that is not its first atom.
    """
    first, last = atoms[i], atoms[j - 1]
    start = first.start if start is None else start
    signed = first.signed
    before = atoms.lex.minus.search(atoms.text[max(0, start - 12) : start])
    one = form == "article"  # with a sign it is a number at the end of a text
    if (
        before
        and low is not None
        and low == high
        and not signed
        and not (one and _more(atoms, last))
    ):
        at = max(0, start - 12) + before.start()
        if not atoms.lex.not_minus.search(atoms.text[max(0, at - 12) : start]):
            start, low, high, signed = at, -low, -high, True
            form = "words" if one else form
    end, glued, scale = last.end, last.glued, None
    if scale_at is not None:
        scale = atoms.text[atoms[scale_at].start : end]
    elif form == "digits":
        short = _short(atoms, last)
        if short is not None:
            scale, factor, end = short
            assert low is not None
            low = high = low * factor
            glued = ""
    stop = atoms[scale_at].start if scale_at is not None else last.end
    number = atoms.text[start:stop].strip()
    return Number(start, end, low, high, form, number, scale, factor, glued, signed, first.stuck)


def _more(atoms: Atoms, last: Atom) -> bool:
    """Whether words follow the last of a number."""
    return bool(atoms.text[last.end :].strip(" .!?"))


def _short(atoms: Atoms, atom: Atom) -> tuple[str, int, int] | None:
    """A scale in letters behind digits: `1.5bn`, `3,4 Md€`. Whether it is one, the unit decides later
    for single letters."""
    m = SHORT.match(atoms.text, atom.end)
    if not m:
        return None
    if m[1] in atoms.lex.alone and atoms.text.strip() == atoms.text[atom.start : m.end(1)]:
        return m[1], atoms.lex.alone[m[1]], m.end(1)
    letter = len(m[1]) == 1 and m[1] not in "kKM" and not MONEY.match(atoms.text, m.end(1))
    if letter or m[1] not in atoms.lex.short:
        return None
    if m[1] in ("k", "K", "M") and m.start(1) != atom.end:
        after = atoms.text[m.end() : m.end() + 2].strip()
        if after and after[0] not in "€$£" and not after.isupper():
            return None
    return m[1], atoms.lex.short[m[1]], m.end(1)
