# SPDX-License-Identifier: Apache-2.0
"""The whole of a text that is longer than the field it is typed in, below that field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from jimdesk.ui.widgets.labels import PlainLabel

_FRAME = 30  # what the padding and the edge of a field take from its width


class WholeText(PlainLabel):
    """Says what its fields cannot show whole, on lines of its own; out of sight while everything fits."""

    def __init__(self, *fields: QLineEdit) -> None:
        super().__init__("")
        self.setWordWrap(True)
        self.setProperty("role", "small")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        self._fields: list[QLineEdit] = []
        self._waits = False
        self.hide()
        for field in fields:
            self.follow(field)

    def follow(self, field: QLineEdit) -> None:
        """Say the text of this field, too, where it does not fit."""
        self._fields.append(field)
        field.textChanged.connect(self._soon)
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again when a field becomes wider, narrower or is seen for the first time."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.FontChange):
            self._soon()
        return False

    def _soon(self) -> None:
        """Wait until the layout is done: what is being laid out does not change meanwhile."""
        if not self._waits:
            self._waits = True
            QTimer.singleShot(0, self, self._say)

    def _say(self) -> None:
        self._waits = False
        hidden = [field.text() for field in self._fields if not _fits(field)]
        self.setText("\n".join(hidden))
        self.setVisible(bool(hidden))


def _fits(field: QLineEdit) -> bool:
    return field.isHidden() or field.fontMetrics().horizontalAdvance(field.text()) <= field.width() - _FRAME
