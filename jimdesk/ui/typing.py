# SPDX-License-Identifier: Apache-2.0
"""What is typed is kept after a pause and on leaving the field; nobody has to save, nothing typed is lost.

A field of something that is known already::

    field = KeptField(sitting, QLineEdit(), read=lambda: person().phone, write=lambda typed: step(typed))
    field.renew()                          # when the page renews: never over what is being typed

A line that is not entered yet::

    line = DraftField(sitting, QLineEdit(), "people")
    line.renew()                           # when the page renews: brings back what was typed before
    sitting.do(line.entered(step))         # at Enter: the draft goes in the same step, and the line is empty
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from shiboken6 import isValid

from jimdesk.core import edits
from jimdesk.core.audience import WORKER
from jimdesk.core.desk import Desk, Step
from jimdesk.core.family import Edit, Family
from jimdesk.core.meeting import Draft
from jimdesk.core.words import saying
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.undo_keys import passes_on

PAUSE: Final = 400  # milliseconds
BEFORE_THE_ROOM: Final = ", before the room"  # behind the name of a line: the room saw it being typed
TextField = QLineEdit | QPlainTextEdit


class Typist(QObject):
    """Watches one field for the moments that count: a pause in the typing, and leaving the field."""

    paused = Signal()
    left = Signal()

    def __init__(self, field: TextField) -> None:
        super().__init__(field)
        self._field = field
        self._setting = self._waits = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.paused)
        if isinstance(field, QLineEdit):
            field.textEdited.connect(self._on_typed)
        else:
            field.textChanged.connect(self._on_typed)
        field.installEventFilter(self)

    @property
    def typing(self) -> bool:
        """Whether something was typed that nobody has kept yet."""
        return self._waits

    @property
    def text(self) -> str:
        """What stands in the field."""
        field = self._field
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()

    def rest(self) -> None:
        """Wait for no pause any more: what was typed is being kept."""
        self._waits = False
        self._timer.stop()

    def show(self, text: str) -> None:
        """Put a text in the field that nobody typed; the cursor stays where it is, as far as it can."""
        self.rest()
        if text == self.text:
            return
        self._setting = True
        field = self._field
        if isinstance(field, QLineEdit):
            at, at_end = field.cursorPosition(), field.cursorPosition() == len(field.text())
            field.setText(text)
            field.setCursorPosition(len(text) if at_end and field.hasFocus() else min(at, len(text)))
        else:
            field.setPlainText(text)
        self._setting = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice when the field is left; leave undo to the desk where the field has nothing to undo."""
        if isinstance(event, QFocusEvent):
            popup = event.reason() is Qt.FocusReason.PopupFocusReason  # the field's own menu
            if event.type() is QEvent.Type.FocusOut and not popup:
                self.left.emit()
        elif event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return passes_on(self._field, event)
        return False

    def _on_typed(self) -> None:
        if not self._setting:
            self._waits = True
            self._timer.start()


class KeptField(QObject):
    """Binds a field to a fact that exists: what is typed becomes a step, one for undo until it is left.

    `read` gives what stands on the desk; `write` makes the step for what was typed (see
    `edits.type_into`), or None for what it cannot take: then the text stays as it was typed.
    """

    refused = Signal(bool)
    """Whether what stands in the field could not be taken."""

    def __init__(
        self,
        sitting: Sitting,
        field: TextField,
        read: Callable[[], str],
        write: Callable[[str], Step | None],
    ) -> None:
        super().__init__(field)
        self.field = field
        self._sitting = sitting
        self._read, self._write = read, write
        self._known = ""  # what the desk said last
        self._typist = Typist(field)
        self._typist.paused.connect(self.keep)
        self._typist.left.connect(self._leave)

    def bind(self, read: Callable[[], str], write: Callable[[str], Step | None]) -> None:
        """Go on with another fact; what was typed about the one before is kept first."""
        self.keep()
        self._read, self._write = read, write
        self._show()

    def keep(self) -> None:
        """Keep now what was typed."""
        if not self._typist.typing or not isValid(self._sitting):  # at the very end the sitting may be gone
            return
        self._typist.rest()
        step = self._write(self._typist.text)
        if step is not None:
            self._sitting.do(step)
            self._known = self._read()
        self.refused.emit(step is None)

    def renew(self) -> None:
        """Show what the desk says, unless somebody is typing, or the desk still says what it said."""
        if not self._typist.typing and self._read() != self._known:
            self._show()

    def _show(self) -> None:
        self._known = self._read()
        self._typist.show(self._known)
        self.refused.emit(False)

    def _leave(self) -> None:
        self.keep()
        if isValid(self._sitting):
            self._sitting.desk.close_step()


class DraftField(QObject):
    """Keeps a line that has no Enter yet; it is the worker's alone, and passed by when steps are undone."""

    def __init__(self, sitting: Sitting, field: TextField, name: str) -> None:
        """Make it; `name` tells this line from every other one in the file."""
        super().__init__(field)
        self.field = field
        self._sitting = sitting
        self._name = name
        self._desk: Desk = sitting.desk
        self._ran = sitting.running
        self._own = False  # what stands in the line was typed, or came back, while the key was held
        self._mine = ""  # the id of the draft that stands in the line; one that nobody saw here is left alone
        self._typist = Typist(field)
        self._typist.paused.connect(self.keep)
        self._typist.left.connect(self.keep)
        field.textChanged.connect(self._on_text)
        sitting.renewed.connect(self._on_other_eyes)

    def keep(self) -> None:
        """Keep now what was typed."""
        if self._typist.typing and isValid(self._sitting):
            self._typist.rest()
            seen = self._sitting.running and not self._own
            self._sitting.do(Step(saying("what was typed"), self._drafting(self._typist.text, seen=seen)))

    def renew(self) -> None:
        """Bring back what was typed before, into a line that is empty and may show it."""
        if not self._typist.text and (draft := self._find()):
            self._bring(draft)

    @property
    def waits(self) -> bool:
        """Whether the room saw something being typed here that stands in the line no longer."""
        return self._left_behind() is not None

    def take_back(self) -> None:
        """Bring it back before the room, because somebody asked for it."""
        if draft := self._left_behind():
            self._bring(draft)

    def put_away(self) -> None:
        """Keep what was typed unseen and show an empty line; what is typed next is another draft."""
        if self._typist.text and isValid(self._sitting):
            step = Step(saying("what was typed"), self._drafting(self._typist.text, seen=False))
            self._typist.rest()
            self._sitting.do(step)
        self._typist.show("")
        self._mine = ""

    def entered(self, step: Step) -> Step:
        """Empty the line; return the step that was entered, which takes the draft along."""
        self._typist.show("")
        away = Step(step.name, self._drafting(""))
        return replace(edits.together(step.name, step, away), joined=step.joined)

    def empty(self) -> None:
        """Empty the line, as Esc does: what stood there was not meant."""
        self._typist.show("")
        self._sitting.do(Step(saying("what was typed"), self._drafting("")))

    def _bring(self, draft: Draft) -> None:
        self._mine = draft.id
        self._typist.show(draft.text)

    def _on_text(self) -> None:
        self._own = bool(self._typist.text) and (self._own or (self._sitting.running and self._sitting.held))

    def _on_other_eyes(self) -> None:
        """Take from the line what others may not read: a line of another family, or one typed unseen."""
        sitting = self._sitting
        if sitting.desk is not self._desk:
            self._desk, self._mine = sitting.desk, ""
            self._typist.show("")
        elif (self._own and not sitting.held) or (
            sitting.running and not self._ran and not self.field.hasFocus()
        ):
            self.put_away()
        self._ran = sitting.running

    def _find(self) -> Draft | None:
        mine = (self._name,) if self._sitting.running else (self._name, self._name + BEFORE_THE_ROOM)
        return next((one for one in self._sitting.shown.of(Draft) if one.field in mine), None)

    def _left_behind(self) -> Draft | None:
        sitting, name = self._sitting, self._name + BEFORE_THE_ROOM
        if not sitting.running or sitting.held or self._typist.text:
            return None
        own = sitting.for_reader(WORKER).of(Draft)
        return next((one for one in own if one.field == name and one.id != self._mine), None)

    def _drafting(self, text: str, *, seen: bool = False) -> Edit:
        new = Draft.new(field=self._name + BEFORE_THE_ROOM * seen, text=text)
        mine = self._mine or new.id
        self._mine = mine if text.strip() else ""

        def edit(family: Family) -> Family:
            old = [one for one in family.of(Draft) if one.id == mine]
            if not text.strip():
                return family.drop(*(one.id for one in old))
            return family.put(replace(old[0], field=new.field, text=text) if old else replace(new, id=mine))

        return edit
