"""Values as people read them, in both languages; marks that nest and cross; plots that say what they show."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.db.web.checking import part
from recoupe.db.web.differing import difference
from recoupe.db.web.marking import Mark, marked
from recoupe.db.web.pages import told_first
from recoupe.db.web.plot import plot
from recoupe.db.web.reading import sign
from recoupe.db.web.standing import by_value, relation
from recoupe.db.web.timeline import timeline
from recoupe.db.web.values import value_text
from recoupe.db.web.words import preferred


def value(low: float | None, high: float | None, unit: str | None = None, hedge: str = "exact", per: str | None = None) -> dict[str, Any]:  # fmt: skip
    return {"value_low": low, "value_high": high, "unit": unit, "hedge": hedge, "per": per}


def days(first: str | None, last: str | None) -> dict[str, Any]:
    return {"start_date": first, "end_date": last}


@pytest.mark.parametrize(
    ("row", "french", "english"),
    [
        (value(16, 16), "16", "16"),
        (value(6, 6, "gigawatt"), "6 gigawatts", "6 gigawatts"),
        (value(1, 1, "gigawatt"), "1 gigawatt", "1 gigawatt"),
        (value(1800, 1800, "celsius"), "1 800 degrés Celsius", "1,800 degrees Celsius"),
        (value(160e6, 160e6), "160 millions", "160 million"),
        (value(1e6, 1e6), "1 million", "1 million"),
        (value(2.7e9, 2.7e9, "EUR"), "2,7 milliards d'euros", "€2.7 billion"),
        (value(102e6, 102e6, "USD"), "102 millions de dollars", "$102 million"),
        (value(12, 12, "EUR", per="month"), "12 € par mois", "€12 per month"),
        (value(9.8, 9.8, "percent"), "9,8 %", "9.8%"),
        (value(10, 10, "percent", "about"), "environ 10 %", "about 10%"),
        (value(5, 5, "percentage-point"), "5 points", "5 percentage points"),
        (value(200, 300), "200–300", "200–300"),
        (value(2e6, 3e6, "USD"), "2–3 millions de dollars", "$2–3 million"),
        (value(500_000, None, hedge="more than"), "plus de 500 000", "more than 500,000"),
        (value(2e6, None), "au moins 2 millions", "at least 2 million"),
        (value(None, 4, hedge="less than"), "moins de 4", "less than 4"),
        (days("2025-10-06", "2025-10-06"), "6 oct. 2025", "Oct 6, 2025"),
        (days("2026-01-01", "2026-12-31"), "2026", "2026"),
        (days("1990-01-01", "1999-12-31"), "1990 – 1999", "1990 – 1999"),
        (days("2026-07-01", "2026-12-31"), "juil. – déc. 2026", "Jul – Dec 2026"),
        (days("2025-11-01", "2026-02-28"), "nov. 2025 – févr. 2026", "Nov 2025 – Feb 2026"),
        (days("2025-10-01", "2025-10-31"), "oct. 2025", "Oct 2025"),
        (days("2025-10-01", "2025-10-10"), "1 oct. 2025 – 10 oct. 2025", "Oct 1, 2025 – Oct 10, 2025"),
        (days("2022-01-01", None), "à partir du 1 janv. 2022", "from Jan 1, 2022"),
        (days(None, "2030-12-31"), "jusqu’au 31 déc. 2030", "until Dec 31, 2030"),
        (days(None, None), "—", "—"),
        (days("-0044-03-15", "-0044-03-15"), "-0044-03-15", "-0044-03-15"),
    ],
)  # fmt: skip
def test_a_value_as_it_is_read(row: dict[str, Any], french: str, english: str) -> None:
    """Spaces that do not break are written as plain ones here."""
    read = [re.sub("[\u00a0\u202f]", " ", value_text(row, language)) for language in ("fr", "en")]
    assert read == [french, english]


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("fr", "fr"), ("fr-CA,fr;q=0.8", "fr"), ("en-US,en;q=0.9,fr;q=0.8", "en"), ("de,fr;q=0.2,en;q=0.1", "fr"),
        ("de", "en"), ("", "en"), (None, "en"), ("fr;q=0", "en"), ("fr;q=x", "en"), (",,;;q", "en"),
    ],
)  # fmt: skip
def test_the_language_a_browser_asks_for(header: str | None, language: str) -> None:
    assert preferred(header) == language


@pytest.mark.parametrize(
    ("relation", "a", "b", "french", "english"),
    [
        ("conflict", value(500_000, 500_000), value(1e6, 1e6), "2 fois plus", "2 times as much"),
        ("conflict", value(2.1, 2.1, "percent"), value(2.3, 2.3, "percent"), "0,2 point d’écart", "0.2 points apart"),
        ("conflict", value(16, 16), value(17, 17), "1 d’écart", "1 apart"),
        ("conflict", value(2.7e9, 2.7e9, "EUR"), value(2.9e9, 2.9e9, "EUR"), "200 millions d'euros d’écart", "€200 million apart"),
        ("conflict", days("2026-07-01", "2026-12-31"), days("2026-01-01", "2026-06-30"), "6 mois d’écart", "6 months apart"),
        # no two points of one unit
        ("conflict", value(5, 9), value(4, 4), "les deux ne peuvent être vrais", "both cannot be true"),
        ("conflict", value(5, 5, "EUR"), value(4, 4, "USD"), "les deux ne peuvent être vrais", "both cannot be true"),
        ("conflict", days("2026-07-01", None), days(None, "2026-06-30"), "les deux ne peuvent être vrais", "both cannot be true"),
        # what was added, in which time
        ("update", value(30_182, 30_182), value(30_254, None), "+72 en 8 jours", "+72 in 8 days"),
        ("update", value(40, 40), value(30, 30), "−10 en 8 jours", "−10 in 8 days"),
        ("update", value(40, 40), value(10, 10), "4 fois moins en 8 jours", "4 times less in 8 days"),
        ("update", days("2026-05-01", "2026-08-31"), days("2026-09-01", "2026-12-31"), "repoussé de 4 mois", "put off by 4 months"),
        ("update", days("2026-09-01", "2026-12-31"), days("2026-05-01", "2026-08-31"), "avancé de 4 mois", "brought forward by 4 months"),
        ("update", value(200, 1000), value(1411, 1411), "le second est plus récent", "the second is later news"),
        ("refine", value(6, 6), value(6.2, 6.2), "l’un est plus précis que l’autre", "one is more precise than the other"),
    ],
)  # fmt: skip
def test_what_lies_between_two_values(
    relation: str, a: dict[str, Any], b: dict[str, Any], french: str, english: str
) -> None:
    published = ("2026-03-01", "2026-03-09")
    pair = dict(zip("ab", ({**row, "figure": "value_low" in row or None, "published": day} for row, day in zip((a, b), published, strict=True)), strict=True))  # fmt: skip
    row = {**pair, "relation": relation, "rule": f"relation.{relation}.new"}
    told = [re.sub("[\u00a0\u202f]", " ", difference(row, language)) for language in ("fr", "en")]
    assert told == [french, english]


def test_a_former_value_told_later_names_no_days() -> None:
    """*412 millions, and not 385*, two days after somebody gave the 412."""
    sides = {"a": (385, "2026-03-03"), "b": (412, "2026-03-01")}
    pair = {side: {**value(n, n), "figure": True, "published": day} for side, (n, day) in sides.items()}  # fmt: skip
    row = {**pair, "relation": "update", "rule": "relation.update.later"}
    assert difference(row, "en") == "+27"


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"rule": "relation.denied"}, "one says so, the other denies it"),
        ({"rule": "relation.update.expected", "relation": "update"}, "first expected, then so"),
        ({"rule": "relation.refine.rounded", "relation": "refine"}, "one is a rounding of the other"),
        # what an editor says goes before the rule
        ({"rule": "relation.refine.rounded", "relation": "refine", "judged": "unrelated"}, "these are different things"),
        ({"judged": "agree"}, "both say the same"),
    ],
)  # fmt: skip
def test_what_a_relation_means(changed: dict[str, Any], told: str) -> None:
    pair = {"relation": "conflict", "rule": "relation.conflict.figure", "a": claim("2025-01-01", 5, 8), "b": claim("2025-01-01", 9, 9)}  # fmt: skip
    assert difference({**pair, **changed}, "en") == told


def test_disagreements_are_told_first() -> None:
    """A topic shows its disagreements; where there are none, two other pairs. An editor's word counts."""
    pairs = [
        {"id": n, "relation": relation, "judged": judged}
        for n, (relation, judged) in enumerate(
            [("update", None), ("conflict", None), ("conflict", "agree"), ("refine", None)]
        )
    ]
    assert [p["id"] for p in told_first(pairs)["shown"]] == [1]
    assert [p["id"] for p in told_first(pairs)["folded"]] == [0, 2, 3]
    assert [p["id"] for p in told_first([*pairs[:1], *pairs[2:]])["shown"]] == [0, 2]


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([("agree", None)], None),
        ([("update", "earlier")], None),
        ([("update", "earlier"), ("update", "later")], "outdated"),
        ([("update", "later"), ("conflict", None)], "disputed"),
    ],
)
def test_what_a_mark_says_at_a_glance(
    others: list[tuple[str, str | None]], expected: str | None
) -> None:
    """That others disagree comes first; earlier news does not make a value outdated."""
    assert sign({"others": [{"relation": r, "when": w} for r, w in others]}) == expected


# --- marks


def test_marks_nest_and_cross() -> None:
    """A mark that would cross another's end is cut there; its anchor stands once. A link holds no link."""
    marks = [
        Mark(3, 8, "quote", "who", "q1"),
        Mark(7, 11, "claim", "", "c1"),
        Mark(7, 11, "figure", "6 gigawatts", "f1", "/-/topic/1"),
        Mark(9, 11, "entity", "", "", "/-/entity/2"),
    ]
    assert str(marked("Il dit 6 GW.", marks)) == (
        'Il <mark class="quote" id="q1" tabindex="0" aria-description="who">dit <mark class="claim" id="c1">'
        '<a class="mark figure" href="/-/topic/1" id="f1" aria-description="6 gigawatts">6</a></mark></mark>'
        '<mark class="claim"><a class="mark figure" href="/-/topic/1" aria-description="6 gigawatts"> '
        '<mark class="entity">GW</mark></a></mark>.'
    )


SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.booleans()), max_size=8)


@given(st.text(max_size=30), SPANS)
@settings(max_examples=150, deadline=None)
def test_marks_change_no_word(text: str, spans: list[tuple[int, int, bool]]) -> None:
    """Whatever is marked: the words stay as they are, every element is closed in order, every anchor stands once."""
    marks = [
        Mark(a, b, "figure", "note", f"m{n}", "/x" if link else "")
        for n, (a, b, link) in enumerate(spans)
    ]
    html = str(marked(text, marks))
    assert unescape(re.sub(r"<[^>]*>", "", html)) == text
    stack: list[str] = []
    for closing, element in re.findall(r"<(/?)(mark|a)\b", html):
        if closing:
            assert stack.pop() == element
        else:
            assert element != "a" or "a" not in stack
            stack.append(element)
    assert stack == []
    anchors = re.findall(r'id="(m\d+)"', html)
    assert len(anchors) == len(set(anchors))


# --- plots


def claim(day: str | None, low: float | None, high: float | None, hedge: str = "exact", source: str = "A", unit: str | None = None) -> dict[str, Any]:  # fmt: skip
    return {
        "claim": 1, "published": day, "figure": 1, "date": None, "value_low": low, "value_high": high, "unit": unit, "base_low": None,
        "base_high": None, "base_unit": None, "hedge": hedge, "kind": "count", "per": None, "source_name": source, "sentence": "Un <b>.",
        "start_date": None, "end_date": None, "origin": None, "article": source, "source": source,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("claims", "marks", "bars"),
    [
        ([claim("2025-01-01", 5, 5), claim("2025-01-02", 6, 6)], 2, 0),
        ([claim("2025-01-01", 5, 8), claim("2025-01-02", 6, 6)], 2, 1),
        ([claim("2025-01-01", 5, None, "more than"), claim("2025-01-02", None, 6, "at most")], 2, 2),
        ([claim("2025-01-01", 5, 5), claim("2025-01-01", 5, 5), claim("2025-01-01", 5, 5)], 3, 0),
        ([claim("2025-01-01", 5, 5), claim(None, 6, 6), claim("2025-01-02", 6, 6)], 2, 0),
    ],
)  # fmt: skip
def test_one_mark_for_each_claim(claims: list[dict[str, Any]], marks: int, bars: int) -> None:
    """A range has a bar, an open side an arrow; what has no day has no place; no two marks hide each other.

    The first drawing is the one for wide screens.
    """
    svg = str(plot(claims, "en")).split("</svg>")[0]
    assert svg.count("<a ") == marks
    assert svg.count('class="bar"') == bars
    places = re.findall(r'class="mark[^"]*" transform="translate\(([^)]*)\)"', svg)
    assert len(set(places)) == marks
    assert "Un &lt;b&gt;." in svg


@pytest.mark.parametrize("claims", [[], [claim("2025-01-01", 5, 5)], [claim(None, 5, 5)] * 3])
def test_no_plot_of_less_than_two(claims: list[dict[str, Any]]) -> None:
    assert plot(claims, "fr") is None


def test_of_many_sources_few_have_a_mark_of_their_own() -> None:
    """The five that say most; the others share a mark, and the legend says so."""
    said = [claim(f"2025-01-{n + 1:02}", n, n, source=f"S{n % 9}") for n in range(20)]
    figure = str(plot(said, "en"))
    assert figure.count("<li><svg") == 6
    assert "other sources" in figure
    assert "20 values from 9 sources" in figure


def test_hollow_is_about() -> None:
    svg = str(plot([claim("2025-01-01", 5, 5, "about"), claim("2025-01-02", 6, 6)], "en"))
    assert svg.count(" hollow") == 2  # a mark for each width
    assert "hollow: about" in svg


def test_months_without_a_mention_have_their_place() -> None:
    months = [{"month": "2025-11", "mentions": 4}, {"month": "2026-02", "mentions": 2}]
    svg = str(timeline(months, "fr"))
    assert re.findall(r"<title>([^<]*)</title>", svg) == [
        "nov. 2025: 4", "déc. 2025: 0", "janv. 2026: 0", "févr. 2026: 2",
    ]  # fmt: skip
    assert timeline(months[:1], "fr") is None
    assert timeline([], "fr") is None


# --- how values stand to each other


def test_equal_values_make_one_heap() -> None:
    """Whatever the hedge; those that most origins stand behind come first."""
    said = [claim("2025-01-01", 5, 5), claim("2025-01-02", 6, 6, source="B"), claim("2025-01-03", 6, None, "more than", "C")]  # fmt: skip
    assert [(v["origins"], [s["name"] for s in v["sources"]]) for v in by_value(said)] == [
        (2, ["B", "C"]),
        (1, ["A"]),
    ]


def test_a_pair_relates_as_its_values_do() -> None:
    """The comparison is kept once for two values; it holds for all who give them."""
    a, b, again = claim("2025-01-01", 5, 5), claim("2025-01-02", 6, 6), claim("2025-01-03", 6, 6)
    pair = {"a": a, "b": b, "relation": "conflict", "judged": None}
    assert relation(a, again, [pair]) == "conflict"
    assert relation(again, a, [pair]) == "conflict"
    assert relation(b, again, [pair]) == "agree"
    assert relation(a, claim("2025-01-03", 7, 7), [pair]) is None
    assert relation(a, b, [{**pair, "judged": "refine"}]) == "refine"


@pytest.mark.parametrize(
    ("verdict", "first"),
    [("outdated", "later"), ("contradicted", "against"), ("mixed", "for"), ("supported", "for"), ("nothing found", "related")],
)  # fmt: skip
def test_what_decided_stands_first(verdict: str, first: str) -> None:
    """The evidence that makes the verdict comes before what else there is."""
    said = {"article": 1, "start": 0, "text": "12", "sentence": "12 morts", "origin": None}
    sides = {side: [said] for side in ("for", "against", "later", "earlier", "related")}
    claim = {"text": "12", "start": 0, "end": 2, "verdict": verdict, "origins": dict.fromkeys(sides, 1), **sides}  # fmt: skip
    understood = {"subject": None, "measure": None, "time": None, "value_low": 12}
    shown = part("12 morts", {**claim, "understood": understood}, {}, "fr")
    assert shown["sides"][0]["side"] == first
    assert len(shown["sides"]) == 5
