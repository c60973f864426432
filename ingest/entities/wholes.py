"""Names that were cut in two: `South China | Morning Post`, `University of | Telville`, `Convention citoyenne | pour le climat`.

A word that says what a name is of (`Post`, `University`) belongs to it; so do the seat and the purpose that an institution is known by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ..facts import Label
from ..lang import languages, words
from .beginnings import headline
from .beside import nouns
from .boundaries import no_part
from .evidence import heads, team
from .name import Name, apart
from .normal import alternatives, everywhere, first_names, listed, plain
from .offices import organ

# Words with a capital after one another.
CAPITAL = r"[A-ZÀ-Þ][\w&-]*(?:'(?!s )\w+|(?<=s)'(?= [A-Z]))?"
RUN = re.compile(rf"{CAPITAL}(?: (?:& )?{CAPITAL})+")

# A word with a capital before a name, inside a sentence.
FRONT = re.compile(r"(?<=[a-zà-ÿ,] )(?P<word>[A-ZÀ-Þ][a-zà-ÿ]{2,}) $")

# The words after a name, in small letters.
MORE = re.compile(r"(?: (?:[dl]')?[a-zà-ÿ]+){1,3}")

WHOLE = 0.92


def wholes(text: str, names: list[Name], language: str) -> list[Name]:
    """The names of a levelled `text`, those that are parts of a longer one replaced by it.

    >>> def read(text, *names): return [text[n.start:n.end] for n in wholes(text, list(names), "en")]
    >>> read("he told the South China Morning Post on a Monday", Name(12, 23, "LOC", "model"))
    ['South China Morning Post']
    >>> read("at the University of Telville", Name(21, 29, "LOC", "model"))
    ['University of Telville']
    """
    longer = apart(
        [
            *headed(text, names),
            *fronted(text, names, language),
            *fielded(text, names, language),
            *seated(text, names, language),
            *aimed(text, names, language),
            *organs(text, names, language),
            *called_after(text, names, language),
            *noble(text, names),
        ]
    )
    if not longer:
        return names
    rest = [n for n in names if not any(n.overlaps(w) for w in longer)]
    return sorted([*rest, *longer], key=lambda n: n.start)


def noble(text: str, names: list[Name]) -> Iterator[Name]:
    """A person's name that goes on after a particle as elsewhere in the text: `Luc Morel | de Kervel` beside `Morel de
    Kervel`."""
    people = [n for n in names if n.label == "PER"]
    written = {text[n.start : n.end] for n in people}
    for name in people:
        rest = particled().match(text, name.end)
        if rest and text[name.start : rest.end()].partition(" ")[2] in written:
            yield replace(name, end=rest.end(), rule="entity.particle", confidence=WHOLE)


@cache
def particled() -> re.Pattern[str]:
    """A particle and the rest of a surname."""
    particles = alternatives(everywhere("names", "PARTICLES"))
    return re.compile(rf" (?:{particles})(?: |(?<=')){CAPITAL}")


def headed(text: str, names: list[Name]) -> Iterator[Name]:
    """A name that goes on with capitals up to a word that says what it is: `FIFA | World Cup`."""
    for name in names:
        if whole_person(text, name):
            continue
        run = RUN.match(text, name.start)
        if not run or run.end() <= name.end or headline(text, name.start):
            continue
        parts = list(re.finditer(r"\S+", run[0]))
        ends = [p for p in parts if p[0] in heads("HEADS_LAST") and name.start + p.end() > name.end]
        if not ends:
            continue
        end = name.start + ends[-1].end()
        inside = [n for n in names if n.start < end and n.end > name.start]
        own = text[name.end : end].strip()
        if text[name.end] not in " '" or is_own(own):
            continue
        if any(n.end > end or n.start < name.start or whole_person(text, n) for n in inside):
            continue
        yield Name(name.start, end, heads("HEADS_LAST")[ends[-1][0]], "entity.whole.head", WHOLE)


def fronted(text: str, names: list[Name], language: str) -> Iterator[Name]:
    """A body's name with a first word that was left out inside a sentence: `the Common | Pleas Court`."""
    ends = {n.end for n in names}
    for name in names:
        _, _, last = text[name.start : name.end].rpartition(" ")
        before = FRONT.search(text, max(0, name.start - 30), name.start)
        if not before or name.end - len(last) == name.start:
            continue
        body = heads("HEADS_LAST").get(last) == "ORG"
        if body and before.end("word") not in ends and not no_part(before["word"], language):
            yield replace(name, start=before.start("word"), rule="entity.whole.front")


def fielded(text: str, names: list[Name], language: str) -> Iterator[Name]:
    """A body with the last of its fields: `Office of Management | and Budget`."""
    of, more = words(language, "names").SEAT, further_fields(language)
    for name in names:
        kind = re.split(of, text[name.start : name.end])[0].rpartition(" ")[2]
        body = name.label == "ORG" and heads("HEADS_LAST").get(kind) == "ORG"
        if body and (m := more.match(text, name.end)):
            yield replace(name, end=m.end(), rule="entity.whole.field")


@cache
def further_fields(language: str) -> re.Pattern[str]:
    """The fields that the name of a body ends with, behind *and*."""
    fields = alternatives(listed(language, "names", "FIELDS"))
    joined = rf",? {words(language, 'names').AND} (?:{fields})(?: (?:{fields}))*"
    return re.compile(rf"{joined}(?! ?[A-Z])(?!\w)")


def whole_person(text: str, name: Name) -> bool:
    """Whether a name is somebody's first name and surname."""
    return name.label == "PER" and " " in text[name.start : name.end]


def somebody(text: str, name: Name) -> bool:
    """Whether a whole person's name has a first name that is known: not `College of | Osteopathic Medicine`."""
    return (
        whole_person(text, name) and plain(text[name.start : name.end].split()[0]) in first_names()
    )


def is_own(rest: str) -> bool:
    """Whether what follows is a name of its own, which every state has one of: `France | Supreme Court`."""
    return any(organ(rest, language) for language in languages())


def seated(text: str, names: list[Name], language: str) -> Iterator[Name]:
    """An institution with the place that it is known by: `Institut de virologie | de Telville`, `University of | Telville`."""
    link, begins, ends = seats(language)
    ending = {n.end: n for n in names if n.label != "PER"}
    for place in names:
        joint = link.search(text, max(0, place.start - 12), place.start)
        if not joint or place.label not in ("LOC", "ORG", "PER") or somebody(text, place):
            continue
        before = ending.get(joint.start())
        if before and (
            begins.match(text, before.start, before.end)
            or team(text[before.start : before.end], language)
        ):
            yield Name(before.start, place.end, before.label, "entity.whole.seat", WHOLE)
        elif not before and (m := ends.search(text, max(0, joint.start() - 40), joint.start())):
            label = heads("HEADS_FIRST").get(m["head"]) or heads("HEADS_LAST").get(m["head"], "ORG")
            yield Name(m.start(), place.end, label, "entity.whole.seat", WHOLE)


def organs(text: str, names: list[Name], language: str) -> Iterator[Name]:
    """A state's organ of which only the first word was seen: `Conseil | des ministres`."""
    for name in names:
        rest = MORE.match(text, name.end)
        if not rest or name.label != "ORG" or name.identifier:
            continue
        ends = (rest.start() + word.end() for word in re.finditer(r"\w+", rest[0]))
        whole = [end for end in ends if organ(text[name.start : end], language)]
        if whole:
            yield replace(name, end=whole[-1], rule="entity.whole.organ", confidence=WHOLE)


def called_after(text: str, names: list[Name], language: str) -> Iterator[Name]:
    """What is called after somebody, with a capital: `Université | Jean Vauron`."""
    for person in names:
        before = named_after(language).search(text, max(0, person.start - 30), person.start)
        if before and person.label == "PER":
            label = nouns("NAMED_AFTER", language)[before["head"].lower()]
            yield Name(before.start(), person.end, label, "entity.whole.named-after", WHOLE)


@cache
def named_after(language: str) -> re.Pattern[str]:
    """What is called after people, with a capital, before a name."""
    said = alternatives(w.capitalize() for w in nouns("NAMED_AFTER", language))
    return re.compile(rf"(?<![\w-])(?P<head>{said}) $")


def aimed(text: str, names: list[Name], language: str) -> Iterator[Name]:
    """An institution with what it is for."""
    aimed_at, aim = listed(language, "names", "AIMED"), aims(language)
    for name in names:
        written = text[name.start : name.end]
        if (
            name.label in ("ORG", "EVENT", "LOC")
            and written.split()[0] in aimed_at
            and (m := aim.match(text, name.end))
        ):
            label: Label = "EVENT" if name.label == "EVENT" else "ORG"
            yield Name(name.start, m.end(), label, "entity.whole.aim", WHOLE)


@cache
def seats(language: str) -> tuple[re.Pattern[str], ...]:
    """What joins a seat to an institution, and how one known by its seat begins where it is a name already, ends where not."""
    seated = "|".join(sorted(map(re.escape, listed(language, "names", "SEATED"))))
    capital = "|".join(head for head in seated.split("|") if head[0].isupper())
    opening = "|".join(map(re.escape, sorted(listed(language, "names", "OPENING"))))
    adjectives = rf"(?:(?!(?:{opening})(?!\w)){CAPITAL} ){{0,2}}"
    return (
        re.compile(words(language, "names").SEAT + "$"),
        re.compile(rf"{adjectives}(?:{seated})(?![\w-])"),
        re.compile(rf"(?<![\w-]){adjectives}(?P<head>{capital})$"),
    )


@cache
def aims(language: str) -> re.Pattern[str]:
    """What an institution is for, as its name goes on with it."""
    return re.compile(words(language, "names").AIM or "$^")
