# SPDX-License-Identifier: Apache-2.0
"""Whether rows are ordered so that lines hardly cross."""

import subprocess
import sys

import pytest

from jimdesk.core.audience import WORKER, shown_to
from jimdesk.core.people import Descent, Parentage
from jimdesk.instruments.genogram import layers, order
from jimdesk.instruments.genogram.lattice import Lattice, lattice
from jimdesk.instruments.genogram.union import kin
from jimdesk.instruments.genogram.weave import Weave, improve
from tests.instruments.genogram.families import child, couple, person, shown
from tests.trees import tree


def _lattice(people: int, seed: int) -> Lattice:
    made = kin(shown_to(tree(people, seed), WORKER))
    return lattice(made, layers.rows(made))


def test_somebody_with_many_partners_has_as_few_of_them_apart_as_can_be() -> None:
    """Of five partners two stand beside him, so three couples are apart."""
    partners = [person(f"p{i}a") for i in range(5)]
    made = kin(shown(person("henk"), *partners, *(couple("henk", one.id) for one in partners)))
    graph = lattice(made, layers.rows(made))
    (row,) = order.arrange(graph)
    place = {graph.people[node]: i for i, node in enumerate(row)}
    assert sum(abs(place["henk"] - place[f"p{i}a"]) > 1 for i in range(5)) == 3


def test_partners_in_a_circle_have_as_few_couples_apart_as_can_be() -> None:
    """Where partners of partners close a circle, only what no row of people could hold is apart."""
    pairs = [("bo", "an"), ("bo", "cas"), ("bo", "dirk"), ("cas", "dirk"), ("dirk", "els"), ("an", "fred")]
    facts = [person(one) for one in sorted({one for pair in pairs for one in pair})]
    made = kin(shown(*facts, *(couple(*pair) for pair in pairs)))
    graph = lattice(made, layers.rows(made))
    assert set(graph.apart.values()) == {1}


def test_two_families_that_marry_need_no_crossing() -> None:
    """The brothers of his side stand left, the sisters of her side right, whoever was noted first."""
    made = kin(shown(
        *(person(i) for i in ("va", "vb", "ma", "mb", "hij", "zij", "broer", "zus")),
        child("zij", "ma", "mb"), child("hij", "va", "vb"), child("zus", "ma", "mb"),
        child("broer", "va", "vb"), couple("hij", "zij"),
    ))
    graph = lattice(made, layers.rows(made))
    weave = Weave(graph, order.walk(graph, 0))
    improve(weave)
    assert sum(weave.crossings(row) for row in range(graph.depth)) == 0


@pytest.mark.parametrize("seed", range(6))
def test_nobody_is_lost_or_twice_in_the_rows(seed: int) -> None:
    """Every person and every waypoint is in exactly one row, the one of its generation."""
    graph = _lattice(40, seed)
    rows = order.arrange(graph)
    assert sorted(node for row in rows for node in row) == list(range(graph.nodes))
    assert all(graph.row[node] == number for number, row in enumerate(rows) for node in row)


@pytest.mark.parametrize("seed", range(3))
def test_what_a_move_is_said_to_cost_is_what_it_costs(seed: int) -> None:
    """After all the sifting the cost that was kept up is the one that counting from scratch gives."""
    graph = _lattice(50, seed)
    weave = Weave(graph, order.walk(graph, 0))
    before = weave.cost
    after = improve(weave)
    fresh = Weave(graph, weave.rows)
    fresh.chains = weave.chains
    for row in range(graph.depth):
        fresh.settle(row)
    for row in range(graph.depth):
        fresh.reckon(row)
    assert after == weave.cost == fresh.cost <= before


def test_the_order_is_the_same_whatever_the_hash_seed() -> None:
    """Another run of Python, with other hashes, orders the same family in the same way."""
    code = (
        "from tests.instruments.genogram.test_order import _lattice\n"
        "from jimdesk.instruments.genogram import order\nprint(order.arrange(_lattice(60, 3)))"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, text=True,
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1


def test_whoever_stood_there_before_changes_no_sides() -> None:
    """With an earlier order, a new child is put in and nobody else moves past another."""
    graph = _lattice(45, 2)
    newest = len(graph.people) - 1
    rows = order.arrange(graph)
    before = {node: float(i) for row in rows for i, node in enumerate(row[::-1]) if node not in (newest,)}
    before = {node: x for node, x in before.items() if node < len(graph.people)}
    again = order.arrange(graph, 0, before)
    for row in again:
        kept = [before[node] for node in row if node in before]
        assert kept == sorted(kept)


def _with_long_lines(seed: int) -> Lattice:
    """Return a family of whom some grow up with a grandparent: lines pass through rows."""
    family = tree(45, seed)
    parents = {bond.child: bond.parent for bond in family.of(Parentage)}
    grand = [(one, parents[two]) for one, two in parents.items() if two in parents]
    for one, other in grand[::2]:
        family = family.put(*child(one, other, descent=Descent.FOSTER))
    made = kin(shown_to(family, WORKER))
    return lattice(made, layers.rows(made))


@pytest.mark.parametrize("seed", [0, 4, 7, 22])
def test_an_order_is_found_again_from_the_places_of_the_people_alone(seed: int) -> None:
    """A file keeps who stands left of whom; lines on their way through a row come back to their place."""
    graph = _with_long_lines(seed)
    assert graph.nodes > len(graph.people)
    order.forget()
    rows = order.arrange(graph)
    people = {node: float(i) for row in rows for i, node in enumerate(row) if node < len(graph.people)}
    assert order.arrange(graph, 0, people) == rows


def test_a_man_stands_left_of_his_wife_where_nothing_else_decides() -> None:
    """Whoever was noted first."""
    made = kin(shown(
        *(person(one) for one in ("ma", "henk", "kind")), couple("ma", "henk"), child("kind", "ma", "henk"),
    ))
    graph = lattice(made, layers.rows(made))
    (row, _) = order.arrange(graph, made.people.index("kind"))
    assert [graph.people[node] for node in row] == ["henk", "ma"]


@pytest.mark.parametrize("quick", [True, False])
def test_custom_costs_no_crossing(quick: bool) -> None:
    """Partners are turned round only where no more lines cross, and the more usual is what is found."""
    graph = _lattice(60, 3)
    order.forget()
    rows = order.arrange(graph, quick=quick)
    weave = Weave(graph, order.walk(graph, 0))
    place = {node: i for row in rows for i, node in enumerate(row)}
    weave.chains = [sorted(chain, key=place.__getitem__) for chain in weave.chains]
    weave.rows = [sorted(row, key=lambda one: place[weave.chains[one][0]]) for row in weave.rows]
    for row in range(graph.depth):
        weave.settle(row)
    for row in range(graph.depth):
        weave.reckon(row)
    cost, strangeness = weave.cost, weave.strangeness()
    for number, chain in enumerate(weave.chains):
        weave.chains[number] = chain[::-1]
        weave.settle(graph.row[chain[0]])
        for row in range(graph.depth):
            weave.reckon(row)
        assert weave.cost > cost or weave.strangeness() >= strangeness
        weave.chains[number] = chain
        weave.settle(graph.row[chain[0]])
