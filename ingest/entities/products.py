"""Product and model names by their shape: `MI450`, `iPhone 17 Pro`, `A320neo`, `GPT-5`, `la gamme Instinct`."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from .known import found_alone, known, lookup
from .name import Name
from .normal import alternatives, everywhere, listed

# Letters and a number of at least two digits, with a short tail; `GPT-5` needs its hyphen, or three letters.
CODE = re.compile(
    r"(?<![\w/.#@-])(?:[A-Z]{1,4}[a-z]?-?\d{3,4}(?:neo|ti|[A-Za-z]{1,2}|XWB)?|[A-Z]{2,4}\d{2}[A-Z]?|[A-Z]{2,5}-\d{1,3}[a-z]?"
    r"|[A-Z]-\d{2,3}[A-Z]?|[A-Z]{3,4}\d)(?:-\d{2,4})?(?![\w/-])"
)

TABLE = Path(__file__).with_name("models.tsv")

BEFORE = re.compile(r"((?:[A-ZÀ-Þ][\w&-]+ ){1,3})$")


def find(text: str, language: str) -> list[Name]:
    """Product names in a levelled `text`.

    >>> def read(text): return [text[n.start:n.end] for n in find(text, "fr")]
    >>> read("les puces AMD Instinct MI450 et l'A320neo"), read("l'iPhone 17 Pro Max à 1 200 euros")
    (['AMD Instinct MI450', 'A320neo'], ['iPhone 17 Pro Max'])
    >>> read("sur l'autoroute A13, au G20, le Covid-19, article L121-3")
    []
    """
    found = [*codes(text, language), *families(text), *after_cues(text, language)]
    return [*found, *sites(text), *doubtful(text, found)]


def codes(text: str, language: str) -> list[Name]:
    """A code of letters and digits, with the maker's and the family's name before it."""
    names = []
    for code in CODE.finditer(text):
        if no_code().fullmatch(code[0]) or numbered().search(
            text, max(0, code.start() - 20), code.start()
        ):
            continue
        if lookup(code[0], "ORG"):
            continue
        start = code.start()
        before = BEFORE.search(text, max(0, start - 60), start)
        if before:
            words = before[1].split()
            while words and words[0] in listed(language, "names", "OPENING"):
                words.pop(0)
            start -= len(" ".join(words)) + 1 if words else 0
        tail = version().match(text, code.end())
        names.append(
            Name(start, tail.end() if tail else code.end(), "PRODUCT", "entity.product.code", 0.82)
        )
    return names


def families(text: str) -> list[Name]:
    """A family's name with its number: `Boeing 737 MAX`, `PlayStation 5`."""
    names = []
    for name in family().finditer(text):
        tail = version().match(text, name.end())
        if tail and any(c.isdigit() for c in tail[0]):
            names.append(Name(name.start(), tail.end(), "PRODUCT", "entity.product.family", 0.86))
    return names


def after_cues(text: str, language: str) -> list[Name]:
    """`la gamme Instinct`, `son écosystème ROCm`: a word that says what the name after it is."""
    names = []
    for cue in cues(language).finditer(text):
        written = cue["name"]
        if lookup(written, "ORG") or written in listed(language, "names", "ACRONYMS"):
            continue
        if written in found_alone():
            continue
        names.append(Name(cue.start("name"), cue.end("name"), "PRODUCT", "entity.product.cue", 0.7))
    return names


def sites(text: str) -> list[Name]:
    """Who runs a site goes by its address, where it has a capital: `Example.com`."""
    return [
        Name(m.start(), m.end(), "ORG", "entity.site", 0.84)
        for m in re.finditer(
            r"(?<![\w@/.-])[A-Z][\w-]+\.(?:com|org|net|fr|info|tv)(?![\w/.-])", text
        )
    ]


def doubtful(text: str, found: list[Name]) -> list[Name]:
    """Products whose names are other words too, inside a sentence of a text that names others: `Firefox et Chrome`."""
    if not (any(n.rule == "entity.product.family" for n in found) or sure().search(text)):
        return []
    return [
        Name(m.start(), m.end(), "PRODUCT", "entity.product.known", 0.8)
        for m in unsure().finditer(text)
    ]


@cache
def sure() -> re.Pattern[str]:
    """Names of known products that are no other words."""
    names = (n for n, k in found_alone().items() if k.label == "PRODUCT")
    return re.compile(rf"(?<!\w)(?:{alternatives(names)})(?!\w)")


@cache
def unsure() -> re.Pattern[str]:
    """Names of known products that are other words too, with a number or not, not where a sentence begins."""
    names = (n for k in known() if k.label == "PRODUCT" for n in set(k.names) - set(k.found_by))
    return re.compile(rf"(?<=[\w,] )(?:{alternatives(names)})\d{{0,2}}(?![\w'-])(?! [A-Z])")


@cache
def table(kind: str) -> str:
    """The words of a kind in `models.tsv`, as a pattern."""
    rows = (line.split("\t") for line in TABLE.read_text("utf-8").splitlines())
    return next(alternatives(row[1].split("|")) for row in rows if row[0] == kind)


@cache
def no_code() -> re.Pattern[str]:
    """What looks like a code and is none: standards, roads, articles of law, paper, vitamins, groups of states, dates."""
    return re.compile(
        rf"(?:{table('standard')})-?\d+\w*"
        r"|A\d{1,2}|A(?!2[02]0|3[0-8]\d|400)\d{3}|[ND]\d{1,4}|[A-Z]\d|[GTQSLRDMU]\d{1,2}|[LRD]-?\d{3}(?:-\d+)?|[UL]-?\d{2}|F1|H1N1|B\d{2}"
    )


@cache
def numbered() -> re.Pattern[str]:
    """What has a number and is no product, before it: roads, articles of law, rooms."""
    return re.compile(rf"(?:{alternatives(everywhere('names', 'NUMBERED'))})(?: [ld]')?\s*$", re.I)


@cache
def version() -> re.Pattern[str]:
    """What goes on with a product's name: numbers and the words makers add, no amount of anything."""
    counted = alternatives(everywhere("names", "COUNTED"))
    return re.compile(
        rf"(?:[ -](?:\d{{1,4}}[A-Za-z]{{0,2}}|{table('version')}|[SXQZ]\d{{0,2}}|[A-Z]{{1,4}}\d{{1,4}}[a-z]{{0,3}})(?![\w%]))+"
        rf"(?!\s?(?:%|€|(?:{counted})(?!\w)))"
    )


@cache
def family() -> re.Pattern[str]:
    """Families of products whose number makes the product."""
    return re.compile(rf"(?<![\w-])(?:{table('family')})(?=[ -][\dA-Z])")


@cache
def cues(language: str) -> re.Pattern[str]:
    said = alternatives(listed(language, "names", "PRODUCT_CUES"))
    return re.compile(rf"(?<!\w)(?:{said}) (?P<name>[A-Z][\w-]*[A-Za-z](?![\w'])(?! [A-ZÀ-Þ]))")
