# SPDX-License-Identifier: Apache-2.0
"""A field with one circle in it: whose it is, its canvas, and the gestures that give people a place there.

Every way of placing somebody (drag, tap and tap, keys) ends in the same edit. What a tap means otherwise is
said by the page, which may have a tool in its hand.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jimdesk.core import edits
from jimdesk.core.desk import Step
from jimdesk.core.words import N_
from jimdesk.drawing import Box, Drawing, Part, RectBox, Style, Text, text_width
from jimdesk.instruments.circle import CIRCLE, placing
from jimdesk.instruments.circle.geometry import Cell, Frame, cell_at, landing_cell
from jimdesk.instruments.circle.links import links
from jimdesk.instruments.circle.picture import cell_name
from jimdesk.instruments.circle.rings import RingSet, ring_set_of
from jimdesk.instruments.instrument import View
from jimdesk.ui.circle.canvas import CircleCanvas
from jimdesk.ui.circle.whose import WhosePicker
from jimdesk.ui.later import Unseen
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.tray import PERSON_MIME

_NEAREST: Final = 4.0
_MIDDLE: Final = 44.0  # pixels round the middle in which whoever comes first is put
MIDDLE_FIRST: Final = N_("First put whom this is about in the middle.")


class CircleField(QWidget):
    """One circle. `view` says whose, at which meeting, with which lines; its size follows the field's."""

    tapped = Signal(str)
    """Somebody in it was tapped; "" the ground."""
    ground_tapped = Signal(float, float)
    """The ground was tapped here, in the drawing's units."""
    hovered = Signal(float, float)
    """The mouse is here, with nothing pressed, while somebody is taken up."""
    given_up = Signal()
    """Esc, where nothing was being dragged."""
    asked = Signal(str)
    """The menu of somebody is wanted, "" that of the ground."""
    placed = Signal(str)
    """Somebody has been put somewhere."""
    viewed = Signal()
    """It is looked at in another way: another person's, for another kwestie."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self.view = View()
        self.change_drawing: Callable[[Drawing, View], Drawing] = lambda drawing, _view: drawing
        self._lit: Cell | None = None
        self._keys: Callable[[View], tuple[Part, ...]] = lambda _view: ()
        self._drawn = False
        self._near = 1.0  # how many times larger than the room it has
        self.canvas = CircleCanvas(sitting.look)
        self._picker = Unseen(self._make_picker)
        self._lay_out()
        canvas = self.canvas
        canvas.resized.connect(self._on_resized)
        canvas.nearer.connect(self.come_nearer)
        canvas.tapped.connect(self.tapped)
        canvas.ground_tapped.connect(self.ground_tapped)
        canvas.given_up.connect(self.given_up)
        canvas.hovered.connect(self.hovered)
        canvas.asked.connect(self.asked)
        canvas.dragged.connect(self.light)
        canvas.dropped.connect(self._on_dropped)
        canvas.nudged.connect(self._nudge)
        canvas.sent_back.connect(self.send_back)
        canvas.viewport().setAcceptDrops(True)
        canvas.viewport().installEventFilter(self)

    @property
    def picker(self) -> WhosePicker:
        """The choice of whose circle this is; for when two stand side by side."""
        return self._picker.made()

    def show_picker(self, wanted: bool) -> None:
        """Show the choice of whose circle this is, or not."""
        self._picker.set_visible(wanted)

    def renew_picker(self) -> None:
        """Show in the choice whose circle this is now."""
        if (picker := self._picker.there) is not None:
            picker.show_view(self.view)

    @property
    def rings(self) -> RingSet:
        """The rings and sectors of the meeting that is shown."""
        return ring_set_of(self.sitting.shown, placing.meeting_shown(self.sitting.shown, self.view))

    @property
    def whose(self) -> str:
        """Who is in the middle; "" where nobody is known yet."""
        return placing.whose_circle(self.sitting.shown, self.view)

    def say(self) -> None:
        """Say the words."""
        words = self.sitting.words
        name = self.sitting.name(self.whose) if self.whose else ""
        told = words.say(N_("The circle of {name}"), name=name) if name else words.say(N_("Circle"))
        self.canvas.setAccessibleName(told)
        self.renew_picker()

    def draw(self, *, settle: bool) -> None:
        """Draw the circle as it is now; with `settle` who stands elsewhere goes there visibly."""
        self._drawn = True
        shown = self.sitting.shown
        drawing = CIRCLE.draw(shown, self.sitting.words, self.view)
        self.canvas.show_circle(
            self.change_drawing(drawing, self.view), links(shown, self.view), settle=settle
        )
        self.canvas.show_keys(self._keys(self.view))

    def show_view(self, view: View) -> None:
        """Look at it in another way; the size stays that of the field."""
        view = replace(view, width=self.view.width, height=self.view.height)
        if view != self.view:
            self.view = view
            self.say()
            self.draw(settle=False)
            self.viewed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take people who are dragged out of the tray, or out of the circle beside this one."""
        if isinstance(event, QDragLeaveEvent):
            self.light_off()
        elif isinstance(event, QDragEnterEvent | QDragMoveEvent) and event.mimeData().hasFormat(PERSON_MIME):
            at = self.canvas.mapToScene(event.position().toPoint())
            self.light("", at.x(), at.y())
            event.acceptProposedAction()
            return True
        elif type(event) is QDropEvent and event.mimeData().hasFormat(PERSON_MIME):
            person = bytes(event.mimeData().data(PERSON_MIME).data()).decode()
            self.canvas.setFocus()  # the row that was dragged goes, and Space may not press what comes next
            self.put(person, self.canvas.mapToScene(event.position().toPoint()))
            event.acceptProposedAction()
            return True
        return super().eventFilter(watched, event)

    def light(self, person: str, x: float, y: float) -> None:
        """Light the cell where somebody would land, with its name, before they are let go."""
        shown = self.sitting.shown
        frame, rings = Frame.of(self.view), self.rings
        if not self.whose:  # the middle comes first
            return
        before = self._lit
        if before is None and (old := placing.placement_of(shown, self.view, person)):
            before = Cell(old.ring, old.sector)
        self._lit = cell_at(rings, frame, x, y, before)
        if self._lit is None:
            self.light_off()
            return
        self.light_cell(self._lit, x, y)

    def light_cell(self, cell: Cell, x: float, y: float) -> None:
        """Light a cell, with its name at a point in it."""
        label = _label(cell_name(self.rings, cell, self.sitting.words), x, y, self.view.width)
        lit = landing_cell(self.rings, Frame.of(self.view), cell)
        self.canvas.show_for_now((lit,), label)

    def light_off(self) -> None:
        """Show no landing place any more."""
        self._lit = None
        self.canvas.show_for_now()

    def show_keys(self, keys: Callable[[View], tuple[Part, ...]]) -> None:
        """Show which keys mean something here, at whatever size the circle has."""
        self._keys = keys
        self.canvas.show_keys(keys(self.view))

    def put(self, person: str, at: QPointF) -> None:
        """Put somebody at a point."""
        lit = self._lit
        self.light_off()
        if not self.whose:
            frame = Frame.of(self.view)
            if frame.polar(at.x(), at.y())[1] * frame.radius <= _MIDDLE:
                self.put_in_middle(person)
                return
        self._place(person, placing.touch(self.sitting.shown, self.view, person, at.x(), at.y(), lit))

    def put_in_middle(self, person: str) -> None:
        """Say that it is about somebody: then the others have a circle to stand in."""
        self._place(person, edits.mark_youngster(person))

    def put_in_cell(self, person: str, ring: str, sector: str) -> None:
        """Put somebody in a cell where there is most room; without a ring, back among those who wait."""
        if not ring:
            self.send_back(person)
            return
        self._place(person, placing.place_in_cell(self.sitting.shown, self.view, person, ring, sector))

    def send_back(self, person: str) -> None:
        """Take somebody out of the circle."""
        self.light_off()
        self.do(placing.send_back(self.sitting.shown, self.view, person))

    def do(self, step: Step | None) -> bool:
        """Make a step and say which one; tell whether anything changed."""
        if step is None or not self.sitting.do(step):
            return False
        self.sitting.announced.emit(self.sitting.words.tell(step.name, self.sitting.name))
        return True

    def _place(self, person: str, step: Step | None) -> None:
        if self.do(step):
            self.placed.emit(person)
        elif not self.whose:
            self.sitting.announced.emit(self.sitting.words.say(MIDDLE_FIRST))

    def _nudge(self, person: str, right: int, down: int) -> None:
        self.do(placing.nudge(self.sitting.shown, self.view, person, right, down))

    def _on_dropped(self, person: str, x: float, y: float) -> None:
        before = self.sitting.desk.family
        if cell_at(self.rings, Frame.of(self.view), x, y, self._lit) is None:
            self.send_back(person)
        else:
            self.put(person, QPointF(x, y))
        if self.sitting.desk.family is before:
            self.draw(settle=True)  # nothing has changed: back to where it stood

    @property
    def nearness(self) -> float:
        """How many times larger than its room the circle is drawn."""
        return self._near

    def come_nearer(self, factor: float, at: QPointF) -> None:
        """Draw it larger or smaller, and keep what is at a point of the viewport there; 0 is the whole."""
        near = min(max(self._near * factor, 1.0), _NEAREST) if factor else 1.0
        if near == self._near:
            return
        there = self.canvas.mapToScene(at.toPoint())
        times, self._near = near / self._near, near
        room = self.canvas.viewport().size()
        self._on_resized(room.width(), room.height())
        self.canvas.look_at(there.x() * times, there.y() * times, at)

    def _on_resized(self, width: int, height: int) -> None:
        view = replace(self.view, width=round(width * self._near), height=round(height * self._near))
        if view != self.view:
            self.view = view
            if self._drawn and self.isVisible():  # else whoever shows it draws it, for the room it has then
                self.draw(settle=False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 4)
        self._picker.goes(lambda picker: head.insertWidget(0, picker))
        head.addStretch()
        column.addLayout(head)
        column.addWidget(self.canvas, 1)

    def _make_picker(self) -> WhosePicker:
        picker = WhosePicker(self.sitting)
        picker.show_view(self.view)
        picker.chosen.connect(lambda whose: self.show_view(replace(self.view, whose=whose)))
        return picker


def _label(text: str, x: float, y: float, room: float) -> tuple[Box, Text]:
    """Return the dark label above a dragged chip that says where it would land."""
    width = text_width(text, 14, 500) + 24
    left = min(max(x + 12, 0), room - width)
    box: RectBox = (left, y - 58, width, 28)
    return Box(box, Style("ink"), 14), Text(text, box, 14, 500, "surface")
