"""The spaCy component of entities: the model's names and those of the tables, mended, typed and brought together."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from ..facts import Furniture, Label, Mention
from ..lang import words
from ..spans import found, keep, text_of
from . import acronyms, closed, products
from .acronyms import Definition
from .beginnings import as_told, without_beginnings
from .beside import NEAR, WORDS, of_office
from .boundaries import mend
from .introduced import introduced
from .known import lookup
from .labels import settle
from .name import Ground, Name, apart, level
from .normal import first_names, key, plain
from .offices import placed
from .paired import pairs
from .places import identifier
from .repeats import repeats
from .roles import without_roles
from .wholes import wholes
from .within import link

# What other pipelines call the things that we name.
LABELS: dict[str, Label] = {
    "PER": "PER",
    "PERSON": "PER",
    "ORG": "ORG",
    "ORGANIZATION": "ORG",
    "LOC": "LOC",
    "GPE": "LOC",
    "FAC": "LOC",
    "PRODUCT": "PRODUCT",
    "EVENT": "EVENT",
    "WORK": "WORK",
    "WORK_OF_ART": "WORK",
}

# How far the model is trusted beside a table's name (0.9) and a pattern's.
MODEL = 0.85


# Parts of speech that no name has.
GRAMMAR = frozenset(("DET", "PRON", "ADP", "AUX", "CCONJ", "SCONJ", "PART"))


class Entities:
    """Sets `doc.ents` to the final names and leaves `doc._.mentions`; goes after `ner`, or without one."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self.language = nlp.lang

    def __call__(self, doc: Doc) -> Doc:
        given = [
            Name(e.start_char, e.end_char, LABELS[e.label_], "entity.model", MODEL)
            for e in doc.ents
            if e.label_ in LABELS and not ordinary(e)
        ]
        mentions = read(text_of(doc), str(self.language), given, found(doc, "furniture"))
        spans = (
            doc.char_span(m.start, m.end, label=m.label, alignment_mode="expand") for m in mentions
        )
        doc.set_ents(filter_spans([s for s in spans if s is not None]))
        return keep(doc, "mentions", mentions)


def ordinary(span: Span) -> bool:
    """Whether a one-word name that begins a sentence is another word, by its part of speech."""
    token = span[0]
    if len(span) > 1 or not token.pos_ or not token.is_sent_start:
        return False
    return token.pos_ in GRAMMAR and not token.is_upper


def read(
    text: str,
    language: str,
    given: list[Name] | None = None,
    furniture: list[Furniture] | None = None,
) -> list[Mention]:
    """The names in `text`, `given` those that a model found; none in page furniture.

    >>> [(m.text, m.entity, m.link) for m in read("L'Organisation mondiale de la santé (OMS)", "fr")]
    [('Organisation mondiale de la santé', 'Organisation mondiale de la santé', 'name'), ('OMS', 'Organisation mondiale de la santé', 'identifier')]
    """
    levelled = level(text)
    zones = furniture or []

    phrases = [m.span() for m in functions(language).finditer(levelled)]

    def outside(name: Name) -> bool:
        return not any(z.start < name.end and name.start < z.end for z in zones) and not any(
            start <= name.start and name.end <= end for start, end in phrases
        )

    def beyond(name: Name) -> Name:
        """A name without the function that runs into it: `procureur de la République de | Kervel`."""
        ends = (end for start, end in phrases if start <= name.start < end < name.end)
        return replace(name, start=next(ends, name.start))

    explained = acronyms.definitions(levelled, language)
    model = [m for n in given or () if outside(n) for m in mend(levelled, beyond(n), language)]
    model = as_told(levelled, without_beginnings(levelled, model, language))
    model = without_roles(levelled, model, language)
    names = [n for n in choose(levelled, language, model, explained) if outside(n)]
    names = settle(levelled, wholes(levelled, names, language), language)
    names = pairs(levelled, names, language)
    names += [n for n in introduced(levelled, names, language) if outside(n)]
    again = [n for n in repeats(levelled, names, language) if outside(n)]
    names = settle(levelled, apart([*names, *again]), language)
    names = explained_here(levelled, names, explained)
    names = placed(levelled, names, language)
    return link(text, levelled, names, explained, language)


def choose(text: str, language: str, model: list[Name], explained: list[Definition]) -> list[Name]:
    """Of the names that the model, the tables and the patterns give, those that stay where they overlap.

    A longer name of the model holds a table's word inside it (`Université de Paris`); a table's longer name holds the
    model's (`Corée du Sud`).
    """
    tables = closed.find(text, language)
    shapes = products.find(text, language)
    known = Ground(tables)
    ground = Ground(
        m
        for n in model
        for p in by_town(text, n, language)
        for m in cut(text, p, known.under(p), language)
    )
    for name in [*tables, *shapes, *defined(explained, [*tables, *shapes, *model])]:
        over = ground.under(name)
        longer = any(n.end - n.start >= name.end - name.start for n in over)
        if name.rule == "entity.place.town" and longer:
            continue
        if all(name.start <= n.start and n.end <= name.end for n in over):
            ground.cover(name)
    common = {text[d.start : d.end] for d in explained if not d.name}
    return apart(n for n in ground.names() if text[n.start : n.end] not in common)


def explained_here(text: str, names: list[Name], explained: list[Definition]) -> list[Name]:
    """An acronym is what the article says it stands for, whatever else is known by it: `Endangered Species Act (ESA)`."""
    other = {
        text[d.start : d.end]
        for d in explained
        if (known := lookup(short := text[d.start : d.end], "ORG"))
        and key(text[d.long_start : d.long_end], known.label)
        not in {key(n, known.label) for n in known.names if n != short}
    }
    return [
        replace(n, identifier=None, rule="entity.acronym", confidence=0.88)
        if text[n.start : n.end] in other and n.identifier
        else n
        for n in names
    ]


def by_town(text: str, name: Name, language: str) -> list[Name]:
    """A town and who has an office there as two names: `le maire de Lyon | Ana Pons`."""
    town, _, person = text[name.start : name.end].partition(" ")
    first, _, surname = person.partition(" ")
    whole = name.label in ("PER", "LOC") and surname and plain(first) in first_names()
    lead = WORDS.findall(text[max(0, name.start - NEAR) : name.start])
    if not (whole and of_office(lead, language) and identifier(town, language)):
        return [name]
    end = name.start + len(town)
    return [replace(name, end=end, label="LOC"), replace(name, start=end + 1, label="PER")]


def cut(text: str, name: Name, tables: list[Name], language: str) -> list[Name]:
    """A model's name without the name of `tables` that runs into it: `Maison | Blanche Joe Biden`, `Météo France Ana Pons`.

    Inside a person's name a table's name at the front is cut off when a first name and a surname are left.
    """
    for table in tables:
        if table.end >= name.end:
            continue
        rest = replace(name, start=table.end)
        whole = len(text[table.end : name.end].split()) > 1 and text[table.end] == " "
        if table.start < name.start or (
            table.start == name.start
            and name.label == "PER"
            and whole
            and " " in text[table.start : table.end]
        ):
            return mend(text, rest, language)
    return [name]


@cache
def functions(language: str) -> re.Pattern[str]:
    """Functions that are written like names."""
    return re.compile(rf"(?<!\w)(?:{words(language, 'titles').PHRASES})(?!\w)")


def defined(explained: list[Definition], given: list[Name]) -> list[Name]:
    """Acronyms and their long forms as names, with the label that either has already."""
    names = []
    for d in explained:
        if not d.name:
            continue
        either = [
            n for n in given if (n.start, n.end) in ((d.start, d.end), (d.long_start, d.long_end))
        ]
        label: Label = either[0].label if either else "ORG"
        names.append(Name(d.long_start, d.long_end, label, "entity.defined", 0.88))
        names.append(Name(d.start, d.end, label, "entity.acronym", 0.88))
    return names
