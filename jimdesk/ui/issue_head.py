# SPDX-License-Identifier: Apache-2.0
"""The heading above the lines of a kwestie, in the family's words: typed where it stands, and dropped on."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit

from jimdesk.core import edits
from jimdesk.core.meeting import Issue
from jimdesk.core.words import N_, saying
from jimdesk.ui.carrying import THRESHOLD, Carried, Carrying
from jimdesk.ui.icons import is_mirrored
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.task_picture import picture_of_line
from jimdesk.ui.theme import CORNER_CARD, SELECTED
from jimdesk.ui.typing import KeptField
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button


class IssueHead(QFrame):
    """Alt with Up or Down moves the kwestie with its lines; what is dropped on it comes last below it."""

    dropped = Signal(str, str)
    """(kind, id): something was let go here."""
    moved = Signal(int)
    removed = Signal()
    wanted = Signal()
    """Write a new line below this heading."""

    def __init__(self, sitting: Sitting, carrying: Carrying, issue: str) -> None:
        """Make it; `issue` is "" for the lines that belong to none."""
        super().__init__()
        self._sitting, self._carrying, self.issue = sitting, carrying, issue
        self._lit = False
        self._pressed: QPointF | None = None
        self.setObjectName(f"issue-{issue or 'none'}")
        words, look = sitting.words, sitting.look
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 10, 4)
        row.setSpacing(8)
        self._count = labels.small("")
        self.name = QLineEdit()
        if issue:
            self._make_name(words.say(N_("Name of the issue")))
            row.addWidget(self.name, 1)
        else:
            self.name.hide()
            row.addWidget(labels.group_heading(words.say(N_("Other lines"))), 1)
        row.addWidget(self._count)
        plus = Button(look, icon="plus", name=words.say(N_("A new line here")), kind="quiet", height=40)
        plus.setObjectName("issue-line")
        plus.clicked.connect(self.wanted)
        row.addWidget(plus)
        if issue:
            gone = words.say(N_("Take this heading away; the lines stay"))
            away = Button(look, icon="close", name=gone, kind="quiet", tone="ink2", height=40)
            away.setObjectName("issue-away")
            away.clicked.connect(self.removed)
            row.addWidget(away)
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        look.follow(self)

    def _make_name(self, called: str) -> None:
        self.name.setProperty("plain", "true")
        self.name.setProperty("typed", "true")
        self.name.setObjectName("issue-name")
        self.name.setAccessibleName(called)
        self.name.setPlaceholderText(called)
        self.name.setMinimumHeight(36)
        self._kept = KeptField(
            self._sitting, self.name, self._read,
            lambda typed: edits.type_into(self.issue, "name", typed.strip(), saying("issue")),
        )
        self.name.returnPressed.connect(self.wanted)
        self._kept.renew()

    def show_issue(self, lines: int) -> None:
        """Show its name, and how many lines there are below it."""
        self._count.setText(str(lines) if lines else "")
        if self.issue:
            side = Qt.AlignmentFlag.AlignRight if is_mirrored(self) else Qt.AlignmentFlag.AlignLeft
            self.name.setAlignment(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
            self._kept.renew()

    def _read(self) -> str:
        issue = self._sitting.shown.get(Issue, self.issue)
        return issue.name if issue else ""

    def takes(self, carried: Carried) -> bool:
        """Take every line, and every other heading."""
        return carried.kind == "line" or (carried.kind == "issue" and carried.id != self.issue)

    def hover(self, carried: Carried, at: QPoint) -> None:
        """Light up."""
        self._lit = True
        self.update()

    def unhover(self) -> None:
        """Be as before."""
        self._lit = False
        self.update()

    def land(self, carried: Carried, at: QPoint) -> None:
        """Tell what was let go."""
        self.dropped.emit(carried.kind, carried.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt and an arrow, from its name."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(1 if key is Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, to tell a drag from a press."""
        self._pressed = event.position() if self.issue else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Bring the heading along after a few pixels."""
        at = event.globalPosition().toPoint()
        if self._carrying.carried:
            self._carrying.move(at)
        elif self._pressed and (event.position() - self._pressed).manhattanLength() > THRESHOLD:
            self._pressed = None
            self._carrying.lift(Carried("issue", self.issue), self._picture(), at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go, or write in the name."""
        if self._carrying.carried:
            self._carrying.drop(event.globalPosition().toPoint())
        elif self.issue:
            self.name.setFocus()
        self._pressed = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a line to the part above it; lit while something is held above it."""
        theme = self._sitting.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.y() > 1:
            painter.fillRect(0, 0, self.width(), 1, theme.colour("line"))
        if self._lit:
            painter.setPen(QPen(theme.colour("accent"), SELECTED))
            painter.setBrush(theme.colour("accentSoft"))
            painter.drawRoundedRect(self.rect().adjusted(3, 3, -3, -3), CORNER_CARD, CORNER_CARD)

    def _picture(self) -> QPixmap:
        return picture_of_line(self._sitting.look.theme, self._read(), self.devicePixelRatioF())
