# SPDX-License-Identifier: Apache-2.0
"""The family as one value: its difference to another, and forgetting without a trace."""

import json

from hypothesis import given
from hypothesis import strategies as st

from jimdesk.core.fact import plain, referred
from jimdesk.core.family import Edit, Family
from jimdesk.core.meeting import Agreement, CrisisStep
from jimdesk.core.people import Parentage, Person, Siblings
from jimdesk.instruments import KINDS
from tests.strategies import edits, families, planted


@given(families(), families())
def test_difference_of_two_families_leads_from_one_to_the_other(one: Family, other: Family) -> None:
    """The changes make the other family, and taken back the first one."""
    changes = one.changes_to(other)
    assert one.apply(changes) == other
    assert other.apply(tuple(change.back for change in changes)) == one
    assert one.changes_to(one) == ()


@given(families(), edits())
def test_an_edit_leaves_the_family_as_it_was(family: Family, edit: Edit) -> None:
    """Nobody who still holds the earlier value sees it change, and lists of a kind are never stale."""
    before = tuple(family)
    lists = {kind: family.of(kind) for kind in KINDS.values()}
    changed = edit(family)
    assert tuple(family) == before
    assert lists == {kind: family.of(kind) for kind in KINDS.values()}
    for kind in KINDS.values():
        assert changed.of(kind) == Family(changed).of(kind)


@given(families(), st.data())
def test_nothing_refers_to_what_is_not_there(family: Family, data: st.DataObject) -> None:
    """After facts were dropped, `sound` leaves no reference to them."""
    gone = data.draw(st.lists(st.sampled_from([fact.id for fact in family] or ["nobody"]), max_size=4))
    left = family.drop(*gone).sound()
    assert all(other in left for fact in left for _, _, other in referred(fact))


@given(families(), st.data())
def test_who_is_forgotten_is_nowhere(family: Family, data: st.DataObject) -> None:
    """Neither the id nor a word of the facts of somebody who was forgotten is left in any fact."""
    people = [person.id for person in family.of(Person)]
    if not people:
        return
    who = data.draw(st.sampled_from(people))
    family, strings = planted(family, who)
    left = json.dumps([plain(fact) for fact in family.forget(who)])
    assert f'"{who}"' not in left
    assert not [text for text in strings[who] if text in left]


def test_what_cannot_be_said_without_somebody_goes_with_them() -> None:
    """A child's bond goes with the parent; a group of brothers and sisters stays without the one who went."""
    family = Family([
        Person(id="a"), Person(id="b"), Person(id="c"),
        Parentage(id="p", child="a", parent="b"), Siblings(id="s", children=("a", "b", "c")),
    ])
    left = family.forget("b")
    assert "p" not in left
    assert left.of(Siblings)[0].children == ("a", "c")


def test_the_number_of_somebody_who_is_forgotten_goes_with_them() -> None:
    """To call somebody cannot be said without them; the number that stood there would still be theirs."""
    family = Family([
        Person(id="truus"), Person(id="karin"),
        CrisisStep(id="theirs", who="truus", calls="karin", phone="06 12 34 56 78"),
        CrisisStep(id="other", who="karin", service="112"),
    ])
    left = family.forget("karin").of(CrisisStep)
    assert [(step.id, step.who, step.phone) for step in left] == [("other", "", "")]


def test_words_for_a_child_go_with_the_child() -> None:
    """What was typed for Amir alone does not come on every child's page when Amir is forgotten."""
    family = Family([
        Person(id="amir"), Person(id="lotte"),
        Agreement(id="his", for_child="Oma haalt Amir op.", children=("amir",)),
        Agreement(id="theirs", for_child="Oma komt.", children=("amir", "lotte")),
        Agreement(id="all", for_child="Er wordt gekookt."),
    ]).forget("amir")
    told = {line.id: (line.for_child, line.children) for line in family.of(Agreement)}
    assert told == {"his": ("", ()), "theirs": ("Oma komt.", ("lotte",)), "all": ("Er wordt gekookt.", ())}
