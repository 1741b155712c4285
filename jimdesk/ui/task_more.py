# SPDX-License-Identifier: Apache-2.0
"""What a line can have besides what stands in the list, behind "More": each field tells its own value."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from jimdesk.core import edits, kinship
from jimdesk.core.audience import Shown
from jimdesk.core.meeting import Agreement, Hat, Issue
from jimdesk.core.people import Level, Person
from jimdesk.core.places import resources
from jimdesk.core.words import N_
from jimdesk.plan import PICTOGRAMS
from jimdesk.ui import faces
from jimdesk.ui.amounts import read_cents, read_km, typed_money
from jimdesk.ui.hats import HatPick
from jimdesk.ui.second_language import SecondLanguage
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.chip import ChipButton
from jimdesk.ui.widgets.flow import FlowLayout
from jimdesk.ui.widgets.person_field import PersonField
from jimdesk.ui.widgets.select import Select

_CHILD: Final = 16  # years; who is younger can have a child page
_TILE: Final = 28


def pictogram(name: str) -> QIcon:
    """Return a pictogram of the sheets on a white tile, for a list; it is black on white on paper, too."""
    tile = QPixmap(_TILE * 2, _TILE * 2)
    tile.setDevicePixelRatio(2)
    tile.fill(QColor("white"))
    painter = QPainter(tile)
    QSvgRenderer(str(resources() / "pictograms" / f"{name}.svg")).render(painter, QRectF(0, 0, _TILE, _TILE))
    painter.end()
    return QIcon(tile)


def children_of(shown: Shown, day: datetime.date) -> tuple[Person, ...]:
    """Return who can have a child page: the youngster, and brothers and sisters who are children."""
    centre = kinship.youngster(shown)
    near = {centre.id, *kinship.siblings(shown, centre.id)} if centre else set()
    return tuple(
        one for one in shown.of(Person)
        if one.level is not Level.PROFESSIONAL and (one.id in near or one.youngster)
        and (age := one.birth.age_on(day)) is not None and age < _CHILD
    )


def labelled(grid: QGridLayout, column: int, text: str, field: QWidget) -> tuple[QLabel, str]:
    """Set a field in a column below its label; return the label with its msgid."""
    label = labels.field_label("", field)
    grid.addWidget(label, 0, column, Qt.AlignmentFlag.AlignBottom)
    grid.addWidget(field, 1, column)
    return label, text


class TaskMore(QWidget):
    """It holds no line; the editor fills it and hears what is told."""

    told = Signal(str, object)
    """(field, value)."""

    def __init__(self, sitting: Sitting, name: str, person: Callable[[str], PersonField]) -> None:
        """Make it; `person` makes a field for a person that tells by itself."""
        super().__init__()
        self._sitting = sitting
        self.helper, self.paid_by = person("helper"), person("paid_by")
        self.issue, self.picture = Select(sitting.look, []), Select(sitting.look, [])
        self.cost, self.km, self.for_child = QLineEdit(), QLineEdit(), QLineEdit()
        self.hats = HatPick(sitting.look)
        self.second = SecondLanguage(sitting) if name == "old" else None
        self._children: tuple[str, ...] = ()
        self._texts: list[tuple[QLabel, str]] = []
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self._child_note = labels.small("")
        self._lay_out()
        for field, key in (
            (self.helper, "helper"), (self.issue, "issue"), (self.picture, "picture"), (self.cost, "cost"),
            (self.km, "km"), (self.paid_by, "paid-by"), (self.for_child, "for-child"), (self.hats, "hats"),
        ):
            field.setObjectName(f"{name}-{key}")
        self._connect()

    def renew(self) -> None:
        """Say the words in the language of now."""
        words = self._sitting.words
        for label, text in self._texts:
            label.setText(words.say(text))
        pictures = [("", words.say(N_("no picture"))), *((k, words.say(t)) for k, t in PICTOGRAMS.items())]
        self.picture.fill(pictures, self.picture.current)
        self.picture.setIconSize(QSize(_TILE, _TILE))
        for row, (key, _) in enumerate(pictures):
            if key:
                self.picture.setItemIcon(row, pictogram(key))
        self.hats.say(words)
        self.for_child.setPlaceholderText(words.say(N_("In words for a child")))
        if self.second is not None:
            self.second.renew()
        self._offer_issues(self.issue.current)
        self._show_children()

    def show_line(self, line: Agreement) -> None:
        """Show what is known of a line."""
        sitting = self._sitting
        self.helper.setText(sitting.name(line.helper))
        self.paid_by.setText(sitting.name(line.paid_by))
        self.hats.set_current(line.hat.value)
        self.picture.set_current(line.picture)
        self.cost.setText(typed_money(line.cents, sitting.words))
        self.km.setText("" if line.km is None else str(line.km))
        self.for_child.setText(line.for_child)
        self.for_child.setCursorPosition(0)
        self._children = line.children
        self._offer_issues(line.issue)
        self._show_children()
        if self.second is not None:
            self.second.show_line(line)

    @property
    def is_used(self) -> bool:
        """Whether something stands in it, so that it is better open."""
        typed = (self.helper, self.paid_by, self.cost, self.km, self.for_child)
        return any(field.text() for field in typed) or bool(self.hats.current or self.picture.current)

    def _offer_issues(self, current: str) -> None:
        found = edits.in_order(self._sitting.shown, Issue)
        none = ("", self._sitting.words.say(N_("no issue")))
        self.issue.fill([none, *((one.id, one.name) for one in found)], current)
        for widget in (self.issue, self._issue_label):
            widget.setVisible(bool(found))

    # For a child

    def _show_children(self) -> None:
        """Say on whose page the sentence comes: those who are pressed, or else every child."""
        sitting, typed = self._sitting, bool(self.for_child.text().strip())
        who = children_of(sitting.shown, sitting.today)
        self._flow.clear()
        for person in who if typed else ():
            chip = faces.chip(sitting.shown, person.id, sitting.words, small=True)
            button = ChipButton(sitting.look, chip, checkable=True)
            button.setObjectName(f"child-{person.id}")
            button.setChecked(person.id in self._children)
            button.clicked.connect(lambda _=False, id_=person.id: self._on_child(id_))
            self._flow.addWidget(button)
        self._say_whose()
        self._child_note.setVisible(typed)
        self._chips.setVisible(typed and bool(who))

    def _on_child(self, id_: str) -> None:
        others = tuple(one for one in self._children if one != id_)
        self._children = others if id_ in self._children else (*others, id_)
        self._say_whose()
        self.told.emit("children", self._children)

    def _say_whose(self) -> None:
        words = self._sitting.words
        names = ", ".join(self._sitting.name(one) for one in self._children)
        said = words.say(N_("comes on the child page of {names}"), names=names)
        self._child_note.setText(said if names else words.say(N_("comes on the page of every child")))

    def _on_sentence(self, text: str) -> None:
        self.told.emit("for_child", text)
        if bool(text.strip()) is self._child_note.isHidden():
            self._show_children()

    # Fields

    def settle(self) -> None:
        """Tell the amounts that were typed."""
        if self.cost.isModified():
            self._amount(self.cost, "cents", read_cents)
        if self.km.isModified():
            self._amount(self.km, "km", read_km)

    def _amount(self, field: QLineEdit, name: str, read: Callable[[str], int | None]) -> None:
        """Tell an amount; what is none stays as it was typed, with a mark."""
        text = field.text().strip()
        value = read(text)
        refused = bool(text) and value is None
        field.setProperty("refused", refused)
        field.setToolTip(self._sitting.words.say(N_("I cannot read a number in this.")) if refused else "")
        if not refused:
            self.told.emit(name, value)

    def _connect(self) -> None:
        self.issue.chosen.connect(lambda key: self.told.emit("issue", key))
        self.picture.chosen.connect(lambda key: self.told.emit("picture", key))
        self.hats.chosen.connect(lambda key: self.told.emit("hat", Hat(key)))
        self.for_child.textEdited.connect(self._on_sentence)
        self.cost.editingFinished.connect(self.settle)
        self.km.editingFinished.connect(self.settle)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        first: list[tuple[str, QWidget, int]] = [
            (N_("Who helps"), self.helper, 3), (N_("Costs each time, in euro"), self.cost, 2),
            (N_("Kilometres each time"), self.km, 2), (N_("Who pays"), self.paid_by, 3),
        ]
        second: list[tuple[str, QWidget, int]] = [
            (N_("Issue"), self.issue, 0), (N_("Picture on the sheet"), self.picture, 0),
        ]
        for place, (text, field, share) in enumerate(first):
            self._texts.append(labelled(grid, place, text, field))
            grid.setColumnStretch(place, share)
        column.addLayout(grid)
        row = QGridLayout()
        row.setHorizontalSpacing(12)
        row.setVerticalSpacing(4)
        for place, (text, field, _) in enumerate(second):
            self._texts.append(labelled(row, place, text, field))
        self._issue_label = self._texts[-2][0]
        self._texts.append(labelled(row, 2, N_("For a child"), self.for_child))
        row.setColumnStretch(2, 1)
        column.addLayout(row)
        column.addWidget(self._child_note)
        column.addWidget(self._chips)
        heading = labels.field_label("")
        self._texts.append((heading, N_("Which hat")))
        column.addWidget(heading)
        column.addWidget(self.hats)
        if self.second is not None:
            column.addWidget(self.second)
