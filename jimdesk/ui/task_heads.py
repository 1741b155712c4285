# SPDX-License-Identifier: Apache-2.0
"""The words above the columns of the plan, over the columns of the rows."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jimdesk.core.words import N_
from jimdesk.ui.icons import is_mirrored
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.task_row import columns

_WORDS = ("", N_("What"), N_("Who"), N_("When"), N_("Who checks"), N_("If it does not work"))


class TaskHeads(QWidget):
    """Painted; a screen reader hears the columns in each row."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sitting.look.follow(self)

    def renew(self) -> None:
        """Say the words in the language of now."""
        self.update()

    def sizeHint(self) -> QSize:
        """One line of labels."""
        return QSize(600, self._sitting.look.theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words."""
        theme = self._sitting.look.theme
        painter = QPainter(self)
        painter.setFont(theme.font(13, 500))
        painter.setPen(theme.colour("ink2"))
        rtl = is_mirrored(self)
        places = columns(self.width(), theme.letters / 100)
        for word, (left, width) in zip(_WORDS, places, strict=True):
            room = QRectF(self.width() - left - width if rtl else left, 0, width, self.height())
            text = self._sitting.words.say(word) if word else ""
            painter.drawText(room, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, text)
