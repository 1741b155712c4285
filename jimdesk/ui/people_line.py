# SPDX-License-Identifier: Apache-2.0
"""The line in which people are typed in, and below it how it is read before anything is kept.

"Dennis Mulder, voetbaltrainer" and Enter. What the line leaves open is asked in small buttons; somebody who
seems to be here already is noticed. Nothing of it has to be answered.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from jimdesk.core import kinship, names
from jimdesk.core.desk import Step
from jimdesk.core.introduced import Introduced, introducing, likely_same, plain_name
from jimdesk.core.people import Person
from jimdesk.core.reading import read_person
from jimdesk.core.words import N_
from jimdesk.ui.half_typed import HalfTyped
from jimdesk.ui.pasted_names import lines_of, put_in
from jimdesk.ui.people_reading import Reading
from jimdesk.ui.people_rows import regrouped, told_more
from jimdesk.ui.prompts import Prompts, expected, from_before
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.typed_length import LIST
from jimdesk.ui.typing import DraftField
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import Card

_HIGH: Final = 60
_TOLD: Final = 4  # names of a list, before they are put in
_NOBODY: Final = Introduced("")


class PeopleLine(QWidget):
    """Emits `added` with the id of who came in, or of who was meant; `read` at every letter."""

    added = Signal(str)
    read = Signal(object)
    """An `Introduced`, without a name where nothing is typed."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._introduced = _NOBODY
        self._group = ""  # what was chosen instead of what the words say
        self._answers: dict[str, str] = {}
        self._other = ""  # the name of which was said that it is somebody else
        self.prompts: Prompts | None = None  # the questions at this line, where there are any
        self.field = QLineEdit()
        self.field.setObjectName("people-line")
        self.field.setMaxLength(LIST)
        self.field.setProperty("big", "true")
        self.field.setProperty("plain", "true")
        self._put = Button(sitting.look, kind="primary")
        self._put.setObjectName("put-in")
        self._card = Card(sitting.look, edge="line2", padding=0)
        self._below = Reading(sitting)
        self._draft = DraftField(sitting, self.field, "people")
        self._half_typed = HalfTyped(sitting, self._draft, self.field)
        self._lay_out()
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self.enter)
        self.field.installEventFilter(self)
        self._put.clicked.connect(self.enter)
        self._below.answered.connect(self._on_answer)
        self._below.other.connect(self._on_other)
        self._below.same.connect(self._on_same)
        self._below.grouped.connect(self._choose_group)

    @property
    def introduced(self) -> Introduced:
        """How the line is read now, with what was answered and chosen."""
        return self._introduced

    def say(self, placeholder: str, name: str) -> None:
        """Say the words; `name` is what a screen reader hears."""
        words = self._sitting.words
        self.field.setPlaceholderText(placeholder)
        self.field.setAccessibleName(name)
        self._put.setText(words.say(N_("Put in")))
        self._put.set_hint(words.say(N_("Enter"), "key"))
        self._below.say()

    def renew(self) -> None:
        """Bring back what was typed before, and read it with what is known now."""
        self._draft.renew()
        self._half_typed.follow()
        self._read()

    def enter(self) -> None:
        """Add who was typed; somebody who seems to be here is asked about first."""
        if lines := lines_of(self.field.text()):
            self._put_in_all(lines)
            return
        if not self._introduced.name.strip():
            self.field.setFocus()
            return
        if self._same() is not None:
            self._below.focus_answer()
            return
        step = introducing(self._introduced, self._sitting.shown, self._sitting.words.language)
        self._do(self._as_asked(step))

    def _as_asked(self, step: Step) -> Step:
        """Keep whoever comes in among the people from before, where the question is about them."""
        if self.prompts is not None and self.prompts.isVisible() and self.prompts.prompt.past:
            return replace(step, edit=from_before(step.edit))
        return step

    def _put_in_all(self, lines: tuple[str, ...]) -> None:
        """Put in a list that was pasted, all at once."""
        asks = self.prompts is not None and self.prompts.isVisible()
        prompt = self.prompts.prompt if self.prompts is not None and asks else None
        group = self._group

        def as_asked(found: Introduced) -> Introduced:
            if group:
                return regrouped(found, group)
            return expected(found, prompt) if prompt else found

        came = put_in(
            self._sitting, lines, as_asked, lambda step: self._draft.entered(self._as_asked(step))
        )
        self.field.setFocus()
        if came:
            self.added.emit(came[-1])
        else:
            self._draft.empty()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Light the whole line up with its field, and empty it at Esc."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            focused = event.type() is QEvent.Type.FocusIn
            self._card.set_ground("surface", "accent" if focused else "line2", thick=2 if focused else 1.25)
        key = event.key() if isinstance(event, QKeyEvent) else 0
        escapes = event.type() is QEvent.Type.KeyPress and key == Qt.Key.Key_Escape
        if escapes and self.field.text():
            self._draft.empty()
            return True
        return False

    def _do(self, step: Step) -> None:
        sitting = self._sitting
        self._group, self._answers, self._other = "", {}, ""
        changes = sitting.do(self._draft.entered(step))
        people = [change.fact.id for change in changes if isinstance(change.after, Person)]
        sitting.announced.emit(sitting.words.tell(step.name, sitting.name))
        self.field.setFocus()
        self.added.emit(people[0] if people else "")

    # Reading

    def _on_typed(self) -> None:
        if not self.field.text().strip():
            self._group, self._answers, self._other = "", {}, ""
        self._read()

    def _read(self) -> None:
        """Read the line with what was answered so far, and show how."""
        sitting = self._sitting
        line = self.field.text().strip()
        if lines := lines_of(line):
            self._introduced = _NOBODY
            short = Introduced(_short(lines))
            self._below.show_reading(regrouped(short, self._group) if self._group else short, None)
            self.read.emit(_NOBODY)
            return
        found = read_person(line, sitting.shown, sitting.today, sitting.words.language) if line else _NOBODY
        for question in found.questions:
            if question.code in self._answers:
                found = found.answered(question, self._answers[question.code])
        if self._group:
            found = regrouped(found, self._group)
        elif self.prompts is not None and self.prompts.isVisible():
            found = expected(found, self.prompts.prompt)
        if found.name and kinship.youngster(sitting.shown) is None:
            found = replace(found, youngster=True)
        self._introduced = found
        at = QApplication.focusWidget()
        answering = at is not None and self._below.isAncestorOf(at)
        self._below.show_reading(found, self._same())
        if answering and QApplication.focusWidget() is not at:
            self.field.setFocus()  # the answers were made anew: the keys do not go to whatever comes next
        self.read.emit(found)

    def _same(self) -> Person | None:
        """Return who is here already by this name, unless it was said to be somebody else."""
        found, shown = self._introduced, self._sitting.shown
        name = plain_name(found.name)
        if not name or name == self._other:
            return None
        called = (one for one in shown.of(Person) if plain_name(names.short(one)) == name)
        return likely_same(shown, found) or next(called, None)

    # Answers

    def _on_answer(self, code: str, of: str) -> None:
        self._answers[code] = of
        self.field.setFocus()
        self._read()

    def _on_other(self) -> None:
        self._other = plain_name(self._introduced.name)
        self.enter()

    def _on_same(self, same: str) -> None:
        self._do(told_more(self._sitting.shown, same, self._introduced, self._sitting.words))
        self.added.emit(same)

    def _choose_group(self, group: str) -> None:
        self._group = group
        self.field.setFocus()
        self._read()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(20, 7, 9, 7)
        line.setSpacing(12)
        line.addWidget(self.field, 1)
        line.addWidget(self._put)
        self._card.inside.addLayout(line)
        self._card.setMinimumHeight(self._sitting.look.theme.px(_HIGH))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._card)
        column.addWidget(self._below)


def _short(lines: tuple[str, ...]) -> str:
    """Return the first names of a list, as it is read before it is put in."""
    first = [line.split(",")[0].split("(")[0].strip() for line in lines[:_TOLD]]
    return " · ".join(first) + (f" · +{len(lines) - _TOLD}" if len(lines) > _TOLD else "")
