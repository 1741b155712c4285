# SPDX-License-Identifier: Apache-2.0
"""What somebody gives and gets in support, in the inspector: a line for each, and the way to add more."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jimdesk.core.people import Person
from jimdesk.core.words import N_
from jimdesk.instruments.circle import placing, support
from jimdesk.instruments.circle.facts import Given, Support
from jimdesk.instruments.circle.rings import ring_set_of
from jimdesk.instruments.instrument import View
from jimdesk.ui.circle.support_add import SupportAdd
from jimdesk.ui.circle.support_details import SupportDetails
from jimdesk.ui.inspector_parts import Part
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button

_STATES = {Given.POSSIBLE: N_("could be given"), Given.WISHED: N_("is wished for")}


class SupportPart(Part):
    """Fits any inspector; `view` says which circle the page looks at, and so for whom it usually is."""

    def __init__(self, sitting: Sitting, view: Callable[[], View] = View) -> None:
        super().__init__(sitting)
        self._view = view
        self._person = ""
        self._opened = ""  # the support of which more is told
        self._lists: dict[str, tuple[QWidget, QVBoxLayout]] = {}
        self._labels = {way: labels.field_label("") for way in ("giver", "receiver")}
        self._rows: list[QWidget] = []
        for way, label in self._labels.items():
            column = QVBoxLayout()
            column.setSpacing(0)
            self.column.addWidget(label)
            self.column.addLayout(column)
            self._lists[way] = (label, column)
        self.details = SupportDetails(sitting)
        self.details.hide()
        self.column.addWidget(self.details)
        self._more = Button(sitting.look, icon="plus", kind="quiet", checkable=True)
        self._more.setObjectName("support")
        self.column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self.adding = SupportAdd(sitting, view)
        self.adding.hide()
        self.column.addWidget(self.adding)
        self._more.toggled.connect(self._on_more)
        self.details.closed.connect(lambda: self._open(""))

    def say(self) -> None:
        """Say the words."""
        self._more.setText(self.words.say(N_("Add support")))
        self.adding.say()
        self.details.say()

    def show_person(self, person: Person) -> bool:
        """Show what somebody gives and gets."""
        if person.died or person.death:
            return False
        if person.id != self._person:
            self._person, self._opened = person.id, ""
            self._more.setChecked(False)
        self._fill()
        self.adding.show_person(person.id)
        return True

    def _fill(self) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        everything = self.sitting.shown.of(Support)
        name = self.sitting.name(self._person)
        titles = {"giver": N_("What {name} does"), "receiver": N_("What {name} gets")}
        for way, (label, column) in self._lists.items():
            mine = [one for one in everything if getattr(one, way) == self._person]
            self._labels[way].setText(self.words.say(titles[way], name=name))
            label.setVisible(bool(mine))
            for one in mine:
                row = self._row(one, way)
                column.addWidget(row)
                self._rows.append(row)
        opened = self.sitting.shown.get(Support, self._opened)
        self.details.setVisible(opened is not None)
        if opened is not None:
            self.details.show_support(opened)

    def _row(self, one: Support, way: str) -> QWidget:
        other = one.receiver if way == "giver" else one.giver
        row = SupportRow(self.sitting, self.told(one), self._below(one, other))
        row.setObjectName(f"support-{one.id}")
        row.setChecked(one.id == self._opened)
        row.clicked.connect(lambda: self._open("" if one.id == self._opened else one.id))
        return row

    def told(self, one: Support) -> str:
        """Return what a support is, in the family's words or by its type."""
        rings = ring_set_of(self.sitting.shown, placing.meeting_shown(self.sitting.shown, self._view()))
        kinds = {kind.key: kind for kind in support.kinds(rings)}
        kind = kinds.get(support.key_of(one)) or kinds[one.support.value]
        return one.what or kind.called(self.words)

    def _below(self, one: Support, other: str) -> str:
        words, sitting = self.words, self.sitting
        seer = {support.GIVER: one.giver, support.RECEIVER: one.receiver}.get(one.seen_by, "")
        parts = [
            sitting.name(other),
            words.say(_STATES[one.given]) if one.given in _STATES else support.how_often(one, words),
            words.say(N_("since {date}"), date=support.since_when(one, words)) if one.since else "",
            words.say(N_("as {name} sees it"), name=sitting.name(seer)) if seer else "",
        ]
        return " · ".join(part for part in parts if part)

    def _open(self, id_: str) -> None:
        self._opened = id_
        self._fill()
        if id_:
            self.details.start()
        else:
            self._more.setFocus()

    def _on_more(self, more: bool) -> None:
        self.adding.setVisible(more)
        if more:
            self.adding.show_person(self._person)


class SupportRow(Button):
    """One support: what it is, and below it for whom and how often; pressed, it tells more."""

    def __init__(self, sitting: Sitting, told: str, below: str) -> None:
        super().__init__(sitting.look, kind="quiet", checkable=True)
        self._sitting = sitting
        self._told, self._below = told, below
        self._what, self._when = labels.label(told, "strong", wrap=True), labels.small(below, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 4)
        column.setSpacing(0)
        for label in (self._what, self._when):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        self.setAccessibleName(f"{told}, {below}")

    def sizeHint(self) -> QSize:
        """Take the width there is, and as many lines as the words need in it."""
        return QSize(120, max(44, self._what.sizeHint().height() + self._when.sizeHint().height() + 8))
