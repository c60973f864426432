"""Names of many articles brought together: what joins, what stays apart, in any order, and what people decide."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.db.entities import link
from recoupe.db.names import (
    Alias,
    Decision,
    EntityGroup,
    NameEvidence,
    components,
    connections,
)


def named(groups: list[EntityGroup]) -> list[tuple[str, list[str]]]:
    """Each entity's name with all its names, in alphabetical order."""
    return sorted((g.name, sorted(n.name for n in g.names)) for g in groups)


def people(*names: str, articles: int = 1) -> list[NameEvidence]:
    return [NameEvidence(n, "PER", articles=articles) for n in names]


@pytest.mark.parametrize(
    ("ship", "identifier"),
    [("Charles-Vauron", None), ("Charles Vauron", "named:charles vauron")],
)
def test_a_ship_is_not_whom_it_is_named_after(ship: str, identifier: str | None) -> None:
    """Hyphens, or what an article says beside the name, keep a rare thing apart from a frequent person."""
    said = [*people("Charles Vauron", articles=20), NameEvidence(ship, "PRODUCT", identifier)]
    assert sorted(g.label for g in link(said)) == ["PER", "PRODUCT"]


def test_a_title_is_no_slip_for_a_place() -> None:
    """A film called as a country is another thing, also where only one article names it."""
    said = [NameEvidence("Corvane", "LOC", articles=20), NameEvidence("Corvane", "WORK")]
    assert sorted(g.label for g in link(said)) == ["LOC", "WORK"]


def test_one_country_in_two_languages() -> None:
    """The identifier of a closed class joins names that share no letter."""
    said = [
        NameEvidence("États-Unis", "LOC", "iso:US", "fr", 3),
        NameEvidence("USA", "LOC", "iso:US", "en", 1),
        NameEvidence("United States", "LOC", "iso:US", "en", 2),
    ]
    (group,) = link(said)
    assert (group.key, group.name, group.articles) == ("iso:US", "États-Unis", 6)
    assert {n.name: n.reason for n in group.names} == {
        "États-Unis": "name",
        "USA": "identifier",
        "United States": "identifier",
    }


def test_wikidata_identifier_is_given() -> None:
    """Only identifiers that are Wikidata's are shown as such."""
    (group,) = link([NameEvidence("ONU", "ORG", "wikidata:Q1065")])
    assert group.wikidata == "Q1065"
    (group,) = link([NameEvidence("France", "LOC", "iso:FR")])
    assert group.wikidata is None


@pytest.mark.parametrize(
    ("one", "other"),
    [("BFM TV", "BFMTV"), ("Youtube", "YouTube"), ("Apple Inc.", "Apple"), ("The Verge", "Verge")],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    """Capitals, blanks, articles and legal forms do not make another company."""
    (group,) = link([NameEvidence(one, "ORG"), NameEvidence(other, "ORG", articles=2)])
    assert (group.name, len(group.names)) == (other, 2)


def test_people_who_share_a_surname_stay_two() -> None:
    """… and an article that says only the surname means neither for certain."""
    groups = link(people("Paul Vasseur", "Anne Vasseur", "Vasseur"))
    assert named(groups) == [("Anne Vasseur", ["Anne Vasseur"]), ("Paul Vasseur", ["Paul Vasseur"])]


def test_surname_of_the_only_bearer_and_of_nearly_the_only_one() -> None:
    """A surname alone is the person that all, or nearly all, articles with a first name mean."""
    assert named(link(people("Ana Pons", "Pons"))) == [("Ana Pons", ["Ana Pons", "Pons"])]
    said = [*people("Ana Pons", articles=50), *people("Luc Pons", "Pons")]
    assert ("Ana Pons", ["Ana Pons", "Pons"]) in named(link(said))


def test_surname_with_its_particle_is_the_surname() -> None:
    """`de Vauron` is Charles de Vauron where no other Vauron is known, else it stays alone."""
    assert named(link(people("Charles de Vauron", "de Vauron"))) == [
        ("Charles de Vauron", ["Charles de Vauron", "de Vauron"])
    ]
    said = people("Charles de Vauron", "Anne Vauron", "de Vauron")
    alone = ["Anne Vauron", "Charles de Vauron", "de Vauron"]
    assert [name for name, _ in named(link(said))] == alone


def test_first_name_alone_is_nobody() -> None:
    """`Julie` in two articles is not one person."""
    assert link(people("Julie")) == []
    assert named(link(people("Neymarinho"))) == [("Neymarinho", ["Neymarinho"])]


def test_initial() -> None:
    """An initial is the one person with that surname whose first name has it."""
    assert named(link(people("Ana Pons", "A. Pons"))) == [("Ana Pons", ["A. Pons", "Ana Pons"])]
    assert len(link(people("Ana Pons", "Alix Pons", "A. Pons"))) == 3


def test_acronym_that_articles_explain() -> None:
    """An acronym alone stands for what articles explain it as, unless they disagree or hardly ever explain it."""
    long = NameEvidence(
        "Office des eaux vives", "ORG", articles=4, aliases=(Alias("OEV", "acronym", 3),)
    )
    (group,) = link([long, NameEvidence("OEV", "ORG")])
    assert {n.name: n.reason for n in group.names} == {
        "Office des eaux vives": "name",
        "OEV": "acronym",
    }
    other = NameEvidence(
        "Ordre des écrivains vaudois", "ORG", aliases=(Alias("OEV", "acronym", 2),)
    )
    assert len(link([long, other, NameEvidence("OEV", "ORG")])) == 3
    assert len(link([long, NameEvidence("OEV", "ORG", articles=40)])) == 2


def test_place_and_company_of_one_name_stay_two() -> None:
    """A city and a company share a name; a few articles that took the one for the other join it."""
    said = [NameEvidence("Orange", "LOC", articles=20), NameEvidence("Orange", "ORG", articles=30)]
    assert len(link(said)) == 2
    said = [NameEvidence("Renault", "ORG", articles=30), NameEvidence("Renault", "LOC", articles=1)]
    assert len(link(said)) == 1


def test_place_named_after_a_person_stays_a_place() -> None:
    """`Paul-Vasseur` is a street or a ship; with hyphens it is not the person, and two places have two keys."""
    said = [*people("Paul Vasseur", articles=9), NameEvidence("Paul-Vasseur", "LOC")]
    assert len(link(said)) == 2
    said = [
        NameEvidence("Val d'Or", "LOC", articles=3),
        NameEvidence("Val-d'Or", "LOC", articles=3),
    ]
    assert len(link([*said, NameEvidence("Val-d'Or", "PER")])) == 1


def test_organ_of_no_certain_state_is_in_no_group() -> None:
    """`Sénat` where the article does not say whose stays unlinked; with a state it is one."""
    said = [NameEvidence("Sénat", "ORG"), NameEvidence("Sénat", "ORG", "state:US senate")]
    assert [(g.key, len(g.names)) for g in link(said)] == [("state:US senate", 1)]


def test_things_known_to_be_different_never_join() -> None:
    """Two identifiers are two things, however alike their names."""
    said = [
        NameEvidence("Tripoli", "LOC", "geonames:1"),
        NameEvidence("Tripoli", "LOC", "geonames:2"),
    ]
    assert len(link(said)) == 2


def test_decisions_override_and_can_be_taken_back() -> None:
    """Merge, rename, reject and split go before the rules; without them all is as before."""
    said = [NameEvidence("Kervel", "ORG", articles=3), NameEvidence("Kervel Marine", "ORG")]
    before = link(said)
    (merged,) = link(said, [Decision("merge", "Kervel Marine", "ORG", "Kervel", "ORG")])
    assert (merged.name, [n.reason for n in merged.names]) == ("Kervel", ["name", "merged"])
    renamed = link(said, [Decision("rename", "Kervel", "ORG", "Kervel SA", "ORG")])
    assert "Kervel SA" in [g.name for g in renamed]
    assert [g.key for g in renamed] == [g.key for g in before]
    assert named(link(said, [Decision("reject", "Kervel", "ORG")])) == [
        ("Kervel Marine", ["Kervel Marine"])
    ]
    one = [NameEvidence("Kervel", "ORG"), NameEvidence("KERVEL", "ORG")]
    assert len(link(one)) == 1
    assert len(link(one, [Decision("split", "Kervel", "ORG", "KERVEL", "ORG")])) == 2
    assert link(said) == before


NAMES = st.sampled_from(
    [
        "Ana Pons",
        "Luc Pons",
        "Pons",
        "A. Pons",
        "Kervel",
        "KERVEL",
        "Kervel SA",
        "OEV",
        "Paris",
        "France",
        "Sénat",
    ]
)
EVIDENCE = st.builds(
    NameEvidence,
    name=NAMES,
    label=st.sampled_from(["PER", "ORG", "LOC"]),
    identifier=st.sampled_from([None, None, "iso:FR", "known:kervel"]),
    articles=st.integers(1, 9),
    aliases=st.lists(
        st.builds(Alias, name=NAMES, link=st.sampled_from(["acronym", "surname", "part"])),
        max_size=2,
    ).map(tuple),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(EVIDENCE, max_size=12), st.randoms(use_true_random=False))
def test_order_does_not_matter(said: list[NameEvidence], shuffler: random.Random) -> None:
    """Entities are a function of the set of names."""
    shuffled = list(said)
    shuffler.shuffle(shuffled)
    assert link(shuffled) == link(said)


@settings(max_examples=100, deadline=None)
@given(st.lists(EVIDENCE, max_size=12))
def test_each_name_is_in_one_group_and_keys_differ(said: list[NameEvidence]) -> None:
    """No name is two entities, and no two entities share the key their ids are made from."""
    groups = link(said)
    every = [n.called for g in groups for n in g.names]
    assert len(every) == len(set(every))
    assert len({g.key for g in groups}) == len(groups)


@settings(max_examples=100, deadline=None)
@given(st.lists(EVIDENCE, max_size=12))
def test_unconnected_names_do_not_influence_each_other(said: list[NameEvidence]) -> None:
    """Bringing together each connected part alone gives the same: that is what an arriving article may rely on."""
    apart = [g for part in components(said) for g in link(part)]
    assert sorted(apart, key=lambda g: g.key) == link(said)


def test_connections_of_a_merge() -> None:
    """A decision connects what it joins."""
    merge = [Decision("merge", "Kervel", "ORG", "Armor", "ORG")]
    assert not connections("Kervel", "ORG") & connections("Armor", "ORG")
    assert connections("Kervel", "ORG", decisions=merge) & connections(
        "Armor", "ORG", decisions=merge
    )
