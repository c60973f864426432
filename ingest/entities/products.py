"""Product and model names by their shape: `MI450`, `iPhone 17 Pro`, `A320neo`, `GPT-5`, `la gamme Instinct`."""

from __future__ import annotations

import re
from functools import cache

from .known import found_alone, lookup
from .name import Name
from .normal import listed

# Letters and a number of at least two digits, with a short tail; `GPT-5` needs its hyphen, or three letters.
CODE = re.compile(
    r"(?<![\w/.#@-])(?:[A-Z]{1,4}[a-z]?-?\d{3,4}(?:neo|ti|[A-Za-z]{1,2}|XWB)?|[A-Z]{2,4}\d{2}[A-Z]?|[A-Z]{2,5}-\d{1,3}[a-z]?"
    r"|[A-Z]-\d{2,3}[A-Z]?|[A-Z]{3,4}\d)(?:-\d{2,4})?(?![\w/-])"
)

# What looks like one and is none: standards, roads, articles of law, paper, vitamins, groups of states, dates.
NO_CODE = re.compile(
    r"(?:ISO|RN|RD|PM|CO|SO|NO|FY|ONU|CE|UE|EU|UTF|SARS|COVID|Covid|COP|MERS|IL|HLA|FFP|EN|NF|SP|TD|CM|CP|CE|AOC|PCF)-?\d+\w*"
    r"|A\d{1,2}|[ND]\d{1,4}|[A-Z]\d|[GTQSLRDMU]\d{1,2}|[LRD]-?\d{3}(?:-\d+)?|[UL]-?\d{2}|F1|H1N1|B\d{2}"
)

ROAD = re.compile(
    r"(?:autoroutes?|routes?|vol|articles?|art\.|chambre|salle|porte|flight|gate|route|highway|room|code)(?: [ld]')?\s*$",
    re.I,
)

# What goes on with a product's name: numbers and the words makers add.
MODEL = re.compile(
    r"(?:[ -](?:\d{1,4}[A-Za-z]{0,2}|Pro|Max|Plus|Mini|mini|Ultra|Air|One|Series|Lite|SE|XR|XS|XL|FE|Edge|Fold|Flip|Turbo|[SXQZ]\d{0,2}|neo|NEO|MAX|OLED|RTX|GTX|Ti"
    r"|[A-Z]{1,4}\d{1,4}[a-z]{0,3})(?![\w%]))+(?!\s?(?:%|€|ans|millions|milliards|years|dollars|euros|millions|fois))"
)

# Families of products whose number makes the product.
FAMILY = re.compile(
    r"(?<![\w-])(?:Boeing|Airbus|Galaxy|Pixel|PlayStation|Xbox|Windows|Falcon|Internet Explorer|GeForce|Ryzen|Radeon|Ariane|Rafale|Claude|Gemini|Llama"
    r"|iPhone|iPad|MacBook|Apple Watch|GPT|ChatGPT|Android|iOS|macOS|Surface|Core|Snapdragon|RTX|GTX|Exynos|Model)(?=[ -][\dA-Z])"
)

BEFORE = re.compile(r"((?:[A-ZÀ-Þ][\w&-]+ ){1,3})$")


def find(text: str, language: str) -> list[Name]:
    """Product names in a levelled `text`.

    >>> def read(text): return [text[n.start:n.end] for n in find(text, "fr")]
    >>> read("les puces AMD Instinct MI450 et l'A320neo"), read("l'iPhone 17 Pro Max à 1 200 euros")
    (['AMD Instinct MI450', 'A320neo'], ['iPhone 17 Pro Max'])
    >>> read("sur l'autoroute A13, au G20, le Covid-19, article L121-3")
    []
    """
    return [*codes(text, language), *families(text), *after_cues(text, language)]


def codes(text: str, language: str) -> list[Name]:
    """A code of letters and digits, with the maker's and the family's name before it."""
    names = []
    for code in CODE.finditer(text):
        if NO_CODE.fullmatch(code[0]) or ROAD.search(text, max(0, code.start() - 20), code.start()):
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
        tail = MODEL.match(text, code.end())
        names.append(
            Name(start, tail.end() if tail else code.end(), "PRODUCT", "entity.product.code", 0.82)
        )
    return names


def families(text: str) -> list[Name]:
    names = []
    for family in FAMILY.finditer(text):
        tail = MODEL.match(text, family.end())
        if tail and any(c.isdigit() for c in tail[0]):
            names.append(Name(family.start(), tail.end(), "PRODUCT", "entity.product.family", 0.86))
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


@cache
def cues(language: str) -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, listed(language, "names", "PRODUCT_CUES"))))
    return re.compile(rf"(?<!\w)(?:{words}) (?P<name>[A-Z][\w-]*[A-Za-z](?![\w'])(?! [A-ZÀ-Þ]))")
