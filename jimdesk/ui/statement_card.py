# SPDX-License-Identifier: Apache-2.0
"""What somebody said, as a card on the board: the words, who says it, and who sees it otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from jimdesk.core import names
from jimdesk.core.fact import Audience
from jimdesk.core.meeting import Statement
from jimdesk.core.words import N_, Words
from jimdesk.ui import faces
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.statement_editor import StatementEditor
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.disc import Disc
from jimdesk.ui.widgets.icon_label import IconLabel
from jimdesk.ui.widgets.labels import PlainLabel

_FEW: Final = 2  # names that fit beside the speaker
_ROOMY: Final = 360  # where they have room


def listed(words: Words, said: Sequence[str]) -> str:
    """Speak names as people do: "Ilias, Noor and Yassin"."""
    if len(said) < 2:
        return "".join(said)
    return words.say(N_("{first} and {last}"), first=", ".join(said[:-1]), last=said[-1])


class StatementCard(Card):
    """Closed it is read; a tap, Enter or Space opens it to be changed. `large`: the family's question."""

    toggled = Signal(str)

    def __init__(self, sitting: Sitting, statement: Statement, *, large: bool = False) -> None:
        super().__init__(sitting.look, padding=0 if large else 16, gap=10)
        self._sitting = sitting
        self._large = large
        self._beside = False
        self._editor: StatementEditor | None = None
        self.statement = statement
        self._words = labels.label("", "family-question" if large else "statement", wrap=True)
        policy = self._words.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)  # room to spare goes below the cards
        self._words.setSizePolicy(policy)
        self._foot = QWidget()
        self._row = QHBoxLayout(self._foot)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addStretch()
        self._told: list[QWidget] = []  # in the row, before the room that is left
        self._otherwise = Pill(sitting)
        self._same = labels.small("", wrap=True)
        self.inside.addWidget(self._words)
        self.inside.addWidget(self._foot)
        self.inside.addWidget(self._otherwise, 0, Qt.AlignmentFlag.AlignLeading)
        self.inside.addWidget(self._same)
        self.setObjectName(f"statement-{statement.id}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumWidth(160)  # columns beside each other are equally wide
        self.show_statement(statement)

    def show_statement(self, statement: Statement) -> None:
        """Show it as it is now; a field somebody types in stays as it is."""
        self.statement = statement
        words, shown = self._sitting.words, self._sitting.shown
        self._words.setText(f"“{words.isolated(statement.text)}”")
        self.setAccessibleName(statement.text)
        for old in self._told:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._told = []
        speaker = names.name(shown, statement.speaker, words)
        via = names.name(shown, statement.via, words)
        if speaker and not self._large:
            chip = faces.chip(shown, statement.speaker, words)
            self._tell(Disc(self._sitting.look, chip, size=24))
        said = words.say(N_("{who}, via {other}"), who=speaker, other=via) if speaker and via else speaker
        if not self._large:
            self._tell(labels.secondary(said or words.say(N_("who says this?"))))
        if statement.audience not in (Audience.ROOM, Audience.EVERYONE):
            self._tell(IconLabel(self._sitting.look, "lock", "ink2", 18))
            self._tell(labels.small(_for_whom(self._sitting, statement)))
        if statement.unheard:
            out = listed(words, [names.name(shown, one, words) for one in statement.unheard])
            self._tell(IconLabel(self._sitting.look, "child", "ink2", 18))
            self._tell(labels.small(words.say(N_("{who} was out of the room"), who=out)))
        self._foot.setVisible(not self._large or statement.audience is not Audience.ROOM)
        self._show_otherwise(statement)
        if self._editor is not None:
            self._editor.renew()

    def _tell(self, part: QWidget) -> None:
        self._row.insertWidget(len(self._told), part)
        self._told.append(part)

    @property
    def large(self) -> bool:
        """Whether it is the family's question."""
        return self._large

    @property
    def is_open(self) -> bool:
        """Whether it is being changed."""
        return self._editor is not None

    def set_open(self, opened: bool) -> None:
        """Open it to change it, or close it again."""
        if opened == self.is_open:
            return
        if self._editor is not None:
            self._editor.leave()
            self._editor.hide()
            self._editor.deleteLater()
            self._editor = None
            if self._large:
                self.inside.setContentsMargins(0, 0, 0, 0)
        else:
            self._editor = StatementEditor(self._sitting, self.statement.id)
            self._editor.done.connect(self._on_done)
            self.inside.addWidget(self._editor)
            if self._large:
                self.inside.setContentsMargins(16, 12, 16, 16)
            QTimer.singleShot(0, self, self._come_into_view)
        self.set_selected(opened and not self._large)
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set who sees it otherwise beside the speaker, where there is room."""
        super().resizeEvent(event)
        if self.statement.disagree and self._beside != (self.width() >= _ROOMY):
            QTimer.singleShot(0, self, lambda: self._show_otherwise(self.statement))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open or close."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.toggled.emit(self.statement.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter or Space, close with Esc."""
        pressed = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if (pressed and self.hasFocus()) or (event.key() == Qt.Key.Key_Escape and self.is_open):
            self.toggled.emit(self.statement.id)
            self.setFocus()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card; the question stands on the page itself."""
        if not self._large:
            super().paintEvent(event)

    def _come_into_view(self) -> None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self)

    def _on_done(self) -> None:
        self.toggled.emit(self.statement.id)
        self.setFocus()

    def _show_otherwise(self, statement: Statement) -> None:
        words, shown = self._sitting.words, self._sitting.shown
        others = [names.name(shown, one, words) for one in statement.disagree]
        one, many = "{who} does not agree", "{who} do not agree"
        same = [names.name(shown, one, words) for one in statement.agree]
        self._same.setText(words.count("{who} sees it so too", "{who} see it so too", len(same),
                                       who=listed(words, same)) if same else "")
        self._same.setVisible(bool(same))
        self._otherwise.setVisible(bool(others))
        if others:
            self._otherwise.setText(words.count(one, many, len(others), who=listed(words, others)))
        self._beside = bool(others) and len(others) <= _FEW and not self._large and self.width() >= _ROOMY
        if self._beside:
            self._row.addWidget(self._otherwise)
        else:
            self.inside.insertWidget(2, self._otherwise, 0, Qt.AlignmentFlag.AlignLeading)


class Pill(PlainLabel):
    """A few words with a round edge."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__("")
        self._look = sitting.look
        self.setContentsMargins(12, 5, 12, 5)
        self._look.follow(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge, then the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.theme.colour("line2"), 1.25))
        painter.setBrush(self._look.theme.colour("surface"))
        half = self.height() / 2 - 1
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), half, half)
        painter.end()
        super().paintEvent(event)


def _for_whom(sitting: Sitting, statement: Statement) -> str:
    words = sitting.words
    if statement.audience is Audience.BETWEEN:
        who = listed(words, [names.name(sitting.shown, one, words) for one in statement.between])
        return words.say(N_("only with {who}"), who=who)
    return words.say(N_("for you alone"))
