"""Which values of two articles are about the same thing. An article is a few sentences, its values in brackets."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import count

import pytest

from recoupe.db.compare import chance
from recoupe.db.compare.alike import comparable, weights
from recoupe.db.compare.pairing import links
from recoupe.db.compare.statement import Statement, name_key
from recoupe.db.compare.story import Span, Story
from recoupe.db.evidence import ENOUGH, alike
from recoupe.db.topics.write import told
from recoupe.db.values import of_days, of_numbers
from recoupe.db.whose import Asked

NAMES = re.compile(
    r"Bangladesh|Bengale|Inde|Amphan|Renault|Flins|OpenAI|AMD|Nvidia|Lisbonne|Lisbon"
)
number = count(1)


def article(text: str, concepts: str, day: str = "2025-05-20", language: str = "fr") -> list[Statement]:  # fmt: skip
    """The statements of an article; `concepts` names what each of its values measures, in order (`-`: not known)."""
    plain, spans, at = "", [], 0
    for found in re.finditer(r"\[([^\]]+)\]", text):
        plain += text[at : found.start()]
        spans.append((len(plain), len(plain) + len(found[1])))
        plain += found[1]
        at = found.end()
    plain += text[at:]
    sentences = [Span(m.start(), m.end()) for m in re.finditer(r"[^.]+\.\s*", plain)]
    story = Story(next(number), plain, language, day, plain.split(".")[0], sentences=sentences)
    story.names = [Span(m.start(), m.end(), name_key(m[0])) for m in NAMES.finditer(plain)]
    made = []
    for (start, end), concept in zip(spans, concepts.split(), strict=True):
        shown = plain[start:end]
        said = float(re.sub(r"[^\d,]", "", shown).replace(",", "."))
        millions = 1e6 if "million" in shown else 1.0
        value = of_numbers(said * millions, said * millions, None, shown)
        noun = re.sub(r"[\d\s,]|millions?", "", shown) or None
        made.append(
            Statement(
                next(number), story, start, end, shown, value, "count", "count", measure=noun, head=noun,
                concept=None if concept == "-" else concept, claim=start,
            )
        )  # fmt: skip
    return made


def together(first: list[Statement], second: list[Statement]) -> set[tuple[str, str]]:
    """The words of the pairs that are more likely than not of the same thing."""
    return {(a.text, b.text) for a, b, score in links(first, second, weights()) if score > 0}


def test_each_value_goes_with_its_own_place() -> None:
    """Two countries in both articles: the dead of one are not the dead of the other."""
    older = article(
        "Le cyclone Amphan frappe. Le cyclone Amphan a fait [6 morts] au Bangladesh. Le cyclone a fait [3 morts] en Inde.",
        "deaths deaths",
    )
    newer = article(
        "Le cyclone Amphan a frappé. Le cyclone Amphan a fait [23 morts] au Bangladesh. Le cyclone a fait [72 morts] en Inde.",
        "deaths deaths",
        "2025-05-21",
    )
    assert together(older, newer) == {("6 morts", "23 morts"), ("3 morts", "72 morts")}


def test_each_value_goes_with_the_name_before_it() -> None:
    """A list of names with their numbers, in two articles."""
    older = article(
        "Renault et Nvidia recrutent. Recrutent Renault ([200 personnes]) et Nvidia ([90 personnes]).",
        "employees employees",
    )
    newer = article(
        "Renault et Nvidia recrutent encore. Recrutent Renault ([220 personnes]) et Nvidia ([95 personnes]).",
        "employees employees",
        "2025-05-21",
    )
    assert together(older, newer) == {
        ("200 personnes", "220 personnes"),
        ("90 personnes", "95 personnes"),
    }


def test_dead_and_injured_never_meet() -> None:
    """However alike their sentences are."""
    dead = article("L'accident de Lisbonne a fait [17 morts].", "deaths")
    hurt = article("L'accident de Lisbonne a fait [17 blessés].", "injured")
    assert not comparable(dead[0], hurt[0])


def test_same_number_of_another_thing() -> None:
    """A small number that both articles have says nothing by itself."""
    plant = article("Renault supprime des emplois. Renault fermera [3 usines] en 2026.", "sites")
    law = article("Le Parlement débat. Les députés ont déposé [3 amendements] sur le budget.", "laws")  # fmt: skip
    assert together(plant, law) == set()


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("Un car tombe dans un ravin près de Lisbonne. L'accident du car a fait [3 morts].", "Le car tombé dans un ravin. L'accident du car près de Lisbonne a fait [3 morts].", True),
        ("Un car tombe dans un ravin près de Lisbonne. L'accident du car a fait [3 morts].", "Une avalanche en Inde. La coulée de neige a fait [3 morts] chez les skieurs.", False),
        ("Renault recrute des ingénieurs. Renault emploie [36 240 salariés] en France.", "Les ventes de Renault. Le groupe Renault compte [36 240 salariés] en France.", True),
        ("Renault recrute. Renault a formé [50 salariés] à la soudure.", "Nvidia débauche. Nvidia loge [50 salariés] à Lisbonne dans un hôtel.", False),
    ],
)  # fmt: skip
def test_equal_values_may_meet_by_chance(first: str, second: str, one: bool) -> None:
    """The same number of the same, of two happenings, is no agreement."""
    concept = "deaths" if "morts" in first else "employees"
    assert bool(together(article(first, concept), article(second, concept))) is one


def test_every_sign_of_chance_has_its_weight() -> None:
    """Of numbers and of dates, and no weight is without its sign."""
    a, b = (article("Renault recrute [50 salariés].", "employees")[0] for _ in range(2))
    days = [replace(s, value=of_days("2025-05-20", "2025-05-20", "mardi")) for s in (a, b)]
    said = chance.signs(a, b, 0.0).keys() | chance.signs(*days, 0.0).keys()
    assert said == weights("chance").keys()


def test_two_languages() -> None:
    """What is counted, the names and the value are enough where no word is shared."""
    french = article(
        "OpenAI choisit AMD. OpenAI pourra acquérir [160 millions d'actions] AMD. Nvidia emploie [36 000 salariés].",
        "shares employees",
    )
    english = article(
        "OpenAI picks AMD. AMD issued OpenAI a warrant for [160 million shares]. Nvidia has [30 000 employees].",
        "shares employees",
        language="en",
    )
    assert ("160 millions d'actions", "160 million shares") in together(french, english)
    assert all("salariés" not in a or "employees" in b for a, b in together(french, english))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [("12 morts", "14 morts", True), ("12 morts", "13 000 morts", False)],
)
def test_sizes_that_cannot_be_of_one_thing(a: str, b: str, expected: bool) -> None:
    """A thousand times more is something else."""
    first, second = (article(f"L'accident a fait [{words}].", "deaths") for words in (a, b))
    assert comparable(first[0], second[0]) is expected


@pytest.mark.parametrize(
    ("french", "english", "expected"),
    [
        ("action", "share", True),
        ("habitant", "share", False),
        ("month", "month", True),
        ("month", "year", False),
    ],
)
def test_rates_in_two_languages(french: str, english: str, expected: bool) -> None:
    """What a rate is per is the same thing in both languages, or the rates are not compared."""
    [paid] = article("Norwood versera [31,50 euros].", "-")
    [pays] = article("Norwood will pay [31,50 euros].", "-", language="en")
    paid.per, pays.per = french, english
    assert comparable(paid, pays) is expected


def test_small_numbers_are_of_what_they_count() -> None:
    """Three children are not the three adults beside them, in articles of one story."""
    older = article(
        "Un bateau chavire à Flins. [3 adultes] ont réussi à sortir de la cabine du bateau. [3 enfants] sont restés coincés.",
        "- children",
    )
    newer = article(
        "Un bateau a chaviré à Flins. [3 enfants] étaient dans la cabine du bateau. [3 adultes] sont sortis.",
        "children -",
    )
    assert not {("3 adultes", "3 enfants"), ("3 enfants", "3 adultes")} & together(older, newer)


def test_what_was_said_already_is_no_later_news() -> None:
    """The union's 1 500 and the firm's 1 200 are of one day; who repeats the firm's a day later brings no update."""
    sentence = "Renault va supprimer [{} emplois] à Flins."
    [union] = article(sentence.format("1 500"), "jobs", "2025-11-03")
    [firm] = article(sentence.format("1 200"), "jobs", "2025-11-03")
    [repeated] = article(sentence.format("1 200"), "jobs", "2025-11-04")
    update = told(union, repeated, [union], [repeated])
    assert update
    assert update.relation == "update"
    assert told(union, repeated, [union], [firm, repeated]) is None


@pytest.mark.parametrize(
    ("value", "found"), [("31,50 euros", True), ("32,50 euros", False), ("30 euros", False)]
)
def test_a_number_that_says_what_it_is_of(value: str, found: bool) -> None:
    """An offer of 31,50 euros is a payment of 31,50 euros; another payment is not the offer."""
    [claim] = article(f"Renault offre [{'30 euros' if value == '30 euros' else '31,50 euros'}] par titre.", "contract")  # fmt: skip
    [said] = article(f"Renault versera [{value}] par titre.", "wage")
    assert (alike(Asked(claim, (frozenset({"renault"}),)), said) >= ENOUGH) is found
