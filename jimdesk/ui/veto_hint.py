# SPDX-License-Identifier: Apache-2.0
"""The quiet bar that hears a veto in time: for the worker's own eyes, never before the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from jimdesk.core.audience import Sight
from jimdesk.core.family import Changes
from jimdesk.core.meeting import Refusal
from jimdesk.core.words import N_
from jimdesk.ui.put_away import put_away
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.button import Button

if TYPE_CHECKING:
    from jimdesk.ui.widgets.hint import Hint


class VetoHint(QWidget):
    """Made only when somebody is brought in, or something comes up, that the youngster would rather not."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._hint: Hint | None = None
        self._step: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setObjectName("veto-hint")
        self.hide()
        sitting.changed.connect(self._look)
        sitting.renewed.connect(self._stop)

    def _look(self, changes: Changes) -> None:
        shown = self._sitting.shown
        if self._hint is not None and self._sitting.desk.next_undo is not self._step:
            self._stop()
        if shown.reader.sight is not Sight.WORKER or not shown.of(Refusal):
            return
        from jimdesk.core import veto

        for _, sentence in veto.heard(shown, changes):
            self._tell(self._sitting.words.tell(sentence, self._sitting.name))
            return

    def _tell(self, sentence: str) -> None:
        from jimdesk.ui.widgets.hint import Hint

        words, look = self._sitting.words, self._sitting.look
        self._stop()
        self._step = self._sitting.desk.next_undo
        self._hint = Hint(look, leave=words.say(N_("Leave it so")), corner=0)
        self._hint.left.connect(self._stop)
        undo = Button(look, words.say(N_("Undo")), kind="quiet", tone="warn", icon="undo", height=40)
        undo.setObjectName("veto-undo")
        undo.clicked.connect(self._take_back)
        self._hint.add_row(undo)
        self._column.addWidget(self._hint)
        self.show()
        self._hint.show_hint(sentence, words.say(N_("Only you see this.")))

    def _take_back(self) -> None:
        self._stop()
        self._sitting.undo()

    def _stop(self) -> None:
        if self._hint is not None:
            put_away(self._hint)
            self._hint = None
        self.hide()
