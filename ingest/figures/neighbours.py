"""What a figure measures by the words right beside it: where the parse is least sure, their order says it."""

from __future__ import annotations

from spacy.tokens import Span, Token

from ..facts import Figure
from .grammar import NOMINAL, SUBJECTS, cases_of, hangs_as_noun, is_noun, subject_noun
from .parsed import NEAR, Found, Parsed

RATIOS = frozenset(("figure.ratio.of", "figure.ratio.average", "figure.ratio.times"))
WHOLES = ("money", "quantity")  # a noun without article in between only says of which kind
HYPHENS = frozenset("-–‑")


def described(parsed: Parsed, figure: Figure, span: Span) -> Found | None:
    """The noun of a participle right before the figure: *des prêts totalisant 7 milliards*."""
    before = parsed.before(span)
    start = before.i if before is not None else -1
    for i in range(start, max(-1, start - 3), -1):
        token = parsed.doc[i]
        if token.lower_ in parsed.g.worth:
            for noun in (parsed.doc[max(0, i - 1)], subject_noun(token, parsed.g)):
                if noun is not None and parsed.usable(noun):
                    return Found(noun, "measure.participle")
        if token.pos_ == "VERB":
            noun = token.head
            near = token.dep_ == "acl" and noun.i < token.i and parsed.usable(noun)
            clause = any(c.dep_ in SUBJECTS or c.dep_ == "mark" for c in token.children)
            return Found(noun, "measure.participle") if near and not clause else None
        if token.pos_ not in ("ADP", "ADV", "DET"):
            return None
    return None


def after_of(parsed: Parsed, figure: Figure, span: Span) -> Found | None:
    """The noun right behind *of*, past a parenthesis: *deux tiers (64 %) des abonnements*, *$1 billion in aid*."""
    doc, at = parsed.doc, span.end
    if at + 1 < len(doc) and doc[at].lower_ in parsed.g.worth:
        at += 1  # $136m worth of jewels
    if at < len(doc) and doc[at].text == "(":
        close = next((i for i in range(at, min(at + 8, len(doc))) if doc[i].text == ")"), None)
        at = close + 1 if close is not None else at
    elif at + 1 < len(doc) and doc[at].text in (")", ","):
        alone = doc[at].text == ")" and span.start > 0 and doc[span.start - 1].text == "("
        at += 1 if alone or (doc[at].text == "," and doc[at + 1].lower_ in parsed.g.of) else 0
    if at >= len(doc):
        return None
    led = doc[at].lower_ in parsed.g.of or _in_kind(parsed, figure, at)
    by = span.start > 0 and doc[span.start - 1].lower_ in parsed.g.by
    if not led and not (by and doc[at].pos_ == "DET"):
        return None
    for i in range(at + 1, min(at + 5, len(doc))):
        token = doc[i]
        if token.pos_ in NOMINAL or hangs_as_noun(token):
            more = doc[i + 1 : i + 2]
            if token.lower_ in parsed.g.clear and more and more[0].lower_ in parsed.g.of:
                continue  # 18 % du total des abonnés
            token = _whole(token)
            told = parsed.usable(token) and token.lower_ not in parsed.g.bases
            if figure.kind == "quantity" and token.pos_ == "PROPN":
                return None  # 30 degrés de la Seine à l'Auvergne
            return Found(token, "measure.of") if told else None
        if token.pos_ == "ADP" and token.lower_ not in parsed.g.of:  # de moins par rapport à
            return None
        if token.lower_ in parsed.g.no_part:  # d'ici la fin de l'année
            return None
        if token.pos_ not in ("DET", "ADJ", "NUM", "ADV", "ADP", "PART"):
            return None
    return None


def of_others(parsed: Parsed, span: Span) -> bool:
    """*les quatre autres*, *dont 10 d'origine locale*: of the same as the figure before."""
    behind, before = parsed.doc[span.end : span.end + 2], parsed.before(span)
    if before is not None and before.lower_ in parsed.g.parts and behind:
        return (
            behind[0].pos_ in ("ADP", "ADV", "ADJ", "PUNCT")
            or behind[0].lower_ in parsed.g.how_hurt
        )
    if not behind or behind[0].lower_ not in parsed.g.others:
        return False
    return len(behind) < 2 or behind[1].pos_ not in (*NOMINAL, "ADJ")


def counted(parsed: Parsed, figure: Figure, span: Span) -> Found | None:
    """The noun right behind a bare number: *21 786 voix*, *2 millions de foyers*, *deux autres villes*."""
    if figure.kind != "count" and figure.rule not in RATIOS:
        return None
    for at in range(span.end, min(span.end + 4, len(parsed.doc))):
        token, more = parsed.doc[at], parsed.doc[at + 1 : at + 2]
        alone = more and more[0].pos_ not in (*NOMINAL, "ADJ")
        if alone and token.lower_ in parsed.g.fates:
            return Found(token, "measure.counted")
        described = parsed.g.noun_behind and token.pos_ == "VERB" and more and is_noun(more[0])
        if token.is_quote or described or token.lower_ in parsed.g.adverbs:
            continue  # 900 smuggled phones
        if token.pos_ in NOMINAL:
            token = _whole(token)
            same = token.sent.start == span.root.sent.start
            return Found(token, "measure.counted") if same and parsed.usable(token) else None
        if token.lower_ in parsed.g.no_part:  # d'ici la fin de l'année
            return None
        if token.pos_ == "ADP" and token.lower_ not in parsed.g.of:
            return None
        if token.pos_ not in ("ADP", "ADJ", "DET", "NUM", "ADV"):
            return None
    return None


def behind(parsed: Parsed, figure: Figure, span: Span) -> Found | None:
    """The noun right behind an amount, as English has it: *a $3 million salary*, *a 48-km chase*."""
    if not parsed.g.noun_behind:
        return None
    for token in parsed.doc[span.end : span.end + 3]:
        if token.pos_ == "NOUN" and token.sent.start == span.root.sent.start:
            noun = _whole(token)
            usable = parsed.usable(noun) and not parsed.g.empty(noun)
            return Found(noun, "measure.counted") if usable else None
        if token.text not in HYPHENS and token.pos_ != "ADJ":
            return None
    return None


def part(parsed: Parsed, figure: Figure, span: Span) -> Found | None:
    """*quatre personnes sur dix*: the noun within."""
    if figure.rule != "figure.ratio.of":
        return None
    noun = next((t for t in span if is_noun(t) and not t.like_num), None)
    return Found(noun, "measure.part") if noun is not None else None


def led(parsed: Parsed, figure: Figure, span: Span) -> Found | None:
    """The noun before *of*: *une amende de 3 millions*, *an income of $50,000*."""
    of = parsed.before(span)
    if figure.rule == "figure.linked" or of is None or not of.i:
        return None
    said = figure.pieces.get("hedge", "").split()[:1]
    if said and said[0].lower() in parsed.g.of_noun:  # un taux proche de 93 %
        noun = of
    elif of.lower_ in parsed.g.of:
        noun = parsed.doc[of.i - 1]
    else:
        return None
    while noun.pos_ == "ADJ" and noun.i and of.i - noun.i < NEAR:
        noun = parsed.doc[noun.i - 1]
    if noun.pos_ != "NOUN" or not parsed.usable(noun) or parsed.g.empty(noun):
        return None
    if cases_of(noun) & parsed.g.agents:
        return None  # un prêt garanti par l'État de 5 milliards
    while noun.dep_ == "nmod" and noun.head.i < noun.i and parsed.usable(noun.head):
        whole = any(c.dep_ == "det" for c in noun.children) or figure.kind not in WHOLES
        if whole and figure.kind not in ("percent", "change"):
            break
        noun = noun.head  # augmenter le prix du gaz de 5 %, un plan d'urgence de 3 milliards
    return None if parsed.g.empty(noun) else Found(noun, "measure.noun")


def dimension(parsed: Parsed, figure: Figure, span: Span) -> Found | None:
    """*il file à 274 km/h*: where nothing is said of what is measured, it is the speed."""
    name = parsed.g.dimensions.get(figure.dimension or "")
    return Found(span.root, "measure.dimension", name) if name is not None else None


def time_itself(parsed: Parsed, figure: Figure, span: Span) -> Found | None:
    """*65 millions d'heures perdues*: time that is itself what is counted."""
    if figure.dimension != "duration" or figure.unit == "year":
        return None
    unit = next((t for t in reversed(span) if t.pos_ == "NOUN"), None)
    return Found(unit, "measure.time") if unit is not None else None


def extent(parsed: Parsed, figure: Figure, span: Span) -> Found | None:
    """*24 km au nord de la ville*, *six feet tall*: a length by the words around it, which of its kind it is."""
    if figure.dimension != "length":
        return None
    size = after_of(parsed, figure, span)
    if size is not None and size.head.lower_ in parsed.g.sizes:
        return size  # un rapace de 1,80 m d'envergure
    name = parsed.g.extent(parsed.text, figure.start, figure.end)
    if name in parsed.g.sized.values():
        return Found(span.root, "measure.extent", name)  # *380 mm de long sur 420 mm de large*
    of = parsed.before(span)
    adjective = parsed.doc[of.i - 1] if of is not None and of.i else None
    if adjective is not None and adjective.lower_ in parsed.g.sized:
        return Found(adjective, "measure.extent", parsed.g.sized[adjective.lower_])
    if noun := led(parsed, figure, span):
        return noun  # un rayon de 100 km autour de la ville
    return Found(span.root, "measure.extent", name) if name is not None else None


def _in_kind(parsed: Parsed, figure: Figure, at: int) -> bool:
    """Whether money is followed by what it is: *$5 billion in aid*, *3 millions en subventions*."""
    noun = parsed.doc[at + 1] if figure.kind == "money" and at + 1 < len(parsed.doc) else None
    if noun is None or parsed.doc[at].lower_ not in parsed.g.kinds or noun.lower_ in parsed.g.clear:
        return False
    return noun.pos_ in ("NOUN", "ADJ") and not parsed.g.is_change(noun)


def _whole(noun: Token) -> Token:
    """The head of a compound that begins with `noun`: *two police vans*, *the world's traded oil*."""
    while noun.dep_ in ("compound", "nmod:poss") and noun.i < noun.head.i < noun.i + NEAR:
        if any(t.pos_ == "CCONJ" for t in noun.doc[noun.i + 1 : noun.head.i]):
            break  # 31 chairs and 9 tables
        noun = noun.head
    doc, at = noun.doc, noun.i
    if 1 < at < len(doc) - 1 and doc[at - 1].text == "-" and doc[at - 2].pos_ in ("ADJ", "ADV"):
        noun = doc[at + 1] if doc[at + 1].pos_ in NOMINAL else noun  # two late-term regulations
    return noun
