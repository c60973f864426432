"""What the properties of a file (docx, pdf) say of it: title and author, unless a program has put them there."""

from __future__ import annotations

import re

TITLE_OF_A_PROGRAM = re.compile(
    r"""(?xi) microsoft\ (?:word|powerpoint)\b.* | (?:word\ )?document\ ?\d* | (?:untitled|sans\ titre|titre|title)[-\s\d]*
      | .*\.(?:docx?|odt|pages|rtf|txt|pdf|indd|qx[dp]|pptx?|xlsx?)"""
)
AUTHOR_OF_A_PROGRAM = re.compile(
    r"(?xi) (?:microsoft\ office|windows|ms)?\ ?(?:user|utilisateur) | admin\w* | owner | propri[ée]taire | python-docx | un(?:known|named)"
)


def stated_title(said: str | None) -> str | None:
    """The title among a file's properties; None for the name of a file or a program's own words.

    >>> stated_title("Un budget pour l’école"), stated_title("Microsoft Word - CP budget v2.docx"), stated_title("Word Document")
    ('Un budget pour l’école', None, None)
    """
    return stated(said, TITLE_OF_A_PROGRAM)


def stated_author(said: str | None) -> str | None:
    """The author among a file's properties; None for an account's name.

    >>> stated_author("Anne Petit"), stated_author("Microsoft Office User"), stated_author("Administrateur")
    ('Anne Petit', None, None)
    """
    return stated(said, AUTHOR_OF_A_PROGRAM)


def stated(said: str | None, of_a_program: re.Pattern[str]) -> str | None:
    """`said` with single spaces, if somebody has said it."""
    tidied = " ".join((said or "").split())
    return tidied if tidied and not of_a_program.fullmatch(tidied) else None
