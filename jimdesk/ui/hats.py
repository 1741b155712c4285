# SPDX-License-Identifier: Apache-2.0
"""The nine hats that somebody can wear for a task, as pictures; the same again takes it off."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from jimdesk.core.meeting import Hat
from jimdesk.core.words import N_, Words
from jimdesk.ui.icons import paint_icon
from jimdesk.ui.look import Look
from jimdesk.ui.theme import CORNER_INPUT, SELECTED
from jimdesk.ui.widgets.flow import FlowLayout

HATS: Final = {
    Hat.BOOKKEEPER: N_("bookkeeper"), Hat.ARRANGER: N_("arranger"), Hat.BUDDY: N_("buddy"),
    Hat.DRIVER: N_("driver"), Hat.COACH: N_("coach"), Hat.CARER: N_("carer"), Hat.COOK: N_("cook"),
    Hat.HANDYMAN: N_("handyman"), Hat.HOUSEKEEPER: N_("housekeeper"),
}
_WIDE, _HIGH, _PICTURE = 84, 58, 24


class HatPick(QWidget):
    """One stop for Tab; arrows walk, Enter or Space choose."""

    chosen = Signal(str)
    """The value of the hat; "" when it was taken off."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._tiles: dict[str, _Tile] = {}
        flow = FlowLayout(self, gap=6)
        for hat in HATS:
            tile = _Tile(look, hat, self)
            tile.clicked.connect(lambda _=False, key=hat.value: self._press(key))
            self._tiles[hat.value] = tile
            flow.addWidget(tile)
        self._current = ""
        self._stop_at(Hat.BOOKKEEPER.value)

    @property
    def current(self) -> str:
        """The hat that is worn."""
        return self._current

    def say(self, words: Words) -> None:
        """Name the hats in a language."""
        for hat, tile in zip(HATS, self._tiles.values(), strict=True):
            tile.setText(words.say(HATS[hat]))
            tile.setAccessibleName(words.say(HATS[hat]))

    def set_current(self, hat: str) -> None:
        """Show this one, or none."""
        self._current = hat
        for key, tile in self._tiles.items():
            tile.setChecked(key == hat)
        self._stop_at(hat or Hat.BOOKKEEPER.value)

    def walk(self, step: int) -> None:
        """Go to the next picture, or the one before."""
        keys = list(self._tiles)
        now = next((i for i, tile in enumerate(self._tiles.values()) if tile.hasFocus()), 0)
        key = keys[(now + step) % len(keys)]
        self._stop_at(key)
        self._tiles[key].setFocus(Qt.FocusReason.TabFocusReason)

    def _press(self, key: str) -> None:
        self.set_current("" if key == self._current else key)
        self._stop_at(key)
        self.chosen.emit(self._current)

    def _stop_at(self, key: str) -> None:
        for one, tile in self._tiles.items():
            policy = Qt.FocusPolicy.StrongFocus if one == key else Qt.FocusPolicy.ClickFocus
            tile.setFocusPolicy(policy)


class _Tile(QAbstractButton):
    """A picture with its word below."""

    def __init__(self, look: Look, hat: Hat, pick: HatPick) -> None:
        super().__init__()
        self._look, self._hat, self._pick = look, hat, pick
        self.setCheckable(True)
        self.setObjectName(f"hat-{hat.value}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.follow(self)

    def sizeHint(self) -> QSize:
        """As wide as its word needs."""
        theme = self._look.theme
        words = QFontMetricsF(theme.font(13, 500)).horizontalAdvance(self.text())
        return QSize(max(theme.px(_WIDE), round(words) + 16), theme.px(_HIGH))

    def focus_shape(self) -> QPainterPath:
        """Give the outline that the focus ring goes around."""
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), CORNER_INPUT, CORNER_INPUT)
        return path

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows; Enter does what Space does."""
        key, rtl = event.key(), self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self._pick.walk(1 if (key == Qt.Key.Key_Right) != rtl else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile, lit when it is worn."""
        theme, on = self._look.theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent" if on else "line"), SELECTED if on else 1))
        painter.setBrush(theme.colour("accentSoft" if on else "window" if self.underMouse() else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), CORNER_INPUT, CORNER_INPUT)
        side = theme.px(_PICTURE)
        at = QRectF((self.width() - side) / 2, theme.px(7), side, side)
        paint_icon(painter, f"hat-{self._hat.value}", at, theme.colour("accent" if on else "ink"))
        painter.setFont(theme.font(13, 600 if on else 500))
        painter.setPen(theme.colour("ink"))
        words = QRectF(0, at.bottom(), self.width(), self.height() - at.bottom() - 3)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
