# SPDX-License-Identifier: Apache-2.0
"""The capture line at the foot of every page: one sentence is caught now and sorted out later.

While somebody types, the line says how it reads the sentence; Enter keeps it so. The Up and Down keys, or the
list beside it, make something else of it. What is kept for the worker alone is never spoken again here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QWidget
from shiboken6 import isValid

from jimdesk.core import hearing, names
from jimdesk.core.capture import Captured, capture
from jimdesk.core.desk import Undoable
from jimdesk.core.meeting import Meeting
from jimdesk.core.words import N_
from jimdesk.ui import faces
from jimdesk.ui.caught import NAMES, Caught, Sort, day_of, guess
from jimdesk.ui.half_typed import HalfTyped
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.spoken import speak
from jimdesk.ui.typing import DraftField
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.icon_label import IconLabel
from jimdesk.ui.widgets.person_field import Choice, PersonField
from jimdesk.ui.widgets.select import Select

_HIGH: Final = 56
_ROOMY: Final = 1080  # below this the line leaves out its own words


class CaptureLine(QFrame):
    """One calm line; empty it only asks, and after Enter it says what was kept and takes it back if asked."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._place = ""
        self._captured: Captured | None = None
        self._chosen_sort: Sort | None = None
        self._chosen_person: str | None = None
        self._kept: Undoable | None = None
        self._before: QWidget | None = None
        look = sitting.look
        self.line = QLineEdit()
        self._draft = DraftField(sitting, self.line, "capture")
        self._half_typed = HalfTyped(sitting, self._draft)
        self._reading = labels.small("")
        self._sort = Select(look, ())
        self._person = PersonField(look, self._choices, keeps_name=True)
        self._day = labels.small("")
        self._keep = Button(look, kind="primary", height=40)
        self._said = labels.small("")
        self._undo = Button(look, kind="quiet", icon="undo", height=40)
        self._lay_out()
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._read)
        self.line.returnPressed.connect(self._enter)
        self._keep.clicked.connect(self._enter)
        self._sort.chosen.connect(self._on_sort)
        self._person.chosen.connect(self._on_person)
        self._person.editingFinished.connect(self._on_person_left)
        self._undo.clicked.connect(sitting.undo)
        sitting.changed.connect(self._on_changed)
        sitting.renewed.connect(self.renew)
        self.renew()

    def start_typing(self) -> None:
        """Put the cursor in the line; Esc brings it back to where it was."""
        if not self.line.hasFocus():
            self._before = QApplication.focusWidget()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.end(False)

    def set_place(self, place: str) -> None:
        """Know which page is open: on the list of tasks a sentence is sooner a task."""
        self._place = place
        self._show()

    def renew(self) -> None:
        """Say the words; what was typed unseen comes back only before the worker's own eyes."""
        sitting, words = self._sitting, self._sitting.words
        if not sitting.running or sitting.held:
            self._draft.renew()
            self.line.end(False)
        self._half_typed.follow()
        self._kept = None
        asks = words.say(N_("What is being said?"))
        self.line.setPlaceholderText(asks)
        self.line.setAccessibleName(asks)
        keys = N_("Enter keeps it; Up and Down make it something else")
        self.line.setAccessibleDescription(words.say(keys))
        self._sort.fill([(sort.value, words.say(name)) for sort, name in NAMES.items()])
        self._sort.setAccessibleName(words.say(N_("What this is")))
        self._person.setPlaceholderText(words.say(N_("Who?")))
        self._person.setAccessibleName(words.say(N_("Who?")))
        self._reading.setText(words.say(N_("This is how I read it:")))
        self._keep.setText(words.say(N_("Keep")))
        self._undo.setText(words.say(N_("Undo")))
        self._read()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk through what it can be with Up and Down; leave with Esc."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._captured is not None:
                sorts = list(Sort)
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self._chosen_sort = sorts[(sorts.index(self._caught().sort) + step) % len(sorts)]
                self._show()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._leave()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out words before anything is squeezed."""
        super().resizeEvent(event)
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the quiet line above."""
        super().paintEvent(event)
        QPainter(self).fillRect(0, 0, self.width(), 1, self._sitting.look.theme.colour("line"))

    def _read(self) -> None:
        """Read the sentence anew at every letter."""
        text = self.line.text().strip()
        if not text:
            self._captured = self._chosen_sort = self._chosen_person = None
        else:
            sitting = self._sitting
            if sitting.running and sitting.held and self._chosen_sort is None:
                self._chosen_sort = Sort.NOTE  # typed in secret: no word for the room
            self._captured = capture(text, sitting.shown, sitting.today, sitting.words.language)
            self._kept = None
        self._show()

    def _caught(self) -> Caught:
        """Return what was understood, with what was chosen instead."""
        assert self._captured is not None
        one = self._captured
        if self._chosen_person is not None:
            one = replace(one, person=self._chosen_person, others=())
        return Caught(one, self._chosen_sort or guess(one, self._sitting.shown, self._place))

    def _show(self) -> None:
        typing, words = self._captured is not None, self._sitting.words
        roomy = self.width() >= self._sitting.look.theme.px(_ROOMY)
        for widget in (self._sort, self._person, self._keep):
            widget.setVisible(typing)
        self._reading.setVisible(typing and roomy)
        day = ""
        if typing:
            caught = self._caught()
            self._sort.set_current(caught.sort.value)
            day = day_of(caught.captured, words) if caught.sort is Sort.AGREEMENT else ""
            if not self._person.hasFocus():
                self._person.setText(names.name(self._sitting.shown, caught.captured.person, words))
        else:
            self._person.clear()
        self._day.setText(day)
        self._day.setVisible(bool(day) and roomy)
        self._said.setVisible(self._kept is not None)
        self._undo.setVisible(self._kept is not None)

    def _enter(self) -> None:
        if self._captured is None:
            return
        sitting, caught = self._sitting, self._caught()
        today: Meeting = Meeting.new(date=sitting.today)
        meeting = sitting.meeting
        out = hearing.children_out(sitting.shown, meeting.id, sitting.today) if meeting else ()
        step = self._draft.entered(hearing.out_of_hearing(caught.step(meeting, today), out))
        sitting.do(step)
        self._captured = self._chosen_sort = self._chosen_person = None
        self._kept = sitting.desk.next_undo
        self._said.setText(self._told(caught))
        speak(self, self._said.text())
        self._show()
        self.line.setFocus()

    def _told(self, caught: Caught) -> str:
        """Say what was kept; of a note only that it is kept, for the room may be reading."""
        words, one = self._sitting.words, caught.captured
        if caught.sort is Sort.NOTE:
            return words.say(N_("Kept, for you alone."))
        parts = [words.say(NAMES[caught.sort]), names.name(self._sitting.shown, one.person, words)]
        parts.append(day_of(one, words) if caught.sort is Sort.AGREEMENT else "")
        return words.say(N_("Noted: {what}"), what=" · ".join(filter(None, parts)))

    def _on_sort(self, sort: str) -> None:
        self._chosen_sort = Sort(sort)
        self._show()
        self.line.setFocus()

    def _on_person(self, person: str) -> None:
        self._chosen_person = person
        self.line.setFocus()
        self._show()

    def _on_person_left(self) -> None:
        """Mean nobody where the name was wiped out."""
        if self._captured is not None and self._person.isModified() and not self._person.text().strip():
            self._chosen_person = ""

    def _choices(self) -> list[Choice]:
        """Return everybody, first those whom the word in the sentence can mean."""
        everybody = faces.choices(self._sitting.shown, self._sitting.words)
        meant = self._captured.others if self._captured else ()
        return sorted(everybody, key=lambda one: one.id not in meant)

    def _on_changed(self, _changes: object) -> None:
        if self._kept is not None and self._sitting.desk.next_undo is not self._kept:
            self._kept = None
            self._show()

    def _leave(self) -> None:
        if self.line.text():
            self._draft.empty()
        elif self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.line.clearFocus()

    def _lay_out(self) -> None:
        for widget, name in (
            (self.line, "capture-line"), (self._sort, "capture-sort"), (self._person, "capture-person"),
            (self._keep, "capture-keep"), (self._undo, "capture-undo"), (self._said, "capture-said"),
            (self._day, "capture-day"),
        ):
            widget.setObjectName(name)
        self.line.setProperty("plain", "true")
        self.line.setProperty("typed", "true")
        self._person.setMaximumWidth(170)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumSize(1, _HIGH)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 5, 20, 5)
        row.setSpacing(10)
        row.addWidget(IconLabel(self._sitting.look, "pen", "ink2", 20))
        row.addWidget(self.line, 1)
        row.addWidget(self._half_typed)
        for widget in (
            self._reading, self._sort, self._person, self._day, self._keep, self._said, self._undo
        ):
            row.addWidget(widget)
