# SPDX-License-Identifier: Apache-2.0
"""The kitchen table of a story: what people do there, each done with hands at the real window.

Nothing here makes a fact: everything is typed, clicked or dragged. What stands on the desk is only read, to
find out where somebody's chip is, and whether what was said has been understood.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from jimdesk.core.meeting import Agreement
from jimdesk.instruments.circle.geometry import Cell as RingCell
from jimdesk.instruments.circle.geometry import Frame, Spot, point_of
from jimdesk.instruments.circle.rings import default
from jimdesk.instruments.instrument import View
from jimdesk.ui.attendance import AtTable
from jimdesk.ui.canvas import Canvas
from jimdesk.ui.circle_list import CircleList
from jimdesk.ui.hours_person import HoursPerson
from jimdesk.ui.stages import Stages
from jimdesk.ui.statement_card import StatementCard
from jimdesk.ui.widgets.hint import Hint
from jimdesk.ui.widgets.invitation import Invitation
from tests.stories.laptop import Laptop


class Table(Laptop):
    """Who sits at it, and what they do."""

    # The people

    def introduces(self, line: str, answers: str = "") -> None:
        """Somebody is named, in the line for people; `answers` is the button for what it leaves open."""
        field = self.hands.see(QLineEdit, "people-line")
        self.hands.type(field, line)
        if answers:
            self.hands.click(self.hands.button(answers))
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert self.person(line.split(",")[0]), line

    def looks_at(self, name: str) -> QWidget:
        """Somebody is lit up; return what is told of them at the side, all of it."""
        if self.sitting.selection != self.person(name).id:
            self.tally.look("a person")
        from jimdesk.ui.people_list import GroupList

        id_ = self.person(name).id
        for canvas in self.hands.all_in_sight(Canvas):
            self.hands.click(canvas.viewport(), canvas.middle_of(id_).toPoint())
        for group in self.hands.all_in_sight(GroupList):
            row = next((n for n, one in enumerate(group.rows) if one.id == id_), -1)
            if row >= 0:
                self.hands.scroll_to(group)
                at = group.visualRect(group.model().index(row, 0)).center()
                self.hands.click(group.viewport(), at)
        assert self.sitting.selection == id_, f"{name} is not among the people in sight"
        inspector = self.hands.see(QWidget, "inspector")
        more = self.hands.see(QAbstractButton, "more", inspector)
        if not self.hands.sees(QLineEdit, "name", inspector):
            self.hands.click(more)
        return inspector

    def tells(self, name: str, field: str, text: str) -> None:
        """Something is filled in about somebody."""
        self.hands.fill(self.hands.see(QLineEdit, field, self.looks_at(name)), text)

    def marks(self, name: str, *switches: str) -> None:
        """Something is switched on about somebody."""
        for switch in switches:
            button = self.hands.see(QAbstractButton, switch, self.looks_at(name))
            if not button.isChecked():
                self.hands.click(button)

    def picks(self, name: str, field: str, words: str) -> None:
        """Something is chosen about somebody."""
        self.hands.pick(self.hands.see(QComboBox, field, self.looks_at(name)), words)

    def lives_also(self, name: str, with_whom: str, how_much: str) -> None:
        """Somebody has a second home for a part of the time."""
        self.hands.enter(self.hands.see(QLineEdit, "lives-also-with", self.looks_at(name)), with_whom)
        homes = [one for one in self.hands.all_in_sight(QComboBox) if one.objectName().startswith("stay-")]
        self.hands.pick(homes[-1], how_much)

    def notes(self, about: str, text: str, for_whom: str) -> None:
        """The worker writes something down that is not for the room."""
        field = self.hands.see(QPlainTextEdit, "note", self.looks_at(about))
        self.hands.fill(field, text)
        self.picks(about, "note-audience", for_whom)

    def would_rather_not(self, whom: str, said: str) -> None:
        """The youngster says, to the worker alone, who had better not be asked."""
        self.marks(whom, "rather-not")
        self.hands.fill(self.hands.see(QLineEdit, "rather-not-why"), said)

    # The genogram

    def sees(self, name: str, tie: str) -> None:
        """How the youngster gets on with somebody, as a line in the genogram."""
        id_ = self.person(name).id
        canvas = self.hands.see(Canvas)
        if any(token.id == id_ for token in canvas.drawing.tokens):
            self.hands.click(canvas.viewport(), canvas.middle_of(id_).toPoint())
        else:  # no family, so only there once a line goes to them
            self.goes_to("mensen")
            self.hands.click(self.hands.see(QAbstractButton, "to-genogram", self.looks_at(name)))
        self.hands.pick(self.hands.see(QComboBox, "tie"), tie)

    # The circle

    def places(self, name: str, ring: str, sector: str, bearing: int, depth: int, *, by: str) -> None:
        """Somebody gets a place in the circle: by "dragging", by "tapping", or by "keys" in the list."""
        id_ = self.person(name).id
        if by == "keys":
            self._place_by_keys(name, f"{ring} · {sector}")
            return
        canvas = self.hands.see(Canvas)
        there = self._point(canvas, ring, sector, bearing, depth)
        waiting = f"waiting-{id_}"
        if by == "tapping":
            self.hands.click(self.hands.see(QAbstractButton, waiting))
            self.hands.click(canvas.viewport(), there)
        elif self.hands.sees(QAbstractButton, waiting):
            self.hands.carry(self.hands.see(QAbstractButton, waiting), canvas.viewport(), there)
        else:
            self.hands.drag(canvas.viewport(), canvas.middle_of(id_).toPoint(), there)

    def nudges(self, name: str, *keys: Qt.Key) -> None:
        """Somebody's chip goes a little, by arrow keys."""
        canvas = self.hands.see(Canvas)
        self.hands.click(canvas.viewport(), canvas.middle_of(self.person(name).id).toPoint())
        for key in keys:
            QTest.keyClick(canvas, key)
        self.hands.click(canvas.viewport(), canvas.middle_of(self.person(name).id).toPoint())

    def _place_by_keys(self, name: str, cell: str) -> None:
        as_list = self.hands.see(QAbstractButton, "as-list")
        as_list.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(as_list, Qt.Key.Key_Space)
        rows = self.hands.all_in_sight(QComboBox, within=self.hands.see(CircleList))
        self.hands.pick(next(one for one in rows if name in one.accessibleName()), cell)
        QTest.keyClick(as_list, Qt.Key.Key_Space)

    @staticmethod
    def _point(canvas: Canvas, ring: str, sector: str, bearing: int, depth: int) -> QPoint:
        view = View(width=canvas.viewport().width(), height=canvas.viewport().height())
        at = point_of(default(), Frame.of(view), Spot(RingCell(ring, sector), bearing, depth))
        assert at is not None
        return canvas.mapFromScene(*at)

    # The meeting

    def asks(self, *names: str) -> None:
        """People are asked to come, or have just come in."""
        for name in names:
            self.hands.enter(self.hands.see(QLineEdit, "who-is-there"), name)

    def seat(self, name: str, does: str) -> None:
        """Somebody at the table does something: leads, goes out."""
        seats = self.hands.see(QWidget, "seats")
        chairs = self.hands.all_in_sight(QAbstractButton, within=seats)
        self.hands.click(next(one for one in chairs if one.accessibleName().split()[0] == name))
        at_table = self.hands.see(AtTable)
        self.hands.choose_from_menu(lambda: at_table.menu, does)

    def starts_again(self) -> None:
        """The meeting that was planned begins, with everybody who was asked."""
        self.hands.click(self.hands.see(QAbstractButton, "strip-start"))
        self.hands.click(self.hands.see(QAbstractButton, "all-are-here"))

    def asks_on(self) -> None:
        """The next question of the stage; the page that belongs to it opens."""
        self.hands.click(self.hands.see(QAbstractButton, "question-after"))

    def on(self, page: str) -> None:
        """The page that came by itself is the one that is needed now."""
        assert self.window.workplace.place == page, self.window.workplace.place

    def jim(self, field: str, text: str) -> None:
        """Something is agreed with the JIM."""
        self.hands.fill(self.hands.see(QLineEdit, f"jim-card-{field}"), text)

    def all_agree(self) -> None:
        """Everybody at the table says yes, and the plan becomes a version."""
        from jimdesk.ui.agreeing_row import AgreeingRow

        for row in self.hands.all_in_sight(AgreeingRow):
            self.hands.click(self.hands.button("Ja", row.answer))
        self.hands.click(self.hands.see(QAbstractButton, "agree"))

    def went(self, number: int, done: str, helped: int | None = None) -> None:
        """A line was done or not, and apart from that it helped or not."""
        line = sorted(self.family.of(Agreement), key=lambda one: one.place)[number - 1]
        self.hands.click(self.hands.button(done, self.hands.see(QWidget, f"done-{line.id}")))
        if helped is not None:
            self.hands.click(self.hands.button(str(helped), self.hands.see(QWidget, f"helped-{line.id}")))

    def starts(self) -> None:
        """The meeting begins."""
        self.hands.click(self.hands.see(QAbstractButton, "start-meeting"))
        if self.hands.sees(QAbstractButton, "everybody-is-here"):
            self.hands.click(self.hands.see(QAbstractButton, "everybody-is-here"))

    def comes_to(self, stage: str) -> None:
        """The next stage."""
        self.hands.click(self.hands.button(stage, self.hands.see(Stages)))

    def says(self, line: str, column: str) -> None:
        """Somebody says something: "Marijke: na elf uur ..."."""
        invitation = self.hands.see(Invitation, f"add-{column}")
        if not invitation.is_open:
            self.hands.click(invitation)
        self.hands.enter(self.hands.see(QLineEdit, f"add-{column}-field"), line)
        self.hands.press(Qt.Key.Key_Escape)

    def disagrees(self, name: str, with_words: str) -> None:
        """Somebody sees it otherwise."""
        cards = list(self.hands.all_in_sight(StatementCard))
        card = next(one for one in cards if with_words in one.accessibleName())
        self.hands.click(card, QPoint(card.width() // 2, 12))
        self.hands.click(self.hands.see(QAbstractButton, f"otherwise-{self.person(name).id}", card))
        self.hands.click(self.hands.see(QAbstractButton, "statement-done", card))

    def gives_number(self, name: str, number: int) -> None:
        """Somebody's number, from a paper card."""
        field = self.hands.see(QWidget, f"number-{self.person(name).id}")
        self.hands.click(field)
        field.setFocus(Qt.FocusReason.MouseFocusReason)
        QTest.keyClicks(field, str(number))

    def shows_numbers(self) -> None:
        """The cards are turned over."""
        self.hands.click(self.hands.see(QAbstractButton, "show-numbers"))

    def next_time(self, day: str, time: str, where: str) -> None:
        """When and where everybody meets again."""
        for part, text in (("day", day), ("time", time), ("where", where)):
            self.hands.fill(self.hands.see(QLineEdit, f"next-{part}"), text)

    def ends(self) -> None:
        """The meeting is over."""
        self.hands.click(self.hands.see(QAbstractButton, "close-meeting"))

    # Who does what

    def begins_line(self, what: str) -> None:
        """Somebody says something that is not a line of the plan yet."""
        self.hands.type(self.hands.see(QLineEdit, "new-what"), what)

    def agrees(self, what: str, **fields: str) -> None:
        """A new line of the plan: what, and in whatever is known who, when, how long, who checks, if not."""
        self.hands.type(self.hands.see(QLineEdit, "new-what"), what)
        self._fill_line("new", fields)
        assert any(one.what == what for one in self.family.of(Agreement)), what

    def opens_line(self, number: int) -> None:
        """A line that stands in the plan is opened."""
        if not self.hands.sees(QLineEdit, "old-what"):
            self.hands.click(self.hands.see(QAbstractButton, f"task-{number}"))

    def changes(self, number: int, **fields: str) -> None:
        """A line that stands in the plan says something else now."""
        self.opens_line(number)
        if "what" in fields:
            self.hands.type(self.hands.see(QLineEdit, "old-what"), fields.pop("what"))
        self._fill_line("old", fields)

    def _fill_line(self, which: str, fields: dict[str, str]) -> None:
        """Fill in what is known of a line, and Enter in the last field."""
        field = self.hands.see(QLineEdit, f"{which}-what")
        for name, text in fields.items():
            field = self.hands.see(QLineEdit, f"{which}-{name.replace('_', '-')}")
            if name in ("owner", "checker", "helper"):
                self.hands.enter(field, text)
            else:
                self.hands.type(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def hints(self) -> str:
        """Return the gentle questions in sight."""
        return " ".join(
            label.text() for hint in self.hands.all_in_sight(Hint)
            for label in self.hands.all_in_sight(QLabel, within=hint)
        )

    def hours(self) -> dict[str, str]:
        """Return the hours a week beside the plan, by name."""
        rows = self.hands.all_in_sight(HoursPerson)
        said = [[label.text() for label in self.hands.all_in_sight(QLabel, within=row)] for row in rows]
        return {texts[0]: " · ".join(texts[1:]) for texts in said}

    def answers_hint(self, words: str) -> None:
        """The gentle question in sight is answered."""
        self.hands.click(self.hands.button(words, self.hands.see(Hint)))

    def if_it_goes_wrong(self, line: str) -> None:
        """Who calls whom."""
        invitation = self.hands.see(Invitation, "crisis-new")
        if not invitation.is_open:
            self.hands.click(invitation)
        self.hands.enter(invitation.field, line)

    def for_my_eyes(self, *, held: bool) -> None:
        """The worker holds the key that shows the worker's own facts, or lets it go."""
        target = QApplication.focusWidget() or self.window
        (QTest.keyPress if held else QTest.keyRelease)(target, Qt.Key.Key_F8)
        self.hands.wait(lambda: self.sitting.held == held)  # on X a key that repeats asks for patience
        self.hands.settle()

    # Paper

    def looks_at_paper(self) -> None:
        """From agreeing to what comes out of the printer."""
        from jimdesk.ui.widgets.segments import Segments

        parts = self.hands.see(Segments, "plan-parts")
        self.hands.click(next(
            one for one in self.hands.all_in_sight(QAbstractButton, within=parts) if one.text() == "Op papier"
        ))
        self.hands.wait(lambda: self.hands.sees(QAbstractButton, "sheet-wall"))

    def saves_sheet(self, sheet: str, file: Path) -> None:
        """A sheet is kept as a PDF, as it would come out of the printer."""
        from jimdesk.ui.pages.plan import PlanPage

        page = self.hands.see(PlanPage)
        before = page.paper
        self.hands.click(self.hands.see(QAbstractButton, f"sheet-{sheet}"))
        self.hands.wait(lambda: page.paper is not None and (sheet == "wall" or page.paper is not before))

        def where(asked: QDialog) -> None:
            self.hands.enter(self.hands.see(QLineEdit, "fileNameEdit", asked), str(file))

        self.hands.answer(lambda: self.hands.click(self.hands.button("Bewaar als pdf")), where)
