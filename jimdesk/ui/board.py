# SPDX-License-Identifier: Apache-2.0
"""The board of a meeting: the family's question, and the columns with what people said."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from jimdesk.core import edits, hearing, kinship, names, table
from jimdesk.core.meeting import Column, Meeting, Sort, Statement
from jimdesk.core.said import Said, read_said
from jimdesk.core.words import N_, Saying, Who, saying
from jimdesk.methods.course import Course
from jimdesk.ui import faces
from jimdesk.ui.add_line import AddLine
from jimdesk.ui.put_away import put_away
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.spoken import speak
from jimdesk.ui.statement_card import StatementCard
from jimdesk.ui.statement_editor import COLUMNS
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.person_field import Choice, PersonField

_COLUMN: Final = 210  # how wide a column is at least, to stand beside another one


class Statements(QWidget):
    """The statements of one column, and the invitation to add one: "Marijke: na elf uur ..."."""

    def __init__(self, sitting: Sitting, column: Column) -> None:
        super().__init__()
        self._sitting = sitting
        self._column = column
        self._cards: dict[str, StatementCard] = {}
        self._last = ""
        self.invitation = AddLine(sitting, f"add-{column}")
        self._who = PersonField(sitting.look, self._people)
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(10)
        self._inside.addWidget(self.invitation)
        self._inside.addWidget(self._who)
        self._who.hide()
        self._who.setObjectName(f"add-{column}-speaker")
        self.invitation.entered.connect(self._enter)
        self._who.chosen.connect(self._says)
        self._who.returnPressed.connect(self._ask_no_more)

    def renew(self, invites: str) -> None:
        """Say the words, and bring back what was typed, if these eyes may see that."""
        self.invitation.renew(invites)
        asks = self._sitting.words.say(N_("Who says this?"))
        self._who.setPlaceholderText(asks)
        self._who.setAccessibleName(asks)

    def show_statements(self, statements: list[Statement], *, large_first: bool = False) -> None:
        """Show these, in this order; a card that is open stays open."""
        large = statements[0].id if statements and large_first else ""
        wanted = {one.id: one for one in statements}
        for id_, card in list(self._cards.items()):
            if id_ not in wanted or card.large != (id_ == large):
                put_away(card)
                del self._cards[id_]
        for place, (id_, one) in enumerate(wanted.items()):
            if id_ not in self._cards:
                self._cards[id_] = StatementCard(self._sitting, one, large=id_ == large)
                self._cards[id_].toggled.connect(self._toggle)
            elif self._cards[id_].statement != one or large_first:
                self._cards[id_].show_statement(one)
            if self._inside.indexOf(self._cards[id_]) != place:
                self._inside.insertWidget(place, self._cards[id_])

    def say_again(self) -> None:
        """Say everything on the cards anew: another language, reader or name."""
        for card in self._cards.values():
            card.show_statement(card.statement)

    def card(self, id_: str) -> StatementCard | None:
        """Return the card of a statement."""
        return self._cards.get(id_)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave open who said it with Esc."""
        if event.key() == Qt.Key.Key_Escape and self._who.isVisible():
            self._ask_no_more()
        else:
            super().keyPressEvent(event)

    def _enter(self, line: str) -> None:
        sitting = self._sitting
        said = read_said(line, sitting.shown, sitting.words.language)
        if not said.speaker and self._column is Column.WISH and not self._cards:
            centre = kinship.youngster(sitting.shown)
            said = replace(said, speaker=centre.id if centre else "")
        statement = self._statement(said)
        step = edits.add(_name(said.speaker), statement)
        if sitting.meeting is None:
            meeting: Meeting = Meeting.new(id=statement.meeting)
            step = edits.together(step.name, edits.add(step.name, meeting), step)
        sitting.do(replace(self.invitation.kept(step), joined=f"said.{statement.id}"))
        speak(self, sitting.words.tell(step.name, sitting.name))
        if not said.speaker:
            self._last = statement.id
            self._who.show()
            self._who.setFocus()

    def _statement(self, said: Said) -> Statement:
        meeting = self._sitting.meeting or Meeting.new()
        made: Statement = Statement.new(
            meeting=meeting.id, column=self._column, text=said.text, speaker=said.speaker, via=said.via,
            unheard=hearing.children_out(self._sitting.shown, meeting.id, self._sitting.today),
        )
        return made

    def _says(self, person: str) -> None:
        said = edits.change(self._last, _name(person), f"said.{self._last}", speaker=person)
        self._sitting.do(said)
        self._ask_no_more()

    def _ask_no_more(self) -> None:
        self._last = ""
        was_asking = self._who.isVisible()
        self._who.clear()
        self._who.hide()
        if was_asking:
            self.invitation.open()

    def _people(self) -> list[Choice]:
        """Return everybody, those at the table first."""
        shown, meeting = self._sitting.shown, self._sitting.meeting
        here = {one.person for one in table.attendances(shown, meeting.id)} if meeting else set()
        return sorted(faces.choices(shown, self._sitting.words), key=lambda one: one.id not in here)

    def _toggle(self, id_: str) -> None:
        for other, card in self._cards.items():
            card.set_open(other == id_ and not card.is_open)


class ColumnBox(QWidget):
    """A column of the board: a mark, the heading, the statements."""

    def __init__(self, sitting: Sitting, column: Column) -> None:
        super().__init__()
        self._sitting = sitting
        self._column = column
        self._heading = labels.group_heading("")
        self.statements = Statements(sitting, column)
        self.setObjectName(f"column-{column}")
        top = QHBoxLayout()
        top.setSpacing(9)
        top.addWidget(_Mark(sitting, column))
        top.addWidget(self._heading, 1)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        inside.addLayout(top)
        inside.addWidget(self.statements)
        inside.addStretch()

    def renew(self) -> None:
        """Say the words."""
        words = self._sitting.words
        self._heading.setText(words.say(COLUMNS[self._column]))
        self.statements.renew(words.say(_INVITES[self._column]))


class Board(QWidget):
    """The columns beside each other; "what has to happen" only where it is asked for, or was said."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self.columns = {one: ColumnBox(sitting, one) for one in (Column.GOOD, Column.WORRY, Column.MUST)}
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(18)
        for box in self.columns.values():
            self._row.addWidget(box, 1)

    def renew(self) -> None:
        """Say the words."""
        for box in self.columns.values():
            box.renew()
            box.statements.say_again()

    def follow(self, now: Course | None) -> None:
        """Show what was said at this meeting."""
        said = said_at(self._sitting, now)
        said = [one for one in said if one.sort not in (Sort.DANGER, Sort.GOAL)]  # they stand as pairs
        for column, box in self.columns.items():
            box.statements.show_statements([one for one in said if one.column is column])
        stages = now.stages if now else ()
        asked = any(one.page == "meeting" and one.column is Column.MUST for one in stages)
        self._set_direction()
        self.columns[Column.MUST].setVisible(asked or any(one.column is Column.MUST for one in said))


    def minimumSizeHint(self) -> QSize:
        """Let the page be narrower than the columns beside each other; then they are below each other."""
        return QSize(1, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find out, once all is laid out, whether there is room beside each other."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._set_direction)

    def _set_direction(self) -> None:
        seen = sum(1 for box in self.columns.values() if not box.isHidden())
        roomy = self.width() >= seen * self._sitting.look.theme.px(_COLUMN)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(beside if roomy else below)


class Wish(QWidget):
    """The question of the youngster in their own words, the largest on the page; others' wishes below."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._whose = labels.field_label("")
        self._asks = labels.page_question("")
        self._invites = ("", "")
        self.statements = Statements(sitting, Column.WISH)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(2)
        inside.addWidget(self._whose)
        inside.addWidget(self._asks)
        inside.addSpacing(6)
        inside.addWidget(self.statements)

    def renew(self) -> None:
        """Say the words."""
        words, shown = self._sitting.words, self._sitting.shown
        centre = kinship.youngster(shown)
        if centre is None:
            self._whose.setText(words.say(N_("The question")))
            self._asks.setText(words.say(N_("What is the question, in their own words?")))
        else:
            name = names.name(shown, centre.id, words)
            self._whose.setText(words.say(N_("The question of {name}"), name=name))
            self._asks.setText(words.say(N_("What does {name} want, in their own words?"), name=name))
        first, more = N_("Write it down as it is said"), N_("One more question or wish")
        self._invites = (words.say(first), words.say(more))
        self.statements.renew(self._invites[0])
        self.statements.say_again()

    def follow(self, now: Course | None) -> None:
        """Show the question; there is room for one more while it is asked for."""
        wishes = said_at(self._sitting, now, Column.WISH)
        centre = kinship.youngster(self._sitting.shown)
        wishes.sort(key=lambda one: centre is None or one.speaker not in ("", centre.id))
        self.statements.show_statements(wishes, large_first=True)
        asked = now is not None and now.stage is not None and now.stage.column is Column.WISH
        self.statements.invitation.setVisible(asked or not wishes)
        self.statements.invitation.say(self._invites[1 if wishes else 0])
        self._asks.setVisible(not wishes)
        self._whose.setVisible(bool(wishes))


def said_at(sitting: Sitting, now: Course | None, column: Column | None = None) -> list[Statement]:
    """Return what was said at a meeting, oldest first, perhaps only what stands in one column."""
    said = sitting.shown.of(Statement) if now else ()
    return [
        one for one in said
        if now and one.meeting == now.meeting.id and (column is None or one.column is column)
    ]


class _Mark(QWidget):
    """The mark of a column, told apart by shape: a disc for what goes well, a diamond for a worry."""

    def __init__(self, sitting: Sitting, column: Column) -> None:
        super().__init__()
        self._look = sitting.look
        self._column = column
        self.setFixedSize(12, 12)
        self._look.follow(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.colour(_TOKENS[self._column]))
        if self._column is Column.GOOD:
            painter.drawEllipse(QRectF(1, 1, 10, 10))
            return
        painter.translate(6, 6)
        painter.rotate(45 if self._column is Column.WORRY else 0)
        painter.drawRoundedRect(QRectF(-4.5, -4.5, 9, 9), 1.5, 1.5)


_TOKENS: Final = {Column.GOOD: "goodInk", Column.WORRY: "warnE", Column.MUST: "accent"}
_INVITES: Final = {
    Column.GOOD: N_("Something that goes well"),
    Column.WORRY: N_("One more worry"),
    Column.MUST: N_("What has to happen?"),
}


def _name(speaker: str) -> Saying:
    return saying("what {who} said", who=Who(speaker)) if speaker else saying("something said")
