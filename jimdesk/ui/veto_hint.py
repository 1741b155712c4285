# SPDX-License-Identifier: Apache-2.0
"""The quiet bar that hears a veto in time: for the worker's own eyes, never before the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from jimdesk.core.audience import Sight
from jimdesk.core.family import Changes
from jimdesk.core.meeting import Attendance, Refusal
from jimdesk.core.words import N_
from jimdesk.ui.put_away import put_away
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.button import Button

if TYPE_CHECKING:
    from jimdesk.ui.widgets.hint import Hint


class VetoHint(QWidget):
    """Says so when somebody is brought in, or something comes up, that the youngster would rather not.

    What happened before the room is told once the worker's own eyes look: with the key held, or afterwards.
    """

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._hint: Hint | None = None
        self._step: object = None
        self._desk = sitting.desk
        self._before = sitting.desk.family  # as it was when the worker's own eyes last looked
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setObjectName("veto-hint")
        self.hide()
        sitting.changed.connect(self._look)
        sitting.renewed.connect(self._catch_up)

    def _look(self, changes: Changes) -> None:
        shown = self._sitting.shown
        if self._hint is not None and self._sitting.desk.next_undo is not self._step:
            self._stop()
        if shown.reader.sight is Sight.WORKER:
            self._hear(tuple(one for one in changes if not isinstance(one.fact, Attendance)))
            self._keep_in_mind()

    def _catch_up(self) -> None:
        """Other eyes look: the worker's own hear now what came up before the room, and keep it in mind."""
        self._stop()
        desk = self._sitting.desk
        if desk is not self._desk:
            self._desk, self._before = desk, desk.family
        elif self._sitting.shown.reader.sight is Sight.WORKER:
            self._hear(self._before.changes_to(desk.family))
            self._keep_in_mind()

    def _keep_in_mind(self) -> None:
        """Know what was told; what is only seen for a moment is told again afterwards."""
        if not self._sitting.held:
            self._before = self._sitting.desk.family

    def _hear(self, changes: Changes) -> None:
        """Tell the newest thing that touches a veto; who is asked to the table was warned of there."""
        shown = self._sitting.shown
        if not changes or not shown.of(Refusal):
            return
        from jimdesk.core import veto

        for _, sentence in reversed(tuple(veto.heard(shown, changes))):
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
