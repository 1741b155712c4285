# SPDX-License-Identifier: Apache-2.0
"""A veil: a calm picture over every window of the program, dialogs and the second screen included.

Nothing below it is closed, answered or lost: when it is lifted, every field holds what was typed and the
cursor is where it was.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QVBoxLayout, QWidget
from shiboken6 import isValid

from jimdesk.ui.look import Look
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.focus import FocusRing

_RINGS: Final = ((0.62, "r4"), (0.46, "r3"), (0.32, "r2"), (0.2, "r1"))


def paint_calm(painter: QPainter, room: QRectF, look: Look) -> None:
    """Paint the neutral picture: quiet rings that tell nothing of anybody."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(room, look.theme.colour("canvas"))
    painter.setPen(Qt.PenStyle.NoPen)
    for share, token in _RINGS:
        painter.setBrush(look.theme.colour(token))
        radius = share * min(room.width(), room.height()) * 0.9
        painter.drawEllipse(room.center(), radius, radius)


class Cover(QWidget):
    """Lies over one window that stays where it is below."""

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__(over)
        self._look = look
        self.setObjectName("cover")
        over.installEventFilter(self)
        self.setGeometry(over.rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow and shrink with the window."""
        over = self.parentWidget()
        if event.type() is QEvent.Type.Resize and over is not None:
            self.setGeometry(over.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the neutral picture."""
        paint_calm(QPainter(self), QRectF(self.rect()), self._look)


class Veil(QWidget):
    """A window above all others; what a subclass puts in `inside` is the only thing that can be reached."""

    lifted = Signal()

    def __init__(self, window: QWidget, sitting: Sitting) -> None:
        """Lay it over everything; `window` is the one that it stands in front of."""
        super().__init__(window, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.sitting = sitting
        self._front = window
        self._covers: list[Cover] = []
        self._menu: tuple[QMenu, QPoint] | None = None
        self._focus: QWidget | None = None
        self._active: QWidget | None = None
        self._may_go = False
        self.setWindowTitle("JimDesk")
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.inside = QVBoxLayout(self)
        self.inside.setContentsMargins(48, 48, 48, 48)
        FocusRing(sitting.look, self)
        sitting.look.follow(self)

    def lay(self) -> None:
        """Cover everything at once."""
        self._active = QApplication.activeModalWidget() or QApplication.activeWindow() or self._front
        self._focus = self._active.focusWidget()
        self._put_popups_away()
        QToolTip.hideText()
        for top in QApplication.topLevelWidgets():
            if top.isVisible() and top is not self:
                self._covers.append(Cover(self.sitting.look, top))
        self.setGeometry(self._front.geometry())
        if self._front.isFullScreen():
            self.showFullScreen()
        else:
            self.show()
        self.raise_()
        self.activateWindow()

    def lift(self) -> None:
        """Take it away: everything stands as it was."""
        if self._may_go:
            return
        self._may_go = True
        for cover in self._covers:
            if isValid(cover):
                cover.hide()
                cover.deleteLater()
        self.close()
        QTimer.singleShot(0, self._front, self._give_back)
        self.lifted.emit()

    def _give_back(self) -> None:
        active = self._active if self._active is not None and isValid(self._active) else self._front
        active.activateWindow()
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._menu is not None and isValid(self._menu[0]):
            self._menu[0].popup(self._menu[1])

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay, unless it was lifted."""
        event.setAccepted(self._may_go)

    def event(self, event: QEvent) -> bool:
        """Let no shortcut of the window work here."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the neutral picture."""
        paint_calm(QPainter(self), QRectF(self.rect()), self.sitting.look)

    def _put_popups_away(self) -> None:
        """Hide what pops up; a menu with a line that is being typed in comes back."""
        while (popup := QApplication.activePopupWidget()) is not None:
            if isinstance(popup, QMenu):
                self._menu = popup, popup.pos()
            popup.hide()
            if QApplication.activePopupWidget() is popup:
                break  # it does not go; the cover lies over it
