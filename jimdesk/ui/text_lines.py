# SPDX-License-Identifier: Apache-2.0
"""Text in a cell: broken between words, in as many lines as there is room for; what is longer ends in "…"."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

_ANY: Final = 40  # lines; more than anybody types in one cell


def lines_of(text: str, font: QFont, width: float, most: int) -> list[str]:
    """Break a text; the last line that fits takes the rest, with an ellipsis where that is too much."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) <= most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        starts.append(line.textStart())
    layout.endLayout()
    ends = [*starts[1:], len(text)]
    lines = [text[start:end].strip() for start, end in zip(starts, ends, strict=True)]
    if len(lines) > most:
        rest = text[starts[most - 1]:]
        lines = lines[: most - 1]
        lines.append(QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width))
    return lines


def height_of(text: str, font: QFont, width: float) -> float:
    """Return how high a text is when nothing of it is left out."""
    return len(lines_of(text, font, width, _ANY)) * QFontMetricsF(font).height() if text else 0.0


def paint_lines(painter: QPainter, cell: QRectF, text: str, *, middle: bool = False) -> None:
    """Paint a text from the beginning of its cell, in the middle of its height, in the painter's font.

    Each text runs as its own script does, whatever the direction of the window.
    """
    font = painter.font()
    high = QFontMetricsF(font).height()
    lines = lines_of(text, font, cell.width(), max(1, int(cell.height() // high)))
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    begins = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    side = Qt.AlignmentFlag.AlignHCenter if middle else begins | Qt.AlignmentFlag.AlignAbsolute
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    top = cell.top() + (cell.height() - high * len(lines)) / 2
    for line in lines:
        room = QRectF(cell.left(), top, cell.width(), high)
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, line)
        top += high
    painter.restore()
