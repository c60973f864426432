"""Equal words that do not say the same: who does it to whom, what is only meant, a part and its whole, opposites, days."""

from __future__ import annotations

import pytest

from recoupe.db.compare import verdicts
from recoupe.db.compare.roles import roles
from recoupe.db.compare.texts import read

# language | evidence | claim | verdict | reason
TURNED = [
    ("en", "Lyon beat Nantes 3-1 on Sunday.", "Nantes beat Lyon on Sunday.",
     "refutes", "in the evidence it is the other way round: 'Lyon' … 'beat' … 'Nantes'"),
    ("fr", "Kestrel a été racheté par le groupe Marlow.", "Kestrel a racheté le groupe Marlow.",
     "refutes", "in the evidence it is the other way round: 'groupe' … 'racheté' … 'Kestrel'"),
    ("en", "The council rejected the mayor's plan.", "The mayor rejected the council's plan.",
     "refutes", "in the evidence it is the other way round: 'council' … 'rejected' … 'plan'"),
    ("en", "Lyon beat Nantes 3-1 on Sunday.", "Lyon beat Nantes 2-0 on Sunday.",
     "refutes", "3-1 and 2-0 exclude each other"),
    ("en", "The court acquitted Ellis of fraud.", "Ellis was convicted of fraud.",
     "refutes", "the claim says 'convicted', the evidence 'acquitted'"),
    ("fr", "Le chômage a reculé en mai, à 7,1 %.", "Le chômage a augmenté en mai.",
     "refutes", "the claim says 'augmenté', the evidence 'reculé'"),
    ("fr", "Nordlys ne reprendra pas ses vols vers Malte.", "Nordlys reprendra ses vols vers Malte.",
     "refutes", "'reprendra' is denied in one of the two texts only"),
    ("en", "The bridge was closed on Monday.", "The bridge was closed on Friday.",
     "refutes", "Monday and Friday exclude each other"),
    ("fr", "Le référendum a eu lieu le 12 juin.", "Le référendum a eu lieu le 14 juin.",
     "refutes", "12 juin and 14 juin exclude each other"),
]  # fmt: skip

# … which is open: nothing that stands there in the same words is borne out
OPEN = [
    ("en", "The government wants to build two reactors.", "The government has built two reactors.",
     "the claim says 'built', the evidence has it only as meant, asked for, tried or denied"),
    ("fr", "Paul Renard a tenté sans succès de se faire élire sénateur.", "Paul Renard a été élu sénateur.",
     "the claim says 'élu', the evidence has it only as meant, asked for, tried or denied"),
    ("en", "Residents fear that the factory will close.", "The factory closed.",
     "the claim says 'closed', the evidence has it only as meant, asked for, tried or denied"),
    ("fr", "Selon le journal, le pont aurait été fermé.", "Le pont a été fermé.",
     "the claim says 'fermé', the evidence has it only as meant, asked for, tried or denied"),
    ("fr", "La mère de la victime a critiqué la police.", "La victime a critiqué la police.",
     "the evidence says it not of 'victime', but of the 'mère'"),
    ("en", "The president's brother was charged with fraud.", "The president was charged with fraud.",
     "the evidence says it not of 'president', but of the 'brother'"),
    ("en", "About 300 of the plant's 2,000 workers went on strike.", "2,000 workers went on strike.",
     "2,000 is the whole in the evidence, which says it of a part"),
]  # fmt: skip

# what the rules must leave alone
SAME = [
    ("en", "Lyon beat Nantes 3-1 on Sunday.", "Nantes were beaten by Lyon."),
    ("fr", "Le groupe Marlow a racheté Kestrel.", "Kestrel a été racheté par Marlow."),
    ("fr", "Ana Weiss a rencontré Luis Prado à Gand.", "Luis Prado a rencontré Ana Weiss à Gand."),
    ("en", "The government wants to build two reactors.", "The government plans to build two reactors."),
    ("fr", "L'hôpital veut recruter 120 infirmières.", "L'hôpital va recruter 120 infirmières."),
    ("en", "The president's brother was charged with fraud.", "The president's brother was charged."),
    ("fr", "Le pont a fermé le vendredi 3 mai 2024.", "Le pont a fermé un vendredi."),
    ("en", "The bridge was closed on 3 May 2024.", "The bridge was closed on 3 May."),
]  # fmt: skip


def compared(language: str, evidence: str, claim: str) -> tuple[str, str]:
    [found] = verdicts([{"lang": language, "evidence": evidence, "claim": claim}])
    return found


@pytest.mark.parametrize(("language", "evidence", "claim", "verdict", "reason"), TURNED)
def test_what_is_turned_round_is_refuted(
    language: str, evidence: str, claim: str, verdict: str, reason: str
) -> None:
    """Roles exchanged, another score, an opposite, a denial."""
    assert compared(language, evidence, claim) == (verdict, reason)


@pytest.mark.parametrize(("language", "evidence", "claim", "reason"), OPEN)
def test_equal_words_are_not_enough(language: str, evidence: str, claim: str, reason: str) -> None:
    """What is only meant, what a relative did, what holds of a part."""
    assert compared(language, evidence, claim) == ("neutral", reason)


@pytest.mark.parametrize(("language", "evidence", "claim"), SAME)
def test_the_same_told_otherwise_is_borne_out(language: str, evidence: str, claim: str) -> None:
    """Active and passive, what two do to each other, a plan told as a plan."""
    assert compared(language, evidence, claim)[0] == "supports"


@pytest.mark.parametrize(
    ("language", "text", "verb", "agent", "patient"),
    [
        ("fr", "Marlow a racheté Kestrel.", "racheté", "Marlow", "Kestrel"),
        ("fr", "Kestrel a été racheté par Marlow.", "racheté", "Marlow", "Kestrel"),
        ("en", "The men who attacked the convoy fled.", "attacked", "men", "convoy"),
        ("en", "Prices fell in May.", "fell", "Prices", None),
    ],
)
def test_roles_are_told_alike_for_active_and_passive(
    language: str, text: str, verb: str, agent: str | None, patient: str | None
) -> None:
    """The relative pronoun stands for its noun."""
    doc = read(text, language).doc
    found = roles(next(t for t in doc if t.text == verb))
    assert tuple(t and t.text for t in found) == (agent, patient)
