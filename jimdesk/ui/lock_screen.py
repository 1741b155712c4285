# SPDX-License-Identifier: Apache-2.0
"""The lock: a calm picture over everything, and a field for the password of the file."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jimdesk.core.words import N_
from jimdesk.ui.code_field import CodeField
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.veil import Veil
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.worker_code import WorkerCode


class LockScreen(Veil):
    """Goes when the right password is given; without one, the short code does."""

    quit_wanted = Signal()

    def __init__(self, window: QWidget, sitting: Sitting, code: WorkerCode) -> None:
        super().__init__(window, sitting)
        words = sitting.words
        self.setObjectName("lock-screen")
        self.field = CodeField(sitting, code, password=True)
        self.field.say()
        card = Card(sitting.look, padding=28, gap=12)
        card.setMaximumWidth(520)
        card.inside.addWidget(labels.panel_heading(words.say(N_("JimDesk is locked"))))
        card.inside.addWidget(labels.secondary(
            words.say(N_("Everything is kept. After this you go on where you were.")), wrap=True
        ))
        card.inside.addWidget(self.field)
        leave = Button(sitting.look, words.say(N_("Quit")), kind="quiet", tone="ink2")
        leave.setObjectName("lock-quit")
        leave.clicked.connect(self.quit_wanted)
        card.inside.addWidget(leave, 0, Qt.AlignmentFlag.AlignLeading)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 3)
        middle.addStretch(1)
        self.inside.addStretch()
        self.inside.addLayout(middle)
        self.inside.addStretch()
        self.field.right.connect(self.lift)

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready for the password."""
        super().showEvent(event)
        self.field.field.setFocus()


class RestScreen(Veil):
    """A picture without a question, where there is nothing to ask: a key or a tap takes it away."""

    def __init__(self, window: QWidget, sitting: Sitting) -> None:
        super().__init__(window, sitting)
        self.setObjectName("rest-screen")
        self.setAccessibleName(sitting.words.say(N_("At rest: a key or a tap goes on")))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go."""
        self.lift()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go."""
        self.lift()
