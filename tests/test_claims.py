"""Claims: the cases of `cases/claims.*.txt`, where figures and dates and what is said of them are marked."""

from __future__ import annotations

import re

import pytest
from spacy.tokens import Doc

from recoupe.ingest.claims.reading import read
from recoupe.ingest.facts import Claim, Figure, FigureKind, Timex
from recoupe.ingest.figures.measure import measured
from recoupe.ingest.pipeline import pipeline, prepare
from recoupe.ingest.spans import found, keep

_MARK = re.compile(r"⟦|⟧\{(?P<figure>[^}]*)\}|⦅|⦆\{(?P<date>[^}]*)\}")


def figure(start: int, text: str) -> Figure:
    """A figure as the cases need it; its value is the digits of its words."""
    kind: FigureKind = "percent" if text.endswith(("%", "percent")) else "count"
    if re.search(r"euros|dollars|[$€]", text):
        kind = "money"
    elif re.search(r"watts?$|km$|tonnes$|ans$|years$", text):
        kind = "quantity"
    digits = re.sub(
        r"[^\d.]", "", text.replace(",", ".") if "," in text and len(text) < 5 else text
    )
    value = float(digits.replace(".", "", digits.count(".") - 1)) if digits else 1.0
    unit, dimension = ("year", "duration") if re.search(r"ans$|years$", text) else (None, None)
    return Figure(
        start, start + len(text), text, kind, value, value, unit, dimension, "exact", "test"
    )  # fmt: skip


def timex(start: int, text: str, day: str) -> Timex:
    first, _, last = day.partition("/")
    return Timex(
        start,
        start + len(text),
        text,
        "date",
        first,
        first,
        last or first,
        None,
        True,
        None,
        "test",
    )


def annotated(line: str, language: str) -> tuple[Doc, list[tuple[int, dict[str, str]]]]:
    """A line of the cases as a document with its figures and dates, and what each figure must give."""
    text, figures, dates, answers, opened, at = "", [], [], [], 0, 0
    for m in _MARK.finditer(line):
        text += line[at : m.start()]
        at = m.end()
        if m.group() in "⟦⦅":
            opened = len(text)
        elif m["figure"] is not None:
            figures.append(figure(opened, text[opened:]))
            cells = (c.split("=") for c in m["figure"].split(";"))
            answers.append((opened, {k.strip(): v.strip() for k, v in cells}))
        else:
            dates.append(timex(opened, text[opened:], m["date"]))
    nlp = pipeline(language)
    doc = prepare(nlp, text + line[at:], "2026-05-20")
    for name, component in nlp.pipeline:
        if name not in ("recoupe_dates", "recoupe_figures", "recoupe_claims"):
            doc = component(doc)
    keep(doc, "dates", dates)
    keep(doc, "figures", measured(doc, figures, language))
    return doc, answers


def said(claim: Claim) -> dict[str, str]:
    """A claim as the cases write it."""
    return {
        "subject": claim.subject or "-",
        "predicate": claim.predicate or "-",
        "status": claim.status,
        "measure": claim.measure or "-",
        "concept": claim.concept or "-",
        "speaker": claim.speaker or "-",
        "day": claim.holds_start if claim.holds_from == "clause" and claim.holds_start else "-",
    }


@pytest.mark.cases("claims")
def test_case(language: str, line: str) -> None:
    """Each figure has one claim, which says what is marked."""
    doc, answers = annotated(line, language)
    claims = {c.figure.start: c for c in read(doc, language) if c.figure}
    assert sorted(claims) == [start for start, _ in answers]
    for start, answer in answers:
        claim = claims[start]
        assert {k: said(claim)[k] for k in answer} == answer
        assert doc.text[claim.start : claim.end] == claim.text
        assert claim.statement


def test_repeated_statement_has_one_key() -> None:
    """A heading that repeats a figure of the text is another place of one statement, not a second one."""
    doc, _ = annotated(
        "Veltra construira ⟦40 watts⟧{} de panneaux.\nLes ⟦40 watts⟧{} de panneaux".replace(
            "{}", "{subject=x}"
        ),
        "fr",
    )
    first, second = read(doc, "fr")
    assert first.statement == second.statement


def test_unlike_things_of_one_value_stay_apart() -> None:
    """Equal numbers of different things are two statements."""
    doc, _ = annotated(
        "Le village compte ⟦300⟧{subject=x} habitants. La ferme élève ⟦300⟧{subject=x} moutons.",
        "fr",
    )
    first, second = read(doc, "fr")
    assert first.statement != second.statement


def test_main_event_of_an_article_without_figures() -> None:
    """An article with neither figure nor date gives the statement of its first sentence."""
    doc, _ = annotated("Airbus a ouvert une usine. Les riverains protestent.", "fr")
    (claim,) = read(doc, "fr")
    assert (claim.subject, claim.predicate, claim.figure) == ("Airbus", "ouvrir", None)


def test_date_without_a_figure() -> None:
    """A sentence with a day and no number is a statement too."""
    doc, _ = annotated("Microsoft opened the plant on ⦅Monday⦆{2026-05-18}.", "en")
    (claim,) = read(doc, "en")
    assert (claim.subject, claim.predicate, claim.holds_start) == (
        "Microsoft",
        "open",
        "2026-05-18",
    )


@pytest.mark.parametrize(
    ("language", "text", "subject", "predicate"),
    [
        ("fr", "Initialement prévu le ⦅18 mai⦆{2026-05-18}, le concert a été annulé.", "concert", "prévoir"),
        ("fr", "Prévue à l'origine le ⦅18 mai⦆{2026-05-18}, la course a été reportée.", "course", "prévoir"),
        ("en", "Originally scheduled for ⦅18 May⦆{2026-05-18}, the concert was cancelled.", "concert", "schedule"),
    ],
)  # fmt: skip
def test_what_was_set_for_a_day_is_not_what_happened_on_it(
    language: str, text: str, subject: str, predicate: str
) -> None:
    """Said in front of it, whatever the parse makes of it."""
    doc, _ = annotated(text, language)
    (claim,) = read(doc, language)
    assert (claim.subject, claim.predicate, claim.status) == (subject, predicate, "planned")


def test_what_is_planned_for_a_day_is_a_statement() -> None:
    """A participle that says when something is to be speaks of it; *le débat télévisé mercredi* says little of a debate."""
    doc, _ = annotated(
        "Le tir de la fusée, initialement prévu ⦅jeudi⦆{2026-05-14}, a été annulé.", "fr"
    )
    (claim,) = read(doc, "fr")
    assert (claim.subject, claim.predicate, claim.holds_start) == (
        "tir de la fusée",
        "prévoir",
        "2026-05-14",
    )
    doc, _ = annotated("Le débat télévisé ⦅mercredi⦆{2026-05-13} a été suivi par tous.", "fr")
    assert [c.date for c in read(doc, "fr")] == [None]


@pytest.mark.parametrize(
    ("language", "text", "subject", "predicate", "concept", "status"),
    [
        ("fr", "Les partis préparent le second tour des municipales du ⦅28 juin⦆{2026-06-28}.", "second tour des municipales", "avoir lieu", "second_round", "planned"),
        ("fr", "Les riverains réclament la fermeture du site après la fuite de gaz de ⦅jeudi⦆{2026-05-07}.", "fuite de gaz", "avoir lieu", "leak", "asserted"),
        ("fr", "Les syndicats préparent la grève du ⦅3 juin⦆{2026-06-03}.", "grève", "avoir lieu", "strike", "planned"),
        ("fr", "La chaîne a reporté le débat à ⦅jeudi⦆{2026-05-21}.", "débat", "avoir lieu", "debate", "planned"),
        ("en", "Rescuers are searching for victims of ⦅Sunday⦆{2026-05-10}'s earthquake.", "earthquake", "take place", "quake", "asserted"),
        ("fr", "Les liaisons reprendront le ⦅20 juin⦆{2026-06-20}.", "liaisons", "reprendre", "resumption", "planned"),
        ("fr", "La reprise du championnat aura lieu le ⦅20 juin⦆{2026-06-20}.", "reprise du championnat", "avoir lieu", "resumption", "planned"),
        ("fr", "Le championnat a repris ⦅samedi⦆{2026-05-16}.", "championnat", "reprendre", "resumption", "asserted"),
        ("fr", "Le feu a été fixé ⦅jeudi⦆{2026-05-14}.", "feu", "fixer", "fires", "asserted"),
        ("fr", "Le musée rouvre le ⦅20 juin⦆{2026-06-20}.", "musée", "rouvrir", "opening", "planned"),
        ("en", "Services are due to resume on ⦅June 20⦆{2026-06-20}.", "Services", "resume", "resumption", "planned"),
        ("en", "The start of the trial is set for ⦅June 20⦆{2026-06-20}.", "start of the trial", "be set", "trial", "planned"),
        ("en", "The museum reopens on ⦅June 20⦆{2026-06-20}.", "museum", "reopen", "opening", "planned"),
        ("en", "The rocket lifted off on ⦅Monday⦆{2026-05-11}.", "rocket", "lift off", "launch", "asserted"),
    ],
)  # fmt: skip
def test_what_took_place(language: str, text: str, subject: str, predicate: str, concept: str, status: str) -> None:  # fmt: skip
    """A noun for what happens with a day beside it says when that was; the concept is the same in both languages."""
    doc, _ = annotated(text, language)
    doc._.published = "2026-05-18"
    found = [(c.subject, c.predicate, c.concept, c.status) for c in read(doc, language) if c.date]
    assert found == [(subject, predicate, concept, status)]


def test_a_day_of_what_is_no_event_says_nothing() -> None:
    """*Une maison de 1939* was not done that year, *à 23 h 30* is of no day."""
    for text in (
        "Il habite une maison de ⦅1939⦆{1939-01-01/1939-12-31}.",
        "Il a vu naître l'État de ⦅1905⦆{1905-01-01/1905-12-31}.",
    ):
        doc, _ = annotated(text, "fr")
        assert not [c for c in read(doc, "fr") if c.rule == "claim.event"]


def test_what_it_is_compared_with_is_not_when_it_holds() -> None:
    """*Par rapport à 2023* is another time."""
    doc, _ = annotated(
        "Les ventes ont crû de ⟦9 %⟧{subject=ventes} par rapport à ⦅2023⦆{2023-01-01/2023-12-31}.",
        "fr",
    )
    assert [c.holds_from for c in read(doc, "fr")] == ["article"]


def test_component_leaves_claims_on_the_document() -> None:
    """The pipeline ends with the claims."""
    nlp = pipeline("en")
    doc = nlp(prepare(nlp, "Microsoft closed its plant.", None))
    assert [c.subject for c in found(doc, "claims")] == ["Microsoft"]


def test_what_became_of_a_part() -> None:
    """The verb says what those are who are counted of a whole named before."""
    nlp = pipeline("fr")
    doc = nlp(prepare(nlp, "Parmi les personnes infectées, 870 se sont rétablies.", None))
    assert [c.concept for c in found(doc, "claims")] == ["recovered"]


def test_a_list_without_an_end_makes_no_statement() -> None:
    """What a parse says of a sentence of hundreds of words is chance: no claim, rather than a wrong one."""
    line = "Le village compte " + ", ".join(["⟦300⟧{subject=x} moutons"] * 150)
    doc, answers = annotated(line + ".", "fr")
    assert len(answers) == 150
    assert len(max(doc.sents, key=len)) > 400
    assert read(doc, "fr") == []
