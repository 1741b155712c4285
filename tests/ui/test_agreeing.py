# SPDX-License-Identifier: Apache-2.0
"""Agreeing on the plan: who says yes, who told it back, and the version that stays."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from jimdesk.core import agreeing, edits
from jimdesk.core.agreed import AgreedLine, PlanVersion
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.meeting import Agreement
from jimdesk.core.words import saying
from jimdesk.ui.agreeing import AgreeingPart
from jimdesk.ui.erasing import Erasing
from jimdesk.ui.look import Look
from jimdesk.ui.pages.plan import AGREEING, PlanPage
from jimdesk.ui.widgets.pick import PickRow
from jimdesk.ui.window import Window
from tests.story_family import MEETING, story_family
from tests.story_plan import story_after_meeting
from tests.ui.at_work import texts_on
from tests.ui.windows import Room, click, find, press, when_asked

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(qtbot: QtBot, look: Look, tmp_path: Path) -> Room:
    """Somewhere to open windows."""
    return Room(qtbot, look, tmp_path)


def at_agreeing(room: Room, family: Family | None = None) -> Window:
    """A window where the plan is being agreed."""
    window = room.with_family(story_after_meeting() if family is None else family, "plan")
    page_of(window).go_to(AGREEING)
    return window


def page_of(window: Window) -> PlanPage:
    """The plan page."""
    page = window.workplace.page("plan")
    assert isinstance(page, PlanPage)
    return page


def part_of(window: Window) -> AgreeingPart:
    """The part of the page where one agrees."""
    part = page_of(window).part
    assert isinstance(part, AgreeingPart)
    return part


def pick(window: Window, name: str, key: str) -> None:
    """Tap an answer."""
    click(find(window, PickRow, name).cell(key))


def versions(window: Window) -> tuple[PlanVersion, ...]:
    """The versions that there are."""
    return agreeing.versions(window.sitting.shown)


def test_one_tap_is_a_yes_to_every_line_and_one_undo_takes_it_back(room: Room) -> None:
    """Marijke says yes: all seven lines; Control with Z, and she was not asked."""
    window = at_agreeing(room)
    pick(window, "agrees-marijke", "yes")
    assert all("marijke" in line.agreed_by for line in window.sitting.shown.of(Agreement))
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert not any(line.agreed_by for line in window.sitting.shown.of(Agreement))
    assert find(window, PickRow, "agrees-marijke").current == ""


def test_a_no_to_one_line_is_a_no_to_the_plan_as_a_whole(room: Room) -> None:
    """Truus agrees but for one line: that is seen in her row, and she is among those who do not agree."""
    window = at_agreeing(room)
    pick(window, "agrees-truus", "yes")
    click(find(window, QAbstractButton, "line-by-line-truus"))
    pick(window, "agrees-truus-line-3", "no")
    assert find(window, PickRow, "agrees-truus").current == "no"
    assert "nee bij 1 regel" in texts_on(part_of(window))
    click(find(window, QAbstractButton, "agree"))
    assert versions(window)[0].not_agreed_by == ("truus",)


def test_a_version_tells_to_how_many_lines_somebody_said_no(room: Room) -> None:
    """Truus said no to two of the seven lines: the version says so, and not that she refused the plan."""
    window = at_agreeing(room)
    pick(window, "agrees-truus", "yes")
    click(find(window, QAbstractButton, "line-by-line-truus"))
    for line in ("3", "5"):
        pick(window, f"agrees-truus-line-{line}", "no")
    pick(window, "agrees-marijke", "no")
    click(find(window, QAbstractButton, "agree"))
    told = next(text for text in texts_on(part_of(window)).splitlines() if text.startswith("Zei nee"))
    assert sorted(told.removeprefix("Zei nee: ").split(", ")) == ["Marijke", "Truus (bij 2 regels)"]


def test_the_keyboard_asks_one_after_the_other(room: Room) -> None:
    """The first row has the keyboard; J says yes, and Tab goes on in the row."""
    window = at_agreeing(room)
    part_of(window).start_typing()
    press(Qt.Key.Key_J)
    assert all("ilias" in line.agreed_by for line in window.sitting.shown.of(Agreement))
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    assert agreeing.told_back(window.sitting.shown, MEETING) == {"ilias"}


def test_who_was_not_there_but_has_a_line_is_asked_too(room: Room) -> None:
    """Samira does homework and was not at the table; Noor has nothing and is not in the list."""
    window = at_agreeing(room)
    assert find(window, PickRow, "agrees-samira")
    assert part_of(window).findChild(PickRow, "agrees-noor") is None
    assert "Niet aan tafel, wel een regel" in texts_on(part_of(window))


def test_the_agreed_plan_is_a_version_that_undo_leaves_alone(room: Room) -> None:
    """It has its number, its day and the names; a second one only comes when something differs."""
    window = at_agreeing(room)
    pick(window, "agrees-ilias", "yes")
    click(find(window, QAbstractButton, "agree"))
    [version] = versions(window)
    assert (version.number, version.date, version.agreed_by) == (1, window.sitting.today, ("ilias",))
    assert not find(window, QAbstractButton, "agree").isEnabled()
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert len(versions(window)) == 1
    line = window.sitting.shown.of(Agreement)[2]
    window.sitting.do(edits.change(line.id, saying("owner"), owner="noor"))
    assert "Noor doet dit nu, eerst was dat Samira" in texts_on(part_of(window))
    click(find(window, QAbstractButton, "agree"))
    assert [one.number for one in versions(window)] == [1, 2]
    said = texts_on(part_of(window).versions)
    assert "Anders dan versie 1:" in said
    click(find(window, QAbstractButton, "changes-sheet"))
    assert find(window, QAbstractButton, "sheet-changes").isChecked()


def test_an_enter_too_many_erases_nothing(room: Room) -> None:
    """The question opens on the way back, so that only somebody who chooses to erase does."""
    window = at_agreeing(room)
    click(find(window, QAbstractButton, "agree"))

    when_asked(Erasing, lambda asked: QTest.keyClick(asked.focusWidget() or asked, Qt.Key.Key_Return))
    click(find(window, QAbstractButton, "version-erase"))
    assert len(versions(window)) == 1


def test_a_version_is_erased_on_purpose_after_one_question(room: Room) -> None:
    """Back leaves it; "erase" takes it away for good: undo does not bring it back, and the plan stays."""
    window = at_agreeing(room)
    click(find(window, QAbstractButton, "agree"))
    lines = window.sitting.desk.family.of(Agreement)

    def answer(button: str) -> None:
        when_asked(Erasing, lambda asked: getattr(asked, button).click())
        click(find(window, QAbstractButton, "version-erase"))

    answer("_back")
    assert len(versions(window)) == 1
    answer("go")
    assert not versions(window)
    assert not window.sitting.desk.family.of(AgreedLine)
    assert window.sitting.desk.family.of(Agreement) == lines
    window.sitting.undo()
    assert not versions(window)
    assert find(window, QAbstractButton, "agree").isEnabled()


def test_a_new_way_out_of_a_crisis_can_be_agreed_too(room: Room) -> None:
    """Nothing changed in the lines, but whom to call did: that is not in version 1 yet."""
    window = at_agreeing(room)
    click(find(window, QAbstractButton, "agree"))
    assert not find(window, QAbstractButton, "agree").isEnabled()
    window.sitting.do(edits.add_crisis_step(who="samira", calls="noor"))
    assert find(window, QAbstractButton, "agree").isEnabled()


def test_what_only_some_may_know_is_asked_of_nobody_here(room: Room) -> None:
    """A line between two people is not in the list, and not in the version."""
    window = at_agreeing(room)
    step = edits.add_agreement("Stil gesprek", owner="fatima", audience=Audience.BETWEEN, between=("fatima",))
    window.sitting.do(step)
    click(find(window, QAbstractButton, "line-by-line-ilias"))
    assert "Stil gesprek" not in texts_on(part_of(window))
    click(find(window, QAbstractButton, "agree"))
    assert not any("Stil" in line.what for line in window.sitting.desk.family.of(AgreedLine))


def test_the_sheet_of_an_old_version_is_as_it_was_agreed(room: Room) -> None:
    """After the plan changed, the sheet of version 1 still names who had the line then."""
    from tests.ui.pages.test_plan import made, text_of

    window = at_agreeing(room)
    click(find(window, QAbstractButton, "agree"))
    for line in window.sitting.shown.of(Agreement):
        window.sitting.do(edits.change(line.id, saying("what"), what="Iets heel anders"))
    click(find(window, QAbstractButton, "version-sheet"))
    sheet = text_of(made(room.qtbot, window))
    assert "Papieren van de gemeente" in sheet
    assert "heel anders" not in sheet
    assert "versie 1" in find(window, QLabel, "page-count").text()
    click(find(window, QAbstractButton, "sheet-cards"))
    click(find(window, QAbstractButton, "sheet-wall"))
    assert "heel anders" in text_of(made(room.qtbot, window))


def test_without_lines_there_is_a_way_to_where_they_are_made(room: Room) -> None:
    """An empty plan cannot be agreed: one sentence, and the button to the list."""
    window = at_agreeing(room, story_family())
    wanted: list[str] = []
    window.sitting.wanted.disconnect()
    window.sitting.wanted.connect(wanted.append)
    click(find(window, QAbstractButton, "agreeing-first"))
    assert wanted == ["tasks"]
    assert part_of(window).findChild(QAbstractButton, "agree").isHidden()  # type: ignore[union-attr]  # it is there
