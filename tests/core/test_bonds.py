# SPDX-License-Identifier: Apache-2.0
"""Bonds that are said in front of the room: they lose nothing that the room does not see."""

import pytest

from jimdesk.core import edits, kinship
from jimdesk.core.audience import Shown, room, shown_to
from jimdesk.core.desk import Step
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.introduced import Introduced, Tied, introducing
from jimdesk.core.people import Person, Siblings

DIRK = Person(id="dirk", name="Dirk")


@pytest.fixture
def family() -> Family:
    """Two brothers whom everybody sees, and a third whom only the worker knows of."""
    return Family([
        Person(id="ilias", name="Ilias", youngster=True), Person(id="yassin", name="Yassin"),
        Person(id="noor", name="Noor", audience=Audience.WORKER),
        Siblings(id="group", children=("ilias", "yassin", "noor")),
    ])


def in_the_room(family: Family) -> Shown:
    """What the room sees."""
    return shown_to(family, room({"ilias"}))


def said(family: Family, way: str) -> Step:
    """Dirk as a line about him introduces him."""
    return introducing(Introduced("Dirk", ties=(Tied(way, "ilias"),)), in_the_room(family), "nl")


def test_a_new_brother_does_not_push_out_a_hidden_one(family: Family) -> None:
    """Who is added as a brother in front of the room joins the whole group, not only what the room sees."""
    for step in (edits.add_sibling(in_the_room(family), "ilias", DIRK), said(family, "S")):
        told = step.edit(family)
        assert {"yassin", "noor"} < set(kinship.siblings(told, "ilias"))
        assert len(kinship.siblings(told, "ilias")) == 3


def test_a_new_parent_leaves_a_hidden_brother_a_brother(family: Family) -> None:
    """A parent who is named in front of the room does not part the children from the one it does not see."""
    for step in (edits.add_parent(in_the_room(family), "ilias", DIRK), said(family, "P")):
        told = step.edit(family)
        assert set(kinship.siblings(told, "ilias")) == {"yassin", "noor"}
        assert len(kinship.parents(told, "yassin")) == 1


def test_nothing_of_it_shows_in_the_room(family: Family) -> None:
    """What the hidden brother keeps is not seen by the room either."""
    told = in_the_room(edits.add_parent(in_the_room(family), "ilias", DIRK).edit(family))
    assert "noor" not in kinship.siblings(told, "ilias")
    assert all("noor" not in group.children for group in told.of(Siblings))
