"""Every page of ours, asked in-process of Datasette: what it says, and its JSON."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from typing import Any

import pytest
from newsroom_pages import ENGLISH, FRENCH
from sqlite_utils import Database

ATOM = "{http://www.w3.org/2005/Atom}"


async def test_front(client: Any) -> None:
    """The strongest disagreements with both sentences, what changed, who is covered, and how much there is."""
    html = (await client.get("/", headers=ENGLISH)).text
    assert '<h2 id="disagree">Where sources disagree</h2>' in html
    assert (
        'Les premières livraisons commenceront au <mark class="said">second semestre 2026</mark>.'
        in html
    )
    assert 'The first deliveries begin in the <mark class="said">first half of 2026</mark>.' in html
    assert "<del>15 morts</del>" in html
    assert "<ins>16 morts</ins>" in html
    assert "<b>7</b> articles" in html
    assert "<b>1</b> quote<" in html
    assert '<form action="/-/check">' in html


async def test_front_json(client: Any) -> None:
    body = (await client.get("/-/home.json")).json()
    assert body["ok"] is True
    assert body["counts"] == {
        "articles": 7, "sources": 4, "figures": 9, "quotes": 1, "conflicts": 2, "newest": "2025-10-06", "last_run": None,
    }  # fmt: skip
    assert [c["topic_title"] for c in body["conflicts"]] == [
        "AMD: livraisons",
        "Défilé: manifestants",
    ]
    assert [e["name"] for e in body["entities"]][:3] == ["Lisbonne", "AMD", "OpenAI"]
    assert {t["title"]: t["origins"] for t in body["agreed"]} == {
        "AMD: actions AMD": 2,
        "OpenAI: processeurs AMD": 2,
    }
    (update,) = body["updates"]
    assert (update["a"]["value_low"], update["b"]["value_low"]) in [(16.0, 17.0), (17.0, 16.0)]


async def test_topic(client: Any, ids: Callable[[str, str], int]) -> None:
    """Values by origin, the plot, the relation with its reason, every sentence, and the ways out as data."""
    topic = ids("topics", "AMD: livraisons")
    html = (await client.get(f"/-/topic/{topic}", headers=ENGLISH)).text
    assert "<h1>AMD: livraisons</h1>" in html
    assert "2 articles · 2 independent origins" in html
    assert '<p class="value">Jul – Dec 2026</p>' in html
    assert '<span class="pill conflict">disagree</span>' in html
    assert "6 months apart" in html
    assert 'aria-label="2 values from 2 sources, Oct 6, 2025 to Oct 6, 2025"' in html
    for way in (
        f"/-/topic/{topic}.json",
        f"/news/what_sources_say.csv?_stream=on&amp;topic__exact={topic}",
        f"/news/what_sources_say?topic__exact={topic}",
        f"/-/topic/{topic}/review.json",
        f"/-/feed.atom?topic={topic}",
    ):
        assert f'href="{way}"' in html
        assert (await client.get(way.replace("&amp;", "&"))).status_code == 200


async def test_topic_json_shapes(client: Any, ids: Callable[[str, str], int]) -> None:
    """All of it, or its claims alone as objects or as arrays."""
    topic = ids("topics", "AMD: actions AMD")
    body = (await client.get(f"/-/topic/{topic}.json")).json()
    assert list(body) == ["ok", "topic", "values", "claims", "comparisons"]
    (value,) = body["values"]
    assert value["origins"] == 2
    assert {s["name"] for s in value["sources"]} == {"Le Quotidien", "The Ledger"}
    array = (await client.get(f"/-/topic/{topic}.json?_shape=array")).json()
    assert array == body["claims"]
    arrays = (await client.get(f"/-/topic/{topic}.json?_shape=arrays")).json()
    assert arrays == [list(c.values()) for c in body["claims"]]
    wrong = await client.get(f"/-/topic/{topic}.json?_shape=cube")
    assert (wrong.status_code, wrong.json()["ok"]) == (400, False)


async def test_article(client: Any, ids: Callable[[str, str], int]) -> None:
    """The text with its marks: names lead to their entity, disputed values to their topic; values are in the notes."""
    article = ids("articles", "AMD et OpenAI s’allient")
    html = (await client.get(f"/-/article/{article}", headers=ENGLISH)).text
    altman, start = ids("entities", "Sam Altman"), ids("topics", "AMD: livraisons")
    assert f'class="mark entity" href="/-/entity/{altman}"' in html
    assert f'class="mark timex disputed" href="/-/topic/{start}"' in html
    assert 'aria-description="2026-H2 · Jul – Dec 2026">second semestre 2026</a>' in html
    assert 'aria-description="6 gigawatts · processeurs AMD">six gigawatts</a>' in html
    assert 'aria-description="Sam Altman">Nous avons besoin de bien plus de calcul</mark>' in html
    assert "by Claire Vasseur" in html
    assert (
        '<a href="https://lequotidien.example/amd" rel="noreferrer nofollow">the original</a>'
        in html
    )
    assert '<span class="pill conflict">disagree</span>' in html
    assert html.count('type="checkbox"') == 5


async def test_an_article_without_a_title(client: Any, rows: Database) -> None:
    """Its first line is its headline, and stands once; where it has no date none is shown."""
    rows.execute(
        "UPDATE articles SET title = NULL, published = NULL WHERE title = 'AMD and OpenAI sign'"
    )
    rows.conn.commit()
    (article,) = rows.execute("SELECT id FROM articles WHERE title IS NULL").fetchone()
    html = (await client.get(f"/-/article/{article}", headers=ENGLISH)).text
    said = re.sub(r"<[^>]*>", "", html)
    assert said.count("AMD and OpenAI sign") == 1
    assert "The Ledger</a></p>" in html


async def test_article_revisions_and_copies(client: Any, rows: Database) -> None:
    """A changed figure is struck through; copies of one dispatch are listed and lead to their origin."""
    (revised,) = rows.execute("SELECT article FROM revisions WHERE NOT current").fetchone()
    html = (await client.get(f"/-/article/{revised}", headers=ENGLISH)).text
    assert "<del>15 morts</del>" in html
    assert "<ins>16 morts</ins>" in html
    copy, origin = rows.execute(
        "SELECT id, origin FROM articles WHERE origin IN (SELECT id FROM origins WHERE articles = 2) ORDER BY id"
    ).fetchone()
    html = (await client.get(f"/-/article/{copy}", headers=ENGLISH)).text
    assert "1 copy of the same dispatch" in html
    html = (await client.get(f"/-/origin/{origin}", headers=ENGLISH)).text
    assert "counts as said once" in html
    assert "Plein Sud" in html
    assert "Le Quotidien" in html


async def test_article_json(client: Any, ids: Callable[[str, str], int]) -> None:
    """The text and every fact with its offsets into it."""
    body = (
        await client.get(f"/-/article/{ids('articles', 'AMD et OpenAI s’allient')}.json")
    ).json()
    text = body["article"]["text"]
    for kind in ("mentions", "dates", "figures", "quotes", "claims"):
        assert body[kind]
        assert all(text[f["start"] : f["end"]] == f["text"] for f in body[kind])
    assert {t["title"]: [o["relation"] for o in t["others"]] for t in body["topics"]} == {
        "OpenAI: processeurs AMD": ["agree"],
        "AMD: livraisons": ["conflict"],
        "AMD: actions AMD": ["agree"],
    }


async def test_why_a_row_is_there(client: Any, rows: Database) -> None:
    """The words it was read from in their sentence, and its rule; rows that have a page lead there."""
    (figure,) = rows.execute("SELECT id FROM figures WHERE text = '6 GW'").fetchone()
    html = (await client.get(f"/-/explain/{figure}", headers=ENGLISH)).text
    assert 'OpenAI will deploy <mark class="said">6 GW</mark> of AMD processors.' in html
    assert "<code>test.figure</code>" in html
    body = (await client.get(f"/-/explain/{figure}.json")).json()
    assert body["explanation"]["value_low"] == 6
    for table, page in (("topics", "topic"), ("entities", "entity"), ("sources", "source")):
        (row,) = rows.execute(f"SELECT id FROM {table}").fetchone()
        response = await client.get(f"/-/explain/{row}")
        assert (response.status_code, response.headers["location"]) == (302, f"/-/{page}/{row}")
    assert (await client.get("/-/explain/1")).status_code == 404


async def test_entity(client: Any, ids: Callable[[str, str], int]) -> None:
    html = (await client.get(f"/-/entity/{ids('entities', 'Sam Altman')}", headers=ENGLISH)).text
    assert "<h1>Sam Altman</h1>" in html
    assert "<q>Nous avons besoin de bien plus de calcul</q>" in html
    html = (await client.get(f"/-/entity/{ids('entities', 'AMD')}", headers=FRENCH)).text
    assert "2 articles · 6 mentions" in html
    assert '<b>160 millions</b> <span lang="fr">actions AMD</span></a>' in html


async def test_source(client: Any, ids: Callable[[str, str], int]) -> None:
    """What an outlet said first, where others contradict it, with whom it shares dispatches."""
    body = (await client.get(f"/-/source/{ids('sources', 'Le Quotidien')}.json")).json()
    assert body["counts"]["articles"] == 3
    assert {t["title"] for t in body["conflicts"]} == {"AMD: livraisons", "Défilé: manifestants"}
    assert [(s["name"], s["articles"]) for s in body["shared"]] == [("Plein Sud", 1)]
    html = (await client.get(f"/-/source/{ids('sources', 'Ouest Matin')}", headers=ENGLISH)).text
    assert "ouestmatin.example · 1 article" in html
    assert "1 revision" in html


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("funiculaire", ["Funiculaire de Lisbonne"] * 3),
        ("deploy processors", ["AMD and OpenAI sign"]),
        ("DEPLOIERA", ["AMD et OpenAI s’allient"]),
        ("rutabaga", []),
    ],
)
async def test_search_words(client: Any, question: str, titles: list[str]) -> None:
    """All words must be there, in any case and with or without accents."""
    body = (await client.get("/-/search.json", params={"q": question})).json()
    assert [a["title"] for a in body["articles"]] == titles


async def test_search_facets_and_marks(client: Any) -> None:
    html = (await client.get("/-/search?q=AMD", headers=ENGLISH)).text
    assert '<mark class="said">AMD</mark>' in html
    assert 'href="?q=AMD&amp;source=&amp;language=fr&amp;year="' in html
    body = (await client.get("/-/search.json?q=AMD&language=fr")).json()
    assert [a["title"] for a in body["articles"]] == ["AMD et OpenAI s’allient"]
    assert {f["value"]: f["articles"] for f in body["facets"]["language"]} == {"en": 1, "fr": 1}


async def test_disagreements(client: Any) -> None:
    body = (await client.get("/-/disagreements.json?_shape=array")).json()
    assert len(body) == 2
    assert "d’écart" in (await client.get("/-/disagreements", headers=FRENCH)).text


async def test_check_without_a_claim_helps(client: Any) -> None:
    html = (await client.get("/-/check", headers=ENGLISH)).text
    assert "Type a sentence as you would read it in the press" in html


async def test_check_json(client: Any) -> None:
    """The result as `recoupe check --json` prints it, and its evidence as rows."""
    question = {"q": "Le défilé du 18 septembre a réuni 500 000 manifestants en France."}
    body = (await client.get("/-/check.json", params=question)).json()
    assert body["result"]["verdict"] == "mixed"
    assert {(e["value"], e["side"], e["source"]) for e in body["evidence"]} == {
        ("500 000", "for", "Le Quotidien"),
        ("500 000", "against", "Plein Sud"),
    }
    array = (await client.get("/-/check.json", params={**question, "_shape": "array"})).json()
    assert array == body["evidence"]


async def test_nothing_found_leads_on(client: Any) -> None:
    """Where no article speaks of a claim: what there is about its subject, and a search for it."""
    question = {"q": "AMD emploie 26 000 salariés."}
    html = (await client.get("/-/check", params=question, headers=FRENCH)).text
    assert '<h2 id="verdict">Rien trouvé</h2>' in html
    assert '<h2 id="near">Sur «\u00a0AMD\u00a0», il y a</h2>' in html
    assert "AMD et OpenAI s’allient" in html
    assert 'href="/-/search?q=AMD"' in html


async def test_what_is_said_of_the_same_stands_where_nothing_is_found(client: Any) -> None:
    """What is said of a like subject and the same measure, elsewhere, is called neither support nor contradiction."""
    question = {"q": "Les manifestants étaient 5 000 à Paris en France."}
    html = (await client.get("/-/check", params=question, headers=ENGLISH)).text
    assert '<h2 id="verdict">Nothing found</h2>' in html
    assert "About the same they say: 1 million, 500,000" in html
    assert '<span class="pill side_related">related</span>' in html


async def test_evidence_has_its_value_beside_it(client: Any) -> None:
    question = {"q": "Le défilé du 18 septembre a réuni 500 000 manifestants en France."}
    html = (await client.get("/-/check", params=question, headers=ENGLISH)).text
    assert "Some articles say so, others exclude it." in html
    assert [v.strip() for v in re.findall(r'<li><p class="value">(.*?)</p>', html)] == [
        "500,000",
        "1 million",
    ]


async def test_unread_inputs(client: Any, rows: Database) -> None:
    """What could not be read, why, and whether it is tried again."""
    assert "Everything was read." in (await client.get("/-/failures", headers=ENGLISH)).text
    rows.execute(
        "INSERT INTO failures VALUES (1, 'https://a.example/<b>', 'status 503', 'https://a.example/', '2025-10-06')"
    )
    rows.conn.commit()
    html = (await client.get("/-/failures", headers=FRENCH)).text
    assert "<b>https://a.example/&lt;b&gt;</b>" in html
    assert "essayé" in html
    assert "sera retenté" in html


async def test_what_there_is_for_sql(client: Any) -> None:
    """Every view, question and function, each with a way to it; the examples answer."""
    html = (await client.get("/-/sql", headers=ENGLISH)).text
    assert '<a href="/news/disagreements">disagreements</a>' in html
    assert "<code>date_span(words [, seen_from [, language]])</code>" in html
    body = (await client.get("/-/sql.json")).json()
    answers = {f["name"]: f["answer"] for f in body["functions"]}
    assert answers.pop("figure").startswith('{"kind": "quantity", "value_low": 6.0')
    assert answers == {
        "base_value": 2.7e9, "date_span": '["2026-09-01", "2026-12-31"]', "date_start": "2026-01-01", "date_end": "2026-08-31",
        "convert": 6000.0, "overlaps": 1,
    }  # fmt: skip
    for address in re.findall(r'<dt><a href="(/news/[^"]+)"', html):
        assert (await client.get(address)).status_code == 200


async def test_chips_lead_to_the_changed_claim(client: Any) -> None:
    response = await client.get("/-/check?q=AMD+ships+6+GW.&chip-10-14=7+GW")
    assert response.status_code == 302
    assert response.headers["location"] == "/-/check?q=AMD+ships+7+GW.&date="


@pytest.mark.parametrize(
    ("address", "title", "entries"),
    [
        ("/-/feed.atom", "recoupe: disagreements", 2),
        ("/-/feed.atom?q=funiculaire", "recoupe: funiculaire", 3),
        ("/-/feed.atom?topic={topic}", "recoupe: AMD: livraisons", 2),
    ],
)
async def test_feeds(
    client: Any, ids: Callable[[str, str], int], address: str, title: str, entries: int
) -> None:
    """Well-formed Atom whose entries lead to our pages."""
    response = await client.get(
        address.format(topic=ids("topics", "AMD: livraisons")), headers=ENGLISH
    )
    assert response.headers["content-type"] == "application/atom+xml; charset=utf-8"
    feed = ET.fromstring(response.text)
    assert feed.findtext(f"{ATOM}title") == title
    found = feed.findall(f"{ATOM}entry")
    assert len(found) == entries
    assert all(
        e.find(f"{ATOM}link").get("href").startswith("http://localhost/-/")  # type: ignore[union-attr]
        for e in found
    )
    assert len({e.findtext(f"{ATOM}id") for e in found}) == entries


async def test_json_is_plain(client: Any, ids: Callable[[str, str], int]) -> None:
    """No markup, no NaN, ids that JavaScript reads without rounding."""
    text = (await client.get(f"/-/article/{ids('articles', 'AMD and OpenAI sign')}.json")).text
    body = json.loads(text, parse_constant=lambda c: pytest.fail(f"{c} in JSON"))
    assert "<mark" not in text
    assert body["article"]["id"] < 2**53
