# SPDX-License-Identifier: Apache-2.0
"""The canvas: a drawing whose tokens can be dragged, tapped and reached by key; it changes nothing itself.

What a gesture means is said by the page, which asks the instrument. Dragging moves only the picture.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent

from jimdesk.ui.canvas_items import TokenItem
from jimdesk.ui.drawing_view import DrawingView
from jimdesk.ui.look import Look

_THRESHOLD: Final = 5  # pixels before a press becomes a drag


class Canvas(DrawingView):
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
    hovered = Signal(float, float)
    """Somebody who is taken up follows the mouse: it is here now, with nothing pressed (see `set_ready`)."""
    given_up = Signal()
    """Esc, with nothing being dragged: whoever was taken up is let go."""

    def __init__(self, look: Look, *, movable: bool = True) -> None:
        super().__init__(look)
        self._movable = movable
        self._pressed: tuple[TokenItem | None, QPointF] | None = None
        self._grip = QPointF()
        self._panning: QPointF | None = None
        self._chosen = ""  # who was lit up last, of those who are here
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, False)

    def set_ready(self, ready: bool) -> None:
        """Be ready for the tap that gives somebody a place: a hand, and word of where it is."""
        self.viewport().setMouseTracking(ready)
        if ready:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.viewport().unsetCursor()

    def select(self, token: str) -> None:
        """Light up one token; the keyboard's place goes along, so that no other one looks chosen too.

        Only where another one is lit up than before: who walks from token to token by Tab is not pulled back.
        """
        super().select(token)
        before, self._chosen = self._chosen, token if token in self._tokens else ""
        if self._chosen not in ("", before, self.token_of_keys):
            self._tokens[self._chosen].setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.hasFocus():
                self.scene().clearFocus()  # it is where the keyboard will be when it comes here

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
            if self.viewport().hasMouseTracking():
                at = self.mapToScene(event.position().toPoint())
                self.hovered.emit(at.x(), at.y())
            return
        item, start = self._pressed
        far = (event.position() - start).manhattanLength() >= _THRESHOLD
        if self._lifted is None and item is not None and far and self._movable:
            self._lifted = item
            item.lift(True)
        if self._lifted is not None:
            at = self.mapToScene(event.position().toPoint()) + self._grip
            self._lifted.move_to(at)
            self.dragged.emit(self._lifted.token.id, at.x(), at.y())
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
        if self._lifted is not None:
            dragged, self._lifted = self._lifted, None
            dragged.lift(False)
            x, y = dragged.at
            self.show_for_now()
            self.dropped.emit(dragged.token.id, x, y)
        elif item is not None and item.token.id in self._tokens:
            self.tapped.emit(item.token.id)
        elif not moved:
            at = self.mapToScene(event.position().toPoint())
            self.tapped.emit("")
            self.ground_tapped.emit(at.x(), at.y())

    def put_back(self) -> None:
        """Give up a drag: everything is where it was."""
        item, self._lifted, self._pressed = self._lifted, None, None
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
        if key == Qt.Key.Key_Escape and self._lifted is not None:
            self.put_back()
        elif key == Qt.Key.Key_Escape and self.viewport().hasMouseTracking():
            self.given_up.emit()
        elif key in _ZOOMS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.fit() if key == Qt.Key.Key_0 else self.zoom(_ZOOMS[key])
        elif token and key in _WAYS and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
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

    def _item_at(self, position: QPointF) -> TokenItem | None:
        at = self.mapToScene(position.toPoint())
        found = [item for item in self._tokens.values() if item.reach().contains(at)]
        return max(found, key=lambda item: item.zValue(), default=None)

    def _scroll(self, way: QPointF) -> None:
        for bar, distance in ((self.horizontalScrollBar(), way.x()), (self.verticalScrollBar(), way.y())):
            bar.setValue(bar.value() - round(distance))


_ZOOMS: Final = {Qt.Key.Key_Plus: 1.25, Qt.Key.Key_Equal: 1.25, Qt.Key.Key_Minus: 0.8, Qt.Key.Key_0: 1.0}
_WAYS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
