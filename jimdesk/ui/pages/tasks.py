# SPDX-License-Identifier: Apache-2.0
"""Who does what: the list of agreements, as quick as paper, with the hours of each person beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.core import edits, table
from jimdesk.core.desk import Step
from jimdesk.core.family import Changes
from jimdesk.core.meeting import Agreement
from jimdesk.core.people import Person
from jimdesk.core.review import hints
from jimdesk.core.words import N_, Who, saying
from jimdesk.ui import agreement_words, faces
from jimdesk.ui.crisis_list import CrisisList
from jimdesk.ui.hours_panel import HoursPanel
from jimdesk.ui.page import Page
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.task_editor import TaskEditor
from jimdesk.ui.task_heads import TaskHeads
from jimdesk.ui.task_row import TaskFace, TaskRow
from jimdesk.ui.typing import DraftField
from jimdesk.ui.undo_button import UndoButton
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.drawer import is_narrow

_MARKED = frozenset({"owner", "we", "day", "vague"})  # hints that mark a row in the list


class TasksPage(Page):
    """Type a line, Enter, the next; press a line to change it where it stands."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._rows: dict[str, TaskRow] = {}
        self._open = ""  # the line that is being changed
        self._title = labels.page_question("")
        self._title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._count = labels.secondary("")
        self._hours_there = Button(sitting.look, icon="clock", height=40)
        self._hours_there.setObjectName("hours")
        self._undo = UndoButton(sitting)
        self._heads = TaskHeads(sitting)
        self.list = Card(sitting.look, padding=1, gap=0)
        self.editor = TaskEditor(sitting, "old")
        self.new = TaskEditor(sitting, "new")
        self._draft = DraftField(sitting, self.new.what, "agreement")
        self.crisis = CrisisList(sitting)
        self.hours = HoursPanel(sitting)
        self._scroll = QScrollArea()
        self.editor.hide()
        self._lay_out()
        self._connect()

    def renew(self) -> None:
        """Say the words, and show the plan."""
        words = self.sitting.words
        self._title.setText(words.say(N_("Who does what")))
        self._hours_there.setText(words.say(N_("Hours a week")))
        self.hours.say_close(words.say(N_("Close")))
        self._heads.renew()
        self.new.renew()
        self.editor.renew()
        self._draft.renew()
        for row in self._rows.values():
            row.hide()
            row.deleteLater()
        self._rows = {}
        self._show()

    def follow(self, changes: Changes) -> None:
        """Show what changed."""
        self._show()

    def start_typing(self) -> None:
        """Begin with a new line."""
        self.new.start_typing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make a drawer of the hours in a narrow window."""
        super().resizeEvent(event)
        self._adapt()

    def _adapt(self) -> None:
        narrow = is_narrow(self.window().width(), self.sitting.look.theme)
        self.hours.set_floating(narrow)
        self._hours_there.setVisible(narrow)

    def _show(self) -> None:
        lines = edits.in_order(self.sitting.shown, Agreement)
        words = self.sitting.words
        self._count.setText(words.count("{n} agreement", "{n} agreements", len(lines)) if lines else "")
        self._heads.setVisible(bool(lines))
        self.list.setVisible(bool(lines))
        known, self._rows = self._rows, {}
        if self._open not in {line.id for line in lines}:
            self._shut()
        for number, line in enumerate(lines, 1):
            face = self._face(line, number)
            old = known.get(line.id)
            row = old if old is not None and old.face == face else self._row(face)
            self._rows[line.id] = row
            self.list.inside.removeWidget(row)
            self.list.inside.insertWidget(number - 1, row)
            row.setVisible(line.id != self._open)
            if old is not None and old.hasFocus():
                row.setFocus()
        for id_, old in known.items():
            if old is not self._rows.get(id_):
                old.hide()
                old.deleteLater()
        self._put_editor()
        self.crisis.renew()
        self.hours.renew()
        self._ask_about_new()

    def _face(self, line: Agreement, number: int) -> TaskFace:
        shown, words = self.sitting.shown, self.sitting.words
        asked = any(hint.code in _MARKED for hint in hints(shown, line, words.language))
        return TaskFace(
            line.id, number, line.what,
            faces.chip(shown, line.owner, words) if line.owner else None,
            agreement_words.how_often(line, words), agreement_words.from_when(line, words),
            faces.chip(shown, line.checker, words) if line.checker else None,
            line.if_not, words.say(N_("still empty")), asked,
        )

    def _row(self, face: TaskFace) -> TaskRow:
        row = TaskRow(self.sitting.look, face)
        row.clicked.connect(lambda: self.change_line(face.id))
        row.removed.connect(lambda: self._do(edits.remove(face.id, saying("line taken away"))))
        row.moved.connect(lambda way: self._move(face.id, way))
        return row

    # A line that stands in the list

    def change_line(self, id_: str) -> None:
        """Open a line where it stands."""
        line = self.sitting.shown.get(Agreement, id_)
        if line is None:
            return
        self._shut()
        self._open = id_
        self.editor.show_line(line)
        self._show()
        self.editor.start_typing()
        self.sitting.select(line.owner)

    def _shut(self) -> None:
        if self._open in self._rows:
            self._rows[self._open].setVisible(True)
        self._open = ""
        self.editor.hide()
        self.sitting.desk.close_step()

    def _put_editor(self) -> None:
        self.list.inside.removeWidget(self.editor)
        if self._open:
            self.list.inside.insertWidget(list(self._rows).index(self._open), self.editor)
            line = self.sitting.shown.get(Agreement, self._open)
            asked = hints(self.sitting.shown, line, self.sitting.words.language) if line else ()
            self.editor.show_hint(asked[0] if asked else None)
        self.editor.setVisible(bool(self._open))

    def _on_changed(self, field: str, value: object) -> None:
        if self._open:
            name = saying("line {number}", number=list(self._rows).index(self._open) + 1)
            joined = f"agreement {self._open} {field}" if isinstance(value, str) else ""
            self.sitting.do(edits.change(self._open, name, joined=joined, **{field: value}))

    def _on_done(self) -> None:
        self._shut()
        self._show()
        self.new.start_typing()

    def _move(self, id_: str, way: int) -> None:
        ids = list(self._rows)
        index = ids.index(id_) + way
        if 0 <= index < len(ids):
            self._do(edits.move_agreement(id_, index, ids))

    # A new line

    def add(self) -> None:
        """Keep the new line and be ready for the next."""
        values = self.new.values
        what = " ".join(self.new.what.text().split())
        if not what:
            return
        meeting = table.latest(self.sitting.shown)
        step = edits.add_agreement(
            what, meeting=meeting.id if meeting else "", **{k: v for k, v in values.items() if k != "what"}
        )
        self._do(self._draft.entered(step))
        self.new.show_line(None)
        self._ask_about_new()
        self.new.start_typing()

    def _keep_in_sight(self) -> None:
        self._scroll.ensureWidgetVisible(self.new, 0, 12)

    def _ask_about_new(self) -> None:
        """Ask about a new line as soon as it says something that nobody can see done."""
        what = self.new.what.text().strip()
        line = Agreement(id="new", **{**self.new.values, "what": what}) if len(what.split()) > 2 else None
        asked = hints(self.sitting.shown, line, self.sitting.words.language) if line else ()
        self.new.show_hint(next((one for one in asked if one.code in _MARKED - {"owner", "we"}), None))
        if self.new.isAncestorOf(self.focusWidget() or self):
            QTimer.singleShot(0, self, self._keep_in_sight)

    def _on_named(self, editor: TaskEditor, field: str, name: str) -> None:
        person = Person.new(name=name)
        self._do(edits.introduce(person))
        editor.values[field] = person.id
        editor.changed.emit(field, person.id)

    def _leave_new_so(self, code: str) -> None:
        self.new.values["left_so"] = (*self.new.values.get("left_so", ()), code)
        self._ask_about_new()

    def _give(self, agreement: str, person: str) -> None:
        self._do(edits.change(agreement, saying("line to {who}", who=Who(person)), owner=person))

    def _do(self, step: Step) -> None:
        if self.sitting.do(step):
            self.sitting.announced.emit(self.sitting.words.tell(step.name, self.sitting.name))

    def _connect(self) -> None:
        self.new.entered.connect(self.add)
        self.new.changed.connect(lambda _field, _value: self._ask_about_new())
        self.new.left_so.connect(self._leave_new_so)
        self.new.created.connect(lambda field, name: self._on_named(self.new, field, name))
        self.editor.changed.connect(self._on_changed)
        self.editor.entered.connect(self._on_done)
        self.editor.left_so.connect(lambda code: self._do(edits.leave_so(self._open, code)))
        self.editor.created.connect(lambda field, name: self._on_named(self.editor, field, name))
        self.hours.given.connect(self._give)
        self._hours_there.clicked.connect(self.hours.open)
        self.sitting.look.changed.connect(self._adapt)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._count, 1, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self._hours_there)
        head.addWidget(self._undo)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(10)
        column.addLayout(head)
        for part in (self._heads, self.list, self.new):
            column.addWidget(part)
        column.addSpacing(16)
        column.addWidget(self.crisis)
        column.addStretch()
        scroll = self._scroll
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(scroll, 1)
        row.addWidget(self.hours)
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
