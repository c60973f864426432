"""Where a name begins and ends, and what is none: articles, titles and possessives go, lines are not crossed.

`d'OpenAI` is OpenAI, `M. Macron` Macron, `le groupe Bolloré` Bolloré; `ministère de la Santé` stays whole.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from ..lang import words
from .closed import by_first_word
from .evidence import heads
from .known import lookup
from .name import Name
from .normal import alternatives, common, everywhere, first_names, listed, plain
from .places import countries, identifier

# How far behind a name it shows what its last words are.
NEAR = 12

FIRST = re.compile(r"(?:[dlDL]'|[Qq]u'|[\w.-]+\s+)(?=\S)")
AROUND = " \t\r\f\v\"'«»“”„()[]{},;:!?*•–—…/|<>=_#-"
GLUED = re.compile(
    r"\.(?=([A-ZÀ-Þ][\w]*'?)(?:\s|$))|(?<=\w)(?:\.?\s*[•►▶]|\"\"|\. ?[-–—])|\s[-–—]+(?=\w)|(?<=[a-zà-ÿ]{2})\.(?=\d)"
)
DASH = re.compile(r" [-–—] ")
HYPHENED = re.compile(r"-[a-zà-ÿ]+(?![\w-])")  # the rest of a word that a name was cut in
ORDINAL = re.compile(r"(?<![\w.,])\d{1,3}(?:st|nd|rd|th) $")
INITIAL = re.compile(r"[A-ZÀ-Þ]\.")
CENTURY = re.compile(r"[IVX]+(?:er|e|ème|th)?")
NEXT = re.compile(r" [A-ZÀ-Þ][\w-]+")
LEFT = re.compile(r"[A-ZÀ-Þ][\w.]* $")
MADE = re.compile(r" [a-zà-ÿ]{5,}$")
STARTS = re.compile(r"(?:^|[\n.!?:;»\"“”)]\s*|[-–—•*]\s+)$")


def words_of(table: str) -> str:
    """The words of a table of names in all languages, as a pattern."""
    return alternatives(everywhere("names", table))


@cache
def abbreviated() -> re.Pattern[str]:
    """What a full stop at the end of a name belongs to: `Acme Inc.`, `Sammy Davis Jr.`"""
    return re.compile(rf"(?:{words_of('ABBREVIATED')}|(?<!\w)[A-Z])\.$")


@cache
def trailing() -> re.Pattern[str]:
    """Small words that no name ends with."""
    return re.compile(rf"\s+(?:{words_of('TRAILING')})$|'$")


@cache
def prefix() -> re.Pattern[str]:
    """What stands before a name with a hyphen: `ex-`."""
    return re.compile(rf"(?:{words_of('PREFIXES')})[-–](?=[A-ZÀ-Þ])")


@cache
def determiner() -> re.Pattern[str]:
    """An article with a capital at the front of a name."""
    return re.compile(rf"(?:{words_of('DETERMINERS')})(?:\s+|(?<='))(?=\S)")


@cache
def by_name() -> re.Pattern[str]:
    """Which bearer of a name a person is: `II`, `the Elder`, `, Jr.`"""
    numerals = "II|III|IV|VI{0,3}|IX|XI{0,3}|XIV|XV|XVI{0,3}|XX?I{0,3}"
    return re.compile(rf",? Jr\.?(?!\w)| (?:{words_of('BY_NAMES')}|{numerals})(?![\w'-])")


def mend(text: str, name: Name, language: str) -> list[Name]:
    """What is left of a model's name in a levelled `text`: one name, of several lines the first, or none.

    >>> def read(text, start, end, label="ORG"):
    ...     return [text[n.start:n.end] for n in mend(text, Name(start, end, label, "model"), "fr")]
    >>> read("le groupe Bolloré", 0, 17), read("M. Macron", 0, 9, "PER"), read("un PIB", 3, 6)
    (['Bolloré'], ['Macron'], [])
    >>> read("Le ministère de la Santé", 0, 24), read("Apple\\nLe chiffre", 0, 8)
    (['ministère de la Santé'], ['Apple'])
    """
    for line in re.finditer(r"[^\n]*\w[^\n]*", text[name.start : name.end]):
        start, end = name.start + line.start(), name.start + line.end()
        if (m := GLUED.search(text, start, end)) and unglued(m, language):
            end = m.start()
        if (m := DASH.search(text, start, end)) and (
            text[m.end()].islower() or len(text[start : m.start()].split()) > 2
        ):
            end = m.start()
        if name.label in ("EVENT", "WORK") and (m := HYPHENED.match(text, end)):
            end = m.end()
        start, end = trim(text, start, end, name.label, language)
        start = whole_front(text, start, language)
        if text[start:end].split(" ")[-1] in everywhere("names", "MOUNTS") and (
            m := NEXT.match(text, end)
        ):
            end = m.end()
        if name.label == "PER" and (m := by_name().match(text, end)):
            end = m.end()
        if name.label != "PER" and (m := ORDINAL.search(text, max(0, start - 6), start)):
            start = m.start()
        if (m := purpose(language).search(text, start, end + NEAR)) and m.start() < end:
            end = start + len(text[start : m.start()].rstrip(AROUND))
        end = head_complement(text, start, end, name.label, language)
        if name.label in ("ORG", "LOC") and (
            m := led(language).search(text, max(0, start - 60), start)
        ):
            name, start = replace(name, label="ORG"), m.start()
        if any(none(text, start, end, language) for none in (lives_there, in_charge_of, shouted)):
            return []
        piece = replace(name, start=start, end=end)
        return [piece] if end > start and is_name(text[start:end], piece, language) else []
    return []


def lives_there(text: str, start: int, end: int, language: str) -> bool:
    """Whether a word is what the inhabitants of a place are called: `aux Telvillois`."""
    article, ending = words(language, "names").INHABITANTS
    word = text[start:end]
    known = identifier(word, language) or lookup(word, "ORG") or plain(word) in first_names()
    return (
        bool(re.fullmatch(ending, word) and re.search(article, text[max(0, start - 5) : start]))
        and not known
    )


def in_charge_of(text: str, start: int, end: int, language: str) -> bool:
    """Whether a word is somebody's field of office and no place: `la ministre chargée de l'Égalité`."""
    cue = words(language, "names").PORTFOLIO
    word = text[start:end]
    return (
        " " not in word
        and bool(re.search(cue, text[max(0, start - 30) : start]))
        and not identifier(word, language)
        and not lookup(word, "ORG")
    )


def shouted(text: str, start: int, end: int, language: str) -> bool:
    """Whether a word in capitals over or before an article is one of the language: `INTERVIEW.`"""
    word = text[start:end]
    alone = STARTS.search(text, max(0, start - 3), start) and text[end : end + 1] in (".", "\n", "")
    return (
        bool(alone)
        and word.isupper()
        and word.lower() in common(language)
        and not lookup(word, "ORG")
    )


def whole_front(text: str, start: int, language: str) -> int:
    """Where a name begins whose first words are the end of a table's name: `United | States Tide Court`."""
    before = LEFT.search(text, max(0, start - 20), start)
    for written, *_ in by_first_word(language).get(before[0].strip(), ()) if before else ():
        if before and text.startswith(written, before.start()) and len(written) > len(before[0]):
            return before.start()
    return start


def trim(text: str, start: int, end: int, label: str, language: str) -> tuple[int, int]:
    """The span without what surrounds a name."""
    leading = listed(language, "names", "LEADING")
    if label == "PER":
        leading -= listed(language, "names", "PARTICLES")
    generic = listed(language, "names", "GENERIC")
    changed = True
    while changed and start < end:
        before = start, end
        while start < end and text[start] in AROUND:
            start += 1
        while start < end and (text[end - 1] in AROUND or text[end - 1] == "."):
            if text[end - 1] == "." and abbreviated().search(text, start, end):
                break
            if text[end - 1] == ")" and "(" in text[start:end]:
                break
            end -= 1
        if m := trailing().search(text, start, end):
            end = m.start()
        if label == "PRODUCT" and (m := MADE.search(text, start, end)):  # `une Golf | jaune`
            end = m.start()
        if text[max(start, end - 2) : end] == "'s" and not lookup(text[start:end], "ORG"):
            end -= 2
        if m := prefix().match(text, start, end):
            start = m.end()
        if label == "PER" and (m := office(language).match(text, start, end)):
            start = m.end()
        first = FIRST.match(text, start, end)
        if first:
            word = first[0].strip()
            rest = text[first.end() : first.end() + 1]
            if (
                word in leading
                or (
                    rest.isupper() and before_person(word, text[first.end() : end], label, language)
                )
                or (rest.isupper() and word in listed(language, "names", "ACRONYMS"))
            ):
                start = first.end()
            elif head(text, start, word, rest, generic) and (
                stop := after_head(text, first.end(), end, language)
            ):
                start = stop
            elif article_only(text, start, end, label, language):
                start = first.end()
        changed = (start, end) != before
    return start, end


@cache
def office(language: str) -> re.Pattern[str]:
    """A function that is written like a name, before a person's: `Prime Minister | Ada Vance`."""
    return re.compile(rf"(?:{words(language, 'titles').PHRASES}) (?=[A-ZÀ-Þ])")


def unglued(joint: re.Match[str], language: str) -> bool:
    """Whether a sentence begins inside a name, as where a page lost its blanks: `Cyrille P.Les faits`."""
    return not joint[1] or joint[1] in listed(language, "names", "OPENING")


@cache
def purpose(language: str) -> re.Pattern[str]:
    """What is to be done, which is no part of who does it: `la Convention … pour le climat | d'abaisser la vitesse`."""
    return re.compile(words(language, "names").PURPOSE or "$^")


def head_complement(text: str, start: int, end: int, label: str, language: str) -> int:
    """Where an institution's name ends that goes on in small letters: `Commissariat général | au développement durable`."""
    if label != "ORG":
        return end
    parts = text[start:end].split()
    if len(parts) != 2 or parts[0].lower() not in listed(language, "names", "INSTITUTIONS"):
        return end
    if parts[1] not in listed(language, "names", "OPEN"):
        return end
    m = re.compile(words(language, "names").COMPLEMENT or "$^").match(text, end)
    return m.end() if m else end


@cache
def led(language: str) -> re.Pattern[str]:
    """What stands in small letters at the front of an institution's name: `université de | Kervel`."""
    return re.compile(words(language, "names").LED or "$^")


def before_person(word: str, rest: str, label: str, language: str) -> bool:
    """Whether a word with a capital only stands before a person's name: `Mme`, `Republican`, `American`, `Actor`."""
    if label != "PER":
        return word in listed(language, "titles", "HONORIFICS")
    if word in listed(language, "titles", "TITLES") or (
        word.isupper() and word in countries(language)
    ):
        return True
    small = word.lower()
    kind = small in common(language) or small in listed(language, "titles", "ROLES")
    if kind and len(rest.split()) > 1 and rest.split()[-1] not in heads("HEADS_LAST"):
        return True
    return plain(word) in peoples(language) and plain(word) not in first_names()


def no_part(word: str, language: str) -> bool:
    """Whether a word before a name only has a capital, and is none of the name's own: a title, a people, a word of the language."""
    small = word.lower()
    return (
        word.isupper()
        or word in listed(language, "names", "OPENING")
        or word in listed(language, "titles", "TITLES")
        or small in common(language)
        or small in listed(language, "titles", "ROLES")
        or plain(word) in peoples(language)
    )


def head(text: str, start: int, word: str, rest: str, generic: frozenset[str]) -> bool:
    """Whether a word only says what kind of thing the name is of; capital, it must only begin a sentence."""
    if word in generic:
        return True
    return (
        word.lower() in generic
        and rest.isupper()
        and bool(STARTS.search(text, max(0, start - 3), start))
    )


def after_head(text: str, start: int, end: int, language: str) -> int | None:
    """Where the name after a generic head begins, if one does: a capital, maybe after `de` or `of`."""
    linking = listed(language, "names", "AFTER_GENERIC")
    while start < end and not text[start].isupper():
        step = FIRST.match(text, start, end)
        if not step or step[0].strip() not in linking:
            return None
        start = step.end()
    return start if start < end else None


def article_only(text: str, start: int, end: int, label: str, language: str) -> bool:
    """Whether the capital article at a name's front only begins the sentence: `La France`, not `Le Havre`."""
    article = determiner().match(text, start, end)
    if not article:
        first = FIRST.match(text, start, end)
        return bool(
            first
            and first[0].strip() in listed(language, "names", "OPENING")
            and STARTS.search(text, max(0, start - 3), start)
        )
    if label == "WORK" or not STARTS.search(text, max(0, start - 3), start):
        return False
    rest = text[article.end() : end]
    if label in ("LOC", "PER"):
        return any(e[0] == rest for e in by_first_word(language).get(rest.split()[0], ()))
    return True


def is_name(written: str, name: Name, language: str) -> bool:
    """Whether a trimmed span can be a name."""
    if len(written) < 2 or not any(c.isalpha() for c in written) or INITIAL.fullmatch(written):
        return False
    common = listed(language, "names", "ACRONYMS")
    if written in common or written.replace(".", "") in common or len(written) > 120:
        return False
    if written in listed(language, "names", "OPENING"):
        return False
    if " " in written and nobodys(written, name.label, language):
        return False
    if " " not in written:
        role = written.lower().removesuffix("s" if name.label == "PER" else "")
        if role in listed(language, "titles", "ROLES") or CENTURY.fullmatch(written):
            return False
        if re.fullmatch(words(language, "names").ROADS, written) and not lookup(written, "ORG"):
            return False
        if {written, written + "."} & listed(language, "titles", "TITLES"):
            return False
        if written in listed(language, "names", "CALENDAR") and name.label != "WORK":
            return False
        if (
            written.endswith(tuple(listed(language, "names", "NO_NAME_ENDINGS")))
            and not identifier(written, language)
            and not lookup(written, "ORG")
        ):
            return False
        if plain(written) in peoples(language):
            return name.label in ("WORK", "EVENT", "PRODUCT") or bool(lookup(written, "ORG"))
    if name.label in ("EVENT", "WORK") or any(c.isupper() for c in written):
        return True
    first = re.split(r"[\s']", written)[0]
    return " " in written and first in listed(language, "names", "INSTITUTIONS")


def nobodys(written: str, label: str, language: str) -> bool:
    """`South Korean`, `Minister of Defence`, `Group B`, `Tennessee Senator`: a people with a direction, a function, also a place's,
    one of several."""
    parts = written.split()
    seat, _, last = written.rpartition(" ")
    titled = label == "PER" and last in listed(language, "titles", "TITLES")
    if titled and plain(seat) not in first_names() and identifier(seat, language):
        return True
    if parts[0] in everywhere("names", "LETTERED") and len(parts[1]) == 1:
        return True
    if parts[0].lower() in listed(language, "titles", "ROLES") and parts[1].islower():
        return True
    if label in ("PER", "LOC") and plain(parts[0]) in peoples(language) and parts[1].islower():
        return not identifier(parts[0], language)  # `le Belge de gauche`, not `Corse du Sud`
    directions = listed(language, "names", "DIRECTIONS")
    return plain(parts[-1]) in peoples(language) and all(p in directions for p in parts[:-1])


@cache
def peoples(language: str) -> frozenset[str]:
    """The plain forms of the names of peoples, masculine and feminine, one and many."""
    from babel import Locale

    forms = set()
    for word in listed(language, "names", "PEOPLES"):
        for stem in {word, word + "e", word + "ne"} if language == "fr" else {word}:
            forms |= {plain(stem), plain(stem + "s")}
    for name in Locale(language).languages.values():
        if " " not in name and "(" not in name:
            forms |= {plain(name), plain(name + "s"), plain(name + "e"), plain(name + "es")}
    return frozenset(forms)
