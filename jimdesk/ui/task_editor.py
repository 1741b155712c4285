# SPDX-License-Identifier: Apache-2.0
"""The place where one line of the plan is written or changed: what first, then who, when, and the rest.

The same for a new line and for one that stands in the list: whatever is filled in is told as values of the
fields of an `Agreement`. Enter in any field goes on to the next line, as on paper.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from jimdesk.core.doer import doer
from jimdesk.core.meeting import Agreement, Issue
from jimdesk.core.people import Person
from jimdesk.core.review import Hint as Asked
from jimdesk.core.words import N_
from jimdesk.ui import faces
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.task_more import TaskMore, labelled
from jimdesk.ui.task_times import TaskTimes
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.hint import Hint
from jimdesk.ui.widgets.person_field import PersonField
from jimdesk.ui.widgets.whole_text import WholeText


class TaskEditor(Card):
    """What, then a row of fields, and the rest behind "More"; it holds values and knows no list."""

    changed = Signal(str, object)
    """(field, value): something was filled in."""
    entered = Signal()
    """Enter was pressed: this line is done."""
    left_so = Signal(str)
    """The code of a hint that was answered with "leave it so"."""
    escaped = Signal()
    """Esc was pressed: this line stays as it is now."""
    grown = Signal()
    """More fields are there, or fewer."""
    created = Signal(str, str)
    """(field, name): somebody who is not known yet was named."""

    def __init__(self, sitting: Sitting, name: str) -> None:
        """Make it; `name` goes before the names of its fields ("new", "old")."""
        super().__init__(sitting.look, ground="surface", edge="accent", padding=14, gap=10)
        self.set_ground("surface", "accent", thick=2)
        self._sitting = sitting
        self.values: dict[str, Any] = {}
        self._typed_owner = False  # somebody was chosen; until then the line itself tells who
        self._people: dict[str, PersonField] = {}
        self.what = QLineEdit()
        self.what.setProperty("typed", "true")
        self.what.setProperty("plain", "true")  # the card around it is its frame
        self.what.setMinimumHeight(sitting.look.theme.px(40))
        self._number = labels.group_heading("")
        self._times = TaskTimes(sitting)
        self.when, self.long = self._times.when, self._times.long
        self.if_not = QLineEdit()
        self.owner = self._person("owner")
        self.checker = self._person("checker")
        self.more = TaskMore(sitting, name, self._person)
        self._more = Button(sitting.look, kind="quiet", trailing="chevron-down", height=40)
        self._fields = QWidget()
        self._enter = labels.small("")
        self._always = name == "old"
        self.hint = Hint(sitting.look, leave=sitting.words.say(N_("Leave it like this")))
        self.hint.hide()
        self._hinted = ""
        self._labels: list[tuple[QLabel, str]] = []
        self._lay_out(name)
        self._connect()
        self.renew()

    def renew(self) -> None:
        """Say the words in the language of now."""
        words = self._sitting.words
        self.what.setPlaceholderText(words.say(N_("What is going to be done?")))
        self.what.setAccessibleName(words.say(N_("What")))
        self._times.renew()
        for label, text in self._labels:
            label.setText(words.say(text))
        self.more.renew()
        self._more.setText(words.say(N_("More")))
        self._say_enter()
        self._open_up()

    def _open_up(self) -> None:
        """Be one field until something stands in it; then all of them, Tab after Tab."""
        for part in (self._fields, self._feet):
            part.setVisible(self._always or bool(self.what.text().strip()))
        if not self.what.text().strip():
            self._show_more(False)

    def _say_enter(self) -> None:
        """Tell what Enter does, and below which heading a new line comes."""
        words = self._sitting.words
        issue = self._sitting.shown.get(Issue, self.issue)
        below = words.say(N_("Below: {issue}"), issue=issue.name) if issue and issue.name else ""
        self._enter.setText(" · ".join(filter(None, (words.say(N_("Enter: the next line")), below))))

    @property
    def issue(self) -> str:
        """The heading below which this line comes; ""."""
        return str(self.values.get("issue", ""))

    def typed_line(self, words: int) -> Agreement | None:
        """Return the line as far as it is typed, if it has as many words."""
        what = self.what.text().strip()
        if len(what.split()) < words:
            return None
        return Agreement(id="new", **{**self.values, "what": what})

    def set_issue(self, issue: str) -> None:
        """Write below this heading."""
        self.values["issue"] = issue
        self.more.issue.set_current(issue)
        self._say_enter()

    def set_owner(self, person: str) -> None:
        """Let somebody do this line, as if they were chosen in the field."""
        self._typed_owner = True
        self.owner.setText(self._sitting.name(person))
        self._tell("owner", person)

    def set_number(self, number: int) -> None:
        """Say which number the line has in the plan."""
        self._number.setText(str(number))

    def show_line(self, line: Agreement | None, number: int = 0) -> None:
        """Fill the fields from a line with its number; None empties them."""
        if number:
            self.set_number(number)
        name = self._sitting.name
        self.values = {}
        self._times.show_line(line)
        self._typed_owner = line is not None and bool(line.owner)
        line = line or Agreement(id="")
        self.what.setText(line.what)
        self.owner.setText(name(line.owner))
        self.checker.setText(name(line.checker))
        self.if_not.setText(line.if_not)
        for field in (self.if_not, self.owner, self.checker):
            field.setCursorPosition(0)  # what is longer than its field is read from its beginning
        self.more.show_line(line)
        self._say_enter()
        self.hint.hide()
        self._open_up()

    def show_hint(self, asked: Asked | None) -> None:
        """Ask one gentle question about this line, or none."""
        if asked is None:
            self.hint.hide()
            return
        tell, name = self._sitting.words.tell, self._sitting.name
        self._hinted = asked.code
        self.hint.show_hint(tell(asked.question, name), tell(asked.example, name))

    def start_typing(self) -> None:
        """Begin with what."""
        self.what.setFocus()

    def _on_what(self, text: str) -> None:
        """Read in the line itself who does it and when, as long as that was not said elsewhere."""
        self._tell("what", text)
        self._open_up()
        who = "" if self._typed_owner else doer(self._sitting.shown, text, self._sitting.words.language)
        if not self._typed_owner and who != self.values.get("owner", ""):
            self.owner.setText(self._sitting.name(who))
            self._tell("owner", who)
        self._times.read_in(text)

    def _tell(self, field: str, value: object) -> None:
        if field not in self.values or self.values[field] != value:
            self.values[field] = value
            self.changed.emit(field, value)

    def _person(self, field: str) -> PersonField:
        sitting, called = self._sitting, N_("New: {name}")
        person = self._people[field] = PersonField(
            sitting.look, lambda: faces.choices(sitting.shown, sitting.words), keeps_name=True,
            create=lambda name: sitting.words.say(called, name=name),
        )
        person.chosen.connect(lambda id_: self.tell_person(field, id_))
        person.created.connect(lambda name: self.created.emit(field, name))
        person.editingFinished.connect(lambda: self._on_person_left(field, person))
        return person

    def tell_person(self, field: str, id_: str) -> None:
        """Tell that somebody was chosen in a field; "" nobody."""
        self._typed_owner = self._typed_owner or field == "owner"
        self._tell(field, id_)

    def _on_person_left(self, field: str, person: PersonField) -> None:
        """Take the name away that was wiped out, or that letters stand over of which nobody was chosen."""
        if (not person.text().strip() or person.undecided) and (self._always or self.values.get(field)):
            self.tell_person(field, "")

    def forget_gone(self) -> None:
        """Name nobody who is not here any more, as after undoing that somebody came in."""
        for field, person in self._people.items():
            if self.values.get(field) and self._sitting.shown.get(Person, self.values[field]) is None:
                person.setText("")
                self.values[field] = ""

    def _connect(self) -> None:
        self.what.textEdited.connect(self._on_what)
        self._times.told.connect(self._tell)
        self.if_not.textEdited.connect(lambda text: self._tell("if_not", text))
        self.more.told.connect(self._tell)
        self.more.told.connect(self._say_enter)
        more = self.more
        rest = (more.helper, more.cost, more.km, more.paid_by, more.for_child)
        for field in (self.what, self.when, self.long, self.if_not, self.owner, self.checker, *rest):
            field.returnPressed.connect(self._on_enter)
        self.hint.left.connect(lambda: self.left_so.emit(self._hinted))
        self._more.clicked.connect(self._open_more)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave a line that stands in the list with Esc."""
        if event.key() == Qt.Key.Key_Escape and self._always:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _on_enter(self) -> None:
        """Read what was typed in the field where Enter was pressed, then go on: Qt tells of Enter first."""
        self._times.settle()
        self.more.settle()
        self.entered.emit()

    def _open_more(self) -> None:
        self._show_more(self.more.isHidden())
        self.grown.emit()

    def _show_more(self, on: bool) -> None:
        self.more.setVisible(on)
        self._more.set_trailing("chevron-up" if on else "chevron-down")
        self._more.setAccessibleDescription(self._sitting.words.say(N_("open")) if on else "")

    def _lay_out(self, name: str) -> None:
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self._number)
        top.addWidget(self.what, 1)
        self.inside.addLayout(top)
        self.inside.addWidget(WholeText(self.what))
        grid = QGridLayout(self._fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        first: list[tuple[str, QWidget, int]] = [
            (N_("Who"), self.owner, 3), (N_("When"), self.when, 5), (N_("How long"), self.long, 2),
            (N_("Who checks"), self.checker, 3), (N_("If it does not work"), self.if_not, 4),
        ]
        for column, (text, field, share) in enumerate(first):
            self._labels.append(labelled(grid, column, text, field))
            grid.setColumnStretch(column, share)
        self.inside.addWidget(self._fields)
        self.inside.addWidget(WholeText(self.when, self.if_not, self.owner, self.checker))
        self.inside.addWidget(self._times.kept)
        self._more.setObjectName(f"{name}-more")
        self._feet = QWidget()
        feet = QHBoxLayout(self._feet)
        feet.setContentsMargins(0, 0, 0, 0)
        feet.addWidget(self._enter)
        feet.addStretch()
        feet.addWidget(self._more)
        self.inside.addWidget(self.more)
        self.inside.addWidget(self.hint)
        self.inside.addWidget(self._feet)
        self.what.setObjectName(f"{name}-what")
        for key, field in (("owner", self.owner), ("checker", self.checker)):
            field.setObjectName(f"{name}-{key}")
        for key, line in (("when", self.when), ("minutes", self.long), ("if-not", self.if_not)):
            line.setObjectName(f"{name}-{key}")
