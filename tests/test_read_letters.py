"""Messages: what their sender wrote, without what he answers, signs or passes on."""

from __future__ import annotations

from email.message import EmailMessage
from typing import Any

import pytest
from readers import one

from recoupe.ingest.read.letters import letter

OWN = "La mairie de Kervel construira 120 logements, pour 18 millions d'euros, a dit la maire mardi soir au conseil ; les travaux dureront deux ans et demi."


@pytest.mark.parametrize(
    "around",
    [
        "{}\n\nLe mar. 6 oct. 2026 à 18:12, Luc Roux <luc@gazette.example> a écrit :\n\n> 300 logements ?",
        "{}\n\nLe mar. 6 oct. 2026 à 18:12, Luc Roux\n<luc@gazette.example> a écrit :\n> 300 logements ?",
        "{}\n\nOn Tue, 6 Oct 2026 at 18:12, Luc Roux wrote:\n300 logements ?",
        "{}\n\nDe : Luc Roux <luc@gazette.example>\nEnvoyé : mardi 6 octobre 2026 18:12\nObjet : Kervel\n\n300 ?",
        "{}\n\n-----Original Message-----\nFrom: Luc Roux\nSent: 6 October 2026\n\n300 logements ?",
        "{}\n\n-- \nLuc Roux\nTél. 01 02 03 04 05",
        "{}\n\nEnvoyé de mon iPhone",
        "Luc Roux a écrit :\n> 300 logements ?\n\n{}\n\n> Merci",
        "Si vous ne voyez pas ce message, cliquez ici\n{}\nSe désabonner",
    ],
)
def test_what_others_wrote_is_left_out(around: str) -> None:
    """The message that is answered, signatures, and what newsletters say of themselves."""
    assert letter(around.format(OWN), "RE: Kervel").text == OWN


@pytest.mark.parametrize(
    "text",
    [
        "Le 3 mai, le maire a écrit :\n« Le pont est fermé. »",
        "From: a phrase that begins so\nis no head of a message.",
        "Le ministre – lui aussi –\nde : nombreuses réponses",
    ],
)
def test_what_an_article_says_is_kept(text: str) -> None:
    """Words like those of programs that send mail, in sentences."""
    assert letter(text).text == text


def test_a_message_of_quotation_marks_only_is_kept() -> None:
    """What is quoted from the first line to the last is all that there is."""
    assert letter("> Un pont.\n> Un autre.").text == "Un pont.\nUn autre."


def test_a_message_that_is_passed_on_is_the_others(put: Any) -> None:
    """His subject, his name, his day; of an answer to it the answer stays."""
    message = EmailMessage()
    message["Subject"] = "TR: Kervel"
    message["From"] = "Luc Roux <luc@gazette.example>"
    message["Date"] = "Wed, 07 Oct 2026 09:00:00 +0200"
    head = "De : Mairie <presse@kervel.example>\nDate : 6 octobre 2026\nObjet : Un port\nÀ : Luc"
    message.set_content(f"Pour info.\n\n---------- Message transféré ----------\n{head}\n\n{OWN}\n")
    found = one(put("a.eml", bytes(message)))
    assert (found.text, found.title, found.author, found.source, found.published) == (
        OWN, "Un port", "Mairie", "kervel.example", "2026-10-06",
    )  # fmt: skip
    message.replace_header("Subject", "RE: Kervel")
    answer = one(put("b.eml", bytes(message)))
    assert (answer.text, answer.title, answer.author) == ("Pour info.", "Kervel", "Luc Roux")
    assert answer.notes == ("6 lines of other messages or a signature left out",)
