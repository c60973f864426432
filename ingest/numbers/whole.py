"""Whole numbers and decimals: *deux cent mille*, *quatre-vingt-dix-sept*, *1,2 milliard*, *one point five*."""

from __future__ import annotations

from fractions import Fraction

from .atoms import Atoms

LONE_SCALE = 1000
COMMA = ", "
MOST_CENTURIES = 99
START = 24  # characters of a text in which a number may begin with its point


def whole(atoms: Atoms, i: int) -> tuple[Fraction, int, int | None, int] | None:
    """A number without its parts: value, index behind it, where its first scale word is, the factor of
    its last."""
    total, j = Fraction(0), i
    lowest: Fraction | None = None  # what the next group must stay below
    scale_at: int | None = None
    minus = False
    while j == i or _follows(atoms, j, lowest):
        read = _group(atoms, j)
        if read is None and (atoms.code(j) != "s" or not _alone(atoms, j)):
            break
        value, k = read or (Fraction(1), j)
        scale, end = _scales(atoms, k, k == j)
        if lowest is not None and value.denominator != 1 and scale > lowest:
            return (
                (total + value) * scale,
                end,
                k,
                int(scale),
            )  # two thousand five point two billion
        if lowest is not None and max(scale, abs(value) * scale) >= lowest:
            break
        minus = minus or value < 0
        if j > i and scale == 1 and atoms.gap(j) == COMMA:
            break
        total += -abs(value) * scale if minus else value * scale
        j = end
        if scale == 1:
            break
        lowest = scale
        scale_at = k if scale_at is None else scale_at
        if value.denominator != 1:
            break  # 1,2 million is complete
    return (total, j, scale_at, int(lowest or 1)) if j > i else None


def _alone(atoms: Atoms, j: int) -> bool:
    """Whether a scale word is a number by itself: *mille*, *frôle le million*, but no *million*."""
    start = atoms[j].start
    led = atoms.lex.one_scale.search(atoms.text, max(0, start - 4), start)
    return atoms[j].value <= LONE_SCALE or led is not None


def _scales(atoms: Atoms, k: int, first: bool) -> tuple[Fraction, int]:
    """The scale words from atom `k` on multiplied: *mille milliards*."""
    scale, at = Fraction(1), k
    while atoms.code(k) == "s" and (first or atoms.joined(k)):
        if k > at and atoms[k].value < scale:
            break
        scale, k, first = scale * atoms[k].value, k + 1, False
    return scale, k


def _follows(atoms: Atoms, j: int, lowest: Fraction | None) -> bool:
    """Whether a smaller group goes on with the number: *deux mille | cinq cents*."""
    if lowest is None or j >= len(atoms):
        return False
    if atoms.code(j) == "a" and not atoms.lex.fourscore:
        return False
    if atoms.gap(j) == COMMA:  # one million, two hundred thousand
        return lowest >= 10**6 and atoms.code(j) in ("n", "h") and atoms.lex.decimal == "."
    if atoms.joined(j):
        if atoms.code(j) == "d":
            more = atoms[j].value >= 1000 or atoms.code(j + 1) == "s"
            return lowest >= 10**6 and more and not atoms[j].glued
        smaller = atoms.code(j) == "s" and atoms[j].value < lowest
        return smaller or atoms.code(j) in ("n", "h", "a")
    return atoms.gap(j) in atoms.lex.joint and atoms.code(j) in "n" and atoms.lex.decimal == "."


def _group(atoms: Atoms, i: int) -> tuple[Fraction, int] | None:
    """A number below a thousand in words, or digits; with its decimals."""
    if i >= len(atoms):
        return None
    atom = atoms[i]
    if atom.code == "d":
        value, j = atom.value, i + 1
        if atom.glued and not (j < len(atoms) and atoms[j].start == atom.end):
            return value, j
        singular = atoms.code(j) == "h" and not atoms[j].word.endswith("s")
        if singular and atoms.joined(j) and value < 100:
            value, j = value * 100, j + 1
            more = j < len(atoms) and atoms.code(j) == "d" and atoms.gap(j) in atoms.lex.joint
            if more and atoms[j].word.isdecimal() and atoms[j].value < 100 and not atoms[j].glued:
                return value + atoms[j].value, j + 1  # 3 hundred and 21
            return value, j
    else:
        read = _hundreds(atoms, i)
        if read is None:
            return None
        value, j = read
    return _decimals(atoms, value, j)


def _decimals(atoms: Atoms, value: Fraction, j: int) -> tuple[Fraction, int]:
    """*virgule cinq*, *point zero four*: each number behind the point gives its digits."""
    if (
        j >= len(atoms)
        or value.denominator != 1
        or atoms.code(j) not in ("n", "d", "h", "a", "w")
        or not atoms.lex.point.fullmatch(atoms.gap(j))
    ):
        return value, j
    more, end = _places(atoms, j)
    return (value + more, end) if end > j else (value, j)


def point_led(atoms: Atoms, i: int) -> tuple[Fraction, int, int] | None:
    """*point five* at the start of the text or behind *minus*: value, index behind it, where it starts."""
    start = atoms[i].start
    if start > START or atoms.code(i) not in ("n", "w"):
        return None
    led = atoms.lex.led_by_point.search(atoms.text, 0, start)
    if led is None:
        return None
    value, j = _places(atoms, i)
    return (value, j, led.start("point")) if j > i else None


def _places(atoms: Atoms, j: int) -> tuple[Fraction, int]:
    """The digits behind a point as a fraction, and the index behind them."""
    places = ""
    while j < len(atoms) and (not places or atoms.joined(j)):
        if atoms.code(j) == "w":
            places, j = places + "0", j + 1
            continue
        if atoms.code(j) == "d" and atoms[j].word.isdecimal() and not places:
            places, j = atoms[j].word, j + 1
            break
        read = _hundreds(atoms, j)
        if read is None:
            break
        places, j = places + str(read[0]), read[1]
    return Fraction(int(places or 0), 10 ** len(places)), j


def _hundreds(atoms: Atoms, i: int) -> tuple[Fraction, int] | None:
    """*deux cent trois*, *quinze cents*, *nineteen hundred and five*."""
    code = atoms.code(i)
    if code == "h":
        value, j = Fraction(100), i + 1
    else:
        read = _tens(atoms, i)
        if read is None:
            return None
        value, j = read
        least = 1 if atoms.lex.fourscore else 0  # *un cent* is a coin
        if not (atoms.code(j) == "h" and atoms.joined(j) and least < value):
            return value, j
        if value > (atoms.lex.most_hundreds if atoms[j].word.endswith("s") else MOST_CENTURIES):
            return value, j  # quarante cents
        value, j = value * 100, j + 1
    if j < len(atoms) and (
        atoms.joined(j) or (atoms.gap(j) in atoms.lex.joint and atoms.code(j) == "n")
    ):
        rest = _tens(atoms, j)
        if rest is not None and not (atoms.code(rest[1]) == "h" and atoms.joined(rest[1])):
            return value + rest[0], rest[1]
    return value, j


def _tens(atoms: Atoms, i: int) -> tuple[Fraction, int] | None:
    """A number below a hundred: *quatre-vingt-dix-sept*, *soixante et onze*, *twenty-one*."""
    if atoms.code(i) not in ("n", "a") or i >= len(atoms):
        return None
    value, j = atoms[i].value, i + 1
    french = atoms.lex.fourscore
    if french and value == 4 and atoms.code(j) == "n" and atoms.joined(j) and atoms[j].value == 20:
        value, j = Fraction(80), j + 1
    if french and value == 10 and _goes_on(atoms, j, 7, 9):
        return value + atoms[j].value, j + 1
    if value < 20 or value % 10:
        return value, j
    most = 19 if french and value in (60, 80) else 9
    if _goes_on(atoms, j, 1, most):
        more = atoms[j].value
        if more == 10 and _goes_on(atoms, j + 1, 7, 9):
            return value + 10 + atoms[j + 1].value, j + 2
        return value + more, j + 1
    return value, j


def _goes_on(atoms: Atoms, j: int, least: int, most: int) -> bool:
    """Whether atom `j` is a number between the two that goes on with the tens before it."""
    if j >= len(atoms) or atoms.code(j) not in ("n", "a"):
        return False
    value = atoms[j].value
    if atoms.code(j) == "a" and not atoms.lex.fourscore:
        return False
    if atoms.joined(j):
        return least <= value <= most
    return (
        atoms.gap(j) in atoms.lex.joint and value in atoms.lex.and_tens and least <= value <= most
    )
