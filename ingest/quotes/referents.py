"""Whom words in an article stand for: a phrase, a pronoun, a description (*le ministre*, *the company*).

A description or a pronoun stands for somebody who was named or has spoken before; where nobody fits, its own
words are kept.
"""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from ..facts import Mention
from ..spans import found
from .beside import addressed, possessed
from .clauses import has_verb
from .cues import bag
from .memory import Memory, Speaker
from .reading import is_finite, is_infinitive
from .subjects import noun_phrase, subject_of

# words of these kinds alone are nobody's name
_NAMELESS = frozenset(
    ("ADV", "VERB", "AUX", "DET", "ADP", "SCONJ", "CCONJ", "PUNCT", "PART", "SPACE")
)


class Referents(Memory):
    """Finds whom words stand for."""

    def phrase(
        self, start: int, end: int, appositive: Mention | None, head: Token | None = None
    ) -> Speaker | None:
        """The speaker that the words `start`..`end` stand for: a name among them, who a pronoun or a description
        means, else the words; None where they are nobody."""
        start, end = self._bounds(start, end)
        text = self.reading.text
        low = text[start:end].lower().replace("’", "'")
        if low in self.reading.cues.PRONOUNS:
            return self.pronoun(low, start, end)
        if low in bag(self.reading, "RELATIVES") | bag(self.reading, "THAT"):
            return self._antecedent(start)
        if re.fullmatch(self.reading.speech.AGED, low):
            who = self._aged(start)
            return Speaker(who.name, start, end, who.label, "age") if who else None
        if end - start < 2 or self._nobody(start, end):
            return None
        first = re.match(r"[\w-]+'?", low)
        if first and first.group() in bag(self.reading, "WITH"):
            start += len(first.group()) + 1
        mentions = self.reading.mentions_in(start, end)
        persons = [m for m in mentions if m.label == "PER"]
        own = self._at_head(mentions, head) or next(
            (p for p in persons if not possessed(text, p.start, start)), appositive
        )
        if own is not None:
            return self.entity(own)
        article = re.match(self.reading.cues.ARTICLES, text[start:end], re.IGNORECASE)
        bare = start + article.end() if article else start
        group = self._group(mentions, start, bare, end)
        # M. Dupont, whom no name component knew
        return self.entity(group) if group else self._described(start, bare, end, mentions)

    def _bounds(self, start: int, end: int) -> tuple[int, int]:
        """`start`..`end` without the signs around it and the adverbs behind it."""
        text = self.reading.text
        while start < end and not text[start].isalnum():
            start += 1
        while end > start and not (text[end - 1].isalnum() or text[end - 1] in ").»\"'"):
            end -= 1
        loose = bag(self.reading, "BETWEEN") | bag(self.reading, "TRAILING")
        while tail := re.search(r"\s([\w'’]+)$", text[start:end]):
            last = tail[1].lower().replace("’", "'")
            token = self.reading.token(start + tail.start(1)) if self.reading.parsed else None
            adverb = token is not None and token.pos_ == "ADV" and tail[1].islower()
            if last not in loose and not adverb:
                break
            end = start + tail.start()
        return start, end

    def _nobody(self, start: int, end: int) -> bool:
        """Whether words name nobody: a time, an amount, an adverb, an infinitive, what begins with a preposition."""
        reading = self.reading
        if any(r.start <= start < r.end for r in found(reading.doc, "dates")):
            return True  # *ces dernières années*, *cinq mois plus tard …*
        if any(r.start <= start and end <= r.end for r in found(reading.doc, "figures")):
            return True
        first = re.match(r"[\w-]+['’]?", reading.text[start:end])
        low = first.group().lower().replace("’", "'") if first else ""
        if low in bag(reading, "OPENERS") and first and first.end() < end - start:
            return True
        if not reading.parsed:
            return False
        if any(m.label in ("PER", "ORG") for m in reading.mentions_in(start, end)):
            return False
        span = reading.doc.char_span(start, end, alignment_mode="expand")
        if span is None or not len(span):
            return False
        leads = reading.speech.TURNED_PERFECT and is_infinitive(span[0])
        names = any(t.pos_ not in _NAMELESS for t in span)
        return leads or not names or any(is_finite(t) for t in span)

    def _at_head(self, mentions: list[Mention], head: Token | None) -> Mention | None:
        """The name that the phrase's head is in; the person behind it where that is an organisation's."""
        if head is None:
            return None
        for m in mentions:
            if m.start <= head.idx < m.end and m.label in ("PER", "ORG", "PRODUCT", "LOC"):
                behind = (p for p in mentions if p.label == "PER" and p.start >= m.end)
                return m if m.label == "PER" else next(behind, m)
        return None

    def _group(self, mentions: list[Mention], start: int, bare: int, end: int) -> Mention | None:
        """The organisation or place that the phrase begins with; not *a Renault spokeswoman*."""
        text = self.reading.text
        for m in mentions:
            titled = re.match(r"\s+([\w-]+)", text[m.end : end])
            if titled and titled[1].lower().removesuffix("s") in self.reading.cues.PERSONS.split():
                continue
            leads = start <= m.start <= bare + 1 and m.label in ("ORG", "PRODUCT", "LOC")
            alone = m.end >= end - 1 or text[m.end : end].lstrip()[:1] in ("(", ",")
            if leads and (alone or m.label == "ORG"):
                return m
        return None

    def _aged(self, at: int) -> Speaker | None:
        """The person that *the 31-year-old* before `at` stands for: who spoke last, or was named."""
        last, recent = self.last(at, 700), self._recent(at, "")
        if last is not None and last.label == "PER":
            return last
        return self.entity(recent) if recent is not None else None

    def _antecedent(self, at: int) -> Speaker | None:
        """The name that a relative pronoun at `at` stands for: *Dupont, qui a dit*; the words it hangs on where
        none is near: *He had data from several phones that showed …*."""
        reading = self.reading
        near = reading.mentions_in(max(0, at - 90), at)
        between = reading.text[near[-1].end : at] if near else "."
        if not re.search(r"[.;:!?»”\"]", between) and not has_verb(reading, near[-1].end, at):
            return self.entity(near[-1])
        pronoun = reading.token(at) if reading.parsed else None
        if pronoun is None or pronoun.head.dep_ != "acl:relcl" or pronoun.head.head.i > pronoun.i:
            return None
        noun = pronoun.head.head
        cues = reading.cues
        able = {*cues.PERSONS.split(), *cues.GROUPS.split()} | bag(reading, "DOCUMENTS")
        if noun.lower_ not in able:
            return None
        return Speaker(noun.text, noun.idx, noun.idx + len(noun.text), None, "words")

    def _described(self, start: int, bare: int, end: int, inside: list[Mention]) -> Speaker:
        """A phrase without a name of its own: *le ministre*, *un porte-parole de la police*."""
        reading, text = self.reading, self.reading.text
        cues = reading.cues
        words_ = re.findall(r"[\w-]+", text[bare:end].lower())
        head = words_[0] if words_ else ""
        if not reading.speech.HEAD_FIRST and words_:
            head = words_[-1] if " of " not in text[bare:end] else head
        plain = Speaker(text[bare:end], bare, end, None, "words")
        definite = re.match(cues.DEFINITE, text[start:end], re.IGNORECASE)
        if not definite or len(words_) > 3 or inside:
            return plain
        if head in cues.PERSONS.split():
            by_role = self._by_role(head, start)
            if by_role:
                return Speaker(by_role, start, end, "PER", "role")
            last = self.last(start, 700)
            people = {
                m.entity or m.text for m in reading.mentions if m.label == "PER" and m.end <= start
            }
            sure = reading.speech.HEAD_FIRST or len(people) == 1
            if last and last.label == "PER" and sure:
                return Speaker(last.name, start, end, "PER", "last")
        elif head in cues.GROUPS.split():
            last = self.last(start, 700)
            if last and last.label == "ORG" and head not in bag(reading, "BODIES"):
                return Speaker(last.name, start, end, "ORG", "last")
            by_head = self._by_head(head, start)
            if by_head:
                return Speaker(by_head, start, end, "ORG", "head")
        return plain

    def _by_role(self, head: str, at: int) -> str | None:
        """The last person before `at` beside whose name the article says `head`."""
        ends = [0, *(m.end for m in self.reading.mentions)]
        for m, before in reversed([*zip(self.reading.mentions, ends, strict=False)]):
            if m.end > at or m.label != "PER":
                continue
            if m.role and re.search(rf"\b{re.escape(head)}\b", m.role.lower()):
                return m.entity or m.text
            around = self.reading.text[max(before, m.start - 50) : m.start].lower()
            if re.search(rf"\b{re.escape(head)}\b[^,.;:!?»\"]*$", around):
                return m.entity or m.text
        return None

    def _by_head(self, head: str, at: int) -> str | None:
        """The last organisation before `at` whose name or neighbouring words hold `head`."""
        for m in reversed(self.reading.mentions):
            if m.end > at or m.label != "ORG":
                continue
            name = (m.entity or m.text).lower()
            around = self.reading.text[max(0, m.start - 25) : m.start].lower()
            if re.search(rf"\b{re.escape(head)}\b", name) or re.search(
                rf"\b{re.escape(head)}\b[^,.;:!?]*$", around
            ):
                return m.entity or m.text
        return None

    def pronoun(self, word: str, start: int, end: int) -> Speaker | None:
        """The last person (or, for *ils* and *they*, group) that `word` can mean."""
        who = self._meant(word, start, end)
        kind = self.reading.cues.PRONOUNS.get(word, "")
        if who is not None and who.name and who.label == "PER" and kind in ("m", "f"):
            self._genders().setdefault(who.name, kind)  # who was *she* once is not *he* later
        return who

    def _meant(self, word: str, start: int, end: int) -> Speaker | None:
        kind = self.reading.cues.PRONOUNS.get(word, "")
        if not kind:
            return Speaker(self.reading.text[start:end], start, end, None, "words")
        last = self.last(start, 900)
        if kind.startswith("p"):
            read = {*re.findall(r"\w+", (last.name or "").lower())} if last else set()
            if last and last.label != "PER" and not read & bag(self.reading, "DOCUMENTS"):
                return Speaker(last.name, start, end, last.label, "pronoun")
            return Speaker(self.reading.text[start:end], start, end, None, "words")
        recent = self._recent(start, kind)
        if last and last.label is None and self._is_person(last, kind):
            spoken = max(w for w, s in self.said if s == last)
            if recent is None or recent.start < spoken:
                return Speaker(last.name, start, end, None, "pronoun")
        if last and last.label == "PER" and self._fits(last.name, kind):
            # a person named since, in the sentence before, takes over
            where = max(w for w, s in self.said if s is last or s == last)
            if (
                recent
                and recent.start > where
                and recent.entity != last.name
                and self._leads(recent)
            ):
                return Speaker(recent.entity or recent.text, start, end, "PER", "pronoun")
            return Speaker(last.name, start, end, "PER", "pronoun")
        if last and last.label == "ORG" and self.reading.speech.TURNED_PERFECT:
            where = max(w for w, s in self.said if s == last)
            if start - where < 500 and not (
                recent and recent.start >= where and self._leads(recent)
            ):
                return Speaker(last.name, start, end, last.label, "pronoun")
        if recent:
            role = self._led_by(recent)
            who = role or self.entity(recent)
            return Speaker(who.name, start, end, who.label, "pronoun")
        groups = [
            m
            for m in self.reading.mentions_in(max(0, start - 400), start)
            if m.label == "ORG" and self._leads(m)
        ]
        if (office := self._office(start, end, kind)) is not None and last is None:
            return office
        if groups and self.reading.speech.TURNED_PERFECT and not last:
            return Speaker(groups[-1].entity or groups[-1].text, start, end, "ORG", "pronoun")
        if last and (last.label != "PER" or kind == "n"):
            return Speaker(last.name, start, end, last.label, "pronoun")
        return Speaker(self.reading.text[start:end], start, end, None, "words")

    def _office(self, start: int, end: int, kind: str) -> Speaker | None:
        """Whom *he* or *she* means where nobody is named: who holds an office or the like, as the subject of one
        of the two sentences before."""
        token = self.reading.token(start) if self.reading.parsed else None
        if token is None or kind not in ("m", "f"):
            return None
        first = token.sent.start
        for _ in range(2):
            before = self.reading.doc[first - 1].sent if first else None
            if before is None:
                return None
            subject = subject_of(before.root)
            if subject is not None and subject.pos_ == "NOUN" and subject.i < before.root.i:
                who = self._described(subject.idx, subject.idx, noun_phrase(subject)[1], [])
                return replace(who, start=start, end=end) if self._is_person(who, kind) else None
            first = before.start
        return None

    def _led_by(self, mention: Mention) -> Speaker | None:
        """The person without a name with whom the sentence of `mention` begins: *The president praised Jane Porter*."""
        unit = next((u for u in reversed(self.reading.units) if u.start <= mention.start), None)
        if unit is None or self._leads(mention):
            return None
        lead = re.compile(rf"(?:{self.reading.cues.ARTICLES})([\w-]+)", re.IGNORECASE)
        m = lead.match(self.reading.text, unit.start)
        if m is None or m[1].lower() not in self.reading.cues.PERSONS.split():
            return None
        return self._described(m.start(), m.start(1), m.end(), [])

    def apposition(self, end: int, limit: int) -> Mention | None:
        """A person named right behind the comma at `end`: *le patron du groupe, Jean Dupont*."""
        text = self.reading.text
        m = addressed().match(text, end, limit)
        if not m:
            return None
        for mention in self.reading.mentions_in(m.end(), limit):
            return mention if mention.start == m.end() and mention.label == "PER" else None
        return None
