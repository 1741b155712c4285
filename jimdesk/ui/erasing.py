# SPDX-License-Identifier: Apache-2.0
"""The question before an agreed version is erased for good; asked once, for it cannot be taken back."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from jimdesk.core import agreeing
from jimdesk.core.agreed import PlanVersion
from jimdesk.core.words import N_
from jimdesk.ui.question import Question
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels


class Erasing(Question):
    """Says what goes along, and what stays."""

    def __init__(self, parent: QWidget, sitting: Sitting, version: PlanVersion) -> None:
        words = sitting.words
        heading = words.say(N_("Erase version {n}?"), n=version.number)
        super().__init__(parent, sitting, heading, words.say(N_("Erase")))
        self._version = version
        self.setObjectName("erasing")
        self.go.setObjectName("erase-go")
        goes = N_(
            "The lines as they were agreed then go, with who agreed. Paper that was printed stays as it is."
        )
        self.put(labels.text(words.say(goes)))
        self.put(labels.text(words.say(N_("The plan of now stays. This cannot be undone."))))
        self.begin_with_back()

    def answer(self) -> None:
        """Erase the version."""
        self.sitting.do(agreeing.erase_version(self._version.id))
        self.sitting.announced.emit(self.words.say(N_("Version {n} is erased."), n=self._version.number))
        self.accept()
