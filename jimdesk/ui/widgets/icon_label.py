# SPDX-License-Identifier: Apache-2.0
"""An icon on a page, in a colour of the theme, following the look; it takes no press and no focus."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jimdesk.ui.icons import is_mirrored, paint_icon
from jimdesk.ui.look import Look


class IconLabel(QWidget):
    """The icon `name` in the colour of a token; `ground` paints a rounded tile of `tile` pixels behind it."""

    def __init__(
        self, look: Look, name: str, token: str = "ink2", size: int = 20, *, ground: str = "", tile: int = 0
    ) -> None:
        super().__init__()
        self._look = look
        self._name, self._token, self._size = name, token, size
        self._ground, self._tile = ground, tile
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.follow(self)

    def set_icon(self, name: str, token: str) -> None:
        """Show another icon or colour."""
        self._name, self._token = name, token
        self.update()

    def sizeHint(self) -> QSize:
        """Measure the icon or its tile."""
        side = self._look.theme.px(max(self._size, self._tile))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile and the icon."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(self._ground))
            corner = self.height() / 4
            painter.drawRoundedRect(QRectF(self.rect()), corner, corner)
        side = theme.px(self._size)
        at = QRectF(0, 0, side, side)
        at.moveCenter(QRectF(self.rect()).center())
        paint_icon(painter, self._name, at, theme.colour(self._token), mirrored=is_mirrored(self))
