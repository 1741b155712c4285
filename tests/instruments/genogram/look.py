# SPDX-License-Identifier: Apache-2.0
"""A small painter that puts a drawing into a PNG, to be looked at: look.py TREE.ged|story OUT.png [SCALE]."""

import datetime
import sys
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)

from jimdesk.core.audience import WORKER, shown_to
from jimdesk.core.family import Family
from jimdesk.core.words import Words
from jimdesk.drawing import Area, Box, Drawing, Line, Part, Ring, Style, Text
from jimdesk.instruments.genogram import legend
from jimdesk.instruments.genogram.picture import draw
from jimdesk.instruments.instrument import View
from jimdesk.ui import theme as themes


def paint(drawing: Drawing, scale: float, key: tuple[tuple[tuple[Part, ...], str], ...] = ()) -> QImage:
    """Paint a drawing, and its legend below it."""
    theme = themes.theme(dark=False)
    x, y, width, height = drawing.box
    width = max(width, 900 if key else 0)
    room = 30 * ((len(key) + 4) // 5) + 20 if key else 0
    size = max(1, int(width * scale)), max(1, int((height + room) * scale))
    image = QImage(*size, QImage.Format.Format_ARGB32)
    image.fill(theme.colour(drawing.ground))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.save()
    painter.translate(-x, -y)
    for part in drawing.parts():
        _part(painter, part, theme, drawing.ground)
    painter.restore()
    for i, (sample, label) in enumerate(key):
        painter.save()
        painter.translate(20 + (i % 5) * 176, height + 30 * (i // 5))
        for part in sample:
            _part(painter, part, theme, drawing.ground)
        painter.setPen(theme.colour("ink"))
        painter.setFont(_font(14, 400))
        painter.drawText(QPointF(50, 16), label)
        painter.restore()
    painter.end()
    return image


def _font(size: float, weight: int) -> QFont:
    font = QFont(themes.SCREEN_FAMILY)
    font.setPixelSize(round(size))
    font.setWeight(QFont.Weight(weight))
    return font


def _pen(style: Style, theme: themes.Theme) -> QPen:
    if not style.edge:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(theme.colour(style.edge), style.width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if style.dash:
        pen.setDashPattern([d / style.width for d in style.dash])
    return pen


def _part(painter: QPainter, part: Part, theme: themes.Theme, ground: str) -> None:
    if isinstance(part, Text):
        painter.setPen(theme.colour(part.colour))
        painter.setFont(_font(part.size, part.weight))
        painter.drawText(QRectF(*part.box).adjusted(-9, -9, 9, 9), Qt.AlignmentFlag.AlignCenter, part.text)
        return
    painter.setPen(_pen(part.style, theme))
    painter.setBrush(QBrush(theme.colour(part.style.fill)) if part.style.fill else Qt.BrushStyle.NoBrush)
    if isinstance(part, Ring):
        painter.drawEllipse(QPointF(part.x, part.y), part.radius, part.radius)
    elif isinstance(part, Box):
        painter.drawRoundedRect(QRectF(*part.box), part.corner, part.corner)
    elif isinstance(part, Area):
        painter.drawPath(_rounded(part))
    else:
        _line(painter, part, theme.colour(ground))


def _line(painter: QPainter, part: Line, ground: QColor) -> None:
    line = QPolygonF([QPointF(x, y) for x, y in part.points])
    pen = painter.pen()
    if part.halo:
        painter.setPen(QPen(ground, part.halo))
        painter.drawPolyline(line)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(line)


def _rounded(part: Area) -> QPainterPath:
    path, points = QPainterPath(), [QPointF(x, y) for x, y in part.points]
    for i, here in enumerate(points):
        before, after = points[i - 1], points[(i + 1) % len(points)]
        ends = []
        for other in (before, after):
            away = other - here
            length = max(1e-6, (away.x() ** 2 + away.y() ** 2) ** 0.5)
            ends.append(here + away * (min(part.corner, length / 2) / length))
        if i:
            path.lineTo(ends[0])
        else:
            path.moveTo(ends[0])
        path.quadTo(here, ends[1])
    path.closeSubpath()
    return path


def family(source: str) -> Family:
    """Read a tree, make a family of so many people, or build the story's."""
    if source == "story":
        from tests.story_family import story_family

        return story_family()
    if source.isdigit():
        from tests.trees import tree

        return tree(int(source), 1)
    from jimdesk.exchange.gedcom import read

    return read(Path(source))


if __name__ == "__main__":
    app = QGuiApplication([*sys.argv[:1], "-platform", "offscreen"])
    themes.load_fonts()
    shown = shown_to(family(sys.argv[1]), WORKER)
    view = View(day=datetime.date(2026, 11, 24))
    words = Words("nl")
    key = legend.legend(shown, words, view)
    paint(draw(shown, words, view), float(sys.argv[3]) if len(sys.argv) > 3 else 1.0, key).save(sys.argv[2])
