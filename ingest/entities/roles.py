"""What a person is, as said beside the name: `Sam Altman, directeur général d'OpenAI`, `le ministre Bruno Le Maire`."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from .name import Name
from .normal import listed

# A role is a phrase; a longer one runs into the next.
LONGEST = 90


def role(text: str, start: int, end: int, language: str) -> str | None:
    """The role beside the person at `start`..`end` of a levelled `text`.

    >>> t = "Sam Altman, directeur général d'OpenAI, et le ministre de l'Économie Bruno Le Maire"
    >>> role(t, 0, 10, "fr"), role(t, t.index("Bruno"), len(t), "fr")
    ("directeur général d'OpenAI", "ministre de l'Économie")
    >>> role("OpenAI chief executive Sam Altman said", 23, 33, "en")
    'chief executive'
    """
    after, before = patterns(language)
    if m := after.match(text, end, min(len(text), end + LONGEST)):
        return tidy(m["role"])
    line = max(text.rfind(c, max(0, start - LONGEST), start) for c in '\n.;:«»"(') + 1
    found = list(before.finditer(text, max(line, start - LONGEST, 0), start))
    return tidy(found[-1]["role"]) if found else None


@cache
def patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    roles = "|".join(
        sorted(map(re.escape, listed(language, "titles", "ROLES")), key=len, reverse=True)
    )
    titles = "|".join(
        sorted(map(re.escape, listed(language, "titles", "TITLES")), key=len, reverse=True)
    )
    article = r"(?:l'|(?:le|la|les|the|a|an|un|une|son|sa|leur|ancien|ancienne|nouveau|nouvelle|former|ex) ?)*"
    phrase = r"[^,.;:()«»\"“”\n–—]"
    after = re.compile(
        rf"(?:, | \()(?:{article})(?P<role>(?:[\w'-]+ ){{0,4}}?(?:{roles})(?!\w){phrase}{{0,70}}?)(?=\s*(?:[,.;:()«»\"“”\n–—]|$| qui | who | et | and ))"
    )
    before = re.compile(
        rf"(?<![\w'-])(?:{article})(?P<role>(?:{roles})(?!\w)(?: {phrase}{{1,70}}?)?)(?:,? (?:{titles}))?,? $"
    )
    return after, before


def tidy(said: str) -> str:
    return " ".join(said.split()).strip(" ,'")


def without_roles(text: str, names: list[Name], language: str) -> list[Name]:
    """An organisation's name without the function that ends it right before a person: `Bureau of Mines | Analyst Jane
    Porter`."""
    roles = listed(language, "titles", "ROLES")
    before_person = {n.start - 1 for n in names if n.label == "PER"}
    out = []
    for n in names:
        rest, _, last = text[n.start : n.end].rpartition(" ")
        if n.label == "ORG" and rest and n.end in before_person and last.lower() in roles:
            n = replace(n, end=n.start + len(rest))
        out.append(n)
    return out
