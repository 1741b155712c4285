# SPDX-License-Identifier: Apache-2.0
"""The focus ring: 2 px of accent, 3 px outside whatever the keyboard is at.

One ring serves a window: `FocusRing(look, window)`. It goes around any widget that takes the focus without
the mouse; a widget of another shape than a rounded rectangle tells it by `focus_shape() -> QPainterPath`.
What is typed in shows the focus by its own edge, and canvases and lists mark the item.
"""

from __future__ import annotations

from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from jimdesk.ui.look import Look
from jimdesk.ui.theme import CORNER_INPUT, FOCUS_GAP, SELECTED

_SHOWS_IT_ITSELF: Final = ("QLineEdit", "QAbstractSpinBox", "QComboBox", "QAbstractScrollArea")
_REACH: Final = 6


@runtime_checkable
class Shaped(Protocol):
    """A widget that says what the ring goes around, in its own coordinates; an empty path is no ring."""

    def focus_shape(self) -> QPainterPath:
        """Give the outline."""
        ...


class FocusRing(QWidget):
    """The ring of one window; transparent to the mouse, and inside a scroll area it scrolls along."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._around: QWidget | None = None
        self._followed: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        look.follow(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    @property
    def around(self) -> QWidget | None:
        """What the ring is around now."""
        return self._around

    def _focus_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        self._let_go()
        if now is None or now.window() is not self._window or any(map(now.inherits, _SHOWS_IT_ITSELF)):
            return
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        self._around = now
        place = _place_for(now)
        self.setParent(place)
        widget: QWidget | None = now
        while widget is not None and widget is not place:
            widget.installEventFilter(self)
            self._followed.append(widget)
            widget = widget.parentWidget()
        self._settle()

    def _let_go(self) -> None:
        for widget in self._followed:
            widget.removeEventFilter(self)
        self._followed = []
        self._around = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the widget when it, or what it lies in, moves."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show):
            self._settle()
        return False

    def _settle(self) -> None:
        if self._around is None or not self._around.isVisible():
            self.hide()
            return
        place = self.parentWidget() or self._window
        corner = self._around.mapTo(place, QPoint(0, 0))
        self.setGeometry(
            corner.x() - _REACH,
            corner.y() - _REACH,
            self._around.width() + 2 * _REACH,
            self._around.height() + 2 * _REACH,
        )
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        if self._around is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(_REACH, _REACH)
        ink = "privateInk" if _is_private(self._around) else "accent"
        painter.setPen(QPen(self._look.theme.colour(ink), SELECTED))
        painter.drawPath(_outside(_shape_of(self._around), FOCUS_GAP + SELECTED / 2))


def _shape_of(widget: QWidget) -> QPainterPath:
    if isinstance(widget, Shaped):
        return widget.focus_shape()
    path = QPainterPath()
    path.addRoundedRect(QRectF(widget.rect()), CORNER_INPUT, CORNER_INPUT)
    return path


def _is_private(widget: QWidget | None) -> bool:
    """Tell whether a widget lies on the dark ground of the private family time."""
    while widget is not None and widget.property("ground") != "private":
        widget = widget.parentWidget()
    return widget is not None


def _outside(path: QPainterPath, gap: float) -> QPainterPath:
    """Draw the outline `gap` further out."""
    if path.isEmpty():
        return path
    from PySide6.QtGui import QPainterPathStroker

    stroker = QPainterPathStroker()
    stroker.setWidth(2 * gap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(path).united(path).simplified()


def _place_for(widget: QWidget) -> QWidget:
    """Find what the ring must lie in: the contents of the nearest scroll area, or else the window."""
    above = widget.parentWidget()
    while above is not None:
        further = above.parentWidget()
        area = further.parentWidget() if further is not None else None
        if isinstance(area, QScrollArea) and area.widget() is above:
            return above
        above = further
    return widget.window()
