"""From figures and dates to statements: one claim for each, with who says it and when it holds."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from ..concepts import concept_of
from ..facts import Claim, Figure, Quote, Timex
from ..lang import words
from ..spans import found
from .clauses import Clause, anchor, clause_of, is_predicate, lemma_of, stretch
from .statements import unite
from .status import status_of
from .subjects import OPEN, Subject, Subjects
from .when import date_of


@dataclass(frozen=True, slots=True)
class Words:
    """The language's words that the grammar needs."""

    passing: frozenset[str]
    impersonal: frozenset[str]
    saying: frozenset[str]
    restating: frozenset[str]
    repairs: tuple[tuple[str, str], ...]
    restated: str
    of: frozenset[str]


def words_of(language: str) -> Words:
    claims, cues = words(language, "claims"), words(language, "cues")
    return Words(
        frozenset(claims.PASSING.split()),
        frozenset(claims.IMPERSONAL.split()),
        frozenset(cues.SAY.split()),
        frozenset(claims.RESTATING.split()),
        claims.REPAIRS,
        claims.RESTATED,
        frozenset(claims.OF.split()),
    )


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
        self.words = words_of(language)
        self.figures: list[Figure] = found(doc, "figures")
        self.dates: list[Timex] = found(doc, "dates")
        self.quotes: list[Quote] = found(doc, "quotes")
        self.subjects = Subjects(doc, language)
        self.last: tuple[Figure, Token, Clause] | None = None

    def of_figure(self, figure: Figure) -> tuple[Claim | None, Token]:
        """The statement that a figure is part of."""
        inner = anchor(self.doc, figure.start, figure.end)
        if inner is None:
            return None, self.doc[0]
        clause = clause_of(inner, self.words.passing, self.words.impersonal)
        measure, m_start, m_end, lemma = self._measure(figure, inner)
        subject, rule = self._subject_of_figure(figure, inner, clause, measure, m_start, m_end)
        date = date_of(clause.head, inner, self.dates, self.words.saying)
        predicate = self._predicate(clause)
        if rule == "claim.restated":
            predicate = self.words.restated
        claim = self._claim(clause, inner, subject, rule, date, figure)
        if claim is None:
            return None, clause.head
        self.last = (figure, inner, clause)
        pieces = dict(claim.pieces)
        if m_start is not None:
            pieces["measure"] = [m_start, m_end]
        key = concept_of(measure, lemma, self._dimension(figure), predicate, self.language)
        claim = replace(claim, predicate=predicate, measure=measure, concept=key, pieces=pieces)
        return claim, clause.head

    @staticmethod
    def _dimension(figure: Figure) -> str | None:
        if figure.dimension:
            return figure.dimension
        return (
            figure.kind if figure.kind in ("count", "money", "percent", "ratio", "change") else None
        )

    def _predicate(self, clause: Clause) -> str | None:
        if not clause.head.text.strip() or clause.head.is_punct:
            return None
        return lemma_of(clause.head, self.words.repairs)

    def _measure(
        self, figure: Figure, inner: Token
    ) -> tuple[str | None, int | None, int | None, str | None]:
        """What the figure measures: as its record says, else by the parse."""
        if figure.measure is not None:
            return figure.measure, figure.measure_start, figure.measure_end, figure.measure_lemma
        token = self._counted(figure, inner)
        for child in inner.children if token is None else ():
            if (
                child.dep_ == "nmod"
                and child.i > inner.i
                and child.idx >= figure.end
                and child.pos_ != "NUM"
            ):
                token = child
                break
        if token is None and inner.dep_ == "nummod":
            token = inner.head
        if (
            token is None
            and inner.dep_ in ("nmod", "obl", "conj")
            and inner.head.pos_ in ("NOUN", "PROPN")
        ):
            token = inner.head
        if (
            token is None
            and inner.dep_ in ("nsubj", "nsubj:pass")
            and figure.kind in ("quantity", "money")
        ):
            # *un gigawatt équivaut à la capacité de …*
            token = next(
                (
                    c
                    for c in inner.head.children
                    if c.dep_ in ("obj", "obl:arg") and c.pos_ == "NOUN"
                ),
                None,
            )
        if token is None:
            return None, None, None, None
        noun = self.subjects.noun(token, inner if inner.i != token.i else None)
        return noun.name, noun.start, noun.end, token.lemma_

    def _counted(self, figure: Figure, inner: Token) -> Token | None:
        """The noun right behind a bare number: *21 786 voix*, *2 millions de foyers*."""
        if figure.kind != "count":
            return None
        span = self.doc.char_span(figure.start, figure.end, alignment_mode="expand")
        if span is None:
            return None
        at = span.end
        while (
            at < len(self.doc) and self.doc[at].pos_ in ("ADP", "ADJ", "DET") and at < inner.i + 4
        ):
            at += 1
        if (
            at < len(self.doc)
            and self.doc[at].pos_ == "NOUN"
            and self.doc[at].sent.start == inner.sent.start
        ):
            noun = self.doc[at]
            if noun.i == inner.head.i or noun.head.i == inner.i or noun.i == inner.i:
                return noun
            joined = all(
                t.pos_ != "ADP" or t.lower_ in self.words.of for t in self.doc[span.end : at]
            )
            return noun if joined else None
        return None

    def _subject_of_figure(
        self,
        figure: Figure,
        inner: Token,
        clause: Clause,
        measure: str | None,
        start: int | None,
        end: int | None,
    ) -> tuple[Subject, str]:
        """Who or what the figure is said of; of a counted subject, the things counted."""
        counted = Subject(measure, start, end) if measure else OPEN
        restated = self._restated(inner)
        if restated is not None:
            return restated, "claim.restated"
        token = clause.subject
        if token is None:
            if clause.rule == "claim.impersonal":
                return counted, clause.rule
            if not clause.verbal:
                return counted, clause.rule
            return OPEN, clause.rule
        inside = token.i == inner.i or token.is_ancestor(inner)
        if inside and clause.rule != "claim.nominal.agent":
            direct = token.i == inner.i or (
                inner.dep_ in ("nummod", "det") and inner.head.i == token.i
            )
            named = self.subjects.read(token, inner)
            if direct or self._within(figure, token):
                if start is not None and start > clause.head.idx:
                    counted = OPEN
                itself = Subject(figure.text, figure.start, figure.end)
                return (counted if counted.name else itself), clause.rule
            return named, clause.rule
        other = next((f for f in self.figures if self._within(f, token)), None)
        if other is not None:
            place = anchor(self.doc, other.start, other.end)
            name, a, b, _ = self._measure(other, place) if place is not None else (None,) * 4
            return (Subject(name, a, b) if name else OPEN), clause.rule
        return self.subjects.read(
            token, inner if clause.rule == "claim.aside" else None
        ), clause.rule

    @staticmethod
    def _within(figure: Figure, token: Token) -> bool:
        return figure.start <= token.idx < figure.end

    def _restated(self, inner: Token) -> Subject | None:
        """*…, soit 10 % du capital*: of what the figure before it is said to be of."""
        if self.last is None or not any(c.lower_ in self.words.restating for c in inner.children):
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

    def of_date(self, timex: Timex, taken: set[int]) -> Claim | None:
        """The statement that a date without a figure is part of; None where nothing is said of somebody."""
        if timex.kind not in ("date", "time", "range") or not timex.resolved:
            return None
        inner = anchor(self.doc, timex.start, timex.end)
        if inner is None:
            return None
        clause = clause_of(inner, self.words.passing, self.words.impersonal, counted=False)
        # *une maison de 1939* does not say when something was done to it
        if inner.head.i != clause.head.i and not inner.dep_.startswith("obl"):
            return None
        if not clause.verbal or clause.head.i in taken or clause.subject is None:
            return None
        places = [(r.start, r.end) for r in self.dates] + [(f.start, f.end) for f in self.figures]
        if any(a <= clause.subject.idx < b for a, b in places):
            return None
        subject = self.subjects.read(clause.subject)
        if subject.name is None:
            return None
        return self._claim(clause, inner, subject, clause.rule, timex, None)

    def main_event(self) -> list[Claim]:
        """What the first full sentence says, for an article with neither figure nor date."""
        for sent in self.doc.sents:
            head = sent.root
            if not is_predicate(head):
                continue
            clause = clause_of(head, self.words.passing, self.words.impersonal)
            subject = self.subjects.read(clause.subject)
            if subject.name is None:
                continue
            claim = self._claim(clause, head, subject, "claim.main", None, None)
            return [claim] if claim else []
        return []

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
        text = self.doc.text[start:end]
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
        if clause.head.lemma_.lower() in self.words.saying and clause.subject is not None:
            return self.subjects.read(clause.subject).name
        return None
