"""The words of a noun: what stands before it and its nearest complements, without articles and clauses."""

from __future__ import annotations

from spacy.tokens import Token

_APART = frozenset(
    [
        "det",
        "punct",
        "cc",
        "conj",
        "appos",
        "acl",
        "acl:relcl",
        "advmod",
        "case",
        "cop",
        "nmod:poss",
        "dep",
        "discourse",
    ]
)
_CLAUSAL = ("nsubj", "aux", "obl", "advcl", "expl", "mark", "parataxis", "orphan", "csubj", "ccomp")
_CLOSE = frozenset(["amod", "flat", "flat:name", "compound", "fixed", "flat:foreign", "nmod:desc"])
# complements further from their noun than this, and words further inside them, are left out
_REACH, _DEPTH = 7, 10


def phrase(token: Token, without: Token | None = None) -> tuple[int, int]:
    """The characters of the phrase that `token` heads; `without` (a figure's token) is left out with all it governs."""
    inside = {token.i}
    for child in token.children:
        if child.dep_ in _APART or child.dep_.startswith(_CLAUSAL):
            continue
        if without is not None and (child.i == without.i or child.is_ancestor(without)):
            continue
        if child.dep_ == "amod" and any(t.pos_ == "NUM" for t in child.lefts):
            continue  # *the 30-year-old congregation*
        if child.dep_ in _CLOSE:
            inside |= {t.i for t in child.subtree if t.dep_ not in ("conj", "cc", "punct", "det")}
        elif child.dep_ == "nmod" and token.i < child.i < token.i + _REACH:
            inside |= {
                t.i
                for t in child.subtree
                if t.i - token.i < _DEPTH and (without is None or t.i != without.i)
            }
    if without is not None:
        inside.discard(without.i)
    doc = token.doc
    first = last = token.i
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    while first < token.i and doc[first].is_space:
        first += 1
    while last > token.i and (
        doc[last].is_punct or doc[last].is_space or doc[last].dep_ in ("case", "cc", "det")
    ):
        last -= 1
    return doc[first].idx, doc[last].idx + len(doc[last].text)
