# SPDX-License-Identifier: Apache-2.0
"""The canvas of a circle: lines between people follow whoever is dragged, and who does not count is dimmed.

Lines that stay lie in one painted layer; only those of the one who is dragged are drawn anew at each step.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QAbstractAnimation, QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QNativeGestureEvent
from PySide6.QtWidgets import QGestureEvent, QGraphicsItem, QPinchGesture

from jimdesk.drawing import Area, Drawing, Line, Part, RectBox
from jimdesk.instruments.circle import routes
from jimdesk.instruments.circle.links import Layer, Link
from jimdesk.ui.canvas import Canvas
from jimdesk.ui.canvas_items import Ground
from jimdesk.ui.look import Look

_LAYERS: Final = frozenset(layer.value for layer in Layer)
_DIM: Final = 0.3
_TOUCHPAD: Final = Qt.NativeGestureType.ZoomNativeGesture


class CircleCanvas(Canvas):
    """The page hands it the drawing, and the lines that are in it."""

    def __init__(self, look: Look) -> None:
        self._links: tuple[Link, ...] = ()
        self._lines: tuple[Part, ...] = ()
        self._pulled = ""  # whose lines follow a finger
        self._dimmed: frozenset[str] = frozenset()
        self._boxes: dict[str, RectBox] = {}
        super().__init__(look)
        self._still, self._moving = Ground(look), Ground(look)
        for layer, depth in ((self._still, 0.3), (self._moving, 0.4)):
            layer.setZValue(depth)
            self.scene().addItem(layer)
        self._moving.setCacheMode(QGraphicsItem.CacheMode.NoCache)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.dragged.connect(self._pull)
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
        """Show a circle; its lines are kept apart from the ground, so that they can follow."""
        lines = tuple(shape for shape in drawing.shapes if isinstance(shape, Line | Area) and _is_line(shape))
        rest = tuple(shape for shape in drawing.shapes if not _is_line(shape)) if lines else drawing.shapes
        self._links, self._lines, self._pulled = links, lines, ""
        self._boxes = {token.id: token.box for token in drawing.tokens}
        self.show_drawing(replace(drawing, shapes=rest), settle=settle)
        if lines and self._settling.state() is QAbstractAnimation.State.Running:
            self._still.hide()  # they come when everybody stands still
            self._moving.hide()
        else:
            self._show_lines()
        self._show_dimmed()

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

    def put_back(self) -> None:
        """Give up a drag; the lines are where they were, too."""
        super().put_back()
        if self._pulled:
            self._show_lines()

    def viewportEvent(self, event: QEvent) -> bool:
        """Come nearer with two fingers, on a touchpad or on the screen; never while one of them drags."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is _TOUCHPAD:
            self._pinch(1 + event.value())
            return True
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
            self.zoom(factor)

    def _show_lines(self) -> None:
        self._pulled = ""
        self._still.show()
        self._still.show_parts(self.drawing, self._lines)
        self._moving.show_parts(self.drawing, ())

    def _show_dimmed(self) -> None:
        for id_, item in self._tokens.items():
            item.setOpacity(_DIM if id_ in self._dimmed else 1.0)

    def _pull(self, person: str, x: float, y: float) -> None:
        """Let the lines of whoever is dragged come along."""
        mine = [link for link in self._links if person in link.ids]
        if not mine:
            return
        if self._pulled != person:
            self._pulled = person
            self._moving.show()
            ids = {link.ids for link in mine}
            still = tuple(part for part in self._lines if getattr(part, "ids", ()) not in ids)
            self._still.show_parts(self.drawing, still)
        boxes = dict(self._boxes)
        _, _, width, height = boxes[person]
        boxes[person] = x - width / 2, y - height / 2, width, height
        drawn = [part for link in mine for part in routes.straight(link, boxes) if link.other in boxes]
        self._moving.show_parts(self.drawing, tuple(drawn))

    def zoomed(self, factor: float) -> None:
        """Come nearer or go farther from the middle of what is seen, as the buttons do."""
        middle = self.mapToScene(self.viewport().rect().center())
        self.zoom(factor)
        self.centerOn(middle)

    def whole(self) -> None:
        """Show the whole circle again, at the size that it was drawn for."""
        self.resetTransform()
        self.centerOn(QPointF(QRectF(*self.drawing.box).center()))


def _is_line(shape: object) -> bool:
    return isinstance(shape, Line | Area) and shape.meaning in _LAYERS
