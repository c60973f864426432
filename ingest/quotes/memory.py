"""Who was named and who has spoken so far in an article: what pronouns and descriptions are read with."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..facts import Mention
from .genders import genders
from .reading import Reading

# how far from quoted words the pronoun may stand that is said to speak them, in characters
_BESIDE = 20


@dataclass(frozen=True, slots=True)
class Speaker:
    """A name and the words of the text that stand for it (`label` None: no entity)."""

    name: str | None
    start: int
    end: int
    label: str | None
    resolved: str = "name"


@dataclass
class Memory:
    """Remembers who has spoken: `said` is where and who, `reported` from where to where words without marks reach."""

    reading: Reading
    said: list[tuple[int, Speaker]] = field(default_factory=list)
    reported: list[tuple[int, int]] = field(default_factory=list)
    _known: dict[str, str] | None = None

    def remember(self, at: int, speaker: Speaker | None, end: int | None = None) -> None:
        """Note that `speaker` spoke at `at`; reported words reach to `end`."""
        if speaker is not None and speaker.name:
            self.said.append((at, speaker))
            if end is not None:
                self.reported.append((at, end))

    def last(self, at: int, reach: int = 1200) -> Speaker | None:
        """Who spoke last before `at`, no further than `reach` characters back."""
        before = [(where, s) for where, s in self.said if where <= at and at - where <= reach]
        return max(before, key=lambda x: x[0])[1] if before else None

    def entity(self, mention: Mention) -> Speaker:
        """The speaker that a mention names."""
        return Speaker(mention.entity or mention.text, mention.start, mention.end, mention.label)

    def _recent(self, at: int, kind: str) -> Mention | None:
        """The person last named before `at`: one that leads its sentence, else the last one."""
        near = [
            m
            for m in self.reading.mentions_in(max(0, at - 600), at)
            if m.label == "PER"
            and self._fits(m.entity or m.text, kind)
            and not self._in_words(m, at)
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

    def _in_words(self, mention: Mention, at: int) -> bool:
        """Whether a name stands in words that somebody said before `at`, or in those beside it: who speaks seldom names
        himself (*He said: "Andy Warhol was …"*)."""
        marks, name = self.reading.marks, mention.text.rsplit(None, 1)[-1]
        marked = any(q.start <= mention.start < q.end for q in marks)
        beside = (q for q in marks if min(abs(q.start - at), abs(q.end - at)) < _BESIDE)
        named = any(name in self.reading.text[q.start : q.end] for q in beside)
        return marked or named or any(s < mention.start < e <= at for s, e in self.reported)

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

    def _is_person(self, speaker: Speaker, kind: str) -> bool:
        """Whether words without an entity name a person that can be *he* or *she*: *a police spokeswoman*."""
        cues = self.reading.cues
        said = set(re.findall(r"[\w-]+", (speaker.name or "").lower()))
        feminine, masculine = said & set(cues.FEMININE.split()), said & set(cues.MASCULINE.split())
        if kind == "n" or not said & {*cues.PERSONS.split()} | feminine | masculine:
            return False
        return not (masculine if kind == "f" else feminine)

    def _genders(self) -> dict[str, str]:
        if self._known is None:
            self._known = genders(self.reading.text, self.reading.mentions, self.reading.language)
        return self._known
