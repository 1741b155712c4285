# SPDX-License-Identifier: Apache-2.0
"""The canvas: shows a `Drawing`, lets its tokens be dragged, tapped and reached by key, and changes nothing.

What a gesture means is said by the page, which asks the instrument. Dragging moves only the picture; the
ground below the tokens is painted once and kept, so that a step of a drag costs one token.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QBrush, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsView

from jimdesk.drawing import Drawing, Part, Token
from jimdesk.ui import paint
from jimdesk.ui.canvas_items import Ground, TokenItem
from jimdesk.ui.look import Look
from jimdesk.ui.theme import SETTLE

_THRESHOLD: Final = 5  # pixels before a press becomes a drag
_NEAREST, _FARTHEST = 4.0, 0.15  # how far one can zoom


class Canvas(QGraphicsView):
    """One drawing. Coordinates in the signals are the drawing's own units."""

    tapped = Signal(str)
    """A token was pressed and let go, or Enter was pressed on it; "" is the ground."""
    ground_tapped = Signal(float, float)
    """The ground was tapped here."""
    dragged = Signal(str, float, float)
    """A token is being dragged; its middle is here now."""
    dropped = Signal(str, float, float)
    """A token was let go; its middle is here."""
    cancelled = Signal(str)
    """A drag was given up; everything is where it was."""
    nudged = Signal(str, int, int)
    """An arrow key on a token: one step along x and y."""
    sent_back = Signal(str)
    """Delete or Backspace on a token."""
    asked = Signal(str)
    """The context menu of a token ("" the ground) is wanted, by the other button or its key."""
    resized = Signal(int, int)

    def __init__(self, look: Look, *, movable: bool = True) -> None:
        super().__init__()
        self._look = look
        self._movable = movable
        self._tokens: dict[str, TokenItem] = {}
        self._ground = Ground(look)
        self._over = Ground(look)
        self._pressed: tuple[TokenItem | None, QPointF] | None = None
        self._dragging: TokenItem | None = None
        self._grip = QPointF()
        self._panning: QPointF | None = None
        self._settling = look.movement(self, SETTLE)
        self._settling.valueChanged.connect(self._settle)
        self._ways: list[tuple[TokenItem, QPointF]] = []
        scene = QGraphicsScene(self)
        scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        scene.addItem(self._ground)
        self._under = Ground(look)
        for layer, depth in ((self._under, 0.5), (self._over, 20)):
            layer.setZValue(depth)
            layer.setCacheMode(QGraphicsItem.CacheMode.NoCache)
            scene.addItem(layer)
        self.setScene(scene)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, False)
        look.changed.connect(self._on_look)

    @property
    def drawing(self) -> Drawing:
        """What is shown."""
        return self._ground.drawing

    def show_drawing(self, drawing: Drawing, *, settle: bool = False) -> None:
        """Show another drawing; tokens that stay are the same items, and with `settle` go there visibly."""
        parts = tuple(shape for shape in drawing.shapes if not isinstance(shape, Token))
        self._ground.show_parts(drawing, parts)
        known, self._tokens, ways = self._tokens, {}, []
        for depth, token in enumerate(drawing.tokens):
            item = known.pop(token.id, None)
            if item is None:
                item = TokenItem(self._look)
                self.scene().addItem(item)
            elif settle and item.token.middle != token.middle and item is not self._dragging:
                ways.append((item, QPointF(*item.at) - QPointF(*token.middle)))
            item.show_token(token)
            item.setZValue(1 + depth / 10_000)
            self._tokens[token.id] = item
        for item in known.values():
            if item is self._dragging:
                self._dragging = None
            self.scene().removeItem(item)
        self.scene().setSceneRect(paint.rect(drawing.box))
        self._ways = ways
        if ways:
            self._settling.stop()
            self._settling.setStartValue(1.0)
            self._settling.setEndValue(0.0)
            self._settling.start()

    def show_for_now(self, under: tuple[Part, ...] = (), over: tuple[Part, ...] = ()) -> None:
        """Show something for a moment: under the tokens the cell where one would land, over them its name."""
        self._under.show_parts(self._ground.drawing, under)
        self._over.show_parts(self._ground.drawing, over)

    def select(self, token: str) -> None:
        """Light up one token; "" none."""
        for id_, item in self._tokens.items():
            item.set_selected(id_ == token)

    def go_to(self, token: str) -> None:
        """Give the keyboard to a token, and bring it into view."""
        item = self._tokens.get(token)
        if item is not None:
            item.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureVisible(item, 24, 24)

    @property
    def token_of_keys(self) -> str:
        """The token that the keyboard is at; ""."""
        return next((id_ for id_, item in self._tokens.items() if item.hasFocus()), "")

    def middle_of(self, token: str) -> QPointF:
        """Return where a token is on the canvas, in pixels of the viewport."""
        return QPointF(self.mapFromScene(QPointF(*self._tokens[token].at)))

    def fit(self, *, never_larger: bool = True) -> None:
        """Show the whole drawing; with `never_larger` a small one is not blown up."""
        box = paint.rect(self.drawing.box)
        if box.isEmpty() or self.viewport().width() < 2:
            return
        self.fitInView(box, Qt.AspectRatioMode.KeepAspectRatio)
        if never_larger and self.transform().m11() > 1:
            self.resetTransform()
            self.centerOn(box.center())

    def zoom(self, factor: float) -> None:
        """Come nearer (above 1) or go farther."""
        to = min(_NEAREST, max(_FARTHEST, self.transform().m11() * factor))
        self.scale(to / self.transform().m11(), to / self.transform().m11())

    # The mouse, or one finger: who began a gesture ends it.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a tap, a drag, or moving the paper."""
        if event.button() != Qt.MouseButton.LeftButton:
            item = self._item_at(event.position())
            if event.button() == Qt.MouseButton.RightButton:
                self.asked.emit(item.token.id if item else "")
            return
        if self._pressed is not None:
            return
        item = self._item_at(event.position())
        self._pressed = (item, event.position())
        if item is None:
            self._panning = event.position()
        else:
            item.setFocus(Qt.FocusReason.MouseFocusReason)
            self._grip = QPointF(*item.at) - self.mapToScene(event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the token, or the paper; the picture follows the finger exactly."""
        if self._pressed is None:
            return
        item, start = self._pressed
        far = (event.position() - start).manhattanLength() >= _THRESHOLD
        if self._dragging is None and item is not None and far and self._movable:
            self._dragging = item
            item.lift(True)
        if self._dragging is not None:
            at = self.mapToScene(event.position().toPoint()) + self._grip
            self._dragging.move_to(at)
            self.dragged.emit(self._dragging.token.id, at.x(), at.y())
        elif self._panning is not None and far:
            way = event.position() - self._panning
            self._panning = event.position()
            self._scroll(way)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what was begun."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        item, start = self._pressed
        moved = (event.position() - start).manhattanLength() >= _THRESHOLD
        self._pressed = self._panning = None
        if self._dragging is not None:
            dragged, self._dragging = self._dragging, None
            dragged.lift(False)
            x, y = dragged.at
            self.show_for_now()
            self.dropped.emit(dragged.token.id, x, y)
        elif item is not None:
            self.tapped.emit(item.token.id)
        elif not moved:
            at = self.mapToScene(event.position().toPoint())
            self.tapped.emit("")
            self.ground_tapped.emit(at.x(), at.y())

    def put_back(self) -> None:
        """Give up a drag: everything is where it was."""
        item, self._dragging, self._pressed = self._dragging, None, None
        if item is not None:
            item.lift(False)
            item.show_token(item.token)
            self.show_for_now()
            self.cancelled.emit(item.token.id)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else move the paper."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.0015 ** event.angleDelta().y())
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with Tab, press with Enter, nudge with the arrows, send back with Delete, give up with Esc."""
        key, token = Qt.Key(event.key()), self.token_of_keys
        if key == Qt.Key.Key_Escape and self._dragging is not None:
            self.put_back()
        elif key in _ZOOMS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.fit() if key == Qt.Key.Key_0 else self.zoom(_ZOOMS[key])
        elif token and key in _WAYS:
            self.nudged.emit(token, *_WAYS[key])
        elif token and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.tapped.emit(token)
        elif token and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.sent_back.emit(token)
        elif key == Qt.Key.Key_Menu:
            self.asked.emit(token)
        else:
            event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go from token to token, and out after the last."""
        ids = list(self._tokens)
        here = self.token_of_keys
        place = ids.index(here) + (1 if forward else -1) if here else (0 if forward else len(ids) - 1)
        if 0 <= place < len(ids):
            self.go_to(ids[place])
            return True
        self.scene().clearFocus()
        return super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A drag does not survive that somebody goes elsewhere."""
        self.put_back()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the page, which draws for the new size."""
        super().resizeEvent(event)
        self.resized.emit(self.viewport().width(), self.viewport().height())

    def _item_at(self, position: QPointF) -> TokenItem | None:
        at = self.mapToScene(position.toPoint())
        found = [item for item in self._tokens.values() if item.reach().contains(at)]
        return max(found, key=lambda item: item.zValue(), default=None)

    def _scroll(self, way: QPointF) -> None:
        for bar, distance in ((self.horizontalScrollBar(), way.x()), (self.verticalScrollBar(), way.y())):
            bar.setValue(bar.value() - round(distance))

    def _settle(self, left: float) -> None:
        for item, way in self._ways:
            item.move_to(QPointF(*item.token.middle) + way * left)

    def _on_look(self) -> None:
        self.setBackgroundBrush(QBrush())
        self._ground.update()
        for item in self._tokens.values():
            item.update()
        self.viewport().update()


_ZOOMS: Final = {Qt.Key.Key_Plus: 1.25, Qt.Key.Key_Equal: 1.25, Qt.Key.Key_Minus: 0.8, Qt.Key.Key_0: 1.0}
_WAYS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
