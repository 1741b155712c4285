# SPDX-License-Identifier: Apache-2.0
"""Whether signs are entered in the inspector by what one sees there, kept, undone, and hidden from others."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from jimdesk.core.dates import PartialDate
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.people import Bond, Descent, Parentage, Partnership, Twinning, Twins
from jimdesk.instruments.genogram import notation
from jimdesk.instruments.genogram.facts import Course, Mark, Tie, TieKind
from jimdesk.ui.genogram.folded_part import FoldedPart
from jimdesk.ui.genogram.sign_select import SignSelect
from jimdesk.ui.look import Look
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.person_field import PersonField
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.widgets.switch import Switch
from jimdesk.ui.window import Window
from tests.pictures import blended
from tests.ui.windows import Room, click, find, write


@pytest.fixture
def window(qtbot: QtBot, look: Look, tmp_path: Path) -> Window:
    """A family at the genogram: grandmother cares for Demi, whose parents parted."""
    family = blended.family(blended.foster_care_with_grandmother)
    return Room(qtbot, look, tmp_path).with_family(family, "genogram")


def at(window: Window, person: str, part: str) -> None:
    """Light somebody up and open a part of the inspector at its heading."""
    window.sitting.select(person)
    folded = find(window, FoldedPart, part)
    if folded.body.isHidden():
        click(find(window, Button, f"{part}-open"))


def choose(select: Select, key: str) -> None:
    """Choose as with the keyboard: walk to it and take it."""
    select.setCurrentIndex(select.findData(key))
    select.activated.emit(select.currentIndex())


def now(window: Window) -> Family:
    """What is on the desk."""
    return window.sitting.desk.family


def test_every_mark_is_entered_told_and_taken_away(window: Window) -> None:
    """Each row of the list becomes a mark of this person, for the worker alone, one step for undo."""
    at(window, "jayden", "marks")
    for row in notation.MARKS:
        before = now(window)
        choose(find(window, SignSelect, "mark-add"), str(row.value))
        (mark,) = [one for one in now(window).of(Mark) if one.person == "jayden"]
        assert (mark.mark, mark.audience) == (row.value, Audience.WORKER)
        click(find(window, Button, f"mark-gone-{mark.id}"))
        assert now(window) == before


def test_a_mark_has_a_course_words_and_a_choice_for_the_family(window: Window) -> None:
    """Suspected, in words, and shown to the family only by a switch."""
    at(window, "jayden", "marks")
    choose(find(window, SignSelect, "mark-add"), "addiction")
    (mark,) = [one for one in now(window).of(Mark) if one.person == "jayden"]
    choose(find(window, Select, f"mark-course-{mark.id}"), "suspected")
    write(find(window, QLineEdit, f"mark-text-{mark.id}"), "gamen")
    write(find(window, QLineEdit, f"mark-start-{mark.id}"), "2024")
    click(find(window, Switch, f"mark-seen-{mark.id}"))
    told = now(window).get(Mark, mark.id)
    assert told is not None
    assert (told.course, told.text, told.start) == (Course.SUSPECTED, "gamen", PartialDate(2024))
    assert told.audience is Audience.ROOM


def test_a_couple_has_its_turns_with_dates(window: Window) -> None:
    """A turn is added, another kind chosen, a date typed, and it is taken away again."""
    at(window, "sandra", "partners")
    (couple,) = [one for one in now(window).of(Partnership) if "sandra" in (one.one, one.other)]
    choose(find(window, SignSelect, f"turn-add-{couple.id}"), Bond.TOGETHER_AGAIN)
    write(find(window, QLineEdit, f"turn-when-{couple.id}-2"), "2024")

    def turns() -> list[tuple[Bond, int]]:
        told = now(window).get(Partnership, couple.id)
        return [(turn.bond, turn.when.year) for turn in told.history] if told else []

    assert turns()[-1] == (Bond.TOGETHER_AGAIN, 2024)
    choose(find(window, SignSelect, f"turn-{couple.id}-2"), Bond.MARRIED)
    assert turns()[-1] == (Bond.MARRIED, 2024)
    click(find(window, Button, f"turn-gone-{couple.id}-2"))
    assert turns() == [(turn.bond, turn.when.year) for turn in couple.history]


def test_how_a_child_came_to_a_couple_is_said_once(window: Window) -> None:
    """Chosen at one parent it holds for both; a foster period has a beginning and an end."""
    at(window, "jayden", "parents")
    one, other = [bond for bond in now(window).of(Parentage) if bond.child == "jayden"]
    choose(find(window, SignSelect, f"descent-{one.id}"), Descent.FOSTER)
    write(find(window, QLineEdit, f"start-{one.id}"), "2020")
    write(find(window, QLineEdit, f"end-{one.id}"), "2023")
    told = [now(window).get(Parentage, bond.id) for bond in (one, other)]
    assert [bond.descent for bond in told if bond] == [Descent.FOSTER, Descent.FOSTER]
    assert told[0]
    assert (told[0].start.year, told[0].end.year) == (2020, 2023)


def test_twins_are_named_and_told_apart(window: Window) -> None:
    """A brother is chosen, then that they are not identical."""
    at(window, "jayden", "twins")
    field = find(window, PersonField, "twin-of")
    field.setFocus()
    QTest.keyClicks(field, "dem")
    QTest.keyClick(field, Qt.Key.Key_Return)
    (group,) = now(window).of(Twins)
    assert set(group.children) == {"jayden", "demi"}
    choose(find(window, SignSelect, f"twinning-{group.id}"), Twinning.FRATERNAL)
    assert now(window).of(Twins)[0].twinning is Twinning.FRATERNAL


def test_lines_run_between_anybody_and_can_be_turned(window: Window) -> None:
    """Grandmother to Jayden, as Demi sees it: she takes care of him; turned, he takes care of her."""
    at(window, "corrie", "lines")
    field = find(window, PersonField, "line-to")
    field.setFocus()
    QTest.keyClicks(field, "jay")
    QTest.keyClick(field, Qt.Key.Key_Return)
    (tie,) = now(window).of(Tie)
    choose(find(window, SignSelect, f"line-{tie.id}"), TieKind.CARETAKER)
    click(find(window, Button, f"line-turn-{tie.id}"))
    (turned,) = now(window).of(Tie)
    assert (turned.one, turned.other, turned.tie) == ("jayden", "corrie", TieKind.CARETAKER)
    assert turned.seen_by == "demi"
    click(find(window, Button, f"line-gone-{tie.id}"))
    assert not now(window).of(Tie)


def test_the_list_of_lines_has_every_kind_with_a_picture(window: Window) -> None:
    """All rows of the table, under headings that cannot be chosen."""
    window.sitting.select("sandra")
    kinds = find(window, SignSelect, "tie")
    offered = [kinds.itemData(i) for i in range(kinds.count())]
    assert [key for key in offered if key] == [str(row.value) for row in notation.TIES]
    assert all(not kinds.itemIcon(i).isNull() for i, key in enumerate(offered) if key)
    headings = [i for i, key in enumerate(offered) if key is None]
    assert len(headings) == 4
    model = kinds.model()
    assert not any(model.flags(model.index(i, 0)) & Qt.ItemFlag.ItemIsEnabled for i in headings)
