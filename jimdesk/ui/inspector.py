# SPDX-License-Identifier: Apache-2.0
"""The inspector of a person: whoever is lit up, at the end of every page, the same everywhere.

inspector = PersonInspector(sitting, without=("support", "place"))     # where the page shows that itself
inspector.add_section(BondPart(sitting))                    # the page's own (see inspector_parts.Part)
row.addWidget(inspector)                                    # last in the page's row
"""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jimdesk.core import edits
from jimdesk.core.family import Changes
from jimdesk.core.people import Level, Person
from jimdesk.core.words import N_
from jimdesk.ui import inspector_fields as table
from jimdesk.ui.forgetting import Forgetting
from jimdesk.ui.inspector_consent import ConsentPart
from jimdesk.ui.inspector_homes import HomesPart, at_home
from jimdesk.ui.inspector_jim import jim_agreements
from jimdesk.ui.inspector_notes import NotesPart
from jimdesk.ui.inspector_parts import BandPart, Part, TypedPart
from jimdesk.ui.inspector_refusal import RefusalPart, VoicePart
from jimdesk.ui.inspector_telling import telling_parts
from jimdesk.ui.person_symbol import PersonSymbol, symbol_of
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import division
from jimdesk.ui.widgets.drawer import Inspector, is_narrow


class PersonInspector(Inspector):
    """Shows `sitting.selection`; in a narrow window it is a drawer that comes when somebody is lit up."""

    def __init__(self, sitting: Sitting, *, without: Collection[str] = ()) -> None:
        """Make it; `without` names what the page shows itself: support, place, genogram, circle."""
        super().__init__(sitting.look, close_name=" ")
        self.setObjectName("inspector")
        self._sitting = sitting
        self._language = ""
        self._squeezed = False
        self._shown_parts: dict[Part, QWidget] = {}
        self._symbol = PersonSymbol(sitting.look)
        self._name = labels.panel_heading("")
        self._name.setObjectName("inspector-name")
        self._relation = labels.secondary("", wrap=True)
        self._relation.setObjectName("inspector-relation")
        self._nobody = labels.secondary("", wrap=True)
        self._body = QWidget()
        self._sections = QVBoxLayout()
        self._more = Button(sitting.look, kind="quiet", trailing="chevron-down", checkable=False)
        self._more.setObjectName("more")
        self._further = QWidget()
        self._genogram = Button(sitting.look, icon="genogram")
        self._circle = Button(sitting.look, icon="circle")
        self._remove = Button(sitting.look, kind="quiet", tone="ink2")
        self._forget = Button(sitting.look, kind="quiet", tone="bad")
        self._called, *first = table.first_fields(sitting)
        self._parts: list[Part] = []
        self._lay_out(first, without)
        self._more.clicked.connect(lambda: self.show_more(self._further.isHidden()))
        self._genogram.clicked.connect(lambda: sitting.wanted.emit("genogram"))
        self._circle.clicked.connect(lambda: sitting.wanted.emit("circle"))
        self._remove.clicked.connect(self.remove_person)
        self._forget.clicked.connect(self._ask_to_forget)
        sitting.selected.connect(self._on_selected)
        sitting.changed.connect(self._on_changed)
        sitting.renewed.connect(self.renew)
        sitting.look.changed.connect(self._adapt)
        self.renew()

    def add_section(self, part: Part) -> None:
        """Put in a page's own part, above the fields."""
        self._sections.addWidget(part)
        self._parts.append(part)
        part.say()
        self._fill()

    def renew(self, _changes: Changes = ()) -> None:
        """Show whoever is lit up, as the eyes before the screen may see them."""
        if not self.isVisible() and self._language:
            return  # it catches up when it shows
        if self._language != self._sitting.words.language:
            self._language = self._sitting.words.language
            self._say()
        self._fill()

    def show_more(self, more: bool) -> None:
        """Show what is behind "More", or put it away."""
        self._further.setVisible(more)
        words = self._sitting.words
        self._more.setText(words.say(N_("Less")) if more else words.say(N_("More")))

    def start_typing(self) -> None:
        """Put the cursor in the first field."""
        self.open()
        if isinstance(self._called, TypedPart) and self._sitting.selection:
            self._called.field.setFocus()
            self._called.field.selectAll()

    def make_room(self, squeezed: bool) -> None:
        """Be a drawer also in a wide window, where the page needs the room; or no longer."""
        self._squeezed = squeezed
        self._adapt()

    def go_to(self, name: str) -> None:
        """Put the cursor in the field of this name, which may lie behind "More"."""
        self.open()
        field = self.findChild(QWidget, name)
        if field is not None:
            if self._further.isAncestorOf(field):
                self.show_more(True)
            field.setFocus()

    def remove_person(self) -> None:
        """Take whoever is lit up away; this can be undone."""
        person = self._sitting.selection
        if person:
            step = edits.remove(person)
            said = self._sitting.words.tell(step.name, self._sitting.name)
            self._sitting.select("")
            self._sitting.do(step)
            self._sitting.announced.emit(said)

    def event(self, event: QEvent) -> bool:
        """Look at the page that this was put on: its width decides between panel and drawer."""
        host = self.parentWidget()
        if event.type() is QEvent.Type.ParentChange and host is not None:
            host.installEventFilter(self)
            QTimer.singleShot(0, self, self._adapt)  # the page may stand there already, and change no more
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the page when it changes its size."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show) and watched is self.parentWidget():
            self._adapt()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened meanwhile."""
        super().showEvent(event)
        self.renew()

    def _adapt(self) -> None:
        host = self.parentWidget()
        if host is None:
            return
        narrow = self._squeezed or is_narrow(host.window().width(), self._sitting.look.theme)
        if narrow != self.floating:
            self.set_floating(narrow)
            host.installEventFilter(self)
        if narrow and self._sitting.selection and host.isVisible():
            self.open()

    def _on_selected(self, person: str) -> None:
        host = self.parentWidget()
        if person and host is not None and host.isVisible() and not self._squeezed:
            self.open()
        elif self.floating:
            self.hide()
        self.renew()

    def _on_changed(self, changes: Changes) -> None:
        self.renew(changes)

    def _say(self) -> None:
        words = self._sitting.words
        self._nobody.setText(words.say(N_("Choose somebody to see more of them.")))
        self._genogram.setText(words.say(N_("Genogram")))
        self._circle.setText(words.say(N_("Circle")))
        self._remove.setText(words.say(N_("Remove")))
        self._forget.setText(words.say(N_("Forget for good")))
        self.say_close(words.say(N_("Close")))
        self.setAccessibleName(words.say(N_("About this person")))
        self.show_more(not self._further.isHidden())
        for part in self._parts:
            part.say()

    def _fill(self) -> None:
        sitting = self._sitting
        person = sitting.shown.get(Person, sitting.selection) if sitting.selection else None
        self._body.setVisible(person is not None)
        self._nobody.setVisible(person is None)
        if person is None:
            return
        self._symbol.show_symbol(symbol_of(sitting.shown, person, sitting.today))
        self._name.setText(person.name or sitting.name(person.id))
        relation = table.relation_in_words(sitting, person)
        self._relation.setText(relation)
        self._relation.setVisible(bool(relation))
        for part in self._parts:
            part.setVisible(part.show_person(person))

    def _ask_to_forget(self) -> None:
        if self._sitting.selection:
            Forgetting(self, self._sitting, self._sitting.selection).exec()

    def _lay_out(self, first: list[Part], without: Collection[str]) -> None:
        sitting, look = self._sitting, self._sitting.look
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._head())
        self._put(column, BandPart(sitting, "star", "jimE", "jimSoft", "jimSoft", self._jim_band))
        self._put(column, BandPart(sitting, "calendar", "ink2", "surface", "line2", self._until_band))
        self._put(column, VoicePart(sitting))
        column.addLayout(self._sections)
        for part in (self._called, *first):
            self._put(column, part)
        column.addWidget(division(look))
        for part in telling_parts(sitting, without):
            self._put(column, part)
        for part in (at_home(sitting), *table.switches(sitting)):
            self._put(column, part)
        column.addLayout(self._buttons(without))
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._further)
        further = QVBoxLayout(self._further)
        further.setContentsMargins(0, 0, 0, 0)
        further.setSpacing(12)
        for part in (*table.more_fields(sitting), *jim_agreements(sitting), HomesPart(sitting)):
            self._put(further, part)
        for own in (NotesPart(sitting), ConsentPart(sitting), RefusalPart(sitting)):
            self._put(further, own)
        ends = QHBoxLayout()
        for button, name in ((self._remove, "remove"), (self._forget, "forget")):
            button.setObjectName(name)
            ends.addWidget(button)
        ends.addStretch()
        further.addLayout(ends)
        self._further.hide()
        self.inside.addWidget(self._nobody, 0, Qt.AlignmentFlag.AlignTop)
        self.inside.addWidget(self._body)
        self.inside.addStretch(1)

    def _put(self, column: QVBoxLayout, part: Part) -> None:
        self._parts.append(part)
        column.addWidget(part)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._symbol, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._name)
        texts.addWidget(self._relation)
        row.addLayout(texts, 1)
        return row

    def _buttons(self, without: Collection[str]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        for button, name in ((self._genogram, "genogram"), (self._circle, "circle")):
            button.setObjectName(f"to-{name}")
            row.addWidget(button, 1)
            if name in without:
                button.hide()  # and never shown here: a button without a window yet would be one of its own
        return row

    def _jim_band(self, person: Person) -> str:
        fact = table.jim_fact(self._sitting, person)
        return table.jim_of(self._sitting, self._sitting.name(fact.mentors)) if fact else ""

    def _until_band(self, person: Person) -> str:
        if person.level is Level.NATURAL:
            return ""
        words = self._sitting.words
        if person.until is None:
            return words.say(N_("helps, and stays"))
        return words.say(N_("helps until {date}"), date=words.date(person.until))
