"""Which places of one article say the same: they get one key, and the clearer reading helps the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ..concepts import stems_of
from ..facts import Claim
from ..lang import words

# how much a reading says: a verb and an entity outweigh a heading
_ADOPTED = (
    "subject",
    "subject_start",
    "subject_end",
    "subject_entity",
    "predicate",
    "negated",
    "object",
    "status",
)


def unite(claims: Sequence[Claim], language: str) -> list[Claim]:
    """`claims` with `statement` set: equal for places that give the same value of the same thing."""
    groups: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for n, claim in enumerate(claims):
        groups[_value(claim)].append(n)
    result = list(claims)
    for members in groups.values():
        for same in _same_thing([claims[n] for n in members], language):
            places = [members[k] for k in same]
            best = max(places, key=lambda n: (_clearness(claims[n]), -n))
            key = _key(claims[best])
            for n in places:
                claim = claims[n]
                if len(places) > 1 and _unclear(claim, claims[best]):
                    claim = replace(
                        claim,
                        rule="claim.repeated",
                        **{f: getattr(claims[best], f) for f in _ADOPTED},
                    )
                result[n] = replace(claim, statement=key)
    return result


def _value(claim: Claim) -> tuple[object, ...]:
    figure, date = claim.figure, claim.date
    if figure is not None:
        low, high = figure.base_low, figure.base_high
        if low is None and high is None:
            low, high = figure.value_low, figure.value_high
        return (figure.kind, low, high, figure.base_unit or figure.unit, figure.per)
    return (
        "date",
        date.start_date if date else None,
        date.end_date if date else None,
        claim.predicate,
    )


def _clearness(claim: Claim) -> int:
    return (
        2 * _verbal(claim)
        + 2 * claim.subject_entity
        + (claim.subject is not None and not claim.subject_entity)
    )


def _unclear(claim: Claim, best: Claim) -> bool:
    """Whether a claim should take over the reading of a clearer one: it has no verb, or the same."""
    other = _verbal(claim) and claim.predicate != best.predicate
    return _clearness(claim) < 3 <= _clearness(best) and not other


def _verbal(claim: Claim) -> bool:
    return not claim.rule.startswith("claim.nominal") and claim.predicate is not None


def _content(claim: Claim, language: str) -> frozenset[str]:
    wide = words(language, "concepts").WIDE.split()
    said = f"{claim.measure or ''} {'' if claim.subject_entity else claim.subject or ''}"
    return frozenset(s for s in stems_of(said, language) if s not in wide)


def _same_thing(claims: list[Claim], language: str) -> list[list[int]]:
    """Indexes of `claims` (all of one value), those of the same thing together."""
    parts: list[list[int]] = []
    for n, claim in enumerate(claims):
        for part in parts:
            if any(_meets(claims[k], claim, language) for k in part):
                part.append(n)
                break
        else:
            parts.append([n])
    return parts


def _meets(one: Claim, other: Claim, language: str) -> bool:
    if one.figure is None or other.figure is None:
        return bool(one.subject and one.subject == other.subject)
    if one.figure.role != other.figure.role:
        return False
    a, b = _content(one, language), _content(other, language)
    apart = bool(
        one.subject_entity
        and other.subject_entity
        and one.subject != other.subject
        and not set(str(one.subject).split("; ")) & set(str(other.subject).split("; "))
    )
    if one.figure.kind in ("quantity", "money") and (one.figure.base_low or one.figure.value_low):
        # a unit and a value that seldom meet by chance: unlike things must be named to keep them apart
        return bool(a & b) or ((not a or not b or _widely(a, b, language)) and not apart)
    if one.figure.kind == "count":
        return not apart and _counted_alike(one, other, language)
    return bool(a & b) and not apart and one.subject == other.subject


def _counted_alike(one: Claim, other: Claim, language: str) -> bool:
    """Whether two counts are of one thing: small numbers meet by chance."""
    if one.concept and other.concept and one.concept != other.concept:
        return False
    heads = (c.figure.measure_lemma or c.subject or "" if c.figure else "" for c in (one, other))
    a, b = (set(stems_of(head, language)) for head in heads)
    return bool(a & b)


def _widely(a: frozenset[str], b: frozenset[str], language: str) -> bool:
    """Whether one of two measures says no more than the dimension: *la puissance totale*."""
    wide = frozenset(stems_of(words(language, "claims").BROAD, language))
    return a <= wide or b <= wide


def _key(claim: Claim) -> str:
    """What makes two claims one to a reader: subject, predicate, what is measured and its value."""
    said = claim.figure.text if claim.figure else claim.date.text if claim.date else ""
    cells = (claim.subject, claim.predicate, claim.concept or claim.measure, said)
    return "|".join(" ".join((c or "").lower().split()) for c in cells)
