# SPDX-License-Identifier: Apache-2.0
"""The groslijst at the circle: names first, each with Enter; then one gesture each for a place."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from jimdesk.core.family import Family
from jimdesk.core.people import Group, Level, Person
from jimdesk.instruments.circle.facts import Placement
from jimdesk.instruments.circle.geometry import Cell, Frame, Spot, point_of
from jimdesk.instruments.instrument import View
from jimdesk.ui.look import Look
from jimdesk.ui.pages.circle import CirclePage
from jimdesk.ui.prompts import Prompts
from jimdesk.ui.window import Window
from tests.ui.windows import Room, click, find, point, tap, write

NAMES = (
    "Marijke", "Yassin", "Samira", "Noor", "Amir", "Truus", "Fatima", "Anja", "Dennis", "Jan", "Janneke",
    "Omar", "Bram", "Inge", "Karin",
)  # fmt: skip


@pytest.fixture
def window(qtbot: QtBot, look: Look, tmp_path: Path) -> Window:
    """A family of which only the youngster is known."""
    family = Family([Person(id="ilias", name="Ilias", youngster=True)])
    return Room(qtbot, look, tmp_path).with_family(family)


def page_of(window: Window) -> CirclePage:
    """The circle page."""
    page = window.workplace.page("circle")
    assert isinstance(page, CirclePage)
    return page


def field_of(window: Window) -> QLineEdit:
    """The field in which names are typed."""
    return find(window, QLineEdit, "tray-search")


def person(window: Window, name: str) -> Person:
    """Somebody by name."""
    return next(one for one in window.sitting.shown.of(Person) if one.name == name)


def test_fifteen_people_stand_in_the_circle_after_seventeen_gestures(window: Window) -> None:
    """One press opens the questions, fifteen names each with Enter, one press begins, then one tap each."""
    page = page_of(window)
    gestures = 0
    click(find(window, QAbstractButton, "gather"))
    gestures += 1
    for name in NAMES:
        write(field_of(window), name)
        assert field_of(window).hasFocus(), "Enter keeps the cursor for the next name"
    click(find(window, QAbstractButton, "one-by-one"))
    gestures += 1
    size = page.canvas.viewport().size()
    frame = Frame.of(View(width=size.width(), height=size.height()))
    cells = [(ring, sector) for ring in page.rings.rings for sector in page.rings.sectors]
    for nth in range(len(NAMES)):
        ring, sector = cells[nth % len(cells)]
        at = point_of(page.rings, frame, Spot(Cell(ring.id, sector.id), sector.middle, 500))
        assert at is not None
        tap(page.canvas, point(page.canvas, *at))
        gestures += 1
    assert len(window.sitting.shown.of(Placement)) == len(NAMES)
    assert gestures == 2 + len(NAMES)


def test_a_name_that_begins_like_another_is_still_a_new_one(window: Window) -> None:
    """While names are gathered, Enter after "Jan" adds Jan, though Janneke waits in the tray."""
    click(find(window, QAbstractButton, "gather"))
    for name in ("Janneke", "Jan"):
        write(field_of(window), name)
    assert {one.name for one in window.sitting.people()} == {"Ilias", "Janneke", "Jan"}


def test_placing_one_by_one_says_that_nobody_waits(window: Window) -> None:
    """Where everybody has a place already, the button is not silent."""
    heard: list[str] = []
    window.sitting.announced.connect(heard.append)
    click(find(window, QAbstractButton, "one-by-one"))
    assert heard == ["Iedereen heeft al een plek."]


def test_the_question_says_where_somebody_stands(window: Window) -> None:
    """Who is named as coming for their work is a professional; words typed after the name count for more."""
    click(find(window, QAbstractButton, "gather"))
    prompts = page_of(window).gathering.prompts
    while prompts.prompt.id != "helpers":
        QTest.keyClick(field_of(window), Qt.Key.Key_PageDown)
    write(field_of(window), "Inge")
    assert person(window, "Inge").level is Level.PROFESSIONAL
    assert person(window, "Inge").group is Group.PROFESSIONALS
    write(field_of(window), "Truus, buurvrouw")
    assert person(window, "Truus").group is Group.COMMUNITY


def test_questions_are_made_when_asked_for_and_have_their_turn_by_key(window: Window, qtbot: QtBot) -> None:
    """Nobody has them before; though made last, Tab goes from the field to their buttons."""
    assert not page_of(window).findChildren(Prompts)
    click(find(window, QAbstractButton, "gather"))
    assert find(window, QLabel, "prompt").text()
    qtbot.waitUntil(field_of(window).hasFocus)
    QTest.keyClick(field_of(window), Qt.Key.Key_Tab)
    qtbot.waitUntil(find(window, QAbstractButton, "prompt-back").hasFocus)


def test_the_question_turns_by_itself_and_by_key(window: Window) -> None:
    """After two names the next question comes; Enter with nothing typed asks the next at once."""
    click(find(window, QAbstractButton, "gather"))
    asked = [find(window, QLabel, "prompt").text()]
    for name in ("Marijke", "Noor"):
        write(field_of(window), name)
    asked.append(find(window, QLabel, "prompt").text())
    QTest.keyClick(field_of(window), Qt.Key.Key_Return)
    asked.append(find(window, QLabel, "prompt").text())
    QTest.keyClick(field_of(window), Qt.Key.Key_PageUp)
    assert len(set(asked)) == 3
    assert find(window, QLabel, "prompt").text() == asked[1]


@pytest.mark.parametrize("way", ["prompt-next", "prompt-back"])
def test_after_a_tap_on_an_arrow_a_name_can_be_typed_at_once(window: Window, way: str) -> None:
    """Whoever asks another question with the mouse types the answer: no letter goes to a button."""
    click(find(window, QAbstractButton, "gather"))
    click(find(window, QAbstractButton, way))
    assert field_of(window).hasFocus()


def test_people_from_before_wait_apart_and_come_back_with_their_place(window: Window) -> None:
    """Whom one misses does not stand among those who wait; given a place, they belong again, as one step."""
    click(find(window, QAbstractButton, "gather"))
    page = page_of(window)
    QTest.keyClick(field_of(window), Qt.Key.Key_PageUp)  # the last question: whom do you miss?
    write(field_of(window), "Omar")
    omar = person(window, "Omar")
    assert omar.past
    waiting = window.findChildren(QAbstractButton, f"waiting-{omar.id}")
    assert not any(row.isVisible() for row in waiting)
    click(find(window, QAbstractButton, "from-before"))
    click(find(window, QAbstractButton, f"waiting-{omar.id}"))
    size = page.canvas.viewport().size()
    tap(page.canvas, point(page.canvas, size.width() / 2 + 60, size.height() / 2 - 60))
    assert not person(window, "Omar").past
    assert len(window.sitting.shown.of(Placement)) == 1
    window.undo()
    assert person(window, "Omar").past
    assert not window.sitting.shown.of(Placement)
