# SPDX-License-Identifier: Apache-2.0
"""The measures equal those of networkx, for any small network; what cannot be reckoned has no number."""

import csv
import math
import os
from fractions import Fraction
from itertools import combinations
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jimdesk.instruments.circle import measures
from jimdesk.instruments.circle.acquaintance import neighbours

PEOPLE = "abcdefghij"
networks = st.tuples(
    st.integers(1, len(PEOPLE)),
    st.sets(st.frozensets(st.sampled_from(PEOPLE), min_size=2, max_size=2), max_size=24),
)


def graph(count: int, pairs: set[frozenset[str]]) -> tuple[list[str], set[frozenset[str]], "nx.Graph[str]"]:
    """Some people, the pairs among them, and the same for networkx."""
    people = list(PEOPLE[:count])
    inside = {pair for pair in pairs if pair <= set(people)}
    made = nx.Graph()
    made.add_nodes_from(people)
    made.add_edges_from(tuple(pair) for pair in inside)
    return people, inside, made


@settings(max_examples=50, deadline=None)
@given(networks)
def test_structure_is_that_of_networkx(network: tuple[int, set[frozenset[str]]]) -> None:
    """Density, pieces, who stands alone and the mean degree; networkx calls the density of one person 0."""
    people, pairs, theirs = graph(*network)
    around = neighbours(people, pairs)
    found = measures.density(people, pairs)
    assert (found is None) == (len(people) < 2)
    assert float(found or 0) == pytest.approx(nx.density(theirs))
    assert measures.components(around) == nx.number_connected_components(theirs)
    assert set(measures.isolates(around)) == set(nx.isolates(theirs))
    degree = sum(dict(theirs.degree()).values()) / len(people)
    assert float(measures.mean_degree(around) or 0) == pytest.approx(degree)


@settings(max_examples=50, deadline=None)
@given(networks)
def test_brokerage_is_that_of_networkx(network: tuple[int, set[frozenset[str]]]) -> None:
    """Betweenness, constraint and effective size; where networkx has no number, neither do we."""
    people, pairs, theirs = graph(*network)
    around = neighbours(people, pairs)
    assert measures.betweenness(around) == pytest.approx(nx.betweenness_centrality(theirs, normalized=False))
    for own, other in ((measures.constraint(around), nx.constraint(theirs)),
                       (measures.effective_size(around), nx.effective_size(theirs))):
        for one in people:
            assert (own[one] is None) == math.isnan(other[one])
            assert own[one] is None or own[one] == pytest.approx(other[one])


@settings(max_examples=50, deadline=None)
@given(networks, st.sets(st.sampled_from(PEOPLE)))
def test_the_ei_index_counts_ties_outward(network: tuple[int, set[frozenset[str]]], group: set[str]) -> None:
    """Against the boundary of the group as networkx finds it."""
    people, pairs, theirs = graph(*network)
    outward = len(list(nx.edge_boundary(theirs, group & set(people))))
    found = measures.external_internal(group, pairs)
    total = theirs.number_of_edges()
    assert found == (Fraction(outward - (total - outward), total) if total else None)


@settings(max_examples=50, deadline=None)
@given(st.sets(st.sampled_from(PEOPLE)), st.sets(st.sampled_from(PEOPLE)))
def test_help_both_ways_is_that_of_networkx(gives: set[str], gets: set[str]) -> None:
    """Reciprocity of a star around one person: networkx counts arrows, and two of them make one tie."""
    star = nx.DiGraph([*((one, "me") for one in gives), *(("me", one) for one in gets)])
    found = measures.reciprocity(gives, gets)
    if found is None:
        assert star.number_of_edges() == 0
        return
    arrows = nx.overall_reciprocity(star)
    assert float(found) == pytest.approx(arrows / (2 - arrows))


def test_the_one_dimensional_measures_by_hand() -> None:
    """Small cases that can be checked with pencil and paper."""
    assert measures.diversity("aabb") == pytest.approx(1.0)
    assert measures.diversity("aaaa") == 0
    assert measures.diversity("") is None
    kinds = {"a": ["listen", "drive"], "b": ["listen"], "c": ["papers", "listen", "drive"]}
    assert measures.multiplexity(kinds) == (Fraction(2), Fraction(2, 3))
    assert measures.coverage(kinds, "ab") == {"listen": 2, "drive": 1, "papers": 0}
    assert measures.concentration({"a": 6, "b": 2, "c": 1}) == (Fraction(2, 3), Fraction(41, 81))
    assert measures.concentration({}) is None
    assert measures.jaccard({"a", "b"}, {"b", "c"}) == Fraction(1, 3)
    assert measures.jaccard(set(), set()) is None
    assert measures.share("ab", "abcd") == Fraction(1, 2)
    assert measures.share("a", "") is None


def test_published_figures_hold() -> None:
    """The published network of 45 people: 259 ties are a density of 0.2616162 and 11.51111 for each person.

    Seventeen of them, with 88 ties among each other, have a density of 0.6470588.
    """
    for count, ties, told in ((45, 259, 0.2616162), (17, 88, 0.6470588)):
        people = [str(number) for number in range(count)]
        pairs = [frozenset(pair) for pair in combinations(people, 2)][:ties]
        assert float(measures.density(people, pairs) or 0) == pytest.approx(told, abs=5e-8)
        degree = measures.mean_degree(neighbours(people, pairs))
        assert degree == Fraction(2 * ties, count)
        if count == 45:
            assert float(degree) == pytest.approx(11.51111, abs=5e-6)


PUBLISHED = Path(os.environ.get("JIMDESK_PUBLISHED_NETWORKS", "")) / "alter_ties.csv"


@pytest.mark.skipif(not PUBLISHED.is_file(), reason="the 102 published networks are not at hand")
def test_the_published_networks_have_their_published_measures() -> None:
    """All 102 networks of the book on personal networks, from the folder with its raw data."""
    with PUBLISHED.open(encoding="utf-8") as ties, PUBLISHED.with_name("alter_attributes.csv").open(
        encoding="utf-8"
    ) as people:
        who: dict[str, list[dict[str, str]]] = {}
        for row in csv.DictReader(people):
            who.setdefault(row["ego_ID"], []).append(row)
        pairs: dict[str, set[frozenset[str]]] = {one: set() for one in who}
        for row in csv.DictReader(ties):
            pairs[row["ego_ID"]].add(frozenset((row["from"], row["to"])))
    densities = [measures.density(who[one], pairs[one]) for one in who]
    assert len(densities) == 102
    assert float(min(filter(None, densities))) == pytest.approx(0.0929, abs=5e-5)
    assert float(max(filter(None, densities))) == pytest.approx(0.7283, abs=5e-5)
    around = neighbours([row["alter_ID"] for row in who["28"]], pairs["28"])
    between = measures.betweenness(around)
    assert (measures.components(around), measures.isolates(around)) == (1, ())
    assert max(between, key=lambda one: between[one]) == "2801"
    assert between["2801"] == pytest.approx(257.0168, abs=5e-5)
    close = [row["alter_ID"] for row in who["28"] if row["alter.rel"] == "Close family"]
    assert sum(len(around[one]) for one in close) / len(close) == pytest.approx(14.8)
