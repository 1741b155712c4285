# SPDX-License-Identifier: Apache-2.0
"""The rail at the side: the pages, each an icon and a word, and settings at the foot.

rail = Rail(look, [Place("people", words.say("People"), "people"), ...],
            foot=[Place("settings", words.say("Settings"), "gear")], name=words.say("Pages"))
rail.went.connect(window.open_page)     # the key; Ctrl+1 to Ctrl+8 do the same from anywhere
rail.show_place("people")
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeySequence, QPainter, QPainterPath, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout

from jimdesk.ui.icons import is_mirrored, paint_icon
from jimdesk.ui.look import Look
from jimdesk.ui.theme import CORNER_CARD, RAIL

_PLACE_WIDE, _PLACE_HIGH, _GAP = 82, 62, 4


class Place(NamedTuple):
    """A page on the rail: its key, its word and its icon."""

    key: str
    word: str
    icon: str


class Rail(QFrame):
    """The places; the arrow keys walk between them, Space or Enter goes there."""

    went = Signal(str)

    def __init__(
        self, look: Look, places: Iterable[Place], *, foot: Iterable[Place] = (), name: str = ""
    ) -> None:
        super().__init__()
        self._look = look
        self._places: dict[str, _PlaceButton] = {}
        self._group = QButtonGroup(self)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(3, 8, 3, 8)
        inside.setSpacing(_GAP)
        for number, place in enumerate(places, start=1):
            inside.addWidget(self._add(place))
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(lambda key=place.key: self._go(key))
        inside.addStretch()
        for place in foot:
            inside.addWidget(self._add(place))
        look.follow(self)

    def show_place(self, key: str) -> None:
        """Mark the page that is open, without going there."""
        self._places[key].setChecked(True)

    @property
    def current(self) -> str:
        """The key of the marked page."""
        return next((key for key, button in self._places.items() if button.isChecked()), "")

    def sizeHint(self) -> QSize:
        """Ask for 88 across, more with larger letters."""
        wide = max((button.sizeHint().width() for button in self._places.values()), default=0)
        return QSize(max(RAIL, wide + 6), super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.colour("rail"))
        painter.drawRect(self.rect())  # for `fillRect` PySide would load every gradient

    def _add(self, place: Place) -> _PlaceButton:
        button = _PlaceButton(self._look, place)
        button.clicked.connect(lambda: self.went.emit(place.key))
        self._group.addButton(button)
        self._places[place.key] = button
        return button

    def _go(self, key: str) -> None:
        self._places[key].click()


class _PlaceButton(QAbstractButton):
    """One place: the icon above its word."""

    def __init__(self, look: Look, place: Place) -> None:
        super().__init__()
        self._look = look
        self._place = place
        self.setText(place.word)
        self.setAccessibleName(place.word)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        look.follow(self)

    def sizeHint(self) -> QSize:
        """Measure the word at its heaviest, so that being there moves nothing."""
        theme = self._look.theme
        word = QFontMetricsF(theme.font(13, 600)).horizontalAdvance(self._place.word)
        return QSize(max(_PLACE_WIDE, round(word) + 4), max(_PLACE_HIGH, theme.px(_PLACE_HIGH - 4)))

    def minimumSizeHint(self) -> QSize:
        """Close up a little on a low screen."""
        return QSize(self.sizeHint().width(), self._look.theme.px(50))

    def focus_shape(self) -> QPainterPath:
        """Ring the place from the inside: it fills the rail."""
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 10, 10)
        return path

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper under the open page, the icon and the word."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        here = self.isChecked()
        if here or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("surface") if here else theme.colour("ink", 6))
            painter.drawRoundedRect(rect, CORNER_CARD - 2, CORNER_CARD - 2)
        side = theme.px(22)
        word = QFontMetricsF(theme.font(13)).height()
        top = rect.center().y() - (side + 5 + word) / 2
        at = QRectF(rect.center().x() - side / 2, top, side, side)
        ink = theme.colour("accent" if here else "ink2")
        paint_icon(painter, self._place.icon, at, ink, mirrored=is_mirrored(self))
        painter.setPen(ink)
        painter.setFont(theme.font(13, 600 if here else 400))
        below = QRectF(0, top + side + 5, rect.width(), word)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, self._place.word)
