"""Where components leave what they found: one attribute of the Doc for each kind of fact.

`doc._.dates`, `doc._.figures`, `doc._.mentions`, `doc._.quotes` and `doc._.claims` are lists of the records
of `facts`; the same places are in `doc.spans` under the same name for people who work with spaCy spans.
`doc._.published` is the ISO day an article is read from, `doc._.written` its text where the components read a
copy with other blanks; both are set before the components run.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from spacy.tokens import Doc, SpanGroup

KINDS = ("furniture", "mentions", "dates", "figures", "quotes", "claims")

for _kind in KINDS:
    Doc.set_extension(_kind, default=None, force=True)
Doc.set_extension("published", default=None, force=True)
Doc.set_extension("written", default=None, force=True)


def keep(doc: Doc, kind: str, records: Sequence[Any]) -> Doc:
    """Put `records` of one `kind` on `doc`, in the order of the text."""
    ordered = sorted(records, key=lambda r: (r.start, r.end))
    setattr(doc._, kind, ordered)
    spans = (doc.char_span(r.start, r.end, label=kind, alignment_mode="expand") for r in ordered)
    doc.spans[kind] = SpanGroup(doc, name=kind, spans=[s for s in spans if s is not None])
    return doc


def found(doc: Doc, kind: str) -> list[Any]:
    """The records of `kind` on `doc`; an empty list where that component has not run."""
    return getattr(doc._, kind) or []


def text_of(doc: Doc) -> str:
    """The text of `doc`, which spaCy joins anew each time it is asked."""
    if "recoupe.text" not in doc.user_data:
        doc.user_data["recoupe.text"] = doc.text
    return str(doc.user_data["recoupe.text"])
