"""The languages: one package each, words as data and the few rules that are that language's own.

A language is a folder here; the modules in it are named after the phenomenon whose words they hold
(`numbers`, `calendar`, `cues`, …). `words("fr", "numbers")` is that module.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from types import ModuleType


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages that recoupe reads, in alphabetical order.

    >>> languages()
    ('en', 'fr')
    """
    return tuple(sorted(m.name for m in pkgutil.iter_modules(__path__) if m.ispkg))


@cache
def words(language: str, phenomenon: str) -> ModuleType:
    """The module of words that `language` has for `phenomenon`.

    Raises ValueError for a language there is no folder for.
    """
    if language not in languages():
        raise ValueError(f"no language {language!r}: recoupe reads {', '.join(languages())}")
    return import_module(f"{__name__}.{language}.{phenomenon}")
