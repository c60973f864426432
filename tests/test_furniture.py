"""Page furniture: what stands around an article gives no facts, and prose is never taken for it."""

from __future__ import annotations

import doctest

import pytest

from recoupe.ingest import furniture, language
from recoupe.ingest.language import identify

PROSE = "Le conseil municipal a voté mardi un budget de 12 millions d’euros."


def rules(line: str, before: str = PROSE, after: str = PROSE) -> list[str]:
    """The rules that take `line` between two lines of prose for furniture; fails if they take more or less of it."""
    text = f"Douze millions pour l’école\n\n{before}\n{line}\n{after}\n"
    zones = furniture.find(text)
    taken = {text[z.start : z.end] for z in zones}
    assert taken <= {piece.strip() for piece in line.split("\n")}, taken
    return [z.rule.removeprefix("furniture.") for z in zones]


@pytest.mark.parametrize("module", [furniture, language])
def test_examples(module: object) -> None:
    """The examples in the docstrings are true."""
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Partager sur Facebook", "share"),
        ("Facebook Twitter WhatsApp E-mail", "share"),
        ("Share this article", "share"),
        ("12 commentaires", "comments"),
        ("Leave a comment", "comments"),
        ("Publicité", "menu"),
        ("L’article Un budget pour l’école est apparu en premier sur La Gazette.", "menu"),
        ("The post A budget for schools appeared first on The Ledger.", "menu"),
        ("Advertisement", "menu"),
        ("Article réservé aux abonnés", "account"),
        ("Abonnez-vous dès 1 € par mois pour lire la suite", "account"),
        ("Subscribe now for £1 a month to keep reading", "account"),
        ("Cet article vous est offert. Abonnez-vous pour 1 € par mois pendant 3 mois.", "account"),
        ("Vous aimez nous lire ? Abonnez-vous dès 5,99 € par mois.", "account"),
        ("Profitez de notre offre : 1 € par mois, sans engagement", "account"),
        ("Thank you for reading. Subscribe today for $1 a week. Cancel anytime.", "account"),
        ("[Lire la suite sur notre site]", "menu"),
        ("Temps de lecture : 4 min", "reading-time"),
        ("5 min read", "reading-time"),
        ("Publié le 6 octobre 2025 à 10h30", "byline"),
        ("Jo Dubois, publié le 6 octobre 2025 à 10h30", "byline"),
        ("Jane Doe, published October 6, 2025 at 10:30", "byline"),
        ("Updated 6 hours ago", "byline"),
        ("Download our free app", "newsletter"),
        ("Crédit photo : La Gazette", "credit"),
        ("© 2025 La Gazette", "credit"),
        ("À lire aussi : l’école de la rue Basse fermera", "related"),
        ("Read also: the other school will close", "related"),
        ("Mots-clés : école, budget", "tags"),
        ("Inscrivez-vous à notre newsletter", "newsletter"),
        ("6Medias, publié le samedi 4 juillet 2020 à 12h40", "byline"),
        ("Updated at 1:23 p.m.", "byline"),
        ("Commentaires", "comments"),
        ("(Reporting by Jo Field and Ann Lee in Lille; editing by Sam O’Hara.)", "credit"),
        ("Jane Doe and John Field contributed to this report.", "credit"),
        ("SOURCE: Northern News", "credit"),
        ("(avec AFP)", "credit"),
        ("(Jo Dubois pour le service français, édité par Lé Martin)", "credit"),
        ("Propos recueillis par Jo Dubois", "credit"),
        ("[Related: the other school will close]", "related"),
        ("Most read in local news", "related"),
        ("Like this story? Share it with a friend!", "share"),
        ("Reach the reporter at jo@gazette.example", "contact"),
        ("Jo Dubois can be reached at 555-0101.", "contact"),
        ("https://www.gazette.example/ecole", "contact"),
        ("Nous utilisons des cookies pour mesurer l’audience", "cookies"),
    ],
)
def test_furniture(line: str, rule: str) -> None:
    """A line that is nothing but a prompt, or begins as one."""
    assert rules(line) == [rule]


@pytest.mark.parametrize(
    "line",
    [
        "Partager le gâteau, dit-elle, ne suffira pas.",
        "Les commentaires du ministre ont surpris ses alliés.",
        "Publié en 1998, le livre s’est vendu à 10 000 exemplaires.",
        "Facebook a supprimé 3 milliards de comptes.",
        "La publicité rapporte 12 millions d’euros au groupe.",
        "À lire le rapport, 12 millions ne suffiront pas.",
        "Une photo de la maire a été prise lundi.",
        "Le Premier Ministre Et Le Président Du Conseil se sont vus.",
        "Share prices fell by 3% on Tuesday.",
        "Profitez de la vie, a lancé la maire aux 12 élèves.",
        "The firm raised its prices. Users subscribe for $10 a month, it said.",
        "Reporting by the agency shows that 12 schools will close.",
        "The mayor can reach the 12 million euros by 2026, she said.",
        "Contactez la mairie avant le 12 mars, conseille-t-elle.",
        "Read the report, she said, before you vote.",
        "• Un premier point",
        "Anne Petit, maire",
    ],
)
def test_prose(line: str) -> None:
    """What says something stays, also where it begins as a prompt does."""
    assert rules(line) == []


def test_caption_twice() -> None:
    """A phrase in two lines that follow each other is a caption; so is the title again."""
    assert rules("L’école de la rue Haute\nL’école de la rue Haute") == ["repeated", "repeated"]
    assert rules("Douze millions pour l’école") == ["repeated"]


def test_a_list_of_links() -> None:
    """From its heading to the next line of prose."""
    assert (
        rules("Sur le même sujet\nL’école de la rue Basse fermera\nUn stade pour la ville")
        == ["related"] * 3
    )


def test_the_headline_of_another_article() -> None:
    """Set by a machine, with a capital on every word, about nothing that the article speaks of."""
    assert rules("Les Pêcheurs Du Nord Dans Une Tempête Sans Précédent Depuis Un Siècle") == [
        "link"
    ]


def test_tags_run_together() -> None:
    """Words of the article without a blank between them, near its end; a name written so is one."""
    before = "Le budget de l’école : la mairie et le conseil s’opposent, le budget de la rénovation inquiète."
    assert rules("budgetÉcoleMairieConseil", before, "Fin.") == ["tags"]
    assert rules("OpenAI et YouTube", "OpenAI et YouTube signent un accord.", "Fin.") == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Le conseil municipal a voté mardi un budget de 12 millions d’euros.", "fr"),
        ("The town council voted a budget of 12 million euros on Tuesday.", "en"),
        ("Der Stadtrat hat am Dienstag einen Haushalt von 12 Millionen Euro beschlossen.", "de"),
        ("El ayuntamiento aprobó el martes un presupuesto de 12 millones de euros.", "es"),
        ("Il consiglio comunale ha votato martedì un bilancio di 12 milioni di euro.", "it"),
        ("Le Wall Street Journal et le New York Times en ont parlé mardi.", "fr"),
        ("12 345 %", None),
        ("", None),
    ],
)
def test_language(text: str, code: str | None) -> None:
    """All languages compete, so that one that recoupe does not read is not taken for one that it does."""
    assert identify(text) == code
