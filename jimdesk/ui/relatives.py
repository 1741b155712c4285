# SPDX-License-Identifier: Apache-2.0
"""The row that gives the person who is lit up a partner, child, parent, brother or sister, by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit

from jimdesk.core import edits
from jimdesk.core.desk import Step
from jimdesk.core.kinship import Known
from jimdesk.core.people import Person
from jimdesk.core.reading import read_person
from jimdesk.core.words import N_
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button

_Adding = Callable[[Known, str, Person], Step]

# Who can be added on the canvas: the word on the button, what stands in the field, and the gesture.
_WAYS: Final[dict[str, tuple[str, str, _Adding]]] = {
    "partner": (N_("Partner"), N_("Partner of {name}"), edits.add_partner),
    "child": (N_("Child"), N_("Child of {name}"), edits.add_child),
    "parent": (N_("Parent"), N_("Parent of {name}"), edits.add_parent),
    "sibling": (N_("Brother or sister"), N_("Brother or sister of {name}"), edits.add_sibling),
}


class Relatives(QFrame):
    """Four buttons; one opens a field where a name is typed ("Sanne, 14"), and Enter adds her."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._way = ""
        self._of = ""
        self._whom = labels.name("")
        self.field = QLineEdit()
        self.field.setObjectName("relative-name")
        self.field.setMinimumWidth(280)
        self.field.returnPressed.connect(self._add)
        self.field.installEventFilter(self)
        self.buttons = {way: Button(sitting.look, icon="plus", height=40) for way in _WAYS}
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(8)
        row.addWidget(self._whom)
        for way, button in self.buttons.items():
            button.setObjectName(f"add-{way}")
            button.clicked.connect(lambda _=False, way=way: self.ask(way))
            row.addWidget(button)
        row.addWidget(self.field, 1)
        row.addStretch()
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.show_for("")

    def show_for(self, person: str) -> None:
        """Be there for the person who is lit up; away when nobody is."""
        words = self._sitting.words
        if person != self._of:
            self._close()
        self._of = person
        self._whom.setText(self._sitting.name(person) if person else "")
        for way, (word, _, _) in _WAYS.items():
            self.buttons[way].setText(words.say(word))
        self.setVisible(bool(person))

    def ask(self, way: str) -> None:
        """Open the field for a relative of the person who is lit up."""
        if not self._of:
            return
        self._way = way
        _, hint, _ = _WAYS[way]
        text = self._sitting.words.say(hint, name=self._sitting.name(self._of))
        self.field.setPlaceholderText(text)
        self.field.setAccessibleName(text)
        for button in self.buttons.values():
            button.setVisible(False)
        self.field.setVisible(True)
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in the field leaves it as it was."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._close()
            return True
        return super().eventFilter(watched, event)

    def _add(self) -> None:
        sitting, line = self._sitting, self.field.text().strip()
        if not line:
            self._close()
            return
        read = read_person(line, sitting.shown, sitting.today, sitting.words.language)
        _, _, add = _WAYS[self._way]
        sitting.do(add(sitting.shown, self._of, read.person()))
        self.field.clear()
        if self._way in ("partner", "parent"):
            self._close()

    def _close(self) -> None:
        for button in self.buttons.values():
            button.setVisible(True)
        if self.field.hasFocus():
            self.buttons[self._way].setFocus()  # else the keys go on in whatever field comes next
        self.field.clear()
        self.field.setVisible(False)
