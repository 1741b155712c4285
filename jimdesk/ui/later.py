# SPDX-License-Identifier: Apache-2.0
"""The place of a part that takes a while to make: the page is painted first, and the part comes right after.

self._inspector = Later(look, lambda: PersonInspector(sitting), width=INSPECTOR)
row.addWidget(self._inspector)      # in a layout; whoever needs the part at once says `made()`
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jimdesk.ui.look import Look

Made = TypeVar("Made", bound=QWidget)


class Later(QWidget, Generic[Made]):
    """As large as the part will be, and of its colour; once painted, it makes the part and gives way."""

    def __init__(self, look: Look, make: Callable[[], Made], *, width: int = 0, height: int = 0) -> None:
        super().__init__()
        self._look = look
        self._make = make
        self._size = width, height
        self._made: Made | None = None
        fixed, rest = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(fixed if width else rest, fixed if height else rest)

    @property
    def is_made(self) -> bool:
        """Whether the part is there already."""
        return self._made is not None

    def made(self) -> Made:
        """Return the part, made now if it was not yet."""
        if self._made is None:
            self._made = self._make()
            page = self.parentWidget()
            layout = page.layout() if page is not None else None
            if layout is not None:
                layout.replaceWidget(self, self._made)
                self.hide()
        return self._made

    def sizeHint(self) -> QSize:
        """Keep the room."""
        width, height = self._size
        px = self._look.theme.px
        return QSize(px(width) if width else 100, px(height) if height else 100)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of a panel, and make the part as soon as all is painted."""
        QPainter(self).fillRect(self.rect(), self._look.theme.colour("surface"))
        if self._made is None:
            QTimer.singleShot(0, self, self.made)
