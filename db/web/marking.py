"""Text with its facts marked, as markup that no text can break out of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch to be marked: `kind` is its class, `note` what hover and focus show, `anchor` its id."""

    start: int
    end: int
    kind: str
    note: str = ""
    anchor: str = ""
    link: str = ""


def marked(text: str, marks: Iterable[Mark], start: int = 0) -> Markup:
    """`text`, which begins at offset `start` of its article, with `marks` around their words.

    Marks may nest and overlap: one that would cross another's end is cut into pieces there.

    >>> str(marked("6 GW <b>", [Mark(0, 4, "figure", "6e9 W")]))
    '<mark class="figure" tabindex="0" data-note="6e9 W">6 GW</mark> &lt;b&gt;'
    """
    shown = [m for m in marks if start <= m.start < m.end <= start + len(text)]
    edges = sorted({m.start for m in shown} | {m.end for m in shown} | {start, start + len(text)})
    out: list[Markup | str] = []
    open_marks: list[Mark] = []
    for here, following in pairwise(edges):
        staying = [m for m in open_marks if m.end > here]
        # close down to the outermost mark that ends here, and open again what was inside it
        kept = 0
        while kept < len(open_marks) and kept < len(staying) and open_marks[kept] is staying[kept]:
            kept += 1
        out += [Markup("</mark>")] * (len(open_marks) - kept)
        begun = sorted((m for m in shown if m.start == here), key=lambda m: (-m.end, m.kind))
        again = staying[kept:]
        open_marks = [*staying[:kept], *again, *begun]
        out += [tag(m, first=False) for m in again] + [tag(m) for m in begun]
        out.append(escape(text[here - start : following - start]))
    out += [Markup("</mark>")] * len(open_marks)
    return Markup("").join(out)


def tag(mark: Mark, first: bool = True) -> Markup:
    """The opening tag; only the first piece of a mark that was cut has its anchor and takes the focus."""
    if not first:
        return Markup('<mark class="{}">').format(mark.kind)
    anchor = Markup(' id="{}"').format(mark.anchor) if mark.anchor else ""
    note = Markup(' tabindex="0" data-note="{}"').format(mark.note) if mark.note else ""
    return Markup('<mark class="{}"{}{}>').format(mark.kind, anchor, note)
