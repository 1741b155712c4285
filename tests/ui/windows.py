# SPDX-License-Identifier: Apache-2.0
"""The whole window for tests: really shown, clicked and typed in, at a quarter to eight in the story."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QMimeData, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.core.desk import Desk
from jimdesk.core.family import Family
from jimdesk.core.words import Words
from jimdesk.drawing import Token
from jimdesk.store import create
from jimdesk.ui.canvas import Canvas
from jimdesk.ui.keeping import Keeping
from jimdesk.ui.look import Look
from jimdesk.ui.settings import Settings
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.window import Window

AT = datetime.datetime(2026, 11, 24, 19, 45)
LEFT = Qt.MouseButton.LeftButton
_PATIENCE = 60_000  # milliseconds; only a question that never comes takes as long

Question = TypeVar("Question", bound=QDialog)
Widget = TypeVar("Widget", bound=QWidget)


def shown_at(qtbot: QtBot, window: QWidget, field: QWidget) -> None:
    """Show a small window of a test, and put the keyboard in a field of it."""
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
        window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)


class Room:
    """Makes windows that are closed after the test, each with settings of its own in a folder of the test."""

    def __init__(self, qtbot: QtBot, look: Look, folder: Path) -> None:
        self.qtbot, self.look, self.folder = qtbot, look, folder
        self.settings = Settings(folder / "settings")
        self.settings.language = "nl"

    def window(self, *, language: str = "nl") -> Window:
        """A window on Begin, with nothing on the desk."""
        sitting = Sitting(Words(language), self.look, lambda: AT)
        window = Window(self.settings, sitting, Keeping(sitting.now))
        self.qtbot.addWidget(window, before_close_func=lambda w: w.keeping.leave())
        window.resize(1366, 768)
        window.to_begin()
        with self.qtbot.waitExposed(window):
            window.show()
            window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow)
        return window

    def with_family(self, family: Family, place: str = "circle", *, language: str = "nl") -> Window:
        """A window at a page, with a family that is kept nowhere."""
        window = self.window(language=language)
        window.sitting.open(Desk(family))
        window.to_work(place)
        return window

    def with_file(self, family: Family, place: str = "circle") -> Window:
        """A window at a page, with a family that is kept in `familie.jim` in the folder of the test."""
        window = self.window()
        window.opening.lay(create(self.folder / "familie.jim", family, password=None))
        window.to_work(place)
        return window


def find(window: QWidget, kind: type[Widget], name: str) -> Widget:
    """The one widget of this name that can be seen."""
    QApplication.processEvents()
    seen = [one for one in window.findChildren(kind, name) if one.isVisible()]
    assert len(seen) == 1, f"{len(seen)} widgets are called {name}"
    return seen[0]


def click(widget: QWidget) -> None:
    """Press and let go in the middle of a widget."""
    QTest.mouseClick(widget, LEFT)


def write(widget: QWidget, text: str, *, enter: bool = True) -> None:
    """Type a text, and Enter."""
    widget.setFocus()
    QTest.keyClicks(widget, text)
    if enter:
        QTest.keyClick(widget, Qt.Key.Key_Return)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key wherever the cursor is."""
    widget = QApplication.focusWidget()
    assert widget is not None, "the cursor is nowhere"
    QTest.keyClick(widget, key, modifier)


def when_asked(kind: type[Question], answer: Callable[[Question], object]) -> None:
    """Answer a question that is about to be asked as soon as it stands there, however long that takes."""
    timer, patience = QTimer(QApplication.instance()), QElapsedTimer()

    def look() -> None:
        asked = QApplication.activeModalWidget()
        if not (asked is not None and asked.isVisible()) and not patience.hasExpired(_PATIENCE):
            return
        timer.stop()
        timer.deleteLater()
        if isinstance(asked, kind):
            answer(asked)
            return
        if asked is not None:
            asked.close()  # left open, it would wait for ever
        raise AssertionError(f"{asked} stands there in the place of {kind.__name__}")

    timer.timeout.connect(look)
    patience.start()
    timer.start(10)


def token_of(canvas: Canvas, id_: str) -> Token:
    """The token of somebody on a canvas."""
    return next(token for token in canvas.drawing.tokens if token.id == id_)


def tap(canvas: Canvas, at: QPoint) -> None:
    """Tap a point of a canvas."""
    QTest.mouseClick(canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)


def point(canvas: Canvas, x: float, y: float) -> QPoint:
    """A point of the drawing in pixels of the canvas."""
    return canvas.mapFromScene(QPointF(x, y))


def middle(canvas: Canvas, id_: str) -> QPoint:
    """The middle of somebody's token in pixels of the canvas."""
    return canvas.middle_of(id_).toPoint()


def drag(canvas: Canvas, id_: str, to: QPoint, *, let_go: bool = True) -> None:
    """Drag somebody over a canvas, in steps as a hand makes them."""
    start = middle(canvas, id_)
    QTest.mousePress(canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start)
    for step in range(1, 11):
        QTest.mouseMove(canvas.viewport(), start + (to - start) * step / 10)
    if let_go:
        QTest.mouseRelease(canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, to)


def hover(widget: QWidget, at: QPoint, data: QMimeData) -> bool:
    """Bring something that is dragged into a widget; tell whether it would be taken there."""
    copy, move = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(at, copy, data, LEFT, move)
    QApplication.sendEvent(widget, entered)
    if not entered.isAccepted():
        return False  # nobody hears more of it; Qt would tell whoever took the last one, gone or not
    moved = QDragMoveEvent(at, copy, data, LEFT, move)
    moved.setAccepted(True)  # as the window system does
    QApplication.sendEvent(widget, moved)
    return moved.isAccepted()


def drop(widget: QWidget, at: QPoint, data: QMimeData) -> None:
    """Bring something that is dragged into a widget, and let it go there."""
    assert hover(widget, at, data)
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    event = QDropEvent(QPointF(at), actions, data, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


def texts_of(window: QWidget) -> Iterator[str]:
    """Every text that somebody before the screen can see, hear or find by hovering."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisible():
            continue  # a page that is not open catches up before it is painted
        for source in ("text", "toPlainText", "placeholderText", "windowTitle", "currentText"):
            if callable(read := getattr(widget, source, None)):
                yield str(read())
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        yield from (widget.statusTip(), widget.whatsThis())
        if isinstance(widget, Canvas):
            for token in widget.drawing.tokens:
                yield from (token.spoken, token.reference, token.id)
            yield from (getattr(part, "text", "") for part in widget.drawing.parts())
