"""Which articles may speak of a claim: those that have its names, found by its numbers and by its telling words."""

from __future__ import annotations

import heapq
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, zip_longest

from sqlite_utils import Database

from .compare.statement import name_key
from .compare.story import Span, Story
from .compare.words import RAREST, folded, rarity, stem

MOST = 24  # articles that are looked at
TELLING = 6  # bits of a word that articles are looked up by …
SHORTEST = 3  # … and its letters: more words begin with fewer than it would find
RAREST_WORDS = 8  # how many, the most telling; each costs its time
OF_ITSELF = 3  # digits of a number that says what it is of
NAMES = "SELECT name FROM aliases WHERE entity IN (SELECT entity FROM aliases"
DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Search:
    """What a claim was looked for by: names (each with all it is called), words; which articles were looked at. Where none has
    all the names, `lacking` are those that have one: nothing that they say is of the claim."""

    names: tuple[frozenset[str], ...]
    words: tuple[str, ...]
    articles: tuple[int, ...]
    lacking: tuple[int, ...] = ()

    def __str__(self) -> str:
        names = [max((k for k in n if ":" not in k), key=lambda k: (len(k), k)) for n in self.names]
        by = [*names, *self.words]
        shown = ", ".join(dict.fromkeys(by)) or "nothing that could be looked up"
        count = len(self.articles)
        some = f"; {len(self.lacking)} with one of the names" if self.lacking else ""
        return f"{count} article{'' if count == 1 else 's'} with: {shown}{some}"


def search(db: Database, story: Story, speakers: Collection[str] = ()) -> Search:
    """The articles that have the names of a text, the best first: those that have one of its numbers, then those that have
    most of its telling words.

    Nothing is said of a claim by an article that lacks one of its names, `speakers` (by their keys) aside; a text that has
    none is looked up by its numbers and words alone.
    """
    names = tuple(known_names(db, story))
    parts = {part for called in names for name in called for part in name.split()}
    words = telling(story, {stem(part, story.language) for part in parts})
    called = [(n, [f'"{name}"' for name in sorted(n) if not set('":') & set(name)]) for n in names]
    needed = [phrases for n, phrases in called if phrases and n.isdisjoint(speakers)]
    said = [*chain(*(phrases for _, phrases in called)), *(phrase(w) for w in words)]
    found = [*matching(db, needed, numbers(story), MOST // 2), *matching(db, needed, said, MOST)]
    lacking = () if found or len(needed) < 2 else matching(db, [[*chain(*needed)]], said, MOST)
    return Search(names, tuple(words.values()), tuple(dict.fromkeys(found))[:MOST], tuple(lacking))


def telling(story: Story, but: Collection[str] = ()) -> dict[str, str]:
    """The stems of the most telling words of a text, in its order, each with its word; `but` are stems to leave out."""
    language = story.language
    stems = {w.stem: story.text[w.start : w.end] for w in story.words if len(w.stem) >= SHORTEST}
    weighed = [(rarity(s, language), s) for s in stems if not s[0].isdigit() and s not in but]
    rarest = heapq.nlargest(RAREST_WORDS, (bits for bits, _ in weighed if bits >= TELLING))
    kept = [s for bits, s in weighed if rarest and bits >= rarest[-1]][:RAREST_WORDS]
    return {s: stems[s] for s in kept}


def phrase(begins: str) -> str:
    """The words that begin like a stem. One cut behind its hyphen begins too many: of *saone-e* its longest word is enough."""
    return f'"{max(begins.split("-"), key=len)}"*'


def numbers(story: Story) -> list[str]:
    """What to look the numbers of a text up by: one of few digits stands with the word behind it, for which of itself it says
    too little; the index has *4.634* as two words."""
    made = []
    for word, behind in zip_longest(story.words, story.words[1:]):
        if not word.stem[0].isdigit():
            continue
        parts = DIGITS.findall(word.stem)
        if len("".join(parts)) >= OF_ITSELF:
            made.append(parts)
        elif behind:
            made.append([*parts, folded(story.text[behind.start : behind.end])])
    return [f'"{" ".join(parts)}"' for parts in made]


def matching(
    db: Database, needed: Iterable[list[str]], one_of: list[str], most: int
) -> Iterable[int]:
    """At most so many articles that hold one phrase at least of each group, the best first."""
    if not one_of:
        return ()
    rows = db.execute(
        """SELECT articles.id FROM articles_fts JOIN articles ON articles.rowid = articles_fts.rowid
           WHERE articles_fts MATCH ? ORDER BY bm25(articles_fts, 3.0, 1.0), articles.id LIMIT ?""",
        [" AND ".join(f"({' OR '.join(phrases)})" for phrases in (*needed, one_of)), most],
    )
    return [row[0] for row in rows.fetchall()]


def known_names(db: Database, story: Story) -> Iterator[frozenset[str]]:
    """For each name in a text, all that its entity is called in the articles. A word with a capital that news does not know is
    one too: a sentence alone says little of what in it is a name."""
    done: set[str] = set()
    unknown = (
        Span(w.start, w.end, w.stem)
        for w in story.words
        if story.text[w.start].isupper()
        and len(w.stem) > 3
        and rarity(w.stem, story.language) == RAREST
        and not any(n.start < w.end and w.start < n.end for n in story.names)
    )
    for span in chain(story.names, unknown):
        if span.key in done:
            continue
        done.add(span.key)
        called = {span.key, name_key(story.text[span.start : span.end])}
        rows = db.execute(
            f"{NAMES} WHERE name IN (?, ?)) ORDER BY name LIMIT 40",
            [story.text[span.start : span.end], span.key],
        ).fetchall()
        if not rows and ":" in span.key:  # *Brazil* where all articles say *Brésil*
            rows = db.execute(f"{NAMES} WHERE identifier = ?)", [span.key]).fetchall()
        last = span.key.split()[-1]
        if not rows and rarity(stem(last, story.language), story.language) == RAREST:
            called.add(last)  # *Arcade Comeaux* where all articles say *Arcade Joseph Comeaux Jr.*
        yield frozenset(called | {name_key(row[0]) for row in rows})
