"""The subject of a verb as the parse gives it, and the words of its phrase."""

from __future__ import annotations

from spacy.tokens import Token

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj")
# what opens something set beside a subject
_ASIDE_SIGNS = ("-", "–", "—", "(")


def subject_of(token: Token) -> Token | None:
    """The subject of a verb, also through coordination, participles and relative clauses."""
    seen = 0
    verb = token
    while seen < 4:
        seen += 1
        subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
        if subjects:
            subject = nearest(subjects, verb)
            if (
                subject.pos_ == "PRON"
                and verb.dep_ == "acl:relcl"
                and "Rel" in subject.morph.get("PronType", [])
            ):
                return verb.head
            return subject
        if verb.dep_ in ("conj", "advcl", "xcomp", "aux", "aux:tense", "parataxis"):
            verb = verb.head
        elif verb.dep_ in ("acl", "acl:relcl"):
            return verb.head
        else:
            return None
    return None


def nearest(subjects: list[Token], verb: Token) -> Token:
    """Of several subjects that the parse gives a verb, the one right before it; the first where the others are set
    between signs: *Hours after the storm, three crews left*, *The study, by Leeds and the Times, found*.

    >>> import spacy
    >>> doc = spacy.blank("en")("Hours later three crews left")
    >>> nearest([doc[0], doc[3]], doc[4])
    crews
    """
    before = [s for s in subjects if s.i < verb.i]
    if len(before) < 2:
        return (before or subjects)[0]
    last = before[-1]
    joined = last.left_edge.i > 0 and last.left_edge.nbor(-1).pos_ == "CCONJ"
    beside = (
        joined
        or any(t.is_punct for t in verb.doc[last.i : verb.i])
        or last.nbor(-1).text in _ASIDE_SIGNS
    )
    return before[0] if beside or before[-2].i == last.i - 1 else last


def is_passive(verb: Token) -> bool:
    """Whether something is done to the subject; *s'est prononcé* is no passive."""
    kinds = {c.dep_.partition(":")[0] for c in verb.children if c.dep_.startswith("expl")}
    return not kinds and any(c.dep_ == "aux:pass" for c in verb.children)


def noun_phrase(head: Token) -> tuple[int, int]:
    """The characters of the phrase of `head`, without a *mais* before it, relative clauses and what follows them."""
    first = next(t for t in head.subtree if t.dep_ not in ("cc", "punct"))
    start, end = first.idx, head.idx + len(head.text)
    for child in head.rights:
        if child.dep_.startswith(("acl", "advcl", "conj", "parataxis", "punct", "cc", "dep")) or (
            child.dep_ == "appos" and any(g.dep_ == "punct" for g in child.lefts)
        ):
            break
        edge = child.right_edge
        end = edge.idx + len(edge.text)
    return start, end
