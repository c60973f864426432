"""Further places of names that the article has already given: what the model saw once it may miss the next time."""

from __future__ import annotations

import re
from dataclasses import replace

from .boundaries import no_part
from .name import Name
from .normal import listed

# A surname of three letters or fewer may be another word.
SHORTEST = 3

# A whole name that stands elsewhere too is surer than what the model took for a part of it.
WHOLE = 0.91

NEXT_CAPITAL = re.compile(r"[ -](?:[A-ZÀ-ÖØ-Þ][\w'-]*)")
GIVEN = re.compile(r"(?:(?<=[\s\"'“«(])|^)[A-ZÀ-ÖØ-Þ][\w-]+ $")
LAST_CAPITAL = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][\w'.-]*)[ -]$")


def repeats(text: str, names: list[Name], language: str) -> list[Name]:
    """Places of a levelled `text` where a name of `names`, or the surname of a person, stands again.

    >>> found = repeats("Sam Altman parle. Pour Altman, Sam Altman a tort.", [Name(0, 10, "PER", "model")], "fr")
    >>> [(n.start, n.end, n.rule) for n in found]
    [(23, 29, 'entity.again.surname'), (31, 41, 'entity.again')]
    """
    taken = bytearray(len(text))
    forms: dict[str, Name] = {}
    for n in sorted(names, key=lambda n: -n.confidence):
        taken[n.start : n.end] = b"\x01" * (n.end - n.start)
        written = text[n.start : n.end]
        if len(written) >= SHORTEST and any(c.isupper() for c in written):
            forms.setdefault(written, replace(n, rule="entity.again"))
    for written, n in list(forms.items()):
        if n.label == "PER" and written.count(" ") == 1:
            last = written.split(" ")[1]
            if len(last) > SHORTEST and last[0].isupper():
                forms.setdefault(last, replace(n, rule="entity.again.surname", identifier=None))
    if not forms:
        return []
    opening = listed(language, "names", "OPENING")
    found = []
    longest_first = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
    for m in re.finditer(rf"(?<![\w@#])(?:{longest_first})(?!\w)", text):
        n = forms[m[0]]
        if m[0] in opening:
            continue
        if any(taken[m.start() : m.end()]):
            if " " in m[0] and holds(names, m.start(), m.end()):
                found.append(replace(n, start=m.start(), end=m.end(), confidence=WHOLE))
            elif " " not in m[0] and (first := given_name(text, m.start(), n, names, language)):
                whole = replace(n, start=first, end=m.end(), rule="entity.again.full")
                found += [whole] if holds(names, first, m.end()) else []
            continue
        if " " not in m[0] and not free(text, m.start(), m.end(), opening):
            if first := given_name(text, m.start(), n, names, language):
                found.append(replace(n, start=first, end=m.end(), rule="entity.again.full"))
            continue
        found.append(replace(n, start=m.start(), end=m.end(), confidence=n.confidence * 0.9))
    return found


def given_name(text: str, start: int, person: Name, names: list[Name], language: str) -> int | None:
    """Where the first name before a person's surname at `start` begins, which the model did not see with it."""
    if person.label != "PER" or NEXT_CAPITAL.match(text, start):
        return None
    before = GIVEN.search(text, max(0, start - 30), start)
    if not before:
        return None
    word = before[0][:-1]
    known = next((n for n in names if n.end == start - 1), None)
    if known:
        return known.start if known.label == "PER" else None
    return None if no_part(word, language) else before.start()


def holds(names: list[Name], start: int, end: int) -> bool:
    """Whether all names that a longer one at `start`..`end` overlaps are parts of it: `Bruno` of `Bruno Le Maire`."""
    over = [n for n in names if n.start < end and start < n.end]
    return all(start <= n.start and n.end <= end and n.end - n.start < end - start for n in over)


def free(text: str, start: int, end: int, opening: frozenset[str]) -> bool:
    """Whether a single word stands alone, not in another name."""
    after = NEXT_CAPITAL.match(text, end)
    if after and after[0][1:].rstrip("'") not in opening:
        return False
    before = LAST_CAPITAL.search(text, max(0, start - 30), start)
    if before:
        word = before[0][:-1]
        if (
            word not in opening
            and "'" not in word
            and not word.endswith(".")
            and not word.isupper()
        ):
            return False
    return True
