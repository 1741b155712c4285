# SPDX-License-Identifier: Apache-2.0
"""The buttons: one filled for an area, the others outlined or quiet.

For example::

    Button(look, words.say("Add"), kind="primary", hint="Enter")
    Button(look, words.say("Table view"), icon="table-screen")
    Button(look, words.say("Next"), kind="soft", trailing="chevron-right")
    Button(look, words.say("Save as PDF"), kind="quiet")
    Button(look, icon="undo", name=words.say("Undo"))            # square, with the name for ear and tooltip
"""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from jimdesk.ui.icons import is_mirrored, paint_icon
from jimdesk.ui.look import Look
from jimdesk.ui.theme import CORNER_INPUT, OUTLINE, TARGET
from jimdesk.ui.widgets.chip import plain_tooltip

ButtonKind = Literal["plain", "primary", "soft", "quiet"]
ButtonTone = Literal["accent", "ink2", "warn", "bad", "private"]

_GAP: Final = 10
_CLEAR: Final = ""


class Button(QPushButton):
    """A button; `kind` is its weight, `tone` the ground it stands on: amber, failing, private.

    Args:
        look: the look that counts.
        text: the words on it, or none beside an icon.
        icon: the icon before the words.
        trailing: the icon after the words, such as "chevron-down" or "arrow-right".
        hint: a lighter word after the words, such as the key that does the same.
        name: for a button without words: its name for a screen reader and its tooltip.
        kind: primary is filled (one an area), plain outlined, soft for a coloured card, quiet words only.
        tone: the words' colour, for a button on an amber, failing or private ground.
        height: 44; 40 in a row of tools, 56 for printing.
        pill: round ends, for what shows a choice.
        font_size: 14; 18 for the printing button.
        checkable: stays pressed; then it is shown as selected.
    """

    def __init__(
        self,
        look: Look,
        text: str = "",
        *,
        icon: str = "",
        trailing: str = "",
        hint: str = "",
        name: str = "",
        kind: ButtonKind = "plain",
        tone: ButtonTone = "accent",
        height: int = TARGET,
        pill: bool = False,
        font_size: int = 14,
        checkable: bool = False,
    ) -> None:
        super().__init__(text)
        self._look = look
        self._icon, self._trailing, self._hint = icon, trailing, hint
        self._kind: ButtonKind = kind
        self._tone: ButtonTone = tone
        self._height, self._pill, self._font_size = height, pill, font_size
        self.setCheckable(checkable)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if name:
            self.setAccessibleName(name)
            if not text:
                self.setToolTip(plain_tooltip(name))
        look.follow(self)

    def set_icon(self, icon: str) -> None:
        """Show another icon before the words."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_trailing(self, icon: str) -> None:
        """Show another icon after the words, as when something was opened."""
        self._trailing = icon
        self.update()

    def set_hint(self, hint: str) -> None:
        """Show another lighter word after the words, as in another language."""
        self._hint = hint
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: ButtonKind) -> None:
        """Change the weight, as when another button becomes the one action."""
        self._kind = kind
        self.update()

    def sizeHint(self) -> QSize:
        """Measure the words and icons with their padding; never under 44 wide."""
        theme = self._look.theme
        height = max(theme.px(self._height), self._height)
        parts = self._parts()
        if not self.text():
            return QSize(height, height)
        room = sum(width for _what, width in parts) + _GAP * (len(parts) - 1)
        padding = 8 if self._kind == "quiet" else 18 if self._pill else 16
        return QSize(max(TARGET, round(room + 2 * padding)), height)

    def minimumSizeHint(self) -> QSize:
        """Never squeeze the words."""
        return self.sizeHint()

    def focus_shape(self) -> QPainterPath:
        """Give the outline that the focus ring goes around."""
        path = QPainterPath()
        corner = self._corner()
        path.addRoundedRect(QRectF(self.rect()), corner, corner)
        return path

    def changeEvent(self, event: QEvent) -> None:
        """Be measured anew when the words change in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.updateGeometry()
        super().changeEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, then icon, words, hint and icon along the line of reading."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, edge, ink = self._colours()
        if ground or edge:
            inset = OUTLINE / 2 if edge else 0
            painter.setPen(QPen(edge, OUTLINE) if edge else Qt.PenStyle.NoPen)
            painter.setBrush(ground or Qt.BrushStyle.NoBrush)
            corner = self._corner()
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), corner, corner
            )
        parts = self._parts()
        room = sum(width for _what, width in parts) + _GAP * (len(parts) - 1)
        rtl = is_mirrored(self)
        at = (self.width() + room) / 2 if rtl else (self.width() - room) / 2
        for what, width in parts:
            left = at - width if rtl else at
            self._paint_part(painter, what, QRectF(left, 0, width, self.height()), ink)
            at += -(width + _GAP) if rtl else width + _GAP

    def _paint_part(self, painter: QPainter, what: str, rect: QRectF, ink: QColor) -> None:
        if what in ("icon", "trailing"):
            name = self._icon if what == "icon" else self._trailing
            side = rect.width()
            at = QRectF(QPointF(rect.left(), rect.center().y() - side / 2), rect.size())
            at.setHeight(side)
            paint_icon(painter, name, at, ink, mirrored=is_mirrored(self))
            return
        painter.setPen(ink)
        painter.setFont(self._hint_font() if what == "hint" else self._font())
        words = self._hint if what == "hint" else self.text()
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextHideMnemonic
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # a question mark stays at its end
        painter.drawText(rect.adjusted(-2, 0, 2, 0), flags, words)

    def _parts(self) -> list[tuple[str, float]]:
        """List what is painted, in the order of reading, with widths."""
        theme = self._look.theme
        side = theme.px(24 if self._font_size > 15 else 20)
        parts: list[tuple[str, float]] = []
        if self._icon:
            parts.append(("icon", side))
        if self.text():
            words = self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
            parts.append(("words", QFontMetricsF(self._font()).horizontalAdvance(words)))
        if self._hint:
            parts.append(("hint", QFontMetricsF(self._hint_font()).horizontalAdvance(self._hint)))
        if self._trailing:
            small = self._trailing in ("chevron-down", "chevron-up")
            parts.append(("trailing", theme.px(16 if small else 18)))
        return parts

    def _font(self) -> QFont:
        return self._look.theme.font(self._font_size, 600)

    def _hint_font(self) -> QFont:
        return self._look.theme.font(13, 400)

    def _corner(self) -> float:
        return self.height() / 2 if self._pill else CORNER_INPUT

    def _colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Give ground, edge and ink for the kind, the tone and the state."""
        tokens = (
            _COLOURS[self._kind, self._tone]
            if (self._kind, self._tone) in _COLOURS
            else _COLOURS[self._kind, "accent"]
        )
        ground, edge, ink = tokens
        colour = self._look.theme.colour
        if not self.isEnabled():
            return None, colour("line") if edge or ground else None, colour("ink2")
        if self.isChecked():
            return colour("accentSoft"), colour("accent"), colour("accent")
        shade = colour(ground) if ground else None
        if self.isDown() or self.underMouse():
            shade = self._darker(ground, 2 if self.isDown() else 1)
        return shade, colour(edge) if edge else None, colour(ink)

    def _darker(self, ground: str, steps: int) -> QColor:
        """Take one step darker for hover and two for pressed; quiet grounds have a token for it."""
        theme = self._look.theme
        if ground == "surface":
            return theme.colour("window" if steps == 1 else "rail")
        if not ground:
            return theme.colour("ink", 6 * steps)
        return theme.colour(ground).darker(100 + 10 * steps)


_COLOURS: Final[dict[tuple[str, str], tuple[str, str, str]]] = {
    ("primary", "accent"): ("accent", _CLEAR, "accentInk"),
    ("primary", "private"): ("privateInk", _CLEAR, "private"),
    ("primary", "bad"): ("badInk", _CLEAR, "surface"),
    ("plain", "accent"): ("surface", "line2", "ink"),
    ("plain", "ink2"): ("surface", "line2", "ink2"),
    ("plain", "warn"): (_CLEAR, "warnE", "warnInk"),
    ("plain", "bad"): (_CLEAR, "badInk", "badInk"),
    ("plain", "private"): (_CLEAR, "privateLine", "privateInk"),
    ("soft", "accent"): (_CLEAR, "accentLine", "ink"),
    ("quiet", "accent"): (_CLEAR, _CLEAR, "accent"),
    ("quiet", "ink2"): (_CLEAR, _CLEAR, "ink2"),
    ("quiet", "warn"): (_CLEAR, _CLEAR, "warnInk"),
    ("quiet", "bad"): (_CLEAR, _CLEAR, "badInk"),
    ("quiet", "private"): (_CLEAR, _CLEAR, "privateInk"),
}
