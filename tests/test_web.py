"""Every page of ours, asked in-process of Datasette: what it says, its JSON, its headers, its languages."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from sqlite_utils import Database

ENGLISH, FRENCH = {"Accept-Language": "en"}, {"Accept-Language": "fr-FR,fr;q=0.9,en;q=0.4"}
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
async def client(newsroom: Path) -> Any:
    """Datasette's own client on the newsroom, as plain `datasette news.db` would serve it."""
    datasette = Datasette([str(newsroom)])
    await datasette.invoke_startup()
    return datasette.client


@pytest.fixture
def ids(rows: Database) -> Callable[[str, str], int]:
    """The id of a row by its name or title."""

    def find(table: str, name: str) -> int:
        column = "name" if table in ("entities", "sources") else "title"
        found = rows.execute(f"SELECT id FROM {table} WHERE {column} = ?", [name]).fetchone()
        assert found, f"no {name!r} in {table}"
        return int(found[0])

    return find


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
        "défilé: manifestants",
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
    assert "exclude each other" in html
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


async def test_topic_in_french(client: Any, ids: Callable[[str, str], int]) -> None:
    html = (await client.get(f"/-/topic/{ids('topics', 'AMD: livraisons')}", headers=FRENCH)).text
    assert '<html lang="fr">' in html
    assert "2 origines indépendantes" in html
    plain = html.replace("\u00a0", " ")
    assert "« second semestre 2026 » et « first half of 2026 » s’excluent : 6 mois d’écart" in plain
    assert '<p class="value">juil. – déc. 2026</p>' in html


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
    assert {t["title"] for t in body["conflicts"]} == {"AMD: livraisons", "défilé: manifestants"}
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
    assert "s’excluent" in (await client.get("/-/disagreements", headers=FRENCH)).text


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


PAGES = ["/", "/-/check", "/-/disagreements", "/-/search?q=AMD", "/-/reviews", "/-/topic/1"]


@pytest.mark.parametrize("address", PAGES)
async def test_headers(client: Any, address: str) -> None:
    """Nothing but our own files is loaded or run, and nothing is inline."""
    response = await client.get(address)
    policy = response.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert response.headers["x-content-type-options"] == "nosniff"
    assert " style=" not in response.text
    assert "<style" not in response.text
    assert " onclick=" not in response.text


async def test_files_are_served(client: Any) -> None:
    """What the pages load is there; what is not is 404, not 500."""
    html = (await client.get("/")).text
    for file in ("recoupe.css", "recoupe.js", "icon.svg"):
        assert f"/-/static-plugins/recoupe/{file}" in html
        assert (await client.get(f"/-/static-plugins/recoupe/{file}")).status_code == 200
    assert (await client.get("/-/static-plugins/recoupe/nothing.js")).status_code == 404


@pytest.mark.parametrize(
    "address",
    ["/-/topic/1", "/-/article/1", "/-/entity/1", "/-/source/1", "/-/origin/1", "/-/explain/1",
     "/-/topic/99999999999999999999999", "/-/article/x", "/-/entity/-1", "/-/topic/١", "/-/search?source=x&q=a"],
)  # fmt: skip
async def test_not_found_is_a_page(client: Any, address: str) -> None:
    response = await client.get(address, headers=FRENCH)
    assert response.status_code == 404
    assert "Il n’y a rien à cette adresse." in response.text
    if "?" not in address:
        response = await client.get(address + ".json")
        assert (response.status_code, response.json()) == (404, {"ok": False, "error": "not found"})


async def test_language_is_chosen_and_kept(client: Any) -> None:
    """The browser's language, unless another was chosen; the choice is kept in a cookie."""
    assert '<html lang="fr">' in (await client.get("/", headers=FRENCH)).text
    assert '<html lang="en">' in (await client.get("/", headers={"Accept-Language": "de"})).text
    response = await client.get("/?lang=en", headers=FRENCH)
    assert '<html lang="en">' in response.text
    assert "recoupe_language=en" in response.headers["set-cookie"]
    assert 'href="?q=AMD&amp;lang=fr"' in (await client.get("/-/search?q=AMD&lang=en")).text
    kept = await client.get("/", headers=FRENCH, cookies={"recoupe_language": "en"})
    assert '<html lang="en">' in kept.text


def test_every_word_is_there_in_both_languages() -> None:
    """Every word that a template asks for is there, with the same blanks, and none is there in vain."""
    from recoupe.db.web.words import table

    folder = Path(__file__).parent.parent / "db" / "web"
    said = "".join(p.read_text("utf-8") for p in folder.rglob("*.html"))
    asked = set(re.findall(r"\bw\.(\w+)", said)) | set(re.findall(r"\bw\['([^']+)'\]", said))
    assert asked <= table().keys()
    for key, (english, french) in table().items():
        assert "" not in (english, french), key
        assert sorted(re.findall(r"{\w*}", english)) == sorted(re.findall(r"{\w*}", french)), key
    said += "".join(p.read_text("utf-8") for p in folder.glob("*.py"))
    made = re.findall(r"[\"'](\w+_)[\"'] ~|f[\"'](\w+_){", said)  # `status_` and a row's word
    begins = (*filter(None, (part for found in made for part in found)), "view_", "query_")
    scales = ("trillion", "billion", "million")
    verdicts = {"supported", "contradicted", "outdated", "mixed", "confirmed", "corrected"}
    unused = {
        k
        for k in table().keys() - asked - verdicts
        if not k.startswith((*begins, *scales))
        and not re.search(rf"[\"']{k.removesuffix('_one').removesuffix('_many')}[\"']", said)
    }
    assert unused == set()


def test_every_word_of_a_row_is_there() -> None:
    """What rows say and the pages show in words: relations, rules, kinds, labels, hedges, statuses, verdicts."""
    from typing import get_args

    from recoupe.db.check import Side, Verdict
    from recoupe.db.functions import FUNCTIONS
    from recoupe.db.views import views
    from recoupe.db.web.metadata import QUERIES
    from recoupe.db.web.reading import MARKED
    from recoupe.db.web.words import table
    from recoupe.ingest import facts

    known = table().keys()
    assert {f"status_{s}" for s in get_args(facts.Status)} <= known
    assert {f"label_{label}" for label in get_args(facts.Label)} <= known
    assert {f"hedge_{h}" for h in get_args(facts.Hedge)} - {"hedge_exact", "hedge_between"} <= known
    assert {f"view_{name}" for name in views()} | {f"query_{name}" for name in QUERIES} <= known
    assert {f"function_{name}" for name in FUNCTIONS} <= known
    assert set(get_args(Verdict)) | {f"side_{side}" for side in get_args(Side)} <= known
    assert set(MARKED) | {"agree", "refine", "update", "conflict", "unrelated"} <= known


async def test_datasette_describes_the_tables(client: Any) -> None:
    """Plain Datasette has titles, descriptions, hidden internals and canned queries."""
    body = (await client.get("/news.json")).json()
    names = {t["name"]: t["hidden"] for t in body["tables"]}
    assert names["claims"] is False
    assert names["sentences"] is True
    html = (await client.get("/news/figures")).text
    assert "A number with its unit, and what it measures." in html
    assert "CLDR" in html
    query = "/news/disagreements_by_origins.json?origins=1&_shape=array"
    assert [row["about"] for row in (await client.get(query)).json()] == [
        "AMD: livraisons",
        "défilé: manifestants",
    ]


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("/news/articles", "/-/article/"),
        ("/news/topics", "/-/topic/"),
        ("/news/entities", "/-/entity/"),
        ("/news/sources", "/-/source/"),
        ("/news/what_sources_say", "/-/topic/"),
        ("/news/who_said_what", "/-/article/"),
    ],
)
async def test_datasettes_tables_lead_to_our_pages(client: Any, address: str, link: str) -> None:
    html = (await client.get(address)).text
    found = re.search(rf'<a href="({link}\d+)">', html)
    assert found
    assert (await client.get(found[1])).status_code == 200


async def test_our_functions_are_in_sql(client: Any) -> None:
    sql = "select json_extract(figure('6 GW'), '$.base_low') as watts"
    response = await client.get("/news.json", params={"sql": sql, "_shape": "array"})
    if response.status_code in (302, 307):  # 1.0 has another address for queries
        response = await client.get(
            response.headers["location"].replace("/query?", "/query.json?"), follow_redirects=True
        )
    assert response.json() == [{"watts": 6e9}]


async def test_every_table_is_described_or_hidden(rows: Database) -> None:
    from recoupe.db.web.metadata import HIDDEN, TABLES

    kept = {t for t in rows.table_names() if "_fts" not in t}
    assert kept <= set(TABLES) | set(HIDDEN)
    for table, about in TABLES.items():
        columns = {c.name for c in rows[table].columns}
        assert set(about.get("columns", {})) <= columns
        assert {*about.get("facets", []), about.get("label_column", "id")} <= columns


async def test_an_empty_database_is_no_error(tmp_path: Path) -> None:
    from recoupe.db.database import open_database

    open_database(tmp_path / "empty.db", create=True).close()
    datasette = Datasette([str(tmp_path / "empty.db")])
    for address in PAGES[:5]:
        assert (await datasette.client.get(address)).status_code == 200
    assert "There are no articles yet" in (await datasette.client.get("/", headers=ENGLISH)).text


async def test_a_foreign_database_keeps_datasettes_own_pages(tmp_path: Path) -> None:
    """Where no database is recoupe's our pages say so, and Datasette's work."""
    other = Database(str(tmp_path / "other.db"))
    other["things"].insert({"id": 1}, pk="id")  # type: ignore[union-attr]
    other.close()
    datasette = Datasette([str(tmp_path / "other.db")])
    assert (await datasette.client.get("/-/check")).status_code == 404
    front = await datasette.client.get("/")
    assert front.status_code == 200
    assert 'href="/other"' in front.text
    assert (await datasette.client.get("/other/things.json?_shape=array")).json() == [{"id": 1}]


async def test_errors_show_no_local_variables(
    client: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Although rich is installed, an error of Datasette's prints no local variables."""
    pytest.importorskip("rich")
    response = await client.get("/news/-/nothing", cookies={"ds_actor": "a-secret-cookie"})
    assert response.status_code in (404, 400)
    printed = capsys.readouterr()
    assert "a-secret-cookie" not in printed.out + printed.err
    assert "locals" not in printed.out + printed.err


async def test_json_is_plain(client: Any, ids: Callable[[str, str], int]) -> None:
    """No markup, no NaN, ids that JavaScript reads without rounding."""
    text = (await client.get(f"/-/article/{ids('articles', 'AMD and OpenAI sign')}.json")).text
    body = json.loads(text, parse_constant=lambda c: pytest.fail(f"{c} in JSON"))
    assert "<mark" not in text
    assert body["article"]["id"] < 2**53
