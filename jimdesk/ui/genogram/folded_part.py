# SPDX-License-Identifier: Apache-2.0
"""A part of the inspector that opens at its heading, so that a long panel stays calm."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from jimdesk.core.dates import PartialDate
from jimdesk.core.days import read_birth
from jimdesk.core.desk import Step
from jimdesk.core.words import N_
from jimdesk.ui.inspector_parts import CONTEXT, Part
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.typing import KeptField
from jimdesk.ui.widgets.button import Button


class FoldedPart(Part):
    """A heading with a count; below it rows, made anew only where something of them is different."""

    def __init__(self, sitting: Sitting, name: str, title: str) -> None:
        """Make it; `title` is a msgid."""
        super().__init__(sitting)
        self.setObjectName(name)
        self._title = title
        self.heading = Button(sitting.look, kind="quiet", trailing="chevron-down", height=40)
        self.heading.setObjectName(f"{name}-open")
        self.body = QWidget()
        self.inside = QVBoxLayout(self.body)
        self.inside.setContentsMargins(0, 0, 0, 6)
        self.inside.setSpacing(8)
        self._rows_column = QVBoxLayout()
        self._rows_column.setSpacing(8)
        self.inside.addLayout(self._rows_column)
        self.column.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(self.body)
        self.body.hide()
        self._rows: list[QWidget] = []
        self._kept: list[KeptField] = []
        self._made_of: object = None
        self.heading.clicked.connect(self._toggle)

    def open(self) -> None:
        """Show what is in it."""
        self.body.show()
        self._say_heading()

    def say(self) -> None:
        """Say the heading."""
        self._made_of = None
        self._say_heading()

    def show_rows(self, made_of: object, build: Callable[[], Sequence[QWidget]]) -> None:
        """Show rows; those that are there stay as long as `made_of` does: only their fields are renewed."""
        if made_of == self._made_of:
            for kept in self._kept:
                kept.renew()
            return
        self._made_of = made_of
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._kept = []
        self._rows = list(build())
        for row in self._rows:
            self._rows_column.addWidget(row)
            row.show()
        self._say_heading()

    def dated(
        self, name: str, label: str, read: Callable[[], PartialDate], write: Callable[[PartialDate], Step]
    ) -> QLineEdit:
        """Make a field for a date as far as it is known; what cannot be read as one stays as it was typed."""
        sitting = self.sitting
        field = QLineEdit()
        field.setObjectName(name)
        field.setPlaceholderText(label)
        field.setAccessibleName(label)

        def typed(text: str) -> Step | None:
            when = read_birth(text, sitting.today, sitting.words.language) if text.strip() else PartialDate()
            return None if when is None else write(when)

        return self._keep(KeptField(sitting, field, lambda: self.words.partial_date(read()), typed), field)

    def written(
        self, name: str, label: str, read: Callable[[], str], write: Callable[[str], Step]
    ) -> QLineEdit:
        """Make a field for words."""
        field = QLineEdit()
        field.setObjectName(name)
        field.setPlaceholderText(label)
        field.setAccessibleName(label)
        return self._keep(KeptField(self.sitting, field, read, write), field)

    def remover(self, name: str, label: str, step: Callable[[], Step | None]) -> Button:
        """Make the button that takes a row away."""
        button = Button(self.sitting.look, icon="close", name=label, kind="quiet", tone="ink2")
        button.setObjectName(name)
        button.clicked.connect(lambda: self.do(step()))
        return button

    def _keep(self, kept: KeptField, field: QLineEdit) -> QLineEdit:
        field.returnPressed.connect(kept.keep)
        self._kept.append(kept)
        kept.renew()
        return field

    def _toggle(self) -> None:
        self.body.setVisible(self.body.isHidden())
        self._say_heading()

    def _say_heading(self) -> None:
        title = self.words.say(self._title, CONTEXT)
        count = len(self._rows)
        self.heading.setText(self.words.say(N_("{title} ({n})"), title=title, n=count) if count else title)
        opened = not self.body.isHidden()
        self.heading.set_trailing("chevron-up" if opened else "chevron-down")
        self.heading.setAccessibleDescription(self.words.say(N_("open") if opened else N_("closed")))


def line(*widgets: QWidget, stretch: QWidget | None = None) -> QWidget:
    """Put widgets beside each other."""
    row = QWidget()
    inside = QHBoxLayout(row)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(6)
    for widget in widgets:
        inside.addWidget(widget, 1 if widget is stretch else 0)
    return row


def block(*widgets: QWidget) -> QWidget:
    """Put widgets below each other."""
    row = QWidget()
    inside = QVBoxLayout(row)
    inside.setContentsMargins(0, 0, 0, 4)
    inside.setSpacing(4)
    for widget in widgets:
        inside.addWidget(widget)
    return row
