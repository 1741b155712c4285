# SPDX-License-Identifier: Apache-2.0
"""The safety stop: at one key all screens are calm; behind a code lies the worker's own card.

It says nothing of why. It leads back to where everything was.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jimdesk.core.words import N_
from jimdesk.ui.big_words import BigWords
from jimdesk.ui.code_field import CodeField
from jimdesk.ui.held_key import HeldKey
from jimdesk.ui.hold_button import HoldButton
from jimdesk.ui.safety_card import SafetyCard
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.veil import Veil
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.worker_code import WorkerCode

_OWN = Qt.Key.Key_F8


class SafetyStop(Veil):
    """Three faces: calm, the question for the code, and the card; without a code it stays while F8 does."""

    def __init__(self, window: QWidget, sitting: Sitting, code: WorkerCode) -> None:
        super().__init__(window, sitting)
        words, look = sitting.words, sitting.look
        self.setObjectName("safety-stop-screen")
        self._code = code
        self._words = BigWords(look)
        self._words.show_words(words.say(N_("We stop for a while.")))
        self.card: SafetyCard | None = None
        self._ask = CodeField(sitting, code)
        self._ask.say()
        self._ask.setMaximumWidth(460)
        self._ask.hide()
        own = words.say(N_("For my eyes: hold this, or F8"))
        self._own = Button(look, icon="eye", name=own, kind="quiet")
        self._own.setObjectName("safety-own")
        self._away = Button(look, words.say(N_("Put the card away")), kind="primary")
        self._away.setObjectName("safety-card-away")
        self.back = HoldButton(look)
        self.back.setText(words.say(N_("Hold to go back")))
        self.back.setObjectName("safety-back")
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self._own)
        foot.addWidget(self._away)
        foot.addStretch()
        foot.addWidget(self.back)
        self.inside.addWidget(self._words, 1)
        self.inside.addWidget(self._ask)
        self.inside.addLayout(foot)
        self._away.hide()
        self._key = HeldKey(self)
        self._key.watch(self, _OWN)
        self._key.down.connect(self._hold)
        self._own.pressed.connect(lambda: self._hold(True))
        self._own.released.connect(lambda: self._hold(False))
        self._away.clicked.connect(self.show_calm)
        self._ask.right.connect(lambda: self._show_card(stays=True))
        self.back.held.connect(self.lift)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_calm(self) -> None:
        """Put the card and the question away: anybody may look."""
        self._ask.hide()
        self._away.hide()
        if self.card is not None:
            self.inside.removeWidget(self.card)
            self.card.hide()
            self.card.deleteLater()
            self.card = None
        self._words.show()
        self._own.show()
        self.back.show()
        self.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Have no button ready for a key that was meant for something else."""
        super().showEvent(event)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the card away with Esc or with the key of the stop; held on the calm picture, Esc goes back."""
        away = event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F12)
        if away and (self.card is not None or self._ask.isVisible()):
            self.show_calm()
        elif event.key() == Qt.Key.Key_Escape:
            self.back.key.press(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Stay, when Esc was not held long enough."""
        if event.key() == Qt.Key.Key_Escape:
            self.back.key.release(event)

    def _hold(self, down: bool) -> None:
        if self._code.is_set:
            if down and self.card is None:
                self._ask.show()
                self._ask.field.setFocus()
        elif down:
            self._show_card(stays=False)
        elif self.card is not None:
            self.show_calm()

    def _show_card(self, *, stays: bool) -> None:
        self._ask.hide()
        self._words.hide()
        if self.card is None:
            self.card = SafetyCard(self.sitting)
            self.inside.insertWidget(0, self.card, 1)
        if stays:
            self._own.hide()
            self._away.show()
            self._away.setFocus()
