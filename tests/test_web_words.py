"""The pages speak French and English: every word is there, and the reader chooses."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from newsroom_pages import FRENCH


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

    from recoupe.db.check import Verdict
    from recoupe.db.functions import FUNCTIONS
    from recoupe.db.sides import Side
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


async def test_topic_in_french(client: Any, ids: Callable[[str, str], int]) -> None:
    html = (await client.get(f"/-/topic/{ids('topics', 'AMD: livraisons')}", headers=FRENCH)).text
    assert '<html lang="fr">' in html
    assert "2 origines indépendantes" in html
    plain = html.replace("\u00a0", " ")
    assert "6 mois d’écart" in plain
    assert '<p class="value">juil. – déc. 2026</p>' in html
