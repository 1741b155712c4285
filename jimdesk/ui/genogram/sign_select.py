# SPDX-License-Identifier: Apache-2.0
"""A list in which a sign is chosen: each with its picture, under headings; letters go to what begins so."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QStandardItemModel

from jimdesk.core.words import Words
from jimdesk.instruments.genogram.legend import HEIGHT, WIDTH
from jimdesk.instruments.genogram.notation import Row, grouped
from jimdesk.ui import paint
from jimdesk.ui.look import Look
from jimdesk.ui.widgets.select import Select

_SHARP = 2  # pixels of the picture for each of the screen


class SignSelect(Select):
    """A `Select` of rows of the notation."""

    def __init__(self, look: Look, name: str, *, width: int = 8) -> None:
        """Make it; `width` is how many letters must have room, the list itself is as wide as it needs."""
        super().__init__(look, [])
        self.setObjectName(name)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(width)
        self.setIconSize(QSize(look.theme.px(WIDTH), look.theme.px(HEIGHT)))
        self._theme = look

    def offer(
        self, rows: tuple[Row, ...], words: Words, current: str = "", *, first: str = "", name: str = ""
    ) -> None:
        """Offer these signs; `first` are the words for none of them."""
        from jimdesk.instruments.genogram.samples import sample

        self.clear()
        if name:
            self.setAccessibleName(name)
        if first:
            self.addItem(first, "")
        for group, some in grouped(rows):
            if group:
                self.addItem(words.say(group, "legend"), None)
                model = self.model()
                if isinstance(model, QStandardItemModel):
                    heading = model.item(self.count() - 1)
                    heading.setFlags(Qt.ItemFlag.NoItemFlags)
                    heading.setFont(self._theme.theme.font(15, 600))
            for row in some:
                picture = QPixmap(round(WIDTH * _SHARP), round(HEIGHT * _SHARP))
                picture.fill(Qt.GlobalColor.transparent)
                picture.setDevicePixelRatio(_SHARP)
                painter = QPainter(picture)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                paint.paint(painter, sample(row, words), self._theme.theme, ground="surface")
                painter.end()
                self.addItem(QIcon(picture), words.say(row.name, "legend"), str(row.value))
        self.set_current(current)
        self.view().setMinimumWidth(self._theme.theme.px(300))
