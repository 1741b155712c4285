# SPDX-License-Identifier: Apache-2.0
"""The circle page: the tray, the circle, and who is lit up. Drag, or tap the name and then the place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jimdesk.core import edits, kinship
from jimdesk.core.desk import Step
from jimdesk.core.family import Changes
from jimdesk.core.people import Person
from jimdesk.core.words import N_
from jimdesk.drawing import Box, RectBox, Style, Text, text_width
from jimdesk.instruments.circle import CIRCLE, placing
from jimdesk.instruments.circle.geometry import Cell, Frame, cell_at, landing_cell
from jimdesk.instruments.circle.picture import cell_name, tray
from jimdesk.instruments.circle.rings import RingSet, ring_set_of
from jimdesk.instruments.instrument import View
from jimdesk.ui import faces
from jimdesk.ui.canvas import Canvas
from jimdesk.ui.circle_list import CircleList
from jimdesk.ui.first_name import FirstName
from jimdesk.ui.later import Later
from jimdesk.ui.page import Page
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.theme import INSPECTOR
from jimdesk.ui.tray import PERSON_MIME, Tray, Waiting
from jimdesk.ui.undo_button import UndoButton
from jimdesk.ui.widgets.button import Button

if TYPE_CHECKING:
    from jimdesk.ui.inspector import PersonInspector


class CirclePage(Page):
    """Every way of placing somebody ends in the same edit."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        look = sitting.look
        self._view = View()
        self._taken = ""
        self._lit: Cell | None = None
        self.tray = Tray(look)
        self.canvas = Canvas(look)
        self._twin = CircleList(sitting)
        self._twin.hide()
        self._inspector = Later(look, self._make_inspector, width=INSPECTOR)
        self._as_list = Button(look, icon="checklist", height=40, checkable=True)
        self._as_list.setObjectName("as-list")
        self._undo = UndoButton(sitting)
        self._first = FirstName(sitting)
        self._first.hide()
        self._lay_out()
        self.canvas.resized.connect(self._on_resized)
        self.canvas.tapped.connect(self._on_tapped)
        self.canvas.ground_tapped.connect(self._on_ground)
        self.canvas.dragged.connect(self._light)
        self.canvas.dropped.connect(self._on_dropped)
        self.canvas.nudged.connect(self._nudge)
        self.canvas.sent_back.connect(self._send_back)
        self.canvas.hovered.connect(lambda x, y: self._light(self._taken, x, y))
        self.canvas.given_up.connect(self._let_go)
        self.canvas.viewport().setAcceptDrops(True)
        self.canvas.viewport().installEventFilter(self)
        self.tray.taken.connect(self._on_taken)
        self.tray.added.connect(self._add)
        self._as_list.toggled.connect(self._show_parts)
        self._twin.wanted.connect(self._to_cell)

    @property
    def rings(self) -> RingSet:
        """The rings and sectors of the meeting that is shown."""
        return ring_set_of(self.sitting.shown, placing.meeting_shown(self.sitting.shown, self._view))

    def renew(self) -> None:
        """Say the words, and draw."""
        words = self.sitting.words
        self._as_list.setText(words.say(N_("As a list")))
        self._first.renew()
        self._let_go()
        self.canvas.setAccessibleName(words.say(N_("Circle")))
        self._draw(settle=False)

    def follow(self, changes: Changes) -> None:
        """Show what changed; who stands elsewhere goes there visibly."""
        self._draw(settle=True)

    def light_up(self, person: str) -> None:
        """Light somebody up in the circle; the inspector knows by itself, once it is there."""
        self.canvas.select(person)

    def start_typing(self) -> None:
        """Begin at the tray's field; with nobody there yet, at the question whom this is about."""
        (self._first if self._first.is_wanted else self.tray.search).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let whoever was taken up go again at Esc."""
        if event.key() == Qt.Key.Key_Escape and self._taken:
            self._let_go()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take people who are dragged out of the tray."""
        if isinstance(event, QDragLeaveEvent):
            self._light_off()
        elif isinstance(event, QDragEnterEvent | QDragMoveEvent) and event.mimeData().hasFormat(PERSON_MIME):
            at = self.canvas.mapToScene(event.position().toPoint())
            self._light("", at.x(), at.y())
            event.acceptProposedAction()
            return True
        elif type(event) is QDropEvent and event.mimeData().hasFormat(PERSON_MIME):
            person = bytes(event.mimeData().data(PERSON_MIME).data()).decode()
            self.canvas.setFocus()  # the row that was dragged goes, and Space may not press what comes next
            self._put(person, self.canvas.mapToScene(event.position().toPoint()))
            event.acceptProposedAction()
            return True
        return super().eventFilter(watched, event)

    def _draw(self, *, settle: bool) -> None:
        shown, words = self.sitting.shown, self.sitting.words
        self._show_parts()
        if self._taken and shown.get(Person, self._taken) is None:
            self._let_go()
        self.canvas.show_drawing(CIRCLE.draw(shown, words, self._view), settle=settle)
        self.canvas.select(self._taken or self.sitting.selection)
        self.tray.show_people(
            Waiting(one.id, faces.chip(shown, one.id, words), kinship.relation(shown, one.id, words))
            for one in tray(shown, self._view)
        )
        self.tray.mark(self._taken)
        self._twin.show_circle(self._view)

    def _on_resized(self, width: int, height: int) -> None:
        view = View(width=width, height=height)
        if view != self._view:
            self._view = view
            if self.is_up_to_date:
                self._draw(settle=False)

    # Tap, then tap: the tray or a chip, then a cell.

    def _on_taken(self, person: str) -> None:
        """Take somebody up: the canvas shows a hand, and the tray says what to do next."""
        self._taken = person
        self.tray.mark(person)
        self.canvas.set_ready(bool(person))
        words = self.sitting.words
        how = words.say(N_("Drag, or tap the name first and then the place."))
        if person:
            how = words.say(N_("Now tap the place of {name}. Esc lets go."), name=self.sitting.name(person))
        self.tray.say(words.say(N_("No place yet")), how, words.say(N_("Search or type")))
        if person:
            self.sitting.select(person)
            self.canvas.select(person)
            self.sitting.announced.emit(how)

    def _let_go(self) -> None:
        self._on_taken("")
        self._light_off()

    def _on_tapped(self, person: str) -> None:
        if person and person == placing.whose_circle(self.sitting.shown, self._view):
            self._let_go()
            self.sitting.select(person)
        elif person:
            self._on_taken("" if person == self._taken else person)
        elif not self._taken:
            self.sitting.select("")

    def _on_ground(self, x: float, y: float) -> None:
        if self._taken:
            person = self._taken
            self._on_taken("")
            self._put(person, QPointF(x, y))

    # Dragging: the picture moves; letting go decides.

    def _light(self, person: str, x: float, y: float) -> None:
        shown, words = self.sitting.shown, self.sitting.words
        frame = Frame.of(self._view)
        before = self._lit
        if before is None and (old := placing.placement_of(shown, self._view, person)):
            before = Cell(old.ring, old.sector)
        self._lit = cell_at(self.rings, frame, x, y, before)
        if self._lit is None:
            self.canvas.show_for_now()
            return
        label = _label(cell_name(self.rings, self._lit, words), x, y, self._view.width)
        self.canvas.show_for_now((landing_cell(self.rings, frame, self._lit),), label)

    def _light_off(self) -> None:
        self._lit = None
        self.canvas.show_for_now()

    def _on_dropped(self, person: str, x: float, y: float) -> None:
        before = self.sitting.desk.family
        if cell_at(self.rings, Frame.of(self._view), x, y, self._lit) is None:
            self._send_back(person)
        else:
            self._put(person, QPointF(x, y))
        if self.sitting.desk.family is before:
            self._draw(settle=True)  # nothing has changed: back to where it stood

    def _put(self, person: str, at: QPointF) -> None:
        shown = self.sitting.shown
        lit = self._lit
        self._light_off()
        self.tray.search.clear()  # whoever was looked for has a place: show the others who wait
        self._do(placing.touch(shown, self._view, person, at.x(), at.y(), lit))

    def _to_cell(self, person: str, ring: str, sector: str) -> None:
        if not ring:
            self._send_back(person)
            return
        self._do(placing.place_in_cell(self.sitting.shown, self._view, person, ring, sector))

    def _nudge(self, person: str, right: int, down: int) -> None:
        self._do(placing.nudge(self.sitting.shown, self._view, person, right, down))

    def _send_back(self, person: str) -> None:
        self._light_off()
        self._do(placing.send_back(self.sitting.shown, self._view, person))

    def _do(self, step: Step | None) -> None:
        if step is not None and self.sitting.do(step):
            self.sitting.announced.emit(self.sitting.words.tell(step.name, self.sitting.name))

    def _add(self, name: str) -> None:
        person = Person.new(name=name)
        self._do(edits.introduce(person))
        self._on_taken(person.id)

    def _show_parts(self) -> None:
        """Show the circle, or its list; with nobody in it yet, one question."""
        first, twin = self._first.is_wanted, self._as_list.isChecked()
        if first and self.canvas.isVisibleTo(self):
            self._first.start_soon()
        self._first.setVisible(first)
        self.tray.setVisible(not first)
        self.canvas.setVisible(not first and not twin)
        self._twin.setVisible(not first and twin)

    def _make_inspector(self) -> PersonInspector:
        from jimdesk.ui.inspector import PersonInspector  # a form of many fields: not for the first picture

        return PersonInspector(self.sitting)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.addWidget(self._as_list)
        tools.addStretch()
        tools.addWidget(self._undo)
        self.tray.inside.addLayout(tools)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas, 1)
        column.addWidget(self._twin, 1)
        column.addWidget(self._first, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.tray)
        row.addWidget(middle, 1)
        row.addWidget(self._inspector)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


def _label(text: str, x: float, y: float, room: float) -> tuple[Box, Text]:
    """Return the dark label above a dragged chip that says where it would land."""
    width = text_width(text, 14, 500) + 24
    left = min(max(x + 12, 0), room - width)
    box: RectBox = (left, y - 58, width, 28)
    return Box(box, Style("ink"), 14), Text(text, box, 14, 500, "surface")
