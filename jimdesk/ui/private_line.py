# SPDX-License-Identifier: Apache-2.0
"""A line of the family's own draft: typed in, ticked or not; nothing remembers how it was before."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QWidget

from jimdesk.core.private_draft import Line
from jimdesk.ui.look import Look
from jimdesk.ui.theme import CORNER_CARD
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.choices import CheckBox

_HIGH = 64


class PrivateField(QPlainTextEdit):
    """One line of text without an undo, a menu or a way to drag it elsewhere; Enter and Tab leave it."""

    entered = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setUndoRedoEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("plain", "private")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter end the line, and nothing copy it away."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give nothing to the clipboard: it belongs to the whole laptop."""
        return QMimeData()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take plain words only."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take them as one line."""
        self.insertPlainText(" ".join(source.text().split()))

    def _fit(self) -> None:
        self.setFixedHeight(self._look.theme.px(34))


class PrivateLine(QWidget):
    """A numbered line with its tick; the last one of the list is empty and dashed."""

    entered = Signal()
    typed = Signal()

    def __init__(self, look: Look, number: int, line: Line | None, *, name: str, tick: str) -> None:
        """Show a line, or an invitation to one (`line` None); `name` and `tick` are for the ear."""
        super().__init__()
        self._look = look
        self.line: Line | None = None
        self.field = PrivateField(look)
        self._number = number
        self.tick = CheckBox(look, private=True, name=tick)
        self.tick.setObjectName(f"private-tick-{number}")
        self.tick.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 8, 22, 8)
        row.setSpacing(20)
        row.addWidget(labels.label(str(number), "statement", tone="private2"))
        row.addWidget(self.field, 1)
        row.addWidget(self.tick)
        self.setFixedHeight(look.theme.px(_HIGH))
        self.setFocusProxy(self.field)
        self.field.entered.connect(self.entered)
        self.field.textChanged.connect(self._on_typed)
        self.tick.toggled.connect(self._on_ticked)
        if line is None:
            self.field.setObjectName("private-new-line")
            self.field.setAccessibleName(name)
            self.field.setPlaceholderText(name)
        else:
            self.become(line, name=name)

    def become(self, line: Line, *, name: str) -> None:
        """Show a line where the invitation was, or from the start."""
        self.line = None  # what is shown is not typed
        self.field.setObjectName(f"private-line-{self._number}")
        self.field.setPlainText(line.text)
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText("")
        self.tick.setChecked(line.shared)
        self.tick.show()
        self.line = line
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, or the dashed edge of an invitation."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), CORNER_CARD, CORNER_CARD)
        if self.line is not None:
            painter.fillPath(outline, theme.colour("privateSoft"))
        else:
            painter.setPen(QPen(theme.colour("privateLine"), 1.5, Qt.PenStyle.DashLine))
            painter.drawPath(outline)

    def _on_typed(self) -> None:
        if self.line is not None:
            self.line.text = " ".join(self.field.toPlainText().split())
            self.typed.emit()

    def _on_ticked(self, on: bool) -> None:
        if self.line is not None:
            self.line.shared = on
            self.typed.emit()
