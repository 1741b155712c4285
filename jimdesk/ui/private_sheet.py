# SPDX-License-Identifier: Apache-2.0
"""What every sheet of the private time is: quiet, dark, one thing on each.

It knows the draft and nothing of the worker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.core.words import N_
from jimdesk.ui import private_asks
from jimdesk.ui.hold_button import HoldButton
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button, ButtonKind
from jimdesk.ui.widgets.icon_label import IconLabel

if TYPE_CHECKING:
    from jimdesk.ui.private_time import PrivateTime


class PrivateSheet(QWidget):
    """One sheet: a heading, and what a subclass puts below it."""

    def __init__(self, time: PrivateTime) -> None:
        super().__init__()
        self.time = time
        self.sitting = time.sitting
        self.words = time.sitting.words
        self.first: QWidget = self
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes by what can be done
        self.fill()
        self.column.addStretch()

    def fill(self) -> None:
        """Put everything on the sheet."""
        raise NotImplementedError

    def head(self, title: str, *below: str) -> None:
        """Write the heading and what stands below it."""
        heading = labels.label(title, "private-heading", tone="private", wrap=True)
        heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.column.addWidget(heading)
        for said in filter(None, below):
            self.column.addWidget(self.written(said))

    def written(self, said: str) -> QLabel:
        """Make a line of text, light on the dark ground."""
        made = labels.label(said, "statement", tone="private2", wrap=True)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        return made

    def button(
        self, name: str, said: str, go: object, *, kind: ButtonKind = "plain", icon: str = ""
    ) -> Button:
        """Make a button; `go` is the name of a sheet, or what is done."""
        made = Button(self.sitting.look, said, kind=kind, tone="private", height=56, font_size=18, icon=icon)
        made.setObjectName(name)
        if isinstance(go, str):
            made.clicked.connect(lambda: self.time.go(go))
        elif callable(go):
            made.clicked.connect(lambda: go())
        return made

    def row(self, *widgets: QWidget) -> None:
        """Put widgets beside each other, at the foot of what is there."""
        row = QHBoxLayout()
        row.setSpacing(16)
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch()
        self.column.addSpacing(12)
        self.column.addLayout(row)

    def call_button(self) -> Button:
        """Make the button that fetches whoever leads."""
        said = self.words.say(N_("Fetch {name}"), name=private_asks.leader(self.sitting))
        return self.button("private-call", said, "call", icon="hand")

    def wipe_button(self) -> HoldButton:
        """Make the button that destroys everything: it must be held."""
        wipe = HoldButton(self.sitting.look, tone="private", icon="close")
        wipe.setText(self.words.say(N_("Hold to wipe everything")))
        wipe.setObjectName("private-wipe")
        wipe.held.connect(self.time.wipe)
        return wipe

    def away(self) -> None:
        """Say who is in the other room."""
        names = private_asks.away(self.sitting)
        if names:
            row = QHBoxLayout()
            row.setSpacing(14)
            row.addWidget(IconLabel(self.sitting.look, "door", "privateInk2", 24))
            row.addWidget(self.written(names), 1)
            self.column.addLayout(row)
            self.column.addSpacing(8)

    def secret(self, name: str, said: str) -> QLineEdit:
        """Make a field that shows dots."""
        field = QLineEdit()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setObjectName(name)
        field.setAccessibleName(said)
        field.setMaximumWidth(320)
        field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        return field
