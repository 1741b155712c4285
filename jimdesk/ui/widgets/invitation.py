# SPDX-License-Identifier: Apache-2.0
"""The dashed "add here": a plain invitation that turns into a field where it stands.

For example::

    more = Invitation(look, words.say("Something that goes well"))
    more.entered.connect(add_statement)     # the text, at Enter; the field stays open for the next one
    more.edited.connect(keep_draft)         # every letter: the worker's draft, until Enter
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QStackedLayout, QWidget

from jimdesk.ui.look import Look
from jimdesk.ui.theme import SELECTED, TRAY_ROW
from jimdesk.ui.widgets import labels
from jimdesk.ui.widgets.card import Card
from jimdesk.ui.widgets.icon_label import IconLabel


class Invitation(Card):
    """The dashed box; a click, Enter, Space or a typed letter opens it, Esc or leaving it empty closes it."""

    entered = Signal(str)
    edited = Signal(str)

    def __init__(
        self, look: Look, text: str, *, icon: str = "plus", height: int = TRAY_ROW, private: bool = False
    ) -> None:
        super().__init__(look, ground="", edge="privateLine" if private else "line2", padding=0)
        self._private = private
        self._height = height
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.field = QLineEdit()
        self.field.setProperty("plain", "private" if private else "true")
        self.field.setProperty("typed", "true")
        self.field.setAccessibleName(text)
        self.field.setPlaceholderText(text)
        self.field.installEventFilter(self)
        self.field.textEdited.connect(self.edited)
        self.field.returnPressed.connect(self._enter)
        tone: labels.Tone = "private2" if private else ""
        self._words = labels.label(text, "statement" if private else "secondary", tone=tone)
        mark = IconLabel(look, icon, "privateInk2" if private else "ink2", 18)
        self._stack = QStackedLayout()
        self.inside.addLayout(self._stack)  # first: what a layout without a place shows is a window
        for parts in ((mark, self._words), (self.field,)):
            page = QWidget()
            row = QHBoxLayout(page)
            row.setContentsMargins(18, 0, 18, 0)
            row.setSpacing(12)
            for part in parts:
                row.addWidget(part, 1 if part is not mark else 0)
            self._stack.addWidget(page)
        self._show_invitation()

    @property
    def is_open(self) -> bool:
        """Whether it is a field now."""
        return self._stack.currentIndex() == 1

    def open(self, draft: str = "") -> None:
        """Turn into a field and take the focus; `draft` is what was typed before."""
        self._stack.setCurrentIndex(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if self._private:
            self.set_ground("privateSoft", "privateInk2", thick=SELECTED)
        else:
            self.set_ground("surface", "accent", thick=SELECTED)
        self.field.setText(draft)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, text: str) -> None:
        """Invite in other words, as in another language."""
        self._words.setText(text)
        self.field.setPlaceholderText(text)
        self.field.setAccessibleName(text)
        self.setAccessibleName(text)

    def shut(self) -> None:
        """Be an invitation again; what stood in the field is gone from the screen."""
        self._show_invitation()

    def sizeHint(self) -> QSize:
        """Keep one height, open or closed."""
        return QSize(super().sizeHint().width(), self._look.theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Keep the height in a crowded page."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open."""
        if not self.is_open and self.rect().contains(event.position().toPoint()):
            self.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter or Space, or with the first letter of what is to be said."""
        if self.is_open:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.open()
        elif event.text().isprintable() and event.text():
            self.open(event.text())
            self.edited.emit(event.text())
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close at Esc, and when the field is left empty; a draft stays open."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            if self.field.text():
                self.edited.emit("")
            self._show_invitation()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if (
            isinstance(event, QFocusEvent)
            and event.type() == QEvent.Type.FocusOut
            and not self.field.text().strip()
        ):
            self._show_invitation()
        return False

    def _enter(self) -> None:
        text = self.field.text().strip()
        if text:
            self.field.setText("")  # and nothing for Ctrl+Z to bring back: it takes back what was entered
            self.entered.emit(text)

    def _show_invitation(self) -> None:
        self.field.clear()
        self._stack.setCurrentIndex(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_ground("", "privateLine" if self._private else "line2", dashed=True, thick=1.5)
