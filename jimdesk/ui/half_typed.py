# SPDX-License-Identifier: Apache-2.0
"""A word at a line in which the room saw something being typed, before the program stopped in the meeting.

What it was is not shown unasked: a draft is the worker's. Pressing the word brings it back into the line.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QWidget

from jimdesk.core.family import Changes
from jimdesk.core.meeting import Draft
from jimdesk.core.words import N_
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.typing import DraftField
from jimdesk.ui.widgets.button import Button

_EDGE: Final = 6  # between the word and the end of the line that it lies on


class HalfTyped(Button):
    """Lies at the end of a line that stays empty below it; in a row of its own it is a button like others."""

    def __init__(self, sitting: Sitting, draft: DraftField, over: QWidget | None = None) -> None:
        """Belong to the line of a draft; `over` is what it lies on."""
        super().__init__(sitting.look, icon="undo", height=36)
        self._sitting, self._draft, self._over = sitting, draft, over
        self.setObjectName("half-typed")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if over is not None:
            self.setParent(over)
            over.installEventFilter(self)
        self.hide()
        self.clicked.connect(self._take_back)
        draft.field.textChanged.connect(self.follow)
        sitting.changed.connect(self._on_changed)

    def follow(self, _text: str = "") -> None:
        """Be there as long as something waits; the line says when its page renews."""
        wanted = self._draft.waits
        if wanted:
            self.setText(self._sitting.words.say(N_("Go on with what you were typing")))
            self._place()
        if wanted == self.isHidden():
            self.setVisible(wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the end of the line."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange) and not self.isHidden():
            self._place()
        return False

    def _place(self) -> None:
        over = self._over
        if over is None:
            return
        wide = min(self.sizeHint().width(), over.width() - 2 * _EDGE)
        high = min(self.sizeHint().height(), over.height())
        rtl = over.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = _EDGE if rtl else over.width() - wide - _EDGE
        self.setGeometry(left, (over.height() - high) // 2, wide, high)
        self.raise_()

    def _take_back(self) -> None:
        self._draft.take_back()
        field = self._draft.field
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(field, QLineEdit):
            field.end(False)  # one goes on where one was
        else:
            field.moveCursor(QTextCursor.MoveOperation.End)
        self.follow()

    def _on_changed(self, changes: Changes) -> None:
        if any(isinstance(change.fact, Draft) for change in changes):
            self.follow()
