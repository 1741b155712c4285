# SPDX-License-Identifier: Apache-2.0
"""The shapes of a `Drawing`, painted on the screen in the colours of the theme."""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from jimdesk.drawing import Area, Box, Line, Part, Point, RectBox, Ring, Style, Text
from jimdesk.ui.theme import Theme


def rect(box: RectBox) -> QRectF:
    """Return a box as Qt has it."""
    return QRectF(*box)


def paint(painter: QPainter, parts: Iterable[Part], theme: Theme, *, ground: str = "canvas") -> None:
    """Paint parts in their order; a halo takes the colour of the ground."""
    sheet = _Sheet(painter, theme, ground)
    for part in parts:
        _paint(part, sheet)


class _Sheet(NamedTuple):
    """What there is to paint with and on."""

    painter: QPainter
    theme: Theme
    ground: str


@singledispatch
def _paint(part: object, _sheet: _Sheet) -> None:
    raise TypeError(f"no way to paint {type(part).__name__}")


@_paint.register
def _(part: Ring, sheet: _Sheet) -> None:
    _dress(sheet, part.style)
    sheet.painter.drawEllipse(QPointF(part.x, part.y), part.radius, part.radius)


@_paint.register
def _(part: Box, sheet: _Sheet) -> None:
    _dress(sheet, part.style)
    sheet.painter.drawRoundedRect(rect(part.box), part.corner, part.corner)


@_paint.register
def _(part: Line, sheet: _Sheet) -> None:
    path = line_path(part)
    if part.halo:
        pen = QPen(sheet.theme.colour(sheet.ground), part.halo)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        sheet.painter.strokePath(path, pen)
    _dress(sheet, part.style)
    sheet.painter.drawPath(path)


@_paint.register
def _(part: Area, sheet: _Sheet) -> None:
    _dress(sheet, part.style)
    if part.corner:
        sheet.painter.drawPath(rounded(part.points, part.corner))
    else:
        sheet.painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in part.points]))


@_paint.register
def _(part: Text, sheet: _Sheet) -> None:
    # Drawings are not scaled with the letters, and their text keeps the width it was measured with.
    font = sheet.theme.font(15, part.weight)
    font.setPixelSize(max(1, round(part.size)))
    if part.size != round(part.size):
        font.setPointSizeF(part.size * 0.75)
    sheet.painter.setFont(font)
    sheet.painter.setPen(sheet.theme.colour(part.colour))
    side = _SIDES[part.align]
    flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip | Qt.TextFlag.TextSingleLine
    sheet.painter.drawText(rect(part.box), flags, part.text)


_SIDES = {
    "start": Qt.AlignmentFlag.AlignLeft,
    "middle": Qt.AlignmentFlag.AlignHCenter,
    "end": Qt.AlignmentFlag.AlignRight,
}


def line_path(line: Line) -> QPainterPath:
    """Return the way a line goes, straight or curved."""
    points = [QPointF(x, y) for x, y in line.points]
    path = QPainterPath(points[0])
    if line.curved:
        for first, second, end in zip(points[1::3], points[2::3], points[3::3], strict=True):
            path.cubicTo(first, second, end)
    else:
        for point in points[1:]:
            path.lineTo(point)
    return path


def rounded(points: tuple[Point, ...], corner: float) -> QPainterPath:
    """Return a closed outline whose corners are rounded as far as their sides allow."""
    path = QPainterPath()
    count = len(points)
    for index, (x, y) in enumerate(points):
        here = QPointF(x, y)
        before, after = QPointF(*points[index - 1]), QPointF(*points[(index + 1) % count])
        enter, leave = _towards(here, before, corner), _towards(here, after, corner)
        if index:
            path.lineTo(enter)
        else:
            path.moveTo(enter)
        path.quadTo(here, leave)
    path.closeSubpath()
    return path


def _towards(start: QPointF, end: QPointF, distance: float) -> QPointF:
    way = end - start
    length = (way.x() ** 2 + way.y() ** 2) ** 0.5
    return start + way * (min(distance, length / 2) / length) if length else start


def _dress(sheet: _Sheet, style: Style) -> None:
    painter, theme = sheet.painter, sheet.theme
    if style.fill:
        painter.setBrush(theme.colour(style.fill, style.strength))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    if not style.edge:
        painter.setPen(Qt.PenStyle.NoPen)
        return
    pen = QPen(theme.colour(style.edge), style.width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if style.dash:
        pen.setDashPattern([length / style.width for length in style.dash])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
