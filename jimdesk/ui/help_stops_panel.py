# SPDX-License-Identifier: Apache-2.0
"""Beside the circle when the help stops: what is left, in sentences, and who could fill a place."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.core.frozen import frozen
from jimdesk.core.words import N_
from jimdesk.instruments.circle.stopping_told import Mark, Told
from jimdesk.ui import faces
from jimdesk.ui.icons import paint_icon
from jimdesk.ui.look import Look
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.chip import ChipButton
from jimdesk.ui.widgets.drawer import Inspector
from jimdesk.ui.widgets.flow import FlowLayout
from jimdesk.ui.widgets.select import Select
from jimdesk.ui.widgets.switch import Switch

_SIGN = 18
_ICONS = {Mark.DAYS: "calendar", Mark.PEOPLE: "people", Mark.LINES: "checklist"}


@frozen
class Question:
    """The question at the foot: about whose place, which other places are empty, who stays, who could."""

    text: str
    how: str
    place: str
    places: tuple[str, ...]
    staying: tuple[str, ...]
    proposed: tuple[str, ...]


class HelpStopsPanel(Inspector):
    """Made anew whenever something else is left; a dozen sentences at most."""

    asked = Signal(str)
    """This person is tapped to fill the place that the question is about."""
    place_chosen = Signal(str)
    """The question is to be about the place of this person."""
    asker_chosen = Signal(str)
    """This person asks it."""
    closed_by_switch = Signal()

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting.look, close_name=" ")
        self.setObjectName("help-stops-panel")
        self._sitting = sitting
        self._heading = labels.panel_heading("")
        self.switch = Switch(sitting.look, on=True)
        self.switch.setObjectName("help-stops-off")
        self._when = labels.secondary("", wrap=True)
        self._when.setObjectName("help-stops-when")
        self._body: QWidget | None = None
        self._foot = QFrame()
        self._foot.setProperty("ground", "accentSoft")
        self._foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._foot_column = QVBoxLayout(self._foot)
        self._foot_column.setContentsMargins(22, 18, 22, 18)
        self._foot_part: QWidget | None = None
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignVCenter)
        for words in (self._heading, self._when):
            words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.inside.addLayout(head)
        self.inside.addWidget(self._when)
        self.inside.addStretch()
        self.set_foot(self._foot)
        self._foot.hide()
        self.switch.clicked.connect(self.closed_by_switch)

    def say(self) -> None:
        """Say the fixed words."""
        words = self._sitting.words
        self._heading.setText(words.say(N_("When the help stops")))
        self.switch.setAccessibleName(words.say(N_("When the help stops")))
        self.setAccessibleName(words.say(N_("When the help stops")))

    def tell(self, when: str, told: Iterable[Told]) -> None:
        """Tell how it is then."""
        self._when.setText(when)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(14)
        for one in told:
            column.addWidget(_Sentence(self._sitting.look, one))
        column.addStretch()
        self._replace(body)

    def _replace(self, body: QWidget) -> None:
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = body
        self.inside.insertWidget(2, body)
        body.show()

    def hide_sentences(self) -> None:
        """Say nothing while the picture still moves."""
        if self._body is not None:
            self._body.setVisible(False)

    def show_sentences(self) -> None:
        """Say it, now that the picture holds still."""
        if self._body is not None:
            self._body.setVisible(True)

    # The foot: one question, or what came of it

    def ask(self, asked: Question) -> None:
        """Ask who could fill a place; with the people whom the worker could propose."""
        part, column = self._part()
        column.addWidget(labels.label(asked.text, "group", wrap=True))
        column.addWidget(labels.small(asked.how, wrap=True))
        column.addWidget(self._choices(asked))
        if asked.proposed:
            column.addWidget(self._chips(asked.proposed))
        self._show_part(part)

    def _choices(self, asked: Question) -> QWidget:
        """Offer the empty places and everybody who stays as lists: the same for the keyboard."""
        sitting, words = self._sitting, self._sitting.words
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        places = [(one, sitting.name(one)) for one in asked.places]
        where = Select(sitting.look, places, asked.place, name=words.say(N_("Which empty place")))
        where.setObjectName("which-place")
        where.chosen.connect(self.place_chosen)
        nobody = ("", words.say(N_("Who")))
        stay = [nobody, *((one, sitting.name(one)) for one in asked.staying)]
        who = Select(sitting.look, stay, name=asked.text)
        who.setObjectName("whom-to-ask")
        who.chosen.connect(lambda person: self.asked.emit(person) if person else None)
        for select in (where, who):
            select.setMinimumContentsLength(6)
            line.addWidget(select, 1)
        if len(places) < 2:
            where.hide()
        return row

    def _chips(self, people: Iterable[str]) -> QWidget:
        chips = QWidget()
        flow = FlowLayout(chips, row_gap=0)
        for person in people:
            chip = faces.chip(self._sitting.shown, person, self._sitting.words, small=True)
            button = ChipButton(self._sitting.look, chip)
            button.setObjectName(f"ask-{person}")
            button.clicked.connect(lambda _on=False, id_=person: self.asked.emit(id_))
            flow.addWidget(button)
        return chips

    def tell_asked(self, said: str, asker: str, people: Iterable[str]) -> None:
        """Tell that it stands in the plan, and let somebody else do the asking."""
        sitting, words = self._sitting, self._sitting.words
        part, column = self._part()
        column.addWidget(labels.label(words.say(N_("It is in the plan")), "group", wrap=True))
        column.addWidget(labels.text(said))
        asks = Select(sitting.look, [(one, sitting.name(one)) for one in people], asker)
        asks.setObjectName("who-asks")
        asks.chosen.connect(self.asker_chosen)
        column.addWidget(labels.field_label(words.say(N_("Who asks?")), asks))
        column.addWidget(asks)
        to = Button(sitting.look, words.say(N_("Who does what")), icon="checklist", kind="soft")
        to.setObjectName("to-tasks")
        to.clicked.connect(lambda: sitting.wanted.emit("tasks"))
        column.addWidget(to)
        self._show_part(part)

    def ask_nothing(self) -> None:
        """There is no empty place: nothing to ask."""
        self._foot.hide()

    def _part(self) -> tuple[QWidget, QVBoxLayout]:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        return part, column

    def _show_part(self, part: QWidget) -> None:
        if self._foot_part is not None:
            self._foot_part.hide()
            self._foot_part.deleteLater()
        self._foot_part = part
        self._foot_column.addWidget(part)
        part.show()
        self._foot.show()


class _Sentence(QWidget):
    """A sign, a heading, and what it means."""

    def __init__(self, look: Look, told: Told) -> None:
        super().__init__()
        self.setObjectName(f"told-{told.mark.value}")
        self.setAccessibleName(f"{told.heading}. {told.text}")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(_Sign(look, told.mark), 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        for words in (labels.label(told.heading, "strong", wrap=True), labels.text(told.text)):
            words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            if words.text():
                texts.addWidget(words)
        row.addLayout(texts, 1)


class _Sign(QWidget):
    """The sign of a sentence: told apart by shape, also without colour."""

    def __init__(self, look: Look, mark: Mark) -> None:
        super().__init__()
        self._look, self._mark = look, mark
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.follow(self)

    def sizeHint(self) -> QSize:
        """As high as a line of text."""
        side = self._look.theme.px(_SIGN)
        return QSize(side, side + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a dashed ring, a half disc, a whole one, or an icon."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(_SIGN)
        if self._mark in _ICONS:
            at = QRectF(0, 1, side, side)
            paint_icon(painter, _ICONS[self._mark], at, theme.colour("ink2"))
            return
        radius = side * 0.38
        middle = QPointF(side / 2, side / 2 + 1)
        disc = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        colour = theme.colour({Mark.HOLE: "badInk", Mark.THIN: "warnE"}.get(self._mark, "goodInk"))
        pen = QPen(colour, 2)
        if self._mark is Mark.HOLE:
            pen.setDashPattern([1.6, 1.2])
        painter.setPen(pen)
        painter.setBrush(colour if self._mark is Mark.STAYS else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc)
        if self._mark is Mark.THIN:
            painter.setBrush(colour)
            painter.drawPie(disc, 90 * 16, 180 * 16)
