# SPDX-License-Identifier: Apache-2.0
"""Cards: the paper on the table, and the card that asks the next question.

For example::

    card = Card(look); card.inside.addWidget(group_heading(words.say("Home")))
    question = QuestionCard(look, previous_name=words.say("Previous question"), next_text=words.say("Next"))
    question.show_question(words.say("A question to Ilias"), "Wie zag het als eerste ...?", "3 van 6")
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from jimdesk.ui.look import Look
from jimdesk.ui.theme import CORNER_CARD, DASH, SELECTED
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.button import Button


class Card(QFrame):
    """A rounded ground with room inside; colours are tokens, and no edge is an edge of its own ground.

    `selected` gives it 2 of accent inside; `dashed` the edge of an invitation.
    """

    def __init__(
        self,
        look: Look,
        *,
        ground: str = "surface",
        edge: str = "line",
        corner: int = CORNER_CARD,
        padding: int = 22,
        gap: int = 8,
    ) -> None:
        super().__init__()
        self._look = look
        self._ground, self._edge, self._corner = ground, edge, corner
        self._selected = self._dashed = False
        self._thick = 1.0
        self.inside = QVBoxLayout(self)
        self.inside.setContentsMargins(padding, padding, padding, padding)
        self.inside.setSpacing(gap)
        look.follow(self)

    def set_selected(self, selected: bool) -> None:
        """Show that this is the chosen one."""
        self._selected = selected
        self.update()

    def set_ground(self, ground: str, edge: str, *, dashed: bool = False, thick: float = 1.0) -> None:
        """Take other colours, by token, and another edge; no ground is an empty word."""
        self._ground, self._edge, self._dashed, self._thick = ground, edge, dashed, thick
        self.update()

    def focus_shape(self) -> QPainterPath:
        """Give the outline that the focus ring goes around."""
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), self._corner, self._corner)
        return path

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the edge."""
        colour = self._look.theme.colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = SELECTED if self._selected else self._thick
        pen = QPen(colour("accent" if self._selected else self._edge), thick)
        if self._dashed and not self._selected:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([part / thick for part in DASH])
        painter.setPen(pen)
        ground = "accentSoft" if self._selected and self._ground == "surface" else self._ground
        painter.setBrush(colour(ground) if ground else Qt.BrushStyle.NoBrush)
        half = thick / 2
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(rect, self._corner - half, self._corner - half)


class BigChoice(Card):
    """A large choice, as on Begin: pressed as a whole, with the mouse, Enter or Space."""

    clicked = Signal()

    def __init__(self, look: Look, *, name: str, first: bool = False) -> None:
        super().__init__(look, corner=18, padding=26, gap=6)
        self._first = first
        self._hovered = False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the accent around the first of the choices."""
        colour = self._look.theme.colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = SELECTED if self._first else 1.0
        painter.setPen(QPen(colour("accent" if self._first else "line"), thick))
        painter.setBrush(colour("window" if self._hovered else "surface"))
        half = thick / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 18, 18)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Go one step darker."""
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Go back."""
        self._hovered = False
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Count as pressed when let go inside."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and Space as a press."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)


class QuestionCard(Card):
    """The card with the next question to somebody, and the way to the one before and after."""

    previous = Signal()
    following = Signal()

    def __init__(self, look: Look, *, previous_name: str, next_text: str) -> None:
        super().__init__(look, ground="accentSoft", edge="accentSoft", padding=18, gap=4)
        self._to = labels.field_label("")
        self._question = labels.label("", "group", wrap=True)
        self._count = labels.small("")
        self._back = Button(look, icon="chevron-left", name=previous_name, kind="soft", height=40)
        self._on = Button(look, next_text, trailing="chevron-right", kind="soft", height=40)
        self._back.clicked.connect(self.previous)
        self._on.clicked.connect(self.following)
        row = QHBoxLayout()
        row.setSpacing(12)
        for widget in (self._back, self._count, self._on):
            row.addWidget(widget)
        row.addStretch()
        for label in (self._to, self._question):
            self.inside.addWidget(label)
        self.inside.addSpacing(8)
        self.inside.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_question(
        self, to: str, question: str, count: str, *, first: bool = False, last: bool = False
    ) -> None:
        """Ask a question; at the first or the last one that way is not available."""
        self._to.setText(to)
        self._question.setText(question)
        self._count.setText(count)
        self._back.setEnabled(not first)
        self._on.setEnabled(not last)


def division(look: Look) -> QWidget:
    """Make a quiet line across a panel."""
    return _Division(look)


class _Division(QWidget):
    """One pixel of line."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedHeight(1)
        look.follow(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        QPainter(self).fillRect(self.rect(), self._look.theme.colour("line"))
