# SPDX-License-Identifier: Apache-2.0
"""The worker's notes about a person; where another reader looks, this is not there at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from jimdesk.core import edits
from jimdesk.core.audience import Sight
from jimdesk.core.desk import Step
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.meeting import Note
from jimdesk.core.people import Person
from jimdesk.core.words import N_, saying
from jimdesk.ui.inspector_parts import CONTEXT, Part
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.typing import KeptField
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.select import Select

_HIGH: Final = 92
_AUDIENCES: Final = ((Audience.WORKER, N_("for me alone")), (Audience.PROFESSIONALS, N_("for professionals")))


class NotesPart(Part):
    """Only for you: what the worker writes about somebody, for the worker or for other professionals."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._rows: dict[str, _NoteRow] = {}
        self._person = ""
        self._label = labels.field_label("")
        self._notes = QVBoxLayout()
        self._notes.setSpacing(8)
        self._another = Button(sitting.look, icon="plus", kind="quiet")
        self._another.setObjectName("another-note")
        self._another.clicked.connect(self._add)
        self.column.addWidget(self._label)
        self.column.addLayout(self._notes)
        self.column.addWidget(self._another)

    def say(self) -> None:
        """Say the words; the notes are made anew."""
        self._label.setText(self.words.say(N_("Only for you"), CONTEXT))
        self._another.setText(self.words.say(N_("Another note")))
        self._clear()

    def show_person(self, person: Person) -> bool:
        """Show what is written about somebody, and an empty note where there is none."""
        if self.sitting.shown.reader.sight is not Sight.WORKER:
            self._clear()
            return False
        if person.id != self._person:
            self._clear()
            self._person = person.id
        notes = {one.id: one for one in self.sitting.shown.of(Note) if one.about == person.id}
        for id_, row in tuple(self._rows.items()):
            if id_ not in notes and row.was_kept:
                row.renew()
                if not row.field.hasFocus():
                    self._drop(id_)
        for id_, note in notes.items():
            if id_ not in self._rows:
                self._put(note)
            self._rows[id_].show_note(note)
        if not self._rows:
            self._put(Note.new(about=person.id))
        self._another.setVisible(bool(notes) and all(id_ in notes for id_ in self._rows))
        return True

    def _add(self) -> None:
        note = Note.new(about=self._person)
        self._put(note)
        self._another.hide()
        self._rows[note.id].field.setFocus()

    def _put(self, note: Note) -> None:
        row = _NoteRow(self.sitting, note, self.do)
        self._rows[note.id] = row
        self._notes.addWidget(row)
        row.show()

    def _clear(self) -> None:
        rows, self._rows = self._rows, {}
        for row in rows.values():
            row.keep()  # which may bring us here again
            _throw_away(row)

    def _drop(self, id_: str) -> None:
        _throw_away(self._rows.pop(id_))


def _throw_away(row: QWidget) -> None:
    row.hide()
    row.deleteLater()


class _NoteRow(QWidget):
    """One note: the text, and for whom it is."""

    def __init__(self, sitting: Sitting, note: Note, do: Callable[[Step], None]) -> None:
        super().__init__()
        self._sitting = sitting
        self._note = note
        self.was_kept = False
        words = sitting.words
        self.field = QPlainTextEdit()
        self.field.setObjectName("note")
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(sitting.look.theme.px(_HIGH))
        self.field.setAccessibleName(words.say(N_("Note"), CONTEXT))
        self.field.setPlaceholderText(words.say(N_("The room never sees this.")))
        options = [(audience.value, words.say(msgid, CONTEXT)) for audience, msgid in _AUDIENCES]
        name = words.say(N_("Who may read this"))
        self._for = Select(sitting.look, options, note.audience.value, name=name)
        self._for.setObjectName("note-audience")
        self._for.chosen.connect(lambda key: self._give(Audience(key), do))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self._for)
        self._kept = KeptField(sitting, self.field, self._read, self._write)
        self._kept.renew()

    def show_note(self, note: Note) -> None:
        """Show the note as it is now."""
        self._note = note
        self.was_kept = True
        self._for.set_current(note.audience.value)
        self._kept.renew()

    def renew(self) -> None:
        """Show the text as it is now: empty, where the note was taken back."""
        self._kept.renew()

    def keep(self) -> None:
        """Keep now what was typed."""
        self._kept.keep()

    def _read(self) -> str:
        note = self._sitting.shown.get(Note, self._note.id)
        return note.text if note else ""

    def _write(self, typed: str) -> Step:
        """Write the note down with its first letter, and let it go with its last."""
        new = self._note

        def edit(family: Family) -> Family:
            if not typed.strip():
                return family.drop(new.id)
            if new.about not in family:
                return family
            return family.put(replace(family.get(Note, new.id) or new, text=typed))

        return Step(saying("a note of your own"), edit, joined=f"{new.id}.text")

    def _give(self, audience: Audience, do: Callable[[Step], None]) -> None:
        self._note = replace(self._note, audience=audience)
        do(edits.change(self._note.id, saying("a note of your own"), audience=audience))
