# SPDX-License-Identifier: Apache-2.0
"""The beginning of an empty page: one question, one field. Whoever is named is the one it is about."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from jimdesk.core import edits
from jimdesk.core.people import Person
from jimdesk.core.words import N_
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.empty import Empty


class FirstName(QWidget):
    """Asks whom this is about; Enter or the button below the field adds them, as the youngster."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._language = ""
        self._empty: Empty | None = None
        self.field = QLineEdit()
        self.field.setObjectName("first-name")
        self.field.setProperty("typed", "true")
        self.field.returnPressed.connect(self._add)
        self.enter = Button(sitting.look, kind="primary", height=44)
        self.enter.setObjectName("first-add")
        self.enter.clicked.connect(self._add)
        self._line = QWidget()
        self._line.setFocusProxy(self.field)
        rows = QVBoxLayout(self._line)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(self.field)
        rows.addWidget(self.enter, 0, Qt.AlignmentFlag.AlignLeading)
        kept = self.enter.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # the question does not move when there is something to add
        self.enter.setSizePolicy(kept)
        self.enter.hide()
        self.field.textChanged.connect(lambda text: self.enter.setVisible(bool(text.strip())))
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self.setFocusProxy(self.field)
        self.renew()

    @property
    def is_wanted(self) -> bool:
        """Whether there is nobody yet."""
        return not self._sitting.people()

    def start_soon(self) -> None:
        """Take the cursor once this stands on the screen; not where another page was opened meanwhile."""
        QTimer.singleShot(0, self.field, lambda: self.field.isVisible() and self.field.setFocus())

    def renew(self) -> None:
        """Ask in the language of now."""
        words = self._sitting.words
        if words.language == self._language:
            return
        self._language = words.language
        question = words.say(N_("Whom is this about?"))
        self.field.setAccessibleName(question)
        self.field.setPlaceholderText(words.say(N_("Name, and age if you know it: Ilias, 14")))
        self.enter.setText(words.say(N_("Add")))
        old = self._empty
        sentence = words.say(N_("Press Enter. The others come after that."))
        self._empty = Empty(self._sitting.look, question, self._line, sentence)
        self._inside.addWidget(self._empty)
        if old is not None:
            old.deleteLater()

    def _add(self) -> None:
        from jimdesk.core.reading import read_person  # not before somebody types

        sitting, line = self._sitting, self.field.text().strip()
        if not line:
            return
        read = read_person(line, sitting.shown, sitting.today, sitting.words.language)
        self.field.clear()
        person: Person = replace(read.person(), youngster=self.is_wanted)
        sitting.do(edits.introduce(person))
        sitting.select(person.id)
