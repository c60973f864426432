"""What a figure counts or measures, as a concept: the noun decides, and of people what becomes of them.

*14 blessés*, *14 personnes ont été blessées*, *faisant 14 blessés* and *injuring 14* count the injured; so do *14 others
were hurt* and *la mort de cinq enfants* what they say. *Un échantillon de 1 003 personnes* counts who was asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from ..concepts import FATES, concept_of, deed_of, excludes, fate_of, is_wide, narrowed, widths
from ..facts import Figure
from .clauses import Clause
from .grammar import Grammar
from .phrases import phrase
from .predicates import is_inflected, lemma_of, main_verb

# how far behind those counted the word stands that says what became of them, in tokens; words between the two
_NEAR, _BETWEEN = 4, ("AUX", "ADV")
# how far behind those counted the place may stand where they are, in tokens; what a place is named by
_PLACED, _NAMED = 6, ("NOUN", "PROPN", "ADJ")
# fewer who are asked are no sample
_MANY = 100
# names of one, or of a thing
_NO_PEOPLE = ("PER", "ORG", "PRODUCT", "EVENT", "WORK")


def concept_at(
    doc: Doc, figure: Figure, clause: Clause, predicate: str | None, grammar: Grammar
) -> str | None:
    """The concept of what `figure` measures in `clause`, whose verb is `predicate`."""
    language = grammar.language
    sort = figure.dimension or (None if figure.kind == "quantity" else figure.kind)
    counted = counted_noun(doc, figure)
    above = _above(counted)
    if _whole(doc, figure, grammar):
        predicate = None
    doings = _doings(doc, figure, counted, clause, predicate, grammar)
    done = _telling(doings, predicate, language)
    noun = above.lemma_.lower() if above is not None else None
    key = concept_of(figure.measure, figure.measure_lemma, sort, done, language, noun)
    if key is None and sort == "count" and counted is not None and _of_a_people(counted):
        key = "people"
    key = _told_by_clause(key, figure, sort, clause, grammar)
    if key and (figure.measure_start or 0) < figure.start:
        # *parmi les personnes infectées, 300 ont guéri* counts those who got well
        fate = concept_of(None, None, sort, done, language)
        key = fate if fate and excludes(key, fate) else key
    many = figure.kind == "count" and (figure.value_low or 0) >= _MANY
    if many and counted is not None and _asked(counted, above, predicate, grammar):
        return "respondents" if key is None or "people" in widths(key) else key
    # where two died does not matter; where 18,000 did is another count
    return _by_place(doc, figure, key, language) if key and (many or key not in FATES) else key


def _telling(doings: Iterator[str], predicate: str | None, language: str) -> str | None:
    """Of what is done to what is counted, what says how it fared, else what the verb with its complement is known for; else
    the predicate, where that does not say it of others."""
    said = list(doings)
    told = next((d for d in said if fate_of(d, language)), None)
    told = told or next((d for d in said if deed_of(d, language)), None)
    of_others = predicate is not None and fate_of(predicate, language) is not None
    return predicate if told is None and not of_others else told


def _told_by_clause(
    key: str | None, figure: Figure, sort: str | None, clause: Clause, grammar: Grammar
) -> str | None:
    """`key`, or what the clause says where its noun says little: *le nombre de décès s'élève à 28 530 personnes*, *jewels worth
    $2 million were stolen*, *burglaries rose 14%*."""
    subject, language = clause.subject, grammar.language
    if key == "people" and subject is not None and is_wide(subject.lower_, language):
        toll = _named_by(subject, "count", language)
        return toll if toll in FATES else key
    if key == "valuation" and clause.head.lower_ in grammar.worth:
        return _done_with(clause.head, sort, grammar) or key
    rising = figure.measure is None and grammar.lemma(clause.head) in grammar.growing
    if key is None and rising and subject is not None and not subject.ent_type_:
        return _named_by(subject, sort, language)
    return key


def _named_by(noun: Token, sort: str | None, language: str) -> str | None:
    """The concept of an amount by a noun and the words of its phrase."""
    words = noun.doc.char_span(*phrase(noun), alignment_mode="expand")
    return concept_of(words.text if words else noun.text, noun.lower_, sort, None, language)


def _done_with(worth: Token, sort: str | None, grammar: Grammar) -> str | None:
    """What is done with something worth so much, by the verbs of its sentence."""
    verbs = (lemma_of(t, grammar) for t in worth.sent if t.pos_ == "VERB")
    done = (concept_of(None, None, sort, verb, grammar.language) for verb in verbs)
    return next((key for key in done if key not in ("money", "valuation")), None)


def _by_place(doc: Doc, figure: Figure, key: str, language: str) -> str:
    """The concept of what is counted in one kind of place: *18 000 morts à l'hôpital*, *died in care homes*."""
    span = doc.char_span(figure.start, max(figure.end, figure.measure_end or 0))
    for token in doc[span.end : span.end + _PLACED] if span is not None else ():
        if token.is_punct or token.like_num or token.pos_ == "CCONJ":
            break
        if token.pos_ in ("NOUN", "PROPN") and led_by(token):
            words = (t for t in doc[token.left_edge.i : token.right_edge.i + 1] if t.pos_ in _NAMED)
            place = tuple(t.lemma_.lower() for t in words)[:2]
            return narrowed(key, figure.measure_lemma or "", place, language)
    return key


def counted_noun(doc: Doc, figure: Figure) -> Token | None:
    """The noun that a figure counts, where it is said beside it."""
    start, end = figure.measure_start, figure.measure_end
    if start is None or end is None:
        return None
    span = doc.char_span(start, end, alignment_mode="expand")
    return span.root if span is not None else None


def _of_a_people(noun: Token) -> bool:
    """Whether a noun has a capital letter and is many, and no name of a thing: *six Islandais*, *30,000 North Koreans*."""
    titled = noun.text.isalpha() and noun.text.istitle() and noun.i > noun.sent.start
    many = "Plur" in noun.morph.get("Number", []) or noun.text.endswith("s")
    if not titled or not many or noun.ent_type_ in _NO_PEOPLE:
        return False
    # in a heading all words have capitals
    return sum(t.text[0].islower() - t.text[0].isupper() for t in noun.sent) > 0


def _above(counted: Token | None) -> Token | None:
    """The noun that the thing counted hangs on: *la suppression de 40 emplois*."""
    if counted is None or counted.head.i == counted.i or counted.head.pos_ != "NOUN":
        return None
    return counted.head


def _doings(
    doc: Doc,
    figure: Figure,
    counted: Token | None,
    clause: Clause,
    predicate: str | None,
    grammar: Grammar,
) -> Iterator[str]:
    """What the text says becomes of those counted, the nearest first: *14 personnes blessées*, *la mort de 14 personnes*,
    *14 personnes ont perdu la vie*, *ont été blessées*."""
    end = max(figure.end, figure.measure_end or 0)
    span = doc.char_span(figure.start, end, alignment_mode="expand")
    last = span[-1].i if span is not None else len(doc)
    if span is not None and (said := _said_before(span[0], grammar)):
        yield said
    for token in doc[last + 1 : last + 1 + _NEAR]:
        bare = not (is_inflected(token) or _has_object(token))
        if token.pos_ in ("VERB", "ADJ", "NOUN") and bare:
            yield grammar.lemma(token)
            yield " ".join(grammar.lemma(t) for t in doc[token.i : token.i + 2])
        if token.pos_ not in _BETWEEN and token.lower_ not in grammar.others:
            break
    behind = counted is not None and counted.idx >= figure.end
    if counted is not None and behind and counted.dep_ == "nmod":
        own = figure.start <= counted.head.idx < figure.end
        if counted.head.pos_ == "NUM" and not own:
            return  # *two of the three victims died*
        if led_by(counted) & grammar.of and not any(
            t.is_punct for t in doc[counted.head.i : counted.i]
        ):
            yield counted.head.lemma_.lower()
    verb = main_verb(clause.head, grammar)
    if predicate and not (counted is not None and _has_verb(counted, verb)):
        for child in verb.children:
            if child.dep_ in ("obj", "xcomp", "advcl") or child.dep_.startswith("obl"):
                yield f"{predicate} {child.lemma_.lower()}"
        # *parmi les malades, 300 ont guéri*
        if not behind or not _apart(counted, clause.head, verb):
            yield predicate


def _whole(doc: Doc, figure: Figure, grammar: Grammar) -> bool:
    """Whether a number is that of which the one before it is a part: *260 des 597 participants*, *260 of the 597*."""
    span = doc.char_span(figure.start, figure.end, alignment_mode="expand")
    at = first = span.start if span is not None else 0
    while (
        at > 1
        and first - at < 2
        and (doc[at - 1].lower_ in grammar.of or doc[at - 1].pos_ == "DET")
    ):
        at -= 1
    return at < first and doc[at - 1].like_num


def _said_before(number: Token, grammar: Grammar) -> str | None:
    """*a tué 91 personnes et blessé au moins 150 autres*: the participle joined before a number."""
    at = number.i - 1
    while at > number.sent.start and {number.doc[at].lower_} & (grammar.nearly | grammar.leading):
        at -= 1
    verb = number.doc[at]
    joined = at > 0 and verb.nbor(-1).pos_ == "CCONJ"
    return grammar.lemma(verb) if joined and "Part" in verb.morph.get("VerbForm", []) else None


def _has_verb(counted: Token, verb: Token) -> bool:
    """Whether a verb of their own stands right behind those counted: *84 sont morts et 48 victimes seraient …*."""
    if counted.i + 1 >= len(counted.doc):
        return False
    own = counted.nbor()
    return is_inflected(own) and not {own.i, own.head.i} & {verb.i, verb.head.i}


def _has_object(verb: Token) -> bool:
    return any(c.dep_ == "obj" for c in verb.children)


def _apart(counted: Token | None, head: Token, verb: Token) -> bool:
    """Whether those counted do what the verb says, or only stand beside it: *cinq hommes ont tué …*, *tué devant cinq
    hommes*."""
    at = counted
    while at is not None and at.dep_ in ("conj", "nmod") and at.head.i != head.i:
        at = at.head
    if at is None or at.head.i not in (head.i, verb.i):
        return False
    if at.dep_ == "nsubj":
        return _has_object(verb)
    return at.dep_ in ("obl", "obl:mod", "obl:agent") and bool(led_by(at))


def led_by(noun: Token) -> set[str]:
    """The prepositions before a noun."""
    return {c.lower_ for c in noun.lefts if c.dep_ == "case"}


def _asked(counted: Token, above: Token | None, predicate: str | None, grammar: Grammar) -> bool:
    """Whether those counted were asked: *un échantillon de 1 003 personnes*, *une enquête auprès de 300 salariés*."""
    if above is not None and above.lemma_.lower() in grammar.samples:
        return True
    if predicate in grammar.asking:
        return True
    asked = bool({*led_by(counted), counted.head.lower_} & grammar.asked)
    return asked and any(t.lemma_.lower() in grammar.surveys for t in counted.sent)
