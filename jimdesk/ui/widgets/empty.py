# SPDX-License-Identifier: Apache-2.0
"""An empty page: one question, perhaps one sentence, and one thing to do.

For example::

    Empty(look, words.say("Who belongs to Ilias?"), PersonField(...), words.say("Type a name."))
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jimdesk.ui.look import Look
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.icon_label import IconLabel

_WIDEST = 560


class Empty(QWidget):
    """The question in the upper middle of the page, and the input below it, which takes the focus."""

    def __init__(
        self, look: Look, question: str, action: QWidget, sentence: str = "", *, icon: str = ""
    ) -> None:
        super().__init__()
        inside = QVBoxLayout(self)
        inside.setContentsMargins(24, 24, 24, 24)
        inside.setSpacing(12)
        column = QWidget()
        column.setMaximumWidth(_WIDEST)
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        if icon:
            rows.addWidget(IconLabel(look, icon, "accent", 26, ground="accentSoft", tile=52))
            rows.addSpacing(8)
        rows.addWidget(labels.page_question(question))
        if sentence:
            rows.addWidget(labels.secondary(sentence, wrap=True))
        rows.addSpacing(12)
        rows.addWidget(action)
        inside.addStretch(2)
        across = QVBoxLayout()
        across.addWidget(column)
        across.setAlignment(column, Qt.AlignmentFlag(0))
        inside.addLayout(across)
        inside.setAlignment(across, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch(3)
        self.setFocusProxy(action)
