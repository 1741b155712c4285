# SPDX-License-Identifier: Apache-2.0
"""The page of people (the groslijst): type somebody, Enter, the next one; below, everybody in groups."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from jimdesk.core import edits, kinship
from jimdesk.core.desk import Step
from jimdesk.core.family import Changes
from jimdesk.core.introduced import Introduced
from jimdesk.core.people import (
    Household,
    Jim,
    Membership,
    Parentage,
    Partnership,
    Person,
    Siblings,
)
from jimdesk.core.words import N_
from jimdesk.ui import inspector_fields, inspector_homes
from jimdesk.ui.from_file import ask_for_file
from jimdesk.ui.inspector import PersonInspector
from jimdesk.ui.page import Page
from jimdesk.ui.people_groups import PeopleGroups
from jimdesk.ui.people_line import PeopleLine
from jimdesk.ui.people_questions import PeopleQuestions
from jimdesk.ui.people_rows import Rows, ghost_of, group_of
from jimdesk.ui.people_rows import moved as moved_to
from jimdesk.ui.prompts import Prompts
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button

_BONDS = (Parentage, Partnership, Siblings)
_SHOWN_HERE = (Person, *_BONDS, Household, Membership, Jim)
_LOW = 330  # with less height than this the question waits until there is room
_ANY = 16_777_215  # Qt's own largest height


class PeoplePage(Page):
    """Who belongs to the youngster, and who is who to them."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        look = sitting.look
        self._rows = Rows()
        self._language = ""
        self._question = labels.page_question("")
        self._question.setObjectName("page-question")
        self._count = labels.secondary("")
        self._search = QLineEdit()
        self._search.setObjectName("people-search")
        self._search.setClearButtonEnabled(True)
        self._find = Button(look, icon="search", kind="quiet", tone="ink2", name=" ")
        self._find.setObjectName("find")
        self._from_file = Button(look, icon="folder", kind="quiet", tone="ink2", name=" ")
        self._from_file.setObjectName("people-from-file")
        self._first = labels.secondary("", wrap=True)
        self._entry = PeopleLine(sitting)
        self._prompts = self._entry.prompts = Prompts(sitting, self._entry.field)
        self.groups = PeopleGroups(look)
        self._questions = PeopleQuestions(sitting, "people")
        self._undo = Button(look, icon="undo", kind="quiet", tone="ink2")
        self._undo.setObjectName("undo")
        self.inspector = PersonInspector(sitting)
        self._lay_out()
        self._listen()

    @property
    def line(self) -> QLineEdit:
        """The line in which people are typed in."""
        return self._entry.field

    def renew(self) -> None:
        """Show everybody, and say the words."""
        self._rows.forget_relations()
        if self._language != self.sitting.words.language:
            self._language = self.sitting.words.language
            self._say()
        self._show_people()
        self._entry.renew()
        self._questions.renew()

    def follow(self, changes: Changes) -> None:
        """Show what changed of people; what is typed elsewhere does not matter here."""
        kinds = {type(change.fact) for change in changes}
        self._show_undo()
        if not kinds & set(_SHOWN_HERE):
            return
        if kinds & {Person, *_BONDS}:
            self._rows.forget_relations()
        self._show_people()
        self._entry.renew()
        self._questions.renew()

    def light_up(self, person: str) -> None:
        """Light somebody up in their group; the inspector knows by itself."""
        self.groups.light_up(person)

    def start_typing(self) -> None:
        """Begin in the line."""
        self.line.setFocus()

    def search(self) -> None:
        """Open the field that shows only who fits."""
        self._search.show()
        self._search.setFocus()
        self._search.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the search away at Esc."""
        if event.key() == Qt.Key.Key_Escape and self._search.isVisible():
            self._search.clear()
            self._search.hide()
            self.start_typing()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the room to people where it is low: the question comes back when there is more."""
        if watched is self.groups and isinstance(event, QResizeEvent):
            self._questions.setMaximumHeight(_ANY if event.size().height() >= _LOW else 0)
        return super().eventFilter(watched, event)

    def _say(self) -> None:
        words = self.sitting.words
        self._search.setPlaceholderText(words.say(N_("Search")))
        self._search.setAccessibleName(words.say(N_("Search")))
        for button, told in (
            (self._find, words.say(N_("Search people (Ctrl+F)"))),
            (self._from_file, words.say(N_("People from a file …"))),
        ):
            button.setAccessibleName(told)
            button.setToolTip(told)
        self._undo.setText(words.say(N_("Undo")))
        self.groups.say(words)

    def _show_people(self) -> None:
        sitting, words = self.sitting, self.sitting.words
        centre = kinship.youngster(sitting.shown)
        if centre is None:
            question = words.say(N_("Whom is this about?"))
            invitation = words.say(N_("First name, and what you know: Ilias, 8 March 2012"))
        else:
            question = words.say(N_("Who belongs to {name}?"), name=sitting.name(centre.id))
            invitation = words.say(N_("For example: Marijke de Vries, mother, 1979"))
        if self._question.text() != question:
            self._question.setText(question)
        self._entry.say(invitation, question)
        self._prompts.renew()
        self._prompts.setVisible(centre is not None)
        people = len(sitting.people())
        self._count.setText(words.count("{n} person", "{n} people", people))
        for widget in (self._count, self._find, self.groups):
            widget.setVisible(people > 0)
        self._first.setText(words.say(N_("One name is enough to begin. Enter puts it in.")))
        self._first.setVisible(people == 0)
        self._from_file.setText("" if people else words.say(N_("People from a file …")))
        self._column.setStretch(self._column.count() - 1, 0 if people else 1)
        self.inspector.setVisible(people > 0 and (not self.inspector.floating or bool(sitting.selection)))
        self._fill(self._entry.introduced)
        self._show_undo()

    def _fill(self, introduced: Introduced) -> None:
        """Fill the groups, with a dashed row for who is being typed."""
        sitting = self.sitting
        rows = self._rows.groups(sitting.shown, sitting.words, sitting.today, self._search.text())
        if introduced.name and sitting.people():
            rows[group_of(introduced.person())].append(ghost_of(introduced, sitting.today))
        self.groups.fill(rows)
        self.groups.light_up(sitting.selection)

    def _show_undo(self) -> None:
        told = self.sitting.told(self.sitting.desk.next_undo)
        self._undo.setEnabled(self.sitting.desk.next_undo is not None)
        self._undo.setToolTip("")
        self._undo.setAccessibleDescription(told)

    # What people do

    def _on_added(self, person: str) -> None:
        self._prompts.answered()
        if person and not self.inspector.floating:
            self.sitting.select(person)

    def _remove(self, person: str) -> None:
        rows = [row.id for row in self.groups.rows]
        at = rows.index(person) if person in rows else 0
        self.sitting.select(person)
        self.inspector.remove_person()
        left = [row.id for row in self.groups.rows]
        if left:
            self.sitting.select(left[min(at, len(left) - 1)])

    def _move(self, person: str, group: str) -> None:
        self._do(moved_to(self.sitting.shown, person, group))

    def _open(self, person: str) -> None:
        self.sitting.select(person)
        self.inspector.start_typing()

    def _do(self, step: Step | None) -> None:
        if step is not None and self.sitting.do(step):
            self.sitting.announced.emit(self.sitting.words.tell(step.name, self.sitting.name))

    def _offer(self, person: str, at: QPoint) -> None:
        """Open the menu of somebody: what is done most, without the inspector."""
        self.sitting.select(person)
        menu = self.menu(person)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def menu(self, person: str) -> QMenu:
        """Make the menu of somebody."""
        sitting, words = self.sitting, self.sitting.words
        one = sitting.shown.get(Person, person)
        menu = QMenu(self)
        centre = kinship.youngster(sitting.shown)
        if one and centre and not one.youngster:
            home = menu.addAction(words.say(N_("Lives with {name}"), name=sitting.name(centre.id)))
            home.setCheckable(True)
            home.setChecked(inspector_homes.lives_with_youngster(sitting.shown, person) is not None)
            home.triggered.connect(lambda on: self._do(
                inspector_homes.move_in(sitting.shown, person) if on
                else inspector_homes.move_out(sitting.shown, person)
            ))  # fmt: skip
            if inspector_fields.jim_fact(sitting, one) is None:
                jim = menu.addAction(inspector_fields.jim_of(sitting, sitting.name(centre.id)))
                jim.triggered.connect(lambda: self._do(edits.mark_jim(person)))
        remove = menu.addAction(words.say(N_("Remove")))
        remove.triggered.connect(lambda: self._remove(person))
        return menu

    def _listen(self) -> None:
        sitting = self.sitting
        self._entry.added.connect(self._on_added)
        self._entry.read.connect(self._fill)
        self.groups.taken.connect(sitting.select)
        self.groups.opened.connect(self._open)
        self.groups.removed.connect(self._remove)
        self.groups.menu_wanted.connect(self._offer)
        self.groups.moved.connect(self._move)
        self._search.textChanged.connect(lambda: self._fill(self._entry.introduced))
        self._find.clicked.connect(self.search)
        self._from_file.clicked.connect(lambda: ask_for_file(self, self.sitting))
        self._undo.clicked.connect(sitting.undo)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.search)

    def _lay_out(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(20, 14, 20, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._question, 1)
        head.addWidget(self._prompts, 1)
        self._search.setFixedWidth(self.sitting.look.theme.px(200))
        self._search.hide()
        for widget in (self._search, self._find, self._from_file, self._count):
            head.addWidget(widget)
        column.addLayout(head)
        column.addWidget(self._entry)
        column.addWidget(self._first)
        column.addWidget(self.groups, 1)
        column.addStretch()
        self._column = column
        self.groups.installEventFilter(self)
        self.groups.foot.addWidget(self._questions)
        self.groups.foot.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignTrailing)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(middle, 1)
        row.addWidget(self.inspector)
        QWidget.setTabOrder(self.line, self._entry)
        QWidget.setTabOrder(self._undo, self._search)
        QWidget.setTabOrder(self._search, self._find)
        QWidget.setTabOrder(self._find, self._from_file)
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
