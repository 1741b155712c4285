# SPDX-License-Identifier: Apache-2.0
"""The genogram page: the family in generations, and relatives added to whoever is lit up."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jimdesk.core.fact import Fact
from jimdesk.core.family import Changes
from jimdesk.core.meeting import Agreement, Attendance, Draft, Note, Parked, StageTime, Statement
from jimdesk.core.people import BirthOrder, Parentage, Partnership, Person, Siblings, Twins
from jimdesk.core.words import N_
from jimdesk.drawing import Drawing, Token
from jimdesk.instruments.genogram.entering import unfold
from jimdesk.instruments.genogram.facts import Pin, Standing
from jimdesk.instruments.genogram.legend import legend_of
from jimdesk.instruments.genogram.pinning import earlier
from jimdesk.instruments.genogram.union import folds
from jimdesk.instruments.instrument import View
from jimdesk.ui.better_order import MANY
from jimdesk.ui.canvas import Canvas
from jimdesk.ui.first_name import FirstName
from jimdesk.ui.genogram.bonds_parts import ParentsPart, PartnersPart, TwinsPart
from jimdesk.ui.genogram.compare import ComparePane
from jimdesk.ui.genogram.date_bar import DateBar
from jimdesk.ui.genogram.dropping import step_of_drop
from jimdesk.ui.genogram.head import Head
from jimdesk.ui.genogram.homes_part import LivedPart
from jimdesk.ui.genogram.legend_fold import LegendFold
from jimdesk.ui.genogram.marks_part import MarksPart
from jimdesk.ui.genogram.menus import Menus
from jimdesk.ui.genogram.paper_room import trimmed
from jimdesk.ui.genogram.people_list import GenogramList
from jimdesk.ui.genogram.tidying import Tidying
from jimdesk.ui.genogram.walking import come_back, come_to, walk
from jimdesk.ui.inspector import PersonInspector
from jimdesk.ui.legend import Legend
from jimdesk.ui.page import Page
from jimdesk.ui.relatives import Relatives
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.tie_section import LinesPart, TieSection

if TYPE_CHECKING:
    from jimdesk.instruments.genogram.picture import Scene

# Facts that are nowhere in the picture: the pages where they are made change nothing here.
_NOT_DRAWN: tuple[type[Fact], ...] = (Agreement, Attendance, Draft, Note, Parked, StageTime, Statement)
_BONDS: tuple[type[Fact], ...] = (Person, Parentage, Partnership, Siblings, Twins, BirthOrder)
_Seen = Drawing | None
_KEYS = {Qt.Key.Key_P: "partner", Qt.Key.Key_K: "child", Qt.Key.Key_O: "parent", Qt.Key.Key_B: "sibling"}
_EARLIER = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class GenogramPage(Page):
    """Tap somebody, then add; drag somebody, and the place is kept."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._whose = ""
        self._places = Drawing((), (0, 0, 0, 0))  # where everybody stands, also who is not there on this day
        self.canvas = Canvas(sitting.look)
        self.head = Head(sitting)
        self.beside = ComparePane(sitting, self.canvas)
        self.list = GenogramList(sitting)
        self.date_bar = DateBar(sitting)
        self.legend = Legend(sitting.look)
        self.relatives = Relatives(sitting)
        self._signs = LegendFold(sitting, self, (self.head, self.relatives), self.legend, self.canvas.fit)
        self.relatives.add_at_end(self._signs.button)
        self._first = FirstName(sitting)
        draw = partial(self._draw, settle=True)
        self._tidying = Tidying(sitting, self.canvas, self.head.tidy, self.view, draw)
        self._middle = QVBoxLayout()
        self._inspector = PersonInspector(sitting, without=("genogram",))
        lines = LinesPart(sitting, self.view)
        self.menus = Menus(sitting, self.canvas, self.view, self.relatives, lines)
        for part in (TieSection(sitting, self.view), lines, PartnersPart(sitting),
                     ParentsPart(sitting), TwinsPart(sitting), LivedPart(sitting), MarksPart(sitting)):
            self._inspector.add_section(part)
        self._lay_out()
        self._connect()

    def view(self) -> View:
        """Through whose eyes, as of which day, and what is left out."""
        today = self.sitting.today
        return View(
            whose=self._whose, day=self.date_bar.day or today, settled=today, without=self.head.sight.without
        )

    def renew(self) -> None:
        """Say the words, and draw."""
        self._first.renew()
        self.head.renew()
        self.date_bar.renew()
        self._tidying.say()
        self.canvas.setAccessibleName(self.sitting.words.say(N_("Genogram")))
        self._tidying.stop()
        self._draw()
        if not self.sitting.shown.of(Standing):
            self._tidying.search()
        self.canvas.fit()

    def follow(self, changes: Changes) -> None:
        """Draw again where something that is drawn has changed."""
        if self._tidying.is_kept(changes) or all(isinstance(one.fact, _NOT_DRAWN) for one in changes):
            return
        self._tidying.stop()
        self.date_bar.renew()
        kinds = {type(change.fact) for change in changes}
        placed, rows = bool(kinds & {Pin, Standing}), None if Standing in kinds else self._places
        stood = None if placed else _stood(self._places, changes)
        self._draw(stood, rows, settle=True, along=Pin not in kinds)
        if not placed and any(isinstance(change.fact, _BONDS) for change in changes):
            self._tidying.keep(self._places)

    def light_up(self, person: str) -> None:
        """Light somebody up, and offer to add relatives."""
        self.canvas.select(person)
        self.beside.canvas.select(person)
        self.list.light_up(person)
        self.relatives.show_for(person)

    def start_typing(self) -> None:
        """Give the keys to the canvas or the list; with nobody there yet, to whom this is about."""
        (self._first if self._first.is_wanted else self._twin()).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """P partner, K child, O parent, B brother or sister, of whoever is lit up; N for anybody.

        F finds somebody, V folds a branch; Alt with an arrow says that somebody was born earlier or later,
        where no date tells it.
        """
        key, plain, person = Qt.Key(event.key()), not event.modifiers(), self.sitting.selection
        if plain and person and key in _KEYS:
            self.relatives.ask(_KEYS[key])
        elif plain and key == Qt.Key.Key_N:
            self.relatives.ask("anybody")
        elif plain and key == Qt.Key.Key_F:
            self.head.seek(True)
        elif key == Qt.Key.Key_Escape and self.head.finder.isVisible():
            self.head.seek(False)
            self._twin().setFocus()
        elif plain and person and key == Qt.Key.Key_V:
            self.relatives.turn_branch()
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and key in _EARLIER:
            if step := earlier(self.sitting.shown, person, _EARLIER[key]):
                self.sitting.do(step)
        else:
            super().keyPressEvent(event)

    def _draw(self, before: _Seen = None, rows: _Seen = None, *,
              settle: bool = False, along: bool = True) -> None:
        """Draw; with the drawing of `before` nobody changes sides, without it all stand as was kept.

        Where nothing was kept of a large family, a first picture comes at once and the best one follows.
        """
        from jimdesk.instruments.genogram.picture import drawn, scene

        shown, words = self.sitting.shown, self.sitting.words
        self.beside.offer(self.head.offer_eyes(self._whose), self.head.eyes.current)
        self._show_parts()
        view = replace(self.view(), quick=len(shown.of(Person)) >= MANY)
        made = scene(shown, words, view, before if before and before.tokens else None, rows)
        drawing, samples = trimmed(drawn(made, words)), legend_of(made, shown, words)
        self._places = _places(made, drawing)
        if self.head.sight.beside:
            drawing, samples = self.beside.show_beside(self.view(), drawing, samples)
        self.canvas.go_on_with(drawing, settle=settle, along=along)
        self.beside.look_along()
        self.list.renew(self.view())
        self._signs.show_samples(samples)
        self.light_up(self.sitting.selection)

    def _show_parts(self) -> None:
        """Show the picture, or the list; with nobody in it yet, one question."""
        first, listed = self._first.is_wanted, self.head.as_list.isChecked()
        if first and not self._first.isVisibleTo(self):
            self._first.start_soon()
        typed = self._first.isVisibleTo(self) and not first
        self._first.setVisible(first)
        beside = not self._inspector.floating or self._inspector.isVisible()
        self._inspector.setVisible(not first and beside)
        self.head.show_parts(not first)
        above = self.head.sizeHint().height() + self._middle.spacing() if first else 0
        self._middle.setContentsMargins(0, 0, 0, above * 3 // 2)  # the question stands as high as elsewhere
        self.beside.first.setVisible(not first and not listed)
        self.list.setVisible(not first and listed)
        self.beside.setVisible(not first and not listed and self.head.sight.beside)
        self.date_bar.setVisible(not first and self.head.time.isChecked())
        if typed:
            self._twin().setFocus()  # the question is answered: the keys go on in the picture

    def _look_as(self, person: str) -> None:
        self._whose = person
        self._draw(self._places)
        self._inspector.renew()  # which tells how it is between them as this one sees it

    def _twin(self) -> QWidget:
        return self.list if self.head.as_list.isChecked() else self.canvas

    def _turn_time(self, on: bool) -> None:
        """Show the slider, or put it away and be today again."""
        whole = self.canvas.is_whole
        if not on:
            self.date_bar.back_to_today()
        self._signs.keep_room(on)
        self._show_parts()
        if whole:
            self._fit()

    def _turn_list(self, _on: bool) -> None:
        self._show_parts()
        self._twin().setFocus()

    def _see_otherwise(self) -> None:
        """Draw again what is to be seen now; everybody stays where they stand."""
        self._inspector.make_room(self.head.sight.beside)  # two pictures need the width
        self._draw(self._places)
        self._fit()

    def _fit(self) -> None:
        """Show all of the family in the room that there is now."""
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()
        self.canvas.fit()

    def _go_to(self, person: str) -> None:
        """Light somebody up; who is folded away is seen again."""
        self.head.seek(False)
        into = next((who for who, ids in folds(self.sitting.shown).items() if person in ids), "")
        self.sitting.select(person)
        if into:
            self.sitting.do(unfold(into))
        if self.canvas.isVisible():
            self.canvas.setFocus()
            come_to(self.canvas, person)

    def _on_dropped(self, person: str, x: float, y: float) -> None:
        drawing = self.canvas.drawing
        step = step_of_drop(self.sitting.shown, self.view(), drawing, self._places, person, x, y)
        if step is None or not self.sitting.do(step):
            self._draw(self._places, settle=True)

    def _on_tapped(self, person: str) -> None:
        """Light somebody up; a field that was open for a relative goes. The ground lets go of everybody."""
        self.relatives.leave()
        if not person:
            self.canvas.scene().clearFocus()
        self.sitting.select(person)

    def _on_left(self, down: int) -> None:
        """Give the keys to the picture again, at whoever is lit up or above or below them."""
        self._twin().setFocus()
        if self.canvas.isVisible():
            come_back(self.canvas, self.sitting, down)

    def _connect(self) -> None:
        canvas, head = self.canvas, self.head
        canvas.tapped.connect(self._on_tapped)
        canvas.resized.connect(canvas.take_room)
        canvas.dropped.connect(self._on_dropped)
        canvas.nudged.connect(partial(walk, canvas, self.sitting))
        self.relatives.left.connect(self._on_left)
        self.relatives.asking.connect(lambda: self._inspector.setVisible(not self._inspector.floating))
        self.beside.chosen.connect(lambda: self._draw(self._places))
        self.beside.tapped.connect(self.sitting.select)
        self.beside.away.clicked.connect(head.sight.toggle_beside)
        self.list.walked.connect(self.sitting.select)
        self.list.picked.connect(self._go_to)
        self.date_bar.chosen.connect(lambda _day: self._draw(self._places))
        head.finder.chosen.connect(self._go_to)
        head.eyes.chosen.connect(self._look_as)
        head.sight.changed.connect(self._see_otherwise)
        head.more.serve(self, self.view)
        head.more.find_wanted.connect(lambda: head.seek(True))
        head.more.whole_wanted.connect(canvas.fit)
        head.time.toggled.connect(self._turn_time)
        head.as_list.toggled.connect(self._turn_list)
        head.nearer.clicked.connect(lambda: canvas.zoom(1.25))
        head.farther.clicked.connect(lambda: canvas.zoom(0.8))

    def _lay_out(self) -> None:
        for away in (self._first, self.date_bar, self.beside, self.list):
            away.hide()
        pictures = QHBoxLayout()
        pictures.setSpacing(12)  # between two that stand beside each other
        for picture in (self.beside.first, self.beside, self.list, self._first):
            pictures.addWidget(picture, 1)
        middle = self._middle
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(8)
        middle.addWidget(self.head)
        middle.addLayout(pictures, 1)
        for below in (self.date_bar, self.relatives, self._signs.foot):
            middle.addWidget(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(middle, 1)
        row.addWidget(self._inspector)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


def _places(made: Scene, drawing: Drawing) -> Drawing:
    """Return where everybody stands, also who is not there on this day."""
    places = (Token(id_, (x, y, 0, 0), ()) for id_, (x, y) in made.layout.at.items())
    return Drawing(tuple(places), drawing.box)


def _stood(places: Drawing, changes: Changes) -> Drawing:
    """Return how people stand, without those whose order among brothers and sisters was just told."""
    told = {child for one in changes if isinstance(one.fact, BirthOrder) for child in one.fact.children}
    return replace(places, shapes=tuple(one for one in places.tokens if one.id not in told))
