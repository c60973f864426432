"""Organisations, products and events that have one name in every article: the table `known.tsv`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from .normal import key

TABLE = Path(__file__).with_name("known.tsv")


@dataclass(frozen=True, slots=True)
class Known:
    """Something well known: `identifier` is Wikidata's, or made from its first name."""

    identifier: str
    label: str
    names: tuple[str, ...]
    found_by: tuple[str, ...]


@cache
def known() -> tuple[Known, ...]:
    """The rows of the table; `found_by` are the names that are nothing else."""
    rows = []
    for line in TABLE.read_text("utf-8").splitlines():
        if line.startswith(("#", "wikidata\t")):
            continue
        wikidata, label, written = line.split("\t")
        names = tuple(n.removesuffix("?") for n in written.split("|"))
        alone = tuple(n for n in written.split("|") if not n.endswith("?"))
        here = key(names[0], label)
        identifier = f"known:{here}" if wikidata == "-" else f"wikidata:{wikidata}"
        rows.append(Known(identifier, label, names, alone))
    return tuple(rows)


@cache
def found_alone() -> MappingProxyType[str, Known]:
    """Known things by the names, as written, that stand for them wherever they are read."""
    return MappingProxyType({name: k for k in known() for name in k.found_by})


@cache
def by_key() -> MappingProxyType[tuple[str, bool], Known]:
    found: dict[tuple[str, bool], Known] = {}
    for row in known():
        for name in row.names:
            found.setdefault((key(name, row.label), name.isupper()), row)
    return MappingProxyType(found)


def lookup(name: str, label: str) -> Known | None:
    """What the table knows a name with that label as; people and places are in none.

    >>> lookup("UE", "ORG").identifier == lookup("European Union", "ORG").identifier == "wikidata:Q458"
    True
    >>> lookup("Orange", "ORG").identifier, lookup("Orange", "LOC")
    ('wikidata:Q1431486', None)
    >>> lookup("Nasa", "ORG") == lookup("NASA", "ORG"), lookup("The Who", "ORG")
    (True, None)
    """
    if label in ("PER", "LOC"):
        return None
    here, capitals = key(name, label), name.isupper()
    found = by_key().get((here, capitals))
    if found or (" " in name and not capitals):  # Nasa is NASA, The Who is not the WHO
        return found
    return by_key().get((here, not capitals))
