# SPDX-License-Identifier: Apache-2.0
"""Who sits at the table: the seats, who is still to come, who was there, and one field to add somebody."""

from __future__ import annotations

import textwrap
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget, QWidgetAction

from jimdesk.core import edits, leading, names, table
from jimdesk.core.desk import Step
from jimdesk.core.meeting import Attendance, Meeting, Refusal
from jimdesk.core.words import N_, saying
from jimdesk.ui import faces
from jimdesk.ui.leading import let_everybody_in
from jimdesk.ui.put_away import put_away
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.spoken import speak
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.hint import Hint
from jimdesk.ui.widgets.person_field import Choice, PersonField
from jimdesk.ui.widgets.seats import Seat, Seats

_LINE: Final = 20  # letters in a line on the table


class AtTable(QWidget):
    """The seats round the table. A tap on a seat offers what that person can do: come in, go out, lead.

    The page gives `field`, in which somebody is added, its place.
    """

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._seated: list[Seat] | None = None  # None: nobody was shown yet with these words and eyes
        self._on_table = ""
        self._asked = ""
        self.menu: QMenu | None = None
        look = sitting.look
        self._heading = labels.group_heading("")
        self._count = labels.small("")
        self._seats = Seats(look)
        self._gone = _Gone(sitting)
        self._everybody = Button(look, kind="plain", icon="check", height=40)
        self.field = PersonField(look, self._choices)
        self._hint: Hint | None = None
        self._lay_out()
        self._seats.pressed.connect(self._offer)
        self.field.chosen.connect(self._ask)
        self._everybody.clicked.connect(self._let_everybody_in)

    def renew(self) -> None:
        """Say the words, and show who is there."""
        words = self._sitting.words
        self._heading.setText(words.say(N_("At the table")))
        self._seats.setAccessibleName(words.say(N_("At the table")))
        self.field.setPlaceholderText(words.say(N_("Who is there?")))
        self.field.setAccessibleName(words.say(N_("Who is there?")))
        self._everybody.setText(words.say(N_("Everybody is here")))
        self._stop_asking()
        self._gone.setAccessibleName(words.say(N_("Who was here")))
        self._seated = None
        self.follow()

    def follow(self) -> None:
        """Show who is there, touching nothing where nobody came or went."""
        shown, words, meeting = self._sitting.shown, self._sitting.words, self._sitting.meeting
        noted = table.attendances(shown, meeting.id) if meeting else ()
        seats = [self._seat(one) for one in noted if not one.left]
        on_table = "\n".join(textwrap.wrap(meeting.where, _LINE)[:2]) if meeting else ""
        if seats != self._seated or on_table != self._on_table:
            self._seated, self._on_table = seats, on_table
            self._seats.show_seats(seats, table=on_table)
            self._seats.mark(self._sitting.selection)
        running = self._sitting.running
        there = sum(1 for one in noted if not one.left and (one.came or not running))
        self._count.setText(words.count("{n} person", "{n} people", there) if noted else "")
        waiting = running and any(not one.came for one in noted)
        self._everybody.setVisible(waiting)
        self._count.setVisible(not waiting)
        self._gone.follow([one for one in noted if one.left], running=running)

    def light_up(self, person: str) -> None:
        """Ring one person."""
        self._seats.mark(person)

    def _seat(self, one: Attendance) -> Seat:
        shown, words = self._sitting.shown, self._sitting.words
        chip = faces.chip(shown, one.person, words)
        if self._sitting.running and not one.came:
            return Seat(one.person, chip, one.part or words.say(N_("still to come")))
        if one.leads:
            return Seat(one.person, chip, words.say(N_("leads")))
        jim = faces.is_jim(shown, one.person, self._sitting.today)
        return Seat(one.person, chip, one.part or (words.say(N_("JIM")) if jim else ""))

    def _choices(self) -> list[Choice]:
        """Return who can be added: everybody but those who sit here already."""
        here = {seat.id for seat in self._seated or ()}
        return [one for one in faces.choices(self._sitting.shown, self._sitting.words) if one.id not in here]

    # Somebody is added; only whoever may know of a veto is asked first, before the room looks along

    def _ask(self, person: str) -> None:
        refused = next((one for one in self._sitting.shown.of(Refusal) if one.person == person), None)
        if refused is None:
            self._add(person)
            return
        self._stop_asking()
        self._asked = person
        words, shown, look = self._sitting.words, self._sitting.shown, self._sitting.look
        by, who = names.name(shown, refused.by, words), names.name(shown, person, words)
        self._hint = Hint(look, leave=words.say(N_("Do not invite")), stacked=True)
        self._hint.setObjectName("rather-not")
        invite = Button(look, words.say(N_("Invite all the same")), tone="warn")
        invite.setObjectName("invite-all-the-same")
        invite.clicked.connect(self._invite_asked)
        self._hint.add_row(invite)
        self._hint.left.connect(self._stop_asking)
        self._column.insertWidget(1, self._hint)
        self._hint.show_hint(words.say(N_("{by} would rather not have {who} there."), by=by, who=who))

    def _invite_asked(self) -> None:
        person = self._asked
        self._stop_asking()
        if person:
            self._add(person)

    def _stop_asking(self) -> None:
        self._asked = ""
        if self._hint is not None:
            put_away(self._hint)
            self._hint = None

    def _add(self, person: str) -> None:
        """Invite somebody; while the meeting runs, who is added is here."""
        sitting = self._sitting
        meeting = sitting.meeting
        if meeting is None:
            new: Meeting = Meeting.new()
            sitting.do(edits.add(saying("a meeting"), new))
            meeting = new
        if sitting.running:
            self._do(edits.attend(meeting.id, person, sitting.now()))
        else:
            self._do(edits.invite(meeting.id, person))

    def _let_everybody_in(self) -> None:
        let_everybody_in(self._sitting)
        speak(self, self._sitting.words.say("everybody is here"))

    # What a seat offers

    def _offer(self, person: str) -> None:
        self._sitting.select(person)
        meeting = self._sitting.meeting
        noted = table.attendances(self._sitting.shown, meeting.id) if meeting else ()
        one = next((one for one in noted if one.person == person), None)
        if meeting is None or one is None:
            return
        menu = QMenu(self)
        menu.setObjectName("seat-menu")
        menu.setLayoutDirection(self.layoutDirection())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        at = self._sitting.now()
        if self._sitting.running and not one.came:
            self._offer_one(menu, "comes", N_("comes in"), edits.attend(meeting.id, person, at))
        elif self._sitting.running:
            self._offer_one(menu, "goes", N_("goes out"), edits.leave(meeting.id, person, at))
            self._offer_one(menu, "not-yet", N_("is not here yet"), leading.not_yet(meeting.id, person))
        if one.leads:
            guest = edits.invite(meeting.id, person, leads=False)
            self._offer_one(menu, "leads", N_("does not lead the meeting"), guest)
        else:
            self._offer_one(menu, "leads", N_("leads the meeting"), leading.lead(meeting.id, person))
        interpreter = leading.take_part(meeting.id, person, self._sitting.words.say(N_("interpreter")))
        self._offer_one(menu, "interpreter", N_("interprets"), interpreter)
        self._offer_part(menu, one)
        menu.addSeparator()
        self._offer_one(menu, "uninvite", N_("is not invited any more"), leading.uninvite(meeting.id, person))
        self.menu = menu
        menu.destroyed.connect(self._on_menu_gone)
        seat = self._seats.focusWidget()
        under = seat if seat is not None and self._seats.isAncestorOf(seat) else self._seats
        menu.popup(under.mapToGlobal(under.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def _offer_one(self, menu: QMenu, name: str, words: str, step: Step) -> None:
        action = menu.addAction(self._sitting.words.say(words))
        action.setObjectName(f"seat-{name}")
        action.triggered.connect(lambda: self._do(step))

    def _offer_part(self, menu: QMenu, one: Attendance) -> None:
        """Offer a line for another part at the table, such as "until 20.30"."""
        line = QLineEdit(one.part)
        line.setObjectName("seat-part")
        line.setPlaceholderText(self._sitting.words.say(N_("In a word, such as: until 20.30")))
        line.setAccessibleName(line.placeholderText())
        line.setMinimumWidth(self._sitting.look.theme.px(260))

        def enter() -> None:
            self._do(leading.take_part(one.meeting, one.person, line.text().strip()))
            menu.close()

        line.returnPressed.connect(enter)
        action = QWidgetAction(menu)
        action.setDefaultWidget(line)
        menu.addAction(action)

    def _on_menu_gone(self) -> None:
        self.menu = None

    def _do(self, step: Step) -> None:
        if self._sitting.do(step):
            speak(self, self._sitting.words.tell(step.name, self._sitting.name))

    def _lay_out(self) -> None:
        self._seats.setObjectName("seats")
        self.field.setObjectName("who-is-there")
        self._everybody.setObjectName("everybody-is-here")
        top = QHBoxLayout()
        top.addWidget(self._heading)
        top.addStretch()
        top.addWidget(self._count)
        top.addWidget(self._everybody)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self._gone)  # above the seats: below them it would need scrolling to let a child in
        column.addWidget(self._seats)
        column.addStretch()


class _Gone(QWidget):
    """Who was at the table and went out; while the meeting runs one press lets them in again."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._told: list[tuple[str, str, str]] = []
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def follow(self, gone: list[Attendance], *, running: bool) -> None:
        """Show who they are and from when to when they were here."""
        back = self._sitting.words.say(N_("is back")) if running else ""
        told = [(one.person, self._stay(one), back) for one in gone]
        if told != self._told:
            self._told = told
            for row in self._rows:
                put_away(row)
            self._rows = [self._row(one, *said) for one, said in zip(gone, told, strict=True)]
        self.setVisible(bool(gone))

    def _stay(self, one: Attendance) -> str:
        words = self._sitting.words
        name = names.name(self._sitting.shown, one.person, words)
        came = words.time(one.came) if one.came else ""
        left = words.time(one.left) if one.left else ""
        return words.say(N_("{name} was here, {came} – {left}"), name=name, came=came, left=left)

    def _row(self, one: Attendance, person: str, stay: str, back: str) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(labels.small(stay, wrap=True), 1)
        if back:
            button = Button(self._sitting.look, back, kind="quiet", height=40)
            button.setObjectName(f"back-{person}")
            button.setAccessibleName(f"{self._sitting.name(person)}: {back}")
            button.clicked.connect(lambda: self._come_back(one))
            across.addWidget(button)
        self._column.addWidget(row)
        return row

    def _come_back(self, one: Attendance) -> None:
        sitting = self._sitting
        step = edits.attend(one.meeting, one.person, sitting.now())
        sitting.do(step)
        speak(self, sitting.words.tell(step.name, sitting.name))
