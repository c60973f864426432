"""A text to its numbers, from left to right: which kind of number begins with a word or digits."""

from __future__ import annotations

from fractions import Fraction

from .atoms import Atoms
from .nouns import dozen, dozens, is_counted, known_dozen, pair, vague
from .number import Form, Number, make
from .parts import and_part, composed_part, counted_part, fraction, is_part
from .whole import point_led, whole

DOZEN = 12


def find(text: str, language: str) -> list[Number]:
    """Every number in `text`, in order, none overlapping.

    Raises ValueError for a language that recoupe does not read.

    >>> [float(n.low) for n in find("quatre-vingt-dix-sept, 1,2 milliard, deux cent mille", "fr")]
    [97.0, 1200000000.0, 200000.0]
    """
    atoms = Atoms.of(text, language)
    found: list[Number] = []
    i = 0
    while i < len(atoms):
        read = _number(atoms, i)
        if read is None:
            i += 1
            continue
        number, i = read
        found.append(number)
    return found


def _number(atoms: Atoms, i: int) -> tuple[Number, int] | None:
    """The number that begins with atom `i` and the index behind it; None where none does."""
    first = atoms[i]
    hyphen = atoms.text[max(0, first.start - 2) : first.start]
    if len(hyphen) == 2 and hyphen[1] in "-‑" and hyphen[0].isalpha() and first.code != "d":
        return None  # high-five
    led = point_led(atoms, i)
    if led is not None:
        value, j, start = led
        return make(atoms, i, j, value, value, "words", start=start), j
    match first.code, atoms.code(i + 1) if atoms.joined(i + 1) else "":
        case "s", _:
            return vague(atoms, i) or _counted(atoms, i)
        case "v" | "z", _:
            return vague(atoms, i) or (known_dozen(atoms, i) if first.code == "z" else None)
        case "a", "p":
            return pair(atoms, i)
        case "a", "v":
            return vague(atoms, i + 1) or _counted(atoms, i)
        case "a", "z":
            return dozen(atoms, i)
        case "a", "" if atoms.roughly(i + 1):
            return dozen(atoms, i)
        case "a", "f" | "o":
            return fraction(atoms, i + 1, i)
        case "f", _:
            return fraction(atoms, i, None)
        case "q", _:
            return make(atoms, i, i + 1, first.value, first.value, "fraction"), i + 1
        case (
            "o",
            after,
        ):  # a tenth of a gallon, said without its article; in French it is a place in a row
            article = atoms.code(i + 1) == "a" and not after
            lone = not first.plural and article and not atoms.lex.fourscore
            return fraction(atoms, i, None) if lone else None
        case "p" | "w", _:
            return None
    return composed_part(atoms, i) or _counted(atoms, i)


def _counted(atoms: Atoms, i: int) -> tuple[Number, int] | None:
    """A whole number with its parts and counting nouns: *deux*, *deux tiers*, *deux et demi*, *deux
    douzaines*."""
    first, read = atoms[i], whole(atoms, i)
    if read is None:
        return None
    value, j, scale_at, factor = read
    shares = atoms.joined(j) and atoms.code(j) in ("f", "o")
    if shares and (value > 1 or atoms.code(j) == "f" or is_part(atoms, j)):
        part = counted_part(atoms, i, j, value)
        if part is not None:
            return part
    value, j = and_part(atoms, j, value, factor)
    if atoms.code(j) == "z" and atoms.joined(j) and is_counted(atoms, first, value, j):
        apart = value // 100 * 100 if value % 100 and atoms[j].value == DOZEN else Fraction(0)
        more, j, scale_at, factor = dozens(atoms, value - apart, j)
        value, j = and_part(atoms, j, apart + more, factor)  # three hundred | and two dozens
    form: Form = "words" if first.code != "d" else "mixed" if j > i + 1 else "digits"
    if first.code == "a" and j == i + 1:
        form = "article"
    return make(atoms, i, j, value, value, form, scale_at, factor), j
