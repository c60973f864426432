"""What news says in other words: the lexicon, read from the evidence to the claim."""

from __future__ import annotations

from importlib.resources import files

import pytest

from recoupe.db.compare.judging import judge
from recoupe.db.compare.paraphrases import bearing, lexicon, phrases
from recoupe.db.compare.texts import Pair, read
from recoupe.ingest.lang import languages
from recoupe.ingest.lang import words as language_words

# language | evidence | claim | the claim's word | how it is met | by which word of the evidence
MET = [
    ("en", "The guard was murdered.", "The guard died.", "died", "implied", "murdered"),
    ("en", "The guard died.", "The guard was murdered.", "murdered", "missing", None),
    ("en", "The nurse pleaded guilty.", "The nurse was convicted.", "convicted", "implied", "guilty"),
    ("en", "The boss stepped down.", "The boss resigned.", "resigned", "implied", "down"),
    ("en", "The boss stepped off the train and sat down.", "The boss resigned.", "resigned", "missing", None),
    ("en", "The court upheld the ruling.", "The court overturned the ruling.", "overturned", "opposite", "upheld"),
    ("fr", "Le gardien a été assassiné.", "Le gardien est mort.", "mort", "implied", "assassiné"),
    ("fr", "L'infirmière a été innocentée.", "L'infirmière a été condamnée.", "condamnée", "opposite", "innocentée"),
    ("fr", "Le navire a fait naufrage.", "Le navire a coulé.", "coulé", "implied", "naufrage"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "evidence", "claim", "word", "how", "by"), MET)
def test_a_word_is_met_by_what_implies_it(
    language: str, evidence: str, claim: str, word: str, how: str, by: str | None
) -> None:
    """By a phrase too, if its words stand together; never the other way round."""
    row = Pair(read(evidence, language), read(claim, language)).alignment.matches
    [found] = [(m.how, m.other and m.other.text) for m in row if m.token.text == word]
    assert found == (how, by)


# language | evidence | claim | verdict | rule
VERDICTS = [
    ("en", "The airline's chief executive resigned after a row.", "The boss of the airline quit.", "supports", "signs.weighed"),
    ("en", "Lawmakers voted down the pension bill.", "Lawmakers rejected the pension bill.", "supports", "signs.weighed"),
    ("fr", "Les deux camps ont conclu une trêve vendredi.", "Un cessez-le-feu a été conclu vendredi.", "supports", "signs.weighed"),
    ("en", "The president praised the deal.", "The president condemned the deal.", "refutes", "words.opposite"),
    ("en", "The climbers were found alive on Thursday.", "The climbers were found dead on Thursday.", "refutes", "words.opposite"),
    ("fr", "L'usine va embaucher 300 personnes.", "L'usine va licencier 300 personnes.", "refutes", "words.opposite"),
    ("en", "Dunn was charged for allegedly taking bribes.", "Dunn took bribes.", "neutral", "signs.weighed"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "evidence", "claim", "verdict", "rule"), VERDICTS)
def test_other_words_decide(
    language: str, evidence: str, claim: str, verdict: str, rule: str
) -> None:
    """What says the same bears a claim out, what says the opposite of the same contradicts it."""
    found = judge(Pair(read(evidence, language), read(claim, language)))
    assert (found.verdict, found.rule) == (verdict, rule)


def test_a_phrase_is_its_stems() -> None:
    """Without the words that stand in every sentence; a phrase of nothing else is none."""
    assert phrases("mettre fin à; la; d'accord", "fr") == {("mettr", "fin"), ("accord",)}


def test_nothing_bears_on_other_topics() -> None:
    """Neither text has a phrase that says something of the other."""
    rain, panda = read("It rains.", "en").doc, read("Nine pandas were born.", "en").doc
    assert bearing(rain, panda, "en") == ({}, {})


@pytest.mark.parametrize("language", languages())
def test_every_row_can_be_read(language: str) -> None:
    """Three columns, a known relation, others where there must be some, and no row twice."""
    folder = files(str(language_words(language, "opposites").__package__))
    header, *lines = folder.joinpath("paraphrases.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    assert header.split("\t") == ["said", "relation", "meant"]
    assert {len(row) for row in rows} == {3}
    assert {(relation, bool(meant)) for _, relation, meant in rows} == {
        ("same", False), ("implies", True), ("excludes", True),
    }  # fmt: skip
    assert len({tuple(row) for row in rows}) == len(rows)
    assert len(lexicon(language).implied) > 1000


@pytest.mark.parametrize("language", languages())
def test_nothing_is_implied_and_excluded(language: str) -> None:
    """As a phrase would be whose *not* stands in every sentence: *not guilty* is left with *guilty*."""
    known = lexicon(language)
    assert not [
        (one, other)
        for one, others in known.excluded.items()
        for other in others
        if other in known.implied.get(one, ())
    ]
