# SPDX-License-Identifier: Apache-2.0
"""Who knows whom, and who is tied to the rest only through those who go: the same as networkx finds."""

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from jimdesk.core.family import Family
from jimdesk.core.people import Bond, Parentage, Partnership, Person, Turn
from jimdesk.instruments.circle.acquaintance import acquainted, neighbours, pieces, tied_only_through
from jimdesk.instruments.genogram.facts import Tie, TieKind
from tests.story_family import story_family

PEOPLE = "abcdefghij"
pairs_of = st.sets(st.frozensets(st.sampled_from(PEOPLE), min_size=2, max_size=2), max_size=16)


def graph(pairs: set[frozenset[str]]) -> "nx.Graph[str]":
    """The same network for networkx."""
    made = nx.Graph()
    made.add_nodes_from(PEOPLE)
    made.add_edges_from(tuple(pair) for pair in pairs)
    return made


@settings(max_examples=50, deadline=None)
@given(pairs_of)
def test_pieces_are_the_components(pairs: set[frozenset[str]]) -> None:
    """A network falls into the pieces that networkx calls connected components."""
    found = pieces(neighbours(PEOPLE, pairs))
    assert set(found) == {frozenset(one) for one in nx.connected_components(graph(pairs))}
    assert sum(map(len, found)) == len(PEOPLE)


@settings(max_examples=50, deadline=None)
@given(pairs_of, st.sets(st.sampled_from(PEOPLE), max_size=4))
def test_who_is_tied_only_through_those_who_go(pairs: set[frozenset[str]], gone: set[str]) -> None:
    """Somebody is loose when, of those within reach before, another group now is at least as large."""
    before, after = graph(pairs), graph(pairs)
    after.remove_nodes_from(gone)
    loose = set()
    for one in after:
        mine = nx.node_connected_component(after, one)
        others = (nx.node_connected_component(before, one) - gone) - mine
        largest = max((len(nx.node_connected_component(after, other)) for other in others), default=0)
        if largest >= len(mine):
            loose.add(one)
    assert tied_only_through(gone, neighbours(PEOPLE, pairs)) == loose


def test_family_knows_each_other_and_those_who_parted_need_not() -> None:
    """Brothers know each other through a parent; partners who parted and lines that were cut do not count."""
    known = Family([
        *(Person(id=one, name=one) for one in "abcd"),
        Parentage(id="1", child="a", parent="c"), Parentage(id="2", child="b", parent="c"),
        Partnership(id="3", one="c", other="d", history=(Turn(Bond.MARRIED), Turn(Bond.DIVORCED))),
        Tie.new(id="4", one="b", other="c", tie=TieKind.CUT_OFF),
    ])
    assert acquainted(known, "abcd") == {frozenset("ac"), frozenset("ab")}


def test_only_people_of_the_circle_count() -> None:
    """Somebody outside does not tie those inside together."""
    here = ("yassin", "noor", "dennis")
    around = neighbours(here, acquainted(story_family(), here))
    assert around == {"yassin": {"noor"}, "noor": {"yassin"}, "dennis": set()}
