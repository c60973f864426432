"""Acronyms and what they stand for: `AMD (Advanced Micro Devices)`, `Commission de régulation de l'énergie (CRE)`.

The letters of the acronym must be the first letters of the long form's words in their order; small words may be
left out, and a word may give several letters. A body of elsewhere may bear its own letters behind its translated name: `Agence
américaine du médicament (FDA)`. What stands for words in small letters is a common noun: no name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .normal import alternatives, listed, plain

SHORT_IN_BRACKETS = re.compile(r"\s\(([A-ZÀ-Þ][\w&.+-]{1,11})(?:[,;:][^()]{0,40})?\)")
LONG_IN_BRACKETS = re.compile(
    r"(?<![\w.-])([A-ZÀ-Þ][\w&-]{1,9}) \( ?([^()\d\n ][^()\d\n]{4,88}[^()\d\n ]) ?\)"
)
WORDS = re.compile(r"[\w]+(?:-[\w]+)*")
LONGEST = 120  # characters of what an acronym stands for …
MOST_WORDS = 16  # … and its words …
PRONOUNCED = 4  # … or how many at least, where the acronym is written like a word: `Insee`


@dataclass(frozen=True, slots=True)
class Definition:
    """An acronym and its long form, both as spans; `name` is False where the words are a common noun."""

    start: int
    end: int
    long_start: int
    long_end: int
    name: bool


def definitions(text: str, language: str) -> list[Definition]:
    """All explanations of acronyms in a levelled `text`.

    >>> t = "la Commission de régulation de l'énergie (CRE), AMD (Advanced Micro Devices), le produit intérieur brut (PIB)"
    >>> [(t[d.start:d.end], t[d.long_start:d.long_end], d.name) for d in definitions(t, "fr")]
    [('CRE', "Commission de régulation de l'énergie", True), ('PIB', 'produit intérieur brut', False), ('AMD', 'Advanced Micro Devices', True)]
    """
    found = [
        definition(text, m.start(1), m.end(1), *long, language)
        for m in SHORT_IN_BRACKETS.finditer(text)
        if (long := before(text, m.start(), m[1], language)) or (long := abroad(text, m, language))
    ]
    found += [
        definition(text, m.start(1), m.end(1), *m.span(2), language)
        for m in LONG_IN_BRACKETS.finditer(text)
        if acronym(m[1]) and spells(m[1], m[2], language)
    ]
    return found


def acronym(word: str) -> bool:
    """Two capitals at least."""
    return sum(c.isupper() for c in word) >= 2


def abroad(text: str, bracket: re.Match[str], language: str) -> tuple[int, int] | None:
    """The name of a body before a bracket with letters that are another language's: `Fédération internationale de palet (IPF)`."""
    named = bodies(language).search(text, max(0, bracket.start() - LONGEST), bracket.start())
    return named.span() if named and bracket[1].isalpha() and bracket[1].isupper() else None


@cache
def bodies(language: str) -> re.Pattern[str]:
    """The name of a body, from its first word to the end."""
    heads = alternatives(w.capitalize() for w in listed(language, "names", "BODIES"))
    said = alternatives(listed(language, "names", "NO_BODY"))
    return re.compile(rf"(?<![\w-])(?:{heads})(?: (?!(?:{said}) )(?:[dl]')?[\w-]+){{2,8}}$")


def definition(
    text: str, start: int, end: int, long_start: int, long_end: int, language: str
) -> Definition:
    words = WORDS.findall(text[long_start:long_end])
    capitals = [w for w in words if w[0].isupper()]
    known = text[start:end] in listed(language, "names", "ACRONYMS")
    institution = words[0] in listed(language, "names", "INSTITUTIONS")
    return Definition(start, end, long_start, long_end, bool(capitals or institution) and not known)


def before(text: str, end: int, short: str, language: str) -> tuple[int, int] | None:
    """The words before a bracket that the acronym in it stands for."""
    line = max(text.rfind(c, 0, end) for c in "\n.;:(") + 1
    words = list(WORDS.finditer(text, max(line, end - LONGEST), end))
    letters = sum(c.isalpha() for c in short)
    inner = listed(language, "names", "INNER")
    found = None
    for first in range(len(words) - 1, max(-1, len(words) - 2 * letters - 4), -1):
        start = words[first].start()
        if plain(words[first][0])[:1] != plain(short)[:1]:
            continue
        if not acronym(short) and len(words) - first < PRONOUNCED:
            continue
        if spells(short, text[start:end], language):
            found = start, start + len(text[start:end].rstrip("\"'»” ").removesuffix("'s"))
            if words[first][0] not in inner:
                break  # *of Information Policy* may begin before its *of*
    return found


def spells(short: str, long: str, language: str) -> bool:
    """Whether the letters of `short` are those that the words of `long` begin with.

    >>> spells("CRE", "Commission de régulation de l'énergie", "fr"), spells("Insee", "Institut du sel", "fr")
    (True, False)
    >>> spells("ROCm", "Radeon Open Compute", "en")  # a small letter more
    True
    >>> spells("LREM", "La République en marche", "fr"), spells("DGCCRF", "Direction de la concurrence", "fr")
    (True, False)
    >>> spells("TF1", "Top of the Foot", "fr")
    False
    """
    inner = listed(language, "names", "INNER")
    words = [plain(w) for part in WORDS.findall(long) for w in part.split("-")]
    bare = short.replace(".", "")
    letters = [c for c in plain(bare) if c.isalnum()]
    if len(letters) < 2 or not words or len(words) > MOST_WORDS:
        return False
    if bare[-1].islower() and sum(c.isupper() for c in bare) > 2 and bare[-2].isupper():
        letters.pop()

    def fits(letter: int, word: int) -> bool:
        if letter == len(letters):
            return all(w in inner or len(w) < 3 for w in words[word:])
        if word == len(words):
            return False
        w = words[word]
        if w and w[0] == letters[letter]:
            for n in range(1, min(3, len(w), len(letters) - letter) + 1):
                if w[:n] == "".join(letters[letter : letter + n]) and fits(letter + n, word + 1):
                    return True
        small = w in inner or len(w) < 2
        return small and fits(letter, word + 1)

    return fits(0, 0)
