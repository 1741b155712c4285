# SPDX-License-Identifier: Apache-2.0
"""What lies on a canvas: the ground that cannot be touched, and the tokens that can."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from jimdesk.drawing import Area, Box, Drawing, Line, Part, Ring, Text, Token
from jimdesk.ui import paint
from jimdesk.ui.between import Between
from jimdesk.ui.look import Look
from jimdesk.ui.theme import SELECTED
from jimdesk.ui.widgets.chip import HALO


class Ground(QGraphicsItem):
    """Everything that cannot be touched, painted once for each size and look."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.drawing = Drawing((), (0, 0, 0, 0))
        self._parts: tuple[Part, ...] = ()
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._bounds = QRectF()
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    @property
    def parts(self) -> tuple[Part, ...]:
        """What is shown."""
        return self._parts

    def leave_out(self, parts: tuple[Part, ...]) -> None:
        """Show only these of the parts that are shown: the room that they take is not measured anew."""
        self._parts = parts
        self.update()

    def show_parts(self, drawing: Drawing, parts: tuple[Part, ...]) -> None:
        """Show other parts; the same ones are not painted again."""
        if parts == self._parts and drawing.box == self.drawing.box:
            self.drawing = drawing
            return
        self.prepareGeometryChange()
        self.drawing, self._parts = drawing, parts
        self._bounds = _united(parts)
        self.update()

    def boundingRect(self) -> QRectF:
        """What the parts take, and no more: all of it is painted anew when one of them changes."""
        return self._bounds

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the parts."""
        paint.paint(painter, self._parts, self._look.theme, ground=self.drawing.ground)


class GroundOnTheWay(Ground):
    """The ground while it becomes another one: its parts go along with the people whose they are."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setCacheMode(QGraphicsItem.CacheMode.NoCache)
        self.setVisible(False)
        self._between: Between | None = None
        self._left = 0.0

    def start(self, drawing: Drawing, between: Between) -> None:
        """Be where it was; `show_at` brings it on its way."""
        self._between = between
        self.show_parts(drawing, between.ends)
        self.show_at(1.0)
        self.setVisible(True)

    def show_at(self, left: float) -> None:
        """Show it with so much of the way left."""
        self._left = left
        if self._between is not None:
            self.leave_out(self._between.at(left))

    def end(self) -> tuple[Part, ...]:
        """Be no more to be seen; return what was shown of what stays."""
        parts = self._parts if self._between is not None else ()
        self._between, self._parts = None, ()
        self.setVisible(False)
        return parts

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint what goes fainter and fainter, what stays, and what comes: the outlines lowest, as ever."""
        if self._between is None:
            return
        layers = (self._between.going, self._left), (self._parts, 1.0), (self._between.coming, 1 - self._left)
        for low in (True, False):
            for parts, strength in layers:
                painter.setOpacity(strength)
                some = [part for part in parts if (part.meaning == "household") is low]
                paint.paint(painter, some, self._look.theme, ground=self.drawing.ground)
        painter.setOpacity(1.0)


class TokenItem(QGraphicsRectItem):
    """One token; its own place is the middle of its box, so that moving it repaints nothing else.

    Its bounds are the rectangle, which the toolkit knows by itself: at each step of a drag it asks for those
    of everybody, more than once.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.token = Token("", (0, 0, 0, 0), ())
        self._selected = self._lifted = False
        self._square = QRectF()
        self.setPen(QPen(Qt.PenStyle.NoPen))
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsFocusable)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    @property
    def at(self) -> tuple[float, float]:
        """Where its middle is, in the drawing's units."""
        return self.pos().x(), self.pos().y()

    def show_token(self, token: Token, *, stay: bool = False) -> None:
        """Show another state of the token, at its place; with `stay` where a finger holds it."""
        if token != self.token:
            self.token = token
            self._measure()
            self.update()
        if not stay:
            self.setPos(*token.middle)

    def move_to(self, at: QPointF) -> None:
        """Show it elsewhere, for as long as nothing is decided."""
        self.setPos(at)

    def lift(self, lifted: bool) -> None:
        """Take it up, or put it down."""
        self._lifted = lifted
        self.setZValue(10 if lifted else 1)
        self.prepareGeometryChange()
        self.update()

    def set_selected(self, selected: bool) -> None:
        """Light it up, or not."""
        if selected != self._selected:
            self._selected = selected
            self.update()

    def reach(self) -> QRectF:
        """Where a finger can take it: at least 44 by 44."""
        box = self._box()
        grow_x, grow_y = max(0.0, 22 - box.width() / 2), max(0.0, 22 - box.height() / 2)
        return box.adjusted(-grow_x, -grow_y, grow_x, grow_y).translated(self.pos())

    def shape(self) -> QPainterPath:
        """The box."""
        path = QPainterPath()
        path.addRect(self._box())
        return path

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the shadow of what is lifted, the parts, and the mark of what is selected."""
        theme = self._look.theme
        box = self._box()
        if self._lifted:
            painter.setPen(Qt.PenStyle.NoPen)
            for grow in (6, 3, 0):
                painter.setBrush(theme.colour("shadow", 40))
                corner = box.height() / 2
                painter.drawRoundedRect(box.adjusted(-grow, 6 - grow, grow, 6 + grow), corner, corner)
        x, y = self.token.middle
        painter.translate(-x, -y)
        paint.paint(painter, self.token.parts, theme)
        painter.translate(x, y)
        if self._selected or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), SELECTED))
            mark = box.adjusted(-HALO + 1, -HALO + 1, HALO - 1, HALO - 1)
            painter.drawRoundedRect(mark, 12, 12)

    def _box(self) -> QRectF:
        return self._square

    def _measure(self) -> None:
        """Take the box and whatever its parts reach beyond it, with room for the mark of selection."""
        _, _, width, height = self.token.box
        self._square = QRectF(-width / 2, -height / 2, width, height)
        parts = _united(self.token.parts).translated(-QPointF(*self.token.middle))
        self.setRect(self._square.united(parts).adjusted(-HALO - 2, -HALO - 2, HALO + 2, HALO + 10))


def _united(parts: tuple[Part, ...]) -> QRectF:
    bounds = QRectF()
    for part in parts:
        bounds = bounds.united(_bounds(part))
    return bounds


def _bounds(part: Part) -> QRectF:
    if isinstance(part, Ring):
        room = part.radius + part.style.width
        return QRectF(part.x - room, part.y - room, 2 * room, 2 * room)
    if isinstance(part, Box | Text):
        return paint.rect(part.box).adjusted(-2, -2, 2, 2)
    if isinstance(part, Line | Area):
        xs, ys = [x for x, _ in part.points], [y for _, y in part.points]
        room = part.style.width + 2
        bounds = QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
        return bounds.adjusted(-room, -room, room, room)
    raise TypeError(f"no bounds for {type(part).__name__}")
