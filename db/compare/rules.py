"""What decides a pair without weighing: equal words, sums, values or predicates that exclude each other, roles exchanged."""

from __future__ import annotations

import re

from .dated import judge_dated
from .judgement import Judgement
from .polarity import marked, one_denied
from .reckoning import reckoned
from .reserves import reserves
from .roles import exchanged, of_the_same
from .texts import Pair

# shares of one text's words that the other must have for a rule to decide
HALF, MOST, NEARLY = 0.5, 0.8, 0.9
SAID = ("ROOT", "xcomp", "ccomp")  # what a claim says of its subject
SCORE = re.compile(r"(?<![\d–-])\d{1,2}[–-]\d{1,2}(?![\d–-])")


def judge_by_rule(pair: Pair) -> Judgement | None:
    """The verdict where a rule has one."""
    if pair.dated and (found := judge_dated(pair)):
        return found
    return (
        same_words(pair)
        or nothing_shared(pair)
        or arithmetic(pair)
        or excluded(pair)
        or called_false(pair)
        or negated(pair)
        or turned_round(pair)
        or opposed(pair)
    )


def same_words(pair: Pair) -> Judgement | None:
    """A claim that stands in the evidence word for word, with its figures, and is not denied there."""
    mine, theirs = (
        " ".join(t.lower_ for t in x.doc if t.is_alpha or t.like_num)
        for x in (pair.claim, pair.evidence)
    )
    if not mine or f" {mine} " not in f" {theirs} " or doubtful(pair):
        return None
    return Judgement("supports", "the evidence says it in the same words", "words.same")


def doubtful(pair: Pair) -> bool:
    """Whether equal words do not say the same: denied in one text only, said of a part, of another, or of what is only meant."""
    return (
        taken_back(pair, "NEGATIONS") or taken_back(pair, "DENIALS") or any(reserves(pair).values())
    )


def taken_back(pair: Pair, which: str) -> bool:
    """Whether only one of the two texts has words that deny."""
    here, there = (marked(t.doc, pair.language, which) for t in (pair.claim, pair.evidence))
    return bool(here) != bool(there)


def nothing_shared(pair: Pair) -> Judgement | None:
    """A claim of which neither a word nor a figure nor a date stands in the evidence."""
    if any(m.how != "missing" for m in pair.alignment.matches):
        return None
    fates = [*(f.fate for f in pair.figures), *(fate for _, _, fate in pair.dates)]
    if any(fate != "unmet" for fate in fates):
        return None
    return Judgement("neutral", "nothing of the claim stands in the evidence", "words.none")


def arithmetic(pair: Pair) -> Judgement | None:
    """A number that the evidence does not say but that its numbers give, or do not: *3 and 2*, the claim says *5*."""
    row, theirs = pair.figures, [f for f in pair.evidence.facts.figures if f.kind == "count"]
    if len(row) != 1 or len(theirs) < 2 or row[0].fate in ("borne", "looser"):
        return None
    mine = row[0].mine
    if not mine.measure or not row[0].measured or pair.alignment.held() < HALF:
        return None
    found = reckoned(mine, theirs)
    if found:
        reason = f"the numbers of the evidence give it: {found}"
        return Judgement("supports", reason, "figures.reckoned")
    if mine.hedge != "exact":
        return None
    numbers = ", ".join(f.text for f in theirs)
    return Judgement("refutes", f"{numbers} do not give {mine.text}", "figures.not-reckoned")


def excluded(pair: Pair) -> Judgement | None:
    """Two texts that say the same but for a figure, a date or a score."""
    days = [(d.start, d.end) for d, *_ in pair.dates]
    undated = pair.alignment.but(lambda m: any(a <= m.token.idx < b for a, b in days))
    if not alike(pair) or (undated.of("missing") and undated.held() < NEARLY):
        return None
    apart = [(f.other.text, f.mine.text) for f in pair.figures if f.other and f.fate == "excluded"]
    apart += [(o.text, mine.text) for mine, o, fate in pair.dates if o and fate == "excluded"]
    here, there = (SCORE.findall(t.text) for t in (pair.claim, pair.evidence))
    if len(here) == len(there) == 1 and here != there:
        apart.append((there[0], here[0]))
    if not apart:
        return None
    other, mine = apart[0]
    return Judgement("refutes", f"{other} and {mine} exclude each other", "values.excluded")


def called_false(pair: Pair) -> Judgement | None:
    """Two texts that say the same but for a word that denies it: *a nié*, *it is false that*."""
    here, there = (marked(t.doc, pair.language, "DENIALS") for t in (pair.claim, pair.evidence))
    lacking = {m.token.i for m in pair.alignment.of("missing")}
    if not alike(pair) or bool(here) == bool(there) or lacking - {t.i for t in here}:
        return None
    side, word = ("claim", here[0]) if here else ("evidence", there[0])
    return Judgement(
        "refutes", f"the {side} says {word.text!r} of what the other says", "words.denied"
    )


def negated(pair: Pair) -> Judgement | None:
    """Two texts that say the same, the predicate denied in one of them: *no one died*."""
    if pair.alignment.held() < NEARLY or not taken_back(pair, "NEGATIONS"):
        return None
    for match in pair.alignment.matches:
        said = match.token.dep_ in SAID and match.token.pos_ in ("VERB", "ADJ")
        if said and one_denied(match, pair.language):
            reason = f"'{match.token.text}' is denied in one of the two texts only"
            return Judgement("refutes", reason, "words.negated")
    return None


def turned_round(pair: Pair) -> Judgement | None:
    """Two who change places: *Lyon a battu Nantes*, the claim says *Nantes a battu Lyon*."""
    found = exchanged(pair)
    if found is None:
        return None
    told = " … ".join(f"'{t.text}'" for t in found)
    return Judgement(
        "refutes", f"in the evidence it is the other way round: {told}", "roles.exchanged"
    )


def opposed(pair: Pair) -> Judgement | None:
    """A predicate against its opposite, said of the same: *le chômage a reculé*, the claim says *a augmenté*."""
    if pair.dated or taken_back(pair, "NEGATIONS"):
        return None
    for match in pair.alignment.of("opposite"):
        if match.token.dep_ not in SAID or match.other is None:
            continue
        rest = pair.alignment.but(lambda m, own=match.token: m.token.i == own.i)  # type: ignore[misc]
        if rest.held() >= MOST and of_the_same(match.token, match.other, pair.language):
            reason = f"the claim says '{match.token.text}', the evidence '{match.other.text}'"
            return Judgement("refutes", reason, "words.opposite")
    return None


def alike(pair: Pair) -> bool:
    """Whether the evidence is not about much else than the claim."""
    return pair.reverse.held() >= HALF
