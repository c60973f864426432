"""What the parts of an article are called in other people's records: JSON of other programs, columns of tables."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from .markup import shown
from .options import ReadOptions

# Our names, each before what others call the same: letters only, the likeliest first.
NAMES = {
    "id": "id uuid guid articleid identifiant ref",
    "title": "title headline titre heading",
    "text": "text texte body content contenu corps fulltext articletext articlebody maintext bodytext contenttext contenthtml",
    "date": "date published publishedat datepublished datepublish publicationdate pubdate datedepublication datepublication publicationtime",
    "source": "source publisher media outlet newspaper journal sourcename publication sourcedomain",
    "url": "url link lien permalink weburl href",
    "lang": "lang language langue",
    "author": "author authors auteur auteurs byline signature creator",
}

# In what of an object its words are.
WORDS = ("rendered", "text", "value", "name", "html")

MARKUP = re.compile(r"</?(?:p|br|div|h\d|ul|li)\b", re.IGNORECASE)


def theirs(names: Iterable[str]) -> dict[str, str]:
    """Of our names those that a record has, with what it calls them.

    >>> theirs(["_id", "Titre", "Contenu", "Date de publication", "tags"])
    {'id': '_id', 'title': 'Titre', 'text': 'Contenu', 'date': 'Date de publication'}
    """
    there = {letters(name): name for name in reversed(list(names))}
    found = {}
    for ours, said in NAMES.items():
        if name := next((there[n] for n in said.split() if n in there), None):
            found[ours] = name
    return found


def ours(record: Mapping[str, Any], options: ReadOptions) -> dict[str, Any]:
    """A record under our names; an object's words stand for it. A text of another name that is markup is read as its reader
    sees it; one of ours stays as it is. Raises CannotRead where markup cannot be read."""
    found = {name: plain_words(record[called]) for name, called in theirs(record).items()}
    if "text" not in record:
        found["text"] = as_shown(found.get("text"), options)
    return found


def as_shown(text: Any, options: ReadOptions) -> Any:
    """A text as its reader sees it, if it is markup. Raises CannotRead where that cannot be read."""
    return shown(text, options) if isinstance(text, str) and MARKUP.search(text) else text


def plain_words(value: Any) -> Any:
    """The words of an object; anything else as it is."""
    if isinstance(value, dict):
        return next((value[key] for key in WORDS if isinstance(value.get(key), str)), None)
    return value


def letters(name: str) -> str:
    """A name's letters, small and without accents: `Date de publication` and `date_de_publication` are one."""
    plain = unicodedata.normalize("NFD", name.lower())
    return "".join(c for c in plain if c.isalpha() and not unicodedata.combining(c))
