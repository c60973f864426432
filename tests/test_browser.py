"""The pages in a real browser: what a person does, how it looks at several sizes, and whether everybody can use it.

Skipped where there is no Chromium, an error where RECOUPE_BROWSER_REQUIRED is set. With RECOUPE_PICTURES set to a folder the
pictures of the README are taken into it.
"""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

CHROMIUM = (
    shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
)
REQUIRED = bool(os.environ.get("RECOUPE_BROWSER_REQUIRED"))
PICTURES = os.environ.get("RECOUPE_PICTURES")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars",
]  # fmt: skip
SAMPLES = Path(__file__).parent.parent / "samples" / "articles"
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


def needed(module: str) -> Any:
    """A module of the tests' own; where it is not installed, a skip, or an error where the browser is required."""
    return import_module(module) if REQUIRED else pytest.importorskip(module)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """A browser, or a skip that says what is missing."""
    if CHROMIUM is None:
        if REQUIRED:
            pytest.fail("RECOUPE_BROWSER_REQUIRED is set, but there is no chromium")
        pytest.skip("no chromium here: `apt-get install chromium`")
    playwright = needed("playwright.sync_api")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def serving(database: Path) -> Iterator[tuple[str, str]]:
    """`recoupe serve` on a free port: its address, and the link that signs in once."""
    import uvicorn

    from recoupe.db.web.server import listen, served_by

    datasette = served_by(database)
    listening = listen("127.0.0.1", 0)
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    server = uvicorn.Server(uvicorn.Config(datasette.app(), log_level="error", lifespan="on"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    try:
        yield address, f"{address}/-/auth-token?token={datasette._root_token}"
    finally:
        server.should_exit = True
        thread.join(10)
        listening.close()


@contextmanager
def visit(
    chromium: Any, language: str = "en-GB", size: dict[str, int] = WIDE, **options: Any
) -> Iterator[Any]:
    """A visitor's page; an error in the console or a refused file fails the test."""
    context = chromium.new_context(viewport=size, locale=language, **options)
    context.set_default_timeout(30_000)
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda m: m.type == "error" and complaints.append(m.text))
    page.on("dialog", lambda dialog: complaints.append(f"dialog: {dialog.message}"))
    try:
        yield page
        assert complaints == []
    finally:
        context.close()


def follow(page: Any, name: str, exact: bool = False) -> None:
    """Click a link, and wait for what it leads to with its styles."""
    page.get_by_role("link", name=name, exact=exact).click()
    page.wait_for_load_state("load")


def read_into(path: Path, articles: list[Path]) -> Path:
    """A database of articles read by the real pipelines."""
    from recoupe.db.database import open_database
    from recoupe.db.ingesting import ingest
    from recoupe.ingest.read import documents

    db = open_database(path, create=True)
    ingest(db, [d for article in articles for d in documents(str(article))])
    db.close()
    return path


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two stories of the samples: the agreement of AMD and OpenAI, the accident in Lisbon."""
    told = [
        p for word in ("amd", "openai", "6gw", "lisb") for p in sorted(SAMPLES.glob(f"*/*{word}*"))
    ]
    return read_into(tmp_path_factory.mktemp("samples") / "demo.db", told)


@pytest.fixture
def site(newsroom: Path) -> Iterator[str]:
    with serving(newsroom) as (address, _):
        yield address


def test_from_the_front_page_to_the_sentence(chromium: Any, site: str) -> None:
    """Front page → disagreement → topic → the article at the right words."""
    with visit(chromium) as page:
        page.goto(site)
        card = page.locator(".versus", has_text="AMD: livraisons")
        assert card.locator(".value").all_inner_texts() == ["Jul – Dec 2026", "Jan – Jun 2026"]
        card.get_by_role("link", name="AMD: livraisons").click()
        assert page.locator("h1").inner_text() == "AMD: livraisons"
        assert page.locator("figure.plot a[data-tip]:visible").count() == 2
        page.locator("td a", has_text="The first deliveries begin").click()
        assert page.locator("h1").inner_text() == "AMD and OpenAI sign"
        target = page.locator(":target")
        assert target.inner_text().startswith("first half of 2026")
        assert target.evaluate(
            "e => { const r = e.getBoundingClientRect(); return r.top > 0 && r.bottom < innerHeight }"
        )
        assert "Jul – Dec 2026" in page.locator("aside").inner_text()


def test_hover_and_focus_show_the_value(chromium: Any, site: str) -> None:
    """What a figure was read as is shown beside it, to a mouse and to a keyboard."""
    shown = "e => getComputedStyle(e, '::before').content"
    with visit(chromium, "fr-FR") as page:
        page.goto(site)
        follow(page, "The first deliveries begin")
        figure = page.locator(".text .figure", has_text="6 GW")
        assert figure.evaluate(shown) == "none"
        figure.hover()
        assert figure.evaluate(shown) == '"6 gigawatts · AMD processors"'
        page.mouse.move(0, 0)
        figure.focus()
        assert figure.evaluate(shown) == '"6 gigawatts · AMD processors"'


def test_marks_are_switched_by_box_and_by_key(chromium: Any, site: str) -> None:
    background = "e => getComputedStyle(e).backgroundColor"
    with visit(chromium) as page:
        page.goto(site)
        follow(page, "The first deliveries begin")
        page.wait_for_load_state()
        figure = page.locator(".text .figure", has_text="6 GW")
        marked = figure.evaluate(background)
        page.get_by_label("Figures").uncheck()
        assert figure.evaluate(background) == "rgba(0, 0, 0, 0)" != marked
        page.get_by_label("Figures").blur()
        page.keyboard.press("f")
        assert figure.evaluate(background) == marked
        page.locator("input[type=search]").fill("f")
        assert page.get_by_label("Figures").is_checked()


def test_a_plot_tells_the_sentence(chromium: Any, site: str) -> None:
    """Pointing at a mark, or reaching it with the keyboard, shows who says what; a click leads to the row."""
    with visit(chromium) as page:
        page.goto(site)
        follow(page, "AMD: livraisons")
        mark = page.locator("figure.plot a[data-tip]:visible").first
        mark.focus()
        tip = page.locator(".tip")
        assert tip.is_visible()
        assert "Les premières livraisons commenceront au second semestre 2026." in tip.inner_text()
        mark.press("Enter")
        assert page.locator("tr:target").count() == 1


@pytest.mark.parametrize(("size", "drawn"), [(WIDE, "wide"), (NARROW, "narrow")])
def test_one_drawing_for_each_width(
    chromium: Any, site: str, size: dict[str, int], drawn: str
) -> None:
    """The plot is drawn for the screen, and the other drawing is out of the keyboard's way."""
    with visit(chromium, size=size) as page:
        page.goto(site)
        follow(page, "AMD: livraisons")
        shown = page.locator("figure.plot > svg:visible")
        assert [svg.get_attribute("class") for svg in shown.all()] == [drawn]
        assert page.locator("figure.plot a[data-tip]:visible").count() == 2
        follow(page, "The same as a table")
        assert page.locator(":target").inner_text() == "Everything said, in the order of time"


def test_without_javascript(chromium: Any, site: str) -> None:
    """Everything but the letters on the keyboard and the plot's quicker tip works without a script."""
    with visit(chromium, java_script_enabled=False) as page:
        page.goto(site)
        follow(page, "The first deliveries begin")
        page.get_by_label("Figures").uncheck()
        assert page.get_by_label("Figures").is_checked() is False
        page.get_by_text("All that was read, as a table").click()
        assert page.locator("details.table td", has_text="6 GW").is_visible()
        page.locator("input[type=search]").fill("funiculaire")
        page.keyboard.press("Enter")
        page.wait_for_url("**/-/search?q=funiculaire")
        assert page.locator("mark.said").count() >= 3


@pytest.mark.parametrize(
    ("language", "claim", "verdict", "evidence"),
    [
        ("fr-FR", "OpenAI va déployer 6 gigawatts de puces AMD.", "Confirmé", "6 000 mégawatts"),
        ("en-GB", "The Lisbon funicular crash killed 40 people.", "Contradicted", "16"),
    ],
)
def test_a_claim_is_checked(
    chromium: Any, samples: Path, language: str, claim: str, verdict: str, evidence: str
) -> None:
    """Typed on the front page, in either language: a verdict, and the sentences it rests on."""
    with serving(samples) as (address, _), visit(chromium, language) as page:
        page.goto(address)
        page.locator("#claim").fill(claim)
        page.keyboard.press("Enter")
        assert page.locator("#verdict").inner_text() == verdict
        assert any(evidence in mark for mark in page.locator("mark.said").all_inner_texts())
        page.locator(".evidence a").first.click()
        page.locator(":target").wait_for()


def test_a_chip_is_changed(chromium: Any, samples: Path) -> None:
    """Another value in the chip asks the changed sentence."""
    with serving(samples) as (address, _), visit(chromium) as page:
        page.goto(f"{address}/-/check?q=The+Lisbon+funicular+crash+killed+40+people.")
        page.get_by_label("value").fill("16")
        page.get_by_role("button", name="Check again").first.click()
        assert (
            page.locator("#claim").input_value() == "The Lisbon funicular crash killed 16 people."
        )
        assert page.locator("#verdict").inner_text() == "Supported"


def test_a_merge_outlives_a_new_reading(chromium: Any, samples: Path, tmp_path: Path) -> None:
    """Signed in by the one-time link, somebody merges two names; after the articles are read again they are still one."""
    from recoupe.db.database import open_database
    from recoupe.db.upkeep import refresh

    database = Path(shutil.copy(samples, tmp_path / "demo.db"))
    with serving(database) as (address, link), visit(chromium) as page:
        page.goto(link)
        page.goto(f"{address}/-/search?q=Nvidia")
        page.locator(".cloud").get_by_role("link", name="Nvidia", exact=True).click()
        page.get_by_role("textbox", name="Merge into").fill("AMD")
        page.get_by_role("button", name="Merge into").click()
        page.goto(f"{address}/-/search?q=Nvidia")
        assert page.locator(".cloud a").first.inner_text() == "AMD"
    with serving(database) as (address, _), visit(chromium) as page:
        new = tmp_path / "new.txt"
        new.write_text(
            "Nvidia in Paris\n\nNvidia said on Monday that it would open an office in Paris."
        )
        read_into(database, [new, *SAMPLES.glob("*/*amd*")])
        db = open_database(database)
        refresh(db, every=True)
        db.close()
        page.goto(f"{address}/-/search?q=Nvidia")
        assert page.locator(".cloud a").first.inner_text() == "AMD"
        page.goto(f"{address}/-/reviews")
        assert "Nvidia → AMD" in page.locator("main").inner_text()
        assert page.locator("form[method=post]").count() == 0


def addresses(page: Any, site: str) -> list[str]:
    """One address of each kind of page."""
    body = page.request.get(f"{site}/-/home.json").json()
    conflict, entity = body["conflicts"][0], body["entities"][0]
    return [
        "/", "/-/check", "/-/disagreements", "/-/search", "/-/search?q=AMD", "/-/failures", "/-/sql", "/-/reviews", "/-/topic/1", f"/-/topic/{conflict['topic']}",
        f"/-/article/{conflict['a']['article']}", f"/-/entity/{entity['id']}", f"/-/source/{conflict['a']['source']}",
        f"/-/origin/{conflict['a']['origin']}", f"/-/explain/{conflict['a']['claim']}",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("scheme", "size"), [("light", WIDE), ("dark", NARROW)], ids=["wide", "narrow"]
)
def test_everybody_can_use_it(
    chromium: Any, newsroom: Path, scheme: str, size: dict[str, int]
) -> None:
    """No page is wider than its screen, and axe finds no serious fault, signed in or not, in light and dark."""
    axe = needed("axe_playwright_python.sync_playwright").Axe()
    faults = []
    with serving(newsroom) as (site, link):
        context = chromium.new_context(
            viewport=size, color_scheme=scheme, locale="fr-FR", bypass_csp=True
        )
        page = context.new_page()
        page.goto(link)
        for address in addresses(page, site):
            page.goto(site + address)
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > size["width"]:
                faults.append(f"{address}: {width} pixels wide")
            for fault in axe.run(page).response["violations"]:
                if fault["impact"] in ("serious", "critical"):
                    where = fault["nodes"][0]["html"][:200]
                    faults.append(f"{address}: {fault['id']} {where}")
        context.close()
    assert faults == []


def test_the_skip_link_is_the_first_stop(chromium: Any, site: str) -> None:
    with visit(chromium) as page:
        page.goto(site)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.id") == "claim"


def test_the_language_is_chosen(chromium: Any, site: str) -> None:
    """French by the browser's language; English once it was chosen, on every page after."""
    with visit(chromium, "fr-FR") as page:
        page.goto(site)
        assert page.locator("html").get_attribute("lang") == "fr"
        follow(page, "English")
        follow(page, "Disagreements", exact=True)
        assert page.locator("h1").inner_text() == "Where sources disagree"


def test_hostile_words_stay_words(chromium: Any, site: str) -> None:
    """The browser runs nothing that was typed."""
    with visit(chromium) as page:
        for words in (
            "%3Cscript%3Ealert(1)%3C/script%3E",
            "%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
            "';alert(1)//",
        ):
            for address in ("/-/search?q=", "/-/check?q=", "/-/check?date="):
                page.goto(site + address + words)
        page.wait_for_timeout(50)


@pytest.mark.skipif(not PICTURES, reason="RECOUPE_PICTURES names no folder")
def test_pictures(chromium: Any, tmp_path: Path) -> None:
    """The pictures of the README: the front page, a topic and an article of the samples."""
    samples = read_into(tmp_path / "demo.db", [SAMPLES])
    folder = Path(PICTURES or "")
    folder.mkdir(parents=True, exist_ok=True)
    with serving(samples) as (address, _), visit(chromium, "en-GB") as page:
        page.goto(address)
        page.screenshot(path=folder / "front.png")
        body = page.request.get(f"{address}/-/home.json").json()
        shown = (body["conflicts"] + body["updates"])[0]
        page.goto(f"{address}/-/topic/{shown['topic']}")
        page.screenshot(path=folder / "topic.png")
        page.goto(f"{address}/-/search?q=OpenAI+AMD+gigawatts")
        page.locator("#articles + ul a").first.click()
        page.screenshot(path=folder / "article.png")
