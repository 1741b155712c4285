# SPDX-License-Identifier: Apache-2.0
"""An invitation whose half-typed line is kept as a draft, and leaves the screen when the room looks."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from jimdesk.core.desk import Desk, Step
from jimdesk.ui.half_typed import HalfTyped
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.typing import DraftField
from jimdesk.ui.widgets.invitation import Invitation


class AddLine(Invitation):
    """Use `line.entered`, and hand what is done then through `kept`: the draft goes in the same step."""

    def __init__(self, sitting: Sitting, name: str) -> None:
        """Make it; `name` tells this line from every other one in the file."""
        super().__init__(sitting.look, " ")
        self._sitting = sitting
        self._desk: Desk = sitting.desk
        self._ran = False
        self._draft = DraftField(sitting, self.field, name)
        self._half_typed = HalfTyped(sitting, self._draft, self)
        self._half_typed.clicked.connect(lambda: self.open(self.field.text()))
        self.setObjectName(name)
        self.field.setObjectName(f"{name}-field")
        self.edited.connect(self._on_edited)

    def renew(self, text: str) -> None:
        """Say the words; bring back before the worker's eyes what was typed, and take it from the room's."""
        self.say(text)
        sitting = self._sitting
        if sitting.desk is not self._desk:
            self._desk = sitting.desk
            self.shut()  # the line itself is empty by now
        if not sitting.running:
            self._draft.renew()
            if self.field.text() and not self.is_open:
                self._open_quietly()
        elif not self._ran and not self.field.hasFocus():
            self.leave()
        self._half_typed.follow()
        self._ran = sitting.running

    def kept(self, step: Step) -> Step:
        """Return a step that takes the draft along."""
        return self._draft.entered(step)

    def leave(self) -> None:
        """Keep what was typed, and show it no longer."""
        self._draft.put_away()
        self.shut()

    def _open_quietly(self) -> None:
        before = QApplication.focusWidget()
        self.open(self.field.text())
        if before is not None:
            before.setFocus()

    def _on_edited(self, text: str) -> None:
        if not text:
            self._draft.empty()
