"""Two names that a hyphen joins: `AMD-OpenAI`, `Paris-London`."""

from __future__ import annotations

from dataclasses import replace

from .closed import by_first_word
from .name import Name


def pairs(text: str, names: list[Name], language: str) -> list[Name]:
    """Two names joined by a hyphen come apart when both are names of the text or of a table: `AMD-OpenAI`."""
    single = {text[n.start : n.end]: n for n in names if "-" not in text[n.start : n.end]}
    out = []
    for name in names:
        left, hyphen, right = text[name.start : name.end].partition("-")
        known = [part_of(p.strip(), single, language) for p in (left, right)]
        if not hyphen or "-" in right or name.identifier or None in known:
            out.append(name)
            continue
        middle = name.start + len(left.rstrip())
        after = name.end - len(right.lstrip())
        for start, end, part in ((name.start, middle, known[0]), (after, name.end, known[1])):
            assert part is not None
            out.append(replace(part, start=start, end=end, rule="entity.pair"))
    return out


def part_of(word: str, single: dict[str, Name], language: str) -> Name | None:
    """What a text or a table knows by this word."""
    if word in single:
        return single[word]
    for written, label, known_as, rule in by_first_word(language).get(word.split(" ")[0], ()):
        if written == word:
            return Name(0, 0, label, rule, 0.9, known_as)
    return None
