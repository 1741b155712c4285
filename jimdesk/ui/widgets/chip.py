# SPDX-License-Identifier: Apache-2.0
"""The chip: one person, everywhere the same, told apart by shape as well as by colour.

    chip = ChipLook("Yassin", Kind.JIM)
    size = chip_size(chip, theme)
    paint_chip(painter, QRectF(QPointF(), size), chip, theme)     # in a widget or a QGraphicsItem
    paint_disc(painter, rect, chip, theme)                        # the disc alone, as in the strip
    button = ChipButton(look, chip)                               # on a page

Lengths are the design's at 100 % and grow with the letters.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from jimdesk.core.frozen import frozen
from jimdesk.ui.icons import draw_icon
from jimdesk.ui.look import Look
from jimdesk.ui.theme import CORNER_PRO, TARGET, Theme

HALO: Final = 6
"""How far the mark of a selected chip reaches outside its rectangle, in pixels."""

NAME_WIDTH: Final = 150
_GAP, _END, _PAD = 7, 13, 4
_DASHES: Final = (2.4, 1.8)


class Kind(StrEnum):
    """What somebody is to the youngster. A JIM who also is family is shown as the JIM."""

    FAMILY = "family"
    COMMUNITY = "community"
    PEER = "peer"
    PROFESSIONAL = "professional"
    JIM = "jim"
    YOUNGSTER = "youngster"


_GROUND: Final = {
    Kind.FAMILY: ("fam", "famE"),
    Kind.COMMUNITY: ("com", "comE"),
    Kind.PEER: ("peer", "peerE"),
    Kind.PROFESSIONAL: ("pro", "proE"),
    Kind.JIM: ("jimSoft", "jimE"),
    Kind.YOUNGSTER: ("accentSoft", "accent"),
}


@frozen
class ChipLook:
    """What a chip shows: name, kind and state; `letters` are the initials if not the first letter."""

    name: str
    kind: Kind = Kind.FAMILY
    letters: str = ""
    small: bool = False
    faded: bool = False
    selected: bool = False
    lifted: bool = False

    @property
    def initials(self) -> str:
        """The letters in the disc."""
        return self.letters or initials(self.name)


def initials(name: str, count: int = 1) -> str:
    """Take one or two letters of a name, passing over words without a capital ("mevrouw", "van")."""
    words = [word for word in name.split() if word[0].isalnum()]
    capital = [word for word in words if not word[0].islower()] or words
    if not capital:
        return "?"
    if count == 1:
        return _letters(capital[0], 1)
    if len(capital) == 1:
        return _letters(capital[0], 2)
    return _letters(capital[0], 1) + _letters(capital[1], 1)


def initials_of(names: Mapping[str, str]) -> dict[str, str]:
    """Give everybody, by id, the initial for the disc: two letters where the first would be shared."""
    first = {key: initials(name) for key, name in names.items()}
    shared = Counter(first.values())
    return {key: initials(names[key], 2) if shared[letter] > 1 else letter for key, letter in first.items()}


def _letters(word: str, count: int) -> str:
    """Take the first letters with the marks that belong to them; the first one as a capital."""
    taken = ""
    for sign in word:
        if unicodedata.combining(sign):
            taken += sign
        elif count:
            taken += sign
            count -= 1
        else:
            break
    return taken[:1].upper() + taken[1:]


def chip_font(chip: ChipLook, theme: Theme) -> QFont:
    """Give the letters of the name: 15, or 14 on a small chip; a JIM's are heavier."""
    return theme.font(14 if chip.small else 15, 600 if chip.kind is Kind.JIM else 500)


def chip_height(chip: ChipLook, theme: Theme) -> int:
    """Give the height: 38, or 32 for a small chip, grown with the letters."""
    return theme.px(32 if chip.small else 38)


def shown_name(chip: ChipLook, theme: Theme) -> str:
    """Give the name as it fits: a long one loses its middle."""
    metrics = QFontMetricsF(chip_font(chip, theme))
    return metrics.elidedText(chip.name, Qt.TextElideMode.ElideMiddle, theme.px(NAME_WIDTH))


def chip_size(chip: ChipLook, theme: Theme) -> QSizeF:
    """Measure the whole chip."""
    height = chip_height(chip, theme)
    words = QFontMetricsF(chip_font(chip, theme)).horizontalAdvance(shown_name(chip, theme))
    return QSizeF(round(_PAD + _disc_size(chip, theme) + _GAP + words + _END + 1), height)


def chip_path(rect: QRectF, chip: ChipLook) -> QPainterPath:
    """Give the outline: a pill, or corners of 9 for a professional; for hit tests and focus rings."""
    corner = CORNER_PRO if chip.kind is Kind.PROFESSIONAL else rect.height() / 2
    path = QPainterPath()
    path.addRoundedRect(rect, corner, corner)
    return path


def paint_chip(painter: QPainter, rect: QRectF, chip: ChipLook, theme: Theme, *, rtl: bool = False) -> None:
    """Paint a chip in a rectangle of `chip_size`; a selected one also paints `HALO` pixels around it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if chip.selected:
        _paint_halo(painter, rect, chip, theme)
    if chip.lifted:
        _paint_shadow(painter, rect, chip, theme)
    ground, edge = _GROUND[chip.kind]
    thick = 2.0 if chip.kind is Kind.JIM or chip.lifted else 1.5
    pen = QPen(theme.colour("line2" if chip.faded else edge), thick)
    if chip.kind is Kind.PROFESSIONAL:
        pen.setDashPattern(_DASHES)
    painter.setPen(pen)
    painter.setBrush(theme.colour("canvas" if chip.faded else ground))
    inset = thick / 2
    painter.drawPath(chip_path(rect.adjusted(inset, inset, -inset, -inset), chip))
    side = _disc_size(chip, theme)
    margin = (rect.height() - side) / 2
    x = rect.right() - margin - side if rtl else rect.left() + margin
    _paint_disc(painter, QRectF(x, rect.top() + margin, side, side), chip, theme, alone=False)
    painter.setPen(theme.colour("ink3" if chip.faded else "ink"))
    painter.setFont(chip_font(chip, theme))
    start, end = margin + side + _GAP, 2.0
    words = rect.adjusted(end, 0, -start, 0) if rtl else rect.adjusted(start, 0, -end, 0)
    side_flag = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    flags = side_flag | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    fits = painter.fontMetrics().elidedText(  # of a chip that is narrower than its `chip_size`
        shown_name(chip, theme), Qt.TextElideMode.ElideMiddle, int(words.width())
    )
    painter.drawText(words, flags | Qt.TextFlag.TextSingleLine, fits)
    painter.restore()


def paint_disc(painter: QPainter, rect: QRectF, chip: ChipLook, theme: Theme) -> None:
    """Paint the disc alone, 28 high in the strip and 46 at the table: a professional's is an open square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_disc(painter, rect, chip, theme, alone=True)
    painter.restore()


def _disc_size(chip: ChipLook, theme: Theme) -> int:
    return theme.px(24 if chip.small else 28)


def _paint_disc(painter: QPainter, rect: QRectF, chip: ChipLook, theme: Theme, *, alone: bool) -> None:
    kind = chip.kind
    edge = theme.colour(_GROUND[kind][1])
    ink = theme.colour("surface")
    painter.setPen(Qt.PenStyle.NoPen)
    if kind is Kind.JIM:
        painter.setBrush(theme.colour("jim"))
        painter.drawEllipse(rect)
        star = rect.height() * 0.64
        at = QRectF(0, 0, star, star)
        at.moveCenter(rect.center())
        draw_icon(painter, "star", at, theme.colour("star"))
        return
    if kind is Kind.PROFESSIONAL:
        ink = _paint_square(painter, rect, chip, theme, alone=alone)
    elif kind is Kind.COMMUNITY:
        painter.setPen(QPen(edge, 2))
        painter.setBrush(theme.colour("com"))
        painter.drawEllipse(rect.adjusted(1, 1, -1, -1))
        ink = edge
    else:
        painter.setBrush(edge)
        painter.drawEllipse(rect)
        if kind is Kind.YOUNGSTER:
            ink = theme.colour("accentInk")
        if kind is Kind.PEER:
            painter.setPen(QPen(ink, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(rect.adjusted(2.75, 2.75, -2.75, -2.75))
    _paint_initials(painter, rect, chip.initials, ink, theme)


def _paint_square(painter: QPainter, rect: QRectF, chip: ChipLook, theme: Theme, *, alone: bool) -> QColor:
    """Paint a professional's square: filled in a chip, open and dashed alone; answer the ink for it."""
    edge = theme.colour("proE")
    corner = 6 * max(1.0, rect.height() / 34)
    if chip.faded:
        painter.setBrush(theme.colour("window"))
        edge = theme.colour("ink3")
    elif alone:
        pen = QPen(edge, 1.5)
        pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        painter.setBrush(theme.colour("pro"))
        rect = rect.adjusted(0.75, 0.75, -0.75, -0.75)
    else:
        painter.setBrush(edge)
    painter.drawRoundedRect(rect, corner, corner)
    return edge if alone or chip.faded else theme.colour("surface")


def _paint_initials(painter: QPainter, rect: QRectF, letters: str, ink: QColor, theme: Theme) -> None:
    font = theme.font(13, 700)
    font.setPixelSize(max(10, round(rect.height() * (0.46 if len(letters) == 1 else 0.39))))
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letters)


def _paint_halo(painter: QPainter, rect: QRectF, chip: ChipLook, theme: Theme) -> None:
    painter.setPen(QPen(theme.colour("accent"), 2))
    painter.setBrush(theme.colour("accentSoft"))
    around = rect.adjusted(-5, -5, 5, 5)
    corner = CORNER_PRO + 5 if chip.kind is Kind.PROFESSIONAL else around.height() / 2
    painter.drawRoundedRect(around, corner, corner)


def _paint_shadow(painter: QPainter, rect: QRectF, chip: ChipLook, theme: Theme) -> None:
    """Paint the one small shadow there is, 6 below and fading over 16, without a blur."""
    painter.setPen(Qt.PenStyle.NoPen)
    for grow in range(8, -1, -2):
        painter.setBrush(theme.colour("shadow", 28))
        painter.drawPath(chip_path(rect.adjusted(-grow, 6 - grow, grow, 6 + grow), chip))


class ChipButton(QAbstractButton):
    """A chip that can be pressed; checkable if asked, and then checked is selected. At least 44 high."""

    def __init__(self, look: Look, chip: ChipLook, *, checkable: bool = False) -> None:
        super().__init__()
        self._look = look
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.follow(self)
        self.set_chip(chip)

    def set_chip(self, chip: ChipLook) -> None:
        """Show another chip."""
        self._chip = chip
        self.setAccessibleName(chip.name)
        self.setToolTip("")
        if shown_name(chip, self._look.theme) != chip.name:
            self.setToolTip(plain_tooltip(chip.name))
        self.updateGeometry()
        self.update()

    @property
    def chip(self) -> ChipLook:
        """What is shown."""
        return self._chip

    def sizeHint(self) -> QSize:
        """Measure the chip with the room that a finger and the mark of selection need."""
        size = chip_size(self._chip, self._look.theme)
        around = 2 * HALO if self.isCheckable() else 2
        return QSize(round(size.width()) + around, max(TARGET, round(size.height()) + around))

    def focus_shape(self) -> QPainterPath:
        """Give the outline that the focus ring goes around."""
        return chip_path(self._chip_rect(), self._chip)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip in the middle of the target."""
        painter = QPainter(self)
        chip = self._chip
        if self.isChecked() != chip.selected or self.isDown() != chip.lifted:
            chip = ChipLook(
                chip.name, chip.kind, chip.letters, chip.small, chip.faded, self.isChecked(), False
            )
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        paint_chip(painter, self._chip_rect(), chip, self._look.theme, rtl=rtl)

    def _chip_rect(self) -> QRectF:
        size = chip_size(self._chip, self._look.theme)
        rect = QRectF(0, 0, size.width(), size.height())
        rect.moveCenter(QRectF(self.rect()).center())
        return QRectF(round(rect.x()), round(rect.y()), rect.width(), rect.height())


def plain_tooltip(text: str) -> str:
    """Make typed text safe for a tooltip, the one place where Qt would read markup."""
    return "" if not text else "<qt>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</qt>"
