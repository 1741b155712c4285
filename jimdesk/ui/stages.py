# SPDX-License-Identifier: Apache-2.0
"""The stages of a meeting in a row: a check on what has been, a filled pill for now, words for what comes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget

from jimdesk.ui.icons import paint_icon
from jimdesk.ui.look import Look
from jimdesk.ui.theme import TARGET
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.chip import plain_tooltip

_PILL: Final = 34
_PADDING: Final = 15
_CHECK: Final = 18


class _Shown(NamedTuple):
    """What is in the row, so that the same is not made twice."""

    stages: tuple[tuple[str, str], ...]
    current: str
    done: frozenset[str]


class Stages(QWidget):
    """Any stage can be gone to, forward and back; in a narrow strip, what has been keeps only its check."""

    wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._narrow = self._few = False
        self._shown: _Shown | None = None
        self._buttons: list[_StageButton] = []
        self._dashes: list[QLabel] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(3)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_stages(self, stages: Sequence[tuple[str, str]], current: str, done: Collection[str]) -> None:
        """Show (id, words) of the stages, which one it is now, and which have been."""
        shown = _Shown(tuple(stages), current, frozenset(done))
        if shown == self._shown:
            return
        self._shown = shown
        for widget in (*self._dashes, *self._buttons):
            self._row.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._buttons, self._dashes = [], []
        for id_, text in stages:
            button = _StageButton(self._look, text, now=id_ == current, done=id_ in done)
            button.setObjectName(f"stage-{id_}")
            button.clicked.connect(lambda _=False, id_=id_: self.wanted.emit(id_))
            dash = labels.small("–")
            self._dashes.append(dash)
            self._buttons.append(button)
            self._row.addWidget(dash)
            self._row.addWidget(button)
        self._squeeze()

    def set_room(self, *, narrow: bool, few: bool = False) -> None:
        """Leave out the words of what has been; with `few`, every stage but this one and the next."""
        if (narrow, few) != (self._narrow, self._few):
            self._narrow, self._few = narrow, few
            self._squeeze()

    def _squeeze(self) -> None:
        ids = [id_ for id_, _ in self._shown.stages] if self._shown else []
        current = ids.index(self._shown.current) if self._shown and self._shown.current in ids else 0
        for place, (dash, button) in enumerate(zip(self._dashes, self._buttons, strict=True)):
            button.set_narrow(self._narrow)
            seen = not self._few or current <= place <= current + 1
            button.setVisible(seen)
            dash.setVisible(seen and place > (current if self._few else 0) and not self._narrow)


class _StageButton(QAbstractButton):
    """One stage; it says by shape, not only by colour, whether it has been or is now."""

    def __init__(self, look: Look, text: str, *, now: bool, done: bool) -> None:
        super().__init__()
        self._look = look
        self._now, self._done = now, done and not now
        self._wordless = False
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.follow(self)

    def set_narrow(self, narrow: bool) -> None:
        """Show only the check of a stage that has been."""
        self._wordless = narrow and self._done
        self.setToolTip(plain_tooltip(self.text()) if self._wordless else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Measure the check, the words, and the pill around what is now."""
        theme = self._look.theme
        width = 0.0 if self._wordless else QFontMetricsF(self._font()).horizontalAdvance(self.text())
        width += theme.px(_CHECK) + 6 if self._done else 0
        width += 2 * _PADDING if self._now else 12
        return QSize(round(width), max(TARGET, theme.px(_PILL)))

    def focus_shape(self) -> QPainterPath:
        """Give the outline that the focus ring goes around."""
        path = QPainterPath()
        path.addRoundedRect(self._pill(), self._pill().height() / 2, self._pill().height() / 2)
        return path

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill, the check and the words."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._now:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawPath(self.focus_shape())
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("window"))
            painter.drawPath(self.focus_shape())
        room = QRectF(self.rect())
        side = theme.px(_CHECK)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self._done:
            left = room.right() - 6 - side if rtl else 6.0
            at = QRectF(left, (self.height() - side) / 2, side, side)
            paint_icon(painter, "check", at, theme.colour("accent"))
            room.adjust(0 if rtl else side + 8, 0, -(side + 8) if rtl else 0, 0)
        if not self._wordless:
            painter.setFont(self._font())
            painter.setPen(theme.colour("accentInk" if self._now else "ink2"))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.text())

    def _font(self) -> QFont:
        return self._look.theme.font(14, 600 if self._now else 400)

    def _pill(self) -> QRectF:
        high = self._look.theme.px(_PILL)
        return QRectF(0, (self.height() - high) / 2, self.width(), high)
