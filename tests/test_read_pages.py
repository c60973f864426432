"""Pages of HTML: the article, and what the page says of it to machines and to readers."""

from __future__ import annotations

from io import BytesIO

import pytest

from recoupe.ingest.facts import Document
from recoupe.ingest.read import ReadOptions
from recoupe.ingest.read.inputs import CannotRead, Origin
from recoupe.ingest.read.page import read

BODY = (
    "Le conseil municipal a voté mardi soir un budget de 12 millions d’euros pour la rénovation de l’école de la rue Haute.",
    "La maire, Anne Petit, a défendu devant les élus un projet qu’elle porte depuis le début de son mandat.",
    "Les travaux doivent commencer au printemps prochain et durer dix-huit mois, selon les services de la ville.",
)
LATEST = (
    "<aside class=derniers><h2>Dernières actualités</h2><ul><li>08/06/2021 <a href=/x>Un autre article</a>"
    "<li><time datetime=2021-06-09>9 juin 2021</time> <a href=/y>Encore un autre</a></ul></aside>"
)


def page(
    head: str = "",
    byline: str = "",
    title: str = "Douze millions pour l’école",
    around: str = LATEST,
) -> bytes:
    shown = f"<h1>{title}</h1>" if title else ""
    text = "".join(f"<p>{p}</p>" for p in BODY)
    return (
        f"<!doctype html><html lang=fr><head><meta charset=utf-8>{head}</head><body><nav><a href=/>Accueil</a></nav>"
        f"{around}<main><article>{shown}{byline}{text}</article></main>{around}</body></html>"
    ).encode()


def found(
    html: bytes,
    url: str | None = "https://www.gazette.example/ecole",
    fetched: str | None = "2021-06-10",
) -> Document:
    (item,) = read(BytesIO(html), Origin("a.html", url=url, fetched=fetched), ReadOptions())
    assert isinstance(item, Document)
    return item


def test_text() -> None:
    """The article's paragraphs, one on a line, and nothing of the lists around it."""
    document = found(page())
    assert document.text.splitlines()[-3:] == list(BODY)
    assert "autre article" not in document.text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        # what follows an empty element, and what a span holds, belongs to the sentence
        ("Trois élus ont démissionné <b></b>à Lens, à Arras et à Douai mardi dans la soirée.", "Trois élus ont démissionné à Lens, à Arras et à Douai mardi dans la soirée."),
        ("Le journal écrit que <span class=link><a href=/a>la ville paiera</a></span> la moitié des travaux.", "Le journal écrit que la ville paiera la moitié des travaux."),
        ("Le stade coûtera 44 670 &#128; à la ville, selon la maire.", "Le stade coûtera 44 670 € à la ville, selon la maire."),
    ],
)  # fmt: skip
def test_nothing_is_lost_in_a_sentence(html: str, text: str) -> None:
    """Whatever elements a sentence is cut into, its words come out in order."""
    assert text in found(page(byline=f"<p>{html}</p>")).text.splitlines()


def test_a_body_in_several_containers() -> None:
    """Advertisements stand between the pieces of an article; all of them are read."""
    half = "<div class='article__body wide'><p>{}</p><p>{}</p></div>"
    second = [f"{line} C’est ce que dit le compte rendu." for line in BODY[:2]]
    pieces = half.format(*BODY[:2]) + "<div class=ad>Publicité</div>" + half.format(*second)
    html = f"<html lang=fr><body><article><h1>Douze millions</h1>{pieces}</article></body></html>"
    assert found(html.encode()).text.splitlines() == [*BODY[:2], *second]


@pytest.mark.parametrize("heading", ["", "<h1>Douze millions</h1>"])
def test_a_piece_of_a_page(heading: str) -> None:
    """What a system exports, without the frame of a page."""
    assert found(f"{heading}<p>{BODY[0]}</p>".encode()).text == BODY[0]


def test_table() -> None:
    """A row on a line, nothing drawn between them."""
    table = (
        "<table><tr><th>Année</th><th>Élèves</th></tr><tr><td>2025</td><td>412</td></tr></table>"
    )
    assert found(page().replace(b"</article>", table.encode() + b"</article>")).text.splitlines() == [
        *BODY, "| Année | Élèves |", "| 2025 | 412 |",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "<p>Douze millions pour l’école</p>",  # the headline again
        "<p>6Medias, publié le samedi 5 juin 2021 à 12h40</p>",
        "<p>Texte Agence Centre, vidéo Télé Haute, le 5 juin 2021</p>",
        "<ul><li><a href=/a>Un stade pour la ville</a></li><li><a href=/b>La piscine rouvre ses portes lundi</a></li></ul>",
    ],
)
def test_not_of_the_text(line: str) -> None:
    """Headline and byline are kept beside the text; a list of links is other articles."""
    assert found(page(byline=line)).text.splitlines() == list(BODY)


LINKED = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Douze millions","datePublished":"%s"}</script>'
META = '<meta property="article:published_time" content="%s">'


@pytest.mark.parametrize(
    ("head", "byline", "day", "where"),
    [
        # what machines are told
        (LINKED % "2021-06-01T08:00:00+02:00", "", "2021-06-01T08:00:00+02:00", "json-ld"),
        (META % "2021-06-01T08:00:00Z", "", "2021-06-01T08:00:00+00:00", "meta"),
        (LINKED % "2021-06-01" + META % "2021-05-30", "", "2021-06-01", "json-ld"),
        # what readers see, in the ways newspapers write it
        ("", "<p>publié le lundi 31 mai 2021</p>", "2021-05-31", "byline"),
        ("", "<p>Par Jo Dubois, le 5 févr. 2021 à 10h30</p>", "2021-02-05", "byline"),
        (
            "",
            "<div>Publié le 14 déc. 2020 - Mis à jour le 3 janv. 2021</div>",
            "2020-12-14",
            "byline",
        ),
        ("", "<p>Publié le 04/05/2020 à 14:05</p>", "2020-05-04", "byline"),
        ("", "<p>Publié hier à 18h</p>", "2021-06-09", "byline"),
        ("", "<p>Jo Dubois</p><p>1er juin 2021</p>", "2021-06-01", "byline"),
        # the day where the newsroom is, not the one in UTC
        (META % "2021-05-31T22:30:00Z", "<p>Publié le 1er juin 2021</p>", "2021-06-01", "byline"),
        # no date rather than a wrong one
        ("", "", None, None),
        ("", "<p>Le procès s’ouvrira le 4 mai 2021 à Lyon.</p>", None, None),
        ("", "<p>Publié le 31 mai</p>", None, None),
        ("", "<p>Publié le 31 mai 2031</p>", None, None),
        (META % "demain", "", None, None),
    ],
)
def test_date(head: str, byline: str, day: str | None, where: str | None) -> None:
    """The day it came out and where that is said; never the day of another article."""
    document = found(page(head, byline))
    assert (document.published, document.published_from) == (day, where)


def test_readers_and_machines_are_told_days_apart() -> None:
    """Then the reader's day is taken, and is not sure."""
    document = found(page(META % "2021-06-01", "<p>Publié le 12 mars 2021</p>"))
    assert (document.published, document.published_certainty) == ("2021-03-12", 0.6)


def test_date_in_the_address() -> None:
    """Where nothing else says it."""
    document = found(page(), "https://gazette.example/2021/06/01/ecole.html")
    assert (document.published, document.published_from) == ("2021-06-01", "url")


@pytest.mark.parametrize(
    ("head", "heading", "title"),
    [
        ('<meta property="og:title" content="Douze millions | La Gazette"><meta property="og:site_name" content="La Gazette">', "", "Douze millions"),
        ("<title>Douze millions - gazette.example</title>", "", "Douze millions"),
        ('<meta property="og:title" content="Douze millions pour l’école de…">', "Douze millions pour l’école de la rue Haute", "Douze millions pour l’école de la rue Haute"),
        ('<meta property="og:title" content="Analyse | Douze millions"><title>Analyse : Douze millions pour l’école - Le Jour</title>', "Douze millions pour l’école", "Douze millions pour l’école"),
        ('<meta property="og:title" content="12 millions"><title>12 millions - Société - Le Jour</title>', "Société", "12 millions"),
        ("<title>La Gazette</title>", "Douze millions pour l’école", "Douze millions pour l’école"),
        ('<meta property="og:title" content="L&amp;#39;école : 12 millions">', "", "L'école : 12 millions"),
    ],
)  # fmt: skip
def test_title(head: str, heading: str, title: str) -> None:
    """The headline as readers know it: without the site's name, not cut short."""
    assert found(page(head, title=heading)).title == title


@pytest.mark.parametrize(
    ("head", "byline", "author"),
    [
        ("", "<p>Par <a href=/jo>Jo Dubois</a></p>", "Jo Dubois"),
        ("", "<p>Par Jo Dubois et Anne-Lise de La Tour, publié le 5 juin 2021 à 12h40</p>", "Jo Dubois, Anne-Lise de La Tour"),
        ("", "<p>Propos recueillis par Jo Dubois – La Gazette</p>", "Jo Dubois"),
        ("", "<p>By Kim O’Hara, Staff Writer, June 5, 2021</p>", "Kim O’Hara"),
        ('<meta name=author content="By Kim O’Hara">', "<p>Par Jo Dubois</p>", "Kim O’Hara"),
        ("", "<p>Par la rédaction</p>", None),
        ("", "<p>Par AFP, le 5 juin 2021</p>", None),
        ("", "<p>Par Jo Dubois est passé le souffle de la victoire, mardi soir à Lens.</p>", None),
        ("", "<aside class=related><p>Par Jo Dubois</p></aside>", None),
    ],
)  # fmt: skip
def test_author(head: str, byline: str, author: str | None) -> None:
    """Who has written it, as machines are told or else as the byline says; nobody, rather than who has not."""
    assert found(page(head, byline)).author == author


def test_who_and_where() -> None:
    """Authors, publisher and domain; the list of other articles in JSON-LD is not this one."""
    head = (
        '<script type="application/ld+json">[{"@type":"NewsArticle","headline":"Autre","url":"https://gazette.example/autre",'
        '"author":{"name":"Personne"},"datePublished":"2020-01-01"},{"@type":"NewsArticle","headline":"École",'
        '"mainEntityOfPage":{"@id":"https://www.gazette.example/ecole"},"datePublished":"2021-06-01",'
        '"author":[{"name":"Jo Dubois"},{"name":"Lé Martin"},"https://facebook.example/jo"]}]</script>'
        '<meta property="og:site_name" content="La Gazette">'
    )
    document = found(page(head))
    assert (document.author, document.source, document.domain) == (
        "Jo Dubois, Lé Martin", "La Gazette", "gazette.example",
    )  # fmt: skip
    assert document.published == "2021-06-01"


@pytest.mark.parametrize(
    ("canonical", "url"),
    [
        ("https://www.gazette.example/ecole-12?utm_source=rss", "https://www.gazette.example/ecole-12"),
        ("/ecole-13", "https://www.gazette.example/ecole-13"),
        ("https://elsewhere.example/ecole", "https://www.gazette.example/ecole"),  # speaks for another site
        ("https://www.gazette.example/", "https://www.gazette.example/ecole"),  # the front page
        ("javascript:alert(1)", "https://www.gazette.example/ecole"),
    ],
)  # fmt: skip
def test_address(canonical: str, url: str) -> None:
    """The address that the page gives as its own, if it can be."""
    assert found(page(f'<link rel="canonical" href="{canonical}">')).url == url


def test_a_site_that_gives_its_address() -> None:
    """That is no name: the application's is taken."""
    named = '<meta property="og:site_name" content="https://gazette.example">'
    assert found(page(named)).source is None
    named += '<meta name="application-name" content="La Gazette">'
    assert found(page(named)).source == "La Gazette"


@pytest.mark.parametrize(
    ("declared", "encoding"), [("windows-1252", "cp1252"), ("iso-8859-1", "cp1252"), ("", "cp1252")]
)  # fmt: skip
def test_encoding(declared: str, encoding: str) -> None:
    """Declared or not, rightly or not, accents and quotes are what they were."""
    html = (
        page()
        .decode()
        .replace("charset=utf-8", f"charset={declared}" if declared else "name=x")
        .encode("cp1252")
    )
    document = found(html)
    assert document.text.splitlines()[-3:] == list(BODY)
    assert document.notes == (f"encoding: {encoding}",)


def test_no_article() -> None:
    """A page of links is no article."""
    with pytest.raises(CannotRead, match="no article was found"):
        found(b"<html><body><nav><a href=/a>Accueil</a></nav></body></html>")


def test_a_page_that_leads_on() -> None:
    """The words of one that sends its reader away are no article; one that has itself loaded again may be."""
    refresh = "<meta http-equiv=refresh content='{}'>"
    sent = f"<html lang=fr><head>{refresh.format('0; URL=/b')}</head><p>Vous allez être redirigé.</html>"
    with pytest.raises(CannotRead, match="it only leads on to https://gazette"):
        found(sent.encode(), "https://gazette.example/a")
    for seconds in ("300", "300; url=/a"):
        assert found(page(refresh.format(seconds))).text


@pytest.mark.parametrize(("to", "listed"), [("/un", True), ("#un", False)])
def test_a_section(to: str, listed: bool) -> None:
    """Teasers of other articles are no article; the entries of a live report are one."""
    teasers = "".join(
        f"<div><h2><a href={to}{n}>L’école numéro {n} rouvre</a></h2><p>{BODY[0]} Elle a {n} étages.</p></div>"
        for n in range(9)
    )
    html = f"<html lang=fr><body><h1>Éducation</h1><main>{teasers}</main></body></html>".encode()
    if listed:
        with pytest.raises(CannotRead, match="it is a list of articles: read a feed, a sitemap or"):
            found(html)
    else:
        assert found(html).title == "Éducation"


@pytest.mark.parametrize(
    ("head", "there"),
    [
        ("", "a feed, a sitemap or an article of it"),
        ("<link rel=alternate type='application/rss+xml' href=/rss>", "its feed https://gazette.example/rss"),
    ],
)  # fmt: skip
def test_front_page(head: str, there: str) -> None:
    """The beginnings of many articles are no article."""
    with pytest.raises(CannotRead) as refused:
        found(page(head), "https://gazette.example/")
    assert str(refused.value) == f"it is the front page of a site: read {there}"
    assert found(page(head), "https://gazette.example/?p=12").url == "https://gazette.example/?p=12"
