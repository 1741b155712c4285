# SPDX-License-Identifier: Apache-2.0
"""The icons: line drawings of resources/icons, coloured with a token of the theme and sharp on every screen.

    button.setIcon(icon("printer", theme.colour("ink"), 20))
    paint_icon(painter, "star", rect, theme.colour("star"))

Names are the file names without `.svg`. Icons that point along the line of reading (`DIRECTIONAL`) are
mirrored when asked, for a window from right to left.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from jimdesk.core.places import resources
from jimdesk.ui.theme import LIGHT_COLOURS, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

DIRECTIONAL: Final = frozenset(
    {
        "undo",
        "redo",
        "chevron-left",
        "chevron-right",
        "arrow-right",
        "speech",
        "speech-pair",
        "trend",
        "checklist",
    }
)
_SCREENS: Final = (1, 2, 3)
_LOGO_TOKENS: Final = ("r1", "r2", "ring", "jim", "jimE")


def icon(name: str, colour: QColor, size: int = 20, *, mirrored: bool = False) -> QIcon:
    """Make an icon for Qt's own buttons and menus; it stays sharp on screens of double and triple density."""
    from PySide6.QtGui import QIcon

    result = QIcon()
    for density in _SCREENS:
        result.addPixmap(pixmap(name, colour, size, density, mirrored=mirrored))
    return result


def pixmap(name: str, colour: QColor, size: int, density: float = 1.0, *, mirrored: bool = False) -> QPixmap:
    """Draw an icon `size` pixels high on a screen of this density; drawn once, then taken from Qt's cache."""
    key = f"jimdesk-{name}-{colour.rgba():08x}-{size}-{density}-{mirrored}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    drawn = QPixmap(round(size * density), round(size * density))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    draw_icon(painter, name, QRectF(0, 0, drawn.width(), drawn.height()), colour, mirrored=mirrored)
    painter.end()
    drawn.setDevicePixelRatio(density)
    QPixmapCache.insert(key, drawn)
    return drawn


def paint_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor, *, mirrored: bool = False) -> None:
    """Paint an icon in a widget, on whole pixels, from the cache."""
    density = painter.device().devicePixelRatioF()
    size = round(min(rect.width(), rect.height()))
    at = QRectF(0, 0, size, size)
    at.moveCenter(rect.center())
    corner = QPointF(round(at.x() * density) / density, round(at.y() * density) / density)
    painter.drawPixmap(corner, pixmap(name, colour, size, density, mirrored=mirrored))


def draw_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor, *, mirrored: bool = False) -> None:
    """Draw an icon as lines, for canvases that are zoomed and turned; use `paint_icon` in a widget."""
    svg = _source(name).replace("currentColor", colour.name())
    painter.save()
    painter.setOpacity(painter.opacity() * colour.alphaF())
    if mirrored and name in DIRECTIONAL:
        painter.translate(rect.center().x() * 2, 0)
        painter.scale(-1, 1)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, rect)
    painter.restore()


def is_mirrored(widget: QWidget) -> bool:
    """Tell whether directional icons must be mirrored in this widget: it reads from right to left."""
    return widget.layoutDirection() == Qt.LayoutDirection.RightToLeft


def own_way(widget: QWidget, text: str) -> str:
    """Return a text that keeps its own direction in a window from right to left: "24 nov"."""
    return f"\u2068{text}\u2069" if text and is_mirrored(widget) else text


def logo(theme: Theme, size: int, density: float = 1.0) -> QPixmap:
    """Draw the mark of JimDesk: the rings with the star, in the colours of the theme."""
    drawn = _drawn(_logo(theme), round(size * density))
    drawn.setDevicePixelRatio(density)
    return drawn


def app_icon(theme: Theme, sizes: tuple[int, ...] = (16, 24, 32, 48, 64, 128, 256)) -> QIcon:
    """Give the icon of the window and the task bar."""
    from PySide6.QtGui import QIcon

    result, mark = QIcon(), _logo(theme)
    for size in sizes:
        result.addPixmap(_drawn(mark, size))
    return result


def _logo(theme: Theme) -> QSvgRenderer:
    svg = _source("logo")
    for token in _LOGO_TOKENS:
        svg = svg.replace(getattr(LIGHT_COLOURS, token), theme.colour(token).name())
    return QSvgRenderer(QByteArray(svg.encode()))


def _drawn(mark: QSvgRenderer, pixels: int) -> QPixmap:
    drawn = QPixmap(pixels, pixels)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    mark.render(painter, QRectF(drawn.rect()))
    painter.end()
    return drawn


def names() -> list[str]:
    """List the names of all icons there are."""
    return sorted(path.stem for path in (resources() / "icons").glob("*.svg") if path.stem != "logo")


@cache
def _source(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
