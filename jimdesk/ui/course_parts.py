# SPDX-License-Identifier: Apache-2.0
"""The parts of the page of change that are a picture of numbers: people in each ring, the scale, the hours.

Each has the same numbers as a table beside the picture. They stand per person and per ring; nothing adds up
to one number for a family.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.core.meeting import Issue, Statement
from jimdesk.core.people import Person
from jimdesk.core.words import N_
from jimdesk.instruments.instrument import View
from jimdesk.instruments.over_time import (
    Numbers,
    hours_over_time,
    meeting_name,
    numbers_over_time,
    rings_over_time,
)
from jimdesk.instruments.scale import Score
from jimdesk.ui import faces
from jimdesk.ui.course_chart import CourseChart, Line, Plot
from jimdesk.ui.course_table import CourseTable
from jimdesk.ui.numbers import on_table
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.chip import Kind
from jimdesk.ui.widgets.select import Select

_COLOURS: Final = {
    Kind.FAMILY: "famE", Kind.COMMUNITY: "comE", Kind.PEER: "peerE", Kind.PROFESSIONAL: "proE",
    Kind.JIM: "jimE", Kind.YOUNGSTER: "accent",
}
_SCALE: Final = 10.0
_TABLE: Final = 420  # widest, in pixels of ordinary letters


class ChartPart(QWidget):
    """A heading, a sentence, the picture, and the same as a table; or a sentence why there is nothing yet."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self.heading = labels.panel_heading("")
        self.sentence = labels.secondary("", wrap=True)
        for text in (self.heading, self.sentence):
            text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.chart = CourseChart(sitting.look)
        self.table = CourseTable(sitting.look)
        self.tools = QHBoxLayout()
        self._both = QWidget()
        row = QHBoxLayout(self._both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.chart, 3)
        row.addWidget(self.table, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 20)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.sentence)
        column.addLayout(self.tools)
        column.addWidget(self._both, 1)
        column.addStretch()

    def say(self, heading: str, sentence: str) -> None:
        """Say what is shown."""
        self.heading.setText(heading)
        self.sentence.setText(sentence)
        self._both.show()
        self.table.setMaximumWidth(self.sitting.look.theme.px(_TABLE))

    def say_empty(self, heading: str, sentence: str) -> None:
        """Say that there is nothing yet, and how it comes."""
        self.say(heading, sentence)
        self._both.hide()

    def renew(self) -> None:
        """Fill it anew."""
        raise NotImplementedError

    def line(self, person: str, values: tuple[float | None, ...]) -> Line:
        """Return the line of one person, in the colour of their chip."""
        shown = self.sitting.shown
        found = shown.get(Person, person)
        kind = faces.kind(shown, found) if found else Kind.COMMUNITY
        return Line(self.sitting.name(person), values, _COLOURS[kind], kind is Kind.PROFESSIONAL)

    def meetings(self, ids: tuple[str, ...]) -> list[str]:
        """Return what the meetings are called below the picture."""
        return [meeting_name(self.sitting.shown, one, self.sitting.words) for one in ids]


class PeoplePart(ChartPart):
    """How many people stand in each ring at each meeting, professionals apart."""

    def renew(self) -> None:
        """A field for each ring, so that no line hides another."""
        words, shown = self.sitting.words, self.sitting.shown
        meetings, rings = rings_over_time(shown, View())
        heading = words.say(N_("People in each ring"))
        if not rings:
            why = words.say(N_("Put people in the circle. Then you see here how that changes."))
            self.say_empty(heading, why)
            return
        how = words.say(N_("A filled sign is people of your own. An open sign is professionals."))
        self.say(heading, how)
        own, paid = words.say(N_("people of your own")), words.say(N_("professionals"))
        names = [one.name.within(words.language) for one in rings]
        plots = [
            Plot(name, (Line(own, one.informal, "accent"), Line(paid, one.professional, "proE", True)),
                 named=False)
            for name, one in zip(names, rings, strict=True)
        ]
        days = self.meetings(tuple(one.id for one in meetings))
        most = max(max(*one.informal, *one.professional) for one in rings) + 1
        self.chart.show_plots(plots, days, most, heading)
        rows = [
            [f"{name}: {who}", *map(str, values)]
            for name, one in zip(names, rings, strict=True)
            for who, values in ((own, one.informal), (paid, one.professional))
        ]
        self.table.show_rows([words.say(N_("Ring")), *days], rows, heading)


class NumbersPart(ChartPart):
    """Everybody's number at each meeting, with how far apart they were."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self.which = Select(sitting.look, ())
        self.which.setObjectName("course-question")
        self.which.setSizeAdjustPolicy(Select.SizeAdjustPolicy.AdjustToContents)
        self.which.chosen.connect(lambda _key: self._show_numbers())
        self.tools.addWidget(self.which)
        self.tools.addStretch()
        self._found: dict[str, Numbers] = {}

    def renew(self) -> None:
        """Offer the questions that were asked, and show one."""
        sitting, chosen = self.sitting, self.which.current
        found = numbers_over_time(sitting.shown, self._covered())
        self._found = {f"{one.question} {one.about}": one for one in found}
        options = [(key, self._question(one)) for key, one in self._found.items()]
        self.which.fill(options, chosen if chosen in self._found else next(iter(self._found), ""))
        self.which.setAccessibleName(sitting.words.say(N_("Question")))
        self.which.setVisible(len(options) > 1)
        self._show_numbers()

    def _covered(self) -> set[tuple[str, str]]:
        """Return of which numbers nobody sees one before all have written theirs; each by itself."""
        sitting = self.sitting
        running = sitting.meeting.id if sitting.running and sitting.meeting else ""
        given = {one.about or one.issue for one in sitting.shown.of(Score) if one.meeting == running}
        return {(running, about) for about in given if on_table(running, about) not in sitting.laid_open}

    def _show_numbers(self) -> None:
        words, one = self.sitting.words, self._found.get(self.which.current)
        heading = words.say(N_("Numbers on the scale"))
        if one is None:
            why = words.say(N_("Nobody has given a number yet. The scale is in the meeting."))
            self.say_empty(heading, why)
            return
        self.say(heading, self._question(one))
        days = self.meetings(one.meetings)
        lines = tuple(self.line(person, values) for person, values in one.people.items())
        spread = tuple(one.spread(place) for place in range(len(one.meetings)))
        self.chart.show_plots([Plot("", lines, spread)], days, _SCALE, heading)
        rows = [[line.name, *("" if n is None else str(round(n)) for n in line.values)] for line in lines]
        apart = (words.say(N_("{low} to {high}"), low=it[0], high=it[1]) if it else "" for it in spread)
        rows.append([words.say(N_("Lowest to highest")), *apart])
        self.table.show_rows([words.say(N_("Who")), *days], rows, heading)

    def _question(self, one: Numbers) -> str:
        issue, said = self.sitting.shown.get(Issue, one.about), self.sitting.shown.get(Statement, one.about)
        about = issue.name if issue else said.text if said else ""
        return f"{one.question} ({about})" if about else one.question


class HoursPart(ChartPart):
    """How many hours a week everybody has in the plan of each meeting, and now."""

    def renew(self) -> None:
        """A line for each person; a limit is told in the table alone."""
        words, shown = self.sitting.words, self.sitting.shown
        hours = hours_over_time(shown)
        heading = words.say(N_("Hours a week of each person"))
        if not hours.people:
            why = words.say(N_("No line of the plan says how long it takes and how often."))
            self.say_empty(heading, why)
            return
        self.say(heading, words.say(N_("As agreed at each meeting, and as the plan is now.")))
        days = self.meetings(hours.meetings)
        lines = tuple(
            self.line(person, tuple(minutes / 60 for minutes in all_))
            for person, all_ in hours.people.items()
        )
        most = max(n for line in lines for n in line.values if n is not None) * 1.1 + 0.5
        self.chart.show_plots([Plot("", lines)], days, most, heading)
        rows = [
            [self.sitting.name(person), *map(words.hours, all_), self._limit(person)]
            for person, all_ in hours.people.items()
        ]
        heads = [words.say(N_("Who")), *days, words.say(N_("Own limit"))]
        self.table.show_rows(heads, rows, heading)

    def _limit(self, person: str) -> str:
        found = self.sitting.shown.get(Person, person)
        return self.sitting.words.hours(found.limit) if found and found.limit else ""
