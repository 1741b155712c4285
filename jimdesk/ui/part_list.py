# SPDX-License-Identifier: Apache-2.0
"""A short list below the plan: a heading and its rows, or, while it is empty, one invitation to begin it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from jimdesk.core import edits
from jimdesk.core.days import find_when, read_when
from jimdesk.core.desk import Step
from jimdesk.core.fact import Fact
from jimdesk.core.words import N_, Saying
from jimdesk.ui import faces
from jimdesk.ui.rolling import keep_in_sight
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.typing import KeptField
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.invitation import Invitation
from jimdesk.ui.widgets.person_field import PersonField
from jimdesk.ui.widgets.whole_text import WholeText


class PartRow(Card):
    """One fact of the list: fields beside each other, each kept by itself, and a way to take it away."""

    def __init__(self, sitting: Sitting, name: str, kind: type[Fact], id_: str, called: Saying) -> None:
        """Make it; `name` goes before the names of its fields, `called` is what undo calls a change."""
        super().__init__(sitting.look, padding=8)
        self.sitting, self.id = sitting, id_
        self._name, self._kind, self._called = name, kind, called
        self._people: dict[str, PersonField] = {}
        self._kept: list[KeptField] = []
        self.row = QHBoxLayout()
        self.row.setSpacing(10)
        self.inside.addLayout(self.row)
        self._whole = WholeText()
        self.inside.addWidget(self._whole)

    @property
    def fact(self) -> Fact | None:
        """The fact as it is now, or None."""
        return self.sitting.shown.get(self._kind, self.id)

    def follow(self) -> None:
        """Show the fact as it is now, over nobody's fingers."""
        for field, person in self._people.items():
            if not person.hasFocus():
                person.setText(self.sitting.name(getattr(self.fact, field, "")))
        for kept in self._kept:
            kept.renew()

    def person(self, field: str, said: str, share: int) -> PersonField:
        """Add a field for a person."""
        sitting = self.sitting
        made = PersonField(
            sitting.look, lambda: faces.choices(sitting.shown, sitting.words),
            placeholder=said, keeps_name=True,
        )
        made.setObjectName(f"{self._name}-{field}")
        made.chosen.connect(lambda person: sitting.do(self._change(field, person)))
        made.editingFinished.connect(
            lambda: None if made.text().strip() else sitting.do(self._change(field, ""))
        )
        self._people[field] = made
        self.row.addWidget(made, share)
        return made

    def typed(
        self, field: str, said: str, share: int, *, read: Callable[[], str] | None = None,
        write: Callable[[str], Step | None] | None = None,
    ) -> QLineEdit:
        """Add a field for a text, or for what `read` and `write` make of one."""
        made = QLineEdit()
        made.setPlaceholderText(said)
        made.setAccessibleName(said)
        made.setObjectName(f"{self._name}-{field}")

        def plain(typed: str) -> Step:
            return edits.type_into(self.id, field, typed.strip(), self._called)

        def stored() -> str:
            return str(getattr(self.fact, field, ""))

        kept = KeptField(self.sitting, made, read or stored, write or plain)
        kept.refused.connect(lambda refused: made.setProperty("refused", refused))
        self._kept.append(kept)
        self._whole.follow(made)
        self.row.addWidget(made, share)
        return made

    def day(self, field: str, said: str, share: int) -> QLineEdit:
        """Add a field for a day, typed as people say it."""
        words = self.sitting.words

        def read() -> str:
            day = getattr(self.fact, field, None)
            return words.date(day) if day else ""

        def write(typed: str) -> Step | None:
            day = read_day(typed, self.sitting)
            if typed.strip() and day is None:
                return None
            return edits.type_into(self.id, field, day, self._called)

        return self.typed(field, said, share, read=read, write=write)

    def away(self, step: Callable[[], Step]) -> None:
        """Add the button that takes it away."""
        button = Button(
            self.sitting.look, icon="close", kind="quiet", tone="ink2",
            name=self.sitting.words.say(N_("Take away")),
        )
        button.setObjectName(f"{self._name}-away")
        button.clicked.connect(lambda: self.sitting.do(step()))
        self.row.addWidget(button)

    def _change(self, field: str, value: object) -> Step:
        values: dict[str, Any] = {field: value}
        return edits.change(self.id, self._called, "", **values)


def read_day(text: str, sitting: Sitting) -> datetime.date | None:
    """Return the day that a text names, "tot 1 maart" as well as "1 maart"; None for none."""
    if not text.strip():
        return None
    said = read_when(text, sitting.today, sitting.words.language)
    found = said if said.says_when else find_when(text, sitting.today, sitting.words.language)
    return found.due or found.start


class PartList(QWidget):
    """The rows stay the same widgets as long as the list has the same facts."""

    name = ""  # before the names of its widgets
    heading = ""  # a msgid
    invitation = ""  # a msgid
    another = ""  # a msgid: the invitation below a list that has begun, if it is a shorter one

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self._shown: tuple[str, ...] = ()
        self._language = ""
        self._rows: dict[str, PartRow] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self._heading = labels.group_heading("")
        self.column.addWidget(self._heading)
        self.more = Invitation(sitting.look, "", height=44)
        self.more.entered.connect(self._on_entered)
        self.column.addWidget(self.more)

    def facts(self) -> Sequence[Fact]:
        """Return what stands in it."""
        raise NotImplementedError

    def make_row(self, id_: str) -> PartRow:
        """Make the row of a fact."""
        raise NotImplementedError

    def add(self, line: str) -> Step:
        """Return the step that adds a typed line."""
        raise NotImplementedError

    def renew(self) -> None:
        """Show the list; rows that stay keep what is being typed in them."""
        words = self.sitting.words
        self.more.setObjectName(f"{self.name}-new")
        ids = tuple(fact.id for fact in self.facts())
        if words.language != self._language:
            self._language = words.language
            self._heading.setText(words.say(self.heading))
            for row in self._rows.values():
                _away(row)
            self._rows, self._shown = {}, ()
        if ids != self._shown:
            self._build(ids)
        self._heading.setVisible(bool(ids))
        self.more.say(words.say((ids and self.another) or self.invitation))
        for row in self._rows.values():
            row.follow()

    def _build(self, ids: tuple[str, ...]) -> None:
        """Make the rows that are new, and take those away that went."""
        self._shown, known = ids, self._rows
        self._rows = {id_: known.get(id_) or self.make_row(id_) for id_ in ids}
        for id_, old in known.items():
            if id_ not in self._rows:
                _away(old)
        for index, row in enumerate(self._rows.values(), 1):
            self.column.removeWidget(row)
            self.column.insertWidget(index, row)

    def _on_entered(self, line: str) -> None:
        self.sitting.do(self.add(line))
        keep_in_sight(self.more)  # it went down a row, and the next line is typed in it


def _away(old: QWidget) -> None:
    old.hide()
    old.deleteLater()
