# SPDX-License-Identifier: Apache-2.0
"""The circles of the page: one, or two side by side; the one that was touched last is edited."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jimdesk.core.meeting import Issue
from jimdesk.core.people import Person
from jimdesk.instruments.circle import whose
from jimdesk.instruments.instrument import View
from jimdesk.ui.circle.field import CircleField
from jimdesk.ui.sitting import Sitting


class Fields(QWidget):
    """What happens in any of them is told with the field in which it happened."""

    tapped = Signal(object, str)
    ground_tapped = Signal(object, float, float)
    hovered = Signal(object, float, float)
    given_up = Signal()
    asked = Signal(object, str)
    placed = Signal(str)
    viewed = Signal()
    turned = Signal()
    """Another of two circles is worked in now."""
    spread = Signal(bool)
    """Two circles stand side by side now, or one has the room again."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(1)
        self.first = self._made("circle-field")
        self._second: CircleField | None = None
        self.active = self.first

    @property
    def all(self) -> tuple[CircleField, ...]:
        """The circles that are seen."""
        two = self._second is not None and not self._second.isHidden()
        return (self.first, self._second) if two and self._second else (self.first,)

    @property
    def are_two(self) -> bool:
        """Whether two circles stand side by side."""
        return len(self.all) == 2

    def show_two(self, two: bool) -> None:
        """Put a second circle beside the first: of somebody else, if there is anybody."""
        if two and self._second is None:
            self._second = self._made("second-field")
        if self._second is None:
            return
        self._second.setVisible(two)
        for field in (self.first, self._second):
            field.show_picker(two)
        if two:
            here = self.first.whose
            other = next((o for o in whose.offered(self._sitting.shown, View()) if o != here), "")
            view = replace(self.first.view, whose=other)
            self._second.view = replace(self._second.view, whose=other, lines=view.lines, issue=view.issue)
        self.active = self.first
        self.spread.emit(two)
        self.say()
        self.draw(settle=False)

    def say(self) -> None:
        """Say the words."""
        for field in self.all:
            field.say()

    def draw(self, *, settle: bool) -> None:
        """Draw every circle that is seen."""
        for field in self.all:
            field.draw(settle=settle)

    def look_at(self, *, lines: frozenset[str] | None = None, issue: str | None = None) -> None:
        """Show other lines, or another kwestie, in every circle."""
        for field in self.all:
            view = field.view
            if lines is not None:
                view = replace(view, lines=lines)
            field.show_view(view if issue is None else replace(view, issue=issue))

    def forget_what_is_gone(self) -> None:
        """Look at nothing that is no longer there for these eyes: a kwestie, or the one in the middle."""
        shown = self._sitting.shown
        for field in self.all:
            issue = field.view.issue if shown.get(Issue, field.view.issue) else ""
            whose_ = field.view.whose if shown.get(Person, field.view.whose) else ""
            field.view = replace(field.view, issue=issue, whose=whose_)

    def _made(self, name: str) -> CircleField:
        field = CircleField(self._sitting)
        field.setObjectName(name)
        for touched in (field.tapped, field.ground_tapped, field.asked, field.placed):
            touched.connect(lambda *_: self._touch(field))  # first of all: the others act on this one
        field.tapped.connect(lambda person: self.tapped.emit(field, person))
        field.ground_tapped.connect(lambda x, y: self.ground_tapped.emit(field, x, y))
        field.asked.connect(lambda person: self.asked.emit(field, person))
        field.hovered.connect(lambda x, y: self.hovered.emit(field, x, y))
        field.given_up.connect(self.given_up)
        field.placed.connect(self.placed)
        field.viewed.connect(self.viewed)
        self._row.addWidget(field, 1)
        return field

    def _touch(self, field: CircleField) -> None:
        if field is not self.active:
            self.active = field
            self.turned.emit()
