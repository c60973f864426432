"""Why a claim was found borne out, contradicted or neither: a sentence that names what stands against what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import shorten

from spacy.tokens import Token

from .aligning import Alignment, Match, clash
from .dated import named
from .judgement import Verdict
from .polarity import marked
from .reserves import intended, of_another, wholes
from .signs import adds, turned
from .texts import Pair

FEW = 3  # phrases named in a reason
LONGEST = 60  # characters of a phrase
HALF = 0.5
NEARBY = 7  # words between a small word and what it turns round


def reason(pair: Pair, verdict: Verdict) -> str:
    """The strongest that can be said for a verdict that the signs gave."""
    telling = {"supports": for_it, "refutes": against}.get(verdict, neither)
    return next(telling(pair))


def for_it(pair: Pair) -> Iterator[str]:
    missing = pair.alignment.of("missing", "opposite")
    held = "every word of the claim that counts"
    if missing:
        part = "most" if pair.alignment.held() >= HALF else "part"
        held = "all but" if len(missing) <= FEW else f"{part} of the claim, not"
        held += f" {quoted(heaviest(pair.alignment, missing))}"
    same = [f.mine.text for f in pair.figures if f.fate == "borne"]
    loose = [(f.other.text, f.mine.text) for f in pair.figures if f.other and f.fate == "looser"]
    figures = [f"the same {listed(same)}"] if same else []
    figures += [f"{there} for {here}" if there != here else here for there, here in loose]
    lacking = [f"'{named(f)}'" for f in pair.figures if f.fate == "unmet"]
    yield (
        f"the evidence has {held}"
        + (f", and {listed(figures)}" if figures else "")
        + (f"; {listed(lacking)} it does not give" if lacking else "")
    )


def against(pair: Pair) -> Iterator[str]:
    for f in pair.figures:
        if f.other and f.fate == "excluded":
            yield f"{f.other.text} and {f.mine.text} exclude each other"
    for m in pair.alignment.of("opposite"):
        if m.other is not None:
            yield f"the claim says '{m.token.text}', the evidence '{m.other.text}'"
    for m in sorted(turned(pair), key=lambda m: m.token.pos_ != "VERB"):
        yield f"'{m.token.text}' is denied in one of the two texts only"
    apart = clash(pair.claim.content, pair.evidence.content, pair.language)
    if apart:
        yield f"'{apart[0]}' in the claim and '{apart[1]}' in the evidence are never the same"
    for which, what in (("NEGATIONS", "denies"), ("DENIALS", "calls false")):
        here, there = (marked(t.doc, pair.language, which) for t in (pair.claim, pair.evidence))
        if bool(here) != bool(there):
            sides = ("claim", "evidence") if here else ("evidence", "claim")
            words = turning((here or there)[0])
            yield f"the {sides[0]} {what} ('{words}') what the {sides[1]} says"
    for mine, other, fate in pair.dates:
        if other and fate == "excluded":
            yield f"{other.text} and {mine.text} exclude each other"
    here_only, there_only = (heaviest(a, a.of("missing")) for a in (pair.alignment, pair.reverse))
    if here_only and there_only:
        yield f"where the evidence says {quoted(there_only)}, the claim says {quoted(here_only)}"
    yield "the two say different things in the same words"


def neither(pair: Pair) -> Iterator[str]:
    if told := intended(pair):
        yield f"the claim says '{told[0].text}', the evidence has it only as meant, asked for, tried or denied"
    if whose := of_another(pair):
        yield f"the evidence says it not of '{whose[0].text}', but of the '{whose[1].text}'"
    for f in wholes(pair):
        yield f"{f.mine.text} is the whole in the evidence, which says it of a part"
    for f in pair.figures:
        if adds(pair, f):
            yield f"the claim adds '{f.mine.text} {f.mine.measure}', which the evidence does not mention"
    for f in pair.figures:
        if f.other and f.fate in ("off", "excluded"):
            yield f"{f.other.text} and {named(f)} need not be figures of the same thing"
    unmet = [f"'{named(f)}'" for f in pair.figures if f.fate == "unmet"]
    if unmet:
        yield f"the evidence does not give {listed(unmet)}"
    missing = heaviest(pair.alignment, pair.alignment.of("missing"))
    if missing:
        yield f"the claim adds {quoted(missing)}, which the evidence does not mention"
    yield "the words of the claim stand in the evidence, but it does not say the same of them"


def turning(word: Token) -> str:
    """A small word with what it turns round: *n'a pas répondu*."""
    first, last = sorted((word.i, word.head.i))
    return word.doc[first : last + 1].text if last - first < NEARBY else word.text


def heaviest(alignment: Alignment, chosen: Iterable[Match]) -> list[str]:
    """The phrases that weigh most among some matches, in the order of the text; words side by side are one phrase."""
    there = {m.token.i for m in chosen}
    phrases: list[list[tuple[float, Token]]] = []
    for m, weight in zip(alignment.matches, alignment.weights, strict=True):
        if m.token.i not in there:
            continue
        if not (phrases and phrases[-1][-1][1].i + 1 == m.token.i):
            phrases.append([])
        phrases[-1].append((weight, m.token))
    heavy = sorted(phrases, key=lambda words: -max(w for w, _ in words))[:FEW]
    return [
        " ".join(t.text for _, t in words)
        for words in sorted(heavy, key=lambda words: words[0][1].i)
    ]


def quoted(phrases: Sequence[str]) -> str:
    return listed([f"'{shorten(phrase, LONGEST, placeholder='…')}'" for phrase in phrases])


def listed(words: Sequence[str]) -> str:
    """Words as a sentence has them: *a, b and c*."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
