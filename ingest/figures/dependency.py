"""What a figure measures by the dependency tree: what hangs on the figure, or the noun or verb it hangs on."""

from __future__ import annotations

from spacy.tokens import Span, Token

from ..facts import Figure
from .grammar import DEEPEST, OBJECTS, SUBJECTS, cases_of, is_noun, is_predicate, subject_noun
from .parsed import NEAR, Found, Parsed

NOUNS = frozenset(
    ("nmod", "appos", "nummod", "compound", "dep", "obl", "obl:mod", "obl:arg", "flat")
)


BESIDE = frozenset(("nummod", "compound", "amod", "nummod:gov", "det"))


def hanging(parsed: Parsed, figure: Figure, span: Span) -> Found | None:
    """*10 % du capital*, *6 gigawatts de GPU*, *de 20 % les émissions*: what hangs on the figure."""
    if any(t.lower_ in parsed.g.no_part for t in parsed.doc[span.end : span.end + 2]):
        return None  # *450.000 d'ici la fin du mandat*
    for token in span:
        for child in token.children:
            if child.i < span.end or child.i - span.end >= NEAR or not parsed.usable(child):
                continue
            if child.dep_ not in ("nmod", "obl", "obl:mod", "obl:arg", "obj"):
                continue
            cases = cases_of(child)
            if child.lower_ in parsed.g.bases or any(
                c.dep_ == "case" and parsed.doc[c.i + 1].lower_ in parsed.g.no_part
                for c in child.children
            ):
                continue
            led = any(c.dep_ == "det" and c.i == span.end for c in child.children)
            if cases & parsed.g.of or (not cases and led):
                return Found(child, "measure.of")
    return None


def beside(parsed: Parsed, figure: Figure, span: Span) -> Found | None:
    """*160 actions*, *a 110 km/h limit*: the noun that the figure is an attribute of."""
    root = span.root
    noun = root.head
    if root.dep_ not in BESIDE or noun.lower_ in parsed.g.clear:
        return None
    near = root.dep_ == "nummod" and span.end <= noun.i < span.end + 3
    if parsed.usable(noun) or (near and noun.pos_ in ("VERB", "ADJ", "X")):
        return changed(parsed, noun) or Found(noun, "measure.counted")
    return None


def above(parsed: Parsed, figure: Figure, span: Span) -> Found | None:
    """The noun or verb that the figure hangs on, past what says nothing of it."""
    at = span.root
    for _ in range(DEEPEST):
        parent = at.head
        if parent.i == at.i:
            break
        if parent.i in parsed.places and not span.start <= parent.i < span.end:
            if parent.i < span.start:
                return None  # (64 %) behind *deux tiers*: shared
            at = parent
            continue
        if is_predicate(parent):
            found = _of_verb(parsed, figure, at, parent, span)
            who = figure.kind == "percent" and not parsed.g.changes(parent)
            if found is None or (who and found.pos_ == "PROPN"):
                return None  # *Macron est crédité de 24 %*: who has it, not of what it is
            return Found(found, "measure.verb")
        passing = (
            parsed.dated(parent)
            or parsed.hedged(parent)
            or parent.lower_ in parsed.g.clear
            or (parent.lower_ in parsed.g.adverbial and parsed.g.empty(parent))
            or parent.lower_ in parsed.g.bases
            or parent.dep_ == "obl:agent"
            or bool(cases_of(parent) & parsed.g.agents)
            or parent.pos_ == "PROPN"
            or (figure.rule == "figure.linked" and cases_of(parent) - parsed.g.of)
        )
        if at.dep_ in NOUNS and is_noun(parent) and not passing:
            thing = changed(parsed, parent)
            if thing is not None or not parsed.g.is_change(parent):
                return thing or Found(parent, "measure.noun")
        at = parent
    if is_predicate(at):
        subject = subject_noun(at, parsed.g)
        if subject is not None and parsed.usable(subject):
            return Found(subject, "measure.copula")
    return None


def changed(parsed: Parsed, noun: Token) -> Found | None:
    """*une hausse de 5 % des prix*, *le bénéfice est en hausse de 5 %*: what rises, not the rise."""
    g = parsed.g
    if not g.is_change(noun):
        return None
    for child in noun.children:
        led = cases_of(child) & (g.of | g.within)
        behind = child.dep_ in ("nmod", "obl") and child.i > noun.i
        if led and behind and parsed.usable(child):
            return Found(_through(parsed, child), "measure.change")
    if noun.dep_ == "nmod" and cases_of(noun) and parsed.usable(noun.head):
        return Found(noun.head, "measure.change")
    subject = subject_noun(noun, parsed.g)
    if subject is None and noun.head.i != noun.i and noun.dep_.startswith(("obl", "xcomp")):
        subject = subject_noun(noun.head, parsed.g)
    return Found(subject, "measure.change") if subject is not None else None


def rise(parsed: Parsed, figure: Figure, span: Span) -> Found | None:
    """*une hausse de 5 %*: the change itself, where nothing says what changes."""
    of = parsed.before(span)
    noun = parsed.doc[of.i - 1] if of is not None and of.i else None
    if noun is None or not (parsed.usable(noun) and parsed.g.is_change(noun)):
        return None
    return Found(noun, "measure.change")


def object_of(parsed: Parsed, verb: Token) -> Token | None:
    """The first object of `verb` that may be what is measured."""
    return next((c for c in verb.children if c.dep_ in OBJECTS and parsed.usable(c)), None)


def _of_verb(parsed: Parsed, figure: Figure, at: Token, verb: Token, span: Span) -> Token | None:
    """What a verb says the figure of: its object, its subject, or the noun it describes."""
    if at.dep_ in SUBJECTS:
        after = [c for c in verb.children if c.dep_ in ("obj", "obl:arg") and parsed.usable(c)]
        return after[0] if after and figure.kind in ("quantity", "money") else None
    says = parsed.g.says(verb)
    if at.dep_ in OBJECTS and parsed.g.changes(verb) and figure.kind in ("change", "percent"):
        return _told_subject(parsed, verb)  # *le solde gagne 9 points*
    if at.dep_ in OBJECTS or (at.dep_.startswith("obl") and not _led(parsed, at, span)):
        if says or any(c.dep_ == "cop" for c in verb.children):
            return _told_subject(parsed, verb)
        return verb.head if verb.dep_ == "acl" and parsed.usable(verb.head) else None
    if says:
        return _told_subject(parsed, verb)
    towards = cases_of(at) & parsed.g.towards and figure.dimension != "duration"
    if towards and not parsed.g.changes(verb):
        return object_of(parsed, verb) or _told_subject(parsed, verb)  # estimer la foule à 300
    changes = parsed.g.changes(verb) or cases_of(at) & parsed.g.by
    return (object_of(parsed, verb) if changes else None) or _told_subject(parsed, verb)


def _told_subject(parsed: Parsed, verb: Token) -> Token | None:
    """The subject of a verb that says something of it: not who aims, pays or asks."""
    subject = subject_noun(verb, parsed.g)
    if subject is None or not parsed.usable(subject):
        return None
    if subject.lemma_.lower() in parsed.g.target_nouns:
        return None
    passive = any(c.dep_ == "nsubj:pass" for c in verb.children) or verb.dep_.startswith("acl")
    changes = parsed.g.changes(verb) or {verb.lemma_.lower(), verb.lower_} & parsed.g.change_nouns
    copula = verb.pos_ not in ("VERB", "AUX")
    return subject if passive or changes or copula or parsed.g.says(verb) else None


def _led(parsed: Parsed, at: Token, span: Span) -> bool:
    """Whether a preposition leads the figure."""
    return bool(cases_of(at)) or (span.start > 0 and parsed.doc[span.start - 1].pos_ == "ADP")


def _through(parsed: Parsed, noun: Token) -> Token:
    """What a noun that only counts is of: *the number of its citizens*."""
    if noun.lower_ in parsed.g.clear:
        for child in noun.children:
            if (
                child.dep_ == "nmod"
                and child.i > noun.i
                and is_noun(child)
                and cases_of(child) & parsed.g.of
            ):
                return child
    return noun
