# SPDX-License-Identifier: Apache-2.0
"""The canvas of a circle: lines between people follow whoever is dragged, and who does not count is dimmed.

Lines that stay lie in one painted layer; only those of the one who is dragged are drawn anew at each step.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QAbstractAnimation, QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent, QNativeGestureEvent, QResizeEvent
from PySide6.QtWidgets import QGestureEvent, QGraphicsItem, QPinchGesture

from jimdesk.drawing import Area, Drawing, Line, Part, RectBox, Token
from jimdesk.instruments.circle import routes
from jimdesk.instruments.circle.links import Layer, Link
from jimdesk.ui.canvas import Canvas
from jimdesk.ui.canvas_items import Ground
from jimdesk.ui.circle.still import Still
from jimdesk.ui.look import Look
from jimdesk.ui.spoken import speak

_LAYERS: Final = frozenset(layer.value for layer in Layer)
_DIM: Final = 0.3
_HELD: Final = 700  # milliseconds on somebody, without moving: their menu, as the other button of a mouse
_TOUCHPAD: Final = Qt.NativeGestureType.ZoomNativeGesture


class CircleCanvas(Canvas):
    """The page hands it the drawing, and the lines that are in it."""

    nearer = Signal(float, QPointF)
    """So many times nearer, with what is at this point of the viewport; 0 the whole circle again.

    Coming nearer gives the circle more room instead of larger letters: names that had no room come back.
    """

    def __init__(self, look: Look) -> None:
        self._links: tuple[Link, ...] = ()
        self._mine: tuple[Link, ...] = ()  # the lines of whoever a finger lies on
        self._whole: tuple[Part, ...] = ()  # the ground with all its lines
        self._lines: tuple[Part, ...] = ()
        self._dimmed: frozenset[str] = frozenset()
        self._boxes: dict[str, RectBox] = {}
        self._still = Still()
        self._tapped_at: QPointF | None = None
        super().__init__(look)
        self.scene().addItem(self._still)
        self._moving = Ground(look)
        self._moving.setZValue(0.4)
        self._moving.setCacheMode(QGraphicsItem.CacheMode.NoCache)
        self.scene().addItem(self._moving)
        self._keys = Ground(look)
        self._keys.setZValue(0.6)  # under the chips, for these are looked at
        self._keys.setCacheMode(QGraphicsItem.CacheMode.NoCache)
        self.scene().addItem(self._keys)
        self._under.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)  # one cell, many steps
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.setInterval(_HELD)
        self._hold.timeout.connect(self._on_held)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.dragged.connect(self._pull)
        look.changed.connect(self._on_look)  # the layer is no QObject, and stays connected
        self._settling.finished.connect(self._show_lines)

    @property
    def lines(self) -> tuple[Part, ...]:
        """The lines between people that are shown."""
        return self._lines

    @property
    def moving_lines(self) -> tuple[Part, ...]:
        """The lines that follow whoever is dragged."""
        return self._moving.parts

    def show_circle(self, drawing: Drawing, links: tuple[Link, ...], *, settle: bool = False) -> None:
        """Show a circle; the lines come when everybody stands still."""
        self._still.let_go()
        self._whole = tuple(shape for shape in drawing.shapes if not isinstance(shape, Token))
        self._lines = tuple(part for part in self._whole if _is_line(part))
        self._links, self._mine = links, ()
        self._boxes = {token.id: token.box for token in drawing.tokens}
        self.show_drawing(drawing, settle=settle)
        self._moving.show_parts(self.drawing, ())
        if self._lines and self._settling.state() is QAbstractAnimation.State.Running:
            self._ground.leave_out(tuple(part for part in self._whole if not _is_line(part)))
        self._show_dimmed()

    @property
    def keys_shown(self) -> tuple[Part, ...]:
        """The keys that are shown to mean something."""
        return self._keys.parts

    def show_keys(self, parts: tuple[Part, ...]) -> None:
        """Show keys on the ground; () takes them away."""
        self._still.let_go()
        self._keys.show_parts(self.drawing, parts)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the lines of whoever is touched out of the ground: the first step is as quick as the rest."""
        super().mousePressEvent(event)
        item = self._pressed[0] if self._pressed else None
        if item is not None and self._lifted is None:
            self._take_out(item.token.id)
            if self._settling.state() is QAbstractAnimation.State.Stopped:
                self._still.take(self, (one for one in self._tokens.values() if one is not item))
            self._hold.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag; a finger that moves does not hold."""
        super().mouseMoveEvent(event)
        if self._lifted is not None:
            self._hold.stop()
            self._still.stand_in()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what was begun; what opened a menu by being held is no tap."""
        self._hold.stop()
        self._still.let_go()
        self._tapped_at = self.mapToScene(event.position().toPoint())
        super().mouseReleaseEvent(event)
        self._tapped_at = None

    @property
    def tapped_at(self) -> QPointF | None:
        """Where in the drawing the tap is that is told of now; None where it is a key."""
        return self._tapped_at

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu of whoever has the keyboard with Shift and F10 too."""
        if event.key() == Qt.Key.Key_F10 and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.asked.emit(self.token_of_keys)
        else:
            super().keyPressEvent(event)

    def _on_held(self) -> None:
        self._still.let_go()
        item = self._pressed[0] if self._pressed else None
        if item is not None and self._lifted is None:
            self._pressed = None
            self.asked.emit(item.token.id)

    def dim(self, people: Collection[str]) -> None:
        """Fade some people: they do not count for what is asked now."""
        if frozenset(people) != self._dimmed:
            self._dimmed = frozenset(people)
            self._show_dimmed()

    @property
    def people(self) -> tuple[str, ...]:
        """Everybody in the drawing."""
        return tuple(self._tokens)

    @property
    def dimmed(self) -> frozenset[str]:
        """Who is faded now."""
        return self._dimmed & self._tokens.keys()

    def _on_look(self) -> None:
        self._still.let_go()

    def put_back(self) -> None:
        """Give up a drag; the lines are where they were, too."""
        self._hold.stop()
        self._still.let_go()
        super().put_back()
        if self._mine:
            self._show_lines()

    def select(self, token: str) -> None:
        """Light up one person, while somebody is dragged too."""
        self._still.let_go()
        super().select(token)

    def scrollContentsBy(self, right: int, down: int) -> None:
        """Move what is seen, while somebody is dragged too."""
        self._still.let_go()
        super().scrollContentsBy(right, down)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have another size, while somebody is dragged too."""
        self._still.let_go()
        super().resizeEvent(event)

    def go_to(self, token: str) -> None:
        """Give the keyboard to somebody, and tell a screen reader who that is and where they stand."""
        self._still.let_go()
        super().go_to(token)
        item = self._tokens.get(token)
        told = item.token.spoken if item is not None else ""
        self.setAccessibleDescription(told)
        speak(self, told)

    def viewportEvent(self, event: QEvent) -> bool:
        """Come nearer with two fingers, on a touchpad or on the screen; never while one of them drags."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is _TOUCHPAD:
            self._pinch(1 + event.value())
            return True
        if event.type() is QEvent.Type.TouchCancel:
            self.put_back()  # the system took the finger away: that is no drop
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._pinch(pinch.scaleFactor())
                event.accept(pinch)
                return True
        return super().viewportEvent(event)

    def _pinch(self, factor: float) -> None:
        if self._lifted is None and factor > 0:
            self._pressed = self._panning = None  # the first finger was no tap
            self._still.let_go()
            self.zoom(factor)

    def _show_lines(self) -> None:
        self._mine = ()
        self._ground.leave_out(self._whole)
        self._moving.show_parts(self.drawing, ())

    def _show_dimmed(self) -> None:
        self._still.let_go()
        for id_, item in self._tokens.items():
            item.setOpacity(_DIM if id_ in self._dimmed else 1.0)

    def _take_out(self, person: str) -> None:
        """Draw the lines of one person apart from all that stays where it is."""
        had, self._mine = self._mine, tuple(link for link in self._links if person in link.ids)
        if had and not self._mine:
            self._show_lines()
        if self._mine and self._mine != had:
            ids = {link.ids for link in self._mine}
            still = [part for part in self._whole if not (_is_line(part) and getattr(part, "ids", ()) in ids)]
            mine = tuple(part for part in self._lines if getattr(part, "ids", ()) in ids)
            self._ground.leave_out(tuple(still))
            self._moving.show_parts(self.drawing, mine)

    def _pull(self, person: str, x: float, y: float) -> None:
        """Let the lines of whoever is dragged come along."""
        if not self._mine:
            return
        _, _, width, height = self._boxes[person]
        boxes = {**self._boxes, person: (x - width / 2, y - height / 2, width, height)}
        here = (link for link in self._mine if link.one in boxes and link.other in boxes)
        drawn = (part for link in here for part in routes.straight(link, boxes))
        self._moving.show_parts(self.drawing, tuple(drawn))

    def zoom(self, factor: float) -> None:
        """Ask to come nearer or go farther, where the mouse is; a drag keeps the size that it began with."""
        if self._lifted is None:
            inside = self.viewport().mapFromGlobal(QCursor.pos())
            over = self.viewport().rect().contains(inside) and self.underMouse()
            self.nearer.emit(factor, QPointF(inside if over else self.viewport().rect().center()))

    def fit(self) -> None:
        """Ask for the whole circle."""
        self.nearer.emit(0.0, QPointF())

    def look_at(self, x: float, y: float, at: QPointF) -> None:
        """Have a point of the drawing at a point of the viewport."""
        middle = QPointF(self.viewport().rect().center())
        self.centerOn(QPointF(x, y) - at + middle)
        for item in (self._ground, self._under, *self._tokens.values()):
            item.setCacheMode(QGraphicsItem.CacheMode.NoCache)  # what was painted for another size goes
            item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.viewport().update()


def _is_line(shape: object) -> bool:
    return isinstance(shape, Line | Area) and shape.meaning in _LAYERS
