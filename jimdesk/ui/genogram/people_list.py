# SPDX-License-Identifier: Apache-2.0
"""The genogram as a list: everybody with all that the picture says of them, for keys and for the ear."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from jimdesk.core.words import N_
from jimdesk.instruments.genogram import telling
from jimdesk.instruments.instrument import View
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.person_field import folded


class _People(QListWidget):
    """A list in which letters are the page's keys, and do not search: for that there is a field."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, and leave letters and Alt with an arrow to the page."""
        if event.text().strip().isalnum() or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class GenogramList(QWidget):
    """A field to find somebody, and a line for each person; the keys of the canvas work here too."""

    walked = Signal(str)
    """Somebody was walked to or tapped."""
    picked = Signal(str)
    """Somebody was found, or taken with Enter: they are wanted in the picture too."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._view = View()
        self._filling = False
        self.search = QLineEdit()
        self.search.setObjectName("find-person")
        self.people = _People()
        self.people.setObjectName("genogram-list")
        self.people.setWordWrap(True)
        self.people.setSpacing(3)  # where lines are wrapped it is seen who is who
        self.people.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 20, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.people, 1)
        self.search.textChanged.connect(lambda _: self._sift())
        self.search.returnPressed.connect(self._take_first)
        self.people.currentItemChanged.connect(self._on_walked)
        # What follows may fill the list anew, which is not to happen while one of its items is at work.
        self.people.itemActivated.connect(self._on_taken, Qt.ConnectionType.QueuedConnection)
        self.setFocusProxy(self.search)

    def renew(self, view: View) -> None:
        """Fill the list; hidden, it waits until it is shown."""
        self._view = view
        if self.isVisible():
            self._fill()

    def light_up(self, person: str) -> None:
        """Walk to somebody."""
        self._filling = True
        for i in range(self.people.count()):
            if self.people.item(i).data(Qt.ItemDataRole.UserRole) == person:
                self.people.setCurrentRow(i)
        self._filling = False

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while it was hidden."""
        super().showEvent(event)
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys for relatives to the page."""
        event.ignore()

    def _fill(self) -> None:
        words = self._sitting.words
        self.search.setPlaceholderText(words.say(N_("Find somebody")))
        self.search.setAccessibleName(words.say(N_("Find somebody")))
        self.people.setAccessibleName(words.say(N_("The genogram as a list")))
        self._filling = True
        self.people.clear()
        for id_, text in telling.told(self._sitting.shown, words, self._view):
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, id_)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, text)
            self.people.addItem(item)
        self._filling = False
        self._sift()
        self.light_up(self._sitting.selection)

    def _sift(self) -> None:
        wanted = folded(self.search.text()).split()
        for i in range(self.people.count()):
            item = self.people.item(i)
            text = folded(item.text())
            item.setHidden(not all(part in text for part in wanted))

    def _take_first(self) -> None:
        items = map(self.people.item, range(self.people.count()))
        first = next((item for item in items if not item.isHidden()), None)
        if first is not None:
            self.people.setCurrentItem(first)
            self.people.setFocus()
            self._on_taken()

    def _on_walked(self, item: QListWidgetItem | None, _before: object = None) -> None:
        if item is not None and not self._filling:
            self.walked.emit(item.data(Qt.ItemDataRole.UserRole))

    def _on_taken(self, _item: object = None) -> None:
        item = self.people.currentItem()
        if item is not None:
            self.picked.emit(item.data(Qt.ItemDataRole.UserRole))
