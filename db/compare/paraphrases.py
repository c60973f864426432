"""What news says in other words: a lexicon that is read from the evidence to the claim.

A row of a language's `paraphrases.tsv` has phrases (`;` between), how they bear on others, and those others:

- `same`: each phrase of the row may stand for any other of it, so there are no others;
- `implies`: who says the first says the second too, but not the other way round (*assassiner*, *mourir*);
- `excludes`: nobody can say both of one (*acquitter*, *condamner*).

The rows are about what news is about, and stand under headings by topic. They were written from general knowledge.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from spacy.tokens import Doc, Token

from recoupe.ingest.lang import words as language_words

from .words import SILENT, rarities, stem

REACH = 2  # words that may stand between two words of a phrase

Phrase = tuple[str, ...]  # stems
Bearing = Mapping[Phrase, set[Phrase]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Phrase → what it implies, phrase → what it excludes, and the phrases that begin with a stem."""

    implied: Bearing
    excluded: Bearing
    beginning: Mapping[str, set[Phrase]]


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language."""
    implied, excluded = defaultdict[Phrase, set[Phrase]](set), defaultdict[Phrase, set[Phrase]](set)
    for said, relation, meant in rows(language):
        left, right = phrases(said, language), phrases(meant, language)
        table = excluded if relation == "excludes" else implied
        for one in left:
            table[one] |= right or left
        if relation == "excludes":  # which is so both ways
            for other in right:
                excluded[other] |= left
    beginning = defaultdict[str, set[Phrase]](set)
    for one, others in (*implied.items(), *excluded.items()):
        for phrase in (one, *others):
            beginning[phrase[0]].add(phrase)
    return Lexicon(implied, excluded, beginning)


def rows(language: str) -> Iterator[list[str]]:
    """What is said, how it bears on what is meant, and that: the rows of a language, without its headings."""
    folder = files(str(language_words(language, "opposites").__package__))
    for line in folder.joinpath("paraphrases.tsv").read_text("utf-8").splitlines()[1:]:
        if not line.startswith("#"):
            yield line.split("\t")


def phrases(cell: str, language: str) -> set[Phrase]:
    """The phrases of a cell as stems, without the words that stand in every sentence.

    >>> sorted(phrases("mettre fin à; cesser", "fr"))
    [('cess',), ('mettr', 'fin')]
    """
    said = (phrase.replace("'", "' ").split() for phrase in cell.split(";"))
    stems = ([stem(word, language) for word in words] for words in said)
    return {tuple(s for s in row if telling(s, language)) for row in stems} - {()}


def telling(stem: str, language: str) -> bool:
    """Whether a stem is none that stands in every sentence."""
    return rarities(language).get(stem, SILENT + 1) > SILENT and stem[-1] != "'"


def found_in(doc: Doc, language: str) -> Iterator[tuple[Phrase, list[Token]]]:
    """The phrases of the lexicon that a text has, with their words."""
    beginning = lexicon(language).beginning
    words = [
        (t, {stem(t.lower_, language), stem((t.lemma_ or t.text).lower(), language)})
        for t in doc
        if t.text[0].isalnum() and telling(stem(t.lower_, language), language)
    ]
    forms = [stems for _, stems in words]
    for first, stems in enumerate(forms):
        for phrase in {p for s in stems for p in beginning.get(s, ())}:
            if places := standing(phrase, forms, first):
                yield phrase, [words[n][0] for n in places]


def standing(phrase: Phrase, forms: Sequence[set[str]], first: int) -> list[int] | None:
    """The places of the words of a phrase whose first is at `first`, each near the one before; None where one is missing."""
    places = [first]
    for word in phrase[1:]:
        near = range(places[-1] + 1, min(len(forms), places[-1] + REACH + 2))
        at = next((n for n in near if word in forms[n]), None)
        if at is None:
            return None
        places.append(at)
    return places


def bearing(claim: Doc, evidence: Doc, language: str) -> tuple[dict[int, Token], dict[int, Token]]:
    """Place of a word of the claim → the word of the evidence that implies it; the same for what excludes it."""
    known = lexicon(language)
    implied, excluded = dict[Phrase, Token](), dict[Phrase, Token]()
    for phrase, tokens in found_in(evidence, language):
        for there, row in ((implied, known.implied), (excluded, known.excluded)):
            for other in row.get(phrase, ()):
                there.setdefault(other, tokens[-1])
    meant, barred = dict[int, Token](), dict[int, Token]()
    for phrase, tokens in found_in(claim, language):
        for here, there in ((meant, implied), (barred, excluded)):
            if phrase in there:
                for token in tokens:
                    here.setdefault(token.i, there[phrase])
    return meant, barred
