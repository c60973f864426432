"""Reported speech without quotation marks: *X a indiqué que …*, *…, said X*, *selon X, …*, *X dit vouloir …*."""

from __future__ import annotations

import re

from spacy.tokens import Token

from ..facts import Quote
from .cues import Cue, Source, bag
from .direct import cue_behind, place
from .reading import Reading, Unit
from .speakers import Speaker, Speakers

# a reported clause has at least so many characters and words
SHORTEST = 12
_END = " \t\n,;.:!?…-–—"


def reported(
    reading: Reading, unit: Unit, cues: list[Cue], sources: list[Source], speakers: Speakers
) -> list[Quote]:
    """The reported clauses of `unit`."""
    made: list[Quote] = []
    for cue in cues:
        for rule, start, end in _clauses(reading, unit, cue, cues, sources):
            if not _long_enough(reading, unit, start, end):
                continue
            speaker = speakers.of_cue(unit, cue)
            if not _can_speak(reading, cue, speaker):
                break
            speakers.remember(start, speaker)
            made.append(_quote(reading, rule, start, end, cue.start, cue.end, speaker))
            break
    for source in sources:
        span = _of_source(reading, unit, source, cues)
        if span is None or not _long_enough(reading, unit, *span):
            continue
        speaker = speakers.phrase(
            source.name_start, source.end, speakers.apposition(source.end, unit.end)
        )
        speakers.remember(span[0], speaker)
        made.append(
            _quote(
                reading, "quote.reported.source", *span, source.start, source.name_start, speaker
            )
        )
    return made


def _quote(
    reading: Reading,
    rule: str,
    start: int,
    end: int,
    cue_start: int,
    cue_end: int,
    speaker: Speaker | None,
) -> Quote:
    text = reading.text
    while cue_end > cue_start and text[cue_end - 1].isspace():
        cue_end -= 1
    return Quote(
        start,
        end,
        text[start:end],
        False,
        rule,
        speaker.name if speaker else None,
        speaker.start if speaker else None,
        speaker.end if speaker else None,
        text[cue_start:cue_end],
        cue_start,
        cue_end,
        0.8,
    )


def _long_enough(reading: Reading, unit: Unit, start: int, end: int) -> bool:
    """Whether a span holds a clause, and more than the words that are quoted in it anyway."""
    if end - start < SHORTEST or len(reading.text[start:end].split()) < 3:
        return False
    inside = sum(
        min(q.outer_end, end) - max(q.outer_start, start)
        for q in unit.quotes
        if q.outer_start < end and start < q.outer_end
    )
    return inside < 0.8 * (end - start)


def _can_speak(reading: Reading, cue: Cue, speaker: Speaker | None) -> bool:
    """Whether a reported clause stands: somebody says it, no *on*, *je* or thing without a voice."""
    if speaker is None or speaker.name is None:
        return False
    low = speaker.name.lower().replace("’", "'")
    return low not in (
        "on",
        "je",
        "nous",
        "t-on",
        "i",
        "we",
        "you",
        "vous",
        "tu",
        "it",
        "ce",
        "cela",
        "ça",
        "this",
        "that",
        "there",
    )


def _clauses(
    reading: Reading, unit: Unit, cue: Cue, cues: list[Cue], sources: list[Source]
) -> list[tuple[str, int, int]]:
    """What the verb of saying reports, by the first shape that fits."""
    ws = unit.words
    cue.last + 1
    if cue.kinds & {"say", "show"}:
        that = _that(reading, unit, cue)
        if that is not None:
            start = ws[that].end
            while start < unit.end and reading.text[start].isspace():
                start += 1
            return [("quote.reported.that", *_until(reading, unit, cue, start, cues, sources))]
        if reading.language == "en" and unit.words[0].low != "as":
            bare = _bare(reading, unit, cue)
            if bare is not None:
                return [("quote.reported.bare", *_until(reading, unit, cue, bare, cues, sources))]
        if (announced := _announced(reading, unit, cue)) is not None:
            return [("quote.reported.as", *announced)]
        infinitive = _infinitive(reading, unit, cue)
        if infinitive is not None:
            return [
                (
                    "quote.reported.infinitive",
                    *_until(reading, unit, cue, infinitive, cues, sources),
                )
            ]
        inserted = _around(reading, unit, cue, cues)
        if inserted is not None:
            return [("quote.reported.inserted", *inserted)]
    return []


def _that(reading: Reading, unit: Unit, cue: Cue) -> int | None:
    """The word that opens the clause (*que*, *that*) behind a verb of saying."""
    ws, that = unit.words, bag(reading, "THAT")
    for i in range(cue.last + 1, min(len(ws), cue.last + 18)):
        low = ws[i].low
        if low in (":", ";", '"') or low in bag(reading, "RELATIVES"):
            return None
        if low in that:
            gap = i - cue.last - 1
            token = reading.token(ws[i].start)
            plain = all(w.low in bag(reading, "BETWEEN") for w in ws[cue.last + 1 : i])
            if gap > 0 and not plain and reading.parsed and token is not None:
                if (
                    token.dep_ in ("obj", "nsubj", "nsubj:pass", "obl:arg")
                    or token.pos_ == "PRON"
                    or token.pos_ == "DET"
                ):
                    return None
                if token.dep_ not in ("mark", "fixed", "case", "advmod", "det"):
                    return None
            elif gap > 3 and not plain:
                return None
            if low == "that" and i + 1 < len(ws) and ws[i + 1].low in (",", ".") and gap == 0:
                # "said that, over the last months, …"
                return i if ws[i + 1].low == "," else None
            if (
                reading.language == "fr"
                and gap == 0
                and i + 1 < len(ws)
                and ws[i + 1].low in ("de", "d'")
            ):
                return None
            return i
    return None


def _announced(reading: Reading, unit: Unit, cue: Cue) -> tuple[int, int] | None:
    """The clause behind *As X told Y, …*; *Comme l'a dit X, …*."""
    ws = unit.words
    if ws[0].low not in ("as", "comme") or cue.first > 12:
        return None
    comma = next((i for i in range(cue.last + 1, len(ws)) if ws[i].low == ","), None)
    if comma is None or comma + 4 >= len(ws) or ws[comma + 1].low == '"':
        return None
    return _trim(reading, ws[comma].end, unit.end)


_NOT_CLAUSE = frozenset(
    [
        "in",
        "on",
        "at",
        "to",
        "of",
        "for",
        "by",
        "with",
        "from",
        "about",
        "as",
        "after",
        "before",
        "during",
        "while",
        "when",
        "if",
        "whether",
        "what",
        "why",
        "how",
        "who",
        "which",
        "that",
        "and",
        "or",
        "but",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "yesterday",
        "today",
        "later",
        "earlier",
        "so",
        "not",
        "more",
        "less",
    ]
)


def _bare(reading: Reading, unit: Unit, cue: Cue) -> int | None:
    """Where a clause without *that* begins (English): right behind the verb, or where the parse says."""
    ws, follow = unit.words, cue.last + 1
    if follow >= len(ws) or (cue.gerund and cue.lemma not in ("say", "add")):
        return None
    if not ws[follow].low[0].isalnum():
        return None
    before = ws[cue.first - 1].low if cue.first else ","
    if before == '"' or (before == "," and not _apposed(unit, cue)):
        return None  # inverted: «…, said X»
    if cue.lemma == "tell":
        told = reading.mentions_in(ws[follow].start, min(unit.end, ws[follow].start + 50))
        if told and told[0].start - ws[follow].start <= 4:
            follow = next(
                (i for i in range(follow, len(ws)) if ws[i].start >= told[0].end), len(ws)
            )
        else:
            follow += 2 if ws[follow].low in _DETERMINED else 1
        if follow >= len(ws):
            return None
    following = ws[follow].low
    if following in ("how", "why", "whether"):
        return (
            ws[follow].start if cue.lemma in ("say", "tell", "explain", "ask", "describe") else None
        )
    if cue.lemma in ("find", "show", "indicate", "suggest", "reveal", "rule"):
        ahead = {w.low for w in ws[max(0, cue.first - 12) : cue.first]}
        if not ahead & bag(reading, "DOCUMENTS"):
            return None
    if (
        following[0].isalnum()
        and following not in _NOT_CLAUSE
        and _begins_clause(reading, unit, follow)
    ):
        return ws[follow].start
    token = reading.token(ws[cue.main].start)
    if reading.parsed and token is not None:
        for child in token.rights:
            if child.dep_ != "ccomp" or child.idx >= unit.end:
                continue
            first = child.left_edge
            if first.lower_ in _NOT_CLAUSE or first.idx < ws[follow].start:
                return None
            if any(
                c.dep_.startswith("nsubj") or c.dep_ in ("expl", "csubj") for c in child.children
            ):
                return first.idx
    return None


_DETERMINED = frozenset(["the", "a", "an", "his", "her", "its", "their", "our"])
_BREAKS = frozenset(
    (
        ",",
        ";",
        ":",
        '"',
        "who",
        "which",
        "that",
        "where",
        "when",
        "while",
        "as",
        "if",
        "(",
        "—",
        "–",
    )
)


# what follows the cue's clause after a comma, and is not said by the speaker
_ASIDE = frozenset(
    [
        "who",
        "which",
        "while",
        "as",
        "after",
        "before",
        "when",
        "where",
        "a",
        "an",
        "whose",
        "according",
        "but",
        "and",
        "in",
        "citing",
    ]
)


def _apposed(unit: Unit, cue: Cue) -> bool:
    """Whether the comma before a verb closes an apposition to its subject: *X, a judge, said*."""
    return any(w.low == "," for w in unit.words[: max(0, cue.first - 1)])


def _begins_clause(reading: Reading, unit: Unit, at: int) -> bool:
    """Whether a subject and its finite verb stand at word `at`, before anything that breaks off."""
    if not reading.parsed:
        return unit.words[at].low in ("he", "she", "it", "they", "there")
    for i in range(at, min(len(unit.words), at + 25)):
        word = unit.words[i]
        if word.low in _BREAKS and i > at:
            return False
        token = reading.token(word.start)
        if (
            token is not None
            and i > at
            and token.pos_ in ("VERB", "AUX")
            and "Fin" in token.morph.get("VerbForm")
        ):
            return True
    return False


_INFINITIVE_VERBS = frozenset(
    [
        "affirmer",
        "assurer",
        "dire",
        "déclarer",
        "estimer",
        "reconnaître",
        "nier",
        "démentir",
        "confirmer",
        "prétendre",
        "jurer",
        "promettre",
        "penser",
        "croire",
        "indiquer",
        "expliquer",
        "admettre",
        "considérer",
        "regretter",
        "rappeler",
    ]
)


def _infinitive(reading: Reading, unit: Unit, cue: Cue) -> int | None:
    """Where a reported infinitive begins: *affirme avoir …*, *dit vouloir …*."""
    if reading.language != "fr" or cue.lemma not in _INFINITIVE_VERBS or cue.reflexive:
        return None
    ws = unit.words
    token = reading.token(ws[cue.main].start)
    if reading.parsed and token is not None:
        for child in token.rights:
            if (
                child.dep_ in ("xcomp", "ccomp")
                and "Inf" in child.morph.get("VerbForm")
                and child.idx < unit.end
                and child.left_edge.lower_ not in ("de", "d'", "à", "d’")
            ):
                return max(child.left_edge.idx, ws[cue.last].end)
    for i in range(cue.last + 1, min(len(ws), cue.last + 9)):
        low = ws[i].low
        if low in (
            "avoir",
            "être",
            "vouloir",
            "pouvoir",
            "devoir",
            "ne",
            "n'",
            "s'être",
            "souhaiter",
            "craindre",
            "ignorer",
            "attendre",
        ) or (
            reading.parsed
            and low[0].isalpha()
            and low.endswith(("er", "ir", "re"))
            and _is_infinitive(reading, ws[i].start)
        ):
            return ws[i].start
        if low in ("ne", "n'", "se", "s'", "y", "en", "pas", "également", "aussi"):
            continue
        if low in (",", ":", '"', "(") or low in bag(reading, "THAT") | bag(reading, "RELATIVES"):
            return None
        if (
            i - cue.last > 5
            and low in bag(reading, "DETERMINERS")
            and cue.lemma not in ("indiquer", "affirmer", "dire", "assurer")
        ):
            return None
    return None


def _is_infinitive(reading: Reading, at: int) -> bool:
    token = reading.token(at)
    return (
        token is not None and token.pos_ in ("VERB", "AUX") and "Inf" in token.morph.get("VerbForm")
    )


def _around(reading: Reading, unit: Unit, cue: Cue, cues: list[Cue]) -> tuple[int, int] | None:
    """The clause in which a verb of saying is inserted: *…, a indiqué X*; *…, officials said on Monday*."""
    ws = unit.words
    if cue.gerund or cue.reflexive:
        return None
    k = cue.first - 1
    french = reading.language == "fr"
    follow = ws[cue.last + 1].low if cue.last + 1 < len(ws) else "."
    if follow in bag(reading, "THAT") or follow in (":", '"'):
        return None
    if french:
        while k >= 0 and ws[k].low in bag(reading, "BETWEEN") | {"s'", "se", "y"}:
            k -= 1
        if k < 0:
            return None
        if ws[k].low != ",":
            return _unmarked(reading, unit, cue)
        if not cue.inverted and not follow[0].isalnum():
            return None
        if follow in ("par", "à", "de", "d'", "et", "ou", "pour", "en") and not cue.inverted:
            return None
        comma = k
    else:
        # X said: the comma before X
        commas = [i for i in range(cue.first) if ws[i].low == ","]
        if not commas:
            return None
        comma = commas[-1]
        gap = [w.low for w in ws[comma + 1 : cue.first]]
        if len(gap) > 12 or any(w in ('"', ";", ":") for w in gap):
            return None
        if gap and gap[0] in (
            "and",
            "but",
            "who",
            "which",
            "while",
            "that",
            "as",
            "after",
            "when",
            "where",
            "because",
            "so",
            "or",
        ):
            return None
        if not gap and not follow[0].isalnum():
            return None
        rest = [w.low for w in ws[cue.last + 1 :]]
        if gap and rest and rest[0] not in _NOT_CLAUSE and rest[0] not in (".", ",", ";"):
            return None
        if rest and rest[0] in ("that", "to", "about", "of", "by"):
            return None
    if any(w.low == '"' for w in ws[max(0, comma - 1) : comma]) and comma <= 2:
        return None
    for quote in unit.quotes:
        at = place(unit, quote)
        if (
            at <= 2
            and cue_behind(reading, unit, at, cues) is cue
            and not any(w.low == '"' for w in ws[at + 1 : cue.first])
            and not _has_verb(reading, quote.outer_end, cue.start)
        ):
            return None  # the quoted words are all it says
    start = unit.start
    end = ws[comma].start
    closing = next((i for i in range(cue.last + 1, len(ws)) if ws[i].low == ","), None)
    if (
        closing is not None
        and not french
        and closing <= cue.last + 2 + (0 if comma < cue.first - 1 else 6)
    ):
        rest = [w.low for w in ws[closing + 1 :] if w.low[0].isalnum()]
        begins = rest[0] if rest else ""
        if (
            len(rest) >= 4
            and begins not in _ASIDE
            and not begins.endswith("ing")
            and _has_verb(reading, ws[closing].end, unit.end)
        ):
            return _trim(reading, start, unit.end)
    left = [w for w in ws[:comma] if w.low[0].isalnum() or w.low == '"']
    if (
        len(left) < 4
        or (not french and not _has_verb(reading, start, end))
        or (french and not _has_verb(reading, start, end))
    ):
        # inserted near the beginning: the clause goes on behind it
        rest_comma = next((i for i in range(cue.last + 1, len(ws)) if ws[i].low == ","), None)
        if rest_comma is None or not (french or comma == cue.first - 1):
            return None
        if sum(w.low[0].isalnum() for w in ws[rest_comma + 1 :]) < 4:
            return None
        if not _has_verb(reading, ws[rest_comma].end, unit.end):
            return None
        lead = re.match(reading.cues.CONJUNCTIONS, reading.text[start:end], re.IGNORECASE)
        alone = not left or (lead is not None and start + lead.end() >= end - 1)
        return _trim(reading, ws[rest_comma].end if alone else start, unit.end)
    # a semicolon, or an earlier clause of another speaker, begins the clause anew
    for i in range(comma - 1, -1, -1):
        if ws[i].low == ";":
            start = ws[i].end
            break
    for other in cues:
        if (
            other.last < comma
            and other is not cue
            and other.start >= start
            and _reports(reading, unit, other)
        ):
            return None
    return _trim(reading, start, end)


def _unmarked(reading: Reading, unit: Unit, cue: Cue) -> tuple[int, int] | None:
    """The clause before an inverted verb without its comma: *… 7 milliards a annoncé mardi le ministre Jean Dupont*."""
    text = reading.text
    if cue.first < 5 or text[cue.start : cue.end].split()[0].lower() not in bag(
        reading, "AUXILIARIES"
    ):
        return None
    behind = text[cue.end : unit.end].strip(" .\n")
    names = [m for m in reading.mentions_in(cue.end, unit.end) if m.label in ("PER", "ORG")]
    if (
        not names
        or len(behind.split()) > 14
        or re.search(r"\b(?:que|qu['’]|un|une|des|sa|son|ses)\b", behind)
    ):
        return None
    if not re.match(r"(?:[\w ]{0,20}?)\b(?:le|la|l['’]|M\.|Mme|[A-ZÀ-Ý])", behind) or not _has_verb(
        reading, unit.start, cue.start
    ):
        return None
    return _trim(reading, unit.start, cue.start)


def _reports(reading: Reading, unit: Unit, cue: Cue) -> bool:
    return _that(reading, unit, cue) is not None


def _has_verb(reading: Reading, start: int, end: int) -> bool:
    """Whether a stretch holds a finite verb (without a parse: that cannot be told, so yes)."""
    if not reading.parsed:
        return True
    span = reading.doc.char_span(start, end, alignment_mode="contract")
    if span is None:
        return False
    return any(t.pos_ in ("VERB", "AUX") and "Fin" in t.morph.get("VerbForm") for t in span)


def _until(
    reading: Reading, unit: Unit, cue: Cue, start: int, cues: list[Cue], sources: list[Source]
) -> tuple[int, int]:
    """The end of a clause that begins at `start`: by the parse, before a second cue, with its sentence."""
    end = unit.end
    later = [
        c
        for c in cues
        if c.start > start
        and _follows_comma(unit, c)
        and (c.inverted or (reading.language == "fr" and not c.gerund))
    ]
    if later:
        end = min(end, _comma_before(unit, later[0]))
    trailing = [
        s
        for s in sources
        if s.start > start + 30 and reading.text[: s.start].rstrip().endswith(",")
    ]
    if trailing:
        end = min(end, trailing[0].start)
    # what the speaker does besides
    besides = re.compile(r",?\s(?:tout en|avant de|while also \w+ing|before \w+ing)\s").search(
        reading.text, start + SHORTEST, end
    )
    if besides:
        end = besides.start()
    if reading.parsed:
        token = reading.token(unit.words[cue.main].start)
        first = reading.token(start)
        if token is not None and first is not None:
            head: Token = first
            while (
                head.head.i != head.i
                and head.head.i != token.i
                and head.head.idx >= start
                and head.head.idx < unit.end
            ):
                head = head.head
            edge = head.right_edge
            stop = edge.idx + len(edge.text)
            if head.head.i == token.i or head.head.i == head.i:
                # what is joined to the cue's own verb: «…, mais …», «… et va …»
                for child in token.rights:
                    if child.i <= head.i or child.dep_ not in ("conj", "parataxis"):
                        continue
                    left = child.left_edge
                    comma = reading.text[: left.idx].rstrip().endswith(",")
                    joins = (
                        (left.lower_ in ("mais", "but") and comma)
                        or left.lower_ == ";"
                        or (
                            left.lower_ in ("et", "and")
                            and not any(
                                c.dep_.startswith(("nsubj", "expl")) for c in child.children
                            )
                            and "Fin"
                            in str(
                                [
                                    *child.morph.get("VerbForm"),
                                    *(v for c in child.lefts for v in c.morph.get("VerbForm")),
                                ]
                            )
                        )
                    )
                    if joins and start + SHORTEST < left.idx < end and left.idx >= stop - 1:
                        end = left.idx
                        break
    return _trim(reading, start, end)


def _follows_comma(unit: Unit, cue: Cue) -> bool:
    return cue.first > 0 and unit.words[cue.first - 1].low == ","


def _comma_before(unit: Unit, cue: Cue) -> int:
    return unit.words[cue.first - 1].start


def _trim(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """A span without blanks, commas and joining words around it."""
    text = reading.text
    while start < end and (text[start].isspace() or text[start] in ",;:–—-"):
        start += 1
    m = re.match(reading.cues.CONJUNCTIONS, text[start:end], re.IGNORECASE)
    if m:
        start += m.end()
    while end > start and text[end - 1] in _END:
        end -= 1
    # a mark that opens inside and closes behind belongs to the span, one that only closes does not
    for open_, close in (("«", "»"), ("“", "”"), ('"', '"')):
        inner = text[start:end]
        if (open_ != close and inner.count(open_) > inner.count(close)) or (
            open_ == close and inner.count(open_) % 2
        ):
            rest = text[end : end + 6]
            if close in rest:
                end += rest.index(close) + 1
    return start, end


def _of_source(
    reading: Reading, unit: Unit, source: Source, cues: list[Cue]
) -> tuple[int, int] | None:
    """The clause that *selon X* says: behind it when it leads, before it when it follows."""
    text = reading.text
    before = text[unit.start : source.start]
    after = text[source.end : unit.end]
    if re.match(r"\s*,\s*[«“\"‘`]", after):
        return None  # the source of quoted words
    words_before, words_after = len(before.split()), len(after.split())
    if (
        words_after >= 4
        and text[source.end : source.end + 1] == ","
        and (words_before <= 4 or (words_before < words_after and before.rstrip().endswith(",")))
        and not (words_before > 6 and _has_verb(reading, unit.start, source.start))
    ):
        return _trim(reading, source.end, unit.end)
    relative = re.search(r"(\w+['’]?),?\s*$", before)
    if (
        relative
        and relative[1].lower().replace("’", "'")
        in bag(reading, "RELATIVES") | bag(reading, "THAT")
        and words_after >= 4
    ):
        return _trim(reading, source.end, unit.end)
    if words_before <= 3 and words_after >= 4:
        if text[
            source.end : source.end + 1
        ].isspace():  # no comma: the name ends where its mention does
            return _trim(reading, source.end, unit.end)
        return None
    if words_before >= 4 and _has_verb(reading, unit.start, source.start):
        start = unit.start
        semicolon = before.rfind(";")
        if semicolon >= 0:
            start += semicolon + 1
        return _trim(reading, start, source.start)
    return None
