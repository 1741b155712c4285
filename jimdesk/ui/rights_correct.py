# SPDX-License-Identifier: Apache-2.0
"""Correction in the window: who asks it, about what, how it should be; done, or not done with the reason."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from jimdesk.core import correcting
from jimdesk.core.dates import PartialDate
from jimdesk.core.days import read_birth
from jimdesk.core.desk import Step
from jimdesk.core.fact import Fact
from jimdesk.core.rights import OwnStatement
from jimdesk.core.words import N_
from jimdesk.ui import rights_words
from jimdesk.ui.course_table import CourseTable
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.choices import CheckBox
from jimdesk.ui.widgets.select import Select

_SIDE, _TALL = 380, 56


class CorrectingPart(QWidget):
    """At the left everything that tells of the one who asks; at the right what becomes of one of them."""

    def __init__(self, sitting: Sitting, asks: str) -> None:
        super().__init__()
        self._sitting = sitting
        words, look = sitting.words, sitting.look
        self._facts: list[Fact] = []
        people = [(one.id, sitting.name(one.id)) for one in sitting.people()]
        self.asks = Select(look, people, asks, name=words.say(N_("Who asks")))
        self.asks.chosen.connect(lambda _key: self.renew())
        self.table = CourseTable(look)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.itemSelectionChanged.connect(self._on_chosen)
        self.part = Select(look, [], name=words.say(N_("Which part")))
        self.part.chosen.connect(lambda _key: self._show_part())
        self.wanted, self.statement, self.why = QPlainTextEdit(), QPlainTextEdit(), QLineEdit()
        for field in (self.wanted, self.statement):
            field.setFixedHeight(look.theme.px(_TALL))
            field.setTabChangesFocus(True)
        self._under: dict[QLineEdit | QPlainTextEdit, tuple[tuple[str, str], str]] = {}  # of what each tells
        self._typed: dict[tuple[str, str], str] = {}  # what was typed of others, until this is closed
        self.before = CheckBox(look, words.say(N_("Keep in the log what stood there")))
        self.before.setChecked(True)
        self._said = labels.small("", wrap=True)
        self._trouble = labels.text("", tone="bad")
        self._trouble.setWordWrap(True)
        self._trouble.setVisible(False)
        self.go = self._button(N_("Correct it"), "correct-go", self._correct, primary=True)
        self.leave = self._button(N_("Leave it as it is"), "correct-leave", self._leave)
        for widget, name in (
            (self.asks, "correct-asks"), (self.table, "correct-items"), (self.part, "correct-part"),
            (self.wanted, "correct-wanted"), (self.statement, "correct-statement"), (self.why, "correct-why"),
            (self.before, "correct-before"), (self._said, "correct-told"), (self._trouble, "correct-trouble"),
        ):
            widget.setObjectName(name)
        self._lay_out()
        self.renew()

    def _button(self, text: str, name: str, pressed: object, *, primary: bool = False) -> Button:
        words = self._sitting.words
        made = Button(self._sitting.look, words.say(text), kind="primary" if primary else "plain")
        made.setObjectName(name)
        made.clicked.connect(pressed)
        return made

    def _lay_out(self) -> None:
        words = self._sitting.words
        left, right, feet = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        left.setSpacing(8)
        right.setSpacing(6)
        left.addLayout(rights_words.beside(words.say(N_("Who asks")), self.asks))
        left.addWidget(self.table, 1)
        for text, field in (
            (N_("Which part"), self.part), (N_("How it should be"), self.wanted),
            (N_("What they want to have said about it themselves"), self.statement),
            (N_("Why it is not done"), self.why),
        ):
            right.addWidget(labels.field_label(words.say(text), field))
            right.addWidget(field)
        right.addWidget(self.before)
        right.addStretch(1)
        feet.setSpacing(8)
        feet.addWidget(self._said, 1)
        feet.addWidget(self._trouble, 1)
        feet.addWidget(self.leave)
        feet.addWidget(self.go)
        right.setContentsMargins(0, 0, 0, 0)
        side = QWidget()
        side.setLayout(right)
        side.setFixedWidth(self._sitting.look.theme.px(_SIDE))
        across, inside = QHBoxLayout(), QVBoxLayout(self)
        across.setSpacing(24)
        across.addLayout(left, 1)
        across.addWidget(side)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        inside.addLayout(across, 1)
        inside.addLayout(feet)

    def renew(self) -> None:
        """Show everything that tells of the one who asks."""
        words, sitting = self._sitting.words, self._sitting
        found = correcting.about(sitting.shown, self.asks.current)
        self._facts = sorted(
            found, key=lambda one: (one.id != self.asks.current, rights_words.place_of(one), one.id)
        )
        rows = [(rights_words.heading(sitting, one), rights_words.line(sitting, one)) for one in self._facts]
        heads = (words.say(N_("Where it stands")), words.say(N_("What it says")))
        self.table.show_rows(heads, rows, words.say(N_("What tells of this person")), widest=1)
        self.table.setWordWrap(False)
        if rows:
            self.table.setCurrentCell(0, 0)  # Qt’s selectRow finds no row from right to left
        self._on_chosen()

    def choose(self, id_: str) -> None:
        """Choose something in the list."""
        self.table.setCurrentCell(next(row for row, one in enumerate(self._facts) if one.id == id_), 0)

    @property
    def chosen(self) -> Fact | None:
        """What is chosen, as it is now."""
        row = self.table.currentRow()
        return self._sitting.shown.find(self._facts[row].id) if 0 <= row < len(self._facts) else None

    def _on_chosen(self) -> None:
        words, fact = self._sitting.words, self.chosen
        parts = correcting.fields_of(fact) if fact is not None else ()
        options = [(name, words.say(correcting.FIELDS[name], "part of a fact")) for name in parts]
        self.part.fill(options, parts[0] if parts else "")
        self._show_part()
        for field, name in ((self.statement, "statement"), (self.why, "why")):
            self._lay(field, (fact.id if fact else "", name), "")
        beside = [one.text for one in self._sitting.shown.of(OwnStatement) if fact and one.of == fact.id]
        self._tell("")
        if beside:
            told = " ".join(f"“{text}”" for text in beside)
            self._said.setText(words.say(N_("Beside it stands: {text}"), text=told))

    def _show_part(self) -> None:
        fact, part = self.chosen, self.part.current
        able = fact is not None and bool(part)
        for widget in (self.part, self.go, self.before):
            widget.setEnabled(able)
        self.leave.setEnabled(fact is not None)
        value = getattr(fact, part) if able else ""
        dated = self._sitting.words.partial_date(value) if isinstance(value, PartialDate) else str(value)
        self._lay(self.wanted, (fact.id if fact else "", f"part {part}"), dated)
        self.wanted.setEnabled(fact is not None)
        if fact is not None and not part:
            self._tell(N_(
                "This cannot be changed here: an agreed plan stays as it was agreed, and the rest is changed "
                "on its own page. What they say themselves can stand beside it."
            ))

    def _lay(self, field: QLineEdit | QPlainTextEdit, of: tuple[str, str], text: str) -> None:
        """Let a field tell of something else; what was typed there stays with what it was typed for."""
        if field in self._under:
            before, shown = self._under[field]
            typed = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
            self._typed.pop(before, None)
            if typed != shown:
                self._typed[before] = typed
        self._under[field] = of, text
        now = self._typed.get(of, text)
        if isinstance(field, QLineEdit):
            field.setText(now)
        else:
            field.setPlainText(now)

    def _tell(self, text: str, *, trouble: bool = False) -> None:
        said = self._sitting.words.say(text) if text else ""
        self._said.setText("" if trouble else said)
        self._trouble.setText(said if trouble else "")
        self._said.setVisible(not trouble)
        self._trouble.setVisible(trouble)

    def _correct(self) -> None:
        fact, part, text = self.chosen, self.part.current, self.wanted.toPlainText().strip()
        if fact is None or not part:
            return
        value: str | PartialDate = text
        if isinstance(getattr(fact, part), PartialDate):
            sitting = self._sitting
            read = read_birth(text, sitting.today, sitting.words.language) if text else PartialDate()
            if read is None:
                self._tell(N_("That is not a day or a year: for example 8-3-2011, or 2011."), trouble=True)
                return
            value = read
        if len(text) > correcting.longest_of(fact, part):
            self._tell(N_("That is longer than fits there."), trouble=True)
            return
        if value == getattr(fact, part):
            self._tell(N_("Type how it should be: now it says the same."), trouble=True)
            return
        self._do(correcting.correct(
            self.asks.current, fact, part, value, self._sitting.today, keep=self.before.isChecked(),
            statement=self.statement.toPlainText(),
        ), N_("It is corrected, and the log says so. Once this is closed, Ctrl+Z takes it back."))

    def _leave(self) -> None:
        fact = self.chosen
        if fact is None:
            return
        if not self.why.text().strip():
            self._tell(N_("Say why it is not done: whoever asked may know that."), trouble=True)
            self.why.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        part, wanted = self.part.current, self.wanted.toPlainText().strip()
        same = bool(part) and wanted == str(getattr(fact, part))
        self._do(correcting.refuse(
            self.asks.current, fact, "" if same else wanted, self.why.text().strip(), self._sitting.today,
            self.statement.toPlainText(),
        ), N_("It stays as it is. The log has the request and the reason; their own words stand beside it."))

    def _do(self, step: Step, told: str) -> None:
        row, fact = self.table.currentRow(), self.chosen
        self._sitting.do(step)
        self._under.clear()  # it is done: nothing of it is to come back
        self._typed = {of: text for of, text in self._typed.items() if fact is None or of[0] != fact.id}
        self.renew()
        self.table.setCurrentCell(min(row, len(self._facts) - 1), 0)
        self.table.scrollTo(self.table.currentIndex())
        self._tell(told)
