"""Quotation marks: which stretches of a text stand between them.

Marks are matched paragraph by paragraph, so that one odd mark spoils no more than its own. A paragraph that opens
a quote and does not close it goes on in the next one when that opens with a mark of the same kind (the printers'
habit for long quotes); else the quote ends with the sentence that the open mark stands in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

PAIRS = {"«": "»", "“": "”", "„": "“", "‹": "›", "‘": "’"}
CLOSING = {close: open_ for open_, close in PAIRS.items() if close != "“"}
_MARK = re.compile(r"[«»“”„\"‹›‘’]|``|''|'")
# what a straight single mark closes ends with a stop, or it is an apostrophe
_STOP = re.compile(r"[.,!?…]'(?!\w)")
_ENDS = re.compile(r"[.!?…](?=\s|$)|$")
LONGEST = 4000


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch between marks: `start`,`end` without them, `outer_start`,`outer_end` with them.

    `depth` counts the marked stretches around it, `closed` is False where the closing mark is missing.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    depth: int = 0
    closed: bool = True


def marked(text: str) -> list[Marked]:
    """The marked stretches of `text`, in order, outer ones before those inside them.

    >>> [text[m.start:m.end] for text in ["Il a dit : « Un \\"mot\\" de trop »."] for m in marked(text)]
    ['Un "mot" de trop', 'mot']
    >>> [m.closed for m in marked('Un "mot oublié. Une autre phrase.')]
    [False]
    """
    found: list[Marked] = []
    carried: str | None = None
    start = resume = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        body = start + len(line.rstrip())
        if body > max(start, resume):
            carried, resume = _paragraph(text, max(start, resume), body, found, carried)
        start = end
    found = [_trimmed(text, m) for m in found]
    found = [m for m in found if m.start < m.end and m.end - m.start < LONGEST]
    return sorted(found, key=lambda m: (m.start, -m.end))


def _paragraph(
    text: str, start: int, end: int, found: list[Marked], carried: str | None
) -> tuple[str | None, int]:
    """Match the marks of one line into `found`; the mark of a quote left open at its end, and where to go on."""
    open_marks: list[tuple[str, int, int]] = []
    left_open: str | None = None
    for mark in _MARK.finditer(text, start, end):
        sign, at, behind = mark.group(), mark.start(), mark.end()
        opens = _opens(text, sign, at, behind, [m[0] for m in open_marks], end)
        if opens is None:
            continue
        if opens:
            # the same mark again while it is open: the earlier one was never closed
            if any(m[0] == sign for m in open_marks):
                same = next(i for i, m in enumerate(open_marks) if m[0] == sign)
                _unclosed(text, open_marks[same], at, found, same)
                del open_marks[same:]
            open_marks.append((sign, at, behind))
            continue
        wanted = _opener(sign)
        for depth in range(len(open_marks) - 1, -1, -1):
            if open_marks[depth][0] in wanted:
                _, outer, inner = open_marks[depth]
                found.append(Marked(inner, at, outer, behind, depth))
                del open_marks[depth:]
                break
        else:
            # a closing mark alone closes what an earlier paragraph opened
            if carried and carried in wanted and not open_marks:
                first = min((m.outer_start for m in found if m.outer_start >= start), default=at)
                if first >= at and at > start:
                    found.append(Marked(start, at, start, behind, 0))
                carried = None
    for depth, left in enumerate(open_marks):
        if depth == 0 and (close := _closed_later(text, end, left[0])):
            found.append(Marked(left[2], close[0], left[1], close[1], 0))
            return None, close[1]
        rest = text[left[2] : end]
        if depth == 0 and _goes_on(text, end, left[0]):
            found.append(Marked(left[2], end, left[1], end, 0, closed=False))
            left_open = left[0]
            break
        if len(rest.split()) >= 1:
            _unclosed(text, left, end, found, depth)
    return left_open, end


def _closed_later(text: str, end: int, sign: str) -> tuple[int, int] | None:
    """Where a later line of the same paragraph closes what `sign` opened, before anything else opens there.

    Some texts have each sentence on a line of its own; an empty line ends the search.
    """
    blank = re.compile(r"\n[ \t]*\n").search(text, end)
    limit = min(blank.start() if blank else len(text), end + LONGEST)
    for mark in _MARK.finditer(text, end, limit):
        at, behind = mark.span()
        if mark.group() == "'" and not _STOP.match(text, at - 1):
            continue
        if sign in _opener(mark.group()):
            after = text[behind : behind + 1]
            straight = mark.group() == '"'
            detached = text[at - 1].isspace() and after not in ("", "\n")
            if straight and ((detached and not _stopped(text, at)) or after.isalnum()):
                return None
            return at, behind
        if mark.group() in PAIRS or mark.group() in ("``", '"'):
            return None
    return None


def _goes_on(text: str, end: int, sign: str) -> bool:
    """Whether the next paragraph goes on with a quote opened by `sign`."""
    following = text[end : end + 200].lstrip()
    return following.startswith(sign) and sign not in ("'", "‘")


def _unclosed(
    text: str, mark: tuple[str, int, int], end: int, found: list[Marked], depth: int
) -> None:
    """A mark without its fellow: the quote is taken to end with its sentence."""
    sign, at, behind = mark
    if sign in ("‘", "'"):
        return
    stop = _ENDS.search(text, behind, end)
    last = min(stop.start() if stop else end, end)
    if text[behind:last].strip():
        found.append(Marked(behind, last, at, last, depth, closed=False))


def _opener(sign: str) -> tuple[str, ...]:
    return {
        "»": ("«",), "”": ("“", "„"), "“": ("„",), '"': ('"',), "›": ("‹",), "’": ("‘",), "''": ("``", '"', "''"), "'": ("'",), "``": ("``",),
    }.get(sign, ())  # fmt: skip


def _opens(
    text: str, sign: str, at: int, behind: int, open_marks: list[str], end: int
) -> bool | None:
    """Whether a mark opens (True) or closes (False) a quote; None: it is an apostrophe or an inch."""
    before = text[at - 1] if at else " "
    after = text[behind] if behind < len(text) else " "
    if sign in "«“„‹":
        return not (sign == "“" and "„" in open_marks)
    if sign == "``":
        # the same mark closes a word that no stop ends: *the `` new `` rules*
        opened = text.rfind("``", 0, at) + 2
        return "``" not in open_marks or re.search(r"[.!?…]", text[opened:at]) is not None
    if sign in ("»", "”", "›"):
        return False
    if sign == "‘":
        return True if not before.isalnum() else None
    if sign == "’":
        if "‘" not in open_marks or (before.isalnum() and after.isalnum()):
            return None
        return False
    if sign == "''":
        if "``" in open_marks or sign in open_marks:
            return False
        opens = (not before or before.isspace()) and (after.isalnum() or after == "[")
        return True if opens and text.count(sign, behind, end) else None
    if sign == "'":
        return _single(text, at, behind, sign in open_marks)
    # the straight mark: what stands around it, then whether one is open
    if before.isdigit() and '"' not in open_marks and not after.isalnum():
        return None
    if before.isspace() and after.isspace() and _stopped(text, at):
        # *"We left, " she said*: it closes, or its fellow is missing
        return False if '"' in open_marks else None
    left, right = before.isspace() or before in "([«'’-–—:", after.isspace()
    if '"' not in open_marks:
        # a closing mark whose fellow is missing opens nothing; one moved to its comma does: *said," We left"*
        moved = before == "," and text.count('"', behind, end) % 2
        return True if left or moved or after.isalnum() or after in "«[(…" else None
    if left and not right and after.isalnum() and not before.isspace():
        return before in "(["
    if left and before.isspace() and not right and (after.isalnum() or after in "[(…"):
        # a second opening mark: only where a closing one can be found behind it and none fits here
        return text.count('"', at, end) % 2 == 0
    return False


def _stopped(text: str, at: int) -> bool:
    """Whether a stop or a comma stands before the blanks before `at`."""
    return text[max(0, at - 3) : at].rstrip()[-1:] in (",", ".", "!", "?", "…")


def _single(text: str, at: int, behind: int, is_open: bool) -> bool | None:
    """Whether a straight single mark opens or closes a quote; None: an apostrophe.

    It opens behind a blank where a line of the paragraph closes it behind a stop: *said: 'We left.'*
    """
    before, after = text[at - 1 : at], text[behind : behind + 1]
    if is_open:
        return False if before in ".,!?…" and before and not after.isalnum() else None
    if not after.isalpha() or (before and not before.isspace() and before not in '([«“"'):
        return None
    blank = text.find("\n\n", at)
    limit = min(at + LONGEST, blank if blank >= 0 else len(text))
    return True if _STOP.search(text, behind, limit) else None


def _trimmed(text: str, m: Marked) -> Marked:
    """`m` without the blanks inside its marks."""
    start, end = m.start, m.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Marked(start, end, m.outer_start, m.outer_end, m.depth, m.closed)
