"""Who speaks: the noun phrase beside a cue, and the person or organisation it stands for in the article."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Token

from ..facts import Mention
from ..lang import words
from .cues import Cue, bag
from .reading import Reading, Unit, is_finite

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj")
_STOPS = re.compile(r"[,;:.!?…()\"«»“”\n]|\s[-–—]+\s|\s--")


@cache
def _patterns(
    language: str,
) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What stands between an inverted verb and its subject, what ends a phrase, places, where a noun begins."""
    speech = words(language, "speech")
    adverbs, endings = (re.sub(r"\s*\n\s*", "", x) for x in (speech.ADVERBS, speech.ENDINGS))
    return (
        re.compile(rf"{adverbs}\b[\s,]*", re.IGNORECASE),
        re.compile(rf"\s+(?:{endings})\b.*$", re.IGNORECASE | re.DOTALL),
        re.compile(rf"(?:{'|'.join(speech.PLACES.split())})\b\s", re.IGNORECASE),
        re.compile(rf"\s(?={speech.NOUNS})"),
    )


@dataclass(frozen=True, slots=True)
class Speaker:
    """A name and the words of the text that stand for it (`label` None: no entity)."""

    name: str | None
    start: int
    end: int
    label: str | None
    resolved: str = "name"


@dataclass
class Speakers:
    """Finds speakers, and remembers who has spoken so far."""

    reading: Reading
    said: list[tuple[int, Speaker]] = field(default_factory=list)
    unit_cues: list[Cue] = field(default_factory=list)
    _known: dict[str, str] | None = None

    def remember(self, at: int, speaker: Speaker | None) -> None:
        """Note that `speaker` spoke at `at`."""
        if speaker is not None and speaker.name:
            self.said.append((at, speaker))

    def last(self, at: int, reach: int = 1200) -> Speaker | None:
        """Who spoke last before `at`, no further than `reach` characters back."""
        before = [(where, s) for where, s in self.said if where <= at and at - where <= reach]
        return max(before, key=lambda x: x[0])[1] if before else None

    # ---- noun phrases

    def of_cue(self, unit: Unit, cue: Cue) -> Speaker | None:
        """The subject of a verb of saying: by the clitic, the parse, then the words around it."""
        if cue.inverted and cue.inverted not in ("on", "je", "nous"):
            word = unit.words[cue.first if "-" in unit.words[cue.first].low else cue.main]
            return self.pronoun(cue.inverted, word.start, word.end)
        if cue.lemma.endswith(("lire",)) or cue.inverted:
            return self.last(cue.start)
        if cue.gerund and not self._own_subject(cue):
            earlier = [c for c in self.unit_cues if c.start < cue.start and not c.gerund]
            if earlier:
                return self.of_cue(unit, earlier[-1])
            return self._parsed(unit, cue) or self._main(unit, cue) or self._before(unit, cue)
        before = [c for c in self.unit_cues if c.last < cue.first and not c.gerund]
        if before and cue.first and unit.words[cue.first - 1].low in bag(self.reading, "AND"):
            return self.of_cue(unit, before[-1])  # «X said … and said …»
        if self._turned(unit, cue):
            return self._behind(unit, cue) or self._parsed(unit, cue)
        if cue.first and unit.words[cue.first - 1].low == ",":
            return self._before(unit, cue) or self._parsed(unit, cue)
        return self._parsed(unit, cue) or self._before(unit, cue)

    def _main(self, unit: Unit, cue: Cue) -> Speaker | None:
        """The subject of the sentence that a participle belongs to."""
        token = self.reading.token(cue.start)
        if token is None or not self.reading.parsed:
            return None
        subject = subject_of(token.sent.root)
        if subject is None or not unit.start <= subject.idx < cue.start:
            return None
        return self.phrase(*noun_phrase(subject), None, subject)

    def _own_subject(self, cue: Cue) -> bool:
        """Whether a participle has a subject of its own: *with Boswell stating*."""
        token = self.reading.token(cue.start)
        return (
            token is not None
            and self.reading.parsed
            and any(c.dep_ in SUBJECTS and c.i < token.i for c in token.children)
        )

    def _turned(self, unit: Unit, cue: Cue) -> bool:
        """Whether the subject follows the verb: the verb comes right behind a comma or a quote."""
        k = cue.first - 1
        while k >= 0 and unit.words[k].low in bag(self.reading, "BETWEEN"):
            k -= 1
        if k < 0:
            return False
        if unit.words[k].low not in (",", '"', "-", "–", "—"):
            return False
        following = unit.words[cue.last + 1].low if cue.last + 1 < len(unit.words) else "."
        if following in bag(self.reading, "THAT") or following in (":", '"', ","):
            return False
        if self.reading.speech.TURNED_PERFECT:
            return True
        if cue.first != cue.main or not following[0].isalnum():
            return False  # English turns no verb with an auxiliary
        if following in bag(self.reading, "THAT") | {"in", "on", "at", "to"}:
            return False
        for word in unit.words[cue.last + 1 :]:
            if word.low in (",", ";", ":", '"', ".", "who", "that"):
                break
            token = self.reading.token(word.start)
            if token is not None and is_finite(token):
                return False  # the words behind are a clause: what is said, not who says it
        return True

    def _behind(self, unit: Unit, cue: Cue) -> Speaker | None:
        """The phrase after the verb, without days and the like."""
        text = self.reading.text
        start = cue.end
        while text[start : start + 1].isspace():
            start += 1
        adverbs, endings, places, nouns = _patterns(self.reading.language)
        while m := adverbs.match(text, start, unit.end):
            start = m.end()
        stop = _STOPS.search(text, start, unit.end)
        end = stop.start() if stop else unit.end
        while stop and stop.group() == "." and end + 1 < unit.end - 1:
            stop = _STOPS.search(text, end + 1, unit.end)
            end = stop.start() if stop else unit.end
        if places.match(text, start, end):  # «a déclaré sur France Inter la ministre …»
            people = [m for m in self.reading.mentions_in(start, end) if m.label == "PER"]
            if people:
                return self.entity(people[-1])
            noun = nouns.search(text, start + 8, end)
            if noun is None:
                return None
            start = noun.end()
        short = endings.sub("", text[start:end])
        behind = start + len(short)
        if not short.strip():
            return None
        appositive = self.apposition(behind, unit.end)
        return self.phrase(start, behind, appositive)

    def _before(self, unit: Unit, cue: Cue) -> Speaker | None:
        """The last phrase before the verb: the words back to a comma, a quote or a conjunction."""
        text, ws = self.reading.text, unit.words
        i = cue.first - 1
        if i < 0:
            return None
        end = ws[i].end
        if ws[i].low == ",":  # X, the firm's head, said
            opening = max((q.outer_end for q in unit.quotes if q.outer_end <= cue.start), default=0)
            people = [
                m
                for m in self.reading.mentions_in(max(unit.start, opening), ws[i].start)
                if m.label == "PER" and not _possessed(text, m.start, max(unit.start, m.start - 30))
            ]
            if people and cue.start - people[-1].end < 160:
                return self.entity(people[-1])
            end = ws[i].start
            i -= 1
        k = i
        while k >= 0 and ws[k].low not in {
            ",",
            '"',
            ";",
            ":",
            "(",
            ")",
            "et",
            "and",
            "mais",
            "but",
        }:
            k -= 1
        start = ws[k + 1].start if k + 1 <= i else end
        if start >= end:
            return None
        return self.phrase(start, end, None)

    def _parsed(self, unit: Unit, cue: Cue) -> Speaker | None:
        """The subject that the parse gives the verb."""
        if not self.reading.parsed:
            return None
        token = self.reading.token(unit.words[cue.main].start)
        if token is None:
            return None
        subject = subject_of(token)
        if subject is None:
            return None
        if subject.idx < unit.start or subject.idx >= unit.end:
            return None
        if any(q.outer_start <= subject.idx < q.outer_end for q in unit.quotes):
            return None
        if subject.i > token.i and not self._turned(unit, cue):
            return None  # the subject of the reported clause, hung on the wrong verb
        start, end = noun_phrase(subject)
        end = min(end, unit.end)
        start = max(start, unit.start)
        comma = self.reading.text.rfind(",", start, subject.idx)
        start = comma + 1 if comma >= 0 else start
        between = self.reading.text[end : cue.start] if subject.idx < cue.start else "."
        if not re.search(r"[,;:.()«»“”\"]|\b(?:who|which|that|and|et|qui|que|also)\b", between):
            end = cue.start  # «HMC chief Mike Buchanan said», whatever the parse took for its head
        for q in unit.quotes:
            if q.outer_end <= subject.idx:
                start = max(start, q.outer_end)
        return self.phrase(start, end, self.apposition(end, unit.end), subject)

    def apposition(self, end: int, limit: int) -> Mention | None:
        """A person named right behind the comma at `end`: *le patron du groupe, Jean Dupont*."""
        text = self.reading.text
        m = re.compile(r"\s?,\s+(?:M\.|Mme|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)?\s*").match(text, end, limit)
        if not m:
            return None
        for mention in self.reading.mentions_in(m.end(), limit):
            return mention if mention.start == m.end() and mention.label == "PER" else None
        return None

    # ---- what a phrase stands for

    def phrase(
        self, start: int, end: int, appositive: Mention | None, head: Token | None = None
    ) -> Speaker | None:
        """The speaker that the words `start`..`end` stand for."""
        text = self.reading.text
        while start < end and not (text[start].isalnum()):
            start += 1
        while end > start and not (text[end - 1].isalnum() or text[end - 1] in ").»\"'"):
            end -= 1
        loose = bag(self.reading, "BETWEEN") | bag(self.reading, "TRAILING")
        while tail := re.search(r"\s([\w'’]+)$", text[start:end]):
            last = tail[1].lower().replace("’", "'")
            if last not in loose and not (
                last.endswith("ly") and last != "family" and tail[1].islower()
            ):
                break
            end = start + tail.start()
        if start >= end:
            return None
        low = text[start:end].lower().replace("’", "'")
        if low in self.reading.cues.PRONOUNS:
            return self.pronoun(low, start, end)
        first_word = re.match(r"[\w-]+'?", low)
        if (
            first_word
            and first_word.group() in bag(self.reading, "OPENERS")
            and first_word.group() != low
        ):
            return None
        if first_word and first_word.group() in bag(self.reading, "WITH"):
            start += len(first_word.group()) + 1
        if low in bag(self.reading, "RELATIVES") | bag(self.reading, "THAT"):
            return self._antecedent(start)
        mentions = self.reading.mentions_in(start, end)
        persons = [m for m in mentions if m.label == "PER"]
        if head is not None:
            for m in mentions:
                if m.start <= head.idx < m.end and m.label in ("PER", "ORG", "PRODUCT", "LOC"):
                    if m.label != "PER" and (named := [p for p in persons if p.start >= m.end]):
                        return self.entity(named[0])
                    return self.entity(m)
        own = [p for p in persons if not _possessed(text, p.start, start)]
        if own:
            return self.entity(own[0])
        if appositive is not None:
            return self.entity(appositive)
        article = re.match(self.reading.cues.ARTICLES, text[start:end], re.IGNORECASE)
        bare = start + article.end() if article else start
        for m in mentions:
            leads = start <= m.start <= bare + 1 and m.label in ("ORG", "PRODUCT", "LOC")
            alone = m.end >= end - 1 or text[m.end : end].lstrip()[:1] in ("(", ",")
            if leads and (alone or m.label == "ORG"):
                return self.entity(m)
        # M. Dupont, whom no name component knew
        return self._described(start, bare, end, mentions)

    def _antecedent(self, at: int) -> Speaker | None:
        """The name that a relative pronoun at `at` stands for: *Dupont, qui a dit*."""
        near = self.reading.mentions_in(max(0, at - 90), at)
        if near and not re.search(r"[.;:!?»”\"]", self.reading.text[near[-1].end : at]):
            return self.entity(near[-1])
        return None

    def entity(self, mention: Mention) -> Speaker:
        """The speaker that a mention names."""
        return Speaker(mention.entity or mention.text, mention.start, mention.end, mention.label)

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
            if last and last.label == "PER":
                return Speaker(last.name, start, end, "PER", "last")
        elif head in cues.GROUPS.split():
            last = self.last(start, 700)
            if last and last.label == "ORG":
                return Speaker(last.name, start, end, "ORG", "last")
            by_head = self._by_head(head, start)
            if by_head:
                return Speaker(by_head, start, end, "ORG", "head")
        return plain

    def _by_role(self, head: str, at: int) -> str | None:
        """The last person before `at` beside whose name the article says `head`."""
        for m in reversed(self.reading.mentions):
            if m.end > at or m.label != "PER":
                continue
            if m.role and re.search(rf"\b{re.escape(head)}\b", m.role.lower()):
                return m.entity or m.text
            around = self.reading.text[max(0, m.start - 50) : m.start].lower()
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
        kind = self.reading.cues.PRONOUNS.get(word, "")
        if not kind:
            return Speaker(self.reading.text[start:end], start, end, None, "words")
        last = self.last(start, 900)
        if kind.startswith("p"):
            if last and last.label != "PER":
                return Speaker(last.name, start, end, last.label, "pronoun")
            return Speaker(self.reading.text[start:end], start, end, None, "words")
        recent = self._recent(start, kind)
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
                recent and recent.start > where and self._leads(recent)
            ):
                return Speaker(last.name, start, end, last.label, "pronoun")
        if recent:
            return Speaker(recent.entity or recent.text, start, end, "PER", "pronoun")
        groups = [
            m
            for m in self.reading.mentions_in(max(0, start - 400), start)
            if m.label == "ORG" and self._leads(m)
        ]
        if groups and self.reading.speech.TURNED_PERFECT and not last:
            return Speaker(groups[-1].entity or groups[-1].text, start, end, "ORG", "pronoun")
        if last and (last.label != "PER" or kind == "n"):
            return Speaker(last.name, start, end, last.label, "pronoun")
        return Speaker(self.reading.text[start:end], start, end, None, "words")

    def _recent(self, at: int, kind: str) -> Mention | None:
        """The person last named before `at`: one that leads its sentence, else the last one."""
        near = [
            m
            for m in self.reading.mentions_in(max(0, at - 600), at)
            if m.label == "PER" and self._fits(m.entity or m.text, kind)
        ]
        leading = [m for m in near if self._leads(m)]
        if leading and at - leading[-1].end < 400:
            return leading[-1]
        if not near:
            return None
        # the first person of the last sentence that names one, rather than one named in passing
        unit = next((u for u in reversed(self.reading.units) if u.start <= near[-1].start), None)
        same = [m for m in near if unit is not None and m.start >= unit.start]
        return same[0] if same else near[-1]

    def _leads(self, mention: Mention) -> bool:
        """Whether the mention is a subject (by the parse; without one, at its sentence's beginning)."""
        token = self.reading.token(mention.start)
        if token is None or not self.reading.parsed:
            return True
        while (
            token.head.i != token.i
            and token.head.idx >= mention.start
            and token.head.idx < mention.end
        ):
            token = token.head
        while token.dep_ in ("appos", "flat", "flat:name", "compound", "nmod:desc"):
            token = token.head
        return token.dep_.startswith("nsubj")

    def _fits(self, name: str | None, kind: str) -> bool:
        """Whether `name` can be *he* (m) or *she* (f), by the titles and functions beside its mentions."""
        if kind not in ("m", "f") or name is None:
            return kind != "n"
        return self._genders().get(name, kind) == kind

    def _genders(self) -> dict[str, str]:
        if self._known is not None:
            return self._known
        cues, text = self.reading.cues, self.reading.text
        feminine, masculine = set(cues.FEMININE.split()), set(cues.MASCULINE.split())
        known: dict[str, str] = {}
        for m in self.reading.mentions:
            if m.label != "PER":
                continue
            around = text[max(0, m.start - 40) : m.start] + " " + (m.role or "")
            said = set(re.findall(r"[\w-]+\.?", around.lower()[-60:]))
            name = m.entity or m.text
            if said & feminine and not said & masculine:
                known[name] = "f"
            elif said & masculine and not said & feminine:
                known[name] = "m"
        self._known = known
        return known


def _possessed(text: str, at: int, start: int) -> bool:
    """Whether the name at `at` only belongs to the phrase's head: *le porte-parole de X*, *X's lawyer*."""
    before = text[start:at]
    if re.search(
        r"\b(?:d[eu]s?|of|for|at|avec|with|par|by|à|contre|against)\s+(?:(?:l[ae]s?|the|M\.|Mme|Mr\.?|Mrs\.?)\s+)?$|\bd['’]$",
        before,
        re.IGNORECASE,
    ):
        return True
    return bool(re.match(r"[\w.'-]+(?:\s[A-Z][\w.'-]+)*['’]s\b", text[at : at + 60]))


def subject_of(token: Token) -> Token | None:
    """The subject of a verb, also through coordination, participles and relative clauses."""
    seen = 0
    verb = token
    while seen < 4:
        seen += 1
        subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
        if subjects:
            subject = subjects[0]
            if (
                subject.pos_ == "PRON"
                and verb.dep_ == "acl:relcl"
                and "rel" in str(subject.morph).lower()
            ):
                return verb.head
            if subject.lower_ in ("qui", "who", "which") and verb.dep_.endswith("relcl"):
                return verb.head
            return subject
        if verb.dep_ in ("conj", "advcl", "xcomp", "aux", "aux:tense", "parataxis"):
            verb = verb.head
        elif verb.dep_ in ("acl", "acl:relcl"):
            return verb.head
        else:
            return None
    return None


def noun_phrase(head: Token) -> tuple[int, int]:
    """The characters of the phrase of `head`, without relative clauses and what follows them."""
    start, end = head.left_edge.idx, head.idx + len(head.text)
    for child in head.rights:
        if child.dep_.startswith(("acl", "advcl", "conj", "parataxis", "punct", "cc", "dep")) or (
            child.dep_ == "appos" and any(g.dep_ == "punct" for g in child.lefts)
        ):
            break
        edge = child.right_edge
        end = edge.idx + len(edge.text)
    return start, end
