"""Nouns that count, exactly or vaguely: *deux douzaines*, *une centaine*, *a couple of*, *des milliers*."""

from __future__ import annotations

from fractions import Fraction

from .atoms import Atom, Atoms
from .number import Form, Number, make
from .parts import and_part

# *des centaines* stay below the next scale word
BOUNDED = (10, 100)
NEXT = 10
# characters before a counting noun in which its article or preposition stands
LED = 8


def dozen(atoms: Atoms, i: int) -> tuple[Number, int]:
    """*une centaine*, *une dizaine de milliers*, *a dozen and a half*."""
    value, j, at, factor = dozens(atoms, Fraction(1), i + 1)
    value, j = and_part(atoms, j, value, factor)
    exact = atoms[i + 1].value >= 100 and not atoms.lex.fourscore
    return make(atoms, i, j, value, value, "words" if exact else "dozen", at, factor), j


def pair(atoms: Atoms, i: int) -> tuple[Number, int] | None:
    """*a couple of*, *a pair of*, *a couple of hundred*, *a couple million*."""
    if atoms.code(i + 2) in ("z", "s", "h") and not atoms[i + 2].plural and atoms.linked(i + 2):
        value, j, at, factor = dozens(atoms, Fraction(2), i + 2)
        return make(atoms, i, j, value, value, "dozen", at, factor), j
    end = atoms[i + 1].end
    if not atoms.lex.of.match(atoms.text, end) and end < len(atoms.text.rstrip()):
        return None
    form: Form = "words" if atoms[i + 1].word.lower() in atoms.lex.exact_pairs else "pair"
    return make(atoms, i, i + 2, Fraction(2), Fraction(2), form), i + 2


def vague(atoms: Atoms, i: int) -> tuple[Number, int] | None:
    """*plusieurs centaines de milliers*, *des milliers*, *tens of thousands*, *several hundred*."""
    first, j = atoms[i], i
    least, led = 1, first.code == "v"
    if led:
        least, j = int(first.value), i + 1
        if j >= len(atoms) or not atoms.joined(j):
            return None
    if atoms.code(j) not in ("z", "s", "h") or not (led or atoms[j].plural or _many(atoms, j)):
        return None
    if atoms.code(j) == "s" and not atoms.lex.fourscore and least < 2:
        return None
    known = led and first.word.lower() in atoms.lex.known
    if known and not _several(atoms, j):
        return None
    at, product = j, 1
    while atoms.code(j) in ("z", "s", "h") and (j == at or atoms.linked(j)):
        product *= int(atoms[j].value)
        j += 1
    head = int(atoms[at].value)
    high = product * NEXT if head in BOUNDED else None
    if high is not None:
        least = max(least, 2)
    start = atoms[at].start if known else None
    if led and not known and least == 2:
        back = max(0, first.start - 12)
        lead = atoms.lex.before.search(atoms.text[back : atoms[at].start])
        start = back + lead.start(1) if lead else None
    values = Fraction(product * least), None if high is None else Fraction(high)
    return make(atoms, i, j, *values, "vague", at, product, start), j


def _many(atoms: Atoms, j: int) -> bool:
    """Whether the scale at `j` is many of it by the word before and the one behind: *de millions de femmes*."""
    start = atoms[j].start
    led = atoms.lex.many_scales.search(atoms.text, max(0, start - LED), start)
    return led is not None and _several(atoms, j)


def _several(atoms: Atoms, j: int) -> bool:
    """Whether the noun at `j` is a plural; a scale only with what is counted: *les millions de doses*, not *les mille*."""
    if atoms.code(j) != "s":
        return atoms[j].plural
    return atoms[j].word.endswith("s") and atoms.lex.of.match(atoms.text, atoms[j].end) is not None


def known_dozen(atoms: Atoms, i: int) -> tuple[Number, int] | None:
    """*la dizaine de passagers*: about so many, spoken of before."""
    start = atoms[i].start
    led = atoms.lex.one_dozen.search(atoms.text, max(0, start - LED), start)
    if not led or atoms[i].plural or not atoms.lex.of.match(atoms.text, atoms[i].end):
        return None
    value, j, at, factor = dozens(atoms, Fraction(1), i)
    return make(atoms, i, j, value, value, "dozen", at, factor), j


def dozens(atoms: Atoms, value: Fraction, j: int) -> tuple[Fraction, int, int, int]:
    """*deux douzaines*, *3 milliers*."""
    at, factor = j, 1
    while atoms.code(j) in ("z", "s", "h") and (j == at or atoms.linked(j)):
        factor *= int(atoms[j].value)
        j += 1
    return value * factor, j, at, factor


def is_counted(atoms: Atoms, first: Atom, value: Fraction, j: int) -> bool:
    """Whether the noun at `j` is counted: *deux douzaines*, *3 milliers*, *seventy-five thousands*."""
    noun = atoms[j]
    return first.code == "d" or (value < 1000 and (noun.value < 1000 or noun.plural))
