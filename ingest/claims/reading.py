"""From figures and dates to statements: one claim for each, with who says it and when it holds."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace

from spacy.tokens import Doc, Token

from ..concepts import event_of, phase_of
from ..facts import Claim, Figure, Quote, Status, Timex
from ..spans import found, text_of
from .about import About, Last
from .against import ruled_out
from .clauses import (
    Clause,
    anchor,
    clause_of,
    clause_within,
    stretch,
    subject_within,
)
from .counting import concept_at
from .fronted import Fronted, set_in_front
from .grammar import grammar_of
from .predicates import is_predicate, lemma_of, main_verb
from .rows import leading
from .statements import unite
from .status import Time, status_of
from .subjects import Subject, Subjects
from .when import before, compared, date_of, event_at, event_named, right_behind

# a sentence of more tokens is a list or a table: what its parse says is chance
_LONGEST = 400
# how far from a figure its date may stand, in characters
_REACH = 600


def read(doc: Doc, language: str) -> list[Claim]:
    """The statements of `doc`, in the order of the text."""
    if not doc.has_annotation("DEP"):
        return []
    article = _Article(doc, language)
    claims: list[Claim] = []
    told: set[tuple[int, int]] = set()
    for figure in found(doc, "figures"):
        claim, head = article.of_figure(figure)
        if claim is not None:
            claims.append(claim)
            told |= {(head.i, claim.date.start)} if claim.date else set()
    for timex in article.dates:
        dated = article.of_date(timex, told)
        if dated is not None:
            claims.append(dated)
    if not claims:
        claims += article.main_event()
    claims.sort(key=lambda c: (c.start, c.end))
    return unite(claims, language)


class _Article:
    """Reads the claims of one article."""

    def __init__(self, doc: Doc, language: str) -> None:
        self.doc, self.language = doc, language
        self.text = text_of(doc)
        self.grammar = grammar_of(language)
        self.figures: list[Figure] = found(doc, "figures")
        self.dates: list[Timex] = found(doc, "dates")
        self.quotes: list[Quote] = found(doc, "quotes")
        self.subjects = Subjects(doc, language)
        self.about = About(doc, self.grammar, self.subjects, self.figures)
        self._day_starts = [d.start for d in self.dates]
        behind = ((f.start, right_behind(doc, f, self.dates)) for f in self.figures)
        self._behind = {start: timex for start, timex in behind if timex is not None}
        self._taken = frozenset(timex.start for timex in self._behind.values())
        self._lists = frozenset(
            i for s in doc.sents if len(s) > _LONGEST for i in range(s.start, s.end)
        )

    def _anchor(self, start: int, end: int) -> Token | None:
        """The token that a figure or a date hangs on the sentence by; None in a list too long to have a parse."""
        token = anchor(self.doc, start, end)
        return None if token is None or token.i in self._lists else token

    def _days(self, token: Token) -> list[Timex]:
        """The dates said not far from a token."""
        first = bisect_left(self._day_starts, token.idx - _REACH)
        last = bisect_right(self._day_starts, token.idx + _REACH)
        return self.dates[first:last]

    def of_figure(self, figure: Figure) -> tuple[Claim | None, Token]:
        """The statement that a figure is part of, and its predicate."""
        inner = self._anchor(figure.start, figure.end)
        if inner is None:
            return None, self.doc[0]
        clause = leading(self.doc, figure, self.grammar) or self._clause(inner, counted=True)
        subject, rule = self.about.subject(figure, inner, clause)
        date = self._date(figure, inner, clause)
        predicate = self._predicate(clause)
        claim = self._claim(clause, inner, subject, rule, date, figure)
        if claim is None:
            return None, clause.head
        if rule == "claim.counted" and not clause.verbal:
            predicate = None
        if rule in ("claim.age", "claim.beside"):
            predicate = None
            guessed = claim.status == "estimated"  # *worth an estimated £3m*
            status: Status = "estimated" if guessed else "asserted"
            claim = replace(claim, status=status, negated=False, object=None)
        if rule == "claim.aside" and claim.negated:
            # *ne figure pas parmi les plus chers, avec un budget de 3 millions*
            claim = replace(claim, status="asserted", negated=False)
        if rule == "claim.restated":
            # that so much is so much holds whatever becomes of the offer
            predicate = self.grammar.restated
            claim = replace(claim, status="asserted", negated=False)
        if rule == "claim.compared" and self.about.last is not None:
            predicate = self.about.last.claim.predicate
        pieces = dict(claim.pieces)
        if figure.measure_start is not None:
            pieces["measure"] = [figure.measure_start, figure.measure_end]
        concept = concept_at(self.doc, figure, clause, predicate, self.grammar)
        claim = replace(
            claim, predicate=predicate, measure=figure.measure, concept=concept, pieces=pieces
        )
        self.about.last = Last(figure, inner, clause, claim)
        return claim, clause.head

    def _date(self, figure: Figure, inner: Token, clause: Clause) -> Timex | None:
        """When a figure holds: the date right behind it, else that of its clause."""
        if (own := self._behind.get(figure.start)) is not None:
            return own
        return date_of(clause.head, inner, self._days(inner), self.grammar, self._taken)

    def _clause(self, inner: Token, counted: bool) -> Clause:
        """The clause of a figure or a date; of words that are said, one of their own where they have one."""
        clause = clause_of(inner, self.grammar, counted)
        said = [q for q in self.quotes if q.start <= inner.idx < q.end]
        if said:
            quote = min(said, key=lambda q: q.end - q.start)
            if not quote.start <= clause.head.idx < quote.end:
                return clause_within(inner, quote.start, quote.end, self.grammar) or clause
            subject = clause.subject
            if quote.direct or subject is None or quote.start <= subject.idx < quote.end:
                return clause
            if quote.rule == "quote.reported.infinitive":
                return clause  # who says so does it
            if quote.rule == "quote.reported.source" and subject.idx < quote.start:
                return replace(clause, subject=None, rule="claim.open")
            if clause.shared:
                own = subject_within(clause.head, quote.start, quote.end, self.grammar)
                return replace(clause, subject=own)
        return clause

    def _predicate(self, clause: Clause) -> str | None:
        head = clause.head
        if not clause.verbal and head.pos_ not in ("NOUN", "PROPN", "ADJ", "VERB"):
            return None  # *Plus de 300 cas*
        said = any(c.isalpha() for c in head.text) or any(c.dep_ == "cop" for c in head.children)
        return lemma_of(head, self.grammar) if said else None

    def of_date(self, timex: Timex, told: set[tuple[int, int]]) -> Claim | None:
        """The statement that a date without a figure is part of: that of its clause, unless a figure's of that clause has
        the date already, else that something took place then; None where nothing is said of somebody."""
        pointed = timex.kind in ("date", "time", "range") and timex.resolved
        if not pointed or ruled_out(self.doc, timex.start, self.grammar):
            return None
        inner = self._anchor(timex.start, timex.end)
        if inner is None:
            return None
        if (found := set_in_front(timex, inner, self.grammar)) is not None:
            return self._planned(timex, inner, found)
        clause = self._clause(inner, counted=False)
        if timex.start <= clause.head.idx < timex.end:  # *la semaine à venir* says not who comes
            clause = self._clause(clause.head.head, counted=False)
        if (clause.head.i, timex.start) in told:
            return None
        event = self._event(timex, inner)
        # *la fuite de jeudi* says when the leak was, whatever the parse hangs the day on
        led = {c.lower_ for c in inner.children if c.dep_ == "case"}
        if event is not None and (led & self.grammar.of_day or _is_year(timex)):
            return event
        return self._done_then(timex, inner, clause) or event

    def _planned(self, timex: Timex, inner: Token, found: Fronted) -> Claim | None:
        """That something was planned for a date, where this stands in front of it."""
        clause, noun, verb = found
        subject = self.subjects.read(noun)
        if subject.name is None:
            return None
        claim = self._claim(clause, inner, subject, clause.rule, timex, None)
        concept = self._happening(clause, inner, subject)
        return claim and replace(
            claim, predicate=verb, concept=concept, status="planned", negated=False
        )

    def _done_then(self, timex: Timex, inner: Token, clause: Clause) -> Claim | None:
        """What the clause of a date says that somebody did then."""
        if self._of_a_noun(timex, inner, clause) or compared(inner, self.grammar):
            return None
        if not clause.verbal or clause.subject is None or clause.subject.i in self.about.places:
            return None
        subject = self.subjects.sayer(clause.head) or self.subjects.read(clause.subject)
        # *le débat télévisé mercredi* says little of a debate; *le débat prévu mercredi* when it is
        beside = clause.rule == "claim.participle" and not subject.entity
        set_for = self.grammar.lemma(clause.head) in self.grammar.scheduling
        if subject.name is None or (beside and not set_for):
            return None
        claim = self._claim(clause, inner, subject, clause.rule, timex, None)
        return claim and replace(claim, concept=self._happening(clause, inner, subject))

    def _happening(self, clause: Clause, inner: Token, subject: Subject) -> str | None:
        """The concept of what a clause says takes place: its subject, the object of *organiser* or *reporter*, the verb."""
        held = self.grammar.lemma(clause.head) in self.grammar.scheduling | self.grammar.holding
        acted = [
            c
            for c in clause.head.children
            if held and c.dep_ == "obj" and c.pos_ == "NOUN" and not self.subjects.is_time(c)
        ]
        if clause.subject is not None and not subject.entity:
            acted.insert(0, clause.subject)
        named = (event_named(noun, inner, self.language) for noun in acted)
        done = event_of("", None, self._predicate(clause), self.language)
        return phase_of(next(filter(None, named), None), done)

    def _event(self, timex: Timex, inner: Token) -> Claim | None:
        """What took place on a date that stands beside its noun: *le second tour des municipales dimanche*, *Sunday's quake*."""
        last = before(self.doc, timex.start)
        event = event_at(inner, last, self.language)
        if event is None or not (timex.start_date and timex.end_date):
            return None  # *avant l'été*
        if timex.kind == "time" and timex.text[0].isdigit():
            return None  # *à 23 h 30*, of no day
        noun, concept = event
        if noun.ent_type_ not in ("", "EVENT"):
            return None
        subject = self.subjects.noun(noun, inner)
        if subject.name is None or subject.start is None:
            return None
        if noun.i < inner.i:  # with what stands between: *fuite de gaz*
            subject = replace(
                subject,
                name=self.text[subject.start : last.idx + len(last)],
                end=last.idx + len(last),
            )
        claim = self._claim(
            Clause(noun, noun, "claim.event", False), inner, subject, "claim.event", timex, None
        )
        ahead = self._time(timex) == "future"
        return claim and replace(
            claim,
            predicate=self.grammar.happening,
            concept=concept,
            status="planned" if ahead else "asserted",
            negated=False,
        )

    def _of_a_noun(self, timex: Timex, inner: Token, clause: Clause) -> bool:
        """*une maison de 1939*, *the July deal* do not say when something was done to it."""
        subject, verb = clause.subject, clause.head
        if verb.i == inner.i:
            return False  # *is due in March*
        if subject is not None and subject.is_ancestor(inner) and not subject.is_ancestor(verb):
            return True
        before = self.doc[max(0, inner.left_edge.i - 1)]
        bare = _is_year(timex) and before.i == inner.i - 1 != verb.i
        if bare and before.pos_ in ("NOUN", "PROPN"):
            return True  # *le budget 2021*
        beside = before.i == verb.i
        if beside or inner.head.i == verb.i or inner.dep_.startswith("obl"):
            return False
        return inner.i < inner.head.i or any(c.dep_ == "case" for c in inner.children)

    def main_event(self) -> list[Claim]:
        """What the first full sentence says, for an article with neither figure nor date."""
        for sent in self.doc.sents:
            head = sent.root
            if head.i in self._lists or not is_predicate(head):
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
        told = self._told(clause.head)
        status, negated, sign = status_of(
            clause.head, inner, self.language, figure is not None, told, self._time(date)
        )
        place, verb = figure or date, main_verb(clause.head, self.grammar)
        negated = negated or (place is not None and ruled_out(self.doc, place.start, self.grammar))
        speaker = self._speaker(place.start if place else inner.idx, clause)
        pieces: dict[str, object] = {
            "predicate": [verb.idx, verb.idx + len(verb.text)],
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

    def _time(self, date: Timex | None) -> Time | None:
        """Where a date lies, seen from the day of the article."""
        published = self.doc._.published
        if date is None or not published:
            return None
        if date.start_date and date.start_date > published:
            return "future"
        return "past" if date.end_date and date.end_date < published else None

    def _told(self, head: Token) -> Token | None:
        """The verb of saying that reports the clause of `head`."""
        over = [q for q in self.quotes if not q.direct and q.start <= head.idx < q.end]
        quote = min(over, key=lambda q: q.end - q.start, default=None)
        if quote is None or quote.cue_start is None or quote.cue_end is None:
            return None
        cue = self.doc.char_span(quote.cue_start, quote.cue_end, alignment_mode="expand")
        return cue[-1] if cue is not None else None

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
        passive = passive or (clause.rule == "claim.participle" and verb.dep_.startswith("acl"))
        if subject is None or passive or self.grammar.lemma(verb) not in self.grammar.telling:
            return None
        return self.subjects.read(subject).name


def _is_year(timex: Timex) -> bool:
    """Whether a date is a bare year."""
    return timex.text.isdecimal() and len(timex.text) == 4
