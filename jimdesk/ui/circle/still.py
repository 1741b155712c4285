# SPDX-License-Identifier: Apache-2.0
"""The still layer: everybody but the one who is dragged, as one picture, for as long as the drag lasts.

Lines that follow a finger cross half the circle at each step. With the layer everybody below them is one
picture that is put back, and not hundreds of chips that are each asked whether they were touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QGraphicsItem, QGraphicsView, QStyleOptionGraphicsItem, QWidget

_EMPTY = QGraphicsItem.GraphicsItemFlag.ItemHasNoContents


class Still(QGraphicsItem):
    """Stands in for tokens; it shows what they show on the screen, pixel for pixel."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = QPixmap()
        self._bounds = QRectF()
        self._tokens: tuple[QGraphicsItem, ...] = ()
        self.setZValue(1)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.hide()

    def take(self, view: QGraphicsView, tokens: Iterable[QGraphicsItem]) -> None:
        """Make the picture of some tokens as they stand on the screen now; they themselves stay shown."""
        self.let_go()
        self._tokens = tuple(tokens)
        viewport, scale = view.viewport(), view.devicePixelRatioF()
        self._picture = QPixmap(viewport.size() * scale)
        self._picture.setDevicePixelRatio(scale)
        self._picture.fill(Qt.GlobalColor.transparent)
        seen = frozenset(self._tokens)
        with _empty(item for item in view.items() if item not in seen):
            viewport.render(self._picture, QPoint(), QRegion(), QWidget.RenderFlag(0))
        self.prepareGeometryChange()
        self._bounds = view.mapToScene(viewport.rect()).boundingRect()

    def stand_in(self) -> None:
        """Show the picture instead of the tokens."""
        if not self.isVisible() and not self._picture.isNull():
            for item in self._tokens:
                item.setFlag(_EMPTY)
            self.show()

    def let_go(self) -> None:
        """Show the tokens again, whatever has become of them."""
        if self.isVisible():
            for item in self._tokens:
                item.setFlag(_EMPTY, False)
            self.hide()
        self._tokens, self._picture = (), QPixmap()

    def boundingRect(self) -> QRectF:
        """What was in view."""
        return self._bounds

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Put the picture back where it was taken."""
        painter.resetTransform()
        painter.drawPixmap(0, 0, self._picture)


@contextmanager
def _empty(items: Iterable[QGraphicsItem]) -> Iterator[None]:
    """Have some items show nothing for a moment."""
    had = [item for item in items if not item.flags() & _EMPTY]
    for item in had:
        item.setFlag(_EMPTY)
    try:
        yield
    finally:
        for item in had:
            item.setFlag(_EMPTY, False)
