# SPDX-License-Identifier: Apache-2.0
"""The question before somebody is forgotten for good; asked once, for it cannot be taken back."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from jimdesk.core.words import N_
from jimdesk.ui.question import Question
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels


class Forgetting(Question):
    """Says what goes along, and what stays without a name."""

    def __init__(self, parent: QWidget, sitting: Sitting, person: str) -> None:
        name = sitting.name(person)
        words = sitting.words
        super().__init__(parent, sitting, words.say(N_("Forget {name}?"), name=name), words.say(N_("Forget")))
        self._person = person
        self._name = name
        self.setObjectName("forgetting")
        self.go.setObjectName("forget-go")
        goes = N_(
            "Everything that hangs on {name} goes along: bonds, the place in the circle, support and scores."
        )
        stays = N_("Agreements stay, without a name. This cannot be undone, nor can the steps before it.")
        self.put(labels.text(words.say(goes, name=name)))
        self.put(labels.text(words.say(stays)))
        self.begin_with_back()

    def answer(self) -> None:
        """Forget the person, and every step that still knew them."""
        self.sitting.select("")
        self.sitting.forgotten.emit(self._person)  # before: a sudden end leaves no backup that knows them
        self.sitting.desk.forget(self._person)
        self.sitting.announced.emit(self.words.say(N_("{name} is forgotten"), name=self._name))
        self.accept()
