"""From figures and dates to statements: one claim for each, with who says it and when it holds."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from ..concepts import concept_of
from ..facts import Claim, Figure, Quote, Timex
from ..spans import found
from .clauses import (
    Clause,
    anchor,
    clause_of,
    clause_within,
    is_finite,
    is_predicate,
    lemma_of,
    stretch,
)
from .grammar import grammar_of
from .statements import unite
from .status import status_of
from .subjects import OPEN, Subject, Subjects
from .when import date_of


def read(doc: Doc, language: str) -> list[Claim]:
    """The statements of `doc`, in the order of the text."""
    if not doc.has_annotation("DEP"):
        return []
    article = _Article(doc, language)
    claims: list[Claim] = []
    clauses: set[int] = set()
    for figure in found(doc, "figures"):
        claim, head = article.of_figure(figure)
        if claim is not None:
            claims.append(claim)
            clauses.add(head.i)
    for timex in article.dates:
        event = article.of_date(timex, clauses)
        if event is not None:
            claims.append(event)
    if not claims:
        claims += article.main_event()
    claims.sort(key=lambda c: (c.start, c.end))
    return unite(claims, language)


class _Article:
    """Reads the claims of one article."""

    def __init__(self, doc: Doc, language: str) -> None:
        self.doc, self.language = doc, language
        self.text = doc.text  # spaCy joins it anew each time
        self.grammar = grammar_of(language)
        self.figures: list[Figure] = found(doc, "figures")
        self.dates: list[Timex] = found(doc, "dates")
        self.quotes: list[Quote] = found(doc, "quotes")
        self.subjects = Subjects(doc, language)
        self.last: tuple[Figure, Token, Clause] | None = None
        self.before: Claim | None = None  # the claim of that figure

    def of_figure(self, figure: Figure) -> tuple[Claim | None, Token]:
        """The statement that a figure is part of."""
        inner = anchor(self.doc, figure.start, figure.end)
        if inner is None:
            return None, self.doc[0]
        clause = self._clause(figure, inner)
        subject, rule = self._subject(figure, inner, clause)
        measure = self._measured(figure, inner, clause, subject)
        date = date_of(clause.head, inner, self.dates, self.grammar.saying)
        predicate = self._predicate(clause)
        claim = self._claim(clause, inner, subject, rule, date, figure)
        if claim is None:
            return None, clause.head
        if rule == "claim.age":
            predicate = None
            claim = replace(claim, status="asserted", negated=False, object=None)
        if rule == "claim.restated":
            # that so much is so much holds whatever becomes of the offer
            predicate = self.grammar.restated
            claim = replace(claim, status="asserted", negated=False)
        if rule == "claim.compared" and self.before is not None:
            predicate = self.before.predicate
        self.last = (figure, inner, clause)
        pieces = dict(claim.pieces)
        if measure.start is not None:
            pieces["measure"] = [measure.start, measure.end]
        lemma = figure.measure_lemma if figure.measure else None
        sort = figure.dimension or (None if figure.kind == "quantity" else figure.kind)
        key = concept_of(measure.name, lemma, sort, predicate, self.language)
        claim = replace(
            claim, predicate=predicate, measure=measure.name, concept=key, pieces=pieces
        )
        self.before = claim
        return claim, clause.head

    def _clause(self, figure: Figure, inner: Token) -> Clause:
        """The figure's clause; of words that are said, one of their own where they have one."""
        clause = clause_of(inner, self.grammar)
        said = [q for q in self.quotes if q.start <= figure.start < q.end]
        if said:
            quote = min(said, key=lambda q: q.end - q.start)
            if not quote.start <= clause.head.idx < quote.end:
                return clause_within(inner, quote.start, quote.end, self.grammar) or clause
        return clause

    def _predicate(self, clause: Clause) -> str | None:
        if not clause.head.text.strip() or clause.head.is_punct:
            return None
        return lemma_of(clause.head, self.grammar)

    @staticmethod
    def _counted(figure: Figure) -> Subject:
        """What a figure measures, as a subject."""
        if figure.measure is None or figure.measure_start is None:
            return OPEN
        return Subject(figure.measure, figure.measure_start, figure.measure_end)

    def _subject(self, figure: Figure, inner: Token, clause: Clause) -> tuple[Subject, str]:
        """Who or what the figure is said of; of a counted subject, the things counted."""
        counted = self._counted(figure)
        if (aged := self._aged(figure, inner)) is not None:
            return aged, "claim.age"
        if (restated := self._restated(inner)) is not None:
            return restated, "claim.restated"
        if (compared := self._compared(figure, inner)) is not None:
            return compared, "claim.compared"
        if (gapped := self._gapped(figure)) is not None:
            return gapped, "claim.gapped"
        token = clause.subject
        if (sayer := self.subjects.sayer(clause.head)) is not None:
            return sayer, clause.rule
        if self._leads(counted, clause):
            return counted, "claim.counted"
        if token is None:
            open_ = clause.verbal and clause.rule != "claim.impersonal"
            return (OPEN if open_ else counted), clause.rule
        if clause.rule == "claim.aside" and counted.name is not None:
            return counted, clause.rule
        inside = token.i == inner.i or token.is_ancestor(inner)
        if inside and not clause.rule.endswith(".agent"):
            direct = token.i == inner.i or (
                inner.dep_ in ("nummod", "det") and inner.head.i == token.i
            )
            if not direct and not self._within(figure, token):
                return self.subjects.read(token, inner), clause.rule
            if counted.start is not None and counted.start > token.right_edge.idx:
                counted = OPEN  # *un gigawatt équivaut à la capacité de …*
            itself = Subject(figure.text, figure.start, figure.end)
            return (counted if counted.name else itself), clause.rule
        other = next((f for f in self.figures if self._within(f, token)), None)
        if other is not None:
            return self._of_other(other), clause.rule
        left_out = inner if clause.rule == "claim.aside" else None
        return self.subjects.read(token, left_out), clause.rule

    def _leads(self, counted: Subject, clause: Clause) -> bool:
        """Whether the things counted stand as a subject before a verb that the parse gives none, or only the word
        before their number: *Près de 300 salariés ont été licenciés*."""
        token = clause.subject
        bare = token is not None and token.lower_ in self.grammar.nearly
        lent = clause.rule in ("claim.open", "claim.joined", "claim.carried", "claim.infinitive")
        if counted.start is None or not (bare or lent) or not is_finite(clause.head):
            return False
        span = self.doc.char_span(counted.start, counted.start + 1, alignment_mode="expand")
        if span is None or not clause.head.left_edge.i <= span[0].i < clause.head.i:
            return False
        between = self.doc[span[0].i : clause.head.i]
        return bare or not any(t.is_punct or t.pos_ == "SCONJ" for t in between)

    def _of_other(self, figure: Figure) -> Subject:
        """What is said of a figure that is itself a subject: of what it counts, else of its own subject."""
        if figure.measure is not None:
            return self._counted(figure)
        place = anchor(self.doc, figure.start, figure.end)
        if place is None:
            return OPEN
        token = clause_of(place, self.grammar).subject
        return OPEN if token is None or self._within(figure, token) else self.subjects.read(token)

    @staticmethod
    def _within(figure: Figure, token: Token) -> bool:
        return figure.start <= token.idx < figure.end

    def _gapped(self, figure: Figure) -> Subject | None:
        """*Orange a raccordé 63 % des foyers, et SFR 68 %*: the name right before a figure without a verb."""
        if self.last is None or self.last[0].kind != figure.kind:
            return None
        span = self.doc.char_span(figure.start, figure.end, alignment_mode="expand")
        before = self.last[0].end
        if span is None or span.start < 2 or before > figure.start:
            return None
        named = self.subjects.named_before(span.start)
        if named is None or named.start is None or named.start < before:
            return None
        first = self.doc.char_span(named.start, named.start + 1, alignment_mode="expand")
        joint = self.doc[first.start - 1] if first is not None and first.start else None
        if joint is not None and joint.dep_ == "det" and joint.i:
            joint = self.doc[joint.i - 1]
        joined = joint is not None and (joint.pos_ == "CCONJ" or joint.text in (",", ";"))
        return (
            named
            if joined and joint is not None and joint.sent.start == span[0].sent.start
            else None
        )

    def _compared(self, figure: Figure, inner: Token) -> Subject | None:
        """*1 127 départs, contre 2 706 un an plus tôt*: the second is of what the first is of."""
        if self.last is None or self.before is None or self.before.subject is None:
            return None
        other, place, _ = self.last
        if place.sent.start != inner.sent.start or other.unit != figure.unit:
            return None
        first = min((t.i for t in inner.subtree), default=inner.i)
        near = {t.lower_ for t in self.doc[max(0, first - 2) : inner.i]}
        if not near & self.grammar.against:
            return None
        c = self.before
        return Subject(c.subject, c.subject_start, c.subject_end, c.subject_entity, "compared")

    def _aged(self, figure: Figure, inner: Token) -> Subject | None:
        """*Jeanne Petit, 52 ans*, *l'avocat de 52 ans*: whose age it is, beside whatever that person does."""
        aged = figure.unit == "year" and figure.measure and figure.measure_start is None
        aged = aged and inner.head.lemma_ != figure.measure  # *à l'âge de 75 ans*
        beside = inner.dep_ in ("nmod", "appos", "amod", "compound", "nummod")
        if not (aged and beside) or inner.head.pos_ not in ("NOUN", "PROPN"):
            return None
        return self.subjects.read(inner.head, inner)

    def _restated(self, inner: Token) -> Subject | None:
        """*…, soit 10 % du capital*: of what the figure before it is said to be of."""
        if self.last is None or not any(c.lower_ in self.grammar.restating for c in inner.children):
            return None
        _, before, clause = self.last
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

    def _measured(self, figure: Figure, inner: Token, clause: Clause, subject: Subject) -> Subject:
        """What the figure measures: as its record says; where its clause speaks of it by a pronoun, the thing
        that this stands for."""
        if figure.measure is not None:
            return Subject(figure.measure, figure.measure_start, figure.measure_end)
        if subject.entity or subject.link != "pronoun":
            return OPEN
        beside = inner.dep_.startswith("obl") and inner.head.i == clause.head.i
        copula = any(c.dep_ == "cop" for c in clause.head.children)
        levels = self.grammar.lemma(clause.head) in self.grammar.levels
        return subject if clause.verbal and (beside or copula or levels) else OPEN

    def of_date(self, timex: Timex, taken: set[int]) -> Claim | None:
        """The statement that a date without a figure is part of; None where nothing is said of somebody."""
        if timex.kind not in ("date", "time", "range") or not timex.resolved:
            return None
        inner = anchor(self.doc, timex.start, timex.end)
        if inner is None:
            return None
        clause = clause_of(inner, self.grammar, counted=False)
        if self._of_a_noun(inner, clause):
            return None
        if not clause.verbal or clause.head.i in taken or clause.subject is None:
            return None
        places = [(r.start, r.end) for r in self.dates] + [(f.start, f.end) for f in self.figures]
        if any(a <= clause.subject.idx < b for a, b in places):
            return None
        subject = self.subjects.sayer(clause.head) or self.subjects.read(clause.subject)
        # *le débat télévisé mercredi* says little of a debate
        if subject.name is None or (clause.rule == "claim.participle" and not subject.entity):
            return None
        return self._claim(clause, inner, subject, clause.rule, timex, None)

    def _of_a_noun(self, inner: Token, clause: Clause) -> bool:
        """*une maison de 1939*, *the July deal* do not say when something was done to it."""
        subject, verb = clause.subject, clause.head
        if subject is not None and subject.is_ancestor(inner) and not subject.is_ancestor(verb):
            return True
        beside = self.doc[max(0, inner.left_edge.i - 1)].i == verb.i
        if beside or inner.head.i == verb.i or inner.dep_.startswith("obl"):
            return False
        return inner.i < inner.head.i or any(c.dep_ == "case" for c in inner.children)

    def main_event(self) -> list[Claim]:
        """What the first full sentence says, for an article with neither figure nor date."""
        for sent in self.doc.sents:
            head = sent.root
            if not is_predicate(head):
                continue
            clause = self._reported(head) or clause_of(head, self.grammar)
            subject = self.subjects.read(clause.subject)
            if subject.name is None:
                continue
            claim = self._claim(clause, clause.head, subject, "claim.main", None, None)
            return [claim] if claim else []
        return []

    def _reported(self, verb: Token) -> Clause | None:
        """What a verb of saying reports: that is the event, not that it was said."""
        for q in self.quotes:
            if q.cue_start is not None and q.cue_start <= verb.idx < (q.cue_end or 0):
                return clause_within(verb, q.start, q.end, self.grammar)
        return None

    def _claim(
        self,
        clause: Clause,
        inner: Token,
        subject: Subject,
        rule: str,
        date: Timex | None,
        figure: Figure | None,
    ) -> Claim | None:
        start, end = stretch(clause.head, inner)
        if figure is not None:
            start, end = min(start, figure.start), max(end, figure.end)
        text = self.text[start:end]
        if not text.strip():
            return None
        status, negated, sign = status_of(clause.head, inner, self.language, figure is not None)
        place = figure or date
        speaker = self._speaker(place.start if place else inner.idx, clause)
        pieces: dict[str, object] = {
            "predicate": [clause.head.idx, clause.head.idx + len(clause.head.text)],
            "subject_link": subject.link,
        }
        if subject.start is not None:
            pieces["subject"] = [subject.start, subject.end]
        if figure is not None:
            pieces["figure"] = [figure.start, figure.end]
        if date is not None:
            pieces["date"] = [date.start, date.end]
        if sign is not None:
            pieces["status"] = sign
        published = self.doc._.published
        return Claim(
            start=start,
            end=end,
            text=text,
            subject=subject.name,
            predicate=self._predicate(clause),
            statement="",
            rule=rule,
            subject_start=subject.start,
            subject_end=subject.end,
            subject_entity=subject.entity,
            negated=negated,
            object=self._object(clause, inner),
            figure=figure,
            date=date,
            holds_start=date.start_date if date else published,
            holds_end=date.end_date if date else published,
            holds_from="clause" if date else "article" if published else None,
            speaker=speaker,
            status=status,
            pieces=pieces,
            confidence=0.9 if subject.entity else 0.7 if subject.name else 0.5,
        )

    def _object(self, clause: Clause, inner: Token) -> str | None:
        for child in clause.head.children:
            if (
                child.dep_ in ("obj", "obl:arg")
                and child.i != inner.i
                and child.pos_ in ("NOUN", "PROPN")
            ):
                return self.subjects.read(child, inner).name
        return None

    def _speaker(self, at: int, clause: Clause) -> str | None:
        """Whose words the place stands in; of a verb of saying with the figure as its object, its subject."""
        over = [q for q in self.quotes if q.start <= at < q.end and q.speaker]
        if over:
            return min(over, key=lambda q: q.end - q.start).speaker
        verb, subject = clause.head, clause.subject
        if (sayer := self.subjects.sayer(verb)) is not None:
            return sayer.name
        passive = any(c.dep_ == "aux:pass" for c in verb.children)
        if subject is None or passive or self.grammar.lemma(verb) not in self.grammar.saying:
            return None
        return self.subjects.read(subject).name
