"""Words that say that somebody speaks, found in a unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from spacy.tokens import Token

from ..lang import words
from ..spans import found
from .reading import Reading, Unit, Word, is_finite
from .subjects import SUBJECTS


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying: its words in the unit (`first`..`last`), the word that carries the verb (`main`).

    `inverted` is the clitic of *a-t-il dit*, `gerund` is True for *estimant*, *adding*, `taken_up` for *comme le dit X*.
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
    taken_up: bool = False


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


def ends(reading: Reading, name: str, word: str) -> bool:
    """Whether a word ends in one of the endings that the language lists."""
    return word.endswith(tuple(bag(reading, name)))


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


class _Helper(NamedTuple):
    """What stands before a verb's main word: whether an auxiliary does, the first word of the verb, the clitic in
    between, whether it is reflexive."""

    helped: bool
    first: int
    inverted: str | None
    reflexive: bool


def _helper(reading: Reading, ws: tuple[Word, ...], i: int, clitic: str | None) -> _Helper | None:
    """The auxiliary before word `i`, adverbs and a clitic between them; None in a passive: nobody is said to speak."""
    j = i - 1
    while j >= 0 and i - j <= 4 and ws[j].low in bag(reading, "BETWEEN"):
        j -= 1
    if j < 0:
        return _Helper(False, i, clitic, False)
    m = _CLITIC.match(ws[j].low) if "-" in ws[j].low else None
    verb = m["verb"] if m else ws[j].low
    being = verb in bag(reading, "BEING") or verb.endswith("'s")
    if verb not in bag(reading, "AUXILIARIES") and not being:
        return _Helper(False, i, clitic, False)
    reflexive = verb not in bag(reading, "AUXILIARIES")
    if reflexive and not (j > 0 and ws[j - 1].low in bag(reading, "REFLEXIVE")):
        return None
    inverted = m["who"] if m else clitic
    if inverted is None:
        apart = next((w.low for w in ws[j + 1 : i] if w.low.startswith("t-")), None)
        inverted = apart.removeprefix("t-") if apart else None
    return _Helper(True, j - reflexive, inverted, reflexive)


def _cue(
    reading: Reading,
    ws: tuple[Word, ...],
    i: int,
    low: str,
    clitic: str | None,
    lemma: str,
    kinds: frozenset[str],
) -> Cue | None:
    """The verb of saying at word `i`, whose form `low` may be of another verb, a noun or a passive."""
    cues = reading.cues
    before = ws[i - 1].low if i else ""
    behind = ws[i + 1].low if i + 1 < len(ws) else ""
    turned = reading.speech.TURNED_PERFECT
    capital = reading.text[ws[i].start].isupper()
    if capital and i and before not in ('"', ":", "-", "–", "—"):
        return None
    helper = _helper(reading, ws, i, clitic)
    if helper is None:
        return None
    helped, first, inverted, reflexive = helper
    if turned and low not in cues.BOTH and (low in cues.PARTICIPLES) != helped:
        return None
    object_ = ws[first - 1].low if first > 1 else ""
    taken_up = object_ in bag(reading, "IT") and ws[first - 2].low in bag(reading, "AS")
    if not helped and not taken_up and before in bag(reading, "DETERMINERS"):
        return None
    if before in bag(reading, "INFINITIVE_MARK"):
        return None
    if (
        not helped
        and not clitic
        and behind in bag(reading, "BY")
        and not _dated(reading, ws[i + 1])
    ):
        return None  # *le comportement décrit par une voisine*, *a climber, described as "…", died*
    subject = ws[first - 1].low if first else ""
    if subject in bag(reading, "BEFORE_VERB") and first > 1:
        subject = ws[first - 2].low
    if (not clitic and subject in bag(reading, "OURS")) or clitic in ("je", "nous"):
        return None
    if any(
        ws[k].low in bag(reading, "NEGATIONS") or ends(reading, "NEGATED_ENDINGS", ws[k].low)
        for k in range(max(0, first - 2), i)
    ):
        return None
    if not helped and before in bag(reading, "REFLEXIVE"):
        first, reflexive = i - 1, True
    token = reading.token(ws[i].start) if reading.parsed else None
    if token is not None and not helped:
        noun = token.pos_ in ("NOUN", "PROPN", "ADP") and not (clitic or taken_up)
        if (not turned and _done_to(token)) or (noun and not _speaks(reading, ws, i, token)):
            return None
    start, end, gerund = ws[first].start, ws[i].end, low in cues.GERUNDS
    return Cue(start, end, first, i, i, lemma, kinds, inverted, gerund, reflexive, taken_up)


def _dated(reading: Reading, word: Word) -> bool:
    """Whether a date begins with `word`: *by 2050*."""
    return any(date.start == word.start for date in found(reading.doc, "dates"))


def _speaks(reading: Reading, ws: tuple[Word, ...], i: int, token: Token) -> bool:
    """Whether word `i` is a verb of saying though the tagger takes it for a noun: beside quoted words or a colon,
    behind a name (*…, Die Zeit notes.*); not *a short answer: "…"*."""
    turned = reading.speech.TURNED_PERFECT
    before, behind = (ws[i - 1].low if i else ""), (ws[i + 1].low if i + 1 < len(ws) else "")
    if token.pos_ == "NOUN" and any(c.dep_ == "amod" and c.is_lower for c in token.lefts):
        return False
    ends = ws[i - 1].end
    named = i and any(m.end == ends for m in reading.mentions_in(max(0, ends - 60), ends))
    if named and (behind in (".", ",", "") or behind in bag(reading, "SUBJECT_PRONOUNS")):
        return True  # *On his site, Kim Ode notes he favours …*
    if turned and behind in bag(reading, "THAT"):
        # *il prend la tête, avance qu'il garde*
        told = any(is_finite(t) for t in reading.doc[token.sent.start : token.i])
        return not (before == "," and token.pos_ == "NOUN" and told)
    quoted = behind == "," and i + 2 < len(ws) and ws[i + 2].low == '"'
    return before == '"' or (turned and before == ",") or behind in (":", '"') or quoted


def _done_to(token: Token) -> bool:
    """Whether a participle beside a noun says what was done to it: *the offer so far reported*, *held, charged with
    theft*."""
    if "Pass" not in token.morph.get("Voice", []):
        return False
    led = token.i + 1 < len(token.doc) and token.nbor().dep_ == "case"
    joined = token.dep_ == "conj" and token.i > 0 and token.nbor(-1).is_punct
    beside = led or joined or token.dep_ in ("acl", "advcl", "amod")
    return beside and not any(c.dep_ in SUBJECTS for c in token.children)


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
