"""The page for people who write SQL: the views, the questions with blanks, our functions with what they answer."""

from __future__ import annotations

import inspect

from ..functions import FUNCTIONS
from ..views import views
from .metadata import QUERIES
from .queries import Row
from .respond import Asked, Shown

EXAMPLES = {
    "figure": "figure('6 GW')",
    "base_value": "base_value('2,7 milliards d’euros')",
    "date_span": "date_span('fin 2026', '2025-10-08')",
    "date_start": "date_start('early 2026')",
    "date_end": "date_end('mi-2026')",
    "convert": "convert(6, 'gigawatt', 'megawatt')",
    "overlaps": "overlaps('2026-09-01', '2026-12-31', '2026-12-31', null)",
}


async def sql(asked: Asked) -> Shown:
    """What there is to write SQL with; the answers of the examples are the functions' own."""
    answers = await asked.db.one(
        "SELECT " + ", ".join(f"{example} AS {name}" for name, example in EXAMPLES.items())
    )
    functions: list[Row] = [
        {
            "name": name,
            "arguments": signature(name),
            "example": EXAMPLES[name],
            "answer": (answers or {}).get(name),
        }
        for name in FUNCTIONS
    ]
    return Shown(
        {"views": list(views()), "queries": list(QUERIES), "functions": functions}, rows="functions"
    )


def signature(name: str) -> str:
    """The arguments of a function, those that may be left out in brackets.

    >>> signature("date_span")
    'words [, seen_from [, language]]'
    """
    function, least, _ = FUNCTIONS[name]
    arguments = list(inspect.signature(function).parameters)
    optional = "".join(f" [, {a}" for a in arguments[least:])
    return ", ".join(arguments[:least]) + optional + "]" * (len(arguments) - least)
