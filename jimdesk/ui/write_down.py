# SPDX-License-Identifier: Apache-2.0
"""What a stage wants written down: a line for each item, a tick for each gate, and who had their own say."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from jimdesk.core import kinship, table
from jimdesk.core.audience import Reader, Sight
from jimdesk.core.desk import Step
from jimdesk.core.fact import Audience
from jimdesk.core.meeting import Meeting
from jimdesk.core.people import Person
from jimdesk.core.words import N_
from jimdesk.core.written import Written, YesNo, hear, heard_at, tick, write_down, written
from jimdesk.methods.method import Condition, Item, Stage
from jimdesk.ui import faces
from jimdesk.ui.put_away import put_away
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.typing import KeptField
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.choices import CheckBox
from jimdesk.ui.widgets.person_field import PersonField

_CHILD = 18  # years, below which it is asked whether somebody had their own say


class WriteDown(QWidget):
    """The lines of one stage for the eyes before the screen: what is not for the room is not there for it."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._shown: tuple[object, ...] = ()
        self._meeting = ""
        self._stage: Stage | None = None
        self._rows: QWidget | None = None
        self._fields: dict[str, QLineEdit] = {}
        self._kept: list[KeptField] = []
        self._ticks: dict[str, CheckBox] = {}
        self._heard: dict[str, tuple[CheckBox, PersonField]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 4)

    @property
    def counted(self) -> str:
        """How much of it is written, as in "1/3"; "" where there is nothing to write."""
        if self._stage is None or not (self._fields or self._heard):
            return ""
        there = sum(1 for item in self._fields if self._written(item))
        shown, stage = self._sitting.shown, self._stage.id
        there += sum(1 for one in self._heard if heard_at(shown, self._meeting, stage, one))
        return f"{there}/{len(self._fields) + len(self._heard)}"

    def renew(self) -> None:
        """Say everything anew."""
        self._shown = ()

    def show_stage(self, meeting: Meeting, stage: Stage | None) -> None:
        """Show the lines of a stage; what somebody types stays."""
        items, gates = self._items(stage)
        at_table = stage is not None and stage.setting.value == "meeting" and not stage.rest
        ask = self._children(meeting) if at_table else ()
        shown = (
            meeting.id, stage.id if stage else "", items, gates, ask, self._sitting.words.language,
        )
        if shown != self._shown:
            self._shown, self._meeting, self._stage = shown, meeting.id, stage
            self._build(items, gates, ask)
        for kept in self._kept:
            kept.renew()
        for gate, box in self._ticks.items():
            found = self._found(gate)
            box.setChecked(found is not None and found.answer is YesNo.YES)
        for person, (said, via) in self._heard.items():
            heard = heard_at(self._sitting.shown, meeting.id, stage.id if stage else "", person)
            said.setChecked(heard is not None)
            if not via.hasFocus():
                via.setText(self._sitting.name(heard.via) if heard else "")

    def start_typing(self) -> None:
        """Put the cursor in the first line that is still empty."""
        empty = (field for field in self._fields.values() if not field.text())
        first = next(empty, next(iter(self._fields.values()), None))
        if first is not None:
            first.setFocus()

    def _items(self, stage: Stage | None) -> tuple[tuple[Item, ...], tuple[Condition, ...]]:
        reader = self._sitting.shown.reader
        if stage is None:
            return (), ()
        lines = (one for one in stage.write_down if not one.kept_in)  # the rest is written where it belongs
        items = tuple(one for one in lines if _meant_for(reader, one.audience))
        return items, stage.gate if reader.sight is Sight.WORKER else ()

    def _children(self, meeting: Meeting) -> tuple[str, ...]:
        """Return the children at the table, and always the one for whom all this is."""
        shown, today = self._sitting.shown, self._sitting.today
        centre = kinship.youngster(shown)
        noted = [one.person for one in table.attendances(shown, meeting.id)]
        found = [centre.id] if centre else []
        for id_ in noted:
            person = shown.get(Person, id_)
            age = person.birth.age_on(today) if person else None
            if age is not None and age < _CHILD:
                found.append(id_)
        return tuple(dict.fromkeys(found))

    def _written(self, item: str) -> bool:
        found = self._found(item)
        return found is not None and bool(found.text)

    def _found(self, item: str) -> Written | None:
        stage = self._stage.id if self._stage else ""
        return written(self._sitting.shown, self._meeting, stage, item)

    def _build(
        self, items: tuple[Item, ...], gates: tuple[Condition, ...], ask: tuple[str, ...]
    ) -> None:
        if self._rows is not None:
            for kept in self._kept:
                kept.keep()
            put_away(self._rows)
        self._fields, self._kept, self._ticks, self._heard = {}, [], {}, {}
        self._rows = rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for number, item in enumerate(items):
            self._add_line(grid, number, item)
        for person in ask:
            self._add_heard(grid, grid.rowCount(), person)
        for gate in gates:
            box = self._tick_box(gate)
            grid.addWidget(box, grid.rowCount(), 0, 1, 2)
        self._column.addWidget(rows)

    def _add_line(self, grid: QGridLayout, row: int, item: Item) -> None:
        sitting = self._sitting
        said = item.texts.within(sitting.words.language)
        field = QLineEdit()
        field.setObjectName(f"written-{item.id}")
        field.setAccessibleName(said)
        self._kept.append(KeptField(sitting, field, self._reading(item.id), self._writing(item)))
        self._fields[item.id] = field
        label = labels.label(said, "", wrap=True)
        label.setMaximumWidth(sitting.look.theme.px(340))
        label.setMinimumWidth(sitting.look.theme.px(180))
        grid.addWidget(label, row, 0)
        grid.addWidget(field, row, 1)

    def _reading(self, item: str) -> Callable[[], str]:
        def read() -> str:
            found = self._found(item)
            return found.text if found else ""

        return read

    def _writing(self, item: Item) -> Callable[[str], Step]:
        meeting, stage = self._meeting, self._stage.id if self._stage else ""

        def write(typed: str) -> Step:
            shown = self._sitting.shown
            return write_down(shown, meeting, stage, item.id, " ".join(typed.split()), item.audience)

        return write

    def _tick_box(self, gate: Condition) -> CheckBox:
        sitting, stage = self._sitting, self._stage.id if self._stage else ""
        box = CheckBox(sitting.look, gate.texts.within(sitting.words.language))
        box.setObjectName(f"gate-{gate.id}")
        self._ticks[gate.id] = box
        box.clicked.connect(lambda on: sitting.do(tick(
            sitting.shown, self._meeting, stage, gate.id, YesNo.YES if on else YesNo.NONE, Audience.ROOM
        )))
        return box

    def _add_heard(self, grid: QGridLayout, row: int, person: str) -> None:
        sitting, words = self._sitting, self._sitting.words
        name = sitting.name(person)
        box = CheckBox(sitting.look, words.say(N_("{name} had their own say"), name=name))
        box.setObjectName(f"heard-{person}")
        via = PersonField(
            sitting.look, lambda: faces.choices(sitting.shown, words),
            placeholder=words.say(N_("or through whom?")), keeps_name=True,
        )
        via.setObjectName(f"heard-via-{person}")
        stage = self._stage.id if self._stage else ""
        box.clicked.connect(lambda on: sitting.do(
            hear(sitting.shown, self._meeting, stage, person, heard=on)
        ))
        via.chosen.connect(lambda who: sitting.do(hear(sitting.shown, self._meeting, stage, person, who)))
        self._heard[person] = box, via
        grid.addWidget(box, row, 0)
        grid.addWidget(via, row, 1)


def _meant_for(reader: Reader, audience: Audience) -> bool:
    return reader.sight is Sight.WORKER or audience in (Audience.ROOM, Audience.EVERYONE)
