# SPDX-License-Identifier: Apache-2.0
"""Hands at the window: they click, type, press keys and drag, and only on what a person could reach."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final, TypeVar

import pytest
from PySide6.QtCore import QElapsedTimer, QEvent, QModelIndex, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.stories.tally import Tally

W = TypeVar("W", bound=QWidget)
_LEFT: Final = Qt.MouseButton.LeftButton
_PATIENCE: Final = 60_000  # milliseconds; only a hanging program takes as long


class Hands:
    """The hands of whoever sits at the laptop."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self._qtbot = qtbot
        self.window = window
        self.tally = Tally()

    # Looking

    def see(self, kind: type[W], name: str = "", within: QWidget | None = None) -> W:
        """Return the one widget of this kind and name that is in sight."""
        found = list(self.all_in_sight(kind, name, within))
        assert len(found) == 1, f"{len(found)} of {kind.__name__} {name!r} are in sight"
        return found[0]

    def sees(self, kind: type[W], name: str = "", within: QWidget | None = None) -> bool:
        """Tell whether there is such a widget in sight."""
        return any(True for _ in self.all_in_sight(kind, name, within))

    def all_in_sight(self, kind: type[W], name: str = "", within: QWidget | None = None) -> Iterator[W]:
        """Return all widgets of this kind and name that are in sight, or can be scrolled there."""
        self.settle()
        inside = (within or self.window).findChildren(kind, name) if name else None
        for widget in inside if inside is not None else (within or self.window).findChildren(kind):
            if widget.isVisible():
                yield widget

    def settle(self) -> None:
        """Let the window do what it put off, as it does between two gestures."""
        QApplication.processEvents()
        if QApplication.activeModalWidget() is None:
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            QApplication.processEvents()

    def button(self, words: str, within: QWidget | None = None) -> QAbstractButton:
        """Return the one button in sight that says this, by its text or to a screen reader."""
        found = [
            one for one in self.all_in_sight(QAbstractButton, within=within)
            if words in (one.text(), one.accessibleName())
        ]
        assert len(found) == 1, f"{len(found)} buttons say {words!r}"
        return found[0]

    def wait(self, until: Callable[[], bool]) -> None:
        """Wait for something that happens by itself."""
        self._qtbot.waitUntil(until, timeout=_PATIENCE)

    # Mouse

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click in the middle of a widget, or at a point of it; what is covered cannot be clicked."""
        top, hit = widget.window(), None
        self._bring_forward(top)
        for _ in range(5):  # what has just opened may need a moment to find its place
            self.scroll_to(widget, at)
            point = at or widget.rect().center()
            hit = top.childAt(widget.mapTo(top, point))
            if hit is not None and (hit is widget or widget.isAncestorOf(hit)):
                break
        else:
            raise AssertionError(f"{widget.objectName() or widget} is out of reach: {hit} lies there")
        QTest.mouseClick(widget, _LEFT, Qt.KeyboardModifier.NoModifier, point)
        self.tally.gesture()

    def _bring_forward(self, top: QWidget) -> None:
        """Give the keyboard back to a window, as a window manager does when what lay over it is closed."""
        if not top.isActiveWindow():
            top.activateWindow()
            self.wait(top.isActiveWindow)

    def scroll_to(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Scroll until a widget, or a point of it, is in sight, as a wheel would."""
        parent = widget.parentWidget()
        while parent is not None:
            inside = parent.widget() if isinstance(parent, QScrollArea) else None
            if isinstance(parent, QScrollArea) and inside is not None and inside.isAncestorOf(widget):
                QApplication.processEvents()
                before = parent.verticalScrollBar().value()
                parent.ensureWidgetVisible(widget, 20, 20)
                if parent.verticalScrollBar().value() != before:
                    self.tally.look("scrolling")
                if at is not None:
                    point = widget.mapTo(inside, at)
                    parent.ensureVisible(point.x(), point.y(), 20, 20)
            parent = parent.parentWidget()
        QApplication.processEvents()

    def drag(self, surface: QWidget, start: QPoint, end: QPoint) -> None:
        """Press, move in some steps, and let go, all on one surface."""
        self.tally.gesture()
        QTest.mousePress(surface, _LEFT, Qt.KeyboardModifier.NoModifier, start)
        for step in range(1, 9):
            QTest.mouseMove(surface, start + (end - start) * step / 8)
        QTest.mouseRelease(surface, _LEFT, Qt.KeyboardModifier.NoModifier, end)

    def carry(self, thing: QWidget, surface: QWidget, end: QPoint) -> None:
        """Drag something from its place onto another surface; while it is carried, Qt has the mouse."""
        self.tally.gesture()
        self.scroll_to(thing)
        start = thing.rect().center()
        below = surface.window().windowHandle()
        there = surface.mapTo(surface.window(), end)

        def go_on() -> None:
            for way in (QPoint(-30, 0), QPoint(-10, 4), QPoint(0, 0)):
                QTest.mouseMove(below, there + way)
                QTest.qWait(10)
            QTest.mouseRelease(below, _LEFT, Qt.KeyboardModifier.NoModifier, there)

        QTest.mousePress(thing, _LEFT, Qt.KeyboardModifier.NoModifier, start)
        QTimer.singleShot(50, self.window, go_on)
        with _carried_in_memory(surface, end):
            QTest.mouseMove(thing, start + QPoint(4, 0))
            QTest.mouseMove(thing, start + QPoint(24, 0))
        self.wait(lambda: QApplication.mouseButtons() == Qt.MouseButton.NoButton)

    # Keys

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key, wherever the keyboard is."""
        self._bring_forward(self.window)
        self.tally.gesture()
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def type(self, field: QLineEdit | QPlainTextEdit, text: str) -> None:
        """Click in a field and type a text in the place of what stood there; without Enter."""
        self.click(field)
        assert field.hasFocus(), f"{field.objectName()} cannot be typed in"
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClicks(field, text)  # with the click in the field that is one gesture

    def enter(self, field: QLineEdit, text: str) -> None:
        """Type a text and press Enter."""
        self.type(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def fill(self, field: QLineEdit | QPlainTextEdit, text: str) -> None:
        """Type a text and go on with Tab, which keeps it."""
        self.type(field, text)
        QTest.keyClick(field, Qt.Key.Key_Tab)

    def pick(self, select: QComboBox, words: str) -> None:
        """Choose from a list that opens, with the keys: Space, Down or Up, Enter."""
        self.scroll_to(select)
        self.tally.gesture()
        self.tally.look("a list")
        wanted = select.findText(words)
        assert wanted >= 0, f"{words!r} is not among {[select.itemText(n) for n in range(select.count())]}"
        select.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(select, Qt.Key.Key_Space)
        view: QAbstractItemView = select.view()
        self.wait(view.isVisible)
        way = Qt.Key.Key_Down if wanted > view.currentIndex().row() else Qt.Key.Key_Up
        for _ in range(select.count()):
            if view.currentIndex().row() == wanted:
                break
            QTest.keyClick(view, way)
        QTest.keyClick(view, Qt.Key.Key_Return)
        self.wait(lambda: not view.isVisible())

    # What comes over the window for a moment

    def choose_from_menu(self, menu: Callable[[], QMenu | None], words: str) -> None:
        """Choose a line of a menu that has just opened."""
        self.tally.gesture()
        self.tally.look("a menu")
        self.wait(lambda: menu() is not None)
        opened = menu()
        assert opened is not None
        action = next((one for one in opened.actions() if one.text() == words), None)
        assert action, f"the menu offers {[one.text() for one in opened.actions()]}, not {words!r}"
        there = opened.actionGeometry(action).center()
        QTest.mouseClick(opened, _LEFT, Qt.KeyboardModifier.NoModifier, there)
        QApplication.processEvents()

    def answer(self, ask: Callable[[], None], *fill_in: Callable[[QDialog], None]) -> None:
        """Do what opens questions in their own windows, one after the other, and fill them in."""
        self.tally.look("a question")
        trouble: list[BaseException] = []
        waiting, to_come, seen = QTimer(self.window), list(fill_in), list[QWidget]()
        waiting.setInterval(10)
        patience = QElapsedTimer()
        patience.start()

        def look() -> None:
            asked = QApplication.activeModalWidget()
            if isinstance(asked, QDialog) and asked.isVisible() and asked not in seen:
                seen.append(asked)
                try:
                    to_come.pop(0)(asked)
                except BaseException as error:  # a question that stays open would hang the whole test
                    trouble.append(error)
                    asked.reject()
            elif isinstance(asked, QDialog) and patience.hasExpired(_PATIENCE):
                said = [one.text() for one in self.all_in_sight(QLabel, within=asked)]
                trouble.append(AssertionError(f"the question stays open: {said}"))
                asked.reject()

        waiting.timeout.connect(look)
        waiting.start()
        ask()
        self.wait(lambda: not to_come or bool(trouble))
        waiting.stop()
        waiting.deleteLater()
        if trouble:
            raise trouble[0]


@contextmanager
def _carried_in_memory(surface: QWidget, end: QPoint) -> Iterator[None]:
    """Without a screen no system carries things from widget to widget: hand over what it would bring."""
    if QGuiApplication.platformName() != "offscreen":
        yield
        return

    def carry(drag: QDrag, *_actions: Qt.DropAction) -> Qt.DropAction:
        what = (Qt.DropAction.MoveAction, drag.mimeData(), _LEFT, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(surface, QDragEnterEvent(end, *what))
        QApplication.sendEvent(surface, QDragMoveEvent(end, *what))
        QApplication.sendEvent(surface, QDropEvent(QPointF(end), *what))
        return Qt.DropAction.MoveAction

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QDrag, "exec", carry)
        yield


# What everybody before the screen could come to read


def texts_in_sight(window: QWidget) -> Iterator[str]:
    """Return every text of all widgets in sight: words, hints, names for screen readers, lists, pictures."""
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible():
            yield from _texts_of(widget)
            if isinstance(widget, QAbstractItemView) and widget.model() is not None:
                yield from _rows_of(widget)
    yield window.windowTitle()


def _texts_of(widget: QWidget) -> Iterator[str]:
    yield from (
        widget.objectName(), widget.toolTip(), widget.statusTip(), widget.whatsThis(), widget.windowTitle(),
        widget.accessibleName(), widget.accessibleDescription(),
    )
    for way in ("text", "toPlainText", "placeholderText", "currentText", "title"):
        said = getattr(widget, way, None)
        if callable(said):
            yield str(said())
    drawing = getattr(widget, "drawing", None)
    if drawing is not None:
        yield repr(drawing)
    for action in widget.actions():
        yield from (action.text(), action.toolTip())


def _rows_of(view: QAbstractItemView) -> Iterator[str]:
    model, nowhere = view.model(), QModelIndex()
    roles: Sequence[Qt.ItemDataRole] = (
        Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole
    )
    for number in range(model.rowCount(nowhere)):
        for role in roles:
            yield str(model.data(model.index(number, 0, nowhere), role) or "")


class Ears(QObject):
    """Hears everything that the window announces to a screen reader."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def hear(self, said: str) -> None:
        """Remember a sentence."""
        self.heard.append(said)
