"""Who or what a figure is said of: the clause's subject, the things counted, or what an earlier figure is of."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from spacy.tokens import Doc, Token

from ..facts import Claim, Figure
from .ages import aged
from .brackets import bracket, top_before
from .clauses import Clause, anchor, clause_of
from .grammar import Grammar
from .rows import before_verb, behind_verb, in_a_row
from .sizes import bearer_of, names_size
from .subjects import OPEN, Subject, Subjects


@dataclass(frozen=True, slots=True)
class Last:
    """The figure read before, its token, its clause and its claim."""

    figure: Figure
    inner: Token
    clause: Clause
    claim: Claim

    @property
    def subject(self) -> Subject:
        """The subject of its claim, for another figure that is of the same."""
        c = self.claim
        return Subject(c.subject, c.subject_start, c.subject_end, c.subject_entity, "compared")


def counted_by(figure: Figure) -> Subject:
    """What a figure measures, as a subject; open where that is not said in words of the text."""
    if not (figure.measure or "").strip() or figure.measure_start is None:
        return OPEN
    return Subject(figure.measure, figure.measure_start, figure.measure_end)


def _first(noun: Token) -> Token:
    """The first of nouns that are joined: *deux Norvégiens et six Islandais*."""
    while noun.dep_ == "conj":
        noun = noun.head
    return noun


def _within(figure: Figure, token: Token) -> bool:
    return figure.start <= token.idx < figure.end


@dataclass
class About:
    """Reads of whom or what the figures of one article are said, in the order of the text."""

    doc: Doc
    grammar: Grammar
    subjects: Subjects
    figures: list[Figure]
    last: Last | None = None
    # the figure that a token is part of
    places: dict[int, Figure] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for figure in self.figures:
            span = self.doc.char_span(figure.start, figure.end, alignment_mode="expand")
            self.places.update({t.i: figure for t in span or () if _within(figure, t)})

    def subject(self, figure: Figure, inner: Token, clause: Clause) -> tuple[Subject, str]:
        """Who or what the figure is said of; of a counted subject, the things counted."""
        return self._apart(figure, inner, clause) or self._in_clause(figure, inner, clause)

    def _apart(self, figure: Figure, inner: Token, clause: Clause) -> tuple[Subject, str] | None:
        """Of whom or what a figure is that its clause says nothing of: an age, a second value, words in brackets."""
        if (whose := aged(figure, self.subjects, self.grammar, self.places)) is not None:
            return whose, "claim.age"
        if (restated := self._restated(inner)) is not None:
            return restated, "claim.restated"
        if (place := self._of_a_place(figure)) is not None:
            return place, "claim.beside"
        if (compared := self._compared(figure, inner)) is not None:
            return compared, "claim.compared"
        if (gapped := self._gapped(figure)) is not None:
            return gapped, "claim.gapped"
        if clause.rule == "claim.counted":
            return counted_by(figure), clause.rule
        if (again := self._in_bracket_again(figure)) is not None:
            return again, "claim.compared"
        beside = (
            self._bracketed(figure, inner)
            or self._apposed(inner, clause)
            or self._trait(figure, inner)
        )
        return (beside, "claim.beside") if beside is not None and beside.name is not None else None

    def _in_clause(self, figure: Figure, inner: Token, clause: Clause) -> tuple[Subject, str]:
        """Of whom or what the clause of a figure says it."""
        counted, token = counted_by(figure), clause.subject
        sayer = self.subjects.sayer(clause.head)
        if sayer is not None and not self._holds_figure(sayer):
            return sayer, clause.rule
        if before_verb(self.doc, figure, clause, self.grammar) or behind_verb(
            self.doc, figure, clause, self.grammar
        ):
            return counted, "claim.counted"
        if token is None:
            open_ = clause.verbal and clause.rule != "claim.impersonal"
            return (OPEN if open_ else counted), clause.rule
        if clause.rule == "claim.aside" and counted.name is not None:
            return counted, clause.rule
        if in_a_row(self.doc, figure, inner, clause, self.places):
            return counted, "claim.counted"
        other = self.places.get(token.i)
        if other is not None and other != figure:
            return self._of_other(other), clause.rule
        inside = token.i == inner.i or token.is_ancestor(inner)
        if inside and not clause.rule.endswith(".agent"):
            noun = inner.head if inner.dep_ in ("nummod", "det") else inner
            covers = counted.start is not None and counted.start <= noun.idx < (counted.end or 0)
            if not (covers and _first(noun).i == token.i) and not _within(figure, token):
                return self.subjects.read(token, inner), clause.rule
            if counted.start is not None and counted.start > token.right_edge.idx:
                counted = OPEN  # *un gigawatt équivaut à la capacité de …*
            return counted, clause.rule
        left_out = inner if clause.rule == "claim.aside" else None
        return self.subjects.read(token, left_out), clause.rule

    def _holds_figure(self, subject: Subject) -> bool:
        """Whether a subject begins with a figure: *seuls 43 % des sondés* are those asked."""
        start, end = subject.start or 0, subject.end or 0
        within = (f.start for f in self.figures if start <= f.start < end)
        return any(len(self.subjects.text[start:at].split()) < 2 for at in within)

    def _in_bracket_again(self, figure: Figure) -> Subject | None:
        """*plus de la moitié des sondés (56 %)*: of what the figure before the bracket is."""
        span = self.doc.char_span(figure.start, figure.end, alignment_mode="expand")
        opening = bracket(span, self.grammar) if span is not None else None
        if opening is None or self.last is None or not opening.i:
            return None
        before = self.last.figure
        ends = {e for e in (before.end, before.measure_end) if e}
        beside = opening.nbor(-1)
        return self.last.subject if beside.idx + len(beside) in ends else None

    def _trait(self, figure: Figure, inner: Token) -> Subject | None:
        """*animée par un moteur de 870 chevaux*, *jewellery worth £3m*: what has that size or value, where it stands beside
        what the verb says."""
        noun = inner.head
        if noun.lower_ in self.grammar.worth and noun.head.pos_ in ("NOUN", "PROPN"):
            return self.subjects.read(noun.head, noun)
        if noun.lemma_.lower() in self.grammar.broad:
            return None  # *de l'ordre de 70 km/h*
        physical = figure.kind == "quantity" and figure.dimension not in ("time", "duration")
        if physical and (bearer := bearer_of(self.doc, figure, self.grammar)) is not None:
            return self.subjects.read(bearer, inner)
        if not physical or inner.dep_ != "nmod" or noun.pos_ != "NOUN":
            return None
        if names_size(noun, figure, self.grammar.language):
            return None  # *porte sur une surface de 3 hectares*
        return self.subjects.read(noun, inner) if noun.dep_.startswith("obl") else None

    def _of_a_place(self, figure: Figure) -> Subject | None:
        """*Le Brésil compte 30 000 morts, dont 9 000 à São Paulo*: a part of what was counted is of its own place."""
        end = max(figure.end, figure.measure_end or 0)
        span = self.doc.char_span(figure.start, end, alignment_mode="expand")
        first = span.start if span is not None else 0
        while (
            first > 0 and self.doc[first - 1].lower_ in self.grammar.nearly | self.grammar.leading
        ):
            first -= 1
        if span is None or not first or self.doc[first - 1].lower_ not in self.grammar.parts:
            return None
        return self.subjects.place_from(span.end)

    def _of_other(self, figure: Figure) -> Subject:
        """What is said of a figure that is itself a subject: of what it counts, else of its own subject."""
        if figure.measure is not None:
            return counted_by(figure)
        place = anchor(self.doc, figure.start, figure.end)
        if place is None:
            return OPEN
        token = clause_of(place, self.grammar).subject
        return OPEN if token is None or _within(figure, token) else self.subjects.read(token)

    def _gapped(self, figure: Figure) -> Subject | None:
        """*Orange a raccordé 63 % des foyers, et SFR 68 %*: the name right before a figure without a verb."""
        if self.last is None or self.last.figure.kind != figure.kind:
            return None
        span = self.doc.char_span(figure.start, figure.end, alignment_mode="expand")
        before = self.last.figure.end
        if span is None or span.start < 2 or before > figure.start:
            return None
        at = span.start
        while at > 2 and self.doc[at - 1].lower_ in self.grammar.nearly:
            at -= 1
        named = self.subjects.named_before(at)
        if named is None or named.start is None or named.start < before:
            return None
        first = self.doc.char_span(named.start, named.start + 1, alignment_mode="expand")
        joint = self.doc[first.start - 1] if first is not None and first.start else None
        if joint is not None and joint.dep_ == "det" and joint.i:
            joint = self.doc[joint.i - 1]
        joined = joint is not None and (joint.pos_ == "CCONJ" or joint.text in (",", ";"))
        same = joint is not None and joint.sent.start == span[0].sent.start
        return named if joined and same else None

    def _bracketed(self, figure: Figure, inner: Token) -> Subject | None:
        """*la majorité absolue (289 sièges)*: the noun before the bracket; not *10 miles (16 km)*, nor a change
        (*progresse à 9 % (+ 2 points)*)."""
        span = self.doc.char_span(figure.start, figure.end, alignment_mode="expand")
        opening = bracket(span, self.grammar) if span is not None else None
        if opening is None or opening.nbor(-1).i in self.places or figure.kind == "change":
            return None
        if (named := self.subjects.named_before(opening.i)) is not None:
            return named
        noun = top_before(opening, inner)
        if noun.i in self.places or noun.pos_ not in ("NOUN", "PROPN"):
            return None  # *les trois quarts des Français (77 %)*
        subject = self.subjects.read(noun, inner)
        if subject.entity or subject.start is None:
            return subject
        end = opening.nbor(-1).idx + len(opening.nbor(-1).text)
        return replace(subject, name=self.subjects.text[subject.start : end], end=end)

    def _apposed(self, inner: Token, clause: Clause) -> Subject | None:
        """*à Arvert, une commune de 3 500 habitants*: the name before the comma."""
        at = inner.head if inner.dep_ in ("nummod", "det") else inner
        while at.i != clause.head.i and at.head.i != at.i:
            at = at.head
            first = at.left_edge.i
            set_apart = first > 1 and self.doc[first - 1].text == ","
            if at.pos_ != "NOUN" or not set_apart or any(c.dep_ == "case" for c in at.lefts):
                continue
            if at.dep_ == "appos" and at.head.i < first:
                return self.subjects.read(at.head)
            named = self.subjects.named_before(first - 1)
            if named is not None and at.dep_.startswith(("obl", "nmod", "obj")):
                return named
        return None

    def _compared(self, figure: Figure, inner: Token) -> Subject | None:
        """*1 127 départs, contre 2 706 un an plus tôt*: the second is of what the first is of."""
        if self.last is None or self.last.claim.subject is None:
            return None
        if self.last.inner.sent.start != inner.sent.start or self.last.figure.unit != figure.unit:
            return None
        first = min((t.i for t in inner.subtree), default=inner.i)
        near = {t.lower_ for t in self.doc[max(0, first - 2) : inner.i]}
        return self.last.subject if near & self.grammar.against else None

    def _restated(self, inner: Token) -> Subject | None:
        """*…, soit 10 % du capital*: of what the figure before it is said to be of."""
        if self.last is None or not any(c.lower_ in self.grammar.restating for c in inner.children):
            return None
        before, clause = self.last.inner, self.last.clause
        if before.sent.start != inner.sent.start:
            return None
        for child in clause.head.children:
            if (
                child.dep_ == "obj"
                and child.i != before.i
                and child.is_ancestor(before)
                and child.pos_ == "NOUN"
            ):
                return self.subjects.noun(child, before)
        return self.subjects.read(clause.subject) if clause.subject is not None else None
