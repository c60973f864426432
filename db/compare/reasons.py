"""Why a claim was found borne out, contradicted or neither: a sentence that names what stands against what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from .aligning import Alignment, Match, clash
from .judgement import Verdict
from .polarity import marked
from .signs import adds, turned
from .texts import Pair

FEW = 3  # words named in a reason


def reason(pair: Pair, verdict: Verdict) -> str:
    """The strongest that can be said for a verdict that the signs gave."""
    telling = {"supports": for_it, "refutes": against}.get(verdict, neither)
    return next(telling(pair))


def for_it(pair: Pair) -> Iterator[str]:
    borne = [f.mine.text for f in pair.figures if f.fate in ("borne", "looser")]
    missing = heaviest(pair.alignment, pair.alignment.of("missing"))
    words = (
        f"all but {quoted(missing)} of the claim"
        if missing
        else "every word of the claim that counts"
    )
    figures = f", and the same {listed(borne)}" if borne else ""
    yield f"the evidence has {words}{figures}"


def against(pair: Pair) -> Iterator[str]:
    for f in pair.figures:
        if f.other and f.fate == "excluded":
            yield f"{f.other.text} and {f.mine.text} exclude each other"
    for m in pair.alignment.of("opposite"):
        yield f"the claim says {m.token.text!r}, the evidence {m.other.text if m.other else ''!r}"
    for m in turned(pair):
        yield f"{m.token.text!r} is denied in one of the two texts only"
    apart = clash(pair.claim.content, pair.evidence.content, pair.language)
    if apart:
        yield f"{apart[0]!r} in the claim and {apart[1]!r} in the evidence are never the same"
    for which, what in (("NEGATIONS", "denies"), ("DENIALS", "calls false")):
        here, there = (marked(t.doc, pair.language, which) for t in (pair.claim, pair.evidence))
        if bool(here) != bool(there):
            sides = ("claim", "evidence") if here else ("evidence", "claim")
            word = (here or there)[0].text
            yield f"the {sides[0]} {what} ({word!r}) what the {sides[1]} says"
    for mine, other, fate in pair.dates:
        if other and fate == "excluded":
            yield f"{other.text} and {mine.text} exclude each other"
    here_only, there_only = (heaviest(a, a.of("missing")) for a in (pair.alignment, pair.reverse))
    if here_only and there_only:
        yield f"where the evidence says {quoted(there_only)}, the claim says {quoted(here_only)}"
    yield "the two say different things in the same words"


def neither(pair: Pair) -> Iterator[str]:
    for f in pair.figures:
        if adds(pair, f):
            yield f"the claim adds '{f.mine.text} {f.mine.measure}', which the evidence does not mention"
    open_figures = [f.mine.text for f in pair.figures if f.fate in ("unmet", "off", "excluded")]
    if open_figures:
        yield f"the evidence has nothing to set beside {listed(open_figures)}"
    missing = heaviest(pair.alignment, pair.alignment.of("missing"))
    if missing:
        yield f"the claim adds {quoted(missing)}, which the evidence does not mention"
    yield "the words of the claim stand in the evidence, but it does not say the same of them"


def heaviest(alignment: Alignment, chosen: Iterable[Match]) -> list[str]:
    """The words that weigh most among some matches, in the order of the text."""
    there = {m.token.i for m in chosen}
    weighed = sorted(
        (-w, m.token.i, m.token.text)
        for m, w in zip(alignment.matches, alignment.weights, strict=True)
        if m.token.i in there
    )
    return [text for _, text in sorted((i, text) for _, i, text in weighed[:FEW])]


def quoted(words: Sequence[str]) -> str:
    return listed([f"'{w}'" for w in words])


def listed(words: Sequence[str]) -> str:
    """Words as a sentence has them: *a, b and c*."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
