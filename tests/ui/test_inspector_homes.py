# SPDX-License-Identifier: Apache-2.0
"""Where somebody lives, in the inspector."""


from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QPushButton,
)

from jimdesk.core.family import Family
from jimdesk.core.people import Membership, Person, Stay
from tests.ui.inspecting import (
    Opens,
    choose,
    field_of,
    sitting_of,
    switch_of,
)


def test_living_with_the_youngster_is_one_switch(opens_inspector: Opens) -> None:
    """On moves in, off moves out again; without a household one is made with both."""
    inspector = opens_inspector("yassin")
    switch_of(inspector, "lives-with-youngster").click()
    lives = [one for one in sitting_of(inspector).desk.family.of(Membership) if one.person == "yassin"]
    assert [one.household for one in lives] == ["home-1"]
    switch_of(inspector, "lives-with-youngster").click()
    assert not [one for one in sitting_of(inspector).desk.family.of(Membership) if one.person == "yassin"]
    bare = Family([Person(id="a", name="Ilias", youngster=True), Person(id="b", name="Noor")])
    inspector = opens_inspector("b", bare)
    switch_of(inspector, "lives-with-youngster").click()
    assert {one.person for one in sitting_of(inspector).desk.family.of(Membership)} == {"a", "b"}


def test_a_second_home_for_the_weekend(opens_inspector: Opens) -> None:
    """Somebody lives also with grandma; how much of the time is chosen beside it, and can end."""
    inspector = opens_inspector("noor")
    inspector.show_more(True)
    field_of(inspector, "lives-also-with").setFocus()
    QTest.keyClicks(field_of(inspector, "lives-also-with"), "truus")
    QTest.keyClick(field_of(inspector, "lives-also-with"), Qt.Key.Key_Return)
    family = sitting_of(inspector).desk.family
    lives = {one.household: one.stay for one in family.of(Membership) if one.person == "noor"}
    assert lives == {"home-1": Stay.ALWAYS, "home-2": Stay.WEEKEND}
    choose(inspector, "stay-home-2", Stay.EVERY_OTHER_WEEKEND.value)
    family = sitting_of(inspector).desk.family
    assert Stay.EVERY_OTHER_WEEKEND in {one.stay for one in family.of(Membership) if one.person == "noor"}
    gone = [one for one in inspector.findChildren(QPushButton, "leave-home-2") if one.isVisible()]
    gone[0].click()
    family = sitting_of(inspector).desk.family
    assert [one.household for one in family.of(Membership) if one.person == "noor"] == ["home-1"]
