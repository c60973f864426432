"""Parts of a whole: *un tiers*, *three quarters*, *un dix-septième*, *deux et demi*."""

from __future__ import annotations

from fractions import Fraction

from .atoms import Atoms
from .number import Form, Number, make
from .whole import whole


def fraction(atoms: Atoms, j: int, article: int | None) -> tuple[Number, int] | None:
    """*un tiers*, *a fifth of*, *half a million*, *la moitié*."""
    atom = atoms[j]
    i = j if article is None else article
    if atom.code == "o" and not is_part(atoms, j):
        return None
    if atom.plural and article is None:
        return None
    return _of_scale(atoms, i, j, atom.value)


def _of_scale(atoms: Atoms, i: int, j: int, value: Fraction) -> tuple[Number, int]:
    """A part that ends with atom `j`, or so much of a scale: *half a million*, *three quarters of a million*."""
    k = j + 1
    after = atoms.linked(k)
    if after and atoms.code(k) == "a" and atoms.code(k + 1) in ("s", "z") and atoms.joined(k + 1):
        k += 1
    elif after and atoms.code(k) == "a" and atoms.lex.decimal == ".":
        return make(atoms, i, k + 1, value, value, "fraction"), k + 1
    if atoms.code(k) in ("s", "z") and not atoms[k].plural and atoms.linked(k):
        scale = atoms[k].value
        form: Form = "dozen" if scale < 1000 else "words"
        return make(atoms, i, k + 1, value * scale, value * scale, form, k, int(scale)), k + 1
    return make(atoms, i, j + 1, value, value, "fraction"), j + 1


def composed_part(atoms: Atoms, i: int) -> tuple[Number, int] | None:
    """*un dix-septième*, *five twenty-fifths*, *une vingt et unième*, *trois quatre-vingtièmes*."""
    if atoms.code(i) not in ("a", "n") or not atoms.joined(i + 1) or "-" in atoms.gap(i + 1):
        return None
    read = whole(atoms, i + 1)
    if read is None or atoms.code(read[1]) != "o":
        return None
    top, before, j = atoms[i].value, read[0], read[1]
    ordinal, parts = atoms[j], 1 / atoms[j].value
    if not (atoms.joined(j) or atoms.gap(j) in atoms.lex.joint):
        return None
    if (top > 1) != ordinal.plural or not is_part(atoms, j):
        return None
    if atoms.lex.fourscore and before % 100 == 4 and parts == 20:
        parts += before + 56  # quatre-vingtième
    elif before % 10 == 0 and parts < (20 if before % 100 else 100):
        parts += before
    else:
        return None
    return make(atoms, i, j + 1, top / parts, top / parts, "fraction"), j + 1


def counted_part(atoms: Atoms, i: int, j: int, value: Fraction) -> tuple[Number, int] | None:
    """*deux tiers*, *three quarters*, *2 tiers*."""
    atom = atoms[j]
    if value.denominator != 1 or (value > 1 and atom.code == "o" and not atom.plural):
        return None
    if value > 1 and not atom.plural:
        place = atoms.lex.place_ahead.match(atoms.text, atom.end)
        if place or atom.value == Fraction(1, 2):
            return None
    return _of_scale(atoms, i, j, value * atom.value)


def and_part(atoms: Atoms, j: int, value: Fraction, factor: int) -> tuple[Fraction, int]:
    """*un million et demi*, *two and a half billion*, *cinq et un quart*."""
    if j >= len(atoms) or atoms.gap(j) not in atoms.lex.joint:
        return value, j
    k, top = j, Fraction(1)
    if atoms.code(k) in ("a", "n") and atoms.code(k + 1) in ("f", "o") and atoms.joined(k + 1):
        top, k = atoms[k].value, k + 1
    if atoms.code(k) not in ("f", "o") or (k == j and atoms.code(k) == "o"):
        return value, j
    value += top * atoms[k].value * factor
    if factor == 1 and atoms.code(k + 1) == "s" and atoms.joined(k + 1):
        return value * atoms[k + 1].value, k + 2
    return value, k + 1


def is_part(atoms: Atoms, j: int) -> bool:
    """Whether an ordinal is a part: *un dixième de la population*, not *un dixième titre*."""
    atom = atoms[j]
    last = atom.end == len(atoms.text.rstrip())
    return last or atoms.lex.part_of.match(atoms.text, atom.end) is not None
