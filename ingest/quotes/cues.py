"""Words that say that somebody speaks, found in a unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..lang import words
from .reading import Reading, Unit, Word, is_finite

Kind = str  # "say", "quote", "show"


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying: its words in the unit (`first`..`last`), the word that carries the verb (`main`).

    `inverted` is the clitic of *a-t-il dit*, `gerund` is True for *estimant*, *adding*.
    """

    start: int
    end: int
    first: int
    last: int
    main: int
    lemma: str
    kinds: frozenset[str]
    inverted: str | None = None
    gerund: bool = False
    reflexive: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """A phrase like *selon X*, *according to X*: `start`..`end`, and where the name begins."""

    start: int
    name_start: int
    end: int
    word: str


_CLITIC = re.compile(r"^(?P<verb>.+?)-(?:t-)?(?P<who>ils?|elles?|on|he|she|je|nous)$")


@cache
def _forms(language: str) -> dict[str, tuple[str, frozenset[str]]]:
    cues = words(language, "cues")
    kinds: dict[str, set[str]] = {}
    lemmas: dict[str, str] = {}
    for kind, table in (
        ("quote", cues.QUOTE_FORMS),
        ("say", cues.SAY_FORMS),
        ("show", cues.SHOW_FORMS),
    ):
        for form, lemma in table.items():
            kinds.setdefault(form, set()).add(kind)
            lemmas[form] = lemma
    return {
        f: (lemmas[f], frozenset(k | ({"quote"} if "say" in k else set())))
        for f, k in kinds.items()
    }


@cache
def _bag(language: str, name: str) -> frozenset[str]:
    cues, speech = words(language, "cues"), words(language, "speech")
    return frozenset(
        (getattr(cues, name) if hasattr(cues, name) else getattr(speech, name)).split()
    )


@cache
def _phrase(language: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(words(language, "cues").PHRASES) + r")\b", re.IGNORECASE)


def bag(reading: Reading, name: str) -> frozenset[str]:
    """The words of one kind, as the language lists them."""
    return _bag(reading.language, name)


def documented(reading: Reading, unit: Unit, cue: Cue) -> bool:
    """Whether something that is read (a study, a report) stands before a cue."""
    ahead = {w.low for w in unit.words[max(0, cue.first - 12) : cue.first]}
    return bool(ahead & bag(reading, "DOCUMENTS"))


def cues_of(reading: Reading, unit: Unit) -> list[Cue]:
    """The verbs of saying in `unit`, in order."""
    forms = _forms(reading.language)
    ws = unit.words
    found: list[Cue] = []
    for i, w in enumerate(ws):
        low, clitic = w.low, None
        if "-" in low and (m := _CLITIC.match(low)):
            low, clitic = m["verb"], m["who"]
        if (
            low not in forms
            and clitic in bag(reading, "INVERTED")
            and reading.speech.TURNED_PERFECT
            and _behind_marks(reading, ws, i)
        ):
            # any verb with its pronoun behind it, right after a quote: *sourit-il*
            found.append(Cue(w.start, w.end, i, i, i, low, frozenset(("quote",)), clitic))
            continue
        if low not in forms or w.low == '"':
            continue
        lemma, kinds = forms[low]
        cue = _cue(reading, ws, i, low, clitic, lemma, kinds)
        if cue:
            found.append(cue)
    return _with_phrases(reading, unit, found)


def _behind_marks(reading: Reading, ws: tuple[Word, ...], i: int) -> bool:
    """Whether word `i` stands right behind a quote, with or without a comma."""
    if i > 1 and ws[i - 1].low in bag(reading, "REFLEXIVE"):
        i -= 1
    return i > 0 and (
        ws[i - 1].low == '"' or (ws[i - 1].low == "," and i > 1 and ws[i - 2].low == '"')
    )


def _cue(
    reading: Reading,
    ws: tuple[Word, ...],
    i: int,
    low: str,
    clitic: str | None,
    lemma: str,
    kinds: frozenset[str],
) -> Cue | None:
    cues = reading.cues
    before = ws[i - 1].low if i else ""
    french = reading.speech.TURNED_PERFECT
    text = reading.text[ws[i].start : ws[i].end]
    if text[:1].isupper() and i and before not in ('"', ":", "-", "–", "—"):
        return None
    # the auxiliary stands before the participle, adverbs and a clitic between them
    first, inverted = i, clitic
    reflexive = False
    j = i - 1
    while j >= 0 and i - j <= 4 and ws[j].low in bag(reading, "BETWEEN"):
        j -= 1
    helped = False
    if j >= 0:
        aux = ws[j].low
        m = _CLITIC.match(aux) if "-" in aux else None
        verb = m["verb"] if m else aux
        if verb in bag(reading, "AUXILIARIES"):
            helped, first = True, j
            inverted = m["who"] if m else inverted
        elif verb in bag(reading, "BEING") or verb.endswith("'s"):
            reflexive = j > 0 and ws[j - 1].low in bag(reading, "REFLEXIVE")
            if not reflexive:
                return None  # passive: nobody is said to speak
            helped, first = True, j - 1
            inverted = m["who"] if m else inverted
    if inverted is None and j >= 0 and helped:
        apart = next((w.low for w in ws[j + 1 : i] if w.low.startswith("t-")), None)
        inverted = apart.removeprefix("t-") if apart else None
    participle = low in cues.PARTICIPLES
    if french and participle and not helped and low not in cues.BOTH:
        return None
    if french and helped and not participle and low not in cues.BOTH:
        return None
    if not helped and before in bag(reading, "DETERMINERS"):
        return None
    if before in bag(reading, "INFINITIVE_MARK"):
        return None
    subject = ws[first - 1].low if first else ""
    if subject in bag(reading, "BEFORE_VERB") and first > 1:
        subject = ws[first - 2].low
    if (not clitic and subject in bag(reading, "OURS")) or clitic in ("je", "nous"):
        return None
    if any(
        ws[k].low in bag(reading, "NEGATIONS") or ws[k].low.endswith("n't")
        for k in range(max(0, first - 2), i)
    ):
        return None
    if not helped and before in bag(reading, "REFLEXIVE"):
        first, reflexive = i - 1, True
    gerund = low in cues.GERUNDS
    if reading.parsed:
        token = reading.token(ws[i].start)
        if (
            token is not None
            and token.pos_ in ("NOUN", "PROPN", "ADP")
            and not helped
            and not clitic
        ):
            after = ws[i + 1].low if i + 1 < len(ws) else ""
            quoted = after == "," and i + 2 < len(ws) and ws[i + 2].low == '"'
            near = before == '"' or (french and before == ",") or after in (":", '"') or quoted
            near = near or (french and after in bag(reading, "THAT"))
            if not near:
                return None
    return Cue(ws[first].start, ws[i].end, first, i, i, lemma, kinds, inverted, gerund, reflexive)


def _with_phrases(reading: Reading, unit: Unit, found: list[Cue]) -> list[Cue]:
    """`found` and the set phrases in the unit (*a fait savoir*), which win over the single verbs in them."""
    for m in _phrase(reading.language).finditer(reading.text, unit.start, unit.end):
        inside = [i for i, w in enumerate(unit.words) if m.start() <= w.start and w.end <= m.end()]
        if not inside or any(q.outer_start <= m.start() < q.outer_end for q in unit.quotes):
            continue
        found = [
            c for c in found if not (m.start() <= c.start < m.end() or c.start <= m.start() < c.end)
        ]
        kinds = frozenset(("say", "quote"))
        found.append(
            Cue(m.start(), m.end(), inside[0], inside[-1], inside[-1], m.group().lower(), kinds)
        )
    return sorted(found, key=lambda c: c.start)


@cache
def _source(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    cues = words(language, "cues")
    sources = r"\b(?:" + "|".join(cues.SOURCES) + r")\s*"
    views = r"\b(?:" + "|".join(cues.VIEWS or ("(?!)",)) + r")\s+"
    return re.compile(sources, re.IGNORECASE), re.compile(views, re.IGNORECASE)


_NAME_ENDS = re.compile(r"[,;:.!?…()\"«»“”\n]|\s[-–—]+\s|\s--")


def sources_of(reading: Reading, unit: Unit) -> list[Source]:
    """The phrases of *selon* in `unit`, in order."""
    found: list[Source] = []
    text = reading.text
    for n, pattern in enumerate(_source(reading.language)):
        for m in pattern.finditer(text, unit.start, unit.end):
            if any(q.outer_start <= m.start() < q.outer_end for q in unit.quotes):
                continue
            stop = _NAME_ENDS.search(text, m.end(), unit.end)
            end = stop.start() if stop else unit.end
            # a full stop inside a name (M. Dupont)
            while (
                stop
                and stop.group() == "."
                and end < unit.end - 1
                and text[end + 1 : end + 3].strip()
            ):
                if unit.end - end < 3:
                    break
                stop = _NAME_ENDS.search(text, end + 1, unit.end)
                end = stop.start() if stop else unit.end
            if m.end() >= end:
                continue
            end = _name_end(reading, m.end(), end, unit.end)
            if n == 1:  # «pour X,» only at the beginning and before a name
                lead = text[unit.start : m.start()].strip()
                names = [x for x in reading.mentions_in(m.end(), end) if x.label in ("PER", "ORG")]
                if lead or not names or text[end : end + 1] != "," or end - m.end() > 80:
                    continue
                if not all(text[x.start - 1 : x.start] for x in names) or names[0].label != "PER":
                    continue
            head = re.sub(
                r"^(?:l['’]|les?\s|la\s|une?\s|des?\s|the\s|an?\s|ses\s|son\s|sa\s)",
                "",
                text[m.end() : end].lower(),
            )
            first_word = re.match(r"[\w'’]+", head)
            if first_word and first_word.group() in reading.cues.NO_SPEAKERS.split():
                continue
            if not first_word or head.startswith(("que ", "qu'", "qu’")):
                continue
            found.append(Source(m.start(), m.end(), end, m.group().strip().lower()))
    return sorted(found, key=lambda s: s.start)


_APPOSED = re.compile(r",\s+(?:M\.|Mme|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)?\s*")


def _name_end(reading: Reading, start: int, end: int, limit: int) -> int:
    """Where the name behind *selon* ends: at `end`, behind a person set beside it, or before its clause."""
    text = reading.text
    # *according to the Herald, Jane Porter left*: a paper is not Jane Porter
    m = None if reading.organisation(start, end) else _APPOSED.match(text, end, limit)
    if m:
        for mention in reading.mentions_in(m.end(), limit)[:1]:
            if (
                mention.start == m.end()
                and mention.label == "PER"
                and text[mention.end : mention.end + 1] in ",.;"
            ):
                return mention.end
        return end
    if reading.speech.BARE_CLAUSES and end - start > 30:
        near = reading.mentions_in(start, min(end, start + 60))
        # *according to Oslo mayor Kim Ode*: the person ends it
        people = [m for m in near if m.label == "PER"]
        if people and near[0].start - start <= 4 and people[0].end - near[0].end < 40:
            between = reading.doc.char_span(start, people[0].start, alignment_mode="expand")
            if not any(is_finite(t) for t in between or ()):
                near = people
        if (
            near
            and (near is people or near[0].start - start <= 4)
            and re.match(
                r"\s+(?:the|a|an|he|she|it|they|there|[A-Z])", text[near[0].end : near[0].end + 8]
            )
        ):
            return near[0].end
    return end
