"""Beside our pages: headers and files, what is not there, and what plain Datasette shows of the tables."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from newsroom_pages import ENGLISH, FRENCH
from sqlite_utils import Database

PAGES = [
    "/",
    "/-/check",
    "/-/disagreements",
    "/-/search?q=AMD",
    "/-/failures",
    "/-/sql",
    "/-/reviews",
    "/-/topic/1",
]


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


async def test_datasette_describes_the_tables(client: Any) -> None:
    """Plain Datasette has titles, descriptions, hidden internals and canned queries."""
    body = (await client.get("/news.json")).json()
    names = {t["name"]: t["hidden"] for t in body["tables"]}
    assert names["topics"] is False
    assert names["sentences"] is names["kept_claims"] is True
    assert {"claims", "figures"} <= {view["name"] for view in body["views"]}
    html = (await client.get("/news/figures")).text
    assert "A number with its unit, and what it measures." in html
    assert "CLDR" in html
    query = "/news/disagreements_by_origins.json?origins=1&_shape=array"
    assert [row["about"] for row in (await client.get(query)).json()] == [
        "AMD: livraisons",
        "Défilé: manifestants",
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
    for address in PAGES[:-1]:
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
