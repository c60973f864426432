"""The body of a message without what its sender did not write: the message that is answered, a signature.

A message that is passed on with a word or two is the other's: his text, his subject, his day. Whether a program wrote a line
(`Le mar. 6 oct. 2026, Jo Dubois a écrit :`) is known by the words of all languages, which correspondents mix.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from ..lang import languages, words

# With so many words of one's own above it, another's message is answered; with fewer it is passed on.
MANY = 25

# The head of another's message has so many lines at most.
HEAD = 8

QUOTED = re.compile(r"\s*>")

# An address or a time of day, by which a program says who wrote when.
SENT = re.compile(r"@|\d ?[:h] ?\d\d")

# A line of a head is shorter than one of a text.
FULL_LINE = 60


@dataclass(frozen=True, slots=True)
class Letter:
    """What a message says: its text, how many lines of others were left out, and the head (`from`, `sent`, `subject`) of
    one that was passed on."""

    text: str
    left_out: int = 0
    head: dict[str, str] = field(default_factory=dict)


def letter(body: str, subject: str = "") -> Letter:
    """What the sender of a message has written, or, where its subject does not say that it is an answer, the message that he
    passes on.

    >>> letter("The bridge is closed.\\n\\nOn Tue, 6 Oct 2026, Ann wrote:\\n> Is it?").text
    'The bridge is closed.'
    >>> passed = letter("FYI\\n\\nFrom: Town <press@town.example>\\nSubject: A bridge\\n\\nThe bridge is closed.")
    >>> passed.text, passed.head["subject"]
    ('The bridge is closed.', 'A bridge')
    """
    lines = [line for line in body.split("\n") if not written("UNSEEN").fullmatch(line.strip())]
    at = next((n for n in range(len(lines)) if is_other(lines, n)), len(lines))
    own = without_quotes(lines[:at])
    answer = re.match(rf"(?:{written('ANSWERED').pattern})\s*:", subject, re.IGNORECASE)
    few = len(" ".join(own).split()) < MANY and not (own and answer)
    if at < len(lines) and few:
        head, rest = opened(lines[at:])
        if head or not own:
            text = "\n".join(without_quotes(rest) or rest)
            return Letter(text.strip("\n"), at - len(own), head)
    if not own:  # nothing but quotation marks at the beginnings of lines
        return Letter("\n".join(QUOTED.sub("", line).lstrip() for line in lines).strip("\n"))
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(own)).strip("\n")
    return Letter(text, sum(map(bool, lines)) - sum(map(bool, own)))


def is_other(lines: list[str], at: int) -> bool:
    """Whether another's message begins with the line `at`: a rule with its name, its head, or who wrote it."""
    line = plain(lines[at])
    if written("ORIGINAL").fullmatch(line.strip("-–— :")) and line != line.strip("-–— :"):
        return True
    if head_line(line) == "from":
        below = [head_line(plain(said)) for said in lines[at + 1 : at + HEAD]]
        return bool({"sent", "subject"} & set(below))
    return bool(said := wrote(lines, at)) and not quoted_below(lines, at + said)


def wrote(lines: list[str], at: int) -> int:
    """How many lines from `at` on say who wrote what follows; 0 where they do not.

    A program says when or at which address, or marks what follows; `the mayor wrote:` alone is the article's.
    """
    line = plain(lines[at])
    joined = f"{line} {plain(lines[at + 1])}" if at + 1 < len(lines) and line else ""
    for count, said in ((1, line), (2, joined)):
        if said.endswith(":") and written("WROTE").fullmatch(said.rstrip(" :")):
            return count if SENT.search(said) or quoted_below(lines, at + count) else 0
    return 0


def quoted_below(lines: list[str], at: int) -> bool:
    """Whether the first line with words from `at` on is marked as quoted."""
    below = (lines[n] for n in range(at, len(lines)))
    return bool(QUOTED.match(next((line for line in below if line.strip()), "")))


def without_quotes(lines: list[str]) -> list[str]:
    """The lines without those marked as quoted, who wrote them, and the signature; none where nothing is left."""
    kept: list[str] = []
    skip = 0
    for n, line in enumerate(lines):
        if line.rstrip() == "--" or written("SENT_FROM").fullmatch(line.strip()):
            break
        skip = skip - 1 if skip else wrote(lines, n)
        if not skip and not QUOTED.match(line):
            kept.append(line)
    return kept if any(line.strip() for line in kept) else []


def opened(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    """The head of another's message, and what follows it."""
    head: dict[str, str] = {}
    for n, line in enumerate(lines):
        said = plain(line)
        if name := head_line(said):
            head.setdefault(name, said.partition(":")[2].strip())
        elif head and not said:
            return head, lines[n + 1 :]
        elif n > HEAD or (head and len(said) > FULL_LINE):
            return head, lines[n:]
    return head, lines


def head_line(line: str) -> str | None:
    """Which line of a message's head `line` is: `from`, `sent`, `to` or `subject`."""
    found = heads().match(line)
    return found.lastgroup if found else None


def plain(line: str) -> str:
    """A line without the marks of a quotation and of bold letters around it."""
    return line.strip().lstrip("> ").replace("*", "").strip()


@cache
def written(table: str) -> re.Pattern[str]:
    """The lines of one kind, as the programs of all languages write them."""
    said = "|".join(getattr(words(code, "letters"), table) for code in languages())
    return re.compile(said, re.IGNORECASE)


@cache
def heads() -> re.Pattern[str]:
    """A line of a message's head."""
    kinds = "|".join(
        rf"(?P<{kind}>{written(kind.upper()).pattern})"
        for kind in ("from", "sent", "to", "subject")
    )
    return re.compile(rf"(?:{kinds})\s*:", re.IGNORECASE)


def subject_of(said: str) -> str:
    """A subject without the marks of an answer and of what is passed on.

    >>> subject_of("RE: TR: Un pont")
    'Un pont'
    """
    marks = f"{written('ANSWERED').pattern}|{written('PASSED_ON').pattern}"
    return re.sub(rf"^(?:(?:{marks})\s*:\s*)+", "", said, flags=re.IGNORECASE)
