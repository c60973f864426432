"""Text with its facts marked, as markup that no text can break out of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

REACH = 220  # characters of a sentence that are shown on either side of its value


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch to be marked: `kind` is its class, `note` what hover and focus show, `anchor` its id, `link` where it leads."""

    start: int
    end: int
    kind: str
    note: str = ""
    anchor: str = ""
    link: str = ""


def excerpt(sentence: str, start: int, end: int, reach: int = REACH) -> tuple[str, str, str]:
    """The words of a sentence before, at and after a place; what lies further than `reach` characters is left out.

    >>> excerpt("Le maire dit que 12 maisons ont brûlé hier", 17, 19, reach=12)
    ('… dit que ', '12', ' maisons…')
    """
    before, after = sentence[:start], sentence[end:]
    if len(before) > reach:
        before = "… " + before[-reach:].partition(" ")[2]
    if len(after) > reach:
        after = after[:reach].rpartition(" ")[0] + "…"
    return before, sentence[start:end], after


def marked(text: str, marks: Iterable[Mark], start: int = 0) -> Markup:
    """`text`, which begins at offset `start` of its article, with `marks` around their words.

    Marks may nest and overlap: one that would cross another's end is cut into pieces there. Marks that reach beyond the text
    are cut to it. A link inside a link is a plain mark.

    >>> str(marked("6 GW <b>", [Mark(0, 4, "figure", "6e9 W")]))
    '<mark class="figure" tabindex="0" aria-description="6e9 W">6 GW</mark> &lt;b&gt;'
    """
    stop = start + len(text)
    shown = [m for m in marks if m.start < stop and start < m.end and m.start < m.end]
    edges = sorted({start, stop} | {e for m in shown for e in (m.start, m.end) if start < e < stop})
    out: list[Markup | str] = []
    stack: list[tuple[Mark, str]] = []  # what is open, each with its element
    for here, following in pairwise(edges):
        # close down to the outermost mark that ends here, and open again what was inside it
        kept = next((n for n, (m, _) in enumerate(stack) if m.end <= here), len(stack))
        out += [Markup(f"</{element}>") for _, element in reversed(stack[kept:])]
        again = [(m, False) for m, _ in stack[kept:] if m.end > here]
        begun = [(m, m.start == here) for m in shown if m.start == here or m.start < here == start]
        del stack[kept:]
        for m, first in [*again, *sorted(begun, key=lambda b: (-b[0].end, b[0].kind))]:
            element = "a" if m.link and all(e != "a" for _, e in stack) else "mark"
            stack.append((m, element))
            out.append(tag(m, element, first))
        out.append(escape(text[here - start : following - start]))
    out += [Markup(f"</{element}>") for _, element in reversed(stack)]
    return Markup("").join(out)


def tag(mark: Mark, element: str, first: bool) -> Markup:
    """The opening tag; only the first piece of a mark that was cut has its anchor and takes the focus."""
    named = Markup("").join(
        Markup(' {}="{}"').format(name, value)
        for name, value in (
            ("class", f"mark {mark.kind}" if element == "a" else mark.kind),
            ("href", mark.link if element == "a" else ""),
            ("id", mark.anchor if first else ""),
            ("tabindex", "0" if first and mark.note and element != "a" else ""),
            ("aria-description", mark.note),
        )
        if value
    )
    return Markup("<{}{}>").format(element, named)
