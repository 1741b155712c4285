# SPDX-License-Identifier: Apache-2.0
"""Rest and lock: the short code for the meeting, and after how long the laptop comes to rest."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from jimdesk.core.words import N_
from jimdesk.ui.code_choice import CodeChoice
from jimdesk.ui.question import Question
from jimdesk.ui.settings import Settings
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.segments import Segments
from jimdesk.ui.worker_code import WorkerCode

_REST: Final = (1, 3, 5, 10, 0)  # minutes; 0 for never


class RestQuestion(Question):
    """Every choice counts at once; the button only closes."""

    def __init__(self, parent: QWidget, settings: Settings, sitting: Sitting, code: WorkerCode) -> None:
        words = sitting.words
        super().__init__(parent, sitting, words.say(N_("Rest and lock")), words.say(N_("Done")))
        self.setObjectName("rest-question")
        self.go.setDefault(False)  # Enter belongs to the code that is typed
        self._settings = settings
        self._code = CodeChoice(sitting, code)
        self.put(self._code, words.say(N_("A short code for the meeting")))
        self._put_minutes("calm_after", words.say(N_("In a meeting: table view after")), settings.calm_after)
        self._put_minutes("lock_after", words.say(N_("Outside meetings: locked after")), settings.lock_after)

    def answer(self) -> None:
        """Everything was done already, but for a code that still stands in its field."""
        if self._code.settle():
            self.accept()

    def _put_minutes(self, name: str, label: str, now: int) -> None:
        words = self.words
        offered = [
            (str(n), words.count("{n} min", "{n} min", n) if n else words.say(N_("never"))) for n in _REST
        ]
        rest = Segments(self.sitting.look, offered, str(now), name=label)
        rest.setObjectName(name.replace("_", "-"))
        rest.chosen.connect(lambda chosen: setattr(self._settings, name, int(chosen)))
        self.put(rest, label)
