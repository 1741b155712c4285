# SPDX-License-Identifier: Apache-2.0
"""The genogram page: the family in generations, and relatives added to whoever is lit up."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jimdesk.core import kinship
from jimdesk.core.fact import Fact
from jimdesk.core.family import Changes
from jimdesk.core.meeting import Agreement, Attendance, Draft, Note, Parked, StageTime, Statement
from jimdesk.core.people import BirthOrder, Group, Parentage, Partnership, Person, Siblings, Twins
from jimdesk.core.words import N_
from jimdesk.drawing import Drawing
from jimdesk.instruments.genogram import GENOGRAM
from jimdesk.instruments.genogram.entering import unfold
from jimdesk.instruments.genogram.facts import Pin, Standing, Tie
from jimdesk.instruments.genogram.legend import legend_of
from jimdesk.instruments.genogram.pinning import earlier, put_among_siblings
from jimdesk.instruments.genogram.standing import from_left, noted, tidied
from jimdesk.instruments.genogram.union import folds
from jimdesk.instruments.instrument import View
from jimdesk.ui.better_order import MANY, BetterOrder
from jimdesk.ui.canvas import Canvas
from jimdesk.ui.first_name import FirstName
from jimdesk.ui.genogram.bonds_parts import ParentsPart, PartnersPart, TwinsPart
from jimdesk.ui.genogram.compare import ComparePane
from jimdesk.ui.genogram.date_bar import DateBar
from jimdesk.ui.genogram.line_menu import line_at, menu_of_line
from jimdesk.ui.genogram.marks_part import MarksPart
from jimdesk.ui.genogram.people_list import GenogramList
from jimdesk.ui.genogram.sight import SightButton
from jimdesk.ui.genogram.tree_import import ask_for_tree
from jimdesk.ui.inspector import PersonInspector
from jimdesk.ui.legend import Legend
from jimdesk.ui.page import Page
from jimdesk.ui.relatives import Relatives
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.tie_section import LinesPart, TieSection, seer_of
from jimdesk.ui.undo_button import UndoButton
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.select import Select

# Facts that are nowhere in the picture: the pages where they are made change nothing here.
_NOT_DRAWN: tuple[type[Fact], ...] = (Agreement, Attendance, Draft, Note, Parked, StageTime, Statement)
_BONDS: tuple[type[Fact], ...] = (Person, Parentage, Partnership, Siblings, Twins)
_KEYS = {Qt.Key.Key_P: "partner", Qt.Key.Key_K: "child", Qt.Key.Key_O: "parent", Qt.Key.Key_B: "sibling"}
_EARLIER = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class GenogramPage(Page):
    """Tap somebody, then add; drag somebody, and the place is kept."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        look = sitting.look
        self._whose = ""
        self.canvas = Canvas(look)
        self.legend = Legend(look)
        self.relatives = Relatives(sitting)
        self._eyes = Select(look, [])
        self._tidy = Button(look, height=40)
        self._tidy.setObjectName("tidy")
        self.sight = SightButton(sitting)
        self._time = Button(look, icon="calendar", height=40, checkable=True)
        self._time.setObjectName("time")
        self._as_list = Button(look, icon="checklist", height=40, checkable=True)
        self._as_list.setObjectName("as-list")
        self.date_bar = DateBar(sitting)
        self.beside = ComparePane(sitting)
        self.list = GenogramList(sitting)
        for away in (self.date_bar, self.beside, self.list):
            away.hide()
        self._eyes.setObjectName("eyes")
        self._nearer = Button(look, icon="plus", height=40, name=" ")
        self._farther = Button(look, icon="minus", height=40, name=" ")
        self._undo, self._redo = UndoButton(sitting), UndoButton(sitting, again=True)
        self._first = FirstName(sitting)
        self._first.hide()
        self._better = BetterOrder(self)
        self._tidying = self._noting = False
        self._inspector = PersonInspector(sitting)
        self.lines = LinesPart(sitting, self.view)
        for part in (TieSection(sitting, self.view), self.lines, PartnersPart(sitting), ParentsPart(sitting),
                     TwinsPart(sitting), MarksPart(sitting)):
            self._inspector.add_section(part)
        self._lay_out()
        self._connect()

    def view(self) -> View:
        """Through whose eyes, as of which day, and what is left out."""
        today = self.sitting.today
        return View(
            whose=self._whose, day=self.date_bar.day or today, settled=today, without=self.sight.without
        )

    def renew(self) -> None:
        """Say the words, and draw."""
        words = self.sitting.words
        for button, name in ((self._nearer, N_("Nearer")), (self._farther, N_("Farther"))):
            button.setAccessibleName(words.say(name))
            button.setToolTip(words.say(name))
        self._first.renew()
        for button, text in ((self._time, N_("Time")), (self._as_list, N_("List"))):
            button.setText(words.say(text))
        self.sight.renew()
        self.date_bar.renew()
        self._say_tidy()
        self.canvas.setAccessibleName(words.say(N_("Genogram")))
        self._better.stop()
        self._draw()
        if not self.sitting.shown.of(Standing):
            self._search()
        self.canvas.fit()

    def follow(self, changes: Changes) -> None:
        """Draw again where something that is drawn has changed."""
        if self._noting or all(isinstance(change.fact, _NOT_DRAWN) for change in changes):
            return
        self._better.stop()
        placed = any(isinstance(change.fact, Pin | Standing) for change in changes)
        self.date_bar.renew()
        self._draw(None if placed else self._stood(changes), settle=True)
        if not placed and any(isinstance(change.fact, _BONDS) for change in changes):
            self._keep_standing()

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
        """P partner, K child, O parent, B brother or sister, of whoever is lit up; N for anybody; V folds.

        Alt with an arrow says that somebody was born earlier or later, where no date tells it.
        """
        key, plain, person = Qt.Key(event.key()), not event.modifiers(), self.sitting.selection
        if plain and person and key in _KEYS:
            self.relatives.ask(_KEYS[key])
        elif plain and key == Qt.Key.Key_N:
            self.relatives.ask("anybody")
        elif plain and person and key == Qt.Key.Key_V:
            self.relatives.turn_branch()
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and key in _EARLIER:
            step = earlier(self.sitting.shown, person, _EARLIER[key])
            if step is not None:
                self.sitting.do(step)
        else:
            super().keyPressEvent(event)

    def _draw(self, before: Drawing | None = None, *, settle: bool = False) -> None:
        """Draw; with the drawing of `before` nobody changes sides, without it all stand as was kept.

        Where nothing was kept of a large family, a first picture comes at once and the best one follows.
        """
        from jimdesk.instruments.genogram.picture import drawn, scene

        shown, words = self.sitting.shown, self.sitting.words
        self._offer_eyes()
        self._show_parts()
        box = self.canvas.drawing.box
        view = replace(self.view(), quick=len(shown.of(Person)) >= MANY)
        made = scene(shown, words, view, before if before and before.tokens else None)
        drawing = drawn(made, words)
        self.canvas.show_drawing(drawing, settle=settle)
        if drawing.box != box:
            self.canvas.fit()
        if self.sight.beside:
            self.beside.show_beside(self.view(), drawing)
        self.list.renew(self.view())
        self.legend.show_samples(legend_of(made, shown, words))
        self.light_up(self.sitting.selection)

    def _show_parts(self) -> None:
        """Show the picture; with nobody in it yet, one question."""
        first = self._first.is_wanted
        if first and not self._first.isVisibleTo(self):
            self._first.start_soon()
        self._first.setVisible(first)
        for part in (self._tidy, self._nearer, self._farther, self.sight, self._time, self._as_list):
            part.setVisible(not first)
        listed = self._as_list.isChecked()
        self.canvas.setVisible(not first and not listed)
        self.list.setVisible(not first and listed)
        self.beside.setVisible(not first and not listed and self.sight.beside)
        self.date_bar.setVisible(not first and self._time.isChecked())

    def _offer_eyes(self) -> None:
        """Offer the eyes of the family: the youngster, then whose lines there are, then all others."""
        shown, words = self.sitting.shown, self.sitting.words
        centre = kinship.youngster(shown)
        drawn = {tie.seen_by for tie in shown.of(Tie)}
        family = [one for one in shown.of(Person) if one.group is Group.FAMILY]
        living = [one for one in family if not (one.died or one.death)]
        ids = [*([centre.id] if centre else []), *(one.id for one in living if one.id in drawn)]
        seers = dict.fromkeys([*ids, *(one.id for one in living)])
        options = [(id_, words.say(N_("As {name} sees it"), name=self.sitting.name(id_))) for id_ in seers]
        self._eyes.fill(options, self._whose or (centre.id if centre else ""))
        self._eyes.setVisible(bool(seers))
        self.beside.offer(options, self._eyes.current)

    def _look_as(self, person: str) -> None:
        self._whose = person
        self._draw(self.canvas.drawing)

    def _look_beside(self, person: str) -> None:
        self.beside.whose = person
        self._draw(self.canvas.drawing)

    def _twin(self) -> QWidget:
        return self.list if self._as_list.isChecked() else self.canvas

    def _turn_time(self, on: bool) -> None:
        """Show the slider, or put it away and be today again."""
        if not on:
            self.date_bar.back_to_today()
        self._show_parts()

    def _turn_list(self, _on: bool) -> None:
        self._show_parts()
        self._twin().setFocus()

    def _see_otherwise(self) -> None:
        """Draw again what is to be seen now; everybody stays where they stand."""
        self._draw(self.canvas.drawing)
        self.canvas.fit()

    def _stood(self, changes: Changes) -> Drawing:
        """Return how people stand, without those whose order among brothers and sisters was just told."""
        told = {child for one in changes if isinstance(one.fact, BirthOrder) for child in one.fact.children}
        drawing = self.canvas.drawing
        if not told:
            return drawing
        return replace(drawing, shapes=tuple(token for token in drawing.tokens if token.id not in told))

    def _go_to(self, person: str) -> None:
        """Light somebody up; who is folded away is seen again."""
        into = next((who for who, ids in folds(self.sitting.shown).items() if person in ids), "")
        self.sitting.select(person)
        if into and not self._as_list.isChecked():
            self.sitting.do(unfold(into))

    def _search(self, *, tidying: bool = False) -> None:
        """Search the best order of a large family that is not known yet; `tidying` as a step of its own."""
        self._tidying = tidying
        if len(self.sitting.shown.of(Person)) >= MANY:
            self._better.start(self.sitting.shown)
        elif tidying:
            self._on_order_found()
        self._say_tidy()

    def _on_order_found(self) -> None:
        """Show the best order: everybody goes there visibly."""
        from jimdesk.instruments.genogram.picture import draw

        tidying, self._tidying = self._tidying, False
        self._say_tidy()
        if not tidying:
            self._draw(settle=True)
            return
        anew = draw(self.sitting.shown, self.sitting.words, replace(self.view(), anew=True))
        self.sitting.do(tidied(from_left(anew)))

    def _put_in_order(self) -> None:
        """Let everybody be placed anew, also who was placed by hand; undo brings the places back."""
        self._search(tidying=True)

    def _say_tidy(self) -> None:
        """Say on the button that it is at work; it can be pressed again when it is done."""
        say = self.sitting.words.say
        self._tidy.setText(say(N_("Tidying …")) if self._tidying else say(N_("Tidy")))
        self._tidy.setEnabled(not self._tidying)

    def _keep_standing(self) -> None:
        """Keep how people stand, so that it is the same when the file is opened again."""
        pinned = {pin.person for pin in self.sitting.shown.of(Pin)}
        people = tuple(one for one in from_left(self.canvas.drawing) if one not in pinned)
        self._noting = True
        self.sitting.note(noted(people))
        self._noting = False

    def _on_dropped(self, person: str, x: float, y: float) -> None:
        shown = self.sitting.shown
        step = put_among_siblings(shown, self.canvas.drawing, person, x, y)
        step = step or GENOGRAM.touch(shown, self.view(), person, x, y)
        if step is None or not self.sitting.do(step):
            self._draw(self.canvas.drawing, settle=True)

    def _on_ground(self, x: float, y: float) -> None:
        """A tap on a line opens its menu."""
        line = line_at(self.canvas.drawing, x, y)
        menu = menu_of_line(self, self.sitting, line, seer_of(self.sitting, self.view())) if line else None
        if menu is not None:
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.canvas.viewport().mapToGlobal(self.canvas.mapFromScene(QPointF(x, y))))

    def _on_nudged(self, person: str, right: int, down: int) -> None:
        """An arrow key goes to whoever stands nearest that way."""
        tokens = {token.id: QPointF(*token.middle) for token in self.canvas.drawing.tokens}
        here = tokens.pop(person)
        ahead = {
            id_: way for id_, at in tokens.items()
            if (way := at - here).x() * right + way.y() * down > abs(way.x() * down) + abs(way.y() * right)
        }
        if ahead:
            nearest = min(ahead, key=lambda id_: ahead[id_].manhattanLength())
            self.canvas.go_to(nearest)
            self.sitting.select(nearest)

    def _connect(self) -> None:
        self.canvas.tapped.connect(self.sitting.select)
        self.canvas.resized.connect(lambda _width, _height: self.canvas.fit())
        self.canvas.dropped.connect(self._on_dropped)
        self.canvas.ground_tapped.connect(self._on_ground)
        self.canvas.nudged.connect(self._on_nudged)
        self._eyes.chosen.connect(self._look_as)
        self.beside.eyes.chosen.connect(self._look_beside)
        self.beside.tapped.connect(self.sitting.select)
        self.list.picked.connect(self._go_to)
        self.sight.changed.connect(self._see_otherwise)
        self.sight.import_wanted.connect(lambda: ask_for_tree(self, self.sitting))
        self.date_bar.chosen.connect(lambda _day: self._draw(self.canvas.drawing))
        self._time.toggled.connect(self._turn_time)
        self._as_list.toggled.connect(self._turn_list)
        self._tidy.clicked.connect(self._put_in_order)
        self._better.ready.connect(self._on_order_found)
        self._nearer.clicked.connect(lambda: self.canvas.zoom(1.25))
        self._farther.clicked.connect(lambda: self.canvas.zoom(0.8))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 12, 20, 0)
        for part in (self._eyes, self.sight, self._time, self._as_list, self._tidy):
            head.addWidget(part)
        head.addStretch()
        for part in (self._farther, self._nearer, self._undo, self._redo):
            head.addWidget(part)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 0, 20, 14)
        foot.addWidget(self.legend)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(8)
        middle.addLayout(head)
        pictures = QHBoxLayout()
        pictures.setSpacing(0)
        for picture in (self.canvas, self.beside, self.list):
            pictures.addWidget(picture, 1)
        middle.addLayout(pictures, 1)
        middle.addWidget(self._first, 1)
        middle.addWidget(self.date_bar)
        middle.addWidget(self.relatives)
        middle.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(middle, 1)
        row.addWidget(self._inspector)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
