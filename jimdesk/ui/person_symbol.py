# SPDX-License-Identifier: Apache-2.0
"""The symbol of a person outside the genogram, in a list and in the inspector: the same shapes, another size.

A square, circle, dome or diamond with the age inside, a cross for who died, a second outline for the
youngster; a professional is a dashed square with a letter, as in the circle.
"""

from __future__ import annotations

import datetime
import math
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from jimdesk.core import names
from jimdesk.core.audience import Shown
from jimdesk.core.people import Being, Gender, Level, Person
from jimdesk.drawing import Style
from jimdesk.instruments.genogram import shapes
from jimdesk.ui.look import Look
from jimdesk.ui.paint import paint
from jimdesk.ui.theme import Theme
from jimdesk.ui.widgets.chip import ChipLook, Kind, paint_disc

_EDGE, _CROSS = 2.0, 1.5


class Symbol(NamedTuple):
    """What the symbol of somebody says."""

    gender: Gender = Gender.UNKNOWN
    age: str = ""
    died: bool = False
    youngster: bool = False
    letters: str = ""  # of a professional, who has no shape of a family tree
    being: Being = Being.PERSON


def symbol_of(shown: Shown, person: Person, today: datetime.date, letters: str | None = None) -> Symbol:
    """Return the symbol of a person on a day; `letters` where those of everybody are known already."""
    if person.level is Level.PROFESSIONAL and not person.youngster:
        return Symbol(letters=names.initials(shown, person) if letters is None else letters)
    died = person.died or bool(person.death)
    age = None if died else person.birth.age_on(today)
    known = age is not None and person.being is Being.PERSON
    return Symbol(person.gender, str(age) if known else "", died, person.youngster, being=person.being)


def paint_symbol(
    painter: QPainter, rect: QRectF, symbol: Symbol, theme: Theme, *, ghost: bool = False
) -> None:
    """Paint a symbol in a square; a `ghost` is somebody who is not there yet."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if symbol.letters:
        paint_disc(painter, rect, ChipLook(symbol.letters, Kind.PROFESSIONAL, symbol.letters), theme)
    else:
        _paint_shape(painter, rect, symbol, theme, "accentLine" if ghost else "ink")
    painter.restore()


def _paint_shape(painter: QPainter, rect: QRectF, symbol: Symbol, theme: Theme, edge: str) -> None:
    at, half = rect.center(), rect.width() / 2 - _EDGE / 2
    x, y = at.x(), at.y()
    parts = [shapes.outline(symbol.gender, x, y, half, Style("surface", edge, _EDGE), symbol.being)]
    if symbol.youngster:
        inside = half - max(3, half * 0.2)
        parts.append(shapes.outline(symbol.gender, x, y, inside, Style("accentSoft", edge, _CROSS)))
    paint(painter, parts, theme)
    if symbol.died and symbol.being is not Being.MISCARRIAGE:
        reach = {Gender.MAN: half, Gender.UNKNOWN: half / 2}.get(symbol.gender, half * math.sqrt(0.5))
        painter.setPen(QPen(theme.colour("ink3"), _CROSS))
        painter.drawLine(QPointF(x - reach, y - reach), QPointF(x + reach, y + reach))
        painter.drawLine(QPointF(x - reach, y + reach), QPointF(x + reach, y - reach))
    elif symbol.age:
        font = theme.font(13, 600)
        font.setPixelSize(max(10, round(rect.width() * (0.47 if len(symbol.age) < 3 else 0.36))))
        painter.setFont(font)
        painter.setPen(theme.colour(edge))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, symbol.age)


class PersonSymbol(QWidget):
    """The symbol on a page, only seen."""

    def __init__(self, look: Look, size: int = 42) -> None:
        super().__init__()
        self._look = look
        self._size = size
        self._symbol = Symbol()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.follow(self)

    def show_symbol(self, symbol: Symbol) -> None:
        """Show somebody else's."""
        if symbol != self._symbol:
            self._symbol = symbol
            self.update()

    def sizeHint(self) -> QSize:
        """Measure it; larger with larger letters."""
        side = self._look.theme.px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        paint_symbol(QPainter(self), QRectF(self.rect()), self._symbol, self._look.theme)
