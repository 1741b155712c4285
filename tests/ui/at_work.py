# SPDX-License-Identifier: Apache-2.0
"""What the tests of the meeting share: a sitting about Ilias, a clock, hands, and a window to stand in."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core import edits, leading, table
from jimdesk.core.desk import Desk, Step
from jimdesk.core.family import Family
from jimdesk.core.meeting import Attendance, Column, Statement
from jimdesk.core.words import Words, saying
from jimdesk.methods import load
from jimdesk.ui import leading as lead
from jimdesk.ui.look import Look
from jimdesk.ui.pages.meeting import MeetingPage
from jimdesk.ui.sitting import Sitting
from tests.story_family import MEETING, story_family

AT_TABLE = ("ilias", "marijke", "yassin", "truus", "karin")
QUESTION = "Hoe gaat het thuis?"


class Clock:
    """The clock on the wall."""

    def __init__(self) -> None:
        self.now = datetime.datetime(2026, 11, 24, 19, 0)

    def __call__(self) -> datetime.datetime:
        """Tell the time."""
        return self.now

    def after(self, **time: float) -> None:
        """Let some time pass."""
        self.now += datetime.timedelta(**time)


def sitting_about(look: Look, family: Family | None = None, clock: Clock | None = None) -> Sitting:
    """Return a sitting about the story's family, or another."""
    sitting = Sitting(Words("nl"), look, clock or Clock())
    sitting.open(Desk(story_family() if family is None else family))
    return sitting


def start(sitting: Sitting, stage: str = "", people: tuple[str, ...] = AT_TABLE) -> None:
    """Start the meeting with everybody at the table and Karin leading, and go to a stage."""
    for person in people:
        sitting.do(edits.invite(MEETING, person))
    sitting.do(leading.lead(MEETING, "karin"))
    lead.begin(sitting)
    for person in people:
        sitting.do(edits.attend(MEETING, person, sitting.now()))
    if stage:
        lead.begin_stage(sitting, MEETING, stage)


def by(sitting: Sitting, method: str, phase: str = "", variant: str = "") -> None:
    """Hold the meeting by another method."""
    text = load(method).text
    values = {"method": text, "phase": phase, "variant": variant}
    sitting.do(Step(saying("a change"), lambda family: family.change(MEETING, **values)))


@contextmanager
def standing(qtbot: QtBot, *widgets: QWidget, size: tuple[int, int] = (1278, 640)) -> Iterator[QWidget]:
    """Show widgets below each other in a window that has the focus."""
    window = QWidget()
    column = QVBoxLayout(window)
    for widget in widgets:
        column.addWidget(widget)
    window.resize(*size)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window


def settle() -> None:
    """Let Qt delete what was put away, and lay out what is new."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def texts_on(widget: QWidget) -> str:
    """Return everything that a widget says: labels, fields, names for the ear, tooltips."""
    settle()
    parts = [widget, *widget.findChildren(QWidget)]
    said = [part.text() for part in parts if isinstance(part, QLabel | QLineEdit)]
    said += [part.toolTip() for part in parts]
    said += [part.accessibleName() + part.accessibleDescription() for part in parts]
    return "\n".join(said)


def type_in(widget: QWidget | None, text: str, key: Qt.Key | None = None) -> None:
    """Type a text letter by letter, and perhaps a last key such as Enter."""
    assert widget is not None
    QTest.keyClicks(widget, text)
    if key is not None:
        QTest.keyClick(widget, key)


def press(widget: QWidget | None, key: Qt.Key) -> None:
    """Press one key."""
    assert widget is not None
    QTest.keyClick(widget, key)


def click(widget: QWidget | None) -> None:
    """Press the mouse in the middle of a widget that is on the screen."""
    assert widget is not None
    assert widget.isVisible(), widget.objectName()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def part(page: QWidget, name: str) -> QWidget:
    """Return a part of the page by its name in the program."""
    settle()
    found = page.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def choose(page: MeetingPage, action: str, person: str) -> None:
    """Press a seat, and choose what its menu offers."""
    page.at_table._offer(person)
    menu = page.at_table.menu
    assert menu is not None
    found = menu.findChild(QAction, action)
    assert isinstance(found, QAction), action
    found.trigger()
    menu.close()


def attendance(sitting: Sitting, person: str) -> Attendance:
    """Return what is noted of somebody at the meeting."""
    return next(one for one in table.attendances(sitting.desk.family, MEETING) if one.person == person)


def statements(sitting: Sitting, column: Column) -> list[Statement]:
    """Return what stands in a column, for the eyes before the screen."""
    return [one for one in sitting.shown.of(Statement) if one.column is column]
