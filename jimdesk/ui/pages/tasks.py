# SPDX-License-Identifier: Apache-2.0
"""Who does what: the list of agreements, as quick as paper, with the hours of each person beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jimdesk.core import edits
from jimdesk.core.desk import Step
from jimdesk.core.family import Changes
from jimdesk.core.meeting import Agreement, Draft
from jimdesk.core.people import Person
from jimdesk.core.review import hints
from jimdesk.core.translation import Translation
from jimdesk.core.words import N_, saying
from jimdesk.ui.carrying import Carried, Carrying
from jimdesk.ui.crisis_list import CrisisList
from jimdesk.ui.hours_panel import HoursPanel
from jimdesk.ui.page import Page
from jimdesk.ui.plan_question import PlanQuestion
from jimdesk.ui.professional_lists import ProfessionalLists
from jimdesk.ui.rolling import Rolling
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.task_editor import TaskEditor
from jimdesk.ui.task_heads import TaskHeads
from jimdesk.ui.task_list import TaskList
from jimdesk.ui.task_new import TaskNew
from jimdesk.ui.task_top import TaskTop
from jimdesk.ui.task_view import GROUPED, TOGETHER, TRANSLATED
from jimdesk.ui.widgets.drawer import is_narrow
from jimdesk.ui.widgets.invitation import Invitation

if TYPE_CHECKING:
    from jimdesk.ui.task_translations import TaskTranslations


class TasksPage(Page):
    """Type a line, Enter, the next; press a line to change it where it stands, drag it to somebody."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._open = ""  # the line that is being changed
        self._view = TOGETHER
        self._top = TaskTop(sitting)
        self._translations: TaskTranslations | None = None
        self._heads = TaskHeads(sitting)
        self.carrying = Carrying(self)
        self.editor = TaskEditor(sitting, "old")
        self.list = TaskList(sitting, self.carrying, self.editor)
        self.new_issue = Invitation(sitting.look, " ", height=44)
        self.new_issue.setObjectName("issue-new")
        self.new = TaskNew(sitting)
        self.question = PlanQuestion(sitting)
        self.crisis = CrisisList(sitting)
        self.professionals = ProfessionalLists(sitting)
        self.hours = HoursPanel(sitting)
        self._body = QWidget()
        self._scroll = Rolling(self._body)
        self.editor.hide()
        self._lay_out()
        self._connect()

    def renew(self) -> None:
        """Say the words, and show the plan."""
        words = self.sitting.words
        self._top.renew()
        self.hours.say_close(words.say(N_("Close")))
        self.new_issue.say(words.say(N_("Another issue")))
        self._heads.renew()
        self.new.renew()
        self.editor.renew()
        self.list.forget_rows()
        if self._translations is not None:
            self._translations.renew()
        self._show()

    def follow(self, changes: Changes) -> None:
        """Show what changed; a line that is being typed shows itself."""
        if self._translations is not None and self._view == TRANSLATED:
            self._translations.follow()
        if not all(isinstance(change.fact, Draft | Translation) for change in changes):
            self.new.forget_gone()
            self._show()

    def start_typing(self) -> None:
        """Begin with a new line."""
        self.new.start_typing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make a drawer of the hours in a narrow window."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._adapt)  # what is being laid out does not change meanwhile

    def _adapt(self) -> None:
        narrow = is_narrow(self.window().width(), self.sitting.look.theme)
        self.hours.set_floating(narrow)
        self._top.hours.setVisible(narrow)

    def _show(self) -> None:
        ids, typing = self.list.ids, self._view != TRANSLATED
        self._top.show_lines(len(ids), self._view)
        self._heads.setVisible(bool(ids) and typing)
        self.new_issue.setVisible(self.list.grouped)
        if self._open not in ids:
            self._shut()
        self.list.show_lines(self._open)
        self.new.setVisible(typing)
        if self._translations is not None:
            self._translations.setVisible(not typing)
            self.list.setVisible(typing and bool(ids or self.list.grouped))
        self.new.set_number(len(ids) + 1)
        self._show_editor()
        self.crisis.renew()
        self.professionals.renew()
        self.hours.renew()
        self._ask_about_new()

    # How the lines are grouped

    def show_view(self, view: str) -> None:
        """Show the lines all together, below the family's headings, or to be typed in a second language."""
        self._view, self.list.grouped = view, view == GROUPED
        self._shut()
        if view == TRANSLATED:
            self._to_translate().renew()
        self._show()
        if view == TRANSLATED:
            self._to_translate().start_typing()

    def _to_translate(self) -> TaskTranslations:
        if self._translations is None:
            from jimdesk.ui.task_translations import TaskTranslations

            self._translations = TaskTranslations(self.sitting)
            self._translations.moved.connect(self._scroll.show_soon)
            self._translations.done.connect(lambda: self.show_view(TOGETHER))
            self._column.insertWidget(self._column.indexOf(self._heads), self._translations)
        return self._translations

    def _write_below(self, issue: str) -> None:
        self.new.set_issue(issue)
        self.new.start_typing()
        self._keep_in_sight()

    # A line that stands in the list

    def change_line(self, id_: str) -> None:
        """Open a line where it stands."""
        line = self.sitting.shown.get(Agreement, id_)
        if line is None:
            return
        self._shut()
        self._open = id_
        self.editor.show_line(line, self.list.number(id_))
        self._show()
        self.editor.start_typing()
        self._scroll.show_soon(self.editor)
        self.sitting.select(line.owner)

    def _shut(self) -> None:
        row = self.list.row(self._open)
        if row is not None:
            row.setVisible(True)
        self._open = ""
        self.editor.hide()
        self.sitting.desk.close_step()

    def _show_editor(self) -> None:
        line = self.sitting.shown.get(Agreement, self._open) if self._open else None
        asked = hints(self.sitting.shown, line, self.sitting.words.language) if line else ()
        self.editor.show_hint(asked[0] if asked else None)
        self.editor.setVisible(bool(self._open))

    def _on_changed(self, field: str, value: object) -> None:
        if self._open:
            line = self.sitting.shown.get(Agreement, self._open)
            what = value if field == "what" else line.what if line else ""
            name = saying("line {number}: {what}", number=self.list.number(self._open), what=what)
            joined = f"agreement {self._open} {field}" if isinstance(value, str) else ""
            self.sitting.do(edits.change(self._open, name, joined=joined, **{field: value}))

    def _on_left(self) -> None:
        """Leave the line that was being changed, and stand on it in the list again."""
        row = self.list.row(self._open)
        self._shut()
        self._show()
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_done(self) -> None:
        self._on_left()
        self.new.start_typing()

    def add(self) -> None:
        """Keep the new line and be ready for the next, below the same heading."""
        step = self.new.take(keeps_issue=self.list.head(self.new.issue) is not None)
        if step is not None:
            self._do(step)
            self._ask_about_new()
            self.new.start_typing()

    def _keep_in_sight(self) -> None:
        """Roll to the new line, if the cursor still is in it."""
        if self.new.isAncestorOf(self.focusWidget() or self):
            self._scroll.show_widget(self.new)

    def _ask_about_new(self) -> None:
        """Ask about a new line as soon as it says something that nobody can see done."""
        self.new.ask()
        QTimer.singleShot(0, self, self._keep_in_sight)
        opened = self.sitting.shown.get(Agreement, self._open) if self._open else None
        if self.carrying.carried is None:
            self.hours.set_line(opened or self.new.typed_line(1))
        self.question.renew(self._open or self.new.what.text().strip() or self.hours.asks)

    def _on_named(self, editor: TaskEditor, field: str, name: str) -> None:
        person = Person.new(name=name)
        self._do(edits.introduce(person))
        editor.tell_person(field, person.id)

    def _give(self, agreement: str, person: str) -> None:
        """Give a line to somebody; "" is the one that is open, or else the one being typed."""
        line = self.sitting.shown.get(Agreement, agreement or self._open)
        if line is not None:
            self._do(edits.give_to(line.id, person, line.what))
            if line.id == self._open:
                self.editor.set_owner(person)
        elif self.new.what.text().strip():
            self.new.set_owner(person)
            self.new.start_typing()

    def _on_lifted(self, carried: Carried) -> None:
        if carried.kind == "line":
            self.hours.set_line(self.sitting.shown.get(Agreement, carried.id))
            self.hours.open()

    def _on_put_down(self) -> None:
        if self.hours.floating:
            self.hours.hide()
        QTimer.singleShot(0, self, self._ask_about_new)

    def _do(self, step: Step) -> None:
        if self.sitting.do(step):
            self.sitting.announced.emit(self.sitting.words.tell(step.name, self.sitting.name))

    def _connect(self) -> None:
        self._top.view.chosen.connect(self.show_view)
        self.list.wanted.connect(self.change_line)
        self.list.done.connect(self._do)
        self.list.new_wanted.connect(self._write_below)
        self.new_issue.entered.connect(lambda name: self._do(edits.add_issue(name)))
        self.new.entered.connect(self.add)
        self.new.changed.connect(lambda _field, _value: self._ask_about_new())
        self.new.created.connect(lambda field, name: self._on_named(self.new, field, name))
        self.editor.changed.connect(self._on_changed)
        self.editor.entered.connect(self._on_done)
        self.editor.escaped.connect(self._on_left)
        self.editor.grown.connect(lambda: self._scroll.show_widget(self.editor))
        self.editor.left_so.connect(lambda code: self._do(edits.leave_so(self._open, code)))
        self.editor.created.connect(lambda field, name: self._on_named(self.editor, field, name))
        self.hours.given.connect(self._give)
        self._top.hours.clicked.connect(self.hours.open)
        self.carrying.started.connect(self._on_lifted)
        self.carrying.moved.connect(lambda at: self._scroll.roll_at(self._scroll.mapFrom(self, at)))
        self.carrying.ended.connect(self._on_put_down)
        self.sitting.look.changed.connect(self._adapt)

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self._body)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(10)
        for part in (self._top, self._heads, self.list, self.new_issue, self.new, self.question):
            column.addWidget(part)
        column.addSpacing(16)
        column.addWidget(self.crisis)
        column.addSpacing(8)
        column.addWidget(self.professionals)
        column.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._scroll, 1)
        row.addWidget(self.hours)
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
