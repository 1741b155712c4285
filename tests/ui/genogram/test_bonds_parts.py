# SPDX-License-Identifier: Apache-2.0
"""Whether couples, parents and twins are told in the inspector, kept and undone."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from jimdesk.core.people import Bond, Descent, Parentage, Partnership, Twinning, Twins
from jimdesk.ui.genogram.sign_select import SignSelect
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.person_field import PersonField
from jimdesk.ui.window import Window
from tests.ui.genogram.seeing import at, choose, now
from tests.ui.windows import click, find, write


def test_a_couple_has_its_turns_with_dates(cared: Window) -> None:
    """A turn is added, another kind chosen, a date typed, and it is taken away again."""
    at(cared, "sandra", "partners")
    (couple,) = [one for one in now(cared).of(Partnership) if "sandra" in (one.one, one.other)]
    choose(find(cared, SignSelect, f"turn-add-{couple.id}"), Bond.TOGETHER_AGAIN)
    write(find(cared, QLineEdit, f"turn-when-{couple.id}-2"), "2024")

    def turns() -> list[tuple[Bond, int]]:
        told = now(cared).get(Partnership, couple.id)
        return [(turn.bond, turn.when.year) for turn in told.history] if told else []

    assert turns()[-1] == (Bond.TOGETHER_AGAIN, 2024)
    choose(find(cared, SignSelect, f"turn-{couple.id}-2"), Bond.MARRIED)
    assert turns()[-1] == (Bond.MARRIED, 2024)
    click(find(cared, Button, f"turn-gone-{couple.id}-2"))
    assert turns() == [(turn.bond, turn.when.year) for turn in couple.history]


def test_how_a_child_came_to_a_couple_is_said_once(cared: Window) -> None:
    """Chosen at one parent it holds for both; a foster period has a beginning and an end."""
    at(cared, "jayden", "parents")
    one, other = [bond for bond in now(cared).of(Parentage) if bond.child == "jayden"]
    choose(find(cared, SignSelect, f"descent-{one.id}"), Descent.FOSTER)
    write(find(cared, QLineEdit, f"start-{one.id}"), "2020")
    write(find(cared, QLineEdit, f"end-{one.id}"), "2023")
    told = [now(cared).get(Parentage, bond.id) for bond in (one, other)]
    assert [bond.descent for bond in told if bond] == [Descent.FOSTER, Descent.FOSTER]
    assert told[0]
    assert (told[0].start.year, told[0].end.year) == (2020, 2023)


def test_twins_are_named_and_told_apart(cared: Window) -> None:
    """A brother is chosen, then that they are not identical."""
    at(cared, "jayden", "twins")
    field = find(cared, PersonField, "twin-of")
    field.setFocus()
    QTest.keyClicks(field, "dem")
    QTest.keyClick(field, Qt.Key.Key_Return)
    (group,) = now(cared).of(Twins)
    assert set(group.children) == {"jayden", "demi"}
    choose(find(cared, SignSelect, f"twinning-{group.id}"), Twinning.FRATERNAL)
    assert now(cared).of(Twins)[0].twinning is Twinning.FRATERNAL
