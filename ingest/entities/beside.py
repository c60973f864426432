"""What the words beside a name say that it is.

`la start-up grenobloise Untel`, `Telport, Britain's biggest container port`, `le PDG de Untel`, `Jones, 43,`: who writes so says what
the name is, whatever its form looks like. A noun right beside it is sure; a noun that governs it, or what is said of it, is likely.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import cast

from ..facts import Label
from ..lang import words
from .name import Name
from .normal import alternatives, common, first_names, listed, plain

# What a rule's word is worth when an article's names vote (`labels.same_everywhere`): a mention that only the model typed counts 0.85.
SURE, LIKELY = 6.0, 2.0

WORTH = {
    "entity.named-after": SURE,
    "entity.kind.before": SURE,
    "entity.kind.after": SURE,
    "entity.title": SURE,
    "entity.kind.phrase": LIKELY,
    "entity.governed": LIKELY,
    "entity.followed": LIKELY,
}

# How far before and after a name its kind is looked for.
NEAR = 60

WORDS = re.compile(r"[\w-]+'?|[^\w\s]")

# How long at most the phrase is that a sentence begins with.
OPENING = 40


def said_beside(text: str, name: Name, language: str) -> Name:
    """The `name` of a levelled `text`, typed anew where the words beside it say what it is.

    >>> t = "la start-up grenobloise Untel"
    >>> said_beside(t, Name(24, 29, "PER", "model"), "fr").label
    'ORG'
    >>> t = "Telport, Britain's biggest container port, is on strike"
    >>> said_beside(t, Name(0, 7, "PER", "model"), "en").label
    'LOC'
    """
    for label, rule in evidence(text, name.start, name.end, language):
        if may_be(text, name, label, rule, language):
            after = label in ("ORG", "PRODUCT") and name.label == "PER"
            identifier = f"named:{plain(text[name.start : name.end])}" if after else name.identifier
            return replace(name, label=label, identifier=identifier, rule=rule, confidence=0.9)
    return name


def evidence(text: str, start: int, end: int, language: str) -> list[tuple[Label, str]]:
    """The labels that the words beside `start`..`end` give, the surest first, with their rules."""
    lead, tail = text[max(0, start - NEAR) : start], text[end : end + 2 * NEAR]
    before = WORDS.findall(lead.rstrip('"«“ ')) if lead[-1:] in (" ", "'", '"', "“") else []
    set_off, followed, *_ = patterns(language)
    after = set_off.match(tail) if tail[:1] in (",", " ") and not opens(lead, language) else None
    then = followed.match(tail)
    found = (
        (last(before, nouns("NAMED_AFTER", language)), "entity.named-after"),
        kind_before(before, language),
        (cast(Label, (after.lastgroup or "").rstrip("_")) if after else None, "entity.kind.after"),
        (governing(before, language), "entity.governed"),
        (cast(Label, then.lastgroup) if then else None, "entity.followed"),
    )
    return [(label, rule) for label, rule in found if label]


def kind_before(before: list[str], language: str) -> tuple[Label | None, str]:
    """The kind that the last of the words `before` a name says, and by which rule.

    Adjectives are left out (`start-up grenobloise`); a noun with its complement says it less surely (`club de tir`).
    """
    table = words(language, "kinds")
    adjective, links = re.compile(table.ADJECTIVE), table.COMPLEMENTS.split()
    rule = "entity.kind.before"
    for _ in range(4):
        if label := last(before, nouns("KINDS", language)):
            return (label if rule == "entity.kind.before" or label == "ORG" else None), rule
        if len(before) > 2 and before[-2] in links and before[-1] in common(language):
            before, rule = before[:-2], "entity.kind.phrase"
        elif before and adjective.fullmatch(before[-1]):
            before = before[:-1]
        else:
            break
    return None, rule


def governing(before: list[str], language: str) -> Label | None:
    """The kind that the noun says which governs a name: `le PDG de`, `born in`."""
    table = words(language, "kinds")
    adjective = re.compile(table.ADJECTIVE)
    for links, nouns_of in (
        (table.LINKS_OF, nouns("OF", language)),
        (table.LINKS_AT, nouns("AT", language)),
    ):
        for link in links.split("|"):
            parts = WORDS.findall(link)
            if before[-len(parts) :] != parts:
                continue
            head = before[: -len(parts)]
            label = last(head, nouns_of)
            if not label and head and adjective.fullmatch(head[-1]):
                label = last(head[:-1], nouns_of)  # `le quartier new-yorkais de`
            if label:
                return label
    return None


def last(before: list[str], table: dict[str, Label]) -> Label | None:
    """What a table says of the last words, of the longest phrase first."""
    for count in (3, 2, 1):
        phrase = " ".join(before[-count:]).replace("' ", "'")
        if count > len(before):
            continue
        if len(before) == count or before[-count - 1] in ".!?":  # it opens the sentence
            phrase = phrase[0].lower() + phrase[1:]
        if label := table.get(phrase):
            return label
        if (label := table.get(phrase.removesuffix("s"))) and label != "PER":  # not `femmes Untel`
            return label
    return None


@cache
def nouns(table: str, language: str) -> dict[str, Label]:
    """The words of a table of kinds with what they say."""
    said: dict[Label, str] = getattr(words(language, "kinds"), table)
    return {w.replace("_", " "): label for label, written in said.items() for w in written.split()}


def may_be(text: str, name: Name, label: Label, rule: str, language: str) -> bool:
    """Whether a name may be what the words say: nobody has an article or is an acronym, somebody with a first name is no company."""
    parts = re.split(r"[ -]", text[name.start : name.end])
    acronym = any(len(p) > 1 and p.isupper() for p in parts)
    if label == "PER":
        return not acronym and not no_person(text, name, language)
    lead = text[max(0, name.start - NEAR) : name.start]
    if rule == "entity.named-after":
        return name.label in ("PER", "LOC", "ORG") and not heads_role(lead, language)
    if {name.label, label} == {"PRODUCT", "WORK"}:  # a game, an encyclopedia: both
        return False
    if name.label != "PER" or len(parts) == 1:
        return True
    hyphens = " " not in text[name.start : name.end]
    if rule == "entity.kind.before" and (label == "PRODUCT" or hyphens):
        return True  # `le porte-avions Charles-de-Gaulle`
    if rule in (
        "entity.governed",
        "entity.kind.phrase",
    ):  # `owned by CK Telford`, `shares in Helix Foods`, not `by Ana Pons`
        return acronym or (label == "ORG" and plain(parts[0]) not in first_names())
    return plain(parts[0]) not in first_names() and not heads_role(lead, language)


def heads_role(lead: str, language: str) -> bool:
    """Whether the noun before a name belongs to a role, and the name may be whose it is: `le directeur de l'institut | Ana Pons`."""
    return of_office(WORDS.findall(lead)[:-1], language)


def of_office(before: list[str], language: str) -> bool:
    """Whether the words `before` a name end with somebody's office: `le maire de`."""
    for link in words(language, "kinds").LINKS_OF.split("|"):
        parts = WORDS.findall(link)
        if before[-len(parts) :] == parts:
            role = before[-len(parts) - 1 : -len(parts)]
            if role and role[0] in listed(language, "titles", "ROLES"):
                return True
    return False


def no_person(text: str, name: Name, language: str) -> bool:
    """Whether an article stands before a name that no person has."""
    *_, article, family = patterns(language)
    first = text[name.start : name.end].split()[0].lower()
    return (
        bool(article.search(text, max(0, name.start - 8), name.start))
        and not family.match(text, name.end)
        and nouns("KINDS", language).get(first) != "PER"  # `le Prince Ulric`
    )


def opens(lead: str, language: str) -> bool:
    """Whether a name stands in the phrase that a sentence begins with, whose subject follows: `In Lyon, the group …`."""
    sentence = re.split(r"[.!?\n\"“”«»] ?", lead)[-1]
    first = sentence.split(" ", 1)[0]
    return len(sentence) < OPENING and first in listed(language, "kinds", "FRONT")


@cache
def patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """What is set off after a name, what follows it, what no person has before, and where all the same."""
    table = words(language, "kinds")
    kinds = "|".join(
        f"(?P<{label}>{alternatives(w.replace('_', ' ') for w in said.split())})"
        for label, said in table.KINDS.items()
    )
    roles = rf"|(?P<PER_>{alternatives(table.BARE_ROLES.split())})" if table.BARE_ROLES else ""
    closed = rf"(?=[,.;:)»\"”\n]|\s*$| (?:{alternatives(table.CLOSING.split())})(?!\w)| d')"
    set_off = rf"(?:, | \()(?:{table.DETERMINER}(?:{kinds})s?(?: {table.ADJECTIVE}){{0,2}}{roles}){closed}"
    followed = "|".join(f"(?P<{label}>{said})" for label, said in table.AFTER.items())
    family = table.FAMILY or "$^"
    return tuple(map(re.compile, (set_off, followed, table.NO_PERSON, family)))
