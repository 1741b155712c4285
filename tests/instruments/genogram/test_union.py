# SPDX-License-Identifier: Apache-2.0
"""Whether the structure of a family is read rightly out of its facts."""

import pytest

from jimdesk.core.people import Bond, Descent, Group, Siblings, Twins
from jimdesk.instruments.genogram import union
from jimdesk.instruments.genogram.facts import Pin, Standing, Tie
from jimdesk.instruments.genogram.union import branch_of, is_only_placed, kin
from tests.instruments.genogram.families import child, couple, person, shown


def test_children_stand_by_age_whoever_was_noted_first() -> None:
    """The oldest child comes first, and one without a date stays behind the one named before."""
    made = kin(shown(
        person("pa"), person("ma"), person("jong", 2010), person("weet-niet"), person("oud", 2001),
        child("jong", "pa", "ma"), child("weet-niet", "pa", "ma"), child("oud", "pa", "ma"),
    ))
    assert [s.children for s in made.sibships] == [("oud", "jong", "weet-niet")]


def test_half_siblings_hang_under_their_own_couple() -> None:
    """A mother with children of two fathers has two groups of children."""
    made = kin(shown(
        person("ma"), person("pa"), person("bert"), person("a"), person("b"),
        child("a", "ma", "pa"), child("b", "ma", "bert"),
    ))
    assert {frozenset(s.parents): s.children for s in made.sibships} == {
        frozenset(("ma", "pa")): ("a",), frozenset(("ma", "bert")): ("b",),
    }
    assert {c.pair for c in made.couples} == {frozenset(("ma", "pa")), frozenset(("ma", "bert"))}


def test_a_foster_child_stands_with_the_parents_by_birth() -> None:
    """Of birth and foster parents, those by birth decide beside whom a child stands."""
    made = kin(shown(
        person("pa"), person("ma"), person("oma"), person("kind"),
        child("kind", "oma", descent=Descent.FOSTER), child("kind", "pa", "ma"),
    ))
    by_parents = {s.parents: s for s in made.sibships}
    assert not by_parents["ma", "pa"].elsewhere
    assert by_parents["oma",].elsewhere == {"kind"}
    assert by_parents["oma",].descents == {"kind": Descent.FOSTER}


def test_a_stepfather_needs_no_line_of_his_own() -> None:
    """A step-parent who is the partner of a parent is told by the couple's line."""
    made = kin(shown(
        person("ma"), person("bert"), person("kind"), couple("ma", "bert", Bond.MARRIED),
        child("kind", "ma"), child("kind", "bert", descent=Descent.STEP),
    ))
    assert [s.parents for s in made.sibships] == [("ma",)]


def test_siblings_join_the_parents_of_the_one_who_has_them() -> None:
    """An aunt noted as the sister of a father whose parents are known gets those parents."""
    made = kin(shown(
        person("opa"), person("pa", 1970), person("tante", 1965), child("pa", "opa"),
        Siblings(id="s", children=("pa", "tante")),
    ))
    assert [(s.parents, s.children) for s in made.sibships] == [(("opa",), ("tante", "pa"))]


def test_twins_stand_together() -> None:
    """Twins are not parted by a sibling without a date."""
    made = kin(shown(
        person("ma"), person("een"), person("ander"), person("twee"),
        child("een", "ma"), child("ander", "ma"), child("twee", "ma"),
        Twins(id="t", children=("een", "twee")),
    ))
    assert made.sibships[0].children == ("een", "twee", "ander")


def test_only_family_and_those_with_a_bond_or_a_tie_are_drawn() -> None:
    """The coach with a tie stands beside the tree, the neighbour without one is not there at all."""
    made = kin(shown(
        person("kind", youngster=True), person("tante"), person("coach", group=Group.COMMUNITY),
        person("buur", group=Group.COMMUNITY), person("vriend", group=Group.COMMUNITY),
        couple("kind", "vriend"), Tie.new(id="tie", one="kind", other="coach", seen_by="kind"),
    ))
    assert set(made.people) == {"kind", "tante", "vriend"}
    assert made.beside == ("coach",)


def test_where_there_is_no_family_everybody_is_drawn() -> None:
    """A file with nobody but professionals is not an empty picture."""
    made = kin(shown(person("inge", group=Group.PROFESSIONALS)))
    assert made.people == ("inge",)


def test_who_was_given_a_place_in_the_picture_is_in_it() -> None:
    """A neighbour without a tie stands beside once brought in or put there; a tie is another reason."""
    people = (person("kind", youngster=True), person("buur", group=Group.COMMUNITY))
    tie = Tie.new(id="tie", one="kind", other="buur", seen_by="kind")
    pin = Pin.new(id="p", person="buur", x=200, y=0)
    for place in (Standing.new(id="s", people=("kind", "buur")), pin):
        made = shown(*people, place)
        assert kin(made).beside == ("buur",)
        assert is_only_placed(made, "buur")
        assert not is_only_placed(made, "kind")
        assert not is_only_placed(shown(*people, place, tie), "buur")


def test_a_branch_is_found_in_two_walks_however_large_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of whom was tapped it is told who hang on them; that a branch is large makes it no slower for each."""
    walks = []
    reached = union._reached

    def counted(beside: dict[str, set[str]], start: str, closed: str) -> set[str]:
        walks.append(start)
        return reached(beside, start, closed)

    monkeypatch.setattr(union, "_reached", counted)
    children = [f"k{n:02}" for n in range(20)]
    family = shown(
        person("ik", youngster=True), person("pa"), person("oom"), person("los"), *map(person, children),
        child("ik", "pa"), couple("pa", "oom"), *(child(one, "oom") for one in children),
    )
    assert branch_of(family, "oom") == tuple(children)
    assert branch_of(family, "ik") == branch_of(family, "los") == ()
    assert len(walks) <= 4
