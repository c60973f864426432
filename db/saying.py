"""Whether a sentence of an article says what a claim says, or the contrary: two texts laid side by side, and more asked of both.

What supports or refutes a text may do so in a word or two of many (see `compare.judging`). Who asks whether something is so
is told yes only by who says the same of the same.
"""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Token

from recoupe.ingest.facts import Timex

from .compare.aligning import MET, Match, key, part
from .compare.judgement import Judgement
from .compare.judging import judge
from .compare.polarity import marked, one_denied
from .compare.roles import Roles, roles, within
from .compare.statement import Statement
from .compare.texts import Pair, Text, read
from .lookup import MOST

OF_WHOM = ("ROOT", "nsubj")  # the predicate of a claim and whom it is told of …
SAYS = ("obj", "obl", "xcomp", "ccomp")  # … and what it says of them: what, when and where
SURE = ("words.same", "roles.exchanged")  # rules that are enough


def judged(claim: Statement, said: Statement) -> Judgement:
    """What the sentence of a statement makes of a claim: `supports` where it says the same of the same, `refutes` where a word of
    one denies or turns round what the other says, or the two of whom it is told change places."""
    language = claim.story.language
    pair = Pair(as_read(said.text, language), as_read(claim.text, language))
    found = judge(pair)
    sure = {"supports": says_so, "refutes": says_the_contrary}.get(found.verdict)
    if sure and found.rule not in SURE and not sure(pair):
        return Judgement("neutral", found.reason, found.rule)
    if found.verdict == "supports" and (other := lasts_otherwise(pair)):
        reason = "the claim says '{}', the evidence '{}'".format(*other)
        return Judgement("refutes", reason, "duration.excluded")
    return found


@lru_cache(maxsize=MOST)
def as_read(text: str, language: str) -> Text:
    """A sentence with its tree; the claim is laid beside many."""
    return read(text, language)


def says_so(pair: Pair) -> bool:
    """Whether the evidence has the predicate of the claim and what hangs on it; when and where must be said of that predicate:
    who was dismissed on Tuesday did not die then."""
    matches = {m.token.i: m for m in pair.alignment.matches}
    for m in matches.values():
        what = part(m.token)
        if what not in OF_WHOM + SAYS:
            continue
        if m.other is None or m.worth < MET:
            return False
        head = matches.get(m.token.head.i)
        if what in SAYS and head and head.other is not None:
            right_below = m.other.head.i == head.other.i
            # *sentenced to death* is not what a killer was
            if not (right_below or (m.how == "same" and hangs_on(m.other, head.other))):
                return False
    root = pair.alignment.root
    if root is None or root.other is None:
        return True
    return not changed_places(matches, roles(root.token), roles(root.other))


def hangs_on(word: Token, predicate: Token) -> bool:
    """Whether a word is said of a predicate, right below it or in a phrase that is, or is what its relative clause tells of."""
    above = word.head
    through = above.head.i == predicate.i and above.pos_ not in ("VERB", "AUX")
    return word.i == predicate.i or above.i == predicate.i or through or predicate.head.i == word.i


def changed_places(matches: dict[int, Match], mine: Roles, theirs: Roles) -> bool:
    """Whether who acts in one text is acted on in the other, whatever the other of the two is called."""
    crossed = (
        (mine.agent, theirs.patient, theirs.agent),
        (mine.patient, theirs.agent, theirs.patient),
    )
    for here, place, own in crossed:
        other = matches[here.i].other if here is not None and here.i in matches else None
        if other is None or place is None or other not in place.subtree:
            continue
        if own is None or other not in own.subtree:
            return True
    return False


def says_the_contrary(pair: Pair) -> bool:
    """Whether the predicate of one text is denied or turned round in the other, and both say it of the same."""
    language = pair.language
    root = pair.alignment.root
    called_false = bool(marked(pair.claim.doc, language, "DENIALS")) != bool(
        marked(pair.evidence.doc, language, "DENIALS")
    )
    if root is None or root.other is None:
        return called_false
    turned = root.how == "opposite" or one_denied(root, language)
    return (called_false or turned) and of_one(root.token, root.other, language)


def of_one(mine: Token, other: Token, language: str) -> bool:
    """Whether two predicates may be said of the same: who acts may be *he* in a sentence found by his name, who or what is acted
    on may go unsaid."""
    here, there = roles(mine), roles(other)
    acting = not (here.agent and there.agent) or (
        there.agent.pos_ == "PRON" or within(there.agent, here.agent, language)
    )
    acted_on = not (here.patient and there.patient) or within(there.patient, here.patient, language)
    return acting and acted_on


def lasts_otherwise(pair: Pair) -> tuple[str, str] | None:
    """How long the claim says and how long the evidence, where both are of one thing and no other: *vingt ans de détention*, *dix
    ans de détention*."""
    here, there = (lengths(text) for text in (pair.claim, pair.evidence))
    for mine, beside in here:
        of_it = [o for o, words in there if o.value[-1:] == mine.value[-1:] and words & beside]
        if of_it and all(o.value != mine.value for o, _ in there):
            return mine.text, of_it[0].text
    return None


def lengths(text: Text) -> list[tuple[Timex, set[str]]]:
    """The durations of a text, each with the stems of the words that stand next to it."""
    found = []
    for d in (d for d in text.facts.dates if d.kind == "duration"):
        before = [t for t in text.every if t.idx + len(t) <= d.start][-1:]
        after = [t for t in text.every if t.idx >= d.end][:1]
        found.append((d, {key(t.text, text.language) for t in (*before, *after)}))
    return found
