# SPDX-License-Identifier: Apache-2.0
"""When the help stops: the circle without those whose help is organised, what is left, and whom to ask.

It changes nothing but the plan: somebody who is put on an empty place is asked, as one step. By dragging,
by tapping the one and then the other, and by key it is the same edit.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jimdesk.core.people import Person
from jimdesk.core.words import N_
from jimdesk.drawing import Drawing
from jimdesk.instruments.circle import stopping
from jimdesk.instruments.circle.helping import organised
from jimdesk.instruments.circle.placing import whose_circle
from jimdesk.instruments.circle.stopped_picture import EMPTY, draw, lit, place_at
from jimdesk.instruments.circle.stopping_told import Mark, Told, told
from jimdesk.instruments.instrument import View
from jimdesk.ui.day_slider import DaySlider
from jimdesk.ui.fading_canvas import FadingCanvas
from jimdesk.ui.help_stops_days import moments
from jimdesk.ui.help_stops_panel import HelpStopsPanel
from jimdesk.ui.help_stops_question import FillQuestion
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.undo_button import UndoButton
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.select import Select

_EVERYBODY: Final = "everybody"


class HelpStops(QWidget):
    """The circle, the sentences beside it, and the days below it."""

    ended = Signal()
    """The switch is turned off again."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.setObjectName("help-stops")
        self._sitting = sitting
        self._view = View()
        self._only = _EVERYBODY  # who stops: everybody, by the slider, or one person
        self._at: int | None = None  # the place of the slider; None is the last one
        self._taken = ""
        self.canvas = FadingCanvas(sitting.look)
        self.canvas.setObjectName("help-stops-canvas")
        self.panel = HelpStopsPanel(sitting)
        self._question = FillQuestion(sitting, self.panel)
        self.slider = DaySlider(sitting.look)
        self.slider.setObjectName("help-stops-day")
        self.who = Select(sitting.look, ())
        self.who.setSizeAdjustPolicy(Select.SizeAdjustPolicy.AdjustToContents)
        self.who.setObjectName("help-stops-who")
        self._lay_out()
        self.canvas.resized.connect(self._on_resized)
        self.canvas.tapped.connect(self._on_tapped)
        self.canvas.dragged.connect(self._light)
        self.canvas.dropped.connect(self._on_dropped)
        self.canvas.given_up.connect(self._let_go)
        self.canvas.faded.connect(self.panel.show_sentences)
        self.panel.closed_by_switch.connect(self.ended)
        self.panel.asked.connect(lambda person: self._ask(self._question.place, person))
        self.panel.place_chosen.connect(lambda place: self._on_tapped(EMPTY + place))
        self.panel.asker_chosen.connect(self._question.let_ask)
        self.slider.chosen.connect(self._on_day)
        self.who.chosen.connect(self._on_who)

    @property
    def gone(self) -> frozenset[str]:
        """Who has gone in what is shown now."""
        if self._only != _EVERYBODY:
            return frozenset({self._only})
        days = moments(self._sitting, self._view)
        return days[self._place(len(days))].gone

    def start(self, view: View) -> None:
        """Begin: the circle as it is, and then everybody whose help is organised fades."""
        self._only, self._at = _EVERYBODY, None
        self._question.turn_to()
        size = self.canvas.viewport().size()
        self._view = replace(view, width=size.width(), height=size.height(), lines=frozenset())
        self._taken = ""
        self.panel.switch.setChecked(True)
        self._say()
        self._show(fading=True)
        self.panel.switch.setFocus()

    def renew(self) -> None:
        """Show it anew: another reader, language or change."""
        shown, view = self._sitting.shown, self._view
        ids = view.whose, view.issue, view.meeting
        whose, issue, meeting = (one if one in shown else "" for one in ids)  # another family has others
        self._view = replace(view, whose=whose, issue=issue, meeting=meeting)
        if self._taken and self._taken not in shown:
            self._let_go()
        self._say()
        self._show()

    def light_up(self, person: str) -> None:
        """Light somebody up; of whoever has gone, the empty place; else the place that is asked about."""
        lit = self._taken or person or self._question.place
        self.canvas.select(EMPTY + lit if lit in self.gone else lit)

    def _place(self, count: int) -> int:
        return count - 1 if self._at is None else min(self._at, count - 1)

    def _say(self) -> None:
        sitting, words = self._sitting, self._sitting.words
        people = organised(sitting.shown, self._view)
        if self._only not in {one.id for one in people}:
            self._only = _EVERYBODY
        days = moments(sitting, self._view)
        self.panel.say()
        self.slider.setAccessibleName(words.say(N_("Choose a day")))
        self.slider.show_days(tuple(one.text for one in days), self._place(len(days)))
        self.slider.setVisible(self._only == _EVERYBODY and len(days) > 1)
        options = [(_EVERYBODY, words.say(N_("everybody whose help is organised")))]
        options += [(one.id, words.say(N_("only {name}"), name=sitting.name(one.id))) for one in people]
        self.who.fill(options, self._only)
        self.who.setAccessibleName(words.say(N_("Who stops?")))
        self._who_label.setText(words.say(N_("Who stops?")))
        self.canvas.setAccessibleName(words.say(N_("Circle when the help stops")))

    def _show(self, *, fading: bool = False) -> None:
        shown, words, gone, after = self._sitting.shown, self._sitting.words, self.gone, self._after()
        self.panel.tell(self._when(), self._sentences())
        places = [one.id.removeprefix(EMPTY) for one in after.tokens if one.id.startswith(EMPTY)]
        self._question.show(self._view, places, gone)
        if fading:
            self.panel.hide_sentences()
            goes = {one.id for one in organised(shown, self._view)} | gone
            self.canvas.fade(draw(shown, words, self._view, (), ()), after, goes)
        else:
            self.canvas.show_at_once(after)
        self.light_up(self._sitting.selection)

    def _after(self) -> Drawing:
        shown, gone = self._sitting.shown, self.gone
        leaving = {one.id for one in organised(shown, self._view)} - gone
        return draw(shown, self._sitting.words, self._view, gone, leaving)

    def _when(self) -> str:
        if self._only != _EVERYBODY:
            name = self._sitting.name(self._only)
            return self._sitting.words.say(N_("So it is when {name} stops."), name=name)
        days = moments(self._sitting, self._view)
        return days[self._place(len(days))].when

    def _sentences(self) -> tuple[Told, ...]:
        shown, words = self._sitting.shown, self._sitting.words
        if not organised(shown, self._view):
            text = words.say(N_("Say at a person that they are a volunteer or a professional."))
            return (Told(Mark.PEOPLE, words.say(N_("No help in this circle is organised")), text),)
        left = stopping.left_without(shown, self._view, self.gone)
        found = told(shown, words, self._view, left)
        if not left.kinds:
            text = words.say(N_("Nobody has said yet who gives what. Then it shows here what stops."))
            found = (Told(Mark.PEOPLE, words.say(N_("Who gives what?")), text), *found)
        return found

    # Gestures

    def _on_tapped(self, token: str) -> None:
        if token.startswith(EMPTY):
            place = token.removeprefix(EMPTY)
            if self._taken:
                self._ask(place, self._taken)
            else:
                self._question.turn_to(place)
                self._show()
        elif token and token not in self.gone and token != whose_circle(self._sitting.shown, self._view):
            self._take("" if token == self._taken else token)
        else:
            self._let_go()

    def _take(self, person: str) -> None:
        """Take somebody up, to be put on an empty place by the next tap."""
        self._taken = person
        self.canvas.set_ready(bool(person))
        if person:
            self._sitting.select(person)
            name = self._sitting.name(person)
            words = self._sitting.words
            self._sitting.announced.emit(words.say(N_("Now tap the empty place for {name}."), name=name))
        self.light_up(person)

    def _let_go(self) -> None:
        self._taken = ""
        self.canvas.set_ready(False)
        self.canvas.show_for_now()

    def _light(self, person: str, x: float, y: float) -> None:
        place = place_at(self.canvas.drawing, x, y)
        self.canvas.show_for_now((), lit(self.canvas.drawing, place))

    def _on_dropped(self, person: str, x: float, y: float) -> None:
        place = place_at(self.canvas.drawing, x, y)
        self.canvas.show_for_now()
        if place and self._sitting.shown.get(Person, person) is not None:
            self._ask(place, person)
        else:
            self.canvas.show_at_once(self.canvas.drawing, settle=True)  # back to where it stood

    def _ask(self, place: str, person: str) -> None:
        self._let_go()
        if not self._question.ask(self._view, place, person):
            self._show()

    def _on_day(self, place: int) -> None:
        self._at = place
        self._question.turn_to()
        self._show()

    def _on_who(self, who: str) -> None:
        self._only = who
        self._question.turn_to()
        self._say()
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let go at Esc of whoever was taken up; else go back to the circle of now."""
        if event.key() == Qt.Key.Key_Escape and self._taken:
            self._let_go()
        elif event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
        else:
            super().keyPressEvent(event)

    def _on_resized(self, width: int, height: int) -> None:
        if (width, height) != (self._view.width, self._view.height):
            self._view = replace(self._view, width=width, height=height)
            QTimer.singleShot(0, self, self._redraw)  # not while the layout is still at work

    def _redraw(self) -> None:
        """Draw for another size; what is said stays."""
        if self.isVisible():
            self.canvas.show_at_once(self._after())
            self.light_up(self._sitting.selection)

    def _lay_out(self) -> None:
        self._who_label = labels.field_label("", self.who)
        card = Card(self._sitting.look, padding=10)
        inside = QHBoxLayout()
        inside.setContentsMargins(10, 0, 10, 0)
        inside.setSpacing(12)
        inside.addWidget(self._who_label)
        inside.addWidget(self.who)
        inside.addSpacing(12)
        inside.addWidget(self.slider, 1)
        inside.addWidget(UndoButton(self._sitting))
        inside.addStretch()  # where there are no days to choose from
        card.inside.addLayout(inside)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.canvas, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 0, 24, 12)
        foot.addWidget(card)
        column.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(middle, 1)
        row.addWidget(self.panel)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
