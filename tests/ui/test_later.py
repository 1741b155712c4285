# SPDX-License-Identifier: Apache-2.0
"""Tests of parts that come right after the page is painted."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jimdesk.ui.later import Later
from jimdesk.ui.look import Look

_HIGH = 56


class _Sizes(QObject):
    """Writes down every size that a widget gets."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.heights: list[int] = []
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.heights.append(watched.height())
        return super().eventFilter(watched, event)


def _bar() -> QWidget:
    made = QWidget()
    made.setFixedHeight(_HIGH)
    return made


class _Page(QWidget):
    """Something that takes what room is left, above a part."""

    def __init__(self, part: QWidget) -> None:
        super().__init__()
        self.rest = QWidget()
        self.sizes = _Sizes(self.rest)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.rest, 1)
        self.column.addWidget(part)
        self.resize(400, 600)


def _some_time() -> None:
    for _ in range(5):
        QApplication.processEvents()


def test_what_stands_beside_a_part_does_not_move_when_it_comes(look: Look, qtbot: QtBot) -> None:
    """The made part stands there at once, so the page beside it neither grows nor shrinks back."""
    bar: Later[QWidget] = Later(look, _bar, height=_HIGH)
    page = _Page(bar)
    qtbot.addWidget(page)
    page.show()
    bar.made()
    page.column.activate()  # as whoever needs the right sizes does
    _some_time()

    assert bar.made().isVisible()
    assert page.sizes.heights == [600 - _HIGH]


def test_a_part_made_while_its_room_is_not_wanted_stays_away(look: Look, qtbot: QtBot) -> None:
    """Who asks for a part whose place was put away does not make it appear."""
    bar: Later[QWidget] = Later(look, _bar, height=_HIGH)
    page = _Page(bar)
    qtbot.addWidget(page)
    page.show()
    bar.keep_room(False)
    bar.made()
    _some_time()

    assert not bar.made().isVisible()
    assert page.rest.height() == 600
