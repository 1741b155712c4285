# SPDX-License-Identifier: Apache-2.0
"""One person as a disc alone: 28 high in the strip, 24 or 26 in a row, 46 at the table.

For example::

    disc = Disc(look, ChipLook("Marijke"))             # only seen
    disc = Disc(look, ChipLook("Marijke"), pressable=True); disc.clicked.connect(...)
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from jimdesk.ui.look import Look
from jimdesk.ui.widgets.chip import ChipLook, Kind, paint_disc, plain_tooltip


class Disc(QAbstractButton):
    """The disc, with the name as its tooltip; a pressable one can be reached with the keyboard."""

    def __init__(self, look: Look, chip: ChipLook, *, size: int = 28, pressable: bool = False) -> None:
        super().__init__()
        self._look = look
        self._size = size
        self._chip = chip
        pressed_with = Qt.FocusPolicy.StrongFocus if pressable else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(pressed_with)
        if pressable:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation, False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.follow(self)
        self.set_chip(chip)

    def set_chip(self, chip: ChipLook) -> None:
        """Show another person."""
        self._chip = chip
        self.setAccessibleName(chip.name)
        self.setToolTip(plain_tooltip(chip.name))
        self.update()

    def sizeHint(self) -> QSize:
        """Measure the disc."""
        side = self._look.theme.px(self._size)
        return QSize(side, side)

    def focus_shape(self) -> QPainterPath:
        """Ring the disc, or the square of a professional."""
        path = QPainterPath()
        rect = QRectF(self.rect())
        corner = 7 if self._chip.kind is Kind.PROFESSIONAL else rect.height() / 2
        path.addRoundedRect(rect, corner, corner)
        return path

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the disc."""
        paint_disc(QPainter(self), QRectF(self.rect()), self._chip, self._look.theme)
