"""Reviews made in the browser: only by an editor, only from our own forms, every one a row that can be undone."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from datasette.version import __version__ as datasette_version
from sqlite_utils import Database

from recoupe.db.database import only_writer
from recoupe.db.web.actions import local

CONFIG = "metadata" if datasette_version.startswith("0.") else "config"
FORM = {"back": "/-/reviews"}


@pytest.fixture
async def served(newsroom: Path) -> Datasette:
    """The newsroom with root's one-time link, as `recoupe serve` starts it."""
    from recoupe.db.web.server import served_by

    datasette = served_by(newsroom)
    await datasette.invoke_startup()
    return datasette


@pytest.fixture
async def editor(served: Datasette) -> dict[str, str]:
    """The cookies of somebody who followed the one-time link."""
    link = f"/-/auth-token?token={served._root_token}"
    response = await served.client.get(link)
    assert response.status_code == 302
    again = await served.client.get(link)
    assert again.status_code == 403
    return {"ds_actor": response.cookies["ds_actor"]}


async def post(served: Datasette, cookies: dict[str, str], **form: Any) -> Any:
    """Send one of our forms as a browser does: with the token that the page holds."""
    body = (await served.client.get("/-/home.json")).json()
    page = await served.client.get(f"/-/entity/{body['entities'][0]['id']}", cookies=cookies)
    given = re.search(r'name="csrftoken" value="([^"]+)"', page.text)
    token = given[1] if given else ""
    return await served.client.post(
        "/-/review",
        data={**FORM, **form, "csrftoken": token},
        cookies={**cookies, "ds_csrftoken": token},
    )


def entity(rows: Database, name: str) -> int:
    return int(rows.execute("SELECT id FROM entities WHERE name = ?", [name]).fetchone()[0])


async def test_visitors_see_no_forms_and_may_not_write(served: Datasette, rows: Database) -> None:
    for address in ("/-/reviews", f"/-/entity/{entity(rows, 'AMD')}"):
        assert 'method="post"' not in (await served.client.get(address)).text
    response = await served.client.post("/-/review", data={**FORM, "action": "undo", "row": "1"})
    assert response.status_code == 403
    signed = {"ds_actor": served.sign({"a": {"id": "reader"}}, "actor")}
    assert (await post(served, signed, action="undo", row="1")).status_code == 403
    assert rows["reviews"].count == 0


async def test_forms_from_elsewhere_are_refused(
    served: Datasette, editor: dict[str, str], rows: Database
) -> None:
    """An editor's browser that another site makes send a form writes nothing."""
    response = await served.client.post(
        "/-/review",
        data={**FORM, "action": "merge", "row": "AMD", "value": "OpenAI"},
        cookies=editor,
        headers={"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"},
    )
    assert response.status_code == 403
    assert rows["reviews"].count == 0


async def test_merge_holds_and_is_undone(
    served: Datasette, editor: dict[str, str], rows: Database
) -> None:
    """Two entities become one; undone, they are two again; both stay listed."""
    response = await post(
        served, editor, action="merge", row=entity(rows, "la CGT"), value="France"
    )
    assert response.status_code == 302
    merged = await served.client.get(response.headers["location"])
    assert "<h1>France</h1>" in merged.text
    assert not rows.execute("SELECT 1 FROM entities WHERE name = 'la CGT'").fetchone()
    html = (
        await served.client.get("/-/reviews", cookies=editor, headers={"Accept-Language": "en"})
    ).text
    assert "<b>Merged</b> the entity" in html
    (review,) = rows["reviews"].rows
    assert (review["author"], review["undone_at"]) == ("root", None)
    await post(served, editor, action="undo", row=review["id"])
    assert rows.execute("SELECT 1 FROM entities WHERE name = 'la CGT'").fetchone()
    assert next(iter(rows["reviews"].rows))["undone_by"] == "root"


async def test_rename_and_reject(served: Datasette, editor: dict[str, str], rows: Database) -> None:
    await post(served, editor, action="rename", row=entity(rows, "Lisbonne"), value="Lisboa")
    assert entity(rows, "Lisboa")
    (claim,) = rows.execute(
        "SELECT claims.id FROM claims JOIN figures ON figures.id = figure WHERE figures.text LIKE '1 million%'"
    ).fetchone()
    await post(served, editor, action="reject", row=claim)
    assert rows.execute("SELECT review FROM claims WHERE id = ?", [claim]).fetchone() == (
        "rejected",
    )
    body = (await served.client.get("/-/home.json")).json()
    assert "Défilé: manifestants" not in [c["topic_title"] for c in body["conflicts"]]


async def test_confirm_a_figure(served: Datasette, editor: dict[str, str], rows: Database) -> None:
    article, figure = rows.execute(
        "SELECT article, id FROM figures WHERE text = 'six gigawatts'"
    ).fetchone()
    await post(served, editor, action="confirm", row=figure)
    html = (
        await served.client.get(f"/-/article/{article}", headers={"Accept-Language": "en"})
    ).text
    assert '<span class="tag">confirmed</span>' in html


async def test_a_judged_comparison_says_so(
    served: Datasette, editor: dict[str, str], rows: Database
) -> None:
    (comparison,) = rows.execute(
        "SELECT id FROM comparisons WHERE relation = 'conflict' ORDER BY id DESC"
    ).fetchone()
    await post(served, editor, action="judge", row=comparison, value="refine", reason="two counts")
    (review,) = rows["reviews"].rows
    assert (review["action"], review["value"], review["reason"]) == (
        "judge",
        '"refine"',
        "two counts",
    )
    html = (await served.client.get("/-/reviews", headers={"Accept-Language": "en"})).text
    assert "<b>Judged</b> the comparison" in html
    assert "compatible" in html


@pytest.mark.parametrize(
    ("form", "status"),
    [
        ({"action": "merge", "row": "AMD", "value": "AMD"}, 400),
        ({"action": "merge", "row": "AMD", "value": "Nobody"}, 404),
        ({"action": "rename", "row": "AMD", "value": "  "}, 400),
        ({"action": "reject", "row": "1"}, 404),
        ({"action": "reject", "row": "one"}, 400),
        ({"action": "reject", "row": "9" * 40}, 400),
        ({"action": "judge", "row": "1", "value": "refine"}, 404),
        ({"action": "judge", "row": "1", "value": "nonsense"}, 400),
        ({"action": "undo", "row": "1"}, 404),
        ({"action": "drop"}, 400),
        ({}, 400),
    ],
)
async def test_what_cannot_be_done(
    served: Datasette, editor: dict[str, str], rows: Database, form: dict[str, str], status: int
) -> None:
    """One line says why; nothing is written."""
    response = await post(served, editor, **form)
    assert response.status_code == status
    assert len(response.text.splitlines()) == 1
    assert rows["reviews"].count == 0


async def test_while_articles_are_read_nobody_reviews(
    served: Datasette, editor: dict[str, str], newsroom: Path, rows: Database
) -> None:
    with only_writer(newsroom):
        response = await post(served, editor, action="merge", row="AMD", value="OpenAI")
    assert response.status_code == 409
    assert rows["reviews"].count == 0


async def test_only_forms_are_taken(served: Datasette, editor: dict[str, str]) -> None:
    assert (await served.client.get("/-/review", cookies=editor)).status_code == 405


async def test_an_allow_block_names_editors(newsroom: Path) -> None:
    """Datasette's usual way to say who: `{"plugins": {"recoupe": {"allow": {"id": "desk"}}}}`."""
    from recoupe.db.web.access import may_review

    settings = {"plugins": {"recoupe": {"allow": {"id": "desk"}}}}
    datasette = Datasette([str(newsroom)], **{CONFIG: settings})
    await datasette.invoke_startup()
    assert await may_review(datasette, {"id": "desk"}, "news") is True
    assert await may_review(datasette, {"id": "guest"}, "news") is False
    assert await may_review(datasette, None, "news") is False


async def test_an_immutable_database_takes_no_reviews(newsroom: Path) -> None:
    from recoupe.db.web.access import may_review

    datasette = Datasette([], immutables=[str(newsroom)])
    assert await may_review(datasette, {"id": "root"}, "news") is False


@pytest.mark.parametrize(
    ("address", "goes_to"),
    [
        ("/-/topic/1", "/-/topic/1"),
        ("/-/search?q=a", "/-/search?q=a"),
        ("https://evil.example/", "/"),
        ("//evil.example/", "/"),
        ("/\\evil.example", "/"),
        ("javascript:alert(1)", "/"),
        ("/a\r\nSet-Cookie: x=1", "/"),
        ("http://[", "/"),
        ("", "/"),
    ],
)
def test_one_is_led_back_to_this_site_only(address: str, goes_to: str) -> None:
    assert local(address) == goes_to


async def test_pages_read_only(newsroom: Path) -> None:
    """Every page works on a connection that cannot write."""
    connection = sqlite3.connect(f"file:{newsroom}?mode=ro", uri=True)
    before = connection.execute("SELECT count(*) FROM reviews").fetchone()
    datasette = Datasette([], immutables=[str(newsroom)])
    for address in ("/", "/-/reviews", "/-/disagreements", "/-/search?q=AMD"):
        html = await datasette.client.get(address)
        assert html.status_code == 200
        assert not re.search(r'method="post"', html.text)
    assert connection.execute("SELECT count(*) FROM reviews").fetchone() == before
    connection.close()
