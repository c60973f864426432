"""A claim that names no figure and no day: the sentences that speak of the same, laid beside it word for word.

Words alone prove less than numbers do. A sentence counts only where it holds all names of the claim, its verb and most of its
words; whether it says so or denies it is then judged as for two texts (see `saying`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .compare.statement import Statement
from .compare.story import Span, Story
from .compare.words import bag, folded, stem, stems
from .lookup import Search
from .topics.load import Shelf
from .values import Value

HELD = 0.7  # of the claim's words, by weight, that a sentence must hold
NOTHING = Value(None, None, None, "")


def worded(story: Story, sentence: Span, predicate: str | None = None) -> Statement:
    """A sentence as a statement without a value."""
    text = story.text[sentence.start : sentence.end]
    return Statement(
        0, story, sentence.start, sentence.end, text, NOTHING, "wording", "wording",
        predicate=predicate,
    )  # fmt: skip


def same_words(shelf: Shelf, claim: Statement, found: Search) -> list[Statement]:
    """The sentence of each article that has most of a claim's words, where that is enough; the oldest article first."""
    like = (s for _, s in like_words(shelf, claim, found.articles, HELD))
    return sorted(like, key=lambda s: (s.day or "9999", s.story.id))


def like_words(
    shelf: Shelf, claim: Statement, articles: Iterable[int], least: float
) -> Iterator[tuple[float, Statement]]:
    """The sentence of each article that has most of a claim's words, and how much of them, where that is at least so much."""
    language = claim.story.language
    wanted = bag(claim.story.words, language)
    verb = stem(claim.predicate, language) if claim.predicate else None
    for number in articles:
        story = shelf.story(number)
        if story is None or story.language != language:
            continue
        held = [(share(wanted, verb, story, s, least), -s.start, s) for s in story.sentences]
        if held and (top := max(held, key=lambda h: h[:2]))[0] >= least:
            yield top[0], worded(story, top[2])


def share(
    wanted: dict[str, float], verb: str | None, story: Story, sentence: Span, least: float
) -> float:
    """How much of the words of a claim a sentence holds, by their weight; nothing where its verb is not among them, or where they
    are less than the `least`."""
    total = sum(wanted.values())
    text = story.text[sentence.start : sentence.end]
    plain = folded(text)  # stems begin their words: what is not in here need not be stemmed
    if sum(weight for word, weight in wanted.items() if word in plain) < least * total or not total:
        return 0.0
    there = stems(text, story.language)
    if verb in wanted and verb not in there:
        return 0.0
    return sum(weight for word, weight in wanted.items() if word in there) / total
