"""What a figure measures, from the dependency parse: *160 millions d'actions AMD* → *actions AMD*.

Universal Dependencies, so the rules are the same for every language; which nouns and verbs speak of a
change is the language's own. Without a parse nothing is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from ..facts import Figure, Role
from ..lang import words

NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))
PREDICATES = frozenset(("VERB", "AUX", "ADJ"))
SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "nsubj:caus", "csubj")
OBJECTS = ("obj", "iobj")
# what belongs to a noun's phrase when it stands beside it
INSIDE = frozenset(
    ("amod", "flat", "flat:name", "flat:foreign", "compound", "goeswith", "fixed", "appos:name")
)
LONGEST = 9  # tokens of a phrase
DEEPEST = 5  # steps up the tree


@dataclass(frozen=True, slots=True)
class Found:
    """The head of what is measured, and the rule that found it."""

    head: Token
    rule: str


@dataclass(frozen=True, slots=True)
class Grammar:
    """The language's words that the rules need."""

    change_nouns: frozenset[str]
    change_verbs: frozenset[str]
    target_verbs: frozenset[str]
    target_nouns: frozenset[str]
    subject_verbs: frozenset[str]
    age: str
    of: frozenset[str]


def grammar(language: str) -> Grammar:
    w, of = words(language, "figures"), words(language, "numbers").OF.split()
    return Grammar(
        w.CHANGE_NOUNS, w.CHANGE_VERBS, w.TARGET_VERBS, w.TARGET_NOUNS, w.SUBJECT_VERBS, w.AGE,
        frozenset((*of, "d’", "du", "des")),
    )  # fmt: skip


def measured(doc: Doc, figures: Sequence[Figure], language: str) -> list[Figure]:
    """`figures` of `doc` with what they measure and what the verb makes of them.

    Where the doc has no parse the figures come back as they are.
    """
    if not doc.has_annotation("DEP"):
        return list(figures)
    g = grammar(language)
    dates = [(t.start, t.end) for t in doc._.dates or ()]
    out: list[Figure] = []
    heads: list[Found | None] = []
    spans = [doc.char_span(f.start, f.end, alignment_mode="expand") for f in figures]
    for figure, span in zip(figures, spans, strict=True):
        if span is None:
            out.append(figure)
            heads.append(None)
            continue
        found = _head(figure, span, g, dates) or _shared(doc, figure, span, out, heads)
        heads.append(found)
        figure = replace(figure, role=_role(figure, span, g))
        if found is None:
            if figure.unit == "year":
                figure = replace(figure, measure=g.age, measure_lemma=g.age)
            out.append(figure)
            continue
        phrase = _phrase(found.head, spans, g, dates)
        if figure.unit == "year" and found.rule != "measure.counted":
            out.append(replace(figure, measure=g.age, measure_lemma=g.age))
            continue
        out.append(
            replace(
                figure,
                measure=doc.text[phrase.start_char : phrase.end_char],
                measure_start=phrase.start_char,
                measure_end=phrase.end_char,
                measure_lemma=found.head.lemma_ or found.head.lower_,
                pieces={**figure.pieces, "measure": phrase.text, "measure_rule": found.rule},
            )
        )
    return out


def _within(token: Token, span: Span) -> bool:
    return bool(span.start <= token.i < span.end)


def _dated(token: Token, dates: Sequence[tuple[int, int]]) -> bool:
    return any(a <= token.idx < b for a, b in dates)


def _noun(token: Token) -> bool:
    return token.pos_ in NOMINAL and bool(token.text.strip())


def _cases(token: Token) -> set[str]:
    return {c.lower_ for c in token.children if c.dep_ in ("case", "mark")}


def _head(figure: Figure, span: Span, g: Grammar, dates: Sequence[tuple[int, int]]) -> Found | None:
    root = span.root
    part = _of_it(span, g, dates)
    if part is not None:
        return Found(part, "measure.of")
    if figure.kind == "count":
        beside = _beside(span, g)
        if beside is not None:
            return Found(beside, "measure.counted")
    if root.dep_ in ("nummod", "compound", "amod", "nummod:gov") and not _within(root.head, span):
        head = root.head
        if _noun(head) and not _dated(head, dates):
            return _changed(head, span, g, dates) or Found(head, "measure.counted")
    at, steps = root, 0
    while steps < DEEPEST and at.head.i != at.i:
        parent = at.head
        if _within(parent, span):
            return None
        if at.dep_ in (
            "nmod",
            "appos",
            "nummod",
            "compound",
            "dep",
            "obl",
            "obl:mod",
            "obl:arg",
        ) and _noun(parent):
            if _dated(parent, dates):
                return None
            return _changed(parent, span, g, dates) or Found(parent, "measure.noun")
        if at.dep_ == "conj":
            at, steps = parent, steps + 1
            if at.pos_ in PREDICATES and steps > 1:
                break
            continue
        if parent.pos_ in PREDICATES or parent.dep_ == "root":
            found = _of_verb(figure, at, parent, span, g)
            return (
                Found(found, "measure.verb")
                if found is not None and not _dated(found, dates)
                else None
            )
        at, steps = parent, steps + 1
    subject = _subject(root)
    if (
        subject is not None
        and any(c.dep_ == "cop" for c in root.children)
        and not _within(subject, span)
    ):
        return Found(subject, "measure.copula")
    return None


def _of_it(span: Span, g: Grammar, dates: Sequence[tuple[int, int]]) -> Token | None:
    """*10 % du capital*, *6 gigawatts de GPU*: the noun that hangs on the figure with *of*."""
    for token in span:
        for child in token.children:
            if child.i < span.end or not _noun(child) or _dated(child, dates):
                continue
            if child.dep_ in ("nmod", "obl", "obl:mod", "obl:arg") and child.i - span.end < 6:
                cases = _cases(child) | {
                    c.lower_ for c in child.children if c.i < child.i and c.dep_ == "det"
                }
                if cases & g.of or not _cases(child):
                    return child
    return None


def _beside(span: Span, g: Grammar) -> Token | None:
    """The noun right behind a bare number: *21 786 voix*, *2 millions de foyers*, *deux autres villes*."""
    doc, at = span.doc, span.end
    while at < len(doc) and at < span.end + 4:
        token = doc[at]
        if token.pos_ in ("NOUN", "PROPN"):
            return token if token.sent.start == span.root.sent.start else None
        if token.pos_ == "ADP" and token.lower_ not in g.of:
            return None
        if token.pos_ not in ("ADP", "ADJ", "DET", "NUM", "ADV"):
            return None
        at += 1
    return None


def _changed(noun: Token, span: Span, g: Grammar, dates: Sequence[tuple[int, int]]) -> Found | None:
    """*une hausse de 5 % des prix*, *le bénéfice est en hausse de 5 %*: what rises, not the rise."""
    if noun.lemma_.lower() not in g.change_nouns and noun.lower_ not in g.change_nouns:
        return None
    for child in noun.children:
        if (
            child.dep_ == "nmod"
            and _noun(child)
            and not _within(child, span)
            and not _dated(child, dates)
        ):
            if child.i != span.root.i and (_cases(child) & (g.of | {"dans", "in"})):
                return Found(child, "measure.change")
    if noun.dep_ == "nmod" and _noun(noun.head) and not _within(noun.head, span):
        return Found(noun.head, "measure.change")
    subject = _subject(noun)
    if subject is not None:
        return Found(subject, "measure.change")
    if noun.head.i != noun.i and noun.dep_ not in SUBJECTS:
        subject = _subject(noun.head)
        if subject is not None and noun.dep_.startswith(("obl", "xcomp")):
            return Found(subject, "measure.change")
    return None


def _subject(head: Token) -> Token | None:
    for child in head.children:
        if child.dep_ in SUBJECTS and _noun(child):
            if child.pos_ == "PRON" and child.morph.get("PronType", []) == ["Rel"]:
                return head.head if _noun(head.head) else None
            return child if child.pos_ != "PRON" else None
    if head.dep_ in ("acl", "acl:relcl", "amod") and _noun(head.head):
        return head.head
    if head.dep_ in ("xcomp", "conj") and head.head.i != head.i and head.head.pos_ in PREDICATES:
        return _subject(head.head)
    return None


def _of_verb(figure: Figure, at: Token, verb: Token, span: Span, g: Grammar) -> Token | None:
    """What a verb says the figure of: its object, its subject, or the noun it describes."""
    objects = [
        c
        for c in verb.children
        if c.dep_ in OBJECTS and _noun(c) and not _within(c, span) and c.i != at.i
    ]
    nouns = [c for c in objects if c.pos_ != "PRON"]
    lemma = verb.lemma_.lower()
    if at.dep_ in SUBJECTS:
        after = [c for c in verb.children if c.dep_ in ("obj", "obl:arg") and c.pos_ == "NOUN"]
        return after[0] if after and figure.kind in ("quantity", "money") else None
    if figure.kind == "ratio" and verb.i == span.root.i:
        return nouns[0] if nouns else _subject(verb)
    if at.dep_.startswith("obl") or at.dep_ in ("advmod", "xcomp", "nmod", "dep", "parataxis"):
        if nouns:
            return nouns[0]
        return _subject(verb)
    if at.dep_ in OBJECTS:
        if lemma in g.subject_verbs:
            return _subject(verb)
        return (
            verb.head
            if verb.dep_.startswith("acl") and _noun(verb.head) and verb.head.pos_ == "NOUN"
            else None
        )
    return None


def _shared(
    doc: Doc, figure: Figure, span: Span, before: Sequence[Figure], heads: Sequence[Found | None]
) -> Found | None:
    """*deux tiers (64 %)*, *contre 34 % un an plus tôt*: what the figure before it in the sentence measures."""
    root = span.root
    if figure.kind == "ratio" and root.pos_ == "VERB":
        objects = [c for c in root.children if c.dep_ in OBJECTS and _noun(c)]
        subject = objects[0] if objects else _subject(root)
        return Found(subject, "measure.verb") if subject is not None else None
    for other, head in zip(reversed(before), reversed(heads), strict=True):
        if head is None:
            continue
        if head.head.sent.start != root.sent.start:
            return None
        alike = other.unit == figure.unit or {other.kind, figure.kind} <= {"percent", "ratio"}
        if alike:
            return Found(head.head, "measure.shared")
    return None


def _phrase(
    head: Token, spans: Sequence[Span | None], g: Grammar, dates: Sequence[tuple[int, int]]
) -> Span:
    """The words of a noun: with its adjectives and what hangs on it with *of*, without article or figure."""
    doc = head.doc
    taken = {i for s in spans if s is not None for i in range(s.start, s.end)}
    inside = {head.i}

    def gather(token: Token, depth: int) -> None:
        for child in token.children:
            if child.i in taken or _dated(child, dates) or not child.text.strip():
                continue
            if child.dep_ in INSIDE and child.pos_ not in ("VERB", "DET"):
                inside.add(child.i)
                gather(child, depth)
            elif (
                child.dep_ == "nmod"
                and depth < 2
                and child.i > token.i
                and child.pos_ in ("NOUN", "PROPN")
            ):
                cases = _cases(child)
                if not cases or cases & g.of:
                    inside.add(child.i)
                    inside.update(
                        c.i for c in child.children if c.dep_ in ("case", "det") and c.i < child.i
                    )
                    gather(child, depth + 1)

    gather(head, 0)
    start = end = head.i
    while start - 1 in inside and head.i - start < LONGEST:
        start -= 1
    while end + 1 in inside and end - start < LONGEST:
        end += 1
    while end > head.i and doc[end].pos_ in ("ADP", "DET"):
        end -= 1
    return doc[start : end + 1]


def _role(figure: Figure, span: Span, g: Grammar) -> Role:
    """Whether the figure is how much something is, by how much it changes, or what is aimed at."""
    if figure.kind == "change" or figure.rule in ("figure.ratio.word", "figure.ratio.by"):
        return "change"
    at, steps = span.root, 0
    while steps < DEEPEST:
        lemma = at.lemma_.lower()
        if not _within(at, span):
            if lemma in g.target_verbs and at.pos_ == "VERB" or lemma in g.target_nouns:
                return "target"
            if lemma in g.change_nouns:
                return "change"
            if lemma in g.change_verbs and at.pos_ == "VERB":
                by = _cases(span.root) & (g.of | {"by"})
                return (
                    "change"
                    if by or span.root.dep_ in OBJECTS and figure.kind == "percent"
                    else "level"
                )
        if at.head.i == at.i:
            break
        at, steps = at.head, steps + 1
    return "level"
