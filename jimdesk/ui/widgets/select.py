# SPDX-License-Identifier: Apache-2.0
"""One choice out of a list that opens: for more choices than fit side by side.

For example::

    bond = Select(look, [("close", words.say("close")), ("cut", words.say("cut off"))], "close")
    bond.chosen.connect(...)                # the key, when somebody chooses; not when it is set
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy, QStyleOptionComboBox

from jimdesk.ui.icons import is_mirrored, own_way, paint_icon
from jimdesk.ui.look import Look
from jimdesk.ui.theme import TARGET

_ARROW: Final = 16  # pixels across
SIDES: Final = 62  # pixels that window.qss keeps free of words: both edges, and the arrow
_BESIDE: Final = 4  # pixels between the picture of a choice and its words


class Select(QComboBox):
    """The closed list; it opens with a click, Space or the arrow keys, and letters go to what begins so."""

    chosen = Signal(str)

    def __init__(
        self, look: Look, options: Iterable[tuple[str, str]], current: str = "", *, name: str = ""
    ) -> None:
        super().__init__()
        self._look = look
        self.setView(QListView())
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.fill(options, current)
        self.activated.connect(lambda index: self.chosen.emit(self.itemData(index)))
        look.follow(self)

    def fill(self, options: Iterable[tuple[str, str]], current: str = "") -> None:
        """Offer other choices, key and words; who reads the words hears no `chosen`."""
        self.clear()
        for key, text in options:
            self.addItem(own_way(self, text), key)
        self.set_current(current)

    def set_current(self, key: str) -> None:
        """Show this choice, or none for a key that is not there."""
        self.setCurrentIndex(self.findData(key))

    @property
    def current(self) -> str:
        """The key of the choice, or an empty word."""
        key = self.currentData()
        return key if isinstance(key, str) else ""

    def sizeHint(self) -> QSize:
        """Give the finger 44."""
        size = super().sizeHint()
        return QSize(size.width() + 12, max(TARGET, size.height()))

    def showPopup(self) -> None:
        """Open the list, with rows as high as the style has them by now."""
        super().showPopup()
        self.view().doItemsLayout()
        self.view().scrollTo(self.view().currentIndex())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: rolling past must not change a choice."""
        event.ignore()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Show with dots that there is no room for all of the words; the list itself has it."""
        super().initStyleOption(option)
        if not option.currentText:
            return
        icon = 0 if option.currentIcon.isNull() else option.iconSize.width() + _BESIDE
        option.currentText = option.fontMetrics.elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, self.width() - SIDES - icon - _BESIDE
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, and our own arrow at its end."""
        super().paintEvent(event)
        side = self._look.theme.px(_ARROW)
        at = QRectF(0, (self.height() - side) / 2, side, side)
        at.moveLeft(14 if is_mirrored(self) else self.width() - side - 14)
        token = "ink2" if self.isEnabled() else "line2"
        paint_icon(QPainter(self), "chevron-down", at, self._look.theme.colour(token))
