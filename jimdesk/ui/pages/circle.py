# SPDX-License-Identifier: Apache-2.0
"""The circle page: the tray, the circle, and who is lit up. Drag, or tap the name and then the place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from jimdesk.core.family import Changes
from jimdesk.core.people import Person
from jimdesk.core.words import N_
from jimdesk.instruments.circle.rings import RingSet
from jimdesk.ui.circle import waiting
from jimdesk.ui.circle.bar import CircleBar
from jimdesk.ui.circle.canvas import CircleCanvas
from jimdesk.ui.circle.field import CircleField
from jimdesk.ui.circle.fields import Fields
from jimdesk.ui.circle.gathering import Gathering
from jimdesk.ui.circle.hand import Hand
from jimdesk.ui.circle.steering import Steering
from jimdesk.ui.help_stops_door import HelpStopsDoor
from jimdesk.ui.later import Later, Unseen
from jimdesk.ui.page import Page
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.theme import INSPECTOR
from jimdesk.ui.tray import Tray
from jimdesk.ui.undo_button import UndoButton
from jimdesk.ui.widgets.button import Button

if TYPE_CHECKING:
    from jimdesk.ui.circle.line_bar import LineBar
    from jimdesk.ui.circle_list import CircleList
    from jimdesk.ui.first_name import FirstName
    from jimdesk.ui.inspector import PersonInspector


class CirclePage(Page):
    """Every way of placing somebody ends in the same edit."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        look = sitting.look
        self._taken = ""
        self._desk = sitting.desk
        self.tray = Tray(look)
        self.bar = CircleBar(sitting)
        self.fields = Fields(sitting)
        self.hand = Hand(self.fields, self.bar)
        self._twin = Unseen(lambda: _list_of(self))
        self._inspector = Later(look, self._make_inspector, width=INSPECTOR)
        self._as_list = Button(look, icon="checklist", height=40, checkable=True)
        self._as_list.setObjectName("as-list")
        self._undo = UndoButton(sitting)
        self.gathering = Gathering(sitting, self.tray)
        self._steering = Steering(self.tray, self.fields)
        self._stack = QStackedLayout(self)
        self.help_stops = HelpStopsDoor(sitting, self._stack, lambda: self.field.view)
        self._first = Unseen(lambda: _first_question(sitting))
        self._lay_out()
        self._listen()

    @property
    def field(self) -> CircleField:
        """The circle that is edited."""
        return self.fields.active

    @property
    def canvas(self) -> CircleCanvas:
        """The canvas of the circle that is edited."""
        return self.field.canvas

    @property
    def rings(self) -> RingSet:
        """The rings and sectors of the meeting that is shown."""
        return self.field.rings

    def renew(self) -> None:
        """Say the words, and draw."""
        words = self.sitting.words
        self._as_list.setText(words.say(N_("As a list")))
        self.gathering.renew()
        if (asked := self._first.there) is not None:
            asked.renew()
        if self._desk is not self.sitting.desk:  # another family: nothing of the one before is in hand
            self._desk = self.sitting.desk
            self.hand.take(None)
        self.fields.say()
        if (line_bar := self.hand.line_bar.there) is not None:
            line_bar.say(self.rings)
        self._let_go()
        self._draw(settle=False)

    def follow(self, changes: Changes) -> None:
        """Show what changed; who stands elsewhere goes there visibly."""
        self._draw(settle=True)

    def light_up(self, person: str) -> None:
        """Light somebody up in the circle; the inspector knows by itself, once it is there."""
        self.hand.show(person)

    def start_typing(self) -> None:
        """Begin at the tray's field; with nobody there yet, at the question whom this is about."""
        (self.tray.search if self.sitting.people() else self._first.made()).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let go at Esc of whoever was taken up, else of the tool."""
        if event.key() == Qt.Key.Key_Escape and (self._taken or self.hand.tool):
            self._give_up()
        elif not self.hand.turn(event.key()) and not (self._taken and self._steering.key(event)):
            super().keyPressEvent(event)

    def _draw(self, *, settle: bool) -> None:
        self.fields.forget_what_is_gone()
        self.hand.forget_issue()
        self._show_parts()
        if self._taken and self.sitting.shown.get(Person, self._taken) is None:
            self._let_go()
        self.fields.draw(settle=settle)
        self.bar.renew(self.field.view.issue)
        self.bar.whose.show_view(self.fields.first.view)
        for field in self.fields.all:
            field.renew_picker()
        self._show_waiting()
        self.hand.show(self._taken)

    def _show_waiting(self) -> None:
        """Show who waits for a place in the circle that is worked in, and who stands where as a list."""
        waiting.show(self.tray, self.fields, self._taken)
        if (twin := self._twin.there) is not None:
            twin.show_circle(self.field.view)

    # Tap, then tap: the tray or a chip, then a cell.

    def _on_taken(self, person: str) -> None:
        """Take somebody up: the canvas shows a hand, and the tray says what to do next."""
        self._taken = person
        self.tray.mark(person)
        for field in self.fields.all:
            field.canvas.set_ready(bool(person) or self.hand.tool is not None)
        how = waiting.say(self.tray, self.fields, person)
        if person:
            self.sitting.select(person)
            self.canvas.select(person)
            self.sitting.announced.emit(how)
        self._steering.hold(person)

    def _let_go(self) -> None:
        self.gathering.stop()
        self._on_taken("")
        for field in self.fields.all:
            field.light_off()

    def _give_up(self) -> None:
        """Let go of whoever was taken up, or else of what the hand holds."""
        if self._taken or not self.hand.give_up():
            self._let_go()

    def _on_hand(self) -> None:
        self._let_go()
        self._show_parts()

    def _on_tapped(self, field: CircleField, person: str) -> None:
        if self.hand.tap(field, person):
            return
        at = field.canvas.tapped_at
        if person and person == field.whose:
            self._let_go()
            self.sitting.select(person)
        elif person and at is not None and waiting.waits(field, self._taken):
            self._on_ground(field, at.x(), at.y())  # the place was meant, not whose name lies over it
        elif person:
            self._on_taken("" if person == self._taken else person)
        elif not self._taken:
            self.sitting.select("")

    def _on_ground(self, field: CircleField, x: float, y: float) -> None:
        if self._taken:
            person = self._taken
            self._on_taken("")
            field.put(person, QPointF(x, y))

    def _on_placed(self, _person: str) -> None:
        self.tray.search.clear()  # whoever was looked for has a place: show the others who wait
        self._on_taken(self.gathering.next_one())

    def _add(self, line: str) -> None:
        person = self.gathering.add(line)
        if not self.gathering.is_on:
            self._on_taken(person)

    # How the page stands

    def _show_parts(self) -> None:
        """Show the circle, or its list; with nobody in it yet, one question."""
        first, twin = not self.sitting.people(), self._as_list.isChecked()
        if first and self.fields.isVisibleTo(self):
            self._first.made().start_soon()
        asked = self._first.there
        answered = asked is not None and asked.field.hasFocus() and not first
        self._first.set_visible(first)
        self.tray.setVisible(not first and not self.hand.asks)
        if answered:  # else the keyboard goes to whatever button comes next on the window
            self.tray.search.setFocus()
        self.bar.setVisible(not first)
        self.hand.line_bar.set_visible(not first and self.bar.lines.isChecked())
        self.bar.whose.setVisible(not self.fields.are_two)
        self._inspector.keep_room(not first)
        self.fields.setVisible(not first and not twin)
        self._twin.set_visible(not first and twin)

    def _show_more(self) -> None:
        from jimdesk.ui.circle.more import offer_more  # pictures and files: not before somebody asks

        offer_more(self.fields, self.hand, self.bar.more)

    def _offer(self, field: CircleField, person: str) -> None:
        from jimdesk.ui.circle import menus  # not before somebody asks

        menus.offer(field, person, self.hand.go_round, lambda part: self._inspector.made().go_to(part))

    def _on_spread(self, two: bool) -> None:
        self._inspector.made().make_room(two)
        self._draw(settle=False)

    def _make_inspector(self) -> PersonInspector:
        from jimdesk.ui.circle.support_part import SupportPart
        from jimdesk.ui.inspector import PersonInspector  # a form of many fields: not for the first picture

        inspector = PersonInspector(self.sitting, without=("support", "circle"))
        inspector.add_section(SupportPart(self.sitting, lambda: self.field.view))
        inspector.set_foot(self.help_stops.foot())
        return inspector

    def _listen(self) -> None:
        fields = self.fields
        fields.tapped.connect(self._on_tapped)
        fields.ground_tapped.connect(self._on_ground)
        fields.given_up.connect(self._give_up)
        fields.hovered.connect(lambda field, x, y: self._taken and field.light(self._taken, x, y))
        fields.asked.connect(self._offer)
        fields.placed.connect(self._on_placed)
        fields.viewed.connect(lambda: self._draw(settle=False))
        fields.spread.connect(self._on_spread)
        fields.turned.connect(self._show_waiting)
        self.tray.taken.connect(self._on_taken)
        self.tray.added.connect(self._add)
        self._as_list.toggled.connect(self._show_parts)
        self.bar.whose.chosen.connect(
            lambda whose: fields.first.show_view(replace(fields.first.view, whose=whose))
        )
        self.bar.zoomed.connect(
            lambda factor: self.field.come_nearer(factor, QPointF(self.canvas.viewport().rect().center()))
        )
        self.bar.more_wanted.connect(self._show_more)
        self.hand.taken.connect(self._on_hand)
        self.gathering.one_by_one.connect(self._on_taken)

    def _lay_out(self) -> None:
        self.tray.inside.addWidget(self.gathering)
        tools = QHBoxLayout()
        tools.addWidget(self._as_list)
        tools.addStretch()
        tools.addWidget(self._undo)
        self.tray.inside.addLayout(tools)
        self.tray.inside.addWidget(self.help_stops.foot(only_narrow=True))
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.fields, 1)
        self.hand.line_bar.goes(lambda part: _put_below(self.bar, column, part))
        self._twin.goes(lambda part: column.addWidget(part, 1))
        self._first.goes(lambda part: column.addWidget(part, 1))
        body = QWidget()
        self._stack.addWidget(body)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.tray)
        self.hand.panel.goes(lambda part: row.insertWidget(1, part))
        row.addWidget(middle, 1)
        row.addWidget(self._inspector)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


def _put_below(bar: CircleBar, column: QVBoxLayout, line_bar: LineBar) -> None:
    column.insertWidget(1, line_bar)
    line_bar.come_after(bar.more)


def _list_of(page: CirclePage) -> CircleList:
    from jimdesk.ui.circle_list import CircleList  # not before somebody asks

    twin = CircleList(page.sitting)
    twin.show_circle(page.field.view)
    twin.wanted.connect(lambda *to: page.field.put_in_cell(*to))
    return twin


def _first_question(sitting: Sitting) -> FirstName:
    from jimdesk.ui.first_name import FirstName  # only while there is nobody

    return FirstName(sitting)
