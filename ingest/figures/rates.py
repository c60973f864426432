"""Per what: `12 euros par mois`, `85 €/MWh`, `200 habitants par km²`, `12 cases per 100,000 people`."""

from __future__ import annotations

import re

from .amounts import Amount
from .lexicon import Lexicon

MANY = frozenset((1000, 10_000, 100_000, 10**6))


def rate(text: str, made: Amount, lex: Lexicon) -> int:
    """Say per what `made` is, right behind it or behind the noun that it counts; returns where that ends."""
    made.per = lex.per_forms.get(made.pieces.get("unit", ""))
    m = lex.after("per", text, made.end)
    if m is None:
        m = lex.after("per_behind", text, made.end)
        if m is None or not _counted(text, made, m, lex):
            return made.end
    elif m["article"]:
        bare = made.bare and not lex.words.COUNTS_BY_ARTICLE
        if lex.after("per_not_after", text, m.end()):
            return made.end  # *5 euros | la semaine dernière*
        if m["unit"].lower() not in lex.sets["PER_UNITS"] or bare:
            return made.end
    elif m["unit"].lower() in lex.sets["NOT_PER"] or (
        m["slash"] and made.bare and not per_unit(m["unit"], lex)
    ):
        return made.end
    named = per_unit(m["unit"], lex)
    if named is None and not m["unit"].islower():
        return made.end  # *détenu à 49 % par Fininco*, a full stop left out
    word = m["unit"].lower()
    plural = word.endswith("s") and not word.endswith("ss") and len(word) > 3
    made.per = named or (word.removesuffix("s") if plural else word)
    made.pieces["per"] = text[
        m.end("noun") if "noun" in m.groupdict() else m.start() : m.end()
    ].strip()
    return m.end()


def per_unit(form: str, lex: Lexicon) -> str | None:
    """The name of the unit that `form` is behind *per*."""
    word = form.lower()
    own = lex.per_names.get(word)
    if own is None and (len(form) > 1 or not form.isalpha()):
        unit = lex.units.exact.get(form) or lex.units.loose.get(word)
        own = unit.name if unit is not None else None
    return own


def _counted(text: str, made: Amount, m: re.Match[str], lex: Lexicon) -> bool:
    """Whether the words between the amount and *per* are what it counts: *300 visiteurs | par jour*."""
    word, name = m["unit"].lower(), m["unit"].istitle() and len(m["unit"]) > 1
    if name or (per_unit(m["unit"], lex) is None and word not in lex.sets["PER_UNITS"]):
        return False  # *trois victoires au Tour de France*
    if not made.bare or set(m["noun"].lower().split()) & lex.sets["FUNCTION_WORDS"]:
        return False
    return lex.plural_follows(text, made.end) or made.low == 1


def of_many(text: str, made: Amount, following: Amount, lex: Lexicon) -> bool:
    """Whether `following` only says of how many `made` is: *12 cases | per 100,000 people*."""
    if not following.bare or following.point not in MANY or not made.bare:
        return False
    if not lex.fits("per_many", text[made.end : following.start]):
        return False
    made.per = str(int(following.point))
    made.pieces["per"] = text[following.start : following.end]
    return True
