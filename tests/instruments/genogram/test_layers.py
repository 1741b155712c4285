# SPDX-License-Identifier: Apache-2.0
"""Whether generations stand in rows."""

import itertools
import random

from jimdesk.core.people import Descent, Siblings
from jimdesk.instruments.genogram.layers import PITCH, rows
from jimdesk.instruments.genogram.union import kin
from tests.instruments.genogram.families import child, couple, person, shown


def test_partners_share_a_row_however_far_their_families_reach_up() -> None:
    """A great-grandfather on one side pushes nobody's partner into another row."""
    found = rows(kin(shown(
        *(person(i) for i in ("overgroot", "opa", "pa", "ma", "omama", "kind")),
        child("opa", "overgroot"), child("pa", "opa"), child("ma", "omama"), child("kind", "pa", "ma"),
    )))
    assert found == {"overgroot": 0, "opa": 1, "omama": 1, "pa": 2, "ma": 2, "kind": 3}


def test_an_uncle_who_marries_his_niece_stands_in_her_row() -> None:
    """Partners stand in two rows only where one descends from the other."""
    found = rows(kin(shown(
        *(person(i) for i in ("opa", "oom", "pa", "nicht")),
        child("oom", "opa"), child("pa", "opa"), child("nicht", "pa"), couple("oom", "nicht"),
    )))
    assert found["oom"] == found["nicht"] == found["pa"] + 1


def test_a_parent_who_is_also_a_partner_keeps_an_own_row() -> None:
    """A couple of father and daughter stands in two rows: she is still below him."""
    found = rows(kin(shown(
        person("pa"), person("dochter"), child("dochter", "pa"), couple("pa", "dochter"),
    )))
    assert found == {"pa": 0, "dochter": 1}


def test_brothers_and_sisters_without_parents_share_a_row() -> None:
    """Siblings whose parents nobody named stand side by side, whatever hangs below them."""
    found = rows(kin(shown(
        *(person(i) for i in ("tante", "pa", "ma", "oma", "overoma", "kind")),
        Siblings(id="s", children=("tante", "pa")),
        child("kind", "pa", "ma"), child("ma", "oma"), child("oma", "overoma"),
    )))
    assert found["tante"] == found["pa"] == found["ma"] == 2


def test_a_circle_of_forefathers_does_not_hang_the_program() -> None:
    """Somebody noted as an own grandfather is drawn all the same."""
    found = rows(kin(shown(person("a"), person("b"), child("b", "a"), child("a", "b"))))
    assert set(found) == {"a", "b"}


def test_people_of_one_age_share_a_row_without_any_bond() -> None:
    """Somebody whose place in the family nobody told stands with those of the same age."""
    found = rows(kin(shown(
        person("opa", 1940), person("pa", 1970), person("kind", 2010, youngster=True),
        child("pa", "opa"), child("kind", "pa"), person("tante", 1972),
    )))
    assert found["tante"] == found["pa"]


def test_lines_from_parents_to_children_are_as_short_as_they_can_be() -> None:
    """No other choice of rows makes all lines together shorter (every choice is tried)."""
    chance = random.Random(7)
    for _ in range(40):
        names = [f"p{i}" for i in range(6)]
        bonds = {(a, b) for a, b in itertools.combinations(names, 2) if chance.random() < 0.35}
        made = kin(shown(*map(person, names), *(child(b, a) for a, b in sorted(bonds))))
        found = rows(made)
        level_with = [(c.one, c.other) for c in made.couples if found[c.one] == found[c.other]]
        lengths = [
            sum(level[b] - level[a] for a, b in bonds)
            for tried in itertools.product(range(5), repeat=len(names))
            if all((level := dict(zip(names, tried, strict=True)))[b] > level[a] for a, b in bonds)
            and all(level[a] == level[b] for a, b in level_with)
        ]
        if lengths and bonds:
            assert sum(found[b] - found[a] for a, b in bonds) == min(lengths)


def test_a_foster_mother_of_three_stands_close_to_them_not_to_her_own_mother() -> None:
    """Of two places that are both allowed, the one with fewer long lines is taken."""
    children = ("c1", "c2", "c3")
    found = rows(kin(shown(
        *map(person, ("top", "q1", "q2", "q3", "mother", "foster", *children)),
        child("q1", "top"), child("q2", "q1"), child("q3", "q2"), *(child(one, "q3") for one in children),
        child("mother", "top"), child("foster", "mother"),
        *(child(one, "foster", descent=Descent.FOSTER) for one in children),
    )))
    assert found["foster"] == found["q3"] == found["c1"] - 1


def test_who_was_noted_first_does_not_leave_more_couples_on_two_rows() -> None:
    """Where partners of partners descend from each other, as few couples as can be stand on two rows."""
    pairs = [("gea", "noa"), ("noa", "mia"), ("noa", "oda"), ("mia", "kind"), ("oda", "broer")]
    found = rows(kin(shown(
        *(person(i) for i in ("gea", "kind", "broer", "mia", "noa", "oda")), child("kind", "gea"),
        child("broer", "gea"), *(couple(*pair) for pair in pairs),
    )))
    assert [pair for pair in pairs if found[pair[0]] != found[pair[1]]] == [("gea", "noa")]


def test_what_comes_loose_stays_in_its_rows() -> None:
    """When somebody goes on whom two families hung, neither moves up or down beside the other."""
    bonds = [*child("tante", "oma", "opa"), *child("pa", "oma", "opa")]
    bonds += [*child("zus", "ma"), *child("ma", "buur")]
    people = [person(one, 1950) for one in ("oma", "opa", "ma", "pa", "tante", "buur", "zus", "kind")]
    whole = rows(kin(shown(*people, *bonds, child("kind", "ma", "pa"))))
    stood: dict[str, float] = {one: row * PITCH for one, row in whole.items()}
    loose = rows(kin(shown(*people[:-1], *bonds)), stood)
    assert loose == {one: whole[one] for one in loose}
