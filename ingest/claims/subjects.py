"""Who or what a statement is about: an entity by its name, a noun by its words, nobody where it is not clear.

Pronouns and descriptions (*l'entreprise*, *the company*) stand for a name of the same article only where
one candidate fits; a wrong subject is worse than none.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, cached_property

from spacy.tokens import Doc, Token

from ..concepts import concept_of, widths
from ..facts import Mention, Quote, Timex
from ..lang import words
from ..quotes.genders import genders
from ..spans import found, text_of
from .antecedents import Antecedents
from .phrases import phrase

# what parses wrongly as a subject and is none
_NAMELESS = ("ADP", "ADV", "AUX", "CCONJ", "SCONJ", "PART")
# what a day is of a noun
_OF_A_NOUN = ("nmod", "nummod", "flat", "appos", "amod")


@dataclass(frozen=True, slots=True)
class Subject:
    """`name` is an entity's name (`entity` True) or words of the text; `start`,`end` where it is said."""

    name: str | None
    start: int | None
    end: int | None
    entity: bool = False
    link: str = "words"


OPEN = Subject(None, None, None, link="open")


@cache
def _bag(language: str, name: str) -> frozenset[str]:
    return frozenset(getattr(words(language, "claims"), name).split())


@cache
def _saying(language: str) -> frozenset[str]:
    """Verbs that only people and organisations are the subject of."""
    return frozenset(words(language, "cues").SAY.split()) - _bag(language, "DOING")


def _of_mention(mention: Mention) -> Subject:
    """The entity that a mention names, else its words."""
    known = mention.entity is not None
    return Subject(mention.entity or mention.text, mention.start, mention.end, known, "name")


def _taken_up(subject: Subject, pronoun: Token) -> Subject:
    """A subject that a pronoun stands for, at the pronoun's place."""
    end = pronoun.idx + len(pronoun.text)
    return replace(subject, start=pronoun.idx, end=end, link="pronoun") if subject.name else OPEN


def _inside(doc: Doc, dates: list[Timex]) -> frozenset[int]:
    """The tokens that dates are made of."""
    spans = (doc.char_span(d.start, d.end, alignment_mode="expand") for d in dates)
    return frozenset(t.i for span in spans for t in span or ())


class Subjects:
    """Reads subjects in one article."""

    def __init__(self, doc: Doc, language: str) -> None:
        self.doc, self.language = doc, language
        self.text = text_of(doc)
        self.mentions: list[Mention] = list(found(doc, "mentions")) or [
            Mention(e.start_char, e.end_char, e.text, e.label_, e.text, "ner")  # type: ignore[arg-type]
            for e in doc.ents
        ]
        self.quotes: list[Quote] = found(doc, "quotes")
        self._called = _bag(language, "ORGANISATIONS") | _bag(language, "PERSONS")
        self._times = _inside(doc, found(doc, "dates"))
        self._at: dict[int, Mention] = {}
        for mention in self.mentions:
            span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
            for token in span or ():
                self._at[token.i] = mention
        self._antecedents = Antecedents(doc, self.quotes)

    def read(self, token: Token | None, without: Token | None = None, depth: int = 0) -> Subject:
        """The subject whose head is `token`; `without` is the figure's token, left out of its words."""
        while token is not None and token.i in self._times and token.dep_.startswith(_OF_A_NOUN):
            token = token.head  # *les attentats du 13 mai, qui …*
        if token is None or token.i in self._times:
            return OPEN  # *Friday*, *Hours after …*: days do nothing
        named = self._named(token)
        if named is not None:
            return self._joined(token, named)
        if token.pos_ in ("VERB", "AUX"):
            return OPEN  # *il est bon de partir*
        if (members := self._of_many(token)) is not None:
            return self.read(members, without, depth)
        if token.pos_ == "PRON":
            return self._pronoun(token, depth)
        described = self._described(token)
        if described is not None:
            return described
        return self.noun(token, without)

    def _of_many(self, token: Token) -> Token | None:
        """*chacun des sept candidats*, *one of the boats*: the noun that a pronoun or a number takes from."""
        if token.pos_ not in ("PRON", "NUM") or token.lower_ in _bag(self.language, "NOBODY"):
            return None
        for child in token.rights:
            led = any(c.lower_ in _bag(self.language, "OF") for c in child.lefts)
            if child.i in self._times:
                continue  # *celle de mardi*, *chacun des trois derniers jours*
            if led and child.dep_ in ("nmod", "obl:arg") and child.pos_ in ("NOUN", "PROPN"):
                return child
        return None

    def _named(self, token: Token) -> Subject | None:
        """The entity that a noun is, or that is named beside it: *Renault*, *la ministre Jeanne Petit*."""
        if (mention := self._at.get(token.i)) is not None:
            return _of_mention(mention)
        for child in token.children:
            if any(c.dep_ in ("case", "cc") for c in child.children):
                continue
            beside = self._at.get(child.i)
            if beside is not None and self._names(child, beside, token):
                return _of_mention(beside)
            if child.dep_ == "appos" and child.lemma_.lower() in self._called:
                return self._named(child)  # *le dernier fabricant, le groupe Funai Electric*
        titled = self._titled(token)
        return _of_mention(titled) if titled is not None else None

    def _names(self, name: Token, mention: Mention, noun: Token) -> bool:
        """Whether a name right behind a noun says who or what that is."""
        if mention.label not in ("PER", "PRODUCT") and not self._organised(noun, mention):
            return False
        if not noun.i < name.i <= noun.i + (8 if name.dep_ == "appos" else 4):
            return False
        close = name.dep_ in ("appos", "flat", "flat:name", "compound")
        return close or (name.dep_ == "nmod" and self._next(noun, name))

    def _next(self, noun: Token, name: Token) -> bool:
        """Whether a name stands right behind a noun, or behind its adjective: *la firme américaine Monsanto*."""
        return all(t.pos_ == "ADJ" for t in self.doc[noun.i + 1 : name.i])

    def _titled(self, token: Token) -> Mention | None:
        """The person whose function stands before the name and a party's: *le député LR Paul Martin*."""
        if token.lemma_.lower() not in _bag(self.language, "PERSONS"):
            return None
        for at in range(token.i + 1, min(token.i + 4, len(self.doc))):
            mention = self._at.get(at)
            if mention is None or mention.label == "PER":
                return mention
        return None

    def _organised(self, token: Token, mention: Mention) -> bool:
        """Whether an organisation's name says which one *the group* is; *le député UMP* is not the UMP."""
        named = _bag(self.language, "ORGANISATIONS")
        return mention.label == "ORG" and token.lemma_.lower() in named

    def _joined(self, token: Token, first: Subject) -> Subject:
        """*AMD et OpenAI*: both names."""
        names, start, end = [first.name], first.start, first.end
        before = self._before_and(token)
        if before is not None and before.name not in names:
            names.insert(0, before.name)
            start = before.start
        conjuncts = [c for c in token.children if c.dep_ == "conj"]
        if not any(g.dep_ == "cc" for c in conjuncts for g in c.children):
            conjuncts = []
        for child in conjuncts:
            other = self._named(child)
            if other is not None and other.name not in names:
                names.append(other.name)
                end = other.end
        if len(names) == 1:
            return first
        joint = words(self.language, "claims").JOIN.join(n for n in names if n)
        return Subject(joint, start, end, False, "names")

    def _before_and(self, token: Token) -> Subject | None:
        """The name joined before a subject where a parenthesis cut the parse: *AMD (Advanced …) et OpenAI*."""
        at = token.left_edge.i - 1
        if at < 2 or self.doc[at].pos_ != "CCONJ" or self.doc[at - 1].text != ")":
            return None
        while at > token.sent.start and self.doc[at].text != "(":
            at -= 1
        mention = self._at.get(at - 1)
        if mention is None or at - 1 < token.sent.start:
            return None
        return Subject(mention.entity or mention.text, mention.start, mention.end, True, "name")

    def is_time(self, token: Token) -> bool:
        """Whether a token is part of a date."""
        return token.i in self._times

    def sayer(self, verb: Token) -> Subject | None:
        """Who says what `verb` introduces, where it is the verb of a quote: that is read with more care than the
        parse gives."""
        for q in self.quotes:
            if q.cue_start is None or q.cue_end is None or not q.speaker:
                continue
            if q.cue_start <= verb.idx < q.cue_end:
                known = self._is_entity(q.speaker)
                return Subject(q.speaker, q.speaker_start, q.speaker_end, known, "speaker")
        return None

    def named_before(self, at: int) -> Subject | None:
        """The name that ends right before token `at`."""
        mention = self._at.get(at - 1)
        if mention is None:
            return None
        start, end = self.doc[at].idx, mention.end
        if start < end:  # *Peugeot 68 %* is no model of Peugeot's
            end = mention.start + len(self.text[mention.start : start].rstrip())
            name = self.text[mention.start : end]
            return Subject(name, mention.start, end, self._is_entity(name), "name")
        return _of_mention(mention)

    def place_from(self, at: int) -> Subject | None:
        """The place whose name stands behind the preposition at token `at`: *à São Paulo*, *dans l'État de São Paulo*."""
        if at >= len(self.doc) or self.doc[at].pos_ != "ADP":
            return None
        for token in self.doc[at + 1 : at + 5]:
            if (mention := self._at.get(token.i)) is not None:
                return _of_mention(mention) if mention.label == "LOC" else None
            if token.pos_ not in ("DET", "ADP", "NOUN"):
                return None
        return None

    def person_before(self, at: int) -> Subject | None:
        """The person whose name ends right before token `at`."""
        mention = self._at.get(at - 1)
        if mention is None or mention.label != "PER":
            return None
        return _of_mention(mention)

    def is_person(self, token: Token) -> bool | None:
        """Whether a noun or a name is somebody's; None where nothing is known of it."""
        if (mention := self._at.get(token.i)) is not None:
            return mention.label == "PER"
        kind = concept_of(token.lemma_, token.lemma_, None, None, self.language)
        if token.lemma_.lower() in _bag(self.language, "PERSONS"):
            return True
        return None if kind is None else "people" in widths(kind)

    def noun(self, token: Token, without: Token | None = None) -> Subject:
        """The words of a noun, without articles."""
        start, end = self._without_days(*phrase(token, without))
        text = self.text[start:end]
        if "(" in text and ")" not in text:
            text = text[: text.index("(")].rstrip()
            end = start + len(text)
        article = "Art" in token.morph.get("PronType", [])
        said = len(text) > 1 and any(c.isalpha() for c in text)
        said = said and not article and token.pos_ not in _NAMELESS and token.i not in self._times
        return Subject(text, start, end) if said else OPEN

    def _without_days(self, start: int, end: int) -> tuple[int, int]:
        """A phrase without days at its end: *a boy Saturday*."""
        span = self.doc.char_span(start, end)
        last = len(span) if span is not None else 0
        while span is not None and last > 1 and span[last - 1].i in self._times:
            last -= 1
            while last > 1 and span[last - 1].pos_ in ("ADP", "DET", "PUNCT"):
                last -= 1
        return (start, span[last - 1].idx + len(span[last - 1])) if span else (start, end)

    def _pronoun(self, token: Token, depth: int) -> Subject:
        low = token.lower_.lstrip("-").removeprefix("t-")
        place = (token.idx, token.idx + len(token.text))
        if low in _bag(self.language, "SPEAKER"):
            for quote in self.quotes:
                if quote.direct and quote.start <= token.idx < quote.end and quote.speaker:
                    return Subject(quote.speaker, *place, self._is_entity(quote.speaker), "speaker")
            return OPEN
        if low not in _bag(self.language, "THIRD") or depth > 3:
            return OPEN
        if token.sent[0].lower_ in _bag(self.language, "ASIDE") and token.i > token.sent.start:
            return self._aside(token, depth)
        for candidate in self._antecedents.before(token):
            if candidate.pos_ == "PRON":
                if candidate.lower_ == token.lower_ and not self._is_nobody(candidate):
                    return _taken_up(self._pronoun(candidate, depth + 1), token)
            elif self._fits(candidate, token, low):
                return _taken_up(self.read(candidate, None, depth + 1), token)
        return OPEN

    def _is_nobody(self, candidate: Token) -> bool:
        """Whether no pronoun stands for a word: *rien*, a newspaper that only reports."""
        reports = candidate.lemma_.lower() in _bag(self.language, "MEDIA")
        return reports or candidate.lower_ in _bag(self.language, "NOBODY")

    def _fits(self, candidate: Token, pronoun: Token, low: str) -> bool:
        """Whether a pronoun can stand for a noun or a name, by what it is, its number and its gender."""
        mention = self._at.get(candidate.i)
        label = mention.label if mention is not None else None
        person = label == "PER"
        saying = pronoun.head.lemma_.lower() in _saying(self.language)
        if self._is_nobody(candidate) or (saying and label not in ("PER", "ORG")):
            return False
        if low in _bag(self.language, "PERSON_ONLY") and not person:
            return False
        if low in _bag(self.language, "THING_ONLY") and person:
            return False
        number, theirs = candidate.morph.get("Number", []), candidate.morph.get("Gender", [])
        many = number == ["Plur"] or any(c.dep_ == "conj" for c in candidate.children)
        plural = "Plur" in pronoun.morph.get("Number", [])
        if plural != many and not (mention is None and not number):
            # a maker is one though the parse joins others to it; of a lone one nobody says *they*
            return label in ("PRODUCT", "ORG") and many
        gender = pronoun.morph.get("Gender", [])
        if mention is None:
            alike = not gender or not theirs or gender == theirs
            return alike and candidate.pos_ in ("NOUN", "PROPN")
        hers = self._genders.get(mention.entity or mention.text) if person else None
        return hers is None or not gender or plural or gender[0][0].lower() == hers

    def _aside(self, pronoun: Token, depth: int) -> Subject:
        """*Quant à la masse salariale, elle …*: the noun set before the sentence that a pronoun takes up."""
        before = self.doc[pronoun.sent.start + 1 : pronoun.i]
        nouns = [t for t in before if t.pos_ in ("NOUN", "PROPN")]
        if not nouns or before[-1].text != "," or any(t.text == "," for t in before[:-1]):
            return OPEN
        return _taken_up(self.read(nouns[0], None, depth + 1), pronoun)

    def _described(self, token: Token) -> Subject | None:
        """The entity that *l'entreprise*, *le ministre*, *the company* stands for, where one fits."""
        if token.pos_ not in ("NOUN", "PROPN"):
            return None
        determiner = next((c for c in token.children if c.dep_ == "det"), None)
        if determiner is None or determiner.lower_ not in _bag(self.language, "DEFINITE"):
            return None
        if any(
            c.dep_ in ("nmod", "acl:relcl") for c in token.children
        ) or "Plur" in token.morph.get("Number", []):
            return None
        lemma = token.lemma_.lower()
        place = (token.idx, token.idx + len(token.text))
        before = [m for m in self.mentions if m.end <= token.idx and m.entity]
        if lemma in _bag(self.language, "PERSONS"):
            held = [m for m in before if m.label == "PER" and lemma in (m.role or "").lower()]
            return Subject(held[-1].entity, *place, True, "role") if held else None
        if lemma not in _bag(self.language, "ORGANISATIONS"):
            return None
        apart = {None, *self._parts.get(lemma, ())}
        likely = [m for m in before if m.label == "ORG" and m.entity not in apart]
        for candidate in self._antecedents.before(token):
            mention = self._at.get(candidate.i)
            if mention is not None and mention.label == "ORG" and mention.entity not in apart:
                return Subject(mention.entity, *place, True, "description")
        if likely and len({m.entity for m in likely}) == 1:
            return Subject(likely[-1].entity, *place, True, "description")
        return None

    @cached_property
    def _genders(self) -> dict[str, str]:
        """Who of the article's people is *he* (`m`) and who is *she* (`f`), as far as it can be told."""
        return genders(self.text, self.mentions, self.language)

    @cached_property
    def _parts(self) -> dict[str, set[str | None]]:
        """The entities that belong to a *group* and so are not it, by its lemma: *la CFDT du groupe*."""
        parts: dict[str, set[str | None]] = {}
        for at, mention in self._at.items():
            for whole in self.doc[at].children:
                if whole.dep_ == "nmod":
                    parts.setdefault(whole.lemma_.lower(), set()).add(mention.entity)
        return parts

    def _is_entity(self, name: str) -> bool:
        return any(m.entity == name for m in self.mentions)
