# SPDX-License-Identifier: Apache-2.0
"""The sheets of the private time on which the family works: paper or laptop, the questions, and their draft.

Each is made anew when somebody goes there, in the language of now, and is gone when they leave it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from jimdesk.core.private_draft import Line
from jimdesk.core.words import N_
from jimdesk.ui import private_asks
from jimdesk.ui.private_line import PrivateLine
from jimdesk.ui.private_sheet import PrivateSheet
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.icon_label import IconLabel
from jimdesk.ui.worker_code import LEAST


class Choice(PrivateSheet):
    """Before it starts: paper, or the laptop; the worker is still here."""

    def fill(self) -> None:
        """Offer both, paper first."""
        say, time = self.words.say, self.time
        self.head(
            say(N_("Your own time")),
            say(N_("How would you like to work? Nobody else sees what you write.")),
        )
        if not time.code.is_set:
            self._ask_for_code()
            return
        paper = self.button("private-paper", say(N_("On paper")), "paper", kind="primary", icon="page")
        laptop = self.button("private-laptop", say(N_("On this laptop")), "draft", icon="table-screen")
        choices = [paper, laptop]
        if time.is_sealed:
            choices = [self.button(
                "private-reopen", say(N_("Go on with your own sheet")), "reopen", kind="primary", icon="lock"
            )]
        self.row(*choices, self.button("private-back", say(N_("Back")), time.leave, kind="quiet"))
        self.column.addSpacing(12)
        self.column.addWidget(self.written(say(N_(
            "On the laptop it stays in memory only. You choose what comes along; the rest disappears."
        ))))
        self.first = choices[0]

    def _ask_for_code(self) -> None:
        """Without a password and a code nobody could keep the family away from the worker's pages."""
        say = self.words.say
        self.column.addWidget(self.written(say(N_(
            "First a code for whoever leads: four signs or more. With it you come back afterwards."
        ))))
        field = self.secret("private-new-code", say(N_("A code of four signs or more")))

        def choose() -> None:
            if len(field.text()) >= LEAST:
                self.time.code.choose(field.text())
                self.time.go("choice")

        field.returnPressed.connect(choose)
        self.row(
            field, self.button("private-take-code", say(N_("Keep")), choose, kind="primary"),
            self.button("private-back", say(N_("Back")), self.time.leave, kind="quiet"),
        )
        self.first = field


class OnPaper(PrivateSheet):
    """The question card, while the family writes on paper."""

    def fill(self) -> None:
        """Put the questions in the middle, large."""
        say = self.words.say
        self.away()
        self.head(say(N_("Now it is your turn.")), private_asks.question(self.sitting))
        self.column.addSpacing(12)
        self.column.addWidget(_asks(self, large=True))
        show = self.button("private-blanks", say(N_("Show the empty sheets")), "blanks", icon="page")
        call = self.button(
            "private-call", say(N_("We are ready, or need help")), "call", kind="primary", icon="hand"
        )
        self.row(call, show, _clock(self))
        self.first = call


class Blanks(PrivateSheet):
    """The empty sheets, to look at or to print."""

    def fill(self) -> None:
        """Show them whole."""
        from jimdesk.ui.sheet_view import SheetView

        say = self.words.say
        self.head(say(N_("The empty sheets")))
        sheets = SheetView(self.sitting.look, whole=False)
        sheets.setObjectName("private-sheets")
        sheets.show_pdf(self.time.blank_sheets(), say(N_("The empty sheets")))
        sheets.setMinimumHeight(280)
        self.column.addWidget(sheets, 1)
        back = self.button("private-back", say(N_("Back")), "paper", kind="primary")
        self.row(back, self.button("private-print", say(N_("Print")), self.time.print_blanks, icon="printer"))
        self.first = back


class Draft(PrivateSheet):
    """The family's own draft, with the question card beside it and no clock."""

    def fill(self) -> None:
        """Put the lines at the one side, and what to talk about at the other."""
        say, time = self.words.say, self.time
        self.away()
        self.head(say(N_("Now it is your turn.")), private_asks.question(self.sitting))
        sides = QHBoxLayout()
        sides.setSpacing(48)
        sides.addWidget(self._lines(), 5)
        sides.addWidget(_scrolling(self._beside()), 2)
        self.column.addSpacing(8)
        self.column.addLayout(sides, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(IconLabel(self.sitting.look, "check", "privateInk2", 20))
        told = N_("What is ticked comes along later. Take the tick from what stays yours: that disappears.")
        foot.addWidget(self.written(say(told)), 1)
        self.column.addLayout(foot)
        seal = say(N_("Sealed")) if time.has_word else say(N_("Seal it with a word"))
        self.row(
            self.button("private-ready", say(N_("We are ready")), "share", kind="primary"),
            self.call_button(),
            self.button("private-seal", seal, "seal", kind="quiet", icon="lock"),
        )

    def _lines(self) -> QWidget:
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(12)
        self._rows = 0
        for line in self.time.draft.lines:
            self._add(line)
        self.new = self._add(None)
        self._column.addStretch()
        scroll = _scrolling(inside)
        bar = scroll.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, most: bar.setValue(most))  # the empty line is in sight
        self.first = self.new
        return scroll

    def _add(self, line: Line | None) -> PrivateLine:
        """Put a row below the others; without a line it is the empty one."""
        say = self.words.say
        more = N_("Who does something more?") if line is None and self._rows else N_("Who does what?")
        tick = say(N_("This comes along"))
        row = PrivateLine(self.sitting.look, self._rows + 1, line, name=say(more), tick=tick)
        row.typed.connect(self.time.touched)
        row.entered.connect(self._enter)
        self._column.insertWidget(self._rows, row)
        self._rows += 1
        return row

    def keep_typed(self) -> Line | None:
        """Take a line along that was typed without Enter."""
        line = self.time.draft.add(self.new.field.toPlainText())
        self.new.field.clear()
        return line

    def _enter(self) -> None:
        """Make a line of what was typed, with a new empty one below it, and go there."""
        if line := self.keep_typed():
            row = self.new
            row.become(line, name=self.words.say(N_("Who does what?")))
            self.new = self._add(None)
            QWidget.setTabOrder(row.tick, self.new.field)
            QWidget.setTabOrder(self.new.field, self.new.tick)
            self.time.touched()
        self.new.setFocus()

    def _beside(self) -> QWidget:
        inside = QWidget()
        beside = QVBoxLayout(inside)
        beside.setContentsMargins(0, 0, 8, 0)
        beside.setSpacing(16)
        beside.addWidget(_asks(self))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconLabel(self.sitting.look, "cup", "privateInk2", 24), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.written(self.words.say(N_("Take your time. There is no clock."))), 1)
        beside.addLayout(row)
        beside.addWidget(_clock(self), 0, Qt.AlignmentFlag.AlignLeading)
        beside.addStretch()
        return inside


def _asks(sheet: PrivateSheet, *, large: bool = False) -> Card:
    """Make the question card."""
    card = Card(sheet.sitting.look, ground="", edge="privateLine", padding=28, gap=12)
    card.setObjectName("private-questions")
    card.inside.addWidget(labels.label(sheet.words.say(N_("Talk together about")), "group", tone="private"))
    for said in private_asks.topics(sheet.sitting):
        card.inside.addWidget(labels.label(
            f"•  {said}", "panel" if large else "statement", tone="private", wrap=True
        ))
    return card


def _scrolling(inside: QWidget) -> QScrollArea:
    """Let something scroll where letters are large and the screen is small."""
    scroll = QScrollArea()
    scroll.setWidget(inside)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return scroll


def _clock(sheet: PrivateSheet) -> Button:
    """Make the button that tells the time once, when it is asked."""
    words, sitting = sheet.words, sheet.sitting
    asks = words.say(N_("What time is it?"))
    asked = Button(sitting.look, asks, kind="quiet", tone="private", icon="clock")
    asked.setObjectName("private-clock")

    def tell() -> None:
        asked.setText(words.say(N_("It was {time} just now"), time=words.time(sitting.now())))

    asked.clicked.connect(tell)
    return asked
