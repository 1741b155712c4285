# SPDX-License-Identifier: Apache-2.0
"""Sheets of paper on the screen: black on white in the dark too, one below the other, sharp at any size."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from jimdesk.plan import preview
from jimdesk.ui.look import Look

_GAP, _SHADOW = 24, 4
_HELD = frozenset({
    Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
})


def image_of(pdf: bytes, page: int, width: int) -> QImage:
    """Return a page as a picture so many pixels wide."""
    data, wide, high = preview.page_image(pdf, page, width)
    return QImage(data, wide, high, wide * 4, QImage.Format.Format_RGB32).copy()


class SheetView(QScrollArea):
    """All pages of a PDF in a column; `whole` fits a page into the height instead of the width."""

    def __init__(self, look: Look, *, whole: bool = True) -> None:
        super().__init__()
        self._sheets = _Sheets(look)
        self._whole = whole
        self.setWidget(self._sheets)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_pdf(self, pdf: bytes, name: str) -> None:
        """Show another document; `name` is what a screen reader calls it."""
        self._sheets.set_pdf(pdf)
        self._sheets.setAccessibleName(name)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a whole page in sight."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.viewport().size()
        self._sheets.fit(room.width() - 2 * _GAP, room.height() - 2 * _GAP if self._whole else 100_000)


class _Sheets(QWidget):
    """The pages, each drawn when it first comes into sight."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pdf = b""
        self._sizes: list[tuple[float, float]] = []
        self._width = 0
        self._images: dict[int, QImage] = {}

    def set_pdf(self, pdf: bytes) -> None:
        self._pdf = pdf
        self._images = {}
        self._sizes = [preview.page_size(pdf, page) for page in range(preview.page_count(pdf))] if pdf else []
        if not pdf:
            self._width = 0
            self.setFixedSize(1, 1)
            self.update()

    def fit(self, width: int, height: int) -> None:
        """Make the pages as wide as fits."""
        if not self._sizes or width < 40 or height < 40:
            return
        wide, high = self._sizes[0]
        new = min(width, int(height * wide / high))
        if new != self._width:
            self._width = new
            self._images = {}
        high_of_all = sum(self._high(page) + _GAP for page in range(len(self._sizes)))
        self.setFixedSize(self._width + 2 * _GAP, high_of_all + _GAP)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(500, 700)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = self._look.theme.colour
        top = _GAP
        for page in range(len(self._sizes)):
            sheet = QRectF(_GAP, top, self._width, self._high(page))
            if sheet.toRect().intersects(event.rect()):
                painter.fillRect(sheet.translated(_SHADOW - 1, _SHADOW), colour("shadow"))
                painter.fillRect(sheet, colour("paper"))
                painter.drawImage(sheet.topLeft(), self._image(page))  # unscaled: no line of it may be lost
            top += self._high(page) + _GAP

    def _image(self, page: int) -> QImage:
        if page not in self._images:
            density = self.devicePixelRatioF()
            image = image_of(self._pdf, page, round(self._width * density))
            image.setDevicePixelRatio(density)
            self._images[page] = image
        return self._images[page]

    def _high(self, page: int) -> int:
        wide, high = self._sizes[page]
        return round(self._width * high / wide)


class LargeSheet(QDialog):
    """The sheet as large as the screen, so that everybody can photograph it; any key closes it."""

    def __init__(self, parent: QWidget, look: Look, pdf: bytes, name: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("JimDesk")
        view = SheetView(look)
        view.show_pdf(pdf, name)
        view.setFocusProxy(self)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(view)
        self.setWindowState(Qt.WindowState.WindowFullScreen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close; the arrow keys and Page Down still scroll."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            super().keyPressEvent(event)
        elif event.key() not in _HELD:  # the first half of two keys together, as of those that lock
            self.accept()
