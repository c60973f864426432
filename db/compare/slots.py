"""Where the claim's words stand: which of its parts the evidence has, what it has in the place of the rest, and who does it to whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from spacy.tokens import Token

from .aligning import above, part
from .roles import roles
from .texts import Pair

# what a word is to its head, in the claim
PARTS = {
    "core": ("nsubj", "csubj", "obj", "iobj"),
    "adjuncts": ("obl", "advmod", "advcl"),
    "modifiers": ("amod", "nmod", "nummod", "compound", "appos", "acl", "flat"),
}
MANY = 3  # words missing: as bad as more

Slot = Literal["replaced", "added", "apart"]
Met = Mapping[int, Token]  # place of a word in the claim → its counterpart in the evidence


def of_slots(pair: Pair) -> dict[str, float]:
    """Parts held and missing, what stands for the missing words, agent and patient: as signs."""
    met = {m.token.i: m.other for m in pair.alignment.matches if m.other is not None and m.worth}
    return of_parts(pair) | of_lacking(pair, met) | of_roles(pair, met)


def of_parts(pair: Pair) -> dict[str, float]:
    """How much of the claim's arguments, adjuncts and modifiers the evidence has, how many it lacks, and whether its subject."""
    missing = [m.token for m in pair.alignment.matches if not m.worth]
    subjects = (t for t in missing if t.dep_.startswith("nsubj") and t.head.dep_ == "ROOT")
    found = {"subject missing": float(any(t.pos_ == "NOUN" for t in subjects))}
    for name, labels in PARTS.items():
        found[f"{name} held"] = pair.alignment.held(lambda m, own=labels: part(m.token) in own)  # type: ignore[misc]
        found[f"{name} missing"] = min(MANY, sum(part(t) in labels for t in missing)) / MANY
    return found


def of_lacking(pair: Pair, met: Met) -> dict[str, float]:
    """The share of the claim's weight in words that the evidence lacks, by what it has in their place."""
    found: dict[Slot, float] = dict.fromkeys(("replaced", "added", "apart"), 0.0)
    spare = {m.token.i for m in pair.reverse.of("missing", "opposite")}
    row, weights = pair.alignment.matches, pair.alignment.weights
    content = {m.token.i for m in row}
    for m, weight in zip(row, weights, strict=True):
        if not m.worth:
            found[slot(m.token, above(m.token, content), met, spare)] += weight
    total = sum(weights) or 1.0
    return {f"words {name}": weight / total for name, weight in found.items()}


def slot(token: Token, head: Token | None, met: Met, spare: set[int]) -> Slot:
    """What the evidence has in the place of a word: another word, nothing, or not even the words beside it."""
    above_it = met.get(head.i) if head is not None else None
    below = [met[c.i] for c in token.children if c.i in met]
    if above_it is None and not below:
        return "apart"
    rivals = [*standing_in(token, above_it), *(c.head for c in below)]
    taken = any(t.i in spare and (part(t) == part(token) or t.pos_ == token.pos_) for t in rivals)
    return "replaced" if taken else "added"


def standing_in(token: Token, head: Token | None) -> Iterator[Token]:
    """The words of the evidence that may stand in the place of a word of the claim, whose head has its counterpart in `head`."""
    if head is not None:
        yield head.head
        yield from (t for t in head.subtree if part(t) == part(token))


def of_roles(pair: Pair, met: Met) -> dict[str, float]:
    """Whether the claim's predicate has the same agent in the evidence, and whether it has another patient."""
    root = pair.alignment.root
    there = met.get(root.token.i) if root else None
    found = {"agent same": False, "patient another": False}
    if root is not None and there is not None:
        mine, theirs = roles(root.token), roles(there)
        if mine.agent and theirs.agent:
            found["agent same"] = met.get(mine.agent.i) == theirs.agent
        if mine.patient and theirs.patient:
            found["patient another"] = met.get(mine.patient.i) not in list(theirs.patient.subtree)
    return {name: float(value) for name, value in found.items()}
