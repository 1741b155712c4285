# SPDX-License-Identifier: Apache-2.0
"""Fields for passwords: one that shows dots, and a new password typed twice with how strong it is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.core.words import N_
from jimdesk.ui.look import Look
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels

_STEPS: Final = 3
_INKS: Final = {0: "line2", 1: "badInk", 2: "ink2", 3: "accent"}


class PasswordField(QLineEdit):
    """A field that shows dots."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setAccessibleName(name)


class NewPassword(QWidget):
    """A password that is chosen: typed twice, with how strong it is; four words are encouraged, no more."""

    def __init__(self, sitting: Sitting, *, or_none: bool = False) -> None:
        """Make the fields; `or_none` where somebody can also choose to have no password."""
        super().__init__()
        self._or_none = or_none
        words = self._words = sitting.words
        self.first = PasswordField(words.say(N_("Password")))
        self.again = PasswordField(words.say(N_("The same password again")))
        self.first.setObjectName("password")
        self.again.setObjectName("password-again")
        self._mark = _Mark(sitting.look)
        self._advice = labels.small("", wrap=True)
        self._advice.setObjectName("strength")
        self._accepted = ""  # a weak password that somebody wants all the same
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        fields = QGridLayout()
        fields.setSpacing(8)
        for at in (0, 1):
            fields.setColumnStretch(at, 1)
        fields.addWidget(labels.field_label(words.say(N_("Password")), self.first), 0, 0)
        fields.addWidget(labels.field_label(words.say(N_("The same password again")), self.again), 0, 1)
        fields.addWidget(self.first, 1, 0)
        fields.addWidget(self.again, 1, 1)
        column.addLayout(fields)
        column.addWidget(self._mark)
        column.addWidget(self._advice)
        hint = N_("Without the password nobody can open the file, and nobody can make a new one for you.")
        column.addWidget(labels.small(words.say(hint), wrap=True))
        self.first.textChanged.connect(self._weigh)
        self._weigh("")

    @property
    def text(self) -> str:
        """What was typed."""
        return self.first.text()

    def trouble(self) -> str:
        """Return what is not right with it yet, as a msgid; a weak one is said once and then taken."""
        from jimdesk.store.strength import Level, strength

        if not self.text:
            if self._or_none:
                return N_("Choose a password first, or tick that you want none.")
            return N_("Choose a password first.")
        if self.text != self.again.text():
            return N_("The two passwords are not the same. Type the second one again.")
        if strength(self.text).level is Level.WEAK and self._accepted != self.text:
            self._accepted = self.text
            return N_("This password is soon guessed. Take another one, or press once more to keep it.")
        return ""

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.again.clear()

    def _weigh(self, text: str) -> None:
        from jimdesk.store.strength import strength

        found = strength(text)
        self._mark.show_level(found.level)
        self._advice.setText(self._words.say(found.advice))


class _Mark(QWidget):
    """Three strokes, filled as far as the password is strong; the words below say the same."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._level = look, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.follow(self)

    def show_level(self, level: int) -> None:
        """Fill so many strokes."""
        self._level = level
        self.update()

    def sizeHint(self) -> QSize:
        """Be thin."""
        return QSize(120, 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the strokes along the line of reading."""
        painter = QPainter(self)
        wide = (self.width() - 6.0 * (_STEPS - 1)) / _STEPS
        mirrored = self.layoutDirection().value == 1
        for step in range(_STEPS):
            place = _STEPS - 1 - step if mirrored else step
            ink = _INKS[self._level] if step < self._level else "line2"
            painter.fillRect(QRectF(place * (wide + 6.0), 1, wide, 4), self._look.theme.colour(ink))
