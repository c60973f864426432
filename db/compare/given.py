"""Which numbers an article gives: what two articles both tell is two things, not one that changed."""

from __future__ import annotations

import re
from functools import lru_cache

from .statement import Statement
from .story import Story

NUMBER = re.compile(r"\d{1,3}(?:[.,\s]\d{3})+(?!\d)|\d+(?:[.,]\d+)?")
SMALL = 10  # a smaller number stands in every article
STEM = 5  # letters by which the counted thing is found again


def gives(story: Story, s: Statement) -> bool:
    """Whether an article has the number or the date of a statement of another: then it tells both values, of two things."""
    number = NUMBER.search(s.text)
    if number and len(number[0]) > 1 and not s.value.is_date:
        return ungrouped(number[0]) in story_numbers(story)
    said = re.escape(s.text)
    if s.unit is None and not s.value.is_date and s.head and (s.value.middle or 0) < SMALL:
        # a small number stands in every article: of the same thing it must be
        said += rf"\s+(?:\w+\s+){{0,2}}{re.escape(s.head[:STEM])}"
    return bool(re.search(rf"(?<![\w.,]){said}", story.text, re.IGNORECASE))


@lru_cache(maxsize=512)
def story_numbers(story: Story) -> frozenset[str]:
    """All numbers of an article, ungrouped."""
    return numbers_in(story.text)


def numbers_in(text: str) -> frozenset[str]:
    """All numbers of a text, ungrouped."""
    return frozenset(ungrouped(number) for number in NUMBER.findall(text))


def ungrouped(number: str) -> str:
    """The digits of a number without what groups them.

    >>> ungrouped("1.870"), ungrouped("1 870"), ungrouped("2,7")
    ('1870', '1870', '2.7')
    """
    return re.sub(r"[.,\s](?=\d{3}(?!\d))", "", number).replace(",", ".")
