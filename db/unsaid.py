"""What a sentence says beside its values, and what backs it must say, too: how long, on which weekday, a number of nothing."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from babel.dates import get_day_names

from recoupe.ingest.facts import Facts
from recoupe.ingest.lang import languages

from .compare.given import NUMBER
from .compare.statement import Statement
from .compare.words import folded
from .periods import months, months_in
from .weighing import has_number

# a number that is no part of a name and more than a digit: not *Covid-19*, not *terminal 4*
ALONE = re.compile(rf"(?<![\w-])(?:{NUMBER.pattern})(?<=\d\d)(?![\w-])")
WEEKDAY = re.compile(r"XXXX-WXX-(\d)")  # one of no week


def unsaid(
    sentence: str, facts: Facts, stated: list[Statement], backing: list[Statement]
) -> str | None:
    """The first words of a sentence that say more than its values do and that nothing of what backs it has."""
    return next((w for w in loose(sentence, facts, stated) if not spoken_of(w, backing)), None)


def loose(sentence: str, facts: Facts, stated: list[Statement]) -> list[str]:
    """The numbers, the stretches of time and the days of a sentence, but for those of a claim and of a name."""
    known = [(k.start, k.end) for k in stated] + [(m.start, m.end) for m in facts.mentions]
    dated = [(d.start, d.end) for d in facts.dates]
    read = [(f.start, f.text) for f in facts.figures]
    for d in facts.dates:
        if d.kind == "recurring":
            continue
        weekday = WEEKDAY.match(d.value)
        named = day_names(facts.language)[int(weekday[1]) - 1] if weekday else None
        read.append((d.start, named or d.text))
    read += [(m.start(), m[0]) for m in ALONE.finditer(sentence) if not within(m.start(), dated)]
    return [text for at, text in read if not within(at, known)]


def within(at: int, spans: list[tuple[int, int]]) -> bool:
    """Whether a place lies in one of the spans."""
    return any(start <= at < end for start, end in spans)


def spoken_of(words: str, backing: list[Statement]) -> bool:
    """Whether one statement has the numbers and the months that some words give; of a weekday, whether most of the statements that
    name one name this."""
    for names in map(day_names, languages()):
        if words in names:
            said = [days for s in backing if (days := weekdays(s))]
            return sum(names.index(words) in days for days in said) * 2 > len(said)
    return any(
        has_number(s, words) and months_in(words, s.story.language) <= months(s) for s in backing
    )


def weekday_instead(words: str, language: str, backing: list[Statement]) -> str | None:
    """The weekday that statements name where a sentence has the one that `words` give, which none of them has."""
    names = day_names(language)
    said = set().union(*map(weekdays, backing))
    if words not in names or names.index(words) in said or len(said) != 1:
        return None
    return names[said.pop()]


def weekdays(s: Statement) -> set[int]:
    """The weekdays that the sentence of a statement names, and the one that its clause is of; 0 is Monday."""
    sentence = folded(s.story.text[s.sentence.start : s.sentence.end])
    named = {n for n, name in enumerate(day_names(s.story.language)) if folded(name) in sentence}
    if s.holds and s.holds[0] and s.holds[0] == s.holds[1]:
        named.add(date.fromisoformat(s.holds[0]).weekday())
    return named


@cache
def day_names(language: str) -> tuple[str, ...]:
    """What the days of a week are called, from Monday on.

    >>> day_names("fr")[0], day_names("en")[6]
    ('lundi', 'Sunday')
    """
    return tuple(get_day_names("wide", locale=language)[n] for n in range(7))
