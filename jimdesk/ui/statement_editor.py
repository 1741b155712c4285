# SPDX-License-Identifier: Apache-2.0
"""What can be changed of a statement: the words, the speaker, who sees it otherwise, who may see it."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from jimdesk.core import edits, kinship, names, table
from jimdesk.core.desk import Step
from jimdesk.core.fact import Audience
from jimdesk.core.meeting import Column, Issue, Statement
from jimdesk.core.words import N_, saying
from jimdesk.ui import faces
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.statement_views import StatementViews
from jimdesk.ui.typing import KeptField
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.person_field import Choice, PersonField
from jimdesk.ui.widgets.select import Select

COLUMNS: Final[dict[Column, str]] = {
    Column.WISH: N_("Question or wish"),
    Column.GOOD: N_("What goes well"),
    Column.WORRY: N_("Worries"),
    Column.MUST: N_("What has to happen"),
}
_TEXT_HIGH: Final = 76
_EDGE: Final = 4  # so that the focus ring of a field is not cut by the card


class StatementEditor(QWidget):
    """Lies open inside its card; every change counts at once."""

    done = Signal()

    def __init__(self, sitting: Sitting, statement: str) -> None:
        super().__init__()
        self._sitting = sitting
        self._id = statement
        look, words = sitting.look, sitting.words
        self._text = QPlainTextEdit()
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(look.theme.px(_TEXT_HIGH))
        self._kept = KeptField(sitting, self._text, self._read, self._write)
        self._speaker, self._via = (
            PersonField(look, self._people, placeholder=words.say(asks), keeps_name=True)
            for asks in (N_("Who says this?"), N_("Via whom?"))
        )
        columns = [(key.value, words.say(name)) for key, name in COLUMNS.items()]
        self._column = Select(look, columns, name=words.say(N_("Where it stands")))
        self._audience = Select(look, (), name=words.say(N_("Who may see this")))
        self._away = Button(look, words.say(N_("Take away")), kind="quiet", tone="ink2", height=40)
        self._done = Button(look, words.say(N_("Done")), height=40)
        self._views = StatementViews(sitting, statement)
        self._issue = Select(look, (), name=words.say(N_("To which issue it belongs")))
        self._lay_out()
        self._speaker.chosen.connect(lambda person: self._change("speaker", person))
        self._via.chosen.connect(lambda person: self._change("via", person))
        for field, name in ((self._speaker, "speaker"), (self._via, "via")):
            field.editingFinished.connect(lambda field=field, name=name: self._emptied(field, name))
        self._column.chosen.connect(lambda key: self._change("column", Column(key)))
        self._audience.chosen.connect(self._let_see)
        self._issue.chosen.connect(lambda id_: self._change("issue", id_))
        self._away.clicked.connect(self._take_away)
        self._done.clicked.connect(self.done)
        self.renew()

    def renew(self) -> None:
        """Show the statement as it is now."""
        one = self._statement()
        if one is None:
            return
        shown, words = self._sitting.shown, self._sitting.words
        self._kept.renew()
        for field, person in ((self._speaker, one.speaker), (self._via, one.via)):
            if not field.hasFocus():
                field.setText(names.name(shown, person, words))
        self._column.set_current(one.column.value)
        self._fill_audience(one)
        self._views.renew()
        issues = edits.in_order(shown, Issue)
        self._issue.fill([("", words.say(N_("No issue"))), *((i.id, i.name) for i in issues)], one.issue)
        self._issue.setVisible(bool(issues))

    def leave(self) -> None:
        """Keep what was typed, before the card closes."""
        self._kept.keep()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a press beside a field from closing the card."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Likewise."""

    def _statement(self) -> Statement | None:
        return self._sitting.shown.get(Statement, self._id)

    def _read(self) -> str:
        one = self._statement()
        return one.text if one else ""

    def _write(self, typed: str) -> Step | None:
        text = " ".join(typed.split())
        return edits.type_into(self._id, "text", text, saying("what was said")) if text else None

    def _change(self, field: str, value: object) -> None:
        values: dict[str, Any] = {field: value}
        self._sitting.do(edits.change(self._id, saying("what was said"), "", **values))

    def _emptied(self, field: PersonField, name: str) -> None:
        one = self._statement()
        if one is not None and not field.text().strip() and getattr(one, name):
            self._change(name, "")

    def _people(self) -> list[Choice]:
        """Return everybody, those at the table first."""
        shown, meeting = self._sitting.shown, self._sitting.meeting
        here = {one.person for one in table.attendances(shown, meeting.id)} if meeting else set()
        return sorted(faces.choices(shown, self._sitting.words), key=lambda one: one.id not in here)

    def _fill_audience(self, one: Statement) -> None:
        words, shown = self._sitting.words, self._sitting.shown
        centre = kinship.youngster(shown)
        pairs = dict.fromkeys(filter(None, (one.speaker, centre.id if centre else "")))
        options = [(Audience.ROOM.value, words.say(N_("at the table")))]
        for person in pairs:
            only = words.say(N_("only with {who}"), who=names.name(shown, person, words))
            options.append((f"{Audience.BETWEEN}:{person}", only))
        options.append((Audience.WORKER.value, words.say(N_("for you alone"))))
        current = one.audience.value
        if one.audience is Audience.BETWEEN and one.between:
            current = f"{Audience.BETWEEN}:{one.between[0]}"
        self._audience.fill(options, current)

    def _let_see(self, key: str) -> None:
        """Choose who may see it; what is not for the room leaves the room's screen at once."""
        audience, _, person = key.partition(":")
        between = (person,) if person else ()
        seen = saying("who may see this")
        self._sitting.do(edits.change(self._id, seen, audience=Audience(audience), between=between))

    def _take_away(self) -> None:
        self._sitting.do(edits.remove(self._id, saying("something said taken away")))

    def _lay_out(self) -> None:
        words = self._sitting.words
        named = (
            (self._text, "text"), (self._speaker, "speaker"), (self._via, "via"), (self._column, "column"),
            (self._audience, "audience"), (self._away, "away"), (self._done, "done"),
            (self._issue, "issue"),
        )
        for widget, name in named:
            widget.setObjectName(f"statement-{name}")
        self._text.setAccessibleName(words.say(N_("What was said")))
        grid = QGridLayout()
        grid.setSpacing(10)
        for number, choice in enumerate((self._speaker, self._via, self._column, self._audience)):
            grid.addWidget(choice, number // 2, number % 2)
        feet = QHBoxLayout()
        feet.addWidget(self._away)
        feet.addStretch()
        feet.addWidget(self._done)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 6, _EDGE, 4)
        column.setSpacing(10)
        column.addWidget(self._text)
        column.addLayout(grid)
        column.addWidget(self._issue)
        column.addWidget(self._views)
        column.addLayout(feet)
