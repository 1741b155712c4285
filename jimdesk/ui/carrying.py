# SPDX-License-Identifier: Apache-2.0
"""Carrying something over a page with mouse or finger: it follows exactly, and the place below lights up.

Whatever may take it is a `Landing`, however deep in the page it lies. Esc puts it back.
"""

from __future__ import annotations

from typing import Final, NamedTuple, Protocol, cast, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QWidget

THRESHOLD: Final = 6  # pixels; less is a press
_BELOW: Final = 22  # pixels below the finger, so that what lights up can be read


class Carried(NamedTuple):
    """What is carried: a line of the plan or a heading, by its id."""

    kind: str
    id: str


@runtime_checkable
class Landing(Protocol):
    """A widget that may take what is carried."""

    def takes(self, carried: Carried) -> bool:
        """Tell whether it would."""

    def hover(self, carried: Carried, at: QPoint) -> None:
        """Light up: it is above this point of the widget."""

    def unhover(self) -> None:
        """Be as before."""

    def land(self, carried: Carried, at: QPoint) -> None:
        """Take it."""


class Carrying(QObject):
    """One at a time, over one page."""

    started = Signal(object)
    moved = Signal(QPoint)
    """Over this point of the page."""
    ended = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._carried: Carried | None = None
        self._over: Landing | None = None
        self._picture = QLabel()
        self._picture.setParent(page)
        self._picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._picture.setAccessibleName(" ")
        self._picture.hide()

    @property
    def carried(self) -> Carried | None:
        """What is carried now."""
        return self._carried

    def lift(self, carried: Carried, picture: QPixmap, at: QPoint) -> None:
        """Take something up at a point of the screen."""
        self._carried = carried
        self._picture.setPixmap(picture)
        self._picture.resize(picture.deviceIndependentSize().toSize())
        if (app := QApplication.instance()) is not None:
            app.installEventFilter(self)
        self.started.emit(carried)
        self.move(at)
        self._picture.show()
        self._picture.raise_()

    def move(self, at: QPoint) -> None:
        """Follow the finger."""
        if self._carried is None:
            return
        here = self._page.mapFromGlobal(at)
        room = self._page.width() - self._picture.width() - 8
        self._picture.move(min(here.x() + 12, max(0, room)), here.y() + _BELOW)
        over = self._landing(here)
        if over is not self._over:
            self._leave()
            self._over = over
        if over is not None and isinstance(over, QWidget):
            over.hover(self._carried, over.mapFrom(self._page, here))
        self.moved.emit(here)

    def drop(self, at: QPoint) -> None:
        """Let go: whatever is below takes it."""
        self.move(at)
        carried, over = self._carried, self._over
        here = self._page.mapFromGlobal(at)
        self.cancel()
        if carried is not None and over is not None:
            over.land(carried, cast(QWidget, over).mapFrom(self._page, here))

    def cancel(self) -> None:
        """Put it back."""
        if self._carried is None:
            return
        self._leave()
        self._carried = None
        self._picture.hide()
        if (app := QApplication.instance()) is not None:
            app.removeEventFilter(self)
        self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put it back at Esc, wherever the cursor is."""
        pressed = event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.cancel()
            return True
        return False

    def _leave(self) -> None:
        if self._over is not None:
            self._over.unhover()
        self._over = None

    def _landing(self, here: QPoint) -> Landing | None:
        """Find what would take it: the innermost widget there that does."""
        widget = self._page.childAt(here)
        while widget is not None and widget is not self._page:
            if isinstance(widget, Landing) and self._carried is not None and widget.takes(self._carried):
                return widget
            widget = widget.parentWidget()
        return None
