"""What a figure measures, from the dependency parse: *160 millions d'actions AMD* → *actions AMD*.

Without a parse nothing is said. Each rule has an id that the figure keeps among its pieces.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from ..facts import Figure
from .grammar import (
    DEEPEST,
    NOMINAL,
    OBJECTS,
    SUBJECTS,
    Grammar,
    agree,
    cases_of,
    grammar,
    is_noun,
    is_predicate,
    role_of,
    subject_of,
)  # fmt: skip

BESIDE = frozenset(("nummod", "compound", "amod", "nummod:gov", "det"))
NOUNS = frozenset(
    ("nmod", "appos", "nummod", "compound", "dep", "obl", "obl:mod", "obl:arg", "flat")
)
# what belongs to a noun's phrase when it stands beside it
INSIDE = frozenset(
    ("amod", "flat", "flat:name", "flat:foreign", "compound", "goeswith", "fixed", "nmod:poss")
)
LONGEST = 9  # tokens of a phrase
NEAR = 6  # tokens between a figure and what hangs on it
SENTENCES = 2  # how far back a figure without a noun of its own looks


@dataclass(frozen=True, slots=True)
class Found:
    """The head of what is measured, and the rule that found it."""

    head: Token
    rule: str


def measured(doc: Doc, figures: Sequence[Figure], language: str) -> list[Figure]:
    """`figures` of `doc` with what they measure and what the verb makes of them.

    Where the doc has no parse the figures come back as they are.
    """
    if not figures or not doc.has_annotation("DEP"):
        return list(figures)
    return _Measures(doc, figures, grammar(language)).all()


class _Measures:
    """Reads one document; `places` says which figure a token belongs to."""

    def __init__(self, doc: Doc, figures: Sequence[Figure], g: Grammar) -> None:
        self.doc, self.figures, self.g = doc, figures, g
        self.dates = [(t.start, t.end) for t in doc._.dates or ()]
        self.spans = [doc.char_span(f.start, f.end, alignment_mode="expand") for f in figures]
        self.places = {
            i: n for n, s in enumerate(self.spans) if s is not None for i in range(s.start, s.end)
        }
        self.sentence = {
            n: number
            for number, sentence in enumerate(doc.sents)
            for n, s in enumerate(self.spans)
            if s is not None and sentence.start <= s.start < sentence.end
        }

    def all(self) -> list[Figure]:
        heads: list[Found | None] = []
        out: list[Figure] = []
        for n, figure in enumerate(self.figures):
            span = self.spans[n]
            found = None
            if span is not None:
                found = (
                    self.head(figure, span)
                    or self.shared(n, heads)
                    or self.meant(span)
                    or self.time(figure, span)
                )
                counted = found.head if found and found.rule == "measure.counted" else None
                figure = replace(figure, role=role_of(figure, span, counted, self.g))
            heads.append(found)
            out.append(self.told(figure, found))
        return out

    def told(self, figure: Figure, found: Found | None) -> Figure:
        g = self.g
        aged = figure.unit == "year" and (
            found is None or found.head.lemma_.lower() not in g.not_aged
        )
        if aged:
            return replace(figure, measure=g.age, measure_lemma=g.age)
        if found is None:
            return figure
        phrase = self.phrase(found.head)
        return replace(
            figure,
            measure=self.doc.text[phrase.start_char : phrase.end_char],
            measure_start=phrase.start_char,
            measure_end=phrase.end_char,
            measure_lemma=found.head.lemma_ or found.head.lower_,
            pieces={**figure.pieces, "measure": phrase.text, "measure_rule": found.rule},
        )

    def dated(self, token: Token) -> bool:
        return any(a <= token.idx < b for a, b in self.dates)

    def usable(self, token: Token, span: Span) -> bool:
        return is_noun(token) and token.i not in self.places and not self.dated(token)

    # -- the rules -----------------------------------------------------------------------------------

    def head(self, figure: Figure, span: Span) -> Found | None:
        root = span.root
        if figure.rule == "figure.ratio.word" and root.pos_ in ("VERB", "AUX"):
            noun = self.object(root, span) or subject_of(root)
            return Found(noun, "measure.verb") if noun is not None else None
        if figure.rule == "figure.magnitude":
            around = self.doc[max(0, span.start - 3) : span.end + 2]
            word = next((t for t in around if t.lower_ == "magnitude"), None)
            return Found(word, "measure.magnitude") if word is not None else None
        part = self.follows(span) or self.of_it(span)
        if part is not None and part.lower_ not in self.g.bases:
            return Found(part, "measure.of")
        described = self.described(span)
        if described is not None:
            return Found(described, "measure.participle")
        if figure.kind == "count" or figure.rule in ("figure.ratio.of", "figure.ratio.average"):
            beside = self.beside(span)
            if beside is not None:
                return Found(beside, "measure.counted")
        if root.dep_ in BESIDE and root.head.lower_ not in self.g.clear:
            near = root.dep_ == "nummod" and span.end <= root.head.i < span.end + 3
            if self.usable(root.head, span) or (near and root.head.pos_ in ("VERB", "ADJ", "X")):
                return self.changed(root.head, span) or Found(root.head, "measure.counted")
        return self.above(figure, span)

    def described(self, span: Span) -> Token | None:
        """The noun of a participle right before the figure: *des prêts totalisant 7 milliards*."""
        for i in range(span.start - 1, max(-1, span.start - 4), -1):
            token = self.doc[i]
            if token.pos_ == "VERB":
                noun = token.head
                near = token.dep_ == "acl" and noun.i < token.i and self.usable(noun, span)
                return noun if near else None
            if token.pos_ not in ("ADP", "ADV", "DET"):
                return None
        return None

    def follows(self, span: Span) -> Token | None:
        """The noun right behind *of*, past a parenthesis: *deux tiers (64 %) des abonnements*."""
        doc, at = self.doc, span.end
        if at < len(doc) and doc[at].text == "(":
            close = next((i for i in range(at, min(at + 8, len(doc))) if doc[i].text == ")"), None)
            at = close + 1 if close is not None else at
        elif at + 1 < len(doc) and doc[at].text in (")", ","):
            at += 1 if doc[at].text == ")" or doc[at + 1].lower_ in self.g.of else 0
        if at >= len(doc):
            return None
        led = doc[at].lower_ in self.g.of
        by = span.start > 0 and doc[span.start - 1].lower_ in self.g.by
        if not led and not (by and doc[at].pos_ == "DET"):
            return None
        for i in range(at + 1, min(at + 5, len(doc))):
            token = doc[i]
            if token.pos_ in NOMINAL:
                more = self.doc[i + 1 : i + 2]
                if token.lower_ in self.g.clear and more and more[0].lower_ in self.g.of:
                    continue  # 18 % du total des abonnés
                token = self.whole(token)
                return token if self.usable(token, span) else None
            if token.lower_ == "ici":  # d'ici la fin de l'année
                return None
            if token.pos_ not in ("DET", "ADJ", "NUM", "ADV", "ADP") and token.lower_ != "'s":
                return None
        return None

    def whole(self, noun: Token) -> Token:
        """The head of a compound that begins with `noun`: *two police vans*, *the world's traded oil*."""
        while noun.dep_ in ("compound", "nmod:poss") and noun.i < noun.head.i < noun.i + NEAR:
            noun = noun.head
        return noun

    def through(self, noun: Token) -> Token:
        """What a noun that only counts is of: *the number of its citizens*."""
        if noun.lower_ in self.g.clear:
            for child in noun.children:
                if (
                    child.dep_ == "nmod"
                    and child.i > noun.i
                    and is_noun(child)
                    and cases_of(child) & self.g.of
                ):
                    return child
        return noun

    def time(self, figure: Figure, span: Span) -> Found | None:
        """*65 millions d'heures perdues*: time that is itself what is counted."""
        if figure.dimension != "duration" or figure.unit == "year":
            return None
        unit = next((t for t in reversed(span) if t.pos_ == "NOUN"), None)
        return Found(unit, "measure.time") if unit is not None else None

    def of_it(self, span: Span) -> Token | None:
        """*10 % du capital*, *6 gigawatts de GPU*, *de 20 % les émissions*: what hangs on the figure."""
        for token in span:
            for child in token.children:
                if child.i < span.end or child.i - span.end >= NEAR or not self.usable(child, span):
                    continue
                if child.dep_ not in ("nmod", "obl", "obl:mod", "obl:arg", "obj"):
                    continue
                cases = cases_of(child)
                if any(
                    c.dep_ == "case" and self.doc[c.i + 1].lower_ == "ici" for c in child.children
                ):
                    continue
                if cases & self.g.of:
                    return child
                led = any(c.dep_ == "det" and c.i == span.end for c in child.children)
                if not cases and led:
                    return child
        return None

    def beside(self, span: Span) -> Token | None:
        """The noun right behind a bare number: *21 786 voix*, *2 millions de foyers*, *deux autres villes*."""
        for at in range(span.end, min(span.end + 4, len(self.doc))):
            token = self.doc[at]
            if token.pos_ in NOMINAL:
                token = self.whole(token)
                same = token.sent.start == span.root.sent.start
                return token if same and self.usable(token, span) else None
            if token.pos_ == "ADP" and token.lower_ not in self.g.of:
                return None
            if token.pos_ not in ("ADP", "ADJ", "DET", "NUM", "ADV"):
                return None
        return None

    def above(self, figure: Figure, span: Span) -> Found | None:
        """The noun or verb that the figure hangs on, past what says nothing of it."""
        at = span.root
        for _ in range(DEEPEST):
            parent = at.head
            if parent.i == at.i:
                break
            if parent.i in self.places and not span.start <= parent.i < span.end:
                if parent.i < span.start:
                    return None  # (64 %) behind *deux tiers*: shared
                at = parent
                continue
            if is_predicate(parent):
                found = self.of_verb(figure, at, parent, span)
                return Found(found, "measure.verb") if found is not None else None
            passing = (
                self.dated(parent)
                or parent.lower_ in self.g.clear
                or parent.lower_ in self.g.bases
                or parent.dep_ == "obl:agent"
                or bool(cases_of(parent) & self.g.agents)
                or parent.pos_ == "PROPN"
                or (figure.rule == "figure.linked" and cases_of(parent) - self.g.of)
            )
            if at.dep_ in NOUNS and is_noun(parent) and not passing:
                return self.changed(parent, span) or Found(parent, "measure.noun")
            at = parent
        if is_predicate(at):
            subject = subject_of(at)
            if subject is not None and self.usable(subject, span):
                return Found(subject, "measure.copula")
        return None

    def changed(self, noun: Token, span: Span) -> Found | None:
        """*une hausse de 5 % des prix*, *le bénéfice est en hausse de 5 %*: what rises, not the rise."""
        g = self.g
        if not {noun.lemma_.lower(), noun.lower_} & g.change_nouns:
            return None
        for child in noun.children:
            led = cases_of(child) & (g.of | g.within)
            behind = child.dep_ in ("nmod", "obl") and child.i > noun.i
            if led and behind and self.usable(child, span):
                return Found(self.through(child), "measure.change")
        if noun.dep_ == "nmod" and cases_of(noun) and self.usable(noun.head, span):
            return Found(noun.head, "measure.change")
        subject = subject_of(noun)
        if subject is None and noun.head.i != noun.i and noun.dep_.startswith(("obl", "xcomp")):
            subject = subject_of(noun.head)
        return Found(subject, "measure.change") if subject is not None else None

    def object(self, verb: Token, span: Span) -> Token | None:
        return next(
            (c for c in verb.children if c.dep_ in OBJECTS and self.usable(c, span)),
            None,
        )

    def of_verb(self, figure: Figure, at: Token, verb: Token, span: Span) -> Token | None:
        """What a verb says the figure of: its object, its subject, or the noun it describes."""
        if at.dep_ in SUBJECTS:
            after = [
                c for c in verb.children if c.dep_ in ("obj", "obl:arg") and self.usable(c, span)
            ]
            return after[0] if after and figure.kind in ("quantity", "money") else None
        says = self.g.says(verb)
        if at.dep_ in OBJECTS or (at.dep_.startswith("obl") and not self.led(at, span)):
            if says or any(c.dep_ == "cop" for c in verb.children):
                return self.told_subject(verb, span)
            return verb.head if verb.dep_ == "acl" and self.usable(verb.head, span) else None
        if says:
            return self.told_subject(verb, span)
        changes = self.g.changes(verb) or cases_of(at) & self.g.by
        changed = self.object(verb, span) if changes else None
        return changed or self.told_subject(verb, span)

    def told_subject(self, verb: Token, span: Span) -> Token | None:
        subject = subject_of(verb)
        if subject is None or not self.usable(subject, span):
            return None
        if subject.lemma_.lower() in self.g.target_nouns:
            return None
        passive = any(c.dep_ == "nsubj:pass" for c in verb.children) or verb.dep_.startswith("acl")
        changes = self.g.changes(verb) or {verb.lemma_.lower(), verb.lower_} & self.g.change_nouns
        copula = verb.pos_ not in ("VERB", "AUX")
        return subject if passive or changes or copula or self.g.says(verb) else None

    def led(self, at: Token, span: Span) -> bool:
        """Whether a preposition leads the figure."""
        return bool(cases_of(at)) or (span.start > 0 and self.doc[span.start - 1].pos_ == "ADP")

    def shared(self, n: int, heads: Sequence[Found | None]) -> Found | None:
        """*deux tiers (64 %)*, *contre 34 % un an plus tôt*, *15 of them*: what a figure before it measures."""
        figure, span = self.figures[n], self.spans[n]
        if span is None:
            return None
        here = self.sentence.get(n, 0)
        alone = span.root.dep_ in SUBJECTS | OBJECTS or self.of_pronoun(span) or self.after(span)
        alone = alone or span.start - span.root.sent.start < NEAR
        pronoun = self.pronoun_above(span)
        for m in range(n - 1, -1, -1):
            head, other = heads[m], self.figures[m]
            back = here - self.sentence.get(m, 0)
            if back > (
                SENTENCES if (alone or pronoun) and figure.kind in ("count", "percent") else 0
            ):
                return None
            if head is not None and back == 0 and self.moved(other, figure, span):
                return Found(head.head, "measure.shared")
            alike = other.unit == figure.unit or {other.kind, figure.kind} <= {"percent", "ratio"}
            counted = self.of_pronoun(span) and other.kind == "count"
            if head is not None and (
                counted or (alike and (back == 0 or figure.kind == other.kind))
            ):
                return Found(head.head, "measure.shared")
        return None

    def moved(self, other: Figure, figure: Figure, span: Span) -> bool:
        """*en hausse de 8,9 %, à 32 millions*: the level that a change led to."""
        to = span.start > 0 and self.doc[span.start - 1].lower_ in self.g.towards
        return to and other.kind == "percent" and figure.kind in ("money", "quantity", "count")

    def of_pronoun(self, span: Span) -> bool:
        return any(c.pos_ == "PRON" and cases_of(c) & self.g.of for t in span for c in t.children)

    def meant(self, span: Span) -> Found | None:
        """*Elle représente 85 milliards*, *les faire passer de 5 à 6 %*: what a pronoun stands for.

        A subject goes back to the first noun of its sentence that agrees, else to the subject of the
        sentence before; an object to the noun nearest before it.
        """
        verb = self.verb_above(span)
        if not (self.g.says(verb) or self.g.changes(verb)):
            return None
        pronouns = [c for c in verb.children if c.pos_ == "PRON" and c.i < verb.i]
        if verb.dep_ == "xcomp":
            pronouns += [c for c in verb.head.children if c.pos_ == "PRON" and c.dep_ in OBJECTS]
        told = [p for p in pronouns if p.dep_ in SUBJECTS | OBJECTS]
        if not told or told[-1].morph.get("PronType", []) not in (["Prs"], []):
            return None
        pronoun, sentence = told[-1], told[-1].sent
        same = [t for t in self.doc[sentence.start : pronoun.i] if t.pos_ == "NOUN"]
        if pronoun.dep_ in OBJECTS:
            nouns = same[::-1]
        else:
            above = self.doc[sentence.start - 1].sent if sentence.start else self.doc[:0]
            subjects = [t for t in above if t.dep_ in SUBJECTS and t.pos_ == "NOUN"]
            nouns = [t for t in same if t.dep_ != "nmod"] + subjects
        for noun in nouns:
            if self.usable(noun, span) and agree(noun, pronoun):
                return Found(noun, "measure.pronoun")
        return None

    def after(self, span: Span) -> bool:
        start = max(0, span.start - 3)
        return any(t.lower_ in self.g.against for t in self.doc[start : span.start])

    def verb_above(self, span: Span) -> Token:
        """The predicate that the figure stands under; the top of the sentence where there is none."""
        at = span.root
        for _ in range(DEEPEST):
            if at.head.i == at.i:
                break
            at = at.head
            if is_predicate(at):
                break
        return at

    def pronoun_above(self, span: Span) -> bool:
        """Whether the subject of the figure's verb is a pronoun."""
        verb = self.verb_above(span)
        return any(c.dep_ in SUBJECTS and c.pos_ == "PRON" for c in verb.children)

    # -- words ---------------------------------------------------------------------------------------

    def phrase(self, head: Token) -> Span:
        """The words of a noun: with its adjectives and what hangs on it with *of*, without article or figure."""
        doc, inside = self.doc, {head.i}

        def gather(token: Token, depth: int) -> None:
            for child in token.children:
                if child.i in self.places or self.dated(child) or not child.text.strip():
                    continue
                if child.dep_ in INSIDE and child.pos_ not in ("VERB", "DET", "PRON"):
                    inside.add(child.i)
                    gather(child, depth)
                elif child.dep_ == "nmod" and depth < 2 and child.i > token.i and is_noun(child):
                    cases = cases_of(child)
                    if not cases or cases & self.g.of:
                        inside.add(child.i)
                        inside.update(
                            c.i
                            for c in child.children
                            if c.dep_ in ("case", "det") and c.i < child.i
                        )
                        gather(child, depth + 1)

        gather(head, 0)
        start = end = head.i
        while start - 1 in inside and head.i - start < LONGEST:
            start -= 1
        while end + 1 in inside and end - start < LONGEST:
            end += 1
        while end > head.i and (doc[end].pos_ in ("ADP", "DET") or not doc[end].text[0].isalnum()):
            end -= 1
        while end + 1 < len(doc) and self.named(doc[end], doc[end + 1]):
            end += 1
        return doc[start : end + 1]

    def named(self, noun: Token, name: Token) -> bool:
        """Whether a name goes on with a noun: *actions AMD*, *GPU AMD*."""
        return (
            noun.pos_ in NOMINAL
            and name.pos_ in (*NOMINAL, "X")
            and name.text[:1].isupper()
            and noun.whitespace_ == " "
            and name.i not in self.places
            and not self.dated(name)
        )
