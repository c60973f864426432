"""Two texts laid side by side: does one bear the other out? Verdicts and reasons, and the parts they are made of."""

from __future__ import annotations

import json
from typing import Any

import pytest

from recoupe.db.compare import judging, verdicts
from recoupe.db.compare.aligning import align, content, key
from recoupe.db.compare.amounts import fate_of
from recoupe.db.compare.judging import WEIGHTS, weighed
from recoupe.db.compare.naming import acronyms
from recoupe.db.compare.polarity import under
from recoupe.db.compare.reckoning import reckoned, sums
from recoupe.db.compare.signs import in_order, signs
from recoupe.db.compare.texts import Pair, read, read_all
from recoupe.db.compare.training import Example, accuracies, answer, cross_validated, learn
from recoupe.db.values import fit, of_numbers
from recoupe.ingest.facts import Figure


def compared(language: str, evidence: str, claim: str, *days: str) -> tuple[str, str]:
    """The verdict on one pair, with the days of evidence and claim where two are given."""
    record: dict[str, Any] = {"lang": language, "evidence": evidence, "claim": claim}
    if days:
        record |= {"evidence_date": days[0], "claim_date": days[1]}
    [found] = verdicts([record])
    return found


# language | evidence | claim | verdict | reason
BY_RULE = [
    ("en", "The plant will have a capacity of 6 GW.", "The plant will have a capacity of 5 GW.",
     "refutes", "6 GW and 5 GW exclude each other"),
    ("fr", "La centrale aura une puissance de 6 gigawatts.", "La centrale aura une puissance de 5 gigawatts.",
     "refutes", "6 gigawatts and 5 gigawatts exclude each other"),
    ("en", "Lena had 3 kites and her uncle gave her 2 more kites.", "Lena has 5 kites now.",
     "supports", "the numbers of the evidence give it: 3 + 2 = 5"),
    ("en", "Lena had 3 kites and her uncle gave her 2 more kites.", "Lena has 7 kites now.",
     "refutes", "3, 2 do not give 7"),
    ("en", "In Vale more than 11,000 homes were destroyed and 7,000 damaged.", "More than 18,000 homes were damaged or destroyed in Vale.",
     "supports", "the numbers of the evidence give it: 11000 + 7000 = 18000"),
    ("fr", "Le ministre a annoncé la fermeture de l'usine de Feyzin.", "Le ministre a nié la fermeture de l'usine de Feyzin.",
     "refutes", "the claim says 'nié' of what the other says"),
    ("fr", "OpenAI prévoit de déployer un gigawatt au second semestre 2026.",
     "Le déploiement du premier gigawatt est prévu au second semestre 2027.",
     "refutes", "second semestre 2026 and second semestre 2027 exclude each other"),
    ("fr", "Selon la préfecture, le pont de Varennes a été fermé lundi.", "Le pont de Varennes a été fermé lundi.",
     "supports", "the evidence says it in the same words"),
    ("en", "The plant in Leeds will close.", "Nine pandas were born!!", "neutral", "nothing of the claim stands in the evidence"),
    ("en", "\u200b", "no", "neutral", "nothing of the claim stands in the evidence"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "evidence", "claim", "verdict", "reason"), BY_RULE)
def test_a_rule_decides(
    language: str, evidence: str, claim: str, verdict: str, reason: str
) -> None:
    """Figures that exclude each other, sums and equal words need no weighing."""
    assert compared(language, evidence, claim) == (verdict, reason)


# evidence | its day | claim | its day | verdict | reason
DATED = [
    ("L'effondrement de la tribune a fait 12 morts, selon les secours.", "2024-03-04",
     "L'effondrement de la tribune a fait 15 morts.", "2024-03-06", "update", "12 became 15 (2024-03-04 → 2024-03-06)"),
    ("L'effondrement de la tribune a fait 12 morts, selon les secours.", "2024-03-04",
     "Douze morts dans l'effondrement de la tribune.", "2024-03-06", "supports", "Douze and 12 go together"),
    ("Le chantier emploiera 240 salariés à Vierzon, promet Aurélie Lamy.", "2024-03-04",
     "Le chantier emploie 900 salariés à Dunkerque, promet Boris Tessier.", "2024-03-04",
     "neutral", "240 and 900 are of different things: Vierzon, Aurélie / Dunkerque, Boris"),
]  # fmt: skip


@pytest.mark.parametrize(("evidence", "day", "claim", "later", "verdict", "reason"), DATED)
def test_days_tell_an_update_from_a_contradiction(
    evidence: str, day: str, claim: str, later: str, verdict: str, reason: str
) -> None:
    """A later count updates an earlier one; the same count supports; other names make it another thing."""
    assert compared("fr", evidence, claim, day, later) == (verdict, reason)


# what the weighed signs must get right, in words without a rule of their own
WEIGHED = [
    ("en", "The mayor of Overton, Jane Pell, resigned on Monday after the audit.", "Jane Pell resigned as mayor of Overton.", "supports"),
    ("en", "Police arrested 12 people after the march in Leeds.", "Hospitals in Leeds are short of 40 nurses.", "neutral"),
    ("fr", "La maire de Saint-Aubin, Claire Vidal, a démissionné lundi.", "Claire Vidal a démissionné.", "supports"),
    ("fr", "Trois pompiers ont été blessés dans l'incendie.", "Trois pompiers et deux médecins ont été blessés dans l'incendie.", "neutral"),
    ("fr", "Le vaccin ne provoque aucune stérilité, selon toutes les études menées à ce jour.",
     "Le vaccin provoque la stérilité, selon les études menées à ce jour.", "refutes"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "evidence", "claim", "verdict"), WEIGHED)
def test_the_signs_decide(language: str, evidence: str, claim: str, verdict: str) -> None:
    """Where no figure decides, words, names and negations do."""
    assert compared(language, evidence, claim)[0] == verdict


def test_a_unit_is_part_of_its_figure() -> None:
    """*6 000 MW* meets *6 gigawatts*, and no unit is missed as a word."""
    assert compared(
        "fr",
        "OpenAI va acheter 6 gigawatts de puces à AMD.",
        "AMD va livrer des puces pour 6 000 MW à OpenAI.",
    ) == (
        "supports",
        "the evidence has every word of the claim that counts, and the same 6 000 MW",
    )


def test_a_date_that_is_none_is_no_date() -> None:
    """The pair is then judged as one without days."""
    evidence, claim = (
        "Le vaccin n'est pas dangereux pour les enfants.",
        "Le vaccin est dangereux pour les enfants.",
    )
    assert compared("fr", evidence, claim, "soon", "2020-13-45") == compared("fr", evidence, claim)


def test_a_reason_names_what_the_claim_adds() -> None:
    """The reason of *neutral* holds the number and what it counts."""
    _, reason = compared(
        "fr",
        "Trois pompiers ont travaillé dans la forêt.",
        "Trois pompiers et deux médecins ont travaillé dans la forêt.",
    )
    assert reason == "the claim adds 'deux médecins', which the evidence does not mention"


def test_what_cannot_be_read_is_neutral_and_says_why() -> None:
    """Another language, no text."""
    assert list(
        verdicts(
            [
                {"lang": "de", "evidence": "Es regnet.", "claim": "Es regnet nicht."},
                {"lang": "fr", "evidence": "  ", "claim": "Il pleut."},
            ]
        )
    ) == [
        ("neutral", "the language (de) is not one that recoupe reads: en, fr"),
        ("neutral", "one of the texts is empty or too long to be read"),
    ]


def test_the_language_is_found_where_it_is_not_given() -> None:
    """`lang` may be missing."""
    text = "Le gouvernement a présenté mardi son projet de budget."
    assert list(verdicts([{"evidence": text, "claim": text}])) == [
        ("supports", "the evidence says it in the same words")
    ]


def test_dirty_text_does_not_stop_the_run() -> None:
    """Control characters, lone marks, a text of digits."""
    rows = list(
        verdicts([{"lang": "en", "evidence": "\x00«»\ufeff 12 34", "claim": '"" — % \u200b 5 $'}])
    )
    assert len(rows) == 1
    assert rows[0][0] in ("supports", "refutes", "neutral")


def count(number: float) -> Figure:
    return Figure(0, 1, f"{number:g}", "count", number, number, None, "count", "exact", "test")


@pytest.mark.parametrize(
    ("wanted", "given", "sum_"),
    [
        (5, [3, 2], "3 + 2 = 5"),
        (45, [60, 15], "60 − 15 = 45"),
        (240, [12, 20], "12 × 20 = 240"),
        (11, [48, 34, 3], "(48 − 34) − 3 = 11"),
        (90, [24, 14, 2, 3], "24 × 2 + 14 × 3 = 90"),
        (3_000_000, [2_000_000, 1_000_000], "2000000 + 1000000 = 3000000"),
        (7, [3, 2], None),
        (5, [5], None),
    ],
)
def test_a_number_is_reckoned_from_others(
    wanted: float, given: list[float], sum_: str | None
) -> None:
    """The simplest sum of two, three or four numbers."""
    assert reckoned(count(wanted), [count(n) for n in given]) == sum_


def test_sums_begin_with_the_simplest() -> None:
    """Two numbers first."""
    assert [text for text, _ in sums([6, 3])][:4] == [
        "6 + 3 = 9",
        "6 × 3 = 18",
        "6 − 3 = 3",
        "6 ÷ 3 = 2",
    ]


@pytest.mark.parametrize(
    ("mine", "other", "fate"),
    [
        ((100, None, "more than"), (165, 165, "exact"), "borne"),
        ((500, 500, "about"), (505, 505, "exact"), "looser"),
        ((160, None, "more than"), (240, None, "more than"), "off"),
        ((240, None, "more than"), (160, None, "more than"), "excluded"),
        ((7400, None, "more than"), (7500, None, "more than"), "borne"),
        ((12, 12, "exact"), (13, 13, "exact"), "excluded"),
    ],
)
def test_what_becomes_of_a_figure(mine: Any, other: Any, fate: str) -> None:
    """Hedges let a number stand for others, but not for any."""
    a, b = (of_numbers(low, high, None, "", hedge) for low, high, hedge in (mine, other))
    assert fate_of(a, b, fit(a, b), 1.0) == fate


@pytest.mark.parametrize(
    ("evidence", "claim", "fates"),
    [
        ("At least 74 people were hurt in Leeds.", "Dozens of people were hurt in Leeds.", ["looser"]),
        ("At least 740 people were hurt in Leeds.", "Dozens of people were hurt in Leeds.", ["excluded"]),
        ("The mayor will raise the minimum wage to $15.", "The minimum wage will be $15 an hour.", ["borne"]),
        ("The mayor will raise the minimum wage to $600.", "The minimum wage will be $15 an hour.", ["unmet"]),
        ("Footsie Tops 21000 Again", "The Footsie stands at 21,000 points.", ["borne"]),
    ],
)  # fmt: skip
def test_what_becomes_of_the_figures_of_a_claim(
    evidence: str, claim: str, fates: list[str]
) -> None:
    """*Dozens* end somewhere, per what may go without saying, and a number need not be a figure of the evidence."""
    assert [f.fate for f in Pair(read(evidence, "en"), read(claim, "en")).figures] == fates


def test_acronyms_meet_their_words() -> None:
    """Points in an acronym do not count, and initials find the words they stand for."""
    evidence = read("The Food and Drug Administration spoke.", "en")
    assert key("F.D.A.", "en") == "FDA"
    assert [t.text for t in acronyms(evidence.content)["FDA"]] == ["Food", "Drug", "Administration"]


# language | evidence | claim | the claim's word | what it meets
NAMED = [
    ("en", "EU imports fell.", "Imports of the European Union fell.", "European", "EU"),
    ("en", "The European Union raised its duties.", "The EU raised its duties.", "EU", "European"),
    ("en", "The USGS spoke of a quake.", "The U.S. Geological Survey spoke of a quake.", "Survey", "USGS"),
    ("en", "Police in Thailand closed the port.", "Thai police closed the port.", "Thai", "Thailand"),
    ("fr", "Le président ivoirien est parti.", "Le président de la Côte d'Ivoire est parti.", "Ivoire", "ivoirien"),
    ("fr", "Le fromage de Hollande se vend.", "Le fromage néerlandais se vend.", "néerlandais", "Hollande"),
    ("fr", "Le fromage de Suède se vend.", "Le fromage néerlandais se vend.", "néerlandais", None),
]  # fmt: skip


@pytest.mark.parametrize(("language", "evidence", "claim", "word", "meets"), NAMED)
def test_another_name_of_the_same(
    language: str, evidence: str, claim: str, word: str, meets: str | None
) -> None:
    """A country and what is of it, initials and what they stand for, whichever text has which."""
    row = Pair(read(evidence, language), read(claim, language)).alignment.matches
    assert next(m.other and m.other.text for m in row if m.token.text == word) == meets


def test_each_word_looks_for_its_like() -> None:
    """Another form, the opposite, nothing; and what share of the claim is held."""
    evidence, claim = (
        read(t, "fr").doc
        for t in ("Les prix ont augmenté à Lyon.", "Les prix baissent à Lyon, dit Zoé.")
    )
    found = align(content(claim, "fr"), content(evidence, "fr"), "fr")
    assert {m.token.text: m.how for m in found.matches if m.token.text in ("prix", "baissent", "Lyon", "Zoé")} == {
        "prix": "same", "baissent": "opposite", "Lyon": "same", "Zoé": "missing",
    }  # fmt: skip
    assert 0 < found.held() < 1


def test_small_words_are_no_content() -> None:
    """Nor is what is cut off by an apostrophe."""
    doc = read("L'usine qu'ils ferment est celle d'Étampes.", "fr").doc
    assert [t.text for t in content(doc, "fr")] == ["usine", "ferment", "Étampes"]


def test_a_word_is_met_where_it_hangs_together() -> None:
    """Of the two *ministre* the one that resigned, though another comes first."""
    evidence, claim = (
        read(t, "fr").doc
        for t in (
            "La ministre de la Santé a visité Brest. La ministre de la Culture a démissionné.",
            "La ministre a démissionné.",
        )
    )
    [minister, _] = align(content(claim, "fr"), content(evidence, "fr"), "fr").matches
    assert minister.other is not None
    assert minister.other.sent.text == "La ministre de la Culture a démissionné."


@pytest.mark.parametrize(
    ("language", "which", "text", "word", "governed"),
    [
        ("fr", "NEGATIONS", "Il n'a pas réussi à fuir.", "fuir", True),
        ("fr", "NEGATIONS", "Il a fui lundi.", "fui", False),
        ("en", "DENIALS", "The firm denied closing the plant.", "closing", True),
        ("en", "DENIALS", "The firm denied it, and closed the plant.", "closed", False),
    ],
)
def test_what_governs_a_predicate(
    language: str, which: str, text: str, word: str, governed: bool
) -> None:
    """A word that denies counts where the predicate hangs under it, not anywhere in the sentence."""
    [token] = [t for t in read(text, language).doc if t.text == word]
    assert under(token, language, which) is governed


# language | evidence | claim | reason
TOLD = [
    ("en", "Marlow Foods will close its plant in Leeds in May.", "Marlow Foods will close its plant in Leeds in May, trade unions said.",
     "the evidence has all but 'trade unions'"),
    ("en", "The region has about 2,000 farms.", "The region has 2,100 farms.",
     "the evidence has every word of the claim that counts, and 2,000 for 2,100"),
    ("fr", "Le maire n'a pas répondu aux questions de la presse.", "Le maire a répondu aux questions de la presse.",
     "'répondu' is denied in one of the two texts only"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "evidence", "claim", "reason"), TOLD)
def test_a_reason_can_be_followed(language: str, evidence: str, claim: str, reason: str) -> None:
    """Words side by side are one phrase; a number that fits loosely is shown beside the other."""
    assert compared(language, evidence, claim)[1] == reason


def test_a_bad_pair_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """A batch that fails is read pair by pair, and the one at fault says why."""

    def fail_on_rain(asked: Any) -> Any:
        if any("pluie" in text for text, _, _ in asked):
            raise ValueError("rain")
        return read_all(asked)

    monkeypatch.setattr(judging, "read_all", fail_on_rain)
    dry, wet = ({"lang": "fr", "evidence": t, "claim": t} for t in ("Il fait beau.", "La pluie."))
    wet["claim"] = "la pluie"
    assert list(verdicts([wet, dry])) == [
        ("neutral", "reading it failed: ValueError: rain"),
        ("supports", "the evidence says it in the same words"),
    ]


def test_the_longest_run_in_order() -> None:
    """Gaps are allowed, turns are not."""
    assert in_order(["a", "b", "c"], ["a", "x", "b", "y", "c"]) == 1.0
    assert in_order(["a", "b"], ["b", "a"]) == 0.5


def test_every_weight_has_its_sign() -> None:
    """No weight in the file is left over from a sign that is gone, and no sign is without one."""
    pair = Pair(read("Il pleut à Metz.", "fr"), read("Il pleut à Nancy.", "fr"))
    weights = json.loads(WEIGHTS.read_text("utf-8"))
    assert {name for tables in weights.values() for rows in tables.values() for name in rows} == {
        *signs(pair),
        "constant",
    }


def test_nothing_is_borne_out_that_adds_a_number() -> None:
    """However well the rest is held."""
    weights = {"contradicted": {"": {"constant": -1.0}}, "borne out": {"": {"held": 5.0}}}
    assert weighed({"held": 1.0, "figures added": 0.0}, "fr", weights) == "supports"
    assert weighed({"held": 1.0, "figures added": 1.0}, "fr", weights) == "neutral"


def rows(number: int) -> list[Example]:
    """Examples whose label is told by one sign; every other one says nothing."""
    return [
        Example(
            "rte3_fr",
            "fr",
            f"group {n // 2}",
            "supports" if n % 2 else "neutral",
            {"held": float(n % 2), "noise": (n * 7 % 5) / 5, "figures added": 0.0},
            None,
        )
        for n in range(number)
    ]


def test_weights_are_learnt() -> None:
    """The telling sign weighs most, and pairs that were not seen are judged right."""
    learnt = learn(rows(40), 0.01)
    table = learnt["borne out"][""]
    assert abs(table["held"]) > abs(table["noise"])
    assert [answer(r, learnt) for r in rows(4)] == ["neutral", "supports", "neutral", "supports"]
    assert accuracies(rows(40), cross_validated(rows(40), 0.01, 4)) == {"rte3_fr": 1.0}


def test_a_label_that_a_file_lacks_counts_as_neutral() -> None:
    """*Refutes* is no mistake where a file has only *supports* and *neutral*."""
    assert accuracies(rows(2), ["refutes", "supports"]) == {"rte3_fr": 1.0}
